import type { Analysis } from '../analysis.js';
import { type Atoms, isGlued, NUMBER } from '../numbers/atoms.js';
import { readAtoms } from '../numbers/readAtoms.js';
import type { Tree } from '../syntax/tree.js';
import { firstTokenEndingAfter, type Tokens } from '../tokens.js';
import { type CountedNoun, countedNoun } from './counted.js';

/** A text as figures are read in it: its atoms, read from first to last, with the expressions of time among them. */
export class FigureText {
  readonly tokens: Tokens;
  readonly tree: Tree;
  readonly atoms: Atoms;
  /** Whether the text speaks of British money. */
  readonly isSterling: boolean;
  /** Whether the text speaks of how warm it is. */
  private readonly isOfWarmth: boolean;
  private readonly taken: readonly { readonly start: number; readonly end: number }[];
  private nextTaken = 0;
  private readonly persons: ReadonlySet<number>;

  constructor({ tokens, trees, named, times, durations }: Analysis) {
    this.tokens = tokens;
    this.tree = trees;
    this.atoms = readAtoms(tokens);
    this.isSterling = /£|\b(?:sterling|pence|quid)\b/i.test(tokens.text);
    this.isOfWarmth =
      /\b(?:temperatures?|degrees?|celsius|fahrenheit|heat|heatwave|cold|frost|mercury)\b|°/i.test(
        tokens.text,
      );
    this.taken = [...times, ...durations].sort((a, b) => a.start - b.start);
    this.persons = new Set(
      named.flatMap(({ kind, mentions }) =>
        kind === 'PERSON' ? mentions.flatMap(({ start, end }) => this.tokensOf(start, end)) : [],
      ),
    );
  }

  /** Whether a token is of somebody's name or the title before it. */
  readonly isPerson = (token: number): boolean => this.persons.has(token) || this.persons.has(token + 1);

  private tokensOf(start: number, end: number): number[] {
    const first = this.tokenAt(start);
    return Array.from({ length: this.tokenAt(end - 1) + 1 - first }, (_, k) => first + k);
  }

  /** Whether an atom lies in an expression of time; to be asked of atoms in order. */
  isTime(i: number): boolean {
    const at = this.atoms.start[i];
    while (this.nextTaken < this.taken.length && this.taken[this.nextTaken].end <= at) this.nextTaken++;
    return this.nextTaken < this.taken.length && this.taken[this.nextTaken].start <= at;
  }

  /** Whether an expression of time covers an offset not before the atom asked of last. */
  readonly isTimeAt = (offset: number): boolean => this.timeAt(offset) !== undefined;

  private timeAt(offset: number): { readonly start: number; readonly end: number } | undefined {
    for (let k = this.nextTaken; k < this.taken.length && this.taken[k].start <= offset; k++)
      if (offset < this.taken[k].end) return this.taken[k];
    return undefined;
  }

  /** "12C" where the text speaks of warmth: whether atom `i` is the letter of a scale that a number touches. */
  isDegrees(i: number): boolean {
    const { atoms } = this;
    if (!this.isOfWarmth || !isGlued(atoms, i)) return false;
    return /^[CF]$/.test(atoms.text.slice(atoms.start[i], atoms.end[i]));
  }

  /** Whether the number that ends before atom `to` is joined to another: "10 to", "10 and". */
  isJoined(to: number): boolean {
    return /^(?:to|and|or|–|-)$/.test(this.atoms.word[to] ?? '') && this.atoms.kind[to + 1] === NUMBER;
  }

  /** The words from atom `i` on, over hyphens and "of": "square-mile", "thousands of feet". */
  words(i: number): string[] {
    const words: string[] = [];
    for (let k = i; k < this.atoms.length && words.length < 4; k++)
      if (!isJoint(this.atoms.word[k])) words.push(this.atoms.word[k]);
    return words;
  }

  /** The atom after the first `count` of those words. */
  wordsEnd(i: number, count: number): number {
    let k = i;
    for (let left = count; left > 0; k++) if (!isJoint(this.atoms.word[k])) left--;
    return k;
  }

  /** What is printed from the end of one stretch to the start of another. */
  between(end: number, atom: number): string {
    return this.atoms.text.slice(end, this.atoms.start[atom]);
  }

  /** The last token that begins before the end of atom `to - 1`. */
  tokenBefore(to: number): number {
    const { atoms, tokens } = this;
    const end = atoms.end[to - 1];
    let token = atoms.token[to - 1];
    while (token + 1 < tokens.length && tokens.start[token + 1] < end) token++;
    return token;
  }

  /** The first token that ends after an offset, else the last. */
  tokenAt(offset: number): number {
    return Math.min(firstTokenEndingAfter(this.tokens, offset), this.tokens.length - 1);
  }

  /** The noun after atom `to - 1`, as `countedNoun` finds it; null where a time of its own begins there ("up from 300 four years ago"). */
  nounAt(to: number, isPlural = false): CountedNoun | null {
    const { start } = this.tokens;
    const first = this.tokenBefore(to) + 1;
    const noun = countedNoun(this.tokens, first, isPlural);
    if (noun === null) return null;
    const time = this.timeAt(start[first]);
    return time?.start === start[first] && time.end > start[noun.head] ? null : noun;
  }
}

const isJoint = (word: string | undefined) => word === '-' || word === 'of';
