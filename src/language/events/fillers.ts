import type { Analysis, Entity, Mention, Span } from '../analysis.js';
import { wordsWith } from '../lexicon/lexicon.js';
import { hasWhose } from '../syntax/clauses.js';
import { coordinated } from '../syntax/coordination.js';
import { classBit, classesOfNoun } from '../syntax/nounClasses.js';
import { nounPhraseStart } from '../syntax/nounPhrases.js';
import { childrenOf, hasChild, REL, type Tree } from '../syntax/tree.js';
import { isNoun, lemmaOf, TAG } from '../syntax/words.js';
import { firstTokenEndingAfter, isBelow, type Tokens, wordOf } from '../tokens.js';
import { NAMED, NATIONALITY, THING, UNKNOWN } from './senses.js';

/** The mentions of an article by the tokens they cover. */
export interface MentionIndex {
  /** For each token of an office beside a name ("Chief of Staff X") the index of the name's mention, else -1. */
  readonly office: Int32Array;
  /** For each token the index in `mentions` of the shortest mention that covers it, -1 where none does. */
  readonly at: Int32Array;
  readonly mentions: readonly { readonly entity: number; readonly mention: Mention }[];
}

/** What fills a slot: the words that say it, and whom or what they mean. */
export interface Filler {
  readonly head: number;
  readonly span: Span;
  /** Index in `entities`, null for what has no name. */
  readonly entity: number | null;
  /** Classes of nouns (and the further bits of `senses.ts`) as a set of bits. */
  readonly classes: number;
}

const PERSON = classBit('person');
const ORGANIZATION = classBit('organization');
const PLACE = classBit('place');
const WEAPON_OR_VEHICLE = classBit('weapon') | classBit('vehicle');

const MONEY = classBit('money');
const CURRENCY_SIGN = /^\p{Sc}$/u;

const PERSONAL_PRONOUNS = new Set(
  'he him she her i me we us you they them who whom whoever himself herself themselves myself himself ourselves'.split(
    ' ',
  ),
);
const TWINS = new Set<number>([REL.nsubj, REL.nsubjPass, REL.obj]);
const CONTAINERS = wordsWith('nouns', 'container', 'filler');

export function indexMentions(analysis: Analysis): MentionIndex {
  const { tokens, entities } = analysis;
  const at = new Int32Array(tokens.length).fill(-1);
  const mentions: { entity: number; mention: Mention }[] = [];
  entities.forEach((each, entity) => {
    for (const mention of each.mentions) mentions.push({ entity, mention });
  });
  mentions.forEach(({ mention }, index) => {
    for (
      let i = firstTokenEndingAfter(tokens, mention.start);
      i < tokens.length && tokens.start[i] < mention.end;
      i++
    ) {
      const other = at[i] < 0 ? null : mentions[at[i]].mention;
      if (!other || other.end - other.start > mention.end - mention.start) at[i] = index;
    }
  });
  const office = new Int32Array(tokens.length).fill(-1);
  entities.forEach((each, entity) => {
    for (const { evidence } of each.positions) {
      const name = mentions.findIndex(
        (other) =>
          other.entity === entity &&
          other.mention.form === 'NAME' &&
          other.mention.start >= evidence.start &&
          other.mention.end <= evidence.end,
      );
      for (
        let i = firstTokenEndingAfter(tokens, evidence.start);
        i < tokens.length && tokens.start[i] < evidence.end;
        i++
      )
        if (at[i] < 0) office[i] = name;
    }
  });
  return { at, mentions, office };
}

function classesOfEntity(entity: Entity): number {
  switch (entity.kind) {
    case 'PERSON':
      return PERSON | NAMED;
    case 'ORGANIZATION':
      return ORGANIZATION | NAMED;
    case 'PLACE':
      return PLACE | NAMED | NATIONALITY;
    case 'GROUP':
      return PERSON | ORGANIZATION | NAMED | NATIONALITY;
    case 'THING':
      return THING | NAMED;
  }
}

