/** Fewest words of a text that says anything. */
const LEAST_WORDS = 4;

/** Scripts without case, in which words are not told by capitals. */
const OTHER_SCRIPT =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Thai}]{2}/u;

/**
 * Whether a text has a stretch of running words, as an article has: not a list of names, keys, numbers or code. A few
 * words are enough, so that a flash or a tweet passes.
 */
export function looksLikeProse(text: string, leastWords = LEAST_WORDS): boolean {
  const sample = text.slice(0, 20_000);
  if (OTHER_SCRIPT.test(sample)) return sample.replace(/[^\p{L}]/gu, '').length >= LEAST_WORDS * 2;
  for (const line of sample.split(/\n\s*\n/)) {
    const words = line.match(/(?<![\p{L}\p{M}'’-])[\p{L}\p{M}'’-]+(?=$|[\s.,:;!?"”’)\]…–—])/gu) ?? [];
    const small = words.filter((word) => /^\p{Ll}/u.test(word)).length;
    const marks = line.match(/[{}[\]<>=|\\;_#*~^@]/g)?.length ?? 0;
    if (words.length >= leastWords && small >= words.length * 0.3 && marks < words.length / 2) return true;
  }
  return false;
}
