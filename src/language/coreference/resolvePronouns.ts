import type { Decision } from '../analysis.js';
import { decisionBy } from '../decisions.js';
import { loadTrainedModel } from '../engine/featureSet.js';
import { bareWord } from '../names/words.js';
import { tagSet } from '../tagging/tags.js';
import type { Discourse, Occurrence } from './discourse.js';
import { isExpletive } from './exclusions.js';
import {
  type Candidate,
  candidatesFor,
  FEATURE_NAMES,
  isPossessorAt,
  PRONOUN_FEATURES,
} from './pronounFeatures.js';
import { canStandFor, type PronounClass, pronounClass } from './pronouns.js';
import { introducedBefore, isBesideQuotation, onlyPersonBefore, speakerBefore } from './speakingOn.js';

const PRONOUN_TAGS = tagSet('PRP', 'PRP$');
/**
 * A pronoun is resolved where the best entity's probability is at least this, and the second best's below by the lead:
 * on GUM dev seven to nine of ten are then right.
 */
const LEAST_PROBABILITY: Readonly<Record<PronounClass, number>> = { MALE: 0.5, FEMALE: 0.5, NEUTER: 0.4 };
const LEAST_LEAD = 0.1;
/** What is enough where one entity alone fits, of who speaks beside a quotation or where nobody else is spoken of near it. */
const LEAST_OF_ONLY = 0.35;

/** Sentences back in which one alone whose sex is known may be meant. */
const REACH_OF_KNOWN = 3;

/** What a pronoun was resolved to. */
export interface ResolvedPronoun {
  readonly token: number;
  readonly entity: number;
  readonly pronoun: PronounClass;
  readonly probability: number;
}

/** Weights of `candidatesFor`'s features in a logistic regression. */
export type PronounWeights = Float32Array;

/**
 * Resolves the pronouns of the third person from left to right, each the sooner's mention for the next.
 *
 * @param why takes the reasons, where they are asked for
 * @param learnsSexes whether the first pronoun of a person whose name tells no sex tells it for the next
 */
export function resolvePronouns(
  discourse: Discourse,
  weights: PronounWeights,
  why: Decision[] | null = null,
  learnsSexes = true,
): ResolvedPronoun[] {
  const resolved: ResolvedPronoun[] = [];
  for (const { token, pronoun } of pronounsOf(discourse)) {
    const candidates = candidatesFor(discourse, token, pronoun);
    const fitting = ofKnownSex(discourse, token, pronoun, candidates);
    let best = choose(fitting, weights);
    const speaker = speakerBefore(discourse, token, fitting);
    if (speaker === 'UNNAMED') continue;
    const only = pronoun === 'NEUTER' ? null : onlyPersonBefore(discourse, token, pronoun);
    if (only !== null) {
      take(token, only, pronoun, 1);
      continue;
    }
    if (!best) continue;
    const isOnly =
      candidates.length === 1 &&
      (isBesideQuotation(discourse, token) || isAlone(discourse, candidates[0], token, pronoun));
    const least = isOnly ? Math.min(LEAST_OF_ONLY, LEAST_PROBABILITY[pronoun]) : LEAST_PROBABILITY[pronoun];
    const told = speaker ?? (pronoun === 'NEUTER' ? null : introducedBefore(discourse, token, fitting));
    const possessor = told === null ? possessorIn(discourse, token, pronoun, candidates) : null;
    if (told !== null) best = sureOf(told);
    else if (possessor !== null && possessor.entity !== best.candidate.entity) best = sureOf(possessor);
    const isSure = best.probability >= least && best.probability - best.second >= LEAST_LEAD;
    why?.push(explained(discourse, token, best.candidate, weights, isSure));
    if (!isSure) continue;
    take(token, best.candidate.entity, pronoun, best.probability);
  }
  return resolved;

  function take(token: number, entity: number, pronoun: PronounClass, probability: number): void {
    discourse.add({ entity, first: token, last: token, form: 'PRONOUN' });
    if (learnsSexes && pronoun !== 'NEUTER') discourse.learnSex(entity, pronoun);
    resolved.push({ token, entity, pronoun, probability });
  }
}

/**
 * Whose "his" or "her" is: the only one its sentence names before it who is known to be of that sex, unless it explains that one
 * ("Orsal, her brother,"); null where it names nobody so, or somebody more whom it may mean.
 */
