import { DAY, easter, type LocalTime, localDay, weekdayOf } from './calendar.js';

/** The day of a feast in a year. */
export function holidayIn(name: string, year: number): LocalTime {
  if (name === 'christmas') return localDay(year, 12, 25);
  if (name === 'halloween') return localDay(year, 10, 31);
  if (name === 'easter') return easter(year);
  if (name === 'new year') return localDay(year);
  const first = localDay(year, 11, 1);
  return first + (((4 - weekdayOf(first) + 7) % 7) + 21) * DAY;
}

/** Days named by a word before their weekday or before "Day", by the feast they are so many days after, or by their date. */
export const NAMED_DAYS: ReadonlyMap<string, (year: number) => LocalTime> = new Map([
  ['ash wednesday', (year) => easter(year) - 46 * DAY],
  ['shrove tuesday', (year) => easter(year) - 47 * DAY],
  ['palm sunday', (year) => easter(year) - 7 * DAY],
  ['maundy thursday', (year) => easter(year) - 3 * DAY],
  ['good friday', (year) => easter(year) - 2 * DAY],
  ['easter saturday', (year) => easter(year) - DAY],
  ['easter sunday', easter],
  ['easter monday', (year) => easter(year) + DAY],
  ['whit sunday', (year) => easter(year) + 49 * DAY],
  ['whit monday', (year) => easter(year) + 50 * DAY],
  ['black friday', (year) => holidayIn('thanksgiving', year) + DAY],
  ['cyber monday', (year) => holidayIn('thanksgiving', year) + 4 * DAY],
  ['boxing day', (year) => localDay(year, 12, 26)],
  ['valentine day', (year) => localDay(year, 2, 14)],
  ['valentines day', (year) => localDay(year, 2, 14)],
  ['may day', (year) => localDay(year, 5, 1)],
]);

/** Whether a word before another makes a day of it that has a date of its own: "Good Friday", but not "Bloody Sunday". */
export const isNamedDay = (word: string, day: string): boolean => NAMED_DAYS.has(`${word} ${day}`);
