import { listOf } from '../lexicon/lexicon.js';
import { wordOf } from '../tokens.js';
import type { FoundAttribution, TokenRange } from './attribution.js';
import type { Layers } from './layers.js';

const DASH = /^(?:[—–―-]|--)$/;
const LONGEST_NAME = 14;
const SHORTEST_QUOTATION = 4;
/** How often such a line is what it seems: it leaves little to be mistaken. */
const CONFIDENCE = 0.85;

/** Small words that a name or title may hold. */
const PARTICLES = new Set(
  (['surname particles', 'particles within names', 'within signatures'] as const).flatMap((list) => [
    ...listOf('names', list),
  ]),
);

/**
 * The name after the dash at token `dash`, to the end of its paragraph: words with capitals up to the first comma,
 * bracket or mark, then anything without a verb ("Ann Lee, teacher"). Null where it is no name.
 */
function nameAfter({ tokens, shape, isVerb, paragraphOf }: Layers, dash: number): TokenRange | null {
  const start = dash + 1;
  let end = start;
  let named = 0;
  for (; end < tokens.length && paragraphOf[end] === paragraphOf[dash]; end++) {
    if (end - start > LONGEST_NAME || isVerb[end]) return null;
    if (named === end - start && shape[end] !== 4) {
      if (shape[end] === 0 && !PARTICLES.has(wordOf(tokens, end))) return null;
      named++;
    }
  }
  return named > 0 && (shape[start] === 1 || shape[start] === 2) ? { start, end } : null;
}

/**
 * Adds the quotations that a name signs: a paragraph that opens with one, then a dash and nothing but the name of who
 * said it, in the same paragraph or the next (“…” — Ann Lee, teacher). What was found of the quotation in another way
 * gives way.
 */
export function addSigned(layers: Layers, found: readonly FoundAttribution[]): FoundAttribution[] {
  const { tokens, quotationOf, paragraphOf } = layers;
  let attributions = [...found];
  for (let start = 0; start < tokens.length; start++) {
    const opens = start === 0 || paragraphOf[start] !== paragraphOf[start - 1];
    if (!opens || quotationOf[start] < 0) continue;
    let end = start;
    while (end < tokens.length && quotationOf[end] === quotationOf[start]) end++;
    if (end - start < SHORTEST_QUOTATION || end >= tokens.length || !DASH.test(wordOf(tokens, end))) continue;
    if (paragraphOf[end] > paragraphOf[end - 1] + 1) continue;
    const source = nameAfter(layers, end);
    if (!source) continue;
    attributions = attributions.filter(({ cue, content }) => {
      const isInside = cue !== null && cue.start >= start && cue.end <= end;
      return isInside || !content.some((range) => range.start < end && start < range.end);
    });
    attributions.push({
      cue: { start: end, end: end + 1 },
      source,
      content: [{ start, end }],
      class: 'SPEECH',
      confidence: CONFIDENCE,
    });
  }
  return attributions.sort((a, b) => (a.cue?.start ?? 0) - (b.cue?.start ?? 0));
}
