import type { EventType, ParticipantRole } from '../analysis.js';
import { LEXICON } from './lexicon.js';
import { classBit } from './nounClasses.js';

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

const USUAL_WEIGHT = 0.9;

function parseClasses(names: string): number {
  let classes = 0;
  for (const name of names.split(',')) {
    if (name === 'named') classes |= NAMED;
    else if (name === 'nationality') classes |= NATIONALITY;
    else if (name === 'unknown') classes |= UNKNOWN;
    else classes |= classBit(name);
  }
  return classes;
}

function parseFrame(text: string, base?: Frame): Frame {
  const frame = new Map(base);
  for (const item of text.split(/\s+/).filter(Boolean)) {
    const [slots, filler] = item.split('=');
    const [role, classes] = filler.split(':');
    for (const slot of slots.split(',')) {
      frame.set(
        slot,
        role ? { role: role as ParticipantRole, classes: classes ? parseClasses(classes) : 0 } : null,
      );
    }
  }
  return frame;
}

function parseCondition(text: string): Condition[] {
  const negated = text.startsWith('!');
  const [, slots, kind, values] = /^([^:=]+)([:=]?)(.*)$/.exec(negated ? text.slice(1) : text)!;
  return slots.split(',').map((slot) => ({
    negated,
    slot,
    classes: kind === ':' ? parseClasses(values) : 0,
    lemmas: kind === '=' ? new Set(values.split(',')) : null,
  }));
}

/** One sense for each alternative: a condition with several slots ("at,on") is that many senses. */
function alternatives(conditions: readonly Condition[][]): Condition[][] {
  return conditions.reduce<Condition[][]>(
    (all, choices) => all.flatMap((chosen) => choices.map((choice) => [...chosen, choice])),
    [[]],
  );
}

function compile(): Record<PartOfSpeech, Map<string, Sense[]>> {
  const compiled = { v: new Map(), n: new Map(), a: new Map() } as Record<PartOfSpeech, Map<string, Sense[]>>;
  for (const section of LEXICON) {
    const bases = { v: parseFrame(section.verb), n: parseFrame(section.noun), a: parseFrame(section.verb) };
    const general = new Map<string, Frame>();
    for (const line of section.entries.split('\n')) {
      if (!line.trim()) continue;
      const [head, conditions = '', frame = '', weight = ''] = line.split('|').map((part) => part.trim());
      const [, words, pos] = /^(.+) ([vna])$/.exec(head)!;
      for (const chosen of alternatives(conditions.split(/\s+/).filter(Boolean).map(parseCondition))) {
        for (const word of words.split(',')) {
          const lemma = word.trim();
          const key = `${lemma} ${pos}`;
          const sense: Sense = {
            type: section.type,
            conditions: chosen,
            frame: parseFrame(frame, general.get(key) ?? bases[pos as PartOfSpeech]),
            weight: weight ? Number(weight) : USUAL_WEIGHT,
          };
          if (!chosen.length && !general.has(key)) general.set(key, sense.frame);
          const senses = compiled[pos as PartOfSpeech].get(lemma);
          if (senses) senses.push(sense);
          else compiled[pos as PartOfSpeech].set(lemma, [sense]);
        }
      }
    }
  }
  for (const words of Object.values(compiled)) {
    for (const senses of words.values()) senses.sort((a, b) => b.conditions.length - a.conditions.length);
  }
  return compiled;
}

const SENSES = compile();

/** The senses a lemma has as a part of speech, the one with the most conditions first; none for most words. */
export function sensesOf(lemma: string, pos: PartOfSpeech): readonly Sense[] | undefined {
  return SENSES[pos].get(lemma);
}
