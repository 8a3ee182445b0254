import { authorsOf, withoutBy } from './authors.js';
import type { DateOrder } from './dates.js';
import { type Document, plainDocument } from './document.js';
import { DocumentError } from './errors.js';
import { canonicalUrl, domainOf } from './identity.js';
import { type PrintedDate, publicationOf } from './publication.js';
import { findFurniture } from './text/furniture.js';
import { isWireAgency } from './wireAgencies.js';

/** What the user says about documents that don't say it themselves. */
export interface Defaults {
  /** IANA zone of times printed without offset; null where the user gave none, which means UTC. */
  readonly timeZone: string | null;
  readonly publishedAt: Date | null;
  /** When whoever sent the document says that it was last changed; null where nobody does. */
  readonly modifiedAt: Date | null;
  /** The address a document was fetched from. */
  readonly url: string | null;
  /** Order of day and month where both are numbers; null where the user says nothing. */
  readonly dateOrder: DateOrder | null;
}

/** What a reader found, before it is made whole; null where the document has none. */
export interface Findings {
  readonly headline: string | null;
  readonly text: string | null;
  readonly url: string | null;
  readonly source: string | null;
  readonly agency: string | null;
  readonly byline: string | null;
  /** Where it was written, where its header tells; else its dateline does. */
  readonly place?: string | null;
  /** Dates of publication as the document has them, the surest first. */
  readonly dates: readonly (PrintedDate | null | undefined)[];
  /** Dates of the last change, the surest first. */
  readonly modified?: readonly (PrintedDate | null | undefined)[];
  /** A hint only. */
  readonly language: string | null;
  readonly warnings?: readonly string[];
}

/** Findings with nothing in them. */
export const NOTHING_FOUND: Findings = {
  headline: null,
  text: null,
  url: null,
  source: null,
  agency: null,
  byline: null,
  dates: [],
  language: null,
};

/** Largest text of an article in bytes of UTF-8, whoever brings it: so much is analysed in seconds. */
export const LARGEST_TEXT = 2_000_000;
/** Longest headline, source, agency, byline and address, in characters. */
export const LONGEST_LINE = 1_000;
export const LONGEST_URL = 2_000;
/** Largest source and address in bytes of UTF-8: what is looked up by an index of PostgreSQL has 2,700 at the most. */
const LARGEST_KEY = 2_500;

/** Longest headline cut from a text, in UTF-16 code units. */
const CUT = 120;

/**
 * Makes a document of what a reader found: line ends become "\n", NUL and lone surrogates (which no database stores)
 * U+FFFD, the blank lines around the text go; dateline, agency line and the like are found in it; a missing headline
 * is cut from the text's first sentence.
 *
 * @throws DocumentError EMPTY_DOCUMENT where there is no text, DOCUMENT_TOO_LARGE where there is too much of it, INVALID_FIELD
 * where something else of it is longer than any article's.
 */
export function composeDocument(found: Findings, defaults: Defaults): Document {
  return withinBounds(composed(found, defaults));
}

/** @throws DocumentError DOCUMENT_TOO_LARGE, INVALID_FIELD */
function withinBounds(document: Document): Document {
  const bytes = Buffer.byteLength(document.text);
  if (bytes > LARGEST_TEXT)
    throw new DocumentError(
      'DOCUMENT_TOO_LARGE',
      `its text has ${bytes} bytes, an article has ${LARGEST_TEXT} at the most; split it`,
    );
  for (const [name, most, isKey] of [
    ['headline', LONGEST_LINE, false],
    ['url', LONGEST_URL, true],
    ['source', LONGEST_LINE, true],
    ['agency', LONGEST_LINE, true],
    ['byline', LONGEST_LINE, false],
  ] as const) {
    const { length } = document[name] ?? '';
    const tooLong = isKey && Buffer.byteLength(document[name] ?? '') > LARGEST_KEY;
    if (length > most || tooLong)
      throw new DocumentError(
        'INVALID_FIELD',
        `its ${name} has ${length} characters, ${tooLong && length <= most ? `in ${LARGEST_KEY} bytes ` : ''}${most} at the most are taken; correct it or leave it out`,
      );
  }
  return document;
}

