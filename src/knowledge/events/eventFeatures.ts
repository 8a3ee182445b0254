import { expected } from '../../expected.js';
import type { ParticipantRole } from '../../language/analysis.js';
import { baseOf, family, kinOf, mannersExclude } from '../../language/events/wordFamilies.js';
import { wordsIn } from '../../language/lexicon/lexicon.js';
import { EVENT_TYPES } from '../../vocabulary/eventTypes.js';
import type { Feature } from '../matching/featureModel.js';
import { cosine } from '../stories/storyProfile.js';
import { fold, words } from '../words/folding.js';
import type { EventTime, StoryEvent, StoryPlace } from './storyEvent.js';

const DAY = 86_400_000;

/** What is told of a report alone, asked for every pair it is in. */
interface ReportFacts {
  /** The words of its triggers, plurals cut. */
  readonly words: readonly string[];
  /** Their families. */
  readonly families: readonly string[];
  /** The kin that any of them is of, a bit each. */
  readonly kin: number;
  /** The share of them that are plurals: "deaths". */
  readonly plural: number;
  /** The entities that take part, and by role those that fill it. */
  readonly entities: readonly string[];
  readonly entitiesIn: ByRole;
  /** These entities and the place. */
  readonly all: ReadonlySet<string>;
  /** By role the last words of the participants that fill it: "policemen" of "two policemen". */
  readonly heads: ByRole;
  /** By role the words of the names of two words or more that fill it, as those of "Gerd Alm" and not of "Alm". */
  readonly fullNames: ByRole;
  /** The small numbers in its sentences. */
  readonly numbers: readonly string[];
}

/** Numbers below it are mostly ages, tolls and scores, which tell two of a kind apart; years and sums of money are above. */
const SMALL = 120;

const known = new WeakMap<StoryEvent, ReportFacts>();

function factsOf(event: StoryEvent): ReportFacts {
  let facts = known.get(event);
  if (facts === undefined) {
    const folded = event.triggers.map(fold);
    const singular = folded.map((word) => word.replace(/(?<=[a-z]{3})s$/, ''));
    const ofWords = singular.map((word) => family(baseOf(word)));
    const entities = event.participants.flatMap(({ entity }) => entity ?? []);
    facts = {
      words: singular,
      families: ofWords,
      kin: ofWords.reduce((all, word) => all | kinOf(word), 0),
      plural: folded.filter(isPlural).length / Math.max(1, folded.length),
      entities,
      all: new Set([...entities, ...(event.place === null ? [] : [event.place.entity])]),
      entitiesIn: byRole(event, ({ entity }) => entity ?? []),
      heads: byRole(event, ({ text }) => words(text).at(-1)?.replace(/s$/, '') ?? []),
      fullNames: byRole(event, fullNameOf),
      numbers: [...event.sentence.keys()].filter((word) => /^\d{1,3}$/.test(word) && Number(word) < SMALL),
    };
    known.set(event, facts);
  }
  return facts;
}

const VERBS: ReadonlySet<string> = new Set(wordsIn('verbs'));

/** Whether a word is the plural of a noun and no verb's form: "deaths", not "dies". */
function isPlural(word: string): boolean {
  return (
    /[a-z]{3}(?<!s)s$/.test(word) && !VERBS.has(word.slice(0, -1)) && !VERBS.has(word.replace(/es$/, ''))
  );
}

const triggerWords = (event: StoryEvent) => factsOf(event).words;
const families = (event: StoryEvent) => factsOf(event).families;
/** The small numbers in the sentences that report it. */
export const numbersOf = (event: StoryEvent): readonly string[] => factsOf(event).numbers;

/** The word family of a report's main trigger. */
export const mainFamily = (event: StoryEvent): string => families(event)[0] ?? '';

const someShared = <T>(a: readonly T[], b: readonly T[]) => a.some((each) => b.includes(each));

/** Roles in which the participants of two events are compared. */
const COMPARED: ReadonlySet<ParticipantRole> = new Set<ParticipantRole>([
  'AGENT',
  'TARGET',
  'VICTIM',
  'ENTITY',
  'INSTRUMENT',
  'DESTINATION',
  'ORIGIN',
  'BENEFICIARY',
  'ADJUDICATOR',
]);

