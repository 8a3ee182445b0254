import type { Span } from '../../documents/document.js';
import type { Finder } from '../analysis.js';
import { listOf } from '../lexicon/lexicon.js';
import type { Tokens } from '../tokens.js';

/** A stretch in quotation marks, marks included. It never runs over a paragraph's end. */
export interface Quotation extends Span {
  /** The quoted words without their marks. */
  readonly inner: Span;
  /** Whether it goes on from the quotation before it: the same words' next paragraph, opened anew. */
  readonly continues: boolean;
}

type Style = 'double' | 'curly' | 'single' | 'curlySingle' | 'backticks' | 'angle';

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly opens: Style | null;
  readonly closes: Style | null;
}

const MARK = /["“”„«»`'‘’]/g;
const WORD = /[\p{L}\p{N}]/u;
/** Words that are printed with an apostrophe at their head, which then opens no quotation. */
const ELISION = /^(?:em|til|tis|twas|cause|n|round|bout|[0-9]{2}s?)\b/i;

/** The quotation mark printed at `at`, or null for an apostrophe, a prime or a backtick of another use. */
function markAt(text: string, at: number): Mark | null {
  const before = at > 0 ? text[at - 1] : '\n';
  const after = at + 1 < text.length ? text[at + 1] : '\n';
  const wordBefore = WORD.test(before);
  const wordAfter = WORD.test(after);
  switch (text[at]) {
    case '"':
      return { start: at, end: at + 1, opens: 'double', closes: 'double' };
    case '“':
    case '„':
      return {
        start: at,
        end: at + 1,
        opens: 'curly',
        closes: text[at] === '“' && wordBefore ? 'curly' : null,
      };
    case '”':
      return { start: at, end: at + 1, opens: null, closes: 'curly' };
    case '«':
      return { start: at, end: at + 1, opens: 'angle', closes: null };
    case '»':
      return { start: at, end: at + 1, opens: null, closes: 'angle' };
    case '`':
      return after === '`' ? { start: at, end: at + 2, opens: 'backticks', closes: null } : null;
    case '‘':
      return wordBefore ? null : { start: at, end: at + 1, opens: 'curlySingle', closes: null };
    case '’':
      return wordAfter ? null : { start: at, end: at + 1, opens: null, closes: 'curlySingle' };
    default: {
      if (after === "'") {
        const opens = !wordBefore && WORD.test(text[at + 2] ?? '\n');
        return {
          start: at,
          end: at + 2,
          opens: opens ? 'backticks' : null,
          closes: opens ? null : 'backticks',
        };
      }
      if (wordAfter && !wordBefore) {
        if (ELISION.test(text.slice(at + 1, at + 8))) return null;
        return { start: at, end: at + 1, opens: 'single', closes: null };
      }
      return wordAfter ? null : { start: at, end: at + 1, opens: null, closes: 'single' };
    }
  }
}

const DOUBLE: ReadonlySet<Style> = new Set(['double', 'curly', 'backticks']);

/** Whether `closing` ends what `opening` began; texts pasted together mix the styles of double marks. */
function closes(opening: Mark, closing: Mark): boolean {
  if (closing.closes === null || opening.opens === null) return false;
  return closing.closes === opening.opens || (DOUBLE.has(closing.closes) && DOUBLE.has(opening.opens));
}

/** A plural possessive ("the workers' union") looks like a closing mark: another mark that closes must not follow. */
function isPossessive(text: string, mark: Mark, paragraphEnd: number, style: Style): boolean {
  if (style !== 'single' && style !== 'curlySingle') return false;
  if (!/s/i.test(text[mark.start - 1] ?? '') || !/^ [\p{Ll}]/u.test(text.slice(mark.end, mark.end + 2)))
    return false;
  for (let at = mark.end; at < paragraphEnd; at++) {
    if (text[at] !== text[mark.start]) continue;
    const next = markAt(text, at);
    if (next?.opens) return false;
    if (next?.closes === style) return true;
  }
  return false;
}

/** Whether a straight mark can only close: right behind a comma or full stop, and before a space. */
const isClosingAlone = (text: string, { start, end }: Mark): boolean =>
  /[,.!?…]/.test(text[start - 1] ?? '') && /\s/.test(text[end] ?? '\n');

/** Whether the paragraph after `end` opens with the same mark as what was left open: the press's sign that it goes on. */
function isReopened(text: string, end: number, opening: Mark): boolean {
  let at = end;
  while (at < text.length && /\s/.test(text[at])) at++;
  return at < text.length && markAt(text, at)?.opens === opening.opens;
}

function quotationsOfParagraph(
  text: string,
  from: number,
  to: number,
  carried: boolean,
  found: Quotation[],
): boolean {
  const before = found.at(-1);
  let open: Mark | null = null;
  const push = (closing: number, end: number) => {
    const opening = open as Mark;
    let innerStart = opening.end;
    let innerEnd = closing;
    while (innerStart < innerEnd && /\s/.test(text[innerStart])) innerStart++;
    while (innerEnd > innerStart && /\s/.test(text[innerEnd - 1])) innerEnd--;
    const isFirst = text.slice(from, opening.start).trim() === '';
    if (innerEnd > innerStart) {
      found.push({
        start: opening.start,
        end,
        inner: { start: innerStart, end: innerEnd },
        continues: carried && isFirst,
      });
    }
    open = null;
  };
  const paragraph = text.slice(from, to);
  MARK.lastIndex = 0;
  let skipTo = 0;
  for (const match of paragraph.matchAll(MARK)) {
    const at = from + match.index;
    if (at < skipTo) continue;
    const mark = markAt(text, at);
    if (!mark) continue;
    skipTo = mark.end;
    const opening = open as Mark | null;
    if (opening === null) {
      const inch = mark.opens === 'double' && /[0-9]/.test(text[mark.start - 1] ?? '');
      if (mark.opens === 'double' && isClosingAlone(text, mark)) {
        // The mark that opened the paragraph is lost: “We had asked," said Ann Lee.
        if (found.at(-1) === before && at > from) {
          open = { ...mark, start: from, end: from };
          push(mark.start, mark.end);
        }
      } else if (mark.opens && !inch && mark.end < to) open = mark;
    } else if (closes(opening, mark) && !isPossessive(text, mark, to, opening.opens as Style)) {
      push(mark.start, mark.end);
    }
  }
  if (open === null) return false;
  const opening = open as Mark;
  // An apostrophe that opened nothing is likelier than a quotation in single marks, but for one that goes on.
  const isSingle = opening.opens === 'single' || opening.opens === 'curlySingle';
  if (isSingle && !isReopened(text, to, opening)) return false;
  const speaker = isSingle || isReopened(text, to, opening) ? -1 : speakerAtEnd(text, opening.end, to);
  if (speaker < 0) push(to, to);
  else push(speaker, speaker);
  return speaker < 0;
}

/** “…, said station chief Ann Lee.” and “…, Ann Lee said.” at the end of a paragraph. */
const SPOKEN_BY =
  /, (?:(\p{Ll}+) (?:\p{Ll}+ ){0,4}\p{Lu}[^,.;:!?]{1,60}|(?:he|she|they|(?:\p{Ll}+ ){0,4}\p{Lu}[^,.;:!?]{1,60}?) (\p{Ll}+))\.?\s*$/u;
const LONGEST_SPEAKER = 100;
const SPEAKING = listOf('statements', 'beside quotations');

/** Where the words of a quotation that is never closed end, as who spoke is told at the end of its paragraph; -1 where it isn't. */
function speakerAtEnd(text: string, start: number, end: number): number {
  const from = Math.max(start, end - LONGEST_SPEAKER);
  const found = SPOKEN_BY.exec(text.slice(from, end));
  return found && SPEAKING.has(found[1] ?? found[2]) ? from + found.index + 1 : -1;
}

/**
 * The quotations of a text in order: straight and curly, double and single, `` '' and « »; a mark within others is
 * part of the quotation around it. One that is left open ends with its paragraph; where the next paragraph opens with
 * a mark, its quotation `continues` it, as the press prints words that run over paragraphs. Linear but for single
 * marks, which look ahead within their paragraph.
 */
export function quotationsIn(text: string): Quotation[] {
  const found: Quotation[] = [];
  let carried = false;
  for (let from = 0; from <= text.length; ) {
    const newline = text.indexOf('\n', from);
    const to = newline < 0 ? text.length : newline;
    if (text.slice(from, to).trim() !== '') carried = quotationsOfParagraph(text, from, to, carried, found);
    from = to + 1;
  }
  return found;
}

/** For each token the index of the quotation it lies in (its marks included), -1 outside. */
export function quotationOfTokens(tokens: Tokens, quotations: readonly Quotation[]): Int32Array {
  const quotationOf = new Int32Array(tokens.length).fill(-1);
  let next = 0;
  for (let i = 0; i < tokens.length; i++) {
    while (next < quotations.length && quotations[next].end <= tokens.start[i]) next++;
    if (next < quotations.length && quotations[next].start < tokens.end[i]) quotationOf[i] = next;
  }
  return quotationOf;
}

/** Fills `quotations` and `quotationOf`. */
export const findQuotations: Finder = (analysis) => {
  const { tokens } = analysis;
  analysis.quotations = quotationsIn(tokens.text);
  analysis.quotationOf = quotationOfTokens(tokens, analysis.quotations);
};
