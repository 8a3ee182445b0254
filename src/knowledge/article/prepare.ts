import { type ArticleRows, articleRows, type Reading } from './rows.js';

/** An article ready to be stored, and whether its stored text was but read anew. */
export interface PreparedArticle {
  readonly rows: ArticleRows;
  readonly isAgain: boolean;
}

/**
 * Makes of a reading all that is stored of it but what other articles have a part in: pure, and most of the work that storing
 * an article takes beside the database's. To be done where there is time, as in the thread that analysed it.
 */
export function prepareArticle(reading: Reading): PreparedArticle {
  return { rows: articleRows(reading), isAgain: reading.contentHash !== undefined };
}
