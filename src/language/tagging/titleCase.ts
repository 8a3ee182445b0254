import type { Tokens } from '../tokens.js';

/** Words that titles with a capital on each word leave small. */
const SMALL_IN_TITLES: ReadonlySet<string> = new Set(
  'a an the and but or nor for so yet of in on at to by as with from over into than via per vs v up off out'.split(
    ' ',
  ),
);
const FEWEST_WORDS = 4;
/** The share of its words that are small at most. */
const MOST_SMALL = 0.4;

const isSmall = (text: string) => text === text.toLowerCase();
const isCapital = (text: string) => text === text.toUpperCase();
const isLetter = (letter: string) => letter.toLowerCase() !== letter.toUpperCase();

/**
 * Whether the sentence of tokens from `from` up to `to` is printed as many headlines are: with a capital on each word, small
 * words of grammar left out ("Court Jails Mayor for Six Years"). One all in capitals is not.
 */
export function isInTitleCase({ text, start, end }: Tokens, from: number, to: number): boolean {
  let words = 0;
  let small = 0;
  let inCapitals = 0;
  for (let i = from; i < to; i++) {
    const isRest = i > from && start[i] === end[i - 1];
    if (!isLetter(text[start[i]])) continue;
    const word = text.slice(start[i], end[i]);
    if (!isSmall(word[0])) {
      words++;
      if (word.length > 1 && isCapital(word)) inCapitals++;
    } else if (!isRest) {
      // What is cut from the word before it is none: "n't".
      if (!SMALL_IN_TITLES.has(word)) return false;
      words++;
      small++;
    }
  }
  return words >= FEWEST_WORDS && small <= MOST_SMALL * words && inCapitals * 2 < words;
}
