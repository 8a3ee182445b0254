import { writeFileSync } from 'node:fs';
import { encodeModel, type ModelFile } from '../../src/language/engine/modelFile.js';
import { HashTable } from '../../src/language/gazetteers/hashTable.js';
import { hashOfBytes } from '../../src/language/identification/languageModel.js';

/** Files of npm's `eld` (Apache-2.0), the Efficient Language Detector. */
const NGRAMS = new URL('../../node_modules/eld/src/ngrams/medium.js', import.meta.url).href;
const BYTES = new URL('../../node_modules/eld/src/dictionary.js', import.meta.url).href;
/** What eld leaves out of each score to make its file small. */
const BASE = 53;

interface Ngrams {
  readonly ngramsData: {
    readonly languages: Readonly<Record<string, string>>;
    /** By n-gram, with a character for each byte, the scores by language. */
    readonly ngrams: Readonly<Record<string, Readonly<Record<string, number>>>>;
  };
}

/**
 * Compiles the n-grams of npm's `eld`, which takes hundreds of megabytes where it is run, into
 * src/language/models/languages.bin. The package is needed for nothing else, so it is no dependency:
 * `npm install --no-save eld@2.1.0` first.
 */
export async function compileLanguages(): Promise<void> {
  const { ngramsData } = (await import(NGRAMS)) as Ngrams;
  const { dictionary } = (await import(BYTES)) as { dictionary: Readonly<Record<number, string>> };
  const byteOf = new Map(
    Object.entries(dictionary).flatMap(([byte, character]) =>
      character === ' ' ? [] : [[character, Number(byte)] as const],
    ),
  );
  const hashes: number[] = [];
  const values: number[] = [];
  for (const [ngram, scores] of Object.entries(ngramsData.ngrams)) {
    const hash = hashOfBytes(Uint8Array.from(ngram, (c) => byteOf.get(c) ?? c.charCodeAt(0)));
    for (const [language, score] of Object.entries(scores)) {
      hashes.push(hash);
      values.push((Number(language) << 8) | Math.min(255, Math.round(score)));
    }
  }
  const { counts, low, values: sorted } = HashTable.arraysOf(hashes, Uint16Array.from(values));
  const languages = Object.values(ngramsData.languages);
  const bytes = encodeModel({
    kind: 'languages',
    header: { languages, base: BASE },
    arrays: { counts, low, values: sorted } as unknown as ModelFile['arrays'],
  });
  writeFileSync(new URL('../../src/language/models/languages.bin', import.meta.url), bytes);
  console.log(`languages.bin: ${bytes.length} bytes, ${hashes.length} scores, ${languages.length} languages`);
}
