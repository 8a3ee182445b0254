import type { Tokens } from '../tokens.js';
import { CARDINALS, ORDINALS, SCALES } from './words.js';

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

const isDigit = (code: number) => code >= 48 && code <= 57;
const isUpper = (code: number) => code >= 65 && code <= 90;
const isLetter = (code: number) => (code | 32) >= 97 && (code | 32) <= 122;
const isWordLetter = (code: number) => isLetter(code) || (code >= 0xc0 && code < 0x2000);
const isApostrophe = (code: number) => code === 0x27 || code === 0x2019;

const DATE_FORM =
  /\d{4}-\d\d-\d\d(?!\d)|\d{1,2}\/\d{1,2}\/(?:\d{4}|\d\d)(?![\d/])|\d{1,2}\.\d{1,2}\.\d{4}(?!\d)/y;
const CLOCK_FORM = /(?:[01]?\d|2[0-3]):[0-5]\d(?!\d)(?!\.\d)|(?:0?[1-9]|1[0-2])\.[0-5]\d(?= ?[ap]\.?m\b)/y;
/** A dollar sign with the country after it: "$US30". */
const DOLLAR_FORM = /\$(?:US|A|C|NZ|HK|S)(?=\d)/y;
const NUMBER_FORM = /\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?/y;
const FRACTION_FORM = /(?:(\d{1,3})[ -])?([1-9])\/(2|3|4|5|6|8|10|16)(?![\d/])/y;
const MARKED_FRACTIONS: Readonly<Record<string, number>> = {
  '½': 0.5,
  '¼': 0.25,
  '¾': 0.75,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
};

class AtomBuilder {
  length = 0;
  readonly start: number[] = [];
  readonly end: number[] = [];
  readonly token: number[] = [];
  readonly kind: number[] = [];
  readonly form: number[] = [];
  readonly value: number[] = [];
  readonly word: string[] = [];

  constructor(readonly text: string) {}

  add(token: number, start: number, end: number, kind: number, word: string, value = 0, form = 0): void {
    this.length++;
    this.start.push(start);
    this.end.push(end);
    this.token.push(token);
    this.kind.push(kind);
    this.form.push(form);
    this.value.push(value);
    this.word.push(word);
  }

  truncate(length: number): void {
    this.length = length;
    for (const column of [this.start, this.end, this.token, this.kind, this.form, this.value])
      column.length = length;
    this.word.length = length;
  }
}

/** The end of what matches `pattern` at `at`, or -1. */
function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

