import type { Analysis } from '../analysis.js';
import type { Tree } from '../syntax/tree.js';
import { placesExclude, timesExclude } from './agreement.js';
import type { EventMention } from './eventMention.js';
import { type JoinContext, joinFeatures } from './joinFeatures.js';
import { isGeneralAttack } from './wordFamilies.js';

/** The events of an article as groups of mentions, each in the order of the text, and the group of each mention. */
export interface JoinedMentions {
  readonly groups: EventMention[][];
  /** -1 for what is no mention. */
  readonly groupOf: Int32Array;
}

/**
 * Groups the mentions of an article into events, in the order of the text: each goes to the event before it that it most
 * likely tells of, else begins one.
 *
 * @param weights One for each feature of `joinFeatures`.
 * @param leastScore The score, a logarithm of odds, above which a mention goes to an event before it.
 * @param links For each mention another that its sentence says is the same happening, else -1.
 */
export function joinMentions(
  analysis: Analysis,
  tree: Tree,
  mentions: readonly (EventMention | null)[],
  links: Int32Array,
  weights: Float32Array,
  leastScore = 0,
): JoinedMentions {
  const groups: EventMention[][] = [];
  const groupOf = new Int32Array(mentions.length).fill(-1);
  const context = joinContext(analysis, tree, groups, mentions, links);
  mentions.forEach((mention, i) => {
    if (!mention) return;
    let best = linkedGroup(context, mentions, links, i, groupOf);
    let bestScore = best < 0 ? leastScore : Number.POSITIVE_INFINITY;
    for (let g = groups.length - 1; g >= 0; g--) {
      const features = joinFeatures(context, g, mention);
      if (!features) continue;
      let score = 0;
      for (const feature of features) score += weights[feature];
      if (score > bestScore) {
        best = g;
        bestScore = score;
      }
    }
    if (best < 0) best = groups.push([]) - 1;
    groups[best].push(mention);
    groupOf[i] = best;
  });
  return { groups, groupOf };
}

/** What `joinFeatures` reckons in, for groups that may still grow. */
export function joinContext(
  analysis: Analysis,
  tree: Tree,
  groups: readonly (readonly EventMention[])[],
  mentions: readonly (EventMention | null)[],
  links: Int32Array,
): JoinContext {
  const linkOf = new Map<EventMention, EventMention | null>();
  links.forEach((to, from) => {
    const mention = mentions[from];
    if (mention && to >= 0) linkOf.set(mention, mentions[to]);
  });
  const linked = (a: EventMention, b: EventMention) => linkOf.get(a) === b || linkOf.get(b) === a;
  return { analysis, tree, groups, linked };
}

/** The event of a mention that the sentence says is the same, before or after it, unless it can't be; -1 for none. */
function linkedGroup(
  context: JoinContext,
  mentions: readonly (EventMention | null)[],
  links: Int32Array,
  i: number,
  groupOf: Int32Array,
): number {
  const agrees = (group: number) =>
    group >= 0 && !context.groups[group].some((other) => timesExclude(context.analysis, other, mentions[i]!));
  if (links[i] >= 0 && agrees(groupOf[links[i]])) return groupOf[links[i]];
  const back = links.findIndex((to, from) => to === i && agrees(groupOf[from]));
  if (back >= 0) return groupOf[back];
  return context.groups.findLastIndex((group) => isOfTheSameDay(context.analysis, group, mentions[i]!));
}

/** "Monday's operation" right after strikes of that Monday: a general word with the day of what was told lately. */
function isOfTheSameDay(analysis: Analysis, group: readonly EventMention[], mention: EventMention): boolean {
  const { tokens, times } = analysis;
  const { token, type, lemma, time, definite, plural } = mention;
  if (!isGeneralAttack(lemma) || !definite || plural || time === null) return false;
  const last = group[group.length - 1];
  return (
    tokens.sentence[token] - tokens.sentence[last.token] <= 2 &&
    group.some(
      (other) => other.type === type && other.time !== null && times[other.time].value === times[time].value,
    ) &&
    !group.some((other) => placesExclude(analysis, other, mention))
  );
}
