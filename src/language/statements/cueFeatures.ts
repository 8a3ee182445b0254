import { combine, feature, feature2, feature3 } from '../engine/hash.js';
import type { FeatureWriter } from '../engine/sequenceModel.js';
import type { Layers } from './layers.js';
import { inferSubject } from './subjects.js';

const AHEAD = 1 << 20;

/** Distance in a few steps, its sign kept: 0, 1, 2, 3, 4 (to 6), 5 (to 10), 6 (to 20), 7. */
export function steps(distance: number): number {
  const size = Math.abs(distance);
  const step = size <= 3 ? size : size <= 6 ? 4 : size <= 10 ? 5 : size <= 20 ? 6 : 7;
  return distance < 0 ? -step : step;
}

/** Where a sentence has quotation marks around token `i`: inside, right after, right before, elsewhere, none. */
function quotationState(layers: Layers, i: number, first: number, last: number): number {
  const { quotationOf } = layers;
  if (quotationOf[i] >= 0) return 1;
  let before = 0;
  for (let k = i - 1; k >= first && before === 0; k--)
    if (quotationOf[k] >= 0) before = i - k <= 1 ? 1 : i - k <= 6 ? 2 : 3;
  let after = 0;
  for (let k = i + 1; k < last && after === 0; k++)
    if (quotationOf[k] >= 0) after = k - i <= 1 ? 1 : k - i <= 6 ? 2 : 3;
  return 2 + before * 4 + after;
}

