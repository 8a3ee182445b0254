import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { glob, isDynamicPattern } from 'tinyglobby';
import { DocumentError } from '../documents/errors.js';
import type { DocumentInput } from '../documents/input.js';
import { type Left, readFolder } from './folder.js';

const JSON_LINES = /\.(jsonl|ndjson)$/i;

/** Names of files that hold several articles, how many is told by reading them. */
const SEVERAL = /\.(rss|atom|rdf|xml|mbox|warc|gz|csv|tsv|epub)$/i;

/** What the arguments of a command name, and what of their folders is not read. */
export interface FoundInputs {
  readonly inputs: readonly (DocumentInput | DocumentError)[];
  readonly left: readonly Left[];
}

/**
 * What the arguments of a command name: addresses, files, the documents in folders, what globs match, and "-" for
 * standard input; in the order of the arguments, those of a folder or glob by name. A folder or glob without documents
 * is an error in its place.
 */
export async function findInputs(args: readonly string[]): Promise<FoundInputs> {
  const inputs: (DocumentInput | DocumentError)[] = [];
  const left: Left[] = [];
  for (const arg of args) for (const input of await inputsOf(arg, left)) inputs.push(input);
  return { inputs, left };
}

async function inputsOf(arg: string, left: Left[]): Promise<(DocumentInput | DocumentError)[]> {
  if (arg === '-') return [{ bytes: process.stdin, name: '<stdin>' }];
  if (/^https?:\/\//i.test(arg)) return [{ url: arg }];
  const found = await stat(arg).catch(() => undefined);
  if (found?.isDirectory()) {
    const contents = await readFolder(arg);
    for (const each of contents.left) left.push(each);
    if (contents.files.length === 0)
      return [
        new DocumentError('NOT_FOUND', 'there are no documents (text, HTML, JSON) in this folder', {
          path: arg,
        }),
      ];
    return contents.files.map((file) => ({ path: file }));
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
    else if (!(await isPlainFile(input.path))) return null;
    else count += jsonLines || JSON_LINES.test(input.path) ? await countLines(input.path) : 1;
  }
  return count;
}

/** Whether counting what is in it takes nothing from it, as from a pipe. What is missing is told when it is read. */
async function isPlainFile(file: string): Promise<boolean> {
  return stat(file).then(
    (found) => found.isFile() || found.isDirectory(),
    () => true,
  );
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
