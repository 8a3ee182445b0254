import { DAY, easter, type LocalTime, localDay, weekdayOf, yearOf } from './calendar.js';
import { YEAR_AFTER } from './days.js';
import { type Rule, rule } from './grammar.js';
import { nearest, yearGiven } from './nearest.js';
import type { Phrase, Reading } from './phrase.js';
import { dayValue } from './values.js';

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

/** Days by their feasts. */
export const holidayRules: readonly Rule[] = [
  rule(`(?<shift>last|next|this)? (?<holiday>holiday) (?:unit|(?<eve>eve))? ${YEAR_AFTER}`, readHoliday),
  rule(`new (?<unit>unit) possessive? (?:unit|(?<eve>eve)) ${YEAR_AFTER}`, readHoliday),
];
