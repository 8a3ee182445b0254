import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

/** What Node.js is started with: the command, and the thread that analyses. Each lies in a folder of dist/. */
const STARTED = ['cli/main.js', 'ingestion/analysisWorker.js'];

/** Libraries that look for files beside them, and one that another would use if it were there. */
const LEFT_ALONE = ['graphile-worker', 'piscina', 'unpdf', 'class-validator'];

/**
 * Makes a few modules of all that the command loads, its own and those of libraries: each of 1,400 would be found, opened and
 * compiled by itself at every start of a server. What is loaded only when it is asked for stays apart, in dist/chunks.
 *
 * @param dist where the modules lie, each by itself; those in `STARTED` are replaced
 */
export async function bundleCommand(dist: string): Promise<void> {
  await build({
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
    target: 'node20',
    // The API's types are named by their classes.
    keepNames: true,
    sourcemap: 'linked',
    sourcesContent: false,
    external: LEFT_ALONE,
    // Libraries in CommonJS require modules of Node.js.
    banner: {
      js: "import { createRequire as requireHere } from 'node:module'; const require = requireHere(import.meta.url);",
    },
    plugins: [
      {
        name: 'address of each module',
        setup({ onLoad }) {
          onLoad({ filter: /\.js$/ }, ({ path: file }) => {
            if (!file.startsWith(dist)) return;
            const source = readFileSync(file, 'utf8');
            // What is made lies in folders of dist/ too, so that this leads from any to where the module was.
            const address = path.relative(dist, file).replaceAll('\\', '/');
            return {
              contents: source.replaceAll(
                'import.meta.url',
                `new URL('../${address}', import.meta.url).href`,
              ),
            };
          });
        },
      },
    ],
    logLevel: 'error',
  });
}
