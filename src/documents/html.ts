import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { composeDocument, type Defaults } from './compose.js';
import type { Document as Article } from './document.js';
import type { DomDocument, DomElement, DomNode } from './dom.js';
import { DocumentError } from './errors.js';
import { cleanByline, readPageMetadata } from './pageMetadata.js';
import { proseOf } from './prose.js';

/** Most elements of a page, and most of them within one another: above it is no article, and would take too long. */
const MOST_ELEMENTS = 50_000;
const DEEPEST = 400;

/** Longest page, in UTF-16 code units: Readability takes 50 bytes a character. */
const LONGEST = 5_000_000;

/** A tag with a thousand attributes: the parser's time grows with the square of their number. */
const OVERLOADED_TAG = /<[a-z][^\s<>]*(?:\s+[^\s<>"'=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s<>"']+))?){1000}/i;

/** Least prose, in characters outside links, of a page that calls itself an article, and of one that does not. */
const LEAST_MARKED = 40;
const LEAST_UNMARKED = 140;

/** Above this share of text in links a page is a list of links. */
const MOST_LINKED = 0.5;

/**
 * Reads the article of an HTML page: its text by Mozilla's Readability, paragraphs separated by blank lines, and what
 * the page says about it.
 *
 * @throws DocumentError NO_ARTICLE, DOCUMENT_TOO_LARGE.
 */
export function readHtml(html: string, defaults: Defaults): Article {
  if (html.length > LONGEST || OVERLOADED_TAG.test(html)) throw excess();
  const page: DomDocument = parseHTML(wholePage(html)).document;
  refuseExcess(page.documentElement);
  const metadata = readPageMetadata(page, defaults.url, defaults.timeZone ?? 'UTC');
  const found = new Readability(page, { serializer: (element) => element as DomElement }).parse();
  const headline = metadata.headline ?? found?.title ?? null;
  const prose = found?.content ? proseOf(found.content, headline) : { text: '', linked: 0 };
  const unlinked = prose.text.length - prose.linked;
  const isArticle =
    unlinked >= (metadata.isArticle ? LEAST_MARKED : LEAST_UNMARKED) &&
    prose.linked <= prose.text.length * MOST_LINKED;
  const given = metadata.articleBody?.replace(/<[^<>]{1,500}>/g, ' ').replace(/\s*\n\s*/g, '\n\n') ?? '';
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
      agency: null,
      byline: metadata.byline ?? (found?.byline ? cleanByline(found.byline) : null),
      published: metadata.published,
      language: metadata.language,
    },
    defaults,
  );
}

/** The page with the elements that its author may leave out: the parser does not supply them. */
function wholePage(html: string): string {
  if (/<html[\s>]/i.test(html) && /<body[\s>]/i.test(html)) return html;
  const root = /<html\b[^<>]*>/i.exec(html)?.[0] ?? '<html>';
  return `<!DOCTYPE html>${root}<head></head><body>${html.replace(/<!doctype[^<>]*>|<\/?(?:html|head|body)\b[^<>]*>/gi, '')}</body></html>`;
}

/** Counts without recursion, which a hostile page would exhaust. */
function refuseExcess(root: DomElement | null): void {
  let elements = 0;
  let depth = 0;
  for (let node: DomNode | null = root; node !== null; ) {
    if (++elements > MOST_ELEMENTS || depth > DEEPEST) throw excess();
    if (node.firstChild !== null) {
      node = node.firstChild;
      depth++;
      continue;
    }
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode;
      depth--;
    }
    node = node === null || node === root ? null : node.nextSibling;
  }
}

function excess(): DocumentError {
  return new DocumentError(
    'DOCUMENT_TOO_LARGE',
    `a page may have ${LONGEST} characters, ${MOST_ELEMENTS} elements and texts, ${DEEPEST} within one another and 1000 attributes each; give the article alone`,
  );
}
