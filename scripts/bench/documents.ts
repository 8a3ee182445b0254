import { findInputs } from '../../src/cli/inputs.js';
import type { Document } from '../../src/documents/document.js';
import { DocumentError } from '../../src/documents/errors.js';
import { readDocuments } from '../../src/documents/readDocuments.js';

/** All documents of a folder that can be read. @throws Error where there is none */
export async function documentsIn(folder: string): Promise<Document[]> {
  const documents: Document[] = [];
  for (const input of (await findInputs([folder])).inputs) {
    if (input instanceof DocumentError) continue;
    for await (const document of readDocuments(input))
      if (!(document instanceof DocumentError)) documents.push(document);
  }
  if (documents.length === 0)
    throw new Error(`There are no documents in ${folder}. Give another folder with --corpora DIR.`);
  return documents;
}

const MONTH_MS = 30 * 86_400_000;

/** `count` articles: the documents, then the same again, each time under other addresses and a month later. */
export function repeated(documents: readonly Document[], count: number): Document[] {
  return Array.from({ length: count }, (_, i) => {
    const document = documents[i % documents.length];
    const round = Math.floor(i / documents.length);
    if (round === 0) return document;
    return {
      ...document,
      url: `https://round-${round}.example/${i}`,
      publishedAt: document.publishedAt && new Date(document.publishedAt.getTime() + round * MONTH_MS),
    };
  });
}
