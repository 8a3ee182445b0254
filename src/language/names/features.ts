import type { FeatureSet } from '../engine/featureSet.js';
import { feature, feature2, feature3, hashText } from '../engine/hash.js';
import type { FeatureWriter } from '../engine/sequenceModel.js';
import { type Gazetteer, loadGazetteer, WORD_LISTS } from '../gazetteers/gazetteer.js';
import { hashLowerCase } from '../gazetteers/hash.js';
import { listOf } from '../lexicon/lexicon.js';
import { type Clusters, loadClusters, NO_CLUSTER } from '../models/clusters.js';
import { TAGS } from '../tagging/tags.js';
import type { Tokens } from '../tokens.js';
import { sequencesWithoutCase, WRITTEN, writtenAs } from './capitals.js';
import { type GazetteerMatches, matchGazetteer } from './matches.js';
import { type NameSequences, nameSequences } from './sequences.js';

/**
 * The numbers that the trained weights know the features by. Each is named by what it holds, joined by "_".
 */
const F = {
  always: 0,
  word: 1,
  form: 2,
  wordBefore: 3,
  wordAfter: 4,
  wordBefore2: 5,
  wordAfter2: 6,
  wordBefore_word: 7,
  word_wordAfter: 8,
  shape_caseless: 9,
  shapeBefore_shape: 10,
  shape_shapeAfter: 11,
  shapeBefore_shape_shapeAfter: 12,
  wordBefore_shape: 13,
  wordAfter_shape: 14,
  tag: 15,
  tagBefore_tag: 16,
  tag_tagAfter: 17,
  tagBefore_tag_tagAfter: 18,
  fine: 19,
  middle: 20,
  coarse: 21,
  fineBefore: 22,
  fineAfter: 23,
  middleBefore: 24,
  middleAfter: 25,
  coarseBefore: 26,
  coarseAfter: 27,
  middleBefore_middle: 28,
  middle_middleAfter: 29,
  coarseBefore_shape: 30,
  coarseAfter_shape: 31,
  coarseBefore_coarse_shape: 32,
  coarse_coarseAfter_shape: 33,
  middleBefore2: 34,
  middleAfter2: 35,
  middle_shape: 36,
  coarseBefore_shape_coarseAfter: 53,
  gazetteer: 37,
  gazetteer_shape: 38,
  gazetteerBefore_gazetteer_gazetteerAfter: 39,
  gazetteer_coarse: 40,
  gazetteer_wordBefore: 41,
  gazetteer_wordAfter: 54,
  lists: 42,
  listsBefore_lists_listsAfter: 43,
  lists_gazetteer: 44,
  prefix: 45,
  suffix: 46,
  elsewhere_isFirst: 47,
  elsewhere_caseless_shape: 48,
  elsewhere_gazetteer: 49,
  lastOfRun: 50,
  lastOfRunMiddle: 51,
  placeInRun_shape: 52,
  wordBeforeRun_wordAfterRun: 55,
  middleBeforeRun: 56,
  middleAfterRun: 57,
} as const;

/** What `names.bin` is tied to: its weights are for these features alone. */
export const NAME_FEATURES: FeatureSet = {
  model: 'names',
  features: { names: F },
  codes: { tags: TAGS },
  words: () => ({
    clusters: loadClusters().checksum,
    gazetteer: loadGazetteer().checksum,
    titles: TITLES_BEFORE,
  }),
};

/** Value of a column beyond the sentence's ends. */
const BEYOND = -7;
/** Bits of `elsewhere`. */
const SMALL_ELSEWHERE = 1;
const CAPITAL_WITHIN_SENTENCE = 2;
const AFTER_TITLE = 4;
const AFTER_GIVEN_NAME = 8;
const AFTER_IN = 16;
const GIVEN_NAME = WORD_LISTS.FEMALE_NAME | WORD_LISTS.MALE_NAME;

/**
 * The features of a document's tokens for the name model (after Ratinov & Roth 2009 and Chieu & Ng 2003): the words
 * around, their shape, affixes, tags, clusters and gazetteer classes, and how the same word is used elsewhere in the
 * document. All values are computed once, as columns of integers.
 */
