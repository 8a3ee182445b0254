import { loadWordFrequencies } from '../stories/wordFrequencies.js';

// How words of names are compared; all folded.

/** Words shorter than this are never one for being spelled alike. */
const SHORTEST_ALIKE = 4;
const SHORTEST_SOUND = 5;
const FEWEST_CONSONANTS = 3;

/** Whether two words are one: equal, or one the other's plural ("Charger", "Chargers"). */
export function sameWord(a: string, b: string): boolean {
  return a === b || (a.length > 3 && b.length > 3 && (`${a}s` === b || a === `${b}s`));
}

/** Whether two words are one but for one letter more, less or other; short words never are. */
export function isOneEdit(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  if (a === b || shorter < SHORTEST_ALIKE || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < shorter && a[start] === b[start]) start++;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) [endA, endB] = [endA - 1, endB - 1];
  return Math.max(endA, endB) - start <= 1;
}

/** The forms of which words one edit apart have one in common. */
export function editKeys(word: string): string[] {
  if (word.length < SHORTEST_ALIKE) return [];
  // Equal once a letter is left out of one or of both, at one place.
  return [word, ...Array.from(word, (_, k) => word.slice(0, k) + word.slice(k + 1))];
}

const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/(?:kh|gh|ck|q|k|c(?![eiy]))/g, 'k'],
  [/(?:sh|sch|ch|zh|tsch|c|s|z|x|j)/g, 's'],
  [/(?:dh|th)/g, 't'],
  [/d/g, 't'],
  [/g/g, 'k'],
  [/[vw]/g, 'f'],
  [/b/g, 'p'],
  [/h/g, ''],
  [/[aeiouy]/g, ''],
  [/(.)\1+/g, '$1'],
];

/**
 * The consonants of a word as they sound alike in transliterations: "Gaddafi" and "Qadhafi" have one sound; null for a word too
 * short to tell.
 */
export function soundOf(word: string): string | null {
  if (word.length < SHORTEST_SOUND) return null;
  const sound = SOUNDS.reduce((text, [pattern, by]) => text.replace(pattern, by), word);
  return sound.length < FEWEST_CONSONANTS ? null : sound;
}

/** How rare the rarest of some words is in news, 0 to 1; 0 of none. */
export function rarity(words: readonly string[]): number {
  const { idf, highest } = loadWordFrequencies();
  return words.reduce((most, word) => Math.max(most, idf(word)), 0) / highest;
}
