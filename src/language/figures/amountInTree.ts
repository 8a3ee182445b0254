import { formsOf, listOf, wordsWith } from '../lexicon/lexicon.js';
import { objectOf, relativeAntecedent, subjectOf } from '../syntax/clauses.js';
import { relationSet } from '../syntax/relations.js';
import { childWhere, REL, type Tree } from '../syntax/tree.js';
import { tagSet, VERB_TAGS } from '../tagging/tags.js';
import { wordOf } from '../tokens.js';
import { countedNoun, nounEndingAt } from './counted.js';
import { isPeople } from './people.js';

const VERB = tagSet(...VERB_TAGS);

const NON_FINITE = tagSet('VBG', 'VBN', 'VB');

const NOUN = tagSet('NN', 'NNS');

/** The relations to its verb of an amount that says how far something went. */
export const EXTENTS = [
  'obj',
  'obl',
  'obl:unmarked',
  'advmod',
  'xcomp',
  'nmod',
  'nmod:unmarked',
  'dep',
] as const;

const ADJUNCT = relationSet(...EXTENTS, 'obl:agent');

/** The relations of a number to the words that it is an amount together with. */
export const NUMBER_PARTS = [
  'nummod',
  'compound',
  'nmod',
  'appos',
  'flat',
  'obl:unmarked',
  'advmod',
  'det',
] as const;

const NUMBER_PART = relationSet(...NUMBER_PARTS);

const SHARES_SUBJECT = relationSet('advcl', 'xcomp', 'conj');

/** Verbs of which an amount says how far their subject went or how much it is. */
const CHANGES = wordsWith('verbs', 'amount', 'subject');

/** Verbs of which a length says how deep somebody fell: "the boy fell 12 feet". */
const FALLS = listOf('figures', 'falls');

const PRONOUN = tagSet('PRP');

/** Words that are predicates of how high something stands: "shares were up 2%". */
const STANDING = new Set(['up', 'down', 'higher', 'lower']);

/** Verbs whose object is an amount of what they do. */
const ACTS = formsOf('amounts', 'verbs');

/** Verbs that say at what price something changes hands. */
const DEALS = wordsWith('verbs', 'amount', 'price');

/** Verbs of which an amount says how far they moved their object: "cut its dividend by 5%". */
const MOVES = wordsWith('verbs', 'amount', 'object');

/**
 * What, by the tree, an amount whose last word is `token` is an amount of: the subject of "rose 5%"; "" where it isn't
 * said. `isMeasure`: whether it is in kilometres and the like, which are not what a thing "is". `isPerson` tells whether a
 * token is of somebody's name or title.
 */
export function amountInTree(
  tree: Tree,
  token: number,
  isMeasure: boolean,
  isPerson: (token: number) => boolean,
): string {
  const { head, relation, lemma, tag } = tree.tokens;
  let at = token;
  for (let steps = 0; steps < 4 && head[at] >= 0 && !VERB[tag[head[at]]]; steps++) {
    // "The number of cases is close to 300": nearness is no place.
    const isNear = !isMeasure && lemma[head[at]] === 'close';
    if (!NUMBER_PART[relation[at]] && relation[at] !== REL.conj && !isNear && !STANDING.has(lemma[head[at]]))
      break;
    at = head[at];
    if (STANDING.has(lemma[at])) break;
  }
  const above = head[at];
  const isStanding = STANDING.has(lemma[at]);
  const isPredicate = isStanding || hasCopula(tree, at);
  const isUnderVerb = above >= 0 && VERB[tag[above]] === 1 && !isPredicate;
  if (isUnderVerb) {
    if (!ADJUNCT[relation[at]]) return '';
    const act = ACTS.get(lemma[above]);
    if (act && relation[at] !== REL.obl) return act;
    if (DEALS.has(lemma[above]) && relation[at] === REL.obl) return dealtIn(tree, above);
    // "Cut the number to 512", "the number was cut to 512".
    const object = childWhere(
      tree,
      above,
      (i) => (relation[i] === REL.obj || relation[i] === REL.nsubjPass) && i < at && NOUN[tag[i]] === 1,
    );
    if (object >= 0 && MOVES.has(lemma[above])) return subjectNoun(tree, object);
    if (!CHANGES.has(lemma[above])) return '';
  } else if (isMeasure ? !isStanding : !isPredicate) return '';
  let predicate = isUnderVerb ? above : at;
  for (let steps = 0; steps < 3; steps++) {
    const subject = subjectOf(tree, predicate);
    if (subject >= 0) {
      const what = relativeAntecedent(tree, subject);
      // "Lake Mead dropped 40 feet", "it fell 2 metres".
      const isPronoun = PRONOUN[tag[what]] === 1 && !/^it$/i.test(wordOf(tree.tokens, what));
      const isOfSomebody = isPronoun || isPerson(what) || isPeople(lemma[what]);
      if (isMeasure && isOfSomebody && FALLS.has(lemma[above])) return 'fall';
      return subjectNoun(tree, what);
    }
    if (!isUnderVerb || !NON_FINITE[tag[predicate]] || !SHARES_SUBJECT[relation[predicate]]) return '';
    predicate = head[predicate];
  }
  return '';
}

/** The lemma of a noun of which an amount is told; "number of homes" is of homes. */
function subjectNoun(tree: Tree, noun: number): string {
  const { tokens } = tree;
  const lemma = nounEndingAt(tokens, noun);
  if (lemma === null || !/^(?:total )?(?:number|total|amount|proportion)$/.test(lemma)) return lemma ?? '';
  const part = childWhere(tree, noun, (i) => tokens.relation[i] === REL.nmod && i > noun);
  return part < 0 ? lemma : (countedNoun(tokens, noun + 1)?.lemma ?? lemma);
}

const hasCopula = (tree: Tree, at: number): boolean =>
  childWhere(tree, at, (i) => tree.tokens.relation[i] === REL.cop && tree.tokens.lemma[i] === 'be') >= 0;

/** What is sold or valued: the object of the verb, else its subject. */
function dealtIn(tree: Tree, verb: number): string {
  const object = objectOf(tree, verb);
  const subject = object >= 0 ? object : subjectOf(tree, verb);
  return subject < 0 ? '' : subjectNoun(tree, relativeAntecedent(tree, subject));
}
