import type { FigureBound } from '../analysis.js';
import { listOf } from '../lexicon/lexicon.js';
import { IN_GROUPED_DIGITS, IN_WORDS, NUMBER } from '../numbers/atoms.js';
import { tagIndex, tagSet, VERB_TAGS } from '../tagging/tags.js';
import { wordOf } from '../tokens.js';
import { boundBefore } from './bounds.js';
import { lastWord } from './counted.js';
import { isDistance } from './distances.js';
import { comparedWith, earlierCount, type Found, fateOfVictims, sharedFate } from './earlier.js';
import { countedElsewhere, isDoer } from './ellipsis.js';
import { fateInTree } from './fateInTree.js';
import { fateOfPeople } from './fates.js';
import type { FigureText } from './figureText.js';
import { endOfVictims, partOfPeople } from './partOfPeople.js';
import { fateOf, isPeople } from './people.js';
import type { Quantity } from './quantities.js';

/** Verbs that may have no more than the number of people there is room for. */
const HOLDING = listOf('figures', 'holding people');
/** What none but people do in numbers. */
const DONE_BY_PEOPLE = listOf('figures', 'done by people');

/** A number as read: its words with what bounds them are atoms `start` to `to`. */
export interface BoundQuantity {
  readonly quantity: Quantity;
  readonly bound: FigureBound;
  readonly start: number;
  readonly to: number;
}

/** What a plain number counts. */
export interface Count {
  readonly counted: string;
  /** The part of them that it counts where it is told by what happened to people, as `partOfPeople` tells it. */
  readonly people: string | null;
  /** Whether it is told by what happened to people. */
  readonly isFate: boolean;
  /** Last token of the number and its noun. */
  readonly last: number;
}

const NOUN = tagIndex('NN');
const PROPER_PLURAL = tagIndex('NNPS');
const VERB = tagSet(...VERB_TAGS);
const PARTICIPLE = tagSet('VBN', 'VBD');
const BEFALLEN = tagSet('VBN', 'VBD', 'JJ', 'VBG');

/** Nouns of times and repetitions, of which a number makes no count of things. */
const UNCOUNTED = listOf('figures', 'uncounted');
/** What joined to a number is no thing that is counted: "a two-way street", "a three-time champion". */
const UNJOINED = listOf('figures', 'unjoined');

/** What a number counts; null where it is no count. `found`: the figures before it. */
export function countOf(text: FigureText, found: readonly Found[], number: BoundQuantity): Count | null {
  const { atoms, tokens } = text;
  const { quantity, bound, start, to } = number;
  const noun = nounOf(text, to, quantity.value > 1);
  const isOne =
    quantity.value === 1 && quantity.to === quantity.from + 1 && atoms.form[quantity.from] === IN_WORDS;
  if (isOne && bound === 'EXACT' && !(noun && isPeople(noun.lemma)) && !isFateOfOne(text, to)) return null;
  if (noun?.isOwn && isDistance(text, start, noun)) return null;
  const part = noun === null ? fateOfPart(text, to) : null;
  if (part) return { ...part, people: partOfPeople(text, { start, to, noun, fate: part.counted }) };
  const last = noun?.isOwn ? noun.head : text.tokenBefore(to);
  // "12 dead, 30 rescued": what was done to these is no fate of those before.
  const done = noun === null ? undergone(text, number) : null;
  const fate =
    done === null || fateOf(text.tokens.lemma[last + 1])
      ? fateOfCounted(text, found, number, noun, last)
      : null;
  if (fate !== null) {
    const next = last + 1;
    const isNext = noun === null && next < tokens.length && tokens.sentence[next] === tokens.sentence[last];
    const isDirect = isNext && fateOf(tokens.lemma[next]) === fate;
    const people = partOfPeople(text, { start, to, noun, fate });
    return { counted: fate, people, isFate: true, last: isDirect ? next : last };
  }
  const counted =
    noun?.lemma ??
    comparedWith(text, found, start) ??
    crowd(text, quantity) ??
    done ??
    ofUs(text, to) ??
    elsewhere(text, found, number);
  return counted === null || UNCOUNTED.has(counted) ? null : { counted, people: null, isFate: false, last };
}