/** Reads the number, date or clock time in digits at `at`; returns where it ends. */
function readDigits(atoms: AtomBuilder, token: number, at: number): number {
  const { text } = atoms;
  let end = matchEnd(DATE_FORM, text, at);
  if (end > 0) {
    atoms.add(token, at, end, NUMERIC_DATE, text.slice(at, end));
    return end;
  }
  end = matchEnd(CLOCK_FORM, text, at);
  if (end > 0) {
    const [hours, minutes] = text.slice(at, end).split(/[:.]/);
    atoms.add(token, at, end, CLOCK, '', Number(hours) * 60 + Number(minutes));
    return end;
  }
  FRACTION_FORM.lastIndex = at;
  const fraction = FRACTION_FORM.exec(text);
  if (fraction && Number(fraction[2]) < Number(fraction[3])) {
    const value = Number(fraction[1] ?? 0) + Number(fraction[2]) / Number(fraction[3]);
    atoms.add(token, at, FRACTION_FORM.lastIndex, NUMBER, '', value, IN_GROUPED_DIGITS);
    return FRACTION_FORM.lastIndex;
  }
  end = matchEnd(NUMBER_FORM, text, at);
  const printed = text.slice(at, end);
  let value = Number(printed.replaceAll(',', ''));
  let form = /[.,]/.test(printed) ? IN_GROUPED_DIGITS : IN_DIGITS;
  const suffix = text.slice(end, end + 3).toLowerCase();
  const decade = /^['’]?s(?![a-z])/.exec(suffix);
  if (decade && form === IN_DIGITS && value % 10 === 0 && printed.length === 4) {
    atoms.add(token, at, end + decade[0].length, DECADE, '', value);
    return end + decade[0].length;
  }
  if (form === IN_DIGITS && /^(?:st|nd|rd|th)(?![a-z])/.test(suffix)) {
    atoms.add(token, at, end + 2, ORDINAL, '', value, IN_DIGITS);
    return end + 2;
  }
  const mark = MARKED_FRACTIONS[suffix[0]];
  if (mark) {
    value += mark;
    form = IN_GROUPED_DIGITS;
    end++;
  }
  atoms.add(token, at, end, NUMBER, '', value, form);
  return end;
}

/** Where the word that begins at `at` ends, at most at `limit`: it keeps inner full stops and long endings ("o'clock"). */
function wordEnd(text: string, at: number, limit: number): number {
  let i = at + 1;
  for (; i < limit; i++) {
    const code = text.charCodeAt(i);
    if (isWordLetter(code) || isDigit(code) || code === 0x2e) continue;
    if (isApostrophe(code) && i - at === 1 && isWordLetter(text.charCodeAt(i + 1))) continue;
    break;
  }
  return i;
}

/** Whether a token is a web or mail address, in which no number means anything. */
function isAddress(token: string): boolean {
  return token.includes('://') || token.includes('@') || token.startsWith('www.');
}

/** Splits each token into words, numbers in digits and marks. */
function split(tokens: Tokens): AtomBuilder {
  const { text } = tokens;
  const atoms = new AtomBuilder(text);
  let at = 0;
  for (let token = 0; token < tokens.length; token++) {
    const limit = tokens.end[token];
    if (at < tokens.start[token]) at = tokens.start[token];
    if (limit - at > 7 && isAddress(text.slice(at, limit))) {
      atoms.add(token, at, limit, PUNCTUATION, '');
      at = limit;
    }
    while (at < limit) {
      const code = text.charCodeAt(at);
      if (isDigit(code)) {
        at = readDigits(atoms, token, at);
      } else if (isWordLetter(code)) {
        const end = wordEnd(text, at, limit);
        const printed = text.slice(at, end);
        const lower = printed.toLowerCase();
        atoms.add(token, at, end, WORD, lower.includes('.') ? lower.replaceAll('.', '') : lower);
        at = end;
      } else if (isApostrophe(code) && /^\d0s(?![a-z])/i.test(text.slice(at + 1, at + 5))) {
        atoms.add(token, at, at + 4, DECADE, '', 1900 + Number(text.slice(at + 1, at + 3)));
        at += 4;
      } else if (isApostrophe(code) && isLetter(text.charCodeAt(at + 1)) && at + 1 < limit) {
        const end = wordEnd(text, at + 1, limit);
        atoms.add(token, at, end, WORD, `'${text.slice(at + 1, end).toLowerCase()}`);
        at = end;
      } else if (code === 0x24 && matchEnd(DOLLAR_FORM, text, at) > 0) {
        const end = matchEnd(DOLLAR_FORM, text, at);
        atoms.add(token, at, end, PUNCTUATION, text.slice(at, end));
        at = end;
      } else {
        const mark = text[at];
        const fraction = MARKED_FRACTIONS[mark];
        const isFraction = fraction !== undefined;
        atoms.add(
          token,
          at,
          at + 1,
          isFraction ? NUMBER : PUNCTUATION,
          isFraction ? '' : mark,
          fraction,
          IN_GROUPED_DIGITS,
        );
        at++;
      }
    }
  }
  return atoms;
}

interface ReadNumber {
  readonly value: number;
  /** The first atom after it. */
  readonly next: number;
  readonly form: number;
}

const isHyphen = (word: string) => word === '-' || word === '‑';

/** The value of the number word at `i`, after a hyphen or blank; undefined where there is none. */
function cardinalAt(atoms: AtomBuilder, i: number): number | undefined {
  return i < atoms.length && atoms.kind[i] === WORD ? CARDINALS.get(atoms.word[i]) : undefined;
}

/** Reads a number below a hundred in words at `i`. */
function readTens(atoms: AtomBuilder, i: number): ReadNumber | null {
  const first = cardinalAt(atoms, i);
  if (first === undefined) return null;
  if (first < 20) return { value: first, next: i + 1, form: IN_WORDS };
  const j = i + 1 < atoms.length && isHyphen(atoms.word[i + 1]) ? i + 2 : i + 1;
  const unit = cardinalAt(atoms, j);
  if (unit !== undefined && unit > 0 && unit < 10)
    return { value: first + unit, next: j + 1, form: IN_WORDS };
  return { value: first, next: i + 1, form: IN_WORDS };
}

function scaleAt(atoms: AtomBuilder, i: number): number | undefined {
  return i < atoms.length && atoms.kind[i] === WORD ? SCALES.get(atoms.word[i]) : undefined;
}

/** A product without the rounding errors of decimals: 4.1 million is 4,100,000. */
const scaled = (value: number, factor: number) => Number((value * factor).toPrecision(12));

/** Reads the longest number in words, or digits with scale words, at `i`. */
function readNumber(atoms: AtomBuilder, i: number): ReadNumber | null {
  let total = 0;
  let current: number;
  let next: number;
  let form: number;
  const word = atoms.word[i];
  if (atoms.kind[i] === NUMBER) {
    current = atoms.value[i];
    next = i + 1;
    form = atoms.form[i];
  } else if ((word === 'a' || word === 'an') && (scaleAt(atoms, i + 1) ?? 0) >= 12) {
    current = 1;
    next = i + 1;
    form = IN_WORDS;
  } else {
    const tens = readTens(atoms, i);
    if (!tens) return null;
    current = tens.value;
    next = tens.next;
    form = IN_WORDS;
    if (current >= 11 && current <= 20 && (!isHyphen(atoms.word[next]) || current === 20)) {
      const rest = readTens(atoms, next);
      if (rest && rest.value >= 10 && scaleAt(atoms, rest.next) === undefined)
        return { value: current * 100 + rest.value, next: rest.next, form: AS_YEAR };
    }
  }
  let smallest = Number.POSITIVE_INFINITY;
  for (;;) {
    if (
      form === IN_WORDS &&
      atoms.word[next] === 'and' &&
      atoms.word[next + 1] === 'a' &&
      atoms.word[next + 2] === 'half'
    ) {
      current += 0.5;
      next += 3;
      form = IN_GROUPED_DIGITS;
    }
    const at = next < atoms.length && isHyphen(atoms.word[next]) ? next + 1 : next;
    const scale = scaleAt(atoms, at);
    if (scale !== undefined) {
      if (scale >= 1000 && scale < smallest) {
        total += scaled(current, scale);
        smallest = scale;
        current = 0;
      } else if (current > 0 && current < 1000) current = scaled(current, scale);
      else break;
      next = at + 1;
      if (form !== IN_WORDS) form = IN_GROUPED_DIGITS;
    } else if (form !== IN_WORDS) break;
    else if (total === 0 && current < 100) break;
    const and = atoms.word[next] === 'and' ? next + 1 : next;
    if (form !== IN_WORDS || (current > 0 && current % 100 !== 0)) {
      if (scaleAt(atoms, next) === undefined) break;
      continue;
    }
    const tens = readTens(atoms, and);
    if (tens) {
      current += tens.value;
      next = tens.next;
    } else if (scaleAt(atoms, next) === undefined) break;
  }
  return { value: total + current, next, form };
}

/** Reads the atoms of a text. */
export function readAtoms(tokens: Tokens): Atoms {
  const atoms = split(tokens);
  const { length } = atoms;
  let to = 0;
  for (let i = 0; i < length; ) {
    const kind = atoms.kind[i];
    const number = kind === NUMBER || kind === WORD ? readNumber(atoms, i) : null;
    const next = number ? number.next : i + 1;
    const ordinal = kind === WORD ? ORDINALS.get(atoms.word[i]) : undefined;
    atoms.start[to] = atoms.start[i];
    atoms.end[to] = atoms.end[next - 1];
    atoms.token[to] = atoms.token[i];
    atoms.word[to] = number ? '' : atoms.word[i];
    atoms.kind[to] = number ? NUMBER : ordinal === undefined ? kind : ORDINAL;
    atoms.form[to] = number ? number.form : ordinal === undefined ? atoms.form[i] : IN_WORDS;
    atoms.value[to] = number ? number.value : (ordinal ?? atoms.value[i]);
    to++;
    i = next;
  }
  atoms.truncate(to);
  return atoms;
}

/** Whether nothing stands between atom `i` and the one before it. */
export function isGlued(atoms: Atoms, i: number): boolean {
  return i > 0 && i < atoms.length && atoms.start[i] === atoms.end[i - 1];
}

/** Whether the atom begins with a capital letter. */
export function isCapitalised(atoms: Atoms, i: number): boolean {
  const code = atoms.text.charCodeAt(atoms.start[i]);
  return isUpper(code) || (code >= 0xc0 && code <= 0xde);
}
