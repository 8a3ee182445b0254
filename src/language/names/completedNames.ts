import type { Gazetteer } from '../gazetteers/gazetteer.js';
import { nameKey } from '../gazetteers/nameKey.js';
import { listOf } from '../lexicon/lexicon.js';
import { loadWordCases, WORD_CASE } from '../models/wordCases.js';
import { classBit, classesOfNoun } from '../syntax/nounClasses.js';
import { loadTagLexicon } from '../tagging/tagLexicon.js';
import { tagIndex, tagSet } from '../tagging/tags.js';
import { type Tokens, wordOf } from '../tokens.js';
import { KINDS } from './labels.js';
import { isKnownOwnClitic } from './ownClitics.js';
import type { RecognisedName } from './recogniseNames.js';
import { withShips } from './ships.js';
import { SURNAME_PARTICLES } from './titles.js';
import { withNamesAfterTrades } from './trades.js';
import { bareWord, CONJUNCTIONS, isPossessive } from './words.js';
import { isGivenName } from './wordsOfPersons.js';

const [PERSON, ORGANIZATION, PLACE, GROUP, THING] = (
  ['PERSON', 'ORGANIZATION', 'PLACE', 'GROUP', 'THING'] as const
).map((kind) => KINDS.indexOf(kind));

/** The forms leave little to be mistaken. */
const BY_RULE = 0.9;
/** Of what the model is as sure stands. */
const SURE = 0.5;
const LEGAL_FORMS = listOf('names', 'legal forms');
const AGREEMENTS = listOf('names', 'agreements');
const HOUSES = listOf('names', 'houses');
const BEFORE_HOUSES = listOf('names', 'before houses');
const SITES = listOf('names', 'sites');
const STORMS = listOf('names', 'storms');
const BODIES = listOf('names', 'bodies of members');
const BODY = classBit('organization');
const HUNGARIAN = listOf('persons', 'hungarian given names');
const DEEDS = listOf('names', 'deeds');
const MODELS = listOf('names', 'models');
const GENERATIONS = listOf('persons', 'generations');
const ROMAN = /^(?:I{2,3}|IV|VI{0,3}|IX|XI{0,3}|XIV|XVI{0,3})$/;
const INITIAL = /^\p{Lu}\.$/u;
/** What "Orsal's" does where it is a name; a present in -s may as well be the plural of what is Orsal's. */
const DOING = tagSet('VBD', 'VBP', 'MD');
const OF_PHRASE = tagSet('JJ', 'NN', 'NNS');
const PLURAL = tagIndex('NNS');
const CODE = /^(?:\p{Lu}{1,3}\p{Ll}?|\p{Lu}\p{Ll}\p{Lu})-\d{1,3}\p{Lu}?s?$/u;
/** Before a code that one of its kind has: "a T-72". */
const BEFORE_CODES: ReadonlySet<string> = new Set([
  ...listOf('grammar', 'articles'),
  ...['its', 'two', 'three', 'several'],
]);
/** Codes of other sorts that look like those of craft: groups of states, ages of players, an illness. */
const NO_CRAFT = /^(?:G|U|A|B|M|P|Covid|T)-/i;

