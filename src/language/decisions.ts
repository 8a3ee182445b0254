import type { Decision, FeatureWeight } from './analysis.js';

const THOUSANDTHS = 1000;
const rounded = (number: number) => Math.round(number * THOUSANDTHS) / THOUSANDTHS;

/** A decision by the features that hold, with their weights: those that weigh nothing are left out, the rest are put in order. */
export function decisionBy(
  {
    decides,
    span,
    with: other,
    taken,
    rule = null,
    meanChance = null,
  }: Omit<Decision, 'score' | 'features' | 'rule' | 'meanChance'> & {
    readonly rule?: string | null;
    readonly meanChance?: number | null;
  },
  features: readonly FeatureWeight[],
): Decision {
  return {
    decides,
    span,
    with: other,
    taken,
    rule,
    score: rounded(features.reduce((sum, { weight }) => sum + weight, 0)),
    meanChance: meanChance === null ? null : rounded(meanChance),
    features: features
      .map(({ feature, weight }) => ({ feature, weight: rounded(weight) }))
      .filter(({ weight }) => weight !== 0)
      .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)),
  };
}
