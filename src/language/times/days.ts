import { listOf } from '../lexicon/lexicon.js';
import { CLOCK, WORD } from '../numbers/atoms.js';
import { isBeforeLast } from './besideTold.js';
import {
  DAY,
  dayOfMonth,
  HOUR,
  type LocalTime,
  localDay,
  startOfDay,
  startOfWeek,
  weekdayOf,
  yearOf,
} from './calendar.js';
import { isNamedDay } from './feasts.js';
import { type Rule, rule } from './grammar.js';
import { wholeInterval } from './interval.js';
import { calendarDirection, isSetFor, nearest, yearGiven } from './nearest.js';
import type { Phrase, Reading } from './phrase.js';
import { dayValue, monthValue, yearValue } from './values.js';

const INDEFINITE = listOf('grammar', 'indefinite articles');

function isDay(year: number, month: number, day: number): boolean {
  return day >= 1 && day <= dayOfMonth(localDay(year, month + 1, 0));
}

/** A date as near as this with another weekday than its own is a slip, and of no other year. */
const SLIP = 14 * DAY;

/** The day of a month and day, with the year that is given or the one that fits. */
export function monthDay(phrase: Phrase): LocalTime | null {
  const month = phrase.number('month');
  const day = phrase.number('day');
  const year = yearGiven(phrase);
  if (year !== null) return isDay(year, month, day) ? localDay(year, month, day) : null;
  const today = phrase.reference();
  if (today === null) return null;
  const daysIn = (...shifts: number[]) =>
    shifts
      .map((shift) => yearOf(today) + shift)
      .filter((y) => isDay(y, month, day))
      .map((y) => localDay(y, month, day));
  const days = daysIn(-1, 0, 1);
  if (days.length === 0) return null;
  if (phrase.isOfMishap) return days.findLast((time) => time <= today) ?? null;
  if (phrase.has('weekday')) {
    const isFitting = (time: LocalTime) => weekdayOf(time) === phrase.number('weekday');
    const isOver = calendarDirection(phrase) < 0;
    const fitting = days.find((time) => isFitting(time) && !(isOver && time > today));
    if (fitting !== undefined) return fitting;
    const earlier = isOver ? daysIn(-2, -3, -4, -5, -6).find(isFitting) : undefined;
    if (earlier !== undefined && !days.some((time) => Math.abs(time - today) <= SLIP)) return earlier;
  }
  const direction = phrase.has('dayShift')
    ? phrase.number('dayShift') < 0
      ? -1
      : 1
    : calendarDirection(phrase);
  return nearest(today, days, direction);
}

/** "Thursday's ruling": a thing already known by its day, unless its own verb looks ahead. */
const isPossessive = (phrase: Phrase) => phrase.text.is(phrase.to, 'possessive');

/** Words before "until Monday" that put something off to that day, whenever they are said. */
const PUTTING_OFF = [...listOf('tense', 'putting off')];

/** "postponed until Tuesday", "stays shut until Tuesday", "as soon as Friday". */
function isDeadline(phrase: Phrase): boolean {
  const { text, from } = phrase;
  const { word } = text.atoms;
  let until = from - 1;
  while (
    until > from - 6 &&
    until > 0 &&
    !/^(?:until|till|as)$/.test(word[until]) &&
    text.isSameSentence(until, from)
  )
    until--;
  if (word[until] === 'as') return until === from - 1 && /^(?:soon|early)$/.test(word[until - 1] ?? '');
  if (!/^(?:until|till)$/.test(word[until] ?? '')) return false;
  for (let i = until - 1; i > until - 8 && i >= 0 && text.isSameSentence(i, from); i--)
    if (PUTTING_OFF.some((beginning) => word[i].startsWith(beginning))) return true;
  return until === from - 1 && phrase.direction() === 0;
}

/** So few days ahead, a day is not called the next of its name. */
const TOO_NEAR = 2;

/** What is set for a day: "a new date, Thursday, was set". */
const DATES = listOf('tense', 'days that are set');

