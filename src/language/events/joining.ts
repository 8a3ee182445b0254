import { expected } from '../../expected.js';
import type { Analysis } from '../analysis.js';
import { decisionBy } from '../decisions.js';
import type { Tree } from '../syntax/tree.js';
import { placesExclude, timesExclude } from './agreement.js';
import type { EventMention } from './eventMention.js';
import { JOIN_FEATURE_NAMES, type JoinContext, joinFeatures } from './joinFeatures.js';
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
    const linked = linkedGroup(context, mentions, links, i, groupOf);
    const likely = linked < 0 ? likeliestGroup(context, mention, weights) : null;
    let best = likely !== null && likely.score > leastScore ? likely.group : linked;
    if (analysis.why !== null)
      explainJoin(context, mention, likely?.group ?? linked, weights, { linked, best });
    if (best < 0) best = groups.push([]) - 1;
    groups[best].push(mention);
    groupOf[i] = best;
  });
  return { groups, groupOf };
}

/** The event before a mention that it most likely tells of, the latest of equals; null where it can tell of none. */
function likeliestGroup(
  context: JoinContext,
  mention: EventMention,
  weights: Float32Array,
): { group: number; score: number } | null {
  let best: { group: number; score: number } | null = null;
  for (let group = context.groups.length - 1; group >= 0; group--) {
    const features = joinFeatures(context, group, mention);
    if (!features) continue;
    let score = 0;
    for (const feature of features) score += weights[feature];
    if (best === null || score > best.score) best = { group, score };
  }
  return best;
}

/** Says why a mention was or was not joined with the event before it that it was held against. */
function explainJoin(
  context: JoinContext,
  mention: EventMention,
  group: number,
  weights: Float32Array,
  { linked, best }: { readonly linked: number; readonly best: number },
): void {
  if (group < 0) return;
  context.analysis.why?.push(
    decisionBy(
      {
        decides: 'EVENT_JOIN',
        span: mention.span,
        with: expected(context.groups[group].at(-1), 'the latest mention of an event').span,
        taken: best === group,
        rule: linked === group ? 'its sentence or its day tells that it is the same' : null,
      },
      (joinFeatures(context, group, mention) ?? []).map((feature) => ({
        feature: JOIN_FEATURE_NAMES[feature] ?? `${feature}`,
        weight: weights[feature],
      })),
    ),
  );
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
    group >= 0 &&
    !context.groups[group].some((other) =>
      timesExclude(context.analysis, other, expected(mentions[i], 'the mention to be joined')),
    );
  if (links[i] >= 0 && agrees(groupOf[links[i]])) return groupOf[links[i]];
  const back = links.findIndex((to, from) => to === i && agrees(groupOf[from]));
  if (back >= 0) return groupOf[back];
  return context.groups.findLastIndex((group) =>
    isOfTheSameDay(context.analysis, group, expected(mentions[i], 'the mention to be joined')),
  );
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
