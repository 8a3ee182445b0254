import type { Span } from '../analysis.js';
import { type Gazetteer, WORD_LISTS } from '../gazetteers/gazetteer.js';
import { tagSet } from '../tagging/tags.js';
import { type Tokens, wordOf } from '../tokens.js';
import { type Name, withAcronyms, withoutTickers } from './acronyms.js';
import { WRITTEN } from './capitals.js';
import { settleKinds } from './contextualKinds.js';
import { pictureCredits } from './credits.js';
import { agreeWithin } from './documentNames.js';
import type { NameFeatures } from './features.js';
import { KINDS, type TokenSpan } from './labels.js';
import { parted, partedFromRegion, withNicknames } from './nameEnds.js';
import type { RecognisedName, Recognition } from './recogniseNames.js';
import { HONORIFICS, isOffice, OFFICE_MODIFIERS, ROYAL } from './titles.js';
import { bareWord, isPossessive } from './words.js';

const PERSON = KINDS.indexOf('PERSON');
const ORGANIZATION = KINDS.indexOf('ORGANIZATION');
const PLACE = KINDS.indexOf('PLACE');
const GROUP = KINDS.indexOf('GROUP');

/** Confidence of what a rule or the lexicon alone finds. */
const BY_RULE = 0.9;
/** A name less sure than this is none, unless the gazetteer has it: rather nothing than wrong. */
const LEAST_CONFIDENCE = 0.5;
const LEAST_OF_FULL_NAME = 0.3;
/** Words that as an organisation's name mean the building after these. */
const AT_PLACE: ReadonlySet<string> = new Set([
  'in',
  'at',
  'inside',
  'outside',
  'near',
  'around',
  'into',
  'from',
]);
/** Tags of words that begin sentences, not names. */
const NO_NAME_TAGS = tagSet('RB', 'CC', 'IN', 'DT', 'PRP', 'PRP$', 'WRB', 'WP', 'VBD', 'VBZ', 'MD', 'UH');
const GIVEN_NAME = WORD_LISTS.FEMALE_NAME | WORD_LISTS.MALE_NAME;
/**
 * The names of the model, mended by what corpora don't teach: titles and possessives are cut off, known bodies and
 * places that it missed are added, acronyms found by their expansion, and nobody is named in an article's furniture
 * but the dateline's place.
 */
export function refineNames(
  tokens: Tokens,
  { names, features }: Recognition,
  gazetteer: Gazetteer,
  furniture: readonly Span[],
): Name[] {
  const taken = new Int32Array(tokens.length).fill(-1);
  let found: RecognisedName[] = [];
  const put = (name: RecognisedName) => {
    taken.fill(found.length, name.first, name.last + 1);
    found.push(name);
  };
  const { matches, written, withoutCase, sequences } = features;
  const hasCapitals = writesCapitals(tokens, features);
  for (const name of names) {
    const trimmed = trim(tokens, name, gazetteer);
    if (!trimmed || (hasCapitals && isSmallByChance(trimmed, features))) continue;
    // "Mayor of London Sadiq Noor" taken for one name.
    const of = trimmed.first + 2;
    const matched = of < trimmed.last ? matches.last[of] : -1;
    const isOfficeOf =
      trimmed.kind === PERSON && isOffice(bareWord(tokens, of - 2)) && bareWord(tokens, of - 1) === 'of';
    if (isOfficeOf && matched >= 0 && matched < trimmed.last) {
      put({
        first: of,
        last: matched,
        kind: KINDS.indexOf(gazetteer.kind(matches.entry[of])),
        confidence: BY_RULE,
      });
      put({ ...trimmed, first: matched + 1 });
    } else
      for (const part of parted(tokens, trimmed, matches.last, gazetteer))
        for (const place of partedFromRegion(tokens, part, gazetteer)) put(place);
  }

  for (let i = 0; i < tokens.length; i++) {
    const last = matches.last[i];
    if (last < 0) continue;
    const span = { first: i, last };
    const entry = matches.entry[i];
    const kind = KINDS.indexOf(gazetteer.kind(entry));
    const fromLexicon = gazetteer.isFromLexicon(tokens.text, tokens.start[i], tokens.end[last]);
    const inside = new Set<number>();
    for (let k = i; k <= last; k++) inside.add(taken[k]);
    const caseless = withoutCase[sequences.of[i]] !== 0;
    if (inside.size === 1 && inside.has(-1)) {
      if (caseless || !isUnmistakable(tokens, gazetteer, span, entry, fromLexicon, written)) continue;
      put({ ...span, kind, confidence: BY_RULE });
      continue;
    }
    inside.delete(-1);
    const within = [...inside].every((n) => found[n].first >= i && found[n].last <= last);
    if (!within) continue;
    const exact =
      inside.size === 1 && [...inside].every((n) => found[n].first === i && found[n].last === last);
    if (exact) {
      const [n] = inside;
      const isBuilding = AT_PLACE.has(wordBeforeArticle(tokens, i)) && found[n].kind === PLACE;
      // "American" the airline, where the model is sure of a body.
      const isBody = kind === GROUP && found[n].kind === ORGANIZATION && found[n].confidence > 0.7;
      const certain = !isBody && (kind === ORGANIZATION || kind === GROUP || found[n].confidence < 0.6);
      if (fromLexicon && found[n].kind !== kind && certain && !isBuilding) found[n] = { ...found[n], kind };
    } else if (fromLexicon || last > i + 1) {
      // "Deir ez" and "Zor" to "Deir ez-Zor".
      const [n, ...others] = [...inside].sort((a, b) => a - b);
      if (fromLexicon || others.length > 0 || found[n].kind === kind) {
        found[n] = {
          first: i,
          last,
          kind: fromLexicon ? kind : found[n].kind,
          confidence: Math.max(BY_RULE, found[n].confidence),
        };
        taken.fill(n, i, last + 1);
        for (const o of others) found[o] = { ...found[o], last: -1 };
      }
    }
  }
  found = withNicknames(tokens, found, written);
  const noActors = [...furniture, ...pictureCredits(tokens)];
  found = found.filter((name) => name.last >= name.first && !isFurniture(tokens, name, noActors));
  const settled = settleKinds(tokens, found, features, gazetteer);
  const sure = agreeWithin(tokens, settled, features).filter(
    ({ first, last, kind, confidence }) =>
      confidence >= (kind === PERSON && last > first ? LEAST_OF_FULL_NAME : LEAST_CONFIDENCE) ||
      matches.last[first] === last,
  );
  return withAcronyms(tokens, withoutTickers(tokens, sure), features, gazetteer);
}

