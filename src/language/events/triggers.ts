import type { Analysis, EventType, Span } from '../analysis.js';
import { listOf } from '../lexicon/lexicon.js';
import { antecedentOf, isSingularPerson } from '../syntax/antecedents.js';
import type { Argument } from '../syntax/argument.js';
import { argumentsOf } from '../syntax/arguments.js';
import { lightVerbOf } from '../syntax/clauses.js';
import { coordinated } from '../syntax/coordination.js';
import { courseOf } from '../syntax/course.js';
import { classBit } from '../syntax/nounClasses.js';
import { prepositionOf } from '../syntax/prepositions.js';
import { childrenOf, REL, type Tree } from '../syntax/tree.js';
import { isPassive } from '../syntax/voice.js';
import { isNoun, isPronoun, isVerb, lemmaOf, TAG } from '../syntax/words.js';
import { TAGS } from '../tagging/tags.js';
import { type Tokens, wordOf } from '../tokens.js';
import { coordinatedPersons, type Filler, fillerOf, fits, type MentionIndex } from './fillers.js';
import { type Condition, NAMED, type PartOfSpeech, type Sense, sensesOf } from './senses.js';

const ABSTRACT = classBit('abstract');
const CONCRETE =
  NAMED |
  ['person', 'organization', 'place', 'vehicle', 'weapon', 'building'].reduce(
    (bits, name) => bits | classBit(name),
    0,
  );

/** An argument with what its head means. */
export interface FilledSlot extends Argument {
  readonly filler: Filler;
}

/** A word that names an event. */
export interface Trigger {
  readonly token: number;
  readonly span: Span;
  readonly type: EventType;
  readonly sense: Sense;
  readonly slots: readonly FilledSlot[];
}

/** The part of speech a token is looked up by; null for what can't be a trigger. */
function partOfSpeech(tree: Tree, i: number): PartOfSpeech | null {
  const { tokens } = tree;
  if (isVerb(tokens, i)) return 'v';
  if (isNoun(tokens, i)) return 'n';
  return tokens.tag[i] === TAG.JJ ? 'a' : null;
}

/** A word that can be abstract or concrete ("market") counts as concrete. */
const isOfClass = (filler: Filler, classes: number) =>
  fits(filler, classes, false) && (classes !== ABSTRACT || (filler.classes & CONCRETE) === 0);

/** Whether any token of the same sentence, other than `i`, has one of the lemmas. */
function isNear(tokens: Tokens, i: number, lemmas: ReadonlySet<string>): boolean {
  const sentence = tokens.sentence[i];
  const end = tokens.sentenceStart[sentence + 1];
  for (let at = tokens.sentenceStart[sentence]; at < end; at++) {
    if (at !== i && lemmas.has(lemmaOf(tokens, at))) return true;
  }
  return false;
}

const NO_LEMMAS: ReadonlySet<string> = new Set();

function holds(
  condition: Condition,
  tree: Tree,
  token: number,
  slots: readonly FilledSlot[],
  vocabulary: ReadonlySet<string>,
): boolean {
  const { tokens } = tree;
  const { slot, classes } = condition;
  const lemmas = condition.lemmas ?? NO_LEMMAS;
  if (slot === 'near') return isNear(tokens, token, lemmas);
  if (slot === 'tag') return lemmas.has(TAGS[tokens.tag[token]]);
  if (slot === 'text') return [...lemmas].some((lemma) => vocabulary.has(lemma));
  if (slot === 'case') return lemmas.has(prepositionOf(tree, token));
  if (slot === 'head') return tokens.head[token] >= 0 && lemmas.has(lemmaOf(tokens, tokens.head[token]));
  if (slot === 'below') return childrenOf(tree, token).some((c) => lemmas.has(lemmaOf(tokens, c)));
  if (slot === 'passive') return isPassive(tree, token);
  if (slot === 'light') {
    const light = lightVerbOf(tree, token);
    return light !== null && lemmas.has(light);
  }
  if (condition.below !== null)
    return slots.some(
      ({ slot: each, head }) =>
        each === slot && childrenOf(tree, head).some((c) => isBelow(tree, c, head, condition.below, lemmas)),
    );
  return slots.some(
    (each) =>
      each.slot === slot &&
      (condition.lemmas ? lemmas.has(lemmaOf(tokens, each.head)) : isOfClass(each.filler, classes)),
  );
}

/** Whether a child of a filler is its possessive, one of some words before it, or stands behind one of some prepositions after it. */
function isBelow(
  tree: Tree,
  child: number,
  filler: number,
  below: Condition['below'],
  lemmas: ReadonlySet<string>,
): boolean {
  const { tokens } = tree;
  if (below === 'poss') return tokens.relation[child] === REL.nmodPoss;
  if (below === 'before') return child < filler && lemmas.has(lemmaOf(tokens, child));
  return child > filler && lemmas.has(prepositionOf(tree, child));
}

/** Words that make the name of a happening. */
const NAMED_EVENTS = listOf('happenings', 'named');

/** Compound parts that leave an event noun a trigger: "crash site" and "murder trial" speak of a crash, a murder. */
const EVENT_COMPOUNDS = listOf('happenings', 'after events');

