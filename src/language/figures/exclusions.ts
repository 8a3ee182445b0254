import { formsOf, listOf } from '../lexicon/lexicon.js';
import { type Atoms, IN_DIGITS, IN_WORDS, isCapitalised, isGlued, NUMBER, WORD } from '../numbers/atoms.js';
import { relationSet } from '../syntax/relations.js';
import { tagSet, VERB_TAGS } from '../tagging/tags.js';
import { type Tokens, wordOf } from '../tokens.js';
import { isOfCounter } from './galleryCounters.js';
import { isBelowZero } from './negative.js';
import { isPeople } from './people.js';
import type { Quantity } from './quantities.js';
import { unitOf } from './units.js';

/** Words whose number is a name: "flight 9268", "Article 50", "page 3". */
const NUMBERED = listOf('figures', 'numbered');
const NAME = tagSet('NNP', 'NNPS');
const PLURAL = tagSet('NNS');
const ADVERB = tagSet('RB');
const VERB = tagSet(...VERB_TAGS);
const PREPOSITION = tagSet('IN', 'TO', 'VBD', 'VBZ', 'VBP', 'MD');
/** What is called by a number of its maker's. */
const AIRCRAFT = listOf('figures', 'numbered aircraft');
const STREETS = listOf('figures', 'streets');

/** Numbers above it are codes. */
const LARGEST = 1e18;

/** Whether a number is none that counts: part of a word or a name, of a score, a list, a telephone number, an age. */
export function isNoFigure(tokens: Tokens, atoms: Atoms, quantity: Quantity, isMoney: boolean): boolean {
  if (!(quantity.value < LARGEST)) return true;
  if (isMoney) return false;
  return (
    isPartOfWord(tokens, atoms, quantity) ||
    isOneOfMany(atoms, quantity) ||
    isAge(atoms, quantity) ||
    isAgeOfSomebody(tokens, atoms, quantity) ||
    isCode(atoms, quantity) ||
    isDayOfMonth(atoms, quantity) ||
    isListNumber(tokens, atoms, quantity) ||
    isCapitalisedWord(tokens, atoms, quantity) ||
    isNamed(tokens, atoms, quantity) ||
    isAddress(atoms, quantity) ||
    isOfCounter(atoms, quantity)
  );
}

const wordBefore = (atoms: Atoms, { from }: Quantity) => atoms.word[from - 1] ?? '';
const wordAfter = (atoms: Atoms, { to }: Quantity) => atoms.word[to] ?? '';

/** "MH17", "F-16", "24/7", "a 3-4 win", "19th-century": grown together with what stands beside it. */
function isPartOfWord(tokens: Tokens, atoms: Atoms, quantity: Quantity): boolean {
  const { from, to } = quantity;
  const token = atoms.token[from];
  const followsLetter =
    atoms.start[from] > tokens.start[token] && /\p{L}/u.test(atoms.text[tokens.start[token]]);
  if (followsLetter) return true;
  if (isGlued(atoms, from) && /^[-/#:.]$/.test(wordBefore(atoms, quantity)) && !isBelowZero(atoms, from, to))
    return true;
  if (!isGlued(atoms, to)) return false;
  const after = wordAfter(atoms, quantity);
  const isScore = /^[-–:/]$/.test(after) && atoms.kind[to + 1] === NUMBER && isGlued(atoms, to + 1);
  if (isScore) return true;
  if (atoms.kind[to] !== WORD || quantity.isShare) return false;
  // "the 49ers", "MH17b": letters that are no unit make a word of it.
  return atoms.token[to] === token || unitOf([after], true) === null;
}

/** "one of the two", "one another": a pronoun. */
function isOneOfMany(atoms: Atoms, quantity: Quantity): boolean {
  const after = wordAfter(atoms, quantity);
  if (after === 'of' && /^(?:one|no)$/.test(wordBefore(atoms, quantity))) return true;
  const isOne = quantity.value === 1 && quantity.to === quantity.from + 1;
  return isOne && (after === 'of' || after === 'another');
}

/** No age is higher. */
const OLDEST = 120;

/** "aged 34", "ages 5 and 7", "18 and over", "Ann Lee, 34,". */
function isAge(atoms: Atoms, quantity: Quantity): boolean {
  const { from, to } = quantity;
  const before = wordBefore(atoms, quantity);
  const after = wordAfter(atoms, quantity);
  if (/^(?:aged|ages?|turned|turning|turns)$/.test(before)) return true;
  if (before === 'and' && atoms.kind[from - 2] === NUMBER && /^ages?$/.test(atoms.word[from - 3] ?? ''))
    return true;
  const isBound = /^(?:over|older|under|younger|above|below)$/.test(atoms.word[to + 1] ?? '');
  if (isBound && /^(?:and|or)$/.test(after)) return true;
  return (
    before === ',' &&
    /^[,.)]$/.test(after) &&
    atoms.form[from] === IN_DIGITS &&
    quantity.value < OLDEST &&
    isCapitalised(atoms, from - 2)
  );
}

const SOMEBODY = /^(?:he|she|who|i)$/;
const SINGULAR = tagSet('NN');
const SUBJECT = relationSet('nsubj');
/** Singulars whose number is how many they are. */
const GROUPS = new Set([...listOf('figures', 'groups'), ...listOf('figures', 'gatherings')]);
const AGE_ENDS = /^(?:[,.;)–—-]|when|and|at)$/;

