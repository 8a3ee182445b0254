import { writeFileSync } from 'node:fs';
import { WORDS_KIND, wordHash } from '../../src/knowledge/stories/wordFrequencies.js';
import { words } from '../../src/knowledge/words/folding.js';
import { encodeModel } from '../../src/language/engine/modelFile.js';
import { wordTableArrays } from '../../src/language/models/wordTable.js';
import { newsTexts } from './corpora/texts.js';

/** Words in fewer articles are as rare as those that are in none. */
const FEWEST_ARTICLES = 3;

/**
 * Counts in how many articles of news each word stands, and writes src/knowledge/models/words.bin: hashes of words and
 * counts, no text.
 */
export function countWords({ corpora }: { readonly corpora: string }): void {
  const articles = newsTexts(corpora);
  const counts = new Map<number, number>();
  for (const article of articles) {
    for (const word of new Set(words(article))) {
      const hash = wordHash(word);
      counts.set(hash, (counts.get(hash) ?? 0) + 1);
    }
  }
  const kept = [...counts].filter(([, count]) => count >= FEWEST_ARTICLES).sort(([a], [b]) => a - b);
  const bytes = encodeModel({
    kind: WORDS_KIND,
    header: { articles: articles.length },
    arrays: wordTableArrays(
      Uint32Array.from(kept, ([hash]) => hash),
      Uint16Array.from(kept, ([, count]) => count),
    ),
  });
  writeFileSync(new URL('../../src/knowledge/models/words.bin', import.meta.url), bytes);
  console.log(`words.bin: ${kept.length} words of ${articles.length} articles, ${bytes.length} bytes`);
}
