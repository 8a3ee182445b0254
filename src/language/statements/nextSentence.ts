import { wordOf } from '../tokens.js';
import type { FoundAttribution } from './attribution.js';
import type { Layers } from './layers.js';

/**
 * Drops what the model, likelier wrong than right, lets a verb of the next sentence attribute to its subject, where a full stop
 * ended what is quoted (“It is arithmetic.” The hall applauded.): what happens next is told so, seldom who spoke.
 */
export function withoutNextSentences(
  { tokens, quotationOf }: Layers,
  found: readonly FoundAttribution[],
): FoundAttribution[] {
  return found.filter(({ cue, content, confidence }) => {
    const last = content[content.length - 1];
    if (cue === null || last === undefined || confidence >= 0.5) return true;
    let end = last.end;
    while (end > last.start && !/[\p{L}\p{N}.!?,]/u.test(wordOf(tokens, end - 1))) end--;
    const isQuoted = quotationOf[last.start] >= 0 && quotationOf[end - 1] >= 0;
    return (
      !isQuoted ||
      end > cue.start ||
      wordOf(tokens, end - 1) !== '.' ||
      tokens.sentence[end - 1] === tokens.sentence[cue.start]
    );
  });
}
