import { Readability } from '@mozilla/readability';
import { composeDocument, type Defaults } from '../compose.js';
import type { Document as Article } from '../document.js';
import { DocumentError } from '../errors.js';
import { isHtml, isMarkup } from '../markup.js';
import type { Reader } from '../reader.js';
import type { DomElement } from './dom.js';
import { cleanByline, readPageMetadata } from './pageMetadata.js';
import { parsePage } from './parse.js';
import { articleProseOf } from './prose.js';

/** Least prose, in characters outside links, of a page that calls itself an article, and of one that does not. */
const LEAST_MARKED = 40;
const LEAST_UNMARKED = 140;

/** Above this share of text in links a page is a list of links. */
const MOST_LINKED = 0.5;

export const htmlReader: Reader = {
  format: 'html',
  extensions: ['htm', 'html', 'xhtml'],
  holds: 'one',
  is: 'an HTML page',
  gives: 'the article of the page, with what the page says about it',
  recognises: ({ start, type, extension }) =>
    isHtml(start) ||
    (/^(?:text\/html|application\/xhtml\+xml)$/.test(type) && isMarkup(start)) ||
    (/^\.x?html?$/.test(extension) && isMarkup(start)),
  read: async (source, { defaults }) => [readHtml(await source.text(), defaults)],
};

/**
 * Reads the article of an HTML page: its text by Mozilla's Readability, paragraphs separated by blank lines, and what
 * the page says about it.
 *
 * @throws DocumentError NO_ARTICLE, DOCUMENT_TOO_LARGE.
 */
export function readHtml(html: string, defaults: Defaults): Article {
  const page = parsePage(html);
  const metadata = readPageMetadata(page, defaults.url);
  const found = new Readability(page, {
    keepClasses: true,
    serializer: (element) => element as DomElement,
  }).parse();
  const headline = metadata.headline ?? found?.title ?? null;
  const prose = found?.content ? articleProseOf(found.content, headline) : { text: '', linked: 0 };
  const unlinked = prose.text.length - prose.linked;
  const isArticle =
    unlinked >= (metadata.isArticle ? LEAST_MARKED : LEAST_UNMARKED) &&
    prose.linked <= prose.text.length * MOST_LINKED;
  const given =
    metadata.articleBody?.replace(/<[^<>]{1,500}>/g, ' ').replace(/(?<!\s)\s*\n\s*/g, '\n\n') ?? '';
  // Twice as much in JSON-LD means that the page shows only the beginning, or builds the article by script.
  const text =
    given.length > (isArticle ? 2 * prose.text.length : LEAST_MARKED) ? given : isArticle ? prose.text : null;
  if (text === null) {
    throw new DocumentError(
      'NO_ARTICLE',
      'no article is found on the page; give the address of a single article',
    );
  }
  return composeDocument(
    {
      headline,
      text,
      url: metadata.url,
      source: metadata.source,
      agency: metadata.agency,
      byline: metadata.byline ?? (found?.byline ? cleanByline(found.byline) : null),
      dates: metadata.dates,
      modified: metadata.modified,
      language: metadata.language,
    },
    defaults,
  );
}
