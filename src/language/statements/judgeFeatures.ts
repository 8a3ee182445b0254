import { combine, feature, feature2, feature3 } from '../engine/hash.js';
import type { FeatureWriter } from '../engine/sequenceModel.js';
import type { TokenRange } from './attribution.js';
import { steps } from './cueFeatures.js';
import type { Layers } from './layers.js';
import { type CueCandidate, headOf } from './partFeatures.js';

/** Probabilities of the models before, and the parts they chose. */
export interface Draft {
  readonly cue: CueCandidate;
  readonly source: TokenRange | null;
  readonly content: readonly TokenRange[];
  /** Mean probability of the content's tokens, the least of them, and the mean of the source's; 0 for no source. */
  readonly contentMean: number;
  readonly contentLeast: number;
  readonly sourceMean: number;
  /** Logarithm of the probability of all labels together. */
  readonly best: number;
  /** Share of the content's tokens that are in quotation marks. */
  readonly quoted: number;
}

const FURTHEST = 4;

/** The way from a token up the tree to another, as a hash: relations up to the common ancestor, and on which side. */
function pathBetween({ tokens }: Layers, from: number, to: number): number {
  let hash = from < to ? 1 : 2;
  let at = from;
  for (let up = 0; up < FURTHEST && at >= 0; up++) {
    if (at === to) return combine(hash, 99);
    // `to` below `at`: the way down from here.
    let below = to;
    let down = 0;
    for (let d = 0; d < FURTHEST && below >= 0 && below !== at; d++) {
      down = combine(down, tokens.relation[below]);
      below = tokens.head[below];
    }
    if (below === at) return combine(combine(hash, down), 98);
    hash = combine(hash, tokens.relation[at]);
    at = tokens.head[at];
  }
  return 97;
}

const tenth = (probability: number) => Math.min(9, Math.floor(probability * 10));

/** Features of one drafted attribution: are its content and source right? */
export function judgeFeatures(layers: Layers, draft: Draft): FeatureWriter {
  const { tokens, form, lemma, middleCluster, coarseCluster, cueCode, quotationOf, marker } = layers;
  const { tag, relation, head, sentence } = tokens;
  const { cue, source, content } = draft;
  return (_, out) => {
    const c = cue.head;
    const first = content[0];
    const last = content[content.length - 1];
    const main = content.reduce((a, b) => (b.end - b.start > a.end - a.start ? b : a));
    const k = headOf(layers, main);
    const size = content.reduce((sum, { start, end }) => sum + end - start, 0);
    const kind = draft.quoted === 0 ? 0 : draft.quoted > 0.95 ? 2 : 1;
    const s = source ? headOf(layers, source) : -1;
    const contentPath = sentence[k] === sentence[c] ? pathBetween(layers, k, c) : 96;
    const sourcePath = s < 0 ? 95 : pathBetween(layers, s, c);
    const chance = tenth(cue.probability);
    const sure = tenth(draft.contentMean) * 10 + tenth(draft.contentLeast);
    const sourceSure = s < 0 ? 10 : tenth(draft.sourceMean);
    const together = steps(Math.round(-draft.best * 2));
    const order = (s < 0 ? 0 : s < c ? 1 : 2) * 3 + (k < c ? 1 : 2);
    const next = cue.end < tokens.length ? form[cue.end] : 0;
    const before = cue.start > 0 ? form[cue.start - 1] : 0;
    const that = marker[k] >= 0 ? form[marker[k]] : 0;
    let n = 0;
    out[n++] = feature(201, chance);
    out[n++] = feature2(202, chance, kind);
    out[n++] = feature(203, lemma[c]);
    out[n++] = feature2(204, lemma[c], kind);
    out[n++] = feature2(205, lemma[c], tag[c]);
    out[n++] = feature2(206, lemma[c], order);
    out[n++] = feature2(207, lemma[c], contentPath);
    out[n++] = feature2(208, lemma[c], sourcePath);
    out[n++] = feature3(209, cueCode[c], contentPath, sourcePath);
    out[n++] = feature3(210, cueCode[c], tag[c], order);
    out[n++] = feature3(211, cueCode[c], kind, chance);
    out[n++] = feature3(212, middleCluster[c], contentPath, tag[c]);
    out[n++] = feature3(213, middleCluster[c], kind, order);
    out[n++] = feature(214, contentPath);
    out[n++] = feature(215, sourcePath);
    out[n++] = feature2(216, contentPath, sourcePath);
    out[n++] = feature3(217, tag[k], relation[k], tag[c]);
    out[n++] = feature2(218, that, relation[k]);
    out[n++] = feature3(219, that, cueCode[c], tag[k]);
    out[n++] = feature2(220, steps(size), kind);
    out[n++] = feature2(221, content.length, kind);
    out[n++] = feature(222, sure);
    out[n++] = feature2(223, sure, kind);
    out[n++] = feature2(224, tenth(draft.contentLeast), chance);
    out[n++] = feature(225, sourceSure);
    out[n++] = feature2(226, sourceSure, chance);
    out[n++] = feature2(227, together, kind);
    out[n++] = feature2(228, together, chance);
    out[n++] = feature2(229, form[first.start], order);
    out[n++] = feature2(230, last.end < tokens.length ? form[last.end] : 0, order);
    out[n++] = feature2(231, first.start > 0 ? form[first.start - 1] : 0, order);
    out[n++] = feature2(232, next, lemma[c]);
    out[n++] = feature2(233, before, lemma[c]);
    out[n++] = feature2(234, before, tag[c]);
    out[n++] = feature3(235, quotationOf[c] >= 0 ? 1 : 0, kind, order);
    out[n++] = feature3(236, cue.end - cue.start, tag[c], cueCode[c]);
    out[n++] = feature3(237, relation[c], head[c] >= 0 ? cueCode[head[c]] : 200, tag[c]);
    out[n++] = feature2(238, middleCluster[k], cueCode[c]);
    out[n++] = feature2(239, lemma[k], lemma[c]);
    out[n++] = feature3(240, middleCluster[k], middleCluster[c], tag[k]);
    if (s >= 0) {
      out[n++] = feature2(241, lemma[s], tag[c]);
      out[n++] = feature3(242, tag[s], relation[s], cueCode[c]);
      out[n++] = feature3(243, coarseCluster[s], middleCluster[c], tag[s]);
      out[n++] = feature3(244, tag[s], relation[s], chance);
      out[n++] = feature3(245, tag[s], relation[s], order);
      out[n++] = feature2(246, middleCluster[s], cueCode[c]);
      out[n++] = feature2(247, steps(s - c), order);
    } else {
      out[n++] = feature3(248, tag[c], relation[c], chance);
      out[n++] = feature2(249, cueCode[c], kind);
    }
    return n;
  };
}
