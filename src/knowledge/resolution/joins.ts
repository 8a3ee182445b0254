import type { FeatureModel } from '../matching/featureModel.js';

/** A feature that speaks for two findings being one, or against it. */
export interface JoinReason {
  /** A stable code: "SAME_PEOPLE". */
  readonly feature: string;
  /** What it was seen in: "alm, brandt". */
  readonly detail: string;
  /** What it adds to the score; may be negative. */
  readonly weight: number;
}

/** What speaks for two findings being one, in words. */
export interface Explained {
  readonly score: number;
  /** From this score on they are held to be one. */
  readonly threshold: number;
  /** The strongest first; told when asked, since few of the pairs that are compared are told of. */
  readonly reasons: () => readonly JoinReason[];
}

/** What a trained score makes of two findings. @param detailOf what a feature was seen in, by its name and how strongly it holds */
export function explainedBy<F>(
  model: FeatureModel<F>,
  a: F,
  b: F,
  detailOf: (feature: string, value: number) => string,
): Explained {
  return {
    score: model.chance(a, b),
    threshold: model.threshold,
    reasons: () =>
      model.reasons(a, b).map(({ feature, value, weight }) => ({
        feature,
        detail: detailOf(feature, value),
        weight,
      })),
  };
}

/** Two findings of those that are one, by their places among these. */
export interface Join extends Explained {
  readonly left: number;
  readonly right: number;
}

/**
 * The joins that hold findings together, the weakest first: of all pairs of which something speaks for their being one, the
 * strongest that connect as many as possible without a ring (a maximum spanning forest, Kruskal 1956). A pure function of
 * the findings in their order.
 */
export function joinsOf<F>(
  findings: readonly F[],
  explain: (a: F, b: F) => Explained | null,
): readonly Join[] {
  const pairs = findings
    .flatMap((a, left) =>
      findings.slice(left + 1).map((b, k): Join | null => {
        const explained = explain(a, b);
        return explained && { left, right: left + 1 + k, ...explained };
      }),
    )
    .filter((join) => join !== null)
    .sort((x, y) => y.score - x.score || x.left - y.left || x.right - y.right);
  const component = findings.map((_, k) => k);
  const joins = pairs.filter(({ left, right }) => {
    const [one, other] = [component[left], component[right]];
    if (one === other) return false;
    component.forEach((each, k) => {
      if (each === other) component[k] = one;
    });
    return true;
  });
  return joins.reverse();
}

/** Two findings, by their ids, that a person holds to be one. */
export interface DecidedSame {
  readonly leftId: string;
  readonly rightId: string;
  readonly by: string | null;
  readonly note: string | null;
}

/** Explains pairs of findings that people decided to be one by these decisions, all others as `explain` does. */
export function withDecisions<F>(
  decisions: readonly DecidedSame[],
  idOf: (finding: F) => string,
  explain: (a: F, b: F) => Explained | null,
): (a: F, b: F) => Explained | null {
  if (decisions.length === 0) return explain;
  const byPair = new Map(
    decisions.flatMap((decision) => [
      [`${decision.leftId} ${decision.rightId}`, decision],
      [`${decision.rightId} ${decision.leftId}`, decision],
    ]),
  );
  return (a, b) => {
    const decision = byPair.get(`${idOf(a)} ${idOf(b)}`);
    return decision === undefined ? explain(a, b) : explainDecided(decision);
  };
}

function explainDecided({ by, note }: DecidedSame): Explained {
  const detail = [by, note].filter((part) => part !== null).join(': ') || 'held to be one by a person';
  return { score: 1, threshold: 1, reasons: () => [{ feature: 'DECIDED', detail, weight: 1 }] };
}

/** A share in words: "97%". */
export function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
