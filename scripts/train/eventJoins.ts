import { writeFileSync } from 'node:fs';
import { EVENT_FEATURES, kindOf } from '../../src/knowledge/events/eventFeatures.js';
import { EVENT_JOINS } from '../../src/knowledge/events/joinEvents.js';
import type { StoryEvent } from '../../src/knowledge/events/storyEvent.js';
import {
  FeatureModel,
  featureModelFile,
  featureValues,
  featureWeights,
  type PairScore,
} from '../../src/knowledge/matching/featureModel.js';
import { encodeModel, type ModelFile } from '../../src/language/engine/modelFile.js';
import { type EcbEvents, readEcbEvents } from './corpora/storyEvents.js';
import { fitLogistic } from './engine/logistic.js';
import { randomFrom } from './engine/random.js';

const FOLDS = 3;
const THRESHOLD = 0.2;
/** The share of the pairs of two happenings of one kind that is learned from as if one story told of both. */
const OF_OTHER_STORIES = 0.6;
/** Days that such reports are taken to be published apart at most. */
const APART_DAYS = 20;
const DAY = 86_400_000;

interface Example {
  readonly topic: string;
  readonly values: readonly number[];
  readonly right: boolean;
}

/** Trains what tells whether two reports of a story are of one event, and writes src/knowledge/models/eventJoins.bin. */
export function trainEventJoins({ corpora }: { readonly corpora: string }): void {
  const examples = examplesOf(readEcbEvents(corpora, 'train'));
  const file = modelOf(examples);
  const bytes = encodeModel(file);
  writeFileSync(new URL('../../src/knowledge/models/eventJoins.bin', import.meta.url), bytes);
  console.log(
    `eventJoins.bin: ${examples.length} pairs, ${examples.filter(({ right }) => right).length} of one event; ${bytes.length} bytes`,
  );
  EVENT_FEATURES.forEach(({ name }, k) => {
    console.log(`  ${name.padEnd(24)} ${file.arrays.weights[k + 1].toFixed(2)}`);
  });
}

/** A score by models that did not see the reports' topic. */
export function crossValidatedEvents(data: EcbEvents): PairScore<StoryEvent> {
  const examples = examplesOf(data);
  const foldOf = (topic: string) => Number(topic) % FOLDS;
  const models = Array.from({ length: FOLDS }, (_, fold) => {
    const file = modelOf(examples.filter(({ topic }) => foldOf(topic) !== fold));
    return new FeatureModel(EVENT_FEATURES, featureWeights(file, EVENT_FEATURES));
  });
  return {
    threshold: THRESHOLD,
    chance: (a, b) => models[foldOf(data.topicOf.get(a.id) ?? '')].chance(a, b),
  };
}

function modelOf(examples: readonly Example[]): ModelFile {
  const weights = fitLogistic(
    examples.map(({ values }) => values),
    examples.map(({ right }) => right),
  );
  return featureModelFile(EVENT_JOINS, EVENT_FEATURES, weights, THRESHOLD);
}

/**
 * Pairs of reports of one type of which gold knows both: of one story; and some of two stories of one topic, which tell of
 * two happenings of one kind, as if published within days of each other: within one story there are few such.
 */
function examplesOf({ stories, topicOf, aligned }: EcbEvents): Example[] {
  const chains = new Map<string, string[]>();
  for (const { gold, found } of aligned)
    if (found !== null) chains.set(found.report, [...(chains.get(found.report) ?? []), gold.chain]);
  const known = [...stories].flatMap(([story, reports]) =>
    reports.filter(({ id }) => chains.has(id)).map((report) => ({ story, report })),
  );
  known.sort((a, b) => (a.report.id < b.report.id ? -1 : 1));
  const random = randomFrom(1);
  const examples: Example[] = [];
  known.forEach((b, j) => {
    for (const a of known.slice(0, j)) {
      if (kindOf(a.report.type) !== kindOf(b.report.type)) continue;
      const topic = topicOf.get(a.report.id) ?? '';
      if (topic !== topicOf.get(b.report.id)) continue;
      const [x, y] = [chains.get(a.report.id) ?? [], chains.get(b.report.id) ?? []];
      const same = x.reduce((sum, chain) => sum + y.filter((other) => other === chain).length, 0);
      if (a.story === b.story) {
        const right = same >= 0.5 * x.length * y.length;
        examples.push({ topic, values: featureValues(EVENT_FEATURES, a.report, b.report), right });
      } else if (same === 0 && random() < OF_OTHER_STORIES) {
        const publishedAt = (a.report.publishedAt ?? 0) + random() ** 2 * APART_DAYS * DAY;
        const values = featureValues(EVENT_FEATURES, a.report, { ...b.report, publishedAt });
        examples.push({ topic, values, right: false });
      }
    }
  });
  return examples;
}
