import type { Quotation } from '../syntax/quotations.js';
import type { Tokens } from '../tokens.js';
import type { FoundAttribution, TokenRange } from './attribution.js';
import type { Layers } from './layers.js';

/** Fewer quoted tokens are a title or a phrase in scare quotes rather than something said. */
const SHORTEST_QUOTATION = 5;
/** Less sure than what its neighbour's cue says. */
const CARRIED_CONFIDENCE = 0.75;
const UNATTRIBUTED_CONFIDENCE = 0.4;

interface Quoted {
  readonly range: TokenRange;
  readonly quotation: Quotation;
}

/** The quotations that are sentences of their own, in order, as tokens. */
function quotedSentences(
  tokens: Tokens,
  quotations: readonly Quotation[],
  quotationOf: Int32Array,
): Quoted[] {
  const found: Quoted[] = [];
  for (let i = 0; i < tokens.length; ) {
    const index = quotationOf[i];
    const start = i;
    while (i < tokens.length && quotationOf[i] === index) i++;
    if (index < 0) continue;
    const quotation = quotations[index];
    const last = tokens.text.slice(quotation.inner.start, quotation.inner.end).at(-1) ?? '';
    const opensSentence = start === 0 || tokens.sentence[start - 1] !== tokens.sentence[start];
    const isSentence = /\p{Lu}/u.test(tokens.text[quotation.inner.start]) && /[.?!,…—–-]/.test(last);
    if (opensSentence && isSentence && i - start >= SHORTEST_QUOTATION) {
      found.push({ range: { start, end: i }, quotation });
    }
  }
  return found;
}

/**
 * Quotations that no cue claims: joined to the statement of their paragraph that they go on from (or lead up to), or to
 * the one they continue over a paragraph's end; a paragraph that is all quotation is by the speaker quoted right before
 * it, as the press prints it; any other stands alone, its source unknown.
 */
export function joinQuotationsWithoutCue(
  { tokens, quotations, quotationOf, paragraphOf }: Layers,
  found: readonly FoundAttribution[],
): FoundAttribution[] {
  const attributions = [...found];
  const claimedBy = new Int32Array(tokens.length).fill(-1);
  const claim = (index: number, { start, end }: TokenRange) => claimedBy.fill(index, start, end);
  // Inner attributions last: what is quoted within a quotation goes on with the inner speaker.
  attributions.forEach(({ content }, index) => {
    for (const range of content) claim(index, range);
  });
  const isSpeech = (index: number) => index >= 0 && attributions[index].class === 'SPEECH';
  for (const { range, quotation } of quotedSentences(tokens, quotations, quotationOf)) {
    if (claimedBy.subarray(range.start, range.end).some((index) => index >= 0)) continue;
    const paragraph = paragraphOf[range.start];
    const extend = (index: number) => {
      const content = [...attributions[index].content, range].sort((a, b) => a.start - b.start);
      attributions[index] = { ...attributions[index], content };
      claim(index, range);
    };
    const before = lastQuoted(range.start, paragraph);
    if (isSpeech(before) && (quotation.continues || paragraphOf[range.start - 1] === paragraph)) {
      extend(before);
      continue;
    }
    const after = firstQuotedAfter(range.end, paragraph);
    if (isSpeech(after)) {
      extend(after);
      continue;
    }
    const carried = isSpeech(before) && range.start > 0 && paragraphOf[range.start - 1] === paragraph - 1;
    attributions.push({
      cue: null,
      source: carried ? attributions[before].source : null,
      content: [range],
      class: 'SPEECH',
      confidence: carried ? attributions[before].confidence * CARRIED_CONFIDENCE : UNATTRIBUTED_CONFIDENCE,
    });
    claim(attributions.length - 1, range);
  }
  return attributions.sort((a, b) => a.content[0].start - b.content[0].start);

  /** The attribution of the last quotation before `at`, in its paragraph or the one before; -1 for none. */
  function lastQuoted(at: number, paragraph: number): number {
    for (let i = at - 1; i >= 0 && paragraphOf[i] >= paragraph - 1; i--) {
      if (quotationOf[i] >= 0 && claimedBy[i] >= 0) return claimedBy[i];
    }
    return -1;
  }

  function firstQuotedAfter(at: number, paragraph: number): number {
    for (let i = at; i < tokens.length && paragraphOf[i] === paragraph; i++) {
      if (quotationOf[i] >= 0 && claimedBy[i] >= 0) return claimedBy[i];
    }
    return -1;
  }
}
