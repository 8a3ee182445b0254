import type { Defaults } from './compose.js';
import type { Document } from './document.js';
import { DocumentError } from './errors.js';

/** How a document is written; "raw" is text without any header. */
export type DocumentFormat =
  | 'pdf'
  | 'docx'
  | 'odt'
  | 'epub'
  | 'warc'
  | 'mhtml'
  | 'mbox'
  | 'eml'
  | 'feed'
  | 'newsml'
  | 'nitf'
  | 'html'
  | 'jsonl'
  | 'json'
  | 'markdown'
  | 'csv'
  | 'export'
  | 'ris'
  | 'wire'
  | 'text'
  | 'raw';

/** The first bytes of an input, and what else tells its format. */
export interface Head {
  readonly bytes: Uint8Array;
  /** As Latin-1 without zeros, byte order mark and white space before: the marks of all formats are in ASCII. */
  readonly start: string;
  /** Media type in lower case, without parameters; empty where none is given. */
  readonly type: string;
  /** Extension of the name, ".json", in lower case. */
  readonly extension: string;
}

/** An input that a reader may take as a stream or whole, once. */
export interface Source {
  readonly head: Head;
  readonly stream: AsyncIterable<Uint8Array>;
  /** @throws DocumentError DOCUMENT_TOO_LARGE */
  bytes(): Promise<Buffer>;
  /** Its text, whatever the encoding. @throws DocumentError DOCUMENT_TOO_LARGE */
  text(): Promise<string>;
}

/** What all readers are told. */
export interface Reading {
  readonly defaults: Defaults;
  /** Largest document, in bytes. */
  readonly maxBytes: number;
  /** Names of columns for the fields of an article, by field; empty where the user gave none. */
  readonly columns: Readonly<Record<string, string>>;
}

export type ReadResults =
  | AsyncIterable<Document | DocumentError>
  | Iterable<Document | DocumentError>
  | Promise<Iterable<Document | DocumentError>>;

/** The reader of one format. */
export interface Reader {
  readonly format: DocumentFormat;
  /** What names of such files end with in a folder, without the dot; none where they go by a name that others have too. */
  readonly extensions: readonly string[];
  /** Whether a file is one article, so that when it was changed its article was. */
  readonly holds: 'one' | 'many';
  /** "a PDF document". */
  readonly is: string;
  /** What is read of it. */
  readonly gives: string;
  recognises(head: Head): boolean;
  /**
   * Gives its articles in order; one that can't be read is an error in its place.
   *
   * @throws DocumentError where nothing of it can be read.
   */
  read(source: Source, reading: Reading): ReadResults;
}

/** A kind of file that is known and holds no article a reader could give. */
export interface Refusal {
  /** "a spreadsheet of Excel". */
  readonly is: string;
  /** What to do. */
  readonly instead: string;
  recognises(head: Head): boolean;
}

/** The error of a document that is damaged: "it is a PDF document that can't be opened (…)". */
export function damaged(is: string, error: unknown): DocumentError {
  if (error instanceof DocumentError) return error;
  const detail = (error instanceof Error ? error.message : String(error)).split('\n', 1)[0].slice(0, 160);
  return new DocumentError(
    'DAMAGED_DOCUMENT',
    `it is ${is} that can't be opened (${detail}); export it again, or give its text`,
    { cause: error },
  );
}

/** Runs a parser that is not ours: whatever it throws is the error of a damaged document. */
export async function parsed<T>(is: string, parse: () => T | Promise<T>): Promise<T> {
  try {
    return await parse();
  } catch (error) {
    throw damaged(is, error);
  }
}

/**
 * Reads the articles of a file that holds several. One that can't be read is an error in its place, which says where:
 * "item 2 of the feed: …".
 */
export function* readEach<T>(
  items: Iterable<T>,
  of: string,
  readItem: (item: T) => Document,
): Generator<Document | DocumentError> {
  let number = 0;
  for (const item of items) {
    number++;
    try {
      yield readItem(item);
    } catch (error) {
      if (!(error instanceof DocumentError)) throw error;
      yield inPlace(error, `item ${number} of ${of}`);
    }
  }
}

/** The same error, told in which part of its file it happened. */
export function inPlace(error: DocumentError, place: string): DocumentError {
  return new DocumentError(error.code, `${place}: ${error.reason}`, { line: error.line, cause: error });
}
