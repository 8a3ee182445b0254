import { mayBeOneHappening } from '../../vocabulary/eventTypes.js';
import { keysOf } from '../../vocabulary/keysOf.js';
import { PARTICIPANT_ROLES } from '../../vocabulary/participantRoles.js';
import type { Analysis } from '../analysis.js';
import { listOf } from '../lexicon/lexicon.js';
import { classBit, classesOfNoun, nounsOfClass } from '../syntax/nounClasses.js';
import { childrenOf, childWhere, REL, type Tree } from '../syntax/tree.js';
import { lemmaOf, TAG } from '../syntax/words.js';
import type { EventMention } from './eventMention.js';
import type { RoleMention } from './participants.js';
import { isGeneralAttack } from './wordFamilies.js';

const PERSON = classBit('person');
const VEHICLE = classBit('vehicle');

/** Words for one kind of thing that news uses in turn. */
const SYNONYMS = (['aircraft', 'cars', 'boats', 'trains'] as const).map((kind) => listOf('happenings', kind));

/** Words that any people can be called by. */
const PEOPLE = listOf('happenings', 'people');

/** Numbers that say of nobody how many or who they are. */
const VAGUE_NUMBERS = listOf('figures', 'telling no number');

/** The lists by which mentions are held to agree, for the model that was trained on them. */
export const agreementWords = () => ({
  synonyms: SYNONYMS.map((words) => [...words].sort().join(' ')),
  people: PEOPLE,
  persons: nounsOfClass('person'),
  vehicles: nounsOfClass('vehicle'),
  tellingNoNumber: VAGUE_NUMBERS,
});

/** Roles of which an event has one filler, so that two different ones are two events. */
const SINGLE_ROLES = keysOf(PARTICIPANT_ROLES).filter((role) => PARTICIPANT_ROLES[role].isSingleInArticle);

/** Roles of one person whom news first describes and then names. */
const NAMED_LATER = ['ENTITY', 'VICTIM', 'TARGET'] as const;

/**
 * "Police arrested the captain. Matteo Orsolic was detained"; "A cyclist was killed … Tom Reed, 44, died at the scene": the one
 * described is named when it is told again. Who was named before is somebody else than "a cyclist".
 */
export function namesTheOne(
  analysis: Analysis,
  tree: Tree,
  described: EventMention,
  naming: EventMention,
): boolean {
  const { tokens, entities } = analysis;
  const near = tokens.sentence[naming.token] - tokens.sentence[described.token];
  if (near < 1 || near > 2) return false;
  return NAMED_LATER.some((role) => {
    const [p, ...others] = described.participants.filter((each) => each.role === role);
    const [q, ...further] = naming.participants.filter((each) => each.role === role);
    if (p === undefined || q === undefined || others.length + further.length > 0) return false;
    if (q.entity === null || entities[q.entity].kind !== 'PERSON') return false;
    if (isCalledBySame(tree, p, q)) return true;
    if (!describesOne(analysis, p)) return false;
    if (role === 'ENTITY') return true;
    const first = entities[q.entity].mentions[0].start;
    return isIndefinite(tree, p.head) && !isFurther(tree, p.head) && first > p.end && first >= q.start;
  });
}

/** "Rovers receiver arrested … The receiver Ann Lee was arrested": whether what the one is called alone stands beside the other's name. */
function isCalledBySame(tree: Tree, { entity, head, lemma }: RoleMention, named: RoleMention): boolean {
  const { tokens } = tree;
  if (entity !== null || tokens.tag[head] !== TAG.NN) return false;
  const isBeside = (c: number) => BESIDE_NAME.has(tokens.relation[c]) && lemmaOf(tokens, c) === lemma;
  return named.lemma === lemma || childWhere(tree, named.head, isBeside) >= 0;
}

const BESIDE_NAME: ReadonlySet<number> = new Set([REL.compound, REL.appos, REL.flat, REL.nmod]);

/** Whether a participant is one person, told by a noun or by a people: "a cyclist", "Briton". */
function describesOne({ tokens, entities }: Analysis, { entity, head, lemma }: RoleMention): boolean {
  if (entity !== null) return entities[entity].kind === 'GROUP' && tokens.tag[head] !== TAG.NNPS;
  return tokens.tag[head] === TAG.NN && (classesOfNoun(lemma) & PERSON) !== 0;
}

