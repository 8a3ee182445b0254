import compromise from 'compromise';
import type { Document } from '../../src/documents/document.js';
import { analyse } from '../../src/language/analyse.js';
import type { Analysis } from '../../src/language/analysis.js';
import { newAnalysis } from '../../src/language/newAnalysis.js';
import { ENGLISH } from '../../src/language/packs/english.js';
import type { Measurement } from './measurement.js';

const TOKENS = 100_000;
const ROUNDS = 2;
const MEGABYTE = 2 ** 20;

/**
 * Tokens a second of processor time of each step and of all, over the documents repeated to about 100,000 tokens;
 * compromise on the same texts in the same run, of which all are multiples.
 *
 * To be called before anything else loads the models.
 */
export function measureAnalysis(documents: readonly Document[]): Measurement[] {
  const loading = measureLoading(documents[0]);
  const sample = sampleOf(documents);

  const seconds = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round++)
    for (const [step, spent] of stepSeconds(sample.documents))
      seconds.set(step, Math.min(spent, seconds.get(step) ?? Number.POSITIVE_INFINITY));
  let all = 0;
  for (const spent of seconds.values()) all += spent;
  const peak = process.resourceUsage().maxRSS / 1024;

  let theirs = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++)
    theirs = Math.min(
      theirs,
      processorSeconds(() => {
        for (const { text } of sample.documents) findWithCompromise(text);
      }),
    );
  const speed = (what: string, spent: number): Measurement => ({
    what,
    value: sample.tokens / spent,
    unit: 'tokens/s',
    ratio: theirs / spent,
    of: 'compromise',
  });
  return [
    ...[...seconds].map(([step, spent]) => speed(step, spent)),
    speed('all together', all),
    { what: 'compromise', value: sample.tokens / theirs, unit: 'tokens/s' },
    ...loading,
    { what: 'peak resident memory', value: peak, unit: 'MB' },
  ];
}

/** Time to the first answer and the memory the models take, code compiled for them included. */
function measureLoading(document: Document): Measurement[] {
  const before = process.memoryUsage.rss();
  const begin = performance.now();
  analyse({ ...document, text: 'She left.', headline: '', furniture: [] }, ENGLISH);
  const ms = performance.now() - begin;
  const memory = (process.memoryUsage.rss() - before) / MEGABYTE;
  return [
    { what: 'loading the models', value: ms, unit: 'ms' },
    { what: 'resident memory of the models', value: memory, unit: 'MB' },
  ];
}

/** The documents again and again until they have enough tokens. */
function sampleOf(documents: readonly Document[]): { documents: Document[]; tokens: number } {
  const lengths = documents.map((document) => newAnalysis(document, ENGLISH).tokens.length);
  const sample: Document[] = [];
  let tokens = 0;
  for (let i = 0; tokens < TOKENS; i = (i + 1) % documents.length) {
    sample.push(documents[i]);
    tokens += Math.max(lengths[i], 1);
  }
  return { documents: sample, tokens };
}

function stepSeconds(documents: readonly Document[]): [string, number][] {
  const analyses: Analysis[] = [];
  const segmentation = processorSeconds(() => {
    for (const document of documents) analyses.push(newAnalysis(document, ENGLISH));
  });
  return [
    ['segmentation', segmentation],
    ...ENGLISH.steps.map(({ name, run }): [string, number] => [
      name,
      processorSeconds(() => analyses.forEach(run)),
    ]),
  ];
}

function findWithCompromise(text: string): unknown[] {
  const found = compromise(text);
  return [found.people(), found.places(), found.organizations()].map((names) => names.out('array'));
}

function processorSeconds(run: () => void): number {
  const begin = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1e6;
}
