/*
 * What the reports of an event say of each quantity, over time. Nothing is trained: all here may be touched freely, and series
 * are made anew whenever their event is.
 */
import { expected, lookUp } from '../../expected.js';
import type { FigureBound } from '../../vocabulary/figureBounds.js';
import type { FigureChange } from '../../vocabulary/figureChanges.js';
import type { FigureVerdict } from '../../vocabulary/figureVerdicts.js';
import { UNNAMED_PART } from '../../vocabulary/unnamedPart.js';
import { groupBy } from '../grouping.js';
import { byCodeUnits } from '../words/codeUnits.js';
import { explain, whoseCount } from './explainSeries.js';

/** A figure that a report of an event gives. */
export interface ReportedFigure {
  readonly id: string;
  readonly value: number;
  /** The upper end of a range, of which `value` is the lower one; null where it is none. */
  readonly valueTo: number | null;
  readonly bound: FigureBound;
  readonly unit: string | null;
  /** What is counted: "killed", "training camp". */
  readonly counted: string;
  /** Of people with a fate, whom the text names: "crew member", `UNNAMED_PART`; null of people as such, and of all else. */
  readonly people: string | null;
  /** Which way an amount went that says how far; null of all else. */
  readonly change: FigureChange | null;
  /** Whether a word for many stands in the place of the number: "dozens". */
  readonly isVague: boolean;
  /** ms since 1970; null where it is not known. */
  readonly publishedAt: number | null;
  /** The same for articles of one text, which count once. */
  readonly copyGroup: string;
  /** Who says so, the speaker's id; null in the outlet's own voice, or where it is not known who. */
  readonly speaker: string | null;
  /** The time it is a count of, ms since 1970; null where the text gives none. */
  readonly time: { readonly start: number; readonly end: number } | null;
}

/** What the reports of an event say of one quantity. */
export interface FigureSeries {
  readonly counted: string;
  /**
   * The part of the people counted, as its first figure has it; null of all of them, where nothing shows them to be a part, and
   * where no people are counted.
   */
  readonly people: string | null;
  readonly unit: string | null;
  readonly verdict: FigureVerdict;
  /** Of the article published last; among its figures the most specific. */
  readonly latest: string;
  /** Ids in the order of publication; what several copies of one text say stands once. */
  readonly figures: readonly string[];
  /** Ids of the figures that repeat one of these in the same text or a copy of it. */
  readonly repeated: readonly string[];
  /** One sentence. */
  readonly explanation: string;
}

/** A value with all texts that give it, in the order of publication. */
export interface Level {
  readonly figures: readonly ReportedFigure[];
  readonly lowest: number;
  readonly highest: number;
}

/** How far "about" reaches on either side. */
const ABOUT = 0.1;
/** The share of the reports after a revision that may still give the value before. */
const GO_BACK = 0.2;
/** How many times its floor a count at most is that who prints the floor has in mind. */
const NEAR = 1.5;
/** A word for many stands for no more than so many times what it stands for at least: "dozens" are no 659. */
const VAGUE = 10;

/** Words for one count: the dead are the killed. */
const SAME_COUNT: Readonly<Record<string, string>> = {
  dead: 'killed',
  death: 'killed',
  die: 'killed',
  died: 'killed',
  kill: 'killed',
  fatality: 'killed',
  injury: 'injured',
  wounded: 'injured',
  hurt: 'injured',
};

/**
 * The series of an event's figures, by what is counted and of whom, those with most texts first and none of a part before
 * that of the whole: a pure function of the set.
 */
export function figureSeries(figures: readonly ReportedFigure[]): FigureSeries[] {
  const series = [...groupBy(figures, wholeOf).values()].flatMap((counts) => {
    const parts = partsOf(counts);
    const groups = groupBy(counts, (figure) => (parts.has(nameOf(figure)) ? nameOf(figure) : ''));
    return [...groups].map(([name, group]) => seriesOf(group, name !== ''));
  });
  const wholes = new Map(
    series.filter(({ people }) => people === null).map((each) => [wholeOf(each), each.figures.length]),
  );
  const rank = (each: FigureSeries) =>
    Math.min(each.figures.length, wholes.get(wholeOf(each)) ?? Number.POSITIVE_INFINITY);
  return series.sort(
    (a, b) =>
      rank(b) - rank(a) ||
      Number(a.people !== null) - Number(b.people !== null) ||
      b.figures.length - a.figures.length ||
      byCodeUnits(`${wholeOf(a)}|${a.people}`, `${wholeOf(b)}|${b.people}`),
  );
}

