import { isHarm } from '../../vocabulary/eventTypes.js';
import type { EventType } from '../analysis.js';
import type { Tree } from '../syntax/tree.js';
import {
  areRelatedTypes,
  befallsAnother,
  befellTheirs,
  isNewsBesidePast,
  isTheSame,
  placesExclude,
  tellOfOthers,
  tellsAnother,
  timesExclude,
  victimsExclude,
} from './agreement.js';
import type { EventMention } from './eventMention.js';
import type { JoinContext } from './joinContext.js';

/** What is done to one person at a time, or to several who are then named together. */
const SINGLES: ReadonlySet<EventType> = new Set([
  'PERSONNEL_START_POSITION',
  'PERSONNEL_END_POSITION',
  'PERSONNEL_NOMINATE',
]);

/** How many mentions of an event a further one is held against. */
export const MOST_TOLD = 32;

/** Of an event told of more often than `MOST_TOLD` the first mention and the latest ones. */
export const toldOf = (group: readonly EventMention[]): readonly EventMention[] =>
  group.length <= MOST_TOLD ? group : [group[0], ...group.slice(1 - MOST_TOLD)];

/**
 * Whether a mention can't tell of the event that the mentions of group `g` tell of, whatever else speaks for it: by the types, by
 * what the sentences say of others, by times and places none of which agree.
 */
export function isAnother(context: JoinContext, g: number, mention: EventMention): boolean {
  const { analysis, tree, groups } = context;
  const all = groups[g];
  const group = toldOf(all);
  const isSameType = group.some(({ type }) => type === mention.type);
  if (!isSameType && !group.some((other) => areRelatedTypes(other, mention))) return true;
  if (isSameType && (tellsAnother(tree, mention) || befallsAnother(tree, mention, all))) return true;
  return (
    // "No deaths were reported, though 40 cattle drowned": what there was none of is nothing that was.
    group.some((other) => other.isOfNone !== mention.isOfNone && mention.status !== other.status) ||
    group.some((other) => befellTheirs(other, mention)) ||
    (SINGLES.has(mention.type) && group.some((other) => tellOfOthers(analysis, other, mention))) ||
    group.some((other) => isNewsBesidePast(analysis, tree, other, mention)) ||
    group.some((other) => cameAtAnotherTime(tree, other, mention)) ||
    harmsExclude(context, g, mention) ||
    causesAreOthers(context, all, mention) ||
    areAllElsewhere(context, group, mention) ||
    group.some((other) => victimsExclude(other, mention))
  );
}

/** Whether all that give a time give another, or all that give a place, or all that were brought about by something elsewhere. */
function areAllElsewhere(
  { analysis }: JoinContext,
  group: readonly EventMention[],
  mention: EventMention,
): boolean {
  const timed = group.filter(({ time }) => time !== null);
  if (
    mention.time !== null &&
    timed.length > 0 &&
    timed.every((each) => timesExclude(analysis, each, mention))
  )
    return true;
  const placed = group.filter(({ places }) => places.length > 0);
  if (
    mention.places.length > 0 &&
    placed.length > 0 &&
    placed.every((each) => placesExclude(analysis, each, mention))
  )
    return true;
  // "A minibus overturned in Mbeya, killing eight. A lorry overturned in Iringa and its driver died."
  const { cause: own } = mention;
  const causes = group.flatMap(({ cause }) => (cause === null ? [] : [cause]));
  return own !== null && causes.length > 0 && causes.every((cause) => placesExclude(analysis, cause, own));
}

/** Whether those whom both befell died or were hurt in events that are two: each fell "to his death", and the deaths are two. */
function harmsExclude(context: JoinContext, g: number, mention: EventMention): boolean {
  const ofGroup = context.companionsOfGroup(g);
  for (const [type, own] of context.companionsOf(mention)) {
    const others = ofGroup.get(type);
    if (!isHarm(type) || others === undefined || others.has(g) || own.has(g)) continue;
    if (![...own].some((each) => others.has(each))) return true;
  }
  return false;
}

/** Whether a sentence tells of two that the one came after the other, and not both of the same people. */
function cameAtAnotherTime({ tokens }: Tree, a: EventMention, b: EventMention): boolean {
  return (
    tokens.sentence[a.token] === tokens.sentence[b.token] &&
    a.succession !== b.succession &&
    !a.participants.some((p) => b.participants.some((q) => isTheSame(p, q)))
  );
}

/** Whether what brought about a harm and what brought about those of an event are told to be several happenings. */
function causesAreOthers(
  { groupAt }: JoinContext,
  group: readonly EventMention[],
  { cause }: EventMention,
): boolean {
  const own = cause === null ? -1 : groupAt(cause.token);
  if (own < 0) return false;
  const others = group.flatMap((other) => (other.cause === null ? [] : [groupAt(other.cause.token)]));
  return others.length > 0 && others.every((other) => other >= 0 && other !== own);
}
