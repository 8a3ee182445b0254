import { combine, feature, feature2, feature3 } from '../engine/hash.js';
import type { FeatureWriter } from '../engine/sequenceModel.js';
import { TAGS } from '../tagging/tags.js';
import { wordOf } from '../tokens.js';
import type { TokenRange } from './attribution.js';
import { steps } from './cueFeatures.js';
import { type Draft, ORIGINS } from './drafts.js';
import type { Layers } from './layers.js';
import { headOf } from './partFeatures.js';
import type { Surroundings } from './surroundings.js';

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

/** Features of one drafted attribution: are its content and source right? */
export function judgeFeatures(layers: Layers, draft: Draft, around: Surroundings): FeatureWriter {
  const { tokens, form, lemma, middleCluster, coarseCluster, cueCode, quotationOf, marker } = layers;
  const { tag, relation, head, sentence } = tokens;
  const { cue, source, content } = draft;
  return (_, out) => {
    const c = cue.head;
    const first = content[0];
    const last = content[content.length - 1];
    const main = content.reduce((a, b) => (b.end - b.start > a.end - a.start ? b : a));
    const k = headOf(layers, main);
    const size = content.reduce((sum, { start, end }) => sum + end - start, 0);
    const kind = draft.quoted === 0 ? 0 : draft.quoted > 0.95 ? 2 : 1;
    const s = source ? headOf(layers, source) : -1;
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
    out[n++] = feature2(250, origin, behind);
    out[n++] = feature3(251, origin, behind, kind);
    out[n++] = feature2(252, behind, kind);
    out[n++] = feature2(253, begins, ends);
    out[n++] = feature3(254, ends, missed, kind);
    out[n++] = feature2(255, ends, behind);
    out[n++] = feature2(256, begins, behind);
    out[n++] = feature(257, follows);
    out[n++] = feature2(258, follows, cueCode[c]);
    out[n++] = feature3(259, follows, goesOn ? form[after] : 0, kind);
    out[n++] = feature3(260, follows, goesOn ? tag[after] : 0, relation[k]);
    out[n++] = feature3(261, follows, lemma[c], 0);
    out[n++] = feature2(262, fits, kind);
    out[n++] = feature3(263, fits, follows, relation[k]);
    out[n++] = feature3(264, fits, contentPath, cueCode[c]);
    out[n++] = feature3(265, follows, ends, steps(main.end - main.start));
    out[n++] = feature2(266, tag[main.start], tag[main.end - 1]);
    out[n++] = feature3(267, form[main.start], main.start > 0 ? tag[main.start - 1] : 0, fits);
    out[n++] = feature3(268, tag[main.start], contentPath, cueCode[c]);
    out[n++] = feature3(269, behind, sourcePath, origin);
    out[n++] = feature3(270, behind, contentPath, origin);
    out[n++] = feature(201, chance);
    out[n++] = feature2(202, chance, kind);
    out[n++] = feature(203, lemma[c]);
    out[n++] = feature2(204, lemma[c], kind);
    out[n++] = feature2(205, lemma[c], tag[c]);
    out[n++] = feature2(206, lemma[c], order);
    out[n++] = feature2(207, lemma[c], contentPath);
    out[n++] = feature2(208, lemma[c], sourcePath);
    out[n++] = feature3(209, cueCode[c], contentPath, sourcePath);
    out[n++] = feature3(210, cueCode[c], tag[c], order);
    out[n++] = feature3(211, cueCode[c], kind, chance);
    out[n++] = feature3(212, middleCluster[c], contentPath, tag[c]);
    out[n++] = feature3(213, middleCluster[c], kind, order);
    out[n++] = feature(214, contentPath);
    out[n++] = feature(215, sourcePath);
    out[n++] = feature2(216, contentPath, sourcePath);
    out[n++] = feature3(217, tag[k], relation[k], tag[c]);
    out[n++] = feature2(218, that, relation[k]);
    out[n++] = feature3(219, that, cueCode[c], tag[k]);
    out[n++] = feature2(220, steps(size), kind);
    out[n++] = feature2(221, content.length, kind);
    out[n++] = feature(222, sure);
    out[n++] = feature2(223, sure, kind);
    out[n++] = feature2(224, tenth(draft.contentLeast), chance);
    out[n++] = feature(225, sourceSure);
    out[n++] = feature2(226, sourceSure, chance);
    out[n++] = feature2(227, together, kind);
    out[n++] = feature2(228, together, chance);
    out[n++] = feature2(229, form[first.start], order);
    out[n++] = feature2(230, last.end < tokens.length ? form[last.end] : 0, order);
    out[n++] = feature2(231, first.start > 0 ? form[first.start - 1] : 0, order);
    out[n++] = feature2(232, next, lemma[c]);
    out[n++] = feature2(233, before, lemma[c]);
    out[n++] = feature2(234, before, tag[c]);
    out[n++] = feature3(235, quotationOf[c] >= 0 ? 1 : 0, kind, order);
    out[n++] = feature3(236, cue.end - cue.start, tag[c], cueCode[c]);
    out[n++] = feature3(237, relation[c], head[c] >= 0 ? cueCode[head[c]] : 200, tag[c]);
    out[n++] = feature2(238, middleCluster[k], cueCode[c]);
    out[n++] = feature2(239, lemma[k], lemma[c]);
    out[n++] = feature3(240, middleCluster[k], middleCluster[c], tag[k]);
    const { within, rival, rivalNearer, holds, repeated, beside, density, place, headline } = around;
    const inQuotes = quotationOf[c] >= 0 ? 1 : 0;
    out[n++] = feature3(271, within, inQuotes, kind);
    out[n++] = feature3(272, within, cueCode[c], around.withinCode);
    out[n++] = feature3(273, within, chance, relation[c]);
    out[n++] = feature3(274, rival, rivalNearer, kind);
    out[n++] = feature3(275, rival, rivalNearer, chance);
    out[n++] = feature3(276, holds, kind, chance);
    out[n++] = feature2(277, holds, cueCode[c]);
    out[n++] = feature3(278, repeated, chance, 0);
    out[n++] = feature3(279, repeated, cueCode[c], 1);
    out[n++] = feature3(280, beside, chance, density);
    out[n++] = feature2(281, density, cueCode[c]);
    out[n++] = feature3(282, place, headline, chance);
    out[n++] = feature3(283, headline, cueCode[c], tag[c]);
    out[n++] = feature3(284, headline, kind, order);
    const opening = cue.start;
    const closing = cue.end - 1;
    out[n++] = feature2(285, form[opening], cueCode[c]);
    out[n++] = feature2(286, form[opening], tag[c]);
    out[n++] = feature2(287, form[closing], lemma[c]);
    out[n++] = feature3(288, tag[opening], tag[closing], cueCode[c]);
    out[n++] = feature2(289, denialOrModal, cueCode[c]);
    out[n++] = feature2(290, denialOrModal, lemma[c]);
    out[n++] = feature3(291, denialOrModal, chance, kind);
    const above = head[c];
    const aboveLemma = above >= 0 ? lemma[above] : 0;
    const opener = marker[c] >= 0 ? form[marker[c]] : 0;
    out[n++] = feature2(292, relation[c], aboveLemma);
    out[n++] = feature3(293, relation[c], opener, cueCode[c]);
    out[n++] = feature2(294, lemma[c], opener);
    out[n++] = feature3(295, lemma[c], relation[c], inQuotes);
    if (s >= 0) {
      out[n++] = feature3(296, lemma[s], inQuotes, cueCode[c]);
      out[n++] = feature3(297, middleCluster[s], middleCluster[c], 0);
      out[n++] = feature3(298, tag[s], repeated, cueCode[c]);
      out[n++] = feature2(299, lemma[s], lemma[c]);
    }
    if (s >= 0) {
      out[n++] = feature2(241, lemma[s], tag[c]);
      out[n++] = feature3(242, tag[s], relation[s], cueCode[c]);
      out[n++] = feature3(243, coarseCluster[s], middleCluster[c], tag[s]);
      out[n++] = feature3(244, tag[s], relation[s], chance);
      out[n++] = feature3(245, tag[s], relation[s], order);
      out[n++] = feature2(246, middleCluster[s], cueCode[c]);
      out[n++] = feature2(247, steps(s - c), order);
    } else {
      out[n++] = feature3(248, tag[c], relation[c], chance);
      out[n++] = feature2(249, cueCode[c], kind);
    }
    return n;
  };
}
