import type { Analysis, Span } from '../analysis.js';

/** The index of the innermost statement whose content covers a span; null where it is the outlet's own voice. */
export function assertedBy(analysis: Analysis, span: Span): number | null {
  let innermost: number | null = null;
  let shortest = Number.POSITIVE_INFINITY;
  analysis.statements.forEach((statement, id) => {
    const covers = statement.content.some((part) => part.start <= span.start && span.end <= part.end);
    if (!covers) return;
    const length = statement.content.reduce((sum, part) => sum + part.end - part.start, 0);
    // "A release quoted X as saying …": both have the same words, and they are X's.
    if (length < shortest || (length === shortest && statement.within === innermost)) {
      innermost = id;
      shortest = length;
    }
  });
  return innermost;
}
