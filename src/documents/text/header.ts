import { expected } from '../../expected.js';
import { authorsOf } from '../authors.js';
import { readDate } from '../dates.js';
import { isWireAgency } from '../wireAgencies.js';
import { findDateline } from './dateline.js';

/** What stands above the body of a text. */
export interface Header {
  readonly headline: string | null;
  /** What is told below the headline, in a paragraph of its own above date and author; it is part of the article. */
  readonly standfirst: string | null;
  /** As printed. */
  readonly date: string | null;
  readonly byline: string | null;
  /** Where the body begins. */
  readonly end: number;
}

/** Longest first line that may be a headline. */
const LONGEST_HEADLINE = 200;

/** How many lines above the body are looked at. */
const HEADER_LINES = 8;

/** Words that stand in a byline beside names. */
const BYLINE_WORD =
  /^(?:and|with|for|in|at|of|the|de|del|della|di|da|van|der|den|von|zu|al|el|bin|ibn|ben|la|le|staff|desk|newsroom|writers?|reporters?|correspondents?|editors?|agencies|admin|team|to|on)$/;

/** Marks of a wire: what kind of copy it is, for whom, until when. They say nothing of what happened. */
const SLUG =
  /^(?:[A-Z]{2,3}-[\p{Lu}\d/,. -]{3,60}|\^?(?:AM|PM|BC)-{1,2}\S.{0,80}|[a-z]?\d{3,5}|for immediate release:?|embargo(?:ed)?\b.{0,80}|(?:urgent|bulletin|flash|alert|breaking(?: news)?|exclusive|update \d{1,2}|wrapup \d|corrected|refile|advisory|press release|news release|media release)[:.!]?|\(?(?:eds?|editors|editor['’]s note|attn|precede|adds|updates|recasts|refiles|corrects)\b[:\s].{0,160}\)?|slug:.{0,80}|attention\b.{0,80}|(?:copy|body|text|story)\s?:|copyright\b.{0,80})$/iu;

/** The label of a form: "Headline: Bridge closes". */
const HEADLINE_LABEL = /^(?:headline|title|hed)\s?:\s*(?=\S)/i;

/** "UPDATE 2-Quillon to buy Arden" */
const HEADLINE_MARK =
  /^(?:(?:UPDATE|WRAPUP|RPT|REFILE|CORRECTED|EXCLUSIVE|BREAKING|URGENT|FEATURE|ANALYSIS|FACTBOX|TIMELINE)(?: \d{1,2})?\s?(?:-|:|–|—)\s?)+(?=\S)/;

/**
 * Reads what stands above a body: a headline, lines of date and author in any order and in all the ways outlets print
 * them, marks of a wire. Where nothing tells a header, the first line is the headline unless it reads like prose.
 */
export function readHeader(text: string): Header {
  return toldHeader(text) ?? firstLineAsHeadline(text);
}

/** The header above a body, known by its line of date or author; null where there is no such line. */
export function toldHeader(text: string): Header | null {
  const above: Line[] = [];
  let date: string | null = null;
  let byline: string | null = null;
  let end: number | null = null;
  let slugEnd = 0;
  for (const line of leadingLines(text)) {
    if (above.length === 0 && end === null && SLUG.test(line.text)) {
      slugEnd = line.end;
      continue;
    }
    const said = bylineAndDate(line.text);
    if (said !== null && (said.date === null || date === null) && (said.byline === null || byline === null)) {
      date ??= said.date;
      byline ??= said.byline;
    } else if (said !== null && said.byline === null) {
      // A second date is when it was changed.
    } else if (end !== null && SLUG.test(line.text)) {
      // A mark below the line of date and author.
    } else if (end !== null && byline === null && isSignature(line.text, above[0]?.text)) {
      byline = line.text;
    } else if (end === null) {
      above.push(line);
      continue;
    } else break;
    end = line.end;
  }
  if (end === null) return slugEnd > 0 ? afterSlugs(text, slugEnd) : null;
  const [first, ...below] = above;
  if (byline === null && below.length > 0 && isSignature(below[below.length - 1].text, first.text))
    byline = expected(above.pop(), 'a line').text;
  if (above.length > 2 || above.some((line) => line.text.length > LONGEST_HEADLINE)) return null;
  if (above.length > 0 && readsLikeProse(above[above.length - 1].text)) return null;
  const second = above.at(1);
  const goesOn = second !== undefined && second.start === first.end + 1;
  const headline = goesOn ? `${first.text} ${second.text}` : first?.text;
  return {
    headline: headline === undefined ? null : headlineOf(headline),
    standfirst: goesOn ? null : (second?.text ?? null),
    date,
    byline,
    end,
  };
}

function afterSlugs(text: string, from: number): Header {
  const header = firstLineAsHeadline(text.slice(from));
  return { ...header, end: header.end + from };
}

/** A headline without its label and its mark. */
function headlineOf(printed: string): string {
  return printed.replace(HEADLINE_LABEL, '').replace(HEADLINE_MARK, '');
}

/** The date and the author of a line that says nothing else; null for any other line. */
export function bylineAndDate(line: string): { byline: string | null; date: string | null } | null {
  if (line.length > 160) return null;
  if (isDate(line)) return { byline: null, date: line };
  // "Published: 4 March 2019 | Updated: 5 March 2019"
  const dates = line.split(/\s*[|•·]\s*/);
  if (dates.length > 1 && dates.every(isDate)) return { byline: null, date: dates[0] };
  const signed =
    /^(?:(?:written|posted|published|reported|words|text|story|report|author) )?by:?\s+(?<name>\S.*)$|^(?:words|author|reporter|byline|written by)\s?:\s*(?<told>\S.*)$/i.exec(
      line,
    )?.groups;
  if (signed !== undefined) {
    const { name, date } = withoutDate(signed.name ?? signed.told);
    return isNames(name) ? { byline: name, date } : null;
  }
  // "18/11/2015 20:45 by admin", "4 March 2019 | Ida Marsh", "Ida Marsh, 4 March 2019 08:15"
  const afterDate = /^(?<date>.*\d.*?)(?:\s*[|•·–—]\s*|,?\s+)by:?\s+(?<name>\S.{0,99})$/i.exec(line)?.groups;
  if (afterDate !== undefined && isDate(afterDate.date))
    return { date: afterDate.date.trim(), byline: afterDate.name.trim() };
  const { name, date } = withoutDate(line);
  return date !== null && isPersonal(name) ? { byline: name, date } : null;
}

/** "Jane Doe | 5 May 2026": the name and the date behind or before it. */
function withoutDate(line: string): { name: string; date: string | null } {
  const parts = line.split(/\s*[|•·]\s*|\s+[–—-]\s+/);
  for (const [i, part] of parts.entries()) {
    if (parts.length > 1 && isDate(part)) {
      return {
        name: parts
          .filter((_, other) => other !== i)
          .join(', ')
          .trim(),
        date: part,
      };
    }
  }
  for (let comma = line.indexOf(', '); comma > 0; comma = line.indexOf(', ', comma + 1)) {
    if (isDate(line.slice(comma + 2)))
      return { name: line.slice(0, comma).trim(), date: line.slice(comma + 2).trim() };
  }
  const tail =
    /\s(?:on\s+)?(?=(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:\d{1,2} \p{L}|\p{Lu}\p{L}{2,8}\.? \d))/u.exec(
      line,
    );
  if (tail !== null && isDate(line.slice(tail.index + tail[0].length))) {
    return { name: line.slice(0, tail.index).trim(), date: line.slice(tail.index + tail[0].length).trim() };
  }
  return { name: line.trim(), date: null };
}

function isDate(line: string): boolean {
  const day = line.replace(/^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? )/i, '');
  if (line.length > 100 || !/\d/.test(line)) return false;
  const { kind } = readDate(day, 'UTC', null);
  // One that is none of the calendar is still meant as a date.
  return (
    kind !== 'none' ||
    /^\d{1,2}[/.]\d{1,2}[/.]\d{4}(?:,? \d{1,2}:\d{2})?$/.test(line) ||
    /^\d{4}-\d{2}-\d{2}(?:[ T]\d{2}:\d{2}(?::\d{2})?Z?)?$/.test(line)
  );
}

/** What somebody who signs is: it tells a name also below a headline of which all words have capitals. */
const ROLE = /[, ].*\b(?:correspondent|reporter|editor|writer|columnist|staff|bureau)\b/i;

/** Whether a line beside that of the date is an author's name or an agency's alone, and no second headline. */
function isSignature(line: string, headline: string | undefined): boolean {
  if (line.length > 100) return false;
  if (isWireAgency(line)) return true;
  const [author] = authorsOf(line);
  return (
    author !== undefined &&
    line.startsWith(author) &&
    author.split(' ').length <= 3 &&
    (isPersonal(line) || ROLE.test(line)) &&
    (ROLE.test(line) || (headline !== undefined && /\s\p{Ll}{4,}/u.test(headline)))
  );
}

/** Whether what follows "By" names people or a desk, and is no sentence: "By noon the queue reached the factory." */
function isNames(names: string): boolean {
  if (names.length > 120 || names === '') return false;
  if (/[.!?]$/.test(names) && !/(?:\b(?:Jr|Sr)|\b\p{Lu})\.$/u.test(names)) return false;
  const tokens = names.split(/[\s,/&|]+/).filter((word) => word !== '');
  if (ROLE.test(names) && authorsOf(names).length > 0) return true;
  const small = tokens.filter((word) => /^\p{Ll}/u.test(word));
  return tokens.length <= 14 && (small.every((word) => BYLINE_WORD.test(word)) || tokens.length <= 3);
}

function isPersonal(name: string): boolean {
  return /^\p{Lu}[\p{L}.'’-]*(?:,? (?:\p{Lu}[\p{L}.'’-]*|and|de|van|von|der|bin|al|in|with|for)){1,9}$/u.test(
    name,
  );
}

export function firstLineAsHeadline(text: string): Header {
  const none: Header = { headline: null, standfirst: null, date: null, byline: null, end: 0 };
  const [first, second] = leadingLines(text);
  if (first === undefined || second === undefined) return none;
  const standsAlone = text.slice(first.end, second.start).split('\n').length > 2;
  const isProse =
    first.text.length > LONGEST_HEADLINE ||
    findDateline(first.text) !== null ||
    (/[.:;,]$/.test(first.text) && !/\.\.\.$/.test(first.text)) ||
    (!standsAlone && /^\p{Ll}/u.test(second.text));
  return isProse ? none : { ...none, headline: headlineOf(first.text), end: first.end };
}

/** A line that ends as a sentence does and is too long for a headline. */
function readsLikeProse(line: string): boolean {
  return line.length > 120 && /[.!?]["”’]?$/.test(line);
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
