import { listOf } from '../lexicon/lexicon.js';
import { endsPhrase, isBeforeLast, isCompared, readHoursFromDay } from './besideTold.js';
import {
  type CalendarUnit,
  DAY,
  HOUR,
  type LocalTime,
  MINUTE,
  shift,
  weekdayOf,
  yearOf,
} from './calendar.js';
import { durationValue, isLasting, isPlural, QUANTITY, quantityOf } from './durations.js';
import { type Rule, rule } from './grammar.js';
import { shiftValue, wholeInterval, yearBefore } from './interval.js';
import type { Phrase, Reading } from './phrase.js';
import { quarterInSight, readLastYears, readQuarterBefore, readSpokenOf, readYearPeriod } from './results.js';
import { dayValue, minuteValue, monthValue, quarterValue, weekValue, yearValue } from './values.js';

/** The calendar period of a kind that a moment lies in. */
function periodAt(time: LocalTime, unit: CalendarUnit): string {
  switch (unit) {
    case 'minute':
    case 'hour':
    case 'day':
      return dayValue(time);
    case 'week':
      return weekValue(time);
    case 'month':
      return monthValue(time);
    case 'quarter':
      return quarterValue(time);
    case 'year':
      return yearValue(yearOf(time));
    case 'decade':
      return yearValue(yearOf(time)).slice(0, 3);
    case 'century':
      return yearValue(yearOf(time)).slice(0, 2);
  }
}

const CLOCK_UNITS: Readonly<Record<string, CalendarUnit>> = { H: 'hour', M: 'minute' };

/** The calendar unit of a captured unit and how many of it the word stands for ("fortnight" is two weeks). */
function calendarUnit(phrase: Phrase): { unit: CalendarUnit; times: number } | null {
  const word = phrase.word('unit');
  if (word === 'fortnight') return { unit: 'week', times: 2 };
  if (word === 'S' || word === '2') return null;
  return { unit: CLOCK_UNITS[word] ?? (word as CalendarUnit), times: 1 };
}

/** "last week", "this month", "next year": the calendar period beside that of the publication. */
function readBeside(phrase: Phrase): Reading | null {
  const { today } = phrase.text;
  const found = calendarUnit(phrase);
  if (today === null || !found || found.times > 1) return null;
  const { unit } = found;
  if (unit === 'hour' || unit === 'minute') return null;
  const amount = phrase.number('shift');
  return { type: 'DATE', value: periodAt(shift(today, unit, amount), unit) };
}

/** Values at least as precise as a unit. */
const AS_PRECISE: Partial<Record<CalendarUnit, RegExp>> = {
  minute: /^\d{4}-\d\d-\d\dT\d/,
  hour: /^\d{4}-\d\d-\d\dT\d/,
  day: /^\d{4}-\d\d-\d\d/,
  week: /^\d{4}-(?:W\d\d|\d\d-\d\d)/,
  month: /^\d{4}-(?:\d\d|W\d\d|SP|SU|FA|WI)/,
};

/** The start of the expression before, or the publication's day where there is none; null where it is too vague for a unit. */
function anchor(phrase: Phrase, unit: CalendarUnit, isOn = false): LocalTime | null {
  const { previous, today } = phrase.text;
  if (!previous) return today;
  // "Six months earlier she had been unknown; a decade later …": on from where the tale was.
  const value = (isOn && previous.lookedBackFrom) || previous.value;
  if (AS_PRECISE[unit]?.test(value) === false) return null;
  return wholeInterval(value)?.from ?? today;
}

/** "that day", "the same month", "the following week", "the previous year": beside the expression before. */
function readBesideAnchor(phrase: Phrase): Reading | null {
  const found = calendarUnit(phrase);
  const from = found && anchor(phrase, found.unit);
  if (from === null || !found || found.times > 1 || found.unit === 'hour' || found.unit === 'minute')
    return null;
  const amount = phrase.has('shift') ? phrase.number('shift') : 0;
  return { type: 'DATE', value: periodAt(shift(from, found.unit, amount), found.unit) };
}

/** More units than this reach beyond any calendar. */
const MOST_UNITS = 10_000;

