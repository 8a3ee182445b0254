import { numbersOf } from '../lexicon/lexicon.js';
import { tagSet } from '../tagging/tags.js';
import type { Tokens } from '../tokens.js';
import {
  CLOCK,
  DECADE,
  IN_DIGITS,
  IN_GROUPED_DIGITS,
  NUMBER,
  NUMERIC_DATE,
  ORDINAL,
  PUNCTUATION,
  WORD,
} from './atoms.js';

const isDigit = (code: number) => code >= 48 && code <= 57;
const isLetter = (code: number) => (code | 32) >= 97 && (code | 32) <= 122;
const isWordLetter = (code: number) => isLetter(code) || (code >= 0xc0 && code < 0x2000);
const isApostrophe = (code: number) => code === 0x27 || code === 0x2019;

const DATE_FORM =
  /\d{4}-\d\d-\d\d(?!\d)|\d{1,2}\/\d{1,2}\/(?:\d{4}|\d\d)(?![\d/])|\d{1,2}\.\d{1,2}\.\d{4}(?!\d)/y;
const CLOCK_FORM =
  /(?:[01]?\d|2[0-3]):[0-5]\d(?!\d)(?!\.\d)|(?:0?[1-9]|1[0-2])\.[0-5]\d(?= ?[ap]\.?m\b)|(?:[01]?\d|2[0-3])\.[0-5]\d(?= ?(?:GMT|UTC|BST|C?EST|C?EDT|CET|WET|EET|[CMP][SD]T|IST|ET)\b)|(?:[01]\d|2[0-3])\.[0-5]\d(?= ?h(?:rs)?\b)/y;
/** A dollar sign with the country after it: "$US30". */
const DOLLAR_FORM = /\$(?:US|A|C|NZ|HK|S)(?=\d)/y;
const SCALES = [...numbersOf('numbers', 'scales').keys(), 'm', 'k'].join('|');
/**
 * A currency's code that touches its amount, "CHF400,000", "RMB80m"; what is short where a scale or groups of digits leave no
 * doubt: "R2.4m", "N45 million", "P120,000".
 */
const CODE_FORM = new RegExp(
  `(?:RMB|RM|Rs|Tk|USD|EUR|GBP|JPY|CHF|CNY|INR|AUD|CAD|NZD|HKD|SGD|SEK|NOK|DKK|S[FK]r|[ND]Kr|PLN|CZK|HUF|TRY|ILS|SAR|AED|ZAR|NGN|KES|BRL|MXN|THB|MYR|IDR|PHP|GHS|PKR|LKR|K[sS]hs?|GH[₵¢])(?=\\d)|(?:Sh|[NPR])(?=\\d[\\d,]*(?:\\.\\d+)? ?(?:${SCALES})(?![\\p{L}\\d])|\\d{1,3}(?:,\\d{3})+(?![\\d,]))`,
  'uy',
);
const NUMBER_FORM = /\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?/y;
/**
 * Groups parted as other presses print them: by blanks that don't break (14\u00a0300), apostrophes (1'250'000) and, from
 * two groups on, full stops (2.500.000); and Indian groups (12,34,567).
 */
const GROUPED_FORM =
  /\d{1,3}(?:[\u00a0\u2009\u202f]\d{3})+(?:[.,]\d+)?(?![\d])|\d{1,3}(?:['’]\d{3})+(?:\.\d+)?(?!\d)|\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?(?![\d.])|\d{1,2}(?:,\d{2})+,\d{3}(?!\d)/y;
/** The same by plain blanks: nothing but a number before and after tells it from two numbers. */
const BLANK_FORM = /\d{1,3}(?: \d{3})+(?![\d,.:/–-]\d|\d| \d)/y;
/** After a noun with a capital, or another number, a number with a blank is two: "Flight 12 300", "May 14 300". */
const NAMED_BEFORE = /(?:\p{Lu}[\p{L}.]*|\d[\d,.]*|[#/:-]) ?$/u;
const NOUN = tagSet('NN', 'NNS', 'NNP', 'NNPS');
/** A decimal comma: "12,5 euros". */
const COMMA_FORM =
  /\d{1,4},\d{1,2}(?=\s?(?:%|per ?cent|percent|euros?|kron[aeo]r?|zlotys?|francs?|million|billion|mln|bn|km|metres|tonnes|kg)(?![\p{L}]))/uy;
const FRACTION_FORM = /(?:(\d{1,3})[ -])?([1-9])\/(2|3|4|5|6|8|10|16)(?![\d/])/y;
const MARKED_FRACTIONS: Readonly<Record<string, number>> = {
  '½': 0.5,
  '¼': 0.25,
  '¾': 0.75,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
};

/** Atoms as they are being read. */
export class AtomBuilder {
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
function readDigits(tokens: Tokens, atoms: AtomBuilder, token: number, at: number): number {
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
  const grouped = groupedEnd(tokens, token, at);
  if (grouped > 0) {
    const printed = text.slice(at, grouped);
    const isComma = matchEnd(COMMA_FORM, text, at) === grouped;
    const value = isComma ? Number(printed.replace(',', '.')) : valueOfGroups(printed);
    atoms.add(token, at, grouped, NUMBER, '', value, IN_GROUPED_DIGITS);
    return grouped;
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

/** Where a number that is grouped otherwise than by commas in threes ends, or -1. */
function groupedEnd({ text, tag, start }: Tokens, token: number, at: number): number {
  const end = Math.max(matchEnd(GROUPED_FORM, text, at), matchEnd(COMMA_FORM, text, at));
  if (end > 0) return end;
  const blank = matchEnd(BLANK_FORM, text, at);
  // From two groups on it can be nothing else: "Some 1 450 000 voters".
  if (blank > at + '1 000 000'.length - 1) return blank;
  if (blank < 0) return -1;
  const before = text.slice(Math.max(0, at - 20), at);
  const isName =
    NAMED_BEFORE.test(before) &&
    (!/\p{L} $/u.test(before) || start[token] < at || NOUN[tag[token - 1]] === 1);
  return isName ? -1 : blank;
}

/** The value of a number whose groups are parted by blanks, apostrophes, full stops or, in India, commas. */
function valueOfGroups(printed: string): number {
  const [, whole, decimals = ''] = /^(.*?)(?:[.,](\d{1,2}|\d{4,}))?$/su.exec(printed) as RegExpExecArray;
  return Number(`${whole.replace(/\D/g, '')}.${decimals || 0}`);
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
export function split(tokens: Tokens): AtomBuilder {
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
        at = readDigits(tokens, atoms, token, at);
      } else if (isWordLetter(code)) {
        const codeEnd = at === tokens.start[token] ? matchEnd(CODE_FORM, text, at) : -1;
        const end = codeEnd > 0 ? codeEnd : wordEnd(text, at, limit);
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
