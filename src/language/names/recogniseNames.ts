import { loadTrainedModel } from '../engine/featureSet.js';
import { SequenceModel } from '../engine/sequenceModel.js';
import { type Gazetteer, loadGazetteer } from '../gazetteers/gazetteer.js';
import { type Clusters, loadClusters } from '../models/clusters.js';
import type { Tokens } from '../tokens.js';
import { NAME_FEATURES, NameFeatures } from './features.js';
import { decodeLabels, type TokenSpan } from './labels.js';

/** A name the model found, with its probability's share: 0 to 1. */
export interface RecognisedName extends TokenSpan {
  readonly confidence: number;
}

export interface Recognition {
  readonly names: readonly RecognisedName[];
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
    const { start } = features.sequences;
    const size = this.model.labels.length;
    for (let s = 0; s + 1 < start.length; s++) {
      const first = start[s];
      const length = start[s + 1] - first;
      const labels = new Uint8Array(length);
      this.model.label(length, features.sequence(s), labels);
      const spans = decodeLabels(labels, length, first);
      if (spans.length === 0) continue;
      const marginals = this.model.marginals(length);
      for (const span of spans) {
        let confidence = 1;
        for (let i = span.first; i <= span.last; i++) {
          confidence = Math.min(confidence, marginals[(i - first) * size + labels[i - first]]);
        }
        names.push({ ...span, confidence });
      }
    }
    return { names, features };
  }
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
