import { authorsOf } from '../authors.js';
import { readDate } from '../dates.js';
import { isWireAgency } from '../wireAgencies.js';
import { findDateline } from './dateline.js';
import { FOR_EDITORS, isAboveProse } from './furniture.js';

/** What stands above the body of a text. */
export interface Header {
  readonly headline: string | null;
  /** What is told below the headline, in a paragraph of its own above date and author; it is part of the article. */
  readonly standfirst: string | null;
  /** As printed. */
  readonly date: string | null;
  readonly byline: string | null;
  /** The outlet, where its name stands above the headline, beside the date or in a form. */
  readonly source: string | null;
  /** The address, where it stands alone on a line. */
  readonly url: string | null;
  /** Where it was written, where place and day stand alone on a line. */
  readonly place: string | null;
  /** Where the body begins. */
  readonly end: number;
}

/** Longest first line that may be a headline. */
const LONGEST_HEADLINE = 200;

/** How many lines above the body are looked at. */
const HEADER_LINES = 14;

/** Words that stand in a byline beside names. */
const BYLINE_WORD =
  /^(?:and|with|for|in|at|of|the|de|del|della|di|da|van|der|den|von|zu|al|el|bin|ibn|ben|la|le|staff|desk|newsroom|writers?|reporters?|correspondents?|editors?|agencies|admin|team|to|on|our|own|special|from|a)$/;