/** "One dead, 27 hurt": whether what befell people follows "one" and ends there, as headlines and lists have it. */
function isFateOfOne(text: FigureText, to: number): boolean {
  const { tokens } = text;
  const next = text.tokenBefore(to) + 1;
  if (next >= tokens.length || tokens.sentence[next] !== tokens.sentence[next - 1]) return false;
  const after = next + 1 < tokens.length && tokens.sentence[next + 1] === tokens.sentence[next];
  const ends = !after || /^(?:[,;:.]|and|in|after|as|at|by)$/.test(wordOf(tokens, next + 1).toLowerCase());
  return Boolean(fateOf(tokens.lemma[next])) && BEFALLEN[tokens.tag[next]] === 1 && ends;
}

/** "a 400-page report": what is joined to a number by a hyphen, from atom `after` on; null where that is no count. */
export function joinedCount(text: FigureText, after: number): Count | null {
  const { atoms, tokens } = text;
  const token = atoms.token[after];
  if (token === undefined) return null;
  if (atoms.word[after] === 'strong') {
    const group = text.nounAt(after + 1);
    return group ? { counted: group.lemma, people: null, isFate: false, last: token } : null;
  }
  const isNoun = tokens.tag[token] === NOUN && atoms.end[after] === tokens.end[token];
  if (!isNoun || UNJOINED.has(wordOf(tokens, token))) return null;
  return { counted: tokens.lemma[token].toLowerCase(), people: null, isFate: false, last: token };
}

interface Noun {
  readonly lemma: string;
  readonly head: number;
  /** False where it is that of a number joined to this one. */
  readonly isOwn: boolean;
}

/** The noun counted by a number that ends before atom `to`, its own or that of a number joined to it. */
function nounOf(text: FigureText, to: number, isPlural: boolean): Noun | null {
  const own = text.nounAt(to, isPlural);
  if (own) return { ...own, isOwn: true };
  const isListed = text.atoms.word[to] === ',' && text.atoms.kind[to + 1] === NUMBER;
  if (!isListed && !text.isJoined(to)) return nounOfBounded(text, to, isPlural);
  const shared = text.nounAt(to + 2, isPlural);
  return shared ? { ...shared, isOwn: false } : null;
}

/** How many atoms the words that bound a joined number may take: "and a maximum of". */
const LONGEST_BOUND = 4;

/** The noun of a number joined to this one by "and" and words that bound it: "a minimum of 8 and a maximum of 12 jurors". */
function nounOfBounded(text: FigureText, to: number, isPlural: boolean): Noun | null {
  const { atoms } = text;
  if (!/^(?:and|or|but)$/.test(atoms.word[to] ?? '')) return null;
  for (let k = to + 2; k <= to + 1 + LONGEST_BOUND && k < atoms.length; k++) {
    if (atoms.kind[k] !== NUMBER) continue;
    if (boundBefore(atoms, k)?.from !== to + 1) return null;
    const shared = text.nounAt(k + 1, isPlural);
    return shared ? { ...shared, isOwn: false } : null;
  }
  return null;
}

/** What happened to those whom a number counts; null where it isn't said or they are no people. */
function fateOfCounted(
  text: FigureText,
  found: readonly Found[],
  { quantity, start }: BoundQuantity,
  noun: Noun | null,
  last: number,
): string | null {
  const { atoms, tokens } = text;
  if (noun) {
    const head = lastWord(noun.lemma);
    const own = fateOf(head) ?? (noun.lemma === 'victim' ? fateOfVictims(text, found, quantity) : null);
    if (own) return own;
    if (!isPeople(head) && tokens.tag[noun.head] !== PROPER_PLURAL) return null;
  }
  if (isWholeOfOthers(text, start)) return null;
  return (
    fateOfPeople(tokens, atoms.token[start], last, noun?.lemma ?? null) ??
    sharedFate(text, found, start) ??
    fateInTree(text.tree, last)
  );
}

