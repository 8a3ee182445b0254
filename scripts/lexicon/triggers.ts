import { NOUN_CLASSES } from '../../src/language/lexicon/columns.js';
import {
  type ConditionData,
  FILLER_CLASSES,
  type FrameData,
  type TriggerEntry,
  type TriggerSection,
} from '../../src/language/lexicon/triggers.js';
import { tagIndex } from '../../src/language/tagging/tags.js';
import { EVENT_TYPES, type EventType } from '../../src/vocabulary/eventTypes.js';
import { PARTICIPANT_ROLES, type ParticipantRole } from '../../src/vocabulary/participantRoles.js';
import { cellsOf, LexiconError, type Row } from './rows.js';

const USUAL_WEIGHT = 0.9;

/** The lists of lemmas that a file names, by name. */
type NamedLemmas = Map<string, readonly string[]>;

/**
 * Reads the sections of triggers of a file; `src/language/lexicon/triggers.ts` tells their form. Throws a
 * LexiconError for an unknown type, part of speech, role, class, tag or list of lemmas, a weight that is none, and an entry that stands
 * twice in its section.
 */
export function readTriggers(rows: readonly Row[]): TriggerSection[] {
  const sections = new Map<
    string,
    { type: EventType | 'NONE'; frames: [FrameData, FrameData]; entries: TriggerEntry[] }
  >();
  const lines = new Map<string, number>();
  const named: NamedLemmas = new Map();
  for (const row of rows) {
    const list = /^@(\w+) = (.+)$/.exec(row.text);
    if (list) {
      named.set(list[1], [...(named.get(list[1]) ?? []), ...list[2].split(/,\s*/)]);
      continue;
    }
    const section = sections.get(row.section) ?? { type: typeOf(row), frames: [{}, {}], entries: [] };
    sections.set(row.section, section);
    const usual = /^(verb|noun):(.*)$/.exec(row.text);
    if (usual) {
      section.frames[usual[1] === 'verb' ? 0 : 1] = readFrame(row, usual[2]);
      continue;
    }
    const entry = readEntry(row, named);
    section.entries.push(entry);
    for (const lemma of entry.lemmas)
      for (const conditions of entry.conditions) {
        const key = [row.section, lemma, entry.pos, JSON.stringify(conditions)].join(' ');
        const first = lines.get(key);
        if (first !== undefined)
          throw fault(row, `"${lemma}" stands under the same conditions in line ${first} already`);
        lines.set(key, row.line);
      }
  }
  return [...sections.values()].map(({ type, frames: [verb, noun], entries }) => ({
    type,
    verb,
    noun,
    entries,
  }));
}

const fault = (row: Row, text: string) => new LexiconError(row.file, row.line, text);

function typeOf(row: Row): EventType | 'NONE' {
  if (row.section !== 'NONE' && !Object.hasOwn(EVENT_TYPES, row.section))
    throw fault(
      row,
      row.section === '' ? 'a row before the first [section]' : `unknown event type [${row.section}]`,
    );
  return row.section as EventType | 'NONE';
}

function readEntry(row: Row, named: NamedLemmas): TriggerEntry {
  const [head, conditions = '', frame = '', weight = ''] = cellsOf(row, 1, 4);
  const parts = /^(.+) ([vna])$/.exec(head);
  if (!parts) throw fault(row, `"${head}" ends with no part of speech, which is v, n or a`);
  const value = weight === '' ? USUAL_WEIGHT : Number(weight);
  if (!(value > 0 && value <= 1)) throw fault(row, `"${weight}" is no weight above 0 and up to 1`);
  const choices = conditions
    .split(/\s+/)
    .filter(Boolean)
    .map((each) => readCondition(row, each, named));
  return {
    lemmas: lemmasIn(row, parts[1], named),
    pos: parts[2] as TriggerEntry['pos'],
    conditions: alternatives(choices),
    frame: readFrame(row, frame),
    weight: value,
  };
}

function readFrame(row: Row, text: string): FrameData {
  const frame: Record<string, FrameData[string]> = {};
  for (const item of text.split(/\s+/).filter(Boolean)) {
    const [, slots, role, classes] = /^([^=:]+)=([A-Z]*)(?::(\S+))?$/.exec(item) ?? [];
    if (slots === undefined || (role === '' && classes !== undefined))
      throw fault(row, `"${item}" is not of the form slot=ROLE, slot=ROLE:class or slot=`);
    if (role !== '' && !Object.hasOwn(PARTICIPANT_ROLES, role)) throw fault(row, `unknown role "${role}"`);
    for (const slot of slots.split(',')) {
      if (Object.hasOwn(frame, slot)) throw fault(row, `the slot "${slot}" is filled twice`);
      frame[slot] = role === '' ? null : { role: role as ParticipantRole, classes: classesIn(row, classes) };
    }
  }
  return frame;
}

/** The conditions that a word stands for, of which one must hold: "at,on:place" is two. */
function readCondition(row: Row, text: string, named: NamedLemmas): ConditionData[] {
  const [, negation, slots, kind, values] = /^(!?)([^!:=]+)([:=]?)(.*)$/.exec(text) ?? [];
  if (slots === undefined || (kind === '') !== (values === '')) throw fault(row, `"${text}" is no condition`);
  const lemmas = kind === '=' ? lemmasIn(row, values, named) : null;
  for (const tag of slots === 'tag' ? (lemmas ?? []) : [])
    if (tagIndex(tag) < 0) throw fault(row, `unknown tag "${tag}"`);
  const classes = kind === ':' ? classesIn(row, values) : [];
  return slots.split(',').map((slot) => ({ negated: negation === '!', slot, classes, lemmas }));
}

/** The lemmas of an entry or a condition, those of the lists it names among them. */
function lemmasIn(row: Row, values: string, named: NamedLemmas): string[] {
  const lemmas = values.split(/,\s*/).flatMap((value) => {
    if (!value.startsWith('@')) return value;
    const list = named.get(value.slice(1));
    if (list === undefined) throw fault(row, `no list "${value}" stands above`);
    return list;
  });
  return [...new Set(lemmas)];
}

function classesIn(row: Row, names: string | undefined): string[] {
  const known: readonly string[] = [...NOUN_CLASSES, ...FILLER_CLASSES];
  const classes = names === undefined ? [] : names.split(',');
  const unknown = classes.find((name) => !known.includes(name));
  if (unknown !== undefined) throw fault(row, `unknown class "${unknown}", only ${known.join(', ')}`);
  return classes;
}

/** One set of conditions for each way to choose: a condition with several slots ("at,on") makes that many. */
function alternatives(conditions: readonly ConditionData[][]): ConditionData[][] {
  return conditions.reduce<ConditionData[][]>(
    (all, choices) => all.flatMap((chosen) => choices.map((choice) => [...chosen, choice])),
    [[]],
  );
}
