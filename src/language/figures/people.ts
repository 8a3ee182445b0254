import { wordsWith } from '../lexicon/lexicon.js';
import { classBit, classesOfNoun } from '../syntax/nounClasses.js';

/** What happened to people, by the lemma of the word that says it. */
const FATES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    killed:
      'kill die dead death fatality slay murder massacre perish drown behead execute assassinate slaughter deceased fatal burn crush electrocute shoot-dead lynch',
    injured: 'injure injured injury wound wounded hurt maim hospitalise hospitalize',
    missing: 'missing unaccounted disappear vanish',
    arrested: 'arrest detain',
    displaced: 'displace displaced homeless uproot flee displacement',
  }).flatMap(([fate, lemmas]) => lemmas.split(' ').map((lemma) => [lemma, fate] as const)),
);

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
