/**
 * The tokens and sentences of a text as flat typed arrays, one element a token (no object per token).
 *
 * Offsets are UTF-16 code units into `text`. `tag` and `relation` index the tables of names in `tags.ts` and
 * `relations.ts`; `head` is a token's index, -1 for a root. Tags, lemmas and tree are filled by their own steps.
 */
export interface Tokens {
  readonly text: string;
  /** Number of tokens. */
  readonly length: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Index of the sentence each token belongs to. */
  readonly sentence: Int32Array;
  /** The first token of each sentence, and one more element: the number of tokens. */
  readonly sentenceStart: Int32Array;
  /** Penn Treebank tag, as an index into `TAGS`. */
  readonly tag: Uint8Array;
  /** Head of each token in the dependency tree of its sentence, -1 for a root. */
  readonly head: Int32Array;
  /** Universal Dependencies relation to the head, as an index into `RELATIONS`. */
  readonly relation: Uint8Array;
  /** Lemmas, by token; "" until the tagger has run. */
  readonly lemma: string[];
}

/** The index of the first token that ends after an offset; the number of tokens where none does. By bisection. */
export function firstTokenEndingAfter({ end, length }: Tokens, offset: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (end[middle] > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The index of the token that covers an offset, -1 where none does. */
export function tokenHolding(tokens: Tokens, offset: number): number {
  const token = firstTokenEndingAfter(tokens, offset);
  return token < tokens.length && tokens.start[token] <= offset ? token : -1;
}

/** The tokens of a text that isn't cut into any. */
export function noTokens(text: string): Tokens {
  const none = () => new Int32Array(0);
  return {
    text,
    length: 0,
    start: none(),
    end: none(),
    sentence: none(),
    sentenceStart: new Int32Array(1),
    tag: new Uint8Array(0),
    head: none(),
    relation: new Uint8Array(0),
    lemma: [],
  };
}

/** Whether a token is another or hangs below it in the tree, however far. */
export function isBelow({ head, length }: Tokens, i: number, above: number): boolean {
  for (let steps = 0, at = i; at >= 0 && steps < length; steps++, at = head[at])
    if (at === above) return true;
  return false;
}

/** The printed form of token `i`. */
export function wordOf(tokens: Tokens, i: number): string {
  return tokens.text.slice(tokens.start[i], tokens.end[i]);
}

/** Whether a sentence ends without a mark, as headlines do. */
export const isUnclosed = (tokens: Tokens, sentence: number): boolean =>
  /[\p{L}\p{N}]$/u.test(wordOf(tokens, tokens.sentenceStart[sentence + 1] - 1));
