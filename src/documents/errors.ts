/** What can be wrong with a document; stable, for programs to act on. */
export type DocumentErrorCode =
  | 'NOT_FOUND'
  | 'UNREADABLE_FILE'
  | 'UNREACHABLE_URL'
  | 'PRIVATE_ADDRESS'
  | 'ROBOTS_DISALLOWED'
  | 'EMPTY_DOCUMENT'
  | 'BINARY_DOCUMENT'
  | 'DOCUMENT_TOO_LARGE'
  | 'UNSUPPORTED_FORMAT'
  | 'DAMAGED_DOCUMENT'
  | 'NO_ARTICLE'
  | 'INVALID_JSON'
  | 'INVALID_FIELD'
  | 'INVALID_DATE'
  | 'INVALID_URL';

/** A document that can't be read: what is wrong, where, and what to do about it. */
export class DocumentError extends Error {
  override readonly name = 'DocumentError';
  /** The file, URL or other name of the input; empty where the reader does not know it yet. */
  readonly path: string;
  /** Line of a JSON Lines input, from 1; else null. */
  readonly line: number | null;

  constructor(
    readonly code: DocumentErrorCode,
    /** What is wrong and what to do, without the place. */
    readonly reason: string,
    place: { path?: string; line?: number | null; cause?: unknown } = {},
  ) {
    const { path = '', line = null, cause } = place;
    const where = path === '' ? '' : `${path}${line === null ? '' : `, line ${line}`}: `;
    super(where + reason, { cause });
    this.path = path;
    this.line = line;
  }

  /** The same error, told where it happened. */
  at(path: string, line: number | null = null): DocumentError {
    return new DocumentError(this.code, this.reason, { path, line, cause: this.cause });
  }
}
