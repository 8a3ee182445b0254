import { tagIndex } from '../tagging/tags.js';
import { DAY, HOUR, type LocalTime, localDay, startOfDay, weekdayOf, yearOf } from './calendar.js';
import { durationValue } from './durations.js';
import { type Rule, rule } from './grammar.js';
import { type LocalInterval, wholeInterval } from './interval.js';
import type { Phrase, Reading } from './phrase.js';
import { dayValue, monthValue, yearValue } from './values.js';

const DETERMINER = tagIndex('DT');
/** No longer ago than this many sentences is what "three hours later" counts from. */
const REACH = 2;
/** How long after what was told the month or season begins that is "that" one, though it is the next year's. */
const SOON = 92 * DAY;
/** The value of a part of a day: "on Monday morning". */
const PART_OF_DAY = /T(?:MO|AF|EV|DT)$/;
/** Hours for which one mostly stays on the day one counts from. */
const SAME_DAY = 12;

/** The interval that the expression before fixes, null where there is none. */
const told = ({ text: { previous } }: Phrase): LocalInterval | null =>
  previous && wholeInterval(previous.value);

interface Period extends LocalInterval {
  readonly value: string;
}

/** The months, seasons or weekdays of a name around an interval, in order; no weekdays where no day is told. */
function periodsAround(phrase: Phrase, { from, precision }: LocalInterval): Period[] {
  const years = [-1, 0, 1].map((shift) => yearOf(from) + shift);
  const values = phrase.has('month')
    ? years.map((year) => monthValue(localDay(year, phrase.number('month'))))
    : phrase.has('season')
      ? years.map((year) => `${yearValue(year)}-${phrase.word('season')}`)
      : precision === 'DAY' || precision === 'HOUR' || precision === 'MINUTE'
        ? weekdaysAround(from, phrase.number('weekday')).map(dayValue)
        : [];
  return values.flatMap((value) => {
    const interval = wholeInterval(value);
    return interval ? [{ ...interval, value }] : [];
  });
}

function weekdaysAround(time: LocalTime, weekday: number): LocalTime[] {
  const day = startOfDay(time);
  const ahead = (weekday - weekdayOf(day) + 7) % 7;
  return [day + (ahead - 7) * DAY, day + ahead * DAY, day + (ahead + 7) * DAY];
}

const dated = (period: Period | undefined): Reading | null =>
  period ? { type: 'DATE', value: period.value } : null;

/** Whether a number after a month, season or weekday makes a date of it: "October 2023", "June 12", "Monday 3 June". */
function isDateOfItsOwn(phrase: Phrase): boolean {
  const { text, to } = phrase;
  if (text.is(to, 'year')) return true;
  return text.is(to, 'small', 'ordinal') && (phrase.has('month') || text.is(to + 1, 'month'));
}

/** "the following spring", "the next Friday", "the previous October": the nearest one after or before what was told before. */
function readNextTold(phrase: Phrase): Reading | null {
  const anchor = isDateOfItsOwn(phrase) ? null : told(phrase);
  const word = phrase.text.atoms.word[phrase.atom('shift')];
  if (!anchor || word === 'last' || word === 'past') return null;
  const periods = periodsAround(phrase, anchor);
  return dated(
    phrase.number('shift') > 0
      ? periods.find(({ from }) => from >= anchor.to)
      : periods.findLast(({ to }) => to <= anchor.from),
  );
}

/**
 * "That October": of a month or season the one in which what was told before is, else the one soon after it, else the one in
 * its year; a weekday no earlier than it.
 */
function readThatOne(phrase: Phrase): Reading | null {
  const { tokens, atoms } = phrase.text;
  const anchor = told(phrase);
  // "Said that October would be wet".
  if (!anchor || tokens.tag[atoms.token[phrase.from]] !== DETERMINER) return null;
  const periods = periodsAround(phrase, anchor);
  if (phrase.has('weekday')) return dated(periods.find(({ from }) => from >= startOfDay(anchor.from)));
  const around = periods.find(({ from, to }) => from <= anchor.from && to >= anchor.to);
  const isFine = anchor.to - anchor.from <= SOON;
  const next = isFine
    ? periods.find(({ from }) => from >= anchor.from && from - anchor.to < SOON)
    : undefined;
  return dated(around ?? next ?? periods.find(({ from }) => yearOf(from) === yearOf(anchor.from)));
}

