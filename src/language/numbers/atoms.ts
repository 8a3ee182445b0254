export const PUNCTUATION = 0;
export const WORD = 1;
/** A cardinal number, in digits or words. */
export const NUMBER = 2;
export const ORDINAL = 3;
/** "1990s", "'90s": the value is its first year. */
export const DECADE = 4;
/** "10:30": the value is in minutes after midnight. */
export const CLOCK = 5;
/** "2015-11-18" or "18/11/2015": the value is the index of its text in `word`. */
export const NUMERIC_DATE = 6;

/** How a number is printed. */
export const IN_DIGITS = 1;
/** With separators or decimals, "2,289" and "3.5": never a year or a day. */
export const IN_GROUPED_DIGITS = 2;
export const IN_WORDS = 3;
/** A year read aloud: "nineteen ninety-six". */
export const AS_YEAR = 4;

/**
 * The words, numbers and marks of a text as the grammars of times and figures read them: finer than tokens where a
 * token joins several ("third-quarter", "10am", "Friday's"), coarser where a number has several ("two hundred and
 * six", "1.2 million"). One element an atom; offsets are UTF-16 code units.
 */
export interface Atoms {
  readonly text: string;
  readonly length: number;
  readonly start: readonly number[];
  readonly end: readonly number[];
  /** The token the atom starts in. */
  readonly token: readonly number[];
  readonly kind: readonly number[];
  readonly form: readonly number[];
  /** Of numbers, ordinals, decades and clock times. */
  readonly value: readonly number[];
  /** Lower case, without the full stops of abbreviations ("a.m." is "am"); a mark as it stands; "" for numbers. */
  readonly word: readonly string[];
}

/** Whether nothing stands between atom `i` and the one before it. */
export function isGlued(atoms: Atoms, i: number): boolean {
  return i > 0 && i < atoms.length && atoms.start[i] === atoms.end[i - 1];
}

/** Whether the atom begins with a capital letter. */
export function isCapitalised(atoms: Atoms, i: number): boolean {
  const code = atoms.text.charCodeAt(atoms.start[i]);
  return (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde);
}