/** What is counted, of whomever, and in what. */
const wholeOf = (figure: Pick<ReportedFigure, 'counted' | 'unit'>) =>
  `${countOf(figure)}|${figure.unit ?? ''}`;

/**
 * Whom the text names, however they are written: a "crewmember" is a "crew member", a "US citizen" a "U.S. citizen"; "" where
 * it names none.
 */
const nameOf = ({ people }: ReportedFigure) => people?.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '') ?? '';

/**
 * By name those told of that are no more than a part of all. "Three guards died" may tell of all who did: guards are a part
 * where some text gives more dead in all, or others beside them, or where their number is that of a part.
 */
function partsOf(figures: readonly ReportedFigure[]): ReadonlySet<string> {
  const named = figures.filter(({ people }) => people !== null);
  const texts = groupBy(figures, ({ copyGroup }) => copyGroup);
  const isBesideOthers = (figure: ReportedFigure) =>
    lookUp(texts, figure.copyGroup).some((other) =>
      other.people === null
        ? other.value > figure.value
        : other.value !== figure.value && !areSame(other, figure),
    );
  const shown = named.filter((figure) => figure.people === UNNAMED_PART || isBesideOthers(figure));
  const parts = new Set(shown.map(nameOf));
  const values = new Set(shown.map(({ value }) => value));
  for (const { people, value } of figures) if (people === null) values.delete(value);
  for (const figure of named) if (values.has(figure.value)) parts.add(nameOf(figure));
  return parts;
}

/** Whether two figures may name the same people: "guard" and "border guard". */
function areSame(a: ReportedFigure, b: ReportedFigure): boolean {
  const [x, y] = [a, b].map(({ people }) => ` ${people?.toLowerCase()}`);
  return nameOf(a) === nameOf(b) || x.endsWith(y) || y.endsWith(x);
}

const countOf = ({ counted }: Pick<ReportedFigure, 'counted'>) => SAME_COUNT[counted] ?? counted;

/** In the order of publication, what has no date last; of one text each value once, as a level, a rise and a fall. */
function onceAText(figures: readonly ReportedFigure[]): {
  once: ReportedFigure[];
  repeated: ReportedFigure[];
} {
  const [once, repeated]: ReportedFigure[][] = [[], []];
  const seen = new Set<string>();
  for (const figure of [...figures].sort(byPublication)) {
    const { copyGroup, value, valueTo, bound, change, isVague } = figure;
    const key = `${copyGroup}|${value}|${valueTo}|${bound}|${change}|${isVague}`;
    (seen.has(key) ? repeated : once).push(figure);
    seen.add(key);
  }
  return { once, repeated };
}

function byPublication(a: ReportedFigure, b: ReportedFigure): number {
  const [x, y] = [a, b].map(({ publishedAt }) => publishedAt ?? Number.POSITIVE_INFINITY);
  return x === y ? byCodeUnits(a.id, b.id) : x - y;
}

function seriesOf(given: readonly ReportedFigure[], isOfPart: boolean): FigureSeries {
  const { once: figures, repeated } = onceAText(given);
  const { verdict, levels } = judge(figures);
  const people = isOfPart ? figures[0].people : null;
  return {
    counted: countOf(figures[0]),
    people,
    unit: figures[0].unit,
    verdict,
    latest: latestOf(figures).id,
    figures: figures.map(({ id }) => id),
    repeated: repeated.map(({ id }) => id),
    explanation: `${whoseCount(people, countOf(figures[0]))}${explain(verdict, levels, figures)}`,
  };
}

/**
 * What the figures say together, and the levels that show it. Of "at least 12" on one day and "at least 20" on the next both
 * hold, but who printed the second knew of more: such floors that rise are a revision too.
 */
