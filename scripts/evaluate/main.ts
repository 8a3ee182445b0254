import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Evaluation, Score } from './evaluation.js';

const EVALUATIONS: Record<string, () => Promise<Evaluation>> = {
  language: async () => (await import('./language.js')).language,
  sentences: async () => (await import('./sentences.js')).sentences,
  tags: async () => (await import('./tags.js')).tags,
  trees: async () => (await import('./trees.js')).trees,
  names: async () => (await import('./names.js')).names,
  coreference: async () => (await import('./coreference.js')).coreference,
  speed: async () => (await import('./speed.js')).speed,
  times: async () => (await import('./times.js')).times,
  figures: async () => (await import('./figures.js')).figures,
  events: async () => (await import('./events.js')).events,
  statements: async () => (await import('./statements.js')).statements,
  cases: async () => (await import('./cases/cases.js')).cases,
  stories: async () => (await import('./stories.js')).stories,
  joins: async () => (await import('./joins.js')).joins,
};

const { values } = parseArgs({
  options: {
    corpora: { type: 'string', default: '../shared/corpora' },
    only: { type: 'string', multiple: true },
    json: { type: 'string' },
    report: { type: 'boolean' },
    failures: { type: 'boolean' },
    'raise-floors': { type: 'boolean' },
    help: { type: 'boolean' },
  },
});
const names = values.only ?? Object.keys(EVALUATIONS);
const unknown = names.filter((name) => EVALUATIONS[name] === undefined);
if (values.help || unknown.length > 0) {
  if (unknown.length > 0) console.error(`There is no evaluation "${unknown.join('", "')}".`);
  console.error('Usage: npm run evaluate -- [--corpora DIR] [--only NAME]... [--json FILE] [--report]');
  console.error('                          [--failures] [--raise-floors]');
  console.error(`Evaluations: ${Object.keys(EVALUATIONS).join(', ')}`);
  process.exit(values.help ? 0 : 2);
}

console.log('Figures on development data: the models and rules were tuned on it, not trained on it.');
const report: Record<string, { trainedOn: string; peakMemoryMB: number; scores: Score[] }> = {};
for (const name of names) {
  const evaluation = await EVALUATIONS[name]();
  console.log(`\n${name} (trained on ${evaluation.trainedOn})`);
  const scores = await evaluation.run(values.corpora, values.report ?? false, {
    failures: values.failures ?? false,
    raise: values['raise-floors'] ?? false,
  });
  const peakMemoryMB = Math.round(process.resourceUsage().maxRSS / 1024);
  for (const { data, measure, value, note } of scores) {
    const figure = value >= 1000 ? Math.round(value).toLocaleString('en') : value.toFixed(1);
    console.log(
      `  ${data.padEnd(24)} ${measure.padEnd(32)} ${figure.padStart(10)}${note ? `   ${note}` : ''}`,
    );
  }
  console.log(`  peak memory of the run so far: ${peakMemoryMB} MB`);
  report[name] = { trainedOn: evaluation.trainedOn, peakMemoryMB, scores };
}
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`);
