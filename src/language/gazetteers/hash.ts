const OFFSET_BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * FNV-1a over the UTF-16 code units of `text` from `start` to `end`, in lower case, without making a string of them
 * unless a letter is not ASCII. Two stretches have the same hash exactly where their lower-case forms do (collisions
 * of 32 bits apart). `seed` lets a hash go on over several stretches.
 */
export function hashLowerCase(text: string, start: number, end: number, seed = OFFSET_BASIS): number {
  let hash = seed;
  for (let i = start; i < end; i++) {
    let code = text.charCodeAt(i);
    if (code >= 65 && code <= 90) code |= 32;
    else if (code >= 128) return hashUnits(text.slice(start, end).toLowerCase(), seed);
    hash = Math.imul(hash ^ code, PRIME);
  }
  return hash >>> 0;
}

/** FNV-1a over the UTF-16 code units of a string as it is. */
export function hashUnits(text: string, seed = OFFSET_BASIS): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
  return hash >>> 0;
}
