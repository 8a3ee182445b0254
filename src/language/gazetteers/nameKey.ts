import { hashUnits } from './hash.js';

const OFFSET_BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/** What a name is looked up by: its letters and digits alone, in lower case, without accents. */
export function nameKey(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}&+]/gu, '')
    .toLowerCase();
}

/**
 * The hash of the `nameKey` of a stretch of text, so that "Deir ez-Zor", "Deir ez Zor" and "DEIR EZ-ZOR" are one and
 * "U.N." is "UN". No string is made where the stretch is ASCII.
 */
export function hashName(text: string, start: number, end: number): number {
  let hash = OFFSET_BASIS;
  for (let i = start; i < end; i++) {
    let code = text.charCodeAt(i);
    if (code >= 65 && code <= 90) code |= 32;
    else if (code >= 128) return hashUnits(nameKey(text.slice(start, end)));
    else if (!((code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 38 || code === 43))
      continue;
    hash = Math.imul(hash ^ code, PRIME);
  }
  return hash >>> 0;
}
