import { combine, feature2, feature3 } from '../engine/hash.js';
import type { FeatureWriter } from '../engine/sequenceModel.js';
import type { ParseNodes } from './parseNodes.js';

/**
 * The numbers that the trained weights know the features by. Each is named by what it holds, joined by "_".
 */
const F = {
  wordTag_direction: 1,
  headWordTag_direction: 2,
  tag_headTag_way: 3,
  tag_headTag_direction: 4,
  word_headWord_direction: 5,
  wordTag_headTag_direction: 6,
  tag_headWordTag_direction: 7,
  fine_headFine_direction: 8,
  fine_headTag_direction: 9,
  tag_headFine_direction: 10,
  coarse_headCoarse_way: 11,
  suffix_direction: 12,
  headSuffix_direction: 13,
  tagBefore_tag_headTag: 14,
  tagAfter_tag_headTag: 15,
  tagBeforeHead_tag_headTag: 16,
  tagAfterHead_tag_headTag: 17,
  wordBefore_tag: 18,
  wordAfter_tag: 19,
  childWord_tag_direction: 20,
  childWord_tag_headTag: 21,
  childWord_headTag_way: 22,
  childWord_headWord_direction: 23,
  childWord_headFine_direction: 24,
  childWord_word_direction: 25,
  childTag_tag_headTag: 26,
  lastChildWordTag_tag_headTag: 27,
  childTag_lastChildTag_tag_headTag: 28,
  tagsBelow_tag_direction: 29,
  tagsBelow_tag_headTag: 30,
  tagsBeside_headTag_direction: 31,
  tagsBeside_tag_headTag: 32,
  leftTag_tag_headTag: 33,
  rightTag_tag_headTag: 34,
  leftWordTag_tag_headTag: 35,
  rightWordTag_tag_headTag: 36,
  leftTag_rightTag_tag_headTag: 37,
  headFirstWordTag_tag_headTag: 38,
  headLastWordTag_tag_headTag: 39,
  headFirstWord_headWord_direction: 40,
  grandTag_tag_headTag: 41,
  grandWordTag_tag_headTag: 42,
  way_headWord_tag_headTag: 43,
  fine_childWord_direction: 44,
  childWord_fine_headFine_direction: 45,
  tag_headTag_headSuffix_way: 46,
  tag_headTag_suffix_direction: 47,
  isOutermost_tag_headTag: 48,
} as const;

export { F as RELATION_FEATURES };