/** Whether nothing follows that something is before: "the day before, …", "the night before." */
export function endsPhrase({ text: { atoms }, to }: Phrase): boolean {
  return to >= atoms.length || /^[.,;:?!)"”]$/.test(atoms.word[to]);
}

/** "The week before last", with nothing after it that was last: not "the week before last Christmas", "the night before last week". */
export function isBeforeLast({ text, to }: Phrase): boolean {
  const { word } = text.atoms;
  if (text.is(to, 'unit', 'weekday', 'weekend', 'month', 'season', 'holiday', 'feast')) return false;
  return word[to - 1] === 'last' && word[to - 2] === 'before';
}

/** "Two hours earlier than planned": a length, and no time. */
export const isCompared = ({ text: { atoms }, to }: Phrase): boolean => atoms.word[to] === 'than';

/** "The night before", "the morning after": beside the day that was told before. */
function readPartBeside(phrase: Phrase): Reading | null {
  const anchor = told(phrase);
  if (!anchor || anchor.to - anchor.from > DAY || !endsPhrase(phrase)) return null;
  const day = startOfDay(anchor.from) + phrase.number('beside') * DAY;
  return { type: 'TIME', value: `${dayValue(day)}T${phrase.word('part')}` };
}

/**
 * "Three hours later", "minutes earlier", where only the day of what was just told is known: on that day, where the hours are
 * few or whole days. Null where the hour is known, or the day isn't.
 */
export function readHoursFromDay(
  phrase: Phrase,
  unit: 'hour' | 'minute',
  quantity: number | null,
): Reading | null {
  const { previous, tokens, atoms } = phrase.text;
  const anchor = told(phrase);
  const isPart = previous !== null && PART_OF_DAY.test(previous.value);
  if (!previous || !anchor || (anchor.precision !== 'DAY' && !isPart)) return null;
  const sentences = tokens.sentence[atoms.token[phrase.from]] - tokens.sentence[atoms.token[previous.atom]];
  const hours = unit === 'hour' ? (quantity ?? 0) : 0;
  if (sentences > REACH || (hours > SAME_DAY && hours % 24 !== 0)) return null;
  // "On Friday evening … Eight hours later": on another day.
  const end = anchor.from + hours * HOUR * phrase.number('sign');
  if (isPart && hours <= SAME_DAY && startOfDay(end) !== startOfDay(anchor.from)) return null;
  const days = hours > SAME_DAY ? (hours / 24) * phrase.number('sign') : 0;
  return { type: 'DATE', value: dayValue(startOfDay(anchor.from) + days * DAY) };
}

/** "Hours later", "minutes earlier": how many is not told. */
function readSomeHours(phrase: Phrase): Reading | null {
  const unit = phrase.word('unit');
  if (unit !== 'H' && unit !== 'M') return null;
  if (isCompared(phrase)) return { type: 'DURATION', value: durationValue('X', unit) };
  return readHoursFromDay(phrase, unit === 'H' ? 'hour' : 'minute', null);
}

const NAMED = '(?:(?<month>month) | (?<season>season) | (?<weekday>weekday))';

/** Months, seasons, weekdays and times of day by what was told before. */
export const besideToldRules: readonly Rule[] = [
  rule(`the (?<shift>following) ${NAMED}`, readNextTold),
  rule(`the (?<shift>next|last) ${NAMED}`, readNextTold),
  rule(`same same? ${NAMED}`, readThatOne),
  rule('the (?<part>part) (?<beside>before)', readPartBeside),
  rule('(?<unit>clockUnit) (?<sign>earlier|later)', readSomeHours),
];
