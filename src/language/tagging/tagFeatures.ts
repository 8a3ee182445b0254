import type { FeatureSet } from '../engine/featureSet.js';
import { feature, feature2, feature3 } from '../engine/hash.js';
import type { FeatureWriter } from '../engine/sequenceModel.js';
import { loadClusters } from '../models/clusters.js';
import type { Setting } from './setting.js';
import { loadTagLexicon } from './tagLexicon.js';
import { TAGS } from './tags.js';
import type { WordFeatures } from './wordFeatures.js';

/**
 * The numbers that the trained weights know the features by. Each is named by what it holds, joined by "_".
 */
const F = {
  word: 1,
  form: 2,
  wordBefore: 3,
  wordAfter: 4,
  wordBefore2: 5,
  wordAfter2: 6,
  wordBefore_word: 7,
  word_wordAfter: 8,
  wordBefore_wordAfter: 9,
  wordBefore2_wordBefore: 10,
  wordAfter_wordAfter2: 11,
  prefix1: 12,
  prefix2: 13,
  prefix3: 14,
  suffix1: 15,
  suffix2: 16,
  suffix3: 17,
  suffix4: 18,
  shape_isFirst: 19,
  shapeBefore_shape: 20,
  shape_shapeAfter: 21,
  finest: 22,
  fine: 23,
  middle: 24,
  coarse: 25,
  fineBefore: 26,
  fineAfter: 27,
  fineBefore2: 28,
  fineAfter2: 29,
  middleBefore_middle: 30,
  middle_middleAfter: 31,
  middleBefore_middleAfter: 32,
  suffix3Before: 33,
  suffix3After: 34,
  word_middleAfter: 35,
  word_middleBefore: 36,
  suffix2_shape: 37,
  middleBefore2_middleBefore_middle: 38,
  middle_middleAfter_middleAfter2: 39,
  word_suffix3After: 40,
  word_suffix3Before: 41,
  suffix3_suffix3Before: 42,
  suffix3_suffix3After: 43,
  word_spacing: 44,
  shape_spacing_isFirst: 45,
  shape_capitals_isFirst: 46,
  class: 47,
  classBefore_class: 48,
  class_classAfter: 49,
  class_capitals_initial: 50,
} as const;

/** What `tags.bin` is tied to: its weights are for these features alone. */
export const TAG_FEATURES: FeatureSet = {
  model: 'tags',
  features: { tags: F },
  codes: { tags: TAGS },
  words: () => ({ clusters: loadClusters().checksum, lexicon: loadTagLexicon().checksum }),
};

/** Stands for what lies outside the sentence. */
const OUTSIDE = 0x5bd1e995;

/** The features by which the tagger knows a token of a sentence of `length` tokens. */
export function tagFeatures(
  words: WordFeatures,
  setting: Setting,
  classes: Int32Array,
  length: number,
): FeatureWriter {
  const { word, form, shape, prefix, suffix, clusters } = words;
  const [prefix1, prefix2, prefix3] = prefix as [Int32Array, Int32Array, Int32Array];
  const [suffix1, suffix2, suffix3, suffix4] = suffix as [Int32Array, Int32Array, Int32Array, Int32Array];
  const [finest, fine, middle, coarse] = clusters as [Int32Array, Int32Array, Int32Array, Int32Array];
  const { spacing, initial, capitals } = setting;
  const at = (values: Int32Array, i: number) => (i < 0 || i >= length ? OUTSIDE : values[i]);
  return (i, out) => {
    const w = word[i];
    const w1 = at(word, i - 1);
    const w2 = at(word, i - 2);
    const x1 = at(word, i + 1);
    const x2 = at(word, i + 2);
    const c = fine[i];
    const c1 = at(fine, i - 1);
    const d1 = at(fine, i + 1);
    const m = middle[i];
    const m1 = at(middle, i - 1);
    const n1 = at(middle, i + 1);
    const s1 = at(suffix3, i - 1);
    const s2 = at(suffix3, i + 1);
    const capital = shape[i];
    const first = i === 0 ? 1 : 0;
    let k = 0;
    out[k++] = feature(F.word, w);
    out[k++] = feature(F.form, form[i]);
    out[k++] = feature(F.wordBefore, w1);
    out[k++] = feature(F.wordAfter, x1);
    out[k++] = feature(F.wordBefore2, w2);
    out[k++] = feature(F.wordAfter2, x2);
    out[k++] = feature2(F.wordBefore_word, w1, w);
    out[k++] = feature2(F.word_wordAfter, w, x1);
    out[k++] = feature2(F.wordBefore_wordAfter, w1, x1);
    out[k++] = feature2(F.wordBefore2_wordBefore, w2, w1);
    out[k++] = feature2(F.wordAfter_wordAfter2, x1, x2);
    out[k++] = feature(F.prefix1, prefix1[i]);
    out[k++] = feature(F.prefix2, prefix2[i]);
    out[k++] = feature(F.prefix3, prefix3[i]);
    out[k++] = feature(F.suffix1, suffix1[i]);
    out[k++] = feature(F.suffix2, suffix2[i]);
    out[k++] = feature(F.suffix3, suffix3[i]);
    out[k++] = feature(F.suffix4, suffix4[i]);
    out[k++] = feature2(F.shape_isFirst, capital, first);
    out[k++] = feature2(F.shapeBefore_shape, at(shape, i - 1), capital);
    out[k++] = feature2(F.shape_shapeAfter, capital, at(shape, i + 1));
    out[k++] = feature(F.finest, finest[i]);
    out[k++] = feature(F.fine, c);
    out[k++] = feature(F.middle, m);
    out[k++] = feature(F.coarse, coarse[i]);
    out[k++] = feature(F.fineBefore, c1);
    out[k++] = feature(F.fineAfter, d1);
    out[k++] = feature(F.fineBefore2, at(fine, i - 2));
    out[k++] = feature(F.fineAfter2, at(fine, i + 2));
    out[k++] = feature2(F.middleBefore_middle, m1, m);
    out[k++] = feature2(F.middle_middleAfter, m, n1);
    out[k++] = feature2(F.middleBefore_middleAfter, m1, n1);
    out[k++] = feature(F.suffix3Before, s1);
    out[k++] = feature(F.suffix3After, s2);
    out[k++] = feature2(F.word_middleAfter, w, n1);
    out[k++] = feature2(F.word_middleBefore, w, m1);
    out[k++] = feature2(F.suffix2_shape, suffix2[i], capital);
    out[k++] = feature3(F.middleBefore2_middleBefore_middle, at(middle, i - 2), m1, m);
    out[k++] = feature3(F.middle_middleAfter_middleAfter2, m, n1, at(middle, i + 2));
    out[k++] = feature2(F.word_suffix3After, w, s2);
    out[k++] = feature2(F.word_suffix3Before, w, s1);
    out[k++] = feature2(F.suffix3_suffix3Before, suffix3[i], s1);
    out[k++] = feature2(F.suffix3_suffix3After, suffix3[i], s2);
    out[k++] = feature2(F.word_spacing, w, spacing[i]);
    out[k++] = feature3(F.shape_spacing_isFirst, capital, spacing[i], first);
    out[k++] = feature3(F.shape_capitals_isFirst, capital, capitals, first);
    const l = classes[i];
    out[k++] = feature(F.class, l);
    out[k++] = feature2(F.classBefore_class, at(classes, i - 1), l);
    out[k++] = feature2(F.class_classAfter, l, at(classes, i + 1));
    out[k++] = feature3(F.class_capitals_initial, l, capitals, initial[i]);
    return k;
  };
}
