import { composeDocument, type Defaults, NOTHING_FOUND } from './compose.js';
import { parseDate } from './dates.js';
import type { Document } from './document.js';
import { DocumentError } from './errors.js';
import { canonicalUrl } from './identity.js';

/** An article as the API takes it (`IngestArticleInput`); what is not known may be null or missing. */
export interface ArticleInput {
  readonly headline: string;
  readonly text: string;
  readonly url?: string | URL | null;
  readonly source?: string | null;
  readonly agency?: string | null;
  readonly byline?: string | null;
  readonly publishedAt?: string | Date | null;
  readonly modifiedAt?: string | Date | null;
  readonly language?: string | null;
}

const NO_DEFAULTS: Defaults = {
  timeZone: null,
  publishedAt: null,
  modifiedAt: null,
  url: null,
  dateOrder: null,
};

/**
 * Makes a document of an article that came field by field. Whoever gives a field by its name means it: unlike in a
 * file, a date or an address that can't be read is an error.
 *
 * @throws DocumentError EMPTY_DOCUMENT, INVALID_DATE, INVALID_FIELD, INVALID_URL.
 */
export function documentFromInput(input: ArticleInput, defaults: Defaults = NO_DEFAULTS): Document {
  const url = input.url instanceof URL ? input.url.href : stringField(input, 'url');
  if (url !== null && canonicalUrl(url) === null) {
    throw new DocumentError(
      'INVALID_URL',
      `"url" must be an absolute http or https address, it is "${url.slice(0, 100)}"`,
    );
  }
  return composeDocument(
    {
      ...NOTHING_FOUND,
      headline: stringField(input, 'headline'),
      text: stringField(input, 'text'),
      url,
      source: stringField(input, 'source'),
      agency: stringField(input, 'agency'),
      byline: stringField(input, 'byline'),
      dates: [dateField(input, 'publishedAt')],
      modified: [dateField(input, 'modifiedAt')],
      language: stringField(input, 'language'),
    },
    defaults,
  );
}

function dateField(input: ArticleInput, name: 'publishedAt' | 'modifiedAt'): string | Date | null {
  const date = input[name] ?? null;
  if (date !== null && (date instanceof Date ? Number.isNaN(date.getTime()) : !isDate(date))) {
    throw new DocumentError(
      'INVALID_DATE',
      `"${name}" is no date: "${String(date).slice(0, 60)}"; write it as 2015-11-18T20:45:00Z, in the years 1600 to 2199`,
    );
  }
  return date;
}

function isDate(printed: unknown): boolean {
  return typeof printed === 'string' && parseDate(printed, 'UTC') !== null;
}

function stringField(input: ArticleInput, name: keyof ArticleInput): string | null {
  const value = input[name] ?? null;
  if (value !== null && typeof value !== 'string') {
    throw new DocumentError('INVALID_FIELD', `"${name}" must be a string or null, it is a ${typeof value}`);
  }
  return value === null || value.trim() === '' ? null : value;
}
