import { writeFileSync } from 'node:fs';
import { encodeModel } from '../../src/language/engine/modelFile.js';
import { hashLowerCase } from '../../src/language/gazetteers/hash.js';
import { WORD_CASE, wordCasesFile } from '../../src/language/models/wordCases.js';
import { segment } from '../../src/language/segmentation/segment.js';
import { caseAt } from '../../src/language/tagging/proseCase.js';
import { isInTitleCase } from '../../src/language/tagging/titleCase.js';
import { newsTexts } from './corpora/texts.js';

/** Words seen less often within sentences are left out. */
const FEWEST = 2;
const CASES = Object.values(WORD_CASE).length;

/**
 * Counts how news prints each word that begins no sentence, and writes src/language/models/wordCases.bin: hashes of words
 * and the commonest case of each.
 */
export function countWordCases({ corpora }: { readonly corpora: string }): void {
  const counts = new Map<number, Uint32Array>();
  for (const article of newsTexts(corpora)) {
    const tokens = segment(article);
    const { text, start, end, sentence, sentenceStart } = tokens;
    const isTitle = Array.from({ length: sentenceStart.length - 1 }, (_, s) =>
      isInTitleCase(tokens, sentenceStart[s], sentenceStart[s + 1]),
    );
    for (let i = 0; i < tokens.length; i++) {
      if (isTitle[sentence[i]] || i === sentenceStart[sentence[i]]) continue;
      // What follows a mark may begin a quotation, a line or an item.
      if (!/[\p{L}\p{N},]/u.test(text[end[i - 1] - 1])) continue;
      const wordCase = caseAt(text, start[i]);
      if (wordCase === WORD_CASE.UNKNOWN) continue;
      const hash = hashLowerCase(text, start[i], end[i]);
      const of = counts.get(hash) ?? new Uint32Array(CASES);
      of[wordCase]++;
      counts.set(hash, of);
    }
  }
  const kept = [...counts]
    .filter(([, of]) => of.reduce((sum, count) => sum + count, 0) >= FEWEST)
    .sort(([a], [b]) => a - b);
  const file = wordCasesFile(
    Uint32Array.from(kept, ([hash]) => hash),
    Uint16Array.from(kept, ([, of]) => of.indexOf(Math.max(...of))),
  );
  const bytes = encodeModel(file);
  writeFileSync(new URL('../../src/language/models/wordCases.bin', import.meta.url), bytes);
  console.log(`wordCases.bin: ${bytes.length} bytes, ${kept.length} words`);
}
