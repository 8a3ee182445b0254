import type { Network, NetworkNode, Tie } from '../charts/networkLayout.js';

/** An entity with those that it is named together with. */
export interface Tied {
  readonly id: string;
  readonly related: readonly { readonly articleCount: number; readonly entity: { readonly id: string } }[];
}

/** The ties among some entities, each once, from what each is named together with. */
export function tiesAmong(nodes: readonly NetworkNode[], tied: readonly Tied[]): Network {
  const known = new Set(nodes.map(({ id }) => id));
  const ties = new Map<string, Tie>();
  for (const node of tied)
    for (const { entity, articleCount } of node.related) {
      if (!known.has(entity.id) || !known.has(node.id)) continue;
      const [left = '', right = ''] = [node.id, entity.id].sort();
      ties.set(`${left} ${right}`, { left, right, articles: articleCount });
    }
  return { nodes, ties: [...ties.values()] };
}
