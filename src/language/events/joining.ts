import type { Analysis, EventStatus, EventType, Span } from '../analysis.js';
import { classBit, classesOfNoun } from './nounClasses.js';
import type { RoleMention } from './participants.js';
import { TAG } from './tree.js';

/** One naming of an event: a trigger with all that its own sentence gives. */
export interface EventMention {
  readonly token: number;
  readonly span: Span;
  readonly type: EventType;
  readonly lemma: string;
  readonly isNoun: boolean;
  /** "the", "this", a possessive: speaks of what is known already. */
  readonly definite: boolean;
  /** "a", "another", a number: speaks of something new. */
  readonly indefinite: boolean;
  readonly plural: boolean;
  /** The number it is counted with ("82 sorties"), as printed; null for none. */
  readonly count: string | null;
  readonly status: EventStatus;
  readonly time: number | null;
  readonly places: readonly { readonly entity: number; readonly span: Span }[];
  readonly participants: readonly RoleMention[];
  /** Index in `statements` of the innermost one around the trigger, null in the outlet's own voice. */
  readonly assertedBy: number | null;
  readonly confidence: number;
  /** What the sentence says brought it about: the crash somebody died in. */
  readonly cause: EventMention | null;
}

const PERSON = classBit('person');
const VEHICLE = classBit('vehicle');

/** Ways of attacking that are not one another; a general word ("attack") agrees with each. */
const MANNERS: readonly ReadonlySet<string>[] = [
  'shoot shooting gunfire shootout gun gunman fire',
  'bomb bombing explode explosion blast detonate',
  'stab stabbing',
  'airstrike strike bombard bombardment sortie shell shelling',
  'kidnap kidnapping abduct abduction',
  'hijack hijacking',
  'rape molest',
  'hack hacking breach cyberattack',
  'war warfare',
  'beat beating punch kick slap',
].map((words) => new Set(words.split(' ')));

const SYNONYMS: readonly ReadonlySet<string>[] = [
  'plane airplane aircraft airliner jet jetliner flight',
  'car vehicle sedan suv',
  'boat ship vessel ferry',
  'train locomotive carriage',
].map((words) => new Set(words.split(' ')));

/** Words that any people can be called by. */
const PEOPLE = new Set(
  'people person man woman child victim passenger citizen resident civilian others'.split(' '),
);

const HARM = new Set<EventType>(['LIFE_DIE', 'LIFE_INJURE']);

const GENERAL = new Set('attack assault violence raid offensive incident'.split(' '));

/** Roles of which an event has one filler, so that two different ones are two events. */
const SINGLE_ROLES = new Set(['VICTIM', 'TARGET', 'INSTRUMENT', 'ENTITY', 'AGENT']);
/** Types between equal parties, which are the same where one party is missing. */
const MUTUAL = new Set<EventType>([
  'CONTACT_MEET',
  'CONTACT_PHONE_WRITE',
  'LIFE_MARRY',
  'LIFE_DIVORCE',
  'BUSINESS_MERGE_ORG',
]);

/** What befalls one person once in an article, as a rule. */
const ONCE = new Set<EventType>([
  'JUSTICE_ARREST_JAIL',
  'JUSTICE_CHARGE_INDICT',
  'JUSTICE_CONVICT',
  'JUSTICE_SENTENCE',
  'JUSTICE_ACQUIT',
  'JUSTICE_EXTRADITE',
  'PERSONNEL_END_POSITION',
]);

