import { combine, feature, feature2, feature3 } from '../engine/hash.js';
import type { FeatureWriter } from '../engine/sequenceModel.js';
import type { TokenRange } from './attribution.js';
import { steps } from './cueFeatures.js';
import type { Layers } from './layers.js';
import { inferSubject } from './subjects.js';

/**
 * The numbers that the trained weights know the features by. Each is named by what it holds, joined by "_".
 */
const F = {
  side_form: 101,
  side_tag: 102,
  side_distance: 103,
  distance_tag: 104,
  place: 105,
  place_turn: 106,
  path: 107,
  path_turn: 108,
  place_edge_turn: 109,
  place_tag: 110,
  path_tag: 111,
  place_form: 112,
  place_isTop_relation: 113,
  place_cueCode: 114,
  place_cueLemma: 115,
  path_cueLemma: 116,
  place_cueMiddle: 117,
  place_cueTag_cueFrame: 118,
  path_cueTag_hasQuotation: 119,
  place_between: 120,
  path_between: 121,
  between_side_tag: 122,
  quotation_side_sentence: 123,
  quotation_side_between: 124,
  quotation_place: 125,
  quotation_cueFrame_side: 126,
  quotation_tag_side: 127,
  quotation_cueLemma_side: 128,
  governor_place_turn: 129,
  governor_side_between: 130,
  governor_path_cueCode: 131,
  cueLemma_form: 132,
  side_formBefore_upBefore: 133,
  side_formAfter_upAfter: 134,
  side_tagBefore_tag: 135,
  side_tag_tagAfter: 136,
  place_tagBefore_tag: 137,
  place_tag_tagAfter: 138,
  place_formBefore_quotation: 139,
  place_formAfter_quotation: 140,
  path_formBefore_turn: 141,
  path_formAfter_turn: 142,
  place_shape: 143,
  middle_path: 144,
  coarse_place: 145,
  sure_side_cueCode: 146,
  sure_place_cueFrame: 147,
  cueFrame_side_distance: 148,
  fine_side: 149,
  side_windowEdge_tag: 150,
  inferredSubject_partOfSubject: 162,
  inferredSubject_partOfSubject_side: 163,
  inferredSubject_tag_partOfSubject: 164,
  inferredSubject_cueFrame_partOfSubject: 165,
  inferredSubject_formBefore_tag: 166,
  inferredSubject_formAfter_tag: 167,
  inferredSubject_side: 168,
  inferredSubject_isAfterSubject_tag: 169,
  place_relation_headTag: 151,
  path_relation_tag: 152,
  side_relation_headLemma: 153,
  place_opensHead_closesHead: 154,
  path_branchLemma_turn: 155,
  place_branchTag_branchHasSubject: 156,
  path_branchTag_edge: 157,
  path_branchMiddle_cueCoarse: 158,
  path_branchShape_branchTag: 159,
  path_branchMarker_turn: 160,
  cueLemma_branchMarker_branchRelation: 161,
} as const;

export { F as PART_FEATURES };

/** A stretch that the cue model thinks a cue. */
export interface CueCandidate extends TokenRange {
  /** The token of the cue that the others hang on. */
  readonly head: number;
  /** The cue model's probability. */
  readonly probability: number;
}

const FURTHEST_SENTENCES = 8;
const LONGEST_WINDOW = 600;

/** The token of a stretch whose head lies outside it; of several, the first that is a verb. */
export function headOfPart({ isVerb, tokens }: Layers, { start, end }: TokenRange): number {
  let head = -1;
  for (let i = start; i < end; i++) {
    const above = tokens.head[i];
    if (above >= start && above < end) continue;
    if (head < 0 || (isVerb[i] && !isVerb[head])) head = i;
  }
  return head < 0 ? start : head;
}

/**
 * Where source and content of a cue are looked for: its sentence, and of its paragraph the sentences before and after
 * as long as quotation goes on (and the next paragraph after a colon). 97 of 100 contents of PolNeAR begin in the
 * sentence of their cue.
 */
