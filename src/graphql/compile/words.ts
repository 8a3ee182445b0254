import { unspacedWords, wordsWithSpaces } from '../../database/textSearch.js';
import { badInput } from '../errors.js';
import type { Given } from './arguments.js';
import { MAX_SEARCH_TEXT } from './limits.js';
import { join, type Row, type RowWith, raw, type Sql, sql } from './sql.js';

/** Words to look for; null where none are given: whether there are any shapes the statement. */
export function wordsIn(given: Given<string | null>, argument: string): Given<string> | null {
  const text = given.present() as Given<string> | null;
  return text && words(text, argument);
}

/** Words to look for: whatever looks for words refuses a text that has none. */
export function words(given: Given<string>, argument: string): Given<string> {
  const text = given.map((all) => checkedWords(argument, all));
  given.countWords((all) => wordsOf(all).length);
  return text;
}

/**
 * The text, checked to be one the database can look for.
 *
 * @throws GraphQLError BAD_USER_INPUT where it is too long or holds a NUL character.
 */
export function checkedText(argument: string, text: string): string {
  if (text.length > MAX_SEARCH_TEXT)
    throw badInput(`\`${argument}\` has ${MAX_SEARCH_TEXT} characters at the most, not ${text.length}.`);
  if (text.includes('\0')) throw badInput(`\`${argument}\` has a NUL character.`);
  return text;
}

/** The same, checked to hold a word. */
function checkedWords(argument: string, text: string): string {
  if (wordsOf(checkedText(argument, text)).length === 0)
    throw badInput(`\`${argument}\` holds no word: give a letter or digit at least.`);
  return text;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

function wordsOf(text: string): readonly string[] {
  return text.match(WORD) ?? [];
}

/** The pattern of ILIKE that finds a text within another. */
export function partPattern(text: string): string {
  return `%${text.trim().replace(/[\\%_]/g, '\\$&')}%`;
}

/** What is looked for, and whether its last word may be unfinished: then more may follow on it. */
export interface Sought {
  readonly text: Given<string>;
  readonly unfinished: boolean;
}

const finished = (text: Given<string>): Sought => ({ text, unfinished: false });

const ENGLISH = raw(`'english'::regconfig`);

/** Made once a statement, whatever rows are asked: the planner can't tell how many have the words, and would guess far too many of a phrase. */
const once = (query: Sql) => sql`(select ${query})`;

/** The last word of a text, where more may follow on it; else null. */
function lastWord({ text, unfinished }: Sought): Sql {
  if (!unfinished) return raw('null::text');
  return sql`${text.bind((all) => wordsOf(all).at(-1)?.toLowerCase() ?? null)}::text`;
}

/**
 * The full-text query of words that a person typed, for what is searched by `configuration`: all of the words, in any
 * inflection, `"a phrase"`, `-not`, `or`. They mean the same whatever is looked for.
 */
export function wordsQuery(sought: Sought, configuration: 'english' | 'simple' = 'english'): Sql {
  const words = sql`${sought.text.bind()}::text`;
  const of = raw(`'${configuration}'::regconfig`);
  return sought.unfinished
    ? once(sql`unfinished_query(${of}, ${words}, ${lastWord(sought)})`)
    : once(sql`websearch_to_tsquery(${of}, ${words})`);
}

/** Whether a row has words, in the two parts that it is asked in. */
export interface WordsAsked {
  /** What the index of words finds rows by: all that have the words, and maybe more. */
  readonly found: Sql;
  /** Which of those have the words; null where all do. */
  readonly exact: Sql | null;
}

/** Whether what is searched by `configuration` has the words. */
export function hasWords(
  row: RowWith<'search'>,
  text: Given<string>,
  configuration?: 'english' | 'simple',
): WordsAsked {
  return { found: sql`${row.search} @@ ${wordsQuery(finished(text), configuration)}`, exact: null };
}

/** The words as a parameter for what asks articles, which are of any language. */
const articleWords = ({ text }: Sought): Sql => sql`${text.bind(wordsWithSpaces)}::text`;

/** Whether an article has the words: the index is asked for them in any language and order, then the article by its own. */
export function articleHasWords(article: Row<'article'>, text: Given<string>): WordsAsked {
  return articleHas(article, finished(text));
}

/** The same of words whose last may be unfinished. */
export function articleHas(article: Row<'article'>, sought: Sought): WordsAsked {
  const words = articleWords(sought);
  const any = sought.unfinished
    ? sql`unfinished_query(${words}, ${lastWord(sought)})`
    : sql`words_query(${words})`;
  return {
    found: sql`${article.search} @@ ${once(sql`phrases_as_words(${any})`)}`,
    exact: sql`${article.search} @@ ${articleWordsQuery(article, sought)}`,
  };
}

/** The full-text query of words, by the language of an article. */
export function articleWordsQuery(article: Row<'article'>, sought: Sought): Sql {
  const words = articleWords(sought);
  const by = (configuration: Sql) =>
    sought.unfinished
      ? sql`unfinished_query(${configuration}, ${words}, ${lastWord(sought)})`
      : sql`websearch_to_tsquery(${configuration}, ${words})`;
  const own = article.search_configuration;
  return sql`case ${own} when 'english' then ${once(by(ENGLISH))} else ${by(sql`${own}::regconfig`)} end`;
}

/** How well full texts fit articles, together. */
export function articleRelevance(article: Row<'article'>, texts: readonly Given<string>[]): Sql {
  return ranks(article, texts, (text) => articleWordsQuery(article, finished(text)));
}

/**
 * A regular expression for the words of a text that are written without spaces, which PostgreSQL's parser does not find in
 * running text; null where it has none.
 */
export function unspacedPattern(text: Given<string>): Sql | null {
  if (text.shape((words) => unspacedWords(words).length === 0)) return null;
  return sql`${text.bind((words) => `(${[...new Set(unspacedWords(words))].join('|')})`)}::text`;
}

/** How much of an entity's name the words are: 0 to 2. */
export function nameLikeness(row: Row<'entity'>, sought: Sought): Sql {
  return sql`(similarity(${row.name}, ${sought.text.bind()}::text) + ts_rank(${row.search}, ${wordsQuery(sought, 'simple')}))::float8`;
}

/** How well full texts fit, together. */
export function relevance(row: RowWith<'search'>, texts: readonly Given<string>[]): Sql {
  return ranks(row, texts, (text) => wordsQuery(finished(text)));
}

function ranks(
  row: RowWith<'search'>,
  texts: readonly Given<string>[],
  queryOf: (text: Given<string>) => Sql,
): Sql {
  const all = texts.map((text) => sql`ts_rank(${row.search}, ${queryOf(text)})`);
  return sql`(${all.length === 0 ? raw('0') : join(all, ' + ')})::float8`;
}

/** How well an entity's names fit the texts, together. */
export function nameRelevance(row: Row<'entity'>, texts: readonly Given<string>[]): Sql {
  const likeness = texts.map((text) => nameLikeness(row, finished(text)));
  return likeness.length === 0 ? raw('0::float8') : sql`(${join(likeness, ' + ')})`;
}