/** Marks of a wire and of a print page: what kind of copy it is, for whom, until when, on which page. They say nothing of what happened. */
const SLUG =
  /^(?:[A-Z]{2,3}-[\p{Lu}\d/,. -]{3,60}|\^?(?:AM|PM|BC)-{1,2}\S.{0,80}|bc-\S.{0,80}|[\p{Lu}\d]+(?:[-/][\p{Lu}\d]+)+(?: \([^()]{2,40}\))?|[a-z\d]+(?:-[a-z\d]+){2,}|[a-z]?\d{3,5}|for immediate release\b.{0,60}|for release\b.{0,80}|(?:not for release|strictly)? ?embargo(?:ed)?\b.{0,80}|(?:urgent|bulletin|flash|newsflash|alert|breaking(?: news)?|exclusive|update \d{1,2}|wrapup \d|corrected|refile|advisory|press release|news release|media release|media advisory|press statement|media statement)[:.!]?(?: (?:-|–|—) .{0,60})?|\(?(?:eds?|editors|editor['’]s note|attn|precede|adds|updates|recasts|refiles|corrects|trims|with)\b[:\s].{0,160}\)?|slug:.{0,80}|attention\b.{0,80}|(?:copy|body|text|story|words?|word count|length|section|edition|category|page|priority|topics?|language)\s?:.{0,80}|pages? [a-z]?\d{1,3}\b.{0,30}|\d{1,5} words|copyright\b.{0,80}|(?:document|article|story|item) \d{1,4}(?: of \d{1,4})?)$/iu;

/** "FOR IMMEDIATE RELEASE: 3 February 2026": the day of a press release. */
const RELEASE_DATE = /^for (?:immediate )?release:?\s*(?:[-–—|]\s*)?(?=\S)/i;

/** The label of a form: "Headline: Bridge closes". */
const LABEL =
  /^(?:(?<headline>headline|title|hed|subject)|(?<source>source|publication|outlet|newspaper|publisher|published (?:in|by)|from)|(?<date>date|published|publication date|pub ?date|published on|dated)|(?<byline>byline|author|authors|reporter|written by|writer)|(?<url>url|link|permalink|address)|(?<place>dateline|location|place))\s?:\s*(?<value>\S.*)$/i;

/** "UPDATE 2-Quillon to buy Arden" */
const HEADLINE_MARK =
  /^(?:(?:UPDATE|WRAPUP|RPT|REFILE|CORRECTED|EXCLUSIVE|BREAKING|URGENT|FEATURE|ANALYSIS|FACTBOX|TIMELINE|INSIGHT|FOCUS|POLL|PREVIEW)(?: \d{1,2})?\s?(?:-|:|–|—)\s?)+(?=\S)/;

/** "Opinion | Let the marsh be a marsh" */
const RUBRIC_MARK =
  /^(?:opinion|analysis|comment|commentary|editorial|exclusive|explainer|feature|interview)\s?\|\s+(?=\S)/i;

/** "Home > News > Local" */
const CRUMBS =
  /^(?:home|news|front page)?(?:\s*[>›»/|]\s*[\p{L}&' -]{2,30}){2,8}$|^[\p{L}&' -]{2,30}(?:\s*[>›»]\s*[\p{L}&' -]{2,30}){1,8}$/iu;

/** A rubric above a headline. */
const RUBRIC =
  /^(?:(?:the )?(?:opinion|analysis|comment|commentary|editorial|feature|features|world|politics|business|sports?|culture|society|science|technology|tech|health|local|national|international|regional|metro|news|top stor(?:y|ies)|lifestyle|arts|books|travel|obituary|obituaries|letters|column|explainer|interview|investigation|live|breaking|exclusive|premium|newsletter|weather|crime|economy|education|environment|climate|money|media)(?: (?:news|desk|&|and|\p{L}+))?)$/iu;

/** What names of outlets are made of. */
const OUTLET_WORD =
  /\b(?:post|times|observer|herald|tribune|gazette|journal|news|newspaper|daily|standard|ledger|guardian|telegraph|chronicle|mirror|express|star|sun|globe|mail|press|echo|courier|independent|review|weekly|dispatch|examiner|bulletin|advertiser|argus|mercury|record|register|sentinel|inquirer|enquirer|today|online|magazine|radio|tv|television|broadcasting|network|media|monitor|voice|citizen|nation|republic|leader|reader|spectator|economist|wire|digest|insider|banner|argus|messenger|clarion|beacon|advocate|intelligencer|sentinel|tidende|zeitung|le monde|morning|evening|sunday)\b/i;

/**
 * Reads what stands above a body: a headline, lines of date and author in any order and in all the ways outlets print
 * them, the outlet, marks of a wire. Where nothing tells a header, the first line is the headline unless it reads like prose.
 */
export function readHeader(text: string): Header {
  return toldHeader(text) ?? firstLineAsHeadline(text);
}

/** Whether a line is the name of an outlet and nothing else. */
export function isOutlet(line: string): boolean {
  if (/^(?:[a-z\d-]{2,40}\.){1,3}(?:com|org|net|info|news|[a-z]{2}|example)(?:\.[a-z]{2})?$/i.test(line))
    return true;
  const words = line.split(/\s+/);
  return (
    words.length <= 6 &&
    line.length <= 60 &&
    OUTLET_WORD.test(line) &&
    !/[,;:.!?]/.test(line) &&
    !RUBRIC.test(line) &&
    words.every((word) => /^(?:[\p{Lu}\d&]|(?:of|the|and|de|la|le|el)$)/u.test(word))
  );
}

/** The header above a body, known by its line of date or author, or by a mark; null where there is no such line. */
export function toldHeader(text: string): Header | null {
  const titles: Line[] = [];
  const found: { -readonly [K in 'date' | 'byline' | 'source' | 'url' | 'place']: string | null } = {
    date: null,
    byline: null,
    source: null,
    url: null,
    place: null,
  };
  let labelled: string | null = null;
  /** Where the header ends for certain, and how many titles stood above that. */
  let end: number | null = null;
  let above = 0;
  /** Where marks above any headline end. */
  let marksEnd = 0;
  let releasedAt: string | null = null;
  let contactEnd: number | null = null;
  const consume = (line: Line) => {
    end = line.end;
    above = titles.length;
  };
  const lines = leadingLines(text);
  for (const [i, line] of lines.entries()) {
    const isFirst = titles.length === 0 && end === null;
    const label = /[|•·]/.test(line.text) ? undefined : LABEL.exec(line.text)?.groups;
    const field = label && FIELDS.find((name) => label[name] !== undefined);
    if (label !== undefined && field === 'headline' && titles.length === 0) {
      titles.push({ ...line, text: label.value });
      labelled = label.value;
      continue;
    }
    if (label !== undefined && field !== undefined && field !== 'headline' && isValueOf(field, label.value)) {
      found[field] ??= label.value;
      consume(line);
      continue;
    }
    // Whom to ask, above the headline: a block of lines.
    const isContact = contactEnd !== null && line.start === contactEnd + 1;
    if (FOR_EDITORS.test(line.text) || isContact) {
      contactEnd = line.end;
      if (isFirst) marksEnd = line.end;
      else if (end !== null) end = line.end;
      continue;
    }
    if (isAddress(line.text)) {
      found.url ??= /^(?:https?:\/\/|www\.)/i.test(line.text) ? line.text : null;
      if (isFirst) marksEnd = line.end;
      continue;
    }
    if (SLUG.test(line.text) && !isDate(line.text) && (isFirst || titles.length < 2 || end !== null)) {
      const release = line.text.replace(RELEASE_DATE, '');
      if (release !== line.text && isDate(release)) releasedAt = release;
      if (isFirst) marksEnd = line.end;
      else if (end !== null) end = line.end;
      continue;
    }
    if (isFirst && (CRUMBS.test(line.text) || isAboveProse(line.text))) {
      marksEnd = line.end;
      continue;
    }
    const said = bylineAndDate(line.text);
    if (
      said !== null &&
      (said.date === null || found.date === null) &&
      (said.byline === null || found.byline === null)
    ) {
      const { place, byline, source } = whoOrWhere(said.byline, found.byline !== null);
      found.date ??= said.date;
      found.byline ??= byline;
      found.place ??= place;
      found.source ??= source;
      consume(line);
      continue;
    }
    if (said !== null && said.byline === null) {
      // A second date is when it was changed.
      consume(line);
      continue;
    }
    if (end !== null && found.byline === null && isSignature(line.text, titles[0]?.text)) {
      found.byline = line.text;
      consume(line);
      continue;
    }
    if (end !== null && found.byline !== null && isRole(line.text)) {
      consume(line);
      continue;
    }
    if (beginsBody(text, lines, i, titles.length > 0)) break;
    if (isAboveProse(line.text)) continue;
    titles.push(line);
    // Two headlines and a line below them are at the most what stands above date and author.
    if (titles.length > above + 3) break;
  }
  found.date ??= releasedAt;
  if (end === null)
    return marksEnd > 0 ? { ...afterMarks(text, marksEnd), date: found.date, url: found.url } : null;
  const told = titles.slice(0, above);
  const last = told.at(-1);
  if (
    found.byline === null &&
    told.length > 1 &&
    last !== undefined &&
    isSignature(last.text, told[0].text)
  ) {
    found.byline = last.text;
    told.pop();
  }
  // The headline may stand below the outlet and its day.
  const [below] = titles.slice(above);
  if (
    told.every(({ text: title }) => isOutlet(title)) &&
    below !== undefined &&
    told.length < 2 &&
    standsAsHeadline(text, below)
  ) {
    told.push(below);
    end = below.end;
  }
  const source = sourceAbove(told);
  if (source !== null) {
    found.source ??= source.text;
    told.splice(told.indexOf(source), 1);
  }
  if (told.length > 1 && (RUBRIC.test(told[0].text) || isRubricBefore(told[0].text, told[1].text)))
    told.shift();
  if (told.length > 2 || told.some((line) => line.text.length > LONGEST_HEADLINE)) return null;
  if (told.length > 0 && readsLikeProse(told[told.length - 1].text)) return null;
  const [first, second] = told;
  const goesOn =
    second !== undefined &&
    second.start === first.end + 1 &&
    labelled === null &&
    continues(first.text, second.text);
  const headline = goesOn ? `${first.text} ${second.text}` : first?.text;
  return {
    ...found,
    headline: headline === undefined ? null : headlineOf(headline),
    standfirst: goesOn ? null : (second?.text ?? null),
    end,
  };
}

const FIELDS = ['headline', 'source', 'date', 'byline', 'url', 'place'] as const;

/** Whether what stands behind a label can be what it says: "From: the sea" is no form. */
function isValueOf(field: 'source' | 'date' | 'byline' | 'url' | 'place', value: string): boolean {
  if (field === 'date') return isDate(value);
  if (field === 'url') return isAddress(value);
  if (field === 'byline') return isNames(value);
  return value.length <= 60 && !/[.!?]$/.test(value) && /^[\p{Lu}\d]|\.[a-z]{2,}$/u.test(value);
}

/** A second line right below goes on with the headline unless each is whole: both begin with a capital and the first is long. */
function continues(first: string, second: string): boolean {
  return /^[\p{Ll}\d"“‘'(]/u.test(second) || first.length >= 30 || /[,:–—-]$/.test(first);
}

/** The outlet's name above the headline. */
function sourceAbove(told: readonly Line[]): Line | null {
  return told.length > 1 && isOutlet(told[0].text) ? told[0] : null;
}

/** "GLOBAL AFFAIRS", "Kalvik" above a headline that is longer. */
function isRubricBefore(line: string, next: string): boolean {
  return line.split(/\s+/).length <= 2 && next.split(/\s+/).length >= 4 && !/[.!?:]$/.test(line);
}

function standsAsHeadline(text: string, line: Line): boolean {
  return (
    line.text.length <= LONGEST_HEADLINE &&
    !/[.:;,]$/.test(line.text) &&
    /^\s*\n/.test(text.slice(line.end + 1))
  );
}

/** An author, or a place or outlet beside a date. */
function whoOrWhere(
  said: string | null,
  isSigned: boolean,
): { byline: string | null; place: string | null; source: string | null } {
  const none = { byline: null, place: null, source: null };
  if (said === null) return none;
  if (isOutlet(said)) return { ...none, source: said };
  const isPlace = /^\p{Lu}[\p{L}'’-]+$/u.test(said) && !isWireAgency(said) && !isDesk(said);
  if (isPlace || (isSigned && authorsOf(said).length === 0)) return { ...none, place: said };
  const outlet = said.split(/,\s*/).slice(1).find(isOutlet);
  return { ...none, byline: said, source: outlet ?? null };
}

/** Where the prose begins: a paragraph with a dateline, of a sentence, or one that goes on over lines. */
function beginsBody(text: string, lines: readonly Line[], i: number, hasTitle: boolean): boolean {
  const { text: line, start, end } = lines[i];
  if (findDateline(text.slice(start, end)) !== null) return true;
  if (!hasTitle) return line.length > LONGEST_HEADLINE;
  if (line.length > LONGEST_HEADLINE || readsLikeProse(line)) return true;
  const next = lines.at(i + 1);
  const isWrapped =
    next !== undefined &&
    next.start === end + 1 &&
    line.length > 55 &&
    next.text.length > 30 &&
    /^\p{Ll}/u.test(next.text);
  return isWrapped || (line.length > 60 && /[a-z\d][.!?]["”’)]*$/.test(line) && /\s\S+\s\S+\s/.test(line));
}

function isAddress(line: string): boolean {
  return /^(?:(?:https?:\/\/|www\.)\S+|\S+@\S+\.\w{2,}|@\w{2,30})$/i.test(line);
}

/** "Associated Press Writer", "Political Correspondent": what an author is, on the line below the name. */
function isRole(line: string): boolean {
  return (
    line.split(/\s+/).length <= 6 &&
    /\b(?:correspondent|reporter|editor|writer|columnist|staff|bureau|chief|producer|journalist)s?$/i.test(
      line,
    )
  );
}

function afterMarks(text: string, from: number): Header {
  const header = firstLineAsHeadline(text.slice(from));
  return { ...header, end: header.end + from };
}

/** A headline without its mark. */
function headlineOf(printed: string): string {
  return printed.replace(HEADLINE_MARK, '').replace(RUBRIC_MARK, '');
}

/** The date and the author of a line that says nothing else; null for any other line. */
export function bylineAndDate(line: string): { byline: string | null; date: string | null } | null {
  if (line.length > 160) return null;
  if (isDate(line)) return { byline: null, date: line };
  const parts = line.split(/\s*[|•·]\s*/).filter((part) => part !== '');
  if (parts.length > 1) {
    const told = inParts(parts);
    if (told !== null) return told;
  }
  const signed =
    /^(?:(?:written|posted|published|reported|words|text|story|report|author) )?by:?\s+(?<name>\S.*)$|^(?:words|author|reporter|byline|written by)\s?:\s*(?<told>\S.*)$/i.exec(
      line,
    )?.groups;
  if (signed !== undefined) {
    // Who edited or photographed it is no author.
    const { name, date } = withoutDate((signed.name ?? signed.told).replace(OTHER_HANDS, ''));
    return isNames(name) ? { byline: name, date } : null;
  }
  // "18/11/2015 20:45 by admin", "4 March 2019 | Ida Marsh", "Ida Marsh, 4 March 2019 08:15"
  const afterDate = /^(?<date>.*\d.*?)(?:\s*[|•·–—]\s*|,?\s+)by:?\s+(?<name>\S.{0,99})$/i.exec(line)?.groups;
  if (afterDate !== undefined && isDate(afterDate.date))
    return { date: afterDate.date.trim(), byline: afterDate.name.trim() };
  const { name, date } = withoutDate(line);
  return date !== null &&
    (isPersonal(name) || isWireAgency(name) || isDesk(name) || isOutlet(name) || isTown(name))
    ? { byline: name, date }
    : null;
}

/**
 * "Published: 4 March 2019 | Updated: 5 March 2019", "Source: Agency | 2019-03-04 08:15 | Editor: jd", "4 March 2019 · 3 min
 * read": the first date and the first name, where every part is one or says nothing of the article.
 */
function inParts(parts: readonly string[]): { byline: string | null; date: string | null } | null {
  let date: string | null = null;
  let byline: string | null = null;
  for (const part of parts) {
    if (isDate(part)) date ??= part;
    else if (isAside(part)) continue;
    else {
      const label = LABEL.exec(part)?.groups;
      const name =
        (label?.source ?? label?.byline) ? (label?.value ?? null) : (bylineAndDate(part)?.byline ?? null);
      if (name === null) return null;
      byline ??= name;
    }
  }
  return date === null ? null : { byline, date };
}

/** ", Edited by: Jane Doe", "; photographs by John Roe" */
const OTHER_HANDS =
  /[,;|]?\s*(?:\((?:edited|translated)|(?:and )?(?:edited|translated|reviewed|curated|produced|photo(?:graph)?s?|pictures|graphics|video|illustrations?|fact[- ]checked) by\b).*$/i;

/** How long it takes to read, who edited it, where it stands in the paper. */
function isAside(part: string): boolean {
  return /^(?:(?:an? )?\d{1,3}[- ]?(?:min(?:ute)?s?|m)(?: read)?|\d+ (?:comments?|views?|shares?|words)|(?:edited by|editor|photos?|pictures?|video)\b.{0,50}|page \w{1,4}|share|print|save|listen|exclusive|updated?|premium)$/i.test(
    part,
  );
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
  if (isWireAgency(line) || isDesk(line)) return true;
  const plain = line.replace(/\s*\([^()]{1,20}\)/g, '');
  if (plain !== line && plain.length > 4) return isSignature(plain, headline);
  const [author] = authorsOf(line);
  return (
    author !== undefined &&
    line.startsWith(author) &&
    author.split(' ').length <= 3 &&
    (isPersonal(line) || ROLE.test(line)) &&
    (ROLE.test(line) || (headline !== undefined && /\s\p{Ll}{4,}/u.test(headline)))
  );
}

/** "Agencies", "Web Desk", "Our Correspondent": who signs and is no person. */
function isDesk(line: string): boolean {
  return (
    line.split(/\s+/).length <= 4 &&
    /^(?:\p{Lu}[\p{L}'’&]*\s+){0,3}(?:agencies|agency|desk|newsroom|bureau|correspondents?|reporters?|staff|team|service|monitor)$/iu.test(
      line,
    )
  );
}

/** A place beside a date: "Halden, 3 February 2026". */
function isTown(name: string): boolean {
  return /^\p{Lu}[\p{L}'’-]{2,}$/u.test(name);
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
  return /^\p{Lu}[\p{L}.'’-]*(?:,? (?:\p{Lu}[\p{L}.'’-]*|and|de|van|von|der|bin|al|in|with|for|agencies|staff)){1,9}$/u.test(
    name,
  );
}

function firstLineAsHeadline(text: string): Header {
  const none: Header = {
    headline: null,
    standfirst: null,
    date: null,
    byline: null,
    source: null,
    url: null,
    place: null,
    end: 0,
  };
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
