import { DocumentError } from '../errors.js';
import { linkedom } from '../libraries.js';
import type { DomDocument, DomElement, DomNode } from './dom.js';

/** Most elements of a page, and most of them within one another: above it is no article, and would take too long. */
const MOST_ELEMENTS = 50_000;
const DEEPEST = 400;

/** Longest page, in UTF-16 code units: Readability takes 50 bytes a character. */
const LONGEST = 5_000_000;

/** A tag with a thousand attributes: the parser's time grows with the square of their number. */
const OVERLOADED_TAG = /<[a-z][^\s<>]*(?:\s+[^\s<>"'=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s<>"']+))?){1000}/i;

/**
 * Parses a page. Nothing in it is run or fetched.
 *
 * @throws DocumentError DOCUMENT_TOO_LARGE.
 */
export function parsePage(html: string): DomDocument {
  if (html.length > LONGEST || OVERLOADED_TAG.test(html)) throw excess();
  const document = documentOf(/<html[\s>]/i.test(html) && /<body[\s>]/i.test(html) ? html : wholePage(html));
  // What looks like its elements may stand in a comment or a script.
  const page = document.documentElement?.nodeName === 'HTML' ? document : documentOf(wholePage(html));
  refuseExcess(page.documentElement);
  return page;
}

function documentOf(html: string): DomDocument {
  return (linkedom().parseHTML(html) as unknown as { readonly document: DomDocument }).document;
}

/**
 * Parses XML of any kind. Entities that it defines stand for nothing: none is expanded, no file is read.
 *
 * @throws DocumentError DOCUMENT_TOO_LARGE.
 */
export function parseXml(xml: string): DomDocument {
  if (xml.length > LONGEST || OVERLOADED_TAG.test(xml)) throw excess();
  const { DOMParser } = linkedom();
  const document = new DOMParser().parseFromString(xml, 'text/xml') as unknown as DomDocument;
  refuseExcess(document.documentElement);
  return document;
}

/** The page with the elements that its author may leave out: the parser does not supply them. */
function wholePage(html: string): string {
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