/** Whether the text writes names with capitals: one word in forty within a sentence has one. */
function writesCapitals(tokens: Tokens, { written, sequences }: NameFeatures): boolean {
  let capitals = 0;
  for (let i = 1; i < tokens.length; i++) {
    if (written[i] !== WRITTEN.SMALL && sequences.of[i] === sequences.of[i - 1]) capitals++;
  }
  return capitals * 40 > tokens.length;
}

/** Whether a name has neither a capital nor an entry in the gazetteer. */
function isSmallByChance({ first, last }: RecognisedName, { written, matches }: NameFeatures): boolean {
  for (let i = first; i <= last; i++) if (written[i] !== WRITTEN.SMALL || matches.code[i] !== 0) return false;
  return true;
}

/** Cuts a possessive, an article and a person's title off; null where nothing is left. */
function trim(tokens: Tokens, name: RecognisedName, gazetteer: Gazetteer): RecognisedName | null {
  let { first, last } = name;
  while (last >= first && (isPossessive(tokens, last) || /^[\s,.:;()"“”-]$/.test(wordOf(tokens, last))))
    last--;
  while (
    first <= last &&
    (/^the$/.test(wordOf(tokens, first)) || /^[,.:;()"“”'‘-]$/.test(wordOf(tokens, first)))
  )
    first++;
  // "chipmaker Arden Micro"
  if (name.kind === ORGANIZATION && first < last && /^\p{Ll}{4,}$/u.test(wordOf(tokens, first))) first++;
  if (name.kind === PERSON) {
    // "Later Hadidi", "But Keller": the sentence's capital, not the name's.
    const opens = first === 0 || tokens.sentence[first - 1] !== tokens.sentence[first];
    if (opens && first < last && NO_NAME_TAGS[tokens.tag[first]]) first++;
    while (first < last) {
      const word = bareWord(tokens, first);
      const modifier = OFFICE_MODIFIERS.has(word) && isOffice(bareWord(tokens, first + 1));
      // "Pope Francis" and "King Salman" have no other name; "Dean" may be one.
      const isTitle =
        isOffice(word) &&
        !ROYAL.has(word) &&
        (last > first + 1 ||
          (gazetteer.wordLists(tokens.text, tokens.start[first], tokens.end[first]) & GIVEN_NAME) === 0);
      if ((!HONORIFICS.has(word) && !isTitle && !modifier) || bareWord(tokens, first + 1) === 'of') break;
      first++;
    }
  }
  return first > last ? null : { ...name, first, last };
}

function isUnmistakable(
  tokens: Tokens,
  gazetteer: Gazetteer,
  { first, last }: { first: number; last: number },
  entry: number,
  fromLexicon: boolean,
  written: Uint8Array,
): boolean {
  const { text, start, end } = tokens;
  const type = gazetteer.type(entry);
  if (written[first] === WRITTEN.SMALL && last === first) return false;
  // A part of a longer run of capitals is part of another name: "Paris" of "Paris Hilton".
  const before =
    first - 1 >= tokens.sentenceStart[tokens.sentence[first]] ? written[first - 1] : WRITTEN.SMALL;
  const after =
    last + 1 < tokens.sentenceStart[tokens.sentence[last] + 1] ? written[last + 1] : WRITTEN.SMALL;
  if (type === 'group') return after === WRITTEN.SMALL || before === WRITTEN.SMALL;
  if (before !== WRITTEN.SMALL && first - 1 > tokens.sentenceStart[tokens.sentence[first]]) return false;
  if (after !== WRITTEN.SMALL) return false;
  if (fromLexicon) return true;
  const isHuman =
    last === first && (gazetteer.wordLists(text, start[first], end[last]) & ~WORD_LISTS.COUNTRY_PART) !== 0;
  return type === 'country' && !isHuman;
}

function wordBeforeArticle(tokens: Tokens, i: number): string {
  const word = bareWord(tokens, i - 1);
  return word === 'the' ? bareWord(tokens, i - 2) : word;
}

function isFurniture(tokens: Tokens, { first, last, kind }: TokenSpan, furniture: readonly Span[]): boolean {
  const start = tokens.start[first];
  const end = tokens.end[last];
  return kind !== PLACE && furniture.some((span) => start < span.end && end > span.start);
}
