import { combine, feature, feature2, feature3 } from '../engine/hash.js';
import type { SequenceModel } from '../engine/sequenceModel.js';
import { relationIndex } from '../syntax/relations.js';
import { tagIndex, tagSet, VERB_TAGS } from '../tagging/tags.js';

/**
 * The numbers that the trained weights know the features by. Each is named by what it holds, joined by "_".
 */
const F = {
  markWord_place: 1,
  markTag_place: 2,
  markTag_place_relation: 3,
  markWord_place_relation: 4,
  markTag_place_relation_aboveRelation: 5,
  markTag_place_relation_belowRelation: 6,
  markTag_place_leftTop_rightTop: 7,
  markTag_place_leftTop_rightTop_relation: 8,
  markTag_side_fromEnd_fromOther: 9,
  markTag_side_kind_topKind: 10,
  markTag_side_inside_relation: 11,
  markWord_inside_side: 12,
  markTag_place_tag_tagAfter: 13,
  markTag_place_tag_tagBefore: 14,
  markTag_place_relation_tagAfter: 15,
  markTag_place_relation_tagBefore: 16,
  markTag_place_relation_marksBefore: 17,
  markTag_place_leftTop_rightTop_marksBefore: 18,
  markTag_place_relation_word: 19,
  markTag_place_tag_topTag: 20,
  markTag_place_relation_isBeforeMark: 21,
  markTag_place_fromEnd_fromOther_relation: 22,
  markTag_side_inside_fromEnd_fromOther: 23,
  markTag_place_relation_topRelation_kind: 24,
  markTag_place_wordRight_relation: 25,
  markTag_place_distance: 26,
  side: 27,
} as const;

export { F as PUNCTUATION_FEATURES };

/**
 * Punctuation is attached again when the rest of the tree is known, for its place follows from the units it parts
 * (universaldependencies.org/u/dep/punct.html). The nodes it can hang on without a crossing are those on the path
 * through the tree between the words on either side of it; a model chooses among them.
 */

/** The labels of the model of candidates. */
export const PUNCTUATION_LABELS = ['other', 'head'] as const;

const OPENING = tagSet('``', '-LRB-');
const CLOSING = tagSet("''", '-RRB-');
const NOMINAL = tagSet('NN', 'NNS', 'NNP', 'NNPS', 'PRP', 'CD');
const VERBAL = tagSet(...VERB_TAGS, 'MD');
const PUNCT = relationIndex('punct');
const CC = tagIndex('CC');
const LONGEST_PATH = 24;

/** A tree of one sentence: heads as indices in it, -1 for the root. */
export interface SentenceTree {
  readonly length: number;
  readonly word: Int32Array;
  /** Indices in `TAGS`. */
  readonly tags: Uint8Array;
  readonly heads: Int32Array;
  readonly relations: Uint8Array;
}

/** Whether a node is punctuation that nothing hangs on. */
export function isLoosePunctuation(tree: SentenceTree, node: number, hasChild: Uint8Array): boolean {
  return tree.relations[node] === PUNCT && tree.heads[node] >= 0 && hasChild[node] === 0;
}

/** Marks the nodes that something hangs on. */
export function withChildren({ heads, length }: SentenceTree): Uint8Array {
  const marks = new Uint8Array(length);
  for (let i = 0; i < length; i++) if (heads[i] >= 0) marks[heads[i]] = 1;
  return marks;
}

/** The candidates for the head of a mark, from the one at its left side to the one at its right. */
export class PunctuationPath {
  readonly nodes = new Int32Array(LONGEST_PATH * 2);
  length = 0;
  /** Index in `nodes` of the node nearest to the root. */
  private apex = 0;
  private partner = -1;
  private left = -1;
  private right = -1;
  private mark = 0;