function judge(figures: readonly ReportedFigure[]): { verdict: FigureVerdict; levels: Level[] } {
  const levels = levelsOf(figures, rangeOf);
  if (levels.length > 1) {
    if (countsApart(figures, rangeOf)) return { verdict: 'SCOPE', levels };
    return { verdict: isRevised(levels, figures) ? 'REVISION' : 'CONFLICT', levels };
  }
  // "About 1,200, with more than 600 in the city": one text that gives both counts two things, though both could hold.
  if (countsApart(figures, rangeNear)) return { verdict: 'SCOPE', levels: levelsOf(figures, rangeNear) };
  const known = levelsOf(figures, rangeKnown);
  const isRaised =
    known.length > 1 &&
    !countsApart(figures, rangeKnown) &&
    isRevised(known, figures) &&
    known.every(isAbove(known));
  return isRaised ? { verdict: 'REVISION', levels: known } : { verdict: 'AGREEMENT', levels };
}

/** Whether a level lies above the one before it. */
const isAbove = (levels: readonly Level[]) => (level: Level, k: number) =>
  k === 0 || level.lowest > levels[k - 1].lowest;

interface Range {
  readonly lowest: number;
  readonly highest: number;
}

/** The nearest number above another, and below it. */
const above = (value: number) => value + Number.EPSILON * Math.abs(value);
const below = (value: number) => value - Number.EPSILON * Math.abs(value);

/** The values that the figure can stand for. */
function rangeOf({ value, valueTo, bound, isVague }: ReportedFigure): Range {
  if (valueTo !== null) return { lowest: value, highest: valueTo };
  if (isVague) return { lowest: value, highest: VAGUE * value };
  switch (bound) {
    case 'EXACT':
      return { lowest: value, highest: value };
    case 'ABOUT':
      return { lowest: value * (1 - ABOUT), highest: value * (1 + ABOUT) };
    case 'AT_LEAST':
      return { lowest: value, highest: Number.POSITIVE_INFINITY };
    case 'MORE_THAN':
      return { lowest: above(value), highest: Number.POSITIVE_INFINITY };
    case 'AT_MOST':
      return { lowest: Number.NEGATIVE_INFINITY, highest: value };
    case 'LESS_THAN':
      return { lowest: Number.NEGATIVE_INFINITY, highest: below(value) };
  }
}

/**
 * The values that whoever prints a floor has in mind: up to the next number as round as it is, which would have been printed
 * instead ("more than 100" is no 250; Krifka 2007, "Approximate interpretation of number words").
 */
const rangeKnown = (figure: ReportedFigure): Range =>
  withCeiling(rangeOf(figure), below(figure.value + unitPlace(figure.value)));

/** The values that a floor is not far below: up to `NEAR` times as many. */
const rangeNear = (figure: ReportedFigure): Range => withCeiling(rangeOf(figure), NEAR * figure.value);

/** A range with an upper end where it has none. */
const withCeiling = ({ lowest, highest }: Range, ceiling: number): Range => ({
  lowest,
  highest: highest === Number.POSITIVE_INFINITY ? ceiling : highest,
});

/** The power of ten that the last digit of a number other than 0 stands for: 100 of 1,200. */
function unitPlace(value: number): number {
  let place = 1;
  while (value >= 10 * place && value % (10 * place) === 0) place *= 10;
  return place;
}

const canBoth = (a: Range, b: Range) => a.lowest <= b.highest && b.lowest <= a.highest;

/**
 * Figures that can all hold at once are one level: the narrow ones are told apart first, and one that gives a bound goes
 * to the level it allows that has its number, else that was printed nearest before it, else after it. In the order in which they were first printed.
 */
