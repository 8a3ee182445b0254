import type { FigureVerdict } from '../../vocabulary/figureVerdicts.js';
import { UNNAMED_PART } from '../../vocabulary/unnamedPart.js';
import { WORDS_FOR_MANY } from '../../vocabulary/wordsForMany.js';
import type { Level, ReportedFigure } from './figureSeries.js';

const BOUNDS: Readonly<Record<ReportedFigure['bound'], string>> = {
  EXACT: '',
  ABOUT: 'about ',
  AT_LEAST: 'at least ',
  AT_MOST: 'at most ',
  MORE_THAN: 'more than ',
  LESS_THAN: 'less than ',
};

/** The words for many by the number that they stand for at least. */
const MANY: ReadonlyMap<number, string> = new Map(
  Object.entries(WORDS_FOR_MANY).flatMap(([word, least]): [number, string][] => [
    [least, word],
    ...(least < 1000
      ? []
      : ([
          [10 * least, `tens of ${word}`],
          [100 * least, `hundreds of ${word}`],
        ] satisfies [number, string][])),
  ]),
);

/** What opens the explanation of a series of a part: "crew member killed: "; "" of the whole. */
export function whoseCount(people: string | null, counted: string): string {
  if (people === null) return '';
  return people === UNNAMED_PART ? `a part of the ${counted}: ` : `${people} ${counted}: `;
}

/** One sentence on why a series has its verdict: "12 on 3 March 2026 (4 texts), revised to 14 on 4 March 2026 (6 texts)". */
export function explain(
  verdict: FigureVerdict,
  levels: readonly Level[],
  figures: readonly ReportedFigure[],
): string {
  const listed = levels.map((level) => `${specificOf(level)}${dayOf(level)} (${texts(level.figures)})`);
  if (verdict === 'AGREEMENT') {
    const [level] = levels;
    const kinds = [...new Set(level.figures.map(printed))];
    return kinds.length === 1
      ? `${kinds[0]} (${texts(figures)})`
      : `${specificOf(level)} agrees with ${list(kinds.filter((each) => each !== specificOf(level)))} (${texts(figures)})`;
  }
  if (verdict === 'REVISION')
    return `${listed[0]}, ${listed
      .slice(1)
      .map((each) => `revised to ${each}`)
      .join(', ')}`;
  if (verdict === 'SCOPE')
    return `${list(levels.map(specificOf))} count different things, a part or another time (${texts(figures)})`;
  return `${listed[0]} against ${list(listed.slice(1))}`;
}

/** The most specific figure of a level, as printed: "at least 12". */
function specificOf({ figures }: Level): string {
  const exact =
    figures.find(({ bound }) => bound === 'EXACT') ?? figures.find(({ bound }) => bound === 'ABOUT');
  return printed(exact ?? figures[figures.length - 1]);
}

function printed({ bound, value, valueTo, unit, isVague }: ReportedFigure): string {
  const word = isVague ? MANY.get(value) : undefined;
  if (word !== undefined) return word;
  const numbers = [value, ...(valueTo === null ? [] : [valueTo])].map((number) =>
    number.toLocaleString('en', { maximumFractionDigits: 20 }),
  );
  const before = valueTo === null ? BOUNDS[bound] : '';
  return `${before}${numbers.join(' to ')}${unit === null ? '' : unit === '%' ? '%' : ` ${unit}`}`;
}

/** The day a level was first printed on: " on 3 March 2026". */
function dayOf({ figures }: Level): string {
  const first = figures[0].publishedAt;
  if (first === null) return '';
  const day = new Date(first).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return ` on ${day}`;
}

function texts(figures: readonly ReportedFigure[]): string {
  const count = new Set(figures.map(({ copyGroup }) => copyGroup)).size;
  return count === 1 ? '1 text' : `${count} texts`;
}

function list(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
