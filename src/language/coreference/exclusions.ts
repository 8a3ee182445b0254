import { listOf } from '../lexicon/lexicon.js';
import { bareWord } from '../names/words.js';
import { argumentsOf } from '../syntax/arguments.js';
import { prepositionOf } from '../syntax/prepositions.js';
import { hasChild, REL, type Tree } from '../syntax/tree.js';
import { tagSet } from '../tagging/tags.js';
import type { Tokens } from '../tokens.js';
import type { Discourse } from './discourse.js';

const SAYING = listOf('statements', 'beside quotations');

/** What stands before the one other party of a verb without an object: "spoke to her", "relied on him". */
const TO_ANOTHER: ReadonlySet<string> = new Set(['to', 'with', 'against', 'at', 'for', 'on']);

/**
 * The entities that do to somebody what the pronoun at a token is the object of, so that it means another: Keller in "Keller praised
 * her", "Keller spoke to her" and "Keller was intent on hiring her" (principle B of binding; Chomsky 1981, section 3.2.3).
 */
export function ownSubjects(discourse: Discourse, pronoun: number): Set<number> {
  const { tokens, tree } = discourse;
  const verb = tokens.head[pronoun];
  if (verb < 0 || !isOtherParty(tree, verb, pronoun)) return new Set();
  const subjects = argumentsOf(tree, verb).flatMap(({ slot, head }) =>
    slot === 'subj' && head < pronoun ? (discourse.at(head)?.entity ?? []) : [],
  );
  return new Set(subjects);
}

function isOtherParty(tree: Tree, verb: number, i: number): boolean {
  const { relation } = tree.tokens;
  if (relation[i] === REL.obj || relation[i] === REL.iobj) return true;
  return relation[i] === REL.obl && !hasChild(tree, verb, REL.obj) && TO_ANOTHER.has(prepositionOf(tree, i));
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
