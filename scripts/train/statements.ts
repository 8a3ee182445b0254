import type { ModelFile } from '../../src/language/engine/modelFile.js';
import { SequenceModel } from '../../src/language/engine/sequenceModel.js';
import type { TokenRange } from '../../src/language/statements/attribution.js';
import { cueFeatures } from '../../src/language/statements/cueFeatures.js';
import { cueOfTokens, findCues } from '../../src/language/statements/cues.js';
import { type Draft, draftsOfAll } from '../../src/language/statements/drafts.js';
import { judgeFeatures } from '../../src/language/statements/judgeFeatures.js';
import { STATEMENT_FEATURES } from '../../src/language/statements/packagedModel.js';
import {
  type CueCandidate,
  headOfPart,
  partFeatures,
  windowOf,
} from '../../src/language/statements/partFeatures.js';
import {
  CUE_LABELS,
  JUDGE_LABELS,
  PART_LABELS,
  packStatementModel,
} from '../../src/language/statements/statementModel.js';
import { surroundingsOf } from '../../src/language/statements/surroundings.js';
import {
  type AttributionTokens,
  attributionTokens,
  contentOverlap,
  sameSource,
} from '../evaluate/attributionScores.js';
import { readExamples, type StatementExample } from './corpora/statementExamples.js';
import { SequenceData } from './engine/sequenceData.js';
import { trainCrf } from './engine/trainSequences.js';
import type { TrainingOptions } from './main.js';
import { writeModel } from './modelFiles.js';
import { calibrate } from './statementCalibration.js';

const SEED = 20160911;
/** Candidates below it are not trained on; lower, so that the judge learns from more mistakes. */
const LEAST_CUE_TRAINED = 0.05;
const FOLDS = 3;
/** Weights of fewer steps of a byte than this are left out of the file. */
const LEAST_WEIGHT = { cues: 4, parts: 2, judge: 2 };

/** Labels tokens by stretches: `begin` where one begins, `begin + 1` where it goes on. */
function mark(labels: Uint8Array, indices: readonly number[], offset: number, begin: number): void {
  let last = -2;
  for (const i of indices) {
    const at = i - offset;
    if (at >= 0 && at < labels.length) labels[at] = i === last + 1 ? begin + 1 : begin;
    last = i;
  }
}

function trainCues(examples: readonly StatementExample[]): ModelFile {
  const data = new SequenceData();
  for (const { layers, gold, discarded } of examples) {
    const { length, sentenceStart } = layers.tokens;
    const labels = new Uint8Array(length);
    for (const { cue } of gold) mark(labels, cue, 0, 1);
    for (let s = 0; s + 1 < sentenceStart.length; s++) {
      const first = sentenceStart[s];
      const last = sentenceStart[s + 1];
      if (discarded[first] === 1) continue;
      data.add(last - first, cueFeatures(layers, first, last), labels.subarray(first, last));
    }
  }
  return trainCrf(data, {
    kind: 'cues',
    labels: CUE_LABELS,
    epochs: 5,
    averageFrom: 2,
    minCount: 3,
    seed: SEED,
    rate: 0.04,
    l2: 8,
    allowed: (from, to) => !(to === 2 && (from === 0 || from === -1)),
  });
}

/** The candidates of an article with the gold attribution each is the cue of, and the gold cues no candidate meets. */
function withGold(
  { layers, gold }: StatementExample,
  found: readonly CueCandidate[],
): { cue: CueCandidate; attribution: AttributionTokens | null }[] {
  const pairs = found.map((cue) => ({
    cue,
    attribution: gold.find(({ cue: tokens }) => tokens.some((i) => i >= cue.start && i < cue.end)) ?? null,
  }));
  for (const attribution of gold) {
    if (pairs.some((pair) => pair.attribution === attribution)) continue;
    const start = attribution.cue[0];
    let end = start + 1;
    while (attribution.cue.includes(end)) end++;
    const cue = { start, end, head: headOfPart(layers, { start, end }), probability: LEAST_CUE_TRAINED };
    pairs.push({ cue, attribution });
  }
  return pairs;
}

/** Trained on right cues alone: whether a candidate is one is for the judge, who sees what became of it. */
function trainParts(
  examples: readonly StatementExample[],
  candidates: ReadonlyMap<StatementExample, readonly CueCandidate[]>,
): ModelFile {
  const data = new SequenceData();
  for (const example of examples) {
    const { layers, discarded } = example;
    const pairs = withGold(example, candidates.get(example) ?? []);
    const cueOf = cueOfTokens(
      layers.tokens.length,
      pairs.map(({ cue }) => cue),
    );
    for (const { cue, attribution } of pairs) {
      if (!attribution || discarded[cue.start] === 1) continue;
      const window = windowOf(layers, cue);
      const labels = new Uint8Array(window.end - window.start);
      mark(labels, attribution.content, window.start, PART_LABELS.indexOf('B-CONTENT'));
      mark(labels, attribution.source, window.start, PART_LABELS.indexOf('B-SOURCE'));
      data.add(labels.length, partFeatures(layers, cue, window, cueOf), labels);
    }
  }
  return trainCrf(data, {
    kind: 'parts',
    labels: PART_LABELS,
    epochs: 7,
    averageFrom: 4,
    minCount: 4,
    seed: SEED,
    rate: 0.04,
    l2: 200,
    allowed: (from, to) => (to === 2 ? from === 1 || from === 2 : to === 4 ? from === 3 || from === 4 : true),
  });
}

