import { addressOf, composeDocument, type Defaults } from '../compose.js';
import type { Document } from '../document.js';
import { DocumentError } from '../errors.js';
import { nitfText } from '../formats/nitf.js';
import { withoutOutlet } from '../outletInHeadline.js';
import { htmlText, isHtmlText } from '../pages/fragment.js';
import type { PrintedDate } from '../publication.js';
import { type Fields, fieldNamed, isFields, valuesOf, wordsOf } from './fields.js';
import { richText } from './richText.js';

/** What the answer or feed around an article says of it. */
export interface Surroundings {
  readonly source?: string | null;
  readonly language?: string | null;
  /** Of what is around it, to be told of each article. */
  readonly warnings?: readonly string[];
}

/** "… [+1234 chars]": a sender that gives the beginning only. */
const CUT = /(?:…|\.\.\.)?(?<!\s)\s*\[\+\d+ chars\]\s*$|\[(?:…|&#8230;|\.\.\.)\]\s*$/;

/** What NewsAPI gives in the place of all that an article had. */
const REMOVED = /^\s*\[removed\]\s*$/i;

/** What the text is of JSON that has none: only lists of articles and what is no article are asked. */
export function isArticle(value: unknown): value is Fields {
  if (!isFields(value)) return false;
  const item = unwrapped(value);
  return (
    valuesOf(item, 'headline').some((part) => wordsOf(part) !== null) &&
    (textOf(item) !== null ||
      (isTitled(item) && (valuesOf(item, 'summary').length > 0 || urlOf(item) !== null)))
  );
}

/** Whether an object has a text and not only a summary. */
export function hasText(value: unknown): boolean {
  return isFields(value) && textOf(unwrapped(value)) !== null;
}

/** Whether what is called an article's headline is more than the name of a thing, as programs and people have one. */
function isTitled(item: Fields): boolean {
  return (
    Object.keys(item).some((name) => fieldNamed(name) === 'headline' && !/^(?:name|subject)$/i.test(name)) ||
    /Article|Report|Posting|ClaimReview/.test(String(item['@type'])) ||
    valuesOf(item, 'date').some((value) => datesOf(value).length > 0)
  );
}

/** Elasticsearch and some APIs put the article one object deeper; the Guardian puts its text there, JSON:API all members. */
export function unwrapped(value: Fields): Fields {
  const inner =
    value._source ??
    (Object.keys(value).length <= 2 ? (value.article ?? value.info ?? value.data) : undefined);
  const item = isFields(inner) ? inner : value;
  if (isFields(item.attributes) && valuesOf(item, 'headline').length === 0)
    return { ...item, ...item.attributes };
  if (!isFields(item.fields)) return item;
  return { ...(isFields(item.sys) ? item.sys : {}), ...item, ...item.fields };
}

/** Dates whose names say that they are of Greenwich's time, as it is written elsewhere. */
function inUtc(fields: Fields): Fields {
  const utc = Object.entries(fields).flatMap(([name, value]) =>
    /gmt$/i.test(name) &&
    typeof value === 'string' &&
    /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2})?$/.test(value)
      ? [[name, `${value.replace(' ', 'T')}Z`] as const]
      : [],
  );
  return utc.length === 0 ? fields : { ...fields, ...Object.fromEntries(utc) };
}

/**
 * Reads a JSON object as an article: the fields of the large APIs of news, of ninjs, JSON Feed and schema.org, of
 * news-please and other exporters, by their names. Where it has no text its summary is read with a warning; the
 * headline is never taken for the text.
 *
 * @throws DocumentError EMPTY_DOCUMENT, UNSUPPORTED_FORMAT.
 */
export function readArticle(value: Fields, defaults: Defaults, around: Surroundings = {}): Document {
  const fields = inUtc(unwrapped(value));
  const warnings: string[] = [...(around.warnings ?? [])];
  const source = sourceOf(fields) ?? around.source ?? null;
  const printed =
    valuesOf(fields, 'headline')
      .map((part) => wordsOf(mainOf(part)))
      .find((words) => words !== null) ?? null;
  const headline = printed === null ? null : withoutOutlet(printed, source);
  let text = textOf(fields);
  if (REMOVED.test(text ?? summaryOf(fields) ?? ''))
    throw new DocumentError('NO_ARTICLE', 'its sender has removed it');
  if (text === null) {
    text = summaryOf(fields);
    if (text !== null && !isTitled(fields)) throw noArticle();
    if (text !== null) warnings.push('it has no text, only a summary, which was read instead');
  }
  if (text === null) {
    if (!namesAnArticle(fields)) throw noArticle();
    throw new DocumentError('EMPTY_DOCUMENT', 'there is no article text in it; give a document with some');
  }
  if (CUT.test(text)) {
    text = text.replace(CUT, '');
    warnings.push('its sender gives only the beginning of the text');
  }
  const url = urlOf(fields);
  const oddUrl = url === null ? wordsOf(fields.url) : null;
  return composeDocument(
    {
      headline: headline === null ? null : isHtmlText(headline) ? htmlText(headline) : headline,
      text,
      url: url ?? oddUrl,
      source,
      agency: wordsOf(valuesOf(fields, 'agency')),
      byline: bylineOf(valuesOf(fields, 'byline')),
      dates: valuesOf(fields, 'date').flatMap(datesOf),
      modified: valuesOf(fields, 'modified').flatMap(datesOf),
      language: wordsOf(valuesOf(fields, 'language')) ?? around.language ?? null,
      warnings,
    },
    defaults,
  );
}

