import { readFileSync } from 'node:fs';
import path from 'node:path';
import { plainDocument } from '../../src/documents/document.js';
import { expected } from '../../src/expected.js';
import { analyse } from '../../src/language/analyse.js';
import type { Analysis, Event, EventType, Span } from '../../src/language/analysis.js';
import { indexMentions } from '../../src/language/events/fillers.js';
import { isCalendarWord } from '../../src/language/events/participants.js';
import { NAMED } from '../../src/language/events/senses.js';
import { resolvedFillers } from '../../src/language/events/triggers.js';
import { ENGLISH } from '../../src/language/packs/english.js';
import { argumentsOf } from '../../src/language/syntax/arguments.js';
import { classBit } from '../../src/language/syntax/nounClasses.js';
import { nounPhraseStart } from '../../src/language/syntax/nounPhrases.js';
import { relationSet } from '../../src/language/syntax/relations.js';
import { childrenOf, type Tree } from '../../src/language/syntax/tree.js';
import { isVerb } from '../../src/language/syntax/words.js';
import type { Score } from './evaluation.js';

/**
 * PLOVER's event codes to the types they can be. Codes with none (AGREE, DEMAND, REJECT, THREATEN, DISAPPROVE, SUPPORT,
 * CONCEDE, INVESTIGATE, COOPERATE) are what ACE 2005 has no type for: mostly statements.
 */
const TYPES: Readonly<Record<string, readonly EventType[]>> = {
  CONSULT: ['CONTACT_MEET', 'CONTACT_PHONE_WRITE', 'MOVEMENT_TRANSPORT'],
  PROTEST: ['CONFLICT_DEMONSTRATE', 'CONFLICT_ATTACK'],
  FIGHT: ['CONFLICT_ATTACK', 'LIFE_DIE', 'LIFE_INJURE'],
  ASSAULT: ['CONFLICT_ATTACK', 'LIFE_DIE', 'LIFE_INJURE', 'JUSTICE_EXECUTE'],
  COERCE: [
    'JUSTICE_ARREST_JAIL',
    'JUSTICE_CHARGE_INDICT',
    'JUSTICE_TRIAL_HEARING',
    'JUSTICE_CONVICT',
    'JUSTICE_SENTENCE',
    'JUSTICE_FINE',
    'MOVEMENT_TRANSPORT',
    'CONFLICT_ATTACK',
    'TRANSACTION_TRANSFER_OWNERSHIP',
  ],
  AID: ['TRANSACTION_TRANSFER_MONEY', 'TRANSACTION_TRANSFER_OWNERSHIP', 'MOVEMENT_TRANSPORT'],
  RETREAT: [
    'MOVEMENT_TRANSPORT',
    'PERSONNEL_END_POSITION',
    'TRANSACTION_TRANSFER_MONEY',
    'JUSTICE_RELEASE_PAROLE',
  ],
  MOBILIZE: ['MOVEMENT_TRANSPORT'],
  SANCTION: ['MOVEMENT_TRANSPORT', 'PERSONNEL_END_POSITION', 'BUSINESS_END_ORG'],
};

interface Marked {
  readonly event: string;
  readonly text: string;
  readonly sources: readonly Span[];
  readonly targets: readonly Span[];
  readonly words: readonly Span[];
}

/** Takes the marks "(SRC: …)", "(TAR: …)", "(SRC/TAR: …)", "(EVT: …)", "(LOC: …)" out of a text; they may be nested. */
function unmark(markup: string): Omit<Marked, 'event'> {
  let text = '';
  const [sources, targets, words]: Span[][] = [[], [], []];
  const open: { label: string; start: number }[] = [];
  const clean = markup.replace(/^\{|\}$/g, '');
  for (let i = 0; i < clean.length; i++) {
    const label = /^\((SRC\/TAR|SRC|TAR|EVT|LOC):\s*/.exec(clean.slice(i, i + 16));
    if (label) {
      open.push({ label: label[1], start: text.length });
      i += label[0].length - 1;
    } else if (clean[i] === '(') {
      open.push({ label: '', start: text.length });
      text += '(';
    } else if (clean[i] === ')' && open.length) {
      const { label: closed, start } = expected(open.pop(), 'an open bracket');
      if (!closed) text += ')';
      const span = { start, end: text.length };
      if (closed.includes('SRC')) sources.push(span);
      if (closed.includes('TAR')) targets.push(span);
      if (closed === 'EVT') words.push(span);
    } else text += clean[i];
  }
  return { text, sources, targets, words };
}

const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end;
const anyOverlap = (some: readonly Span[], others: readonly Span[]) =>
  some.some((a) => others.some((b) => overlaps(a, b)));

const SOURCE_SLOTS = ['subj', 'poss', 'by', 'control'];
const ACTORS = classBit('person') | classBit('organization');
const PHRASE = relationSet('nmod', 'flat', 'compound', 'nmod:desc', 'appos');
const NOT_TARGETS = new Set(['prt', 'xcomp', 'ccomp', 'bare']);
interface Parties {
  readonly source: readonly Span[];
  readonly target: readonly Span[];
}

/** Source and target by the arguments of PLOVER's own event words: what the reading of the tree gives, types aside. */
function partiesOfWords(analysis: Analysis, words: readonly Span[]): Parties {
  const { tokens, trees: tree } = analysis;
  const index = indexMentions(analysis);
  const isWord = (i: number) =>
    words.some(({ start, end }) => start < tokens.end[i] && tokens.start[i] < end);
  const slots: { word: number; slot: string; spans: Span[]; actor: number }[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!isWord(i)) continue;
    for (const { slot, head } of argumentsOf(tree, i)) {
      if (isVerb(tokens, head) || isWord(head) || isCalendarWord(tokens, head) || NOT_TARGETS.has(slot))
        continue;
      for (const { head: meant, entity, classes } of resolvedFillers(analysis, tree, index, head)) {
        const names = entity === null ? [] : analysis.entities[entity].mentions;
        const actor = classes & NAMED ? 2 : classes & ACTORS ? 1 : 0;
        slots.push({ word: i, slot, spans: [phraseOf(tree, meant), ...names], actor });
      }
    }
  }
  const sourceSlot = SOURCE_SLOTS.find((slot) => slots.some((each) => each.slot === slot));
  const first = slots.find(({ slot }) => slot === sourceSlot);
  const source = slots.filter(({ slot, word }) => slot === sourceSlot && word === first?.word);
  const isSource = (spans: readonly Span[]) => source.some((each) => anyOverlap(each.spans, spans));
  const rest = slots.filter(({ spans }) => !isSource(spans)).sort((a, b) => b.actor - a.actor);
  return {
    source: source.flatMap(({ spans }) => spans),
    target: rest
      .filter(({ slot, actor }) => slot === rest[0].slot && actor === rest[0].actor)
      .flatMap(({ spans }) => spans),
  };
}

