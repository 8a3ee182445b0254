import type { DomElement } from '../pages/dom.js';
import { proseOf } from '../pages/prose.js';
import { readPlainHeader } from '../text/plainText.js';
import { childrenOf } from './xml.js';

/** What a document of a word processor says at its head, and the text below. */
export interface OfficeHeader {
  readonly headline: string | null;
  readonly byline: string | null;
  readonly dates: readonly (string | null)[];
  readonly text: string;
}

/** Takes a heading at the head for the headline, else reads the paragraphs as plain text with a header. */
export function headerOfDocument(body: DomElement): OfficeHeader {
  const [first] = childrenOf(body);
  const heading =
    first !== undefined && /^h[1-3]$/i.test(first.nodeName) ? proseOf(first).text.replace(/\n+/g, ' ') : null;
  const { text } = proseOf(body);
  const below = heading !== null && text.startsWith(heading) ? text.slice(heading.length).trimStart() : text;
  const header = readPlainHeader(heading === null ? below : `${heading}\n\n${below}`);
  return {
    headline: header.headline ?? heading,
    byline: header.byline,
    dates: [header.date],
    text: header.text,
  };
}
