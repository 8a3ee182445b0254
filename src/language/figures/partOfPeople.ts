import { UNNAMED_PART } from '../../vocabulary/unnamedPart.js';
import { listOf, wordsWith } from '../lexicon/lexicon.js';
import { NUMBER } from '../numbers/atoms.js';
import { REL } from '../syntax/tree.js';
import { tagSet } from '../tagging/tags.js';
import { type Tokens, wordOf } from '../tokens.js';
import { type CountedNoun, countedNoun, lastWord } from './counted.js';
import type { FigureText } from './figureText.js';
import { fateOf, isPeople } from './people.js';

/** Nouns of people as such. */
const WHOLE = listOf('figures', 'all people');
const MORE = listOf('figures', 'more people');
const NOUN = tagSet('NN', 'NNS', 'NNP', 'NNPS', 'PRP');
const NAMING = tagSet('NNP', 'NNPS', 'JJ');

/** A count of people whose fate is told: its words are atoms `start` to `to`, its noun follows if it has one. */
export interface CountOfPeople {
  readonly start: number;
  readonly to: number;
  readonly noun: CountedNoun | null;
  readonly fate: string;
}

/**
 * Whom a number of people with a fate counts, by the noun that names them ("crew member", "U.S. citizen"); `UNNAMED_PART`
 * where it is told without a noun that they are a part; null of people as such.
 */
export function partOfPeople(text: FigureText, { start, to, noun, fate }: CountOfPeople): string | null {
  const { atoms, tokens } = text;
  const last = text.tokenBefore(to);
  const named = noun && partNamed(tokens, last + 1, noun);
  if (named) return named;
  const isOf = /^(?:of|among)$/.test(atoms.word[to] ?? '');
  const victims = isOf ? endOfVictims(text, to + 1) : -1;
  if (victims >= 0) return partTheyAre(tokens, atoms.token[victims]) ?? UNNAMED_PART;
  if (followsVictims(text, start)) return partTheyAre(tokens, last) ?? UNNAMED_PART;
  if (isOf && /^(?:them|whom|which|those)$/.test(atoms.word[to + 1] ?? '')) {
    const them = atoms.token[to + 1];
    return partAfter(tokens, them + 1) ?? partTheyAre(tokens, them) ?? UNNAMED_PART;
  }
  if (isIncluded(text, start) || isBesideOthers(tokens, noun)) return UNNAMED_PART;
  // "12 dead, another 20 wounded" has all who were wounded, but "another five died" not all who did.
  const isMore = MORE.has(atoms.word[start - 1] ?? '') || MORE.has(atoms.word[to] ?? '');
  return fate === 'killed' && isMore ? UNNAMED_PART : null;
}

/** The noun that names people, with the names and nationalities before it; null of people as such. */
function partNamed(tokens: Tokens, first: number, { head, lemma }: CountedNoun): string | null {
  const last = lastWord(lemma);
  if (WHOLE.has(last.toLowerCase()) || fateOf(last)) return null;
  const names: string[] = [];
  for (let i = first; i <= head - lemma.split(' ').length; i++)
    if (NAMING[tokens.tag[i]] && /^\p{Lu}/u.test(wordOf(tokens, i))) names.push(wordOf(tokens, i));
  return [...names, lemma].join(' ');
}

/** "Five of the dead were relatives": the noun that those who end with a token are said to be; null where none is. */
const partTheyAre = (tokens: Tokens, last: number): string | null =>
  tokens.lemma[last + 1] === 'be' ? partAfter(tokens, last + 2) : null;

/** "six of them soldiers": the noun of people from token `from` on, in the sentence of the token before; null where none is. */
function partAfter(tokens: Tokens, from: number): string | null {
  if (from >= tokens.length || tokens.sentence[from] !== tokens.sentence[from - 1]) return null;
  const noun = countedNoun(tokens, from, true);
  return noun && isPeople(lastWord(noun.lemma)) ? partNamed(tokens, from, noun) : null;
}

/** How many words may stand between "of" and those it is a part of: "of the more than 40 people killed". */
const REACH = 7;
const DYING = wordsWith('verbs', 'intransitive');
const FINITE = tagSet('VBD', 'VBP', 'VBZ');

/**
 * The atom that ends "the 12 dead" or "those killed", begun by atom `from`; -1 where it tells of others, some of whom died
 * ("12 of the 14 people aboard", "3 of 41 died").
 */
export function endOfVictims({ atoms, tokens }: FigureText, from: number, to = from + REACH): number {
  let isRelative = false;
  for (let i = from; i < to && i < atoms.length; i++) {
    const token = atoms.token[i];
    if (atoms.kind[i] === NUMBER) continue;
    const lemma = tokens.lemma[token];
    if (DYING.has(lemma) && FINITE[tokens.tag[token]] && !isRelative) return -1;
    if (fateOf(lemma) || lemma === 'victim') return i;
    if (!/^(?:the|those|these|more|than|at|least|about|some|people|who|were)$/.test(atoms.word[i])) return -1;
    isRelative ||= atoms.word[i] === 'who';
  }
  return -1;
}

/** "Of the 12 dead, five were children." */
function followsVictims(text: FigureText, start: number): boolean {
  const { atoms, tokens } = text;
  const first = tokens.sentenceStart[tokens.sentence[atoms.token[start]]];
  for (let i = start - 1; i >= 0 && i > start - REACH && atoms.token[i] >= first; i--)
    if (atoms.word[i] === 'of' && atoms.token[i] === first) return endOfVictims(text, i + 1, start) >= 0;
  return false;
}

/** "including two from Spain", "among them three who …". */
const isIncluded = ({ atoms }: FigureText, start: number): boolean =>
  atoms.word[start - 1] === 'including' ||
  (atoms.word[start - 2] === 'among' && /^(?:them|those|these|whom)$/.test(atoms.word[start - 1] ?? ''));

/** "The mayor and 11 others": others than those named beside them. */
function isBesideOthers(tokens: Tokens, noun: CountedNoun | null): boolean {
  if (noun === null || lastWord(noun.lemma) !== 'other') return false;
  const head = tokens.head[noun.head];
  return (
    head >= 0 &&
    tokens.relation[noun.head] === REL.conj &&
    NOUN[tokens.tag[head]] === 1 &&
    !fateOf(tokens.lemma[head])
  );
}