/** "She was 34 when she left", "the victim is just 17": a bare number that one of people is. */
function isAgeOfSomebody(tokens: Tokens, atoms: Atoms, quantity: Quantity): boolean {
  const { tag, sentence, lemma } = tokens;
  if (quantity.value >= OLDEST || quantity.upTo !== null || !AGE_ENDS.test(wordAfter(atoms, quantity)))
    return false;
  const token = atoms.token[quantity.from];
  let verb = token - 1;
  while (verb > 0 && ADVERB[tag[verb]]) verb--;
  if (verb <= 0 || lemma[verb] !== 'be' || sentence[verb - 1] !== sentence[token]) return false;
  const who = wordOf(tokens, verb - 1).toLowerCase();
  const isPerson =
    SINGULAR[tag[verb - 1]] === 1 &&
    SUBJECT[tokens.relation[verb - 1]] === 1 &&
    isPeople(lemma[verb - 1]) &&
    !GROUPS.has(lemma[verb - 1]);
  return SOMEBODY.test(who) || isPerson;
}

/** "number 7", "007", "a 747 jet". */
function isCode(atoms: Atoms, quantity: Quantity): boolean {
  if (/^(?:number|no|#)$/.test(wordBefore(atoms, quantity))) return true;
  const printed = atoms.text.slice(atoms.start[quantity.from], atoms.end[quantity.from]);
  return /^0\d\d/.test(printed) || (/^7[0-8]7$/.test(printed) && AIRCRAFT.has(wordAfter(atoms, quantity)));
}

/** "Group of Seven": a number in words with a capital within a sentence. */
function isCapitalisedWord(tokens: Tokens, atoms: Atoms, { from }: Quantity): boolean {
  const token = atoms.token[from];
  if (atoms.form[from] !== IN_WORDS || !isCapitalised(atoms, from) || isInCapitals(tokens, token))
    return false;
  if (token === 0 || tokens.sentence[token - 1] !== tokens.sentence[token]) return false;
  return (
    /^[\p{L}\d]/u.test(wordOf(tokens, token - 1)) &&
    !tokens.text.slice(tokens.end[token - 1], tokens.start[token]).includes('\n')
  );
}

/** "SAVED FOUR HORSES": whether a word and the one before it are all in capitals, which tell of no name. */
function isInCapitals(tokens: Tokens, token: number): boolean {
  return /^\p{Lu}{2,}$/u.test(wordOf(tokens, token)) && /^\p{Lu}{2,}$/u.test(wordOf(tokens, token - 1));
}

const MONTHS = formsOf('times', 'month');

/** "The 14 February Coalition": the day of a month that names something, and is no date. */
function isDayOfMonth(atoms: Atoms, { from, to }: Quantity): boolean {
  if (atoms.form[from] !== IN_DIGITS || atoms.value[from] > 31) return false;
  return [from - 1, to].some((i) => MONTHS.has(atoms.word[i] ?? '') && isCapitalised(atoms, i));
}

/** "3. Moscow": a number at the head of a line. */
function isListNumber(tokens: Tokens, atoms: Atoms, { from, to }: Quantity): boolean {
  const token = atoms.token[from];
  const begins = token === 0 || tokens.text.slice(tokens.end[token - 1], tokens.start[token]).includes('\n');
  return begins && /^[.):]$/.test(atoms.word[to] ?? '') && isGlued(atoms, to);
}

/** "Boeing 737", "Channel 4": a number after a name, unless it counts what follows. */
function isNamed(tokens: Tokens, atoms: Atoms, { from, to, isDigits }: Quantity): boolean {
  const before = atoms.word[from - 1] ?? '';
  const token = atoms.token[from];
  if (token === 0 || tokens.sentence[token - 1] !== tokens.sentence[token]) return false;
  if (atoms.kind[from] !== NUMBER) return false;
  // "the Group of 77"
  if (before === 'of' && isCapitalised(atoms, from - 2) && isCapitalisedInside(tokens, token - 2))
    return true;
  // "could count 25 boats": a verb numbers nothing.
  if (NUMBERED.has(before) && !VERB[tokens.tag[token - 1]])
    return (
      atoms.form[from] !== IN_WORDS || isCapitalised(atoms, from - 1) || !PLURAL[tokens.tag[token + 1] ?? 0]
    );
  const isName = NAME[tokens.tag[token - 1]] === 1 || isCapitalisedInside(tokens, token - 1);
  if (!isDigits || !isName || atoms.text.slice(atoms.start[from], atoms.end[from]).includes(','))
    return false;
  let next = token + (to - from);
  for (let k = 0; k < 3 && next < tokens.length; k++, next++) {
    if (PLURAL[tokens.tag[next]]) return atoms.value[from] < 10 && tokens.lemma[next] !== 'person';
    if (PREPOSITION[tokens.tag[next]]) break;
    if (/^[.,;:()]$/.test(wordOf(tokens, next))) break;
  }
  if (/^[A-Z]{3}$/.test(unitOf([atoms.word[to] ?? ''], true)?.unit ?? '')) return false;
  return !/^(?:%|percent|per|people|million|billion)$/.test(atoms.word[to] ?? '');
}

/** A word with a capital that neither begins its sentence or a quotation nor stands in a headline all of capitals. */
function isCapitalisedInside(tokens: Tokens, token: number): boolean {
  const isInside = token > 0 && tokens.sentence[token - 1] === tokens.sentence[token];
  return (
    isInside &&
    !/^["“‘'`]+$/.test(wordOf(tokens, token - 1)) &&
    /^\p{Lu}\p{Ll}{2}/u.test(wordOf(tokens, token))
  );
}

/** "10 Downing Street". */
function isAddress(atoms: Atoms, { from, to }: Quantity): boolean {
  if (atoms.form[from] !== IN_DIGITS) return false;
  for (let i = to; i < to + 4 && i < atoms.length && atoms.kind[i] === WORD && isCapitalised(atoms, i); i++)
    if (STREETS.has(atoms.word[i]) && i > to - 1) return true;
  return false;
}
