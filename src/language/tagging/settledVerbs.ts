import { listOf } from '../lexicon/lexicon.js';
import { type Tokens, wordOf } from '../tokens.js';
import { tagIndex, tagSet } from './tags.js';

/** Words that are nothing but a past: "shook". */
const ONLY_PAST = listOf('tense', 'only past');
/** What the tagger takes them for. */
const MISTAGGED = tagSet('NN', 'NNP', 'JJ', 'VB', 'VBN');
const PAST = tagIndex('VBD');

const NOUN = tagSet('NN', 'NNP');
const PLURAL = tagIndex('NNS');
const PRESENT = tagIndex('VBZ');
/** What parts a verb from the steps of a stair: "Lund steps down". */
const STEPPING = /^(?:down|aside)$/;

/** Tags as a past what is printed in small letters and can be nothing else ("an earthquake shook the coast"), and as a verb the steps that somebody takes down. */
export function settleVerbs(tokens: Tokens): void {
  for (let i = 0; i < tokens.length; i++)
    if (MISTAGGED[tokens.tag[i]] && ONLY_PAST.has(wordOf(tokens, i))) tokens.tag[i] = PAST;
    else if (isStepping(tokens, i)) tokens.tag[i] = PRESENT;
}

/** "The chancellor steps down in May", but not "stone steps down to the beach". */
function isStepping(tokens: Tokens, i: number): boolean {
  const { tag, sentence } = tokens;
  if (tag[i] !== PLURAL || wordOf(tokens, i) !== 'steps' || i === 0 || !NOUN[tag[i - 1]]) return false;
  if (i + 1 >= tokens.length || sentence[i - 1] !== sentence[i + 1] || !STEPPING.test(wordOf(tokens, i + 1)))
    return false;
  return i + 2 >= tokens.length || !/^(?:to|into|onto)$/.test(wordOf(tokens, i + 2));
}
