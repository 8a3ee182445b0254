import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build, transform } from 'esbuild';
import { librariesOf, writeNotices } from './notices.js';

/** What Node.js is started with: the command, and the thread that analyses. Each lies in a folder of dist/. */
const STARTED = ['cli/main.js', 'ingestion/analysisWorker.js'];

const TARGET = 'node20';

/** Libraries that look for files beside them, and one that another would use if it were there. */
const LEFT_ALONE = ['graphile-worker', 'piscina', 'unpdf', 'class-validator'];

/** A module whose classes' names are those of the API's types. */
const NAMES_CLASSES = /from 'type-graphql'/;

/**
 * A module whose classes and functions keep their names when esbuild has to call one otherwise. To do so for all modules has each
 * function that is made while a request is answered named anew, which takes longer than to make it.
 */
async function named(source: string): Promise<string> {
  const { code } = await transform(source, { keepNames: true, format: 'esm', target: TARGET });
  return code;
}

/**
 * Makes a few modules of all that the command loads, its own and those of libraries: each of 1,400 would be found, opened and
 * compiled by itself at every start of a server. What is loaded only when it is asked for stays apart, in dist/chunks.
 *
 * @param dist where the modules lie, each by itself; those in `STARTED` are replaced
 */
export async function bundleCommand(dist: string): Promise<void> {
  const { metafile } = await build({
    absWorkingDir: dist,
    entryPoints: STARTED,
    outdir: dist,
    outbase: dist,
    allowOverwrite: true,
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: TARGET,
    sourcemap: 'linked',
    sourcesContent: false,
    metafile: true,
    external: LEFT_ALONE,
    // Libraries in CommonJS require modules of Node.js.
    banner: {
      js: "import { createRequire as requireHere } from 'node:module'; const require = requireHere(import.meta.url);",
    },
    plugins: [
      {
        name: 'address of each module',
        setup({ onLoad }) {
          onLoad({ filter: /\.js$/ }, async ({ path: file }) => {
            if (!file.startsWith(dist)) return;
            const source = readFileSync(file, 'utf8');
            // What is made lies in folders of dist/ too, so that this leads from any to where the module was.
            const address = path.relative(dist, file).replaceAll('\\', '/');
            const contents = source.replaceAll(
              'import.meta.url',
              `new URL('../${address}', import.meta.url).href`,
            );
            return { contents: NAMES_CLASSES.test(source) ? await named(contents) : contents };
          });
        },
      },
    ],
    logLevel: 'error',
  });
  writeNotices(path.join(dist, 'chunks'), librariesOf(metafile, dist));
}
