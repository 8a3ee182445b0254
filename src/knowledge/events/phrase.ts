import type { Analysis, Event } from '../../language/analysis.js';
import { REL } from '../../language/syntax/tree.js';
import { isNoun } from '../../language/syntax/words.js';
import { tokenHolding } from '../../language/tokens.js';

/** A trigger with more nouns before it is seldom called so by anybody else. */
const MOST_WORDS = 3;

/**
 * The fullest words an article calls an event by, as printed: the noun that reports it with the nouns joined to it ("ferry
 * fire"), names and times apart; null where only verbs report it.
 */
export function eventPhrase(
  { document, tokens, entities, times }: Analysis,
  { triggers }: Event,
): string | null {
  const holds = (start: number) => (span: { readonly start: number; readonly end: number }) =>
    span.start <= start && start < span.end;
  // A title says who and when in words of its own.
  const isToldApart = (start: number) =>
    times.some(holds(start)) ||
    entities.some(({ mentions }) => mentions.some((each) => each.form === 'NAME' && holds(start)(each)));
  let fullest: { readonly words: number; readonly text: string } | null = null;
  for (const { start, end } of triggers) {
    const trigger = tokenHolding(tokens, end - 1);
    if (trigger < 0 || !isNoun(tokens, trigger)) continue;
    let first = trigger;
    while (
      first > 0 &&
      trigger - first < MOST_WORDS - 1 &&
      tokens.head[first - 1] === trigger &&
      tokens.relation[first - 1] === REL.compound &&
      !isToldApart(tokens.start[first - 1])
    )
      first--;
    const words = trigger - first + 1;
    if (fullest === null || words > fullest.words)
      fullest = {
        words,
        text: document.text.slice(Math.min(start, tokens.start[first]), end).toLowerCase(),
      };
  }
  return fullest?.text ?? null;
}
