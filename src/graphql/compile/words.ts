import { badInput } from '../errors.js';
import type { Given } from './arguments.js';
import { MAX_SEARCH_TEXT } from './limits.js';
import { join, type Row, raw, type Sql, sql } from './sql.js';

/** Words to look for; null where none are given: whether there are any shapes the statement. */
export function wordsIn(given: Given<string | null>, argument: string): Given<string> | null {
  if (given.shape((text) => text === null || text.trim() === '')) return null;
  return (given as Given<string>).map((text) => {
    if (text.length > MAX_SEARCH_TEXT)
      throw badInput(`\`${argument}\` has ${MAX_SEARCH_TEXT} characters at the most, not ${text.length}.`);
    if (text.includes('\0')) throw badInput(`\`${argument}\` has a NUL character.`);
    return text;
  });
}

/** The full-text query of words that a person typed: `"a phrase"`, `-not`, `or`. */
export function wordsQuery(text: Given<string>): Sql {
  return sql`websearch_to_tsquery('english', ${text.bind()}::text)`;
}

const WORD = /[\p{L}\p{N}]+/gu;

/** The full-text query of names: every word or its beginning; null where there is no word. */
export function namesQuery(text: Given<string>): Sql | null {
  if (text.shape((words) => words.match(WORD) === null)) return null;
  const query = text.bind((words) =>
    words
      .match(WORD)!
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
  const ranks = texts.map((text) => sql`ts_rank(${row}.search, ${wordsQuery(text)})`);
  return sql`(${ranks.length === 0 ? raw('0') : join(ranks, ' + ')})::float8`;
}

/** How well an entity's names fit the texts, together. */
export function nameRelevance(row: Row<'entity'>, texts: readonly Given<string>[]): Sql {
  const likeness = texts.map((text) => nameLikeness(row, text));
  return likeness.length === 0 ? raw('0::float8') : sql`(${join(likeness, ' + ')})`;
}