/** Whether a weekday between commas is the day that the noun before it is for. */
function isDateToCome({ text, from, to }: Phrase): boolean {
  return (
    text.is(from - 1, 'comma') &&
    text.is(to, 'comma') &&
    DATES.has(text.atoms.word[from - 2] ?? '') &&
    /^(?:was|were|is|has|have|had|will)$/.test(text.atoms.word[to + 1] ?? '')
  );
}

/** "For a week from Monday": whether a length begins on the day, which is to come where nothing tells that it is over. */
const beginsLength = ({ text, from }: Phrase) => text.is(from - 1, 'from') && text.is(from - 2, 'unit');

/** Words of "between 6pm on Saturday and" at the most. */
const SPAN_WORDS = 10;

/** The day that a span begins on that a phrase ends: Saturday for "Sunday" in "between 6pm on Saturday and 1am on Sunday"; null for none. */
function beginningOfSpan({ text, from }: Phrase): LocalTime | null {
  const { word } = text.atoms;
  const opens =
    word[from - 1] === 'and' ? 'between' : /^(?:to|until)$/.test(word[from - 1] ?? '') ? 'from' : null;
  const day = /^\d{4}-\d\d-\d\d/.exec(text.previous?.value ?? '')?.[0];
  if (opens === null || day === undefined) return null;
  let isDated = false;
  for (let i = from - 2; i >= from - SPAN_WORDS && text.isSameSentence(i, from); i--) {
    if (text.is(i, 'comma')) return null;
    isDated ||= text.is(i, 'weekday') || text.is(i, 'month');
    if (word[i] === opens) return isDated ? (wholeInterval(day)?.from ?? null) : null;
  }
  return null;
}

/** The day of a weekday alone: the one just past, today included, unless the clause looks ahead. */
function weekday(phrase: Phrase): LocalTime | null {
  const { text, from } = phrase;
  const { today } = text;
  // "The Good Friday Agreement": no Friday, where it is no Good Friday.
  const { word } = text.atoms;
  const day = phrase.atom('weekday');
  if (today === null || isNamedDay(word[day - 1] ?? '', word[day])) return null;
  const back = (weekdayOf(today) - phrase.number('weekday') + 7) % 7;
  if (phrase.has('weekShift')) {
    const shift = phrase.number('weekShift');
    if (shift < 0) return today - (back === 0 ? 7 : back) * DAY;
    if (shift > 0) {
      const ahead = 7 - back;
      // Nobody calls tomorrow "next Wednesday", nor the day after.
      return today + (ahead <= TOO_NEAR ? ahead + 7 : ahead) * DAY;
    }
    return startOfWeek(today) + (phrase.number('weekday') - 1) * DAY;
  }
  if (phrase.has('inWeek'))
    return startOfWeek(today) + phrase.number('inWeek') * 7 * DAY + (phrase.number('weekday') - 1) * DAY;
  const begun = beginningOfSpan(phrase);
  if (begun !== null) return begun + ((phrase.number('weekday') - weekdayOf(begun) + 7) % 7) * DAY;
  const ahead = isPossessive(phrase)
    ? phrase.directionAfter() > 0
    : isDeadline(phrase) ||
      isDateToCome(phrase) ||
      isSetFor(text, from) ||
      phrase.direction() > (beginsLength(phrase) ? -1 : 0);
  return ahead ? today + ((7 - back) % 7) * DAY : today - back * DAY;
}

/** Readings of "3/4/2015": the one that is a date; of two, the one nearer to the publication. */
function numericDate(phrase: Phrase): LocalTime | null {
  const printed = phrase.word('numeric');
  const parts = printed.split(/[-/.]/).map(Number);
  if (printed.includes('-'))
    return isRealDate(parts[0], parts[1], parts[2]) ? localDay(parts[0], parts[1], parts[2]) : null;
  const year = parts[2] < 50 ? 2000 + parts[2] : parts[2] < 100 ? 1900 + parts[2] : parts[2];
  const readings = [localOrNull(year, parts[0], parts[1]), localOrNull(year, parts[1], parts[0])].filter(
    (time) => time !== null,
  );
  const { today } = phrase.text;
  if (readings.length < 2 || readings[0] === readings[1]) return readings[0] ?? null;
  if (today === null) return null;
  return Math.abs(readings[0] - today) <= Math.abs(readings[1] - today) ? readings[0] : readings[1];
}

function isRealDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && isDay(year, month, day);
}

function localOrNull(year: number, month: number, day: number): LocalTime | null {
  return isRealDate(year, month, day) ? localDay(year, month, day) : null;
}

/** The day of the expression before, for "later that day" and a bare "5 p.m.". */
function previousDay(phrase: Phrase): LocalTime | null {
  const { previous, today } = phrase.text;
  const interval =
    previous && !previous.isSince && /^\d{4}-\d\d-\d\d/.test(previous.value)
      ? wholeInterval(previous.value.slice(0, 10))
      : null;
  return interval ? interval.from : today;
}

function dayOf(phrase: Phrase): LocalTime | null {
  const { today } = phrase.text;
  if (phrase.has('month')) return monthDay(phrase);
  if (phrase.has('weekday')) return weekday(phrase);
  if (phrase.has('numeric')) return numericDate(phrase);
  if (phrase.has('relative')) return today === null ? null : today + phrase.number('relative') * DAY;
  if (phrase.has('lastNight')) return today === null ? null : today - DAY;
  if (phrase.has('todays')) return today;
  if (phrase.has('same') && phrase.text.previous && !/^\d{4}-\d\d-\d\d/.test(phrase.text.previous.value))
    return null;
  const previous = previousDay(phrase);
  if (previous === null) return null;
  if (phrase.has('before')) return previous - DAY;
  return phrase.has('after') ? previous + DAY : previous;
}

const two = (value: number) => String(value).padStart(2, '0');

/** The time of day as TIMEX3 writes it after the day: "T10:30", "TEV", or "" where none is given. */
function timeOfDay(phrase: Phrase): string | null {
  if (phrase.has('part')) return `T${phrase.word('part')}`;
  if (phrase.has('noon')) return `T${phrase.number('noon')}:00`;
  if (phrase.has('military')) {
    const time = phrase.number('military');
    const isTime = time < 2400 && time % 100 < 60 && phrase.length('military') === 4;
    return isTime ? `T${two(Math.floor(time / 100))}:${two(time % 100)}` : null;
  }
  const isClock = phrase.has('clock');
  if (!isClock && !phrase.has('hour')) return '';
  const minutes = isClock ? phrase.number('clock') : phrase.number('hour') * 60;
  let hour = Math.floor(minutes / 60);
  if (phrase.has('meridiem')) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + phrase.number('meridiem');
  } else if (phrase.has('partAfter') && phrase.word('partAfter') !== 'MO' && hour < 12) hour += 12;
  return hour > 24 ? null : `T${two(hour)}:${two(minutes % 60)}`;
}

/** What says itself which day it is on. */
const DAYS_OWN = 'month weekday numeric relative lastNight todays same before after'.split(' ');
/** What is said of the day on which it is said. */
const FROM_TODAY = 'relative lastNight todays'.split(' ');

function readDay(phrase: Phrase): Reading | null {
  // "The library closes at five on Fridays": on every one.
  if (phrase.has('weekday') && phrase.text.atoms.word[phrase.atom('weekday')].endsWith('days'))
    return { type: 'SET', value: `XXXX-WXX-${phrase.number('weekday')}` };
  const isDayless = !DAYS_OWN.some((name) => phrase.has(name));
  const time = timeOfDay(phrase);
  const told = dayOf(phrase);
  if (told === null || time === null) return null;
  const day = isDayless && isStillToCome(phrase, dayValue(told) + time) ? told - DAY : told;
  const isFromToday = FROM_TODAY.some((name) => phrase.has(name));
  if (time === '' && phrase.has('relative') && phrase.text.atoms.word[phrase.atom('relative')] === 'tonight')
    return { type: 'TIME', value: `${dayValue(day)}TNI`, isFromToday };
  const value = dayValue(day) + time;
  if (!time) return { type: 'DATE', value, isFromToday };
  const isWholeHour = phrase.has('hour') || phrase.has('noon');
  const interval = isWholeHour ? wholeInterval(value.slice(0, -3)) : null;
  return { type: 'TIME', value, isDayless, isFromToday, ...(interval && { interval }) };
}