/** Features of the tokens of the sentence from `first` up to `last`: is it (part of) a cue? */
export function cueFeatures(layers: Layers, first: number, last: number): FeatureWriter {
  const { tokens, form, lemma, cluster, middleCluster, coarseCluster, cueCode, shape } = layers;
  const { subject, clause, object, oblique, marker, isVerb } = layers;
  const { tag, head, relation } = tokens;
  const formAt = (i: number) => (i < first ? -1 : i >= last ? -2 : form[i]);
  const tagAt = (i: number) => (i < first || i >= last ? 63 : tag[i]);
  const codeAt = (i: number) => (i < first || i >= last ? 0 : cueCode[i]);
  return (offset, out) => {
    const i = first + offset;
    const t = tag[i];
    const h = head[i];
    const r = relation[i];
    const state = quotationState(layers, i, first, last);
    const s = subject[i];
    const has =
      (s >= 0 ? (s < i ? 1 : 2) : 0) * 64 +
      (clause[i] >= 0 ? (clause[i] < i ? 1 : 2) : 0) * 16 +
      (object[i] >= 0 ? 1 : 0) * 8 +
      (oblique[i] >= 0 ? 1 : 0) * 4 +
      (marker[i] >= 0 ? 1 : 0);
    let n = 0;
    out[n++] = feature(1, form[i]);
    out[n++] = feature(2, lemma[i]);
    out[n++] = feature(3, t);
    out[n++] = feature2(4, lemma[i], t);
    out[n++] = feature(5, formAt(i - 1));
    out[n++] = feature(6, formAt(i + 1));
    out[n++] = feature(7, formAt(i - 2));
    out[n++] = feature(8, formAt(i + 2));
    out[n++] = feature2(9, formAt(i - 1), form[i]);
    out[n++] = feature2(10, form[i], formAt(i + 1));
    out[n++] = feature3(11, tagAt(i - 1), t, tagAt(i + 1));
    out[n++] = feature3(12, tagAt(i + 1), tagAt(i + 2), t);
    out[n++] = feature3(13, tagAt(i - 1), tagAt(i - 2), t);
    out[n++] = feature2(14, lemma[i], tagAt(i + 1));
    out[n++] = feature2(15, lemma[i], tagAt(i - 1));
    out[n++] = feature(16, cluster[i]);
    out[n++] = feature2(17, middleCluster[i], t);
    out[n++] = feature2(18, coarseCluster[i], t);
    out[n++] = feature2(19, codeAt(i), t);
    out[n++] = feature3(20, codeAt(i), codeAt(i - 1), codeAt(i + 1));
    out[n++] = feature2(21, r, t);
    out[n++] = feature2(22, lemma[i], r);
    out[n++] = feature2(23, has, t);
    out[n++] = feature2(24, lemma[i], has >> 3);
    out[n++] = feature3(25, codeAt(i), has, t);
    out[n++] = feature3(26, middleCluster[i], has >> 3, t);
    out[n++] = feature(27, state);
    out[n++] = feature2(28, state, t);
    out[n++] = feature2(29, state, lemma[i]);
    out[n++] = feature3(30, state, codeAt(i), has >> 4);
    out[n++] = feature2(31, state, middleCluster[i]);
    out[n++] = feature3(32, shape[i], steps(i - first), steps(last - i));
    if (h >= 0) {
      out[n++] = feature2(34, lemma[h], r);
      out[n++] = feature3(35, tag[h], r, t);
      out[n++] = feature3(36, cueCode[h], r, h < i ? 1 : 0);
      out[n++] = feature3(37, lemma[h], lemma[i], r);
      out[n++] = feature3(38, middleCluster[h], r, t);
      out[n++] = feature3(39, steps(i - h), r, t);
      const above = head[h];
      if (above >= 0) out[n++] = feature3(40, lemma[above], relation[h], r);
      // An auxiliary is in the cue where its verb is one.
      out[n++] = feature3(41, lemma[h], r, quotationState(layers, h, first, last));
      if (subject[h] >= 0 && h !== i) out[n++] = feature3(42, coarseCluster[subject[h]], cueCode[h], r);
    } else {
      out[n++] = feature(43, t);
      out[n++] = feature2(44, lemma[i], has);
    }
    if (s >= 0) {
      out[n++] = feature2(45, lemma[s], t);
      out[n++] = feature2(46, lemma[s], lemma[i]);
      out[n++] = feature3(47, coarseCluster[s], middleCluster[i], t);
      out[n++] = feature3(48, tag[s], codeAt(i), t);
      out[n++] = feature3(49, tag[s], shape[s], middleCluster[i]);
      out[n++] = feature2(50, middleCluster[s], t);
      out[n++] = feature3(51, tag[s], t, has);
    } else if (isVerb[i]) {
      const shared = inferSubject(layers, i);
      if (shared) {
        const { head: of, distance } = shared;
        out[n++] = feature3(65, distance, tag[of], codeAt(i));
        out[n++] = feature3(66, distance, coarseCluster[of], middleCluster[i]);
        out[n++] = feature3(67, distance, middleCluster[of], codeAt(i));
        out[n++] = feature3(68, tag[of], lemma[i], r);
      } else {
        out[n++] = feature3(69, codeAt(i), t, r);
      }
    }
    if (clause[i] >= 0) {
      const c = clause[i];
      out[n++] = feature3(52, relation[c], tag[c], lemma[i]);
      out[n++] = feature3(53, relation[c], tag[c], codeAt(i));
      out[n++] = feature3(54, relation[c], marker[c] >= 0 ? form[marker[c]] : 0, t);
      out[n++] = feature3(55, relation[c], marker[c] >= 0 ? form[marker[c]] : 0, middleCluster[i]);
    }
    if (object[i] >= 0) {
      out[n++] = feature2(56, lemma[i], lemma[object[i]]);
      out[n++] = feature2(57, middleCluster[i], middleCluster[object[i]]);
      out[n++] = feature2(58, codeAt(i), middleCluster[object[i]]);
    }
    if (oblique[i] >= 0) {
      const o = oblique[i];
      const preposition = marker[o] >= 0 ? form[marker[o]] : 0;
      out[n++] = feature2(59, lemma[i], preposition);
      out[n++] = feature3(60, codeAt(i), preposition, coarseCluster[o]);
    }
    if (i + 1 < last && i > first) out[n++] = combine(feature2(61, formAt(i - 1), formAt(i + 1)), t);
    out[n++] = feature2(62, cluster[Math.max(first, i - 1)], i === first ? AHEAD : t);
    out[n++] = feature2(63, cluster[Math.min(last - 1, i + 1)], i + 1 === last ? AHEAD : t);
    return n;
  };
}
