import { groupBy } from '../grouping.js';
import { components } from '../matching/components.js';
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
