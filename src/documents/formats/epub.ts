import { posix } from 'node:path';
import { expected } from '../../expected.js';
import { composeDocument, type Defaults, NOTHING_FOUND } from '../compose.js';
import type { Document } from '../document.js';
import { DocumentError } from '../errors.js';
import { parsePage, parseXml } from '../pages/parse.js';
import { articleProseOf } from '../pages/prose.js';
import { type Reader, readEach } from '../reader.js';
import { looksLikeProse } from '../text/looksLikeProse.js';
import { allNamed, firstNamed, textIn } from './xml.js';
import { partText, unzip } from './zip.js';
import { mimetypeOf } from './zipKinds.js';

const IS = 'an EPUB book';

/** Fewest words of running text of a chapter that is an article: title pages and tables of contents have fewer. */
const LEAST_WORDS = 20;

export const epubReader: Reader = {
  format: 'epub',
  extensions: ['epub'],
  holds: 'many',
  is: IS,
  gives: 'every chapter as an article, in the order of the book, with the date and publisher of the book',
  recognises: ({ bytes }) => mimetypeOf(bytes)?.startsWith('application/epub+zip') ?? false,
  read: async (source, { defaults }) => readEpub(await source.bytes(), defaults),
};

function readEpub(bytes: Uint8Array, defaults: Defaults): Iterable<Document | DocumentError> {
  const parts = unzip(bytes, IS, (name) => /\.(?:x?html?|opf|xml)$/i.test(name));
  const container = partText(parts, 'META-INF/container.xml');
  const path =
    container === null ? null : firstNamed(parseXml(container), ['rootfile'])?.getAttribute('full-path');
  const packaged = path ? partText(parts, path) : null;
  const root = packaged === null ? null : parseXml(packaged).documentElement;
  if (root === null || !path)
    throw new DocumentError('DAMAGED_DOCUMENT', `it is ${IS} without its list of chapters; export it again`);
  const paths = new Map(
    allNamed(root, ['item']).map((item) => [item.getAttribute('id'), item.getAttribute('href') ?? '']),
  );
  const chapters = allNamed(root, ['itemref'])
    .map((reference) => paths.get(reference.getAttribute('idref')) ?? '')
    .map((href) => partText(parts, posix.join(posix.dirname(path), decoded(href.split('#', 1)[0]))))
    .filter((chapter) => chapter !== null)
    .map((chapter) => parsePage(chapter))
    .filter((page) => looksLikeProse(page.querySelector('body')?.textContent ?? '', LEAST_WORDS));
  return readEach(chapters, 'the book', (page) => {
    const body = expected(page.querySelector('body'), 'the body of a chapter');
    const headline =
      textOf(page.querySelector('h1, h2, h3')) ??
      textOf(page.querySelector('title')) ??
      textIn(root, 'title');
    return composeDocument(
      {
        ...NOTHING_FOUND,
        headline,
        text: articleProseOf(body, headline).text,
        source: textIn(root, 'publisher') ?? textIn(root, 'title'),
        byline:
          textOf(page.querySelector('[class*="byline" i], [class*="author" i]')) ?? textIn(root, 'creator'),
        dates: [textIn(root, 'date')],
        language: textIn(root, 'language'),
      },
      defaults,
    );
  });
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}

function textOf(element: { readonly textContent: string | null } | null): string | null {
  const text = element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  return text === '' ? null : text;
}
