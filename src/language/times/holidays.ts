import { isCapitalised } from '../numbers/atoms.js';
import { tagSet } from '../tagging/tags.js';
import { DAY, type LocalTime, yearOf } from './calendar.js';
import { YEAR_AFTER } from './days.js';
import { holidayIn, NAMED_DAYS } from './feasts.js';
import { type Rule, rule } from './grammar.js';
import { nearest, yearGiven } from './nearest.js';
import type { Phrase, Reading } from './phrase.js';
import { dayValue } from './values.js';

/** "Good Friday", "Boxing Day 2004", "Valentine's Day". */
function readNamedDay(phrase: Phrase): Reading | null {
  const { atoms } = phrase.text;
  const [first, last] = [phrase.atom('feast'), phrase.atom('named')];
  const dayIn = NAMED_DAYS.get(`${atoms.word[first]} ${atoms.word[last]}`);
  if (!dayIn || !isCapitalised(atoms, first) || !isCapitalised(atoms, last)) return null;
  const day = inYear(phrase, dayIn);
  return day === null ? null : { type: 'DATE', value: dayValue(day) };
}

/** A day that each year has, in the year that is given or the one that fits. */
function inYear(phrase: Phrase, dayIn: (year: number) => LocalTime): LocalTime | null {
  const year = yearGiven(phrase);
  if (year !== null) return dayIn(year);
  const today = phrase.reference();
  if (today === null) return null;
  const candidates = [-1, 0, 1].map((shift) => dayIn(yearOf(today) + shift));
  if (!phrase.has('shift') && isKnownBy(phrase)) return null;
  // "Last Christmas", however near the next is.
  const isLast = phrase.has('shift') && phrase.number('shift') < 0;
  if (isLast) return candidates.findLast((day) => day < today) ?? null;
  return nearest(today, candidates, phrase.has('shift') ? 1 : phrase.direction());
}

/** No article is further before the feast in a name, in atoms: "the deadly 2004 Boxing Day tsunami". */
const ADJECTIVES = 3;

/** "The Boxing Day tsunami": whether what is known by its feast is told of, of whatever year. */
function isKnownBy(phrase: Phrase): boolean {
  const { text, from } = phrase;
  const { tokens, atoms } = text;
  if (!phrase.isBeforeNoun) return false;
  let i = from - 1;
  while (i > from - ADJECTIVES && MODIFIER[tokens.tag[atoms.token[i]]] === 1) i--;
  return text.is(i, 'the') && text.isSameSentence(i, from);
}

const MODIFIER = tagSet('JJ', 'CD');

/** The day of a feast or of its eve, in the year that is given or the one that fits. */
export function holidayOf(phrase: Phrase): LocalTime | null {
  const name = phrase.has('holiday') ? phrase.word('holiday') : 'new year';
  if (name === 'new year' && phrase.has('unit') && phrase.word('unit') !== 'year') return null;
  const eve = phrase.has('eve') ? DAY : 0;
  return inYear(phrase, (year) => holidayIn(name, year) - eve);
}

function readHoliday(phrase: Phrase): Reading | null {
  const day = holidayOf(phrase);
  return day === null ? null : { type: 'DATE', value: dayValue(day) };
}

/** Days by their feasts. */
export const holidayRules: readonly Rule[] = [
  rule(`(?<shift>last|next|this)? (?<holiday>holiday) (?:unit|(?<eve>eve))? ${YEAR_AFTER}`, readHoliday),
  rule(`(?<feast>feast|holiday) (?<named>weekday) ${YEAR_AFTER}`, readNamedDay),
  rule(`(?<feast>feast|month) possessive? (?<named>unit) ${YEAR_AFTER}`, readNamedDay),
  rule(`new (?<unit>unit) possessive? (?:unit|(?<eve>eve)) ${YEAR_AFTER}`, readHoliday),
];