type Participant = StoryEvent['participants'][number];
type ByRole = ReadonlyMap<ParticipantRole, readonly string[]>;

/** What is told of participants, by those of the compared roles that they fill; a role of which nothing is told is none of them. */
function byRole(
  { participants }: StoryEvent,
  told: (participant: Participant) => string | readonly string[],
): ByRole {
  const roles = new Map<ParticipantRole, readonly string[]>();
  for (const each of participants) {
    if (!COMPARED.has(each.role)) continue;
    const own = [told(each)].flat();
    if (own.length > 0) roles.set(each.role, [...(roles.get(each.role) ?? []), ...own]);
  }
  return roles;
}

/** The words of a name of two words or more at the end of a participant with an entity. */
function fullNameOf({ entity, text }: Participant): readonly string[] {
  const name = entity === null ? null : text.match(/\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)+$/u);
  return name === null ? [] : words(name[0]);
}

/** Whether something is told alike of a role in both. */
function someInRole(a: ByRole, b: ByRole): boolean {
  for (const [role, own] of a) {
    const others = b.get(role);
    if (others !== undefined && someShared(own, others)) return true;
  }
  return false;
}

const NONE: readonly string[] = [];
const entitiesIn = (event: StoryEvent, role: ParticipantRole) => factsOf(event).entitiesIn.get(role) ?? NONE;

/** Whether both name somebody in full in a role, and neither an entity nor a word of a name of it is the same. */
export function haveOtherNames(a: StoryEvent, b: StoryEvent, role: ParticipantRole): boolean {
  const [x, y] = [factsOf(a).fullNames.get(role), factsOf(b).fullNames.get(role)];
  if (x === undefined || y === undefined) return false;
  return !someShared(x, y) && !someShared(entitiesIn(a, role), entitiesIn(b, role));
}

/** Roles in which an event mostly has one filler. */
const SINGLE: readonly ParticipantRole[] = ['VICTIM', 'TARGET', 'AGENT', 'ENTITY', 'DESTINATION'];

const holds = (condition: boolean) => (condition ? 1 : 0);

/** Km between two places; null where one has no coordinates. */
function distance(a: StoryPlace, b: StoryPlace): number | null {
  if (a.latitude === null || a.longitude === null || b.latitude === null || b.longitude === null) return null;
  const radians = Math.PI / 180;
  const [x, y] = [a.latitude * radians, b.latitude * radians];
  const cos =
    Math.sin(x) * Math.sin(y) + Math.cos(x) * Math.cos(y) * Math.cos((a.longitude - b.longitude) * radians);
  return 6371 * Math.acos(Math.min(1, Math.max(-1, cos)));
}

const NEAR_KM = 60;

function placesAgree(a: StoryPlace | null, b: StoryPlace | null): 'same' | 'within' | 'other' | 'unknown' {
  if (a === null || b === null) return 'unknown';
  if (a.entity === b.entity) return 'same';
  if (a.countryCode !== null && b.countryCode !== null) {
    if (a.countryCode !== b.countryCode) return 'other';
    if (a.isCountry || b.isCountry) return 'within';
  }
  const km = distance(a, b);
  return km === null ? 'unknown' : km <= NEAR_KM ? 'within' : 'other';
}

/** What a time may be off by: a day's end in another zone; "this morning" of who wrote at night; a vague time. */
const TOLERANCE: Readonly<Record<EventTime['precision'], number>> = {
  MINUTE: 0.5,
  HOUR: 0.5,
  DAY: 1,
  WEEK: 3,
  MONTH: 5,
  YEAR: 30,
  APPROXIMATE: 15,
};

/** Days between two times beyond what they may be off by; 0 where they can be one. */
export function timeGap(a: EventTime, b: EventTime): number {
  const gap = Math.max(a.start - b.end, b.start - a.end) / DAY;
  return Math.max(0, gap - Math.max(TOLERANCE[a.precision], TOLERANCE[b.precision]));
}

/** Whether a time tells one day from another. */
export const isPrecise = (time: EventTime | null): time is EventTime =>
  time !== null && time.precision !== 'APPROXIMATE' && time.end - time.start <= 2 * DAY;

