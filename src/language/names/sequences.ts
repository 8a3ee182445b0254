import type { Tokens } from '../tokens.js';

/** The stretches of tokens within which a name lies whole: sentences, and the lines of a text that is not wrapped. */
export interface NameSequences {
  /** The sequence of each token. */
  readonly of: Int32Array;
  /** The first token of each sequence, and one more: the number of tokens. */
  readonly start: Int32Array;
}

/**
 * Parts sentences at line ends, for headlines, lists and signatures have no full stop; not in a text whose lines are
 * wrapped at some width, which shows by most of them going on with a small letter.
 */
export function nameSequences(tokens: Tokens): NameSequences {
  const { length, text, start, end, sentence } = tokens;
  const isBreak = new Uint8Array(length);
  let breaks = 0;
  let small = 0;
  for (let i = 1; i < length; i++) {
    if (sentence[i] !== sentence[i - 1]) {
      isBreak[i] = 2;
      continue;
    }
    if (start[i] === end[i - 1] || !hasLineEnd(text, end[i - 1], start[i])) continue;
    isBreak[i] = 1;
    breaks++;
    const code = text.charCodeAt(start[i]);
    if (code >= 97 && code <= 122) small++;
  }
  const least = small * 2 > breaks ? 2 : 1;
  const of = new Int32Array(length);
  const starts: number[] = [0];
  for (let i = 1; i < length; i++) {
    if (isBreak[i] >= least) starts.push(i);
    of[i] = starts.length - 1;
  }
  if (length > 0) starts.push(length);
  return { of, start: Int32Array.from(starts) };
}

function hasLineEnd(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (text.charCodeAt(i) === 10) return true;
  return false;
}
