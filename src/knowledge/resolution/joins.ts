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
  /** The strongest first. */
  readonly reasons: readonly JoinReason[];
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
