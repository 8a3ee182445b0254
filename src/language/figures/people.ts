import { factsOf, wordsWith } from '../lexicon/lexicon.js';
import { classBit, classesOfNoun } from '../syntax/nounClasses.js';

/** What happened to people, by the lemma of the word that says it. */
const FATES: ReadonlyMap<string, string> = new Map([
  ...factsOf('verbs', 'fate'),
  ...factsOf('nouns', 'fate'),
  ...factsOf('modifiers', 'fate'),
]);

/** Nouns for people beyond those that the lexicon of events has. */
const PEOPLE = wordsWith('nouns', 'counted', 'people');
const PERSON = classBit('person');
/** Nouns of that lexicon that are of things as well, and more often so where a number stands before them. */
const NO_PEOPLE = wordsWith('nouns', 'counted', 'other');

/** The fate a lemma tells of: "killed", "injured", "missing", "arrested" or "displaced". */
export function fateOf(lemma: string): string | undefined {
  return FATES.get(lemma);
}

/** Whether the lemma of a noun, in lower case, names people. */
export function isPeople(lemma: string): boolean {
  if (NO_PEOPLE.has(lemma)) return false;
  return (
    (classesOfNoun(lemma) & PERSON) !== 0 ||
    PEOPLE.has(lemma) ||
    /(?:man|men|woman|women|ist|ian|eer|goer|worker|holder|seeker)$/.test(lemma)
  );
}
