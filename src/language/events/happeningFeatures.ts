import { EVENT_TYPES } from '../../vocabulary/eventTypes.js';
import type { Analysis, EventType } from '../analysis.js';
import { combine, hashText } from '../engine/hash.js';
import { hashedFeatures } from '../engine/hashedFeatures.js';
import { clauseOf, subjectOf } from '../syntax/clauses.js';
import type { Factuality } from '../syntax/factualities.js';
import { prepositionOf } from '../syntax/prepositions.js';
import { childrenOf, REL, type Tree } from '../syntax/tree.js';
import { isNoun, isTensed, lemmaOf } from '../syntax/words.js';
import type { Tokens } from '../tokens.js';
import { assertedBy } from './assertions.js';
import type { EventMention } from './eventMention.js';
import type { Trigger } from './triggers.js';
import { family } from './wordFamilies.js';

/** The weights of a class; features are hashed into so many. */
export const HAPPENING_WEIGHTS = 1 << 16;

/** What each feature tells, by the number it is hashed with. */
export const HAPPENING_TEMPLATES = [
  'always',
  'factuality',
  'factuality and form',
  'tag',
  'relation',
  'type',
  'lemma',
  'lemma and form',
  'type and form',
  'weight of the sense',
  'conditions of the sense',
  'head',
  'head and relation',
  'tag of the head and relation',
  'preposition',
  'preposition and tag',
  'ancestor',
  'modifier',
  'compound',
  'auxiliary',
  'mark',
  'adverb',
  'form of the noun',
  'determiner, tag and preposition',
  'form of the verb',
  'form of the subject',
  'subject',
  'form of the object',
  'forms of subject and verb',
  'verb of the clause',
  'form of the clause',
  'mark of the clause',
  'word of the sentence',
  'word before',
  'word after',
  'word two before',
  'word two after',
  'words before',
  'words after',
  'lemma and word before',
  'lemma and word after',
  'word near',
  'lemma and factuality',
  'type and factuality',
  'what depends on it',
  'relation of what depends on it',
  'root',
  'form of the root',
  'tenses of the sentence',
  'last word of the sentence',
  'length of the sentence',
  'bare',
  'participants named',
  'participants not named',
  'roles',
  'who has a role',
  'placed',
  'time',
  'time and publication',
  'said by somebody',
  'depth',
  'namings of its family',
  'namings of its type',
  'in the headline',
  'in the lead',
  'line',
] as const;

/** Collects the features of a word. */
const collector = hashedFeatures(HAPPENING_TEMPLATES, HAPPENING_WEIGHTS);
/** What the rules say of a word; a feature is its place here. */
export const FACTUALITIES: readonly Factuality[] = ['OCCURRED', 'PLANNED', 'UNCERTAIN', 'DENIED', 'GENERIC'];
const TYPES = Object.keys(EVENT_TYPES) as EventType[];

/** Words anywhere in a sentence that may make what it tells one of many, or one that is not sure to be. */
export const TELLING_WORDS: ReadonlySet<string> = new Set(
  'if would could may might can should must will whether unless often always usually never every any each more most many year average per ? rate risk ever'.split(
    ' ',
  ),
);
const ANCESTORS = 4;
/** So many words before and after one are near it. */
const NEAR = 8;
const DAY = 86_400_000;

/** How often an article names what is of a family or of a type, and the families of its first sentences. */
export interface Namings {
  readonly ofFamily: ReadonlyMap<string, number>;
  readonly ofType: ReadonlyMap<EventType, number>;
  readonly inLead: ReadonlySet<string>;
}

/** Sentences that the lead of an article has. */
const LEAD = 3;

export function namingsOf(tokens: Tokens, triggers: readonly Trigger[]): Namings {
  const [ofFamily, ofType, inLead] = [
    new Map<string, number>(),
    new Map<EventType, number>(),
    new Set<string>(),
  ];
  for (const { token, type } of triggers) {
    const root = family(lemmaOf(tokens, token));
    ofFamily.set(root, (ofFamily.get(root) ?? 0) + 1);
    ofType.set(type, (ofType.get(type) ?? 0) + 1);
    if (tokens.sentence[token] < LEAD) inLead.add(root);
  }
  return { ofFamily, ofType, inLead };
}

/** What a trigger's own sentence tells beside the word, as in its `EventMention`. */
export type ToldBeside = Pick<EventMention, 'participants' | 'places' | 'time'>;

/**
 * What tells whether a word that may name an event names a particular one, and whether that has happened: the hashes of the
 * features that hold, below `HAPPENING_WEIGHTS`. Here what its own sentence tells: the form of the word and of its clause, what
 * governs it, its determiner, who takes part, when and where (after Reiter & Frank 2010 on what is generic, and Saurí &
 * Pustejovsky 2009 on what is a fact).
 *
 * @param told what the rules of `factuality.ts` say of the word
 */
