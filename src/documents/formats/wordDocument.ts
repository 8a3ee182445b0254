import { zipSync } from 'fflate';
import { expected } from '../../expected.js';
import { composeDocument, type Defaults, NOTHING_FOUND } from '../compose.js';
import type { Document } from '../document.js';
import { mammoth } from '../libraries.js';
import { parsePage, parseXml } from '../pages/parse.js';
import { parsed, type Reader } from '../reader.js';
import { headerOfDocument } from './officeDocument.js';
import { firstNamed, textIn } from './xml.js';
import { partText, unzip } from './zip.js';
import { isZipWith } from './zipKinds.js';

const IS = 'a Word document (DOCX)';

export const wordReader: Reader = {
  format: 'docx',
  extensions: ['docx'],
  holds: 'one',
  is: IS,
  gives:
    'headline, byline, date and paragraphs, without pictures, headers and footers; else the properties of the file',
  recognises: ({ bytes }) => isZipWith(bytes, /word\/|docProps\/|\[Content_Types\]\.xml/),
  read: async (source, { defaults }) => [await readWord(await source.bytes(), defaults)],
};

async function readWord(bytes: Uint8Array, defaults: Defaults): Promise<Document> {
  const parts = unzip(bytes, IS, (name) => /\.(?:xml|rels)$/i.test(name));
  // Packed again, of the parts whose size is known: the library unpacks whatever it is given.
  const safe = Buffer.from(zipSync({ ...parts }, { level: 0 }));
  const { value } = await parsed(IS, () =>
    mammoth().convertToHtml(
      { buffer: safe },
      { styleMap: ["p[style-name='Title'] => h1:fresh"], includeDefaultStyleMap: true },
    ),
  );
  const properties = partText(parts, 'docProps/core.xml');
  const core = properties === null ? null : firstNamed(parseXml(properties), ['coreProperties']);
  const body = expected(
    parsePage(`<html><head></head><body>${value}</body></html>`).querySelector('body'),
    'the body of a document',
  );
  const header = headerOfDocument(body);
  return composeDocument(
    {
      ...NOTHING_FOUND,
      ...header,
      headline: header.headline ?? (core === null ? null : textIn(core, 'title')),
      byline: header.byline ?? (core === null ? null : textIn(core, 'creator')),
      dates: [...header.dates, core === null ? null : (textIn(core, 'created') ?? textIn(core, 'modified'))],
      language: core === null ? null : textIn(core, 'language'),
    },
    defaults,
  );
}
