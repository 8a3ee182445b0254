import { authorsOf } from '../authors.js';
import { readDate } from '../dates.js';
import { bylineAndDate } from '../text/header.js';
import type { DomDocument, DomElement, DomNode } from './dom.js';
import { isBlock, isHidden } from './prose.js';

/** What a page shows its readers around the headline; null and empty where it shows nothing that can be told. */
export interface ShownHeader {
  /** The headline as it is shown. */
  readonly headline: string | null;
  readonly byline: string | null;
  /** All that stands there. */
  readonly text: string;
  /** Dates as printed, in the order of the page, those of a change apart. */
  readonly dates: readonly string[];
  readonly modified: readonly string[];
}

/** So many lines before and after the headline are looked at, and none after prose has begun. */
const BEFORE = 4;
const AFTER = 25;

/** So many of the lines nearest to the headline may hold the byline. */
const BYLINE_WITHIN = 14;

/** From so many characters on a line is prose. */
const PROSE = 240;

/** Most lines of a page that are looked at, and longest line in UTF-16 code units. */
const MOST_LINES = 5_000;
const LONGEST_LINE = 1_000;

const TEXT_NODE = 3;
const ELEMENT_NODE = 1;

/** A day, with its time where that follows. */
const DAY = new RegExp(
  String.raw`(?<![\p{L}\d/.–—-])(?:\d{4}-\d{2}-\d{2}|\d{4}年\d{1,2}月\d{1,2}日|\d{4}/\d{2}/\d{2}|\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d{2})(?![\d.])|\d{1,2}(?:st|nd|rd|th|\.|º|er)? (?:(?:of|de) )?\p{L}{3,10}\.?(?: de)?,? \d{4}|\p{L}{3,10}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4})(?!\d)` +
    String.raw`(?:(?:,| at| @| à| um| -| –| \||:|T| •)? ?\d{1,2}(?:[:.h]\d{2}(?::\d{2})?)(?: ?[ap]\.?m\b\.?)?(?: ?(?:[A-Z]{2,4}|Z|[+-]\d{2}:?\d{2}))?(?![\p{L}\d]))?`,
  'giu',
);

/** Words before a date that say it is not of publication. */
const CHANGED = /(?:updated?|modified|edited|changed|aktualisiert|mis à jour|actualizado)(?: on| at|:|\s)*$/i;

/** "Posted on Tuesday 15 October 2019 at 09:11 by …", wherever on the page. */
const POSTED = /^(?:first )?(?:posted|published)(?: on| at|:)?\s/i;

/**
 * What stands around the headline of a page, as its readers see it.
 *
 * @param titles what the page's metadata call its article, which tell the headline from other headings
 */
export function readShownHeader(page: DomDocument, titles: readonly (string | null)[]): ShownHeader {
  const headline = shownHeading(page, titles);
  const lines = shownLines(page);
  const wanted = new Set([headline, ...titles].filter((title) => title !== null).map(comparable));
  const near = lines.flatMap((line, at) => (wanted.has(comparable(line)) ? around(lines, at) : []));
  const byline = near
    .slice(0, BYLINE_WITHIN)
    .map(bylineIn)
    .find((name) => name !== null && authorsOf(name).length > 0);
  const [dates, modified]: [string[], string[]] = [[], []];
  const posted = lines.filter((line) => POSTED.test(line) && line.length < PROSE);
  for (const line of [...near, ...posted])
    for (const { index, 0: printed } of line.slice(0, PROSE).matchAll(DAY)) {
      if (readDate(printed, 'UTC', null).kind === 'none') continue;
      // In prose a day is of what happened, but for the one it begins with.
      if (line.length >= PROSE && index > 3) continue;
      (CHANGED.test(line.slice(0, index)) ? modified : dates).push(printed);
    }
  // "Headline - 07.12.2017 - Outlet"
  for (const part of page
    .querySelector('title')
    ?.textContent?.slice(0, LONGEST_LINE)
    .split(/\s[-–—|]\s/) ?? [])
    if (readDate(part, 'UTC', null).kind === 'date') dates.push(part.trim());
  return { headline, byline: byline ?? null, text: near.join('\n'), dates, modified };
}

