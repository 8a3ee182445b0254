import { wordOf } from '../tokens.js';
import { type FoundAttribution, inOrder, type TokenRange } from './attribution.js';
import type { Layers } from './layers.js';

/** A label longer than this is a sentence that ends with a colon. */
const LONGEST_LABEL = 6;
/** Labels of so many turns that follow one another make a conversation of them, and so many answers to questions. */
const FEWEST_TURNS = 3;
const FEWEST_ANSWERS = 2;
/** A conversation is turns, with what they answer, for this share of its text's length. */
const LEAST_SHARE = 1 / 3;
/** How often such a turn is what it seems: it leaves little to be mistaken. */
const CONFIDENCE = 0.8;

/** What is printed with a full stop for a question and its answer. */
const ASKS_OR_ANSWERS = /^[QA]\.$/;

interface Turn {
  /** Which paragraph it is, of those that are not empty. */
  readonly paragraph: number;
  readonly label: TokenRange;
  /** Null where the label ends with its own full stop. */
  readonly colon: number | null;
  readonly words: TokenRange;
}

interface Paragraph {
  readonly range: TokenRange;
  readonly asks: boolean;
}

/** "MAYOR FINCH:", "Orla Finch (host):", "Q:": words with capitals at the beginning of a paragraph, then a colon; or "Q.". */
function turnAt(
  { tokens, shape, quotationOf }: Layers,
  { start: first, end: last }: TokenRange,
): Omit<Turn, 'paragraph'> | null {
  if (ASKS_OR_ANSWERS.test(wordOf(tokens, first)) && first + 1 < last)
    return { label: { start: first, end: first + 1 }, colon: null, words: { start: first + 1, end: last } };
  const limit = Math.min(last - 1, first + LONGEST_LABEL + 1);
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

function paragraphsOf({ tokens, paragraphOf }: Layers): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (let first = 0; first < tokens.length; ) {
    let last = first;
    while (last < tokens.length && paragraphOf[last] === paragraphOf[first]) last++;
    paragraphs.push({ range: { start: first, end: last }, asks: wordOf(tokens, last - 1) === '?' });
    first = last;
  }
  return paragraphs;
}

function turnsOf(layers: Layers, paragraphs: readonly Paragraph[]): Turn[] {
  return paragraphs.flatMap(({ range }, paragraph) => {
    const turn = turnAt(layers, range);
    return turn ? [{ ...turn, paragraph }] : [];
  });
}

/** The last word of each label, brackets aside: "Vale" is "Karin Vale" again. */
function labelKey({ form, tokens }: Layers, { start, end }: TokenRange): number {
  let last = end - 1;
  for (let i = start + 1; i < end; i++)
    if (wordOf(tokens, i) === '(') {
      last = i - 1;
      break;
    }
  return form[last];
}

/**
 * Whether the turns are those of a conversation, not captions and headings: they follow one another, and two speak of whom
 * one speaks again; or one label answers paragraphs that ask, or several the one that asks before them all.
 */
function isConversation(layers: Layers, turns: readonly Turn[], paragraphs: readonly Paragraph[]): boolean {
  const lengthOf = ({ start, end }: TokenRange) => end - start;
  // A question stands with the answer that follows it.
  const spoken = turns.reduce((sum, { words, paragraph }) => {
    const before = paragraphs[paragraph - 1];
    return sum + lengthOf(words) + (before?.asks ? lengthOf(before.range) : 0);
  }, 0);
  if (spoken < layers.tokens.length * LEAST_SHARE) return false;
  const times = new Map<number, number>();
  for (const { label } of turns) {
    const key = labelKey(layers, label);
    times.set(key, (times.get(key) ?? 0) + 1);
  }
  const isRepeated = [...times.values()].some((count) => count > 1);
  const answers = turns.filter(({ paragraph }) => paragraphs[paragraph - 1]?.asks === true).length;
  if (isRepeated && answers >= FEWEST_ANSWERS) return true;
  const following = turns.filter(({ paragraph }, k) => k === 0 || turns[k - 1]?.paragraph === paragraph - 1);
  const asked = paragraphs[turns[0].paragraph - 1]?.asks === true;
  if (asked && times.size > 1 && following.length === turns.length) return true;
  return times.size > 1 && isRepeated && following.length >= FEWEST_TURNS;
}

/**
 * Adds the turns of a transcript ("FINCH: The bridge will open …"), each the words of who stands before the colon. What
 * was found with the colon as its cue, or with a turn's words as its own, gives way.
 */
export function addTurns(layers: Layers, found: readonly FoundAttribution[]): FoundAttribution[] {
  const paragraphs = paragraphsOf(layers);
  const turns = turnsOf(layers, paragraphs);
  if (turns.length === 0 || !isConversation(layers, turns, paragraphs)) return [...found];
  const opens = new Uint8Array(layers.tokens.length);
  for (const { label, words } of turns) opens.fill(1, label.start, words.start);
  const kept = found.filter(({ cue }) => cue === null || opens[cue.start] === 0);
  const spoken = turns.map(
    ({ label, colon, words }): FoundAttribution => ({
      cue: colon === null ? null : { start: colon, end: colon + 1 },
      source: label,
      content: [words],
      class: 'SPEECH',
      confidence: CONFIDENCE,
      verbatim: true,
    }),
  );
  return inOrder([...kept, ...spoken]);
}
