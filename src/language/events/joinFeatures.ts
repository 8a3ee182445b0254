import { EVENT_FIELDS, EVENT_TYPES, isHarm } from '../../vocabulary/eventTypes.js';
import type { Analysis, EventType } from '../analysis.js';
import { block, namedNumbers, numberFeatures } from '../engine/featureNumbers.js';
import type { FeatureSet } from '../engine/featureSet.js';
import { clauseOf } from '../syntax/clauses.js';
import type { Tree } from '../syntax/tree.js';
import {
  agreementWords,
  areRelatedTypes,
  befallsAnother,
  befellTheirs,
  isNewsBesidePast,
  isTheSame,
  lacksCore,
  namesTheOne,
  participantsExclude,
  placesAgree,
  placesExclude,
  sharesParticipant,
  singleVictim,
  statusesExclude,
  tellOfOthers,
  tellsAnother,
  timesExclude,
  victimsExclude,
} from './agreement.js';
import type { Companions } from './companions.js';
import type { EventMention } from './eventMention.js';
import { familyWords, isGeneralAttack, mannersExclude } from './wordFamilies.js';

/** Which of `EVENT_FIELDS` a type belongs to, as its index. */
const fieldOf = (type: EventType) => EVENT_FIELDS.indexOf(EVENT_TYPES[type].field);

/** What is done to one person at a time, or to several who are then named together. */
const SINGLES: ReadonlySet<EventType> = new Set([
  'PERSONNEL_START_POSITION',
  'PERSONNEL_END_POSITION',
  'PERSONNEL_NOMINATE',
]);

/** How a mention presents its event: verb, adjective, or a noun by determiner and number. */
function formOf({ isNoun, isVerb, definite, indefinite, plural }: EventMention): number {
  if (isVerb) return 0;
  if (!isNoun) return 1;
  if (definite) return plural ? 3 : 2;
  if (indefinite) return 4;
  return plural ? 6 : 5;
}

const FORM_NAMES = ['verb', 'adjective', 'the noun', 'the nouns', 'a noun', 'noun', 'nouns'];
const WORD_NAMES = ['same family', 'kin', 'other word'];
const JOIN_FEATURE_COUNT = 152;

const withWords = (names: readonly string[]) =>
  names.flatMap((name) => WORD_NAMES.map((word) => `${name}, ${word}`));

/** The features by the numbers that the trained weights know them by. */
const { numbers: F, names: NAMES } = numberFeatures(
  {
    always: 0,
    sameType: 1,
    sameLemma: 2,
    field: block(6, EVENT_FIELDS),
    fieldAndWord: block(20, withWords(EVENT_FIELDS)),
    form: block(62, FORM_NAMES),
    formAndWord: block(69, withWords(FORM_NAMES)),
    distance: block(90, ['same sentence', '1', '2', '3 to 4', '5 to 8', '9 to 16', 'further']),
    rivals: block(97, ['none', '1', '2', '3 or more']),
    isNearest: 101,
    isBehindThree: 102,
    rivalFamilyOnly: 103,
    rivalFamilyToo: 104,
    sharesParticipant: 105,
    participantsExclude: 106,
    participantsExcludeByName: 107,
    sharesEntityInOtherRole: 108,
    lacksCore: 109,
    eventLacksCore: 110,
    sameSingleVictim: 111,
    isBare: 112,
    isBareOfSameFamily: 113,
    sharesParticipantAndFamily: 114,
    participantsExcludeInFamily: 115,
    namesTheOne: 116,
    someTimesExclude: 117,
    timesAgree: 118,
    sameTime: 119,
    someTimesExcludeInFamily: 120,
    someTimesExcludeWithSharedParticipant: 121,
    withoutTimes: 122,
    somePlacesExclude: 123,
    samePlace: 124,
    placesDiffer: 125,
    placesAgree: 126,
    somePlacesExcludeInFamily: 127,
    withoutPlaces: 128,
    statusesExclude: 129,
    sameStatus: 130,
    otherCount: 131,
    sameCount: 132,
    mannersExclude: 133,
    isGeneralAttack: 134,
    isLinked: 135,
    causesExclude: 136,
    eventOpensArticle: 137,
    eventHasThreeMentions: 138,
    sameSpeaker: 139,
    clausesTouch: 140,
    sameLemmaInSentence: 141,
    bothPlanned: 142,
    nounAfterVerbInFamily: 143,
    verbAfterVerbInFamily: 144,
    verbAfterVerb: 145,
    isTheOnlyOne: 146,
    participantsExcludeByNoun: 147,
    verbsOfOtherParticipants: 148,
    verbsOfOtherNames: 149,
    verbsOfOtherStatus: 150,
    statusesAndParticipantsExclude: 151,
  },
  JOIN_FEATURE_COUNT,
);
/** The name of each feature that `joinFeatures` chooses from; undefined for a number that is not used. */
export const JOIN_FEATURE_NAMES = NAMES;

