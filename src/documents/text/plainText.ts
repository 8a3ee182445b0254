import { composeDocument, type Defaults, NOTHING_FOUND } from '../compose.js';
import type { Document } from '../document.js';
import { DocumentError } from '../errors.js';
import type { Reader } from '../reader.js';
import { findDateline } from './dateline.js';
import { looksLikeProse } from './looksLikeProse.js';

/** "18/11/2015 20:45 by admin"; time, name or, where there is a date, "by" with the name may be missing. */
const DATE_LINE =
  /^(?<date>\d{1,2}[/.]\d{1,2}[/.]\d{4}|\d{4}-\d{2}-\d{2})(?:,?\s+(?<time>\d{1,2}:\d{2}(?::\d{2})?(?:\s*(?:Z|[A-Z]{3,4}|[+-]\d{2}:?\d{2}))?))?(?:,?\s+by\s+(?<name>\S.{0,99}))?$/i;

/** "By Jane Doe", "by admin". */
const BYLINE = /^by:?\s+(?<name>\S[^.!?]{1,79})$/i;

/** Longest first line that may be a headline. */
const LONGEST_HEADLINE = 200;

/** How many lines above the body are looked at. */
const HEADER_LINES = 4;

interface Header {
  readonly headline: string | null;
  readonly date: string | null;
  readonly byline: string | null;
  /** Where the body begins. */
  readonly end: number;
}

export const plainTextReader: Reader = {
  format: 'text',
  is: 'plain text',
  gives:
    'the article below a header of headline, date and author; the last resort, which must look like prose',
  recognises: () => true,
  read: async (source, { defaults }) => {
    const document = readPlainText(await source.text(), defaults);
    if (!looksLikeProse(document.text)) {
      throw new DocumentError(
        'NO_ARTICLE',
        'it is text in no format that is known, and does not read like prose; give an article',
      );
    }
    return [document];
  },
};

/**
 * Reads an article in plain text: a headline, a line with date and author, the body, each after a blank line, any of
 * them missing. Where nothing tells a header, the first line is the headline unless it reads like prose.
 *
 * @throws DocumentError EMPTY_DOCUMENT.
 */
export function readPlainText(content: string, defaults: Defaults): Document {
  const text = content.replace(/\r\n?/g, '\n');
  const header = readHeader(text) ?? firstLineAsHeadline(text);
  return composeDocument(
    {
      ...NOTHING_FOUND,
      headline: header.headline,
      text: text.slice(header.end),
      byline: header.byline,
      dates: [header.date],
    },
    defaults,
  );
}

/** The header above a body, known by its line of date or author; null where there is no such line. */
function readHeader(text: string): Header | null {
  const above: string[] = [];
  let date: string | null = null;
  let byline: string | null = null;
  let end: number | null = null;
  for (const line of leadingLines(text)) {
    const dated = DATE_LINE.exec(line.text)?.groups;
    const signed = dated === undefined ? BYLINE.exec(line.text)?.groups : undefined;
    if (dated !== undefined && date === null) {
      date = dated.time === undefined ? dated.date! : `${dated.date} ${dated.time}`;
      byline ??= dated.name ?? null;
    } else if (signed !== undefined && byline === null) {
      byline = signed.name!;
    } else if (end === null) {
      above.push(line.text);
      continue;
    } else break;
    end = line.end;
  }
  if (end === null || above.length > 2 || above.some((line) => line.length > LONGEST_HEADLINE)) return null;
  return { headline: above.length === 0 ? null : above.join(' '), date, byline, end };
}

function firstLineAsHeadline(text: string): Header {
  const none = { headline: null, date: null, byline: null, end: 0 };
  const [first, second] = leadingLines(text);
  if (first === undefined || second === undefined) return none;
  const standsAlone = text.slice(first.end, second.start).split('\n').length > 2;
  const isProse =
    first.text.length > LONGEST_HEADLINE ||
    findDateline(first.text) !== null ||
    (/[.:;,]$/.test(first.text) && !/\.\.\.$/.test(first.text)) ||
    (!standsAlone && /^\p{Ll}/u.test(second.text));
  return isProse ? none : { ...none, headline: first.text, end: first.end };
}

interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The first lines that hold anything. */
function leadingLines(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < text.length && lines.length < HEADER_LINES; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const content = text.slice(start, end).trim();
    if (content !== '') lines.push({ text: content, start, end });
    start = end + 1;
  }
  return lines;
}
