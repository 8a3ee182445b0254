import type { Gazetteer } from '../gazetteers/gazetteer.js';
import { listOf } from '../lexicon/lexicon.js';
import { tagSet } from '../tagging/tags.js';
import { type Tokens, wordOf } from '../tokens.js';
import { GROUP, ORGANIZATION, PERSON, type TokenSpan } from './labels.js';

const KINDS_AFTER_PLACES = listOf('names', 'kinds after places');
const NOUNS = tagSet('NN', 'NNS');

/** What an object begins with, so that the noun before it is rather a verb: "a Boston terrier guards it". */
const BEGINS_OBJECT = tagSet('DT', 'PRP', 'PRP$');

const isNounIn = (tokens: Tokens, i: number, sentence: number) =>
  i < tokens.length && tokens.sentence[i] === sentence && NOUNS[tokens.tag[i]] === 1;

const isModifier = (tokens: Tokens, i: number, sentence: number) =>
  isNounIn(tokens, i + 1, sentence) && BEGINS_OBJECT[tokens.tag[i + 2]] !== 1;

/**
 * Whether a name is but the first part of the name of a plant, dish or breed: "Brussels sprouts", "Dijon mustard". Those of a
 * country or region come from there ("Florida oranges"), those of a body that nobody knows are its own, and where the kind only
 * tells what else is from there ("an Oslo cheese exporter") the town is one.
 */
export function isInNameOfKind(
  tokens: Tokens,
  { first, last, kind }: TokenSpan,
  gazetteer: Gazetteer,
): boolean {
  const noun = last + 1;
  if (kind === PERSON || kind === GROUP || last > first + 1 || noun >= tokens.length) return false;
  const sentence = tokens.sentence[last];
  if (!isNounIn(tokens, noun, sentence) || isModifier(tokens, noun, sentence)) return false;
  if (!KINDS_AFTER_PLACES.has(wordOf(tokens, noun))) return false;
  const entry = gazetteer.first(tokens.text, tokens.start[first], tokens.end[last]);
  return entry < 0 ? kind !== ORGANIZATION : gazetteer.type(entry) === 'city';
}
