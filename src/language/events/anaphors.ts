import { isViolentOrMishap } from '../../vocabulary/eventTypes.js';
import { listOf } from '../lexicon/lexicon.js';
import { childrenOf, REL, type Tree } from '../syntax/tree.js';
import { isNoun, lemmaOf, TAG } from '../syntax/words.js';
import type { EventMention } from './eventMention.js';
import type { MentionIndex } from './fillers.js';

/** Words that name no kind of event but speak of one told before. */
const ANAPHORS = listOf('happenings', 'spoken of again');
const DETERMINERS = new Set(['the', 'this', 'that']);
const MAX_SENTENCES = 6;

/** Adds "the incident", "this tragedy" to the event of violence or mishap told last before it, if that was lately. */
export function addAnaphors(
  tree: Tree,
  index: MentionIndex,
  groups: EventMention[][],
  excluded: Uint8Array,
): void {
  const { tokens } = tree;
  for (let i = 0; i < tokens.length; i++) {
    if (excluded[i] || index.at[i] >= 0 || !isNoun(tokens, i) || tokens.tag[i] === TAG.NNS) continue;
    if (!ANAPHORS.has(lemmaOf(tokens, i)) || tokens.relation[i] === REL.compound) continue;
    const definite = childrenOf(tree, i).some(
      (c) =>
        tokens.relation[c] === REL.nmodPoss ||
        (tokens.relation[c] === REL.det && DETERMINERS.has(lemmaOf(tokens, c))),
    );
    const group = definite ? lastBefore(tree, groups, i) : undefined;
    if (!group) continue;
    group.push({
      ...group[0],
      token: i,
      span: { start: tokens.start[i], end: tokens.end[i] },
      lemma: lemmaOf(tokens, i),
      isNoun: true,
      definite: true,
      participants: [],
      places: [],
      time: null,
    });
    group.sort((a, b) => a.token - b.token);
  }
}

function lastBefore(
  tree: Tree,
  groups: readonly EventMention[][],
  token: number,
): EventMention[] | undefined {
  const { sentence } = tree.tokens;
  let best: EventMention[] | undefined;
  let nearest = -1;
  for (const group of groups) {
    if (!group.some(({ type }) => isViolentOrMishap(type))) continue;
    for (const mention of group) {
      if (mention.token >= token || sentence[token] - sentence[mention.token] > MAX_SENTENCES) continue;
      if (mention.token > nearest) {
        nearest = mention.token;
        best = group;
      }
    }
  }
  return best;
}
