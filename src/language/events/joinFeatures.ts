import { EVENT_FIELDS, EVENT_TYPES } from '../../vocabulary/eventTypes.js';
import { PARTICIPANT_ROLES } from '../../vocabulary/participantRoles.js';
import type { FeatureSet } from '../engine/featureSet.js';
import { type HashedFeatures, hashedFeatures } from '../engine/hashedFeatures.js';
import { isDefinite } from '../syntax/definiteness.js';
import {
  agreementWords,
  areCalledAlike,
  areRelatedTypes,
  participantsExclude,
  placesExclude,
  timesExclude,
} from './agreement.js';
import type { EventMention } from './eventMention.js';
import { type JoinContext, SHORTEST_CONTENT_WORD } from './joinContext.js';
import type { RoleMention } from './participants.js';
import { familyWords } from './wordFamilies.js';

/** The weights of `events.bin`; features are hashed into so many. */
export const JOIN_WEIGHTS = 1 << 12;

/** What each feature tells, by the number it is hashed with: of the earlier mention, the later one, or both. */
export const JOIN_TEMPLATES = [
  'always',
  'word',
  'same lemma',
  'field and word',
  'type and word',
  'earlier form',
  'later form',
  'forms and word',
  'distance',
  'distance and word',
  'others of the type before',
  'others of the type between',
  'whom it befell',
  'whom it befell and word',
  'whom it befell and form',
  'who did it',
  'who did it and whom it befell',
  'befell somebody new',
  'names of both sentences',
  'earlier one in the later sentence',
  'later one in the earlier sentence',
  'words of both sentences',
  'participants exclude',
  'participants exclude and word',
  'times',
  'ages',
  'places',
  'same status',
  'said by somebody',
  'counts',
  'chance of none',
  'chance of occurred',
  'opens the article',
  'opens the article and word',
  'depth',
  'length of the article',
  'in a short text',
] as const;

export type JoinTemplate = (typeof JOIN_TEMPLATES)[number];

/** A text of fewer sentences is short. */
const SHORT = 6;
/** Sentences apart. */
const DISTANCES = [0, 1, 2, 4, 8, 16];
/** What the numbers of features are told by that reach further or less far. */
const THRESHOLDS = {
  'others of the type before': [1, 2, 3, 6],
  'others of the type between': [1, 2, 3, 6],
  'names of both sentences': [1, 2, 3],
  'words of both sentences': [0.05, 0.1, 0.15, 0.2, 0.3, 0.5],
  'chance of none': [0.05, 0.15, 0.3, 0.5, 0.7],
  'chance of occurred': [0.2, 0.4, 0.6, 0.8, 0.9],
  depth: [2, 4, 8, 16, 32],
  'length of the article': [SHORT, 12, 24, 48],
} as const satisfies Partial<Record<JoinTemplate, readonly number[]>>;

/** What `events.bin` is tied to: its weights are for these features alone. */
export const JOIN_FEATURES: FeatureSet = {
  model: 'events',
  features: { joining: Object.fromEntries(JOIN_TEMPLATES.map((name, number) => [name, number])) },
  codes: {
    fields: EVENT_FIELDS,
    types: Object.keys(EVENT_TYPES),
    distances: DISTANCES.map(String),
    thresholds: Object.entries(THRESHOLDS).map(([name, steps]) => `${name} ${steps.join(' ')}`),
    sizes: [JOIN_WEIGHTS, SHORT, SHORTEST_CONTENT_WORD].map(String),
  },
  words: () => ({ ...familyWords(), ...agreementWords() }),
};

const collector = hashedFeatures(JOIN_TEMPLATES, JOIN_WEIGHTS);

/** How a mention presents its event: verb, adjective, or a noun by determiner and number. */
function formOf({ isNoun, isVerb, definite, indefinite, plural }: EventMention): string {
  if (isVerb) return 'verb';
  if (!isNoun) return 'adjective';
  if (indefinite) return 'a noun';
  return `${definite ? 'the ' : ''}${plural ? 'nouns' : 'noun'}`;
}

