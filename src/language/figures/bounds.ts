import type { FigureBound } from '../analysis.js';
import type { Atoms } from '../numbers/atoms.js';
import { relationIndex } from '../parsing/relations.js';
import { tagIndex } from '../tagging/tags.js';
import type { Tokens } from '../tokens.js';
import type { FigureText } from './figureText.js';
import type { Quantity } from './quantities.js';
import { unitOf } from './units.js';

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
function boundBefore(atoms: Atoms, i: number): Bound | null {
  for (const { words, bound } of byLast.get(atoms.word[i - 1] ?? '') ?? []) {
    const from = i - words.length;
    if (from >= 0 && words.every((word, k) => atoms.word[from + k] === word)) return { bound, from };
  }
  return null;
}

const PREPOSITION = tagIndex('IN');
const CASE = relationIndex('case');
/** Verbs that move something up to an amount. */
const MOVES = /^(?:push|bring|take|drive|move|bump|put|send)$/;
/** How many words their object may have. */
const OBJECT = 6;
/** Above it, a number is bounded by "over" and "about" rather than a thing gone over or talked about. */
const SMALL = 1000;

/**
 * The words that bound the number whose first atom, with its sign, is `first`, but not words that only look like them:
 * "spoke about two cases", "pushed sales up to $43m".
 */
export function boundOf(text: FigureText, quantity: Quantity, first: number, isMoney: boolean): Bound | null {
  const { atoms, tokens } = text;
  const isArticle = atoms.word[first - 1] === 'a' || atoms.word[first - 1] === 'an';
  const bound = boundBefore(atoms, isArticle ? first - 1 : first);
  if (bound === null) return null;
  const token = atoms.token[bound.from];
  const word = atoms.word[bound.from];
  if (word === 'up' && isMovedUp(tokens, token)) return null;
  const isPreposition = tokens.tag[token] === PREPOSITION && tokens.relation[token] === CASE;
  if (!isPreposition || !/^(?:about|around|over|near)$/.test(word)) return bound;
  const isSmallCount =
    !isMoney &&
    !quantity.isShare &&
    quantity.value < SMALL &&
    unitOf(text.words(quantity.to), false) === null;
  return isSmallCount ? null : bound;
}

/** "pushed sales up to $43m", but not "pushed up to 40 people". */
function isMovedUp(tokens: Tokens, up: number): boolean {
  for (let i = up - 2; i >= up - 1 - OBJECT && i >= 0 && tokens.sentence[i] === tokens.sentence[up]; i--)
    if (MOVES.test(tokens.lemma[i])) return true;
  return false;
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
