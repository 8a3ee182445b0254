import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { DocumentError } from '../documents/errors.js';
import type { DocumentInput } from '../documents/input.js';

/** The names a folder's documents have; what else lies in it is left alone. */
const DOCUMENT_NAMES =
  '**/*.{txt,text,htm,html,xhtml,json,jsonl,ndjson,rss,atom,rdf,xml,nitf,pdf,docx,odt,epub,eml,mbox,mht,mhtml,warc,gz,csv,tsv}';
const JSON_LINES = /\.(jsonl|ndjson)$/i;

/** Names of files that hold several articles, how many is told by reading them. */
const SEVERAL = /\.(rss|atom|rdf|xml|mbox|warc|gz|csv|tsv|epub)$/i;

/**
 * What the arguments of a command name: addresses, files, the documents in folders, what globs match, and "-" for
 * standard input; in the order of the arguments, those of a folder or glob by name. A folder or glob without documents
 * is an error in its place.
 */
export async function findInputs(args: readonly string[]): Promise<(DocumentInput | DocumentError)[]> {
  const found: (DocumentInput | DocumentError)[] = [];
  for (const arg of args) for (const input of await inputsOf(arg)) found.push(input);
  return found;
}

async function inputsOf(arg: string): Promise<(DocumentInput | DocumentError)[]> {
  if (arg === '-') return [{ bytes: process.stdin, name: '<stdin>' }];
  if (/^https?:\/\//i.test(arg)) return [{ url: arg }];
  const found = await stat(arg).catch(() => undefined);
  if (found?.isDirectory()) {
    const files = await glob(DOCUMENT_NAMES, { cwd: arg, caseSensitiveMatch: false });
    if (files.length === 0)
      return [
        new DocumentError('NOT_FOUND', 'there are no documents (text, HTML, JSON) in this folder', {
          path: arg,
        }),
      ];
    return files.sort().map((file) => ({ path: path.join(arg, file) }));
  }
  const pattern = process.platform === 'win32' ? arg.replaceAll('\\', '/') : arg;
  if (found !== undefined || !isDynamicPattern(pattern)) return [{ path: arg }];
  const files = await glob(pattern, { caseSensitiveMatch: process.platform !== 'win32' });
  if (files.length === 0)
    return [new DocumentError('NOT_FOUND', 'no file matches; check the pattern', { path: arg })];
  return files.sort().map((file) => ({ path: file }));
}

/** How many documents the inputs hold; null where that can't be told without reading them all. */
export async function countDocuments(
  inputs: readonly (DocumentInput | DocumentError)[],
  jsonLines: boolean,
): Promise<number | null> {
  let count = 0;
  for (const input of inputs) {
    if (input instanceof DocumentError || 'url' in input) count++;
    else if (!('path' in input) || SEVERAL.test(input.path)) return null;
    else count += jsonLines || JSON_LINES.test(input.path) ? await countLines(input.path) : 1;
  }
  return count;
}

async function countLines(file: string): Promise<number> {
  let count = 0;
  let last = 0x0a;
  try {
    for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
      for (let at = chunk.indexOf(0x0a); at !== -1; at = chunk.indexOf(0x0a, at + 1)) count++;
      last = chunk[chunk.length - 1];
    }
  } catch {
    // Reading it reports what is wrong with it.
    return 1;
  }
  return last === 0x0a ? count : count + 1;
}
