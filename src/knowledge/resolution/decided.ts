import { lookUp } from '../../expected.js';
import type { Judgement } from '../../vocabulary/judgements.js';

/** What a person decided of two findings. */
export interface Judged {
  readonly id: string;
  readonly judgement: Judgement;
  readonly leftId: string;
  readonly rightId: string;
}

/**
 * Clusters as decisions have them: a pure function of the clusters that the documents alone give, of the decisions on their
 * findings, and of how close the findings of a cluster are. No order counts but that of `compare`.
 *
 * - Decisions of which a finding is not there count for nothing.
 * - SAME makes the clusters of its findings one.
 * - Where a cluster would then hold findings that are DIFFERENT, or held to be one with such, it is built anew from what is
 *   SAME: of the pairs of findings that were of one cluster by the documents the closest come together first (Kruskal 1956),
 *   unless this brought two together that are to be apart. What is close to none stays alone.
 *
 * @param closeness how much speaks for two findings of one cluster being one; 0 where nothing does
 * @param compare a total order; of equally close pairs those come first that stand first
 */
export function decided<F extends { readonly id: string }>(
  clusters: readonly (readonly F[])[],
  decisions: readonly Judged[],
  closeness: (a: F, b: F) => number,
  compare: (a: F, b: F) => number,
): F[][] {
  const clusterOf = new Map<string, number>();
  clusters.forEach((cluster, k) => {
    for (const { id } of cluster) clusterOf.set(id, k);
  });
  const present = decisions.filter(({ leftId, rightId }) => clusterOf.has(leftId) && clusterOf.has(rightId));
  const whole = new Partition(clusters.map((_, k) => k));
  for (const { judgement, leftId, rightId } of present)
    if (judgement === 'SAME') whole.join(lookUp(clusterOf, leftId), lookUp(clusterOf, rightId));
  return whole.parts().flatMap((part) => {
    const joined = part.flatMap((k) => clusters[k]);
    const own = present.filter(
      ({ leftId }) => whole.rootOf(lookUp(clusterOf, leftId)) === whole.rootOf(part[0]),
    );
    const parts = own.some(
      ({ judgement, rightId }) =>
        judgement === 'DIFFERENT' && whole.rootOf(lookUp(clusterOf, rightId)) === whole.rootOf(part[0]),
    );
    return parts ? partedCluster(joined, own, clusterOf, closeness, compare) : [joined];
  });
}

function partedCluster<F extends { readonly id: string }>(
  findings: readonly F[],
  decisions: readonly Judged[],
  clusterOf: ReadonlyMap<string, number>,
  closeness: (a: F, b: F) => number,
  compare: (a: F, b: F) => number,
): F[][] {
  const ordered = [...findings].sort(compare);
  const place = new Map(ordered.map(({ id }, k) => [id, k]));
  const units = new Partition(ordered.map((_, k) => k));
  const isWithin = ({ leftId, rightId }: Judged) => place.has(leftId) && place.has(rightId);
  for (const decision of decisions.filter(isWithin)) {
    const [left, right] = [lookUp(place, decision.leftId), lookUp(place, decision.rightId)];
    if (decision.judgement === 'SAME') units.join(left, right);
  }
  for (const decision of decisions.filter(isWithin)) {
    const [left, right] = [lookUp(place, decision.leftId), lookUp(place, decision.rightId)];
    if (decision.judgement === 'DIFFERENT') units.keepApart(left, right);
  }
  const pairs = ordered.flatMap((a, i) =>
    ordered.slice(i + 1).flatMap((b, k) => {
      const close = clusterOf.get(a.id) === clusterOf.get(b.id) ? closeness(a, b) : 0;
      return close > 0 ? [{ close, i, j: i + 1 + k }] : [];
    }),
  );
  pairs.sort((x, y) => y.close - x.close || x.i - y.i || x.j - y.j);
  for (const { i, j } of pairs) units.join(i, j);
  return units.parts().map((part) => part.map((k) => ordered[k]));
}

/** A set of numbers 0, 1, 2, … in parts that are joined and kept apart. */
class Partition {
  private readonly parents: number[];
  private readonly apart = new Map<number, Set<number>>();

  constructor(items: readonly number[]) {
    this.parents = [...items];
  }

  /** The number that stands for the part an item is in. */
  rootOf(item: number): number {
    let root = item;
    while (this.parents[root] !== root) root = this.parents[root];
    this.parents[item] = root;
    return root;
  }

  /** Makes the parts of two items one, unless they are kept apart. */
  join(a: number, b: number): void {
    const [x, y] = [this.rootOf(a), this.rootOf(b)];
    if (x === y || this.apart.get(x)?.has(y)) return;
    const [root, child] = x < y ? [x, y] : [y, x];
    this.parents[child] = root;
    for (const other of this.apart.get(child) ?? []) {
      this.apart.get(other)?.delete(child);
      this.setApart(root, other);
    }
    this.apart.delete(child);
  }

  /** Keeps the parts of two items apart from now on; two that are of one part already stay so. */
  keepApart(a: number, b: number): void {
    const [x, y] = [this.rootOf(a), this.rootOf(b)];
    if (x !== y) this.setApart(x, y);
  }

  private setApart(x: number, y: number): void {
    for (const [from, to] of [
      [x, y],
      [y, x],
    ]) {
      const others = this.apart.get(from);
      if (others === undefined) this.apart.set(from, new Set([to]));
      else others.add(to);
    }
  }

  /** The parts, each in the order of the items. */
  parts(): number[][] {
    const parts = new Map<number, number[]>();
    this.parents.forEach((_, item) => {
      const root = this.rootOf(item);
      const part = parts.get(root);
      if (part === undefined) parts.set(root, [item]);
      else part.push(item);
    });
    return [...parts.values()];
  }
}
