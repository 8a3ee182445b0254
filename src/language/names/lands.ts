import type { Gazetteer } from '../gazetteers/gazetteer.js';
import type { Tokens } from '../tokens.js';
import { WRITTEN } from './capitals.js';
import type { NameFeatures } from './features.js';
import { GROUP, PLACE } from './labels.js';
import type { RecognisedName } from './recogniseNames.js';
import { HONORIFICS } from './titles.js';
import { bareWord, lowerCase } from './words.js';
import { isGivenName } from './wordsOfPersons.js';

/** A shorter name has too many words that look like its adjective. */
const LEAST_LENGTH = 5;

/**
 * The kinds of names unknown to the gazetteer that an adjective of their own tells for lands, and of those adjectives:
 * "Ruritania" is a place and "Ruritanian" a people where an article has both. In small letters.
 */
export function landsAndPeoples(
  tokens: Tokens,
  found: readonly RecognisedName[],
  features: NameFeatures,
  gazetteer: Gazetteer,
  partsOfPersons: ReadonlySet<string>,
): Map<string, number> {
  const { written, matches } = features;
  const lands = possibleLands(tokens, found, features, gazetteer, partsOfPersons);
  const told = new Map<string, number>();
  if (lands.size === 0) return told;
  for (let i = 0; i < tokens.length; i++) {
    if (written[i] !== WRITTEN.CAPITALISED || matches.code[i] !== 0) continue;
    const last = tokens.text[tokens.end[i] - 1];
    if (last !== 'n' && last !== 's') continue;
    const adjective = lowerCase(tokens, i, i);
    const land = basesOf(adjective).find((base) => lands.has(base));
    if (land === undefined || partsOfPersons.has(adjective)) continue;
    told.set(land, PLACE);
    told.set(adjective, GROUP);
  }
  return told;
}

/** The names of one word that are neither known nor a person's. */
function possibleLands(
  tokens: Tokens,
  found: readonly RecognisedName[],
  { matches }: NameFeatures,
  gazetteer: Gazetteer,
  partsOfPersons: ReadonlySet<string>,
): Set<string> {
  const lands = new Set<string>();
  for (const { first, last } of found) {
    if (last > first || matches.code[first] !== 0) continue;
    const key = lowerCase(tokens, first, last);
    if (key.length < LEAST_LENGTH || partsOfPersons.has(key)) continue;
    if (isGivenName(tokens, first, last, gazetteer) || HONORIFICS.has(bareWord(tokens, first - 1))) continue;
    lands.add(key);
  }
  return lands;
}

/** The names, in small letters, of lands that "-an" or "-ans" can make an adjective or people of: "ruritanian" of "ruritania", "ruritani". */
export function basesOf(word: string): string[] {
  const adjective = word.endsWith('s') ? word.slice(0, -1) : word;
  if (!adjective.endsWith('an')) return [];
  const stem = adjective.slice(0, -2);
  const bases = [adjective.slice(0, -1), stem, `${stem}o`, `${stem}e`];
  if (stem.endsWith('i')) bases.push(stem.slice(0, -1), `${stem.slice(0, -1)}y`, `${stem.slice(0, -1)}e`);
  return bases;
}

/** The namings of words of a told kind that the model took for no names, with a confidence. */
export function missedNamings(
  tokens: Tokens,
  found: readonly RecognisedName[],
  { written, withoutCase, sequences }: NameFeatures,
  told: ReadonlyMap<string, number>,
  confidence: number,
): RecognisedName[] {
  if (told.size === 0) return [];
  const covered = new Uint8Array(tokens.length);
  for (const { first, last } of found) covered.fill(1, first, last + 1);
  const added: RecognisedName[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (covered[i] || written[i] !== WRITTEN.CAPITALISED || withoutCase[sequences.of[i]] !== 0) continue;
    const kind = told.get(lowerCase(tokens, i, i));
    if (kind !== undefined) added.push({ first: i, last: i, kind, confidence });
  }
  return added;
}
