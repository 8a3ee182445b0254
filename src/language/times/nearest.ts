import { listOf } from '../lexicon/lexicon.js';
import { DAY, type LocalTime, yearOf } from './calendar.js';
import { wholeInterval } from './interval.js';
import type { Phrase, Reading, TimeText } from './phrase.js';

/** The year a phrase gives, by its number or as "this year", "last year", "of that year"; null where it gives none. */
export function yearGiven(phrase: Phrase): number | null {
  if (phrase.has('year')) return phrase.number('year');
  const { today, previous } = phrase.text;
  if (phrase.has('sameYear'))
    return previous && /^\d{4}/.test(previous.value) ? Number(previous.value.slice(0, 4)) : null;
  if (!phrase.has('yearShift') || today === null) return null;
  return yearOf(today) + phrase.number('yearShift');
}

/** So many times nearer that nobody means the other date without naming its year, whatever the tense. */
const PLAINLY_NEARER = 4;

/** Nor further ahead than this, where the clause tells of the past. */
const SOON = 60 * DAY;

/**
 * The one of three dates, a period apart, that a text of `today` means: one plainly nearer than the others, else the one
 * that the clause looks to, else the last one unless the next is three times nearer.
 */
export function nearest(
  today: LocalTime,
  candidates: readonly LocalTime[],
  direction: -1 | 0 | 1,
): LocalTime {
  const past = candidates.findLast((time) => time <= today);
  const future = candidates.find((time) => time >= today);
  if (past === undefined || future === undefined) return past ?? future ?? today;
  const back = today - past;
  const ahead = future - today;
  if (ahead * PLAINLY_NEARER < back && (direction >= 0 || ahead <= SOON)) return future;
  if (back * PLAINLY_NEARER < ahead) return past;
  if (direction !== 0) return direction > 0 ? future : past;
  return ahead * 3 < back ? future : past;
}

/**
 * The one of several periods, in order, that is meant: as `nearest`, by how far off each is as a whole. Months go
 * without a year for longer ("opened in March"), so that the clause decides however far they are; so does a clause about the past.
 *
 * @param left how long the period that `today` lies in may still last for a clause about the past to mean it
 */
export function nearestPeriod(
  today: LocalTime,
  values: readonly string[],
  direction: -1 | 0 | 1,
  left = Number.POSITIVE_INFINITY,
): string | null {
  const periods = values.flatMap((value) => {
    const interval = wholeInterval(value);
    return interval ? [{ value, ...interval }] : [];
  });
  const past = periods.findLast(({ from, to }) => from <= today && (direction >= 0 || to - today <= left));
  const future = periods.find(({ from }) => from > today);
  if (!past || !future) return (past ?? future)?.value ?? null;
  const back = Math.max(0, today - past.to);
  const ahead = future.from - today;
  const isMonth = past.precision === 'MONTH' && /^\d+-\d\d$/.test(past.value);
  if (!isMonth && direction >= 0 && ahead * PLAINLY_NEARER < back) return future.value;
  if (back === 0 || (!isMonth && back * PLAINLY_NEARER < ahead)) return past.value;
  const isAhead = direction === 0 ? ahead * 3 < back : direction > 0;
  return (isAhead ? future : past).value;
}

export const dateOrNull = (value: string | null): Reading | null =>
  value === null ? null : { type: 'DATE', value };

const SETTING = listOf('tense', 'setting a date');
/** Words of a noun phrase between "called" and "for 6 June". */
const SET_WORDS = 5;

/** "Planned for 6 June", "called an election for Sunday": whether what begins at an atom is the day that something is set for. */
export function isSetFor(text: TimeText, start: number): boolean {
  const { word } = text.atoms;
  if (word[start - 1] !== 'for') return false;
  for (let i = start - 2; i >= start - 2 - SET_WORDS && i >= 0 && text.isSameSentence(i, start - 1); i--) {
    if (SETTING.has(word[i])) return word[i - 1] !== 'been' || word[i - 2] !== 'had';
    if (text.is(i, 'comma')) return false;
  }
  return false;
}

/** The direction of a phrase for dates of the calendar, which "by" and "until" set ahead. */
export function calendarDirection(phrase: Phrase): -1 | 0 | 1 {
  const { text, from } = phrase;
  const isModified =
    text.is(from - 1, 'early') || (text.is(from - 1, 'hyphen') && text.is(from - 2, 'early'));
  const start = !isModified ? from : text.is(from - 1, 'hyphen') ? from - 2 : from - 1;
  const before = text.atoms.word[start - 1] ?? '';
  return isSetFor(text, start) || /^(?:by|until|till|due|payable)$/.test(before) ? 1 : phrase.direction();
}
