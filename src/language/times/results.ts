import { DAY, localDay, shift, yearOf } from './calendar.js';
import { yearBefore } from './interval.js';
import type { Phrase, Reading } from './phrase.js';
import { quarterValue, yearValue } from './values.js';

const HALF_A_QUARTER = 45 * DAY;

/** How far, in atoms, a report on a quarter goes on comparing with it. */
const QUARTER_REACH = 60;

/** Whether an earlier expression close by tells of a quarter, so that "a year ago" is the same quarter's. */
export function quarterInSight(phrase: Phrase): string | null {
  const { quarter } = phrase.text;
  return quarter && phrase.from - quarter.atom < QUARTER_REACH ? quarter.value : null;
}

/** The quarter of the calendar most of which lies in a company's quarter: "the quarter ended July 31". */
function quarterEnded(phrase: Phrase): string | null {
  const { text, to } = phrase;
  if (
    !/^(?:ended|ending)$/.test(text.atoms.word[to] ?? '') ||
    !text.is(to + 1, 'month') ||
    text.today === null
  )
    return null;
  const month = Number(text.values[to + 1]);
  const dayAt = text.is(to + 2, 'stop') ? to + 3 : to + 2;
  const day = text.is(dayAt, 'small') ? Number(text.values[dayAt]) : 28;
  const yearAt = text.is(dayAt + 1, 'comma') ? dayAt + 2 : dayAt + 1;
  const thisYear = yearOf(text.today);
  const year = text.is(yearAt, 'year')
    ? Number(text.values[yearAt])
    : localDay(thisYear, month, day) > text.today
      ? thisYear - 1
      : thisYear;
  return quarterValue(localDay(year, month, day) - HALF_A_QUARTER);
}

/** "the quarter", "the latest period": the one spoken of, else the last that is over. */
export function readSpokenOf(phrase: Phrase): Reading | null {
  const { today } = phrase.text;
  const ended = phrase.has('back') ? null : quarterEnded(phrase);
  if (ended) return { type: 'DATE', value: ended };
  const isLatest = /^(?:latest|last)$/.test(phrase.text.atoms.word[phrase.from + 1]);
  const quarter = isLatest ? null : quarterInSight(phrase);
  if (quarter)
    return {
      type: 'DATE',
      value: phrase.has('back') ? yearBefore(quarter) : quarter,
      isAnchor: !phrase.has('back'),
    };
  if (today === null) return null;
  if (phrase.has('back')) {
    const isQuarter = phrase.has('unit') && phrase.word('unit') === 'quarter';
    const value = isQuarter
      ? yearBefore(quarterValue(shift(today, 'quarter', -1)))
      : yearValue(yearOf(today) - 1);
    return { type: 'DATE', value, isAnchor: false };
  }
  if (phrase.has('unit') && phrase.word('unit') === 'year')
    return { type: 'DATE', value: yearValue(yearOf(today) - 1) };
  if (phrase.has('unit') && phrase.word('unit') !== 'quarter') return null;
  return { type: 'DATE', value: quarterValue(shift(today, 'quarter', -1)) };
}

/** "last year's quarter", "the corresponding period last year". */
export function readLastYears(phrase: Phrase): Reading | null {
  const isQuarter = !phrase.has('unit') || phrase.word('unit') === 'quarter';
  const isYear = phrase.word('back') === 'year' && phrase.text.values[phrase.to - 1] !== undefined;
  return isQuarter && isYear ? readSpokenOf(phrase) : null;
}

/** "the year-ago third quarter". */
export function readQuarterBefore(phrase: Phrase): Reading | null {
  const { today } = phrase.text;
  const quarter = phrase.number('nth');
  if (today === null || phrase.word('unit') !== 'quarter' || quarter > 4) return null;
  const isOver = localDay(yearOf(today), quarter * 3 - 2) <= today;
  return {
    type: 'DATE',
    value: `${yearValue(yearOf(today) - (isOver ? 1 : 2))}-Q${quarter}`,
    isAnchor: false,
  };
}

/** "the 1988 period": that year's quarter where a quarter is spoken of. */
export function readYearPeriod(phrase: Phrase): Reading {
  const quarter = quarterInSight(phrase);
  const year = yearValue(phrase.number('year'));
  return { type: 'DATE', value: quarter ? year + quarter.slice(4) : year, isAnchor: false };
}