function classesOfCommon(tree: Tree, head: number): number {
  const { tokens } = tree;
  if (tokens.tag[head] === TAG.PRP) {
    return PERSONAL_PRONOUNS.has(lemmaOf(tokens, head)) ? PERSON : UNKNOWN;
  }
  if (tokens.tag[head] === TAG.CD) return PERSON | UNKNOWN;
  const lemma = lemmaOf(tokens, head);
  if (CURRENCY_SIGN.test(lemma)) return MONEY;
  // "A suicide bomber" is no aircraft.
  for (const c of childrenOf(tree, head)) {
    if (tokens.relation[c] !== REL.compound) continue;
    const whole = classesOfNoun(`${lemmaOf(tokens, c)}_${lemma}`);
    if (whole) return whole;
  }
  return classesOfNoun(lemma) || UNKNOWN;
}

/** The mention that names what a noun phrase means: around its head, or its name beside a title ("President X"). */
function mentionOf(analysis: Analysis, tree: Tree, index: MentionIndex, head: number): number {
  const { tokens } = tree;
  const covering = index.at[head];
  if (covering >= 0) return covering;
  for (const c of childrenOf(tree, head)) {
    const relation = tokens.relation[c];
    const named = index.at[c] >= 0 && index.mentions[index.at[c]].mention.form === 'NAME';
    // "His brother, the tracker Elias Mabunda".
    const beyond = !named && c > head && relation === REL.appos ? nameRightAfter(tree, index, c) : -1;
    if (beyond >= 0) return beyond;
    // "The killer, whose victim was Ann Lee", with the clause taken for what the killer is.
    if (!named || hasChild(tree, c, REL.cop)) continue;
    if (c > head && (relation === REL.flat || relation === REL.appos || relation === REL.nmodDesc))
      return index.at[c];
    if (c > head && relation === REL.compound) return index.at[c];
    // "the Latvian dairy Baltpiens", with the name taken for what the dairy is of.
    const isBare = !childrenOf(tree, c).some((each) => tokens.relation[each] === REL.case);
    if (c === head + 1 && isBare && (relation === REL.nmod || relation === REL.nmodUnmarked))
      return index.at[c];
  }
  const inner = personNamedBelow(analysis, tree, index, head);
  if (inner >= 0) return inner;
  const twin = nameTakenForTwin(tree, index, head);
  if (twin >= 0) return twin;
  const beside = nameItStandsBeside(analysis, tree, index, head);
  return beside >= 0 ? beside : index.office[head];
}

/** "The governor of the central bank, Ann Lee": the person's name that was hung on the body which the office is of; -1 for none. */
function personNamedBelow({ entities }: Analysis, tree: Tree, index: MentionIndex, office: number): number {
  const { tokens } = tree;
  if ((classesOfNoun(lemmaOf(tokens, office)) & PERSON) === 0) return -1;
  for (const body of childrenOf(tree, office)) {
    const isOf = tokens.relation[body] === REL.nmod && body > office && lemmaOf(tokens, office + 1) === 'of';
    if (!isOf || classesOfNoun(lemmaOf(tokens, body)) & PERSON) continue;
    const name = childrenOf(tree, body).find((c) => c > body && tokens.relation[c] === REL.appos);
    const at = name === undefined ? -1 : index.at[name];
    if (
      at >= 0 &&
      index.mentions[at].mention.form === 'NAME' &&
      entities[index.mentions[at].entity].kind === 'PERSON'
    )
      return at;
  }
  return -1;
}

/** The mention of the name that stands right after a noun in apposition to it; -1 for none. */
function nameRightAfter({ tokens }: Tree, index: MentionIndex, noun: number): number {
  const next = noun + 1;
  if (next >= tokens.length || tokens.head[next] !== noun || index.at[next] < 0) return -1;
  const isBeside = tokens.relation[next] === REL.appos || tokens.relation[next] === REL.flat;
  return isBeside && index.mentions[index.at[next]].mention.form === 'NAME' ? index.at[next] : -1;
}

