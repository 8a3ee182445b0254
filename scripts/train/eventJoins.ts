import { EVENT_FEATURES } from '../../src/knowledge/events/eventFeatures.js';
import { EVENT_JOINS } from '../../src/knowledge/events/joinEvents.js';
import type { StoryEvent } from '../../src/knowledge/events/storyEvent.js';
import {
  featureModelFile,
  featureValues,
  type PairScore,
} from '../../src/knowledge/matching/featureModel.js';
import type { ModelFile } from '../../src/language/engine/modelFile.js';
import { kindOf } from '../../src/vocabulary/eventTypes.js';
import { type KnownEvents, readEcbEvents } from './corpora/storyEvents.js';
import { readToldHappenings } from './corpora/toldHappenings.js';
import { fitPairs, modelsByTopic, type TopicExample, writePairModel } from './engine/pairModel.js';
import { randomFrom } from './engine/random.js';

/** The chance from which two reports are of one event; and that which many pairs of two clusters, telling more surely, need on average. */
const THRESHOLDS = { threshold: 0.31, thresholdOfMany: 0.16 };
/** Strength of the penalty: pairs of one topic are much alike, so that there are fewer than they seem. */
const PRIOR = 3;
/** The share of the pairs of two happenings of one kind that is learned from as if one story told of both. */
const OF_OTHER_STORIES = 0.6;
/** Days that such reports are taken to be published apart at most. */
const APART_DAYS = 20;
const DAY = 86_400_000;

/** Trains what tells whether two reports of a story are of one event, and writes src/knowledge/models/eventJoins.bin. */
export function trainEventJoins({ corpora }: { readonly corpora: string }): void {
  const examples = [
    ...examplesOf(readEcbEvents(corpora, 'train')),
    ...examplesOf(readToldHappenings(corpora)),
  ];
  writePairModel('eventJoins', modelOf(examples), EVENT_FEATURES, examples, 'of one event');
}

/**
 * A score by models that did not see the reports' topic.
 *
 * @param others what they all see
 */
export function crossValidatedEvents(data: KnownEvents, others: KnownEvents): PairScore<StoryEvent> {
  const seen = examplesOf(others);
  const modelOfTopic = modelsByTopic(examplesOf(data), EVENT_FEATURES, (examples) =>
    modelOf([...examples, ...seen]),
  );
  return {
    ...THRESHOLDS,
    chance: (a, b) => modelOfTopic(data.topicOf.get(a.id) ?? '').chance(a, b),
  };
}

function modelOf(examples: readonly TopicExample[]): ModelFile {
  return featureModelFile(EVENT_JOINS, EVENT_FEATURES, fitPairs(examples, PRIOR), THRESHOLDS);
}

/**
 * Pairs of reports of one type of which it is known what both tell of: of one story; and some of two stories of one topic,
 * which tell of two happenings of one kind, as if published within days of each other.
 */
function examplesOf({ stories, topicOf, aligned }: KnownEvents): TopicExample[] {
  const chains = new Map<string, string[]>();
  for (const { gold, found } of aligned)
    if (found !== null) chains.set(found.report, [...(chains.get(found.report) ?? []), gold.chain]);
  const known = [...stories].flatMap(([story, reports]) =>
    reports.filter(({ id }) => chains.has(id)).map((report) => ({ story, report })),
  );
  known.sort((a, b) => (a.report.id < b.report.id ? -1 : 1));
  const random = randomFrom(1);
  const examples: TopicExample[] = [];
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
