/** Clusters of mentions; a mention is a string that names it the same way in both of two partitions. */
export type Clusters = readonly (readonly string[])[];

export interface Prf {
  readonly precision: number;
  readonly recall: number;
  readonly f: number;
}

export interface CoreferenceScores {
  /** Vilain et al. 1995. */
  readonly muc: Prf;
  /** Bagga & Baldwin 1998, over mentions as the CoNLL scorer takes them. */
  readonly b3: Prf;
  /** Luo 2005, with phi 4. */
  readonly ceafE: Prf;
  /** The mean of the three F. */
  readonly conll: number;
}

/** Scores in percent, over several documents together. */
export function scoreCoreference(
  documents: readonly { gold: Clusters; found: Clusters }[],
): CoreferenceScores {
  const muc = new Tally();
  const b3 = new Tally();
  const ceafE = new Tally();
  for (const { gold, found } of documents) {
    muc.add(mucLinks(gold, found), mucLinks(found, gold));
    b3.add(b3Sum(gold, found), b3Sum(found, gold));
    const similarity = bestAlignment(gold, found);
    ceafE.add([similarity, gold.length], [similarity, found.length]);
  }
  const scores = { muc: muc.score(), b3: b3.score(), ceafE: ceafE.score() };
  return { ...scores, conll: (scores.muc.f + scores.b3.f + scores.ceafE.f) / 3 };
}

class Tally {
  private readonly recall = [0, 0];
  private readonly precision = [0, 0];

  add(recall: readonly [number, number], precision: readonly [number, number]): void {
    for (const k of [0, 1]) {
      this.recall[k] += recall[k];
      this.precision[k] += precision[k];
    }
  }

  score(): Prf {
    const recall = this.recall[1] === 0 ? 0 : (100 * this.recall[0]) / this.recall[1];
    const precision = this.precision[1] === 0 ? 0 : (100 * this.precision[0]) / this.precision[1];
    return {
      precision,
      recall,
      f: recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision),
    };
  }
}

function clusterOf(clusters: Clusters): Map<string, number> {
  return new Map(clusters.flatMap((cluster, c) => cluster.map((mention) => [mention, c] as const)));
}

function mucLinks(from: Clusters, to: Clusters): [number, number] {
  const other = clusterOf(to);
  let kept = 0;
  let all = 0;
  for (const cluster of from) {
    const parts = new Set(cluster.map((mention) => other.get(mention) ?? mention));
    kept += cluster.length - parts.size;
    all += cluster.length - 1;
  }
  return [kept, all];
}

function b3Sum(from: Clusters, to: Clusters): [number, number] {
  const other = clusterOf(to);
  let sum = 0;
  let count = 0;
  for (const cluster of from) {
    const parts = new Map<number, number>();
    for (const mention of cluster) {
      const c = other.get(mention);
      if (c !== undefined) parts.set(c, (parts.get(c) ?? 0) + 1);
    }
    for (const size of parts.values()) sum += (size * size) / cluster.length;
    count += cluster.length;
  }
  return [sum, count];
}

/** The greatest sum of phi 4 over one-to-one alignments of clusters (Kuhn & Munkres, by shortest paths). */
function bestAlignment(gold: Clusters, found: Clusters): number {
  const n = Math.max(gold.length, found.length);
  if (n === 0) return 0;
  const other = clusterOf(found);
  const cost = Array.from({ length: n + 1 }, () => new Float64Array(n + 1));
  gold.forEach((cluster, g) => {
    for (const mention of cluster) {
      const c = other.get(mention);
      if (c !== undefined) cost[g + 1][c + 1] -= 2 / (cluster.length + found[c].length);
    }
  });
  const u = new Float64Array(n + 1);
  const v = new Float64Array(n + 1);
  const match = new Int32Array(n + 1);
  const way = new Int32Array(n + 1);
  for (let row = 1; row <= n; row++) {
    match[0] = row;
    let column = 0;
    const least = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
    const used = new Uint8Array(n + 1);
    do {
      used[column] = 1;
      const at = match[column];
      let delta = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let c = 1; c <= n; c++) {
        if (used[c]) continue;
        const reduced = cost[at][c] - u[at] - v[c];
        if (reduced < least[c]) {
          least[c] = reduced;
          way[c] = column;
        }
        if (least[c] < delta) {
          delta = least[c];
          next = c;
        }
      }
      for (let c = 0; c <= n; c++) {
        if (used[c]) {
          u[match[c]] += delta;
          v[c] -= delta;
        } else least[c] -= delta;
      }
      column = next;
    } while (match[column] !== 0);
    do {
      const before = way[column];
      match[column] = match[before];
      column = before;
    } while (column !== 0);
  }
  let total = 0;
  for (let c = 1; c <= n; c++) total -= cost[match[c]][c];
  return total;
}
