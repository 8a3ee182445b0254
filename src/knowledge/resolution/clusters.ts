import { lookUp } from '../../expected.js';
import { groupBy } from '../grouping.js';
import type { Match } from './family.js';

/** Two findings of which something speaks for their being one. */
export interface Link<F> {
  readonly a: F;
  readonly b: F;
  readonly match: Match;
}

/**
 * Parts findings into those that are one, from all links between them: a pure function of the two sets. Findings come in the
 * order of publication, links in the order of their findings', whatever the order in which they were found; a pair without
 * a link has nothing that speaks for it.
 */
export type Clustering<F> = <R extends F>(findings: readonly R[], links: readonly Link<R>[]) => R[][];

/**
 * The connected components of the links that reach their threshold, each split where its findings have different anchors.
 * A finding without an anchor goes with the one anchor of its component where there is one alone, else it stays with those
 * that have none either.
 *
 * @param anchorOf what sets findings apart whatever else agrees (a statement's speaker, an event's day); null where the
 * finding does not tell
 */
export function connectedByAnchor<F>(anchorOf: (finding: F) => string | null): Clustering<F> {
  return (findings, links) => {
    const joining = links.filter(({ match }) => match.score >= match.threshold);
    return components(findings, joining).flatMap((component) => splitByAnchor(component, joining, anchorOf));
  };
}

function splitByAnchor<F>(
  component: readonly F[],
  links: readonly Link<F>[],
  anchorOf: (finding: F) => string | null,
): F[][] {
  const anchored = groupBy(component, anchorOf);
  const free = anchored.get(null) ?? [];
  anchored.delete(null);
  return anchored.size <= 1 ? [[...component]] : [...anchored.values(), ...components(free, links)];
}

/** The connected components of a graph, its nodes in the order given. Links to others than `findings` count for nothing. */
function components<F>(findings: readonly F[], links: readonly Link<F>[]): F[][] {
  const neighbours = new Map<F, F[]>(findings.map((finding) => [finding, []]));
  for (const { a, b } of links) {
    if (!neighbours.has(a) || !neighbours.has(b)) continue;
    lookUp(neighbours, a).push(b);
    lookUp(neighbours, b).push(a);
  }
  const reached = new Set<F>();
  const found: F[][] = [];
  for (const seed of findings) {
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
