import { parseArgs } from 'node:util';
import type { FeatureSet } from '../../src/language/engine/featureSet.js';

/** What every training script is given. */
export interface TrainingOptions {
  /** Folder of the corpora. */
  readonly corpora: string;
}

type Train = (options: TrainingOptions) => void | Promise<void>;

const MODELS: Record<string, () => Promise<Train>> = {
  tags: async () => (await import('./tags.js')).trainTags,
  trees: async () => (await import('./trees.js')).trainTrees,
  clusters: async () => {
    const { trainClusters } = await import('./clusters.js');
    return () => trainClusters();
  },
  lexicon: async () => (await import('./lexicon.js')).compileLexicon,
  languages: async () => (await import('./languages.js')).compileLanguages,
  names: async () => (await import('./names.js')).trainNames,
  lastWords: async () => (await import('./lastWords.js')).countLastWords,
  coreference: async () => (await import('./coreference.js')).trainCoreference,
  statements: async () => (await import('./statements.js')).trainStatements,
  happenings: async () => (await import('./happenings.js')).trainHappenings,
  events: async () => (await import('./events.js')).trainEvents,
  transitivity: async () => (await import('./transitivity.js')).countObjects,
  wordCases: async () => (await import('./wordCases.js')).countWordCases,
  words: async () => (await import('./words.js')).countWords,
  stories: async () => (await import('./stories.js')).trainStories,
  lines: async () => (await import('./lines.js')).trainLines,
  eventJoins: async () => (await import('./eventJoins.js')).trainEventJoins,
  entityJoins: async () => (await import('./entityJoins.js')).trainEntityJoins,
};

/** What the weights of those that have some are tied to. */
const FEATURES: Record<string, () => Promise<FeatureSet>> = {
  tags: async () => (await import('../../src/language/tagging/tagFeatures.js')).TAG_FEATURES,
  trees: async () => (await import('../../src/language/parsing/parse.js')).TREE_FEATURES,
  names: async () => (await import('../../src/language/names/features.js')).NAME_FEATURES,
  coreference: async () =>
    (await import('../../src/language/coreference/pronounFeatures.js')).PRONOUN_FEATURES,
  statements: async () => (await import('../../src/language/statements/packagedModel.js')).STATEMENT_FEATURES,
  happenings: async () => (await import('../../src/language/events/happenings.js')).HAPPENING_FEATURES,
  events: async () => (await import('../../src/language/events/joinFeatures.js')).JOIN_FEATURES,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    corpora: { type: 'string', default: '../shared/corpora' },
    stamp: { type: 'boolean' },
    help: { type: 'boolean' },
  },
});

const known = values.stamp ? FEATURES : MODELS;
const unknown = positionals.filter((name) => known[name] === undefined);
if (values.help || positionals.length === 0 || unknown.length > 0) {
  if (unknown.length > 0) console.error(`There is no model "${unknown.join('", "')}".`);
  console.error(
    `Usage: npm run train -- MODEL... [--corpora DIR]\nModels: ${Object.keys(MODELS).join(', ')}\n  --stamp  keeps the weights and writes the fingerprint of today's features into the model and its card: ${Object.keys(FEATURES).join(', ')}`,
  );
  process.exit(values.help ? 0 : 2);
}
for (const name of positionals) {
  if (values.stamp) {
    (await import('./modelFiles.js')).keepWeights(await FEATURES[name]());
    continue;
  }
  console.log(`Training ${name}`);
  const train = await MODELS[name]();
  await train({ corpora: values.corpora });
}
