import type { Gazetteer } from '../gazetteers/gazetteer.js';
import { listOf } from '../lexicon/lexicon.js';
import { type Tokens, wordOf } from '../tokens.js';
import { WRITTEN } from './capitals.js';
import type { NameFeatures } from './features.js';
import { ORGANIZATION, PERSON, PLACE, type TokenSpan } from './labels.js';
import type { RecognisedName } from './recogniseNames.js';
import { bareWord } from './words.js';

/** A name, and the name it stands for where the text itself says so: "IS" in "Islamic State (IS)". */
export interface Name extends RecognisedName {
  /** Index among the names of the one it abbreviates, or -1. */
  readonly abbreviates: number;
}

const BY_RULE = 0.9;
const SMALL_WORDS = listOf('names', 'left out of acronyms');

/**
 * Acronyms in parentheses after their expansion ("Islamic State (IS)") or before it ("ANA (All Nippon Airways)"),
 * and wherever else they stand in the text (Schwartz & Hearst 2003, with initials alone).
 */
export function withAcronyms(
  tokens: Tokens,
  names: readonly RecognisedName[],
  { written, withoutCase, sequences }: NameFeatures,
  gazetteer: Gazetteer,
): Name[] {
  const result: Name[] = names.map((name) => ({ ...name, abbreviates: -1 }));
  const expansions = new Map<string, number>();
  const at = new Map(names.map((name, n) => [name.first, n]));
  names.forEach((name, n) => {
    const open = name.last + 1;
    if (
      name.kind === PERSON ||
      !/^[([]$/.test(wordOf(tokens, open)) ||
      !/^[)\]]$/.test(wordOf(tokens, open + 2))
    )
      return;
    const acronym = wordOf(tokens, open + 1);
    if (!/^[A-Z][A-Za-z.&-]{1,9}$/.test(acronym) || written[open + 1] !== WRITTEN.ALL_CAPITALS) return;
    // "Social Democrats (SPD)": the lexicon knows the body by the acronym alone.
    const { start, end } = tokens;
    const own = gazetteer.first(tokens.text, start[name.first], end[name.last]);
    const known = gazetteer.first(tokens.text, start[open + 1], end[open + 1]);
    // "… was operated by Nature Air\n(CNN) A plane …": what stands on a line of its own is short for nothing before it.
    if (/\n/.test(tokens.text.slice(end[name.last], start[open]))) return;
    const isKnown = own < 0 && known >= 0 && gazetteer.kind(known) === 'ORGANIZATION' && name.kind !== PLACE;
    if (isKnown || isAcronymOf(acronym, tokens, name)) expansions.set(acronym, n);
  });
  names.forEach((name, n) => {
    const open = name.first - 1;
    if (name.last === name.first || !/^[([]$/.test(wordOf(tokens, open)) || open < 1) return;
    const acronym = wordOf(tokens, open - 1);
    if (written[open - 1] === WRITTEN.ALL_CAPITALS && isAcronymOf(acronym, tokens, name))
      expansions.set(acronym, n);
  });
  if (expansions.size === 0) return result;
  for (const [acronym, n] of expansions) {
    // A body where either the long or the short form looks like one.
    const isBody = names.some(
      (name) =>
        name.kind === ORGANIZATION && wordOf(tokens, name.first) === acronym && name.first === name.last,
    );
    if (isBody) result[n] = { ...result[n], kind: ORGANIZATION };
  }
  const covered = new Uint8Array(tokens.length);
  for (const { first, last } of names) covered.fill(1, first, last + 1);
  for (let i = 0; i < tokens.length; i++) {
    if (written[i] !== WRITTEN.ALL_CAPITALS || withoutCase[sequences.of[i]] === 2) continue;
    const expansion = expansions.get(wordOf(tokens, i));
    if (expansion === undefined) continue;
    const known = at.get(i);
    const { kind } = result[expansion];
    if (known !== undefined && names[known].last === i) {
      result[known] = { ...result[known], kind, abbreviates: expansion };
    } else if (!covered[i]) {
      result.push({ first: i, last: i, kind, confidence: BY_RULE, abbreviates: expansion });
    }
  }
  return result;
}

/**
 * The names without the tickers of shares in parentheses after a company: "(NYSE:ORS)" and, of two bodies so, "(ORS)"
 * in "Orsa Motors (ORS)" that is no acronym of it.
 */
export function withoutTickers(tokens: Tokens, names: readonly RecognisedName[]): RecognisedName[] {
  return names.filter((name, n) => {
    const { first, last, kind } = name;
    if (first !== last || !/^[A-Z]{1,5}$/.test(wordOf(tokens, first))) return true;
    const isLast = /^[)\]]$/.test(wordOf(tokens, first + 1));
    if (isLast && wordOf(tokens, first - 1) === ':') return !/^[([]$/.test(wordOf(tokens, first - 3));
    const before = names[n - 1];
    const isAlone = isLast && /^[([]$/.test(wordOf(tokens, first - 1)) && before?.last === first - 2;
    const isOfCompany = isAlone && kind === ORGANIZATION && before.kind === ORGANIZATION;
    return !isOfCompany || before.last > before.first || isAcronymOf(wordOf(tokens, first), tokens, before);
  });
}

/** Whether the acronym is made of the initials of the name's words, small words and a last plural left out or not. */
function isAcronymOf(acronym: string, tokens: Tokens, { first, last }: TokenSpan): boolean {
  if (last === first) return false;
  const letters = acronym.replace(/[^A-Za-z]/g, '').toLowerCase();
  const all: string[] = [];
  const large: string[] = [];
  for (let i = first; i <= last; i++) {
    const word = bareWord(tokens, i);
    if (!/^[\p{L}\d&]/u.test(word)) continue;
    all.push(word[0]);
    if (!SMALL_WORDS.has(word)) large.push(word[0]);
  }
  return [all.join(''), large.join('')].some(
    (initials) => initials === letters || (initials.endsWith(letters) && letters.length > 2),
  );
}
