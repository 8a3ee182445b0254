import type { EntityKind, Position } from '../analysis.js';
import { DETERMINERS } from '../lexicon/determiners.js';
import { listOf } from '../lexicon/lexicon.js';
import { FINITE, tagSet } from '../tagging/tags.js';
import { type Tokens, wordOf } from '../tokens.js';
import { FEMALE_WORDS, HONORIFICS, isPost, MALE_WORDS, OFFICE_MODIFIERS, ROYAL } from './titles.js';
import { bareWord, isPossessive } from './words.js';

/** A name's stretch of tokens and its entity. */
export interface PlacedName {
  readonly first: number;
  readonly last: number;
  readonly entity: number;
  readonly kind: EntityKind;
}

const LONGEST_TITLE = 14;
const NOUNS = tagSet('NN', 'NNS');
const PREPOSITIONS = tagSet('IN');
const ADJECTIVES = tagSet('JJ');
const ATTRIBUTES = tagSet('JJ', 'VBG', 'VBN', 'NN');
/** "Her husband, actor X" is no husband actor. */
const KIN: ReadonlySet<string> = new Set([...FEMALE_WORDS, ...MALE_WORDS].filter((word) => !isPost(word)));
const LINKS: ReadonlySet<string> = new Set(['of', 'for', 'at', 'in', 'to', 'with', 'from', 'on']);

/**
 * The office that the text gives the person named at `person`, before the name ("Syria's President Bashar al-Assad",
 * "Chief of the General Staff of Russian Armed Forces Valery Gerasimov") or in an apposition after it ("X, the
 * foreign minister of Y,"), or as what the person is made ("X has been named chief executive of Y"); null where it gives none.
 *
 * @param nameAt the name that begins or ends at a token, if any
 */
export function findPosition(tokens: Tokens, person: PlacedName, names: NameIndex): Position | null {
  return before(tokens, person, names) ?? after(tokens, person, names) ?? taken(tokens, person, names);
}

/** Names by the tokens they cover. */
export class NameIndex {
  private readonly covering: Int32Array;

  constructor(
    length: number,
    private readonly names: readonly PlacedName[],
  ) {
    this.covering = new Int32Array(length).fill(-1);
    names.forEach(({ first, last }, n) => {
      this.covering.fill(n, first, last + 1);
    });
  }

  /** The name that covers a token, or null. */
  at(token: number): PlacedName | null {
    const n = this.covering[token] ?? -1;
    return n < 0 ? null : this.names[n];
  }
}

/** Where the words of an office begin and end, and the names of what it is an office of. */
interface Office {
  readonly first: number;
  readonly last: number;
  readonly of: PlacedName | null;
  /** The last token of all that belongs to the office, what it is of included. */
  readonly reach: number;
}

function before(tokens: Tokens, person: PlacedName, names: NameIndex): Position | null {
  const sentenceFirst = tokens.sentenceStart[tokens.sentence[person.first]];
  let last = person.first - 1;
  // "the foreign minister of Y, X," and "minister – X" are the article's word for X too.
  const comma = wordOf(tokens, last) === ',' && last > sentenceFirst;
  if (comma) last--;
  else last = beforeAddress(tokens, beforeRetired(tokens, last));
  const limit = Math.max(sentenceFirst, last - LONGEST_TITLE);
  const heads: number[] = [];
  for (let i = last; i >= limit; i--) {
    const name = names.at(i);
    if (name) {
      if (name.kind === 'PERSON') break;
      i = name.first;
      continue;
    }
    const word = bareWord(tokens, i);
    if (isPost(word)) heads.unshift(i);
    else if (
      !(
        OFFICE_MODIFIERS.has(word) ||
        DETERMINERS.has(word) ||
        LINKS.has(word) ||
        isJoining(tokens, i) ||
        isOfMatter(tokens, i)
      )
    )
      break;
    if (heads.length > 0 && DETERMINERS.has(word) && !LINKS.has(bareWord(tokens, i - 1))) break;
  }
  // The first office whose words reach up to the name: "Chief of the General Staff", not its "General".
  for (const head of heads) {
    const office = officeAround(tokens, head, last, names, sentenceFirst);
    if (!office || office.reach < last || (comma && !isDefinite(tokens, office))) continue;
    // "Foreign Minister Tomas Verhagen of Austria"
    const land = bareWord(tokens, person.last + 1) === 'of' ? names.at(person.last + 2) : null;
    const ofLand = office.of === null && !comma && land?.kind === 'PLACE' ? land : null;
    // "Crown Prince Salman", with the rest of the title in the name.
    const isHalved =
      !comma && OFFICE_MODIFIERS.has(bareWord(tokens, last)) && ROYAL.has(bareWord(tokens, person.first));
    return position(
      tokens,
      { ...office, last: isHalved ? person.first : office.last, of: office.of ?? ofLand },
      { start: tokens.start[office.first], end: tokens.end[(ofLand ?? person).last] },
    );
  }
  return null;
}

