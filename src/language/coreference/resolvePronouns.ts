import { readTrainedModel } from '../engine/featureSet.js';
import { bareWord } from '../names/words.js';
import { tagSet } from '../tagging/tags.js';
import type { Discourse } from './discourse.js';
import { isExpletive } from './exclusions.js';
import { type Candidate, candidatesFor, PRONOUN_FEATURES } from './pronounFeatures.js';
import { type PronounClass, pronounClass } from './pronouns.js';

const PRONOUN_TAGS = tagSet('PRP', 'PRP$');
/**
 * A pronoun is resolved where the best entity's probability is at least this, and the second best's below by the lead:
 * on GUM dev seven to nine of ten are then right.
 */
const LEAST_PROBABILITY: Readonly<Record<PronounClass, number>> = { MALE: 0.5, FEMALE: 0.5, NEUTER: 0.4 };
const LEAST_LEAD = 0.1;

/** What a pronoun was resolved to. */
export interface ResolvedPronoun {
  readonly token: number;
  readonly entity: number;
  readonly probability: number;
}

/** Weights of `candidatesFor`'s features in a logistic regression. */
export type PronounWeights = Float32Array;

/** Resolves the pronouns of the third person from left to right, each the sooner's mention for the next. */
export function resolvePronouns(discourse: Discourse, weights: PronounWeights): ResolvedPronoun[] {
  const resolved: ResolvedPronoun[] = [];
  for (const { token, pronoun } of pronounsOf(discourse)) {
    const best = choose(candidatesFor(discourse, token, pronoun), weights, LEAST_PROBABILITY[pronoun]);
    if (!best) continue;
    discourse.add({ entity: best.entity, first: token, last: token, form: 'PRONOUN' });
    if (pronoun !== 'NEUTER') discourse.learnSex(best.entity, pronoun);
    resolved.push({ token, entity: best.entity, probability: best.probability });
  }
  return resolved;
}

/** The pronouns of the third person, without the "it" of "it is likely that". */
export function pronounsOf({ tokens, isName }: Discourse): { token: number; pronoun: PronounClass }[] {
  const found: { token: number; pronoun: PronounClass }[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!PRONOUN_TAGS[tokens.tag[i]] || isName[i]) continue;
    const pronoun = pronounClass(bareWord(tokens, i));
    if (pronoun && !isExpletive(tokens, i)) found.push({ token: i, pronoun });
  }
  return found;
}

/** The probability that a candidate is the one meant, looked at alone. */
export function probability({ features }: Candidate, weights: PronounWeights): number {
  let sum = 0;
  for (const feature of features) sum += weights[feature];
  return 1 / (1 + Math.exp(-sum));
}

function choose(
  candidates: readonly Candidate[],
  weights: PronounWeights,
  least: number,
): { entity: number; probability: number } | null {
  let best: { entity: number; probability: number } | null = null;
  let second = 0;
  for (const candidate of candidates) {
    const p = probability(candidate, weights);
    if (!best || p > best.probability) {
      second = best?.probability ?? 0;
      best = { entity: candidate.entity, probability: p };
    } else if (p > second) second = p;
  }
  if (!best || best.probability < least || best.probability - second < LEAST_LEAD) return null;
  return best;
}

let loaded: PronounWeights | undefined;

/** The weights of the package, read at the first call. Throws ModelError. */
export function loadPronounWeights(): PronounWeights {
  loaded ??= readTrainedModel(new URL('../models/coreference.bin', import.meta.url), PRONOUN_FEATURES).arrays
    .weights as PronounWeights;
  return loaded;
}
