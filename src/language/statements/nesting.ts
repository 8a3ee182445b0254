import type { Tokens } from '../tokens.js';
import { wordOf } from '../tokens.js';
import type { FoundAttribution, TokenRange } from './attribution.js';

const QUOTES = /^(?:quot(?:e|es|ed|ing)|cit(?:e|es|ed|ing))$/i;
const SAYING = /^(?:saying|telling|stating|writing|declaring|adding|claiming|warning|arguing)$/i;
const FURTHEST_SAYING = 20;

interface Quoting {
  /** "quoted". */
  readonly verb: number;
  /** "saying". */
  readonly saying: number;
  /** Who is quoted, between the two; null in the passive ("was quoted as saying"). */
  readonly source: TokenRange | null;
}

function findQuoting(tokens: Tokens): Quoting[] {
  const found: Quoting[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (tokens.end[i] - tokens.start[i] > 7 || !QUOTES.test(wordOf(tokens, i))) continue;
    const limit = Math.min(tokens.sentenceStart[tokens.sentence[i] + 1], i + FURTHEST_SAYING);
    for (let as = i + 1; as + 1 < limit; as++) {
      if (wordOf(tokens, as) !== 'as' || !SAYING.test(wordOf(tokens, as + 1))) continue;
      found.push({ verb: i, saying: as + 1, source: as > i + 1 ? { start: i + 1, end: as } : null });
      break;
    }
  }
  return found;
}

function without(content: readonly TokenRange[], from: number, to: number): TokenRange[] {
  return content.flatMap((range) => {
    if (range.end <= from || range.start >= to) return [range];
    const parts = [
      { start: range.start, end: Math.min(range.end, from) },
      { start: Math.max(range.start, to), end: range.end },
    ];
    return parts.filter(({ start, end }) => start < end);
  });
}

/**
 * "A release quoted Shoigu as saying …" is two attributions: what Shoigu said, within what the release quotes. Gives
 * both the same content and ties the inner one to the outer.
 */
export function nestQuoted(tokens: Tokens, found: readonly FoundAttribution[]): FoundAttribution[] {
  let attributions = [...found];
  for (const { verb, saying, source } of findQuoting(tokens)) {
    if (!source) continue;
    const touching = attributions.filter(({ cue }) => cue !== null && cue.start <= saying && cue.end > verb);
    const content = touching
      .map((attribution) => without(attribution.content, verb, saying + 1))
      .sort((a, b) => tokenCount(b) - tokenCount(a))[0];
    if (!content || content.length === 0) continue;
    const outerSource = touching
      .map((attribution) => attribution.source)
      .find((range) => range && range.end <= verb);
    const confidence = Math.max(...touching.map((attribution) => attribution.confidence));
    const outer: FoundAttribution = {
      cue: { start: verb, end: verb + 1 },
      source: outerSource ?? null,
      content,
      class: 'SPEECH',
      confidence,
    };
    const inner: FoundAttribution = { ...outer, cue: { start: saying, end: saying + 1 }, source, outer };
    attributions = attributions.filter((attribution) => !touching.includes(attribution));
    attributions.push(outer, inner);
  }
  return attributions.sort((a, b) => (a.cue?.start ?? 0) - (b.cue?.start ?? 0));
}

function tokenCount(ranges: readonly TokenRange[]): number {
  return ranges.reduce((sum, { start, end }) => sum + end - start, 0);
}