/** Content with less in common with the gold one is not the same to the word. */
const EXACT = 0.9;

/**
 * How right a draft is: 0 wrong, 1 source and half of the content, 2 nearly all of the content. It is compared with the
 * gold attributions that share its cue, and with those that no candidate is the cue of.
 */
function gradeOf(
  draft: AttributionTokens,
  gold: readonly AttributionTokens[],
  candidates: readonly CueCandidate[],
): number {
  const touches = ({ cue }: AttributionTokens, { start, end }: TokenRange) =>
    cue.some((i) => i >= start && i < end);
  const own = { start: draft.cue[0], end: draft.cue[draft.cue.length - 1] + 1 };
  let grade = 0;
  for (const attribution of gold) {
    const overlap = contentOverlap(draft, attribution);
    if (overlap < 0.5 || !sameSource(draft, attribution)) continue;
    if (!touches(attribution, own) && candidates.some((cue) => touches(attribution, cue))) continue;
    grade = Math.max(grade, overlap >= EXACT ? 2 : 1);
  }
  return grade;
}

export function trainJudge(
  examples: readonly StatementExample[],
  drafts: ReadonlyMap<StatementExample, Draft[][]>,
): ModelFile {
  const data = new SequenceData();
  for (const example of examples) {
    const own = drafts.get(example) ?? [];
    const firsts = own.map(([first]) => first);
    const candidates = firsts.map(({ cue }) => cue);
    const around = surroundingsOf(example.layers, firsts);
    for (const [index, drafted] of own.entries()) {
      for (const draft of drafted) {
        const grade = gradeOf(attributionTokens(example.layers, draft), example.gold, candidates);
        data.add(1, judgeFeatures(example.layers, draft, around[index]), [grade]);
      }
    }
  }
  return trainCrf(data, {
    kind: 'judge',
    labels: JUDGE_LABELS,
    epochs: 10,
    averageFrom: 4,
    minCount: 10,
    seed: SEED,
    rate: 0.02,
    l2: 50,
  });
}

/** The model file with the weights of fewer than `least` steps left out. */
function pruned(file: ModelFile, least: number): ModelFile {
  const { keyGaps, counts, pairs, transitions } = file.arrays;
  const kept = { keyGaps: [] as number[], counts: [] as number[], pairs: [] as number[] };
  let pair = 0;
  let gap = 0;
  for (let f = 0; f < keyGaps.length; f++) {
    gap += keyGaps[f];
    const before = kept.pairs.length;
    for (const end = pair + counts[f]; pair < end; pair++) {
      if (Math.abs((pairs[pair] << 24) >> 24) >= least) kept.pairs.push(pairs[pair]);
    }
    if (kept.pairs.length === before) continue;
    kept.keyGaps.push(gap);
    kept.counts.push(kept.pairs.length - before);
    gap = 0;
  }
  const arrays = {
    keyGaps: Uint32Array.from(kept.keyGaps),
    counts: Uint8Array.from(kept.counts),
    pairs: Uint16Array.from(kept.pairs),
    transitions,
  };
  return { ...file, arrays };
}

/** Trains the models of statements on PolNeAR's train part, calibrates and reports on its dev part. */
export function trainStatements({ corpora }: TrainingOptions): void {
  fitStatements(readExamples(corpora, 'train'), readExamples(corpora, 'dev'));
}

/** Trains on some examples, calibrates on others, and writes `statements.bin`. */
export function fitStatements(train: readonly StatementExample[], dev: readonly StatementExample[]): void {
  const begin = performance.now();
  const say = (what: string) => console.log(`${what} (${((performance.now() - begin) / 1000).toFixed(0)} s)`);
  say(`${train.length} articles to train on, ${dev.length} to develop on`);
  // Each model must see the mistakes of those before it, so what they say of an article comes from models trained on
  // others (jackknifing).
  const parted = (fold: number, inside: boolean) =>
    train.filter((_, index) => (index % FOLDS === fold) === inside);
  const candidates = new Map<StatementExample, readonly CueCandidate[]>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = new SequenceModel(trainCues(parted(fold, false)));
    for (const example of parted(fold, true))
      candidates.set(example, findCues(example.layers, model, LEAST_CUE_TRAINED));
    say(`cues, part ${fold + 1} of ${FOLDS}`);
  }
  const drafts = new Map<StatementExample, Draft[][]>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = new SequenceModel(trainParts(parted(fold, false), candidates));
    for (const example of parted(fold, true)) {
      const cues = (candidates.get(example) ?? []).filter(({ start }) => example.discarded[start] === 0);
      drafts.set(example, draftsOfAll(example.layers, cues, model));
    }
    say(`sources and contents, part ${fold + 1} of ${FOLDS}`);
  }
  const files = {
    judge: pruned(trainJudge(train, drafts), LEAST_WEIGHT.judge),
    cues: pruned(trainCues(train), LEAST_WEIGHT.cues),
    parts: pruned(trainParts(train, candidates), LEAST_WEIGHT.parts),
  };
  say('judge, cues, sources and contents');

  const rest = calibrate(files, dev);
  for (const [name, file] of Object.entries(files)) {
    console.log(`${name}: ${file.arrays.keyGaps.length} features, ${file.arrays.pairs.length} weights`);
  }
  writeModel(packStatementModel(files, rest), STATEMENT_FEATURES);
}
