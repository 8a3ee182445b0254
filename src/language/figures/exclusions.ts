import { type Atoms, IN_DIGITS, IN_WORDS, isCapitalised, isGlued, NUMBER, WORD } from '../numbers/atoms.js';
import { tagSet } from '../tagging/tags.js';
import { type Tokens, wordOf } from '../tokens.js';
import type { Quantity } from './quantities.js';
import { unitOf } from './units.js';

/** Words whose number is a name: "flight 9268", "Article 50", "page 3". */
const NUMBERED = new Set(
  `flight route road highway interstate bus train line platform gate terminal room suite floor article section chapter
  clause paragraph annex appendix page no number nos resolution title act part volume book episode season week day
  round stage phase step level grade group class division league tier type model mark version channel radio studio
  formula area zone district unit ward block lot apartment apt box boeing airbus jet apollo soyuz windows iphone galaxy
  office ps xbox category magnitude rank ranked seed code area psalm verse table figure fig item point question exhibit
  count war century top under-`.split(/\s+/),
);
const NAME = tagSet('NNP', 'NNPS');
const PLURAL = tagSet('NNS');
const PREPOSITION = tagSet('IN', 'TO', 'VBD', 'VBZ', 'VBP', 'MD');
const STREETS = /^(?:street|st|avenue|ave|road|rd|boulevard|blvd|lane|drive|downing|way|square|place|court)$/;

/** Numbers above it are codes. */
const LARGEST = 1e18;

/** Whether a number is none that counts: part of a name, of a score, of a list, of a telephone number, an age. */
export function isNoFigure(tokens: Tokens, atoms: Atoms, quantity: Quantity, isMoney: boolean): boolean {
  const { from, to } = quantity;
  if (!(quantity.value < LARGEST)) return true;
  if (isMoney) return false;
  const before = atoms.word[from - 1] ?? '';
  const after = atoms.word[to] ?? '';
  const token = atoms.token[from];
  const printed = atoms.text.slice(atoms.start[from], atoms.end[from]);
  if (atoms.start[from] > tokens.start[token] && /\p{L}/u.test(atoms.text[tokens.start[token]])) return true;
  if (
    isGlued(atoms, from) &&
    (before === '-' || before === '/' || before === '#' || before === ':' || before === '.')
  )
    return true;
  const isOneWord = isGlued(atoms, to) && atoms.kind[to] === WORD && !quantity.isShare;
  if (
    isOneWord &&
    (atoms.token[to] === token || (isCapitalised(atoms, to) && unitOf([after], true) === null))
  )
    return true;
  if (isGlued(atoms, to) && /^[-–:/]$/.test(after) && atoms.kind[to + 1] === NUMBER && isGlued(atoms, to + 1))
    return true;
  if (/^(?:one|no)$/.test(before) && after === 'of') return true;
  if (quantity.value === 1 && (after === 'of' || after === 'another') && quantity.to === from + 1)
    return true;
  if (before === 'number' || before === 'no' || before === '#') return true;
  if (/^(?:aged|ages?|turned|turning|turns)$/.test(before)) return true;
  if (before === 'and' && atoms.kind[from - 2] === NUMBER && /^ages?$/.test(atoms.word[from - 3] ?? ''))
    return true;
  if (
    /^(?:and|or)$/.test(after) &&
    /^(?:over|older|under|younger|above|below)$/.test(atoms.word[to + 1] ?? '')
  )
    return true;
  if (/^0\d\d/.test(printed)) return true;
  if (isListNumber(tokens, atoms, from, to)) return true;
  if (
    before === ',' &&
    /^[,.)]$/.test(after) &&
    atoms.form[from] === IN_DIGITS &&
    quantity.value < 120 &&
    isCapitalised(atoms, from - 2)
  )
    return true;
  if (isCapitalisedWord(tokens, atoms, from)) return true;
  if (/^7[0-8]7$/.test(printed) && /^(?:jet|jets|plane|planes|airliner|airliners|aircraft|max)$/.test(after))
    return true;
  if (isNamed(tokens, atoms, quantity)) return true;
  return isAddress(tokens, atoms, quantity);
}

/** "Group of Seven": a number in words with a capital within a sentence. */
function isCapitalisedWord(tokens: Tokens, atoms: Atoms, from: number): boolean {
  const token = atoms.token[from];
  if (atoms.form[from] !== IN_WORDS || !isCapitalised(atoms, from)) return false;
  if (token === 0 || tokens.sentence[token - 1] !== tokens.sentence[token]) return false;
  return (
    /^[\p{L}\d]/u.test(wordOf(tokens, token - 1)) &&
    !tokens.text.slice(tokens.end[token - 1], tokens.start[token]).includes('\n')
  );
}

/** "3. Moscow": a number at the head of a line. */
function isListNumber(tokens: Tokens, atoms: Atoms, from: number, to: number): boolean {
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
  if (NUMBERED.has(before))
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
  return !/^(?:%|percent|per|people|million|billion)$/.test(atoms.word[to] ?? '');
}

/** A word with a capital that neither begins its sentence nor stands in a headline all of capitals. */
function isCapitalisedInside(tokens: Tokens, token: number): boolean {
  const isInside = token > 0 && tokens.sentence[token - 1] === tokens.sentence[token];
  return isInside && /^\p{Lu}\p{Ll}{2}/u.test(wordOf(tokens, token));
}

/** "10 Downing Street". */
function isAddress(_tokens: Tokens, atoms: Atoms, { from, to }: Quantity): boolean {
  if (atoms.form[from] !== IN_DIGITS) return false;
  for (let i = to; i < to + 4 && i < atoms.length && atoms.kind[i] === WORD && isCapitalised(atoms, i); i++)
    if (STREETS.test(atoms.word[i]) && i > to - 1) return true;
  return false;
}
