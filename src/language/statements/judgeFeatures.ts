import { combine, feature, feature2, feature3 } from '../engine/hash.js';
import type { FeatureWriter } from '../engine/sequenceModel.js';
import { TAGS } from '../tagging/tags.js';
import { wordOf } from '../tokens.js';
import type { TokenRange } from './attribution.js';
import { steps } from './cueFeatures.js';
import { type Draft, ORIGINS } from './drafts.js';
import type { Layers } from './layers.js';
import { headOfPart } from './partFeatures.js';
import type { Surroundings } from './surroundings.js';

/**
 * The numbers that the trained weights know the features by. Each is named by what it holds, joined by "_".
 */
const F = {
  origin_behind: 250,
  origin_behind_kind: 251,
  behind_kind: 252,
  begins_ends: 253,
  ends_missed_kind: 254,
  ends_behind: 255,
  begins_behind: 256,
  follows: 257,
  follows_code: 258,
  follows_formAfterContent_kind: 259,
  follows_tagAfterContent_contentRelation: 260,
  follows_cueLemma: 261,
  fits_kind: 262,
  fits_follows_contentRelation: 263,
  fits_contentPath_code: 264,
  follows_ends_mainSize: 265,
  firstTag_lastTag: 266,
  firstForm_tagBeforeContent_fits: 267,
  firstTag_contentPath_code: 268,
  behind_sourcePath_origin: 269,
  behind_contentPath_origin: 270,
  chance: 201,
  chance_kind: 202,
  cueLemma: 203,
  cueLemma_kind: 204,
  cueLemma_cueTag: 205,
  cueLemma_order: 206,
  cueLemma_contentPath: 207,
  cueLemma_sourcePath: 208,
  code_contentPath_sourcePath: 209,
  code_cueTag_order: 210,
  code_kind_chance: 211,
  cueMiddle_contentPath_cueTag: 212,
  cueMiddle_kind_order: 213,
  contentPath: 214,
  sourcePath: 215,
  contentPath_sourcePath: 216,
  contentTag_contentRelation_cueTag: 217,
  marker_contentRelation: 218,
  marker_code_contentTag: 219,
  size_kind: 220,
  stretches_kind: 221,
  sure: 222,
  sure_kind: 223,
  contentLeast_chance: 224,
  sourceSure: 225,
  sourceSure_chance: 226,
  together_kind: 227,
  together_chance: 228,
  firstFormOfContent_order: 229,
  formAfterAll_order: 230,
  formBeforeAll_order: 231,
  formAfterCue_cueLemma: 232,
  formBeforeCue_cueLemma: 233,
  formBeforeCue_cueTag: 234,
  cueIsQuoted_kind_order: 235,
  cueSize_cueTag_code: 236,
  cueRelation_headCode_cueTag: 237,
  contentMiddle_code: 238,
  contentLemma_cueLemma: 239,
  contentMiddle_cueMiddle_contentTag: 240,
  within_inQuotes_kind: 271,
  within_code_withinCode: 272,
  within_chance_cueRelation: 273,
  rival_rivalNearer_kind: 274,
  rival_rivalNearer_chance: 275,
  holds_kind_chance: 276,
  holds_code: 277,
  repeated_chance: 278,
  repeated_code: 279,
  beside_chance_density: 280,
  density_code: 281,
  place_headline_chance: 282,
  headline_code_cueTag: 283,
  headline_kind_order: 284,
  firstFormOfCue_code: 285,
  firstFormOfCue_cueTag: 286,
  lastFormOfCue_cueLemma: 287,
  firstTagOfCue_lastTagOfCue_code: 288,
  denialOrModal_code: 289,
  denialOrModal_cueLemma: 290,
  denialOrModal_chance_kind: 291,
  cueRelation_headLemma: 292,
  cueRelation_cueMarker_code: 293,
  cueLemma_cueMarker: 294,
  cueLemma_cueRelation_inQuotes: 295,
  sourceLemma_inQuotes_code: 296,
  sourceMiddle_cueMiddle: 297,
  sourceTag_repeated_code: 298,
  sourceLemma_cueLemma: 299,
  sourceLemma_cueTag: 241,
  sourceTag_sourceRelation_code: 242,
  sourceCoarse_cueMiddle_sourceTag: 243,
  sourceTag_sourceRelation_chance: 244,
  sourceTag_sourceRelation_order: 245,
  sourceMiddle_code: 246,
  sourceDistance_order: 247,
  withoutSource_cueTag_cueRelation_chance: 248,
  withoutSource_code_kind: 249,
} as const;

