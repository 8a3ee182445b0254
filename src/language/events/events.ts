import { expected, lookUp } from '../../expected.js';
import { EVENT_STATUSES } from '../../vocabulary/eventStatuses.js';
import type { Analysis, Event, EventStatus, EventType, Participant } from '../analysis.js';
import { TAG } from '../syntax/words.js';
import type { EventMention } from './eventMention.js';
import type { RoleMention } from './participants.js';

const PAST = TAG.VBD;

/** What is told in the present or past tense but lies ahead of the publication is planned. */
export function statusAt(analysis: Analysis, factuality: EventStatus, time: number | null): EventStatus {
  const { publishedAt } = analysis.document;
  if (factuality !== 'OCCURRED' || time === null || !publishedAt) return factuality;
  return analysis.times[time].from.getTime() > publishedAt.getTime() ? 'PLANNED' : factuality;
}

/** Whether a mention tells in the past tense that it occurred, whatever later day another one names. */
const isToldAsPast = ({ tokens }: Analysis, { token, status }: EventMention) =>
  status === 'OCCURRED' && tokens.tag[token] === PAST;

const precedenceOf = (status: EventStatus) => EVENT_STATUSES[status].precedence;

/** One event of all its mentions: the most telling one is the main, and what it lacks the others give. */
export function eventOf(analysis: Analysis, group: readonly EventMention[]): Event {
  const main = group.reduce((best, mention) =>
    informationOf(mention) > informationOf(best) ? mention : best,
  );
  const type = typeOf(group);
  const trigger =
    main.type === type
      ? main
      : expected(
          group.find((mention) => mention.type === type),
          `a mention of ${type}`,
        );
  const place = narrowestPlace(analysis, main, group);
  const voices = group.map((mention) => mention.assertedBy);
  const time = narrowestTime(analysis, main, group);
  const status = group
    .map((mention) => mention.status)
    .reduce((best, each) => (precedenceOf(each) < precedenceOf(best) ? each : best));
  return {
    type,
    trigger: trigger.span,
    triggers: group.map((mention) => mention.span),
    status: group.some((mention) => isToldAsPast(analysis, mention))
      ? status
      : statusAt(analysis, status, time),
    time,
    place,
    participants: participantsOfAll(main, group, place),
    assertedBy: voices.includes(null) ? null : voices[0],
    confidence: Math.max(...group.map((mention) => mention.confidence)),
  };
}

/** What most mentions call the event, those in the outlet's own voice if there are any: "the crash" that others call an attack. */
function typeOf(group: readonly EventMention[]): EventType {
  const own = group.filter((mention) => mention.assertedBy === null);
  const voices = own.length ? own : group;
  const counts = new Map<string, number>();
  for (const { type } of voices) counts.set(type, (counts.get(type) ?? 0) + 1);
  return voices.reduce((best, mention) =>
    lookUp(counts, mention.type) > lookUp(counts, best.type) ? mention : best,
  ).type;
}

const informationOf = (mention: EventMention) =>
  new Set(mention.participants.map(({ role }) => role)).size +
  (mention.time === null ? 0 : 1) +
  (mention.places.length ? 1 : 0) +
  (mention.status === 'OCCURRED' ? 0.5 : 0);

function narrowestTime(
  analysis: Analysis,
  main: EventMention,
  group: readonly EventMention[],
): number | null {
  const width = (id: number) => analysis.times[id].to.getTime() - analysis.times[id].from.getTime();
  let best = main.time;
  for (const { time } of group) {
    if (time !== null && (best === null || width(time) < width(best))) best = time;
  }
  return best;
}

/** The first place given that is no country; else the country. */
function narrowestPlace(
  analysis: Analysis,
  main: EventMention,
  group: readonly EventMention[],
): number | null {
  const places = [main, ...group].flatMap((mention) =>
    mention.places.slice(0, 1).map(({ entity }) => entity),
  );
  const isCountry = (entity: number) =>
    analysis.entities[entity].gazetteer?.id.startsWith('country:') ?? false;
  return places.find((entity) => !isCountry(entity)) ?? places[0] ?? null;
}

/** Roles that several unnamed participants of one event may have. */
const SHARED_ROLES = new Set(['ENTITY']);

/** The participants of all mentions, once each; in a role that a name fills, those without one are left out. */
function participantsOfAll(
  main: EventMention,
  group: readonly EventMention[],
  place: number | null,
): Participant[] {
  const all: RoleMention[] = [];
  for (const mention of [main, ...group.filter((each) => each !== main)]) {
    for (const participant of mention.participants) {
      const known = all.some((other) =>
        participant.entity !== null
          ? other.role === participant.role && other.entity === participant.entity
          : mention !== main &&
            (other.lemma === participant.lemma ||
              (other.role === participant.role && !SHARED_ROLES.has(other.role))),
      );
      if (!known) all.push(participant);
    }
  }
  const placed = group.flatMap((mention) => mention.places).filter(({ entity }) => entity !== place);
  const further = [...new Map(placed.map((each) => [each.entity, each])).values()].map(
    ({ entity, span }) => ({
      role: 'PLACE' as const,
      ...span,
      entity,
    }),
  );
  const named = all.filter((each) => !all.some((other) => isNamedBy(each, other)));
  return [...named.map(({ role, start, end, entity }) => ({ role, start, end, entity })), ...further];
}

/** "Rovers receiver arrested … The receiver Ann Lee was arrested": whether the other tells the name of who is called by a noun. */
const isNamedBy = (called: RoleMention, other: RoleMention) =>
  called.entity === null &&
  called.count === null &&
  other.entity !== null &&
  called.role === other.role &&
  called.lemma === other.lemma;
