import { NOUN_CLASSES } from '../lexicon/columns.js';
import { wordsWith } from '../lexicon/lexicon.js';

type NounClass = (typeof NOUN_CLASSES)[number];

const CLASS_OF = new Map<string, number>();
NOUN_CLASSES.forEach((name, bit) => {
  for (const word of wordsWith('nouns', 'class', name))
    CLASS_OF.set(word, (CLASS_OF.get(word) ?? 0) | (1 << bit));
});

/** The nouns listed under a class. */
export const nounsOfClass = (name: NounClass): ReadonlySet<string> => wordsWith('nouns', 'class', name);

/** The bit of a class in the sets that `classesOfNoun` returns. */
export function classBit(name: string): number {
  const bit = NOUN_CLASSES.indexOf(name as NounClass);
  if (bit < 0) throw new Error(`Unknown class of nouns "${name}" in the trigger lexicon.`);
  return 1 << bit;
}

/** The classes of a common noun as a set of bits, by its lemma; 0 where nothing is known of it. */
export function classesOfNoun(lemma: string): number {
  const known = CLASS_OF.get(lemma);
  if (known !== undefined) return known;
  if (/(?:plane|craft|boat|copter|liner|jet|bus|tanker)$/.test(lemma) && lemma.length > 4)
    return classBit('vehicle');
  if (/(?:man|men|woman|women|.{3}ist|person|people|maker|keeper)$/.test(lemma) && lemma.length > 4)
    return classBit('person');
  return 0;
}
