import { factsOf, manyFactsOf, wordsWith } from '../lexicon/lexicon.js';

/** What a cue says its source did: speech makes a statement; the others are attributions of another kind. */
export type CueClass = 'SPEECH' | 'BELIEF' | 'INTENT' | 'OTHER';

/** How a cue takes its content. */
export type CueFrame =
  /** A clause or a quotation: "said (that) …", "…", he wrote. */
  | 'CLAUSE'
  /** The same with the hearer as object: "told Parliament that …". */
  | 'HEARER'
  /** An object or an infinitive: "vowed revenge", "called for calm", "ordered them to leave". */
  | 'OBJECT';

export interface CueEntry {
  readonly lemma: string;
  readonly class: CueClass;
  readonly frame: CueFrame;
  readonly noun: boolean;
}

/** Verbs whose hearer is their object, and the subject of their passive; who is quoted speaks. */
export const HEARER_OBJECT = wordsWith('verbs', 'hearer');

const IRREGULAR = manyFactsOf('verbs', 'forms');

function formsOf(verb: string): string[] {
  const irregular = IRREGULAR.get(verb);
  if (irregular) return [verb, ...irregular];
  if (/[^aeiou]y$/.test(verb))
    return [verb, `${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`];
  if (verb.endsWith('e')) return [verb, `${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`];
  const third = /(?:s|sh|ch|x|z)$/.test(verb) ? `${verb}es` : `${verb}s`;
  return [verb, third, `${verb}ed`, `${verb}ing`];
}

const upperCase = <T extends string>(value: T) => value.toUpperCase() as Uppercase<T>;

function buildLexicon(): Map<string, CueEntry> {
  const lexicon = new Map<string, CueEntry>();
  const add = (form: string, entry: CueEntry) => {
    if (!lexicon.has(form)) lexicon.set(form, entry);
  };
  const frames = factsOf('verbs', 'frame');
  for (const [lemma, cue] of factsOf('verbs', 'cue')) {
    const frame = upperCase(frames.get(lemma) ?? 'object');
    for (const form of formsOf(lemma)) add(form, { lemma, class: upperCase(cue), frame, noun: false });
  }
  for (const [lemma, cue] of factsOf('nouns', 'cue'))
    for (const form of [lemma, `${lemma}s`])
      add(form, { lemma, class: upperCase(cue), frame: 'OBJECT', noun: true });
  return lexicon;
}

/** English words that attribute, by their lower-case form; a form that is verb and noun is listed as the verb. */
export const CUE_LEXICON: ReadonlyMap<string, CueEntry> = buildLexicon();
