import { loadGazetteer, WORD_LISTS } from '../gazetteers/gazetteer.js';
import { listOf } from '../lexicon/lexicon.js';
import { SURNAME_PARTICLES } from './titles.js';

/** The words of a personal name by what they are. */
export interface PersonNameParts {
  /** The words without degrees. */
  readonly words: readonly string[];
  /** Given names and initials in order, without the particles of the surname; none for a surname alone. */
  readonly given: readonly string[];
  /** The family name's main word, which mostly stands last: "assad" of "al assad". */
  readonly surname: string;
  /** The word it ends with, what follows the name aside: the family name, or the end of the given name after one. */
  readonly last: string;
  /** "jr", "sr", "ii" …; null where there is none. */
  readonly generation: string | null;
}

const DEGREES = listOf('persons', 'degrees');
const GENERATIONS = listOf('persons', 'generations');
const PARTICLES_ALONE = listOf('names', 'surname particles');
const FAMILY_FIRST = listOf('persons', 'family names first');
const HUNGARIAN_GIVEN = listOf('persons', 'hungarian given names');
const GIVEN = WORD_LISTS.FEMALE_NAME | WORD_LISTS.MALE_NAME;

/** One or two syllables as Chinese, Korean and Vietnamese are written in Latin letters. */
const EASTERN_WORD =
  /^(?:(?:zh|ch|sh|ts|kw|hw|gw|ky|hy|by|ph|th|tr|ng|nh|kh|pp|[bcdfghjklmnpqrstvwxyz])?(?:y?[aeo]{1,4}|[iu]|ai|ao|ei|eo|eu|ia|iao|iu|ou|oo|ua|uai|ue|ui|uo|uk|ya|yo|yu|yeo|yoo|wo|ee)(?:ng|n|k|m|l|p|t|h|c)?){1,2}$/;

/**
 * Tells the words of a personal name apart, the given name first or, where the name tells so, the family name.
 *
 * @param name its words in lower case, without accents and full stops
 */
export function partsOfPersonName(name: readonly string[]): PersonNameParts {
  const rest = [...name];
  while (rest.length > 1 && DEGREES.has(rest[rest.length - 1])) rest.pop();
  const words = [...rest];
  const generation = rest.length > 1 && GENERATIONS.has(rest[rest.length - 1]) ? (rest.pop() ?? null) : null;
  const last = rest[rest.length - 1] ?? '';
  if (hasFamilyNameFirst(rest)) {
    const [surname, ...syllables] = rest;
    // The syllables of a given name are one name, however they are set: "Jong Un", "Jong-un", "Jongun".
    return { words, given: [syllables.join('').replaceAll('-', '')], surname, last, generation };
  }
  while (rest.length > 2 && SURNAME_PARTICLES.has(rest[rest.length - 2])) rest.splice(-2, 1);
  if (rest.length === 2 && PARTICLES_ALONE.has(rest[0])) rest.shift();
  const surname = rest.pop() ?? '';
  return { words, given: rest, surname, last, generation };
}

/**
 * Whether the family name stands first: a Chinese, Korean or Vietnamese one before words of these languages ("Kim Jong Un"),
 * where it is a given name elsewhere only before two ("Lee Miller"); one that isn't a given name before a Hungarian one.
 */
function hasFamilyNameFirst([first, ...others]: readonly string[]): boolean {
  const rest = others.flatMap((word) => word.split('-'));
  if (rest.length === 0 || rest.length > 2) return false;
  const last = rest[rest.length - 1];
  if (rest.length === 1 && HUNGARIAN_GIVEN.has(last) && !isGivenName(first)) return true;
  if (!FAMILY_FIRST.has(first) || (rest.length === 1 && FAMILY_FIRST.has(last))) return false;
  if (!rest.every((part) => EASTERN_WORD.test(part) && part.length > 1)) return false;
  return rest.length === 2 || (!isGivenName(first) && !isGivenName(last));
}

/** Whether a folded word is known as a given name. */
function isGivenName(word: string): boolean {
  return (loadGazetteer().wordLists(word, 0, word.length) & GIVEN) !== 0;
}
