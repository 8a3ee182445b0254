import type { EventType } from '../analysis.js';
import type { Tokens } from '../tokens.js';
import { isTheSame } from './agreement.js';
import type { EventMention } from './eventMention.js';

/** The events of what befell the same people in the same sentences, by type: the deaths of those who fell "to their deaths". */
export type Companions = ReadonlyMap<EventType, ReadonlySet<number>>;

/** Of a sentence's mentions, those before it that one is held against for whom both befell. */
const MOST_BESIDE = 8;

/** Whether somebody takes part in both, by name or by the same words. */
const haveOnePart = (a: EventMention, b: EventMention): boolean =>
  a.participants.some((one) =>
    b.participants.some((other) => other.head === one.head || isTheSame(one, other)),
  );

/** Keeps the companions of events, by their indices, while their mentions come in the order of the text. */
export function growingCompanions({ sentence }: Tokens) {
  const groups: Map<EventType, Set<number>>[] = [];
  /** The latest mentions of the latest sentence, with their events. */
  let beside: { readonly sentence: number; readonly mentions: { mention: EventMention; group: number }[] } = {
    sentence: -1,
    mentions: [],
  };
  const besideOf = (mention: EventMention) =>
    beside.sentence === sentence[mention.token]
      ? beside.mentions.filter(
          (other) => other.mention.type !== mention.type && haveOnePart(other.mention, mention),
        )
      : [];
  let asked: { readonly mention: EventMention; readonly companions: Companions } | null = null;
  return {
    /** Notes a mention of the event `group`. */
    add(group: number, mention: EventMention): void {
      groups[group] ??= new Map();
      for (const other of besideOf(mention)) {
        if (other.group === group) continue;
        note(groups[group], other.mention.type, other.group);
        note(groups[other.group], mention.type, group);
      }
      if (beside.sentence !== sentence[mention.token])
        beside = { sentence: sentence[mention.token], mentions: [] };
      beside.mentions.push({ mention, group });
      if (beside.mentions.length > MOST_BESIDE) beside.mentions.shift();
      asked = null;
    },
    /** Those of a mention that is yet to be added; kept while it is held against one event after the other. */
    of(mention: EventMention): Companions {
      if (asked?.mention === mention) return asked.companions;
      const companions = new Map<EventType, Set<number>>();
      for (const other of besideOf(mention)) note(companions, other.mention.type, other.group);
      asked = { mention, companions };
      return companions;
    },
    /** Those of all mentions of an event. */
    ofGroup: (group: number): Companions => groups[group],
  };
}

function note(companions: Map<EventType, Set<number>>, type: EventType, group: number): void {
  const groups = companions.get(type);
  if (groups === undefined) companions.set(type, new Set([group]));
  else groups.add(group);
}
