import { FORMS } from '../lexicon/columns.js';
import { formsIn, listOf } from '../lexicon/lexicon.js';

/** Categories of atoms, the alphabet in which the grammar of times is written. */
const CATEGORIES = [
  'other',
  /** A whole number from 1 to 31 in digits. */
  'small',
  /** Four digits that can be a year, or a year read aloud. */
  'year',
  /** Any other number. */
  'number',
  'ordinal',
  'clock',
  'numericDate',
  ...FORMS.times,
] as const;

export type Category = (typeof CATEGORIES)[number];

const FIRST_CHARACTER = 0xa1;

/** The character that stands for a category in category strings: none that a regular expression gives a meaning. */
export function characterOf(category: Category): string {
  return String.fromCharCode(FIRST_CHARACTER + CATEGORIES.indexOf(category));
}

/** Whether a name is one of a category. */
export function isCategory(name: string): name is Category {
  return (CATEGORIES as readonly string[]).includes(name);
}

/**
 * What a word means to the grammar: of months 1 to 12; of weekdays 1, Monday, to 7; of days their distance from today;
 * of directions -1 or 1; of units and parts their TIMEX3 letters or names.
 */
export interface Entry {
  readonly category: Category;
  readonly value: number | string;
}

const words: ReadonlyMap<string, Entry> = new Map(
  formsIn('times').flatMap(([category, forms]) =>
    Array.from(forms, ([form, value]) => [form, { category, value: asNumber(value) }] as const),
  ),
);

function asNumber(value: string): number | string {
  return /^-?\d+$/.test(value) ? Number(value) : value;
}

/** The entry of a word in lower case, without full stops. */
export function entryOf(word: string): Entry | undefined {
  return words.get(word);
}

/** Words that name a time only when capitalised, and are common words else. */
export const CAPITALISED_ONLY = listOf('calendar', 'capitalised only');

/** Weekdays' short forms, which are mostly something else where no number, stop or comma follows. */
export const SHORT_WEEKDAYS = listOf('calendar', 'short weekdays');

/** Months' short forms, which are names of people where no stop or number follows ("Jan"). */
export const SHORT_MONTHS = listOf('calendar', 'short months');