export function windowOf({ tokens, quotationOf, paragraphOf }: Layers, cue: TokenRange): TokenRange {
  const { sentence, sentenceStart } = tokens;
  const home = sentence[cue.start];
  let first = home;
  let last = home;
  const count = sentenceStart.length - 1;
  while (first > 0 && home - first < FURTHEST_SENTENCES) {
    const before = sentenceStart[first] - 1;
    if (quotationOf[before] < 0 || paragraphOf[before] !== paragraphOf[cue.start]) break;
    first--;
  }
  while (last + 1 < count && last - home < FURTHEST_SENTENCES) {
    const next = sentenceStart[last + 1];
    const afterColon = tokens.text.charCodeAt(tokens.start[next - 1]) === 58;
    if (paragraphOf[next] !== paragraphOf[next - 1] ? !afterColon : quotationOf[next] < 0) break;
    last++;
  }
  const start = Math.max(sentenceStart[first], cue.start - LONGEST_WINDOW / 2);
  const end = Math.min(sentenceStart[last + 1], cue.end + LONGEST_WINDOW / 2);
  return { start, end };
}

/** Whether the path from a token to a cue ends at the cue, at an ancestor of it, or in another sentence. */
const FURTHEST_UP = 5;
const ELSEWHERE = 6;

/**
 * How the tokens of a window hang together with a cue in the tree: `up` counts from the cue to the lowest common
 * ancestor (ELSEWHERE in another sentence), `branch` is the child of that ancestor the token lies under (or the
 * ancestor itself).
 */
interface Paths {
  readonly up: Uint8Array;
  readonly branch: Int32Array;
  /** Hash of the relations from the cue up to each of its ancestors. */
  readonly chain: Int32Array;
}

function pathsTo({ tokens }: Layers, head: number, window: TokenRange): Paths {
  const length = window.end - window.start;
  const up = new Uint8Array(length).fill(ELSEWHERE);
  const branch = new Int32Array(length).fill(-1);
  const depth = new Int8Array(length).fill(-1);
  const chain = new Int32Array(FURTHEST_UP + 1);
  let hash = 0;
  for (let a = head, d = 0; a >= window.start && a < window.end && d < 120; a = tokens.head[a], d++) {
    if (depth[a - window.start] >= 0) break;
    depth[a - window.start] = d;
    if (d <= FURTHEST_UP) chain[d] = hash;
    hash = combine(hash, tokens.relation[a]);
  }
  const home = tokens.sentence[head];
  for (let i = window.start; i < window.end; i++) {
    if (tokens.sentence[i] !== home) continue;
    let below = i;
    let at = i;
    let count = 0;
    while (at >= window.start && at < window.end && depth[at - window.start] < 0 && count++ < 120) {
      below = at;
      at = tokens.head[at];
    }
    const known = at >= window.start && at < window.end && depth[at - window.start] >= 0;
    up[i - window.start] = known ? Math.min(depth[at - window.start], FURTHEST_UP) : FURTHEST_UP;
    branch[i - window.start] = below;
  }
  return { up, branch, chain };
}

/** The quotations of a window by where they lie from the cue: 1 around it, 2 next before, 3 next after, 4 and 5 further. */
function quotationRelations({ quotationOf }: Layers, cue: TokenRange, window: TokenRange): Uint8Array {
  const relations = new Uint8Array(window.end - window.start);
  const own = quotationOf[cue.start];
  let nearest = -1;
  for (let i = cue.start - 1; i >= window.start; i--) {
    const q = quotationOf[i];
    if (q < 0) continue;
    if (nearest < 0 && q !== own) nearest = q;
    relations[i - window.start] = q === own ? 1 : q === nearest ? 2 : 4;
  }
  nearest = -1;
  for (let i = cue.start; i < window.end; i++) {
    const q = quotationOf[i];
    if (q < 0) continue;
    if (nearest < 0 && q !== own) nearest = q;
    relations[i - window.start] = q === own ? 1 : q === nearest ? 3 : 5;
  }
  return relations;
}

