import { parseArgs } from 'node:util';

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
  names: async () => (await import('./names.js')).trainNames,
  coreference: async () => (await import('./coreference.js')).trainCoreference,
  statements: async () => (await import('./statements.js')).trainStatements,
  events: async () => (await import('./events.js')).trainEvents,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { corpora: { type: 'string', default: '../shared/corpora' }, help: { type: 'boolean' } },
});

const unknown = positionals.filter((name) => MODELS[name] === undefined);
if (values.help || positionals.length === 0 || unknown.length > 0) {
  if (unknown.length > 0) console.error(`There is no model "${unknown.join('", "')}".`);
  console.error(
    `Usage: npm run train -- MODEL... [--corpora DIR]\nModels: ${Object.keys(MODELS).join(', ')}`,
  );
  process.exit(values.help ? 0 : 2);
}
for (const name of positionals) {
  console.log(`Training ${name}`);
  const train = await MODELS[name]!();
  await train({ corpora: values.corpora });
}