function isIndefinite(tree: Tree, noun: number): boolean {
  const { tokens } = tree;
  return (
    childWhere(tree, noun, (c) => c < noun && (lemmaOf(tokens, c) === 'a' || lemmaOf(tokens, c) === 'an')) >=
    0
  );
}

/** A crash and the downing of the same plane; an explosion by accident or by a bomb. */
export function areRelatedTypes(a: EventMention, b: EventMention): boolean {
  return mayBeOneHappening(a.type, b.type) && (hasVehicle(a) || hasVehicle(b) || a.family === b.family);
}

const hasVehicle = (mention: EventMention) =>
  mention.participants.some((participant) => (classesOfNoun(participant.lemma) & VEHICLE) !== 0);

/** Words for one kind of thing that news uses in turn. */
function areSynonyms(a: string, b: string): boolean {
  if (SYNONYMS.some((words) => words.has(a) && words.has(b))) return true;
  return (classesOfNoun(a) & classesOfNoun(b) & PERSON) !== 0 && (PEOPLE.has(a) || PEOPLE.has(b));
}

export function timesExclude(analysis: Analysis, a: EventMention, b: EventMention): boolean {
  if (a.time === null || b.time === null) return false;
  const [x, y] = [analysis.times[a.time], analysis.times[b.time]];
  return x.from >= y.to || y.from >= x.to;
}

export function placesExclude(analysis: Analysis, a: EventMention, b: EventMention): boolean {
  if (!a.places.length || !b.places.length) return false;
  return !a.places.some((p) => b.places.some((q) => placesAgree(analysis, p.entity, q.entity)));
}

/** The same place, or one the country the other lies in; also where the gazetteer knows neither. */
export function placesAgree(analysis: Analysis, p: number, q: number): boolean {
  if (p === q) return true;
  const [x, y] = [analysis.entities[p].gazetteer, analysis.entities[q].gazetteer];
  if (!x || !y) return true;
  const country = x.id.startsWith('country:') || y.id.startsWith('country:');
  return country && x.countryCode !== null && x.countryCode === y.countryCode;
}

/** How two mentions differ in whom or what they befell: each names another, or each calls it by another noun. */
export type Exclusion = 'names' | 'nouns';

/** The first role with one filler in which two mentions tell of different ones, by how they differ; null for none. */
export function participantsExclude(a: EventMention, b: EventMention): Exclusion | null {
  for (const role of SINGLE_ROLES) {
    const p = a.participants.filter((each) => each.role === role);
    const q = b.participants.filter((each) => each.role === role);
    if (!p.length || !q.length) continue;
    // "An assault on a checkpoint … The raid on the bridge": one assault hits several things.
    if (role === 'TARGET' && isGeneralAnaphor(b) && ![...p, ...q].some(isPersonOrNamed)) continue;
    if (p.some((each) => q.some((other) => mayBeOne(each, other)))) continue;
    return [p, q].every((fillers) => fillers.some(({ entity }) => entity !== null)) ? 'names' : 'nouns';
  }
  return null;
}

const FURTHER = listOf('happenings', 'further');

/** Whether a mention speaks of one more of its sort: "a second blast", "another strike". */
export function tellsAnother(tree: Tree, { isNoun, definite, token }: EventMention): boolean {
  if (!isNoun || definite) return false;
  return childWhere(tree, token, (c) => c < token && FURTHER.has(lemmaOf(tree.tokens, c))) >= 0;
}

/**
 * Whether a mention tells of one more whom such a thing befell, whom the event's mentions do not name: "another climber, Rob
 * Vance, died", "a second man was charged".
 */
export function befallsAnother(tree: Tree, mention: EventMention, event: readonly EventMention[]): boolean {
  return mention.participants.some(
    (participant) =>
      PARTICIPANT_ROLES[participant.role].isCore &&
      isFurther(tree, participant.head) &&
      !event.some((other) => other.participants.some((each) => isTheSame(each, participant))),
  );
}

/** Whether two participants are one by name. */
export const isTheSame = (p: RoleMention, q: RoleMention) => p.entity !== null && p.entity === q.entity;

