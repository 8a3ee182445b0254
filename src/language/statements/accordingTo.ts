import { FINITE, tagIndex, tagSet } from '../tagging/tags.js';
import { wordOf } from '../tokens.js';
import {
  type FoundAttribution,
  hasFinite,
  inOrder,
  overlaps,
  spoken,
  type TokenRange,
} from './attribution.js';
import type { Layers } from './layers.js';

const NAME = tagSet('NNP', 'NNPS');
const MODAL = tagIndex('MD');
const OPEN: ReadonlySet<string> = new Set(['be', 'have', 'become', 'remain', 'seem']);
const VIEW = /^(?:view|opinion|words)$/;
const LONGEST_SOURCE = 16;
const SHORTEST_CONTENT = 3;
/** How often such a phrase is what it seems: it leaves little to be mistaken. */
const CONFIDENCE = 0.8;

/** The end of "according to" or "in the view of" that begins at a token; -1 for none. */
function endOfCue({ tokens }: Layers, i: number): number {
  const word = (k: number) => (i + k < tokens.length ? wordOf(tokens, i + k).toLowerCase() : '');
  if (word(0) === 'according' && word(1) === 'to') return i + 2;
  return word(0) === 'in' && word(1) === 'the' && VIEW.test(word(2)) && word(3) === 'of' ? i + 4 : -1;
}

/** From a token to the "and" or the mark that ends its phrase, with a name that a comma adds: "the coach, Ann Lee". */
function sourceFrom({ tokens }: Layers, start: number, last: number): TokenRange | null {
  let end = start;
  for (; end < last && !/^(?:and|but|[,;:.!?()—–])$/.test(wordOf(tokens, end)); end++)
    if (FINITE[tokens.tag[end]]) return null;
  if (end + 1 < last && wordOf(tokens, end) === ',' && NAME[tokens.tag[end + 1]]) {
    let name = end + 1;
    while (name < last && NAME[tokens.tag[name]]) name++;
    if (name === last || /^[,.;]$/.test(wordOf(tokens, name))) end = name;
  }
  return end > start && end - start <= LONGEST_SOURCE ? { start, end } : null;
}

/** Whether words break off at a verb that something is still to follow: "the deal was", "the plan would". */
const isCutOff = ({ tokens }: Layers, { end }: TokenRange) =>
  tokens.tag[end - 1] === MODAL || OPEN.has(tokens.lemma[end - 1].toLowerCase());

/** The rest of a clause behind a source between commas: "The deal was, in the words of Ann Lee, a disaster"; null for none. */
function restBehind({ tokens }: Layers, end: number, last: number): TokenRange | null {
  if (
    end >= last ||
    wordOf(tokens, end) !== ',' ||
    /^(?:and|but|or|who|which)$/.test(wordOf(tokens, end + 1))
  )
    return null;
  let to = end + 1;
  while (to < last && !/^[,;:.!?—–]$/.test(wordOf(tokens, to))) to++;
  const rest = { start: end + 1, end: to };
  const isLast = to >= last - 1 || wordOf(tokens, to) === ';';
  return isLast && to > rest.start && !hasFinite(tokens, rest) ? rest : null;
}

/**
 * Adds what "according to" or "in the view of" somebody, behind a comma, attributes of its sentence, where nothing was found of it
 * with that cue; and to what was found, the rest of a clause that the phrase breaks off.
 */
export function addAccordingTo(layers: Layers, found: readonly FoundAttribution[]): FoundAttribution[] {
  const { tokens, quotationOf } = layers;
  const attributions = [...found];
  for (let i = 1; i < tokens.length; i++) {
    const end = endOfCue(layers, i);
    if (end < 0 || wordOf(tokens, i - 1) !== ',' || quotationOf[i] >= 0) continue;
    const cue = { start: i, end };
    const first = tokens.sentenceStart[tokens.sentence[i]];
    const last = tokens.sentenceStart[tokens.sentence[i] + 1];
    const source = sourceFrom(layers, end, last);
    const rest = source === null ? null : restBehind(layers, source.end, last);
    const known = attributions.findIndex((other) => other.cue !== null && overlaps(other.cue, cue));
    if (known >= 0) {
      const [part, ...others] = attributions[known].content;
      if (others.length === 0 && isCutOff(layers, part) && rest !== null)
        attributions[known] = { ...attributions[known], content: [part, rest] };
      continue;
    }
    let start = i - 1;
    while (start > first && wordOf(tokens, start - 1) !== ';') start--;
    const content = { start, end: i - 1 };
    if (source === null || !hasFinite(tokens, content) || content.end - content.start < SHORTEST_CONTENT)
      continue;
    if (!isCutOff(layers, content)) attributions.push(spoken(cue, source, [content], CONFIDENCE));
    else if (rest !== null) attributions.push(spoken(cue, source, [content, rest], CONFIDENCE));
  }
  return inOrder(attributions);
}
