import type { Analysis, Span, Statement } from '../analysis.js';
import { ContentIndex } from '../syntax/contentIndex.js';

const indices = new WeakMap<readonly Statement[], ContentIndex>();

function indexOf(statements: readonly Statement[]): ContentIndex {
  let index = indices.get(statements);
  if (index === undefined) {
    index = new ContentIndex(statements.map(({ content }) => content));
    indices.set(statements, index);
  }
  return index;
}

/** The index of the innermost statement whose content covers a span; null where it is the outlet's own voice. */
export function assertedBy(analysis: Analysis, span: Span): number | null {
  let innermost: number | null = null;
  let shortest = Number.POSITIVE_INFINITY;
  for (const id of indexOf(analysis.statements).around(span)) {
    const statement = analysis.statements[id];
    const length = statement.content.reduce((sum, part) => sum + part.end - part.start, 0);
    // "A release quoted X as saying …": both have the same words, and they are X's.
    if (length < shortest || (length === shortest && statement.within === innermost)) {
      innermost = id;
      shortest = length;
    }
  }
  return innermost;
}
