import { hashLowerCase } from '../gazetteers/hash.js';
import { WORD_CASE, type WordCase, type WordCases } from '../models/wordCases.js';
import type { Tokens } from '../tokens.js';
import type { Lemmatiser } from './lemmatiser.js';
import { tagIndex } from './tags.js';
import { isInTitleCase } from './titleCase.js';

/** Forms by their endings, of which prose may know only another one of the same word. */
const FORMS: readonly (readonly [ending: string, tag: number])[] = [
  ['s', tagIndex('VBZ')],
  ['ed', tagIndex('VBD')],
  ['ing', tagIndex('VBG')],
];

/** What is known of words beyond a text. */
interface KnownForms {
  readonly cases: WordCases;
  readonly lemmatiser: Lemmatiser;
}

/**
 * The tokens with the words of titles printed as prose would print them, "Court jails mayor for six years": a capital on
 * each word makes a name of any. What the prose of the same text shows of a word decides, else how news mostly prints
 * it or the word it is a form of; what neither knows keeps its capital. Offsets stay as they are, for no word changes its
 * length.
 */
export function asProse(tokens: Tokens, words: KnownForms): Tokens {
  const { sentenceStart } = tokens;
  const sentences = [...sentenceStart.keys()].slice(0, -1);
  const isTitle = sentences.map((s) => isInTitleCase(tokens, sentenceStart[s], sentenceStart[s + 1]));
  if (!isTitle.includes(true)) return tokens;
  const shown = casesInProse(tokens, (s) => !isTitle[s]);
  const { text, start, end } = tokens;
  let done = 0;
  let restored = '';
  for (const s of sentences) {
    if (!isTitle[s]) continue;
    for (let i = sentenceStart[s] + 1; i < sentenceStart[s + 1]; i++) {
      const word = text.slice(start[i], end[i]);
      if (!isCapitalised(word) || caseOf(word, shown, words) !== WORD_CASE.SMALL) continue;
      const small = word.toLowerCase();
      if (small.length !== word.length) continue;
      restored += text.slice(done, start[i]) + small;
      done = end[i];
    }
  }
  return { ...tokens, text: restored + text.slice(done) };
}

/** With a capital at its head and none after it; "NATO" and "McAdam" are as prose prints them. */
const isCapitalised = (word: string) =>
  word[0] !== word[0].toLowerCase() && word.slice(1) === word.slice(1).toLowerCase();

function caseOf(
  word: string,
  shown: ReadonlyMap<number, WordCase>,
  { cases, lemmatiser }: KnownForms,
): WordCase {
  const known = (form: string) =>
    shown.get(hashLowerCase(form, 0, form.length)) ?? cases(form, 0, form.length);
  const own = known(word);
  if (own !== WORD_CASE.UNKNOWN) return own;
  const small = word.toLowerCase();
  for (const [ending, tag] of FORMS)
    if (small.endsWith(ending) && known(lemmatiser.lemma(small, tag)) === WORD_CASE.SMALL)
      return WORD_CASE.SMALL;
  return WORD_CASE.UNKNOWN;
}

/** How the sentences that a test takes print words that begin none of them: small where they do so once. */
function casesInProse(tokens: Tokens, isProse: (sentence: number) => boolean): Map<number, WordCase> {
  const { text, start, end, sentence, sentenceStart } = tokens;
  const cases = new Map<number, WordCase>();
  for (let i = 0; i < tokens.length; i++) {
    if (!isProse(sentence[i]) || i === sentenceStart[sentence[i]]) continue;
    const wordCase = caseAt(text, start[i]);
    if (wordCase === WORD_CASE.UNKNOWN) continue;
    const key = hashLowerCase(text, start[i], end[i]);
    if (wordCase === WORD_CASE.SMALL || !cases.has(key)) cases.set(key, wordCase);
  }
  return cases;
}

/** How the stretch of text is printed; unknown where it doesn't begin with a letter. */
export function caseAt(text: string, start: number): WordCase {
  const head = text[start];
  if (head.toLowerCase() === head.toUpperCase()) return WORD_CASE.UNKNOWN;
  return head === head.toLowerCase() ? WORD_CASE.SMALL : WORD_CASE.CAPITAL;
}
