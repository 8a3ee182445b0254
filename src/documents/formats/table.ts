import { isUtf8 } from 'node:buffer';
import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { expected } from '../../expected.js';
import type { Document } from '../document.js';
import { DocumentError } from '../errors.js';
import { readArticle } from '../json/article.js';
import { FIELD_NAMES, type Field, fieldNamed } from '../json/fields.js';
import { orderPrinted } from '../publication.js';
import { damaged, inPlace, type Reader, type Reading, type Source } from '../reader.js';

const IS = 'a table (CSV or TSV)';

/** How many rows tell the order of day and month. */
const ROWS_AHEAD = 200;

const DELIMITERS = [',', '\t', ';', '|'] as const;

export const tableReader: Reader = {
  format: 'csv',
  extensions: ['csv', 'tsv'],
  holds: 'many',
  is: IS,
  gives: 'an article a row, streamed; its columns by the names in the first row, or as the user names them',
  recognises: ({ start, extension, type }) => {
    const names = headerOf(start)?.names ?? [];
    if (names.length < 2) return false;
    const known = names.map(fieldNamed).filter((field) => field !== null);
    const named = /^\.(?:csv|tsv|tab)$/.test(extension) || /(?:csv|tab-separated-values)$/.test(type);
    return (
      named ||
      (new Set(known).size >= 2 && known.length >= names.length / 4) ||
      (names.length >= 3 && isTable(start))
    );
  },
  read: readTable,
};

/** The names in the first row and what parts them; null where the first line is no row of names. */
function headerOf(start: string): { names: string[]; delimiter: string } | null {
  const line = /^[^\r\n]{1,4000}/.exec(start.replace(/^\ufeff|^\xef\xbb\xbf/, ''))?.[0] ?? '';
  let best: { names: string[]; delimiter: string } | null = null;
  for (const delimiter of DELIMITERS) {
    const names = line.split(delimiter).map((name) => name.trim().replace(/^"(.*)"$/, '$1'));
    if (
      names.length > (best?.names.length ?? 1) &&
      names.every((name) => name.length <= 40 && !/[.!?]\s|[.!?]$/.test(name))
    )
      best = { names, delimiter };
  }
  return best;
}

/** Whether several lines have as many cells as the first, which has names of one word each. */
function isTable(start: string): boolean {
  const header = headerOf(start);
  if (
    header === null ||
    !header.names.every((name) => /^[\p{L}_][\p{L}\p{N}_.-]*(?: [\p{L}\p{N}_]+)?$/u.test(name))
  )
    return false;
  const lines = start
    .split(/\r?\n/)
    .slice(1, 6)
    .filter((line) => line !== '');
  return (
    lines.length >= 2 && lines.every((line) => line.split(header.delimiter).length >= header.names.length)
  );
}

async function* readTable(source: Source, reading: Reading): AsyncGenerator<Document | DocumentError> {
  const header = headerOf(source.head.start);
  const rows = rowsOf(source, header?.delimiter ?? ',', reading);
  let fields: readonly (string | null)[] | null = null;
  let ahead: string[][] | null = [];
  let number = 0;
  let { defaults } = reading;
  let warnings: readonly string[] = [];
  const read = (row: readonly string[]): Document | DocumentError => {
    number++;
    try {
      const values: Record<string, string> = {};
      for (const [i, value] of row.entries()) {
        const name = expected(fields, 'the header of a table')[i];
        if (name !== null && name !== undefined && value.trim() !== '' && values[name] === undefined)
          values[name] = value;
      }
      const named = Object.keys(values).some((name) => fieldNamed(name) === 'text');
      return readArticle(named ? values : { text: null, ...values }, defaults, { warnings });
    } catch (error) {
      if (!(error instanceof DocumentError)) throw error;
      return inPlace(error, `row ${number} of the table`);
    }
  };
  const readAhead = function* (): Generator<Document | DocumentError> {
    const held: readonly string[][] = ahead ?? [];
    ahead = null;
    const dates = expected(fields, 'the header of a table').flatMap((name, i) =>
      name !== null && fieldNamed(name) === 'date' ? [i] : [],
    );
    const order = defaults.dateOrder ?? orderPrinted(held.flatMap((row) => dates.map((i) => row[i])));
    defaults = { ...defaults, dateOrder: order };
    for (const row of held) yield read(row);
  };
  try {
    for await (const row of rows) {
      if (fields === null) {
        fields = columnsOf(row, reading.columns);
        warnings = unknownColumns(row, fields);
      } else if (ahead === null) yield read(row);
      else if (ahead.push(row) >= ROWS_AHEAD) yield* readAhead();
    }
  } catch (error) {
    if (fields !== null && ahead !== null) yield* readAhead();
    throw error instanceof DocumentError || (error instanceof Error && 'syscall' in error)
      ? error
      : damaged(IS, error);
  }
  if (fields !== null && ahead !== null) yield* readAhead();
}

/** The fields the columns stand for, as the user says or by their names; null for the others. */
function columnsOf(names: readonly string[], columns: Readonly<Record<string, string>>): (string | null)[] {
  const given = new Map<string, string>();
  for (const [field, column] of Object.entries(columns)) {
    if (!names.includes(column)) {
      throw new DocumentError(
        'INVALID_FIELD',
        `the table has no column "${column}"; it has ${listed(names)}`,
      );
    }
    given.set(column, FIELD_NAMES[field as Field]?.[0] ?? field);
  }
  const fields = names.map((name) => given.get(name) ?? (fieldNamed(name) === null ? null : name));
  if (!fields.some((name) => name !== null && ['text', 'summary'].includes(fieldNamed(name) ?? ''))) {
    throw new DocumentError(
      'UNSUPPORTED_FORMAT',
      `it is ${IS} without a column that is known for the text; name it, as --columns text=NAME; it has ${listed(names)}`,
    );
  }
  return fields;
}

/** What is told of each article where columns may be a headline or a date under names that are not known. */
function unknownColumns(names: readonly string[], fields: readonly (string | null)[]): string[] {
  const known = new Set(fields.flatMap((name) => (name === null ? [] : [fieldNamed(name)])));
  const missing = (['headline', 'date'] as const).filter((field) => !known.has(field));
  const unknown = names.filter((name, i) => fields[i] === null && name.trim() !== '');
  return missing.length === 0 || unknown.length === 0
    ? []
    : [
        `the table has no column that is known for ${missing.join(' and ')}; if it is one of ${listed(unknown)}, name it, as --columns ${missing[0]}=NAME`,
      ];
}

function listed(names: readonly string[]): string {
  return names
    .slice(0, 20)
    .map((name) => `"${name.slice(0, 40)}"`)
    .join(', ');
}

async function* rowsOf(source: Source, delimiter: string, { maxBytes }: Reading): AsyncGenerator<string[]> {
  const { bytes } = source.head;
  // The last character of the first bytes may be cut.
  const streamed = [0, 1, 2, 3].some((cut) => isUtf8(bytes.subarray(0, bytes.length - cut)));
  const input = streamed ? Readable.from(source.stream) : Readable.from([Buffer.from(await source.text())]);
  const parser = parse({
    delimiter,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: maxBytes,
  });
  input.once('error', (error) => parser.destroy(error));
  try {
    yield* input.pipe(parser) as AsyncIterable<string[]>;
  } finally {
    input.destroy();
    parser.destroy();
  }
}