/** The figures that count one thing in both, agreeing or not. */
function figuresOf(a: StoryEvent, b: StoryEvent): { agree: boolean; differ: boolean } {
  let [agree, differ] = [false, false];
  for (const x of a.figures) {
    for (const y of b.figures) {
      if (x.counted !== y.counted || x.unit !== y.unit) continue;
      if (x.value === y.value) agree = true;
      else if (Math.max(x.value, y.value) > 2 * Math.min(x.value, y.value)) differ = true;
    }
  }
  return { agree, differ };
}

/** Whether both name who did it or whom it befell, in the same role, and nobody in both. */
export function areOfOthers(a: StoryEvent, b: StoryEvent): boolean {
  return otherInSingle(factsOf(a).entitiesIn, factsOf(b).entitiesIn);
}

/** Whether of a role that mostly has one filler something is told in both, and nothing alike. */
function otherInSingle(a: ByRole, b: ByRole): boolean {
  for (const [role, own] of a) {
    const others = SINGLE.includes(role) ? b.get(role) : undefined;
    if (others !== undefined && !someShared(own, others)) return true;
  }
  return false;
}

/** How much of the smaller set is in the other; 0 where one is empty. */
function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const fewer = Math.min(a.size, b.size);
  return fewer === 0 ? 0 : [...a].filter((each) => b.has(each)).length / fewer;
}

const someHas =
  (has: (event: StoryEvent) => boolean): Feature<StoryEvent>['value'] =>
  (a, b) =>
    holds(has(a) || has(b));

