import type { Tokens } from '../tokens.js';

/** How a sentence is printed, beyond its words. */
export interface Setting {
  /** Whether a space comes before (2) and after (1) each token, as a sum: opening and closing marks differ in it. */
  readonly spacing: Uint8Array;
  /** What each token begins with: 2 for a capital letter, 1 for a small one, 0 for anything else. */
  readonly initial: Uint8Array;
  /**
   * How the sentence uses capitals, a small number: a capital tells little in a title or in a text in capitals, and a
   * small letter little in a text without them.
   */
  readonly capitals: number;
}

/** Shorter words are often in small letters in titles. */
const LONG_WORD = 4;

let spacing = new Uint8Array(1024);
let initial = new Uint8Array(1024);

/** The setting of the sentence of tokens from `from` up to `to`. Its arrays are valid until the next call. */
export function settingOf(tokens: Tokens, from: number, to: number): Setting {
  if (to - from > spacing.length) {
    spacing = new Uint8Array((to - from) * 2);
    initial = new Uint8Array((to - from) * 2);
  }
  const { text, start, end } = tokens;
  for (let i = from; i < to; i++) {
    const before = i === 0 || start[i] > end[i - 1];
    const after = i + 1 === tokens.length || start[i + 1] > end[i];
    spacing[i - from] = (before ? 2 : 0) + (after ? 1 : 0);
    initial[i - from] = letterCase(text.charCodeAt(start[i]));
  }
  return { spacing, initial, capitals: capitalsOf(tokens, from, to) };
}

function capitalsOf({ text, start, end }: Tokens, from: number, to: number): number {
  let words = 0;
  let inCapitals = 0;
  let firstIsCapital = 0;
  /** Long words after the first one, and those of them with a capital. */
  let long = 0;
  let capitals = 0;
  for (let i = from; i < to; i++) {
    if (initial[i - from] === 0) continue;
    const length = end[i] - start[i];
    const isCapital = initial[i - from] === 2 ? 1 : 0;
    if (isCapital === 1 && length > 1 && isInCapitals(text, start[i], end[i])) inCapitals++;
    if (words++ === 0) firstIsCapital = isCapital;
    else if (length >= LONG_WORD) {
      long++;
      capitals += isCapital;
    }
  }
  if (words === 0) return 0;
  if (inCapitals >= 0.7 * words) return 1;
  if (long === 0) return 2 + firstIsCapital;
  const share = capitals / long;
  const level = share === 0 ? 0 : share < 0.35 ? 1 : share < 0.75 ? 2 : share < 1 ? 3 : 4;
  return 4 + level * 2 + firstIsCapital;
}

/** 2 for a capital letter, 1 for a small one, 0 for anything else. */
function letterCase(code: number): 0 | 1 | 2 {
  if (code < 128) return code >= 97 && code <= 122 ? 1 : code >= 65 && code <= 90 ? 2 : 0;
  const letter = String.fromCharCode(code);
  const lower = letter.toLowerCase();
  return letter !== lower ? 2 : letter.toUpperCase() !== lower ? 1 : 0;
}

function isInCapitals(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (letterCase(text.charCodeAt(i)) === 1) return false;
  return true;
}