  /** Finds the candidates of a mark; false where there are none, or the tree is too deep there. */
  find(tree: SentenceTree, mark: number, hasChild: Uint8Array): boolean {
    const { heads, length } = tree;
    this.mark = mark;
    let left = mark - 1;
    while (left >= 0 && isLoosePunctuation(tree, left, hasChild)) left--;
    let right = mark + 1;
    while (right < length && isLoosePunctuation(tree, right, hasChild)) right++;
    this.left = left;
    this.right = right < length ? right : -1;
    this.partner = partnerOf(tree, mark);
    const rising: number[] = [];
    for (let n = left; n >= 0; n = heads[n]) if (rising.push(n) > LONGEST_PATH) return false;
    const falling: number[] = [];
    for (let n = this.right; n >= 0; n = heads[n]) if (falling.push(n) > LONGEST_PATH) return false;
    if (rising.length > 0 && falling.length > 0) {
      while (rising.length > 1 && falling.length > 1 && rising.at(-2) === falling.at(-2)) {
        rising.pop();
        falling.pop();
      }
      if (rising.at(-1) === falling.at(-1)) falling.pop();
    }
    this.length = 0;
    for (const node of rising) this.nodes[this.length++] = node;
    this.apex = rising.length > 0 ? rising.length - 1 : falling.length - 1;
    // Without a word on the left the right side's ancestors go up to the root, from near to far.
    if (rising.length > 0) falling.reverse();
    for (const node of falling) this.nodes[this.length++] = node;
    return this.length > 1;
  }

  /** Writes the features of candidate `k` and returns how many. */
  features(tree: SentenceTree, k: number, out: Int32Array): number {
    const { word, tags, relations, heads, length } = tree;
    const { nodes, apex, mark, left, right, partner } = this;
    const node = nodes[k];
    const markTag = tags[mark];
    const markWord = word[mark];
    const side = k < apex ? 0 : k === apex ? 1 : 2;
    const relation = relations[node];
    const top = nodes[apex];
    const fromEnd = Math.min(3, k);
    const fromOther = Math.min(3, this.length - 1 - k);
    const below = k < apex ? k - 1 : k + 1;
    const above = k < apex ? k + 1 : k - 1;
    const belowRelation = below >= 0 && below < this.length && k !== apex ? relations[nodes[below]] : 99;
    const aboveRelation = k !== apex ? relations[nodes[above]] : 99;
    const leftTop = apex > 0 ? relations[nodes[apex - 1]] : 98;
    const rightTop = apex + 1 < this.length ? relations[nodes[apex + 1]] : 98;
    const highest = k === apex - 1 || k === apex + 1 ? 1 : 0;
    const kind = kindOf(tags[node]);
    const ends = (left < 0 ? 1 : 0) + (right < 0 ? 2 : 0);
    const nextIsCc = right >= 0 && tags[right] === CC ? 1 : 0;
    let inside = 0;
    if (partner >= 0) {
      const [from, to] = [Math.min(partner, mark), Math.max(partner, mark)];
      const head = heads[node];
      inside = node > from && node < to ? (head < from || head > to ? 3 : 2) : 1;
    }
    const place = combine(side * 4 + highest * 2 + nextIsCc, ends);
    const after = mark + 1 < length ? tags[mark + 1] : 99;
    const before = mark > 0 ? tags[mark - 1] : 99;
    const commas = this.marksBefore(tree);
    let n = 0;
    out[n++] = feature2(F.markWord_place, markWord, place);
    out[n++] = feature2(F.markTag_place, markTag, place);
    out[n++] = feature3(F.markTag_place_relation, markTag, place, relation);
    out[n++] = feature3(F.markWord_place_relation, markWord, place, relation);
    out[n++] = feature3(
      F.markTag_place_relation_aboveRelation,
      markTag,
      combine(place, relation),
      aboveRelation,
    );
    out[n++] = feature3(
      F.markTag_place_relation_belowRelation,
      markTag,
      combine(place, relation),
      belowRelation,
    );
    out[n++] = feature3(F.markTag_place_leftTop_rightTop, markTag, combine(place, leftTop), rightTop);
    out[n++] = feature3(
      F.markTag_place_leftTop_rightTop_relation,
      markTag,
      combine(place, leftTop),
      combine(rightTop, relation),
    );
    out[n++] = feature3(F.markTag_side_fromEnd_fromOther, markTag, combine(side, fromEnd), fromOther);
    out[n++] = feature3(F.markTag_side_kind_topKind, markTag, combine(side, kind), kindOf(tags[top]));
    out[n++] = feature3(F.markTag_side_inside_relation, markTag, combine(side, inside), relation);
    out[n++] = feature3(F.markWord_inside_side, markWord, inside, side);
    out[n++] = feature3(F.markTag_place_tag_tagAfter, markTag, combine(place, tags[node]), after);
    out[n++] = feature3(F.markTag_place_tag_tagBefore, markTag, combine(place, tags[node]), before);
    out[n++] = feature3(F.markTag_place_relation_tagAfter, markTag, combine(place, relation), after);
    out[n++] = feature3(F.markTag_place_relation_tagBefore, markTag, combine(place, relation), before);
    out[n++] = feature3(F.markTag_place_relation_marksBefore, markTag, combine(place, relation), commas);
    out[n++] = feature3(
      F.markTag_place_leftTop_rightTop_marksBefore,
      markTag,
      combine(place, leftTop),
      combine(rightTop, commas),
    );
    out[n++] = feature3(F.markTag_place_relation_word, markTag, combine(place, relation), word[node]);
    out[n++] = feature3(F.markTag_place_tag_topTag, markTag, combine(place, tags[node]), tags[top]);
    out[n++] = feature3(
      F.markTag_place_relation_isBeforeMark,
      markTag,
      combine(place, relation),
      node < mark ? 1 : 2,
    );
    out[n++] = feature3(
      F.markTag_place_fromEnd_fromOther_relation,
      markTag,
      combine(place, fromEnd),
      combine(fromOther, relation),
    );
    out[n++] = feature3(
      F.markTag_side_inside_fromEnd_fromOther,
      markTag,
      combine(side, inside),
      combine(fromEnd, fromOther),
    );
    out[n++] = feature3(
      F.markTag_place_relation_topRelation_kind,
      markTag,
      combine(place, relation),
      combine(relations[top], kind),
    );
    out[n++] = feature3(
      F.markTag_place_wordRight_relation,
      markTag,
      place,
      combine(right >= 0 ? word[right] : 0, relation),
    );
    out[n++] = feature3(F.markTag_place_distance, markTag, place, Math.min(8, Math.abs(node - mark)));
    out[n++] = feature(F.side, side);
    return n;
  }

