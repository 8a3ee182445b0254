import { expected } from '../../expected.js';
import type { EventType } from '../../vocabulary/eventTypes.js';
import type { Analysis } from '../analysis.js';
import { decisionBy } from '../decisions.js';
import type { Tree } from '../syntax/tree.js';
import { befellTheirs, placesExclude, timesExclude } from './agreement.js';
import { growingCompanions } from './companions.js';
import type { EventMention } from './eventMention.js';
import { JOIN_FEATURE_NAMES, type JoinContext, joinFeatures, MOST_TOLD } from './joinFeatures.js';
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
 * @param leastScore The score, a logarithm of odds, above which a mention goes to an event before it; 0 is enough for one that
 * adds nothing ("the march") where the article has told of one event of its type so far or asks how it came about.
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
  const groupOf = new Int32Array(mentions.length).fill(-1);
  const context = joinContext(analysis, tree, mentions, links);
  const linkedFrom = new Map<number, number[]>();
  links.forEach((to, from) => {
    if (to < 0) return;
    const known = linkedFrom.get(to);
    if (known === undefined) linkedFrom.set(to, [from]);
    else known.push(from);
  });
  const least = (group: number, mention: EventMention) =>
    (mention.isAskedAbout || context.eventsOf(mention.type) === 1) && addsNothing(context, group, mention)
      ? 0
      : leastScore;
  mentions.forEach((mention, i) => {
    if (!mention) return;
    const linked = linkedGroup(context, mention, [links[i], ...(linkedFrom.get(i) ?? [])], groupOf);
    const likely = linked < 0 ? likeliestGroup(context, mention, weights) : null;
    let best = likely !== null && likely.score > least(likely.group, mention) ? likely.group : linked;
    if (analysis.why !== null)
      explainJoin(context, mention, likely?.group ?? linked, weights, { linked, best });
    best = context.add(best, mention);
    groupOf[i] = best;
  });
  return { groups: context.groups, groupOf };
}

/** Whether a mention says neither when nor where, counts nobody, and names none but those the event is told of already. */
function addsNothing(
  context: GrowingEvents,
  group: number,
  { time, places, participants, count }: EventMention,
): boolean {
  return (
    time === null &&
    places.length === 0 &&
    count === null &&
    participants.every(
      (each) => each.count === null && (each.entity === null || context.isTold(group, each.entity)),
    )
  );
}

/** The event before a mention that it most likely tells of, the latest of equals; null where it can tell of none. */
function likeliestGroup(
  context: JoinContext,
  mention: EventMention,
  weights: Float32Array,
): { group: number; score: number } | null {
  let best: { group: number; score: number } | null = null;
  for (const group of [...context.recent].sort((a, b) => b - a)) {
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

/** How many events, those told of latest, a mention is held against: so an article costs no more than its length. */
const MOST_RECENT = 120;

/** The events of an article in the making. */
export interface GrowingEvents extends JoinContext {
  readonly groups: EventMention[][];
  /** Adds a mention to a group, or to a new one where it is negative; gives its index. */
  add(group: number, mention: EventMention): number;
  /** How many events have a mention of a type. */
  eventsOf(type: EventType): number;
  /** Whether a mention of a group names an entity among those who take part. */
  isTold(group: number, entity: number): boolean;
}

/** What `joinFeatures` reckons in, with no group yet. */
export function joinContext(
  analysis: Analysis,
  tree: Tree,
  mentions: readonly (EventMention | null)[],
  links: Int32Array,
): GrowingEvents {
  const groups: EventMention[][] = [];
  const recent: number[] = [];
  // What is known of all mentions together, so that none is walked again for each.
  const told: { readonly types: Set<EventType>; readonly entities: Set<number> }[] = [];
  const events = new Map<EventType, number>();
  const companions = growingCompanions(tree.tokens);
  const groupAtToken = new Map<number, number>();
  const groupAt = (token: number) => groupAtToken.get(token) ?? -1;
  const add = (group: number, mention: EventMention) => {
    const index = group < 0 ? groups.push([]) - 1 : group;
    groups[index].push(mention);
    told[index] ??= { types: new Set(), entities: new Set() };
    groupAtToken.set(mention.token, index);
    companions.add(index, mention);
    const { types, entities } = told[index];
    if (!types.has(mention.type)) events.set(mention.type, (events.get(mention.type) ?? 0) + 1);
    types.add(mention.type);
    for (const { entity } of mention.participants) if (entity !== null) entities.add(entity);
    const known = recent.indexOf(index);
    if (known >= 0) recent.splice(known, 1);
    else if (recent.length === MOST_RECENT) recent.shift();
    recent.push(index);
    return index;
  };
  const linkOf = new Map<EventMention, EventMention | null>();
  links.forEach((to, from) => {
    const mention = mentions[from];
    if (mention && to >= 0) linkOf.set(mention, mentions[to]);
  });
  const linked = (a: EventMention, b: EventMention) => linkOf.get(a) === b || linkOf.get(b) === a;
  const eventsOf = (type: EventType) => events.get(type) ?? 0;
  const isTold = (group: number, entity: number) => told[group].entities.has(entity);
  return {
    analysis,
    tree,
    groups,
    recent,
    linked,
    add,
    eventsOf,
    isTold,
    companionsOf: companions.of,
    companionsOfGroup: companions.ofGroup,
    groupAt,
  };
}

/**
 * The event of a mention that the sentence says is the same, before or after it, unless it can't be; -1 for none.
 *
 * @param linked the mentions that its sentence ties it to, in the order in which they count; negative for none
 */
function linkedGroup(
  context: JoinContext,
  mention: EventMention,
  linked: readonly number[],
  groupOf: Int32Array,
): number {
  const agrees = (group: number) =>
    group >= 0 &&
    !context.groups[group]
      .slice(-MOST_TOLD)
      .some(
        (other) =>
          timesExclude(context.analysis, other, mention) ||
          other.isOfNone !== mention.isOfNone ||
          befellTheirs(other, mention),
      );
  const other = linked.find((each) => each >= 0 && agrees(groupOf[each]));
  if (other !== undefined) return groupOf[other];
  const sameDay = context.recent.filter((group) =>
    isOfTheSameDay(context.analysis, context.groups[group], mention),
  );
  return Math.max(-1, ...sameDay);
}

/** "Monday's operation" right after strikes of that Monday: a general word with the day of what was told lately. */
function isOfTheSameDay(analysis: Analysis, group: readonly EventMention[], mention: EventMention): boolean {
  const { tokens, times } = analysis;
  const { token, type, lemma, time, definite, plural } = mention;
  if (!isGeneralAttack(lemma) || !definite || plural || time === null) return false;
  const last = group[group.length - 1];
  if (tokens.sentence[token] - tokens.sentence[last.token] > 2) return false;
  const told = group.slice(-MOST_TOLD);
  return (
    told.some(
      (other) => other.type === type && other.time !== null && times[other.time].value === times[time].value,
    ) && !told.some((other) => placesExclude(analysis, other, mention))
  );
}
