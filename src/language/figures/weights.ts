import { listOf } from '../lexicon/lexicon.js';
import type { FigureText } from './figureText.js';
import { unitOf } from './units.js';

const HEAVY = listOf('figures', 'weighing');
const MONEY = listOf('figures', 'money');
/** More pounds than these are money, of nothing that is named after them sooner. */
const HEAVIEST = 1e6;
const HEAVIEST_BARE = 2e5;
/** How many words back one may tell. */
const REACH = 5;

/**
 * Whether the "pounds" of `value`, from atom `start` to `to`, are a weight: by the words about them ("weighs 90 pounds",
 * "a 400-pound bear", "90 pounds of rice"), else in a text that never prints the sign of the currency, and not in
 * millions.
 */
export function isWeighed(text: FigureText, start: number, to: number, value: number): boolean {
  const { atoms, tokens } = text;
  if (atoms.word[to - 2] === '-' || (atoms.word[to] === 'of' && value < HEAVIEST / 10)) return true;
  if (atoms.word[to] === '(' && unitOf(text.words(to + 2), true)?.unit === 'kg') return true;
  const token = atoms.token[start];
  for (let k = token - 1; k >= token - REACH && k >= 0; k--) {
    if (HEAVY.has(tokens.lemma[k])) return true;
    if (MONEY.has(tokens.lemma[k])) return false;
  }
  const heaviest = atoms.word[to] === 'of' ? HEAVIEST : HEAVIEST_BARE;
  return value < heaviest && !text.isSterling && !MONEY.has(tokens.lemma[text.tokenBefore(to) + 1] ?? '');
}
