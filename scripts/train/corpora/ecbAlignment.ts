import type { Span } from '../../../src/language/analysis.js';
import type { EcbArticle, EcbMention } from './ecbArticles.js';

/** A mention found by us, as the annotators' tokens it overlaps, with whatever it is scored by. */
export interface FoundMention<T> {
  readonly tokens: readonly number[];
  readonly item: T;
}

/** A gold mention with the found one it is aligned with; null for what was not found. */
export interface AlignedMention<T> {
  readonly article: EcbArticle;
  readonly gold: EcbMention;
  readonly found: T | null;
}

/** The annotators' tokens that a span overlaps, where they begin in a sentence annotated for certain; else none. */
export function tokensOf(article: EcbArticle, span: Span): number[] {
  const found = article.tokens.flatMap(({ span: token }, i) =>
    token !== null && token.start < span.end && span.start < token.end ? [i] : [],
  );
  return found.length > 0 && article.annotated.has(article.tokens[found[0]].sentence) ? found : [];
}

const BEFORE_MODIFIER = new Set(
  'of in on at for from to with by , ( who which that whose - -- : ; near over under as about after before between during against into'.split(
    ' ',
  ),
);
const KIND_NOUNS = new Set(
  'province state city county island islands village town region district republic company corporation corp inc ltd group mr'.split(
    ' ',
  ),
);

/** The head of a mention: its last token before a preposition, comma or relative word. */
export function headOf(article: EcbArticle, tokens: readonly number[]): number {
  const at = tokens.findIndex((i, k) => k > 0 && BEFORE_MODIFIER.has(article.tokens[i].word.toLowerCase()));
  if (at > 0) return tokens[at - 1];
  const rest = [...tokens];
  const isEnd = (word: string) => !/[\p{L}\p{N}_]/u.test(word) || word === "'s" || word === 's';
  while (rest.length > 1 && isEnd(article.tokens[rest[rest.length - 1]].word)) rest.pop();
  return rest[rest.length - 1];
}

/**
 * Gold mentions against found ones, one to one, greatest overlap (Jaccard) first, where the head of the one lies in the
 * other; of entities the gold head must lie in the found one, a noun for its kind set aside ("Aceh" is "Aceh province").
 */
export function align<T>(
  article: EcbArticle,
  family: EcbMention['family'],
  mentions: readonly FoundMention<T>[],
): AlignedMention<T>[] {
  const gold = distinct(article.mentions.filter((mention) => mention.family === family));
  const found = distinct(mentions.filter(({ tokens }) => tokens.length > 0));
  const pairs = gold.flatMap((g, i) =>
    found.flatMap((f, j) => {
      const common = g.tokens.filter((token) => f.tokens.includes(token)).length;
      if (common === 0 || !fits(article, family, g.tokens, f.tokens)) return [];
      return [{ i, j, overlap: common / new Set([...g.tokens, ...f.tokens]).size }];
    }),
  );
  pairs.sort((a, b) => b.overlap - a.overlap || a.i - b.i || a.j - b.j);
  const [ofGold, taken] = [new Map<number, T>(), new Set<number>()];
  for (const { i, j } of pairs) {
    if (ofGold.has(i) || taken.has(j)) continue;
    ofGold.set(i, found[j].item);
    taken.add(j);
  }
  return gold.map((g, i) => ({ article, gold: g, found: ofGold.get(i) ?? null }));
}

function fits(
  article: EcbArticle,
  family: EcbMention['family'],
  gold: readonly number[],
  found: readonly number[],
): boolean {
  const head = headOf(article, gold);
  if (found.includes(head) || (family === 'event' && gold.includes(headOf(article, found)))) return true;
  return (
    KIND_NOUNS.has(article.tokens[head].word.toLowerCase()) &&
    gold.includes(head - 1) &&
    found.includes(head - 1)
  );
}

/** The same stretch twice is one mention, the first. */
function distinct<M extends { readonly tokens: readonly number[] }>(mentions: readonly M[]): M[] {
  const seen = new Map<string, M>();
  for (const mention of mentions)
    if (!seen.has(mention.tokens.join())) seen.set(mention.tokens.join(), mention);
  return [...seen.values()];
}

/** Pairs of aligned mentions in two articles of one topic: joined by both, by us, and by gold. */
export function countJoins<T, A extends { readonly topic: string }>(
  aligned: readonly {
    readonly article: A;
    readonly gold: { readonly chain: string };
    readonly found: T | null;
  }[],
  clusterOf: (found: T, article: A) => string,
): { readonly right: number; readonly joined: number; readonly gold: number } {
  const known = aligned.flatMap(({ article, gold, found }) =>
    found === null ? [] : [{ article, chain: gold.chain, cluster: clusterOf(found, article) }],
  );
  let [right, joined, gold] = [0, 0, 0];
  known.forEach((a, i) => {
    for (const b of known.slice(i + 1)) {
      if (a.article.topic !== b.article.topic || a.article === b.article) continue;
      const [same, together] = [a.chain === b.chain, a.cluster === b.cluster];
      if (same) gold++;
      if (together) joined++;
      if (same && together) right++;
    }
  });
  return { right, joined, gold };
}
