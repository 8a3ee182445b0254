import { gunzipSync } from 'node:zlib';
import { headOf, tellReader } from '../../../src/documents/detect.js';
import { DocumentError } from '../../../src/documents/errors.js';
import { plainTextReader, readers } from '../../../src/documents/readers.js';
import { content, readAll } from '../read.js';
import { PARAGRAPHS } from './samples.js';
import { VALID } from './valid.js';
import { VARIANTS } from './variants.js';

const unpacked = (bytes: Uint8Array) => (bytes[0] === 0x1f ? gunzipSync(bytes) : bytes);
const words = (text: string) => text.replace(/\s+/g, ' ');

test.each([...readers, plainTextReader].map(({ format }) => format))(
  'three different documents of the format %s are told and read, two of them with headline and every paragraph',
  async (format) => {
    const own = format as keyof typeof VALID;
    const documents = [VALID[own], ...VARIANTS[own]];
    expect(new Set(documents.map((bytes) => Buffer.from(bytes).toString('latin1'))).size).toBe(3);
    for (const bytes of documents) {
      expect(tellReader(headOf(unpacked(bytes), 'document', null), null).format).toBe(format);
      const [first] = await readAll(content(bytes));
      if (first === undefined || first instanceof DocumentError) throw first;
      if (bytes === documents[0]) continue;
      expect(words(first.headline ?? '').toLowerCase()).toBe('bridge closed in sunderby');
      for (const paragraph of PARAGRAPHS) expect(words(first.text)).toContain(paragraph);
    }
  },
);