/** For each token of the window the number of commas, verbs and other cues between it and the cue, in steps. */
function countsBetween(
  { tokens, isVerb }: Layers,
  cue: TokenRange,
  window: TokenRange,
  cueOf: Uint16Array,
): Uint8Array {
  const counts = new Uint8Array(window.end - window.start);
  const own = cueOf[cue.start];
  const walk = (from: number, to: number, step: number) => {
    let commas = 0;
    let verbs = 0;
    let cues = 0;
    for (let i = from; i !== to; i += step) {
      counts[i - window.start] = Math.min(commas, 3) + 4 * Math.min(verbs, 3) + 16 * Math.min(cues, 3);
      if (tokens.text.charCodeAt(tokens.start[i]) === 44) commas++;
      if (isVerb[i]) verbs++;
      if (cueOf[i] > 0 && cueOf[i] !== own && cueOf[i] !== cueOf[i + step]) cues++;
    }
  };
  walk(cue.start - 1, window.start - 1, -1);
  walk(cue.end, window.end, 1);
  return counts;
}

/** For each token whose cue governs it: 1 this cue, 2 another that this one governs or not, 0 none. */
function governors({ tokens }: Layers, cue: TokenRange, window: TokenRange, cueOf: Uint16Array): Uint8Array {
  const governor = new Uint8Array(window.end - window.start);
  const own = cueOf[cue.start];
  for (let i = window.start; i < window.end; i++) {
    let at = i;
    let count = 0;
    while (at >= 0 && count++ < 60) {
      if (cueOf[at] > 0) {
        governor[i - window.start] = at === i ? (cueOf[at] === own ? 3 : 4) : cueOf[at] === own ? 1 : 2;
        break;
      }
      at = tokens.head[at];
    }
  }
  return governor;
}

/**
 * Features of the tokens of a cue's window: are they of its source, of its content, or neither? `cueOf` holds for each
 * token of the document 1 + the index of the candidate it is in, 0 for none.
 */
