import type { Span } from '../../documents/document.js';
import { idOf } from '../ids.js';

/** What a finding is known by within its article. */
interface LocalFinding {
  readonly spans: readonly Span[];
  /** What tells it from others of the same words. */
  readonly what?: string;
}

/**
 * The ids of an article's findings of a kind, from what they are and where they stand: a finding more or less elsewhere in the
 * article changes no other's. Of several that are alike in all this, the second and later are told apart by their number.
 */
export function localIds(
  kind: 'statement' | 'event',
  articleId: string,
  text: string,
  findings: readonly LocalFinding[],
): string[] {
  const alike = new Map<string, number>();
  return findings.map(({ spans, what = '' }) => {
    const printed = spans.map(({ start, end }) => `${start}-${end} ${text.slice(start, end)}`);
    const key = JSON.stringify([what, ...printed]);
    const count = alike.get(key) ?? 0;
    alike.set(key, count + 1);
    return idOf(kind, articleId, key, count);
  });
}