function after(tokens: Tokens, person: PlacedName, names: NameIndex): Position | null {
  const sentenceEnd = tokens.sentenceStart[tokens.sentence[person.first] + 1];
  let i = person.last + 1;
  if (i + 1 >= sentenceEnd || wordOf(tokens, i) !== ',') return null;
  i++;
  // "X, 54, the mayor of Y"
  if (i + 2 < sentenceEnd && /^\d{1,3}$/.test(wordOf(tokens, i)) && wordOf(tokens, i + 1) === ',') i += 2;
  // "X, and the architect, Y": another's.
  if (wordOf(tokens, i) === 'and') return null;
  // "X, now mayor of Y"
  if (i + 1 < sentenceEnd && /^(?:now|currently)$/.test(bareWord(tokens, i))) i++;
  return following(tokens, person, i, names);
}

/** "Sports Minister Col. (retd) X": the token before such a remark that ends at `last`, else `last`. */
function beforeRetired(tokens: Tokens, last: number): number {
  const open = [last - 2, last - 3].find((i) => i > 0 && wordOf(tokens, i) === '(');
  if (open === undefined) return last;
  return RETIRED.test(tokens.text.slice(tokens.start[open], tokens.end[last])) ? open - 1 : last;
}

/** "Minister Smt. X", "judge the Hon. X": the token before the forms of address that end at `last`, else `last`. */
function beforeAddress(tokens: Tokens, last: number): number {
  let i = last;
  while (i > 0 && HONORIFICS.has(bareWord(tokens, i)) && !isPost(bareWord(tokens, i))) i--;
  return i < last && bareWord(tokens, i) === 'the' ? i - 1 : i;
}

const RETIRED = /^\(ret(?:d|ired)?\.?\)$/i;
/** Between a person and the office they are given: "has been", "will be", "was also". */
const AUXILIARIES: ReadonlySet<string> = new Set(
  'has have had is was were will would be been to also now'.split(' '),
);
const GIVING = listOf('names', 'giving offices');
const PARTICIPLE = tagSet('VBN');
const VERB = tagSet('VB', 'VBD', 'VBG', 'VBN', 'VBP', 'VBZ');
const ASSUMED: ReadonlySet<string> = new Set('became becomes become'.split(' '));

/** "X was appointed director of Y", "X, who became head of Y", "Y appointed X as its head": the office that somebody is given. */
function taken(tokens: Tokens, person: PlacedName, names: NameIndex): Position | null {
  const sentenceEnd = tokens.sentenceStart[tokens.sentence[person.first] + 1];
  let i = person.last + 1;
  const giver = person.first - 1;
  if (GIVING.has(tokens.lemma[giver]) && VERB[tokens.tag[giver]] === 1) {
    const isLed = /^(?:as|to)$/.test(bareWord(tokens, i));
    return i + 1 < sentenceEnd ? following(tokens, person, isLed ? i + 1 : i, names) : null;
  }
  if (wordOf(tokens, i) === ',' && bareWord(tokens, i + 1) === 'who') i += 2;
  const first = i;
  while (i < sentenceEnd && AUXILIARIES.has(bareWord(tokens, i))) i++;
  const verb = bareWord(tokens, i);
  const isGiven = PARTICIPLE[tokens.tag[i]] === 1 && GIVING.has(tokens.lemma[i]);
  if (!(ASSUMED.has(verb) || (isGiven && i > first))) return null;
  i++;
  if (/^(?:as|to)$/.test(bareWord(tokens, i))) i++;
  if (bareWord(tokens, i) === 'be') i++;
  return i + 1 < sentenceEnd ? following(tokens, person, i, names) : null;
}

