import { loadTrainedModel } from '../engine/featureSet.js';
import { SequenceModel } from '../engine/sequenceModel.js';
import { type Gazetteer, loadGazetteer } from '../gazetteers/gazetteer.js';
import { type Clusters, loadClusters } from '../models/clusters.js';
import type { Tokens } from '../tokens.js';
import { WRITTEN } from './capitals.js';
import { NAME_FEATURES, NameFeatures } from './features.js';
import { decodeLabels, KINDS, type TokenSpan } from './labels.js';

/** A name the model found, with its probability's share: 0 to 1. */
export interface RecognisedName extends TokenSpan {
  readonly confidence: number;
  /** How probably it is a name of whatever kind, by the model; what rules find has none. */
  readonly presence?: number;
}

/** What is less probably a name is none. */
const LEAST_PRESENCE = 0.15;

export interface Recognition {
  readonly names: readonly RecognisedName[];
  /** Runs of words with capitals that are rather no names by the model, but might be: each with its likeliest kind. */
  readonly doubtful: readonly RecognisedName[];
  readonly features: NameFeatures;
}

/** Finds the names in tagged tokens by a linear-chain CRF (see the model card in ../models/README.md). */
export class NameRecogniser {
  constructor(
    private readonly model: SequenceModel,
    private readonly gazetteer: Gazetteer,
    private readonly clusters: Clusters,
  ) {}

  recognise(tokens: Tokens): Recognition {
    const features = new NameFeatures(tokens, this.gazetteer, this.clusters);
    const names: RecognisedName[] = [];
    const doubtful: RecognisedName[] = [];
    const { start } = features.sequences;
    const size = this.model.labels.length;
    for (let s = 0; s + 1 < start.length; s++) {
      const first = start[s];
      const length = start[s + 1] - first;
      const labels = new Uint8Array(length);
      this.model.label(length, features.sequence(s), labels);
      const spans = decodeLabels(labels, length, first);
      const isLeft = (i: number) => labels[i - first] === 0 && features.written[i] !== WRITTEN.SMALL;
      const hasLeft = features.withoutCase[s] === 0 && someOf(first, start[s + 1], isLeft);
      if (spans.length === 0 && !hasLeft) continue;
      const marginals = this.model.marginals(length);
      const presence = (i: number) => 1 - marginals[(i - first) * size];
      for (const span of spans) {
        let confidence = 1;
        for (let i = span.first; i <= span.last; i++) {
          confidence = Math.min(confidence, marginals[(i - first) * size + labels[i - first]]);
        }
        names.push({ ...span, confidence, presence: leastOf(span, presence) });
      }
      if (!hasLeft) continue;
      const isDoubtful = (i: number) => isLeft(i) && presence(i) >= LEAST_PRESENCE;
      for (const stretch of stretchesOf(first, start[s + 1], isDoubtful)) {
        const shares = KINDS.map((_, kind) =>
          leastOf(stretch, (i) => shareOf(kind, marginals, (i - first) * size)),
        );
        const confidence = Math.max(...shares);
        const kind = shares.indexOf(confidence);
        doubtful.push({ ...stretch, kind, confidence, presence: leastOf(stretch, presence) });
      }
    }
    return { names, doubtful, features };
  }
}

type Stretch = Pick<TokenSpan, 'first' | 'last'>;

function someOf(from: number, end: number, test: (i: number) => boolean): boolean {
  for (let i = from; i < end; i++) if (test(i)) return true;
  return false;
}

/** The longest runs of tokens that pass a test. */
function stretchesOf(from: number, end: number, test: (i: number) => boolean): Stretch[] {
  const stretches: Stretch[] = [];
  for (let i = from; i < end; i++) {
    if (!test(i)) continue;
    const first = i;
    while (i + 1 < end && test(i + 1)) i++;
    stretches.push({ first, last: i });
  }
  return stretches;
}

function leastOf({ first, last }: Stretch, of: (i: number) => number): number {
  let least = 1;
  for (let i = first; i <= last; i++) least = Math.min(least, of(i));
  return least;
}

/** The probability of a kind, whatever the part of a name, by the marginals that begin at `at`. */
function shareOf(kind: number, marginals: Float64Array, at: number): number {
  const first = at + 1 + kind * 4;
  return marginals[first] + marginals[first + 1] + marginals[first + 2] + marginals[first + 3];
}

let loaded: NameRecogniser | undefined;

/** The recogniser with the model of the package, read at the first call. Throws ModelError. */
export function loadNameRecogniser(): NameRecogniser {
  loaded ??= new NameRecogniser(
    new SequenceModel(
      loadTrainedModel(new URL('../models/names.bin', import.meta.url), NAME_FEATURES, SequenceModel.ready),
    ),
    loadGazetteer(),
    loadClusters(),
  );
  return loaded;
}