/** The lines around a headline: those below it up to the first of the prose, then those above it. */
function around(lines: readonly string[], at: number): string[] {
  const below: string[] = [];
  for (const line of lines.slice(at + 1, at + 1 + AFTER)) {
    below.push(line);
    if (line.length >= PROSE) break;
  }
  const above = lines.slice(Math.max(at - BEFORE, 0), at).reverse();
  return [...below, ...above.filter((line) => line.length < PROSE)];
}

/** A day of the week left behind a name. */
const WEEKDAY = /[\s,]+(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i;

/** A line's byline, where "by" or a mark tells it from the date beside it: "LONDON Mon Dec 29, 2014" has none. */
function bylineIn(line: string): string | null {
  const said = bylineAndDate(line) ?? bylineAndDate(line.split(' | ', 1)[0]);
  const isTold =
    said !== null && (said.date === null || /\bby\b|[|•·–—,]/i.test(line.replace(said.date, '')));
  return isTold ? (said.byline?.replace(WEEKDAY, '') ?? null) : null;
}

/** The main heading of a page: the one that says what the metadata do, in whatever words more or less. */
function shownHeading(page: DomDocument, titles: readonly (string | null)[]): string | null {
  const known = titles
    .filter((title) => title !== null)
    .map((title) => ({ title, words: new Set(wordsOf(title)) }));
  let best: { heading: string; share: number } | null = null;
  for (const element of page.querySelectorAll('h1')) {
    const heading = lineOf(element);
    const words = wordsOf(heading);
    if (words.length < 3 || words.length > 60) continue;
    for (const title of known) {
      const shared = new Set(words.filter((word) => title.words.has(word))).size;
      const share = shared / new Set(words).size;
      if (share < LEAST_SHARED || shared / title.words.size < LEAST_OF_TITLE || share <= (best?.share ?? 0))
        continue;
      // What stands behind the whole title in a heading are buttons.
      const goesOn = comparable(heading).startsWith(`${comparable(title.title)} `);
      best = { heading: goesOn ? title.title : heading, share };
    }
  }
  return best?.heading ?? null;
}

/** Share of a heading's words that one of the page's titles must have, and of the title's that the heading must. */
const LEAST_SHARED = 0.6;
const LEAST_OF_TITLE = 0.4;

function wordsOf(line: string): string[] {
  return line.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function comparable(line: string): string {
  return wordsOf(line).join(' ');
}

function lineOf(element: DomElement): string {
  return shownLinesOf(element).join(' ');
}

function shownLines(page: DomDocument): string[] {
  const body = page.querySelector('body');
  return body === null ? [] : shownLinesOf(body);
}

/** The lines of an element as they are shown: what stands apart without a blank between is set apart by its style. */
function shownLinesOf(root: DomElement): string[] {
  const lines: string[] = [];
  let current = '';
  const end = (): void => {
    const line = current.replace(/\s+/g, ' ').trim();
    if (line !== '') lines.push(line.slice(0, LONGEST_LINE));
    current = '';
  };
  const visit = (node: DomNode): void => {
    if (lines.length >= MOST_LINES) return;
    if (node.nodeType === TEXT_NODE) {
      current += node.nodeValue ?? '';
      return;
    }
    if (node.nodeType !== ELEMENT_NODE || isHidden(node as DomElement)) return;
    const ends = isBlock(node) || node.nodeName.toUpperCase() === 'BR';
    if (ends) end();
    else current += apart(current, node.textContent ?? '');
    for (let child = node.firstChild; child !== null; child = child.nextSibling) visit(child);
    if (ends) end();
    else current += apart(current, node.nextSibling?.textContent ?? '');
  };
  visit(root);
  end();
  return lines;
}

/** What a style puts between two inline elements: a blank after "By", else a stroke. */
function apart(before: string, after: string): string {
  if (!/[\p{L}\p{N}]$/u.test(before) || !/^(?:\p{Lu}\p{Ll}|@|\d)/u.test(after)) return '';
  return /\bby$/i.test(before) ? ' ' : /\p{Ll}$/u.test(before) ? ' | ' : '';
}
