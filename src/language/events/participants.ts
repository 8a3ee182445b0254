import { expected } from '../../expected.js';
import type { Analysis, EventType, Participant, ParticipantRole } from '../analysis.js';
import { listOf, numbersOf } from '../lexicon/lexicon.js';
import { coordinated } from '../syntax/coordination.js';
import { classBit, classesOfNoun } from '../syntax/nounClasses.js';
import { childrenOf, REL, type Tree } from '../syntax/tree.js';
import { isPronoun, isRelativePronoun, isVerb, lemmaOf, TAG } from '../syntax/words.js';
import { type Tokens, wordOf } from '../tokens.js';
import { type Filler, fits, isInstrument, type MentionIndex } from './fillers.js';
import { twoEntities } from './pairs.js';
import { NAMED } from './senses.js';
import type { FilledSlot, Trigger } from './triggers.js';

const CARDINALS = numbersOf('numbers', 'cardinals');

/** A participant with the head of its words and what is known of it, for telling events apart. */
export interface RoleMention extends Participant {
  readonly head: number;
  /** Lemma of the head, lower case. */
  readonly lemma: string;
  /** The number it is counted with, by `countOf`; null for none. */
  readonly count: string | null;
  /** Whether the head is the number itself. */
  readonly isNumber: boolean;
  /** Whose kin they are, as an entity: "his parents"; null where that is not said. */
  readonly owner: number | null;
}

const PLACE = classBit('place');
const BUILDING = classBit('building');
const VENUE = { role: 'PLACE', classes: 0 } as const;
const VENUE_SLOTS = listOf('grammar', 'before venues');
const ABSTRACT = classBit('abstract');
const MONEY = classBit('money');
const CONCRETE = ['person', 'organization', 'vehicle', 'weapon', 'building', 'place'].reduce(
  (bits, name) => bits | classBit(name),
  0,
);

/** Words for times, which are no participants even where nothing tells which time is meant. */
const CALENDAR = listOf('calendar', 'no participants');
/** Those who steer what others travel in. */
const CREW = listOf('happenings', 'crew');

/** Whether a token is a word for a time or a distance, which takes part in nothing. */
export const isCalendarWord = (tokens: Tokens, i: number) => CALENDAR.has(lemmaOf(tokens, i));

/** Fillers that stand in the frame's slots, each in its role. */
export function participantsOf(
  analysis: Analysis,
  tree: Tree,
  index: MentionIndex,
  trigger: Trigger,
  isTrigger: Uint8Array,
  isTime: Uint8Array,
): RoleMention[] {
  const { tokens } = analysis;
  const participants: RoleMention[] = [];
  // The nearest who can do it, and those coordinated with them.
  const controllers: number[] = [];
  for (const slot of trigger.slots) {
    const expected = trigger.sense.frame.get(slot.slot) ?? (isVenue(analysis, slot) ? VENUE : null);
    if (!expected || isVerb(tokens, slot.head)) continue;
    // "36-year-old Ann Lee was killed": the age is its head, and what it names is no time.
    if (isTime[slot.head] && slot.filler.entity === null) continue;
    if (isCalendarWord(tokens, slot.head)) continue;
    if (isTrigger[slot.head] && slot.filler.entity === null) continue;
    // "has been sacked 😱"
    if (!/[\p{L}\p{N}]/u.test(wordOf(tokens, slot.head))) continue;
    if (isOneself(tokens, trigger, slot) || isLabel(tokens, trigger, slot)) continue;
    // "Tom Hart, drunk, hit a tree"
    if (isQuality(tokens, slot)) continue;
    const lenient = (slot.slot === 'subj' || slot.slot === 'obj') && expected.role !== 'INSTRUMENT';
    if (!fits(slot.filler, expected.classes, lenient)) continue;
    if (isEmptyFiller(tree, slot, expected.classes)) continue;
    // "Allocated 5.5 million": a bare number is what is paid.
    if (trigger.type === 'TRANSACTION_TRANSFER_MONEY' && tokens.tag[slot.head] === TAG.CD) continue;
    if (slot.slot === 'control' && controllers.length > 0 && !controllers.includes(slot.head)) continue;
    if (slot.slot === 'control' && controllers.length === 0)
      controllers.push(...coordinated(tree, slot.head));
    const role = roleOf(
      expected.role,
      trigger.type,
      slot.slot,
      slot.filler,
      lemmaOf(tokens, slot.filler.head),
    );
    const pair = slot.filler.entity === null ? twoEntities(analysis, tree, index, slot.filler) : [];
    for (const entity of pair.length ? pair : [slot.filler.entity]) {
      const { head, span } = slot.filler;
      if (entity === null && isPronoun(tokens, head)) continue;
      add(participants, {
        role,
        ...span,
        entity,
        head,
        lemma: lemmaOf(tokens, head),
        count: countOf(tree, head),
        isNumber: tokens.tag[head] === TAG.CD,
        owner: entity === null ? ownerOf(tree, index, head) : null,
      });
    }
  }
  return participants.sort((a, b) => a.start - b.start);
}

