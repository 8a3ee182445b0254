import { type FoundAttribution, overlaps, shared, type TokenRange } from './attribution.js';

function holds(content: readonly TokenRange[], cue: TokenRange | null): boolean {
  return cue !== null && content.some((range) => overlaps(range, cue));
}

function distance(cue: TokenRange | null, range: TokenRange): number {
  if (cue === null) return Number.POSITIVE_INFINITY;
  return cue.end <= range.start ? range.start - cue.end : cue.start - range.end;
}

/** How much surer an attribution keeps what a nearer cue claims too: "on" of "said on Friday that …". */
const MUCH_SURER = 0.3;

/**
 * Gives each stretch that two attributions claim to the one whose cue is nearer ("…," he said, adding "…"), the more
 * confident one where both are as near or one is much surer. An attribution within another's content keeps its own.
 */
export function settleContested<T extends FoundAttribution>(found: readonly T[]): T[] {
  const settled: (T | null)[] = [...found];
  for (let a = 0; a < found.length; a++) {
    for (let b = a + 1; b < found.length && b < a + 12; b++) {
      const one = settled[a];
      const other = settled[b];
      if (!one || !other || holds(one.content, other.cue) || holds(other.content, one.cue)) continue;
      for (const range of one.content) {
        for (const rival of other.content) {
          const common = shared([range], [rival]);
          if (common * 2 < Math.min(range.end - range.start, rival.end - rival.start)) continue;
          const nearer = distance(one.cue, range) - distance(other.cue, rival);
          const surer = one.confidence - other.confidence;
          const oneLoses =
            Math.abs(surer) > MUCH_SURER ? surer < 0 : nearer > 0 || (nearer === 0 && surer < 0);
          const loser = oneLoses ? a : b;
          const lost = oneLoses ? range : rival;
          const rest: readonly TokenRange[] = settled[loser]?.content.filter((kept) => kept !== lost) ?? [];
          const holder = settled[loser];
          settled[loser] = holder && rest.length > 0 ? { ...holder, content: rest } : null;
        }
      }
    }
  }
  return settled.filter((attribution) => attribution !== null);
}
