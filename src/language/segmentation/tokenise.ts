import { classAt, DIGIT, isLowerAt, isUpperAt, LETTER, SPACE, SYMBOL } from './characters.js';
import {
  ABBREVIATIONS,
  ABBREVIATIONS_BEFORE_NUMBERS,
  CAPITALISED_ABBREVIATIONS,
  CLIPPINGS,
  DOLLARS,
  DOMAINS,
  PREFIXES,
  TITLES,
} from './segmentationWords.js';

/** Offsets of the tokens of a text, one element a token. */
export interface TokenOffsets {
  readonly length: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
}

/** No token is longer, in code units, so that text without spaces can't make a later step slow. */
const LONGEST_TOKEN = 256;
const LONGEST_ADDRESS = 2048;

const APOSTROPHES = "'’`´";
const HYPHENS = '-‐‑';
const CLITICS = new Set(['s', 'm', 'd', 're', 've', 'll']);
/** Fused forms and the length of their first part: "can|not". */
const FUSED = new Map([
  ['cannot', 3],
  ['gonna', 3],
  ['wanna', 3],
  ['gotta', 3],
]);
/** Characters of which a run is one token ("...", "--", "!?"), by the run they belong to. */
const RUNS = new Map([
  ['.', '.'],
  ['-', '-'],
  ['–', '–'],
  ['—', '—'],
  ['*', '*'],
  ['=', '='],
  ['_', '_'],
  ['~', '~'],
  ['+', '+'],
  ['!', '!?'],
  ['?', '!?'],
  ['`', '`'],
  ['<', '<'],
  ['>', '>'],
]);

/**
 * Splits a text into tokens by the conventions of the Penn Treebank as the Universal Dependencies treebanks GUM and EWT
 * apply them: clitics are tokens ("do|n't", "Moscow|'s"), hyphens are, except after a bound prefix ("pro-reform") and in
 * codes ("F-16"), an abbreviation keeps its full stop, and a number is parted from its unit ("5|km").
 *
 * One pass, in time linear in the text whatever it holds.
 */
export function tokenise(text: string): TokenOffsets {
  return new Tokeniser(text).run();
}

class Tokeniser {
  private start: Int32Array;
  private end: Int32Array;
  private length = 0;

  constructor(private readonly text: string) {
    const capacity = 16 + (text.length >> 2);
    this.start = new Int32Array(capacity);
    this.end = new Int32Array(capacity);
  }

  run(): TokenOffsets {
    const { text } = this;
    let i = 0;
    while (i < text.length) {
      if (classAt(text, i) === SPACE) {
        i++;
        continue;
      }
      let limit = i;
      let address = false;
      while (limit < text.length && classAt(text, limit) !== SPACE) {
        const code = text.charCodeAt(limit);
        if (code === 64 || (code === 58 && text.charCodeAt(limit + 1) === 47)) address = true;
        else if (code === 119 && text.startsWith('www.', limit)) address = true;
        limit++;
      }
      if (address && limit - i <= LONGEST_ADDRESS) this.chunkWithAddress(i, limit);
      else this.chunk(i, limit);
      i = limit;
    }
    return {
      length: this.length,
      start: this.start.slice(0, this.length),
      end: this.end.slice(0, this.length),
    };
  }

  private emit(start: number, end: number): void {
    if (this.length === this.start.length) {
      this.start = grown(this.start);
      this.end = grown(this.end);
    }
    this.start[this.length] = start;
    this.end[this.length++] = end;
  }