/** A moment some units away from `from`, with the precision of the unit. */
function readAway(phrase: Phrase, from: LocalTime, sign: -1 | 1): Reading | null {
  const found = calendarUnit(phrase);
  const quantity = quantityOf(phrase);
  if (!found) return null;
  if (quantity === null || quantity > MOST_UNITS)
    return { type: 'DURATION', value: durationValue('X', phrase.word('unit')) };
  const years = found.unit === 'decade' ? 10 : found.unit === 'century' ? 100 : 1;
  const amount = quantity * found.times * years * sign;
  const unit = found.unit === 'decade' || found.unit === 'century' ? 'year' : found.unit;
  if (unit === 'hour' || unit === 'minute') {
    const at = from + amount * (unit === 'hour' ? HOUR : MINUTE);
    const value = minuteValue(at);
    return { type: 'TIME', value: unit === 'hour' ? value.slice(0, -3) : value };
  }
  if (!Number.isInteger(amount)) {
    const months = unit === 'year' ? amount * 12 : null;
    if (months === null || !Number.isInteger(months)) return null;
    return { type: 'DATE', value: monthValue(shift(from, 'month', months)) };
  }
  // "On 14 May … Two weeks later": as precise as the day it is reckoned from.
  const isFromDay =
    unit === 'week' && /^\d{4}-\d\d-\d\d/.test(phrase.text.previous?.value ?? '') && from !== phrase.text.now;
  return { type: 'DATE', value: periodAt(shift(from, unit, amount), isFromDay ? 'day' : unit) };
}

function readAgo(phrase: Phrase): Reading | null {
  const { now, today } = phrase.text;
  if (now === null || today === null) return null;
  const found = calendarUnit(phrase);
  if (found?.unit === 'year' && quantityOf(phrase) === 1) {
    const quarter = quarterInSight(phrase);
    if (quarter) return { type: 'DATE', value: yearBefore(quarter), isAnchor: false };
  }
  return readAway(phrase, now, -1);
}

/** "A year ago today", "five years ago on Sunday": as far back from another day than the publication's. */
function readAgoFromDay(phrase: Phrase): Reading | null {
  const { today } = phrase.text;
  const found = calendarUnit(phrase);
  const quantity = quantityOf(phrase);
  if (today === null || !found || quantity === null || !Number.isInteger(quantity)) return null;
  if (found.unit === 'hour' || found.unit === 'minute' || found.unit === 'day') return null;
  const day =
    today + (phrase.has('relative') ? phrase.number('relative') : daysToNearest(phrase, today)) * DAY;
  return { type: 'DATE', value: dayValue(shift(day, found.unit, -quantity * found.times)) };
}

/** How many days the weekday of a phrase that is nearest to the publication is from it, -3 to 3. */
function daysToNearest(phrase: Phrase, today: LocalTime): number {
  const ahead = (phrase.number('weekday') - weekdayOf(today) + 7) % 7;
  return ahead > 3 ? ahead - 7 : ahead;
}

/** "the week before last": the one before the last. */
function readBeforeLast(phrase: Phrase): Reading | null {
  const { today } = phrase.text;
  const found = calendarUnit(phrase);
  if (today === null || !found || found.times > 1 || !isBeforeLast(phrase)) return null;
  return { type: 'DATE', value: periodAt(shift(today, found.unit, -2), found.unit) };
}

/** "three days earlier", "a year later": from the expression before, in its own terms where they are finer. */
function readFromAnchor(phrase: Phrase): Reading | null {
  const { previous, today } = phrase.text;
  const sign = phrase.number('sign') < 0 ? -1 : 1;
  const found = calendarUnit(phrase);
  const quantity = quantityOf(phrase);
  if (isCompared(phrase))
    return { type: 'DURATION', value: durationValue(quantity ?? 'X', phrase.word('unit')) };
  if (found && (found.unit === 'hour' || found.unit === 'minute')) {
    const onDay = readHoursFromDay(phrase, found.unit, quantity);
    if (onDay) return onDay;
  }
  const from = found && anchor(phrase, found.unit, sign > 0);
  if (from === null || today === null || !found) return null;
  const quarter = found.unit === 'year' && quantity === 1 && sign < 0 ? quarterInSight(phrase) : null;
  if (quarter) return { type: 'DATE', value: yearBefore(quarter), isAnchor: false };
  if (found.unit === 'year' && quantity !== null && Number.isInteger(quantity) && previous) {
    const from = (sign > 0 && previous.lookedBackFrom) || previous.value;
    const value = shiftValue(from, 'year', quantity * sign);
    if (value && /^\d{4}-(?:Q\d|\d\d(?:-\d\d)?)$/.test(value))
      return { type: 'DATE', value, isAnchor: false };
  }
  const reading = readAway(phrase, from, sign);
  if (reading && sign > 0 && isBelied(phrase, reading.value))
    return { type: 'DURATION', value: durationValue(quantity ?? 'X', phrase.word('unit')) };
  return reading && sign < 0 && previous ? { ...reading, lookedBackFrom: previous.value } : reading;
}

