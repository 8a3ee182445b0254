import type { Analysis } from '../analysis.js';
import { firstTokenEndingAfter, wordOf } from '../tokens.js';
import type { FoundAttribution, TokenRange } from './attribution.js';
import type { Layers } from './layers.js';

const ANSWER = /^(?:A\.?|Answer)$/;

/**
 * Names who answers in an interview that is printed as "Q:" and "A:": the person that the words around it are about, where
 * they name one alone.
 */
export function nameInterviewees(
  { entities }: Analysis,
  { tokens }: Layers,
  found: readonly FoundAttribution[],
): FoundAttribution[] {
  const isAnswer = ({ source, verbatim }: FoundAttribution) =>
    verbatim === true &&
    source !== null &&
    source.end - source.start === 1 &&
    ANSWER.test(wordOf(tokens, source.start));
  if (!found.some(isAnswer)) return [...found];
  const turns = found.filter(({ verbatim }) => verbatim === true);
  const isInTurn = (i: number) =>
    turns.some(({ content, source }) =>
      [source, ...content].some((r) => r !== null && i >= r.start && i < r.end),
    );
  const named: TokenRange[] = [];
  for (const { kind, mentions, unresolvedReason } of entities) {
    if (kind !== 'PERSON' || unresolvedReason !== null) continue;
    for (const { start, end, form } of mentions) {
      const first = firstTokenEndingAfter(tokens, start);
      if (form !== 'NAME' || isInTurn(first)) continue;
      let last = first;
      while (last < tokens.length && tokens.start[last] < end) last++;
      named.push({ start: first, end: last });
      break;
    }
  }
  const [only] = named;
  if (only === undefined || named.length > 1) return [...found];
  return found.map((attribution) => (isAnswer(attribution) ? { ...attribution, named: only } : attribution));
}
