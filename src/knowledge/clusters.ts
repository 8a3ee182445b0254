/** How findings of a family are told to be one. Both functions must be pure; `matches` must be symmetric. */
export interface Matching<F> {
  /** An id of the finding, unique within its family. */
  idOf(finding: F): string;
  matches(a: F, b: F): boolean;
  /**
   * What sets clusters apart whatever else agrees: a statement's speaker, an event's day. Null where the finding does
   * not tell.
   */
  anchorOf(finding: F): string | null;
}

/**
 * All findings connected with the seeds: those that match a seed, those that match these, and so on. `candidatesOf`
 * gives the findings that share a block with any of those given (itself included or not). `fellowsOf` gives those that
 * have to come with them whether they match or not.
 */
export async function connected<F, R extends F>(
  seeds: readonly R[],
  candidatesOf: (frontier: readonly R[]) => Promise<readonly R[]>,
  matching: Matching<F>,
  fellowsOf: (frontier: readonly R[]) => Promise<readonly R[]> = async () => [],
): Promise<R[]> {
  const found = new Map(seeds.map((seed) => [matching.idOf(seed), seed]));
  let frontier = [...found.values()];
  while (frontier.length > 0) {
    const isNew = (finding: R) => !found.has(matching.idOf(finding));
    const matched = (await candidatesOf(frontier)).filter(
      (candidate) => isNew(candidate) && frontier.some((finding) => matching.matches(finding, candidate)),
    );
    const fellows = (await fellowsOf(frontier)).filter(isNew);
    frontier = [
      ...new Map([...matched, ...fellows].map((finding) => [matching.idOf(finding), finding])).values(),
    ];
    for (const finding of frontier) found.set(matching.idOf(finding), finding);
  }
  return [...found.values()];
}

/**
 * The clusters of a set of findings that is closed under `connected`: the connected components of the match graph,
 * each split where its findings have different anchors. A finding without an anchor goes with the one anchor of its
 * component where there is one alone, else it stays with those that have none either.
 *
 * The result does not depend on the order of the findings.
 */
export function clusters<F, R extends F>(findings: readonly R[], matching: Matching<F>): R[][] {
  return components(findings, matching).flatMap((component) => splitByAnchor(component, matching));
}

function splitByAnchor<F, R extends F>(component: readonly R[], matching: Matching<F>): R[][] {
  const anchored = new Map<string, R[]>();
  const free: R[] = [];
  for (const finding of component) {
    const anchor = matching.anchorOf(finding);
    if (anchor === null) free.push(finding);
    else anchored.set(anchor, [...(anchored.get(anchor) ?? []), finding]);
  }
  if (anchored.size <= 1) return [[...component]];
  return [...anchored.values(), ...components(free, matching)];
}

function components<F, R extends F>(findings: readonly R[], matching: Matching<F>): R[][] {
  const rest = new Set(findings);
  const found: R[][] = [];
  for (const seed of findings) {
    if (!rest.delete(seed)) continue;
    const component = [seed];
    // Grows while it is walked: each member is compared with those not reached yet.
    for (const member of component) {
      for (const other of rest) {
        if (!matching.matches(member, other)) continue;
        rest.delete(other);
        component.push(other);
      }
    }
    found.push(component);
  }
  return found;
}
