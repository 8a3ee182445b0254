import { listOf } from '../lexicon/lexicon.js';
import { bareWord } from '../names/words.js';
import { tagSet, VERB_TAGS } from '../tagging/tags.js';
import type { Tokens } from '../tokens.js';
import type { Discourse, Occurrence } from './discourse.js';

const VERB_GROUP = tagSet(...VERB_TAGS, 'MD', 'RB', 'TO', 'RP');
const VERBS = tagSet(...VERB_TAGS);
const OBJECTS: ReadonlySet<string> = new Set(['him', 'her', 'it']);
const SAYING = listOf('statements', 'beside quotations');

/** Whether a pronoun is the object of the verb whose subject the mention is: "Keller praised her" means another. */
export function isOwnObject(tokens: Tokens, { last }: Occurrence, pronoun: number): boolean {
  if (tokens.sentence[last] !== tokens.sentence[pronoun] || !OBJECTS.has(bareWord(tokens, pronoun)))
    return false;
  // "her" before a noun is a possessive.
  if (!VERBS[tokens.tag[pronoun - 1]] || pronoun - last < 2) return false;
  for (let i = last + 1; i < pronoun; i++) if (!VERB_GROUP[tokens.tag[i]]) return false;
  return bareWord(tokens, pronoun) !== 'her' || !isBeforeNoun(tokens, pronoun);
}

const NOUN_PHRASE = tagSet('NN', 'NNS', 'NNP', 'NNPS', 'JJ', 'VBN', 'CD');

function isBeforeNoun(tokens: Tokens, i: number): boolean {
  return i + 1 < tokens.length && NOUN_PHRASE[tokens.tag[i + 1]] === 1;
}

/**
 * The entities that speak a quotation: who is said, in a sentence that a part of it stands in, to say something. In
 * their own words no third person is they.
 */
export function speakersOf(discourse: Discourse, quotation: number): Set<number> {
  const { tokens, quotation: at } = discourse;
  const speakers = new Set<number>();
  const { first, last } = discourse.tokensOfQuotation(quotation);
  if (first < 0) return speakers;
  // Between them nothing is outside of the quotation.
  for (const sentence of new Set([tokens.sentence[first], tokens.sentence[last]]))
    for (const occurrence of discourse.between(sentence, tokens.sentenceStart[sentence + 1])) {
      if (at[occurrence.first] >= 0) continue;
      const before = bareWord(tokens, occurrence.first - 1);
      const after = [1, 2].map((k) => bareWord(tokens, occurrence.last + k));
      if (SAYING.has(before) || after.some((word) => SAYING.has(word))) speakers.add(occurrence.entity);
    }
  return speakers;
}

/** Words after an "it" that stands for nothing: "it is likely that", "it seems". */
const IMPERSONAL = listOf('pronouns', 'impersonal');
const LINKING = listOf('pronouns', 'linking');
const CLAUSE_OPENERS = listOf('pronouns', 'clause openers');
const ADJECTIVES = tagSet('JJ', 'JJR', 'JJS', 'VBN');
const NOT_WORDS = tagSet('RB', 'MD', 'VB', 'VBN');

/** Whether an "it" stands for nothing: "it is likely that", "it seems that". */
export function isExpletive(tokens: Tokens, i: number): boolean {
  if (bareWord(tokens, i) !== 'it') return false;
  if (IMPERSONAL.has(bareWord(tokens, i + 1))) return true;
  if (!LINKING.has(bareWord(tokens, i + 1))) return false;
  let k = i + 2;
  while (k < i + 5 && NOT_WORDS[tokens.tag[k]] && !ADJECTIVES[tokens.tag[k]]) k++;
  return ADJECTIVES[tokens.tag[k]] === 1 && CLAUSE_OPENERS.has(bareWord(tokens, k + 1));
}
