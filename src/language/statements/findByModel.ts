import type { SequenceModel } from '../engine/sequenceModel.js';
import type { FoundAttribution, TokenRange } from './attribution.js';
import { settleContested } from './contested.js';
import { classOfCue } from './cueClass.js';
import { cueFeatures } from './cueFeatures.js';
import { type Draft, judgeFeatures } from './judgeFeatures.js';
import type { Layers } from './layers.js';
import { type CueCandidate, headOf, partFeatures, windowOf } from './partFeatures.js';
import { PART_LABELS, type StatementModel } from './statementModel.js';
import { inferSubject } from './subjects.js';

const [OUTSIDE, CUE_BEGINS, CUE_GOES_ON] = [0, 1, 2];
const SOURCE = [PART_LABELS.indexOf('B-SOURCE'), PART_LABELS.indexOf('I-SOURCE')];
const CONTENT = [PART_LABELS.indexOf('B-CONTENT'), PART_LABELS.indexOf('I-CONTENT')];

/**
 * The stretches that may be cues: those the cue model labels so, and those it gives a chance of at least `least` though
 * another labelling is likelier. In order, none within another.
 */
export function findCues(layers: Layers, model: SequenceModel, least: number): CueCandidate[] {
  const { sentenceStart } = layers.tokens;
  const found: CueCandidate[] = [];
  for (let s = 0; s + 1 < sentenceStart.length; s++) {
    const first = sentenceStart[s];
    const length = sentenceStart[s + 1] - first;
    if (length === 0) continue;
    model.score(length, cueFeatures(layers, first, sentenceStart[s + 1]));
    const chances = model.marginals(length);
    for (let i = 0; i < length; ) {
      if (1 - chances[i * 3 + OUTSIDE] < least) {
        i++;
        continue;
      }
      const begin = i;
      let top = 1 - chances[i * 3 + OUTSIDE];
      i++;
      // A token goes on with the cue where that is likelier than that it begins one or is outside.
      while (
        i < length &&
        chances[i * 3 + CUE_GOES_ON] >= chances[i * 3 + CUE_BEGINS] &&
        1 - chances[i * 3 + OUTSIDE] >= Math.max(least, top / 2)
      ) {
        top = Math.max(top, 1 - chances[i * 3 + OUTSIDE]);
        i++;
      }
      const range = { start: first + begin, end: first + i };
      found.push({ ...range, head: headOf(layers, range), probability: top });
    }
  }
  return found;
}

/** For each token 1 + the index of the candidate it is in, 0 for none. */
export function cueOfTokens(length: number, cues: readonly TokenRange[]): Uint16Array {
  const cueOf = new Uint16Array(length);
  cues.forEach(({ start, end }, index) => {
    cueOf.fill(Math.min(index + 1, 0xffff), start, end);
  });
  return cueOf;
}