type WordRelation = 'same family' | 'kin' | 'named beside' | 'other word';

/** How the words of two mentions are related; "filed for bankruptcy … the bankruptcy": the later may stand beside the earlier one. */
function wordRelation(context: JoinContext, a: EventMention, b: EventMention): WordRelation {
  if (a.family === b.family) return 'same family';
  if ((a.kin & b.kin) !== 0) return 'kin';
  return b.definite && context.wordsBeside(a).has(b.lemma) ? 'named beside' : 'other word';
}

const coreOf = ({ participants }: EventMention) =>
  participants.filter(({ role }) => PARTICIPANT_ROLES[role].isCore);
const agentsOf = ({ participants }: EventMention) => participants.filter(({ role }) => role === 'AGENT');

/** How those are called who fill one role of two mentions, the surest first. */
const LIKENESSES = ['the same', 'the same noun', 'a name and a noun', 'other nouns', 'other names'] as const;

function likenessOf(p: RoleMention, q: RoleMention): (typeof LIKENESSES)[number] {
  if (p.entity !== null && q.entity !== null) return p.entity === q.entity ? 'the same' : 'other names';
  if (p.entity !== null || q.entity !== null) return 'a name and a noun';
  return areCalledAlike(p, q) ? 'the same noun' : 'other nouns';
}

/** How those are alike who fill roles of both mentions, or which of the two says nothing of them. */
function fillersOf(a: readonly RoleMention[], b: readonly RoleMention[]): string {
  if (a.length === 0 || b.length === 0)
    return a.length > 0 ? 'earlier alone' : b.length > 0 ? 'later alone' : 'nobody';
  const found = new Set(
    a.flatMap((p) => b.filter(({ role }) => role === p.role).map((q) => likenessOf(p, q))),
  );
  return LIKENESSES.find((each) => found.has(each)) ?? 'in other roles';
}

const DAY = 86_400_000;

/** How long before the article a mention's time lies: "ahead", "recent", "this year", "long ago"; "none" where it gives no time. */
function ageOf({ analysis: { document, times } }: JoinContext, { time }: EventMention): string {
  if (time === null || document.publishedAt === null) return 'none';
  const days = (document.publishedAt.getTime() - times[time].to.getTime()) / DAY;
  return days < 0 ? 'ahead' : days < 10 ? 'recent' : days < 200 ? 'this year' : 'long ago';
}

function timesOf({ analysis }: JoinContext, a: EventMention, b: EventMention): string {
  if (a.time === null || b.time === null)
    return a.time !== null ? 'earlier alone' : b.time !== null ? 'later alone' : 'none';
  if (timesExclude(analysis, a, b)) return 'exclude';
  return analysis.times[a.time].value === analysis.times[b.time].value ? 'the same' : 'agree';
}

function placesOf({ analysis }: JoinContext, a: EventMention, b: EventMention): string {
  if (a.places.length === 0 || b.places.length === 0)
    return a.places.length > 0 ? 'earlier alone' : b.places.length > 0 ? 'later alone' : 'none';
  if (placesExclude(analysis, a, b)) return 'exclude';
  return a.places.some((p) => b.places.some((q) => p.entity === q.entity)) ? 'the same' : 'agree';
}

function countsOf(a: EventMention, b: EventMention): string {
  if (a.count === null || b.count === null) return 'none';
  return a.count === b.count ? 'the same' : 'other';
}

const shared = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number => {
  let both = 0;
  for (const each of a) if (b.has(each)) both++;
  return both;
};

/** The cosine of two sentences' content words, those that tell of the mentions themselves left out. */
function likenessOfWords(context: JoinContext, a: EventMention, b: EventMention): number {
  const [x, y] = [context.wordsBeside(a), context.wordsBeside(b)];
  const own = [...new Set([a.lemma, b.lemma])];
  const ownIn = (...sentences: ReadonlySet<string>[]) =>
    own.filter((lemma) => sentences.every((words) => words.has(lemma))).length;
  return (shared(x, y) - ownIn(x, y)) / Math.sqrt(Math.max(1, (x.size - ownIn(x)) * (y.size - ownIn(y))));
}