/** The office whose words begin at `begin`, after the person it is of. */
function following(tokens: Tokens, person: PlacedName, begin: number, names: NameIndex): Position | null {
  const sentenceEnd = tokens.sentenceStart[tokens.sentence[person.first] + 1];
  const limit = Math.min(sentenceEnd, begin + LONGEST_TITLE);
  let head = -1;
  for (let i = begin; i < limit; i++) {
    const name = names.at(i);
    if (name) {
      if (name.kind === 'PERSON') return null;
      i = name.last;
      continue;
    }
    const word = bareWord(tokens, i);
    if (isPost(word)) {
      // "President Marlow's security adviser" holds the second office.
      const named = names.at(i + 1);
      if (named?.kind === 'PERSON' && isPossessive(tokens, named.last + 1)) {
        i = named.last;
        continue;
      }
      head = i;
      break;
    }
    const isOfTitle = OFFICE_MODIFIERS.has(word) || (isPlainNoun(tokens, i) && !KIN.has(word));
    // "The port's new director"
    const isAttribute =
      ADJECTIVES[tokens.tag[i]] === 1 &&
      (DETERMINERS.has(bareWord(tokens, i - 1)) || isPossessive(tokens, i - 1));
    const mayPrecede = DETERMINERS.has(word) || isPossessive(tokens, i) || isJoining(tokens, i);
    if (!(isOfTitle || isAttribute || mayPrecede)) return null;
  }
  if (head < 0) return null;
  head = lastHead(tokens, head, limit, names);
  let last = head;
  // The chain of what the office is of, up to the end of the apposition.
  for (let k = head + 1; k < limit; k++) {
    const name = names.at(k);
    if (name && name.kind !== 'PERSON') {
      last = name.last;
      k = name.last;
      continue;
    }
    const word = bareWord(tokens, k);
    // "Professor of law at …"
    const isMatter = /^(?:of|for)$/.test(bareWord(tokens, k - 1)) && isPlainNoun(tokens, k);
    if (isMatter) {
      last = LINKS.has(bareWord(tokens, k + 1)) ? last : k;
      continue;
    }
    if (
      !(
        LINKS.has(word) ||
        DETERMINERS.has(word) ||
        isPossessive(tokens, k) ||
        /^\p{Lu}/u.test(wordOf(tokens, k))
      )
    )
      break;
  }
  const office = officeAround(tokens, head, last, names, begin);
  // "Choking Verhagen, the director said" is about two.
  if (!office || (last === head && FINITE[tokens.tag[last + 1]] && last + 1 < sentenceEnd)) return null;
  return position(tokens, office, {
    start: tokens.start[person.first],
    end: tokens.end[Math.max(office.last, last)],
  });
}

/**
 * The last word of an office of several: "minister" of "deputy finance minister", which a deputy is as well, and "chief" of
 * "editor-in-chief".
 */
function lastHead(tokens: Tokens, first: number, limit: number, names: NameIndex): number {
  let head = first;
  for (let i = first + 1; i < limit && !names.at(i); i++) {
    const word = bareWord(tokens, i);
    const isGlued = tokens.start[i] === tokens.end[i - 1] && /^[\p{L}-]/u.test(word);
    if (isPost(word)) head = i;
    else if (!OFFICE_MODIFIERS.has(word) && !isPlainNoun(tokens, i) && !isGlued) break;
  }
  return head;
}

