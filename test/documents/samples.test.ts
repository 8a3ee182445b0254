import { readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Document } from '../../src/documents/document.js';
import { identityOf } from '../../src/documents/identity.js';
import { readAll, readOne } from './read.js';

const folder = fileURLToPath(new URL('../../prisma/documents', import.meta.url));
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  ['.txt', '.json', '.jsonl', '.html'].includes(extname(name)),
);

test('the sample documents are 21 different articles of five outlets, each dated and of the length of news', async () => {
  const documents = (
    await Promise.all(files.map((name) => readAll({ path: join(folder, name) })))
  ).flat() as Document[];
  expect(documents).toHaveLength(21);
  expect(new Set(documents.map(identityOf)).size).toBe(21);
  expect([...new Set(documents.map(({ sourceDomain }) => sourceDomain ?? 'none'))].sort()).toEqual([
    'capitalstandard.example',
    'haldencourier.example',
    'none',
    'northernledger.example',
    'portobserver.example',
    'tribune24.example',
  ]);
  for (const document of documents) {
    expect(document.publishedAt?.getUTCFullYear()).toBe(2026);
    expect(document.text.split(/\s+/).length).toBeGreaterThan(190);
    expect(document.text).not.toMatch(/cookies|Sign up|Most read|Photo:|All rights reserved|^By /m);
  }
});

test('a reprint is read as the wire copy it is', async () => {
  const copy = await readOne({ path: join(folder, 'ferry-fire', '01-at-least-31-killed.txt') });
  const reprint = await readOne({ path: join(folder, 'ferry-fire', '03-fire-on-the-corvina.html') });
  expect(copy).toMatchObject({ agency: 'Meridian', datelinePlace: 'Portalva' });
  expect(reprint).toMatchObject({ agency: 'Meridian', datelinePlace: 'PORTALVA' });
  const accord = await readOne({ path: join(folder, 'river-accord', '04-accord-signed.html') });
  expect(accord).toMatchObject({ agency: 'Meridian', datelinePlace: 'Lisbon', byline: 'Observer Staff' });
  const paragraphs = copy.text.split('\n\n').slice(1);
  expect(paragraphs.filter((paragraph) => reprint.text.includes(paragraph)).length).toBeGreaterThan(7);
});
