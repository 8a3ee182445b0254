import type { EventType } from '../../vocabulary/eventTypes.js';
import type { ParticipantRole } from '../../vocabulary/participantRoles.js';

// The words that name events, by the event types of ACE 2005, with what fills which role. In en/triggers/ each type has a
// section, which gives its type's usual frames ("verb: …", "noun: …") and then an entry a line:
//
//     lemma, lemma … pos | condition condition … | slot=ROLE … | weight
//
// - pos: v (verb), n (noun), a (adjective).
// - A slot is a place beside the trigger in deep syntax, whatever the surface: "subj" and "obj" (of the active voice; of
//   a noun: the subject of its light verb, "X carried out strikes"), "iobj", "poss" ("X's attack"), "mod" ("X attack"),
//   or a preposition. "on,at=TARGET" fills a role from either. "obj=ENTITY:person,organization" takes fillers of these
//   classes alone; "obj=" takes none. An entry's frame overrides, slot by slot, that of the word's entry above it
//   without conditions, if it has one, else its section's.
// - A condition is a slot that must be filled ("obj"), by a class of nouns ("obj:person") or by a lemma ("obj=life");
//   "obj=@works" by one of the lemmas of a list that the file names above ("@works = film, album", in several lines if it is long,
//   which an entry's own lemmas may name too: "@rising, halve v"); "obj.poss" one with a possessive, "obj.before=" one with
//   such a word of its phrase before it, "obj.after=" one with such a preposition behind it;
//   "prt=" a particle, "near=" a word anywhere in the sentence, "text=" anywhere in the article, "case=" the preposition
//   before a noun, "light=" the verb a noun is the object of, "head=" the word above it, "below=" one right below it,
//   "tag=" a Penn tag, "passive".
//   "!" turns it round; all must hold. Of an entry's lemma's senses whose conditions hold, the one with the most
//   conditions is taken, then the first, in the order of the files and lines. The type NONE is for senses that are no
//   event.
// - weight, 0 to 1: how often the word in this sense is an event of the type; 0.9 if not given.

/** What a filler can be told to be beside the classes of nouns: a name, a people's name, a word nothing is known of. */
export const FILLER_CLASSES = ['named', 'nationality', 'unknown'] as const;

/** What may fill a role from each slot; null where a slot fills none. No classes take any filler. */
export type FrameData = Readonly<
  Record<string, { readonly role: ParticipantRole; readonly classes: readonly string[] } | null>
>;

/** What must hold of a slot: that a filler of these classes, or one of these lemmas, is there; or none is. */
export interface ConditionData {
  readonly negated: boolean;
  readonly slot: string;
  /** Empty: any filler. */
  readonly classes: readonly string[];
  readonly lemmas: readonly string[] | null;
}

/** Words that are triggers of an event type where all of some conditions hold. */
export interface TriggerEntry {
  readonly lemmas: readonly string[];
  readonly pos: 'v' | 'n' | 'a';
  /** Sets of conditions, each of which makes a sense of its own. */
  readonly conditions: readonly (readonly ConditionData[])[];
  readonly frame: FrameData;
  readonly weight: number;
}

/** The triggers of an event type, with the frames they usually have; NONE is of senses that are no event. */
export interface TriggerSection {
  readonly type: EventType | 'NONE';
  readonly verb: FrameData;
  readonly noun: FrameData;
  readonly entries: readonly TriggerEntry[];
}
