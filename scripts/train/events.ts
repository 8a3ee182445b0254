import type { Analysis } from '../../src/language/analysis.js';
import { findEventsWith } from '../../src/language/events/findEvents.js';
import { JOIN_FEATURE_NAMES, JOIN_FEATURES } from '../../src/language/events/joinFeatures.js';
import { GoldScores } from '../evaluate/eventsGold.js';
import { readEcb } from './corpora/ecbplus.js';
import { analyseGold, type GoldFile, readGold, storyOf } from './corpora/gold.js';
import { fitSparseLogistic, type SparseExample } from './engine/sparseLogistic.js';
import { ecbJoinExamples, goldJoinExamples } from './eventJoining.js';
import { writeModel } from './modelFiles.js';

const FOLDS = 10;

/** What tells two mentions apart: on other days, in other places, of other people. Rare as each is, none may speak for their being one. */
const DIFFERENCES = new Set(
  JOIN_FEATURE_NAMES.flatMap((name, feature) =>
    name !== undefined && /exclude|OfOther/i.test(name) ? [feature] : [],
  ),
);

interface Annotated {
  readonly set: 'dev' | 'wider';
  readonly file: GoldFile;
  readonly analysis: Analysis;
  readonly examples: readonly SparseExample[];
}

/**
 * Trains what joins mentions into events, on ECB+ and the gold sets dev and wider, and writes src/language/models/events.bin.
 * First it says how a model does on gold articles of stories that it was not trained on.
 */
export function trainEvents({ corpora }: { readonly corpora: string }): void {
  const ecb = readEcb(corpora, 'train').flatMap(ecbJoinExamples);
  const gold = (['dev', 'wider'] as const).flatMap((set) =>
    readGold(set).map((file): Annotated => {
      const analysis = analyseGold(corpora, file);
      return { set, file, analysis, examples: goldJoinExamples(analysis, file) };
    }),
  );
  const train = (articles: readonly Annotated[]) =>
    fitSparseLogistic([...ecb, ...articles.flatMap(({ examples }) => examples)], {
      size: JOIN_FEATURE_NAMES.length,
      penalty: 1,
      rounds: 200,
      against: DIFFERENCES,
    });
  crossValidate(gold, train);
  const joining = train(gold);
  writeModel({ kind: 'events', header: {}, arrays: { joining } }, JOIN_FEATURES);
}

/** Scores each story's articles by a model trained without them. */
function crossValidate(
  gold: readonly Annotated[],
  train: (articles: readonly Annotated[]) => Float32Array<ArrayBuffer>,
): void {
  const stories = [...new Set(gold.map(({ file }) => storyOf(file)))];
  const foldOf = (article: Annotated) => stories.indexOf(storyOf(article.file)) % FOLDS;
  const scores = { dev: new GoldScores(), wider: new GoldScores() };
  for (let fold = 0; fold < FOLDS; fold++) {
    const joining = train(gold.filter((article) => foldOf(article) !== fold));
    for (const article of gold) {
      if (foldOf(article) !== fold) continue;
      findEventsWith(article.analysis, { joining });
      scores[article.set].add(article.file, article.analysis);
    }
  }
  for (const [set, each] of Object.entries(scores)) {
    for (const { data, measure, value, note } of each.scores(set)) {
      if (measure.startsWith('arguments')) console.log(`${data}, ${measure}: ${value.toFixed(1)} (${note})`);
    }
  }
}
