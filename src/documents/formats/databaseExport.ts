import { composeDocument, type Defaults, NOTHING_FOUND } from '../compose.js';
import { parseDate } from '../dates.js';
import type { Document } from '../document.js';
import { DocumentError } from '../errors.js';
import { type Reader, readEach } from '../reader.js';

/** Marks between the articles of an export: those of Nexis, of Nexis Uni, of Factiva, of ProQuest. */
const NUMBERED = /^[ \t]*\d{1,5} of \d{1,5} DOCUMENTS?[ \t]*$/m;
const ENDED = /^[ \t]*End of Document[ \t]*$/m;
const IDENTIFIED = /^[ \t]*Document [A-Z\d]{4,12}0{0,8}20\d{6}[a-z\d]{6,12}[ \t]*$/m;
const RULED = /^_{20,}[ \t]*$/m;
/** Where each article of Factiva begins, and how far below it its count of words or its day may stand. */
const HEADLINES = /^(?=HD\s{1,4}\S)/m;
const LONGEST_HEAD = 4000;
/** Heads and counts that are printed anew on each page or above each article. */
const RUNNING = /^[ \t]*(?:Page|Document) \d{1,5} of \d{1,5}[ \t]*$/;
/** "Harbour News ; Sunderby [Sunderby]05 Mar 2019: A.4." */
const PRINTED = /^(?<source>[^;[\]]+)[^\]]*\]?[ ;,]*(?<date>\d{1,2} [A-Z][a-z]+\.? \d{4})?/;

export const databaseExportReader: Reader = {
  format: 'export',
  extensions: [],
  holds: 'many',
  is: 'an export of a press database',
  gives:
    'every article of a text export of Nexis, Factiva or ProQuest, with headline, outlet, date and byline',
  recognises: ({ start }) =>
    NUMBERED.test(start) ||
    (ENDED.test(start) && /^(?:Length|Load-Date|Body):?/im.test(start)) ||
    (IDENTIFIED.test(start) && /^\d{1,3}(?:,\d{3})* words$/m.test(start)) ||
    start
      .split(HEADLINES)
      .some((part) => HEADLINES.test(part) && /^(?:WC|PD)\s{1,4}\S/m.test(part.slice(0, LONGEST_HEAD))) ||
    (RULED.test(start) && /^Full text:/im.test(start) && /^Publication (?:title|date|info):/im.test(start)),
  read: async (source, { defaults }) => readExport(await source.text(), defaults),
};

/** Labels of fields, as all these databases print them, before a colon; the two letters are Factiva's. */
const LABELS: Readonly<
  Record<string, 'headline' | 'byline' | 'date' | 'source' | 'language' | 'text' | 'url' | 'other'>
> = {
  headline: 'headline',
  title: 'headline',
  hd: 'headline',
  byline: 'byline',
  author: 'byline',
  by: 'byline',
  'publication date': 'date',
  date: 'date',
  pd: 'date',
  'publication info': 'other',
  'publication title': 'source',
  sn: 'source',
  language: 'language',
  'language of publication': 'language',
  la: 'language',
  'full text': 'text',
  body: 'text',
  lp: 'text',
  td: 'text',
  url: 'url',
  'document url': 'other',
  section: 'other',
  length: 'other',
  'load-date': 'other',
  dateline: 'other',
  highlight: 'other',
  graphic: 'other',
  'publication-type': 'other',
  'journal code': 'other',
  copyright: 'other',
  'document type': 'other',
  'proquest document id': 'other',
  'place of publication': 'other',
  'country of publication': 'other',
  publisher: 'other',
  'publication subject': 'other',
  subject: 'other',
  'last updated': 'other',
  database: 'other',
  issn: 'other',
  'source type': 'other',
  abstract: 'other',
  pages: 'other',
  'first page': 'other',
  location: 'other',
  people: 'other',
  links: 'other',
  classification: 'other',
  wc: 'other',
  sc: 'other',
  pg: 'other',
  cy: 'other',
  ed: 'other',
  se: 'other',
  et: 'other',
  vol: 'other',
  ct: 'other',
  rf: 'other',
  co: 'other',
  in: 'other',
  ns: 'other',
  re: 'other',
  ipd: 'other',
  ipc: 'other',
  pub: 'other',
  an: 'other',
  clm: 'other',
};

function readExport(content: string, defaults: Defaults): Iterable<Document | DocumentError> {
  const text = content.replace(/\r\n?/g, '\n');
  const mark = [NUMBERED, ENDED, IDENTIFIED, RULED].find((form) => form.test(text));
  const parts = (mark === undefined ? text.split(HEADLINES) : text.split(new RegExp(mark.source, 'gm')))
    .map((part) => part.trim())
    .filter((part) => part.length > 80 && /\p{Ll}{3}/u.test(part));
  return readEach(parts, 'the export', (part) => readPart(part, defaults));
}