/** "The freighter Adele sank", with both taken for subjects: the mention of the name; -1 for none. */
function nameTakenForTwin({ tokens }: Tree, index: MentionIndex, head: number): number {
  const next = head + 1;
  const isTwin =
    index.at[head] < 0 &&
    next < tokens.length &&
    tokens.head[next] === tokens.head[head] &&
    tokens.relation[next] === tokens.relation[head] &&
    TWINS.has(tokens.relation[head]) &&
    index.at[next] >= 0 &&
    index.mentions[index.at[next]].mention.form === 'NAME';
  return isTwin ? index.at[next] : -1;
}

/** "On Tuesday Ann Lee, his wife, …": the name of a person right before what people are called, wherever that was hung; -1 for none. */
function personNamedBefore(
  entities: readonly Entity[],
  tree: Tree,
  index: MentionIndex,
  noun: number,
): number {
  const { tokens } = tree;
  if ((classesOfNoun(lemmaOf(tokens, noun)) & PERSON) === 0) return -1;
  const comma = nounPhraseStart(tree, noun) - 1;
  const at = comma > 0 && wordOf(tokens, comma) === ',' ? index.at[comma - 1] : -1;
  if (at < 0 || tokens.sentence[comma - 1] !== tokens.sentence[noun]) return -1;
  const { mention, entity } = index.mentions[at];
  return mention.form === 'NAME' && entities[entity].kind === 'PERSON' ? at : -1;
}

/** "X, a politician and a former general": the name that a noun, or the one it is coordinated with, stands in apposition to. */
function nameItStandsBeside({ entities }: Analysis, tree: Tree, index: MentionIndex, head: number): number {
  const { tokens } = tree;
  let at = head;
  for (let steps = 0; steps < 3 && tokens.relation[at] === REL.conj; steps++) at = tokens.head[at];
  // "Ann Lee, whose wife died": what is somebody's is somebody else.
  if (tokens.relation[at] !== REL.appos || hasWhose(tree, at)) return -1;
  const before = personNamedBefore(entities, tree, index, at);
  if (before >= 0) return before;
  const named = index.at[tokens.head[at]];
  if (named < 0 || index.mentions[named].mention.form !== 'NAME') return -1;
  // "Trawler sinks off Iceland, crew rescued": people are no place.
  const isPlace = entities[index.mentions[named].entity].kind === 'PLACE';
  return isPlace && classesOfNoun(lemmaOf(tokens, head)) & PERSON ? -1 : named;
}

/**
 * Heads of persons' names coordinated with the one at `head` that the parser took for its modifiers: "guard Ann Lee and
 * forward Bo Ray".
 */
export function coordinatedPersons(
  analysis: Analysis,
  tree: Tree,
  index: MentionIndex,
  head: number,
): number[] {
  const { tokens, entities } = analysis;
  const at = index.at[head];
  if (at < 0) return furtherApposed(tree, index, head);
  if (entities[index.mentions[at].entity].kind !== 'PERSON') return [];
  let first = head;
  for (let c = tree.firstChild[first]; c >= 0 && c < first; c = tree.firstChild[first]) first = c;
  const found: number[] = [];
  const isPerson = (mention: number) =>
    index.mentions[mention].mention.form === 'NAME' &&
    entities[index.mentions[mention].entity].kind === 'PERSON';
  for (let i = first; i + 1 < head; i++) {
    const other = index.at[i];
    if (other < 0 || other === index.at[i + 1] || other === at) continue;
    const and = lemmaOf(tokens, i + 1) === 'and' || lemmaOf(tokens, i + 1) === ',';
    if (and && isPerson(other)) found.push(i);
  }
  return [...found, ...personsListedAfter(tree, index, head).filter((i) => isPerson(index.at[i]))];
}

/**
 * "Ann Lee, Bo Ray and Cy Day met", with the others taken for parts of the first name: the last tokens of the names that follow
 * one another up to the last after "and", all of them below the first in the tree.
 */
function personsListedAfter(tree: Tree, index: MentionIndex, head: number): number[] {
  const { tokens } = tree;
  const listed: number[] = [];
  let i = endOfMention(index, head);
  while (i + 1 < tokens.length && /^(?:,|and)$/.test(wordOf(tokens, i))) {
    const isLast = wordOf(tokens, i) === 'and';
    const next = i + 1;
    if (index.at[next] < 0 || !isBelow(tokens, next, head)) return [];
    i = endOfMention(index, next);
    listed.push(i - 1);
    if (isLast) return listed;
  }
  return [];
}

