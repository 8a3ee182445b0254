import {
  DAY,
  dayOfMonth,
  easter,
  type LocalTime,
  localDay,
  monthOf,
  startOfWeek,
  weekdayOf,
  yearOf,
} from './calendar.js';
import { type Rule, rule } from './grammar.js';
import { wholeInterval } from './interval.js';
import type { Phrase, Reading } from './phrase.js';
import { dayValue, monthValue, weekendValue, weekValue, yearValue } from './values.js';

/** The year a phrase gives, by its number or as "this year", "last year"; null where it gives none. */
function yearGiven(phrase: Phrase): number | null {
  if (phrase.has('year')) return phrase.number('year');
  const { today } = phrase.text;
  if (!phrase.has('yearShift') || today === null) return null;
  return yearOf(today) + phrase.number('yearShift');
}

/** So many times nearer that nobody means the other date without naming its year, whatever the tense. */
const PLAINLY_NEARER = 4;

/**
 * The one of three dates, a period apart, that a text of `today` means: one plainly nearer than the others, else the one
 * that the clause looks to, else the last one unless the next is three times nearer.
 */
function nearest(today: LocalTime, candidates: readonly LocalTime[], direction: -1 | 0 | 1): LocalTime {
  const past = candidates.findLast((time) => time <= today);
  const future = candidates.find((time) => time >= today);
  if (past === undefined || future === undefined) return past ?? future ?? today;
  const back = today - past;
  const ahead = future - today;
  if (ahead * PLAINLY_NEARER < back) return future;
  if (back * PLAINLY_NEARER < ahead) return past;
  if (direction !== 0) return direction > 0 ? future : past;
  return ahead * 3 < back ? future : past;
}

/**
 * The one of several periods, in order, that is meant: as `nearest`, by how far off each is as a whole. Months go
 * without a year for longer ("opened in March"), so that the clause decides however far they are.
 */
function nearestPeriod(today: LocalTime, values: readonly string[], direction: -1 | 0 | 1): string | null {
  const periods = values.flatMap((value) => {
    const interval = wholeInterval(value);
    return interval ? [{ value, ...interval }] : [];
  });
  const past = periods.findLast(({ from }) => from <= today);
  const future = periods.find(({ from }) => from > today);
  if (!past || !future) return (past ?? future)?.value ?? null;
  const back = Math.max(0, today - past.to);
  const ahead = future.from - today;
  const isMonth = past.precision === 'MONTH' && /^\d+-\d\d$/.test(past.value);
  if (!isMonth && ahead * PLAINLY_NEARER < back) return future.value;
  if (back === 0 || (!isMonth && back * PLAINLY_NEARER < ahead)) return past.value;
  const isAhead = direction === 0 ? ahead * 3 < back : direction > 0;
  return (isAhead ? future : past).value;
}

const dateOrNull = (value: string | null): Reading | null =>
  value === null ? null : { type: 'DATE', value };

/** The direction of a phrase for dates of the calendar, which "by" and "until" set ahead. */
function calendarDirection(phrase: Phrase): -1 | 0 | 1 {
  const { text, from } = phrase;
  const isModified =
    text.is(from - 1, 'early') || (text.is(from - 1, 'hyphen') && text.is(from - 2, 'early'));
  const start = !isModified ? from : text.is(from - 1, 'hyphen') ? from - 2 : from - 1;
  const before = text.atoms.word[start - 1] ?? '';
  const isSet =
    before === 'for' &&
    /^(?:planned|scheduled|set|slated|due|expected|booked)$/.test(text.atoms.word[start - 2] ?? '');
  return isSet || /^(?:by|until|till|due|payable)$/.test(before) ? 1 : phrase.direction();
}

function isDay(year: number, month: number, day: number): boolean {
  return day >= 1 && day <= dayOfMonth(localDay(year, month + 1, 0));
}

