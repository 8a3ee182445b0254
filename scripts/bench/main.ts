// Speed, as ratios to other tools measured in the same run: `npm run bench`. It states figures and judges none.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { interruption } from '../../src/cli/interruption.js';
import { measureAnalysis } from './analysis.js';
import { documentsIn, repeated } from './documents.js';
import { withFreshDatabase } from './freshDatabase.js';
import { line, type Measurement } from './measurement.js';
import { measureReading } from './reading.js';
import { measureStoring } from './storing.js';

const ARTICLES = 210;

const { values } = parseArgs({
  options: {
    corpora: { type: 'string' },
    json: { type: 'string' },
    help: { type: 'boolean' },
  },
});
if (values.help) {
  console.log('Usage: npm run bench -- [--corpora DIR] [--json FILE]');
  console.log('Takes the stories in DIR, else the sample documents.');
  process.exit(0);
}
const signal = interruption();
const folder = values.corpora
  ? path.join(values.corpora, 'stories')
  : fileURLToPath(new URL('../../prisma/documents/', import.meta.url));
const documents = await documentsIn(folder);
const articles = repeated(documents, ARTICLES);

const report: Record<string, readonly Measurement[]> = {};
try {
  show('analysis', 'on one core', measureAnalysis(documents));
  await withFreshDatabase(async (database) => {
    show('storing', `${ARTICLES} articles, one writer`, await measureStoring(database.url, articles, signal));
    show('reading', `${ARTICLES} articles, 10 connections`, await measureReading(database, signal));
  });
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`);
} catch (error) {
  if (!signal.aborted) throw error;
  process.exitCode = 130;
}

function show(part: string, how: string, measurements: readonly Measurement[]): void {
  report[part] = measurements;
  console.log(`\n${part} (${how})`);
  for (const measurement of measurements) console.log(line(measurement));
}
