import { classAt, DIGIT, isLowerAt, isUpperAt, LETTER, SPACE } from './characters.js';
import { NEVER_FINAL, SENTENCE_OPENERS, TITLES } from './segmentationWords.js';
import type { TokenOffsets } from './tokenise.js';

/** A sentence is cut here at the latest, in tokens, so that no later step meets one of any length. */
const LONGEST_SENTENCE = 400;

/** How many closing marks after a final mark are looked past. */
const MOST_CLOSERS = 6;

const CLOSERS = '"\'”’»)]}';
const OPENERS = '"\'“‘«([{';

/**
 * The first token of each sentence, in order.
 *
 * A blank line ends a sentence, and so does a line end, unless the text is wrapped at a width. Otherwise a sentence ends
 * after a final mark, with the closing quotation marks and brackets that touch it, where what follows can open one;
 * abbreviations and initials are told apart by their kind and by the word after them.
 *
 * @param breaks ascending offsets into the text at which a sentence ends whatever stands there
 */
export function sentenceStarts(
  text: string,
  tokens: TokenOffsets,
  breaks: readonly number[] = [],
): Int32Array {
  const wrapped = isWrapped(text);
  const starts: number[] = [];
  let first = 0;
  let nextBreak = 0;
  for (let i = 0; i < tokens.length; i++) {
    if (i === 0) starts.push(0);
    if (i + 1 === tokens.length) break;
    while (nextBreak < breaks.length && breaks[nextBreak] < tokens.end[i]) nextBreak++;
    const ends =
      (nextBreak < breaks.length && breaks[nextBreak] <= tokens.start[i + 1]) ||
      i + 1 - first >= LONGEST_SENTENCE ||
      breaksByLayout(text, tokens.end[i], tokens.start[i + 1], wrapped) ||
      breaksByMark(text, tokens, i, first);
    if (ends) {
      first = i + 1;
      starts.push(first);
    }
  }
  return Int32Array.from(starts);
}

/** Whether line ends fall inside sentences: of the single ones, a good part is followed by a lower-case letter. */
function isWrapped(text: string): boolean {
  let single = 0;
  let lower = 0;
  for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) {
    let next = i + 1;
    while (next < text.length && (text[next] === ' ' || text[next] === '\t')) next++;
    if (text[next] === '\n' || text[i - 1] === '\n' || next === text.length) continue;
    single++;
    if (isLowerAt(text, next)) lower++;
  }
  return lower >= 2 && lower * 6 >= single;
}

function breaksByLayout(text: string, from: number, to: number, wrapped: boolean): boolean {
  let lines = 0;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === 10) lines++;
    else if (code === 0x2029 || code === 12) return true;
  }
  if (lines >= 2) return true;
  return lines === 1 && !wrapped && !isLowerAt(text, to);
}

/** Whether the sentence from token `first` ends with token `i`, judged by marks and words. */
function breaksByMark(text: string, tokens: TokenOffsets, i: number, first: number): boolean {
  let mark = i;
  while (mark > first && i - mark < MOST_CLOSERS && isCloser(text, tokens, mark)) mark--;
  const end = tokens.end[mark];
  const final = text.charCodeAt(end - 1);
  const isFinal = final === 46 || final === 33 || final === 63 || final === 0x2026 || final === 0x3002;
  if (!isFinal) return false;
  const next = i + 1;
  if (isCloser(text, tokens, next)) return false;
  const opener = firstWordFrom(text, tokens, next);
  if (isLowerAt(text, tokens.start[opener])) return false;
  const length = end - tokens.start[mark];
  if (final !== 46) return !(final === 0x2026 && mark === first) && canOpen(text, tokens, next);
  // "(FRX.L)": a code, where nothing parts the full stop from the capitals around it.
  if (mark === i && tokens.start[next] === end && isUpperAt(text, end - 2)) return false;
  if (length === 1 || classAt(text, end - 2) === 46) return canOpen(text, tokens, next);
  if (text[end - 2] === '.') return mark > first && canOpen(text, tokens, next);
  return breaksAfterAbbreviation(text, tokens, mark, opener, first);
}

/** A closing quotation mark or bracket that touches what stands before it. */
function isCloser(text: string, tokens: TokenOffsets, i: number): boolean {
  const start = tokens.start[i];
  if (!CLOSERS.includes(text[start]) || i === 0) return false;
  const length = tokens.end[i] - start;
  if (length > 2 || (length === 2 && text[start + 1] !== text[start])) return false;
  if (tokens.end[i - 1] !== start) return false;
  const straight = text[start] === '"' || text[start] === "'";
  return !(straight && tokens.start[i + 1] === tokens.end[i] && classAt(text, tokens.end[i]) === LETTER);
}

function canOpen(text: string, tokens: TokenOffsets, i: number): boolean {
  const character = text[tokens.start[i]];
  return character !== ',' && character !== ';' && character !== ':' && character !== '.';
}

/** The token by whose case an opening is judged: the first that is not an opening quotation mark or bracket. */
function firstWordFrom(text: string, tokens: TokenOffsets, from: number): number {
  let i = from;
  while (i + 1 < tokens.length && i < from + 3 && OPENERS.includes(text[tokens.start[i]])) i++;
  return i;
}

function breaksAfterAbbreviation(
  text: string,
  tokens: TokenOffsets,
  i: number,
  opener: number,
  first: number,
): boolean {
  const start = tokens.start[i];
  const end = tokens.end[i];
  const next = tokens.start[opener];
  if (i === first && end - start <= 4) return false;
  const word = text.slice(start, end - 1).toLowerCase();
  const isInitial = end - start === 2 && isUpperAt(text, start);
  if (NEVER_FINAL.has(word) && !isInitial) return false;
  const following = text.slice(next, tokens.end[opener]).replace(/\.$/, '');
  const opens = isUpperAt(text, next) && SENTENCE_OPENERS.has(following.toLowerCase());
  if (TITLES.has(word) || isInitial) return opens && following.length > 1 && word !== 'st';
  if (classAt(text, next) === DIGIT) return false;
  if (opens) return true;
  const wasOpener = next !== tokens.start[i + 1];
  return wasOpener && classAt(text, end) === SPACE && isUpperAt(text, next);
}
