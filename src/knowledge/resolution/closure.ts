import { addTo } from '../grouping.js';
import type { Link } from './clusters.js';
import type { Family } from './family.js';
import { byPublication, type Finding } from './finding.js';

/** Where findings that are stored already come from. */
export interface FindingSource<F> {
  /** Those found under any of these block keys. */
  inBlocks(keys: readonly number[]): Promise<readonly F[]>;
  /** Those resolved to any of these nodes. */
  ofNodes(ids: readonly string[]): Promise<readonly F[]>;
  /** Those that decisions tie to any of these; none where nobody decides of them. */
  decidedWith?(findings: readonly F[]): Promise<readonly F[]>;
}

/** What has to be resolved together. */
export interface Closure<F> {
  /** In the order of publication. */
  readonly findings: readonly F[];
  /** The links between them, in the order of their findings: of twins those of the first, and those that lead to it. */
  readonly links: readonly Link<F>[];
  /** The nodes that any of them was resolved to before. */
  readonly nodes: ReadonlySet<string>;
}

/**
 * All findings connected with the seeds: those that have a link to one, those resolved to the same node (a node that loses
 * a finding has to be computed whole), those that decisions tie to one, those connected with these, and so on. Only findings that
 * share a block are compared, and of twins the first alone.
 */
export async function closureOf<F extends Finding>(
  family: Pick<Family<F>, 'match' | 'twin'>,
  seeds: readonly F[],
  source: FindingSource<F>,
): Promise<Closure<F>> {
  const twinOf = (finding: F) => family.twin?.(finding) ?? null;
  const known = new KnownFindings<F>(twinOf);
  const nodes = new Set<string>();
  const looked = new Set<number>();
  const compared = new Set<string>();
  /** What the first of some twins was compared with, the others among it: what of it matched matches them as well. */
  const comparedWithFirst = new Map<string, ReadonlySet<F>>();
  const found = new Map<string, F>();
  const links: Link<F>[] = [];

  let frontier = seeds.map((seed) => known.add(seed));
  for (const seed of frontier) found.set(seed.id, seed);
  while (frontier.length > 0) {
    const keys = fresh(
      frontier.flatMap(({ blocks }) => blocks.look),
      looked,
    );
    if (keys.length > 0) for (const finding of await source.inBlocks(keys)) known.add(finding);
    const next: F[] = [];
    const reach = (finding: F) => {
      if (found.has(finding.id)) return;
      found.set(finding.id, finding);
      next.push(finding);
    };
    for (const finding of frontier) {
      compared.add(finding.id);
      const twin = twinOf(finding);
      const isTold = twin !== null && comparedWithFirst.get(twin)?.has(finding) === true;
      const others = isTold ? known.withoutTwins(finding) : known.sharingBlocksWith(finding);
      if (twin !== null && !isTold) comparedWithFirst.set(twin, others);
      for (const other of others) {
        if (compared.has(other.id)) continue;
        const match = family.match(finding, other);
        if (match === null) continue;
        links.push({ a: finding, b: other, match });
        reach(other);
      }
    }
    const touched = fresh(
      frontier.flatMap(({ nodeId, otherNodes = [] }) => (nodeId === null ? [] : [nodeId, ...otherNodes])),
      nodes,
    );
    if (touched.length > 0) for (const finding of await source.ofNodes(touched)) reach(known.add(finding));
    for (const finding of (await source.decidedWith?.(frontier)) ?? []) reach(known.add(finding));
    frontier = next;
  }
  return {
    findings: [...found.values()].sort(byPublication),
    links: links.map(inOrder).sort(byFindings),
    nodes,
  };
}

/** Findings by id and by the keys they are found under. */
class KnownFindings<F extends Finding> {
  private readonly byId = new Map<string, F>();
  private readonly byKey = new Map<number, F[]>();
  private readonly withoutTwinsByKey = new Map<number, F[]>();

  constructor(private readonly twinOf: (finding: F) => string | null) {}

  /** The finding of this id that is known: the one given where there was none. */
  add(finding: F): F {
    const known = this.byId.get(finding.id);
    if (known !== undefined) return known;
    this.byId.set(finding.id, finding);
    const isLone = this.twinOf(finding) === null;
    for (const key of new Set(finding.blocks.own)) {
      addTo(this.byKey, key, finding);
      if (isLone) addTo(this.withoutTwinsByKey, key, finding);
    }
    return finding;
  }

  /** Each finding it shares a block with, once. */
  sharingBlocksWith(finding: F): Set<F> {
    return new Set(finding.blocks.look.flatMap((key) => this.byKey.get(key) ?? []));
  }

  /** Of these, those that have no key of twins. */
  withoutTwins(finding: F): Set<F> {
    return new Set(finding.blocks.look.flatMap((key) => this.withoutTwinsByKey.get(key) ?? []));
  }
}

/** Those not in `seen` yet, each once; they are then. */
function fresh<T>(items: readonly T[], seen: Set<T>): T[] {
  return items.filter((item) => !seen.has(item) && seen.add(item));
}

function inOrder<F extends Finding>(link: Link<F>): Link<F> {
  return byPublication(link.a, link.b) <= 0 ? link : { ...link, a: link.b, b: link.a };
}

function byFindings<F extends Finding>(x: Link<F>, y: Link<F>): number {
  return byPublication(x.a, y.a) || byPublication(x.b, y.b);
}