/** The root of a trigger's word family: "shooting" and "shoot", "downing" and "down", "death" and "die". */
function family(lemma: string): string {
  const irregular: Record<string, string> = {
    kill: 'die',
    killing: 'die',
    fatality: 'die',
    perish: 'die',
    death: 'die',
    dead: 'die',
    loss: 'lose',
    arrival: 'arrive',
    departure: 'depart',
    theft: 'steal',
    sale: 'sell',
    wedding: 'wed',
    birth: 'bear',
    conviction: 'convict',
    acquisition: 'acquire',
    resignation: 'resign',
    collision: 'collide',
    explosion: 'explode',
    indictment: 'indict',
    extradition: 'extradite',
    election: 'elect',
    injury: 'injure',
    injured: 'injure',
    wounded: 'wound',
    phone: 'call',
    telephone: 'call',
    conversation: 'call',
    visit: 'visit',
    trial: 'try',
    invasion: 'invade',
    demonstration: 'demonstrate',
    assassination: 'assassinate',
    execution: 'execute',
    derailment: 'derail',
    deployment: 'deploy',
    evacuation: 'evacuate',
    nomination: 'nominate',
    suit: 'sue',
    lawsuit: 'sue',
    acquittal: 'acquit',
    homicide: 'murder',
    slaying: 'slay',
  };
  if (irregular[lemma]) return irregular[lemma];
  const stem = lemma.replace(/(?:ment|ing|ed)$/, '');
  return stem.length >= 3 ? stem.replace(/(.)\1$/, '$1').replace(/e$/, '') : lemma;
}

/**
 * Groups the mentions of an article into events, in the order of the text: each goes to the latest event before it that
 * it agrees with, in type, time, place, participants and word family, else begins one. Never where times or places exclude
 * each other. (The constraints of Chen & Ji 2009, as rules.)
 */
