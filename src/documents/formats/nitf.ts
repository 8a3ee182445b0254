import { composeDocument, type Defaults, type Findings, NOTHING_FOUND } from '../compose.js';
import type { Document } from '../document.js';
import { DocumentError } from '../errors.js';
import { rootElement } from '../markup.js';
import type { DomElement } from '../pages/dom.js';
import { parseXml } from '../pages/parse.js';
import { articleProseOf, proseOf } from '../pages/prose.js';
import type { Reader } from '../reader.js';
import { descendants, firstNamed, textIn } from './xml.js';

/** IPTC's News Industry Text Format, version 3: the markup of an article. */
export const nitfReader: Reader = {
  format: 'nitf',
  extensions: ['nitf', 'xml'],
  holds: 'many',
  is: 'an article in NITF',
  gives: 'headline, byline, dateline, date and text',
  recognises: ({ start }) => rootElement(start) === 'nitf',
  read: async (source, { defaults }) => [readNitf(await source.text(), defaults)],
};

function readNitf(xml: string, defaults: Defaults): Document {
  const root = firstNamed(parseXml(xml), ['nitf']);
  const found = root === null ? null : nitfFindings(root);
  if (found === null || found.text === null) {
    throw new DocumentError('NO_ARTICLE', 'it is NITF without a text; give an article with one');
  }
  return composeDocument(found, defaults);
}

/** The text of an article in NITF, for formats that wrap it. */
export function nitfText(xml: string): string | null {
  const root = firstNamed(parseXml(xml), ['nitf', 'body', 'body.content', 'block', 'p']);
  return root === null ? null : (nitfFindings(root).text ?? proseOf(root).text);
}

/** What an element `nitf` says. */
export function nitfFindings(root: DomElement): Findings {
  const content = firstNamed(root, ['body.content']);
  const dateline = firstNamed(root, ['dateline']);
  const headline = textIn(root, 'hl1') ?? textIn(root, 'hedline') ?? textIn(root, 'title');
  const prose = content === null ? '' : articleProseOf(content, headline).text;
  const stated =
    dateline !== null && content !== null && !isWithin(dateline, content) ? proseOf(dateline).text : '';
  return {
    ...NOTHING_FOUND,
    headline,
    // A dateline in the head is printed before the first paragraph.
    text: prose === '' ? null : stated === '' ? prose : withDateline(stated, prose),
    agency: textIn(root, 'distributor'),
    byline:
      (textIn(root, 'byttl') === null
        ? textIn(root, 'byline')
        : (textIn(root, 'person') ?? textIn(root, 'byline'))) ?? null,
    dates: [
      ...['date.release', 'date.issue', 'story.date'].map((name) =>
        firstNamed(root, [name])?.getAttribute('norm'),
      ),
      firstNamed(root, ['pubdata'])?.getAttribute('date.publication'),
    ],
    source:
      firstNamed(root, ['pubdata'])?.getAttribute('name') ?? textIn(root, 'doc.rights')?.slice(0, 80) ?? null,
    language: root.getAttribute('xml:lang') ?? firstNamed(root, ['body'])?.getAttribute('xml:lang') ?? null,
  };
}

/** A text with the dateline before it that stands apart from it. */
export function withDateline(dateline: string, text: string): string {
  return `${dateline.replace(/\s+/g, ' ').replace(/ ?(?<![–—-])[–—-]+ ?$/, '')} — ${text}`;
}

function isWithin(element: DomElement, ancestor: DomElement): boolean {
  for (const inner of descendants(ancestor)) if (inner === element) return true;
  return false;
}
