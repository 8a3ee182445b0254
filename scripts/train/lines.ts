import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { DocumentError } from '../../src/documents/errors.js';
import { parsePage } from '../../src/documents/pages/parse.js';
import { proseOf } from '../../src/documents/pages/prose.js';
import {
  isToReaders,
  LINE_FEATURES,
  type LinePlace,
  placesOf,
} from '../../src/documents/text/lineFeatures.js';
import { readStories } from './corpora/storyArticles.js';
import { fitLogistic } from './engine/logistic.js';

/** A line of a page or of an article, and whether it is of its prose. */
interface Line {
  readonly page: string;
  readonly text: string;
  readonly place: LinePlace;
  readonly isProse: boolean;
}

/** Lines further from an article are those of a page around it. */
const MOST_AWAY = 40;
/** Longest and shortest lines that teach something: below it the entries of menus are like words in bold. */
const LONGEST = 600;
const SHORTEST_PROSE = 25;
const FOLDS = 5;
const CHANCES = [0.5, 0.7, 0.8, 0.9];

/** What the weights are and what they were trained on. */
const CARD = `/**
 * What each feature of a line speaks for its being none of an article's prose: a logistic regression, written by
 * \`npm run train -- lines\`. Trained on the lines of 91 pages of Scrapinghub's article-extraction-benchmark (MIT), of the test
 * pages of Readability (Apache 2.0) and of the news articles of Giveme5W1H (Apache 2.0); the texts are their publishers'. For
 * English. Of pages not seen it finds 80 % of such lines with a precision of .96 from a chance of 0.8 on.`;

/**
 * Trains what tells the lines of a page that are none of its article's prose, on pages with the text a reader would give
 * of them (`pages/benchmark`, `pages/readability`) and on the prose of `stories`, and writes
 * src/documents/text/lineWeights.ts. What of other articles stands beside one, their place alone tells: it teaches nothing.
 */
export async function trainLines({ corpora }: { readonly corpora: string }): Promise<void> {
  const lines = [...benchmark(corpora), ...readability(corpora), ...(await stories(corpora))].filter(
    ({ text, place, isProse }) =>
      text.length <= LONGEST &&
      (isProse ? text.length > SHORTEST_PROSE || /[.!?]$/.test(text) : isToReaders(text, place)),
  );
  const fit = (some: readonly Line[]) =>
    fitLogistic(
      some.map(valuesOf),
      some.map(({ isProse }) => !isProse),
    );
  const held = Array.from({ length: FOLDS }, (_, fold) => {
    const weights = fit(lines.filter(({ page }) => foldOf(page) !== fold));
    return lines
      .filter(({ page }) => foldOf(page) === fold)
      .map((line) => ({
        line,
        chance: isToReaders(line.text, line.place) ? chanceOf(weights, valuesOf(line)) : 0,
      }));
  }).flat();
  for (const least of CHANCES) {
    const told = held.filter(({ chance }) => chance >= least);
    const right = told.filter(({ line }) => !line.isProse).length;
    const all = lines.filter(({ isProse }) => !isProse).length;
    console.log(
      `from ${least} on, of pages not seen: precision ${(right / told.length).toFixed(3)}, recall ${(right / all).toFixed(3)}; ${told.length - right} of ${lines.length - all} lines of prose`,
    );
  }
  const weights = fit(lines);
  const names = ['BIAS', ...LINE_FEATURES.map(({ name }) => name)];
  writeFileSync(
    new URL('../../src/documents/text/lineWeights.ts', import.meta.url),
    `${CARD}
 */
export const LINE_WEIGHTS: Readonly<Record<string, number>> = {\n${names.map((name, k) => `  ${name}: ${Number(weights[k].toFixed(3))},`).join('\n')}\n};\n`,
  );
  console.log(`${lines.length} lines, of which ${lines.filter(({ isProse }) => isProse).length} are prose`);
}

function valuesOf({ text, place }: Line): number[] {
  return [1, ...LINE_FEATURES.map((feature) => feature.value(text, place))];
}

function chanceOf(weights: ArrayLike<number>, values: readonly number[]): number {
  return 1 / (1 + Math.exp(-values.reduce((sum, value, k) => sum + weights[k] * value, 0)));
}

function benchmark(corpora: string): Line[] {
  const root = path.join(corpora, 'pages/benchmark');
  const told = JSON.parse(readFileSync(path.join(root, 'ground-truth.json'), 'utf8')) as Record<
    string,
    { articleBody: string }
  >;
  return readdirSync(path.join(root, 'html')).flatMap((file) => {
    const name = file.replace(/\.html\.gz$/, '');
    const page = gunzipSync(readFileSync(path.join(root, 'html', file))).toString();
    return linesOf(name, page, told[name].articleBody);
  });
}

function readability(corpora: string): Line[] {
  const root = path.join(corpora, 'pages/readability/test-pages');
  return readdirSync(root).flatMap((name) => {
    const [page, told] = ['source.html', 'expected.html'].map((file) =>
      readFileSync(path.join(root, name, file), 'utf8'),
    );
    return linesOf(name, page, shownOf(told));
  });
}

async function stories(corpora: string): Promise<Line[]> {
  return (await readStories(corpora)).flatMap(({ id, document }) => {
    const texts = document.text.split(/\n+/).filter((text) => /[.!?]["”’']?$/.test(text));
    const places = placesOf(texts);
    return texts.map((text, i) => ({ page: id, text, place: places[i], isProse: true }));
  });
}

function shownOf(html: string): string {
  const { body, documentElement } = parsePage(html) as unknown as Record<
    'body' | 'documentElement',
    Parameters<typeof proseOf>[0]
  >;
  return proseOf(body ?? documentElement).text;
}

/** The lines of a page near its article; those of which a part is its prose, and a part isn't, are left out. */
function linesOf(page: string, html: string, told: string): Line[] {
  let shown: string;
  try {
    shown = shownOf(html);
  } catch (error) {
    if (error instanceof DocumentError) return [];
    throw error;
  }
  const gold = ` ${plain(told)} `;
  const texts = shown.split(/\n+/).filter((text) => plain(text) !== '');
  const places = placesOf(texts);
  const prose = texts.map((text) => gold.includes(` ${plain(text)} `));
  const [first, last] = [prose.indexOf(true), prose.lastIndexOf(true)];
  return texts.flatMap((text, i) => {
    const away = i < first ? first - i : i - last;
    const words = plain(text).split(' ');
    const isPart = !prose[i] && words.length > 8 && gold.includes(words.slice(2, 8).join(' '));
    return isPart || away > MOST_AWAY ? [] : [{ page, text, place: places[i], isProse: prose[i] }];
  });
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function foldOf(page: string): number {
  let hash = 7;
  for (const character of page) hash = (Math.imul(hash, 31) + character.charCodeAt(0)) >>> 0;
  return hash % FOLDS;
}
