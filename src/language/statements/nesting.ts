import { listOf } from '../lexicon/lexicon.js';
import { wordOf } from '../tokens.js';
import { type FoundAttribution, inOrder, type TokenRange } from './attribution.js';
import type { Layers } from './layers.js';
import { subjectBefore } from './subjects.js';

const QUOTES = /^(?:quot(?:e|es|ed|ing)|cit(?:e|es|ed|ing))$/i;
const SAYING = listOf('statements', 'as saying');
const FURTHEST_SAYING = 20;
const LONGEST_SOURCE = 15;
/** How often such a phrase is what it seems: it leaves little to be mistaken. */
const CONFIDENCE = 0.8;

interface Quoting {
  /** "quoted". */
  readonly verb: number;
  /** "saying". */
  readonly saying: number;
  /** Who is quoted, between the two. */
  readonly source: TokenRange;
}

function findQuoting({ tokens }: Layers): Quoting[] {
  const found: Quoting[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (tokens.end[i] - tokens.start[i] > 7 || !QUOTES.test(wordOf(tokens, i))) continue;
    const limit = Math.min(tokens.sentenceStart[tokens.sentence[i] + 1], i + FURTHEST_SAYING);
    for (let as = i + 2; as + 1 < limit; as++) {
      if (wordOf(tokens, as) !== 'as' || !SAYING.has(wordOf(tokens, as + 1).toLowerCase())) continue;
      found.push({ verb: i, saying: as + 1, source: { start: i + 1, end: as } });
      break;
    }
  }
  return found;
}

/** Who quotes: the words before the verb, back to a comma, a quotation or the beginning of the sentence. */
function quoterOf(layers: Layers, verb: number): TokenRange | null {
  const subject = subjectBefore(layers, verb);
  if (subject) return subject;
  const { tokens, quotationOf } = layers;
  const first = tokens.sentenceStart[tokens.sentence[verb]];
  let start = verb;
  while (start > first && quotationOf[start - 1] < 0 && !/^[,;:]$/.test(wordOf(tokens, start - 1))) start--;
  return start < verb && verb - start <= LONGEST_SOURCE ? { start, end: verb } : null;
}

/** What is quoted: the rest of the sentence after "saying", else the sentence before the quoter. */
function quotedBy({ tokens }: Layers, { saying }: Quoting, quoter: TokenRange | null): TokenRange | null {
  const sentence = tokens.sentence[saying];
  const isMark = (i: number) => !/[\p{L}\p{N}]/u.test(wordOf(tokens, i));
  const stretch = (from: number, to: number): TokenRange | null => {
    let [start, end] = [from, to];
    while (start < end && /^[,:]$/.test(wordOf(tokens, start))) start++;
    while (end > start && /^[,.]$/.test(wordOf(tokens, end - 1))) end--;
    for (let i = start; i < end; i++) if (!isMark(i)) return { start, end };
    return null;
  };
  const after = stretch(saying + 1, tokens.sentenceStart[sentence + 1]);
  return after ?? (quoter ? stretch(tokens.sentenceStart[sentence], quoter.start) : null);
}

/**
 * "A release quoted Shoigu as saying …" is two attributions: what Shoigu said, within what the release quotes. Both get
 * the same content and the inner one is tied to the outer; they take the place of what was found with a cue in the
 * phrase.
 */
export function nestQuoted(layers: Layers, found: readonly FoundAttribution[]): FoundAttribution[] {
  let attributions = [...found];
  for (const quoting of findQuoting(layers)) {
    const { verb, saying, source } = quoting;
    const quoter = quoterOf(layers, verb);
    const content = quotedBy(layers, quoting, quoter);
    if (!content) continue;
    attributions = attributions.filter(({ cue }) => cue === null || cue.start > saying || cue.end <= verb);
    const outer: FoundAttribution = {
      cue: { start: verb, end: verb + 1 },
      source: quoter,
      content: [content],
      class: 'SPEECH',
      confidence: CONFIDENCE,
    };
    const inner: FoundAttribution = { ...outer, cue: { start: saying, end: saying + 1 }, source, outer };
    attributions.push(outer, inner);
  }
  return inOrder(attributions);
}
