import { Session } from 'node:inspector/promises';
import { parentPort, workerData } from 'node:worker_threads';

// Counts what the analysis of each text it is started with does: how often each block of each function is run (V8's precise
// coverage). The same text gives the same counts on any machine.
const session = new Session();
session.connect();
await session.post('Profiler.enable');
// Before the modules are loaded: blocks of what was compiled earlier are not counted.
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
const { analyse } = await import('../../dist/language/analyse.js');
const { ENGLISH } = await import('../../dist/language/packs/english.js');
const { plainDocument } = await import('../../dist/documents/document.js');

async function workOf(text) {
  await session.post('Profiler.takePreciseCoverage');
  analyse(plainDocument(text, { headline: 'A day in Sunderby' }), ENGLISH);
  const { result } = await session.post('Profiler.takePreciseCoverage');
  const work = new Map();
  for (const { url, functions } of result.filter((script) => script.url.includes('/dist/language/')))
    for (const { functionName, ranges } of functions) {
      const name = `${url.split('/dist/language/')[1]}: ${functionName || 'function'} at ${ranges[0].startOffset}`;
      work.set(name, (work.get(name) ?? 0) + ranges.reduce((sum, { count }) => sum + count, 0));
    }
  return work;
}

// What is loaded once is loaded before.
await workOf('Olga Brenn said on Monday that 12 people died in Sunderby.');
const works = [];
for (const text of workerData) works.push(await workOf(text));
parentPort.postMessage(works);
