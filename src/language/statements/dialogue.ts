import type { FoundAttribution, TokenRange } from './attribution.js';
import type { Layers } from './layers.js';

/** Where a quotation begins right where another, a whole sentence, ended in its paragraph: somebody else speaks. */
export function isTurn({ tokens, quotationOf, quotations, paragraphOf }: Layers, i: number): boolean {
  if (i === 0 || quotationOf[i] < 0 || quotationOf[i - 1] < 0 || quotationOf[i] === quotationOf[i - 1])
    return false;
  const before = quotations[quotationOf[i - 1]];
  let first = i - 1;
  while (first > 0 && quotationOf[first - 1] === quotationOf[i - 1]) first--;
  // A phrase that a word leads in is no turn: told “Fox and Friends.” “I mean …”
  const isLedIn = first > 0 && tokens.sentence[first - 1] === tokens.sentence[first];
  return (
    !isLedIn &&
    paragraphOf[i] === paragraphOf[i - 1] &&
    !quotations[quotationOf[i]].continues &&
    /[.?!…]/.test(tokens.text[before.inner.end - 1])
  );
}

function partsOf(layers: Layers, { start, end }: TokenRange): TokenRange[] {
  const parts: TokenRange[] = [];
  let from = start;
  for (let i = start + 1; i <= end; i++) {
    if (i < end && !isTurn(layers, i)) continue;
    parts.push({ start: from, end: i });
    from = i;
  }
  return parts;
}

const distance = (cue: TokenRange, { start, end }: TokenRange) =>
  cue.end <= start ? start - cue.end : cue.start - end;

/** Whether what is quoted after who asked, with another's turn right behind it, is the answer: “Why?” asked X. “No idea.” “Think!” */
function answers(layers: Layers, cue: TokenRange, range: TokenRange, parts: readonly TokenRange[]): boolean {
  const { tokens } = layers;
  if (range.start < cue.end || range.end >= tokens.length || !isTurn(layers, range.end)) return false;
  const asks = ({ start, end }: TokenRange) =>
    /\?["”’'»]*$/.test(tokens.text.slice(tokens.start[start], tokens.end[end - 1]));
  return !asks(range) && parts.some((other) => other.end <= cue.start && asks(other));
}

/**
 * Leaves each cue, of quotations that stand side by side with nothing between them (“Is it safe?” “We think so,” said
 * …), the one nearest to it: the others are other people's turns.
 */
export function partDialogue(layers: Layers, found: readonly FoundAttribution[]): FoundAttribution[] {
  return found.map((attribution) => {
    const { cue, content } = attribution;
    if (cue === null) return attribution;
    const parted = content.flatMap((range) => partsOf(layers, range));
    const kept = parted.filter((range) => {
      if (answers(layers, cue, range, parted)) return false;
      const isBeside = parted.some(
        (other) =>
          other !== range &&
          ((other.end === range.start && isTurn(layers, range.start)) ||
            (other.start === range.end && isTurn(layers, other.start))) &&
          distance(cue, other) < distance(cue, range),
      );
      return !isBeside;
    });
    return kept.length === parted.length && parted.length === content.length
      ? attribution
      : { ...attribution, content: kept.length > 0 ? kept : content };
  });
}
