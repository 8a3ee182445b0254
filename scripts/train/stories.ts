import { lookUp } from '../../src/expected.js';
import {
  FeatureModel,
  featureModelFile,
  featureValues,
  featureWeights,
  type PairScore,
} from '../../src/knowledge/matching/featureModel.js';
import { daysBetween, STORY_FEATURES, WINDOW_DAYS } from '../../src/knowledge/stories/storyFeatures.js';
import { STORY_KIND } from '../../src/knowledge/stories/storyModel.js';
import { cosine, type StoryProfile, storyProfile } from '../../src/knowledge/stories/storyProfile.js';
import { loadWordFrequencies } from '../../src/knowledge/stories/wordFrequencies.js';
import { analyseAll } from './corpora/analyses.js';
import { readEcbArticles } from './corpora/ecbArticles.js';
import { readIncidents, readStories, storyArticle } from './corpora/storyArticles.js';
import { fitPairs, type PairExample, writePairModel } from './engine/pairModel.js';
import { randomFrom } from './engine/random.js';

const FOLDS = 5;
/** Pairs of two stories that have less of their words in common teach nothing. */
const LEAST_ALIKE = { near: 0.02, far: 0.04 };
/**
 * The chance from which two articles are of one story; and that which many pairs of two clusters need on average, as what is
 * wrong in joining these is wrong for each of their pairs. Where precision on the folds is 99 and more.
 */
const THRESHOLDS = { threshold: 0.22, thresholdOfMany: 0.3 };
const DAY = 86_400_000;

/** An article with the story it is known to be of. */
export interface KnownArticle {
  readonly set: 'stories' | 'incidents' | 'ecb';
  readonly story: string;
  readonly profile: StoryProfile;
}

interface Example extends PairExample {
  readonly stories: readonly [string, string];
}

/** The articles of which it is known what story they are of: `stories`, `incidents`, and ECB+'s train topics. */
export async function knownArticles(corpora: string): Promise<KnownArticle[]> {
  const frequencies = loadWordFrequencies();
  const sets = [
    { set: 'stories', articles: await readStories(corpora) },
    { set: 'incidents', articles: await readIncidents(corpora) },
    {
      set: 'ecb',
      articles: readEcbArticles(corpora, 'train').map(({ name, subtopic, document }) => ({
        id: `ecb ${name}`,
        story: `ecb ${subtopic}`,
        document,
      })),
    },
  ] as const;
  return sets.flatMap(({ set, articles }) => {
    const analyses = analyseAll(
      set === 'ecb' ? 'ecb-train' : set,
      articles.map(({ document }) => document),
    );
    return articles.map(({ id, story }, k) => ({
      set,
      story,
      profile: storyProfile(storyArticle(id, analyses[k]), frequencies),
    }));
  });
}

/** Trains what tells whether two articles are of one story, and writes src/knowledge/models/stories.bin. */
export async function trainStories({ corpora }: { readonly corpora: string }): Promise<void> {
  const examples = examplesOf(await knownArticles(corpora));
  const file = featureModelFile(STORY_KIND, STORY_FEATURES, fitPairs(examples), THRESHOLDS);
  writePairModel('stories', file, STORY_FEATURES, examples, 'of one story');
}

/**
 * A score for every pair by models that saw neither's story: of pairs across two folds the geometric mean of both folds'.
 */
export function crossValidatedScore(articles: readonly KnownArticle[]): PairScore<StoryProfile> {
  const examples = examplesOf(articles);
  const models = Array.from({ length: FOLDS }, (_, fold) => {
    const without = examples.filter(({ stories }) => stories.every((story) => foldOf(story) !== fold));
    const file = featureModelFile(STORY_KIND, STORY_FEATURES, fitPairs(without), THRESHOLDS);
    return new FeatureModel(STORY_FEATURES, featureWeights(file, STORY_FEATURES));
  });
  const fold = new Map(articles.map(({ profile, story }) => [profile.id, foldOf(story)]));
  return {
    ...THRESHOLDS,
    chance(a, b) {
      const [first, second] = [a, b].map(({ id }) => models[lookUp(fold, id)].chance(a, b));
      return Math.sqrt(first * second);
    },
  };
}

/**
 * Pairs of articles within the window; and pairs of two stories published further apart as if they had been published
 * within it, at times drawn at random: two happenings alike are what stories are hardest to tell by.
 */
function examplesOf(articles: readonly KnownArticle[]): Example[] {
  const random = randomFrom(1);
  const examples: Example[] = [];
  articles.forEach((b, j) => {
    for (const a of articles.slice(0, j)) {
      if (a.set !== b.set) continue;
      const right = a.story === b.story;
      const near = daysBetween(a.profile, b.profile) <= WINDOW_DAYS;
      if (!near && (right || !maybeAlike(a, b))) continue;
      if (!right && cosine(a.profile.words, b.profile.words) < LEAST_ALIKE[near ? 'near' : 'far']) continue;
      const later = near
        ? b.profile
        : { ...b.profile, publishedAt: (a.profile.publishedAt ?? 0) + random() ** 2 * WINDOW_DAYS * DAY };
      examples.push({
        stories: [a.story, b.story],
        values: featureValues(STORY_FEATURES, a.profile, later),
        right,
      });
    }
  });
  return examples;
}

/** Of ECB+ the two subtopics of a topic: they report happenings of one kind. */
function maybeAlike(a: KnownArticle, b: KnownArticle): boolean {
  return a.set !== 'ecb' || a.story.replace(/\D/g, '') === b.story.replace(/\D/g, '');
}

function foldOf(story: string): number {
  let hash = 7;
  for (const character of story) hash = (Math.imul(hash, 31) + character.charCodeAt(0)) >>> 0;
  return hash % FOLDS;
}
