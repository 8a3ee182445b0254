import { readFileSync } from 'node:fs';
import { cellsOf, LexiconError, readRows } from '../lexicon/rows.js';

export interface LexiconRow {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** What follows the other names: coordinates and country, or country alone. */
  readonly rest: readonly string[];
}

/** A state or province. */
export interface RegionRow {
  /** ISO 3166-1, two letters. */
  readonly country: string;
  /** ISO 3166-2 without the country. */
  readonly code: string;
  readonly name: string;
  /** Its code at GeoNames. */
  readonly division: string;
}

const rowsOf = (file: string) =>
  readRows(
    file,
    readFileSync(new URL(`../../src/language/gazetteers/lexicon/${file}`, import.meta.url), 'utf8'),
  );

/** Reads the states and provinces: "country | code | name | code at GeoNames". Throws a LexiconError for any other row. */
export const readRegions = (): RegionRow[] =>
  rowsOf('regions.txt').map((row) => {
    const [country, code, name, division] = cellsOf(row, 4, 4);
    if (!country || !code || !name || division === undefined)
      throw new LexiconError(row.file, row.line, 'a region without country, code or name');
    return { country, code, name, division };
  });

/**
 * Reads a table of the gazetteers: "id | name | alias; alias | …". Throws a LexiconError for a row without an id or name, and
 * for an id that stands twice.
 */
export function readLexicon(name: string): LexiconRow[] {
  const file = `${name}.txt`;
  const lines = new Map<string, number>();
  return rowsOf(file).map((row) => {
    const [id, rowName, aliases, ...rest] = cellsOf(row, 3, 6);
    if (!id || !rowName) throw new LexiconError(file, row.line, 'a row without id or name');
    const first = lines.get(id);
    if (first !== undefined)
      throw new LexiconError(file, row.line, `"${id}" stands in line ${first} already`);
    lines.set(id, row.line);
    return { id, name: rowName, aliases: aliases.split(';').flatMap((a) => a.trim() || []), rest };
  });
}