/** Of ninjs' headlines the one for all uses, not the short one. */
function mainOf(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return value.find((item) => isFields(item) && /^(?:main|headline)$/i.test(String(item.role))) ?? value;
}

/** Whether an object has members that an article has, be they empty: a name alone is no headline. */
function namesAnArticle(fields: Fields): boolean {
  return Object.keys(fields).some((name) => {
    const field = fieldNamed(name);
    return (
      (field === 'headline' && !/^(?:name|subject)$/i.test(name)) || field === 'text' || field === 'summary'
    );
  });
}

export function noArticle(): DocumentError {
  return new DocumentError(
    'UNSUPPORTED_FORMAT',
    'the JSON is no article: nothing in it has a headline and a text ("headline", "title", "text", "body", "content" …)',
  );
}

function textOf(fields: Fields): string | null {
  return fullest(valuesOf(fields, 'text'));
}

function summaryOf(fields: Fields): string | null {
  return fullest(valuesOf(fields, 'summary'));
}

/**
 * The longest of several texts, plain or HTML; of those that are about as long the first, unless another has the
 * paragraphs that it has lost.
 */
function fullest(values: readonly unknown[]): string | null {
  let best: string | null = null;
  for (const value of values) {
    const text = bodyOf(value);
    if (text === null) continue;
    if (
      best === null ||
      text.length > best.length * 1.2 ||
      (text.length > best.length / 1.2 && !best.includes('\n') && text.includes('\n'))
    )
      best = text;
  }
  return best;
}

/** The text of a string, of an array of paragraphs, or of ninjs' bodies, of which it takes one. */
function bodyOf(value: unknown): string | null {
  if (typeof value === 'string') {
    const text = isHtmlText(value) ? htmlText(value) : value;
    return text.trim() === '' ? null : text;
  }
  const tree = richText(value);
  if (tree !== null) return tree;
  if (Array.isArray(value)) {
    if (value.every((item) => typeof item === 'string')) return bodyOf(value.join('\n\n'));
    const bodies = value
      .filter(isFields)
      .filter(isReadable)
      .map(bodyOf)
      .filter((text) => text !== null);
    return bodies.sort((a, b) => b.length - a.length)[0] ?? null;
  }
  if (!isFields(value)) return null;
  const type = String(value.contentType ?? value.contenttype ?? value.type ?? '');
  const body = wordsOf(value, [
    'value',
    'text',
    'content',
    'html',
    'processed',
    '@value',
    '#text',
    '$',
    'rendered',
  ]);
  if (body === null) return null;
  return /nitf/i.test(type) && body.trimStart().startsWith('<') ? nitfText(body) : bodyOf(body);
}

/** Whether a body of several is in a markup that is read: not an agency's own XML. */
function isReadable(body: Fields): boolean {
  const type = body.contentType ?? body.contenttype;
  return typeof type !== 'string' || /html|plain|nitf/i.test(type);
}

function urlOf(fields: Fields): string | null {
  for (const value of valuesOf(fields, 'url')) {
    const words = value instanceof URL ? value.href : wordsOf(value, ['@id', 'url', 'href', 'value', 'web']);
    const address = words === null || /^\d+$/.test(words) ? null : addressOf(words);
    if (address !== null) return address;
  }
  return null;
}

function sourceOf(fields: Fields): string | null {
  for (const value of valuesOf(fields, 'source')) {
    const words = wordsOf(value, ['name', 'title', 'value', 'literal', 'domain', 'uri', 'id']);
    if (words !== null)
      return /^https?:\/\//i.test(words) && URL.canParse(words) ? new URL(words).hostname : words;
  }
  return null;
}

/** The people of a byline, or the byline that is printed of them. */
function bylineOf(values: readonly unknown[]): string | null {
  for (const value of values) {
    if (isFields(value) && typeof value.original === 'string') return value.original;
    if (Array.isArray(value)) {
      const names = value
        .map((item) => wordsOf(item, ['name', 'value', 'original', 'by', 'literal', 'title']))
        .filter((name) => name !== null && !/^https?:/i.test(name)) as string[];
      if (names.length > 0) return [...new Set(names.map((name) => name.trim()))].join(', ');
      continue;
    }
    const words = wordsOf(value);
    if (words !== null && !/^https?:/i.test(words)) return words;
  }
  return null;
}

function datesOf(value: unknown): PrintedDate[] {
  if (typeof value === 'string' || typeof value === 'number' || value instanceof Date) return [value];
  const words = wordsOf(value, ['$date', 'iso', 'value', 'date', 'utc']);
  return words === null ? [] : [words];
}