/** What `events.bin` is tied to: its weights are for these features alone. */
export const JOIN_FEATURES: FeatureSet = {
  model: 'events',
  features: { joining: namedNumbers(NAMES) },
  words: () => ({ ...familyWords(), ...agreementWords() }),
};

/** How many mentions of an event a further one is held against. */
export const MOST_TOLD = 32;

function someRecent(group: readonly EventMention[], test: (mention: EventMention) => boolean): boolean {
  for (let i = group.length - 1; i >= Math.max(0, group.length - MOST_TOLD); i--)
    if (test(group[i])) return true;
  return false;
}

const DISTANCES = [0, 1, 2, 4, 8, 16];

/** What the features of a mention are reckoned in. */
export interface JoinContext {
  readonly analysis: Analysis;
  readonly tree: Tree;
  readonly groups: readonly (readonly EventMention[])[];
  /** The groups a mention is held against: those that grew latest; the others are too far back. */
  readonly recent: readonly number[];
  /** For each token of a trigger, the trigger that the sentence says is the same happening, as a token; else -1. */
  readonly linked: (a: EventMention, b: EventMention) => boolean;
  /**
   * The groups of what befell the same people in the sentence of a mention, by type, as far as they are formed: the death of who
   * fell "to his death".
   */
  companionsOf(mention: EventMention): Companions;
  /** The same of all mentions of a group. */
  companionsOfGroup(group: number): Companions;
  /** The group of the mention at a token; -1 where there is none yet. */
  groupAt(token: number): number;
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

/**
 * What speaks for and against a mention telling of the event that the mentions of group `g` tell of, as the indices of the
 * features that hold; null where they can't be one at all. After Chen & Ji (2009), at the level of the whole event. Of an event
 * told of more often than `MOST_TOLD` the first mention counts and the latest ones.
 */
export function joinFeatures(context: JoinContext, g: number, mention: EventMention): number[] | null {
  const { analysis, tree, groups } = context;
  const { tokens } = analysis;
  const all = groups[g];
  const group = all.length <= MOST_TOLD ? all : [all[0], ...all.slice(1 - MOST_TOLD)];
  const sameType = group.some((other) => other.type === mention.type);
  if (!sameType && !group.some((other) => areRelatedTypes(other, mention))) return null;
  if (sameType && (tellsAnother(tree, mention) || befallsAnother(tree, mention, all))) return null;
  // "No deaths were reported, though 40 cattle drowned": what there was none of is nothing that was.
  if (group.some((other) => other.isOfNone !== mention.isOfNone && mention.status !== other.status))
    return null;
  if (group.some((other) => befellTheirs(other, mention))) return null;
  if (SINGLES.has(mention.type) && group.some((other) => tellOfOthers(analysis, other, mention))) return null;
  if (group.some((other) => isNewsBesidePast(analysis, tree, other, mention))) return null;
  if (group.some((other) => cameAtAnotherTime(tree, other, mention))) return null;
  if (harmsExclude(context, g, mention) || causesAreOthers(context, all, mention)) return null;
  const on: number[] = [F.always];
  const put = (index: number, holds: boolean) => {
    if (holds) on.push(index);
  };
  const sameLemma = group.some((other) => other.lemma === mention.lemma);
  const sameFamily = group.some((other) => other.family === mention.family);
  const kin = group.some((other) => (other.kin & mention.kin) !== 0);
  const word = sameFamily ? 0 : kin ? 1 : 2;
  put(F.sameType, sameType);
  put(F.sameLemma, sameLemma);
  const field = fieldOf(mention.type);
  const form = formOf(mention);
  on.push(F.field + field, F.fieldAndWord + 3 * field + word, F.form + form, F.formAndWord + 3 * form + word);

  const last = group[group.length - 1];
  const sentence = tokens.sentence[mention.token];
  const apart = sentence - tokens.sentence[last.token];
  const distance = DISTANCES.findIndex((most) => apart <= most);
  on.push(F.distance + (distance < 0 ? DISTANCES.length : distance));

  let rivals = 0;
  let nearer = 0;
  let rivalFamily = false;
  for (const k of context.recent) {
    const other = groups[k];
    if (k === g || !someRecent(other, (each) => each.type === mention.type)) continue;
    rivals++;
    if (other[other.length - 1].token > last.token) nearer++;
    rivalFamily ||= someRecent(other, (each) => each.family === mention.family);
  }
  on.push(F.rivals + Math.min(rivals, 3));
  put(F.isNearest, nearer === 0);
  put(F.isBehindThree, nearer > 2);
  put(F.rivalFamilyOnly, rivalFamily && !sameFamily);
  put(F.rivalFamilyToo, rivalFamily && sameFamily);

  const shared = group.some((other) => sharesParticipant(other, mention));
  const exclusions = group.map((other) => participantsExclude(other, mention));
  const excluded = exclusions.some((exclusion) => exclusion !== null);
  const excludedByName = exclusions.includes('names');
  const verbs = !mention.isNoun && group.every(({ isNoun }) => !isNoun);
  const entities = new Set(mention.participants.flatMap(({ entity }) => (entity === null ? [] : [entity])));
  const sharedEntity = group.some((other) =>
    other.participants.some(({ entity }) => entity !== null && entities.has(entity)),
  );
  const bare = !mention.participants.length && mention.time === null && !mention.places.length;
  put(F.sharesParticipant, shared);
  put(F.participantsExclude, excluded);
  put(F.participantsExcludeByName, excludedByName);
  put(F.participantsExcludeByNoun, exclusions.includes('nouns'));
  put(F.verbsOfOtherParticipants, excluded && verbs);
  put(F.verbsOfOtherNames, excludedByName && verbs);
  put(F.sharesEntityInOtherRole, !shared && sharedEntity);
  put(F.lacksCore, lacksCore(mention));
  put(F.eventLacksCore, group.every(lacksCore));
  put(F.sameSingleVictim, singleVictim(mention, group));
  put(F.isBare, bare);
  put(F.isBareOfSameFamily, bare && sameFamily);
  put(F.sharesParticipantAndFamily, shared && sameFamily);
  put(F.participantsExcludeInFamily, excluded && sameFamily);
  put(
    F.namesTheOne,
    group.some((other) => namesTheOne(analysis, tree, other, mention)),
  );

  const timed = group.filter(({ time }) => time !== null);
  if (mention.time !== null && timed.length) {
    const excluding = timed.filter((other) => timesExclude(analysis, other, mention)).length;
    if (excluding === timed.length) return null;
    const exclude = excluding > 0;
    const value = analysis.times[mention.time].value;
    put(F.someTimesExclude, exclude);
    put(F.timesAgree, !exclude);
    put(
      F.sameTime,
      !exclude && timed.some(({ time }) => time !== null && analysis.times[time].value === value),
    );
    put(F.someTimesExcludeInFamily, exclude && sameFamily);
    put(F.someTimesExcludeWithSharedParticipant, exclude && shared);
  } else on.push(F.withoutTimes);

  if (mention.places.length && group.some(({ places }) => places.length)) {
    const exclude = group.some((other) => placesExclude(analysis, other, mention));
    if (exclude && group.every((other) => !other.places.length || placesExclude(analysis, other, mention)))
      return null;
    const same = group.some(({ places }) =>
      places.some((p) => mention.places.some((q) => q.entity === p.entity)),
    );
    put(F.somePlacesExclude, exclude);
    put(F.samePlace, same);
    put(F.placesDiffer, !exclude && !same);
    put(
      F.placesAgree,
      !same &&
        group.some(({ places }) =>
          places.some((p) => mention.places.some((q) => placesAgree(analysis, p.entity, q.entity))),
        ),
    );
    put(F.somePlacesExcludeInFamily, exclude && sameFamily);
  } else on.push(F.withoutPlaces);

  const otherStatus = group.some((other) => statusesExclude(other, mention));
  put(F.statusesExclude, otherStatus);
  put(F.verbsOfOtherStatus, otherStatus && verbs);
  put(F.statusesAndParticipantsExclude, otherStatus && excluded);
  put(
    F.sameStatus,
    group.some((other) => other.status === mention.status),
  );
  if (group.some((other) => victimsExclude(other, mention))) return null;
  const counts = group.some(({ count }) => count !== null) && mention.count !== null;
  put(F.otherCount, counts && group.some(({ count }) => count !== null && count !== mention.count));
  put(F.sameCount, counts && group.some(({ count }) => count === mention.count));
  put(
    F.mannersExclude,
    mention.type === 'CONFLICT_ATTACK' && group.some((other) => mannersExclude(other.lemma, mention.lemma)),
  );
  put(F.isGeneralAttack, isGeneralAttack(mention.lemma));
  put(
    F.isLinked,
    group.some((other) => context.linked(other, mention)),
  );
  const { cause: ownCause } = mention;
  const causes = group.flatMap(({ cause }) => (cause === null ? [] : [cause]));
  // "A minibus overturned in Mbeya, killing eight. A lorry overturned in Iringa and its driver died."
  if (
    ownCause !== null &&
    causes.length > 0 &&
    causes.every((cause) => placesExclude(analysis, cause, ownCause))
  )
    return null;
  put(F.causesExclude, ownCause !== null && causes.some((cause) => timesExclude(analysis, cause, ownCause)));
  put(F.eventOpensArticle, tokens.sentence[group[0].token] <= 1);
  put(F.eventHasThreeMentions, group.length >= 3);
  put(
    F.sameSpeaker,
    group.some((other) => other.assertedBy !== null && other.assertedBy === mention.assertedBy),
  );
  const clause = clauseOf(tree, mention.token);
  const together = group.filter(({ token }) => tokens.sentence[token] === sentence);
  put(
    F.clausesTouch,
    together.some(({ token }) => {
      const other = clauseOf(tree, token);
      return other === clause || tokens.head[other] === clause || tokens.head[clause] === other;
    }),
  );
  put(F.sameLemmaInSentence, together.length > 0 && sameLemma);
  put(F.bothPlanned, mention.status === 'PLANNED' && group.some(({ status }) => status === 'PLANNED'));
  put(F.nounAfterVerbInFamily, mention.isNoun && group.some(({ isNoun }) => !isNoun) && sameFamily);
  put(F.verbAfterVerbInFamily, !mention.isNoun && group.some(({ isNoun }) => !isNoun) && sameFamily);
  put(F.verbAfterVerb, !mention.isNoun && group.some(({ isNoun }) => !isNoun) && !sameFamily);
  put(F.isTheOnlyOne, rivals === 0 && sameFamily && mention.definite);
  return on;
}
