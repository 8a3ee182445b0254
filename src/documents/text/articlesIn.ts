import { setImmediate as turn } from 'node:timers/promises';
import { groupsOf } from '../../expected.js';
import { findDateline } from './dateline.js';
import { readHeader, toldHeader } from './header.js';

/** A line that parts two articles: rules, asterisks, a form feed, the printer's "-30-". */
const RULE = /^[ \t]*(?:[-=_*#~]{3,}|(?:[*#=~-][ \t]){2,}[*#=~-]|\f|[-–—]? ?(?:30|ends) ?[-–—]?)[ \t]*$/im;

/** After so many headers that are looked at others have their turn: a file may be of nothing else. */
const TURN_HEADERS = 64;

/** Least letters of an article among several. */
const LEAST = 80;

/**
 * The articles of a text: parted by rules where every part has a header of its own, or by the headers alone, a
 * headline above a line of date or author or a dateline, each after a blank line. One article is given as it is.
 */
export async function articlesIn(text: string): Promise<string[]> {
  const parts = text.split(new RegExp(RULE.source, 'gim')).filter((part) => /\p{L}/u.test(part));
  if (parts.length > 1 && (await areArticles(parts))) return parts;
  const starts = await headersIn(text);
  if (starts.length < 2) return [text];
  const cut = starts.map((start, i) =>
    text
      .slice(i === 0 ? 0 : start, starts[i + 1] ?? text.length)
      .replace(new RegExp(`(?:${RULE.source})\\s*$`, 'im'), ''),
  );
  return (await areArticles(cut)) ? cut : [text];
}

async function areArticles(parts: readonly string[]): Promise<boolean> {
  for (const [i, part] of parts.entries()) {
    if (!isArticle(part)) return false;
    if (i % TURN_HEADERS === 0) await turn();
  }
  return true;
}

function isArticle(part: string): boolean {
  const header = readHeader(part);
  const isTold = toldHeader(part) !== null || findDateline(part, header.end) !== null;
  return (
    isTold && header.headline !== null && header.end > 0 && part.slice(header.end).trim().length >= LEAST
  );
}

/** Where paragraphs begin that are a headline above a line with a date, or above one of its author and one with a date. */
async function headersIn(text: string): Promise<number[]> {
  const starts: number[] = [];
  let looked = 0;
  // Where the header ends that was found last: its author is no headline.
  let end = 0;
  for (const match of text.matchAll(
    /(?:^|\n[ \t]*\n)(?=(?<headline>[^\n]{8,200})\n(?:[ \t]*\n)?(?<line>[^\n]{6,160})[^\n]*\n(?:[ \t]*\n)?(?<below>[^\n]{0,160}))/g,
  )) {
    const { headline, line, below } = groupsOf(match);
    const start = match.index + match[0].length;
    if (looked++ % TURN_HEADERS === 0) await turn();
    if (start < end || /[.!?:;,]$/.test(headline.trim())) continue;
    const dated = toldHeader(`${headline}\n${line}\n\nThe text of it`);
    const signed = toldHeader(`${headline}\n${line}\n${below}\n\nThe text of it`);
    const isDated = dated !== null && dated.headline !== null && dated.date !== null;
    const isSigned =
      signed !== null && signed.headline !== null && signed.byline !== null && signed.date !== null;
    // "PARIS, May 4 (Agency) - …" below it, and no more than a name and a colon.
    const dateline = findDateline(line);
    const isReport =
      dateline !== null && (dateline.agency !== null || /\d/.test(line.slice(0, dateline.end)));
    if (!isDated && !isSigned && !isReport) continue;
    starts.push(start);
    end = start + Math.max(dated?.end ?? 0, isSigned ? (signed?.end ?? 0) : 0);
  }
  return starts;
}