/** No clock is as far ahead of the publication's in another zone, in which the text may tell the hour. */
const OTHER_ZONE = 9 * HOUR;

/**
 * Whether a clock shows what the clause tells as past only long after the publication, so that it was the day before: "the
 * blast came an hour before midnight", but not "was to begin at 11 p.m.". A publication without its hour tells nothing.
 */
function isStillToCome(phrase: Phrase, value: string): boolean {
  const { now, today } = phrase.text;
  if (now === null || now === today || !/T\d/.test(value)) return false;
  const at = wholeInterval(value)?.from;
  if (at === undefined || at <= now + OTHER_ZONE || startOfDay(at - 1) !== today) return false;
  return phrase.direction() < 0 && !phrase.isOfArrangement();
}

/** "How it works 03:25": the length of a recording, which ends its line with nothing before it that leads to a time. */
function isLength({ text, from, to }: Phrase): boolean {
  const { atoms } = text;
  if (to !== from + 1 || atoms.kind[from] !== CLOCK || from === 0) return false;
  const isLast = to >= atoms.length || !text.isSameSentence(from, to);
  if (!isLast || !text.isSameSentence(from - 1, from)) return false;
  return (
    atoms.word[from - 1] === '|' || (atoms.kind[from - 1] === WORD && !LEADING.has(atoms.word[from - 1]))
  );
}

/** What leads to a time at the end of a line. */
const LEADING: ReadonlySet<string> = new Set([
  ...listOf('grammar', 'before times'),
  ...listOf('grammar', 'clause boundaries'),
  ...['the', 'to', 'of', 'before', 'after', 'about', 'approximately'],
]);

/** Values of hours towards the end of a day. */
const EVENING = /T(?:1[89]|2\d|EV|NI)/;

/** "The early hours of Friday", "the small hours of the morning": some hours after midnight; "the late hours": those before. */
function readHours(phrase: Phrase): Reading | null {
  const { text } = phrase;
  const hours = text.atoms.word[phrase.atom('hours')] ?? '';
  if (phrase.word('unit') !== 'H' || !/^(?:early|small|wee|late)$/.test(hours)) return null;
  const told = dayOf(phrase);
  if (told === null) return null;
  const isLate = hours === 'late';
  // "The blast came before midnight. By the early hours of the morning": those after the evening just told of.
  const isNext =
    !isLate && !DAYS_OWN.some((name) => phrase.has(name)) && EVENING.test(text.previous?.value ?? '');
  const day = isNext ? told + DAY : told;
  const interval = isLate
    ? { from: day + 20 * HOUR, to: day + DAY, precision: 'APPROXIMATE' as const }
    : { from: day, to: day + 6 * HOUR, precision: 'APPROXIMATE' as const };
  return { type: 'DATE', value: dayValue(day), modifier: isLate ? 'END' : 'START', interval };
}