export function partFeatures(
  layers: Layers,
  cue: CueCandidate,
  window: TokenRange,
  cueOf: Uint16Array,
): FeatureWriter {
  const { tokens, form, lemma, cluster, middleCluster, coarseCluster, cueCode, quotationOf } = layers;
  const { leftEdge, rightEdge, shape, subject, clause, object } = layers;
  const { tag, head, relation, sentence } = tokens;
  const { start: from, end: to } = window;
  const c = cue.head;
  const { up, branch, chain } = pathsTo(layers, c, window);
  const quoted = quotationRelations(layers, cue, window);
  const counts = countsBetween(layers, cue, window, cueOf);
  const governor = governors(layers, cue, window, cueOf);
  const inferred = inferSubject(layers, c);
  let hasQuotation = 0;
  for (let i = from; i < to; i++) if (quoted[i - from] > 1 && sentence[i] === sentence[c]) hasQuotation = 1;
  const sure = cue.probability > 0.9 ? 3 : cue.probability > 0.7 ? 2 : cue.probability > 0.4 ? 1 : 0;
  const has =
    (subject[c] >= 0 ? (subject[c] < c ? 1 : 2) : 0) +
    3 * (clause[c] >= 0 ? (clause[c] < c ? 1 : 2) : 0) +
    9 * (object[c] >= 0 ? 1 : 0) +
    18 * (quotationOf[c] >= 0 ? 2 : hasQuotation);
  const formAt = (i: number) => (i < from ? -1 : i >= to ? -2 : form[i]);
  const tagAt = (i: number) => (i < from || i >= to ? 63 : tag[i]);
  const quotedAt = (i: number) => (i < from || i >= to ? 9 : quoted[i - from]);
  const upAt = (i: number) => (i < from || i >= to ? 9 : up[i - from]);
  const branchAt = (i: number) => (i < from || i >= to ? -1 : branch[i - from]);
  return (offset, out) => {
    const i = from + offset;
    const t = tag[i];
    const r = relation[i];
    const h = head[i];
    const side = i < cue.start ? 0 : i >= cue.end ? 1 : 2;
    const u = up[offset];
    const b = branch[offset];
    const q = quoted[offset];
    const g = governor[offset];
    const count = counts[offset];
    const away = sentence[i] - sentence[c];
    const branchRelation = b < 0 ? 62 : i === b && u < FURTHEST_UP ? relation[b] : relation[b];
    const isTop = b === i ? 1 : 0;
    // Where the token lies, in one number: side, height and branch in the tree.
    const place = (((u * 64 + branchRelation) * 3 + side) * 8 + Math.max(-3, Math.min(3, away)) + 3) | 0;
    const path = b < 0 ? away : combine(chain[Math.min(u, FURTHEST_UP)], branchRelation * 2 + side);
    const edge = b < 0 ? 3 : (leftEdge[b] === i ? 1 : 0) + (rightEdge[b] === i ? 2 : 0);
    const turn = (branchAt(i - 1) !== b ? 1 : 0) + (branchAt(i + 1) !== b ? 2 : 0);
    const distance = side === 0 ? steps(i - cue.start) : side === 1 ? steps(i - cue.end + 1) : 0;
    const quotes = q * 10 + (quotedAt(i - 1) === q ? 0 : 1) + (quotedAt(i + 1) === q ? 0 : 2);
    let n = 0;
    out[n++] = feature2(F.side_form, side, form[i]);
    out[n++] = feature2(F.side_tag, side, t);
    out[n++] = feature2(F.side_distance, side, distance);
    out[n++] = feature2(F.distance_tag, distance, t);
    out[n++] = feature(F.place, place);
    out[n++] = feature2(F.place_turn, place, turn);
    out[n++] = feature(F.path, path);
    out[n++] = feature2(F.path_turn, path, turn);
    out[n++] = feature3(F.place_edge_turn, place, edge, turn);
    out[n++] = feature2(F.place_tag, place, t);
    out[n++] = feature2(F.path_tag, path, t);
    out[n++] = feature2(F.place_form, place, form[i]);
    out[n++] = feature3(F.place_isTop_relation, place, isTop, r);
    out[n++] = feature2(F.place_cueCode, place, cueCode[c]);
    out[n++] = feature2(F.place_cueLemma, place, lemma[c]);
    out[n++] = feature2(F.path_cueLemma, path, lemma[c]);
    out[n++] = feature2(F.place_cueMiddle, place, middleCluster[c]);
    out[n++] = feature3(F.place_cueTag_cueFrame, place, tag[c], has);
    out[n++] = feature3(F.path_cueTag_hasQuotation, path, tag[c], hasQuotation);
    out[n++] = feature2(F.place_between, place, count);
    out[n++] = feature2(F.path_between, path, count);
    out[n++] = feature3(F.between_side_tag, count, side, t);
    out[n++] = feature3(F.quotation_side_sentence, quotes, side, away);
    out[n++] = feature3(F.quotation_side_between, quotes, side, count);
    out[n++] = feature2(F.quotation_place, quotes, place);
    out[n++] = feature3(F.quotation_cueFrame_side, quotes, has, side);
    out[n++] = feature3(F.quotation_tag_side, quotes, t, side);
    out[n++] = feature3(F.quotation_cueLemma_side, quotes, lemma[c], side);
    out[n++] = feature3(F.governor_place_turn, g, place, turn);
    out[n++] = feature3(F.governor_side_between, g, side, count);
    out[n++] = feature3(F.governor_path_cueCode, g, path, cueCode[c]);
    out[n++] = feature2(F.cueLemma_form, lemma[c], form[i]);
    out[n++] = feature3(F.side_formBefore_upBefore, side, formAt(i - 1), upAt(i - 1));
    out[n++] = feature3(F.side_formAfter_upAfter, side, formAt(i + 1), upAt(i + 1));
    out[n++] = feature3(F.side_tagBefore_tag, side, tagAt(i - 1), t);
    out[n++] = feature3(F.side_tag_tagAfter, side, t, tagAt(i + 1));
    out[n++] = feature3(F.place_tagBefore_tag, place, tagAt(i - 1), t);
    out[n++] = feature3(F.place_tag_tagAfter, place, t, tagAt(i + 1));
    out[n++] = feature3(F.place_formBefore_quotation, place, formAt(i - 1), quotes);
    out[n++] = feature3(F.place_formAfter_quotation, place, formAt(i + 1), quotes);
    out[n++] = feature3(F.path_formBefore_turn, path, formAt(i - 1), turn);
    out[n++] = feature3(F.path_formAfter_turn, path, formAt(i + 1), turn);
    out[n++] = feature2(F.place_shape, place, shape[i]);
    out[n++] = feature2(F.middle_path, middleCluster[i], path);
    out[n++] = feature2(F.coarse_place, coarseCluster[i], place);
    out[n++] = feature3(F.sure_side_cueCode, sure, side, cueCode[c]);
    out[n++] = feature3(F.sure_place_cueFrame, sure, place, has);
    out[n++] = feature3(F.cueFrame_side_distance, has, side, distance);
    out[n++] = feature2(F.fine_side, cluster[i], side);
    out[n++] = feature3(F.side_windowEdge_tag, side, i === from ? 1 : i === to - 1 ? 2 : 0, t);
    if (inferred && i >= inferred.start && i < inferred.end) {
      const position =
        (i === inferred.start ? 1 : 0) + (i === inferred.end - 1 ? 2 : 0) + (i === inferred.head ? 4 : 0);
      out[n++] = feature2(F.inferredSubject_partOfSubject, inferred.distance, position);
      out[n++] = feature3(F.inferredSubject_partOfSubject_side, inferred.distance, position, side);
      out[n++] = feature3(F.inferredSubject_tag_partOfSubject, inferred.distance, t, position);
      out[n++] = feature3(F.inferredSubject_cueFrame_partOfSubject, inferred.distance, has, position);
      out[n++] = feature3(F.inferredSubject_formBefore_tag, inferred.distance, formAt(i - 1), t);
      out[n++] = feature3(F.inferredSubject_formAfter_tag, inferred.distance, formAt(i + 1), t);
    } else {
      out[n++] = feature2(F.inferredSubject_side, inferred ? inferred.distance : 9, side);
      if (inferred)
        out[n++] = feature3(
          F.inferredSubject_isAfterSubject_tag,
          inferred.distance,
          i === inferred.end ? 1 : 0,
          t,
        );
    }
    if (h >= 0) {
      out[n++] = feature3(F.place_relation_headTag, place, r, tag[h]);
      out[n++] = feature3(F.path_relation_tag, path, r, t);
      out[n++] = feature3(F.side_relation_headLemma, side, r, lemma[h]);
      // The edges of the clause or phrase that the token's head opens.
      out[n++] = feature3(
        F.place_opensHead_closesHead,
        place,
        leftEdge[h] === i ? 1 : 0,
        rightEdge[h] === i ? 1 : 0,
      );
    }
    if (b >= 0) {
      out[n++] = feature3(F.path_branchLemma_turn, path, lemma[b], turn);
      out[n++] = feature3(F.place_branchTag_branchHasSubject, place, tag[b], subject[b] >= 0 ? 1 : 0);
      out[n++] = feature3(F.path_branchTag_edge, path, tag[b], edge);
      out[n++] = feature3(F.path_branchMiddle_cueCoarse, path, middleCluster[b], coarseCluster[c]);
      out[n++] = feature3(F.path_branchShape_branchTag, path, shape[b], tag[b]);
      const marked = layers.marker[b];
      out[n++] = feature3(F.path_branchMarker_turn, path, marked >= 0 ? form[marked] : 0, turn);
      out[n++] = feature3(
        F.cueLemma_branchMarker_branchRelation,
        lemma[c],
        marked >= 0 ? form[marked] : 0,
        branchRelation,
      );
    }
    return n;
  };
}
