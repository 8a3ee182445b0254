import type { Analysis, Event } from '../../language/analysis.js';
import { baseOf } from '../../language/events/wordFamilies.js';
import { formsIn } from '../../language/lexicon/lexicon.js';
import { REL } from '../../language/syntax/tree.js';
import { isNoun, lemmaOf } from '../../language/syntax/words.js';
import { type Tokens, tokenHolding, wordOf } from '../../language/tokens.js';
import type { EventType } from '../../vocabulary/eventTypes.js';

/** A trigger with more nouns before it is seldom called so by anybody else. */
const MOST_WORDS = 3;

/** The nouns by which titles call what verbs tell, by type of event. */
const NOUNS: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(formsIn('titles'));

/** The noun by which a title calls what a verb tells: "arrival" of "arrive"; null where that of its type says as much. */
const nounOf = (type: EventType, verb: string) => NOUNS.get(type)?.get(verb) ?? null;

/**
 * The fullest words an article calls an event by, as printed: the noun that reports it with the nouns joined to it ("ferry
 * fire"), names and times apart. Where only verbs report it, the noun of the first of these that has one; null where none has.
 */
export function eventPhrase(analysis: Analysis, { type, triggers }: Event): string | null {
  const { document, tokens } = analysis;
  let fullest: { readonly words: number; readonly text: string } | null = null;
  let told: string | null = null;
  for (const { start, end } of triggers) {
    const trigger = tokenHolding(tokens, end - 1);
    if (trigger < 0) continue;
    if (!isNoun(tokens, trigger) || mayBeVerb(tokens, trigger)) {
      told ??=
        nounOf(type, lemmaOf(tokens, trigger)) ?? nounOf(type, baseOf(tokens.lemma[trigger].toLowerCase()));
      continue;
    }
    const first = firstOfCompound(analysis, trigger);
    const words = trigger - first + 1;
    if (fullest === null || words > fullest.words)
      fullest = {
        words,
        text: document.text
          .slice(Math.min(start, tokens.start[first]), end)
          .replace(/\s+/g, ' ')
          .toLowerCase(),
      };
  }
  return fullest?.text ?? told;
}

/** Whether what is tagged as a noun is a verb's form, as in headlines: "Ministers Met in Velm". */
function mayBeVerb(tokens: Tokens, token: number): boolean {
  const word = wordOf(tokens, token).toLowerCase();
  return !/(?:er|ies)$/.test(word) && baseOf(word) !== word;
}

/** The first of the nouns joined to a noun, but for counted ones: not "hour" in "two hour flight". */
function firstOfCompound({ document, tokens, entities, times }: Analysis, noun: number): number {
  const holds = (start: number) => (span: { readonly start: number; readonly end: number }) =>
    span.start <= start && start < span.end;
  // A title says who and when in words of its own; a capital within a sentence tells of a name that was not found.
  const isToldApart = (start: number) =>
    /\p{Lu}/u.test(document.text[start]) ||
    times.some(holds(start)) ||
    entities.some(({ mentions }) => mentions.some((each) => each.form === 'NAME' && holds(start)(each)));
  // "11-hour flight"
  const isCut = (start: number) => /[\p{L}\p{N}-]/u.test(document.text[start - 1] ?? '');
  const isJoined = (token: number) =>
    token >= 0 &&
    !isCut(tokens.start[token]) &&
    noun - token < MOST_WORDS &&
    tokens.head[token] === noun &&
    tokens.relation[token] === REL.compound &&
    !isToldApart(tokens.start[token]);
  const isCounted = (token: number) =>
    token > 0 && tokens.head[token - 1] === token && tokens.relation[token - 1] === REL.nummod;
  let first = noun;
  while (isJoined(first - 1)) first--;
  while (first < noun && isCounted(first)) first++;
  return first;
}