/** Source and content of one cue; null where the model sees no content. */
export function findParts(
  layers: Layers,
  cue: CueCandidate,
  cueOf: Uint16Array,
  model: SequenceModel,
): Draft | null {
  const window = windowOf(layers, cue);
  const length = window.end - window.start;
  const labels = new Uint8Array(length);
  model.score(length, partFeatures(layers, cue, window, cueOf));
  model.viterbiUsing(length, CONTENT[0], labels);
  const content = withWholeQuotations(layers, cue, stretches(labels, CONTENT, window.start));
  if (content.length === 0) return null;
  const best = model.logProbability(length, labels);
  const chances = model.marginals(length);
  const chanceOf = (i: number, [begin, goOn]: readonly number[]) =>
    chances[(i - window.start) * PART_LABELS.length + begin] +
    chances[(i - window.start) * PART_LABELS.length + goOn];
  const longest = stretches(labels, SOURCE, window.start).sort(
    (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start,
  )[0];
  const source = longest ?? likeliestSource(layers, cue, content, window, (i) => chanceOf(i, SOURCE));
  let size = 0;
  let sum = 0;
  let contentLeast = 1;
  let quoted = 0;
  for (const { start, end } of content) {
    for (let i = Math.max(start, window.start); i < Math.min(end, window.end); i++) {
      const chance = chanceOf(i, CONTENT);
      size++;
      sum += chance;
      contentLeast = Math.min(contentLeast, chance);
      if (layers.quotationOf[i] >= 0) quoted++;
    }
  }
  let sourceSum = 0;
  if (source) for (let i = source.start; i < source.end; i++) sourceSum += chanceOf(i, SOURCE);
  return {
    cue,
    source,
    content,
    contentMean: sum / size,
    contentLeast,
    sourceMean: source ? sourceSum / (source.end - source.start) : 0,
    best,
    quoted: quoted / size,
  };
}

const LEAST_SOURCE = 0.15;

/**
 * The source of a cue for which no source is the likeliest, though one is likely: the stretch around the likeliest
 * token, else the subject the cue shares with the verb it hangs on. Null where neither is there.
 */
function likeliestSource(
  layers: Layers,
  cue: CueCandidate,
  content: readonly TokenRange[],
  window: TokenRange,
  chanceOf: (i: number) => number,
): TokenRange | null {
  const isFree = (i: number) =>
    (i < cue.start || i >= cue.end) && !content.some(({ start, end }) => i >= start && i < end);
  let top = -1;
  for (let i = window.start; i < window.end; i++) {
    if (isFree(i) && chanceOf(i) >= LEAST_SOURCE && (top < 0 || chanceOf(i) > chanceOf(top))) top = i;
  }
  if (top >= 0) {
    let start = top;
    let end = top + 1;
    while (start > window.start && isFree(start - 1) && chanceOf(start - 1) > chanceOf(top) / 2) start--;
    while (end < window.end && isFree(end) && chanceOf(end) > chanceOf(top) / 2) end++;
    return { start, end };
  }
  const subject = inferSubject(layers, cue.head);
  if (!subject) return null;
  for (let i = subject.start; i < subject.end; i++) if (!isFree(i)) return null;
  return { start: subject.start, end: subject.end };
}

/** The chance that a draft's content and source are right, by the judging model. */
function judge(layers: Layers, draft: Draft, model: SequenceModel): number {
  model.score(1, judgeFeatures(layers, draft));
  return model.marginals(1)[1];
}

/** The stretches of tokens with one of the labels [begin, go on]. */
function stretches(labels: Uint8Array, [begin, goOn]: number[], from: number): TokenRange[] {
  const found: TokenRange[] = [];
  for (let i = 0; i < labels.length; i++) {
    if (labels[i] !== begin && labels[i] !== goOn) continue;
    const start = i;
    while (i + 1 < labels.length && labels[i + 1] === goOn) i++;
    found.push({ start: from + start, end: from + i + 1 });
  }
  return found;
}

/** The stretches widened to the quotations they begin or end in, unless the cue is in the same one. */
function withWholeQuotations(
  { quotationOf }: Layers,
  cue: TokenRange,
  content: readonly TokenRange[],
): TokenRange[] {
  const widened: { start: number; end: number }[] = [];
  for (const range of content) {
    let { start, end } = range;
    const opening = quotationOf[start];
    const closing = quotationOf[end - 1];
    if (opening >= 0 && opening !== quotationOf[cue.start]) {
      while (start > 0 && quotationOf[start - 1] === opening) start--;
    }
    if (closing >= 0 && closing !== quotationOf[cue.start]) {
      while (end < quotationOf.length && quotationOf[end] === closing) end++;
    }
    const last = widened.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else widened.push({ start, end });
  }
  return widened;
}

function logit(probability: number): number {
  const within = Math.min(0.9999, Math.max(0.0001, probability));
  return Math.log(within / (1 - within));
}

/** An attribution with what its confidence is told from. */
export interface JudgedDraft extends FoundAttribution {
  readonly evidence: readonly number[];
}

/** What the calibration weighs; the hinges bend its line where the models are surer than they are right. */
function evidenceOf(draft: Draft, judged: number, isSpeech: boolean): number[] {
  const { cue, source, content, contentMean, contentLeast, sourceMean, best, quoted } = draft;
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
    best,
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

/** Every draft of an article with its evidence, its confidence not told yet, in the order of their cues. */
export function judgeDrafts(
  layers: Layers,
  {
    cues: cueModel,
    parts,
    judge: judging,
    leastCue,
  }: Pick<StatementModel, 'cues' | 'parts' | 'judge' | 'leastCue'>,
): JudgedDraft[] {
  const cues = findCues(layers, cueModel, leastCue);
  const cueOf = cueOfTokens(layers.tokens.length, cues);
  return cues.flatMap((cue) => {
    const draft = findParts(layers, cue, cueOf, parts);
    if (!draft) return [];
    const { source, content } = draft;
    const cueClass = classOfCue(layers, cue);
    const evidence = evidenceOf(draft, judge(layers, draft, judging), cueClass === 'SPEECH');
    const range = { start: cue.start, end: cue.end };
    return [{ cue: range, source, content, class: cueClass, confidence: 0, evidence }];
  });
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
 */
export function findByModel(layers: Layers, model: StatementModel): FoundAttribution[] {
  const { calibration, leastDraft, leastConfidence } = model;
  const likely = likelyDrafts(judgeDrafts(layers, model), calibration.drafted, leastDraft);
  return likelyDrafts(settleContested(likely), calibration.settled, leastConfidence).map(
    ({ evidence: _, ...attribution }) => attribution,
  );
}
