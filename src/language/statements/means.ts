import { listOf } from '../lexicon/lexicon.js';
import { dayOfSaying } from '../parsing/daysOfSaying.js';
import { FINITE, tagSet } from '../tagging/tags.js';
import { wordOf } from '../tokens.js';
import type { FoundAttribution, TokenRange } from './attribution.js';
import type { Layers } from './layers.js';

const WRITINGS = listOf('statements', 'writings');
const WITHIN_PHRASE = tagSet('DT', 'PRP$', 'JJ', 'NN', 'NNP', 'CD');
const RELATIVE = /^(?:that|which)$/;

/** Whether a relative clause about what was written begins at a token: "that apologised" of "said in statements that apologised". */
export const isAboutWriting = ({ tokens }: Layers, i: number): boolean =>
  RELATIVE.test(wordOf(tokens, i)) &&
  i > 0 &&
  WRITINGS.has(wordOf(tokens, i - 1).toLowerCase()) &&
  i + 1 < tokens.length &&
  FINITE[tokens.tag[i + 1]] === 1;

/** Where the words for what it was said in end, where a content opens with them: "in a statement"; else its start. */
function afterMeans({ tokens }: Layers, { start, end }: TokenRange): number {
  if (!/^(?:in|on|via)$/.test(wordOf(tokens, start))) return start;
  let noun = start + 1;
  while (noun + 1 < end && WITHIN_PHRASE[tokens.tag[noun]] && !WRITINGS.has(wordOf(tokens, noun))) noun++;
  return noun + 1 < end && WRITINGS.has(wordOf(tokens, noun)) ? noun + 1 : start;
}

/** Where the day of saying ends, where a content opens with it: "said [on Friday] it would close"; else its start. */
function afterDay({ tokens }: Layers, cue: TokenRange, { start, end }: TokenRange): number {
  const day = dayOfSaying(tokens, cue.end - 1);
  return day >= start && day + 1 < end && start <= cue.end + 1 ? day + 1 : start;
}

/**
 * Attributions whose content is neither what it was said in ("said [in a statement] it had …"), nor the day of saying, nor what is told of that ("said in
 * statements [that apologised to passengers]").
 */
export function withoutMeans(layers: Layers, found: readonly FoundAttribution[]): FoundAttribution[] {
  return found.flatMap((attribution) => {
    const { cue } = attribution;
    if (cue === null) return [attribution];
    for (let i = cue.start + 1; i < cue.end; i++) if (isAboutWriting(layers, i)) return [];
    const content = attribution.content
      .filter(({ start }) => start < cue.end || !isAboutWriting(layers, start))
      .map((range) =>
        range.start === cue.end ? { start: afterMeans(layers, range), end: range.end } : range,
      )
      .map((range) => ({ start: afterDay(layers, cue, range), end: range.end }));
    return content.length === 0 ? [] : [{ ...attribution, content }];
  });
}
