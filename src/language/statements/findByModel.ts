import type { Decision, FeatureWeight } from '../analysis.js';
import { decisionBy } from '../decisions.js';
import type { SequenceModel } from '../engine/sequenceModel.js';
import { type FoundAttribution, spanOf } from './attribution.js';
import { settleContested } from './contested.js';
import { classOfCue } from './cueClass.js';
import { findCues } from './cues.js';
import { type Draft, draftsOfAll } from './drafts.js';
import { JUDGE_FEATURE_NAMES, judgeFeatures } from './judgeFeatures.js';
import type { Layers } from './layers.js';
import { JUDGE_LABELS, type StatementModel } from './statementModel.js';
import { type Surroundings, surroundingsOf } from './surroundings.js';

const [WRONG, RIGHT, EXACT] = (['WRONG', 'RIGHT', 'EXACT'] as const).map((label) =>
  JUDGE_LABELS.indexOf(label),
);
/** What a draft that is right but not to the word is worth, one that is exact being worth 1. */
const WORTH_OF_RIGHT = 0.6;

/** A draft with the chance that its content and source are right, by the judging model. */
export interface Judged {
  readonly draft: Draft;
  readonly chance: number;
}

/** Of the drafts of one cue (at least one) the one that is worth most. */
export function bestDraft(
  layers: Layers,
  drafts: readonly Draft[],
  around: Surroundings,
  model: SequenceModel,
): Judged {
  let best = { draft: drafts[0], chance: 0, worth: -1 };
  for (const draft of drafts) {
    model.score(1, judgeFeatures(layers, draft, around));
    const chances = model.marginals(1);
    const worth = chances[EXACT] + WORTH_OF_RIGHT * chances[RIGHT];
    if (worth > best.worth) best = { draft, chance: chances[EXACT] + chances[RIGHT], worth };
  }
  return best;
}

function logit(probability: number): number {
  const within = Math.min(0.9999, Math.max(0.0001, probability));
  return Math.log(within / (1 - within));
}

/** An attribution with what its confidence is told from. */
export interface JudgedDraft extends FoundAttribution {
  readonly evidence: readonly number[];
  /** What the judging model weighed, where it was asked. */
  readonly reasons: readonly FeatureWeight[];
}

/** What the calibration weighs; the hinges bend its line where the models are surer than they are right. */
function evidenceOf(draft: Draft, judged: number, isSpeech: boolean): number[] {
  const { cue, source, content, contentMean, contentLeast, sourceMean, logProbability, quoted } = draft;
  const size = content.reduce((sum, { start, end }) => sum + end - start, 0);
  return [
    1,
    logit(judged),
    logit(cue.probability),
    logit(contentMean),
    source ? logit(sourceMean) : 0,
    source ? 0 : 1,
    quoted > 0 && quoted < 0.95 ? 1 : 0,
    quoted >= 0.95 ? 1 : 0,
    logit(contentLeast),
    logProbability,
    Math.max(0, logit(judged)),
    Math.max(0, logit(cue.probability)),
    Math.log(size),
    content.length > 1 ? 1 : 0,
    isSpeech ? 0 : 1,
  ];
}

/** The chance of being right that the weights of a calibration give. */
export function chanceBy(weights: readonly number[], evidence: readonly number[]): number {
  const sum = evidence.reduce((total, value, k) => total + value * (weights[k] ?? 0), 0);
  return 1 / (1 + Math.exp(-sum));
}

/** The best draft of each cue of an article with its evidence, its confidence not told yet, in the order of the cues. */
export function judgeDrafts(
  layers: Layers,
  {
    cues: cueModel,
    parts,
    judge: judging,
    leastCue,
  }: Pick<StatementModel, 'cues' | 'parts' | 'judge' | 'leastCue'>,
  explain = false,
): JudgedDraft[] {
  const cues = findCues(layers, cueModel, leastCue);
  const drafts = draftsOfAll(layers, cues, parts);
  const around = surroundingsOf(
    layers,
    drafts.map(([first]) => first),
  );
  return drafts.map((own, index) => {
    const best = bestDraft(layers, own, around[index], judging);
    const { cue } = best.draft;
    const { source, content } = best.draft;
    const cueClass = classOfCue(layers, cue, content, best.draft.quoted, source);
    const evidence = evidenceOf(best.draft, best.chance, cueClass === 'SPEECH');
    const range = { start: cue.start, end: cue.end };
    const reasons = explain ? reasonsFor(layers, best.draft, around[index], judging) : [];
    return { cue: range, source, content, class: cueClass, confidence: 0, evidence, reasons };
  });
}

/** How much each feature of a draft speaks for its being exact rather than wrong. */
function reasonsFor(
  layers: Layers,
  draft: Draft,
  around: Surroundings,
  model: SequenceModel,
): FeatureWeight[] {
  const written: number[] = [];
  const { features, labels } = model.weightsOf(judgeFeatures(layers, draft, around, written));
  const weight = (weights: Float64Array) => weights[EXACT] - weights[WRONG];
  return [
    { feature: 'always', weight: weight(labels) },
    ...features.map((weights, k) => ({
      feature: JUDGE_FEATURE_NAMES.get(written[k]) ?? `${written[k]}`,
      weight: weight(weights),
    })),
  ];
}

/** The drafts with a chance of at least `least` by the weights of a calibration, that chance their confidence. */
export function likelyDrafts(
  drafts: readonly JudgedDraft[],
  weights: readonly number[],
  least: number,
): JudgedDraft[] {
  return drafts
    .map((draft) => ({ ...draft, confidence: chanceBy(weights, draft.evidence) }))
    .filter(({ confidence }) => confidence >= least);
}

/**
 * Attributions by the trained model: cues first, then source and content of each cue in the sentences around it, then
 * what is contested between them. In the order of their cues.
 *
 * @param why takes the reasons, where they are asked for
 */
export function findByModel(
  layers: Layers,
  model: StatementModel,
  why: Decision[] | null = null,
): FoundAttribution[] {
  const { calibration, leastDraft, leastConfidence } = model;
  const judged = judgeDrafts(layers, model, why !== null);
  const likely = likelyDrafts(judged, calibration.drafted, leastDraft);
  const found = likelyDrafts(settleContested(likely), calibration.settled, leastConfidence);
  if (why !== null) explainDrafts(layers, judged, found, why);
  return found.map(({ evidence: _, reasons: __, ...attribution }) => attribution);
}

function explainDrafts(
  { tokens }: Layers,
  judged: readonly JudgedDraft[],
  found: readonly JudgedDraft[],
  why: Decision[],
): void {
  const taken = new Set(found.map(({ cue }) => cue?.start));
  for (const { cue, content, reasons } of judged) {
    if (cue === null) continue;
    const whole = { start: content[0].start, end: content[content.length - 1].end };
    why.push(
      decisionBy(
        {
          decides: 'STATEMENT',
          span: spanOf(tokens, cue),
          with: spanOf(tokens, whole),
          taken: taken.has(cue.start),
        },
        reasons,
      ),
    );
  }
}
