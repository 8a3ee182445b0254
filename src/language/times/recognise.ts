import { listOf } from '../lexicon/lexicon.js';
import { isComparedSince } from '../syntax/comparedSince.js';
import type { Tokens } from '../tokens.js';
import { besideToldRules } from './besideTold.js';
import type { LocalTime } from './calendar.js';
import { dayRules } from './days.js';
import { durationRules } from './durations.js';
import { matchAt } from './grammar.js';
import { holidayRules } from './holidays.js';
import { intervalOf, type LocalInterval, type Modifier, wholeInterval } from './interval.js';
import { periodRules } from './periods.js';
import { type Reading, TimeText } from './phrase.js';
import { relativeRules } from './relative.js';
import { characterOf } from './timeWords.js';

/** A time expression as found, in local time. */
export interface TimePhrase {
  readonly type: Reading['type'];
  /** TIMEX3 value. */
  readonly value: string;
  readonly modifier: Modifier;
  /** Null where the expression fixes none. */
  readonly interval: LocalInterval | null;
  readonly start: number;
  readonly end: number;
  /** Where the expression begins without its preposition, as TIMEX3 has it. */
  readonly coreStart: number;
  /** Whether it is reckoned from the day on which it is said. */
  readonly isFromToday: boolean;
}

/** Of two phrases as long as each other, that of the earlier rule counts. */
const RULES = [
  ...besideToldRules,
  ...dayRules,
  ...periodRules,
  ...holidayRules,
  ...relativeRules,
  ...durationRules,
];

/** Categories that begin no expression. */
const NEVER_FIRST = new Set(
  (
    [
      'other',
      'of',
      'in',
      'on',
      'and',
      'or',
      'from',
      'to',
      'possessive',
      'comma',
      'stop',
      'hyphen',
      'more',
      'meridiem',
      'zone',
      'oclock',
      'old',
      'ahead',
      'before',
      'period',
      'eve',
      'ago',
      'earlier',
      'later',
    ] as const
  ).map(characterOf),
);

const PREPOSITIONS = listOf('grammar', 'before times');

/** "early", "mid-", "late", "the end of", "earlier", "later" before atom `i`: where it begins and what it singles out. */
function modifierBefore(text: TimeText, i: number): { from: number; modifier: Modifier } | null {
  const { word } = text.atoms;
  const value = (at: number) => String(text.values[at]) as 'START' | 'MID' | 'END';
  if (text.is(i - 1, 'early')) return { from: i - 1, modifier: value(i - 1) };
  if (text.is(i - 1, 'hyphen') && text.is(i - 2, 'early')) return { from: i - 2, modifier: value(i - 2) };
  if (text.is(i - 1, 'of') && (text.is(i - 2, 'end') || word[i - 2] === 'middle')) {
    const from = text.is(i - 3, 'the') ? i - 3 : i - 2;
    return { from, modifier: value(i - 2) };
  }
  if (text.is(i - 1, 'the') && text.is(i - 2, 'of') && text.is(i - 3, 'end'))
    return { from: text.is(i - 4, 'the') ? i - 4 : i - 3, modifier: value(i - 3) };
  if (word[i - 1] === 'earlier') return { from: i - 1, modifier: 'START' };
  if (word[i - 1] === 'later') return { from: i - 1, modifier: 'END' };
  return null;
}

/** "Chef of the Year", "Record of the Month": a title, printed with a capital. */
function isPrize(text: TimeText, to: number): boolean {
  const { word, start } = text.atoms;
  const isCapital = /^\p{Lu}/u.test(text.tokens.text.slice(start[to - 1], start[to - 1] + 1));
  return isCapital && text.is(to - 1, 'unit') && text.is(to - 2, 'the') && word[to - 3] === 'of';
}

