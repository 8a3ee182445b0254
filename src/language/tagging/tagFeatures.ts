import { feature, feature2, feature3 } from '../engine/hash.js';
import type { FeatureWriter } from '../engine/sequenceModel.js';
import type { Setting } from './setting.js';
import type { WordFeatures } from './wordFeatures.js';

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
  const at = (values: Int32Array, i: number) => (i < 0 || i >= length ? OUTSIDE : values[i]!);
  return (i, out) => {
    const w = word[i]!;
    const w1 = at(word, i - 1);
    const w2 = at(word, i - 2);
    const x1 = at(word, i + 1);
    const x2 = at(word, i + 2);
    const c = fine[i]!;
    const c1 = at(fine, i - 1);
    const d1 = at(fine, i + 1);
    const m = middle[i]!;
    const m1 = at(middle, i - 1);
    const n1 = at(middle, i + 1);
    const s1 = at(suffix3, i - 1);
    const s2 = at(suffix3, i + 1);
    const capital = shape[i]!;
    const first = i === 0 ? 1 : 0;
    let k = 0;
    out[k++] = feature(1, w);
    out[k++] = feature(2, form[i]!);
    out[k++] = feature(3, w1);
    out[k++] = feature(4, x1);
    out[k++] = feature(5, w2);
    out[k++] = feature(6, x2);
    out[k++] = feature2(7, w1, w);
    out[k++] = feature2(8, w, x1);
    out[k++] = feature2(9, w1, x1);
    out[k++] = feature2(10, w2, w1);
    out[k++] = feature2(11, x1, x2);
    out[k++] = feature(12, prefix1[i]!);
    out[k++] = feature(13, prefix2[i]!);
    out[k++] = feature(14, prefix3[i]!);
    out[k++] = feature(15, suffix1[i]!);
    out[k++] = feature(16, suffix2[i]!);
    out[k++] = feature(17, suffix3[i]!);
    out[k++] = feature(18, suffix4[i]!);
    out[k++] = feature2(19, capital, first);
    out[k++] = feature2(20, at(shape, i - 1), capital);
    out[k++] = feature2(21, capital, at(shape, i + 1));
    out[k++] = feature(22, finest[i]!);
    out[k++] = feature(23, c);
    out[k++] = feature(24, m);
    out[k++] = feature(25, coarse[i]!);
    out[k++] = feature(26, c1);
    out[k++] = feature(27, d1);
    out[k++] = feature(28, at(fine, i - 2));
    out[k++] = feature(29, at(fine, i + 2));
    out[k++] = feature2(30, m1, m);
    out[k++] = feature2(31, m, n1);
    out[k++] = feature2(32, m1, n1);
    out[k++] = feature(33, s1);
    out[k++] = feature(34, s2);
    out[k++] = feature2(35, w, n1);
    out[k++] = feature2(36, w, m1);
    out[k++] = feature2(37, suffix2[i]!, capital);
    out[k++] = feature3(38, at(middle, i - 2), m1, m);
    out[k++] = feature3(39, m, n1, at(middle, i + 2));
    out[k++] = feature2(40, w, s2);
    out[k++] = feature2(41, w, s1);
    out[k++] = feature2(42, suffix3[i]!, s1);
    out[k++] = feature2(43, suffix3[i]!, s2);
    out[k++] = feature2(44, w, spacing[i]!);
    out[k++] = feature3(45, capital, spacing[i]!, first);
    out[k++] = feature3(46, capital, capitals, first);
    const l = classes[i]!;
    out[k++] = feature(47, l);
    out[k++] = feature2(48, at(classes, i - 1), l);
    out[k++] = feature2(49, l, at(classes, i + 1));
    out[k++] = feature3(50, l, capitals, initial[i]!);
    return k;
  };
}