/** Whether a noun, or the one it stands in apposition to, is told of as one more: "another climber", "a second man". */
function isFurther(tree: Tree, noun: number): boolean {
  const { tokens } = tree;
  const head = tokens.relation[noun] === REL.appos ? tokens.head[noun] : noun;
  const before = childrenOf(tree, head).filter((c) => c < head);
  const isKnown = before.some((c) => tokens.relation[c] === REL.nmodPoss || lemmaOf(tokens, c) === 'the');
  return !isKnown && before.some((c) => FURTHER.has(lemmaOf(tokens, c)));
}

/** How long before an article something happened that is no news any more. */
const LONG_AGO = 400 * 86_400_000;

/** Whether two verbs name whom they tell of, and not one in common: "named Ann Lee chairman" and "appointed Bo Ray". */
export function tellOfOthers({ entities }: Analysis, a: EventMention, b: EventMention): boolean {
  if (!a.isVerb || !b.isVerb || a.type !== b.type) return false;
  const named = (mention: EventMention) =>
    mention.participants.filter(
      ({ role, entity }) => role === 'ENTITY' && entity !== null && entities[entity].kind === 'PERSON',
    );
  const [p, q] = [named(a), named(b)];
  return p.length === 1 && q.length === 1 && p[0].entity !== q[0].entity;
}

/** Whether one of two is told as news ("has died"), or as to come, and the other dated long before: "he died in 1999". */
export function isNewsBesidePast(analysis: Analysis, tree: Tree, a: EventMention, b: EventMention): boolean {
  const published = analysis.document.publishedAt;
  if (published === null || (a.time === null) === (b.time === null)) return false;
  const [dated, news] = a.time === null ? [b, a] : [a, b];
  const isOld = dated.time !== null && +published - +analysis.times[dated.time].to > LONG_AGO;
  return isOld && (news.status === 'PLANNED' || isPresentPerfect(tree, news.token));
}

function isPresentPerfect(tree: Tree, verb: number): boolean {
  const { tokens } = tree;
  return (
    childWhere(
      tree,
      verb,
      (c) => lemmaOf(tokens, c) === 'have' && (tokens.tag[c] === TAG.VBZ || tokens.tag[c] === TAG.VBP),
    ) >= 0
  );
}

/** "Killed five soldiers" and "killed three men": the counted victims of verbs, each of another number. */
export function victimsExclude(a: EventMention, b: EventMention): boolean {
  const victims = ({ isNoun, participants }: EventMention) =>
    !isNoun
      ? participants.filter(({ role, count, isNumber }) => role === 'VICTIM' && count !== null && !isNumber)
      : [];
  const [p, q] = [victims(a), victims(b)];
  return p.length > 0 && q.length > 0 && !p.some((each) => q.some(({ count }) => count === each.count));
}

/** Whether one tells of what befell somebody and the other of what befell theirs: "He died in 1990. His parents were murdered." */
export function befellTheirs(a: EventMention, b: EventMention): boolean {
  const victims = ({ participants }: EventMention) => participants.filter(({ role }) => role === 'VICTIM');
  const areTheirs = (p: EventMention, q: EventMention) =>
    victims(p).some(({ owner }) => owner !== null && victims(q).some(({ entity }) => entity === owner));
  return areTheirs(a, b) || areTheirs(b, a);
}

const isGeneralAnaphor = (mention: EventMention) =>
  mention.isNoun && mention.definite && !mention.plural && isGeneralAttack(mention.lemma);

const isPersonOrNamed = ({ entity, lemma }: RoleMention) =>
  entity !== null || (classesOfNoun(lemma) & PERSON) !== 0;

function mayBeOne(p: RoleMention, q: RoleMention): boolean {
  if (p.entity !== null && q.entity !== null) return p.entity === q.entity;
  if (p.entity !== null || q.entity !== null) return true;
  // "Dozens were injured … 40 people were hurt".
  if (VAGUE_NUMBERS.has(p.lemma) || VAGUE_NUMBERS.has(q.lemma)) return true;
  return !areOtherwiseCounted(p, q) && (areCalledAlike(p, q) || areSynonyms(p.lemma, q.lemma));
}

const areOtherwiseCounted = (p: RoleMention, q: RoleMention) =>
  p.count !== null && q.count !== null && p.count !== q.count;

/** By the same noun, or by their number alone: "three were killed" and "three workers". */
export const areCalledAlike = (p: RoleMention, q: RoleMention) =>
  p.lemma === q.lemma || (p.count !== null && p.count === q.count && (p.isNumber || q.isNumber));
