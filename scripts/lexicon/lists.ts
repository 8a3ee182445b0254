import { LexiconError, type Row } from './rows.js';

/**
 * Reads lists by theme: a section a list, with its words parted by spaces. Throws a LexiconError for a list that is not
 * one of `names`, is missing, or has a word twice.
 */
export function readLists(
  file: string,
  rows: readonly Row[],
  names: readonly string[],
): Record<string, string[]> {
  const lists: Record<string, string[]> = {};
  for (const row of rows) {
    const list = sectionIn(lists, row, names, []);
    for (const word of row.text.split(/\s+/)) {
      if (list.includes(word))
        throw new LexiconError(row.file, row.line, `"${word}" stands in [${row.section}] already`);
      list.push(word);
    }
  }
  requireAll(file, lists, names);
  return lists;
}

/**
 * Reads tables of forms: a section a table, a row "form form … = value". Throws a LexiconError for a table that is not
 * one of `names`, is missing, or has a form twice, and for a value that is not one of `values`, where these are given.
 */
export function readForms(
  file: string,
  rows: readonly Row[],
  names: readonly string[],
  values?: readonly string[],
): Record<string, Record<string, string>> {
  const tables: Record<string, Record<string, string>> = {};
  for (const row of rows) {
    const table = sectionIn(tables, row, names, {});
    const parts = /^(.+?)\s+=\s+(\S.*)$/.exec(row.text);
    if (!parts) throw new LexiconError(row.file, row.line, `"form … = value" is wanted`);
    if (values && !values.includes(parts[2]))
      throw new LexiconError(row.file, row.line, `"${parts[2]}" is none of ${values.join(', ')}`);
    for (const form of parts[1].split(/\s+/)) {
      if (Object.hasOwn(table, form))
        throw new LexiconError(row.file, row.line, `"${form}" stands in [${row.section}] already`);
      table[form] = parts[2];
    }
  }
  requireAll(file, tables, names);
  return tables;
}

function sectionIn<T>(sections: Record<string, T>, row: Row, names: readonly string[], empty: T): T {
  if (!names.includes(row.section))
    throw new LexiconError(
      row.file,
      row.line,
      row.section === '' ? 'a row before the first [section]' : `unknown section [${row.section}]`,
    );
  sections[row.section] ??= empty;
  return sections[row.section];
}

function requireAll(file: string, sections: Readonly<Record<string, unknown>>, names: readonly string[]) {
  const missing = names.filter((name) => !Object.hasOwn(sections, name));
  if (missing.length > 0) throw new LexiconError(file, 0, `the section [${missing.join('], [')}] is missing`);
}
