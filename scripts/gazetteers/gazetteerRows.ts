import { readFileSync } from 'node:fs';
import { cellsOf, LexiconError, readRows } from '../lexicon/rows.js';

export interface LexiconRow {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** What follows the other names: coordinates and country, or country alone. */
  readonly rest: readonly string[];
}

/**
 * Reads a table of the gazetteers: "id | name | alias; alias | …". Throws a LexiconError for a row without an id or name, and
 * for an id that stands twice.
 */
export function readLexicon(name: string): LexiconRow[] {
  const file = `${name}.txt`;
  const url = new URL(`../../src/language/gazetteers/lexicon/${file}`, import.meta.url);
  const lines = new Map<string, number>();
  return readRows(file, readFileSync(url, 'utf8')).map((row) => {
    const [id, rowName, aliases, ...rest] = cellsOf(row, 3, 6);
    if (!id || !rowName) throw new LexiconError(file, row.line, 'a row without id or name');
    const first = lines.get(id);
    if (first !== undefined)
      throw new LexiconError(file, row.line, `"${id}" stands in line ${first} already`);
    lines.set(id, row.line);
    return { id, name: rowName, aliases: aliases.split(';').flatMap((a) => a.trim() || []), rest };
  });
}
