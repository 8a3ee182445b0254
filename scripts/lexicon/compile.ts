import { readFileSync } from 'node:fs';
import {
  FORM_VALUES,
  FORMS,
  type LexiconData,
  LISTS,
  TABLES,
  TRIGGER_FILES,
} from '../../src/language/lexicon/columns.js';
import { EVENT_TYPES } from '../../src/vocabulary/eventTypes.js';
import { readForms, readLists } from './lists.js';
import { LexiconError, readRows } from './rows.js';
import { readTable } from './tables.js';
import { readTriggers } from './triggers.js';

/**
 * All tables and lists of a language's folder, as `src/language/lexicon/columns.ts` declares them. Throws a LexiconError
 * with file and line for the first fault; an event type that no section of triggers is of is one.
 *
 * @param read gives a file's content by its path within the folder
 */
export function compileLexicon(read: (file: string) => string): LexiconData {
  const rows = (file: string) => readRows(file, read(file));
  const tables = Object.entries(TABLES).map(([name, columns]) => [
    name,
    readTable(rows(`${name}.txt`), columns),
  ]);
  const lists = Object.entries<readonly string[]>(LISTS).map(([name, lists]) => [
    name,
    readLists(`${name}.txt`, rows(`${name}.txt`), lists),
  ]);
  const forms = Object.entries<readonly string[]>(FORMS).map(([name, sections]) => [
    name,
    readForms(`${name}.txt`, rows(`${name}.txt`), sections, FORM_VALUES[name]),
  ]);
  const triggers = TRIGGER_FILES.flatMap((name) => readTriggers(rows(`triggers/${name}.txt`)));
  const wordless = Object.keys(EVENT_TYPES).find(
    (type) => !triggers.some((section) => section.type === type),
  );
  if (wordless !== undefined)
    throw new LexiconError('triggers', 0, `no file has a section [${wordless}], with the words that name it`);
  return {
    triggers,
    tables: Object.fromEntries(tables),
    lists: Object.fromEntries(lists),
    forms: Object.fromEntries(forms),
  } as LexiconData;
}

/** The files of a folder, for `compileLexicon`. */
export function filesIn(folder: URL): (file: string) => string {
  return (file) => readFileSync(new URL(file, folder), 'utf8');
}
