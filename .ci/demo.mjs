// Starts the demo as the README says, asks it a question over HTTP, stops it, and does so again: the second time it must
// find everything ingested. The question of README.md must have the answer printed there.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';

const PATIENCE_MS = 180_000;
rmSync('.dateline', { recursive: true, force: true });
const port = 4000 + (process.pid % 1000);

const first = await demo();
assert.match(first.output, /[1-9]\d* created, 0 updated, 0 unchanged, 0 failed/);
const second = await demo();
assert.match(second.output, / 0 created, 0 updated, [1-9]\d* unchanged, 0 failed/);
assert.deepEqual(second.statistics, first.statistics);
console.log(`up in ${first.seconds} s, again in ${second.seconds} s; ${JSON.stringify(first.statistics)}`);

async function demo() {
  const begin = Date.now();
  const child = spawn('npm', ['run', 'demo', '--', '--port', String(port)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
    shell: process.platform === 'win32',
  });
  const giveUp = setTimeout(() => process.kill(-child.pid, 'SIGKILL'), PATIENCE_MS);
  let output = '';
  const ended = new Promise((resolve) => child.once('close', resolve));
  const up = new Promise((resolve, reject) => {
    child.once('close', () => reject(new Error(`The demo ended by itself:\n${output}`)));
    child.stdout.setEncoding('utf8').on('data', (part) => {
      output += part;
      if (/Dateline serves/.test(output)) resolve();
    });
  });
  await up;
  const seconds = ((Date.now() - begin) / 1000).toFixed(1);
  const { data, errors } = await ask(
    JSON.stringify({ query: '{ statistics { articles entities statements events figures } }' }),
  );
  assert.equal(errors, undefined, JSON.stringify(errors));
  const [, question, answer] = /-d '(.+?)'\n```\n```json\n(.+?)```/s.exec(readFileSync('README.md', 'utf8'));
  assert.deepEqual(await ask(question), JSON.parse(answer));
  assert.ok(data.statistics.articles > 0 && data.statistics.statements > 0);
  const health = await fetch(`http://localhost:${port}/health`);
  assert.equal(health.status, 200);
  // As a terminal's Ctrl-C does: to the whole group.
  process.kill(-child.pid, 'SIGINT');
  await ended;
  clearTimeout(giveUp);
  return { output, seconds, statistics: data.statistics };
}

async function ask(body) {
  const response = await fetch(`http://localhost:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  return response.json();
}
