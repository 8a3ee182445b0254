import { lookUp } from '../../expected.js';
import { listOf } from '../lexicon/lexicon.js';
import { FINITE } from '../tagging/tags.js';
import { type Tokens, wordOf } from '../tokens.js';
import { WRITTEN } from './capitals.js';
import type { NameFeatures } from './features.js';
import { KINDS, ORGANIZATION, PERSON, PLACE } from './labels.js';
import { partsOfPersonName } from './personNameParts.js';
import type { RecognisedName } from './recogniseNames.js';
import { SURNAME_PARTICLES } from './titles.js';
import { bareWord, lowerCase } from './words.js';

/** A name found with less is not looked for elsewhere. */
const SURE = 0.8;
/** A kind of this confidence stands, whatever the same name is elsewhere. */
const BEYOND_DOUBT = 0.95;
const BY_REPETITION = 0.8;

/**
 * What one naming tells of another in the same article (Krishnan & Manning 2006; Ratinov & Roth 2009): the same words
 * are of the kind that they most surely are elsewhere.
 */
export function agreeWithin(
  tokens: Tokens,
  found: readonly RecognisedName[],
  features: NameFeatures,
): RecognisedName[] {
  const words = (first: number, last: number) =>
    tokens.text.slice(tokens.start[first], tokens.end[last]).replace(/\s+/g, ' ');
  const votes = new Map<string, Float64Array>();
  for (const { first, last, kind, confidence } of found) {
    const key = words(first, last).toLowerCase();
    const sums = votes.get(key) ?? new Float64Array(KINDS.length);
    sums[kind] += confidence;
    votes.set(key, sums);
  }
  // A body's full name speaks for its first word alone: "Corvane" of "Corvane Motors".
  for (const { first, last, kind, confidence } of found) {
    if (kind !== ORGANIZATION || last === first) continue;
    const sums = votes.get(words(first, first).toLowerCase());
    if (sums && sums[ORGANIZATION] > 0) sums[ORGANIZATION] += confidence;
  }
  // A person's full name speaks for the surname alone.
  for (const { first, last, kind, confidence } of found) {
    if (kind !== PERSON || last === first) continue;
    for (const [from, to] of surnamesOf(tokens, first, last)) {
      const sums = votes.get(words(from, to).toLowerCase());
      if (sums) sums[PERSON] += confidence;
    }
  }
  return found.map((name) => {
    const sums = lookUp(votes, words(name.first, name.last).toLowerCase());
    const best = sums.indexOf(Math.max(...sums));
    if (best === name.kind && sums[best] - name.confidence >= SURE)
      return { ...name, confidence: Math.max(BY_REPETITION, name.confidence) };
    if (best === name.kind || name.confidence > BEYOND_DOUBT || sums[best] < 1.5 * sums[name.kind])
      return name;
    // A town's team and the town share their name: both may be meant.
    const isTown = features.matches.last[name.first] === name.last && (name.kind === PLACE || best === PLACE);
    if (isTown && name.confidence > 0.6) return name;
    return { ...name, kind: best, confidence: Math.max(0.5, name.confidence) };
  });
}

/** The names of persons with the particles that a longer name of the article has before the same words: "von Orsal". */
export function withOwnParticles(tokens: Tokens, found: readonly RecognisedName[]): RecognisedName[] {
  const endings = new Set<string>();
  for (const { first, last, kind } of found)
    for (let i = first + 1; kind === PERSON && i < last; i++)
      if (SURNAME_PARTICLES.has(bareWord(tokens, i))) endings.add(lowerCase(tokens, i, last));
  if (endings.size === 0) return [...found];
  return found.map((name, n) => {
    const free = Math.max((found[n - 1]?.last ?? -1) + 1, name.first - MOST_PARTICLES);
    for (let first = free; name.kind === PERSON && first < name.first; first++)
      if (endings.has(lowerCase(tokens, first, name.last))) return { ...name, first };
    return name;
  });
}

/** The names with those found for sure in one place, and the surnames of persons named in full, where they were missed. */
export function withRepetitions(
  tokens: Tokens,
  found: readonly RecognisedName[],
  features: NameFeatures,
): RecognisedName[] {
  return [...found, ...repetitions(tokens, found, features)].sort((a, b) => a.first - b.first);
}

/**
 * Parts what is a body and a person named in full elsewhere in the article, and was taken for one name where they stand
 * side by side: "Corvane Rovers Olaf Brenn".
 */
export function partedAsElsewhere(tokens: Tokens, found: readonly RecognisedName[]): RecognisedName[] {
  const words = (first: number, last: number) => tokens.text.slice(tokens.start[first], tokens.end[last]);
  const namesOf = (kind: number, fewest: number) =>
    new Set(
      found
        .filter((name) => name.kind === kind && name.last - name.first >= fewest - 1)
        .map(({ first, last }) => words(first, last)),
    );
  const [bodies, persons] = [namesOf(ORGANIZATION, 1), namesOf(PERSON, 2)];
  return found.flatMap((name): RecognisedName[] => {
    for (let cut = name.first + 1; cut < name.last; cut++) {
      if (!bodies.has(words(name.first, cut - 1)) || !persons.has(words(cut, name.last))) continue;
      return [
        { ...name, last: cut - 1, kind: ORGANIZATION },
        { ...name, first: cut, kind: PERSON },
      ];
    }
    return [name];
  });
}

/**
 * The tokens, from and to, that a person named in full is called by alone: the last word, and what follows an article in it
 * ("Hadidi" of "al-Hadidi"); the first where the family name stands there ("Li" of "Li Weihua").
 */
