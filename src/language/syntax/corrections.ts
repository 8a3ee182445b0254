import { type Tokens, wordOf } from '../tokens.js';

/** What makes a sentence one about the article itself and what was wrong in it. */
const HINT = /correct|clarif|amended|updated|misst|misspel|editing error|version|headline|caption|reference/i;
/** How such a sentence begins; the rest of its line is about the same. */
const OPENS =
  /^\(?(?:corrections?|clarifications?|corrects|corrected|refiles?|editor['’]s note|update)\b(?: \([^()]*\))?\s*[:–—-]|^\(?th(?:is|e) (?:article|story|report|post|page|piece|version|headline)\b.{0,60}?\b(?:amended|corrected|corrects|updated|clarified|removed|misstated)\b/i;
/** What was printed: what follows is withdrawn to the end of the sentence. */
const EARLIER =
  /\b(?:(?:an?|the|our) (?:earlier|previous|original|initial|first) (?:\w+ ){0,2}?(?:version|headline|caption|article|story|report|edition|post|tweet|print)\b.{0,60}?\b(?:said|stated|gave|named|reported|had|misstated|misidentified|claimed|read|put|suggested|described|referred|called|listed|wrongly|incorrectly)|removes?(?: an? (?:incorrect|erroneous))? references? to|(?:incorrectly|wrongly|mistakenly|erroneously) (?:said|stated|reported|gave|named|identified|described|referred|called|put))\b/gi;
/** The same where the sentence or its line is a correction for certain. */
const WROTE =
  /\b(?:we|it|(?:the|an?|our) (?:article|story|report|headline|caption|paper|item|piece|column|bulletin)(?: (?:on|of|in|from|dated|about|published) [^.;:]{1,60}?)?) (?:had )?(?:wrote|written|said|stated|reported|gave|named|put)\b/gi;
/** Words after which what was wrong stands beside what is right: "to 9 from 19", "12, not 21". */
const INSTEAD = /^(?:from|not|than|of)$/i;

/**
 * Marks the tokens that a correction withdraws: what "an earlier version said", what "was wrongly reported", and the
 * number that is "not" right or was corrected "from". Nothing that they tell is a fact.
 */
export function withdrawnTokens(tokens: Tokens): Uint8Array {
  const withdrawn = new Uint8Array(tokens.length);
  const { text, sentenceStart, start, end } = tokens;
  let isCorrection = false;
  for (let s = 0; s + 1 < sentenceStart.length; s++) {
    const [first, after] = [sentenceStart[s], sentenceStart[s + 1]];
    if (first >= after) continue;
    const from = start[first];
    const goesOn: boolean = isCorrection && first > 0 && !text.slice(end[first - 1], from).includes('\n');
    const words = text.slice(from, end[after - 1]);
    isCorrection = goesOn || (HINT.test(words) && OPENS.test(words));
    if (!isCorrection && !HINT.test(words)) continue;
    for (const form of isCorrection ? [EARLIER, WROTE] : [EARLIER])
      for (const match of words.matchAll(form))
        for (let i = first; i < after && !isOver(tokens, i, from + match.index); i++)
          if (start[i] >= from + match.index) withdrawn[i] = 1;
    if (isCorrection) withdrawNumbers(tokens, first, after, withdrawn);
  }
  return withdrawn;
}

/** Whether a semicolon before token `i` ends what began at an offset. */
function isOver(tokens: Tokens, i: number, from: number): boolean {
  return tokens.start[i] > from && wordOf(tokens, i) === ';';
}

function withdrawNumbers(tokens: Tokens, first: number, after: number, withdrawn: Uint8Array): void {
  for (let i = first; i + 1 < after; i++) {
    if (!INSTEAD.test(wordOf(tokens, i)) || !/^[$£€]?\d/.test(wordOf(tokens, i + 1))) continue;
    const isInstead = !/^of$/i.test(wordOf(tokens, i)) || /^instead$/i.test(wordOf(tokens, i - 1));
    if (isInstead)
      for (let k = i + 1; k < after && /^[$£€]?\d|^[,.]$/.test(wordOf(tokens, k)); k++) withdrawn[k] = 1;
  }
}
