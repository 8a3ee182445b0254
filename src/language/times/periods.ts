import { expected } from '../../expected.js';
import { formsOf, listOf } from '../lexicon/lexicon.js';
import { isCapitalised, WORD } from '../numbers/atoms.js';
import { tagSet } from '../tagging/tags.js';
import { wordOf } from '../tokens.js';
import { DAY, type LocalTime, localDay, monthOf, startOfWeek, weekdayOf, yearOf } from './calendar.js';
import { isRightUnit, monthDay, OF_SAME_YEAR, YEAR_AFTER, YEAR_TOLD } from './days.js';
import { type Rule, rule } from './grammar.js';
import { holidayOf } from './holidays.js';
import { wholeInterval } from './interval.js';
import { calendarDirection, dateOrNull, nearestPeriod, yearGiven } from './nearest.js';
import type { Phrase, Reading } from './phrase.js';
import { monthValue, weekendValue, weekValue, yearValue } from './values.js';

/** A month with the year that is given or the one that fits. */
function readMonth(phrase: Phrase): Reading | null {
  const month = phrase.number('month');
  const year = yearGiven(phrase);
  if (year !== null) return { type: 'DATE', value: monthValue(localDay(year, month)) };
  const today = phrase.has('shift') ? phrase.text.today : phrase.reference();
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
  return dateOrNull(nearestPeriod(today, values, calendarDirection(phrase), BEGUN));
}

/** How long a month may still last for what happened in it to be told of it by its name: it has begun some days ago. */
const BEGUN = 28 * DAY;

/** Seasons whose names are other words too, so that "the fall was steep" tells of none. */
const OTHER_WORDS = listOf('calendar', 'seasons and other words');
/** Prepositions that a season can follow. */
const BEFORE_TIMES = listOf('grammar', 'before times');

/** Whether "the fall" or "the spring" stands where no time does: after no preposition, and before no noun of its own. */
function isOtherWord({ text, from, to }: Phrase): boolean {
  const { atoms, tokens } = text;
  if (!OTHER_WORDS.has(atoms.word[to - 1])) return false;
  const before = atoms.word[from - 1] ?? '';
  if (BEFORE_TIMES.has(before) || text.is(from - 1, 'of', 'early', 'hyphen', 'end')) return false;
  const next = atoms.token[to];
  return next === undefined || NOUN[tokens.tag[next]] !== 1;
}

const NOUN = tagSet('NN', 'NNS', 'NNP', 'NNPS');

function readSeason(phrase: Phrase): Reading | null {
  const season = phrase.word('season');
  const year = yearGiven(phrase);
  if (year !== null) return { type: 'DATE', value: `${yearValue(year)}-${season}` };
  const { today } = phrase.text;
  if (today === null || (!phrase.has('shift') && !phrase.has('this') && isOtherWord(phrase))) return null;
  const candidates = [-1, 0, 1].map((shift) => `${yearValue(yearOf(today) + shift)}-${season}`);
  const intervals = candidates.map((value) => expected(wholeInterval(value), `the interval of ${value}`));
  const starts = intervals.map(({ from }) => from);
  const ends = intervals.map(({ to }) => to);
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
  // "H1" and "H2" are told beside "Q1" to "Q4".
  if (phrase.has('nth') && phrase.text.is(phrase.atom('nth'), 'quarterName') && quarter > 4)
    return readHalfOf(phrase, quarter - 4);
  if (quarter < 1 || quarter > 4) return null;
  const year = yearGiven(phrase);
  if (year !== null) return { type: 'DATE', value: `${yearValue(year)}-Q${quarter}` };
  const { today, isOfPlay } = phrase.text;
  if (today === null || isOfPlay) return null;
  const quarters = [-2, -1, 0, 1].map((shift) => `${yearValue(yearOf(today) + shift)}-Q${quarter}`);
  return dateOrNull(nearestPeriod(today, quarters, phrase.direction()));
}

/** How long a half of a year may still last for what happened in it to be told: a quarter of it. */
const MOSTLY_OVER = 46 * DAY;

function readHalf(phrase: Phrase): Reading | null {
  const half = phrase.has('nth') ? phrase.number('nth') : 2;
  return half > 2 ? null : readHalfOf(phrase, half);
}

