import { listOf } from '../lexicon/lexicon.js';
import type { Tokens } from '../tokens.js';
import { wordOf } from '../tokens.js';

/** Conjunctions, which headlines write like names. */
export const CONJUNCTIONS: ReadonlySet<string> = listOf('grammar', 'subordinators');

/** The token in lower case without a full stop at its end; "" beyond the text. */
export function bareWord(tokens: Tokens, i: number): string {
  if (i < 0 || i >= tokens.length) return '';
  const word = wordOf(tokens, i).toLowerCase();
  return word.length > 1 && word.endsWith('.') ? word.slice(0, -1) : word;
}

/** Tokens `first` to `last` as printed, in lower case and with single spaces. */
export function lowerCase({ text, start, end }: Tokens, first: number, last: number): string {
  return text.slice(start[first], end[last]).replace(/\s+/g, ' ').toLowerCase();
}

/** Whether token `i` is the clitic of a possessive. */
export function isPossessive(tokens: Tokens, i: number): boolean {
  const word = bareWord(tokens, i);
  return (
    word === "'s" ||
    word === '’s' ||
    ((word === "'" || word === '’') && tokens.start[i] === tokens.end[i - 1])
  );
}