/** Whether a time is to come of which the clause tells as of something past: it is reckoned from no time that was told. */
function isBelied(phrase: Phrase, value: string): boolean {
  const { now } = phrase.text;
  const interval = wholeInterval(value);
  return now !== null && interval !== null && interval.from > now && phrase.direction() < 0;
}

/** "In two months' time". */
function readHence(phrase: Phrase): Reading | null {
  const { atoms, now } = phrase.text;
  const isHence = atoms.word[phrase.from - 1] === 'in' && atoms.word[phrase.to - 1] === 'time';
  return isHence && now !== null ? readAway(phrase, now, 1) : null;
}

const hasQuantity = (phrase: Phrase) =>
  ['quantity', 'vague', 'couple', 'a', 'half'].some((name) => phrase.has(name));

/** "the past 48 days", "the next two weeks": a stretch that ends or begins with the publication. */
function readStretch(phrase: Phrase): Reading | null {
  if (isLasting(phrase)) return null;
  const found = calendarUnit(phrase);
  const quantity = hasQuantity(phrase) ? quantityOf(phrase) : isPlural(phrase) ? null : 1;
  const value = durationValue(quantity ?? 'X', phrase.word('unit'));
  const { now } = phrase.text;
  if (!found || quantity === null || quantity > MOST_UNITS || now === null || !Number.isInteger(quantity))
    return { type: 'DURATION', value };
  const length = quantity * found.times;
  const isPast = phrase.number('shift') < 0;
  const other = shift(now, found.unit, isPast ? -length : length);
  const unit = found.unit;
  const precision =
    unit === 'hour' || unit === 'minute'
      ? 'HOUR'
      : unit === 'day'
        ? 'DAY'
        : unit === 'week'
          ? 'WEEK'
          : unit === 'month' || unit === 'quarter'
            ? 'MONTH'
            : 'YEAR';
  const interval = isPast ? { from: other, to: now, precision } : { from: now, to: other, precision };
  return { type: 'DURATION', value, interval: interval as Reading['interval'], isAnchor: false };
}

/** Words after which "the year" is a length rather than this one. */
const AFTER_LENGTHS = listOf('grammar', 'after lengths');

/** "the year", "the week": the current one, but a length where it is said which ("the year ended March 31"). */
function readCurrent(phrase: Phrase): Reading | null {
  const { text } = phrase;
  const unit = phrase.word('unit');
  if (unit === 'quarter') return readSpokenOf(phrase);
  if (isPlural(phrase) || (unit !== 'year' && unit !== 'week' && unit !== 'month')) return null;
  if (AFTER_LENGTHS.has(text.atoms.word[phrase.to] ?? ''))
    return { type: 'DURATION', value: durationValue(1, unit) };
  return text.today === null ? null : { type: 'DATE', value: periodAt(text.today, unit) };
}

/** "the year before", "the day after", with nothing after it that it is beside. */
function readUnitBeside(phrase: Phrase): Reading | null {
  const found = calendarUnit(phrase);
  if (!endsPhrase(phrase) || isPlural(phrase)) return null;
  const from = found && phrase.text.previous && anchor(phrase, found.unit);
  if (!found || !from) return readFromAnchor(phrase);
  const value = periodAt(shift(from, found.unit, phrase.number('sign') * found.times), found.unit);
  return { type: 'DATE', value, isAnchor: false };
}

/** "year-end", "the year's end". */
function readYearEnd(phrase: Phrase): Reading | null {
  const { today } = phrase.text;
  if (today === null || phrase.word('unit') !== 'year') return null;
  const before = phrase.text.atoms.word[phrase.from - 1] ?? '';
  const isPast = before === 'since' || before === 'last' || (phrase.direction() < 0 && before !== 'by');
  return { type: 'DATE', value: `${yearValue(yearOf(today) - (isPast ? 1 : 0))}-12` };
}

const isReference = (value: string) => (): Reading => ({ type: 'DATE', value, isAnchor: false });

