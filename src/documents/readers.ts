/*
 * The formats. Nothing is trained: a new one is a file in formats/ and a line in the table below, told by content, never by name
 * alone. Order matters where one format is a special case of another. What a text is cleared of is in text/furniture.ts.
 */
import { databaseExportReader } from './formats/databaseExport.js';
import { epubReader } from './formats/epub.js';
import { feedReader } from './formats/feed.js';
import { mailboxReader, mailReader, savedPageReader } from './formats/mail.js';
import { markdownReader } from './formats/markdown.js';
import { newsmlReader } from './formats/newsml.js';
import { nitfReader } from './formats/nitf.js';
import { openDocumentReader } from './formats/openDocument.js';
import { pdfReader } from './formats/pdf.js';
import { referencesReader } from './formats/references.js';
import { tableReader } from './formats/table.js';
import { webArchiveReader } from './formats/webArchive.js';
import { wireMessageReader } from './formats/wireMessage.js';
import { wordReader } from './formats/wordDocument.js';
import { isZip } from './formats/zipKinds.js';
import { jsonLinesReader, jsonReader } from './json/json.js';
import { isHtml, isMarkup, rootElement } from './markup.js';
import { htmlReader } from './pages/html.js';
import type { Head, Reader, Refusal } from './reader.js';
import { plainTextReader } from './text/plainText.js';

export { plainTextReader };

/** All formats that are read, in the order in which they are looked for. What none recognises is plain text. */
export const readers: readonly Reader[] = [
  pdfReader,
  openDocumentReader,
  epubReader,
  wordReader,
  webArchiveReader,
  savedPageReader,
  mailboxReader,
  mailReader,
  feedReader,
  newsmlReader,
  nitfReader,
  htmlReader,
  jsonLinesReader,
  jsonReader,
  databaseExportReader,
  referencesReader,
  wireMessageReader,
  markdownReader,
  tableReader,
];

const startsWith =
  (mark: string | RegExp) =>
  ({ start }: Head): boolean =>
    typeof mark === 'string' ? start.startsWith(mark) : mark.test(start);

const AS_TEXT = 'give its text, as HTML, JSON or plain text';

/** Kinds of files that are known and not read. */
export const refusals: readonly Refusal[] = [
  {
    is: 'a ZIP archive that is no DOCX, ODT or EPUB document',
    instead: 'unpack it first',
    recognises: (head) => isZip(head.bytes) && !readers.some((reader) => reader.recognises(head)),
  },
  { is: 'an RTF document', instead: AS_TEXT, recognises: startsWith('{\\rtf') },
  {
    is: 'a document of Microsoft Office 97 (DOC, XLS, PPT or MSG)',
    instead: 'save it as DOCX or text',
    recognises: startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'),
  },
  { is: 'a RAR archive', instead: 'unpack it first', recognises: startsWith('Rar!\x1a\x07') },
  { is: 'a 7z archive', instead: 'unpack it first', recognises: startsWith("7z\xbc\xaf'\x1c") },
  { is: 'an XZ archive', instead: 'unpack it first', recognises: startsWith('\xfd7zXZ') },
  { is: 'a bzip2 archive', instead: 'unpack it first', recognises: startsWith(/^BZh[1-9]1AY&SY/) },
  { is: 'a Zstandard archive', instead: 'unpack it first', recognises: startsWith('(\xb5/\xfd') },
  {
    is: 'a SQLite database',
    instead: 'export its articles as JSON or CSV',
    recognises: startsWith('SQLite format 3'),
  },
  {
    is: 'subtitles in SubRip (SRT)',
    instead: 'give a transcript as text',
    recognises: startsWith(/^\d{1,6}\s*\r?\n\d{1,2}:\d{2}:\d{2}[,.]\d{1,3}\s*-->/),
  },
  {
    is: 'subtitles in WebVTT',
    instead: 'give a transcript as text',
    recognises: startsWith(/^WEBVTT(?:[ \t].*)?\r?\n/),
  },
  {
    is: 'subtitles in SubStation Alpha',
    instead: 'give a transcript as text',
    recognises: startsWith(/^\[Script Info\]/i),
  },
  {
    is: 'a calendar or an address book (iCalendar, vCard)',
    instead: 'give an article',
    recognises: startsWith(/^BEGIN:V(?:CALENDAR|CARD|EVENT)\r?\n/i),
  },
  {
    is: 'a dump of a database in SQL',
    instead: 'export its articles as JSON or CSV',
    recognises: startsWith(
      /^(?:(?:--.*|\/\*.*|SET .*|USE .*|BEGIN.*|PRAGMA .*)?\r?\n){0,60}(?:INSERT INTO|CREATE (?:TABLE|DATABASE|SCHEMA)|DROP TABLE|COPY \S+ \()\b/i,
    ),
  },
  {
    is: 'a list of changes to files (diff)',
    instead: 'give the article as it stands',
    recognises: startsWith(/^(?:diff --git |Index: \S+\r?\n=|--- \S.*\r?\n\+\+\+ \S)/),
  },
  { is: 'LaTeX', instead: AS_TEXT, recognises: startsWith(/^(?:%.*\r?\n|\s)*\\documentclass/) },
  {
    is: 'a bibliography in BibTeX',
    instead: 'give the texts themselves, or export it as RIS',
    recognises: startsWith(/^@(?:article|misc|book|online|inproceedings)\s*\{/i),
  },
  {
    is: 'an encrypted or signed message, or a key',
    instead: 'give the text itself',
    recognises: startsWith(/^-----BEGIN [A-Z ]{3,40}-----/),
  },
  {
    is: 'a list of feeds in OPML',
    instead: 'give the addresses of the feeds in it',
    recognises: ({ start }) => rootElement(start) === 'opml',
  },
  {
    is: 'an XML schema',
    instead: 'give an article',
    recognises: ({ start }) => /^schema$/.test(rootElement(start)),
  },
  {
    is: 'a sitemap',
    instead: 'give the addresses in it',
    recognises: ({ start }) => /^(?:urlset|sitemapindex)$/.test(rootElement(start)),
  },
  {
    is: 'a picture in SVG',
    instead: 'give an article',
    recognises: ({ start }) => rootElement(start) === 'svg',
  },
  {
    is: 'PostScript',
    instead: AS_TEXT,
    recognises: startsWith('%!PS'),
  },
  {
    is: 'XML or SGML of a kind that is not read',
    instead: 'give the article as HTML, JSON or plain text',
    recognises: (head) =>
      isMarkup(head.start) &&
      !isHtml(head.start) &&
      !/^(?:text\/html|application\/xhtml\+xml)$/.test(head.type) &&
      !/^\.x?html?$/.test(head.extension) &&
      !readers.some((reader) => reader.recognises(head)),
  },
];