const CLOCK_FORMS = [
  '(?:(?<hour>small)|(?<clock>clock)) (?<meridiem>meridiem) stop? (?:zone | local then)?',
  '(?<clock>clock) (?:zone | local then)?',
  '(?<military>year|number) zone',
  '(?<hour>small) oclock (?:in the (?<partAfter>part))?',
  '(?<hour>small) in the (?<partAfter>part)',
  '(?<noon>noon)',
];
/** The year as the one last told: "of that year". */
export const OF_SAME_YEAR = 'of the? (?<sameYear>same) same? unit';
/** The year by another than its number: "last year", "of that year". */
export const YEAR_TOLD = `of? (?<yearShift>last|this|next) unit | ${OF_SAME_YEAR}`;
/** A year after a date: ", 2015", "last year". */
export const YEAR_AFTER = `(?:comma? (?<year>year) | ${YEAR_TOLD})?`;
const DAY_FORMS = [
  `(?:(?<weekday>weekday) stop? comma?)? (?<dayShift>last|next|this)? (?<month>month) stop? (?<day>monthDay) ${YEAR_AFTER}`,
  `(?:(?<weekday>weekday) stop? comma?)? the? (?<day>monthDay) of? (?<month>month) stop? ${YEAR_AFTER}`,
  '(?<weekday>weekday) stop?',
  '(?<weekShift>last|next|this) (?<weekday>weekday)',
  '(?<weekday>weekday) of? (?<inWeek>last|next|this) unit',
  '(?<relative>day)',
  '(?<numeric>numericDate)',
];
const JOINTS = '(?:on|comma|comma on)?';

function clockRules(): Rule[] {
  const rules: Rule[] = [];
  for (const day of DAY_FORMS) {
    rules.push(rule(day, (phrase) => (isRightUnit(phrase) ? readDay(phrase) : null)));
    rules.push(rule(`${day} possessive? (?<part>part|overnight)`, readDay));
    rules.push(rule(`the? (?<part>part) of ${day}`, readDay));
    rules.push(rule(`the? (?<hours>early|other) (?<unit>clockUnit) of ${day} part?`, readHours));
    for (const clock of CLOCK_FORMS) {
      rules.push(rule(`${day} ${JOINTS} ${clock}`, readDay));
      rules.push(rule(`${clock} (?:of|comma|on|comma on)? ${day}`, readDay));
    }
  }
  for (const clock of CLOCK_FORMS)
    rules.push(rule(clock, (phrase) => (isLength(phrase) ? null : readDay(phrase))));
  return rules;
}

/** "Nov. 3 last year", "Friday last week": the word after "last" must be the right one. */
export function isRightUnit(phrase: Phrase): boolean {
  const last = phrase.text.values[phrase.to - 1];
  if (phrase.has('yearShift') || phrase.has('sameYear')) return last === 'year';
  if (phrase.has('inWeek')) return last === 'week';
  return true;
}

const partRules: Rule[] = [
  rule('(?<todays>this) (?<part>part)', readDay),
  rule('(?<lastNight>last) (?<part>night|dayPart)', readDay),
  rule('the? (?<after>following|next) (?<part>part)', readDay),
  rule('the (?<before>last) (?<part>dayPart)', readDay),
  rule('(?<same>same) (?:same)? (?<part>part)', readDay),
  rule('the (?<part>dayPart)', readDay),
  rule('the? (?<hours>early|other) (?<unit>clockUnit) of (?:the | (?<todays>this)) part', readHours),
  rule('the (?<part>part) (?<beside>before) last', (phrase) => {
    const { today } = phrase.text;
    if (today === null || !isBeforeLast(phrase)) return null;
    return { type: 'TIME', value: `${dayValue(today - 2 * DAY)}T${phrase.word('part')}` };
  }),
  rule('(?<part>overnight)', readOvernight),
];

/** "Overnight": the night to come where the clause looks ahead; before a noun, the last: "will answer the overnight raid". */
function readOvernight(phrase: Phrase): Reading | null {
  const { today, atoms } = phrase.text;
  if (today === null) return null;
  const isOfNoun = phrase.isBeforeNoun;
  // "An overnight curfew will begin", "overnight trains will run": of no one night.
  const isOfAny = INDEFINITE.has(atoms.word[phrase.from - 1] ?? '')
    ? phrase.direction() > 0
    : !phrase.text.is(phrase.from - 1, 'the') && phrase.directionAfter() > 0;
  if (isOfNoun && isOfAny) return null;
  const isAhead = !isOfNoun && phrase.direction() > 0;
  return { type: 'TIME', value: `${dayValue(isAhead ? today : today - DAY)}TNI` };
}

