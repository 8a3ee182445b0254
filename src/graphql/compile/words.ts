import { unspacedWords, wordsWithSpaces } from '../../database/textSearch.js';
import { expected } from '../../expected.js';
import { badInput } from '../errors.js';
import type { Given } from './arguments.js';
import { MAX_SEARCH_TEXT } from './limits.js';
import { join, type Row, raw, type Slot, type Sql, sql } from './sql.js';

/** Words to look for; null where none are given: whether there are any shapes the statement. */
export function wordsIn(given: Given<string | null>, argument: string): Given<string> | null {
  if (given.shape((text) => text === null || text.trim() === '')) return null;
  return (given as Given<string>).map((text) => checkedText(argument, text));
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

/** The pattern of ILIKE that finds a text within another. */
export function partPattern(text: string): string {
  return `%${text.trim().replace(/[\\%_]/g, '\\$&')}%`;
}

/** The full-text query of words that a person typed: `"a phrase"`, `-not`, `or`. */
export function wordsQuery(text: Given<string>): Sql {
  return sql`websearch_to_tsquery('english', ${text.bind()}::text)`;
}

/** The same as a parameter for what asks articles, which are of any language. */
const articleWords = (text: Given<string>): Slot => text.bind(wordsWithSpaces);

/** Whether an article has the words: the index is asked for those of any language, then the article by its own. */
export function articleHasWords(article: Row<'article'>, text: Given<string>): Sql {
  const words = articleWords(text);
  return sql`(${article}.search @@ words_query(${words}::text) and has_words(${article}.search, ${article}.search_configuration, ${words}::text))`;
}

/** The full-text query of words, by the language of an article. */
export function articleWordsQuery(article: Row<'article'>, text: Given<string>): Sql {
  return sql`words_query_of(${article}.search_configuration, ${articleWords(text)}::text)`;
}

/** How well full texts fit articles, together. */
export function articleRelevance(article: Row<'article'>, texts: readonly Given<string>[]): Sql {
  return ranks(article, texts, (text) => articleWordsQuery(article, text));
}

/**
 * A regular expression for the words of a text that are written without spaces, which PostgreSQL's parser does not find in
 * running text; null where it has none.
 */
export function unspacedPattern(text: Given<string>): Sql | null {
  if (text.shape((words) => unspacedWords(words).length === 0)) return null;
  return sql`${text.bind((words) => `(${[...new Set(unspacedWords(words))].join('|')})`)}::text`;
}

const WORD = /[\p{L}\p{N}]+/gu;

/** The full-text query of names: every word or its beginning; null where there is no word. */
export function namesQuery(text: Given<string>): Sql | null {
  if (text.shape((words) => words.match(WORD) === null)) return null;
  const query = text.bind((words) =>
    expected(words.match(WORD), 'a word')
      .map((word) => `'${word}':*`)
      .join(' & '),
  );
  return sql`to_tsquery('simple', ${query}::text)`;
}

/** Whether an entity's name or one of its aliases has these words or is much like them. */
export function namedLike(row: Row<'entity'>, text: Given<string>): Sql {
  const query = namesQuery(text);
  const like = sql`${row}.name % ${text.bind()}::text`;
  return query === null ? like : sql`(${row}.search @@ ${query} or ${like})`;
}

/** How much of an entity's name the words are: 0 to 2. */
export function nameLikeness(row: Row<'entity'>, text: Given<string>): Sql {
  const query = namesQuery(text);
  const like = sql`similarity(${row}.name, ${text.bind()}::text)`;
  return query === null ? sql`${like}::float8` : sql`(${like} + ts_rank(${row}.search, ${query}))::float8`;
}

/** How well full texts fit, together. */
export function relevance(row: Row, texts: readonly Given<string>[]): Sql {
  return ranks(row, texts, wordsQuery);
}

function ranks(row: Row, texts: readonly Given<string>[], queryOf: (text: Given<string>) => Sql): Sql {
  const all = texts.map((text) => sql`ts_rank(${row}.search, ${queryOf(text)})`);
  return sql`(${all.length === 0 ? raw('0') : join(all, ' + ')})::float8`;
}

/** How well an entity's names fit the texts, together. */
export function nameRelevance(row: Row<'entity'>, texts: readonly Given<string>[]): Sql {
  const likeness = texts.map((text) => nameLikeness(row, text));
  return likeness.length === 0 ? raw('0::float8') : sql`(${join(likeness, ' + ')})`;
}
