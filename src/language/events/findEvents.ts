import type { Analysis, Event, EventStatus, Participant, Step } from '../analysis.js';
import { addAnaphors } from './anaphors.js';
import { assertedBy } from './assertions.js';
import { figuresWithEvents } from './figureEvents.js';
import { indexMentions, tokenAt } from './fillers.js';
import { type EventMention, joinMentions } from './joining.js';
import { causeOf, sameHappenings } from './links.js';
import { countOf, participantsOf, placesOf, type RoleMention } from './participants.js';
import { factualityOf } from './status.js';
import { timesOf } from './times.js';
import { childrenOf, isNoun, lemmaOf, REL, TAG, type Tree, treeOf } from './tree.js';
import { findTriggers, type Trigger } from './triggers.js';

/** Below this confidence a word is not reported as an event. */
const LEAST_CONFIDENCE = 0.46;

/**
 * Finds the events of an article by the trigger lexicon over the dependency trees, with participants, time, place, status
 * and who asserts them; mentions of one event are one. Gives the figures their event and their statement.
 */
export const findEvents: Step = (analysis) => {
  const { tokens } = analysis;
  const tree = treeOf(tokens);
  const index = indexMentions(analysis);
  const furniture = tokensOf(analysis, analysis.document.furniture);
  const triggers = findTriggers(analysis, tree, index, furniture);
  const triggerAt = new Int32Array(tokens.length).fill(-1);
  const isTrigger = new Uint8Array(tokens.length);
  triggers.forEach(({ token }, i) => {
    triggerAt[token] = i;
    isTrigger[token] = 1;
  });
  const isTime = tokensOf(analysis, [...analysis.times, ...analysis.durations]);
  const cues = tokensOf(
    analysis,
    analysis.statements.flatMap(({ cue }) => (cue ? [cue] : [])),
  );
  const times = timesOf(analysis, tree, triggers, triggerAt, cues);
  const found = triggers.map((trigger) => ({
    participants: participantsOf(analysis, tree, trigger, isTrigger, isTime),
    places: placesOf(analysis, tree, index, trigger),
  }));
  const causes = triggers.map((_, i) => causeOf(tree, triggers, i, triggerAt));
  const mentionsAlone = triggers.map((trigger, i) =>
    mentionOf(analysis, tree, trigger, times[i], {
      participants: withCauser(found[i].participants, found[causes[i]].participants),
      places: found[i].places,
    }),
  );
  const mentions = mentionsAlone.map(
    (mention, i) => mention && { ...mention, cause: causes[i] === i ? null : mentionsAlone[causes[i]] },
  );
  const { groups, groupOf } = joinMentions(analysis, mentions, sameHappenings(tree, triggers, triggerAt));
  addAnaphors(tree, index, groups, furniture);
  const events = groups.map((group) => eventOf(analysis, group));
  analysis.events = events.map((event, id) => {
    const causing = groups[id]
      .filter(({ token }) => isTrigger[token])
      .map(({ token }) => groupOf[causes[triggerAt[token]]])
      .find((group) => group >= 0 && group !== id);
    if (causing === undefined) return event;
    return {
      ...event,
      time: event.time ?? events[causing].time,
      place: event.place ?? events[causing].place,
    };
  });
  analysis.figures = figuresWithEvents(analysis, tree, triggers, triggerAt, groupOf);
};

/** Marks the tokens that any of the spans covers. */
function tokensOf(analysis: Analysis, spans: readonly { start: number; end: number }[]): Uint8Array {
  const { tokens } = analysis;
  const marked = new Uint8Array(tokens.length);
  for (const span of spans) {
    for (let i = tokenAt(tokens, span.start); i < tokens.length && tokens.start[i] < span.end; i++)
      marked[i] = 1;
  }
  return marked;
}