/**
 * "11-13 June 2025", "between 5 and 8 February", "September 1 and 2": from the first day to the last. Two days with "and"
 * between them are a stretch where "between" says so or they follow one another.
 */
function readDayRange(phrase: Phrase): Reading | null {
  const first = monthDay(phrase);
  const days = phrase.number('dayTo') - phrase.number('day');
  const isListed = phrase.has('and') && phrase.text.atoms.word[phrase.from - 1] !== 'between';
  if (first === null || days < 1 || (isListed && days > 1)) return null;
  const last = first + days * DAY;
  if (dayOfMonth(last) !== phrase.number('dayTo')) return null;
  return {
    type: 'DATE',
    value: dayValue(first),
    interval: { from: first, to: last + DAY, precision: 'DAY' },
  };
}

const rangeRules: Rule[] = [
  rule(
    `the? (?<day>monthDay) (?:dash | (?<and>and)) the? (?<dayTo>monthDay) of? (?<month>month) stop? ${YEAR_AFTER}`,
    readDayRange,
  ),
  rule(
    `(?<month>month) stop? (?<day>monthDay) (?:dash | (?<and>and)) (?<dayTo>monthDay) ${YEAR_AFTER}`,
    readDayRange,
  ),
];

/** "on a Sunday in 2022", "Friday in March 2019": a day that only its year or month tells of. */
function readDayWithin(phrase: Phrase): Reading {
  const year = phrase.number('year');
  return {
    type: 'DATE',
    value: phrase.has('month') ? monthValue(localDay(year, phrase.number('month'))) : yearValue(year),
  };
}

/** "the day before yesterday", "the day after tomorrow". */
function readDayBeside(phrase: Phrase): Reading | null {
  const { today, atoms } = phrase.text;
  const sign = { before: -1, after: 1 }[atoms.word[phrase.atom('beside')]];
  if (today === null || sign === undefined || phrase.word('unit') !== 'day') return null;
  return { type: 'DATE', value: dayValue(today + (phrase.number('relative') + sign) * DAY) };
}

/** Words right after which a length is told. */
const LASTING = /^(?:for|last|take|run|spend)$/;

/** "A week on Friday", "a week from Tuesday", "Monday week": a week after the next one. */
function readWeekOn(phrase: Phrase): Reading | null {
  const { today, atoms, tokens } = phrase.text;
  const unit = atoms.word[phrase.atom('unit')];
  const isPaid = phrase.text.is(phrase.from - 1, 'small', 'year', 'number');
  // "The Monday Week 12 game".
  const isNumbered = phrase.text.is(phrase.to, 'small', 'year', 'number');
  if (today === null || unit !== 'week' || isPaid || isNumbered) return null;
  // "Closed for a week from Monday", "lasts a week from Monday": a length and its first day.
  const before = atoms.token[phrase.from - 1] ?? -1;
  const isLength = before >= 0 && LASTING.test(tokens.lemma[before]) && !isSetFor(phrase.text, phrase.from);
  if (phrase.has('a') && isLength) return null;
  const joint = atoms.word[phrase.to - 2];
  if (phrase.has('a') && joint !== 'on' && joint !== 'from') return null;
  const ahead = (phrase.number('weekday') - weekdayOf(today) + 7) % 7;
  return { type: 'DATE', value: dayValue(today + (ahead + 7) * DAY) };
}

const besideRules: Rule[] = [
  rule('(?<a>a) (?<unit>unit) (?:on|from) (?<weekday>weekday)', readWeekOn),
  rule('(?<weekday>weekday) (?<unit>unit)', readWeekOn),
  rule('(?<weekday>weekday) in (?:(?<month>month) stop? of?)? (?<year>year)', readDayWithin),
  rule('the? (?<unit>unit) (?<beside>before|other) (?<relative>day)', readDayBeside),
];

/** Days and times of day. */
export const dayRules: readonly Rule[] = [...clockRules(), ...partRules, ...rangeRules, ...besideRules];