/** All words of the article that name an event, in order, each with the sense its surroundings decide. */
export function findTriggers(
  analysis: Analysis,
  tree: Tree,
  index: MentionIndex,
  excluded: Uint8Array,
): Trigger[] {
  const { tokens } = analysis;
  const vocabulary = new Set(tokens.lemma.map((lemma) => lemma.toLowerCase()));
  const triggers: Trigger[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (excluded[i]) continue;
    const pos = partOfSpeech(tree, i);
    if (!pos) continue;
    const senses = sensesOfToken(tokens, i, pos);
    if (!senses || isPartOfName(analysis, index, i) || isMereModifier(tree, i, pos)) continue;
    const own = argumentsOf(tree, i);
    const slots = [...own, ...courseOf(tree, own)].flatMap(({ slot, head }) =>
      [head, ...coordinatedPersons(analysis, tree, index, head)].flatMap((each) =>
        resolvedFillers(analysis, tree, index, each).map((filler) => ({ slot, head: each, filler })),
      ),
    );
    const sense = senses.find((each) =>
      each.conditions.every(
        (condition) => holds(condition, tree, i, slots, vocabulary) !== condition.negated,
      ),
    );
    if (!sense || sense.type === 'NONE') continue;
    triggers.push({
      token: i,
      span: { start: tokens.start[i], end: tokens.end[i] },
      type: sense.type,
      sense,
      slots,
    });
  }
  return triggers;
}

/**
 * The head of a prepositional phrase; where a name follows the preposition and another preposition stands before the head
 * ("against IS in Syria", with "IS" taken for a verb), the name.
 */
function nameAfterPreposition(tree: Tree, index: MentionIndex, head: number): number {
  const { tokens } = tree;
  const prepositions = childrenOf(tree, head).filter((c) => c < head && tokens.relation[c] === REL.case);
  if (prepositions.length < 2 || prepositions[1] <= prepositions[0] + 1) return head;
  const next = prepositions[0] + 1;
  const at = index.at[next];
  return at >= 0 && at !== index.at[head] && index.mentions[at].mention.form === 'NAME' ? next : head;
}

/**
 * What fills a slot; for a pronoun whose entity is not known, what it means within the sentence, where that is plain: "Ann Lee
 * and Bo Ray said they would part" tells of both.
 */
export function resolvedFillers(analysis: Analysis, tree: Tree, index: MentionIndex, head: number): Filler[] {
  const filler = fillerOf(analysis, tree, index, nameAfterPreposition(tree, index, head));
  if (filler.entity !== null || !isPronoun(analysis.tokens, head)) return [filler];
  const antecedent = antecedentOf(tree, head);
  if (antecedent < 0) return [filler];
  const isOne = isSingularPerson(analysis.tokens, head);
  const all = isOne
    ? [antecedent]
    : coordinated(tree, antecedent).flatMap((each) => [
        each,
        ...coordinatedPersons(analysis, tree, index, each),
      ]);
  return all.map((each) => {
    const meant = fillerOf(analysis, tree, index, each);
    // "Liverpool signed him": nobody calls what is no person "he".
    const isOther = meant.entity !== null && analysis.entities[meant.entity].kind !== 'PERSON';
    return isOther && isOne ? filler : meant;
  });
}

/** The senses of a token's lemma; also where the lemma of a rare word is cut wrong ("shelled": "shel", "sorties": "sorty", "wed": "w"). */
function sensesOfToken(tokens: Tokens, i: number, pos: PartOfSpeech): readonly Sense[] | undefined {
  const lemma = lemmaOf(tokens, i);
  const word = wordOf(tokens, i).toLowerCase();
  const others =
    pos === 'v'
      ? [...(lemma === word ? [] : [`${lemma}e`]), lemma + lemma.at(-1), lemma.replace(/y$/, 'ie'), word]
      : pos === 'n'
        ? [lemma.replace(/y$/, 'ie')]
        : [];
  for (const each of [lemma, ...others]) {
    const senses = sensesOf(each, pos);
    if (senses) return senses;
  }
  return undefined;
}

/** Whether a token is only part of a name; a named war or storm is still an event ("the Six-Day War", "Hurricane X"). */
function isPartOfName(analysis: Analysis, index: MentionIndex, i: number): boolean {
  const at = index.at[i];
  if (at < 0 || index.mentions[at].mention.form !== 'NAME') return false;
  const { mention, entity } = index.mentions[at];
  const { tokens, entities } = analysis;
  const whole = mention.start === tokens.start[i] && mention.end === tokens.end[i];
  return (
    whole ||
    entities[entity].kind === 'PLACE' ||
    entities[entity].kind === 'ORGANIZATION' ||
    // "Ann Storm", but "Storm Ann".
    (entities[entity].kind === 'PERSON' && mention.start !== tokens.start[i]) ||
    !NAMED_EVENTS.has(lemmaOf(tokens, i))
  );
}

function isMereModifier(tree: Tree, i: number, pos: PartOfSpeech): boolean {
  const { tokens } = tree;
  const relation = tokens.relation[i];
  // "As bridge collapse kills three", with the noun taken for a part of the verb.
  const isOfVerb = tokens.head[i] >= 0 && isVerb(tokens, tokens.head[i]);
  if (pos === 'n' && !isOfVerb && (relation === REL.compound || relation === REL.nmodDesc)) {
    // With a phrase of its own it is no modifier, whatever the parser took it for: "operation against X targets".
    const phrase = childrenOf(tree, i).some((c) => c > i && tokens.relation[c] === REL.nmod);
    return !phrase && !EVENT_COMPOUNDS.has(lemmaOf(tokens, tokens.head[i]));
  }
  if (pos === 'v' && relation === REL.compound) return true;
  return false;
}
