import { formsOf, listOf } from '../../language/lexicon/lexicon.js';
import { partsOfPersonName } from '../../language/names/personNameParts.js';

/** What a person's folded name is compared by across articles. */
export interface PersonKey {
  /** The name without degrees, single-spaced. */
  readonly key: string;
  /** The family name's main word: what people are blocked by. */
  readonly surname: string;
  /** The given name in its standard spelling; null where there is the surname alone. */
  readonly given: string | null;
  /** "jr", "sr", "ii" …; null where there is none. */
  readonly generation: string | null;
  /** The words between given name and surname, without particles. */
  readonly middle: readonly string[];
}

const PARTICLES = listOf('names', 'surname particles');
const STANDARD_GIVEN = formsOf('given', 'standard');

/** Takes a folded personal name apart: "bob m brenn" is "robert", "m" and "brenn". */
export function personKeyOf(folded: string): PersonKey {
  const { words, given, surname, generation } = partsOfPersonName(folded.split(' '));
  // "al-Assad", "van Basten": a particle before the surname is no given name.
  const [first, ...middle] = given.filter((word) => !PARTICLES.has(word));
  return {
    key: words.join(' '),
    surname,
    given: first === undefined ? null : standardGiven(first),
    generation,
    middle,
  };
}

/** A given name in its standard spelling: "robert" of "bob". */
function standardGiven(name: string): string {
  return STANDARD_GIVEN.get(name) ?? name;
}

/** Whether two middle names can be one person's: equal, or one the initial of the other. */
export function sameMiddle(a: string, b: string): boolean {
  return a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}
