import { readFileSync } from 'node:fs';
import type { AnnotatedArticle } from './gold.js';

/**
 * Articles with words that readers annotated, from a file of ../annotations: a line with the article and the SHA-256 of its text,
 * then a line a word, of more columns.
 */
export function readAnnotatedWords<Word>(
  name: string,
  wordOf: (columns: readonly string[]) => Word,
): (AnnotatedArticle & { readonly words: readonly Word[] })[] {
  const articles: { article: string; sha256: string; words: Word[] }[] = [];
  const file = new URL(`../annotations/${name}`, import.meta.url);
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
    const columns = line.split('\t');
    if (columns.length === 2) articles.push({ article: columns[0], sha256: columns[1], words: [] });
    else articles[articles.length - 1].words.push(wordOf(columns));
  }
  return articles;
}