export function joinMentions(
  analysis: Analysis,
  mentions: readonly (EventMention | null)[],
  links: Int32Array,
): { groups: EventMention[][]; groupOf: Int32Array } {
  const groups: EventMention[][] = [];
  const groupOf = new Int32Array(mentions.length).fill(-1);
  mentions.forEach((mention, i) => {
    if (!mention) return;
    let best = linkedGroup(analysis, mentions, links, i, groups, groupOf);
    let bestScore = best < 0 ? 0 : Number.POSITIVE_INFINITY;
    for (let g = groups.length - 1; g >= 0; g--) {
      const score = agreement(analysis, groups[g], mention);
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

/** The event of a mention that the sentence says is the same, before or after it; -1 where there is none that agrees. */
function linkedGroup(
  analysis: Analysis,
  mentions: readonly (EventMention | null)[],
  links: Int32Array,
  i: number,
  groups: readonly EventMention[][],
  groupOf: Int32Array,
): number {
  const mention = mentions[i]!;
  const agrees = (group: number) =>
    group >= 0 && !groups[group].some((other) => timesExclude(analysis, other, mention));
  if (links[i] >= 0 && agrees(groupOf[links[i]])) return groupOf[links[i]];
  const back = links.findIndex((to, from) => to === i && agrees(groupOf[from]));
  return back < 0 ? -1 : groupOf[back];
}

/** How well a mention fits an event, above 0 where they are one. */
function agreement(analysis: Analysis, event: readonly EventMention[], mention: EventMention): number {
  const related = event.some((other) => other.type === mention.type)
    ? 1
    : event.some((other) => areRelatedTypes(other, mention))
      ? 0.5
      : 0;
  if (!related || event.some((other) => conflict(analysis, other, mention))) return 0;
  const sameFamily = event.some((other) => family(other.lemma) === family(mention.lemma));
  const shared = event.some((other) => sharesParticipant(other, mention));
  const sameTime = event.some((other) => other.time !== null && mention.time !== null);
  const samePlace = event.some((other) =>
    other.places.some((p) => mention.places.some((q) => q.entity === p.entity)),
  );
  const anaphor = mention.isNoun && mention.definite && !mention.plural;
  const bare = !mention.participants.length && mention.time === null && !mention.places.length;
  const indefinite = mention.isNoun && !mention.definite;
  const noCore = event.every((other) => lacksCore(other) || lacksCore(mention));
  let score = 0;
  if (related === 1) {
    if (anaphor) score = 1 + (sameFamily ? 1 : 0) + (shared ? 1 : 0);
    else if (sameFamily && (shared || samePlace || (sameTime && (noCore || !HARM.has(mention.type)))))
      score = 2;
    else if (shared && !indefinite && (sameTime || samePlace)) score = 1.5;
    else if (shared && sameFamily) score = 2;
    else if (sameFamily && bare && !mention.plural && !mention.indefinite) score = 0.8;
    else if (sameFamily && !indefinite && noCore) score = 0.6;
    else if (shared && !MUTUAL.has(mention.type) && singleVictim(mention, event)) score = 1.2;
    else if (ONCE.has(mention.type) && event.some((other) => namesTheOne(analysis, other, mention)))
      score = 1.1;
    else if (mention.isNoun && mention.definite && mention.plural && (sameFamily || event.length > 0) && bare)
      score = 0.7;
  } else if (shared) {
    score = 1;
  }
  return score;
}

/** "Police arrested the captain. Matteo Orsolic was detained": the one described is named when it is told again. */
function namesTheOne(analysis: Analysis, described: EventMention, naming: EventMention): boolean {
  const { tokens } = analysis;
  const near = tokens.sentence[naming.token] - tokens.sentence[described.token];
  if (near < 1 || near > 2) return false;
  const p = described.participants.filter(({ role }) => role === 'ENTITY');
  const q = naming.participants.filter(({ role }) => role === 'ENTITY');
  if (p.length !== 1 || q.length !== 1 || p[0].entity !== null || q[0].entity === null) return false;
  const person = analysis.entities[q[0].entity].kind === 'PERSON';
  return person && tokens.tag[p[0].head] === TAG.NN && (classesOfNoun(p[0].lemma) & PERSON) !== 0;
}

/** Whether nothing is said of whom or what it befell. */
const lacksCore = (mention: EventMention) =>
  !mention.participants.some(
    ({ role }) => role === 'VICTIM' || role === 'TARGET' || role === 'ENTITY' || role === 'INSTRUMENT',
  );

/** Whether an event's one victim (or accused, or plane) is the mention's too: nobody dies twice. */
function singleVictim(mention: EventMention, event: readonly EventMention[]): boolean {
  return mention.participants.some(
    (participant) =>
      (participant.role === 'VICTIM' || participant.role === 'ENTITY' || participant.role === 'INSTRUMENT') &&
      participant.entity !== null &&
      event.some((other) =>
        other.participants.some(
          (each) => each.role === participant.role && each.entity === participant.entity,
        ),
      ),
  );
}

/** A crash and the downing of the same plane; an explosion by accident or by a bomb. */
function areRelatedTypes(a: EventMention, b: EventMention): boolean {
  const types = [a.type, b.type].sort().join();
  return (
    types === 'ACCIDENT,CONFLICT_ATTACK' &&
    (hasVehicle(a) || hasVehicle(b) || family(a.lemma) === family(b.lemma))
  );
}

const hasVehicle = (mention: EventMention) =>
  mention.participants.some((participant) => (classesOfNoun(participant.lemma) & VEHICLE) !== 0);

function sharesParticipant(a: EventMention, b: EventMention): boolean {
  return a.participants.some((p) =>
    b.participants.some((q) =>
      p.entity !== null || q.entity !== null
        ? p.entity === q.entity && compatibleRoles(p, q)
        : isSameKind(p, q) && (compatibleRoles(p, q) || (classesOfNoun(p.lemma) & VEHICLE) !== 0),
    ),
  );
}

/** Two that have no names but the same noun or number: "a plane" and "the jet", "10 citizens" and "10 passengers". */
function isSameKind(p: RoleMention, q: RoleMention): boolean {
  if (p.count !== null && q.count !== null && p.count !== q.count) return false;
  if (p.lemma === q.lemma) return true;
  const counted = p.count !== null && q.count !== null;
  return areSynonyms(p.lemma, q.lemma) && (counted || (classesOfNoun(p.lemma) & VEHICLE) !== 0);
}

/** Words for one kind of thing that news uses in turn. */
function areSynonyms(a: string, b: string): boolean {
  if (SYNONYMS.some((words) => words.has(a) && words.has(b))) return true;
  return (classesOfNoun(a) & classesOfNoun(b) & PERSON) !== 0 && (PEOPLE.has(a) || PEOPLE.has(b));
}

const compatibleRoles = (p: RoleMention, q: RoleMention) => p.role === q.role;

function conflict(analysis: Analysis, a: EventMention, b: EventMention): boolean {
  // Two crashes leave two tolls.
  if (a.cause && b.cause && conflict(analysis, a.cause, b.cause)) return true;
  return (
    timesExclude(analysis, a, b) ||
    (a.count !== null && b.count !== null && a.count !== b.count) ||
    placesExclude(analysis, a, b) ||
    (a.type === b.type && (participantsExclude(a, b) || mannersExclude(a, b))) ||
    statusesExclude(a, b)
  );
}

function timesExclude(analysis: Analysis, a: EventMention, b: EventMention): boolean {
  if (a.time === null || b.time === null) return false;
  const [x, y] = [analysis.times[a.time], analysis.times[b.time]];
  return x.from >= y.to || y.from >= x.to;
}

function placesExclude(analysis: Analysis, a: EventMention, b: EventMention): boolean {
  if (!a.places.length || !b.places.length) return false;
  return !a.places.some((p) => b.places.some((q) => placesAgree(analysis, p.entity, q.entity)));
}

/** The same place, or one the country the other lies in; also where the gazetteer knows neither. */
function placesAgree(analysis: Analysis, p: number, q: number): boolean {
  if (p === q) return true;
  const [x, y] = [analysis.entities[p].gazetteer, analysis.entities[q].gazetteer];
  if (!x || !y) return true;
  const country = x.id.startsWith('country:') || y.id.startsWith('country:');
  return country && x.countryCode !== null && x.countryCode === y.countryCode;
}

function participantsExclude(a: EventMention, b: EventMention): boolean {
  for (const role of SINGLE_ROLES) {
    const p = a.participants.filter((each) => each.role === role);
    const q = b.participants.filter((each) => each.role === role);
    if (!p.length || !q.length) continue;
    // "An assault on a checkpoint … The raid on the bridge": one assault hits several things.
    if (role === 'TARGET' && isGeneralAnaphor(b) && ![...p, ...q].some(isPersonOrNamed)) continue;
    if (p.some((each) => q.some((other) => mayBeOne(each, other)))) continue;
    return true;
  }
  return false;
}

const isGeneralAnaphor = (mention: EventMention) =>
  mention.isNoun && mention.definite && !mention.plural && GENERAL.has(mention.lemma);

const isPersonOrNamed = ({ entity, lemma }: RoleMention) =>
  entity !== null || (classesOfNoun(lemma) & PERSON) !== 0;

function mayBeOne(p: RoleMention, q: RoleMention): boolean {
  if (p.entity !== null && q.entity !== null) return p.entity === q.entity;
  if (p.entity !== null || q.entity !== null) return true;
  if (p.count !== null && q.count !== null && p.count !== q.count) return false;
  return p.lemma === q.lemma || areSynonyms(p.lemma, q.lemma);
}

function mannersExclude(a: EventMention, b: EventMention): boolean {
  if (a.type !== 'CONFLICT_ATTACK' || b.type !== 'CONFLICT_ATTACK') return false;
  if (GENERAL.has(a.lemma) || GENERAL.has(b.lemma)) return false;
  const first = MANNERS.findIndex((words) => words.has(a.lemma));
  const second = MANNERS.findIndex((words) => words.has(b.lemma));
  return first >= 0 && second >= 0 && first !== second;
}

function statusesExclude(a: EventMention, b: EventMention): boolean {
  const statuses = new Set([a.status, b.status]);
  return (
    statuses.has('PLANNED') &&
    statuses.has('OCCURRED') &&
    !(((a.isNoun && a.definite) || (b.isNoun && b.definite)) && family(a.lemma) === family(b.lemma))
  );
}