export class NameFeatures {
  readonly written: Uint8Array;
  /** By sequence; see `sequencesWithoutCase`. */
  readonly withoutCase: Uint8Array;
  readonly sequences: NameSequences;
  readonly matches: GazetteerMatches;
  private readonly word: Int32Array;
  private readonly exact: Int32Array;
  private readonly shape: Int32Array;
  private readonly cluster: Int32Array;
  private readonly lists: Uint8Array;
  /** The first token of the same word; the bits of `elsewhere` are kept there. */
  private readonly same: Int32Array;
  private readonly elsewhere: Uint8Array;
  private from = 0;
  private to = 0;

  constructor(
    private readonly tokens: Tokens,
    gazetteer: Gazetteer,
    private readonly clusters: Clusters,
  ) {
    const { length, text, start, end } = tokens;
    this.written = new Uint8Array(length);
    this.word = new Int32Array(length);
    this.exact = new Int32Array(length);
    this.shape = new Int32Array(length);
    this.cluster = new Int32Array(length);
    this.lists = new Uint8Array(length);
    for (let i = 0; i < length; i++) {
      this.written[i] = writtenAs(text, start[i], end[i]);
      this.word[i] = hashLowerCase(text, start[i], end[i]);
      this.exact[i] = hashText(text, start[i], end[i]);
      this.shape[i] = shapeOf(text, start[i], end[i]);
      this.cluster[i] = clusters.find(text, start[i], end[i]);
      if (this.written[i] !== WRITTEN.SMALL) this.lists[i] = gazetteer.wordLists(text, start[i], end[i]);
    }
    this.sequences = nameSequences(tokens);
    this.withoutCase = sequencesWithoutCase(tokens, this.sequences, this.written);
    this.matches = matchGazetteer(tokens, this.sequences, this.written, this.withoutCase, gazetteer);
    this.same = new Int32Array(length);
    this.elsewhere = new Uint8Array(length);
    this.lookElsewhere();
  }

  /** The writer for the tokens of sequence `s`, valid until it is called for another. */
  sequence(s: number): FeatureWriter {
    this.from = this.sequences.start[s];
    this.to = this.sequences.start[s + 1];
    return this.write;
  }

  /** Whether the document writes the token's word with a small letter too. */
  isAlsoSmall(i: number): boolean {
    return (this.elsewhere[this.same[i]] & SMALL_ELSEWHERE) !== 0;
  }

  private lookElsewhere(): void {
    const { tokens, written, withoutCase, sequences, word, same, elsewhere, lists } = this;
    // An open-addressing table of the first token of each word.
    let mask = 15;
    while (mask < tokens.length * 2) mask = mask * 2 + 1;
    const slots = new Int32Array(mask + 1).fill(-1);
    for (let i = 0; i < tokens.length; i++) {
      let slot = word[i] & mask;
      while (slots[slot] >= 0 && word[slots[slot]] !== word[i]) slot = (slot + 1) & mask;
      if (slots[slot] < 0) slots[slot] = i;
      const number = slots[slot];
      same[i] = number;
      const s = sequences.of[i];
      if (withoutCase[s] !== 0) continue;
      if (written[i] === WRITTEN.SMALL) elsewhere[number] |= SMALL_ELSEWHERE;
      else if (i > sequences.start[s] && isWordBefore(tokens, i)) {
        elsewhere[number] |= CAPITAL_WITHIN_SENTENCE;
        if (lists[i - 1] & GIVEN_NAME) elsewhere[number] |= AFTER_GIVEN_NAME;
        if (titleHashes.has(word[i - 1])) elsewhere[number] |= AFTER_TITLE;
        if (word[i - 1] === IN_WORD) elsewhere[number] |= AFTER_IN;
      }
    }
  }

  /** The column's value `distance` tokens from token `i`; BEYOND outside the sequence. */
  private at(column: Int32Array | Uint8Array, i: number, distance: number): number {
    const k = i + distance;
    return k < this.from || k >= this.to ? BEYOND : column[k];
  }