function levelsOf(
  figures: readonly ReportedFigure[],
  rangeOfFigure: (figure: ReportedFigure) => Range,
): Level[] {
  const position = new Map(figures.map((figure, k) => [figure.id, k]));
  const width = (figure: ReportedFigure) => rangeOfFigure(figure).highest - rangeOfFigure(figure).lowest;
  const narrowFirst = [...figures].sort(
    (a, b) => width(a) - width(b) || lookUp(position, a.id) - lookUp(position, b.id) || 0,
  );
  const levels: { figures: ReportedFigure[]; lowest: number; highest: number }[] = [];
  for (const figure of narrowFirst) {
    const range = rangeOfFigure(figure);
    const at = lookUp(position, figure.id);
    const near = (level: Level) => {
      const places = level.figures.map(({ id }) => lookUp(position, id));
      const before = places.filter((place) => place < at);
      return before.length > 0 ? at - Math.max(...before) : figures.length + Math.min(...places) - at;
    };
    const givesIt = (level: Level) => level.figures.some(({ value }) => value === figure.value);
    const fitting = levels
      .filter((level) => canBoth(level, range) && level.figures[0].change === figure.change)
      .sort((a, b) => Number(givesIt(b)) - Number(givesIt(a)) || near(a) - near(b));
    if (fitting.length === 0) {
      levels.push({ figures: [figure], ...range });
      continue;
    }
    const [level] = fitting;
    level.figures.push(figure);
    level.lowest = Math.max(level.lowest, range.lowest);
    level.highest = Math.min(level.highest, range.highest);
  }
  const first = (level: Level) => Math.min(...level.figures.map(({ id }) => lookUp(position, id)));
  return levels
    .map((level) => ({
      ...level,
      figures: level.figures.sort((a, b) => lookUp(position, a.id) - lookUp(position, b.id)),
    }))
    .sort((a, b) => first(a) - first(b));
}

/**
 * Whether figures that can't both hold count different things: it isn't said what or which part they count, one text gives
 * both in one voice (the part and the whole), they are counts of times that have nothing in common, or one is a change and
 * the other a level, or a change of another time.
 */
function countsApart(
  figures: readonly ReportedFigure[],
  rangeOfFigure: (figure: ReportedFigure) => Range,
): boolean {
  return figures.some((a, k) =>
    figures.slice(k + 1).some((b) => {
      // A change is no level, and a rise no fall, whatever both may be.
      if (a.change !== b.change) return true;
      if (canBoth(rangeOfFigure(a), rangeOfFigure(b))) return false;
      if (a.counted === '' || a.people === UNNAMED_PART || isOtherChange(a, b)) return true;
      if (a.time !== null && b.time !== null && (a.time.end <= b.time.start || b.time.end <= a.time.start))
        return true;
      return a.copyGroup === b.copyGroup && a.speaker === b.speaker;
    }),
  );
}

/** Whether two changes the same way aren't in the same time: "up 6% on the day", "up 50% this year". */
function isOtherChange(a: ReportedFigure, b: ReportedFigure): boolean {
  if (a.change === null) return false;
  return a.time === null || b.time === null || a.time.start !== b.time.start || a.time.end !== b.time.end;
}

/** Whether each level gives way to the next: it begins later, and few reports after that go back. */
function isRevised(levels: readonly Level[], figures: readonly ReportedFigure[]): boolean {
  const begins = levels.map((level) => level.figures[0].publishedAt);
  return levels.every((level, k) => {
    if (k === 0) return true;
    const [before, begin] = [begins[k - 1], begins[k]];
    if (before === null || begin === null || begin <= before) return false;
    // "Dozens" take back no 659.
    const isVague = level.figures.every((figure) => figure.isVague);
    if (isVague && level.lowest < levels[k - 1].lowest) return false;
    const after = figures.filter(({ publishedAt }) => publishedAt !== null && publishedAt >= begin);
    const back = levels
      .slice(0, k)
      .flatMap((earlier) => earlier.figures)
      .filter((figure) => after.includes(figure) && !canBoth(rangeOf(figure), level));
    return back.length <= GO_BACK * after.length;
  });
}

/** Of the text published last its most specific figure, the larger one of two. */
function latestOf(figures: readonly ReportedFigure[]): ReportedFigure {
  const dated = figures.filter(({ publishedAt }) => publishedAt !== null);
  const last = expected((dated.length > 0 ? dated : figures).at(-1), 'a figure');
  const width = (figure: ReportedFigure) => rangeOf(figure).highest - rangeOf(figure).lowest;
  return figures
    .filter(({ copyGroup }) => copyGroup === last.copyGroup)
    .sort((a, b) => width(a) - width(b) || b.value - a.value || byPublication(b, a))[0];
}