/** Whether a pronoun in the object's place was taken for the subject of its own verb: only "himself" would be. */
function isOneself(tokens: Tokens, { token, slots }: Trigger, { slot, head, filler }: FilledSlot): boolean {
  if (slot !== 'obj' || filler.entity === null || !isVerb(tokens, token) || !isPronoun(tokens, head))
    return false;
  if (/sel(?:f|ves)$/i.test(wordOf(tokens, head))) return false;
  return slots.some((other) => other.slot === 'subj' && other.filler.entity === filler.entity);
}

/** Whether what was taken for a filler is but how somebody is, an adjective between commas. */
const isQuality = (tokens: Tokens, { head, filler }: FilledSlot): boolean =>
  filler.entity === null &&
  tokens.tag[head] === TAG.JJ &&
  wordOf(tokens, head - 1) === ',' &&
  wordOf(tokens, head + 1) === ',';

/** "Photos: a barge sank", "Step 2: the crew was rescued": what opens a sentence before a colon says what is told of, and takes no part. */
function isLabel(tokens: Tokens, { token }: Trigger, { head, filler }: FilledSlot): boolean {
  if (filler.entity !== null || tokens.sentence[head] !== tokens.sentence[token]) return false;
  for (let i = tokens.sentenceStart[tokens.sentence[head]]; i < token; i++) {
    if (isVerb(tokens, i)) return false;
    if (wordOf(tokens, i) === ':') return i > head;
  }
  return false;
}

/** The entity that a possessive beside a noun means: "his parents"; null for none. */
function ownerOf(tree: Tree, index: MentionIndex, noun: number): number | null {
  const poss = childrenOf(tree, noun).find((c) => tree.tokens.relation[c] === REL.nmodPoss);
  const at = poss === undefined ? -1 : index.at[poss];
  return at < 0 ? null : index.mentions[at].entity;
}

/** "At the Elm Street Zoo": an organisation with the name of a building is where it happened. */
function isVenue(analysis: Analysis, { slot, filler }: FilledSlot): boolean {
  if (!VENUE_SLOTS.has(slot) || filler.entity === null) return false;
  const { kind, name } = analysis.entities[filler.entity];
  const last = expected(name.split(' ').at(-1), 'a word of a name').toLowerCase();
  return kind === 'ORGANIZATION' && (classesOfNoun(last) & (BUILDING | PLACE)) !== 0;
}

/** The number a noun is counted with, or that stands for what it counts ("two are dead"); null where there is none. */
export function countOf(tree: Tree, noun: number): string | null {
  const { tokens } = tree;
  const count = childrenOf(tree, noun).find((c) => tokens.relation[c] === REL.nummod);
  if (count !== undefined) return numberAt(tokens, count);
  return tokens.tag[noun] === TAG.CD ? numberAt(tokens, noun) : null;
}

/** A number in digits, whether it is printed so or as a word; words of several stay as they are. */
function numberAt(tokens: Tokens, token: number): string {
  const lemma = lemmaOf(tokens, token);
  return String(CARDINALS.get(lemma) ?? lemma.replaceAll(',', ''));
}

/** A weapon or vehicle in the place of who does it is what it is done with; a crew moves its vehicle. */
function roleOf(
  role: ParticipantRole,
  type: EventType,
  slot: string,
  filler: Filler,
  lemma: string,
): ParticipantRole {
  const moves = type === 'MOVEMENT_TRANSPORT' && role === 'ENTITY' && slot === 'subj';
  if (moves && CREW.has(lemma)) return 'AGENT';
  return (role === 'AGENT' || moves) && isInstrument(filler) ? 'INSTRUMENT' : role;
}

function isEmptyFiller(tree: Tree, slot: FilledSlot, classes: number): boolean {
  const { tokens } = tree;
  if (isRelativePronoun(tokens, slot.head) || tokens.tag[slot.head] === TAG.WRB) return true;
  const known = slot.filler.classes;
  if (known & (ABSTRACT | MONEY) && !(known & (CONCRETE | NAMED)) && !(classes & known)) return true;
  return tokens.tag[slot.head] === TAG.DT && slot.filler.entity === null;
}

function add(participants: RoleMention[], participant: RoleMention): void {
  const same = participants.some(
    (other) =>
      other.role === participant.role &&
      (participant.entity !== null ? other.entity === participant.entity : other.start === participant.start),
  );
  if (!same) participants.push(participant);
}