export function sentenceFeatures(
  analysis: Analysis,
  tree: Tree,
  trigger: Trigger,
  told: Factuality,
  beside: ToldBeside,
): number[] {
  const { tokens, document } = analysis;
  const { token, type, sense } = trigger;
  const { on, put } = collector();
  const lemma = lemmaOf(tokens, token);
  const tag = tokens.tag[token];
  const noun = isNoun(tokens, token);
  const form = noun ? tag : -1;
  const relation = tokens.relation[token];
  const typeNumber = TYPES.indexOf(type);
  put('always');
  const factuality = FACTUALITIES.indexOf(told);
  put('factuality', factuality);
  put('factuality and form', factuality, tag);
  put('tag', tag);
  put('relation', relation);
  put('type', typeNumber);
  put('lemma', lemma);
  put('lemma and form', lemma, form);
  put('lemma and factuality', lemma, factuality);
  put('type and factuality', typeNumber, factuality);
  put('type and form', typeNumber, form);
  put('weight of the sense', Math.round(sense.weight * 10));
  put('conditions of the sense', Math.min(3, sense.conditions.length));

  const head = tokens.head[token];
  if (head < 0) put('head and relation', -1, tag);
  else {
    put('head', lemmaOf(tokens, head));
    put('head and relation', lemmaOf(tokens, head), relation);
    put('tag of the head and relation', tokens.tag[head], relation);
  }
  for (let at = head, steps = 0; at >= 0 && steps < ANCESTORS; at = tokens.head[at], steps++)
    put('ancestor', lemmaOf(tokens, at));
  const preposition = prepositionOf(tree, token);
  put('preposition', preposition);
  put('preposition and tag', preposition, tag);

  let determiner = 'none';
  let [owned, counted, modified, followed] = [0, 0, 0, 0];
  let mark = '';
  for (const child of childrenOf(tree, token)) {
    const word = lemmaOf(tokens, child);
    put('what depends on it', tokens.relation[child], word);
    put('relation of what depends on it', lemma, tokens.relation[child]);
    switch (tokens.relation[child]) {
      case REL.det:
        determiner = word;
        break;
      case REL.nmodPoss:
        owned = 1;
        break;
      case REL.nummod:
        counted = 1;
        break;
      case REL.amod:
        modified |= 1;
        put('modifier', word);
        break;
      case REL.compound:
        modified |= 2;
        put('compound', word);
        break;
      case REL.aux:
      case REL.auxPass:
      case REL.cop:
        put('auxiliary', word);
        break;
      case REL.mark:
        mark = word;
        put('mark', word);
        break;
      case REL.advmod:
        put('adverb', word);
        break;
      case REL.nmod:
      case REL.acl:
      case REL.aclRelcl:
        followed = 1;
    }
  }
  if (noun) {
    put('form of the noun', determiner, owned, counted, tag, followed, modified);
    put('determiner, tag and preposition', determiner, tag, preposition);
  } else {
    const verbForm = formOfVerb(tree, token);
    put('form of the verb', verbForm, mark);
    const subject = subjectOf(tree, token);
    const subjectForm = subject < 0 ? -1 : formOfFiller(tree, subject);
    put('form of the subject', subjectForm);
    if (subject >= 0) put('subject', lemmaOf(tokens, subject));
    const object = childrenOf(tree, token).find((c) => tokens.relation[c] === REL.obj);
    put('form of the object', object === undefined ? -1 : formOfFiller(tree, object));
    put('forms of subject and verb', subjectForm, verbForm);
  }
  const clause = clauseOf(tree, token);
  if (clause !== token) {
    put('verb of the clause', lemmaOf(tokens, clause));
    put('form of the clause', formOfVerb(tree, clause));
    for (const child of childrenOf(tree, clause))
      if (tokens.relation[child] === REL.mark) put('mark of the clause', lemmaOf(tokens, child));
  }

  const sentence = tokens.sentence[token];
  const [first, after] = [tokens.sentenceStart[sentence], tokens.sentenceStart[sentence + 1]];
  let root = -1;
  const tenses = new Set<number>();
  for (let i = first; i < after; i++) {
    const word = lemmaOf(tokens, i);
    if (TELLING_WORDS.has(word)) put('word of the sentence', word);
    if (i !== token && Math.abs(i - token) <= NEAR) put('word near', word);
    if (isTensed(tokens, i)) tenses.add(tokens.tag[i]);
    if (root < 0 && tokens.head[i] < 0) root = i;
  }
  if (root >= 0) {
    put('root', lemmaOf(tokens, root));
    put('form of the root', formOfVerb(tree, root));
  }
  put('tenses of the sentence', [...tenses].sort((a, b) => a - b).join(' '));
  const [twoBefore, before, next, twoNext] = [-2, -1, 1, 2].map((step) =>
    token + step < 0 || token + step >= tokens.length ? '' : lemmaOf(tokens, token + step),
  );
  put('word before', before);
  put('word after', next);
  put('word two before', twoBefore);
  put('word two after', twoNext);
  put('words before', twoBefore, before);
  put('words after', next, twoNext);
  put('lemma and word before', lemma, before);
  put('lemma and word after', lemma, next);
  put('last word of the sentence', lemmaOf(tokens, after - 1));
  put('length of the sentence', after - first < 8 ? 0 : after - first < 16 ? 1 : 2);

  const { participants, places, time } = beside;
  const named = participants.filter(({ entity }) => entity !== null).length;
  put('bare', participants.length + places.length === 0 && time === null ? 1 : 0);
  put('participants named', Math.min(2, named));
  put('participants not named', Math.min(2, participants.length - named));
  put(
    'roles',
    participants
      .map(({ role }) => role)
      .sort()
      .join(' '),
  );
  for (const { role, entity, head } of participants) {
    put('who has a role', role, lemmaOf(tokens, head));
    put('who has a role', role, entity === null ? 0 : 1);
  }
  put('placed', Math.min(1, places.length));
  put('time', time === null ? 0 : breadthOf(analysis, time));
  if (time !== null && document.publishedAt)
    put('time and publication', liesAt(analysis, time, document.publishedAt));
  const said = assertedBy(analysis, trigger.span);
  put('said by somebody', said === null ? 'nobody' : analysis.statements[said].kind, factuality);
  return [...new Set(on)];
}

