import { formsOf, listOf, listsIn } from '../lexicon/lexicon.js';

/** Ways of attacking that are not one another; a general word ("attack") agrees with each. */
const MANNERS = listsIn('manners').flatMap(([manner, words]) => (manner === 'general' ? [] : [words]));

/** The place of the first of them that a word is of. */
const MANNER_OF = new Map(
  MANNERS.flatMap((words, manner) => [...words].map((word) => [word, manner] as const)).reverse(),
);

const GENERAL = listOf('manners', 'general');

/** Words whose family their form doesn't tell. */
const IRREGULAR = formsOf('families', 'roots');

/** Printed forms whose base the endings don't tell. */
const BASES = formsOf('families', 'bases');

/** The base of a printed form without its tag, in lower case: "shot" and "shoots" are of "shoot", "fled" of "flee". */
export const baseOf = (form: string): string =>
  BASES.get(form) ?? form.replace(/ie[ds]?$/, 'y').replace(/(?<=[a-z]{2})e[dr]$/, '');

/** The root of a trigger's word family: "shooting" and "shoot", "downing" and "down", "death" and "die". */
export function family(lemma: string): string {
  const irregular = IRREGULAR.get(lemma);
  if (irregular !== undefined) return irregular;
  const stem = lemma.replace(/(?:ment|ing|ed)$/, '');
  return stem.length >= 3 ? stem.replace(/(.)\1$/, '$1').replace(/e$/, '') : lemma;
}

/** Whether a word speaks of an attack without saying how it was done. */
export const isGeneralAttack = (lemma: string) => GENERAL.has(lemma);

/** Whether two words for attacks tell of different ways to attack. */
export function mannersExclude(a: string, b: string): boolean {
  if (GENERAL.has(a) || GENERAL.has(b)) return false;
  const [first, second] = [MANNER_OF.get(a), MANNER_OF.get(b)];
  return first !== undefined && second !== undefined && first !== second;
}

/** Words for the parts of one journey, one legal step or one blow that news uses in turn for the same. */
const KIN = listsIn('kin').map(([, words]) => words);

const KIN_OF = new Map<string, number>();
KIN.forEach((words, bit) => {
  for (const form of new Set([...words].flatMap((word) => [word, family(word)])))
    KIN_OF.set(form, (KIN_OF.get(form) ?? 0) | (1 << bit));
});

/** The sets of words that news uses in turn for one happening which a word, or a family's root, is in, as bits; 0 for most. */
export const kinOf = (lemma: string) => KIN_OF.get(lemma) ?? 0;

/** The lists of this file, for the model that was trained on them. */
export function familyWords(): Record<string, string[]> {
  const sets = (lists: readonly ReadonlySet<string>[]) => lists.map((words) => [...words].sort().join(' '));
  return {
    manners: sets(MANNERS),
    general: [...GENERAL],
    families: Array.from(IRREGULAR, ([word, root]) => `${word} ${root}`),
    kin: sets(KIN),
  };
}
