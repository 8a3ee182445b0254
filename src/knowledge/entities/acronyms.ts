/** Small words that an acronym may leave out. */
const SMALL = new Set(['of', 'the', 'and', 'for', 'in', 'on', 'de', 'la', '&', 's', 'a']);

const ACRONYM = /^(?:[A-Z]\.?&?){2,7}s?$/;

/** The large ones of some folded words. */
export function largeWords(words: readonly string[]): string[] {
  return words.filter((word) => !SMALL.has(word));
}

/** The letters of a name of two to seven capitals, in small letters: "oft" of "O.F.T."; null for any other name. */
export function capitalsOf(printed: string): string | null {
  return ACRONYM.test(printed) ? printed.replace(/[^A-Za-z]|s$/g, '').toLowerCase() : null;
}

/** What a name of several folded words may be abbreviated to: their first letters, with and without the small ones. */
export function initialsOf(words: readonly string[]): string[] {
  if (words.length < 2) return [];
  const first = (list: readonly string[]) => list.map((word) => word[0]).join('');
  return [...new Set([first(words), first(largeWords(words))])].filter((letters) => letters.length > 1);
}
