/** Classes of UTF-16 code units, as the tokeniser tells them apart. */
export const SPACE = 1;
export const LETTER = 2;
export const DIGIT = 3;
export const SYMBOL = 4;

const classes = new Uint8Array(0x10000);

function classify(code: number): number {
  const character = String.fromCharCode(code);
  if (/[\p{L}\p{M}\u00ad\u200c\u200d]/u.test(character)) return LETTER;
  if (/\p{Nd}/u.test(character)) return DIGIT;
  if (/[\s\p{Cc}\u200b\ufeff]/u.test(character)) return SPACE;
  return SYMBOL;
}

/** The class of the code unit at `i`; SPACE past either end of the text. */
export function classAt(text: string, i: number): number {
  const code = text.charCodeAt(i);
  if (Number.isNaN(code)) return SPACE;
  const known = classes[code];
  if (known !== 0) return known;
  const found = classify(code);
  classes[code] = found;
  return found;
}

/** Whether the code unit at `i` is an upper-case letter. */
export function isUpperAt(text: string, i: number): boolean {
  const code = text.charCodeAt(i);
  if (code < 128) return code >= 65 && code <= 90;
  if (Number.isNaN(code) || classAt(text, i) !== LETTER) return false;
  const character = text[i];
  return character !== character.toLowerCase();
}

/** Whether the code unit at `i` is a lower-case letter. */
export function isLowerAt(text: string, i: number): boolean {
  const code = text.charCodeAt(i);
  if (code < 128) return code >= 97 && code <= 122;
  if (Number.isNaN(code) || classAt(text, i) !== LETTER) return false;
  const character = text[i];
  return character !== character.toUpperCase();
}