/** The token after the last of the mention that covers one. */
function endOfMention({ at }: MentionIndex, token: number): number {
  let i = token;
  while (i < at.length && at[i] === at[token]) i++;
  return i;
}

/** "The singers Ann Lee and Bo Ray": the names after the first that a noun for several stands in apposition to. */
function furtherApposed(tree: Tree, index: MentionIndex, noun: number): number[] {
  const { tokens } = tree;
  if (tokens.tag[noun] !== TAG.NNS && tokens.tag[noun] !== TAG.NNPS) return [];
  const first = childrenOf(tree, noun).find((c) => c > noun && tokens.relation[c] === REL.appos);
  if (first === undefined) return [];
  return coordinated(tree, first).filter((each) => each !== first && index.at[each] >= 0);
}

/** The filler whose head is token `head`; "a group of rebels" is taken as the rebels. */
export function fillerOf(analysis: Analysis, tree: Tree, index: MentionIndex, head: number): Filler {
  const { tokens, entities } = analysis;
  const found = mentionOf(analysis, tree, index, head);
  if (found >= 0) {
    const { entity, mention } = index.mentions[found];
    let classes = classesOfEntity(entities[entity]);
    // "the trawler Anna Karin", "the freighter Adele": what the word before the name says of it.
    const isCommon = mention.form === 'NOMINAL' || index.at[head] < 0;
    if (isCommon) classes |= classesOfCommon(tree, head) & ~UNKNOWN;
    else if (classes & THING) classes |= classesBefore(tree, head, mention.start);
    return { head, span: { start: mention.start, end: mention.end }, entity, classes };
  }
  let end = head;
  let classes = classesOfCommon(tree, head);
  if (CONTAINERS.has(lemmaOf(tokens, head)) || tokens.tag[head] === TAG.CD) {
    for (const c of childrenOf(tree, head)) {
      if (c <= head || tokens.relation[c] !== REL.nmod || !isNoun(tokens, c)) continue;
      classes = classesOfCommon(tree, c);
      end = c;
      break;
    }
  }
  const first = nounPhraseStart(tree, head);
  end = wordsEnd(tokens, end);
  return { head, span: { start: tokens.start[first], end: tokens.end[end] }, entity: null, classes };
}

/** What the noun before the name of a thing says that it is: "yacht Blue Pearl", with the noun taken for a part of the name. */
function classesBefore(tree: Tree, head: number, start: number): number {
  const { tokens } = tree;
  const noun = childrenOf(tree, head).findLast(
    (c) => tokens.relation[c] === REL.compound && tokens.start[c] < start,
  );
  return noun === undefined ? 0 : classesOfCommon(tree, noun) & ~UNKNOWN;
}

/** How many parts of a word after its first are looked at. */
const MOST_PARTS = 4;

/** The last token of the word that a token is part of, of its sentence: "by" of "passer-by". */
function wordsEnd(tokens: Tokens, i: number): number {
  let end = i;
  while (
    end < i + 2 * MOST_PARTS &&
    end + 2 < tokens.length &&
    tokens.sentence[end + 2] === tokens.sentence[i] &&
    wordOf(tokens, end + 1) === '-' &&
    tokens.start[end + 1] === tokens.end[end] &&
    tokens.start[end + 2] === tokens.end[end + 1]
  )
    end += 2;
  return end;
}

/** Whether a filler can be what a set of classes asks for; `lenient` accepts what nothing is known of. */
export function fits(filler: Filler, classes: number, lenient: boolean): boolean {
  if (!classes || filler.classes & classes) return true;
  return lenient && (filler.classes & UNKNOWN) !== 0;
}

export const isInstrument = (filler: Filler) =>
  (filler.classes & WEAPON_OR_VEHICLE) !== 0 && (filler.classes & (PERSON | NAMED)) === 0;
