/**
 * The heads of a tree made projective: as long as an arc crosses another, the shortest such is lifted to its head's head
 * (Nivre & Nilsson 2005). -1 is the root's head.
 */
export function projective(heads: Int32Array): Int32Array {
  const lifted = heads.slice();
  for (;;) {
    let shortest = -1;
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0; i < lifted.length; i++) {
      const head = lifted[i];
      if (head < 0 || Math.abs(head - i) >= least || isProjective(lifted, i)) continue;
      least = Math.abs(head - i);
      shortest = i;
    }
    if (shortest < 0) return lifted;
    lifted[shortest] = lifted[lifted[shortest]];
  }
}

/** Whether all that stands between a node and its head descends from the head. */
function isProjective(heads: Int32Array, node: number): boolean {
  const head = heads[node];
  for (let i = Math.min(node, head) + 1; i < Math.max(node, head); i++) {
    let ancestor = i;
    while (ancestor >= 0 && ancestor !== head) ancestor = heads[ancestor];
    if (ancestor !== head) return false;
  }
  return true;
}
