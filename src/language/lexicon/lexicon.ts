/*
 * What is known of words, as data. Words may be added freely but for columns and lists that a model was trained on: the files
 * in en/ say which, and the model's fingerprint tells when one was changed.
 */
import { readFileSync } from 'node:fs';
import {
  type ColumnName,
  FORMS,
  type FormsFile,
  type FormsName,
  type LexiconData,
  LISTS,
  type ListFile,
  type ListName,
  type TableName,
  type ValueOf,
} from './columns.js';
import type { TriggerSection } from './triggers.js';

let loaded: LexiconData | undefined;

/** The English lexicon, compiled into ./data by "npm run lexicon" and read at the first call. */
function lexicon(): LexiconData {
  loaded ??= JSON.parse(readFileSync(new URL('./data/en.json', import.meta.url), 'utf8')) as LexiconData;
  return loaded;
}

/** The words of a list. */
export function listOf<F extends ListFile>(file: F, name: ListName<F>): ReadonlySet<string> {
  return new Set(lexicon().lists[file][name]);
}

/** All lists of a file by name, in the order in which they are declared. */
export function listsIn<F extends ListFile>(
  file: F,
): readonly (readonly [ListName<F>, ReadonlySet<string>])[] {
  return (LISTS[file] as readonly ListName<F>[]).map((name) => [name, listOf(file, name)] as const);
}

/** The values of forms. */
export function formsOf<F extends FormsFile>(file: F, name: FormsName<F>): ReadonlyMap<string, string> {
  return new Map(Object.entries<string>(lexicon().forms[file][name]));
}

/** The same of forms whose values are numbers. */
export function numbersOf<F extends FormsFile>(file: F, name: FormsName<F>): ReadonlyMap<string, number> {
  return new Map([...formsOf(file, name)].map(([form, value]) => [form, Number(value)]));
}

/** All forms of a file with their values, by section. */
export function formsIn<F extends FormsFile>(
  file: F,
): readonly (readonly [FormsName<F>, ReadonlyMap<string, string>])[] {
  return (FORMS[file] as readonly FormsName<F>[]).map((name) => [name, formsOf(file, name)] as const);
}

/** All words of a table. */
export function wordsIn(table: TableName): readonly string[] {
  return Object.keys(lexicon().tables[table]);
}

/** The words that have a fact: whose column is filled, or, where a value is given, is it or has it among its values. */
export function wordsWith<T extends TableName, C extends ColumnName<T>>(
  table: T,
  column: C,
  value?: ValueOf<T, C>,
): ReadonlySet<string> {
  const words = new Set<string>();
  for (const [word, own] of filled(table, column))
    if (value === undefined || own === value || (Array.isArray(own) && own.includes(value))) words.add(word);
  return words;
}

/** What a column says of each word that it is filled of. Only for columns of one value. */
export function factsOf<T extends TableName, C extends ColumnName<T>>(
  table: T,
  column: C,
): ReadonlyMap<string, ValueOf<T, C>> {
  return new Map(filled(table, column)) as ReadonlyMap<string, ValueOf<T, C>>;
}

/** By table and column: the words that it is filled of, with what it says. */
const columns = new Map<TableName, Map<string, [word: string, fact: unknown][]>>();

/** The words that a column is filled of: each table is walked once, since it has thousands of words and is asked a hundred times. */
function filled(table: TableName, column: string): readonly (readonly [word: string, fact: unknown])[] {
  let ofTable = columns.get(table);
  if (ofTable === undefined) {
    ofTable = new Map();
    for (const [word, facts] of Object.entries(lexicon().tables[table]))
      for (const [name, fact] of Object.entries(facts)) {
        const ofColumn = ofTable.get(name);
        if (ofColumn) ofColumn.push([word, fact]);
        else ofTable.set(name, [[word, fact]]);
      }
    columns.set(table, ofTable);
  }
  return ofTable.get(column) ?? [];
}

/** The same of a column of several values. */
export function manyFactsOf<T extends TableName, C extends ColumnName<T>>(
  table: T,
  column: C,
): ReadonlyMap<string, readonly ValueOf<T, C>[]> {
  return factsOf(table, column) as unknown as ReadonlyMap<string, readonly ValueOf<T, C>[]>;
}

/** The triggers of events by type, in the order in which their senses are asked. */
export function triggerSections(): readonly TriggerSection[] {
  return lexicon().triggers;
}
