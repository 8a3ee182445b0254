import type { EventType } from '../analysis.js';
import { BUSINESS } from './lexicon/business.js';
import { CONFLICT } from './lexicon/conflict.js';
import { CONTACT } from './lexicon/contact.js';
import { JUSTICE } from './lexicon/justice.js';
import { LIFE } from './lexicon/life.js';
import { MISHAPS } from './lexicon/mishaps.js';
import { MOVEMENT } from './lexicon/movement.js';
import { NO_EVENTS } from './lexicon/noEvents.js';
import { PERSONNEL } from './lexicon/personnel.js';

/**
 * The words that name events, by the event types of ACE 2005, with what fills which role.
 *
 * A section gives its type's usual frames for verbs and nouns. An entry is one line:
 *
 *     lemma, lemma … pos | condition condition … | slot=ROLE … | weight
 *
 * - `pos`: v (verb), n (noun), a (adjective).
 * - A **slot** is a place beside the trigger in deep syntax, whatever the surface: `subj` and `obj` (of the active
 *   voice; of a noun: the subject of its light verb, "X carried out strikes"), `iobj`, `poss` ("X's attack"), `mod` ("X attack"),
 *   or a preposition. `on,at=TARGET` fills a role from either. `obj=ENTITY:person,organization` takes fillers of these
 *   classes alone; `obj=` takes none. An entry's frame overrides, slot by slot, that of
 *   the word's entry above it without conditions, if it has one, else its section's.
 * - A **condition** is a slot that must be filled (`obj`), by a class of nouns (`obj:person`) or by a lemma
 *   (`obj=life`); `prt=` a particle, `near=` a word anywhere in the sentence, `text=` anywhere in the
 *   article, `case=` the preposition before a noun, `light=` the verb a noun is the object of,
 *   `head=` the word above it, `tag=` a Penn tag, `passive`. `!` turns it round; all must hold. Of an entry's lemma's senses whose conditions hold,
 *   the one with the most conditions is taken, then the first. Type NONE is for senses that are no event.
 * - `weight`, 0 to 1: how often the word in this sense is an event of the type (0.9 if not given).
 */
export interface LexiconSection {
  readonly type: EventType | 'NONE';
  readonly verb: string;
  readonly noun: string;
  readonly entries: string;
}

export const LEXICON: readonly LexiconSection[] = [
  ...NO_EVENTS,
  ...LIFE,
  ...MOVEMENT,
  ...BUSINESS,
  ...CONFLICT,
  ...CONTACT,
  ...PERSONNEL,
  ...JUSTICE,
  ...MISHAPS,
];
