import type { Tokens } from '../tokens.js';

/** The first and last token below each token, itself included. */
export function subtreeEdges(tokens: Tokens): { leftEdge: Int32Array; rightEdge: Int32Array } {
  const { length, head } = tokens;
  const leftEdge = Int32Array.from({ length }, (_, i) => i);
  const rightEdge = Int32Array.from({ length }, (_, i) => i);
  for (let i = 0; i < length; i++) {
    // A chain of heads is no longer than its sentence; the count guards against a tree with a cycle.
    for (let h = head[i], steps = 0; h >= 0 && steps < 400; h = head[h], steps++) {
      if (leftEdge[h] <= i && rightEdge[h] >= i) break;
      if (i < leftEdge[h]) leftEdge[h] = i;
      if (i > rightEdge[h]) rightEdge[h] = i;
    }
  }
  return { leftEdge, rightEdge };
}
