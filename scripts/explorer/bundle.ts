import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build, type Metafile } from 'esbuild';
import { expected } from '../../src/expected.js';
import { librariesOf, writeNotices } from '../notices.js';
import { lightFonts } from './fonts.js';
import { onceRead } from './onceRead.js';

/** Where the page goes, from the root. */
export const PAGE_FOLDER = 'dist/explorer';

/**
 * Bundles the explorer: all views as one script, for a browser takes longer to ask for many than to read them; the map and
 * the network, which are opened later, as scripts of their own.
 * Files are named by their content, so that a browser may keep them for good; index.html names the first of them.
 */
export async function bundleExplorer(root: string): Promise<void> {
  rmSync(path.join(root, PAGE_FOLDER), { recursive: true, force: true });
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['src/explorer/main.tsx'],
    outdir: PAGE_FOLDER,
    publicPath: '/explorer',
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: ['chrome111', 'firefox128', 'safari16.4'],
    minify: true,
    metafile: true,
    jsx: 'automatic',
    loader: { '.woff2': 'file', '.png': 'file' },
    plugins: [lightFonts, onceRead],
    define: { 'process.env.NODE_ENV': '"production"' },
    tsconfig: 'src/explorer/tsconfig.json',
    logLevel: 'error',
  });
  writeNotices(path.join(root, PAGE_FOLDER), librariesOf(metafile, root));
  const [script, entry] = expected(
    Object.entries(metafile.outputs).find(([, output]) => output.entryPoint === 'src/explorer/main.tsx'),
    'the script of src/explorer/main.tsx',
  );
  writeFileSync(
    path.join(root, PAGE_FOLDER, 'index.html'),
    page(
      [...withImports(metafile, script)].map(address),
      address(expected(entry.cssBundle, 'the style sheet of the explorer')),
      Object.keys(metafile.outputs)
        .filter((file) => FIRST_FONTS.test(file))
        .map(address),
    ),
  );
}

/** The fonts of nearly every text, which a browser would ask for once it has laid it out without them. */
const FIRST_FONTS = /\b(inter|source-serif-4)-latin-wght-.*\.woff2$/;

/** A script and what it imports, which a browser would find out one after the other. */
function withImports({ outputs }: Metafile, script: string): Set<string> {
  const files = new Set([script]);
  for (const file of files)
    for (const { path: imported, kind } of expected(outputs[file], file).imports)
      if (kind === 'import-statement') files.add(imported);
  return files;
}

const address = (file: string) => `/explorer/${path.basename(file)}`;

const page = ([script, ...chunks]: string[], style: string, fonts: string[]) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>Dateline</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="${style}">
${fonts.map((font) => `    <link rel="preload" href="${font}" as="font" type="font/woff2" crossorigin>\n`).join('')}${chunks.map((chunk) => `    <link rel="modulepreload" href="${chunk}">\n`).join('')}    <script type="module" src="${script}"></script>
  </head>
  <body>
    <div id="explorer"></div>
    <noscript>This page needs JavaScript. The API is at /graphql.</noscript>
  </body>
</html>
`;
