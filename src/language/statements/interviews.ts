import type { Analysis } from '../analysis.js';
import { listOf } from '../lexicon/lexicon.js';
import { firstTokenEndingAfter, type Tokens, wordOf } from '../tokens.js';
import type { FoundAttribution, TokenRange } from './attribution.js';
import type { Layers } from './layers.js';

const ANSWER = /^(?:A\.?|Answer)$/;

/** Verbs of who answers, with what comes before who asks. */
const TALKING_TO = listOf('statements', 'talking to');
/** Words from who talked to whom they talked to at the most. */
const LONGEST_TALK = 6;

/** Of those named, the one who "was talking to", or "was interviewed by", another at the end of the interview. */
function whoTalkedTo(tokens: Tokens, named: readonly TokenRange[]): TokenRange | undefined {
  return named.find(({ end }, k) => {
    const other = named[k + 1];
    if (
      other === undefined ||
      other.start - end > LONGEST_TALK ||
      tokens.sentence[other.start] !== tokens.sentence[end - 1]
    )
      return false;
    const between = Array.from({ length: other.start - end }, (_, i) => tokens.lemma[end + i]);
    return between.some((lemma, i) => TALKING_TO.has(`${lemma}_${between[i + 1]}`));
  });
}

/**
 * Names who answers in an interview that is printed as "Q:" and "A:": the person that the words around it are about, where
 * they name one alone or say who talked to whom.
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
  const only = named.length > 1 ? whoTalkedTo(tokens, named) : named[0];
  if (only === undefined) return [...found];
  return found.map((attribution) => (isAnswer(attribution) ? { ...attribution, named: only } : attribution));
}