function readPart(part: string, defaults: Defaults): Document {
  const fields = new Map<string, string>();
  const head: string[] = [];
  const body: string[] = [];
  let current: string | null = null;
  let inBody = false;
  for (const line of part.split('\n')) {
    if (RUNNING.test(line)) continue;
    const label = labelOf(line, fields.size > 0);
    const printed = label?.name === 'publication info' ? PRINTED.exec(label.value)?.groups : undefined;
    for (const [name, value] of Object.entries(printed ?? {})) if (value) fields.set(name, value.trim());
    if (label !== null) {
      current = LABELS[label.name];
      inBody ||= label.name === 'length' || current === 'text' || label.name === 'wc';
      if (current === 'text' || current === 'other') {
        if (current === 'text' && label.value !== '') body.push('', label.value);
      } else fields.set(current, label.value);
      if (
        current === 'other' &&
        ['load-date', 'language', 'publication-type', 'an', 'subject'].includes(label.name)
      )
        inBody = false;
      continue;
    }
    if (/^Copyright \d{4}|^\(c\) \d{4}|^©/i.test(line.trim())) continue;
    if (/^\d{1,3}(?:,\d{3})* words$/.test(line.trim())) {
      inBody = true;
      continue;
    }
    // A value goes on, indented, on the next line; a blank one ends it.
    if (line.trim() === '') current = current === 'text' ? 'text' : null;
    else if (current !== null && current !== 'text' && current !== 'other' && /^\s/.test(line)) {
      const begun = fields.get(current);
      fields.set(current, begun ? `${begun} ${line.trim()}` : line.trim());
      continue;
    }
    (inBody ? body : head).push(line);
  }
  const lines = head.map((line) => line.trim()).filter((line) => line !== '');
  const below = inFactiva(lines, body);
  const dated = lines.find((line) => isDay(line)) ?? below.date;
  const signed = lines.find((line) => /^by \S/i.test(line) && line.length < 120);
  const others = lines.filter((line) => line !== dated && line !== signed && line.length < 300);
  const [first, second] = others;
  // Nexis prints the outlet, the date and the headline; Nexis Uni the headline, the outlet and the date.
  const outletFirst = dated !== undefined && lines.indexOf(dated) === 1;
  const text = below.body.join('\n').trim();
  if (text === '')
    throw new DocumentError('EMPTY_DOCUMENT', 'there is no article text in it; give a document with some');
  return composeDocument(
    {
      ...NOTHING_FOUND,
      headline: fields.get('headline') ?? (outletFirst ? second : first) ?? null,
      text,
      url: fields.get('url') ?? null,
      source: fields.get('source') ?? below.source ?? (outletFirst ? first : second) ?? null,
      byline: fields.get('byline') ?? signed ?? null,
      dates: [fields.get('date'), dated],
      language: languageNamed(fields.get('language')),
    },
    defaults,
  );
}

/** Factiva's display: headline and byline above the count of words, date, outlet, language below it. */
function inFactiva(
  head: readonly string[],
  body: readonly string[],
): { body: readonly string[]; date?: string; source?: string } {
  const lines = body.slice(0, 8);
  const at = lines.findIndex((line) => isDay(line));
  if (head.some(isDay) || at < 0) return { body };
  const source = lines
    .slice(at + 1)
    .find((line) => line.trim() !== '' && !/^\d{1,2}:\d{2}$/.test(line.trim()));
  let end = at + 1;
  while (end < body.length && body[end].trim() !== '') end++;
  return {
    body: body.slice(end),
    date: lines[at].trim(),
    ...(source === undefined ? {} : { source: source.trim() }),
  };
}

/** Longest line of a day with its edition. */
const LONGEST_DAY = 120;

function isDay(line: string): boolean {
  const printed = line.trim();
  if (printed.length > LONGEST_DAY) return false;
  const day = printed.replace(/\s+(?:\S+ Edition|Final|First Edition)$/i, '');
  return day.length < 60 && /\d{4}/.test(day) && parseDate(day, 'UTC') !== null;
}

/** "LENGTH: 450 words", "HD  Bridge reopens". */
function labelOf(line: string, known: boolean): { name: string; value: string } | null {
  const colon = /^[ \t]*(?<name>[A-Za-z][A-Za-z -]{1,28}):(?<value>.*)$/.exec(line)?.groups;
  const letters =
    colon === undefined ? /^(?<name>[A-Z]{2,3})(?:[ \t]{1,4}|$)(?<value>.*)$/.exec(line)?.groups : undefined;
  const alone = /^[ \t]*(?<name>Body)[ \t]*$/.exec(line)?.groups;
  const found = colon ?? alone ?? letters;
  const name = found?.name?.trim().toLowerCase();
  if (found === null || found === undefined || name === undefined || LABELS[name] === undefined) return null;
  if (found === letters && !known && name !== 'hd') return null;
  return { name, value: found.value?.trim() ?? '' };
}

const LANGUAGES: Readonly<Record<string, string>> = {
  english: 'en',
  french: 'fr',
  german: 'de',
  spanish: 'es',
  italian: 'it',
  portuguese: 'pt',
  dutch: 'nl',
};

function languageNamed(name: string | undefined): string | null {
  return name === undefined ? null : (LANGUAGES[name.trim().toLowerCase().split(/[;,]/, 1)[0]] ?? null);
}
