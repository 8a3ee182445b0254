import type { FigureBound } from '../analysis.js';
import type { Atoms } from '../numbers/atoms.js';

/** Words before a number that bound it, as printed, longest first where one ends another. */
const BEFORE: readonly (readonly [string, FigureBound])[] = (
  [
    ['at least', 'AT_LEAST'],
    ['at the least', 'AT_LEAST'],
    ['no fewer than', 'AT_LEAST'],
    ['no less than', 'AT_LEAST'],
    ['not less than', 'AT_LEAST'],
    ['not fewer than', 'AT_LEAST'],
    ['a minimum of', 'AT_LEAST'],
    ['minimum of', 'AT_LEAST'],
    ['at most', 'AT_MOST'],
    ['at the most', 'AT_MOST'],
    ['up to', 'AT_MOST'],
    ['as many as', 'AT_MOST'],
    ['as much as', 'AT_MOST'],
    ['as high as', 'AT_MOST'],
    ['no more than', 'AT_MOST'],
    ['not more than', 'AT_MOST'],
    ['a maximum of', 'AT_MOST'],
    ['maximum of', 'AT_MOST'],
    ['more than', 'MORE_THAN'],
    ['well over', 'MORE_THAN'],
    ['just over', 'MORE_THAN'],
    ['slightly over', 'MORE_THAN'],
    ['a little over', 'MORE_THAN'],
    ['over', 'MORE_THAN'],
    ['above', 'MORE_THAN'],
    ['exceeding', 'MORE_THAN'],
    ['greater than', 'MORE_THAN'],
    ['higher than', 'MORE_THAN'],
    ['in excess of', 'MORE_THAN'],
    ['upwards of', 'MORE_THAN'],
    ['upward of', 'MORE_THAN'],
    ['north of', 'MORE_THAN'],
    ['fewer than', 'LESS_THAN'],
    ['less than', 'LESS_THAN'],
    ['lower than', 'LESS_THAN'],
    ['just under', 'LESS_THAN'],
    ['well under', 'LESS_THAN'],
    ['under', 'LESS_THAN'],
    ['below', 'LESS_THAN'],
    ['about', 'ABOUT'],
    ['around', 'ABOUT'],
    ['approximately', 'ABOUT'],
    ['roughly', 'ABOUT'],
    ['some', 'ABOUT'],
    ['circa', 'ABOUT'],
    ['nearly', 'ABOUT'],
    ['almost', 'ABOUT'],
    ['close to', 'ABOUT'],
    ['nearing', 'ABOUT'],
    ['near', 'ABOUT'],
    ['an estimated', 'ABOUT'],
    ['estimated', 'ABOUT'],
    ['estimated at', 'ABOUT'],
    ['in the region of', 'ABOUT'],
  ] as const
)
  .slice()
  .sort((a, b) => b[0].length - a[0].length);

const byLast = new Map<string, { words: readonly string[]; bound: FigureBound }[]>();
for (const [phrase, bound] of BEFORE) {
  const words = phrase.split(' ');
  const last = words[words.length - 1];
  byLast.set(last, [...(byLast.get(last) ?? []), { words, bound }]);
}

export interface Bound {
  readonly bound: FigureBound;
  /** First atom of the words that bound it. */
  readonly from: number;
}

/** Reads the words before atom `i` that bound the number there; null where none do. */
export function boundBefore(atoms: Atoms, i: number): Bound | null {
  for (const { words, bound } of byLast.get(atoms.word[i - 1] ?? '') ?? []) {
    const from = i - words.length;
    if (from >= 0 && words.every((word, k) => atoms.word[from + k] === word)) return { bound, from };
  }
  return null;
}

const AFTER: readonly (readonly [string, FigureBound])[] = [
  ['or more', 'AT_LEAST'],
  ['or so', 'ABOUT'],
  ['or less', 'AT_MOST'],
  ['or fewer', 'AT_MOST'],
  ['- plus', 'MORE_THAN'],
  ['plus', 'MORE_THAN'],
  ['+', 'MORE_THAN'],
  ['- odd', 'ABOUT'],
];

/** Reads the words from atom `i` on that bound the number before; `to` is the first atom after them. */
export function boundAfter(atoms: Atoms, i: number): { bound: FigureBound; to: number } | null {
  for (const [phrase, bound] of AFTER) {
    const words = phrase.split(' ');
    if (words.every((word, k) => atoms.word[i + k] === word)) return { bound, to: i + words.length };
  }
  return null;
}