/** The day of a month and day, with the year that is given or the one that fits. */
function monthDay(phrase: Phrase): LocalTime | null {
  const month = phrase.number('month');
  const day = phrase.number('day');
  const year = yearGiven(phrase);
  if (year !== null) return isDay(year, month, day) ? localDay(year, month, day) : null;
  const { today } = phrase.text;
  if (today === null) return null;
  const years = [-1, 0, 1].map((shift) => yearOf(today) + shift);
  const days = years.filter((y) => isDay(y, month, day)).map((y) => localDay(y, month, day));
  if (days.length === 0) return null;
  if (phrase.has('weekday')) {
    const fitting = days.find((time) => weekdayOf(time) === phrase.number('weekday'));
    if (fitting !== undefined) return fitting;
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
const PUTS_OFF =
  /^(?:postpon|extend|delay|giv|gave|adjourn|defer|suspend|deadline|due|reschedul|put|has|have|hold|remain)/;

/** "postponed until Tuesday", "as soon as Friday". */
function isDeadline({ text, from }: Phrase): boolean {
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
    if (PUTS_OFF.test(word[i])) return true;
  return false;
}

/** The day of a weekday alone: the one just past, today included, unless the clause looks ahead. */
function weekday(phrase: Phrase): LocalTime | null {
  const { today } = phrase.text;
  if (today === null) return null;
  const back = (weekdayOf(today) - phrase.number('weekday') + 7) % 7;
  if (phrase.has('weekShift')) {
    const shift = phrase.number('weekShift');
    if (shift < 0) return today - (back === 0 ? 7 : back) * DAY;
    if (shift > 0) return today + (7 - back) * DAY;
    return startOfWeek(today) + (phrase.number('weekday') - 1) * DAY;
  }
  if (phrase.has('inWeek'))
    return startOfWeek(today) + phrase.number('inWeek') * 7 * DAY + (phrase.number('weekday') - 1) * DAY;
  const ahead = isPossessive(phrase)
    ? phrase.directionAfter() > 0
    : isDeadline(phrase) || phrase.direction() > 0;
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
export function previousDay(phrase: Phrase): LocalTime | null {
  const { previous, today } = phrase.text;
  const interval =
    previous && /^\d{4}-\d\d-\d\d/.test(previous.value) ? wholeInterval(previous.value.slice(0, 10)) : null;
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

function readDay(phrase: Phrase): Reading | null {
  const day = dayOf(phrase);
  const time = timeOfDay(phrase);
  if (day === null || time === null) return null;
  if (time === '' && phrase.has('relative') && phrase.text.atoms.word[phrase.atom('relative')] === 'tonight')
    return { type: 'TIME', value: `${dayValue(day)}TNI` };
  const value = dayValue(day) + time;
  if (!time) return { type: 'DATE', value };
  const isWholeHour = phrase.has('hour') || phrase.has('noon');
  const interval = isWholeHour ? wholeInterval(value.slice(0, -3)) : null;
  return interval ? { type: 'TIME', value, interval } : { type: 'TIME', value };
}

const CLOCK_FORMS = [
  '(?:(?<hour>small)|(?<clock>clock)) (?<meridiem>meridiem) stop? (?:zone | local then)?',
  '(?<clock>clock) (?:zone | local then)?',
  '(?<military>year|number) zone',
  '(?<hour>small) oclock (?:in the (?<partAfter>part))?',
  '(?<hour>small) in the (?<partAfter>part)',
  '(?<noon>noon)',
];
const YEAR_AFTER = '(?:comma? (?<year>year) | of? (?<yearShift>last|this|next) unit)?';
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

function dayRules(): Rule[] {
  const rules: Rule[] = [];
  for (const day of DAY_FORMS) {
    rules.push(rule(day, (phrase) => (isRightUnit(phrase) ? readDay(phrase) : null)));
    rules.push(rule(`${day} possessive? (?<part>part|overnight)`, readDay));
    rules.push(rule(`the? (?<part>part) of ${day}`, readDay));
    for (const clock of CLOCK_FORMS) {
      rules.push(rule(`${day} ${JOINTS} ${clock}`, readDay));
      rules.push(rule(`${clock} (?:of|comma|on|comma on)? ${day}`, readDay));
    }
  }
  for (const clock of CLOCK_FORMS) rules.push(rule(clock, readDay));
  return rules;
}

/** "Nov. 3 last year", "Friday last week": the word after "last" must be the right one. */
function isRightUnit(phrase: Phrase): boolean {
  const last = phrase.text.values[phrase.to - 1];
  if (phrase.has('yearShift')) return last === 'year';
  if (phrase.has('inWeek')) return last === 'week';
  return true;
}

const partRules: Rule[] = [
  rule('(?<todays>this) (?<part>part)', readDay),
  rule('(?<lastNight>last) (?<part>night|dayPart)', readDay),
  rule('the? (?<after>following|next) (?<part>part)', readDay),
  rule('(?<same>same) (?:same)? (?<part>part)', readDay),
  rule('the (?<part>dayPart)', readDay),
  rule('(?<part>overnight)', (phrase) => {
    const { today } = phrase.text;
    return today === null ? null : { type: 'TIME', value: `${dayValue(today - DAY)}TNI` };
  }),
];

/** A month with the year that is given or the one that fits. */
function readMonth(phrase: Phrase): Reading | null {
  const month = phrase.number('month');
  const year = yearGiven(phrase);
  if (year !== null) return { type: 'DATE', value: monthValue(localDay(year, month)) };
  const { today } = phrase.text;
  if (today === null) return null;
  const current = localDay(yearOf(today), monthOf(today));
  const candidates = [-2, -1, 0, 1].map((shift) => localDay(yearOf(today) + shift, month));
  if (phrase.has('shift')) {
    const shift = phrase.number('shift');
    const isOther = (time: LocalTime) => (shift < 0 ? time < current : time > current);
    const found = shift < 0 ? candidates.filter(isOther).at(-1) : candidates.find(isOther);
    if (shift === 0) return { type: 'DATE', value: monthValue(candidates[2]) };
    return found === undefined ? null : { type: 'DATE', value: monthValue(found) };
  }
  const values = candidates.map(monthValue);
  return dateOrNull(nearestPeriod(today, values, calendarDirection(phrase)));
}

function readSeason(phrase: Phrase): Reading | null {
  const season = phrase.word('season');
  const year = yearGiven(phrase);
  if (year !== null) return { type: 'DATE', value: `${yearValue(year)}-${season}` };
  const { today } = phrase.text;
  if (today === null) return null;
  const candidates = [-1, 0, 1].map((shift) => `${yearValue(yearOf(today) + shift)}-${season}`);
  const starts = candidates.map((value) => wholeInterval(value)!.from);
  const ends = candidates.map((value) => wholeInterval(value)!.to);
  let index: number;
  const shift = phrase.has('shift') ? phrase.number('shift') : 0;
  const direction = shift || phrase.direction();
  if (phrase.has('this') && !phrase.has('shift')) index = 1;
  else if (direction > 0) index = starts.findIndex((time) => time > today);
  else index = (shift < 0 ? ends : starts).findLastIndex((time) => time <= today);
  return candidates[index] ? { type: 'DATE', value: candidates[index] } : null;
}

function readQuarter(phrase: Phrase): Reading | null {
  if (phrase.has('unit') && phrase.word('unit') !== 'quarter') return null;
  const quarter = phrase.number('nth');
  if (quarter < 1 || quarter > 4) return null;
  const year = yearGiven(phrase);
  if (year !== null) return { type: 'DATE', value: `${yearValue(year)}-Q${quarter}` };
  const { today } = phrase.text;
  if (today === null) return null;
  const quarters = [-2, -1, 0, 1].map((shift) => `${yearValue(yearOf(today) + shift)}-Q${quarter}`);
  return dateOrNull(nearestPeriod(today, quarters, phrase.direction()));
}

function readHalf(phrase: Phrase): Reading | null {
  const half = phrase.has('nth') ? phrase.number('nth') : 2;
  if (half > 2) return null;
  const year = yearGiven(phrase);
  if (year !== null) return { type: 'DATE', value: `${yearValue(year)}-H${half}` };
  const { today } = phrase.text;
  if (today === null) return null;
  const halves = [-2, -1, 0, 1].map((shift) => `${yearValue(yearOf(today) + shift)}-H${half}`);
  return dateOrNull(nearestPeriod(today, halves, phrase.direction()));
}

/** Words after which a number of four digits is a year, however far off. */
const BEFORE_YEAR = ['in', 'on', 'from', 'of', 'to', 'early', 'before', 'end', 'hyphen', 'fiscal'] as const;

function readYear(phrase: Phrase): Reading | null {
  const { text } = phrase;
  const i = phrase.atom('year');
  const year = phrase.number('year');
  const before = text.atoms.word[i - 1] ?? '';
  const after = text.atoms.word[i + 1] ?? '';
  if (
    /^[$€£¥#%]$/.test(before) ||
    before === 'no' ||
    /^(?:%|percent|people|dollars|euros|pounds|miles|km|kilometers|kilometres|meters|metres|feet|troops|tons|tonnes)$/.test(
      after,
    )
  )
    return null;
  const present = text.today === null ? 2030 : yearOf(text.today);
  const isNear = year >= 1900 && year <= present + 50;
  const isAfterCue = text.is(i - 1, ...BEFORE_YEAR) || phrase.has('said');
  return isNear || isAfterCue ? { type: 'DATE', value: yearValue(year) } : null;
}

function readDecade(phrase: Phrase): Reading {
  const first = phrase.number('decade');
  return { type: 'DATE', value: String(Math.floor(first / 10)) };
}

function readCentury(phrase: Phrase): Reading | null {
  if (phrase.word('unit') !== 'century') return null;
  if (phrase.has('nth')) {
    const nth = phrase.number('nth');
    return nth >= 2 && nth <= 22 ? { type: 'DATE', value: String(nth - 1).padStart(2, '0') } : null;
  }
  const { today } = phrase.text;
  if (today === null) return null;
  return { type: 'DATE', value: String(Math.floor(yearOf(today) / 100) + phrase.number('shift')) };
}

/** "ahead of the weekend", "before the weekend". */
function isBefore({ text, from }: Phrase): boolean {
  return text.atoms.word[from - 1] === 'before' || (text.is(from - 1, 'of') && text.is(from - 2, 'ahead'));
}

function readWeekend(phrase: Phrase): Reading | null {
  const { today } = phrase.text;
  if (today === null) return null;
  const monday = startOfWeek(today);
  const shift = phrase.has('shift') ? phrase.number('shift') : null;
  const isWeekend = weekdayOf(today) >= 6;
  if (shift === null || shift === 0) {
    const ahead =
      isBefore(phrase) || phrase.direction() > 0 || isWeekend || (shift === 0 && phrase.direction() === 0);
    return { type: 'DATE', value: weekendValue(ahead ? monday : monday - 7 * DAY) };
  }
  if (shift < 0) return { type: 'DATE', value: weekendValue(monday - 7 * DAY) };
  return { type: 'DATE', value: weekendValue(isWeekend ? monday + 7 * DAY : monday) };
}

function holidayIn(name: string, year: number): LocalTime {
  if (name === 'christmas') return localDay(year, 12, 25);
  if (name === 'halloween') return localDay(year, 10, 31);
  if (name === 'easter') return easter(year);
  if (name === 'new year') return localDay(year);
  const first = localDay(year, 11, 1);
  return first + (((4 - weekdayOf(first) + 7) % 7) + 21) * DAY;
}

function readHoliday(phrase: Phrase): Reading | null {
  const name = phrase.has('holiday') ? phrase.word('holiday') : 'new year';
  if (name === 'new year' && phrase.has('unit') && phrase.word('unit') !== 'year') return null;
  const eve = phrase.has('eve') ? DAY : 0;
  const year = yearGiven(phrase);
  if (year !== null) return { type: 'DATE', value: dayValue(holidayIn(name, year) - eve) };
  const { today } = phrase.text;
  if (today === null) return null;
  const candidates = [-1, 0, 1].map((shift) => holidayIn(name, yearOf(today) + shift) - eve);
  const direction = phrase.has('shift') ? (phrase.number('shift') < 0 ? -1 : 1) : phrase.direction();
  return { type: 'DATE', value: dayValue(nearest(today, candidates, direction)) };
}

function readWeek(phrase: Phrase): Reading | null {
  const month = phrase.number('month');
  const day = phrase.number('day');
  if (phrase.word('unit') !== 'week') return null;
  const start = month && day ? monthDay(phrase) : null;
  return start === null ? null : { type: 'DATE', value: weekValue(start) };
}

/** Dates by their names in the calendar: days, months, years, quarters, seasons, holidays, and times of day. */
export const dateRules: readonly Rule[] = [
  ...dayRules(),
  ...partRules,
  rule(`(?<month>month) stop? ${YEAR_AFTER.slice(0, -1)}`, (phrase) =>
    isRightUnit(phrase) ? readMonth(phrase) : null,
  ),
  rule('(?<month>month) stop? of (?<year>year)', readMonth),
  rule('(?<shift>last|next|this) (?<month>month)', readMonth),
  rule('(?<month>month) stop?', readMonth),
  rule('the (?<unit>unit) of (?<month>month) stop? (?<day>monthDay)', (phrase) => readWeek(phrase)),
  rule('the? (?<said>fiscal|calendar) unit? (?<year>year)', readYear),
  rule('the (?<said>unit) (?<year>year)', readYear),
  rule('(?<year>year)', readYear),
  rule('the? (?<decade>decade)', readDecade),
  rule('the? (?<nth>nth) hyphen? (?<unit>unit)', readCentury),
  rule('(?<shift>last|next|this) (?<unit>unit)', (phrase) => readCentury(phrase)),
  rule('the? (?<year>year) fiscal? (?<nth>nth) hyphen? (?<unit>unit)', readQuarter),
  rule(
    `the? (?<nth>nth) hyphen? fiscal? (?<unit>unit) ${'(?:of? fiscal? (?<year>year) | of? (?<yearShift>last|this|next) unit)?'}`,
    readQuarter,
  ),
  rule(`(?<nth>quarterName) (?:of? fiscal? (?<year>year))?`, readQuarter),
  rule(
    `the? (?<nth>nth) hyphen? half (?:of? fiscal? (?<year>year) | of the? (?<yearShift>last|this|next) unit)?`,
    readHalf,
  ),
  rule('the last half of? fiscal? (?<year>year)', readHalf),
  rule(
    `(?:the? (?<shift>last|next|this)? | the) (?<season>season) (?:of? (?<year>year) | of (?<yearShift>last|this|next) unit)`,
    readSeason,
  ),
  rule('(?:the | (?<shift>last|next)| (?<this>this)) (?<season>season)', readSeason),
  rule('(?<season>season) (?<year>year)', readSeason),
  rule('the? (?<shift>last|next|this)? (?<weekend>weekend)', readWeekend),
  rule(`(?<shift>last|next|this)? (?<holiday>holiday) (?:unit|(?<eve>eve))? ${YEAR_AFTER}`, readHoliday),
  rule(`new (?<unit>unit) possessive? (?:unit|(?<eve>eve)) ${YEAR_AFTER}`, readHoliday),
];