/** A noun phrase with what hangs on it by a preposition ("the computers of army officers"), without clauses. */
function phraseOf(tree: Tree, head: number): Span {
  const { tokens } = tree;
  let last = head;
  for (const c of childrenOf(tree, head)) {
    if (c < head || !PHRASE[tokens.relation[c]]) continue;
    const inner = phraseOf(tree, c);
    while (last + 1 < tokens.length && tokens.end[last] < inner.end) last++;
  }
  return { start: tokens.start[nounPhraseStart(tree, head)], end: tokens.end[last] };
}

/** Source and target as an event of ours has them, by its roles. */
function partiesOfEvent(analysis: Analysis, event: Event): Parties {
  const spansOf = (roles: readonly string[]) =>
    event.participants
      .filter(({ role }) => roles.includes(role))
      .map(({ start, end, entity }) => [
        { start, end },
        ...(entity === null ? [] : analysis.entities[entity].mentions),
      ]);
  const moved = event.type === 'MOVEMENT_TRANSPORT';
  const agents = spansOf(moved ? ['AGENT'] : ['AGENT', 'ORIGIN']);
  const entities = spansOf(['ENTITY']);
  const place = event.place === null ? [] : [analysis.entities[event.place].mentions];
  const source = agents.length ? agents : entities.length ? entities.slice(0, 1) : spansOf(['INSTRUMENT']);
  const target = [
    ...spansOf(['TARGET', 'VICTIM', 'BENEFICIARY', 'DESTINATION', ...(moved ? ['ORIGIN'] : [])]),
    ...(agents.length ? entities : entities.slice(1)),
    ...place,
  ];
  return { source: source.flat(), target: target.flat() };
}

/** Whether the parties are the marked ones; where only equal parties are marked, or no target, the sources decide. */
function judge(marked: Marked, { source, target }: Parties): { source: boolean; target: boolean } {
  const mutual =
    marked.targets.length > 0 && marked.targets.every((t) => marked.sources.some((s) => overlaps(s, t)));
  if (mutual) {
    const all = [...source, ...target];
    const hits = marked.sources.filter((each) => anyOverlap([each], all)).length;
    return { source: hits > 0, target: hits >= Math.min(2, marked.sources.length) };
  }
  const right = anyOverlap(source, marked.sources);
  return { source: right, target: marked.targets.length ? anyOverlap(target, marked.targets) : right };
}

/** Source, target and type on PLOVER's example sentences. */
export function scorePlover(corpora: string): Score[] {
  const file = path.join(corpora, 'events', 'plover-gsr', 'gold_standard_records', 'PLOVER_GSR_CAMEO.txt');
  const records = JSON.parse(readFileSync(file, 'utf8')) as {
    event: string;
    textInfo?: { markup?: string } | string;
  }[];
  const all: Marked[] = records.flatMap(({ event, textInfo }) => {
    const markup = typeof textInfo === 'object' ? textInfo.markup : undefined;
    if (!markup) return [];
    const marked = { event, ...unmark(markup) };
    return marked.sources.length && marked.words.length ? [marked] : [];
  });
  const count = { source: 0, target: 0, both: 0 };
  const ours = { sentences: 0, found: 0, type: 0, both: 0 };
  for (const marked of all) {
    const analysis = analyse(plainDocument(marked.text), ENGLISH);
    const given = judge(marked, partiesOfWords(analysis, marked.words));
    if (given.source) count.source++;
    if (given.target) count.target++;
    if (given.source && given.target) count.both++;
    const types = TYPES[marked.event];
    if (!types) continue;
    ours.sentences++;
    const events = analysis.events.filter((event) => types.includes(event.type));
    if (analysis.events.length) ours.found++;
    if (events.length) ours.type++;
    const judged = events.map((event) => judge(marked, partiesOfEvent(analysis, event)));
    if (judged.some(({ source, target }) => source && target)) ours.both++;
  }
  const share = (part: number, whole: number) => (100 * part) / Math.max(1, whole);
  const data = 'PLOVER';
  const given = `${all.length} sentences, its event words given`;
  const mapped = `of ${ours.sentences} sentences whose code maps to types of ours`;
  return [
    { data, measure: 'source right', value: share(count.source, all.length), note: given },
    { data, measure: 'target right', value: share(count.target, all.length), note: given },
    { data, measure: 'source and target right', value: share(count.both, all.length), note: given },
    { data, measure: 'an event found', value: share(ours.found, ours.sentences), note: mapped },
    { data, measure: 'type right', value: share(ours.type, ours.sentences), note: mapped },
    { data, measure: 'type, source, target right', value: share(ours.both, ours.sentences), note: mapped },
  ];
}
