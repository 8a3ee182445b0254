import { parsePage } from './parse.js';
import { proseOf } from './prose.js';

/** Tags that stand in text written as HTML, and not in prose about it. */
const TAG =
  /<\/?(?:p|br|div|a|b|i|em|strong|span|ul|ol|li|h[1-6]|blockquote|img|figure|section|article|table|sup|sub|small|u|font|tr|td|hr|center)(?:\s[^<>]*)?\/?>/i;

const ENTITY =
  /&(?:#\d{1,7}|#x[\da-f]{1,6}|amp|lt|gt|quot|apos|nbsp|[lr][sd]quo|[nm]dash|hellip|[a-z]{1,8}(?:acute|grave|uml|circ|tilde|cedil));/i;

/** Whether a value of a feed or API is written as HTML. */
export function isHtmlText(value: string): boolean {
  return TAG.test(value) || ENTITY.test(value);
}

/** The text of a piece of HTML, paragraphs separated by blank lines. @throws DocumentError DOCUMENT_TOO_LARGE. */
export function htmlText(html: string): string {
  const written = TAG.test(html)
    ? html
    : `<p>${html.replaceAll('<', '&lt;').replace(/\n\s*\n/g, '</p><p>')}</p>`;
  const page = parsePage(`<html><head></head><body>${written}</body></html>`);
  const body = page.querySelector('body');
  return body === null ? '' : proseOf(body).text;
}
