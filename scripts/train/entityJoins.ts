import { ENTITY_FEATURES, type InStory } from '../../src/knowledge/entities/entityFeatures.js';
import { comparableNames, ENTITY_JOINS } from '../../src/knowledge/entities/joinEntities.js';
import {
  featureModelFile,
  featureValues,
  type PairScore,
} from '../../src/knowledge/matching/featureModel.js';
import type { ModelFile } from '../../src/language/engine/modelFile.js';
import { readOwnBearers } from './corpora/ownBearers.js';
import { type EcbEntities, readEcbEntities } from './corpora/storyEntities.js';
import { fitPairs, modelsByTopic, type TopicExample, writePairModel } from './engine/pairModel.js';
import { randomFrom } from './engine/random.js';

/** The chance from which two names are of one bearer; and that which many pairs of two clusters need on average. */
const THRESHOLDS = { threshold: 0.25, thresholdOfMany: 0.1 };
/** Strength of the penalty on weights: the pairs of one story are much alike. */
const PRIOR = 3;

/** Trains what tells whether two names of a story have one bearer, and writes src/knowledge/models/entityJoins.bin. */
export function trainEntityJoins({ corpora }: { readonly corpora: string }): void {
  const examples = [...examplesOf(readEcbEntities(corpora, 'train')), ...ownExamples()];
  writePairModel('entityJoins', modelOf(examples), ENTITY_FEATURES, examples, 'of one bearer');
}

/** For each topic a model that did not see it. */
export function crossValidatedEntities(data: EcbEntities): (topic: string) => PairScore<InStory> {
  const own = ownExamples();
  return modelsByTopic(examplesOf(data), ENTITY_FEATURES, (examples) => modelOf([...examples, ...own]));
}

function modelOf(examples: readonly TopicExample[]): ModelFile {
  return featureModelFile(ENTITY_JOINS, ENTITY_FEATURES, fitPairs(examples, PRIOR), THRESHOLDS);
}

/** The pairs of names of our own making. */
function ownExamples(): TopicExample[] {
  return readOwnBearers(randomFrom(1)).flatMap(({ names: own, bearerOf }) => {
    const { names, pairs } = comparableNames(own);
    return pairs.map(([i, j]) => ({
      topic: 'own',
      values: featureValues(ENTITY_FEATURES, names[i], names[j]),
      right: bearerOf.get(names[i].id) === bearerOf.get(names[j].id),
    }));
  });
}

/**
 * The comparable names of one story of which gold knows both, one example a pair; and those of two topics, put into one story
 * as if it told of both: within one story few names are alike and not one bearer's. Acronyms that
 * articles expand are their bearers'.
 */
function examplesOf({ stories, topicOf, aligned }: EcbEntities): TopicExample[] {
  const chains = new Map<string, string[]>();
  for (const { gold, found } of aligned) {
    if (found === null) continue;
    const key = `${found.story} ${found.name}`;
    chains.set(key, [...(chains.get(key) ?? []), gold.chain]);
  }
  const told = [...stories].flatMap(([story, own]) => {
    const { names, pairs } = comparableNames(own);
    return pairs.flatMap(([i, j]): TopicExample[] => {
      const [a, b] = [names[i], names[j]];
      const [x, y] = [chains.get(`${story} ${a.id}`), chains.get(`${story} ${b.id}`)];
      if (x === undefined || y === undefined) return [];
      const same = x.reduce((sum, chain) => sum + y.filter((other) => other === chain).length, 0);
      const right = same >= 0.5 * x.length * y.length;
      return [{ topic: topicOf.get(story) ?? '', values: featureValues(ENTITY_FEATURES, a, b), right }];
    });
  });
  const mixed = [...stories].flatMap(([story, own], k) => {
    const [other, others] = [...stories][(k + 7) % stories.size];
    if (topicOf.get(story) === topicOf.get(other)) return [];
    const ids = new Set(own.map(({ id }) => id));
    const { names, pairs } = comparableNames([...own, ...others.filter(({ id }) => !ids.has(id))]);
    return pairs.flatMap(([i, j]): TopicExample[] => {
      const [a, b] = [names[i], names[j]];
      if (ids.has(a.id) === ids.has(b.id)) return [];
      const values = featureValues(ENTITY_FEATURES, a, b);
      return [{ topic: topicOf.get(story) ?? '', values, right: false }];
    });
  });
  // What articles expand themselves, as if the acronym stood alone.
  const expanded = [...stories].flatMap(([story, own]) =>
    own.flatMap((long) =>
      [...long.acronyms].flatMap((acronym): TopicExample[] => {
        const short = { ...long, id: `${long.id} ${acronym}`, key: `acronym:${acronym}`, name: acronym };
        const { names, pairs } = comparableNames([
          { ...long, acronyms: new Set() },
          { ...short, acronyms: new Set() },
        ]);
        return pairs.map(([i, j]) => ({
          topic: topicOf.get(story) ?? '',
          values: featureValues(ENTITY_FEATURES, names[i], names[j]),
          right: true,
        }));
      }),
    ),
  );
  return [...told, ...mixed, ...expanded];
}