/** Times by their distance from the publication or from the expression before. */
export const relativeRules: readonly Rule[] = [
  rule('(?<shift>this|next|last) (?<unit>unit)', (phrase) => {
    const word = phrase.text.atoms.word[phrase.atom('shift')];
    if (word === 'past') return readStretch(phrase);
    if (word === 'previous' || word === 'preceding') return readBesideAnchor(phrase);
    if (word === 'these' && phrase.word('unit') === 'day')
      return { type: 'DATE', value: 'PRESENT_REF', isAnchor: false };
    if (isPlural(phrase)) return { type: 'DURATION', value: durationValue('X', phrase.word('unit')) };
    if (phrase.word('unit') === 'day') return null;
    return readBeside(phrase);
  }),
  rule('the (?<shift>last|next|this) fiscal? (?<unit>unit)', (phrase) => {
    const word = phrase.text.atoms.word[phrase.atom('shift')];
    if (isPlural(phrase)) return readStretch(phrase);
    if (word === 'previous' || word === 'preceding') return readBesideAnchor(phrase);
    if (word === 'next') return readBesideAnchor(phrase);
    if (word === 'current' || word === 'coming') return readBeside(phrase);
    return word === 'past' || word === 'last' ? readStretch(phrase) : readBeside(phrase);
  }),
  rule('(?<shift>this|next|last) fiscal (?<unit>unit)', readBeside),
  rule('the (?<shift>following) (?<unit>unit)', readBesideAnchor),
  rule('(?<same>same) same? (?<unit>unit)', (phrase) =>
    phrase.word('unit') === 'quarter' ? readSpokenOf(phrase) : readBesideAnchor(phrase),
  ),
  rule('the same (?<unit>unit)', readBesideAnchor),
  rule(`${QUANTITY} (?<unit>units) (?:or so)? ago`, readAgo),
  rule(`(?<a>a) (?<unit>units) and a half ago`, readAgo),
  rule(`${QUANTITY} (?<unit>units) ago (?:(?<relative>day) | on (?<weekday>weekday))`, readAgoFromDay),
  rule('the (?<unit>unit) before last', readBeforeLast),
  rule('(?<unit>unit) ago', (phrase) => ({
    type: 'DURATION',
    value: durationValue('X', phrase.word('unit')),
  })),
  rule(`${QUANTITY} (?<unit>units) (?<sign>earlier|later)`, readFromAnchor),
  rule(`${QUANTITY} more? (?<unit>units) from now`, (phrase) =>
    phrase.text.now === null ? null : readAway(phrase, phrase.text.now, 1),
  ),
  rule(`${QUANTITY} (?<unit>units) possessive then`, readHence),
  rule(`the? (?<shift>last|next) ${QUANTITY} (?:fiscal|calendar|more)? (?<unit>units)`, readStretch),
  rule('the? (?<shift>next|last) (?<unit>clockUnits)', readStretch),
  rule('(?:the|a)? period? (?<back>unit) hyphen (?:ago|earlier) (?:(?<unit>unit) | period)?', readSpokenOf),
  rule('last (?<back>unit) possessive (?:(?<unit>unit) | period)', readLastYears),
  rule('(?:the|same)? (?:same|period) (?:period|unit)? last (?<back>unit)', readLastYears),
  rule('the? unit hyphen (?:ago|earlier) (?<nth>nth) hyphen? (?<unit>unit)', readQuarterBefore),
  rule('the (?:period|last) period? (?<unit>unit)', readSpokenOf),
  rule('the more? (?<unit>unit)', readCurrent),
  rule('ref', (phrase) => ({
    type: 'DATE',
    value: String(phrase.text.values[phrase.from]),
    isAnchor: false,
  })),
  rule('now', isReference('PRESENT_REF')),
  rule('the? (?<unit>unit) (?:hyphen | possessive)? end', readYearEnd),
  rule('the (?<unit>units) (?<sign>before)', readUnitBeside),
  rule('the? (?<year>year) period', readYearPeriod),
  rule('the (?<year>year) (?<unit>unit)', (phrase) =>
    phrase.word('unit') === 'quarter' && !isPlural(phrase) ? readYearPeriod(phrase) : null,
  ),
  rule('(?:the|same) then', (phrase) => {
    const { atoms } = phrase.text;
    const word = atoms.word[phrase.to - 1];
    const isAt = /^(?:at|for)$/.test(atoms.word[phrase.from - 1] ?? '');
    if (word === 'recent' || ((word === 'time' || word === 'moment') && !isAt)) return null;
    if (atoms.word[phrase.from] === 'same') return null;
    return { type: 'DATE', value: String(phrase.text.values[phrase.to - 1]), isAnchor: false };
  }),
  rule('the last', (phrase) => {
    const { atoms } = phrase.text;
    return atoms.word[phrase.from + 1] === 'past' && endsPhrase(phrase)
      ? { type: 'DATE', value: 'PAST_REF', isAnchor: false }
      : null;
  }),
  rule('then (?<unit>unit)', (phrase) =>
    phrase.text.atoms.word[phrase.from] === 'recent'
      ? {
          type: 'DURATION',
          value: phrase.word('unit') === 'year' ? 'PAST_REF' : durationValue('X', phrase.word('unit')),
        }
      : null,
  ),
  rule('the (?<unit>unit) ahead', (phrase) => ({
    type: 'DURATION',
    value: durationValue('X', phrase.word('unit')),
  })),
];
