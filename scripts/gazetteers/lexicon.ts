import { readFileSync } from 'node:fs';

export interface LexiconRow {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** What follows the other names: coordinates and country, or country alone. */
  readonly rest: readonly string[];
}

/** Reads a table of the lexicon: "id | name | alias; alias | …", "#" begins a comment. */
export function readLexicon(name: string): LexiconRow[] {
  const url = new URL(`../../src/language/gazetteers/lexicon/${name}.txt`, import.meta.url);
  return readFileSync(url, 'utf8')
    .split('\n')
    .filter((line) => line.trim() && !line.startsWith('#'))
    .map((line) => {
      const [id, rowName, aliases, ...rest] = line.split('|').map((cell) => cell.trim());
      if (!id || !rowName || aliases === undefined) throw new Error(`${name}.txt: can't read "${line}"`);
      return { id, name: rowName, aliases: aliases.split(';').flatMap((a) => a.trim() || []), rest };
    });
}
