import type { FigureBound } from '../analysis.js';
import { formsOf, listOf } from '../lexicon/lexicon.js';
import type { Atoms } from '../numbers/atoms.js';
import { relationIndex } from '../syntax/relations.js';
import { tagIndex } from '../tagging/tags.js';
import type { Tokens } from '../tokens.js';
import type { FigureText } from './figureText.js';
import type { Quantity } from './quantities.js';
import { unitOf } from './units.js';

/** Words that bound a number, and how. */
interface Bounding {
  readonly words: readonly string[];
  readonly bound: FigureBound;
}

/** The phrases of a table of the lexicon, the longest first where one ends another. */
function phrasesOf(table: 'before' | 'after'): readonly Bounding[] {
  return [...formsOf('bounds', table)]
    .map(([phrase, bound]) => ({ words: phrase.split('_'), bound: bound as FigureBound }))
    .sort((a, b) => b.words.join(' ').length - a.words.join(' ').length);
}

/** By their last words. */
const BEFORE = new Map<string, Bounding[]>();
for (const phrase of phrasesOf('before')) {
  const last = phrase.words[phrase.words.length - 1];
  BEFORE.set(last, [...(BEFORE.get(last) ?? []), phrase]);
}

export interface Bound {
  readonly bound: FigureBound;
  /** First atom of the words that bound it. */
  readonly from: number;
}

/** Reads the words before atom `i` that bound the number there; null where none do. */
export function boundBefore(atoms: Atoms, i: number): Bound | null {
  for (const { words, bound } of BEFORE.get(atoms.word[i - 1] ?? '') ?? []) {
    const from = i - words.length;
    if (from >= 0 && words.every((word, k) => atoms.word[from + k] === word)) return { bound, from };
  }
  return null;
}

const PREPOSITION = tagIndex('IN');
const CASE = relationIndex('case');
/** Verbs that move something up to an amount. */
const MOVES = listOf('figures', 'raising');
/** How many words their object may have. */
const OBJECT = 6;
/** Above it, a number is bounded by "over" and "about" rather than a thing gone over or talked about. */
const SMALL = 1000;
/** So few things can be gone around: "sat around 12 tables". */
const FEW = 20;

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
    quantity.value < (word === 'around' ? FEW : SMALL) &&
    unitOf(text.words(quantity.to), false) === null;
  return isSmallCount ? null : bound;
}

/** "pushed sales up to $43m", but not "pushed up to 40 people". */
function isMovedUp(tokens: Tokens, up: number): boolean {
  for (let i = up - 2; i >= up - 1 - OBJECT && i >= 0 && tokens.sentence[i] === tokens.sentence[up]; i--)
    if (MOVES.has(tokens.lemma[i])) return true;
  return false;
}

const AFTER = phrasesOf('after');

/** Reads the words from atom `i` on that bound the number before; `to` is the first atom after them. */
export function boundAfter(atoms: Atoms, i: number): { bound: FigureBound; to: number } | null {
  for (const { words, bound } of AFTER) {
    if (words.every((word, k) => atoms.word[i + k] === word)) return { bound, to: i + words.length };
  }
  return null;
}
