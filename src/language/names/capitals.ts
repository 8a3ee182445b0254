import type { Tokens } from '../tokens.js';
import type { NameSequences } from './sequences.js';

/** How a token is written, as far as names show by it. */
export const WRITTEN = {
  /** Not a letter at its head, or a small one. */
  SMALL: 0,
  /** A capital, then a small letter somewhere, or a capital alone. */
  CAPITALISED: 1,
  /** Two letters or more, no small one. */
  ALL_CAPITALS: 2,
} as const;

/** How the stretch of text is written; letters outside ASCII count. */
export function writtenAs(text: string, start: number, end: number): number {
  const head = text.charCodeAt(start);
  if (head >= 97 && head <= 122) return WRITTEN.SMALL;
  let letters = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code >= 65 && code <= 90) {
      if (i === start || letters > 0) letters++;
    } else if (code >= 97 && code <= 122) {
      return letters > 0 ? WRITTEN.CAPITALISED : WRITTEN.SMALL;
    } else if (code >= 192) {
      const character = text[i];
      if (character !== character.toLowerCase()) letters++;
      else if (character !== character.toUpperCase())
        return letters > 0 ? WRITTEN.CAPITALISED : WRITTEN.SMALL;
    }
  }
  if (letters === 0) return WRITTEN.SMALL;
  return letters > 1 ? WRITTEN.ALL_CAPITALS : WRITTEN.CAPITALISED;
}

/**
 * For each sequence, whether its letters' case tells nothing of names: 2 where it is all in capitals, 1 where, as in a
 * headline, nearly every word has one, else 0.
 */
export function sequencesWithoutCase(
  tokens: Tokens,
  { start }: NameSequences,
  written: Uint8Array,
): Uint8Array {
  const sentences = start.length - 1;
  const without = new Uint8Array(sentences);
  for (let s = 0; s < sentences; s++) {
    let words = 0;
    let small = 0;
    let capitals = 0;
    for (let i = start[s]; i < start[s + 1]; i++) {
      if (tokens.end[i] - tokens.start[i] < 2 || !isLetterAt(tokens.text, tokens.start[i])) continue;
      words++;
      if (written[i] === WRITTEN.SMALL) small++;
      else if (written[i] === WRITTEN.ALL_CAPITALS) capitals++;
    }
    if (words >= 3 && capitals * 4 >= words * 3) without[s] = 2;
    else if (words >= 4 && small * 5 <= words) without[s] = 1;
  }
  return without;
}

function isLetterAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at) | 32;
  return (code >= 97 && code <= 122) || code >= 192;
}
