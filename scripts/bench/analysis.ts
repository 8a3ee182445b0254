import { isDeepStrictEqual } from 'node:util';
import compromise from 'compromise';
import type { Document } from '../../src/documents/document.js';
import { analyse } from '../../src/language/analyse.js';
import type { Analysis, Step } from '../../src/language/analysis.js';
import { resolveCoreference } from '../../src/language/coreference/resolveCoreference.js';
import { findEvents } from '../../src/language/events/findEvents.js';
import { findFigures } from '../../src/language/figures/findFigures.js';
import { findHeadlineNames } from '../../src/language/names/findHeadlineNames.js';
import { findNames } from '../../src/language/names/findNames.js';
import { parse } from '../../src/language/parsing/parse.js';
import { segment } from '../../src/language/segmentation/segment.js';
import { findStatements } from '../../src/language/statements/findStatements.js';
import { tag } from '../../src/language/tagging/tag.js';
import { findTimes } from '../../src/language/times/findTimes.js';
import type { Measurement } from './measurement.js';

/** The steps of `analyse` after segmentation, in its order. */
const STEPS: Readonly<Record<string, Step>> = {
  tags: tag,
  trees: parse,
  names: findNames,
  coreference: resolveCoreference,
  'names in the headline': findHeadlineNames,
  times: findTimes,
  figures: findFigures,
  statements: findStatements,
  events: findEvents,
};

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
  const loading = measureLoading(documents[0]!);
  checkSteps(documents[0]!);
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
  analyse({ ...document, text: 'She left.', headline: '', furniture: [] });
  const ms = performance.now() - begin;
  const memory = (process.memoryUsage.rss() - before) / MEGABYTE;
  return [
    { what: 'loading the models', value: ms, unit: 'ms' },
    { what: 'resident memory of the models', value: memory, unit: 'MB' },
  ];
}

/** @throws Error where the steps listed here give something else than `analyse` */
function checkSteps(document: Document): void {
  const analysis = segmented(document);
  for (const step of Object.values(STEPS)) step(analysis);
  if (!isDeepStrictEqual(analysis, analyse(document)))
    throw new Error(
      'The steps differ from those of analyse(). Bring STEPS in scripts/bench in line with it.',
    );
}

/** The documents again and again until they have enough tokens. */
function sampleOf(documents: readonly Document[]): { documents: Document[]; tokens: number } {
  const lengths = documents.map((document) => segmented(document).tokens.length);
  const sample: Document[] = [];
  let tokens = 0;
  for (let i = 0; tokens < TOKENS; i = (i + 1) % documents.length) {
    sample.push(documents[i]!);
    tokens += Math.max(lengths[i]!, 1);
  }
  return { documents: sample, tokens };
}

function stepSeconds(documents: readonly Document[]): [string, number][] {
  const analyses: Analysis[] = [];
  const segmentation = processorSeconds(() => {
    for (const document of documents) analyses.push(segmented(document));
  });
  return [
    ['segmentation', segmentation],
    ...Object.entries(STEPS).map(([name, step]): [string, number] => [
      name,
      processorSeconds(() => analyses.forEach(step)),
    ]),
  ];
}

function segmented(document: Document): Analysis {
  return {
    document,
    tokens: segment(
      document.text,
      document.furniture.flatMap(({ start, end }) => [start, end]),
    ),
    entities: [],
    datelinePlace: null,
    headlineNames: [],
    times: [],
    durations: [],
    figures: [],
    statements: [],
    attributions: [],
    events: [],
  };
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
