import type { Column, Facts } from '../../src/language/lexicon/columns.js';
import { cellsOf, LexiconError, type Row } from './rows.js';

/**
 * Reads a table of words: "word | fact fact=value …", a row a word. Throws a LexiconError for a row that stands twice,
 * a column that the table does not have, one that is filled twice, and a value that the column does not take.
 */
export function readTable(
  rows: readonly Row[],
  columns: Readonly<Record<string, Column>>,
): Record<string, Facts> {
  const table: Record<string, Facts> = {};
  const lines = new Map<string, number>();
  for (const row of rows) {
    const [word, facts] = cellsOf(row, 2, 2);
    if (word === '' || facts === '') throw new LexiconError(row.file, row.line, 'a word without facts');
    const first = lines.get(word);
    if (first !== undefined)
      throw new LexiconError(row.file, row.line, `"${word}" stands in line ${first} already`);
    lines.set(word, row.line);
    table[word] = readFacts(row, facts, columns);
  }
  return table;
}

function readFacts(row: Row, text: string, columns: Readonly<Record<string, Column>>): Facts {
  const facts: Record<string, true | string | string[]> = {};
  for (const fact of text.split(/\s+/)) {
    const [name, value] = partedAt(fact, '=');
    const column = Object.hasOwn(columns, name) ? columns[name] : undefined;
    const fail = (fault: string) => new LexiconError(row.file, row.line, fault);
    if (column === undefined)
      throw fail(`unknown column "${name}"; this table has ${Object.keys(columns).join(', ')}`);
    if (Object.hasOwn(facts, name)) throw fail(`the column "${name}" is filled twice`);
    facts[name] = readValue(column, name, value, fail);
  }
  return facts;
}

function readValue(
  column: Column,
  name: string,
  value: string | undefined,
  fail: (fault: string) => LexiconError,
): true | string | string[] {
  if (column === 'flag') {
    if (value !== undefined) throw fail(`the column "${name}" takes no value`);
    return true;
  }
  if (!value) throw fail(`the column "${name}" wants a value`);
  if ('oneOf' in column) return known(column.oneOf, value, name, fail);
  const values = value.split(',');
  if (new Set(values).size < values.length) throw fail(`"${value}" of "${name}" has a value twice`);
  return column.someOf === 'words'
    ? values
    : values.map((each) => known(column.someOf as readonly string[], each, name, fail));
}

function known(
  values: readonly string[],
  value: string,
  name: string,
  fail: (fault: string) => LexiconError,
): string {
  if (!values.includes(value)) throw fail(`"${name}" can't be "${value}", only ${values.join(', ')}`);
  return value;
}

function partedAt(text: string, mark: string): [string, string | undefined] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