/** "12 of the 14 people aboard were killed": whether a number is how many they are of whom another counts a part. */
function isWholeOfOthers(text: FigureText, start: number): boolean {
  const { atoms } = text;
  const of = /^(?:the|those|its|their)$/.test(atoms.word[start - 1] ?? '') ? start - 2 : start - 1;
  return atoms.word[of] === 'of' && atoms.kind[of - 1] === NUMBER && endOfVictims(text, of + 1) < 0;
}

/** "five of the dead". */
function fateOfPart({ atoms, tokens }: FigureText, to: number): Omit<Count, 'people'> | null {
  if (atoms.word[to] !== 'of' || !/^(?:the|those)$/.test(atoms.word[to + 1] ?? '')) return null;
  const last = atoms.token[to + 2];
  const fate = last === undefined ? undefined : fateOf(tokens.lemma[last]);
  return fate ? { counted: fate, isFate: true, last } : null;
}

/** "Thousands marched", "there will be thousands here": vague numbers alone are of people. */
function crowd(text: FigureText, { from, to }: Quantity): string | null {
  const { atoms, tokens } = text;
  if (!/^(?:hundreds|thousands|millions|dozens|tens)$/.test(atoms.word[from])) return null;
  const first = atoms.token[from];
  const isThere = first > 2 && tokens.lemma[first - 1] === 'be' && /^there$/i.test(wordOf(tokens, first - 3));
  return isThere || VERB[tokens.tag[text.tokenBefore(to) + 1]] ? 'person' : null;
}

/** "There were 70 of us": people, who speak of themselves. */
const ofUs = ({ atoms }: FigureText, to: number): string | null =>
  atoms.word[to] === 'of' && /^(?:us|you)$/.test(atoms.word[to + 1] ?? '') ? 'person' : null;

/** "12 rescued, 3 missing": a number at the head of a clause that has no more than what was done to them. */
function undergone({ atoms, tokens }: FigureText, { start, to }: BoundQuantity): string | null {
  const first = atoms.token[start];
  const last = atoms.token[to - 1];
  const word = last + 1;
  if (
    word >= tokens.length ||
    tokens.sentence[word] !== tokens.sentence[last] ||
    !PARTICIPLE[tokens.tag[word]] ||
    /^(?:do|have|be)$/.test(tokens.lemma[word])
  )
    return null;
  const opens = first === 0 || tokens.sentence[first - 1] !== tokens.sentence[first];
  const isOver = word + 1 >= tokens.length || tokens.sentence[word + 1] !== tokens.sentence[word];
  const begins = opens || /^[,;:–—-]$/.test(wordOf(tokens, first - 1));
  const ends = isOver || /^(?:[,;.!–—-]|and|in|after|by|as|on|at|from)$/.test(wordOf(tokens, word + 1));
  return begins && ends ? wordOf(tokens, word).toLowerCase() : null;
}

/** What a number without a noun counts by the words about it; null where it may be no count at all. */
function elsewhere(
  text: FigureText,
  found: readonly Found[],
  { quantity, bound, start, to }: BoundQuantity,
): string | null {
  const { atoms } = text;
  const last = text.tokenBefore(to);
  const counted = countedElsewhere(text.tree, atoms.token[start], last, earlierCount(text, found));
  if (counted !== null) return fateOf(lastWord(counted)) ?? counted;
  if (/^(?:another|further|additional)$/.test(atoms.word[start - 1] ?? '')) return 'person';
  const { lemma, tag } = text.tokens;
  const verb = atoms.token[start] - 1;
  if (verb >= 0 && VERB[tag[verb]] && HOLDING.has(lemma[verb]) && text.nounAt(to) === null) return 'person';
  const isPrintedLarge =
    atoms.form[quantity.from] === IN_GROUPED_DIGITS || atoms.kind[quantity.from] !== NUMBER;
  const isLarge = quantity.value >= 1000 && isPrintedLarge;
  const isMany = isLarge || bound !== 'EXACT';
  const isDoneByPeople = quantity.value > 1 && DONE_BY_PEOPLE.has(lemma[text.tokens.head[last]] ?? '');
  if ((isMany || isDoneByPeople) && isDoer(text.tree, last)) return 'person';
  return isLarge && bound !== 'EXACT' ? '' : null;
}
