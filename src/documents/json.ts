import { composeDocument, type Defaults } from './compose.js';
import { type PublicationDate, parseDate } from './dates.js';
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
  readonly language?: string | null;
}

const NO_DEFAULTS: Defaults = { timeZone: null, publishedAt: null, url: null };

/**
 * Makes a document of an article that came field by field.
 *
 * @throws DocumentError EMPTY_DOCUMENT, INVALID_DATE, INVALID_FIELD, INVALID_URL.
 */
export function documentFromInput(input: ArticleInput, defaults: Defaults = NO_DEFAULTS): Document {
  const fields = input as unknown as Record<string, unknown>;
  return composeDocument(
    {
      headline: stringField(fields, 'headline'),
      text: stringField(fields, 'text'),
      url: urlField(fields),
      source: stringField(fields, 'source'),
      agency: stringField(fields, 'agency'),
      byline: stringField(fields, 'byline'),
      published: dateField(fields, 'publishedAt', defaults),
      language: stringField(fields, 'language'),
    },
    defaults,
  );
}

/**
 * Reads one JSON value as an article: in the shape of `ArticleInput`, or as news-please writes it. An article without
 * text is read with its description, else its title, as the text.
 *
 * @throws DocumentError EMPTY_DOCUMENT, INVALID_DATE, INVALID_FIELD, INVALID_URL, UNSUPPORTED_FORMAT.
 */
export function readJsonValue(value: unknown, defaults: Defaults): Document {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new DocumentError(
      'UNSUPPORTED_FORMAT',
      `an article must be a JSON object, this is ${kindOf(value)}`,
    );
  }
  const fields = value as Record<string, unknown>;
  if ('headline' in fields && !('title' in fields)) {
    return documentFromInput(fields as unknown as ArticleInput, defaults);
  }
  if (
    !['title', 'title_page', 'title_rss', 'text', 'maintext', 'description'].some((name) => name in fields)
  ) {
    throw new DocumentError(
      'UNSUPPORTED_FORMAT',
      'the JSON object is no article: it has neither "headline" and "text" nor news-please\'s "title" and "text"',
    );
  }
  return readNewsPlease(fields, defaults);
}

/**
 * Reads a JSON file: one article, or an array of them. An article of an array that can't be read is an error in its
 * place.
 */
export function* readJson(content: string, defaults: Defaults): Generator<Document | DocumentError> {
  const value = parseJson(content);
  if (!Array.isArray(value)) {
    yield readJsonValue(value, defaults);
    return;
  }
  if (value.length === 0)
    throw new DocumentError('EMPTY_DOCUMENT', 'the JSON array is empty; give it articles');
  for (const [index, item] of value.entries()) {
    try {
      yield readJsonValue(item, defaults);
    } catch (error) {
      if (!(error instanceof DocumentError)) throw error;
      yield new DocumentError(error.code, `item ${index + 1} of the array: ${error.reason}`, {
        cause: error,
      });
    }
  }
}

/** @throws DocumentError INVALID_JSON. */
export function parseJson(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch (error) {
    const detail = (error as Error).message.slice(0, 200);
    throw new DocumentError('INVALID_JSON', `it is broken JSON (${detail}); mend or export it again`, {
      cause: error,
    });
  }
}

/** news-please's article: github.com/fhamborg/news-please, "NewsArticle". */
function readNewsPlease(fields: Record<string, unknown>, defaults: Defaults): Document {
  const headline = firstString(fields, ['title', 'title_page', 'title_rss', 'headline']);
  const authors = Array.isArray(fields.authors)
    ? fields.authors.filter((name): name is string => typeof name === 'string' && name.trim() !== '')
    : [];
  return composeDocument(
    {
      headline,
      text: firstString(fields, ['text', 'maintext', 'description']) ?? headline,
      url: urlField(fields),
      source: firstString(fields, ['source', 'source_domain']),
      agency: stringField(fields, 'agency'),
      byline: authors.length > 0 ? authors.join(', ') : stringField(fields, 'byline'),
      published: dateField(fields, 'date_publish', defaults) ?? dateField(fields, 'publishedAt', defaults),
      language: stringField(fields, 'language'),
    },
    defaults,
  );
}

function stringField(fields: Record<string, unknown>, name: string): string | null {
  const value = fields[name] ?? null;
  if (value !== null && typeof value !== 'string') {
    throw new DocumentError('INVALID_FIELD', `"${name}" must be a string or null, it is ${kindOf(value)}`);
  }
  return value === null || value.trim() === '' ? null : value;
}

function firstString(fields: Record<string, unknown>, names: readonly string[]): string | null {
  for (const name of names) {
    const value = stringField(fields, name);
    if (value !== null) return value;
  }
  return null;
}

function urlField(fields: Record<string, unknown>): string | null {
  const value = fields.url instanceof URL ? fields.url.href : stringField(fields, 'url');
  if (value !== null && canonicalUrl(value) === null) {
    throw new DocumentError(
      'INVALID_URL',
      `"url" must be an absolute http or https address, it is "${value.slice(0, 100)}"`,
    );
  }
  return value;
}

function dateField(
  fields: Record<string, unknown>,
  name: string,
  defaults: Defaults,
): PublicationDate | null {
  const value = fields[name];
  const printed =
    value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString() : stringField(fields, name);
  // news-please writes the word for a date it did not find.
  if (printed === null || /^(?:none|null)$/i.test(printed.trim())) return null;
  const published = parseDate(printed, defaults.timeZone ?? 'UTC');
  if (published === null) {
    throw new DocumentError(
      'INVALID_DATE',
      `"${name}" is no date of publication: "${printed.slice(0, 60)}"; write it as 2015-11-18T20:45:00Z, in the years 1600 to 2199`,
    );
  }
  return published;
}

function kindOf(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'an array' : `a ${typeof value}`;
}
