import { listOf } from '../lexicon/lexicon.js';
import { type Tokens, wordOf } from '../tokens.js';
import { loadTagLexicon } from './tagLexicon.js';
import { tagIndex, tagSet } from './tags.js';

const PARTICLES = listOf('names', 'surname particles');
const NAME = tagIndex('NNP');
const NAMES = tagSet('NNP', 'NNPS');
/** What opens a noun phrase, so that a name in it may stand before another noun: "the Orsal van Ann Lee drove". */
const DETERMINERS = tagSet('DT', 'PRP$', 'POS');
/** What the tagger takes a name that it has not seen for, where a capital tells nothing. */
const GUESSED = tagSet('JJ', 'RB', 'VB', 'UH', 'FW');
/** Endings of words that are no names. */
const COMMON_ENDINGS = /(?:ly|ed|ing|able|ible|al|ic|ous|ful|less|ive|y)$/;
const MOST_NAMES = 4;

/**
 * Tags as part of a name the particles within one, "van" of "Ann van Lee" and "der" of "Ann von der Lee", and as a
 * name an unknown word with a capital that opens a sentence, unless it ends as other words do: "Orsko sworn in".
 */
export function settleNames(tokens: Tokens): void {
  for (let i = 0; i < tokens.length; i++)
    if (isParticle(tokens, i) || isUnknownSubject(tokens, i)) tokens.tag[i] = NAME;
}

function isParticle(tokens: Tokens, i: number): boolean {
  const { tag, sentence, length } = tokens;
  if (tag[i] === NAME || i === 0 || !NAMES[tag[i - 1]] || sentence[i - 1] !== sentence[i]) return false;
  if (!PARTICLES.has(wordOf(tokens, i))) return false;
  let next = i + 1;
  while (next < length && sentence[next] === sentence[i] && PARTICLES.has(wordOf(tokens, next))) next++;
  if (next >= length || sentence[next] !== sentence[i] || !NAMES[tag[next]]) return false;
  let before = i - 1;
  while (before >= 0 && i - before <= MOST_NAMES && sentence[before] === sentence[i] && NAMES[tag[before]])
    before--;
  return before < 0 || sentence[before] !== sentence[i] || DETERMINERS[tag[before]] === 0;
}

function isUnknownSubject(tokens: Tokens, i: number): boolean {
  const { tag, sentence, sentenceStart, text, start, end } = tokens;
  if (i !== sentenceStart[sentence[i]] || !GUESSED[tag[i]]) return false;
  if (i + 1 >= tokens.length || sentence[i + 1] !== sentence[i]) return false;
  const word = wordOf(tokens, i);
  if (!/^\p{Lu}\p{Ll}{2,}$/u.test(word) || COMMON_ENDINGS.test(word)) return false;
  return loadTagLexicon().classOf(text, start[i], end[i]) === 0;
}
