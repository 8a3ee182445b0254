import type { EventType, ParticipantRole } from '../analysis.js';
import { triggerSections } from '../lexicon/lexicon.js';
import type { ConditionData, FrameData, TriggerSection } from '../lexicon/triggers.js';
import { classBit } from '../syntax/nounClasses.js';

/** Bits beyond those of `NOUN_CLASSES`, for what is known of a filler from elsewhere than its lemma. */
export const NAMED = 1 << 20;
export const NATIONALITY = 1 << 21;
export const UNKNOWN = 1 << 22;
export const THING = 1 << 23;

/** What may fill a role from one slot: the role, and the classes of filler it takes (0: any). */
export interface RoleFiller {
  readonly role: ParticipantRole;
  readonly classes: number;
}

/** Roles by slot; null where a slot fills none. */
export type Frame = ReadonlyMap<string, RoleFiller | null>;

export interface Condition {
  readonly negated: boolean;
  readonly slot: string;
  /** Whether it is asked of what is below the filler: its possessive, a word before it, a preposition behind; null where of the filler. */
  readonly below: 'poss' | 'before' | 'after' | null;
  /** The filler must be of one of these classes; 0 asks for none. */
  readonly classes: number;
  /** The filler's lemma must be one of these; null asks for none. */
  readonly lemmas: ReadonlySet<string> | null;
}

/** One meaning of a word: an event of a type under conditions, with its frame. */
export interface Sense {
  readonly type: EventType | 'NONE';
  readonly conditions: readonly Condition[];
  readonly frame: Frame;
  readonly weight: number;
}

export type PartOfSpeech = 'v' | 'n' | 'a';

const OF_FILLERS: Readonly<Record<string, number>> = {
  named: NAMED,
  nationality: NATIONALITY,
  unknown: UNKNOWN,
};

const bitsOf = (classes: readonly string[]) =>
  classes.reduce((bits, name) => bits | (OF_FILLERS[name] ?? classBit(name)), 0);

function frameOf(data: FrameData, base?: Frame): Frame {
  const frame = new Map(base);
  for (const [slot, filler] of Object.entries(data))
    frame.set(slot, filler && { role: filler.role, classes: bitsOf(filler.classes) });
  return frame;
}

function conditionOf({ negated, slot, classes, lemmas }: ConditionData): Condition {
  const [, above, below] = /^(\w+)\.(poss|before|after)$/.exec(slot) ?? [];
  return {
    negated,
    slot: above ?? slot,
    below: (below as Condition['below'] | undefined) ?? null,
    classes: bitsOf(classes),
    lemmas: lemmas && new Set(lemmas),
  };
}

type Senses = Record<PartOfSpeech, Map<string, Sense[]>>;

/** The senses of the sections in their order, each with its frame laid over the word's own and its section's. */
function compile(sections: readonly TriggerSection[]): Senses {
  const compiled: Senses = { v: new Map(), n: new Map(), a: new Map() };
  for (const section of sections) {
    const verb = frameOf(section.verb);
    const bases = { v: verb, n: frameOf(section.noun), a: verb };
    const general = new Map<string, Frame>();
    for (const { lemmas, pos, conditions, frame, weight } of section.entries)
      for (const chosen of conditions) {
        const asked = chosen.map(conditionOf);
        for (const lemma of lemmas) {
          const key = `${lemma} ${pos}`;
          const own = frameOf(frame, general.get(key) ?? bases[pos]);
          if (chosen.length === 0 && !general.has(key)) general.set(key, own);
          const senses = compiled[pos].get(lemma) ?? [];
          compiled[pos].set(lemma, senses);
          senses.push({ type: section.type, conditions: asked, frame: own, weight });
        }
      }
  }
  for (const words of Object.values(compiled))
    for (const senses of words.values()) senses.sort((a, b) => b.conditions.length - a.conditions.length);
  return compiled;
}

const SENSES = compile(triggerSections());

/** The senses a lemma has as a part of speech, the one with the most conditions first; none for most words. */
export function sensesOf(lemma: string, pos: PartOfSpeech): readonly Sense[] | undefined {
  return SENSES[pos].get(lemma);
}