function composed(found: Findings, defaults: Defaults): Document {
  const text = withoutBlankLines(storable(found.text ?? ''));
  if (text === '') {
    throw new DocumentError('EMPTY_DOCUMENT', 'there is no article text in it; give a document with some');
  }
  const headline = oneLine(found.headline) ?? cutHeadline(text);
  const warnings = [...(found.warnings ?? [])];
  const address = addressOf(found.url);
  if (found.url !== null && address === null) {
    warnings.push(`the address "${found.url.slice(0, 100)}" was left out: it is no http or https address`);
  }
  const url = address ?? (defaults.url && canonicalUrl(defaults.url));
  const printed = oneLine(found.byline);
  const byline = printed === null ? null : oneLine(withoutBy(printed));
  const authors = [...new Set(authorsOf(byline))];
  const furniture = findFurniture(text, headline, authors);
  const source = oneLine(found.source) ?? (url === null ? furniture.source : null);
  const sourceDomain = url !== null ? domainOf(url) : domainNamed(source);
  const language = languageTag(found.language);
  const hints = {
    timeZone: defaults.timeZone ?? 'UTC',
    order: defaults.dateOrder,
    language,
    domain: sourceDomain,
  };
  const dated = publicationOf([...found.dates, furniture.dateline?.date], hints);
  const publishedAt = dated.published?.date ?? defaults.publishedAt;
  const modifiedAt = publicationOf(found.modified ?? [], hints).published?.date ?? defaults.modifiedAt;
  return {
    headline,
    text,
    url,
    source: source === null || domainNamed(source) !== null ? (domainNamed(source) ?? sourceDomain) : source,
    sourceDomain,
    agency:
      oneLine(found.agency) ??
      furniture.agency ??
      (byline !== null && isWireAgency(byline) ? byline.replace(/^the /i, '') : null),
    byline,
    authors,
    datelinePlace: furniture.datelinePlace ?? found.place ?? null,
    publishedAt,
    modifiedAt,
    timeZone: defaults.timeZone ?? dated.published?.timeZone ?? 'UTC',
    language: language ?? 'und',
    furniture: furniture.spans,
    warnings: [...warnings, ...dated.warnings],
  };
}

/** The canonical form of an address, also of one whose scheme was left out: "www.example.org/story". */
export function addressOf(printed: string | null): string | null {
  if (printed === null) return null;
  return (
    canonicalUrl(printed) ??
    (/^\s*(?:\/\/)?(?:[a-z\d-]{1,63}\.){1,5}[a-z]{2,24}(?:[/?#]|\s*$)/i.test(printed)
      ? canonicalUrl(`https://${printed.trim().replace(/^\/\//, '')}`)
      : null)
  );
}

/** A text as a document without any header, untouched but for what no database stores; its dateline is told. */
export function rawDocument(text: string, defaults: Defaults): Document {
  if (text.trim() === '') {
    throw new DocumentError('EMPTY_DOCUMENT', 'there is no text in it; give a document with some');
  }
  const stored = withoutUnstorable(text);
  const { datelinePlace, dateline } = findFurniture(stored, '');
  return withinBounds(
    plainDocument(stored, {
      url: defaults.url === null ? null : canonicalUrl(defaults.url),
      datelinePlace,
      furniture: dateline === null ? [] : [dateline],
      publishedAt: defaults.publishedAt,
      timeZone: defaults.timeZone ?? 'UTC',
    }),
  );
}

/** The first sentence of a text, cut at a word where it is long. */
export function cutHeadline(text: string): string {
  const line = text.trimStart().slice(0, 2000).split('\n', 1)[0].replace(/\s+/g, ' ').trim();
  const sentence = /^.{20,}?[.!?]["”’']?(?=\s+["“‘']?\p{Lu})/u.exec(line)?.[0] ?? line;
  if (sentence.length <= CUT) return sentence;
  const space = sentence.lastIndexOf(' ', CUT - 1);
  const end = space > CUT / 2 ? space : CUT - 1;
  return `${withoutUnstorable(sentence.slice(0, end)).replace(/[\s,;:–—-]+$/, '')}…`;
}

/** Without the blank lines before and the white space after; the first line keeps its indentation. */
function withoutBlankLines(text: string): string {
  const first = text.search(/\S/);
  return first < 0 ? '' : text.slice(text.lastIndexOf('\n', first) + 1).trimEnd();
}

function storable(text: string): string {
  return withoutUnstorable(text.replace(/\r\n?|\u2028|\u2029/g, '\n'));
}

function withoutUnstorable(text: string): string {
  return text.replace(/\0|\p{Surrogate}/gu, '\uFFFD');
}

function oneLine(value: string | null): string | null {
  const line = value === null ? '' : withoutUnstorable(value).replace(/\s+/g, ' ').trim();
  return line === '' ? null : line;
}

/** A publisher given by its domain: "www.example.org" is "example.org". */
function domainNamed(source: string | null): string | null {
  return source !== null && /^(?:[a-z\d-]{1,63}\.){1,5}[a-z]{2,24}$/i.test(source)
    ? source.toLowerCase().replace(/^www\./, '')
    : null;
}

/** BCP 47 of what a document calls its language ("en_GB"), or null. */
function languageTag(language: string | null): string | null {
  try {
    return language === null
      ? null
      : (Intl.getCanonicalLocales(language.trim().replaceAll('_', '-'))[0] ?? null);
  } catch {
    return null;
  }
}
