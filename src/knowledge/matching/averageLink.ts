/**
 * Clusters by average link (Sokal & Michener 1958): the two clusters whose mean score of their pairs is furthest above what
 * is asked of so many pairs become one, as long as it is not below. Of equals the pair that stands first: give the items in
 * the order of their ids, and the result depends on the set alone.
 *
 * @param score The score of items i < j.
 * @param threshold The least mean score of so many pairs.
 * @param apart Whether items i < j must not come into one cluster, whatever else agrees.
 * @returns The clusters as ascending indices, in the order of their first members.
 */
export function averageLink(
  count: number,
  score: (i: number, j: number) => number,
  threshold: (pairs: number) => number,
  apart?: (i: number, j: number) => boolean,
): number[][] {
  // Sums of scores between clusters, minus infinity where two items are to stay apart; nothing ever makes these finite.
  const sums = Array.from({ length: count }, () => new Float64Array(count));
  for (let i = 0; i < count; i++) {
    for (let j = i + 1; j < count; j++) {
      const value = apart?.(i, j) ? Number.NEGATIVE_INFINITY : score(i, j);
      sums[i][j] = value;
      sums[j][i] = value;
    }
  }
  const members: number[][] = Array.from({ length: count }, (_, i) => [i]);
  const alive = Array.from({ length: count }, (_, i) => i);
  // By how much the mean score of two clusters is above what is asked of them.
  const excess = (i: number, j: number) => {
    const pairs = members[i].length * members[j].length;
    return sums[i][j] / pairs - threshold(pairs);
  };
  // For each cluster the best of those after it.
  const best = new Int32Array(count).fill(-1);
  const find = (i: number) => {
    best[i] = -1;
    let highest = Number.NEGATIVE_INFINITY;
    for (const j of alive) {
      if (j <= i) continue;
      const value = excess(i, j);
      if (value > highest) {
        highest = value;
        best[i] = j;
      }
    }
  };
  for (const i of alive) find(i);
  for (;;) {
    let [first, highest] = [-1, 0];
    for (const i of alive) {
      if (best[i] < 0) continue;
      const value = excess(i, best[i]);
      if (value > highest || (first < 0 && value === highest)) [first, highest] = [i, value];
    }
    if (first < 0) break;
    const second = best[first];
    members[first] = members[first].concat(members[second]);
    alive.splice(alive.indexOf(second), 1);
    for (const k of alive) {
      if (k === first) continue;
      sums[first][k] += sums[second][k];
      sums[k][first] = sums[first][k];
    }
    for (const k of alive) if (k === first || best[k] === first || best[k] === second) find(k);
    // A cluster before this one may like it better now than what it liked before.
    for (const k of alive) {
      if (k >= first || best[k] < 0) continue;
      const [now, before] = [excess(k, first), excess(k, best[k])];
      if (now > before || (now === before && first < best[k])) best[k] = first;
    }
  }
  return alive.map((i) => members[i].sort((a, b) => a - b));
}
