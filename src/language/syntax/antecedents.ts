import { listOf, wordsWith } from '../lexicon/lexicon.js';
import { type Tokens, wordOf } from '../tokens.js';
import { clauseVerb, subjectOf } from './clauses.js';
import { coordinated } from './coordination.js';
import { classBit, classesOfNoun } from './nounClasses.js';
import { REL, type Tree } from './tree.js';
import { clauseSubject } from './verbArguments.js';
import { lemmaOf, TAG } from './words.js';

const PERSON = classBit('person');
const SINGULAR_PERSONS = listOf('pronouns', 'of one person');
const PLURALS = new Set(['they', 'them', 'their', 'themselves']);
/** Nouns in the singular for several: "the pair … their". */
const SEVERAL: ReadonlySet<string> = new Set(['police', ...wordsWith('nouns', 'container', 'filler')]);
const MAX_CLAUSES = 4;

/**
 * The head of what a pronoun of the third person means within its own sentence: the subject of the clause that its clause
 * hangs on, if it agrees ("The rebels said they would release …"), else the nearest noun for people before it. -1 for none.
 */
export function antecedentOf(tree: Tree, pronoun: number): number {
  const { tokens } = tree;
  const possessive = tokens.relation[pronoun] === REL.nmodPoss;
  const own = verbAbove(tree, pronoun);
  // "After guards accused them": nobody but himself is the subject of his own clause.
  const barred = possessive || own < 0 ? -1 : surfaceSubject(tree, own);
  let clause = own;
  for (let steps = 0; clause >= 0 && steps < MAX_CLAUSES; steps++) {
    const above = possessive || steps > 0 ? surfaceSubject(tree, clause) : -1;
    // "The judge jailed him and ordered him to pay": nor of a clause that shares it.
    const subject = above === barred ? -1 : above;
    if (subject >= 0 && subject < pronoun && areSeveral(tree, subject, pronoun)) {
      // "Ann Lee and Bo Ray warned the guards and accused them".
      const people = barred < 0 ? -1 : nearestPerson(tokens, pronoun, barred);
      return isObjective(tokens, pronoun) && people > subject ? people : subject;
    }
    if (subject >= 0 && subject < pronoun && agree(tokens, pronoun, subject)) {
      // "Orsal Airlines apologised to two players after a guard accused them": who is named nearer, rather than one body.
      const people = isBodyInPlural(tokens, subject) ? nearestPerson(tokens, pronoun, barred) : -1;
      return people > subject ? people : subject;
    }
    clause = verbAbove(tree, clause);
  }
  return nearestPerson(tokens, pronoun, barred);
}

/** "Orsal Airlines", but not "the Palestinians": whether a name of several words ends in a plural. */
function isBodyInPlural({ tag }: Tokens, noun: number): boolean {
  return tag[noun] === TAG.NNPS && tag[noun - 1] === TAG.NNP;
}

/** The subject that a clause has in words, that of a passive too; else who does what it tells. */
function surfaceSubject(tree: Tree, verb: number): number {
  const own = subjectOf(tree, verb);
  return own >= 0 ? own : clauseSubject(tree, verb);
}

/** The verb of the clause that a word, or a clause by its verb, hangs in; -1 for none. */
function verbAbove(tree: Tree, i: number): number {
  const head = tree.tokens.head[i];
  return head < 0 ? -1 : clauseVerb(tree, head);
}

/** The nearest noun for people before a pronoun in its sentence that agrees with it, but for the barred one; -1 where there is none. */
function nearestPerson(tokens: Tokens, pronoun: number, barred: number): number {
  const start = tokens.sentenceStart[tokens.sentence[pronoun]];
  for (let i = pronoun - 1; i >= start; i--) {
    const common = tokens.tag[i] === TAG.NN || tokens.tag[i] === TAG.NNS;
    const person = (classesOfNoun(lemmaOf(tokens, i)) & PERSON) !== 0;
    const modifier = tokens.relation[i] === REL.compound || tokens.relation[i] === REL.nmodPoss;
    if (common && person && !modifier && i !== barred && agree(tokens, pronoun, i)) return i;
  }
  return -1;
}

/** Whether a pronoun stands for one person: "he", "her". */
export function isSingularPerson(tokens: Tokens, pronoun: number): boolean {
  const text = tokens.text.slice(tokens.start[pronoun], tokens.end[pronoun]).toLowerCase();
  return SINGULAR_PERSONS.has(text) || SINGULAR_PERSONS.has(lemmaOf(tokens, pronoun));
}

/** Whether a pronoun for several can mean a noun with what is coordinated with it: "Ann Lee and Bo Ray … they". */
const areSeveral = (tree: Tree, noun: number, pronoun: number) =>
  isPlural(tree.tokens, pronoun) && coordinated(tree, noun).length > 1;

const isObjective = (tokens: Tokens, pronoun: number) => /^them$/i.test(wordOf(tokens, pronoun));

/** Whether a pronoun stands for several: "they", "their". */
function isPlural(tokens: Tokens, pronoun: number): boolean {
  return PLURALS.has(wordOf(tokens, pronoun).toLowerCase()) || PLURALS.has(lemmaOf(tokens, pronoun));
}

function agree(tokens: Tokens, pronoun: number, noun: number): boolean {
  const tag = tokens.tag[noun];
  if (tag === TAG.PRP || tag === TAG.DT) return false;
  const text = wordOf(tokens, pronoun).toLowerCase();
  const plural = tag === TAG.NNS || tag === TAG.NNPS;
  const person = (classesOfNoun(lemmaOf(tokens, noun)) & PERSON) !== 0;
  if (isPlural(tokens, pronoun)) return plural || SEVERAL.has(lemmaOf(tokens, noun));
  if (isSingularPerson(tokens, pronoun)) return !plural && (person || tag === TAG.NNP);
  return text === 'it' || text === 'its' ? !plural && !person : false;
}
