/*
 * Events. Tied to events.bin: joinFeatures.ts with joinContext.ts, agreement.ts and wordFamilies.ts, and the word lists that
 * `JOIN_FEATURES` names. Triggers (lexicon/en/triggers), senses, participants, times, places and statuses may be touched freely; the joining
 * model was trained on the mentions they gave, so that great changes want it trained anew.
 */
import type { Analysis, Finder } from '../analysis.js';
import { addAnaphors } from './anaphors.js';
import { type EventModel, loadEventModel } from './eventModel.js';
import { eventOf } from './events.js';
import { linkFigures } from './figureEvents.js';
import { joinMentions } from './joining.js';
import { readMentions } from './mentions.js';
import { addNamedVictims } from './victims.js';

/**
 * Finds the events of an article by the trigger lexicon over the dependency trees, with participants, time, place, status
 * and who asserts them; mentions of one event are one. Fills `events` and `figureLinks`.
 */
export const findEvents: Finder = (analysis) => findEventsWith(analysis, loadEventModel(), STRICT_JOINING);

/**
 * The chance of `findEventsWith` at which what is not told to be one event stays apart, for reports that are then compared with
 * those of other articles: what was lumped here is never parted there.
 */
export const STRICT_JOINING = 0.7;

/** `findEvents` with a model of its own, and the chance above which mentions are one event. */
export function findEventsWith(analysis: Analysis, model: EventModel, leastChance = 0.5): void {
  const { tree, index, furniture, triggers, triggerAt, mentions, causes, links } = readMentions(analysis);
  const { groups, groupOf } = joinMentions(analysis, tree, mentions, links, model.joining, leastChance);
  addAnaphors(tree, index, groups, furniture);
  addNamedVictims(analysis, tree, index, groups);
  const events = groups.map((group) => eventOf(analysis, group));
  analysis.events = events.map((event, id) => {
    const causing = groups[id]
      .filter(({ token }) => triggerAt[token] >= 0)
      .map(({ token }) => groupOf[causes[triggerAt[token]]])
      .find((group) => group >= 0 && group !== id);
    if (causing === undefined) return event;
    return {
      ...event,
      time: event.time ?? events[causing].time,
      place: event.place ?? events[causing].place,
    };
  });
  analysis.figureLinks = linkFigures(analysis, tree, triggers, triggerAt, groupOf);
}