function readHalfOf(phrase: Phrase, half: number): Reading | null {
  const year = yearGiven(phrase);
  if (year !== null) return { type: 'DATE', value: `${yearValue(year)}-H${half}` };
  const { today, isOfPlay } = phrase.text;
  if (today === null || isOfPlay) return null;
  const halves = [-2, -1, 0, 1].map((shift) => `${yearValue(yearOf(today) + shift)}-H${half}`);
  return dateOrNull(nearestPeriod(today, halves, phrase.direction(), MOSTLY_OVER));
}

/** Words after which a number of four digits is a year, however far off. */
const BEFORE_YEAR = ['in', 'on', 'from', 'of', 'to', 'early', 'before', 'end', 'hyphen', 'fiscal'] as const;

/** What a number of four digits is a number of, so that it is no year. */
const COUNTED = listOf('tense', 'counted in thousands');
const CURRENCIES = formsOf('units', 'currencies');
/** What is called by a number: "Room 1913", "flight 2007". */
const NUMBERED = listOf('tense', 'called by number');

const PLURAL = tagSet('NNS');
const VERB = tagSet('VB', 'VBD', 'VBG', 'VBN', 'VBP', 'VBZ');
/** What business counts by years and parts of years. */
const LEDGER = listOf('calendar', 'ledger');
/** What says of a number that it is rough. */
const ROUGHLY = listOf('tense', 'before rough numbers');

/**
 * "2050 olives were picked", "had 2000 seats", "about 2012 sheep": a number that opens its sentence, is the object of a verb,
 * is said to be rough or is said in words, before what it counts.
 */
function countsWhatFollows({ text }: Phrase, i: number): boolean {
  const { atoms, tokens } = text;
  const token = atoms.token[i];
  const next = atoms.token[i + 1];
  if (next === undefined || tokens.sentence[next] !== tokens.sentence[token]) return false;
  const isInWords = /\p{L}/u.test(tokens.text.slice(atoms.start[i], atoms.end[i]));
  const first = tokens.sentenceStart[tokens.sentence[token]];
  const isRough = token > first && ROUGHLY.has(atoms.word[i - 1]);
  // But "forecast 2005 sales": what is told year by year.
  const isYearly = LEDGER.has(tokens.lemma[next]);
  const isObject = token > first && VERB[tokens.tag[token - 1]] === 1 && !isYearly;
  return (
    (token === first || isInWords || isRough || isObject) &&
    PLURAL[tokens.tag[next]] === 1 &&
    /^\p{Ll}/u.test(wordOf(tokens, next))
  );
}

/** What ends the name of a street. */
const STREETS = listOf('figures', 'streets');
/** Words of a street's name at the most. */
const LONGEST_STREET = 4;

/** "1931 Mill Lane": a number right before a street's name. */
function isOfStreet({ text: { atoms }, to }: Phrase, year: number): boolean {
  // "In 1931 Mill Lane was shut".
  if (atoms.word[year - 1] === 'in') return false;
  for (let i = to; i < to + LONGEST_STREET && atoms.kind[i] === WORD && isCapitalised(atoms, i); i++)
    if (i > to && STREETS.has(atoms.word[i])) return true;
  return false;
}