function surnamesOf({ text, start, end }: Tokens, first: number, last: number): [number, number][] {
  const name = text.slice(start[first], end[last]).toLowerCase().split(/\s+/);
  if (partsOfPersonName(name).surname === name[0]) {
    let to = first;
    while (to < last && start[to + 1] === end[to]) to++;
    if (to < last) return [[first, to]];
  }
  let from = last;
  while (from > first && end[from - 1] === start[from]) from--;
  const isArticle = from + 2 <= last && /^(?:al|el)$/i.test(text.slice(start[from], end[from]));
  return isArticle
    ? [
        [from, last],
        [from + 2, last],
      ]
    : [[last, last]];
}

const CLUB_ENDS = listOf('names', 'club ends');
const MOST_PARTICLES = 4;
const IN_PLURAL = /^\p{Lu}\p{Ll}{2,}s$/u;
const NOTHING_KNOWN = { kinds: new Map<string, number>(), lengths: [] as number[] };

const sortedDown = (numbers: readonly number[]) => [...numbers].sort((a, b) => b - a);

/** "The Rhinos", "Athletic were": how a team is called for short. */
function isCalledSo(tokens: Tokens, i: number): boolean {
  if (!CLUB_ENDS.has(bareWord(tokens, i))) return bareWord(tokens, i - 1) === 'the';
  return (
    bareWord(tokens, i - 1) !== 'the' && (FINITE[tokens.tag[i + 1]] === 1 || wordOf(tokens, i + 1) === ',')
  );
}

function repetitions(
  tokens: Tokens,
  found: readonly RecognisedName[],
  features: NameFeatures,
): RecognisedName[] {
  const { written, sequences, withoutCase } = features;
  /** Known names by their first word: their kinds by all their words, and how many words they have, most first. */
  const known = new Map<string, { kinds: Map<string, number>; lengths: number[] }>();
  const wordAt = (i: number) => tokens.text.slice(tokens.start[i], tokens.end[i]);
  const remember = (words: string[], kind: number) => {
    const { kinds, lengths } = known.get(words[0]) ?? { kinds: new Map<string, number>(), lengths: [] };
    known.set(words[0], { kinds, lengths });
    const whole = words.join(' ');
    if (!kinds.has(whole)) kinds.set(whole, kind);
    if (!lengths.includes(words.length))
      lengths.splice(0, lengths.length, ...sortedDown([...lengths, words.length]));
  };
  /** "Rhinos" of "Orsal Rhinos", who are called "the Rhinos". */
  const nicknames = new Set<string>();
  const covered = new Uint8Array(tokens.length);
  for (const { first, last, kind, confidence } of found) {
    covered.fill(1, first, last + 1);
    const ending = wordAt(last);
    const isShort = IN_PLURAL.test(ending) || CLUB_ENDS.has(ending.toLowerCase());
    if (kind === ORGANIZATION && last > first && isShort && !known.has(ending)) {
      remember([ending], kind);
      nicknames.add(ending);
    }
    if (confidence < SURE) continue;
    const words = Array.from({ length: last - first + 1 }, (_, k) => wordAt(first + k));
    const least = kind === PERSON ? 3 : 4;
    if (words.length > 1 || words[0].length >= least) remember(words, kind);
    if (kind !== PERSON || words.length === 1) continue;
    // "Da Orsal" of "Rui da Orsal".
    const particle = words.findIndex(
      (word, k) => k > 0 && k < words.length - 1 && SURNAME_PARTICLES.has(word),
    );
    if (particle > 0) {
      const [small, ...others] = words.slice(particle);
      remember([small, ...others], PERSON);
      remember([small[0].toUpperCase() + small.slice(1), ...others], PERSON);
    }
    for (const [from, to] of surnamesOf(tokens, first, last)) {
      const short = words.slice(from - first, to - first + 1);
      if (to < last || short.join('').length > 3) remember(short, PERSON);
    }
  }
  /** The longest known name that begins at a token, of tokens that are of no name yet. */
  const matchAt = (i: number): { length: number; kind: number } | null => {
    const { kinds, lengths } = known.get(wordAt(i)) ?? NOTHING_KNOWN;
    for (const length of lengths) {
      const words = Array.from({ length }, (_, k) => wordAt(i + k));
      const kind = kinds.get(words.join(' '));
      if (kind !== undefined && words.every((_, k) => !covered[i + k])) return { length, kind };
    }
    return null;
  };
  const added: RecognisedName[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (covered[i] || (written[i] === WRITTEN.SMALL && !SURNAME_PARTICLES.has(wordAt(i)))) continue;
    const sequence = sequences.of[i];
    if (withoutCase[sequence] !== 0) continue;
    const match = matchAt(i);
    if (!match) continue;
    const last = i + match.length - 1;
    const isCapital = (k: number) =>
      k >= 0 && k < tokens.length && sequences.of[k] === sequence && written[k] !== WRITTEN.SMALL;
    // A part of a longer run of capitals is part of something else; a word the article also writes small is a word.
    if (
      sequences.of[last] !== sequence ||
      isCapital(last + 1) ||
      (isCapital(i - 1) && i - 1 > sequences.start[sequence])
    )
      continue;
    if (features.isAlsoSmall(SURNAME_PARTICLES.has(wordAt(i).toLowerCase()) ? last : i)) continue;
    if (match.length === 1 && nicknames.has(wordAt(i)) && !isCalledSo(tokens, i)) continue;
    covered.fill(1, i, last + 1);
    added.push({ first: i, last, kind: match.kind, confidence: BY_REPETITION });
  }
  return added;
}
