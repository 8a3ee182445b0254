import { type Gazetteer, WORD_LISTS } from '../gazetteers/gazetteer.js';
import { listOf } from '../lexicon/lexicon.js';
import { tagSet } from '../tagging/tags.js';
import type { Tokens } from '../tokens.js';
import { WRITTEN } from './capitals.js';
import type { NameFeatures } from './features.js';
import { GROUP, KINDS, ORGANIZATION, PLACE, type TokenSpan } from './labels.js';
import type { NameDrafts } from './nameDrafts.js';
import type { RecognisedName } from './recogniseNames.js';
import { bareWord } from './words.js';

const ARTICLE = tagSet('DT');
/** Confidence of what the gazetteer alone finds. */
const BY_RULE = 0.9;
/** A body is one whatever the gazetteer has where the model is as sure. */
const SURE_OF_BODY = 0.7;
/** A kind of which the model is less sure gives way to the gazetteer's. */
const UNSURE = 0.6;
/** Words that as an organisation's name mean the building after these. */
const AT_PLACE = listOf('grammar', 'before buildings');
const INDEFINITE = listOf('grammar', 'indefinite articles');

const REGIONS: ReadonlySet<string> = new Set(['country', 'region']);

/** A match in the gazetteer. */
interface Match extends TokenSpan {
  readonly entry: number;
  /** Whether our own lexicon has it, which holds names that mean one thing only. */
  readonly fromLexicon: boolean;
}

/**
 * Adds the gazetteer's names that the model missed where nothing else can be meant, gives those that it found the
 * kind of the gazetteer's lexicon, and joins the parts of those that it found in pieces.
 */
export function addKnownNames(
  tokens: Tokens,
  drafts: NameDrafts,
  { matches, written, withoutCase, sequences }: NameFeatures,
  gazetteer: Gazetteer,
): void {
  for (let first = 0; first < tokens.length; first++) {
    const last = matches.last[first];
    if (last < 0 || isArticleOf(tokens, first, last)) continue;
    const entry = matches.entry[first];
    const kind = KINDS.indexOf(gazetteer.kind(entry));
    const fromLexicon = gazetteer.isFromLexicon(tokens.text, tokens.start[first], tokens.end[last]);
    const match: Match = { first, last, kind, entry, fromLexicon };
    const inside = drafts.within(first, last);
    if (inside.length === 0) {
      const isCaseless = withoutCase[sequences.of[first]] !== 0;
      if (!isCaseless && isUnmistakable(tokens, gazetteer, match, written))
        drafts.put({ first, last, kind, confidence: BY_RULE });
      continue;
    }
    const names = inside.map((number) => drafts.at(number));
    if (names.some((name) => name.first < first || name.last > last)) continue;
    const [name] = names;
    const isSame = names.length === 1 && name.first === first && name.last === last;
    const isRegion = last > first && REGIONS.has(gazetteer.type(entry));
    const settled = isSame ? asKnown(tokens, name, match, isRegion) : joined(names, match);
    if (settled) drafts.replace(inside, settled);
  }
}

/** "a U" of "a U-turn", whose letters are those of Au: an article before one letter begins no name, as it does in "A Coruña". */
function isArticleOf(tokens: Tokens, first: number, last: number): boolean {
  const isArticle = ARTICLE[tokens.tag[first]] === 1 && INDEFINITE.has(bareWord(tokens, first));
  return last === first + 1 && isArticle && bareWord(tokens, last).length === 1;
}

/** A name of the model with the kind of our lexicon, null where the model's stands. */
function asKnown(
  tokens: Tokens,
  name: RecognisedName,
  { first, kind, fromLexicon }: Match,
  isRegion: boolean,
): RecognisedName | null {
  if (name.kind === kind) return null;
  // "South Australia": no body has the whole name of a land or region, that is of two words.
  if (isRegion && name.kind === ORGANIZATION) return { ...name, kind };
  if (!fromLexicon) return null;
  const isBuilding = name.kind === PLACE && AT_PLACE.has(wordBeforeArticle(tokens, first));
  // "American" the airline, where the model is sure of a body.
  const isBody = kind === GROUP && name.kind === ORGANIZATION && name.confidence > SURE_OF_BODY;
  const isCertain = !isBody && (kind === ORGANIZATION || kind === GROUP || name.confidence < UNSURE);
  return isCertain && !isBuilding ? { ...name, kind } : null;
}

/** One name of the pieces that the model found of a longer match, "Deir ez" and "Zor" of "Deir ez-Zor"; null for none. */
function joined(names: readonly RecognisedName[], match: Match): RecognisedName | null {
  const { first, last, kind, fromLexicon } = match;
  if (!fromLexicon && last <= first + 1) return null;
  const [name] = names;
  if (!fromLexicon && names.length === 1 && name.kind !== kind) return null;
  return {
    first,
    last,
    kind: fromLexicon ? kind : name.kind,
    confidence: Math.max(BY_RULE, name.confidence),
  };
}

function isUnmistakable(
  tokens: Tokens,
  gazetteer: Gazetteer,
  { first, last, entry, fromLexicon }: Match,
  written: Uint8Array,
): boolean {
  const { text, start, end, sentence, sentenceStart } = tokens;
  const type = gazetteer.type(entry);
  if (written[first] === WRITTEN.SMALL && last === first) return false;
  // A part of a longer run of capitals is part of another name: "Paris" of "Paris Hilton".
  const opening = sentenceStart[sentence[first]];
  const before = first > opening ? written[first - 1] : WRITTEN.SMALL;
  const after = last + 1 < sentenceStart[sentence[last] + 1] ? written[last + 1] : WRITTEN.SMALL;
  if (type === 'group') return after === WRITTEN.SMALL || before === WRITTEN.SMALL;
  if (before !== WRITTEN.SMALL && first - 1 > opening) return false;
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