  /** The cluster of a coarser level that the finest one lies in. */
  private parent(level: number, cluster: number): number {
    return cluster === BEYOND || cluster === NO_CLUSTER ? cluster : this.clusters.parents[level][cluster];
  }

  private readonly write: FeatureWriter = (offset, out) => {
    const i = this.from + offset;
    const { word, shape, cluster, tokens, lists, matches, written } = this;
    const { text, start, end, tag } = tokens;
    let n = 0;
    const last = this.to - 1;
    const caseless = this.withoutCase[this.sequences.of[i]];
    const w0 = word[i];
    const w1 = this.at(word, i, 1);
    const w_1 = this.at(word, i, -1);
    const s0 = shape[i];
    const s1 = this.at(shape, i, 1);
    const s_1 = this.at(shape, i, -1);
    const t0 = tag[i];
    const t1 = this.at(tag, i, 1);
    const t_1 = this.at(tag, i, -1);
    const g0 = matches.code[i];
    const g1 = this.at(matches.code, i, 1);
    const g_1 = this.at(matches.code, i, -1);
    const l0 = lists[i];
    const l1 = this.at(lists, i, 1);
    const l_1 = this.at(lists, i, -1);
    const c0 = cluster[i];
    const c1 = this.at(cluster, i, 1);
    const c_1 = this.at(cluster, i, -1);
    const m0 = this.parent(0, c0);
    const m1 = this.parent(0, c1);
    const m_1 = this.parent(0, c_1);
    const k0 = this.parent(1, c0);
    const k1 = this.parent(1, c1);
    const k_1 = this.parent(1, c_1);

    out[n++] = feature(F.always, 0);
    out[n++] = feature(F.word, w0);
    out[n++] = feature(F.form, this.exact[i]);
    out[n++] = feature(F.wordBefore, w_1);
    out[n++] = feature(F.wordAfter, w1);
    out[n++] = feature(F.wordBefore2, this.at(word, i, -2));
    out[n++] = feature(F.wordAfter2, this.at(word, i, 2));
    out[n++] = feature2(F.wordBefore_word, w_1, w0);
    out[n++] = feature2(F.word_wordAfter, w0, w1);
    out[n++] = feature2(F.shape_caseless, s0, caseless);
    out[n++] = feature2(F.shapeBefore_shape, s_1, s0);
    out[n++] = feature2(F.shape_shapeAfter, s0, s1);
    out[n++] = feature3(F.shapeBefore_shape_shapeAfter, s_1, s0, s1);
    out[n++] = feature2(F.wordBefore_shape, w_1, s0);
    out[n++] = feature2(F.wordAfter_shape, w1, s0);
    out[n++] = feature(F.tag, t0);
    out[n++] = feature2(F.tagBefore_tag, t_1, t0);
    out[n++] = feature2(F.tag_tagAfter, t0, t1);
    out[n++] = feature3(F.tagBefore_tag_tagAfter, t_1, t0, t1);
    out[n++] = feature(F.fine, c0);
    out[n++] = feature(F.middle, m0);
    out[n++] = feature(F.coarse, k0);
    out[n++] = feature(F.fineBefore, c_1);
    out[n++] = feature(F.fineAfter, c1);
    out[n++] = feature(F.middleBefore, m_1);
    out[n++] = feature(F.middleAfter, m1);
    out[n++] = feature(F.coarseBefore, k_1);
    out[n++] = feature(F.coarseAfter, k1);
    out[n++] = feature2(F.middleBefore_middle, m_1, m0);
    out[n++] = feature2(F.middle_middleAfter, m0, m1);
    out[n++] = feature2(F.coarseBefore_shape, k_1, s0);
    out[n++] = feature2(F.coarseAfter_shape, k1, s0);
    out[n++] = feature3(F.coarseBefore_coarse_shape, k_1, k0, s0);
    out[n++] = feature3(F.coarse_coarseAfter_shape, k0, k1, s0);
    out[n++] = feature(F.middleBefore2, this.parent(0, this.at(cluster, i, -2)));
    out[n++] = feature(F.middleAfter2, this.parent(0, this.at(cluster, i, 2)));
    out[n++] = feature2(F.middle_shape, m0, s0);
    out[n++] = feature3(F.coarseBefore_shape_coarseAfter, k_1, s0, k1);
    if (written[i] !== WRITTEN.SMALL || g0 !== 0) {
      out[n++] = feature(F.gazetteer, g0);
      out[n++] = feature2(F.gazetteer_shape, g0, s0);
      out[n++] = feature3(F.gazetteerBefore_gazetteer_gazetteerAfter, g_1, g0, g1);
      out[n++] = feature2(F.gazetteer_coarse, g0, k0);
      out[n++] = feature2(F.gazetteer_wordBefore, g0, w_1);
      out[n++] = feature2(F.gazetteer_wordAfter, g0, w1);
      out[n++] = feature(F.lists, l0);
      out[n++] = feature3(F.listsBefore_lists_listsAfter, l_1, l0, l1);
      out[n++] = feature2(F.lists_gazetteer, l0, g0);
      const length = end[i] - start[i];
      for (let size = 1; size <= 4 && size < length; size++) {
        out[n++] = feature2(F.prefix, size, hashLowerCase(text, start[i], start[i] + size));
        out[n++] = feature2(F.suffix, size, hashLowerCase(text, end[i] - size, end[i]));
      }
      const bits = this.elsewhere[this.same[i]] & (i === this.from ? 31 : 29);
      out[n++] = feature2(F.elsewhere_isFirst, bits, i === this.from ? 1 : 0);
      out[n++] = feature3(F.elsewhere_caseless_shape, bits, caseless, s0);
      out[n++] = feature2(F.elsewhere_gazetteer, bits, g0);
      // The words at both ends of the run of capitals it is in.
      let left = i;
      while (left > this.from && this.written[left - 1] !== WRITTEN.SMALL && i - left < 5) left--;
      let right = i;
      while (right < last && this.written[right + 1] !== WRITTEN.SMALL && right - i < 5) right++;
      if (right > i) {
        out[n++] = feature(F.lastOfRun, word[right]);
        out[n++] = feature(F.lastOfRunMiddle, this.parent(0, cluster[right]));
      }
      if (left < i || right > i)
        out[n++] = feature3(F.placeInRun_shape, Math.min(i - left, 4), Math.min(right - i, 4), s0);
      out[n++] = feature2(
        F.wordBeforeRun_wordAfterRun,
        this.at(word, i, left - i - 1),
        this.at(word, i, right - i + 1),
      );
      out[n++] = feature(F.middleBeforeRun, this.parent(0, this.at(cluster, i, left - i - 1)));
      out[n++] = feature(F.middleAfterRun, this.parent(0, this.at(cluster, i, right - i + 1)));
    }
    return n;
  };
}

