import { fileURLToPath } from 'node:url';
import type { Document } from '../../src/documents/document.js';
import { DocumentError } from '../../src/documents/errors.js';
import type { DocumentInput } from '../../src/documents/input.js';
import { type ReadOptions, readDocuments } from '../../src/documents/readDocuments.js';

export function fixture(name: string): string {
  return fileURLToPath(new URL(`fixtures/${name}`, import.meta.url));
}

export async function readAll(
  input: DocumentInput,
  options?: ReadOptions,
): Promise<(Document | DocumentError)[]> {
  const results: (Document | DocumentError)[] = [];
  for await (const result of readDocuments(input, options)) results.push(result);
  return results;
}

/** The one document of an input. */
export async function readOne(input: DocumentInput, options?: ReadOptions): Promise<Document> {
  const [result, ...others] = await readAll(input, options);
  if (result === undefined || others.length > 0) throw new Error(`${others.length} results too many`);
  if (result instanceof DocumentError) throw result;
  return result;
}

/** The one error of an input. */
export async function readError(input: DocumentInput, options?: ReadOptions): Promise<DocumentError> {
  const [result] = await readAll(input, options);
  if (!(result instanceof DocumentError)) throw new Error('it was read without an error');
  return result;
}

export function content(text: string | Uint8Array, name = 'document'): DocumentInput {
  return { bytes: typeof text === 'string' ? Buffer.from(text, 'utf8') : text, name };
}

/** The words of a document's furniture. */
export function furnitureOf(document: Document): string[] {
  return document.furniture.map(({ start, end }) => document.text.slice(start, end));
}

/** What a work gives, and how many turns of the event loop others had while it went on. */
export async function withTurns<Result>(work: Promise<Result>): Promise<{ result: Result; turns: number }> {
  let turns = 0;
  let isOver = false;
  const takeTurn = () => {
    turns++;
    if (!isOver) setImmediate(takeTurn);
  };
  setImmediate(takeTurn);
  const result = await work;
  isOver = true;
  return { result, turns };
}
