import { relationIndex, relationSet } from '../parsing/relations.js';
import { tagSet } from '../tagging/tags.js';
import type { Tokens } from '../tokens.js';
import { countedNoun, nounEndingAt } from './counted.js';
import { fateOf } from './people.js';

const VERB = tagSet('VB', 'VBD', 'VBG', 'VBN', 'VBP', 'VBZ');
const NON_FINITE = tagSet('VBG', 'VBN', 'VB');
const NOUN = tagSet('NN', 'NNS');
const CONJUNCT = relationIndex('conj');
const RELATIVE = relationIndex('acl:relcl');
const MODIFYING_CLAUSE = relationSet('acl', 'acl:relcl');
const OBJECT = relationSet('obj', 'iobj');
const SUBJECT = relationSet('nsubj', 'nsubj:pass');
const PASSIVE = relationIndex('nsubj:pass');
const ADJUNCT = relationSet(
  'obj',
  'obl',
  'obl:unmarked',
  'obl:agent',
  'advmod',
  'xcomp',
  'nmod',
  'nmod:unmarked',
  'dep',
);
const COMPLEMENT = relationSet('xcomp', 'amod', 'acl', 'advmod');
const NUMBER_PART = relationSet(
  'nummod',
  'compound',
  'nmod',
  'appos',
  'flat',
  'obl:unmarked',
  'advmod',
  'det',
);
const SHARES_SUBJECT = relationSet('advcl', 'xcomp', 'conj');
const OBLIQUE = relationIndex('obl');
const RELATIVE_PRONOUN = tagSet('WDT', 'WP');
const COPULA = relationIndex('cop');
const NOMINAL = relationIndex('nmod');

/** Verbs of dying and disappearing whose subject is who it happens to. */
const INTRANSITIVE = new Set(['die', 'perish', 'drown', 'flee', 'disappear', 'vanish']);
/** Verbs of which an amount says how far their subject went or how much it is. */
const CHANGES = new Set(
  `rise fall increase decrease grow drop jump climb decline gain soar surge plunge slip slump dip rebound tumble shrink
  expand advance edge shed add total reach hit stand amount average cost double triple be exceed top widen narrow
  remain come average peak number settle return soften swell widen go slow halve accelerate quicken ease cool recover rocket tick inch
  creep leap shoot dwindle balloon mushroom`.split(/\s+/),
);

/** Words that are predicates of how high something stands: "shares were up 2%". */
const STANDING = new Set(['up', 'down', 'higher', 'lower']);
/** Verbs whose object is an amount of what they do. */
const ACTS: ReadonlyMap<string, string> = new Map([
  ['earn', 'earnings'],
  ['net', 'earnings'],
  ['bank', 'earnings'],
  ['gross', 'earnings'],
  ['weigh', 'weight'],
  ['cost', 'cost'],
  ['spend', 'spending'],
  ['owe', 'debt'],
  ['fine', 'fine'],
  ['donate', 'donation'],
  ['invest', 'investment'],
]);
/** Verbs that say at what price something changes hands. */
const DEALS = new Set(['sell', 'buy', 'trade', 'value', 'price', 'acquire', 'auction', 'purchase', 'fetch']);

/** Verbs of which an amount says how far they moved their object: "cut its dividend by 5%". */
const MOVES = new Set(
  `raise lift push bring take drive cut reduce lower send boost put slash trim hike increase decrease double triple
  estimate widen narrow expand keep hold`.split(/\s+/),
);

/** No climb in a tree is longer. */
const HEIGHT = 40;

/** The first child of a token in its sentence that satisfies a test, or -1. */
export function childOf(tokens: Tokens, head: number, test: (i: number) => boolean): number {
  const sentence = tokens.sentence[head];
  for (let i = tokens.sentenceStart[sentence]; i < tokens.sentenceStart[sentence + 1]; i++)
    if (tokens.head[i] === head && test(i)) return i;
  return -1;
}

/** What happened, by the tree, to those whom the noun or number at `token` counts; null where it isn't said. */
export function fateInTree(tokens: Tokens, token: number): string | null {
  const { head, relation, lemma, tag } = tokens;
  let at = token;
  for (let steps = 0; steps < HEIGHT && head[at] >= 0; steps++) {
    const own = childOf(
      tokens,
      at,
      (i) => MODIFYING_CLAUSE[relation[i]] === 1 && VERB[tag[i]] === 1 && i > at,
    );
    if (own >= 0 && steps === 0) {
      const fate = fateOf(lemma[own]);
      if (
        fate &&
        !INTRANSITIVE.has(lemma[own]) &&
        childOf(tokens, own, (i) => relation[i] === OBJECT_INDEX) >= 0
      )
        return null;
      if (fate) return fate;
    }
    const above = head[at];
    const fate = fateOf(lemma[above]);
    if (OBJECT[relation[at]]) {
      if (fate) return fate;
      const complement = childOf(
        tokens,
        above,
        (i) => COMPLEMENT[relation[i]] === 1 && i > at && fateOf(lemma[i]) !== undefined,
      );
      return lemma[above] === 'leave' && complement >= 0 ? fateOf(lemma[complement])! : null;
    }
    if (relation[at] === PASSIVE) return fate ?? null;
    if (SUBJECT[relation[at]])
      return INTRANSITIVE.has(lemma[above]) || (fate && !VERB[tag[above]]) ? (fate ?? null) : null;
    if (relation[at] === NOMINAL && fate && NOUN[tag[above]]) return fate;
    if (relation[at] !== CONJUNCT) return null;
    at = above;
  }
  return null;
}

