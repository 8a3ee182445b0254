import { lookUp } from '../../expected.js';

/**
 * The connected components of a graph, in the order of their first nodes, each from there on as it is reached. Links to others
 * than `nodes` count for nothing.
 */
export function components<N>(
  nodes: readonly N[],
  links: readonly { readonly a: N; readonly b: N }[],
): N[][] {
  const neighbours = new Map<N, N[]>(nodes.map((node) => [node, []]));
  for (const { a, b } of links) {
    if (!neighbours.has(a) || !neighbours.has(b)) continue;
    lookUp(neighbours, a).push(b);
    lookUp(neighbours, b).push(a);
  }
  const reached = new Set<N>();
  const found: N[][] = [];
  for (const seed of nodes) {
    if (reached.has(seed)) continue;
    reached.add(seed);
    const component = [seed];
    // Grows while it is walked.
    for (const member of component) {
      for (const other of neighbours.get(member) ?? []) {
        if (reached.has(other)) continue;
        reached.add(other);
        component.push(other);
      }
    }
    found.push(component);
  }
  return found;
}
