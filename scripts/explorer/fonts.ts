import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'esbuild';
import subsetFont from 'subset-font';
import { expected } from '../../src/expected.js';

/** The weights that the page uses. */
const WEIGHTS = { min: 400, max: 700 };

/** Cuts variable fonts of Fontsource down to the weights that are used and to what a browser loads them for. */
export const lightFonts: Plugin = {
  name: 'light fonts',
  setup({ onLoad }) {
    onLoad({ filter: /fontsource-variable.*-wght-normal\.woff2$/ }, async ({ path: file }) => ({
      loader: 'file',
      contents: await subsetFont(readFileSync(file), charactersOf(file), {
        targetFormat: 'woff2',
        variationAxes: { wght: WEIGHTS },
      }),
    }));
  },
};

/** The characters for which a browser loads a font, as the style sheet beside it says. */
function charactersOf(file: string): string {
  const sheet = readFileSync(path.join(path.dirname(file), '../wght.css'), 'utf8');
  const rule = expected(
    sheet.split('@font-face').find((part) => part.includes(path.basename(file))),
    `the rule of ${path.basename(file)}`,
  );
  const ranges = expected(/unicode-range:\s*([^;}]+)/.exec(rule)?.[1], `the characters of ${file}`);
  return ranges
    .split(',')
    .map((range) => {
      const [first, last] = range.trim().replace('U+', '').split('-');
      const from = Number.parseInt(expected(first, range), 16);
      const to = last === undefined ? from : Number.parseInt(last, 16);
      return Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('');
    })
    .join('');
}
