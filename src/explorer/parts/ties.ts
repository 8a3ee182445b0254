import type { Network, NetworkNode, Tie } from '../charts/networkLayout.js';
import type { StoryTiesQuery } from '../generated/operations.js';

/** The ties among some entities, each once, from what each is named together with. */
export function tiesAmong(nodes: readonly NetworkNode[], answer: StoryTiesQuery | undefined): Network {
  const known = new Set(nodes.map(({ id }) => id));
  const ties = new Map<string, Tie>();
  for (const node of answer?.nodes ?? []) {
    if (!node || !('related' in node)) continue;
    for (const { entity, articleCount } of node.related) {
      if (!known.has(entity.id) || !known.has(node.id)) continue;
      const [left = '', right = ''] = [node.id, entity.id].sort();
      ties.set(`${left} ${right}`, { left, right, articles: articleCount });
    }
  }
  return { nodes, ties: [...ties.values()] };
}
