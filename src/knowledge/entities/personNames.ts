import { loadGazetteer, WORD_LISTS } from '../../language/gazetteers/gazetteer.js';
import { formsOf, listOf } from '../../language/lexicon/lexicon.js';

/** A folded personal name in its parts. */
export interface PersonName {
  /** The name without degrees, single-spaced. */
  readonly key: string;
  /** The family name's main word, which mostly stands last: what people are blocked by. */
  readonly surname: string;
  /** The given name in its standard spelling; null where there is the surname alone. */
  readonly given: string | null;
  /** "jr", "sr", "ii" …; null where there is none. */
  readonly generation: string | null;
  /** The words between given name and surname, without particles. */
  readonly middle: readonly string[];
}

const DEGREES = listOf('persons', 'degrees');
const GENERATIONS = listOf('persons', 'generations');
const PARTICLES = listOf('names', 'surname particles');
const FAMILY_FIRST = listOf('persons', 'family names first');
const HUNGARIAN_GIVEN = listOf('persons', 'hungarian given names');
const STANDARD_GIVEN = formsOf('given', 'standard');
const GIVEN = WORD_LISTS.FEMALE_NAME | WORD_LISTS.MALE_NAME;

/** One or two syllables as Chinese, Korean and Vietnamese are written in Latin letters. */
const EASTERN_WORD =
  /^(?:(?:zh|ch|sh|ts|kw|hw|gw|ky|hy|by|ph|th|tr|ng|nh|kh|pp|[bcdfghjklmnpqrstvwxyz])?(?:y?[aeo]+|[iu]|ai|ao|ei|eo|eu|ia|iao|iu|ou|oo|ua|uai|ue|ui|uo|uk|ya|yo|yu|yeo|yoo|wo|ee)(?:ng|n|k|m|l|p|t|h|c)?){1,2}$/;

/** The parts of a folded personal name, the given name first or, where the name tells so, the family name. */
export function parsePersonName(folded: string): PersonName {
  const parts = folded.split(' ');
  while (parts.length > 1 && DEGREES.has(parts[parts.length - 1])) parts.pop();
  const key = parts.join(' ');
  const generation =
    parts.length > 1 && GENERATIONS.has(parts[parts.length - 1]) ? (parts.pop() as string) : null;
  const [first, ...rest] = parts;
  // The syllables of a given name are one name, however they are set: "Jong Un", "Jong-un", "Jongun".
  if (hasFamilyNameFirst(parts))
    return { key, surname: first, given: standardGiven(rest.join('')), generation, middle: [] };
  // "al-Assad", "van Basten": a particle before the surname is no given name.
  const names = parts.slice(0, -1).filter((part) => !PARTICLES.has(part));
  return {
    key,
    surname: parts[parts.length - 1],
    given: names.length === 0 ? null : standardGiven(names[0]),
    generation,
    middle: names.slice(1),
  };
}

/**
 * Whether the family name stands first: a Chinese, Korean or Vietnamese one before words of these languages ("Kim Jong Un"),
 * where it is a given name elsewhere only before two ("Lee Miller"); one that isn't a given name before a Hungarian one.
 */
function hasFamilyNameFirst([first, ...rest]: readonly string[]): boolean {
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

/** A given name in its standard spelling: "robert" of "bob". */
function standardGiven(name: string): string {
  return STANDARD_GIVEN.get(name) ?? name;
}

/** Whether two middle names can be one person's: equal, or one the initial of the other. */
export function sameMiddle(a: string, b: string): boolean {
  return a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}