const OBJECT_INDEX = relationIndex('obj');

/**
 * What, by the tree, an amount whose last word is `token` is an amount of: the subject of "rose 5%"; "" where it isn't
 * said. `isMeasure`: whether it is in kilometres and the like, which are not what a thing "is".
 */
export function amountInTree(tokens: Tokens, token: number, isMeasure: boolean): string {
  const { head, relation, lemma, tag } = tokens;
  let at = token;
  for (let steps = 0; steps < 4 && head[at] >= 0 && !VERB[tag[head[at]]]; steps++) {
    if (!NUMBER_PART[relation[at]] && relation[at] !== CONJUNCT && !STANDING.has(lemma[head[at]])) break;
    at = head[at];
    if (STANDING.has(lemma[at])) break;
  }
  const above = head[at];
  const isUnderVerb = above >= 0 && VERB[tag[above]] === 1 && !STANDING.has(lemma[at]);
  if (isUnderVerb) {
    if (!ADJUNCT[relation[at]]) return '';
    const act = ACTS.get(lemma[above]);
    if (act && relation[at] !== OBLIQUE) return act;
    if (DEALS.has(lemma[above]) && relation[at] === OBLIQUE) return dealtIn(tokens, above);
    const object = childOf(
      tokens,
      above,
      (i) => relation[i] === OBJECT_INDEX && i < at && NOUN[tag[i]] === 1,
    );
    if (object >= 0 && MOVES.has(lemma[above])) return subjectNoun(tokens, object);
    if (!CHANGES.has(lemma[above])) return '';
  } else if (!STANDING.has(lemma[at]) && (isMeasure || !hasCopula(tokens, at))) return '';
  let predicate = isUnderVerb ? above : at;
  for (let steps = 0; steps < 3; steps++) {
    const subject = childOf(tokens, predicate, (i) => SUBJECT[relation[i]] === 1);
    if (subject >= 0) return subjectNoun(tokens, antecedent(tokens, subject));
    if (!isUnderVerb || !NON_FINITE[tag[predicate]] || !SHARES_SUBJECT[relation[predicate]]) return '';
    predicate = head[predicate];
  }
  return '';
}

/** The lemma of a noun of which an amount is told; "number of homes" is of homes. */
function subjectNoun(tokens: Tokens, noun: number): string {
  const lemma = nounEndingAt(tokens, noun);
  if (lemma === null || !/^(?:total )?(?:number|total|amount|proportion)$/.test(lemma)) return lemma ?? '';
  const part = childOf(tokens, noun, (i) => tokens.relation[i] === NOMINAL && i > noun);
  return part < 0 ? lemma : (countedNoun(tokens, noun + 1)?.lemma ?? lemma);
}

/** The noun a relative pronoun stands for: "the final, which peaked at"; any other subject itself. */
function antecedent(tokens: Tokens, subject: number): number {
  const verb = tokens.head[subject];
  const isRelative = RELATIVE_PRONOUN[tokens.tag[subject]] === 1 && tokens.relation[verb] === RELATIVE;
  return isRelative ? tokens.head[verb] : subject;
}

const hasCopula = (tokens: Tokens, at: number): boolean =>
  childOf(tokens, at, (i) => tokens.relation[i] === COPULA && tokens.lemma[i] === 'be') >= 0;

/** What is sold or valued: the object of the verb, else its subject. */
function dealtIn(tokens: Tokens, verb: number): string {
  const object = childOf(tokens, verb, (i) => OBJECT[tokens.relation[i]] === 1);
  const subject = object >= 0 ? object : childOf(tokens, verb, (i) => SUBJECT[tokens.relation[i]] === 1);
  return subject < 0 ? '' : subjectNoun(tokens, antecedent(tokens, subject));
}

/** The verb of the clause a token stands in, -1 where there is none above it. */
function clauseVerb(tokens: Tokens, token: number): number {
  let at = token;
  for (let steps = 0; steps < HEIGHT && at >= 0; steps++, at = tokens.head[at])
    if (VERB[tokens.tag[at]]) return at;
  return -1;
}

function isUnder(tokens: Tokens, token: number, ancestor: number): boolean {
  let at = token;
  for (let steps = 0; steps < HEIGHT && at >= 0; steps++, at = tokens.head[at])
    if (at === ancestor) return true;
  return false;
}

/**
 * Whether a time at token `time` is that of what is told at `token`: it stands in the same clause, in the one that a
 * participle or infinitive hangs on, or beside the noun that a relative clause tells of.
 */
export function sharesClause(tokens: Tokens, token: number, time: number): boolean {
  const { tag, relation, head } = tokens;
  const timeVerb = clauseVerb(tokens, time);
  let verb = clauseVerb(tokens, token);
  for (let steps = 0; steps < 6; steps++) {
    if (verb < 0) return false;
    if (verb === timeVerb) return true;
    if (relation[verb] === RELATIVE) return isUnder(tokens, time, head[verb]);
    if (relation[verb] !== CONJUNCT && !NON_FINITE[tag[verb]]) return false;
    verb = head[verb] < 0 ? -1 : clauseVerb(tokens, head[verb]);
  }
  return false;
}