function mentionOf(
  analysis: Analysis,
  tree: Tree,
  trigger: Trigger,
  time: number | null,
  found: { participants: RoleMention[]; places: EventMention['places'] },
): EventMention | null {
  const { tokens } = analysis;
  const { token } = trigger;
  const factuality = factualityOf(tree, token);
  if (factuality === 'GENERIC') return null;
  const noun = isNoun(tokens, token);
  const plural = tokens.tag[token] === TAG.NNS || tokens.tag[token] === TAG.NNPS;
  const determined = determiner(tree, token);
  const bare = !found.participants.length && !found.places.length && time === null;
  const confidence = confidenceOf(trigger, noun, plural, determined, bare);
  if (confidence < LEAST_CONFIDENCE) return null;
  return {
    token,
    span: trigger.span,
    type: trigger.type,
    lemma: lemmaOf(tokens, token),
    isNoun: noun,
    definite: determined === 'definite',
    indefinite: determined === 'indefinite',
    plural,
    count: noun ? countOf(tree, token) : null,
    status: statusOf(analysis, factuality, time),
    time,
    places: found.places,
    participants: found.participants,
    assertedBy: assertedBy(analysis, trigger.span),
    confidence,
    cause: null,
  };
}

/** Who attacked also killed and injured, where nobody else is said to have. */
function withCauser(participants: RoleMention[], ofCause: readonly RoleMention[]): RoleMention[] {
  const known = participants.some(({ role }) => role === 'AGENT' || role === 'INSTRUMENT');
  return known ? participants : [...ofCause.filter(({ role }) => role === 'AGENT'), ...participants];
}

type Determiner = 'definite' | 'indefinite' | 'none';

function determiner(tree: Tree, noun: number): Determiner {
  const { tokens } = tree;
  let result: Determiner = 'none';
  for (const c of childrenOf(tree, noun)) {
    const relation = tokens.relation[c];
    if (relation === REL.nmodPoss) return 'definite';
    if (relation === REL.nummod) result = 'indefinite';
    if (relation !== REL.det) continue;
    const lemma = lemmaOf(tokens, c);
    return ['the', 'this', 'that', 'these', 'those'].includes(lemma) ? 'definite' : 'indefinite';
  }
  return result;
}

function confidenceOf(
  trigger: Trigger,
  noun: boolean,
  plural: boolean,
  determined: Determiner,
  bare: boolean,
): number {
  let confidence = trigger.sense.weight;
  if (noun && bare) {
    if (determined === 'none') confidence *= plural ? 0.5 : 0.6;
    else if (determined === 'indefinite') confidence *= 0.8;
  } else if (!noun && bare) {
    confidence *= 0.8;
  }
  return Math.round(confidence * 100) / 100;
}

/** What is told in the present or past tense but lies ahead of the publication is planned. */
function statusOf(analysis: Analysis, factuality: EventStatus, time: number | null): EventStatus {
  const { publishedAt } = analysis.document;
  if (factuality !== 'OCCURRED' || time === null || !publishedAt) return factuality;
  return analysis.times[time].from.getTime() > publishedAt.getTime() ? 'PLANNED' : factuality;
}

const STATUS_ORDER: readonly EventStatus[] = ['OCCURRED', 'PLANNED', 'UNCERTAIN', 'DENIED'];

function eventOf(analysis: Analysis, group: readonly EventMention[]): Event {
  const main = group.reduce((best, mention) =>
    informationOf(mention) > informationOf(best) ? mention : best,
  );
  const counts = new Map<string, number>();
  for (const mention of group) counts.set(mention.type, (counts.get(mention.type) ?? 0) + 1);
  const type = group.reduce((best, mention) =>
    counts.get(mention.type)! > counts.get(best.type)! ? mention : best,
  ).type;
  const trigger = main.type === type ? main : group.find((mention) => mention.type === type)!;
  const place = narrowestPlace(analysis, main, group);
  const voices = group.map((mention) => mention.assertedBy);
  const time = narrowestTime(analysis, main, group);
  const status = STATUS_ORDER.find((each) => group.some((mention) => mention.status === each))!;
  return {
    type,
    trigger: trigger.span,
    triggers: group.map((mention) => mention.span),
    status: statusOf(analysis, status, time),
    time,
    place,
    participants: participantsOfAll(main, group, place),
    assertedBy: voices.includes(null) ? null : voices[0],
    confidence: Math.max(...group.map((mention) => mention.confidence)),
  };
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
  return [...all.map(({ role, start, end, entity }) => ({ role, start, end, entity })), ...further];
}