function possessorIn(
  discourse: Discourse,
  token: number,
  pronoun: PronounClass,
  candidates: readonly Candidate[],
): Candidate | null {
  const { tokens, quotation } = discourse;
  if (!/^(?:his|her)$/.test(bareWord(tokens, token))) return null;
  const own = candidates.filter(
    (each) => sentencesBetween(discourse, each, token) === 0 && quotation[each.first] === quotation[token],
  );
  if (own.length !== 1 || discourse.sex(own[0].entity) !== pronoun) return null;
  return own[0].last === token - 2 && bareWord(tokens, token - 1) === ',' ? null : own[0];
}

/**
 * Whether a candidate, and no mere possessor, is named in a pronoun's sentence or the one before, nobody who is not named is spoken
 * of in either, and the article has named nobody else so far whom the pronoun may mean.
 */
function isAlone(discourse: Discourse, candidate: Candidate, token: number, pronoun: PronounClass): boolean {
  if (isPossessorAt(discourse, candidate.last) || pronoun === 'NEUTER') return false;
  // Whoever stands between may be of the other sex than the name seems to tell, but where a pronoun has told it.
  const mentions = discourse.before(token);
  const told = new Set(mentions.flatMap(({ entity, form }) => (form === 'PRONOUN' ? [entity] : [])));
  const isOfOtherSex = (entity: number) => told.has(entity) && (discourse.sex(entity) ?? pronoun) !== pronoun;
  const isOther = ({ entity, first }: Occurrence) =>
    entity !== candidate.entity &&
    !isOfOtherSex(entity) &&
    canStandFor(pronoun, discourse.entities[entity].kind) &&
    (first > candidate.last || (discourse.sex(entity) ?? pronoun) === pronoun);
  if (mentions.some(isOther)) return false;
  const { sentence, sentenceStart } = discourse.tokens;
  const opens = sentenceStart[sentence[candidate.first]];
  const reach = discourse.sex(candidate.entity) === pronoun ? REACH_OF_KNOWN : 1;
  return (
    sentencesBetween(discourse, candidate, token) <= reach && discourse.personsBetween(opens, token) === 0
  );
}

function sentencesBetween({ tokens: { sentence } }: Discourse, { first }: Candidate, token: number): number {
  return sentence[token] - sentence[first];
}

/**
 * The candidates without those whose sex nothing tells, where right before the pronoun somebody of its sex is named: of
 * "Alex hired Martha" she is Martha.
 */
function ofKnownSex(
  discourse: Discourse,
  token: number,
  pronoun: PronounClass,
  candidates: readonly Candidate[],
): readonly Candidate[] {
  if (pronoun === 'NEUTER') return candidates;
  const agreeing = candidates.filter(({ entity }) => discourse.sex(entity) === pronoun);
  if (!agreeing.some((candidate) => sentencesBetween(discourse, candidate, token) <= 1)) return candidates;
  return candidates.filter(
    ({ entity }) => discourse.sex(entity) === pronoun || discourse.mentionsBefore(entity, token) > 1,
  );
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

interface Choice {
  readonly candidate: Candidate;
  readonly probability: number;
  /** The probability of the second likeliest. */
  readonly second: number;
}

const sureOf = (candidate: Candidate): Choice => ({ candidate, probability: 1, second: 0 });

/** The likeliest candidate, the nearest of equals. */
function choose(candidates: readonly Candidate[], weights: PronounWeights): Choice | null {
  let best: Candidate | null = null;
  let [first, second] = [0, 0];
  for (const candidate of candidates) {
    const p = probability(candidate, weights);
    if (!best || p > first) {
      [best, first, second] = [candidate, p, first];
    } else if (p > second) second = p;
  }
  return best && { candidate: best, probability: first, second };
}

function explained(
  { tokens }: Discourse,
  token: number,
  { first, last, features }: Candidate,
  weights: PronounWeights,
  taken: boolean,
): Decision {
  return decisionBy(
    {
      decides: 'PRONOUN',
      span: { start: tokens.start[token], end: tokens.end[token] },
      with: { start: tokens.start[first], end: tokens.end[last] },
      taken,
    },
    features.map((feature) => ({
      feature: FEATURE_NAMES[feature] ?? `${feature}`,
      weight: weights[feature],
    })),
  );
}

let loaded: PronounWeights | undefined;

/** The weights of the package, read at the first call. Throws ModelError. */
export function loadPronounWeights(): PronounWeights {
  loaded ??= loadTrainedModel(new URL('../models/coreference.bin', import.meta.url), PRONOUN_FEATURES).arrays
    .weights as PronounWeights;
  return loaded;
}
