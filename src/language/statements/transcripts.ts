import { wordOf } from '../tokens.js';
import type { FoundAttribution, TokenRange } from './attribution.js';
import type { Layers } from './layers.js';

/** A label longer than this is a sentence that ends with a colon. */
const LONGEST_LABEL = 6;
const SHORTEST_TURN = 3;
/** A transcript has two speakers at least who speak more than once, and is turns for this share of its length. */
const FEWEST_SPEAKERS = 2;
const LEAST_SHARE = 1 / 3;
/** How often such a turn is what it seems: it leaves little to be mistaken. */
const CONFIDENCE = 0.8;

interface Turn {
  readonly label: TokenRange;
  readonly colon: number;
  readonly words: TokenRange;
}

/** "MAYOR FINCH:", "Orla Finch (host):", "Q:": words with capitals at the beginning of a paragraph, then a colon. */
function turnAt({ tokens, shape, quotationOf }: Layers, first: number, last: number): Turn | null {
  const limit = Math.min(last - SHORTEST_TURN, first + LONGEST_LABEL + 1);
  for (let colon = first + 1; colon < limit; colon++) {
    if (wordOf(tokens, colon) !== ':') {
      if (quotationOf[colon] >= 0) return null;
      continue;
    }
    for (let i = first; i < colon; i++) {
      const isBracketed = /^[(),.]$/.test(wordOf(tokens, i)) || (i > first && wordOf(tokens, i - 1) === '(');
      if (shape[i] !== 1 && shape[i] !== 2 && !isBracketed) return null;
    }
    const isSpaced = tokens.start[colon + 1] > tokens.end[colon];
    return isSpaced
      ? { label: { start: first, end: colon }, colon, words: { start: colon + 1, end: last } }
      : null;
  }
  return null;
}

function turnsOf(layers: Layers): Turn[] {
  const { tokens, paragraphOf } = layers;
  const turns: Turn[] = [];
  for (let first = 0; first < tokens.length; ) {
    let last = first;
    while (last < tokens.length && paragraphOf[last] === paragraphOf[first]) last++;
    const turn = turnAt(layers, first, last);
    if (turn) turns.push(turn);
    first = last;
  }
  return turns;
}

/** Whether the turns are those of a conversation, not captions and headings. */
function isConversation({ form, tokens }: Layers, turns: readonly Turn[]): boolean {
  const times = new Map<string, number>();
  let spoken = 0;
  for (const { label, words } of turns) {
    const name = form.subarray(label.start, label.end).join();
    times.set(name, (times.get(name) ?? 0) + 1);
    spoken += words.end - words.start;
  }
  const speakers = [...times.values()].filter((count) => count > 1).length;
  return speakers >= FEWEST_SPEAKERS && spoken >= tokens.length * LEAST_SHARE;
}

/**
 * Adds the turns of a transcript ("FINCH: The bridge will open …"), each the words of who stands before the colon. What
 * was found with the colon as its cue gives way.
 */
export function addTurns(layers: Layers, found: readonly FoundAttribution[]): FoundAttribution[] {
  const turns = turnsOf(layers);
  if (!isConversation(layers, turns)) return [...found];
  const opens = new Uint8Array(layers.tokens.length);
  for (const { label, colon } of turns) opens.fill(1, label.start, colon + 1);
  const kept = found.filter(({ cue }) => cue === null || opens[cue.start] === 0);
  const spoken = turns.map(
    ({ label, colon, words }): FoundAttribution => ({
      cue: { start: colon, end: colon + 1 },
      source: label,
      content: [words],
      class: 'SPEECH',
      confidence: CONFIDENCE,
      verbatim: true,
    }),
  );
  return [...kept, ...spoken].sort((a, b) => (a.cue?.start ?? 0) - (b.cue?.start ?? 0));
}
