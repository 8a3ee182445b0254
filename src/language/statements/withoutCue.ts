import type { Quotation } from '../syntax/quotations.js';
import type { Tokens } from '../tokens.js';
import type { FoundAttribution, TokenRange } from './attribution.js';
import { isTurn } from './dialogue.js';
import type { Introductions } from './introductions.js';
import type { Layers } from './layers.js';

/** Fewer quoted tokens are a title or a phrase in scare quotes rather than something said. */
const SHORTEST_QUOTATION = 5;
/** Less sure than what its neighbour's cue says. */
const CARRIED_CONFIDENCE = 0.75;
const INTRODUCED_CONFIDENCE = 0.6;
const UNATTRIBUTED_CONFIDENCE = 0.4;

interface Quoted {
  readonly range: TokenRange;
  readonly quotation: Quotation;
}

/** Fewer are a whole sentence where they stand alone: “Thirty years.” */
const SHORTEST_SENTENCE = 3;

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
    const ends = /[.?!…]/.test(last);
    if (opensSentence && isSentence && i - start >= (ends ? SHORTEST_SENTENCE : SHORTEST_QUOTATION)) {
      found.push({ range: { start, end: i }, quotation });
    }
  }
  return found;
}

/**
 * Quotations that no cue claims. One that goes on in the next paragraph is by who says that; one that answers another right
 * before it is somebody else's; one that follows a sentence about somebody who was not quoted yet is theirs; else it is joined
 * to the statement of its paragraph that it goes on from (or leads up to), or to the one it continues over a paragraph's end. A
 * paragraph that is all quotation is by who the line before it announces, or by the speaker quoted right before it, as the press
 * prints it; any other stands alone, its source unknown.
 */
export function joinQuotationsWithoutCue(
  layers: Layers,
  found: readonly FoundAttribution[],
  introductions: Introductions,
): FoundAttribution[] {
  const { tokens, quotations, quotationOf, paragraphOf } = layers;
  const attributions = [...found];
  /** What each of them holds, in the order of the text. */
  const contents = attributions.map(({ content }) => [...content]);
  const claimedBy = new Int32Array(tokens.length).fill(-1);
  const claim = (index: number, { start, end }: TokenRange) => claimedBy.fill(index, start, end);
  // Inner attributions last: what is quoted within a quotation goes on with the inner speaker.
  contents.forEach((content, index) => {
    for (const range of content) claim(index, range);
  });
  /** Whether a content ends in the reporter's words, and its source follows. */
  const endsBeforeSource = (index: number) => {
    const { source } = attributions[index];
    const { end } = contents[index][contents[index].length - 1];
    return source !== null && source.start >= end && quotationOf[end - 1] < 0;
  };
  const goingOn = whoseGoesOn();
  const isSpeech = (index: number) => index >= 0 && attributions[index].class === 'SPEECH';
  for (const { range, quotation } of quotedSentences(tokens, quotations, quotationOf)) {
    if (claimedBy.subarray(range.start, range.end).some((index) => index >= 0)) continue;
    const paragraph = paragraphOf[range.start];
    const extend = (index: number) => {
      const content = contents[index];
      const place = content.findLastIndex(({ start }) => start < range.start) + 1;
      content.splice(place, 0, range);
      claim(index, range);
    };
    const stand = (source: TokenRange | null, confidence: number, named?: TokenRange) => {
      attributions.push({ cue: null, source, named, content: [range], class: 'SPEECH', confidence });
      contents.push([range]);
      claim(attributions.length - 1, range);
    };
    if (isSpeech(goingOn[range.end])) {
      extend(goingOn[range.end]);
      continue;
    }
    const before = lastQuoted(range.start, paragraph);
    // A question is answered by another.
    const isAnswer = range.end < tokens.length && isTurn(layers, range.end) && before >= 0 && asks(before);
    if (isTurn(layers, range.start) || isAnswer) {
      stand(null, UNATTRIBUTED_CONFIDENCE);
      continue;
    }
    const sinceQuoted = before < 0 ? 0 : afterLast(before, range.start);
    const introduced = introductions.before(range.start, sinceQuoted) ?? introductions.announced(range.start);
    if (introduced && !quotation.continues) {
      stand(null, INTRODUCED_CONFIDENCE, introduced);
      continue;
    }
    if (isSpeech(before) && (quotation.continues || paragraphOf[range.start - 1] === paragraph)) {
      // After a source at its end, what was said in the reporter's words is a statement of its own.
      if (quotation.continues || !endsBeforeSource(before)) extend(before);
      else stand(attributions[before].source, CARRIED_CONFIDENCE);
      continue;
    }
    const after = firstQuotedAfter(range.end, paragraph);
    if (isSpeech(after) && !isTurn(layers, range.end)) {
      extend(after);
      continue;
    }
    const carried = isSpeech(before) && range.start > 0 && paragraphOf[range.start - 1] === paragraph - 1;
    if (carried) {
      const { source, named, confidence } = attributions[before];
      stand(source, confidence * CARRIED_CONFIDENCE, named);
    } else stand(null, UNATTRIBUTED_CONFIDENCE);
  }
  // What nothing was added to stays the object that others name as their outer one.
  return attributions
    .map((attribution, index) => {
      const content = contents[index];
      return content.length > attribution.content.length ? { ...attribution, content } : attribution;
    })
    .sort((a, b) => a.content[0].start - b.content[0].start);

  function asks(index: number): boolean {
    const content = contents[index];
    const { start, end } = content[content.length - 1];
    return /\?["”’'»]*$/.test(tokens.text.slice(tokens.start[start], tokens.end[end - 1]));
  }

  /** The first token after what an attribution holds before `at`: its quotations, its cue and its source. */
  function afterLast(index: number, at: number): number {
    const { cue, source } = attributions[index];
    const quoted = contents[index].findLast(({ end }) => end <= at);
    return Math.max(0, ...[cue, source, quoted].map((range) => (range && range.end <= at ? range.end : 0)));
  }

  /** The attribution of the last quotation before `at`, in its paragraph or the one before; -1 for none. */
  function lastQuoted(at: number, paragraph: number): number {
    for (let i = at - 1; i >= 0 && paragraphOf[i] >= paragraph - 1; i--) {
      if (quotationOf[i] >= 0 && claimedBy[i] >= 0) return claimedBy[i];
    }
    return -1;
  }

  /** By token, the attribution of the first claimed words that go on there over the ends of paragraphs; -1 for none. */
  function whoseGoesOn(): Int32Array {
    const whose = new Int32Array(tokens.length + 1).fill(-1);
    for (let i = tokens.length - 1; i >= 0; i--)
      if (quotationOf[i] >= 0 && quotations[quotationOf[i]].continues)
        whose[i] = claimedBy[i] >= 0 ? claimedBy[i] : whose[i + 1];
    return whose;
  }

  function firstQuotedAfter(at: number, paragraph: number): number {
    for (let i = at; i < tokens.length && paragraphOf[i] === paragraph; i++) {
      if (quotationOf[i] >= 0 && claimedBy[i] >= 0) return claimedBy[i];
    }
    return -1;
  }
}
