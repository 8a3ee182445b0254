import { tagSet } from '../tagging/tags.js';
import { wordOf } from '../tokens.js';
import type { FoundAttribution, TokenRange } from './attribution.js';
import type { Layers } from './layers.js';

const DETERMINER = tagSet('DT', 'PDT', 'PRP$');

/**
 * Attributions whose content does not end in the words that open their source: of "… west of Orsal, the" and "USGS" the
 * article is the source's.
 */
export function withWholePhrases(
  { tokens }: Layers,
  found: readonly FoundAttribution[],
): readonly FoundAttribution[] {
  return found.map((attribution) => {
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
