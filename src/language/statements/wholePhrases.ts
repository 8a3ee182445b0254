import { FINITE, tagSet } from '../tagging/tags.js';
import { wordOf } from '../tokens.js';
import type { FoundAttribution, TokenRange } from './attribution.js';
import type { Layers } from './layers.js';

const DETERMINER = tagSet('DT', 'PDT', 'PRP$');

/** A source that takes in the clause before "whose", without it: "he was sacked after complaints by patients, whose [lawyer, X,]". */
function sinceWhose({ tokens }: Layers, source: TokenRange): TokenRange {
  let isClause = false;
  for (let i = source.start; i + 1 < source.end; i++) {
    if (FINITE[tokens.tag[i]]) isClause = true;
    if (isClause && wordOf(tokens, i) === 'whose') return { start: i + 1, end: source.end };
  }
  return source;
}

/**
 * Attributions whose source is no more than who speaks, and whose content does not end in the words that open their source: of
 * "… west of Orsal, the" and "USGS" the article is the source's.
 */
export function withWholePhrases(
  layers: Layers,
  found: readonly FoundAttribution[],
): readonly FoundAttribution[] {
  const { tokens } = layers;
  return found.map((whole) => {
    const attribution = whole.source ? { ...whole, source: sinceWhose(layers, whole.source) } : whole;
    const { source, content } = attribution;
    const cut = content.findIndex(
      ({ start, end }) => end === source?.start && end - start > 1 && DETERMINER[tokens.tag[end - 1]] === 1,
    );
    if (cut < 0 || source === null) return attribution;
    let { end } = content[cut];
    end--;
    const from = end;
    while (end > content[cut].start + 1 && /^[,–—-]$/.test(wordOf(tokens, end - 1))) end--;
    const trimmed: TokenRange[] = content.map((range, k) =>
      k === cut ? { start: range.start, end } : range,
    );
    return { ...attribution, content: trimmed, source: { start: from, end: source.end } };
  });
}
