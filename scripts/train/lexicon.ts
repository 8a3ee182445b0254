import { writeFileSync } from 'node:fs';
import { lookUp } from '../../src/expected.js';
import { encodeModel } from '../../src/language/engine/modelFile.js';
import { hashLowerCase } from '../../src/language/gazetteers/hash.js';
import { tagLexiconFile } from '../../src/language/tagging/tagLexicon.js';

/** How many of the tags of a word count, its commonest first. */
const MOST_TAGS = 3;
const LEXICON_PACKAGE = 'brill';

/**
 * Compiles the lexicon of Brill's tagger (Brill 1992, "A simple rule-based part of speech tagger") from npm's `brill`
 * (MIT) into src/language/models/lexicon.bin: a word's class stands for its tags in small letters and those with a
 * capital. The package is needed for nothing else, so it is no dependency: `npm install --no-save brill@3.1.0` first.
 */
export async function compileLexicon(): Promise<void> {
  const { brill } = (await import(LEXICON_PACKAGE)) as { brill: Record<string, (string | undefined)[]> };
  const tags = new Map(Object.entries(brill));
  const tagsOf = (form: string) => {
    const known = tags.get(form)?.filter((tag) => tag !== undefined && !tag.includes('|')) ?? [];
    return known.slice(0, MOST_TAGS).join(' ');
  };
  const words = [...new Set([...tags.keys()].map((form) => form.toLowerCase()))].filter((word) =>
    /\p{L}/u.test(word),
  );
  const numbers = new Map<string, number>();
  const classes = Uint16Array.from(words, (word) => {
    const key = `${tagsOf(word)}/${tagsOf(word[0].toUpperCase() + word.slice(1))}`;
    if (!numbers.has(key)) numbers.set(key, numbers.size + 1);
    return lookUp(numbers, key);
  });
  const hashes = Uint32Array.from(words, (word) => hashLowerCase(word, 0, word.length));
  const bytes = encodeModel(tagLexiconFile(hashes, classes));
  writeFileSync(new URL('../../src/language/models/lexicon.bin', import.meta.url), bytes);
  console.log(`lexicon.bin: ${bytes.length} bytes, ${words.length} words in ${numbers.size} classes`);
}
