/*
 * Words as they are compared across articles. Blocks, ids and hashes that are stored are made from these: a change wants every
 * article read anew (`dateline ingest --again` after a new fingerprint).
 */
/**
 * A text as names and words are compared: without case, accents, apostrophes and dots, hyphens and other signs as
 * spaces. "François Hollande’s" and "Francois Hollande's" fold to the same.
 */
export function fold(text: string): string {
  return isPlain(text) ? foldPlain(text) : foldAny(text);
}

/** Whether a text has nothing of what most of folding is for: to tell that takes less than to look for all of it. */
const isPlain = (text: string) => !/[^ -~]/.test(text);

function foldPlain(text: string): string {
  return text
    .replace(/['`.]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9&]+/g, ' ')
    .trim();
}

function foldAny(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/ı/g, 'i')
    .replace(/[øØ]/g, 'o')
    .replace(/[łŁ]/g, 'l')
    .replace(/ß/g, 'ss')
    .replace(/[đĐð]/g, 'd')
    .replace(/[æÆ]/g, 'ae')
    .replace(/[’‘'`ʻʼ.]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}&]+/gu, ' ')
    .trim();
}

/** The folded words of a text, in order. */
export function words(text: string): string[] {
  const folded = fold(text);
  return folded === '' ? [] : folded.split(' ');
}