/** The office whose last word is (first) at `head`, with its modifiers before it and its "of …" up to `last`. */
function officeAround(
  tokens: Tokens,
  head: number,
  last: number,
  names: NameIndex,
  begin: number,
): Office | null {
  let first = head;
  while (first - 1 >= begin && !names.at(first - 1)) {
    const word = bareWord(tokens, first - 1);
    const hyphen = /^[-–]$/.test(word) && first - 2 >= begin && !names.at(first - 2);
    if (hyphen && tokens.end[first - 2] === tokens.start[first - 1]) first -= 2;
    else if (OFFICE_MODIFIERS.has(word) || isPost(word)) first--;
    else if (word === 'and' && OFFICE_MODIFIERS.has(bareWord(tokens, first - 2)) && !names.at(first - 2))
      first -= 2;
    else if (isPlainNoun(tokens, first - 1) && !KIN.has(word)) first--;
    else break;
  }
  // "Syria's President", "Russian Defence Minister", "FBI Director": the name before is what it is an office of.
  let of: PlacedName | null = null;
  const owner = ADJECTIVES[tokens.tag[first - 1]] && isPossessive(tokens, first - 2) ? first - 2 : first - 1;
  const before = isPossessive(tokens, owner) ? owner - 1 : owner;
  if (before >= begin) of = names.at(before);
  if (of && (of.kind === 'PERSON' || of.kind === 'THING')) of = null;
  let end = head;
  while (end + 1 <= last && !names.at(end + 1) && isPost(bareWord(tokens, end + 1))) end++;
  // "… of the General Staff of Russian Armed Forces"
  let k = end + 1;
  while (k <= last && LINKS.has(bareWord(tokens, k))) {
    let object = k + 1;
    while (object <= last && DETERMINERS.has(bareWord(tokens, object))) object++;
    const name = names.at(object);
    if (name) {
      // "head of Germany's police union" is no head of Germany.
      if (name.kind === 'PERSON' || name.kind === 'GROUP') break;
      if (isPossessive(tokens, name.last + 1)) {
        // But a professor at a university's school is one at the school.
        const part = names.at(name.last + 2);
        if (part?.kind !== 'ORGANIZATION' || part.last > last) break;
        of = part;
        k = part.last + 1;
        break;
      }
      of = name;
      k = name.last + 1;
      // "Director for Africa at Orsal Bank" is the bank's.
      const body =
        name.kind === 'PLACE' && /^(?:at|of|with)$/.test(bareWord(tokens, k)) ? names.at(k + 1) : null;
      if (body?.kind === 'ORGANIZATION' && body.last <= last) {
        of = body;
        k = body.last + 1;
      }
      // "Foreign Minister of Russia": what it is of is not part of the title.
      break;
    }
    let to = object;
    while (to + 1 <= last && !names.at(to + 1) && !LINKS.has(bareWord(tokens, to + 1))) to++;
    if (object > last || !/^\p{L}/u.test(wordOf(tokens, object)) || wordOf(tokens, to) === ',') break;
    end = to;
    k = to + 1;
  }
  if (/^(former|late|then|ex)$/.test(bareWord(tokens, first)) && first === end) return null;
  return { first, last: end, of, reach: k - 1 };
}

function position(
  tokens: Tokens,
  { first, last, of }: Office,
  evidence: { start: number; end: number },
): Position {
  const entity = of?.entity ?? null;
  const title = tokens.text.slice(tokens.start[first], tokens.end[last]).replace(/\s+/g, ' ');
  // "Former Austrian President"
  const earlier = of !== null && of.last < first ? bareWord(tokens, of.first - 1) : '';
  return {
    title: /^(former|late)$/.test(earlier) ? `${earlier} ${title}` : title,
    organization: of && of.kind !== 'PLACE' ? entity : null,
    place: of?.kind === 'PLACE' ? entity : null,
    evidence: {
      start: Math.min(evidence.start, of ? tokens.start[of.first] : evidence.start),
      end: evidence.end,
    },
  };
}

/** Whether a word is a common noun that may say what an office is of: "emergency management coordinator". */
function isPlainNoun(tokens: Tokens, i: number): boolean {
  return NOUNS[tokens.tag[i]] === 1 && /^\p{L}{3,}$/u.test(wordOf(tokens, i));
}

/** Whether a common noun is (the end of) what an office is of: "safety" of "head of product safety". */
function isOfMatter(tokens: Tokens, i: number): boolean {
  let first = i;
  while (isPlainNoun(tokens, first)) first--;
  return first < i && /^(?:of|for)$/.test(bareWord(tokens, first)) && isPost(bareWord(tokens, first - 1));
}

/** Before a comma and a name, an office is the person's only where it is the one: "the minister, X", "its leader, X". */
function isDefinite(tokens: Tokens, { first, of }: Office): boolean {
  if (of !== null || isPossessive(tokens, first - 1)) return true;
  // "The sitting MP, X"
  const opens = ATTRIBUTES[tokens.tag[first - 1]] ? first - 2 : first - 1;
  // "Through a spokesman, X" is about two.
  const isAdverbial =
    PREPOSITIONS[tokens.tag[opens - 1]] && tokens.sentence[opens - 2] !== tokens.sentence[first];
  return DETERMINERS.has(bareWord(tokens, opens)) && !isAdverbial;
}

function isJoining(tokens: Tokens, i: number): boolean {
  const word = wordOf(tokens, i);
  return (
    word === '-' ||
    word === '–' ||
    word === 'and' ||
    word === '&' ||
    isPossessive(tokens, i) ||
    /^\p{Lu}\p{L}+$/u.test(word)
  );
}