const isCapital = (tokens: Tokens, i: number) =>
  i >= 0 && i < tokens.length && /^\p{Lu}[\p{L}\p{M}'’.&-]*$/u.test(wordOf(tokens, i));
const isSame = (tokens: Tokens, a: number, b: number) =>
  b < tokens.length && a >= 0 && tokens.sentence[a] === tokens.sentence[b];

/**
 * The names with what their form tells of their ends and kind, whatever they were taken for: a company by the legal form
 * after it ("Ada Orsal LLP"), a house by its last word ("the Ada Orsal Museum"), an agreement ("the Orsal Accords"), a
 * bearer by a Roman number ("Ada II"), a storm ("Hurricane Ada"), the code of a craft ("a Su-34"), the next of a series ("Zhinü 4",
 * "Zhinü 5"), and a body whose name is a possessive itself ("Orsal's will close two shops") or stands behind whose it is ("Orsal's
 * Grain Chamber").
 */
export function completedNames(
  tokens: Tokens,
  found: readonly RecognisedName[],
  gazetteer: Gazetteer,
): RecognisedName[] {
  const named = withShips(tokens, withNamesAfterTrades(tokens, found, gazetteer));
  const completed = withParticles(tokens, named, gazetteer).map((name) =>
    completedName(tokens, withInitials(tokens, name), gazetteer),
  );
  const kept = withoutOverlaps(completed);
  const byRule = [storms, openingNames, craft, series, ownBodies, sites, partners].flatMap((find) =>
    find(tokens, kept),
  );
  return [...kept, ...byRule].sort((a, b) => a.first - b.first);
}

function completedName(tokens: Tokens, name: RecognisedName, gazetteer: Gazetteer): RecognisedName {
  const { first, last, kind } = name;
  const next = last + 1;
  const isNext = isSame(tokens, last, next) && isCapital(tokens, next);
  const word = isNext ? bareWord(tokens, next) : '';
  const become = (end: number, as: number): RecognisedName => ({
    ...name,
    last: end,
    kind: as,
    confidence: Math.max(name.confidence, BY_RULE),
  });
  // "Ada Orsal, Jr."
  if (kind === PERSON && word === '' && isGeneration(tokens, next)) return become(next + 1, PERSON);
  // 'Ada "Addie" Orsal'
  if (kind === PERSON && last === first + 4 && isNicknamed(tokens, first)) return become(last, PERSON);
  const isForm = isNext ? isLegalForm(tokens, next) : isSame(tokens, last, next) && isSmallForm(tokens, next);
  if (isForm && kind !== GROUP) return become(next, ORGANIZATION);
  const isAfterThe = bareWord(tokens, first - 1) === 'the';
  if (word !== '' && AGREEMENTS.has(word) && (kind !== PERSON || isAfterThe) && !isCapital(tokens, next + 1))
    return become(next, THING);
  if (isNext && ROMAN.test(wordOf(tokens, next)) && (kind === PERSON || kind === THING))
    return become(next, kind);
  if (kind === ORGANIZATION && !isNext && isOwnBody(tokens, first, last)) return become(last, ORGANIZATION);
  const ending = bareWord(tokens, last);
  if (kind === PERSON && last > first && HOUSES.has(ending)) return become(last, ORGANIZATION);
  if (kind === PERSON && last > first && SITES.has(ending)) return become(last, PLACE);
  if (kind === PERSON && SITES.has(word) && !isCapital(tokens, next + 1)) return become(next, PLACE);
  const house = BEFORE_HOUSES.has(word) && isCapital(tokens, next + 1) ? next + 1 : next;
  if (kind === PERSON && isNext && HOUSES.has(bareWord(tokens, house)) && !isCapital(tokens, house + 1))
    return become(house, ORGANIZATION);
  if (
    kind === ORGANIZATION &&
    last > first &&
    AGREEMENTS.has(ending) &&
    /^(?:accords?|treaty|pact|protocol|act)$/.test(ending)
  )
    return become(last, THING);
  if (kind !== GROUP && first === last && isPossessive(tokens, next)) {
    const isKnown = isKnownOwnClitic(tokens, first, gazetteer);
    if (isKnown === null ? isNamedSo(tokens, next) : isKnown && kind !== PERSON)
      return become(next, ORGANIZATION);
  }
  // "Orsal János", with the family name first.
  if (kind === ORGANIZATION && last === first + 1 && HUNGARIAN.has(nameKey(ending)))
    return become(last, PERSON);
  return isPersonByDeed(tokens, name, gazetteer) ? become(last, PERSON) : name;
}

/** "A. M. Orsal", found without the first initial. */
function withInitials(tokens: Tokens, name: RecognisedName): RecognisedName {
  let { first } = name;
  while (
    name.kind === PERSON &&
    isSame(tokens, first - 1, name.first) &&
    INITIAL.test(wordOf(tokens, first - 1))
  )
    first--;
  return { ...name, first };
}

/** "Lucia di Orsal" and "Juan Vela y Orsal", found in two parts: a person's name goes on after small particles. */
function withParticles(
  tokens: Tokens,
  found: readonly RecognisedName[],
  gazetteer: Gazetteer,
): RecognisedName[] {
  const firsts = new Map(found.map((name) => [name.first, name]));
  const isMore = new Set<RecognisedName>();
  const whole = found.map((name) => {
    const { first, last, kind } = name;
    const isGiven = isGivenName(tokens, first, first, gazetteer);
    if (isMore.has(name) || (kind !== PERSON && !(isGiven && kind === PLACE && last === first))) return name;
    const next = afterParticles(tokens, last, last === first);
    if (next < 0 || (last > first && !isGiven)) return name;
    const rest = firsts.get(next);
    if (rest !== undefined) isMore.add(rest);
    return { ...name, kind: PERSON, last: rest?.last ?? next, confidence: Math.max(name.confidence, SURE) };
  });
  return whole.filter((_, n) => !isMore.has(found[n]));
}

/** The word with a capital that small particles after token `last` lead to, -1 where none do. */
function afterParticles(tokens: Tokens, last: number, isGivenAlone: boolean): number {
  let next = last + 1;
  const isParticle = (i: number) => {
    const word = wordOf(tokens, i);
    if (!isGivenAlone) return word === 'y' && i === last + 1;
    return SURNAME_PARTICLES.has(word) || (i > last + 1 && CONTRACTED.test(word));
  };
  while (next < last + MOST_PARTICLES && isSame(tokens, last, next) && isParticle(next)) next++;
  return next > last + 1 && isSame(tokens, last, next) && isCapital(tokens, next) ? next : -1;
}

/** "van 't Orsal" */
const CONTRACTED = /^['’]?t$|^['’]$/;
const MOST_PARTICLES = 5;

/** Whether token `i` is a company's legal form; "AS", but not the "As" of a headline. */
function isLegalForm(tokens: Tokens, i: number): boolean {
  const word = bareWord(tokens, i);
  return LEGAL_FORMS.has(word) && (!CONJUNCTIONS.has(word) || !/\p{Ll}/u.test(wordOf(tokens, i)));
}

/** "Corvane plc", as companies write it themselves. */
const isSmallForm = (tokens: Tokens, i: number) => /^(?:plc|llp|llc|gmbh)$/.test(wordOf(tokens, i));

/** Whether the comma at token `i` parts a name from what tells a father from a son. */
function isGeneration(tokens: Tokens, i: number): boolean {
  return wordOf(tokens, i) === ',' && isCapital(tokens, i + 1) && GENERATIONS.has(bareWord(tokens, i + 1));
}

/** Whether a word in quotation marks stands after token `i`. */
function isNicknamed(tokens: Tokens, i: number): boolean {
  return /^["“‘']$/.test(wordOf(tokens, i + 1)) && /^["”’']$/.test(wordOf(tokens, i + 3));
}

/**
 * Whether the clitic at token `i` is of the name and no possessive: a finite verb follows ("Orsal's will close"), another
 * such name or a clause does ("told Orsal's that"), or nothing but the end of the clause does after a preposition ("lunch at
 * Orsal's.").
 */
function isNamedSo(tokens: Tokens, i: number): boolean {
  const next = i + 1;
  if (!isSame(tokens, i, next)) return false;
  if (DOING[tokens.tag[next]]) return !/^(?:do|does|did)$/.test(bareWord(tokens, next));
  const word = wordOf(tokens, next);
  if (word === 'that') return true;
  if (/^(?:and|or)$/.test(word) && isCapital(tokens, next + 1) && isPossessive(tokens, next + 2))
    return isNamedSo(tokens, next + 2);
  return /^[.,;]$/.test(word) && /^(?:at|from|by|and|or)$/.test(bareWord(tokens, i - 2));
}

/** "Florence Orsal was born …": two words, a given name first, that do what only a person does. */
function isPersonByDeed(
  tokens: Tokens,
  { first, last, kind }: RecognisedName,
  gazetteer: Gazetteer,
): boolean {
  if ((kind !== ORGANIZATION && kind !== PLACE) || last !== first + 1) return false;
  if (
    !isGivenName(tokens, first, first, gazetteer) ||
    gazetteer.first(tokens.text, tokens.start[first], tokens.end[last]) >= 0
  )
    return false;
  const at = /^(?:was|is|has|had|also|then)$/.test(bareWord(tokens, last + 1)) ? last + 2 : last + 1;
  return isSame(tokens, last, at) && DEEDS.has(bareWord(tokens, at));
}

/** Names in order of which none begins in another. */
function withoutOverlaps(names: readonly RecognisedName[]): RecognisedName[] {
  const kept: RecognisedName[] = [];
  for (const name of [...names].sort((a, b) => a.first - b.first || b.last - a.last)) {
    const before = kept[kept.length - 1];
    if (before === undefined || name.first > before.last) kept.push(name);
  }
  return kept;
}

/** Which of names in order, none of which begins in another, is the first to have a token in common with a range; -1 for none. */
function overlapping(names: readonly RecognisedName[], first: number, last: number): number {
  let [low, high] = [0, names.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (names[middle].last < first) low = middle + 1;
    else high = middle;
  }
  return low < names.length && names[low].first <= last ? low : -1;
}

/** "Hurricane Ada", in place of what was found in it. */
function storms(tokens: Tokens, kept: RecognisedName[]): RecognisedName[] {
  const found: RecognisedName[] = [];
  for (let i = 0; i + 1 < tokens.length; i++) {
    const code = tokens.text.charCodeAt(tokens.start[i]);
    if ((code !== 72 && code !== 84 && code !== 67 && code !== 83) || !STORMS.has(bareWord(tokens, i)))
      continue;
    if (!isSame(tokens, i, i + 1) || !/^\p{Lu}\p{Ll}+$/u.test(wordOf(tokens, i + 1))) continue;
    const inside = overlapping(kept, i, i + 1);
    const other = kept[inside];
    // "Summer Storm", a person.
    if (other !== undefined && other.kind === PERSON && other.first < i) continue;
    if (other !== undefined) kept.splice(inside, 1);
    found.push({ first: i, last: i + 1, kind: THING, confidence: BY_RULE });
  }
  return found;
}

/** Whether words behind a possessive end in a word for a body. */
function isOwnBody(tokens: Tokens, first: number, last: number): boolean {
  if (first < 2 || last === first || !isPossessive(tokens, first - 1)) return false;
  const noun = bareWord(tokens, last);
  return BODIES.has(noun) || HOUSES.has(noun) || (classesOfNoun(noun) & BODY) !== 0;
}

/** "Orsal's Grain Chamber": words with capitals behind whose they are, the last of them a word for a body. */
function ownBodies(tokens: Tokens, kept: readonly RecognisedName[]): RecognisedName[] {
  const found: RecognisedName[] = [];
  for (let i = 2; i + 1 < tokens.length; i++) {
    if (!isPossessive(tokens, i - 1) || !isCapital(tokens, i) || !isSame(tokens, i - 2, i)) continue;
    let last = i;
    while (isSame(tokens, i, last + 1) && isCapital(tokens, last + 1)) last++;
    if (!isOwnBody(tokens, i, last)) continue;
    if (overlapping(kept, i, last) >= 0) continue;
    found.push({ first: i, last, kind: ORGANIZATION, confidence: BY_RULE });
  }
  return found;
}

/** "Ada Orsal International Airport": words with capitals of which the last is a word for a site. */
function sites(tokens: Tokens, kept: RecognisedName[]): RecognisedName[] {
  const found: RecognisedName[] = [];
  for (let last = 1; last < tokens.length; last++) {
    if (!isCapital(tokens, last) || isCapital(tokens, last + 1) || !SITES.has(bareWord(tokens, last)))
      continue;
    let first = last;
    while (isSame(tokens, first - 1, last) && isCapital(tokens, first - 1)) first--;
    // "Crowd Leaves Ada Orsal Stadium", in a headline.
    while (first < last && isMostlySmall(tokens, first)) first++;
    if (first === last || last - first > LONGEST_SITE) continue;
    const inside = overlapping(kept, first, last);
    // "Ada Orsal" of "Ada Orsal International Airport".
    const isPart =
      inside >= 0 &&
      kept[inside].first >= first &&
      (kept[inside].last < last || (kept[inside].last === last && kept[inside].confidence < SURE));
    if (inside >= 0 && (!isPart || overlapping(kept, kept[inside].last + 1, last) >= 0)) continue;
    if (isPart) kept.splice(inside, 1);
    found.push({ first, last, kind: PLACE, confidence: BY_RULE });
  }
  return found;
}

/** Whether prose mostly prints the word at a token small. */
const isMostlySmall = ({ text, start, end }: Tokens, i: number) =>
  loadWordCases()(text, start[i], end[i]) === WORD_CASE.SMALL;

/** "Orsal and Brenn" of the body that is also called "Orsal & Brenn". */
function partners(tokens: Tokens, kept: RecognisedName[]): RecognisedName[] {
  const bodies = new Set<string>();
  for (const { first, last, kind } of kept)
    if (kind === ORGANIZATION && last === first + 2 && wordOf(tokens, first + 1) === '&')
      bodies.add(`${wordOf(tokens, first)} and ${wordOf(tokens, last)}`);
  const found: RecognisedName[] = [];
  for (let i = 1; bodies.size > 0 && i + 1 < tokens.length; i++) {
    if (wordOf(tokens, i) !== 'and' || !bodies.has(tokens.text.slice(tokens.start[i - 1], tokens.end[i + 1])))
      continue;
    let inside = overlapping(kept, i - 1, i + 1);
    for (; inside >= 0; inside = overlapping(kept, i - 1, i + 1)) kept.splice(inside, 1);
    found.push({ first: i - 1, last: i + 1, kind: ORGANIZATION, confidence: BY_RULE });
  }
  return found;
}

/** How many words a site's name has before the one for what it is. */
const LONGEST_SITE = 4;

/**
 * "Orsalys taught them to swim", "Orsalwick, which bottles water, …": a word that no lexicon has, at the head of a sentence and
 * named nowhere else, where what it does or how it is spoken of tells whether it is somebody or a body.
 */
function openingNames(tokens: Tokens, kept: RecognisedName[]): RecognisedName[] {
  const { text, sentenceStart, start, end } = tokens;
  const found: RecognisedName[] = [];
  for (let s = 0; s + 1 < sentenceStart.length; s++) {
    const i = sentenceStart[s];
    if (i + 2 >= sentenceStart[s + 1] || !/^\p{Lu}\p{Ll}{3,}$/u.test(wordOf(tokens, i))) continue;
    const next = bareWord(tokens, i + 1);
    const relative = next === ',' ? bareWord(tokens, i + 2) : '';
    const isPerson = DEEDS.has(next) || relative === 'who';
    if (!isPerson && relative !== 'which') continue;
    if (loadTagLexicon().classOf(text, start[i], end[i]) !== 0) continue;
    const inside = overlapping(kept, i, i);
    if (inside >= 0 && (kept[inside].last > i || kept[inside].confidence >= SURE)) continue;
    if (inside >= 0) kept.splice(inside, 1);
    found.push({ first: i, last: i, kind: isPerson ? PERSON : ORGANIZATION, confidence: BY_RULE });
  }
  return found;
}

/** "a Su-34" */
function craft(tokens: Tokens, kept: readonly RecognisedName[]): RecognisedName[] {
  const found: RecognisedName[] = [];
  for (let i = 1; i < tokens.length; i++) {
    const code = tokens.text.charCodeAt(tokens.end[i] - 1);
    if (code < 48 || code > 57) continue;
    const words = [i, i - 2].find(
      (from) =>
        from >= 0 &&
        CODE.test(tokens.text.slice(tokens.start[from], tokens.end[i])) &&
        isSame(tokens, from, i),
    );
    if (words === undefined || NO_CRAFT.test(wordOf(tokens, words))) continue;
    if (!BEFORE_CODES.has(bareWord(tokens, words - 1))) continue;
    if (overlapping(kept, words, i) >= 0) continue;
    found.push({ first: words, last: i, kind: THING, confidence: BY_RULE });
  }
  return found;
}

/** The first token of "Zhinü 4" or "Zhinü-4" by its number's, where the word before begins with a capital; else -1. */
function numberedWord(tokens: Tokens, number: number): number {
  if (!/^\d{1,2}$/.test(wordOf(tokens, number))) return -1;
  const word = wordOf(tokens, number - 1) === '-' ? number - 2 : number - 1;
  return word >= 0 && isSame(tokens, word, number) && /^\p{Lu}[\p{L}\p{M}'’]{2,}$/u.test(wordOf(tokens, word))
    ? word
    : -1;
}

/** Whether a number counts what the words behind it end in: "12 rocket attacks". */
function countsPlural({ tag }: Tokens, number: number): boolean {
  let last = number;
  while (OF_PHRASE[tag[last + 1]]) last++;
  return last > number && tag[last] === PLURAL;
}

/** Further ones of a series of which one was found, and those of a word that no lexicon has before what they are: "a Zhinü 4 probe". */
function series(tokens: Tokens, kept: RecognisedName[]): RecognisedName[] {
  const words = new Set<string>();
  for (const { last, kind } of kept) {
    const word = kind === THING ? numberedWord(tokens, last) : -1;
    if (word >= 0) words.add(wordOf(tokens, word));
  }
  const found: RecognisedName[] = [];
  for (let i = 1; i < tokens.length; i++) {
    const first = numberedWord(tokens, i);
    if (first < 0) continue;
    const inside = overlapping(kept, first, i);
    if (inside >= 0 && (kept[inside].last > i || kept[inside].confidence >= SURE)) continue;
    // "In Kupiansk 12 rocket attacks": a number of those behind it.
    if (countsPlural(tokens, i)) continue;
    const isModel = MODELS.has(bareWord(tokens, i + 1)) || MODELS.has(bareWord(tokens, i + 2));
    const isUnknown = loadTagLexicon().classOf(tokens.text, tokens.start[first], tokens.end[first]) === 0;
    if (!words.has(wordOf(tokens, first)) && !(isModel && isUnknown && bareWord(tokens, i + 1) !== ','))
      continue;
    if (inside >= 0) kept.splice(inside, 1);
    found.push({ first, last: i, kind: THING, confidence: BY_RULE });
  }
  return found;
}
