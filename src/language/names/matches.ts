import type { Gazetteer } from '../gazetteers/gazetteer.js';
import type { Tokens } from '../tokens.js';
import { WRITTEN } from './capitals.js';
import type { NameSequences } from './sequences.js';

const LONGEST_NAME = 7;
/** Cities of fewer people are more often something else. */
const LARGE_CITY = 200_000;

/** The longest names of the gazetteer in a text, by token. */
export interface GazetteerMatches {
  /**
   * What the token is in the longest name that covers it: 0 for nothing, else 1 + class * 4 + part (B, I, L, U); classes
   * are country, region, large city, city, organisation, group.
   */
  readonly code: Uint8Array;
  /** For the first token of a match, its last token; -1 elsewhere. */
  readonly last: Int32Array;
  /** For the first token of a match, its likeliest entry. */
  readonly entry: Int32Array;
}

/**
 * Finds the longest gazetteer names from left to right. A name begins with a capital or, as "al-Qaeda" does, has one
 * within; acronyms must be in capitals, in a sentence that is not all capitals.
 */
export function matchGazetteer(
  tokens: Tokens,
  sequences: NameSequences,
  written: Uint8Array,
  withoutCase: Uint8Array,
  gazetteer: Gazetteer,
): GazetteerMatches {
  const { text, length, start, end } = tokens;
  const code = new Uint8Array(length);
  const last = new Int32Array(length).fill(-1);
  const entry = new Int32Array(length).fill(-1);
  for (let i = 0; i < length; i++) {
    if (!mayBegin(tokens, written, i)) continue;
    const limit = Math.min(sequences.start[sequences.of[i] + 1], i + LONGEST_NAME);
    for (let j = limit - 1; j >= i; j--) {
      if (written[j] === WRITTEN.SMALL && !isDigit(text.charCodeAt(start[j]))) continue;
      const capitals = withoutCase[sequences.of[i]] === 2 && j === i && end[j] - start[j] <= 3;
      if (capitals) continue;
      const found = gazetteer.first(text, start[i], end[j]);
      if (found < 0) continue;
      last[i] = j;
      entry[i] = found;
      const group = classOf(gazetteer, found);
      for (let k = i; k <= j; k++) code[k] = 1 + group * 4 + (i === j ? 3 : k === i ? 0 : k === j ? 2 : 1);
      i = j;
      break;
    }
  }
  return { code, last, entry };
}

function mayBegin(tokens: Tokens, written: Uint8Array, i: number): boolean {
  if (written[i] !== WRITTEN.SMALL) return true;
  // "al-Qaeda", "al Qaeda": a short small word before a capital one.
  if (tokens.end[i] - tokens.start[i] > 3 || i + 1 >= tokens.length) return false;
  const next = tokens.text[tokens.start[i + 1]] === '-' ? i + 2 : i + 1;
  return next < tokens.length && written[next] !== WRITTEN.SMALL && tokens.text[tokens.start[i]] === 'a';
}

function classOf(gazetteer: Gazetteer, entry: number): number {
  const type = gazetteer.type(entry);
  if (type === 'city') return gazetteer.prominence(entry) >= LARGE_CITY ? 2 : 3;
  if (type === 'country') return 0;
  if (type === 'region') return 1;
  return type === 'organization' ? 4 : 5;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