  private chunkWithAddress(from: number, limit: number): void {
    const piece = this.text.slice(from, limit);
    const found =
      /(?:https?:\/\/|ftp:\/\/|mailto:|www\.)/i.exec(piece) ??
      /[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@[A-Za-z0-9][A-Za-z0-9.-]{0,253}/.exec(piece);
    if (found === null) {
      this.chunk(from, limit);
      return;
    }
    const isMail = found[0].includes('@');
    const start = from + found.index;
    let end = isMail ? start + found[0].length : limit;
    const open = this.text.slice(start, end).includes('(');
    while (end > start && '.,;:!?\'"”’»>]}-'.concat(open ? '' : ')').includes(this.text[end - 1])) end--;
    this.chunk(from, start);
    if (end > start) this.emit(start, end);
    this.chunk(end, limit);
  }

  /** Tokens of a stretch without spaces. */
  private chunk(from: number, limit: number): void {
    const { text } = this;
    let i = from;
    while (i < limit) {
      const kind = classAt(text, i);
      if (kind === LETTER) i = this.word(i, limit, i);
      else if (kind === DIGIT) i = this.number(i, limit);
      else if (kind === SPACE) i++;
      else i = this.symbol(i, limit, i === from);
    }
  }

  private word(start: number, limit: number, scanFrom: number): number {
    const { text } = this;
    const last = Math.min(limit, start + LONGEST_TOKEN);
    let end = scanFrom;
    /** Start of the part after the last inner full stop. */
    let part = scanFrom;
    let dotted = false;
    while (end < last) {
      const kind = classAt(text, end);
      if (kind === LETTER || kind === DIGIT) {
        end++;
        continue;
      }
      const next = end + 1 < last ? classAt(text, end + 1) : SPACE;
      const character = text[end];
      if (character === '.' && next === LETTER && end > part) {
        if (end - part === 1 || (end - part === 2 && text.slice(part, end) === 'Ph')) dotted = true;
        else if (!this.isDomainAt(end + 1, last)) break;
        part = end + 1;
      } else if (APOSTROPHES.includes(character)) {
        if (next !== LETTER) break;
      } else if (character === '&') {
        if (!(isUpperAt(text, end - 1) && next === LETTER && isUpperAt(text, end + 1))) break;
      } else if (character === '_') {
        if (next !== LETTER && next !== DIGIT) break;
      } else if (HYPHENS.includes(character)) {
        if (next !== LETTER && next !== DIGIT) break;
        if (!this.keepsHyphen(start, end, next)) break;
      } else break;
      end++;
    }
    if (text[end] === '$' && end < limit && DOLLARS.has(text.slice(start, end).toLowerCase())) {
      this.emit(start, end + 1);
      return end + 1;
    }
    if (end < limit && text[end] === '.' && text[end + 1] !== '.' && this.isAbbreviation(start, end, dotted))
      end++;
    this.emitWord(start, end);
    return end;
  }

  private isDomainAt(from: number, last: number): boolean {
    let end = from;
    while (end < last && end - from < 6 && classAt(this.text, end) === LETTER) end++;
    return isLowerAt(this.text, from) && DOMAINS.has(this.text.slice(from, end));
  }

  private keepsHyphen(start: number, hyphen: number, next: number): boolean {
    const { text } = this;
    if (hyphen - start > 12) return false;
    if (next === DIGIT) return hyphen - start <= 5 && isUpperAt(text, start);
    return PREFIXES.has(text.slice(start, hyphen).toLowerCase());
  }

  private isAbbreviation(start: number, end: number, dotted: boolean): boolean {
    const { text } = this;
    if (dotted) return true;
    const length = end - start;
    if (length > 6) return false;
    const upper = isUpperAt(text, start);
    const word = text.slice(start, end).toLowerCase();
    if (length === 1) return upper || ABBREVIATIONS.has(word) || this.isNumberAfter(end + 1);
    if (upper && (TITLES.has(word) || CAPITALISED_ABBREVIATIONS.has(word))) return true;
    if (ABBREVIATIONS.has(word)) return upper || (word !== 'co' && word !== 'est');
    return ABBREVIATIONS_BEFORE_NUMBERS.has(word) && this.isNumberAfter(end + 1);
  }

  private isNumberAfter(i: number): boolean {
    return classAt(this.text, i) === SPACE && classAt(this.text, i + 1) === DIGIT;
  }

  /** Emits a word, its clitics parted from it. */
  private emitWord(start: number, end: number): void {
    const { text } = this;
    const length = end - start;
    if (length === 5 || length === 6) {
      const first = FUSED.get(text.slice(start, end).toLowerCase());
      if (first !== undefined) {
        this.emit(start, start + first);
        this.emit(start + first, end);
        return;
      }
    }
    for (let i = end - 1; i > start && i >= end - 3; i--) {
      if (!APOSTROPHES.includes(text[i])) continue;
      const tail = text.slice(i + 1, end).toLowerCase();
      if (tail === 't' && i - start >= 2 && (text[i - 1] === 'n' || text[i - 1] === 'N')) {
        this.emit(start, i - 1);
        this.emit(i - 1, end);
        return;
      }
      if (CLITICS.has(tail)) {
        this.emit(start, i);
        this.emit(i, end);
        return;
      }
      break;
    }
    this.emit(start, end);
  }

  private number(scanFrom: number, limit: number, start = scanFrom): number {
    const { text } = this;
    const last = Math.min(limit, start + LONGEST_TOKEN);
    let end = scanFrom;
    let group = scanFrom;
    let hyphens = 0;
    while (end < last) {
      if (classAt(text, end) === DIGIT) {
        end++;
        continue;
      }
      if (end + 1 >= last || classAt(text, end + 1) !== DIGIT) break;
      const character = text[end];
      if (character === ',') {
        if (this.digitsFrom(end + 1, last) !== 3) break;
      } else if (HYPHENS.includes(character)) {
        const following = this.digitsFrom(end + 1, last);
        const after = end + 1 + following;
        const goesOn =
          after + 1 < last && HYPHENS.includes(text[after]) && classAt(text, after + 1) === DIGIT;
        if (hyphens === 0 && !goesOn && !(end - group === 3 && following === 4)) break;
        hyphens++;
      } else if (character !== '.' && character !== ':' && character !== '/') break;
      end++;
      group = end;
    }
    if (end >= last || classAt(text, end) !== LETTER) {
      if (end < last && APOSTROPHES.includes(text[end]) && text[end + 1] === 's' && text[end - 1] === '0') {
        if (classAt(text, end + 2) !== LETTER) end += 2;
      }
      if (end - start <= 2 && text[end] === '.' && end + 1 === limit && this.opensLine(start)) end++;
      this.emit(start, end);
      return end;
    }
    let letters = end;
    while (letters < last && classAt(text, letters) === LETTER) letters++;
    if (letters < last && classAt(text, letters) === DIGIT) return this.word(start, limit, letters);
    const tail = text.slice(end, Math.min(letters, end + 3)).toLowerCase();
    const kept =
      tail === 's' ||
      tail === 'st' ||
      tail === 'nd' ||
      tail === 'rd' ||
      tail === 'th' ||
      (tail.length === 1 && isUpperAt(text, end) && tail !== 'm' && tail !== 'k');
    this.emit(start, kept ? letters : end);
    return kept ? letters : end;
  }

  /** Whether only spaces stand between `i` and the line's beginning: what a list's number does. */
  private opensLine(i: number): boolean {
    let before = i - 1;
    while (before >= 0 && i - before < 16 && (this.text[before] === ' ' || this.text[before] === '\t'))
      before--;
    return before < 0 || this.text[before] === '\n';
  }

  private digitsFrom(from: number, last: number): number {
    let end = from;
    while (end < last && end - from < 8 && classAt(this.text, end) === DIGIT) end++;
    return end - from;
  }

  private symbol(start: number, limit: number, opening: boolean): number {
    const { text } = this;
    const character = text[start];
    const next = start + 1 < limit ? classAt(text, start + 1) : SPACE;
    if (APOSTROPHES.includes(character)) return this.apostrophe(start, limit, opening, next);
    if ((character === '#' || character === '@') && next === LETTER && opening) {
      let end = start + 1;
      const last = Math.min(limit, start + LONGEST_TOKEN);
      while (
        end < last &&
        (classAt(text, end) === LETTER || classAt(text, end) === DIGIT || text[end] === '_')
      )
        end++;
      this.emit(start, end);
      return end;
    }
    if (character === '.' && next === DIGIT) return this.number(start + 1, limit, start);
    if (opening && (character === ':' || character === ';') && next === SYMBOL) {
      const mouth = text[start + 1] === '-' ? start + 2 : start + 1;
      if (mouth < limit && '()D'.includes(text[mouth]) && mouth + 1 === limit) {
        this.emit(start, limit);
        return limit;
      }
    }
    if (character === '[' && (text.startsWith('...]', start + 1) || text.startsWith('…]', start + 1))) {
      const end = text.indexOf(']', start) + 1;
      this.emit(start, end);
      return end;
    }
    const run = RUNS.get(character);
    if (run !== undefined) {
      const last = Math.min(limit, start + LONGEST_TOKEN);
      let end = start + 1;
      while (end < last && run.includes(text[end])) end++;
      this.emit(start, end);
      return end;
    }
    let end = start + 1;
    const code = text.charCodeAt(start);
    if (code >= 0xd800 && code < 0xdc00) {
      const low = text.charCodeAt(end);
      if (low >= 0xdc00 && low < 0xe000) end++;
    }
    while (end < limit && end - start < LONGEST_TOKEN && text.charCodeAt(end) === 0xfe0f) end++;
    this.emit(start, end);
    return end;
  }

  /** An apostrophe that stands before a word or number: a clipping ("'em", "'90s"), a lone clitic or a quotation mark. */
  private apostrophe(start: number, limit: number, opening: boolean, next: number): number {
    const { text } = this;
    if (text[start + 1] === text[start] && start + 1 < limit) {
      this.emit(start, start + 2);
      return start + 2;
    }
    let end = start + 1;
    const last = Math.min(limit, start + LONGEST_TOKEN);
    if (next === DIGIT) {
      const digits = this.digitsFrom(end, last);
      const after = end + digits;
      const plural = text[after] === 's' && after < last ? 1 : 0;
      if (
        digits === 2 &&
        classAt(text, after + plural) !== LETTER &&
        classAt(text, after + plural) !== DIGIT
      ) {
        this.emit(start, after + plural);
        return after + plural;
      }
    } else if (next === LETTER) {
      while (end < last && end - start < 7 && classAt(text, end) === LETTER) end++;
      const word = text.slice(start + 1, end).toLowerCase();
      if (CLIPPINGS.has(word) || (CLITICS.has(word) && (!opening || end === limit))) {
        this.emit(start, end);
        return end;
      }
    }
    this.emit(start, start + 1);
    return start + 1;
  }
}

function grown(array: Int32Array): Int32Array {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
