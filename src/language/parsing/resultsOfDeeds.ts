import { formsOf, manyFactsOf } from '../lexicon/lexicon.js';
import { relationIndex } from '../syntax/relations.js';
import { tagIndex, tagSet } from '../tagging/tags.js';
import { isBelow, type Tokens, wordOf } from '../tokens.js';

/** By verb, what it makes of its object: "shot dead", "set free". */
const RESULTS = manyFactsOf('verbs', 'result');
/** What irregular forms are made from: "shot", of "shoot". */
const BASES = formsOf('families', 'bases');
const PAST = tagIndex('VBD');
/** Tags of a verb that has no "shot" or "burnt" of its own, and is no participle: "to set free", "setting free". */
const NO_PARTICIPLE = tagSet('VB', 'VBD', 'VBG', 'VBP', 'VBZ');
const ADJECTIVE = tagIndex('JJ');
const NUMERAL = tagIndex('CD');
const COMPLEMENT = relationIndex('xcomp');
const OBJECT = relationIndex('obj');
const OF_OBJECT = tagSet('DT', 'PRP$', 'CD', 'JJ', 'HYPH', 'NN', 'NNS', 'NNP', 'NNPS');
const NOUNS = tagSet('NN', 'NNS', 'NNP', 'NNPS');
/** "Was shot dead": then whoever follows is somebody else. */
const PASSIVE = /^(?:is|are|was|were|be|been|being|get|gets|got)$/i;

/**
 * Hangs the result and whoever follows in "police shot dead two men" and "rebels set free two hostages" on the verb, where the
 * parser took the verb and its result for two verbs, an auxiliary and its verb, or the result for a part of the object.
 */
export function hangResultsOfDeeds(tokens: Tokens, from: number, to: number): void {
  for (let verb = from + 1; verb + 2 < to; verb++) {
    const result = verb + 1;
    const base = baseWithResult(tokens, verb, wordOf(tokens, result));
    if (base === undefined) continue;
    const object = objectAfter(tokens, result, to);
    if (object < 0 || PASSIVE.test(wordOf(tokens, verb - 1)) || PASSIVE.test(wordOf(tokens, verb - 2)))
      continue;
    if (BASES.has(wordOf(tokens, verb)) || !NO_PARTICIPLE[tokens.tag[verb]]) tokens.tag[verb] = PAST;
    tokens.lemma[verb] = base;
    tokens.tag[result] = ADJECTIVE;
    tokens.lemma[result] = wordOf(tokens, result);
    if (isBelow(tokens, verb, result)) {
      tokens.head[verb] = tokens.head[result];
      tokens.relation[verb] = tokens.relation[result];
    }
    // What stands above the verb stays there: a noun that the clause is about.
    if (!isBelow(tokens, verb, object)) {
      tokens.head[object] = verb;
      tokens.relation[object] = OBJECT;
    }
    for (let i = from; i < to; i++) if (tokens.head[i] === result && i !== verb) tokens.head[i] = verb;
    tokens.head[result] = verb;
    tokens.relation[result] = COMPLEMENT;
  }
}

/** The verb that a token is a form of, whatever the tagger took it for, where a word is what that verb makes of its object. */
const baseWithResult = (tokens: Tokens, i: number, result: string): string | undefined =>
  [tokens.lemma[i], BASES.get(wordOf(tokens, i)) ?? ''].find((base) => RESULTS.get(base)?.includes(result));

/** The last word of the noun phrase right after a token, or the number in it that "of" follows ("two of the men"); -1 for none. */
function objectAfter(tokens: Tokens, i: number, to: number): number {
  let last = i;
  while (last + 1 < to && OF_OBJECT[tokens.tag[last + 1]]) last++;
  const isNumberOf = tokens.tag[last] === NUMERAL && last + 1 < to && wordOf(tokens, last + 1) === 'of';
  return last > i && (NOUNS[tokens.tag[last]] || isNumberOf) ? last : -1;
}