const TITLES_BEFORE = listOf('names', 'titles of the model');
const titleHashes: ReadonlySet<number> = new Set(
  Array.from(TITLES_BEFORE, (title) => hashLowerCase(title, 0, title.length) | 0),
);
const IN_WORD = hashLowerCase('in', 0, 2) | 0;

/** Whether the token before is a word, so that a capital after it is no sentence's. */
function isWordBefore(tokens: Tokens, i: number): boolean {
  const code = tokens.text.charCodeAt(tokens.start[i - 1]) | 32;
  return code >= 97 && code <= 122;
}

/** The sorts of characters in a row, each once: "Xx" of "Moscow", "X" of "NATO", "0-0" of "15-12". */
function shapeOf(text: string, start: number, end: number): number {
  let shape = end - start === 1 ? 1 : 0;
  let before = -1;
  const last = Math.min(end, start + 24);
  for (let i = start; i < last; i++) {
    const sort = sortOf(text.charCodeAt(i), text, i);
    if (sort === before) continue;
    shape = (Math.imul(shape, 31) + sort + 1) | 0;
    before = sort;
  }
  return shape;
}

function sortOf(code: number, text: string, i: number): number {
  if (code >= 97 && code <= 122) return 0;
  if (code >= 65 && code <= 90) return 1;
  if (code >= 48 && code <= 57) return 2;
  if (code < 192) return 3 + (code & 127);
  return text[i] === text[i].toLowerCase() ? 0 : 1;
}