/** What two reports show by themselves. */
const PLAIN: readonly Feature<StoryEvent>[] = [
  { name: 'SAME_TYPE', value: (a, b) => holds(a.type === b.type) },
  { name: 'SAME_WORD', value: (a, b) => holds(someShared(triggerWords(a), triggerWords(b))) },
  { name: 'SAME_FAMILY', value: (a, b) => holds(someShared(families(a), families(b))) },
  { name: 'SAME_MAIN_FAMILY', value: (a, b) => holds(mainFamily(a) === mainFamily(b)) },
  {
    name: 'KIN_WORDS',
    value: (a, b) => holds((factsOf(a).kin & factsOf(b).kin) !== 0),
  },
  {
    name: 'OTHER_MANNER',
    value: (a, b) => holds(families(a).every((x) => families(b).every((y) => mannersExclude(x, y)))),
  },
  {
    name: 'PUBLISHED_APART',
    value: (a, b) =>
      a.publishedAt === null || b.publishedAt === null
        ? 0
        : Math.log1p(Math.abs(a.publishedAt - b.publishedAt) / DAY) / Math.log(61),
  },
  {
    name: 'SAME_ENTITY_IN_ROLE',
    value: (a, b) => holds(someInRole(factsOf(a).entitiesIn, factsOf(b).entitiesIn)),
  },
  { name: 'SAME_ENTITY', value: (a, b) => holds(someShared(factsOf(a).entities, factsOf(b).entities)) },
  {
    name: 'OTHER_ENTITY_IN_ROLE',
    value: (a, b) => holds(areOfOthers(a, b)),
  },
  {
    name: 'OTHER_FULL_NAME_IN_ROLE',
    value: (a, b) => holds(SINGLE.some((role) => haveOtherNames(a, b, role))),
  },
  {
    name: 'SAME_HEAD_IN_ROLE',
    value: (a, b) => holds(someInRole(factsOf(a).heads, factsOf(b).heads)),
  },
  {
    name: 'OTHER_HEAD_IN_ROLE',
    value: (a, b) => holds(otherInSingle(factsOf(a).heads, factsOf(b).heads)),
  },
  { name: 'SAME_PLACE', value: (a, b) => holds(placesAgree(a.place, b.place) === 'same') },
  { name: 'PLACE_WITHIN', value: (a, b) => holds(placesAgree(a.place, b.place) === 'within') },
  { name: 'OTHER_PLACE', value: (a, b) => holds(placesAgree(a.place, b.place) === 'other') },
  {
    name: 'SAME_TIME',
    value: (a, b) => holds(isPrecise(a.time) && isPrecise(b.time) && timeGap(a.time, b.time) === 0),
  },
  {
    name: 'OTHER_TIME',
    value: (a, b) =>
      a.time === null || b.time === null
        ? 0
        : Math.min(1, Math.log1p(timeGap(a.time, b.time)) / Math.log(31)),
  },
  { name: 'PLANNED_AND_OCCURRED', value: (a, b) => holds(a.status !== b.status) },
  {
    name: 'ONE_AND_MANY',
    value: (a, b) => Math.abs(factsOf(a).plural - factsOf(b).plural),
  },
  { name: 'SAME_FIGURE', value: (a, b) => holds(figuresOf(a, b).agree) },
  { name: 'OTHER_FIGURE', value: (a, b) => holds(figuresOf(a, b).differ && !figuresOf(a, b).agree) },
  { name: 'SAME_NUMBER', value: (a, b) => holds(someShared(numbersOf(a), numbersOf(b))) },
  {
    name: 'OTHER_NUMBER',
    value: (a, b) =>
      holds(numbersOf(a).length > 0 && numbersOf(b).length > 0 && !someShared(numbersOf(a), numbersOf(b))),
  },
  { name: 'SAME_SENTENCE_WORDS', value: (a, b) => Math.sqrt(cosine(a.sentence, b.sentence)) },
  { name: 'RIVALS', value: (a, b) => Math.log(Math.max(a.ofItsType, b.ofItsType)) },
  { name: 'BOTH_EARLY', value: (a, b) => holds(a.depth < 0.15 && b.depth < 0.15) },
  { name: 'ONE_LATE', value: (a, b) => holds(a.depth < 0.15 !== b.depth < 0.15) },
  { name: 'SAME_ARTICLE', value: (a, b) => holds(a.articleId === b.articleId) },
  { name: 'APART_IN_THEIR_TEXTS', value: (a, b) => Math.abs(a.depth - b.depth) },
  { name: 'SHARE_OF_ENTITIES', value: (a, b) => shareOf(factsOf(a).all, factsOf(b).all) },
  { name: 'ONE_WITHOUT_PARTICIPANTS', value: someHas(({ participants }) => participants.length === 0) },
  { name: 'ONE_WITHOUT_TIME', value: someHas(({ time }) => time === null) },
  { name: 'BOTH_PLANNED', value: (a, b) => holds(a.status === 'PLANNED' && b.status === 'PLANNED') },
  { name: 'ONE_DENIED', value: (a, b) => holds((a.status === 'DENIED') !== (b.status === 'DENIED')) },
  // Of what recurs, as journeys do, a story tells of several; of a death hardly.
  { name: 'OF_WHAT_RECURS', value: someHas(({ type }) => EVENT_TYPES[type].recurs === true) },
  { name: 'OF_WHAT_BEFALLS_ONE', value: someHas(({ type }) => EVENT_TYPES[type].befallsOne === true) },
];

/** What tells more where both hold than the one and the other do: the same people in the leads of both are in one happening. */
const TOGETHER: readonly (readonly [string, string])[] = [
  ['SAME_MAIN_FAMILY', 'PLANNED_AND_OCCURRED'],
  ['SAME_FAMILY', 'BOTH_EARLY'],
  ['SAME_ENTITY', 'OTHER_HEAD_IN_ROLE'],
  ['KIN_WORDS', 'SAME_ENTITY_IN_ROLE'],
];

const plain = (wanted: string) =>
  expected(
    PLAIN.find(({ name }) => name === wanted),
    `the feature ${wanted}`,
  );

/** What tells whether two reports of a story's articles are of one event. */
export const EVENT_FEATURES: readonly Feature<StoryEvent>[] = [
  ...PLAIN,
  ...TOGETHER.map(([x, y]): Feature<StoryEvent> => {
    const [one, other] = [plain(x), plain(y)];
    const value = (a: StoryEvent, b: StoryEvent) => {
      const first = one.value(a, b);
      return first === 0 ? 0 : first * other.value(a, b);
    };
    return { name: `${x}_AND_${y}`, value };
  }),
];