/** What the article around tells of the same: where the word stands, and how often and where the like is named. */
export function articleFeatures(
  { tokens, document }: Analysis,
  { token, type, span }: Trigger,
  namings: Namings,
): number[] {
  const { on, put } = collector();
  const lemma = lemmaOf(tokens, token);
  const root = family(lemma);
  put('depth', depthOf(tokens, tokens.sentence[token]));
  put('namings of its family', Math.floor(Math.log2(Math.min(8, namings.ofFamily.get(root) ?? 1))));
  put('namings of its type', Math.min(8, namings.ofType.get(type) ?? 0) >> 1);
  put('in the headline', document.headline.toLowerCase().includes(lemma.slice(0, 5).toLowerCase()) ? 1 : 0);
  put('in the lead', namings.inLead.has(root) ? 1 : 0);
  put('line', lineOf(document.text, span.start));
  return on;
}

/** A verb's tag with its auxiliaries. */
function formOfVerb(tree: Tree, verb: number): number {
  const { tokens } = tree;
  const words: string[] = [];
  for (const child of childrenOf(tree, verb)) {
    const relation = tokens.relation[child];
    if (relation === REL.aux || relation === REL.auxPass || relation === REL.cop)
      words.push(lemmaOf(tokens, child));
  }
  return combine(hashText(words.sort().join(' ')), tokens.tag[verb]);
}

/** The tag of what fills a place beside a verb, and whether a determiner, an owner or a number makes it a particular one. */
function formOfFiller(tree: Tree, head: number): number {
  const { tokens } = tree;
  const isDetermined = childrenOf(tree, head).some((child) => {
    const relation = tokens.relation[child];
    return relation === REL.det || relation === REL.nmodPoss || relation === REL.nummod;
  });
  return 2 * tokens.tag[head] + (isDetermined ? 1 : 0);
}

const daysOf = ({ from, to }: Analysis['times'][number]) => (to.getTime() - from.getTime()) / DAY;

function breadthOf(analysis: Analysis, time: number): number {
  const days = daysOf(analysis.times[time]);
  return days <= 1.1 ? 1 : days < 40 ? 2 : days < 400 ? 3 : 4;
}

/** Whether a time lies ahead of a publication, far behind it, or near it. */
function liesAt(analysis: Analysis, time: number, publishedAt: Date): number {
  const { from, to } = analysis.times[time];
  if (from.getTime() > publishedAt.getTime()) return 2;
  return publishedAt.getTime() - to.getTime() > 300 * DAY ? 0 : 1;
}

function depthOf({ sentenceStart }: Tokens, sentence: number): number {
  if (sentence < LEAD) return Math.min(sentence, 1);
  return 2 + Math.min(2, Math.floor((3 * sentence) / (sentenceStart.length - 1)));
}

/** Whether an offset stands in a line as short as a caption or a heading, and whether the line ends as a sentence does. */
function lineOf(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, end < 0 ? text.length : end).trim();
  const length = line.length < 80 ? 0 : line.length < 160 ? 1 : 2;
  return 2 * length + (/[.!?"”]$/.test(line) ? 1 : 0);
}