  /** How many marks of the same tag hang on the candidates' units already, to their left. */
  private marksBefore({ tags, heads }: SentenceTree): number {
    const top = this.nodes[this.apex];
    let count = 0;
    for (let i = this.mark - 1; i >= 0 && count < 2; i--) {
      if (tags[i] === tags[this.mark] && (heads[i] === top || this.nodes.indexOf(heads[i]) >= 0)) count++;
    }
    return count;
  }
}

/** The mark that a quotation mark or bracket opens or closes with, -1 for none. */
function partnerOf({ tags, length }: SentenceTree, mark: number): number {
  const tag = tags[mark];
  if (OPENING[tag] === 1) {
    for (let i = mark + 1; i < length; i++) if (CLOSING[tags[i]] === 1) return i;
  } else if (CLOSING[tag] === 1) {
    for (let i = mark - 1; i >= 0; i--) if (OPENING[tags[i]] === 1) return i;
  }
  return -1;
}

function kindOf(tag: number): number {
  if (VERBAL[tag] === 1) return 1;
  if (NOMINAL[tag] === 1) return 2;
  return 3 + tag;
}

/** Attaches the punctuation of a sentence again, in place. */
export function attachPunctuation(model: SequenceModel, path: PunctuationPath, tree: SentenceTree): void {
  const hasChild = withChildren(tree);
  for (let mark = 0; mark < tree.length; mark++) {
    if (!isLoosePunctuation(tree, mark, hasChild) || !path.find(tree, mark, hasChild)) continue;
    let best = -1;
    let highest = Number.NEGATIVE_INFINITY;
    for (let k = 0; k < path.length; k++) {
      const score = model.margin((_, out) => path.features(tree, k, out));
      if (score > highest) {
        highest = score;
        best = path.nodes[k];
      }
    }
    tree.heads[mark] = best;
  }
}
