import { formsOf, triggerSections, wordsIn } from '../lexicon/lexicon.js';
import { tagSet } from './tags.js';

/** Tags of verbs that have an ending. */
const INFLECTED = tagSet('VBD', 'VBN', 'VBG', 'VBZ');

/** What irregular forms are made from: "struck", of "strike". */
const BASES = formsOf('families', 'bases');

/** The verbs that the lexicon knows. */
const VERBS: ReadonlySet<string> = new Set([
  ...wordsIn('verbs'),
  ...triggerSections().flatMap(({ entries }) =>
    entries.flatMap(({ pos, lemmas }) => (pos === 'v' ? lemmas : [])),
  ),
]);

/**
 * The lemma of a form of a verb: the one that rules over endings give it, unless that is no verb that the lexicon knows and
 * the form is one's that it does know: irregularly ("struck" of "strike") or regularly ("ruled" of "rule", not of "rul").
 */
export function knownLemma(lemma: string, form: string, tag: number): string {
  if (INFLECTED[tag] !== 1 || VERBS.has(lemma)) return lemma;
  const irregular = BASES.get(form.toLowerCase());
  if (irregular !== undefined && VERBS.has(irregular)) return irregular;
  const known = regularBases(form.toLowerCase()).filter((base) => VERBS.has(base));
  return known.length === 1 ? known[0] : lemma;
}

/** What a form in lower case may be made from by a regular ending. */
function regularBases(form: string): string[] {
  const ending = /(?:ing|ied|ed|ies|es|s)$/.exec(form)?.[0];
  if (ending === undefined) return [];
  const stem = form.slice(0, -ending.length);
  if (ending === 'ied' || ending === 'ies') return [`${stem}y`];
  if (ending === 's') return [stem];
  // A short stem whose last letter would be doubled has lost its "e": "hoped" is not of "hop".
  const bases = isDoubling(stem) && ending !== 'es' ? [`${stem}e`] : [stem, `${stem}e`];
  return /([^aeiou])\1$/.test(stem) ? [...bases, stem.slice(0, -1)] : bases;
}

/** Whether the last letter of a stem is doubled before "-ed" and "-ing": one syllable with one short vowel. */
const isDoubling = (stem: string) => /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(stem);

/** The verbs that the lexicon knows whose present a form in "-s" may be: "kill" of "kills". */
export const presentBases = (form: string): string[] =>
  form.endsWith('s') ? regularBases(form.toLowerCase()).filter((base) => VERBS.has(base)) : [];
