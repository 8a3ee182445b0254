import type { Span, StatementKind } from '../../src/language/analysis.js';
import type { FoundAttribution, TokenRange } from '../../src/language/statements/attribution.js';
import type { Layers } from '../../src/language/statements/layers.js';
import type { Tokens } from '../../src/language/tokens.js';

/** The tokens of an attribution's parts, as indices in order. */
export interface AttributionTokens {
  readonly cue: readonly number[];
  readonly source: readonly number[];
  readonly content: readonly number[];
  readonly kind: StatementKind;
}

/** An attribution as found, in tokens. */
export function attributionTokens(
  { tokens, quotationOf }: Layers,
  { cue, source, content }: Pick<FoundAttribution, 'cue' | 'source' | 'content'>,
): AttributionTokens {
  const indices = ({ start, end }: TokenRange) => Array.from({ length: end - start }, (_, k) => start + k);
  const contentTokens = content.flatMap(indices);
  return {
    cue: cue ? indices(cue) : [],
    source: source ? indices(source) : [],
    content: contentTokens,
    kind: kindOfTokens(tokens, contentTokens, quotationOf),
  };
}

/** The tokens that the spans touch. */
export function tokensOf(tokens: Tokens, spans: readonly Span[]): number[] {
  const touched: number[] = [];
  for (const { start, end } of spans) {
    let low = 0;
    let high = tokens.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (tokens.end[middle] <= start) low = middle + 1;
      else high = middle;
    }
    for (let i = low; i < tokens.length && tokens.start[i] < end; i++)
      if (i > (touched.at(-1) ?? -1)) touched.push(i);
  }
  return touched;
}

/** DIRECT where all words of the content are in quotation marks, MIXED where some are. */
export function kindOfTokens(
  tokens: Tokens,
  content: readonly number[],
  quotationOf: Int32Array,
): StatementKind {
  const words = content.filter((i) =>
    /[\p{L}\p{N}]/u.test(tokens.text.slice(tokens.start[i], tokens.end[i])),
  );
  const quoted = words.filter((i) => quotationOf[i] >= 0).length;
  return quoted === 0 ? 'INDIRECT' : quoted === words.length ? 'DIRECT' : 'MIXED';
}

interface Count {
  right: number;
  found: number;
  gold: number;
}

const count = (): Count => ({ right: 0, found: 0, gold: 0 });

function common(a: readonly number[], b: readonly number[]): number {
  const set = new Set(a);
  return b.filter((i) => set.has(i)).length;
}

/** Whether the sources agree: a token in common, or neither has one. */
export function sameSource(a: AttributionTokens, b: AttributionTokens): boolean {
  if (a.source.length === 0 || b.source.length === 0) return a.source.length === b.source.length;
  return common(a.source, b.source) > 0;
}

/** Share of the longer content that is common to both. */
export function contentOverlap(a: AttributionTokens, b: AttributionTokens): number {
  return common(a.content, b.content) / Math.max(a.content.length, b.content.length);
}

/**
 * Compares attributions with gold ones article by article. A found attribution is paired with at most one gold one, the
 * pairs with the most content in common first.
 */
export class AttributionScores {
  readonly cue = count();
  readonly exact = count();
  readonly half = count();
  readonly withSource = count();
  readonly tokens = count();
  readonly byKind: Record<StatementKind, Count> = { DIRECT: count(), INDIRECT: count(), MIXED: count() };

  /** Adds an article; returns for each found attribution whether content (half) and source are right. */
  add(found: readonly AttributionTokens[], gold: readonly AttributionTokens[]): boolean[] {
    const isRight = found.map(() => false);
    this.cue.right += pairs(found, gold, (a, b) => common(a.cue, b.cue)).length;
    for (const [f, g] of pairs(found, gold, contentOverlap)) {
      const overlap = contentOverlap(found[f], gold[g]);
      if (overlap === 1) this.exact.right++;
      if (overlap < 0.5) continue;
      this.half.right++;
      if (!sameSource(found[f], gold[g])) continue;
      this.withSource.right++;
      isRight[f] = true;
    }
    for (const part of [this.cue, this.exact, this.half, this.withSource]) {
      part.found += found.length;
      part.gold += gold.length;
    }
    found.forEach(({ kind }, f) => {
      this.byKind[kind].found++;
      if (isRight[f]) this.byKind[kind].right++;
    });
    gold.forEach(({ kind }) => {
      this.byKind[kind].gold++;
    });
    const foundTokens = new Set(found.flatMap(({ content }) => content));
    const goldTokens = new Set(gold.flatMap(({ content }) => content));
    this.tokens.found += foundTokens.size;
    this.tokens.gold += goldTokens.size;
    for (const i of foundTokens) if (goldTokens.has(i)) this.tokens.right++;
    return isRight;
  }
}

/** One-to-one pairs with a likeness above 0, the likest first. */
function pairs(
  found: readonly AttributionTokens[],
  gold: readonly AttributionTokens[],
  likeness: (a: AttributionTokens, b: AttributionTokens) => number,
): [number, number][] {
  const all: [number, number, number][] = [];
  found.forEach((a, f) => {
    gold.forEach((b, g) => {
      const value = likeness(a, b);
      if (value > 0) all.push([value, f, g]);
    });
  });
  all.sort((a, b) => b[0] - a[0] || a[1] - b[1] || a[2] - b[2]);
  const usedFound = new Set<number>();
  const usedGold = new Set<number>();
  const chosen: [number, number][] = [];
  for (const [, f, g] of all) {
    if (usedFound.has(f) || usedGold.has(g)) continue;
    usedFound.add(f);
    usedGold.add(g);
    chosen.push([f, g]);
  }
  return chosen;
}
