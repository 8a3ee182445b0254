import type { Span } from '../../documents/document.js';
import { FINITE } from '../tagging/tags.js';
import type { Tokens } from '../tokens.js';
import type { CueClass } from './cueLexicon.js';

/** Consecutive tokens, `end` exclusive. */
export interface TokenRange {
  readonly start: number;
  readonly end: number;
}

/**
 * What one cue attributes to one source: an attribution relation of PARC and PolNeAR (Pareti 2012; Newell, Margolin
 * and Ruths 2018), in tokens.
 */
export interface FoundAttribution {
  /** Null for a quotation that stands without one. */
  readonly cue: TokenRange | null;
  /** Null where the text names nobody. */
  readonly source: TokenRange | null;
  /** Where the text names who speaks, if elsewhere than in the source ("Q: … A: …", a quotation after “For Ann Lee, …”). */
  readonly named?: TokenRange | undefined;
  /** In order; at least one. */
  readonly content: readonly TokenRange[];
  readonly class: CueClass;
  /** The chance that content and source are right, 0 to 1. */
  readonly confidence: number;
  /** Whether the content is in the source's own words though no quotation marks say so. */
  readonly verbatim?: boolean;
  /** Whether it is a quotation with nothing but its source behind it: "“…” — a teacher". */
  readonly signed?: boolean;
  /** The attribution whose source quotes this one's ("a release quoted Shoigu as saying"). */
  readonly outer?: FoundAttribution;
}

/** What a cue that a rule found attributes as speech. */
export function spoken(
  cue: TokenRange,
  source: TokenRange | null,
  content: readonly TokenRange[],
  confidence: number,
): FoundAttribution {
  return { cue, source, content, class: 'SPEECH', confidence };
}

/** Attributions in the order of their cues, those without one first. */
export function inOrder(attributions: readonly FoundAttribution[]): FoundAttribution[] {
  return [...attributions].sort((a, b) => (a.cue?.start ?? 0) - (b.cue?.start ?? 0));
}

/** The characters that a range of tokens covers. */
export function spanOf(tokens: Tokens, range: TokenRange): Span {
  return { start: tokens.start[range.start], end: tokens.end[range.end - 1] };
}

/** Index of the paragraph each token belongs to; paragraphs end with a line. */
export function paragraphOfTokens(tokens: Tokens): Int32Array {
  const paragraphOf = new Int32Array(tokens.length);
  let paragraph = 0;
  for (let i = 1; i < tokens.length; i++) {
    for (let at = tokens.end[i - 1]; at < tokens.start[i]; at++) {
      if (tokens.text.charCodeAt(at) === 10) {
        paragraph++;
        break;
      }
    }
    paragraphOf[i] = paragraph;
  }
  return paragraphOf;
}

/** The stretches in quotation marks, each with its marks, by the quotation that each token lies in. */
export function quotedRanges(quotationOf: Int32Array): TokenRange[] {
  const ranges: TokenRange[] = [];
  for (let start = 0, end = 1; start < quotationOf.length; start = end++) {
    while (end < quotationOf.length && quotationOf[end] === quotationOf[start]) end++;
    if (quotationOf[start] >= 0) ranges.push({ start, end });
  }
  return ranges;
}

/** Whether a token of a stretch satisfies a test. */
export function some({ start, end }: TokenRange, holds: (i: number) => boolean): boolean {
  for (let i = start; i < end; i++) if (holds(i)) return true;
  return false;
}

/** Whether a stretch has a finite verb. */
export const hasFinite = (tokens: Tokens, range: TokenRange): boolean =>
  some(range, (i) => FINITE[tokens.tag[i]] === 1);

/** Whether two stretches share a token. */
export const overlaps = (a: TokenRange, b: TokenRange): boolean => overlap(a, b) > 0;

/** How many tokens two stretches share. */
function overlap(a: TokenRange, b: TokenRange): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** How many tokens stretches share with others. */
export function shared(a: readonly TokenRange[], b: readonly TokenRange[]): number {
  let sum = 0;
  for (const one of a) for (const other of b) sum += overlap(one, other);
  return sum;
}

/** How many tokens stretches have. */
export const sizeOf = (ranges: readonly TokenRange[]): number =>
  ranges.reduce((sum, { start, end }) => sum + end - start, 0);