export { F as JUDGE_FEATURES };

/** The names of the features by their numbers. */
export const JUDGE_FEATURE_NAMES: ReadonlyMap<number, string> = new Map(
  Object.entries(F).map(([name, number]) => [number, name]),
);

const FURTHEST = 4;
const MODAL = TAGS.indexOf('MD');

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

/** The highest token above (or at) `i` that is not above the range too: what the range would have to take in with it. */
function branchOutside({ tokens: { head } }: Layers, i: number, { start, end }: TokenRange): number {
  let at = i;
  for (let up = 0; up < 60; up++) {
    const above = head[at];
    // Stop below the range's own words and below what stands left of it.
    if (above < 0 || above < end || (above >= start && above < end)) break;
    at = above;
  }
  return at;
}

const tenth = (probability: number) => Math.min(9, Math.floor(probability * 10));

/**
 * Features of one drafted attribution: are its content and source right?
 *
 * @param written takes the number of each feature that is written, in their order, where somebody wants their names
 */
export function judgeFeatures(
  layers: Layers,
  draft: Draft,
  around: Surroundings,
  written: number[] | null = null,
): FeatureWriter {
  const { tokens, form, lemma, middleCluster, coarseCluster, cueCode, quotationOf, marker } = layers;
  const { tag, relation, head, sentence } = tokens;
  const { cue, source, content } = draft;
  return (_, out) => {
    const c = cue.head;
    const first = content[0];
    const last = content[content.length - 1];
    const main = content.reduce((a, b) => (b.end - b.start > a.end - a.start ? b : a));
    const k = headOfPart(layers, main);
    const size = content.reduce((sum, { start, end }) => sum + end - start, 0);
    const kind = draft.quoted === 0 ? 0 : draft.quoted > 0.95 ? 2 : 1;
    const s = source ? headOfPart(layers, source) : -1;
    const contentPath = sentence[k] === sentence[c] ? pathBetween(layers, k, c) : 96;
    const sourcePath = s < 0 ? 95 : pathBetween(layers, s, c);
    const chance = tenth(cue.probability);
    const sure = tenth(draft.contentMean) * 10 + tenth(draft.contentLeast);
    const sourceSure = s < 0 ? 10 : tenth(draft.sourceMean);
    const together = steps(Math.round(-draft.logProbability * 2));
    const order = (s < 0 ? 0 : s < c ? 1 : 2) * 3 + (k < c ? 1 : 2);
    const next = cue.end < tokens.length ? form[cue.end] : 0;
    const before = cue.start > 0 ? form[cue.start - 1] : 0;
    const that = marker[k] >= 0 ? form[marker[k]] : 0;
    let denialOrModal = 0;
    for (let i = cue.start; i < cue.end; i++) {
      if (tag[i] === MODAL) denialOrModal |= 1;
      if (tokens.text.charCodeAt(tokens.start[i]) === 110 && /^n['’o]t?/.test(wordOf(tokens, i)))
        denialOrModal |= 2;
    }
    const origin = ORIGINS.indexOf(draft.origin);
    const behind = draft.behind === 0 ? 0 : 1 + Math.min(7, Math.floor(draft.behind * 1.5));
    const begins = tenth(draft.begins);
    const ends = tenth(draft.ends);
    const missed = tenth(draft.missed);
    // What comes right after the content, and what it hangs on: the cue, something in the content, neither.
    let after = main.end;
    let comma = 0;
    while (after < tokens.length && sentence[after] === sentence[main.end - 1] && layers.shape[after] === 4) {
      comma = Math.max(comma, tokens.text.charCodeAt(tokens.start[after]) === 44 ? 2 : 1);
      after++;
    }
    const goesOn = after < tokens.length && sentence[after] === sentence[main.end - 1] && after !== cue.start;
    const branch = goesOn ? branchOutside(layers, after, main) : -1;
    const hangs =
      branch < 0 || head[branch] < 0
        ? 0
        : head[branch] >= main.start && head[branch] < main.end
          ? 1
          : head[branch] === c
            ? 2
            : 3;
    const follows = goesOn ? (hangs * 64 + relation[branch]) * 3 + comma : -1 - comma;
    // Do the edges fit the subtree of the content's head?
    const { leftEdge, rightEdge } = layers;
    const fits =
      (leftEdge[k] < main.start ? 0 : leftEdge[k] === main.start ? 1 : 2) * 3 +
      (rightEdge[k] > main.end - 1 ? 0 : rightEdge[k] === main.end - 1 ? 1 : 2);
    let n = 0;
    const put = (number: number, hash: number) => {
      written?.push(number);
      out[n++] = hash;
    };
    put(F.origin_behind, feature2(F.origin_behind, origin, behind));
    put(F.origin_behind_kind, feature3(F.origin_behind_kind, origin, behind, kind));
    put(F.behind_kind, feature2(F.behind_kind, behind, kind));
    put(F.begins_ends, feature2(F.begins_ends, begins, ends));
    put(F.ends_missed_kind, feature3(F.ends_missed_kind, ends, missed, kind));
    put(F.ends_behind, feature2(F.ends_behind, ends, behind));
    put(F.begins_behind, feature2(F.begins_behind, begins, behind));
    put(F.follows, feature(F.follows, follows));
    put(F.follows_code, feature2(F.follows_code, follows, cueCode[c]));
    put(
      F.follows_formAfterContent_kind,
      feature3(F.follows_formAfterContent_kind, follows, goesOn ? form[after] : 0, kind),
    );
    put(
      F.follows_tagAfterContent_contentRelation,
      feature3(F.follows_tagAfterContent_contentRelation, follows, goesOn ? tag[after] : 0, relation[k]),
    );
    put(F.follows_cueLemma, feature3(F.follows_cueLemma, follows, lemma[c], 0));
    put(F.fits_kind, feature2(F.fits_kind, fits, kind));
    put(F.fits_follows_contentRelation, feature3(F.fits_follows_contentRelation, fits, follows, relation[k]));
    put(F.fits_contentPath_code, feature3(F.fits_contentPath_code, fits, contentPath, cueCode[c]));
    put(
      F.follows_ends_mainSize,
      feature3(F.follows_ends_mainSize, follows, ends, steps(main.end - main.start)),
    );
    put(F.firstTag_lastTag, feature2(F.firstTag_lastTag, tag[main.start], tag[main.end - 1]));
    put(
      F.firstForm_tagBeforeContent_fits,
      feature3(
        F.firstForm_tagBeforeContent_fits,
        form[main.start],
        main.start > 0 ? tag[main.start - 1] : 0,
        fits,
      ),
    );
    put(
      F.firstTag_contentPath_code,
      feature3(F.firstTag_contentPath_code, tag[main.start], contentPath, cueCode[c]),
    );
    put(F.behind_sourcePath_origin, feature3(F.behind_sourcePath_origin, behind, sourcePath, origin));
    put(F.behind_contentPath_origin, feature3(F.behind_contentPath_origin, behind, contentPath, origin));
    put(F.chance, feature(F.chance, chance));
    put(F.chance_kind, feature2(F.chance_kind, chance, kind));
    put(F.cueLemma, feature(F.cueLemma, lemma[c]));
    put(F.cueLemma_kind, feature2(F.cueLemma_kind, lemma[c], kind));
    put(F.cueLemma_cueTag, feature2(F.cueLemma_cueTag, lemma[c], tag[c]));
    put(F.cueLemma_order, feature2(F.cueLemma_order, lemma[c], order));
    put(F.cueLemma_contentPath, feature2(F.cueLemma_contentPath, lemma[c], contentPath));
    put(F.cueLemma_sourcePath, feature2(F.cueLemma_sourcePath, lemma[c], sourcePath));
    put(
      F.code_contentPath_sourcePath,
      feature3(F.code_contentPath_sourcePath, cueCode[c], contentPath, sourcePath),
    );
    put(F.code_cueTag_order, feature3(F.code_cueTag_order, cueCode[c], tag[c], order));
    put(F.code_kind_chance, feature3(F.code_kind_chance, cueCode[c], kind, chance));
    put(
      F.cueMiddle_contentPath_cueTag,
      feature3(F.cueMiddle_contentPath_cueTag, middleCluster[c], contentPath, tag[c]),
    );
    put(F.cueMiddle_kind_order, feature3(F.cueMiddle_kind_order, middleCluster[c], kind, order));
    put(F.contentPath, feature(F.contentPath, contentPath));
    put(F.sourcePath, feature(F.sourcePath, sourcePath));
    put(F.contentPath_sourcePath, feature2(F.contentPath_sourcePath, contentPath, sourcePath));
    put(
      F.contentTag_contentRelation_cueTag,
      feature3(F.contentTag_contentRelation_cueTag, tag[k], relation[k], tag[c]),
    );
    put(F.marker_contentRelation, feature2(F.marker_contentRelation, that, relation[k]));
    put(F.marker_code_contentTag, feature3(F.marker_code_contentTag, that, cueCode[c], tag[k]));
    put(F.size_kind, feature2(F.size_kind, steps(size), kind));
    put(F.stretches_kind, feature2(F.stretches_kind, content.length, kind));
    put(F.sure, feature(F.sure, sure));
    put(F.sure_kind, feature2(F.sure_kind, sure, kind));
    put(F.contentLeast_chance, feature2(F.contentLeast_chance, tenth(draft.contentLeast), chance));
    put(F.sourceSure, feature(F.sourceSure, sourceSure));
    put(F.sourceSure_chance, feature2(F.sourceSure_chance, sourceSure, chance));
    put(F.together_kind, feature2(F.together_kind, together, kind));
    put(F.together_chance, feature2(F.together_chance, together, chance));
    put(F.firstFormOfContent_order, feature2(F.firstFormOfContent_order, form[first.start], order));
    put(
      F.formAfterAll_order,
      feature2(F.formAfterAll_order, last.end < tokens.length ? form[last.end] : 0, order),
    );
    put(
      F.formBeforeAll_order,
      feature2(F.formBeforeAll_order, first.start > 0 ? form[first.start - 1] : 0, order),
    );
    put(F.formAfterCue_cueLemma, feature2(F.formAfterCue_cueLemma, next, lemma[c]));
    put(F.formBeforeCue_cueLemma, feature2(F.formBeforeCue_cueLemma, before, lemma[c]));
    put(F.formBeforeCue_cueTag, feature2(F.formBeforeCue_cueTag, before, tag[c]));
    put(
      F.cueIsQuoted_kind_order,
      feature3(F.cueIsQuoted_kind_order, quotationOf[c] >= 0 ? 1 : 0, kind, order),
    );
    put(F.cueSize_cueTag_code, feature3(F.cueSize_cueTag_code, cue.end - cue.start, tag[c], cueCode[c]));
    put(
      F.cueRelation_headCode_cueTag,
      feature3(F.cueRelation_headCode_cueTag, relation[c], head[c] >= 0 ? cueCode[head[c]] : 200, tag[c]),
    );
    put(F.contentMiddle_code, feature2(F.contentMiddle_code, middleCluster[k], cueCode[c]));
    put(F.contentLemma_cueLemma, feature2(F.contentLemma_cueLemma, lemma[k], lemma[c]));
    put(
      F.contentMiddle_cueMiddle_contentTag,
      feature3(F.contentMiddle_cueMiddle_contentTag, middleCluster[k], middleCluster[c], tag[k]),
    );
    const { within, rival, rivalNearer, holds, repeated, beside, density, place, headline } = around;
    const inQuotes = quotationOf[c] >= 0 ? 1 : 0;
    put(F.within_inQuotes_kind, feature3(F.within_inQuotes_kind, within, inQuotes, kind));
    put(F.within_code_withinCode, feature3(F.within_code_withinCode, within, cueCode[c], around.withinCode));
    put(F.within_chance_cueRelation, feature3(F.within_chance_cueRelation, within, chance, relation[c]));
    put(F.rival_rivalNearer_kind, feature3(F.rival_rivalNearer_kind, rival, rivalNearer, kind));
    put(F.rival_rivalNearer_chance, feature3(F.rival_rivalNearer_chance, rival, rivalNearer, chance));
    put(F.holds_kind_chance, feature3(F.holds_kind_chance, holds, kind, chance));
    put(F.holds_code, feature2(F.holds_code, holds, cueCode[c]));
    put(F.repeated_chance, feature3(F.repeated_chance, repeated, chance, 0));
    put(F.repeated_code, feature3(F.repeated_code, repeated, cueCode[c], 1));
    put(F.beside_chance_density, feature3(F.beside_chance_density, beside, chance, density));
    put(F.density_code, feature2(F.density_code, density, cueCode[c]));
    put(F.place_headline_chance, feature3(F.place_headline_chance, place, headline, chance));
    put(F.headline_code_cueTag, feature3(F.headline_code_cueTag, headline, cueCode[c], tag[c]));
    put(F.headline_kind_order, feature3(F.headline_kind_order, headline, kind, order));
    const opening = cue.start;
    const closing = cue.end - 1;
    put(F.firstFormOfCue_code, feature2(F.firstFormOfCue_code, form[opening], cueCode[c]));
    put(F.firstFormOfCue_cueTag, feature2(F.firstFormOfCue_cueTag, form[opening], tag[c]));
    put(F.lastFormOfCue_cueLemma, feature2(F.lastFormOfCue_cueLemma, form[closing], lemma[c]));
    put(
      F.firstTagOfCue_lastTagOfCue_code,
      feature3(F.firstTagOfCue_lastTagOfCue_code, tag[opening], tag[closing], cueCode[c]),
    );
    put(F.denialOrModal_code, feature2(F.denialOrModal_code, denialOrModal, cueCode[c]));
    put(F.denialOrModal_cueLemma, feature2(F.denialOrModal_cueLemma, denialOrModal, lemma[c]));
    put(F.denialOrModal_chance_kind, feature3(F.denialOrModal_chance_kind, denialOrModal, chance, kind));
    const above = head[c];
    const aboveLemma = above >= 0 ? lemma[above] : 0;
    const opener = marker[c] >= 0 ? form[marker[c]] : 0;
    put(F.cueRelation_headLemma, feature2(F.cueRelation_headLemma, relation[c], aboveLemma));
    put(
      F.cueRelation_cueMarker_code,
      feature3(F.cueRelation_cueMarker_code, relation[c], opener, cueCode[c]),
    );
    put(F.cueLemma_cueMarker, feature2(F.cueLemma_cueMarker, lemma[c], opener));
    put(
      F.cueLemma_cueRelation_inQuotes,
      feature3(F.cueLemma_cueRelation_inQuotes, lemma[c], relation[c], inQuotes),
    );
    if (s >= 0) {
      put(F.sourceLemma_inQuotes_code, feature3(F.sourceLemma_inQuotes_code, lemma[s], inQuotes, cueCode[c]));
      put(
        F.sourceMiddle_cueMiddle,
        feature3(F.sourceMiddle_cueMiddle, middleCluster[s], middleCluster[c], 0),
      );
      put(F.sourceTag_repeated_code, feature3(F.sourceTag_repeated_code, tag[s], repeated, cueCode[c]));
      put(F.sourceLemma_cueLemma, feature2(F.sourceLemma_cueLemma, lemma[s], lemma[c]));
    }
    if (s >= 0) {
      put(F.sourceLemma_cueTag, feature2(F.sourceLemma_cueTag, lemma[s], tag[c]));
      put(
        F.sourceTag_sourceRelation_code,
        feature3(F.sourceTag_sourceRelation_code, tag[s], relation[s], cueCode[c]),
      );
      put(
        F.sourceCoarse_cueMiddle_sourceTag,
        feature3(F.sourceCoarse_cueMiddle_sourceTag, coarseCluster[s], middleCluster[c], tag[s]),
      );
      put(
        F.sourceTag_sourceRelation_chance,
        feature3(F.sourceTag_sourceRelation_chance, tag[s], relation[s], chance),
      );
      put(
        F.sourceTag_sourceRelation_order,
        feature3(F.sourceTag_sourceRelation_order, tag[s], relation[s], order),
      );
      put(F.sourceMiddle_code, feature2(F.sourceMiddle_code, middleCluster[s], cueCode[c]));
      put(F.sourceDistance_order, feature2(F.sourceDistance_order, steps(s - c), order));
    } else {
      put(
        F.withoutSource_cueTag_cueRelation_chance,
        feature3(F.withoutSource_cueTag_cueRelation_chance, tag[c], relation[c], chance),
      );
      put(F.withoutSource_code_kind, feature2(F.withoutSource_code_kind, cueCode[c], kind));
    }
    return n;
  };
}