function readYear(phrase: Phrase): Reading | null {
  const { text } = phrase;
  const i = phrase.atom('year');
  const year = phrase.number('year');
  const before = text.atoms.word[i - 1] ?? '';
  const after = text.atoms.word[i + 1] ?? '';
  if (
    /^[$€£¥#%]$/.test(before) ||
    /^(?:no|number)$/.test(before) ||
    COUNTED.has(after) ||
    NUMBERED.has(before)
  )
    return null;
  if (countsWhatFollows(phrase, i) || isOfStreet(phrase, i)) return null;
  const next = text.atoms.token[i + 1];
  // "1990 rupees", not "who in 1990 won".
  if (CURRENCIES.has(after) && NOUN[text.tokens.tag[next]] === 1) return null;
  const present = text.today === null ? 2030 : yearOf(text.today);
  const isNear = year >= 1900 && year <= present + 50;
  const isAfterCue = text.is(i - 1, ...BEFORE_YEAR) || phrase.has('said');
  return isNear || isAfterCue ? { type: 'DATE', value: yearValue(year) } : null;
}

/** "the final quarter of 2024". */
function readLastOf(phrase: Phrase): Reading | null {
  if (!/^(?:final|last|closing)$/.test(phrase.text.atoms.word[phrase.atom('final')] ?? '')) return null;
  if (phrase.word('unit') !== 'quarter') return null;
  return { type: 'DATE', value: `${yearValue(phrase.number('year'))}-Q4` };
}

/** "1998-2003", "2012–13", "2024/25": the years from the first to the last. */
function readYears(phrase: Phrase): Reading | null {
  const { text } = phrase;
  const mark = text.atoms.word[phrase.atom('mark')] ?? '';
  if (!/^[-–—/]$/.test(mark)) return null;
  const first = phrase.number('year');
  const printed = phrase.number('yearTo');
  const isShort = phrase.length('yearTo') === 2;
  if (!isShort && phrase.length('yearTo') !== 4) return null;
  const last = isShort ? Math.floor(first / 100) * 100 + printed : printed;
  const before = text.atoms.word[phrase.atom('year') - 1] ?? '';
  if (last <= first || last - first > LONGEST_YEARS || /^[$€£¥#]$/.test(before)) return null;
  const after = text.atoms.word[phrase.to] ?? '';
  if (COUNTED.has(after) || NUMBERED.has(before)) return null;
  const interval = { from: localDay(first), to: localDay(last + 1), precision: 'YEAR' as const };
  return { type: 'DATE', value: yearValue(first), interval, isAnchor: false };
}

const LONGEST_YEARS = 700;

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

function readWeek(phrase: Phrase): Reading | null {
  const month = phrase.number('month');
  const day = phrase.number('day');
  if (phrase.word('unit') !== 'week') return null;
  const start = month && day ? monthDay(phrase) : null;
  return start === null ? null : { type: 'DATE', value: weekValue(start) };
}

/** "the Easter weekend", "over the 5 May weekend": the weekend nearest to the day. */
function readWeekendOf(phrase: Phrase): Reading | null {
  const day = phrase.has('month') ? monthDay(phrase) : holidayOf(phrase);
  if (day === null) return null;
  const monday = startOfWeek(day);
  return { type: 'DATE', value: weekendValue(weekdayOf(day) <= MIDWEEK ? monday - 7 * DAY : monday) };
}

/** Up to this weekday the weekend before is nearer. */
const MIDWEEK = 3;

/** Periods by their names in the calendar: weeks, months, seasons, quarters, halves, years, decades, centuries. */
export const periodRules: readonly Rule[] = [
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
  rule('(?:the? fiscal unit?)? (?<year>year) (?<mark>dash|other) (?<yearTo>year|small|number)', readYears),
  rule('the? (?<final>other|last) (?<unit>unit) of? (?<year>year)', readLastOf),
  rule('the? (?<decade>decade)', readDecade),
  rule('the? (?<nth>nth) hyphen? (?<unit>unit)', readCentury),
  rule('(?<shift>last|next|this) (?<unit>unit)', (phrase) => readCentury(phrase)),
  rule('the? (?<year>year) fiscal? (?<nth>nth) hyphen? (?<unit>unit)', readQuarter),
  rule(
    `the? (?<nth>nth) hyphen? fiscal? (?<unit>unit) (?:of? fiscal? (?<year>year) | ${YEAR_TOLD})?`,
    readQuarter,
  ),
  rule(`(?<nth>quarterName) (?:of? fiscal? (?<year>year) | ${YEAR_TOLD})?`, readQuarter),
  rule(
    `the? (?<nth>nth) hyphen? half (?:of? fiscal? (?<year>year) | of the? (?<yearShift>last|this|next) unit | ${OF_SAME_YEAR} | of the unit)?`,
    readHalf,
  ),
  rule('the last half of? fiscal? (?<year>year)', readHalf),
  rule(
    `(?:the? (?<shift>last|next|this)? | the) (?<season>season) (?:of? (?<year>year) | of (?<yearShift>last|this|next) unit | ${OF_SAME_YEAR})`,
    readSeason,
  ),
  rule('(?:the | (?<shift>last|next)| (?<this>this)) (?<season>season)', readSeason),
  rule('(?<season>season) (?<year>year)', readSeason),
  rule(
    'the? (?<season>season) of? (?<year>year) (?<mark>dash|other) (?<yearTo>year|small|number)',
    (phrase) => readYears(phrase) && readSeason(phrase),
  ),
  rule('the? (?<shift>last|next|this)? (?<weekend>weekend)', readWeekend),
  rule(`the? (?<month>month) stop? (?<day>monthDay) weekend ${YEAR_AFTER}`, readWeekendOf),
  rule(`the? (?<day>monthDay) of? (?<month>month) stop? weekend ${YEAR_AFTER}`, readWeekendOf),
  rule(`the? (?<shift>last|next|this)? (?<holiday>holiday) weekend ${YEAR_AFTER}`, readWeekendOf),
];