/** "More from TODAY'S PAPER", "THE SUNDAY COURIER": a word in capitals beside another of a title, in a line that has small letters. */
function isInCapitals({ atoms, tokens: { text } }: TimeText, from: number, to: number): boolean {
  const [start, end] = [atoms.start[from], atoms.end[to - 1]];
  if (!/^\p{Lu}{4,}$/u.test(text.slice(start, end))) return false;
  const lineStart = text.lastIndexOf('\n', start) + 1;
  const lineEnd = text.indexOf('\n', end);
  const line = text.slice(lineStart, lineEnd < 0 ? text.length : lineEnd);
  const isBeside =
    /\p{Lu}{3,} $/u.test(text.slice(lineStart, start)) || /^(?:['’]S)? \p{Lu}{3,}/u.test(text.slice(end));
  return isBeside && /\p{Ll}{2}/u.test(line);
}

/** The day of the month that a value names, in the same month: "7" of "2025-11-07" for 3; null where there is none. */
function dayBeside(value: string, day: number): { value: string; interval: LocalInterval } | null {
  const other = `${value.slice(0, 8)}${String(day).padStart(2, '0')}`;
  const interval = /^\d{4}-\d\d-\d\d$/.test(value) && day <= 31 ? wholeInterval(other) : null;
  return interval && { value: other, interval };
}

function listedDay({ atoms, values }: TimeText, value: string, i: number): TimePhrase | null {
  const day = dayBeside(value, Number(values[i]));
  if (!day) return null;
  const [start, end] = [atoms.start[i], atoms.end[i]];
  return {
    type: 'DATE',
    value: day.value,
    modifier: null,
    interval: day.interval,
    start,
    end,
    coreStart: start,
    isFromToday: false,
  };
}

/** "3, 4 and 7 November": the days before the one that has the month. */
function daysListedBefore(text: TimeText, value: string, from: number, done: number): TimePhrase[] {
  const listed: TimePhrase[] = [];
  if (!text.is(from, 'small')) return listed;
  for (let i = from - 1; i > done && text.is(i, 'and', 'comma') && text.is(i - 1, 'small'); i -= 2) {
    const day = text.isSameSentence(i - 1, from) ? listedDay(text, value, i - 1) : null;
    if (!day) break;
    listed.unshift(day);
  }
  return text.is(from - 1, 'and') ? listed : [];
}

/** "March 9, 10 and 12": the days after the one that has the month, to the one with "and" before it. */
function daysListedAfter(text: TimeText, value: string, to: number): TimePhrase[] {
  const listed: TimePhrase[] = [];
  if (!text.is(to - 1, 'small') || !text.is(to - 2, 'month')) return listed;
  for (let i = to; text.is(i, 'and', 'comma') && text.is(i + 1, 'small'); i += 2) {
    const day = text.isSameSentence(i + 1, to - 1) ? listedDay(text, value, i + 1) : null;
    if (!day) return [];
    listed.push(day);
    if (text.is(i, 'and')) return listed;
  }
  return [];
}

/** The interval of a reading under the preposition before it: "since 2011" lasts until the publication, but not "the worst since the 1970s". */
function intervalUnder(
  preposition: string,
  reading: Reading,
  modifier: Modifier,
  now: LocalTime | null,
  isCompared: boolean,
): LocalInterval | null {
  const interval =
    reading.interval ??
    (reading.type === 'DATE' || reading.type === 'TIME' ? intervalOf(reading.value, modifier) : null);
  const isDecade = /^\d{3}$/.test(reading.value);
  if (
    preposition !== 'since' ||
    (isDecade && isCompared) ||
    !interval ||
    now === null ||
    interval.from >= now
  )
    return interval;
  return { ...interval, to: now };
}

/** Whether a preposition is that of the time that ends before atom `to`: not "in Tuesday's crash" nor "turned around two hours later". */
function belongsTo(text: TimeText, preposition: number, to: number): boolean {
  const { word, token } = text.atoms;
  const isOfVerb = word[preposition] === 'around' && text.tokens.lemma[token[preposition - 1]] === 'turn';
  return !text.is(to, 'possessive') && !isOfVerb;
}

/** A time of day on the day that the value of another names, no later than that. */
function onDay(phrase: TimePhrase, value: string): TimePhrase {
  const day = wholeInterval(value.slice(0, 10));
  const own = wholeInterval(phrase.value.slice(0, 10));
  if (!day || !own || !phrase.interval) return phrase;
  const later = day.from - own.from;
  const { from, to } = phrase.interval;
  return {
    ...phrase,
    value: value.slice(0, 10) + phrase.value.slice(10),
    interval: { ...phrase.interval, from: from + later, to: to + later },
  };
}

/**
 * All time expressions of a text, in order and without overlap, those that only point ("now", "recently": PRESENT_REF,
 * PAST_REF) included. `now` is the local time of publication, null where it is not known: then only absolute
 * expressions are found.
 */
export function recogniseTimes(tokens: Tokens, now: LocalTime | null): TimePhrase[] {
  const text = new TimeText(tokens, now);
  const { atoms, categories } = text;
  const found: TimePhrase[] = [];
  let done = 0;
  /** Where the last expression ends, if it is a time of day without its day: "between 6pm", before "and 8pm on Friday". */
  let dayless = -1;
  for (let i = 0; i < atoms.length; ) {
    if (NEVER_FIRST.has(categories[i])) {
      i++;
      continue;
    }
    text.leaveAside(i);
    const match = matchAt(RULES, text, i);
    const isNone = !match || match.reading.value.includes('NaN') || isPrize(text, match.to);
    if (isNone || isInCapitals(text, i, match.to)) {
      i++;
      continue;
    }
    const { reading, to } = match;
    const end = atoms.word[to - 1] === '.' && !text.isSameSentence(i, to) ? to - 1 : to;
    const prefix = reading.type === 'DATE' || reading.type === 'TIME' ? modifierBefore(text, i) : null;
    let from = prefix && prefix.from >= done ? prefix.from : i;
    const modifier = prefix?.modifier ?? reading.modifier ?? null;
    const coreStart = atoms.start[from];
    const preposition = from > done && text.isSameSentence(from - 1, from) ? atoms.word[from - 1] : '';
    if (PREPOSITIONS.has(preposition) && belongsTo(text, from - 1, to)) from--;
    const isCompared = isComparedSince(tokens, atoms.token[from]);
    if (reading.type === 'DATE') found.push(...daysListedBefore(text, reading.value, from, done));
    const isRangeEnd = /^(?:and|to|until|till|[-–—])$/.test(atoms.word[done] ?? '') && from <= done + 1;
    const beginning = isRangeEnd && dayless === done ? found.at(-1) : undefined;
    if (beginning && reading.type === 'TIME' && !reading.isDayless && text.isSameSentence(done, i))
      found[found.length - 1] = onDay(beginning, reading.value);
    found.push({
      type: reading.type,
      value: reading.value,
      modifier,
      interval: intervalUnder(preposition, reading, modifier, now, isCompared),
      start: atoms.start[from],
      end: atoms.end[end - 1],
      coreStart,
      isFromToday: reading.isFromToday === true,
    });
    text.remember(reading, i, to, preposition);
    const listed = reading.type === 'DATE' ? daysListedAfter(text, reading.value, to) : [];
    found.push(...listed);
    done = to + listed.length * 2;
    dayless = reading.isDayless ? done : -1;
    i = done;
  }
  return found;
}
