import { isHarm } from '../../vocabulary/eventTypes.js';
import type { Analysis, Decision } from '../analysis.js';
import { decisionBy } from '../decisions.js';
import type { Tree } from '../syntax/tree.js';
import { befellTheirs, namesTheOne, placesExclude, timesExclude } from './agreement.js';
import type { EventMention } from './eventMention.js';
import { type GrowingEvents, type JoinContext, joinContext } from './joinContext.js';
import { joinFeatures } from './joinFeatures.js';
import { isAnother, MOST_TOLD, toldOf } from './separation.js';
import { isGeneralAttack } from './wordFamilies.js';

/** The events of an article as groups of mentions, each in the order of the text, and the group of each mention. */
export interface JoinedMentions {
  readonly groups: EventMention[][];
  /** -1 for what is no mention. */
  readonly groupOf: Int32Array;
}

/** The chance with one of its mentions above which a mention that adds nothing goes to an event before it. */
const EVEN = 0.5;

/**
 * Groups the mentions of an article into events, in the order of the text: each goes to the event before it that it most
 * likely tells of, by the mean of its chances with the event's mentions, else begins one.
 *
 * @param weights By the hashes of `joinFeatures`, of a logistic regression.
 * @param leastChance The mean chance above which a mention goes to an event before it; an even one with any of its mentions is
 * enough for one that adds nothing ("the march") where the article has told of one event of its type so far or asks how it came about.
 * @param links For each mention another that its sentence says is the same happening, else -1.
 */
export function joinMentions(
  analysis: Analysis,
  tree: Tree,
  mentions: readonly (EventMention | null)[],
  links: Int32Array,
  weights: Float32Array,
  leastChance: number,
): JoinedMentions {
  const groupOf = new Int32Array(mentions.length).fill(-1);
  const context = joinContext(analysis, tree, mentions);
  const linkedFrom = new Map<number, number[]>();
  links.forEach((to, from) => {
    if (to < 0) return;
    const known = linkedFrom.get(to);
    if (known === undefined) linkedFrom.set(to, [from]);
    else known.push(from);
  });
  const isKept = ({ group, best }: Likeliest, mention: EventMention) =>
    best > EVEN &&
    (mention.isAskedAbout || context.eventsOf(mention.type) === 1) &&
    addsNothing(context, group, mention);
  mentions.forEach((mention, i) => {
    if (!mention) return;
    const linked = linkedGroup(context, mention, [links[i], ...(linkedFrom.get(i) ?? [])], groupOf);
    const likely = linked < 0 ? likeliestGroup(context, mention, weights) : null;
    const isLikely = likely !== null && likely.chance > leastChance;
    const rule =
      linked >= 0 ? TOLD : likely !== null && !isLikely && isKept(likely, mention) ? ADDS_NOTHING : null;
    let best = likely !== null && (isLikely || rule !== null) ? likely.group : linked;
    if (analysis.why !== null)
      explainJoin(context, mention, likely?.group ?? linked, weights, {
        isTaken: best >= 0,
        rule,
        meanChance: likely?.chance ?? null,
      });
    best = context.add(best, mention);
    groupOf[i] = best;
  });
  return { groups: context.groups, groupOf };
}

const TOLD = 'its sentence, its day or a name tells that it is the same';
const ADDS_NOTHING =
  'it adds nothing to what the event is told of already, and one of its triggers likely means the same';

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

/** An event that a mention may tell of, with the mean and the best of its chances with the mentions of that. */
interface Likeliest {
  readonly group: number;
  readonly chance: number;
  readonly best: number;
}

/** The event before a mention that it most likely tells of, the latest of equals; null where it can tell of none. */
function likeliestGroup(
  context: JoinContext,
  mention: EventMention,
  weights: Float32Array,
): Likeliest | null {
  let likeliest: Likeliest | null = null;
  for (const group of [...context.recent].sort((a, b) => b - a)) {
    if (isAnother(context, group, mention)) continue;
    const chances = toldOf(context.groups[group]).flatMap(
      (other) => chanceOfOne(context, other, mention, weights) ?? [],
    );
    const chance = chances.reduce((sum, each) => sum + each, 0) / chances.length;
    if (likeliest === null || chance > likeliest.chance)
      likeliest = { group, chance, best: Math.max(...chances) };
  }
  return likeliest;
}

/** The chance that two mentions, the earlier first, tell of one event; null where their types can't. */
function chanceOfOne(
  context: JoinContext,
  earlier: EventMention,
  later: EventMention,
  weights: Float32Array,
): number | null {
  const features = joinFeatures(context, earlier, later);
  if (features === null) return null;
  let score = 0;
  for (const each of features.on) score += weights[each];
  return 1 / (1 + Math.exp(-score));
}

/**
 * Says why a mention was or was not joined with the event before it that it was held against: by the mention of that which speaks
 * most for what was decided, or the latest where the sentence decided.
 */
function explainJoin(
  context: JoinContext,
  mention: EventMention,
  group: number,
  weights: Float32Array,
  { isTaken, rule, meanChance }: { readonly isTaken: boolean } & Pick<Decision, 'rule' | 'meanChance'>,
): void {
  if (group < 0) return;
  const told = toldOf(context.groups[group]).toReversed();
  const judged = told.flatMap((other) => {
    const chance = chanceOfOne(context, other, mention, weights);
    return chance === null ? [] : [{ other, chance: isTaken ? chance : -chance }];
  });
  const strongest =
    meanChance === null ? told[0] : judged.reduce((a, b) => (b.chance > a.chance ? b : a)).other;
  const features = joinFeatures(context, strongest, mention);
  context.analysis.why?.push(
    decisionBy(
      {
        decides: 'EVENT_JOIN',
        span: mention.span,
        with: strongest.span,
        taken: isTaken,
        rule,
        meanChance,
      },
      features?.on.map((hash, k) => ({ feature: features.templates[k], weight: weights[hash] })) ?? [],
    ),
  );
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
  const told = context.recent.filter(
    (group) =>
      isOfTheSameDay(context.analysis, context.groups[group], mention) ||
      (namesWhomItBefell(context, group, mention) && !isAnother(context, group, mention)),
  );
  return Math.max(-1, ...told);
}

/** "Police arrested the captain. Matteo Orsolic was detained": whether it tells the latest of a group again, now by name. */
function namesWhomItBefell(
  { analysis, tree, groups }: JoinContext,
  group: number,
  mention: EventMention,
): boolean {
  const latest = groups[group][groups[group].length - 1];
  return (
    latest.type === mention.type &&
    (latest.family === mention.family || (latest.kin & mention.kin) !== 0 || isHarm(mention.type)) &&
    namesTheOne(analysis, tree, latest, mention)
  );
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
