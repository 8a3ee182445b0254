import { combine, feature, feature2, feature3 } from '../engine/hash.js';
import type { FeatureWriter } from '../engine/sequenceModel.js';
import type { Layers } from './layers.js';
import { inferSubject } from './subjects.js';

/**
 * The numbers that the trained weights know the features by. Each is named by what it holds, joined by "_".
 */
const F = {
  form: 1,
  lemma: 2,
  tag: 3,
  lemma_tag: 4,
  formBefore: 5,
  formAfter: 6,
  formBefore2: 7,
  formAfter2: 8,
  formBefore_form: 9,
  form_formAfter: 10,
  tagBefore_tag_tagAfter: 11,
  tagAfter_tagAfter2_tag: 12,
  tagBefore_tagBefore2_tag: 13,
  lemma_tagAfter: 14,
  lemma_tagBefore: 15,
  fine: 16,
  middle_tag: 17,
  coarse_tag: 18,
  code_tag: 19,
  code_codeBefore_codeAfter: 20,
  relation_tag: 21,
  lemma_relation: 22,
  frame_tag: 23,
  lemma_clausesOfFrame: 24,
  code_frame_tag: 25,
  middle_clausesOfFrame_tag: 26,
  quotation: 27,
  quotation_tag: 28,
  quotation_lemma: 29,
  quotation_code_sidesOfFrame: 30,
  quotation_middle: 31,
  shape_fromStart_toEnd: 32,
  headLemma_relation: 34,
  headTag_relation_tag: 35,
  headCode_relation_headIsBefore: 36,
  headLemma_lemma_relation: 37,
  headMiddle_relation_tag: 38,
  headDistance_relation_tag: 39,
  grandLemma_headRelation_relation: 40,
  headLemma_relation_headQuotation: 41,
  headSubjectCoarse_headCode_relation: 42,
  rootTag: 43,
  rootLemma_frame: 44,
  subjectLemma_tag: 45,
  subjectLemma_lemma: 46,
  subjectCoarse_middle_tag: 47,
  subjectTag_code_tag: 48,
  subjectTag_subjectShape_middle: 49,
  subjectMiddle_tag: 50,
  subjectTag_tag_frame: 51,
  inferredSubjectDistance_inferredSubjectTag_code: 65,
  inferredSubjectDistance_inferredSubjectCoarse_middle: 66,
  inferredSubjectDistance_inferredSubjectMiddle_code: 67,
  inferredSubjectTag_lemma_relation: 68,
  withoutSubjectCode_tag_relation: 69,
  clauseRelation_clauseTag_lemma: 52,
  clauseRelation_clauseTag_code: 53,
  clauseRelation_clauseMarker_tag: 54,
  clauseRelation_clauseMarker_middle: 55,
  lemma_objectLemma: 56,
  middle_objectMiddle: 57,
  code_objectMiddle: 58,
  lemma_preposition: 59,
  code_preposition_obliqueCoarse: 60,
  formBefore_formAfter_tag: 61,
  fineBefore_tagOrFirst: 62,
  fineAfter_tagOrLast: 63,
} as const;

