import { composeDocument, type Defaults, NOTHING_FOUND } from '../compose.js';
import type { Document } from '../document.js';
import { DocumentError } from '../errors.js';
import type { DomElement, DomNode } from '../pages/dom.js';
import { parseXml } from '../pages/parse.js';
import type { Reader } from '../reader.js';
import { readPlainHeader } from '../text/plainText.js';
import { allNamed, firstNamed, localName, textIn } from './xml.js';
import { partText, unzip } from './zip.js';
import { mimetypeOf } from './zipKinds.js';

const IS = 'an OpenDocument text (ODT)';

export const openDocumentReader: Reader = {
  format: 'odt',
  extensions: ['odt'],
  holds: 'one',
  is: IS,
  gives: 'headline, byline, date and paragraphs; else the properties of the file',
  recognises: ({ bytes }) =>
    mimetypeOf(bytes)?.startsWith('application/vnd.oasis.opendocument.text') ?? false,
  read: async (source, { defaults }) => [readOpenDocument(await source.bytes(), defaults)],
};

function readOpenDocument(bytes: Uint8Array, defaults: Defaults): Document {
  const parts = unzip(bytes, IS, (name) => name === 'content.xml' || name === 'meta.xml');
  const content = partText(parts, 'content.xml');
  const body = content === null ? null : firstNamed(parseXml(content), ['text']);
  if (body === null)
    throw new DocumentError('DAMAGED_DOCUMENT', `it is ${IS} without its text; save it again`);
  const meta = partText(parts, 'meta.xml');
  const properties = meta === null ? null : firstNamed(parseXml(meta), ['meta']);
  const paragraphs = allNamed(body, ['h', 'p'])
    .map(paragraphOf)
    .filter((paragraph) => paragraph !== '');
  const header = readPlainHeader(paragraphs.join('\n\n'));
  const said = (name: string) => (properties === null ? null : textIn(properties, name));
  return composeDocument(
    {
      ...NOTHING_FOUND,
      headline: header.headline ?? said('title'),
      text: header.text,
      byline: header.byline ?? said('initial-creator') ?? said('creator'),
      dates: [header.date, said('creation-date'), said('date')],
      language: said('language'),
    },
    defaults,
  );
}

/** OpenDocument writes tabs, line breaks and further spaces as elements; notes and comments are no part of the line. */
function paragraphOf(element: DomElement): string {
  let text = '';
  const visit = (node: DomNode): void => {
    for (let child = node.firstChild; child !== null; child = child.nextSibling) {
      const name = localName(child);
      if (child.nodeType === 3) text += (child.nodeValue ?? '').replace(/\s+/g, ' ');
      else if (name === 'line-break') text += '\n';
      else if (name === 's' || name === 'tab') text += ' ';
      else if (!['note', 'annotation', 'frame', 'tracked-changes'].includes(name)) visit(child);
    }
  };
  visit(element);
  return text.trim();
}
