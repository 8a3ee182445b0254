import { combine, feature2, feature3 } from '../engine/hash.js';
import type { FeatureWriter } from '../engine/sequenceModel.js';
import type { ParseNodes } from './parseNodes.js';

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
    const head = heads[i]!;
    if (head < 0) continue;
    const last = result.last[head]!;
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
    const head = heads[i]!;
    const h = head < 0 ? length : head;
    const grand = head < 0 ? none : heads[head]! < 0 ? length : heads[head]!;
    const direction = head < 0 ? 0 : head < i ? 1 : 2;
    const apart = head < 0 ? 0 : Math.min(6, Math.abs(head - i));
    const way = direction * 8 + apart;
    const child = node(first[i]!);
    const lastChild = node(last[i]!);
    const left = node(previous[i]!);
    const right = node(next[i]!);
    const headFirst = head < 0 ? none : node(first[head]!);
    const headLast = head < 0 ? none : node(last[head]!);
    const dt = tag[i]!;
    const ht = tag[h]!;
    const dw = word[i]!;
    const hw = word[h]!;
    const dwt = wordTag[i]!;
    const hwt = wordTag[h]!;
    const cw = word[child]!;
    const ct = tag[child]!;
    let [tagsBelow, tagsBeside] = [0, 0];
    for (let c = first[i]!; c >= 0; c = next[c]!) tagsBelow = combine(tagsBelow, tag[c]!);
    for (let c = head < 0 ? -1 : first[head]!; c >= 0; c = next[c]!) {
      tagsBeside = combine(tagsBeside, c === i ? 7 : tag[c]!);
    }
    const before = tag[node(i - 1)]!;
    const after = tag[node(i + 1)]!;
    let k = 0;
    out[k++] = feature2(1, dwt, direction);
    out[k++] = feature2(2, hwt, direction);
    out[k++] = feature3(3, dt, ht, way);
    out[k++] = feature3(4, dt, ht, direction);
    out[k++] = feature3(5, dw, hw, direction);
    out[k++] = feature3(6, dwt, ht, direction);
    out[k++] = feature3(7, dt, hwt, direction);
    out[k++] = feature3(8, fine[i]!, fine[h]!, direction);
    out[k++] = feature3(9, fine[i]!, ht, direction);
    out[k++] = feature3(10, dt, fine[h]!, direction);
    out[k++] = feature3(11, coarse[i]!, coarse[h]!, way);
    out[k++] = feature2(12, suffix[i]!, direction);
    out[k++] = feature2(13, suffix[h]!, direction);
    out[k++] = feature3(14, before, dt, ht);
    out[k++] = feature3(15, after, dt, ht);
    out[k++] = feature3(16, tag[node(h - 1)]!, dt, ht);
    out[k++] = feature3(17, tag[node(h + 1)]!, dt, ht);
    out[k++] = feature2(18, word[node(i - 1)]!, dt);
    out[k++] = feature2(19, word[node(i + 1)]!, dt);
    out[k++] = feature3(20, cw, dt, direction);
    out[k++] = feature3(21, cw, dt, ht);
    out[k++] = feature3(22, cw, ht, way);
    out[k++] = feature3(23, cw, hw, direction);
    out[k++] = feature3(24, cw, fine[h]!, direction);
    out[k++] = feature3(25, cw, dw, direction);
    out[k++] = feature3(26, ct, dt, ht);
    out[k++] = feature3(27, wordTag[lastChild]!, dt, ht);
    out[k++] = feature3(28, combine(ct, tag[lastChild]!), dt, ht);
    out[k++] = feature3(29, tagsBelow, dt, direction);
    out[k++] = feature3(30, tagsBelow, dt, ht);
    out[k++] = feature3(31, tagsBeside, ht, direction);
    out[k++] = feature3(32, tagsBeside, dt, ht);
    out[k++] = feature3(33, tag[left]!, dt, ht);
    out[k++] = feature3(34, tag[right]!, dt, ht);
    out[k++] = feature3(35, wordTag[left]!, dt, ht);
    out[k++] = feature3(36, wordTag[right]!, dt, ht);
    out[k++] = feature3(37, combine(tag[left]!, tag[right]!), dt, ht);
    out[k++] = feature3(38, wordTag[headFirst]!, dt, ht);
    out[k++] = feature3(39, wordTag[headLast]!, dt, ht);
    out[k++] = feature3(40, word[headFirst]!, hw, direction);
    out[k++] = feature3(41, tag[grand]!, dt, ht);
    out[k++] = feature3(42, wordTag[grand]!, dt, ht);
    out[k++] = feature3(43, combine(way, hw), dt, ht);
    out[k++] = feature3(44, fine[i]!, cw, direction);
    out[k++] = feature3(45, combine(cw, fine[i]!), fine[h]!, direction);
    out[k++] = feature3(46, combine(dt, ht), suffix[h]!, way);
    out[k++] = feature3(47, combine(dt, ht), suffix[i]!, direction);
    out[k++] = feature3(48, combine(left === none ? 1 : 0, right === none ? 1 : 0), dt, ht);
    return k;
  };
}