export { F as CUE_FEATURES };

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
    out[n++] = feature(F.form, form[i]);
    out[n++] = feature(F.lemma, lemma[i]);
    out[n++] = feature(F.tag, t);
    out[n++] = feature2(F.lemma_tag, lemma[i], t);
    out[n++] = feature(F.formBefore, formAt(i - 1));
    out[n++] = feature(F.formAfter, formAt(i + 1));
    out[n++] = feature(F.formBefore2, formAt(i - 2));
    out[n++] = feature(F.formAfter2, formAt(i + 2));
    out[n++] = feature2(F.formBefore_form, formAt(i - 1), form[i]);
    out[n++] = feature2(F.form_formAfter, form[i], formAt(i + 1));
    out[n++] = feature3(F.tagBefore_tag_tagAfter, tagAt(i - 1), t, tagAt(i + 1));
    out[n++] = feature3(F.tagAfter_tagAfter2_tag, tagAt(i + 1), tagAt(i + 2), t);
    out[n++] = feature3(F.tagBefore_tagBefore2_tag, tagAt(i - 1), tagAt(i - 2), t);
    out[n++] = feature2(F.lemma_tagAfter, lemma[i], tagAt(i + 1));
    out[n++] = feature2(F.lemma_tagBefore, lemma[i], tagAt(i - 1));
    out[n++] = feature(F.fine, cluster[i]);
    out[n++] = feature2(F.middle_tag, middleCluster[i], t);
    out[n++] = feature2(F.coarse_tag, coarseCluster[i], t);
    out[n++] = feature2(F.code_tag, codeAt(i), t);
    out[n++] = feature3(F.code_codeBefore_codeAfter, codeAt(i), codeAt(i - 1), codeAt(i + 1));
    out[n++] = feature2(F.relation_tag, r, t);
    out[n++] = feature2(F.lemma_relation, lemma[i], r);
    out[n++] = feature2(F.frame_tag, has, t);
    out[n++] = feature2(F.lemma_clausesOfFrame, lemma[i], has >> 3);
    out[n++] = feature3(F.code_frame_tag, codeAt(i), has, t);
    out[n++] = feature3(F.middle_clausesOfFrame_tag, middleCluster[i], has >> 3, t);
    out[n++] = feature(F.quotation, state);
    out[n++] = feature2(F.quotation_tag, state, t);
    out[n++] = feature2(F.quotation_lemma, state, lemma[i]);
    out[n++] = feature3(F.quotation_code_sidesOfFrame, state, codeAt(i), has >> 4);
    out[n++] = feature2(F.quotation_middle, state, middleCluster[i]);
    out[n++] = feature3(F.shape_fromStart_toEnd, shape[i], steps(i - first), steps(last - i));
    if (h >= 0) {
      out[n++] = feature2(F.headLemma_relation, lemma[h], r);
      out[n++] = feature3(F.headTag_relation_tag, tag[h], r, t);
      out[n++] = feature3(F.headCode_relation_headIsBefore, cueCode[h], r, h < i ? 1 : 0);
      out[n++] = feature3(F.headLemma_lemma_relation, lemma[h], lemma[i], r);
      out[n++] = feature3(F.headMiddle_relation_tag, middleCluster[h], r, t);
      out[n++] = feature3(F.headDistance_relation_tag, steps(i - h), r, t);
      const above = head[h];
      if (above >= 0) out[n++] = feature3(F.grandLemma_headRelation_relation, lemma[above], relation[h], r);
      // An auxiliary is in the cue where its verb is one.
      out[n++] = feature3(
        F.headLemma_relation_headQuotation,
        lemma[h],
        r,
        quotationState(layers, h, first, last),
      );
      if (subject[h] >= 0 && h !== i)
        out[n++] = feature3(F.headSubjectCoarse_headCode_relation, coarseCluster[subject[h]], cueCode[h], r);
    } else {
      out[n++] = feature(F.rootTag, t);
      out[n++] = feature2(F.rootLemma_frame, lemma[i], has);
    }
    if (s >= 0) {
      out[n++] = feature2(F.subjectLemma_tag, lemma[s], t);
      out[n++] = feature2(F.subjectLemma_lemma, lemma[s], lemma[i]);
      out[n++] = feature3(F.subjectCoarse_middle_tag, coarseCluster[s], middleCluster[i], t);
      out[n++] = feature3(F.subjectTag_code_tag, tag[s], codeAt(i), t);
      out[n++] = feature3(F.subjectTag_subjectShape_middle, tag[s], shape[s], middleCluster[i]);
      out[n++] = feature2(F.subjectMiddle_tag, middleCluster[s], t);
      out[n++] = feature3(F.subjectTag_tag_frame, tag[s], t, has);
    } else if (isVerb[i]) {
      const shared = inferSubject(layers, i);
      if (shared) {
        const { head: of, distance } = shared;
        out[n++] = feature3(F.inferredSubjectDistance_inferredSubjectTag_code, distance, tag[of], codeAt(i));
        out[n++] = feature3(
          F.inferredSubjectDistance_inferredSubjectCoarse_middle,
          distance,
          coarseCluster[of],
          middleCluster[i],
        );
        out[n++] = feature3(
          F.inferredSubjectDistance_inferredSubjectMiddle_code,
          distance,
          middleCluster[of],
          codeAt(i),
        );
        out[n++] = feature3(F.inferredSubjectTag_lemma_relation, tag[of], lemma[i], r);
      } else {
        out[n++] = feature3(F.withoutSubjectCode_tag_relation, codeAt(i), t, r);
      }
    }
    if (clause[i] >= 0) {
      const c = clause[i];
      out[n++] = feature3(F.clauseRelation_clauseTag_lemma, relation[c], tag[c], lemma[i]);
      out[n++] = feature3(F.clauseRelation_clauseTag_code, relation[c], tag[c], codeAt(i));
      out[n++] = feature3(
        F.clauseRelation_clauseMarker_tag,
        relation[c],
        marker[c] >= 0 ? form[marker[c]] : 0,
        t,
      );
      out[n++] = feature3(
        F.clauseRelation_clauseMarker_middle,
        relation[c],
        marker[c] >= 0 ? form[marker[c]] : 0,
        middleCluster[i],
      );
    }
    if (object[i] >= 0) {
      out[n++] = feature2(F.lemma_objectLemma, lemma[i], lemma[object[i]]);
      out[n++] = feature2(F.middle_objectMiddle, middleCluster[i], middleCluster[object[i]]);
      out[n++] = feature2(F.code_objectMiddle, codeAt(i), middleCluster[object[i]]);
    }
    if (oblique[i] >= 0) {
      const o = oblique[i];
      const preposition = marker[o] >= 0 ? form[marker[o]] : 0;
      out[n++] = feature2(F.lemma_preposition, lemma[i], preposition);
      out[n++] = feature3(F.code_preposition_obliqueCoarse, codeAt(i), preposition, coarseCluster[o]);
    }
    if (i + 1 < last && i > first)
      out[n++] = combine(feature2(F.formBefore_formAfter_tag, formAt(i - 1), formAt(i + 1)), t);
    out[n++] = feature2(F.fineBefore_tagOrFirst, cluster[Math.max(first, i - 1)], i === first ? AHEAD : t);
    out[n++] = feature2(
      F.fineAfter_tagOrLast,
      cluster[Math.min(last - 1, i + 1)],
      i + 1 === last ? AHEAD : t,
    );
    return n;
  };
}