const namesOf = ({ participants }: EventMention) =>
  new Set(participants.flatMap(({ entity }) => (entity === null ? [] : [entity])));

/**
 * What speaks for and against two mentions of an article telling of one event, the earlier first; null where their types can't be
 * one's. After Bejan & Harabagiu (2010) and Lu & Ng (2018): the words, whom and what they tell of, when and where, how they
 * are told, and how much lies between.
 */
export function joinFeatures(
  context: JoinContext,
  a: EventMention,
  b: EventMention,
): HashedFeatures<JoinTemplate> | null {
  if (a.type !== b.type && !areRelatedTypes(a, b)) return null;
  const features = collector();
  const { put, reach } = features;
  const { tokens } = context.analysis;
  const word = wordRelation(context, a, b);
  const [x, y] = [tokens.sentence[a.token], tokens.sentence[b.token]];
  const sentences = tokens.sentenceStart.length - 1;
  put('always');
  put('word', word);
  if (a.lemma === b.lemma) put('same lemma');
  put('field and word', EVENT_FIELDS.indexOf(EVENT_TYPES[a.type].field), word);
  put('type and word', a.type, word);
  const [earlier, later] = [formOf(a), formOf(b)];
  put('earlier form', earlier);
  put('later form', later);
  put('forms and word', earlier, later, word);
  const distance = DISTANCES.filter((most) => y - x > most).length;
  put('distance', distance);
  put('distance and word', distance, word);
  const others = context.others(a, b);
  reach('others of the type before', others, THRESHOLDS['others of the type before']);
  reach('others of the type between', context.othersBetween(a, b), THRESHOLDS['others of the type between']);

  const befallen = coreOf(b);
  const core = fillersOf(coreOf(a), befallen);
  const agents = fillersOf(agentsOf(a), agentsOf(b));
  put('whom it befell', core);
  put('whom it befell and word', core, word);
  put('whom it befell and form', core, later);
  put('who did it', agents);
  put('who did it and whom it befell', agents, core);
  if (befallen.some(({ entity, head }) => entity === null && !isDefinite(context.tree, head)))
    put('befell somebody new', core);
  const [besideA, besideB] = [context.namesBeside(a), context.namesBeside(b)];
  reach('names of both sentences', shared(besideA, besideB), THRESHOLDS['names of both sentences']);
  if (shared(namesOf(a), besideB) > 0) put('earlier one in the later sentence');
  if (shared(namesOf(b), besideA) > 0) put('later one in the earlier sentence');
  if (x !== y)
    reach('words of both sentences', likenessOfWords(context, a, b), THRESHOLDS['words of both sentences']);
  const exclusion = participantsExclude(a, b) ?? 'none';
  put('participants exclude', exclusion);
  put('participants exclude and word', exclusion, word);

  put('times', timesOf(context, a, b));
  put('ages', ageOf(context, a), ageOf(context, b));
  put('places', placesOf(context, a, b));
  if (a.status === b.status) put('same status');
  put('said by somebody', a.assertedBy === null ? 0 : 1, b.assertedBy === null ? 0 : 1);
  put('counts', countsOf(a, b));
  reach('chance of none', Math.max(a.chanceOfNone, b.chanceOfNone), THRESHOLDS['chance of none']);
  reach(
    'chance of occurred',
    Math.min(a.chanceOfOccurred, b.chanceOfOccurred),
    THRESHOLDS['chance of occurred'],
  );
  const opens = x <= 1 ? 1 : 0;
  put('opens the article', opens);
  put('opens the article and word', opens, word);
  reach('depth', y, THRESHOLDS.depth);
  reach('length of the article', sentences, THRESHOLDS['length of the article']);
  // A few sentences tell one thing more often than an article does, and leave less unsaid (Daumé 2007: what holds there alone).
  if (sentences < SHORT) {
    put('in a short text');
    put('in a short text', word, later);
    put('in a short text', core, word);
    put('in a short text', agents, exclusion);
    put('in a short text', others, word);
  }
  return features;
}
