import type { Analysis } from '../../src/language/analysis.js';
import { findEventsWith, STRICT_JOINING } from '../../src/language/events/findEvents.js';
import { JOIN_FEATURES, JOIN_WEIGHTS } from '../../src/language/events/joinFeatures.js';
import { GoldScores } from '../evaluate/eventsGold.js';
import { readEcb } from './corpora/ecbplus.js';
import {
  type AnnotatedArticle,
  analyseGold,
  analyseUpToEvents,
  type GoldFile,
  goldDocument,
  overlaps,
  readGold,
  storyOf,
} from './corpora/gold.js';
import { readOwnTexts } from './corpora/ownTexts.js';
import { type LabelledWord, readLabelledWords } from './corpora/toldHappenings.js';
import { fitSparseLogistic, type SparseExample } from './engine/sparseLogistic.js';
import { ecbJoinExamples, goldJoinExamples, labelledJoinExamples, ownJoinExamples } from './eventJoining.js';
import { writeModel } from './modelFiles.js';

const FOLDS = 8;
const PENALTY = 6;
const ROUNDS = 200;
/** How often an example of the short texts counts, so that long articles do not decide how short ones are read. */
const OWN_COUNT = 2;

interface Known {
  readonly article: AnnotatedArticle;
  readonly analysis: Analysis;
  readonly examples: readonly SparseExample[];
}

interface Gold extends Known {
  readonly set: 'dev' | 'wider';
  readonly article: GoldFile;
}

interface Labelled extends Known {
  readonly words: readonly LabelledWord[];
}

/**
 * Trains what joins mentions into events, on ECB+, the gold sets dev and wider, the labelled words of `stories` and texts of our own,
 * and writes src/language/models/events.bin. First it says how models do on articles of stories that they were not trained on.
 */
export function trainEvents({ corpora }: { readonly corpora: string }): void {
  const own = readOwnTexts('own-joins.txt').flatMap(ownJoinExamples);
  const others = [
    ...readEcb(corpora, 'train').flatMap(ecbJoinExamples),
    ...Array.from({ length: OWN_COUNT }, () => own).flat(),
  ];
  const gold = (['dev', 'wider'] as const).flatMap((set) =>
    readGold(set).map((article): Gold => {
      const analysis = analyseGold(corpora, article);
      return { set, article, analysis, examples: goldJoinExamples(analysis, article) };
    }),
  );
  const labelled = readLabelledWords().map((article): Labelled => {
    const analysis = analyseUpToEvents(goldDocument(corpora, article));
    const { words } = article;
    return { article, words, analysis, examples: labelledJoinExamples(analysis, words) };
  });
  const train = (articles: readonly Known[]) =>
    fitSparseLogistic([...others, ...articles.flatMap(({ examples }) => examples)], {
      size: JOIN_WEIGHTS,
      penalty: PENALTY,
      rounds: ROUNDS,
    });
  crossValidate(gold, labelled, train);
  const joining = train([...gold, ...labelled]);
  writeModel({ kind: 'events', header: {}, arrays: { joining } }, JOIN_FEATURES);
}

/** Scores each story's articles by a model trained without them. */
function crossValidate(
  gold: readonly Gold[],
  labelled: readonly Labelled[],
  train: (articles: readonly Known[]) => Float32Array<ArrayBuffer>,
): void {
  const all: readonly Known[] = [...gold, ...labelled];
  const stories = [...new Set(all.map(({ article }) => storyOf(article)))];
  const isIn = (fold: number) => (each: Known) => stories.indexOf(storyOf(each.article)) % FOLDS === fold;
  const scores = { dev: new GoldScores(), wider: new GoldScores() };
  const pairs = { made: 0, due: 0, right: 0 };
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = { joining: train(all.filter((each) => !isIn(fold)(each))) };
    for (const { set, article, analysis } of gold.filter(isIn(fold))) {
      findEventsWith(analysis, model);
      scores[set].add(article, analysis);
    }
    for (const each of labelled.filter(isIn(fold))) {
      findEventsWith(each.analysis, model, STRICT_JOINING);
      countPairs(each, pairs);
    }
  }
  for (const [set, each] of Object.entries(scores)) {
    for (const { data, measure, value, note } of each.scores(set)) {
      if (measure.startsWith('arguments')) console.log(`${data}, ${measure}: ${value.toFixed(1)} (${note})`);
    }
  }
  const { made, due, right } = pairs;
  const percent = (part: number, whole: number) => ((100 * part) / whole).toFixed(1);
  console.log(
    `stories, pairs of words in one event of an article: P ${percent(right, made)} R ${percent(right, due)} (${due} due)`,
  );
}

/** Counts the pairs of labelled words that an article's events join, those that tell of one happening, and those that are both. */
function countPairs(
  { analysis, words }: Labelled,
  pairs: { made: number; due: number; right: number },
): void {
  const found = analysis.events.flatMap(({ triggers }, event) =>
    triggers.flatMap((trigger) => {
      const word = words.find((each) => overlaps(each, trigger));
      return word === undefined ? [] : [{ event, happening: word.happening ?? `none at ${trigger.start}` }];
    }),
  );
  found.forEach((a, k) => {
    for (const b of found.slice(0, k)) {
      const isMade = a.event === b.event;
      const isDue = a.happening === b.happening;
      pairs.made += isMade ? 1 : 0;
      pairs.due += isDue ? 1 : 0;
      pairs.right += isMade && isDue ? 1 : 0;
    }
  });
}