/** The dependents of each node of a tree, in order. */
interface Family {
  /** First and last dependent, and the dependents before and after among the head's own; -1 for none. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly previous: Int32Array;
  readonly next: Int32Array;
}

function family(heads: Int32Array, length: number): Family {
  const array = () => new Int32Array(length).fill(-1);
  const result = { first: array(), last: array(), previous: array(), next: array() };
  for (let i = 0; i < length; i++) {
    const head = heads[i];
    if (head < 0) continue;
    const last = result.last[head];
    if (last < 0) result.first[head] = i;
    else {
      result.next[last] = i;
      result.previous[i] = last;
    }
    result.last[head] = i;
  }
  return result;
}

/**
 * The features by which an arc of a finished tree gets its relation: dependent and head, their neighbours, dependents
 * and siblings, as in McDonald, Lerman & Pereira (2006). `heads` are indices in the sentence, -1 for the root.
 */
export function relationFeatures(nodes: ParseNodes, heads: Int32Array, length: number): FeatureWriter {
  const { word, tag, wordTag, fine, coarse, suffix } = nodes;
  const { first, last, previous, next } = family(heads, length);
  const none = length + 1;
  const node = (i: number) => (i < 0 || i >= length ? none : i);
  return (i, out) => {
    const head = heads[i];
    const h = head < 0 ? length : head;
    const grand = head < 0 ? none : heads[head] < 0 ? length : heads[head];
    const direction = head < 0 ? 0 : head < i ? 1 : 2;
    const apart = head < 0 ? 0 : Math.min(6, Math.abs(head - i));
    const way = direction * 8 + apart;
    const child = node(first[i]);
    const lastChild = node(last[i]);
    const left = node(previous[i]);
    const right = node(next[i]);
    const headFirst = head < 0 ? none : node(first[head]);
    const headLast = head < 0 ? none : node(last[head]);
    const dt = tag[i];
    const ht = tag[h];
    const dw = word[i];
    const hw = word[h];
    const dwt = wordTag[i];
    const hwt = wordTag[h];
    const cw = word[child];
    const ct = tag[child];
    let [tagsBelow, tagsBeside] = [0, 0];
    for (let c = first[i]; c >= 0; c = next[c]) tagsBelow = combine(tagsBelow, tag[c]);
    for (let c = head < 0 ? -1 : first[head]; c >= 0; c = next[c]) {
      tagsBeside = combine(tagsBeside, c === i ? 7 : tag[c]);
    }
    const before = tag[node(i - 1)];
    const after = tag[node(i + 1)];
    let k = 0;
    out[k++] = feature2(F.wordTag_direction, dwt, direction);
    out[k++] = feature2(F.headWordTag_direction, hwt, direction);
    out[k++] = feature3(F.tag_headTag_way, dt, ht, way);
    out[k++] = feature3(F.tag_headTag_direction, dt, ht, direction);
    out[k++] = feature3(F.word_headWord_direction, dw, hw, direction);
    out[k++] = feature3(F.wordTag_headTag_direction, dwt, ht, direction);
    out[k++] = feature3(F.tag_headWordTag_direction, dt, hwt, direction);
    out[k++] = feature3(F.fine_headFine_direction, fine[i], fine[h], direction);
    out[k++] = feature3(F.fine_headTag_direction, fine[i], ht, direction);
    out[k++] = feature3(F.tag_headFine_direction, dt, fine[h], direction);
    out[k++] = feature3(F.coarse_headCoarse_way, coarse[i], coarse[h], way);
    out[k++] = feature2(F.suffix_direction, suffix[i], direction);
    out[k++] = feature2(F.headSuffix_direction, suffix[h], direction);
    out[k++] = feature3(F.tagBefore_tag_headTag, before, dt, ht);
    out[k++] = feature3(F.tagAfter_tag_headTag, after, dt, ht);
    out[k++] = feature3(F.tagBeforeHead_tag_headTag, tag[node(h - 1)], dt, ht);
    out[k++] = feature3(F.tagAfterHead_tag_headTag, tag[node(h + 1)], dt, ht);
    out[k++] = feature2(F.wordBefore_tag, word[node(i - 1)], dt);
    out[k++] = feature2(F.wordAfter_tag, word[node(i + 1)], dt);
    out[k++] = feature3(F.childWord_tag_direction, cw, dt, direction);
    out[k++] = feature3(F.childWord_tag_headTag, cw, dt, ht);
    out[k++] = feature3(F.childWord_headTag_way, cw, ht, way);
    out[k++] = feature3(F.childWord_headWord_direction, cw, hw, direction);
    out[k++] = feature3(F.childWord_headFine_direction, cw, fine[h], direction);
    out[k++] = feature3(F.childWord_word_direction, cw, dw, direction);
    out[k++] = feature3(F.childTag_tag_headTag, ct, dt, ht);
    out[k++] = feature3(F.lastChildWordTag_tag_headTag, wordTag[lastChild], dt, ht);
    out[k++] = feature3(F.childTag_lastChildTag_tag_headTag, combine(ct, tag[lastChild]), dt, ht);
    out[k++] = feature3(F.tagsBelow_tag_direction, tagsBelow, dt, direction);
    out[k++] = feature3(F.tagsBelow_tag_headTag, tagsBelow, dt, ht);
    out[k++] = feature3(F.tagsBeside_headTag_direction, tagsBeside, ht, direction);
    out[k++] = feature3(F.tagsBeside_tag_headTag, tagsBeside, dt, ht);
    out[k++] = feature3(F.leftTag_tag_headTag, tag[left], dt, ht);
    out[k++] = feature3(F.rightTag_tag_headTag, tag[right], dt, ht);
    out[k++] = feature3(F.leftWordTag_tag_headTag, wordTag[left], dt, ht);
    out[k++] = feature3(F.rightWordTag_tag_headTag, wordTag[right], dt, ht);
    out[k++] = feature3(F.leftTag_rightTag_tag_headTag, combine(tag[left], tag[right]), dt, ht);
    out[k++] = feature3(F.headFirstWordTag_tag_headTag, wordTag[headFirst], dt, ht);
    out[k++] = feature3(F.headLastWordTag_tag_headTag, wordTag[headLast], dt, ht);
    out[k++] = feature3(F.headFirstWord_headWord_direction, word[headFirst], hw, direction);
    out[k++] = feature3(F.grandTag_tag_headTag, tag[grand], dt, ht);
    out[k++] = feature3(F.grandWordTag_tag_headTag, wordTag[grand], dt, ht);
    out[k++] = feature3(F.way_headWord_tag_headTag, combine(way, hw), dt, ht);
    out[k++] = feature3(F.fine_childWord_direction, fine[i], cw, direction);
    out[k++] = feature3(F.childWord_fine_headFine_direction, combine(cw, fine[i]), fine[h], direction);
    out[k++] = feature3(F.tag_headTag_headSuffix_way, combine(dt, ht), suffix[h], way);
    out[k++] = feature3(F.tag_headTag_suffix_direction, combine(dt, ht), suffix[i], direction);
    out[k++] = feature3(
      F.isOutermost_tag_headTag,
      combine(left === none ? 1 : 0, right === none ? 1 : 0),
      dt,
      ht,
    );
    return k;
  };
}
