import { numbersOf } from '../lexicon/lexicon.js';
import { type Tokens, wordOf } from '../tokens.js';
import { FINITE, tagIndex, tagSet } from './tags.js';

const CARDINALS = numbersOf('numbers', 'cardinals');

/** A name or an age between two commas before a verb: ", Ann Lee," of "the minister, Ann Lee, resigned". Tokens, the commas with them. */
export interface Aside {
  readonly from: number;
  /** The token after the second comma. */
  readonly to: number;
  readonly isAge: boolean;
}

/** Tokens of some tokens, in their order, and where each of them stands among all. */
export interface KeptTokens {
  readonly tokens: Tokens;
  readonly at: readonly number[];
}

const COMMA = tagIndex(',');
const PARTICIPLE = tagIndex('VBN');
const CONJUNCTION = tagIndex('CC');
const NOUN = tagIndex('NN');
const PREPOSITION = tagSet('IN', 'TO');
const OF_NAME = tagSet('NNP', 'NNPS', 'HYPH');
const OF_NOUN_PHRASE = tagSet('DT', 'PRP$', 'POS', 'JJ', 'HYPH', 'NN', 'NNS', 'NNP', 'NNPS', 'CD');
/** Verbs, with what the tagger takes a past for behind a comma. */
const VERB = tagSet('VBD', 'VBZ', 'VBP', 'MD', 'VBN', 'VB');
const LONGEST_NAME = 6;
/** Nobody is older. */
const OLDEST = 120;

/** The asides of a sentence of tagged tokens from `from` up to `to`, in order. */
export function asidesOf(tokens: Tokens, from: number, to: number): Aside[] {
  const asides: Aside[] = [];
  for (let i = from + 1; i + 4 < to; i++) {
    if (tokens.tag[i] !== COMMA) continue;
    const aside = asideAt(tokens, i, from, to);
    if (!aside) continue;
    asides.push(aside);
    i = aside.to - 1;
  }
  return asides;
}

/** The tokens of one sentence without its asides, as a text of one sentence. */
export function withoutAsides(
  tokens: Tokens,
  from: number,
  to: number,
  asides: readonly Aside[],
): KeptTokens {
  const at: number[] = [];
  for (let i = from; i < to; i++) if (!asides.some((aside) => aside.from <= i && i < aside.to)) at.push(i);
  const { length } = at;
  return {
    at,
    tokens: {
      text: tokens.text,
      length,
      start: Int32Array.from(at, (i) => tokens.start[i]),
      end: Int32Array.from(at, (i) => tokens.end[i]),
      sentence: new Int32Array(length),
      sentenceStart: Int32Array.of(0, length),
      tag: Uint8Array.from(at, (i) => tokens.tag[i]),
      head: new Int32Array(length),
      relation: new Uint8Array(length),
      lemma: at.map((i) => tokens.lemma[i]),
    },
  };
}

function asideAt(tokens: Tokens, comma: number, from: number, to: number): Aside | null {
  const { tag } = tokens;
  const isAge = OF_NAME[tag[comma - 1]] === 1 && isAgeAt(tokens, comma + 1);
  let end = comma + (isAge ? 2 : 1);
  if (!isAge) while (end < to && end - comma <= LONGEST_NAME && OF_NAME[tag[end]]) end++;
  if (end === comma + 1 || end + 1 >= to || tag[end] !== COMMA) return null;
  const next = end + 1;
  if (!isAge && (tag[comma - 1] !== NOUN || isInLead(tokens, comma - 1, from))) return null;
  if (isAge && tag[next] === CONJUNCTION) return { from: comma, to: next, isAge };
  // "Nobody was hurt, the mayor, Ann Lee, said."
  const isLast = next + 2 >= to;
  if (!VERB[tag[next]] || isLast || (tag[next] === PARTICIPLE && isParted(tokens, next, to))) return null;
  return { from: comma, to: next, isAge };
}

function isAgeAt(tokens: Tokens, i: number): boolean {
  const word = wordOf(tokens, i).toLowerCase();
  const years = /^\d{1,3}$/.test(word) ? Number(word) : (CARDINALS.get(word) ?? 0);
  return years >= 1 && years <= OLDEST;
}

/** "In the end, Lee, said Orr, was right": whether a noun is of a phrase with a preposition that opens its sentence. */
function isInLead(tokens: Tokens, noun: number, from: number): boolean {
  let i = noun;
  while (i > from && OF_NOUN_PHRASE[tokens.tag[i]]) i--;
  return i === from && PREPOSITION[tokens.tag[i]] === 1;
}

/** "Ann Lee, 34, accused of fraud, was jailed": whether a verb of a clause of its own comes right behind a later comma. */
function isParted({ tag }: Tokens, participle: number, to: number): boolean {
  for (let i = participle + 1; i + 1 < to; i++) if (tag[i] === COMMA && FINITE[tag[i + 1]]) return true;
  return false;
}
