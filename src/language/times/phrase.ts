import { listOf } from '../lexicon/lexicon.js';
import {
  AS_YEAR,
  type Atoms,
  CLOCK,
  DECADE,
  IN_DIGITS,
  IN_WORDS,
  isCapitalised,
  NUMBER,
  NUMERIC_DATE,
  ORDINAL,
  WORD,
} from '../numbers/atoms.js';
import { readAtoms } from '../numbers/readAtoms.js';
import { isComparedSince } from '../syntax/comparedSince.js';
import { tagIndex, tagSet } from '../tagging/tags.js';
import type { Tokens } from '../tokens.js';
import { type LocalTime, shift, startOfDay } from './calendar.js';
import { isNamedDay } from './feasts.js';
import { type LocalInterval, type Modifier, wholeInterval } from './interval.js';
import { directionAfter, directionOf, isArrangedThen } from './tense.js';
import {
  CAPITALISED_ONLY,
  type Category,
  characterOf,
  entryOf,
  SHORT_MONTHS,
  SHORT_WEEKDAYS,
} from './timeWords.js';

/** What a phrase means. */
export interface Reading {
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET' | 'AGE';
  /** TIMEX3 value. */
  readonly value: string;
  readonly modifier?: Modifier;
  /** Where it is not the period that `value` names. */
  readonly interval?: LocalInterval;
  /** False for what later expressions can't refer to ("then", "a year later"): the default is true for dates. */
  readonly isAnchor?: boolean;
  /** For "three days earlier", the value of the expression that it looks back from. */
  readonly lookedBackFrom?: string;
  /** Whether it is a time of day of which the text around tells the day. */
  readonly isDayless?: boolean;
  /** Whether it is reckoned from the day on which it is said: "yesterday", "last night", "this morning". */
  readonly isFromToday?: boolean;
}

/** An expression that later ones can refer to. */
interface Anchor {
  readonly value: string;
  /** The value from which it looks back, which "a year later" goes on from. */
  readonly lookedBackFrom?: string;
  readonly atom: number;
  /** Whether it tells since when something is so, on which day no later hour is. */
  readonly isSince: boolean;
  /** For one in an aside (", who were married in 2002, …"), the one before it, which counts again from atom `from` on. */
  readonly around: { readonly anchor: Anchor; readonly from: number } | null;
}

/** What a date without its year is reckoned from where that is not the publication: "two years after a fire in May". */
interface Reckoning {
  readonly time: LocalTime;
  /** The first atom of the clause that it counts for. */
  readonly from: number;
}

const OTHER = characterOf('other');
const NUMERAL_CATEGORY: Partial<Record<number, Category>> = {
  [DECADE]: 'decade',
  [CLOCK]: 'clock',
  [NUMERIC_DATE]: 'numericDate',
};

/** A text as the grammar of times reads it, with what its expressions are reckoned from. */
export class TimeText {
  readonly atoms: Atoms;
  /** One character an atom. */
  readonly categories: string;
  readonly values: readonly (number | string)[];
  /** The expression before, which "later that day" and "a year earlier" refer to. */
  previous: Anchor | null = null;
  /** The last quarter spoken of, which "the quarter" and, among results, "a year ago" refer to. */
  quarter: Anchor | null = null;
  /** From what the last "two years after" reckons. */
  reckoning: Reckoning | null = null;
  private playing: boolean | null = null;

  /** `now`: the local time of publication, or null where it is not known. */
  constructor(
    readonly tokens: Tokens,
    readonly now: LocalTime | null,
  ) {
    this.atoms = readAtoms(tokens);
    const { length, kind, word, value } = this.atoms;
    const characters: string[] = new Array(length);
    const values: (number | string)[] = new Array(length);
    for (let i = 0; i < length; i++) {
      values[i] = value[i];
      if (kind[i] === NUMBER) characters[i] = characterOf(numberCategory(this.atoms, i));
      else if (kind[i] === ORDINAL) characters[i] = characterOf(word[i] === 'second' ? 'second' : 'ordinal');
      else {
        const numeral = NUMERAL_CATEGORY[kind[i]];
        const entry = numeral ? undefined : entryOf(word[i]);
        if (numeral) {
          characters[i] = characterOf(numeral);
          if (numeral === 'numericDate') values[i] = word[i];
        } else if (entry && (kind[i] !== WORD || (isMeant(this.atoms, i) && !isOfNoDate(this.atoms, i)))) {
          characters[i] = characterOf(entry.category);
          values[i] = entry.value;
        } else characters[i] = OTHER;
      }
    }
    this.categories = characters.join('');
    this.values = values;
  }

  get today(): LocalTime | null {
    return this.now === null ? null : startOfDay(this.now);
  }

  /**
   * Whether the text tells of a game sooner than of business, or of nothing that is counted by quarters and halves of years,
   * so that they are no times.
   */
  get isOfPlay(): boolean {
    this.playing ??= playsMore(this.tokens);
    return this.playing;
  }

  /** Takes up again at atom `i` what was told before an aside that is over. */
  leaveAside(i: number): void {
    const around = this.previous?.around;
    if (around && i >= around.from) this.previous = around.anchor;
  }

  /** Reckons the clause that begins at atom `from` from a length of time ago: "P2Y" before the time just told, or the publication. */
  private reckonBack(length: string, at: number, from: number): void {
    const [, count, letter] = /^P(\d+)([YMW])$/.exec(length) ?? [];
    const told = this.previous && this.isSameSentence(this.previous.atom, at) ? this.previous.value : null;
    const base = (told ? wholeInterval(told)?.from : undefined) ?? this.today;
    if (!letter || base === null) return;
    const unit = ({ Y: 'year', M: 'month', W: 'week' } as const)[letter as 'Y' | 'M' | 'W'];
    if (Number(count) < MOST_BACK) this.reckoning = { time: shift(base, unit, -Number(count)), from };
  }

  /** Keeps a reading of atoms `from` to `to` for what may be reckoned from it. */
  remember(reading: Reading, from: number, to: number, preposition: string): void {
    const { type, value, lookedBackFrom } = reading;
    if ((type === 'DURATION' || type === 'SET') && this.atoms.word[to] === 'after')
      this.reckonBack(value, from, to);
    if ((type !== 'DATE' && type !== 'TIME') || reading.isAnchor === false || !/^\d/.test(value)) return;
    const isSince = preposition === 'since';
    if (isSince && isComparedSince(this.tokens, this.atoms.token[from - 1])) return;
    const end = this.previous ? asideEnd(this, from, to) : -1;
    const around = this.previous && end >= 0 ? { anchor: this.previous, from: end } : null;
    this.previous = { value, atom: from, lookedBackFrom, isSince, around };
    if (/-Q\d$/.test(value)) this.quarter = this.previous;
  }

  is(i: number, ...categories: Category[]): boolean {
    const character = this.categories[i];
    return character !== undefined && categories.some((category) => characterOf(category) === character);
  }

  /** Whether atoms lie in the same sentence. */
  isSameSentence(i: number, j: number): boolean {
    const { sentence } = this.tokens;
    return sentence[this.atoms.token[i]] === sentence[this.atoms.token[j]];
  }
}

/** "Two thousand years after" is of no calendar's date. */
const MOST_BACK = 1000;

/** Where the aside ends in which atoms `from` to `to` stand, at its second comma: ", who met in 2002, …"; -1 outside one. */
function asideEnd(text: TimeText, from: number, to: number): number {
  const { word } = text.atoms;
  const isInside = (i: number) => i >= 0 && i < text.atoms.length && text.isSameSentence(i, from);
  let comma = from - 1;
  while (isInside(comma) && word[comma] !== ',') comma--;
  if (!isInside(comma) || !/^(?:who|whose|whom|which)$/.test(word[comma + 1])) return -1;
  for (let end = to; isInside(end); end++) if (word[end] === ',') return end;
  return -1;
}

const PLAY = listOf('calendar', 'play');
const LEDGER = listOf('calendar', 'ledger');
const UNPLANNED = listOf('tense', 'never planned');

function playsMore({ lemma, length, text, start, end }: Tokens): boolean {
  let [play, ledger] = [0, 0];
  for (let i = 0; i < length; i++) {
    const word = lemma[i] || text.slice(start[i], end[i]).toLowerCase();
    if (PLAY.has(word)) play++;
    else if (LEDGER.has(word)) ledger++;
  }
  return play > ledger || (ledger === 0 && !/[%$€£¥]|\b(?:per ?cent|million|billion)\b/.test(text));
}

function numberCategory(atoms: Atoms, i: number): Category {
  const value = atoms.value[i];
  const form = atoms.form[i];
  if (form === AS_YEAR) return value >= 1100 && value <= 2099 ? 'year' : 'number';
  if (form === IN_DIGITS && atoms.end[i] - atoms.start[i] === 4 && value >= 1000 && value <= 2100)
    return isOfTelephone(atoms, i) ? 'number' : 'year';
  if (form === IN_DIGITS && value >= 1 && value <= 31 && atoms.end[i] - atoms.start[i] <= 2) return 'small';
  if (form === IN_WORDS && value >= 2000 && value <= 2050) return 'year';
  return 'number';
}

/** "1800 774 201": groups of digits after a blank or a dash, of a telephone. */
function isOfTelephone({ text, end }: Atoms, i: number): boolean {
  return /^(?:[ -]\d{3,4}){2}(?![\d.,]*\d)/.test(text.slice(end[i], end[i] + 14));
}

/** Whether a word of the lexicon stands for a time here: "May" and "Sun" are other words too. */
function isMeant(atoms: Atoms, i: number): boolean {
  const word = atoms.word[i];
  // "An august body".
  if (word === 'august' && !isCapitalised(atoms, i)) return !ARTICLES.has(atoms.word[i - 1] ?? '');
  if (!CAPITALISED_ONLY.has(word)) return true;
  if (!isCapitalised(atoms, i)) return false;
  const next = atoms.word[i + 1] ?? '';
  const isBeforeNumber = atoms.kind[i + 1] === NUMBER || atoms.kind[i + 1] === ORDINAL;
  if (SHORT_WEEKDAYS.has(word) || SHORT_MONTHS.has(word)) {
    const isAbbreviated = atoms.text[atoms.end[i] - 1] === '.' || next === '.';
    return (
      isAbbreviated || isBeforeNumber || atoms.kind[i - 1] === NUMBER || entryOf(next)?.category === 'month'
    );
  }
  if (word !== 'may' && word !== 'march') return true;
  return (
    isBeforeNumber ||
    atoms.kind[i - 1] === NUMBER ||
    BEFORE_MONTH.has(atoms.word[i - 1] ?? '') ||
    next === ',' ||
    next === "'s"
  );
}

/** "Bloody Sunday", "Black September": a weekday or month in a name, of no date that the calendar tells. */
function isOfNoDate(atoms: Atoms, i: number): boolean {
  const [word, before] = [atoms.word[i], atoms.word[i - 1] ?? ''];
  const category = entryOf(word)?.category;
  if ((category !== 'weekday' && category !== 'month') || entryOf(before)?.category !== 'feast') return false;
  return isCapitalised(atoms, i - 1) && isCapitalised(atoms, i) && !isNamedDay(before, word);
}

const ARTICLES: ReadonlySet<string> = new Set([...listOf('grammar', 'articles'), 'this', 'such']);
const BEFORE_MONTH = new Set(
  'in of last next this since until till by from to through between and or early late mid - during before after for on'.split(
    ' ',
  ),
);

/** A noun is no further behind the adjectives before it, in atoms. */
const NOUN_PHRASE = 4;
const NOUN = tagSet('NN', 'NNS', 'NNP', 'NNPS');
const ADJECTIVE = tagIndex('JJ');

/** A stretch of atoms that a rule's pattern matched. */
export class Phrase {
  constructor(
    readonly text: TimeText,
    private readonly captures: { readonly [name: string]: readonly [number, number] | undefined },
    readonly from: number,
    readonly to: number,
  ) {}

  /** The index of the atom captured by a name, -1 where there is none. */
  atom(name: string): number {
    return this.captures[name]?.[0] ?? -1;
  }

  has(name: string): boolean {
    return this.captures[name] !== undefined;
  }

  number(name: string): number {
    return Number(this.text.values[this.atom(name)]);
  }

  /** The length of a captured atom as printed, in code units. */
  length(name: string): number {
    const i = this.atom(name);
    return this.text.atoms.end[i] - this.text.atoms.start[i];
  }

  word(name: string): string {
    return String(this.text.values[this.atom(name)]);
  }

  /** What is reckoned from another time than the publication: null where nothing says so in the phrase's own clause. */
  private get reckoning(): Reckoning | null {
    const { text, from } = this;
    const { reckoning } = text;
    if (!reckoning || !text.isSameSentence(reckoning.from, from)) return null;
    for (let i = reckoning.from; i < from; i++) if (/^[,;:()–—]$/.test(text.atoms.word[i])) return null;
    return reckoning;
  }

  /** The day from which the year of a date is told: the publication's, or another that the clause is reckoned from. */
  reference(): LocalTime | null {
    return this.reckoning?.time ?? this.text.today;
  }

  /** -1 where the clause tells of the past, 1 of the future, 0 where it doesn't tell. */
  direction(): -1 | 0 | 1 {
    if (this.reckoning) return 0;
    if (this.isOfMishap) return -1;
    return directionOf(this.text.tokens, this.text.atoms, this.from, this.to);
  }

  /** Whether its clause tells of what was arranged, which may have come or not. */
  isOfArrangement(): boolean {
    return isArrangedThen(this.text.tokens, this.text.atoms, this.from);
  }

  /** Whether the word after it is a noun or, before a noun, an adjective: "the overnight train". */
  get isBeforeNoun(): boolean {
    const { atoms, tokens } = this.text;
    for (let i = this.to; i < this.to + NOUN_PHRASE && this.text.isSameSentence(this.from, i); i++) {
      const tag = tokens.tag[atoms.token[i]];
      if (NOUN[tag] === 1) return true;
      if (tag !== ADJECTIVE) return false;
    }
    return false;
  }

  /** "The 5 March attack", "Sunday's crash": whether what it says the day of is nothing that anybody arranges. */
  get isOfMishap(): boolean {
    const { atoms } = this.text;
    const next = this.text.is(this.to, 'possessive') ? this.to + 1 : this.to;
    for (let i = next; i < next + NOUN_PHRASE && this.text.isSameSentence(this.from, i); i++) {
      if (UNPLANNED.has(atoms.word[i])) return true;
      const tag = this.text.tokens.tag[atoms.token[i]];
      if (NOUN[tag] !== 1 && tag !== ADJECTIVE) return false;
    }
    return false;
  }

  /** The same, by the verb after it in its own clause alone. */
  directionAfter(): -1 | 0 | 1 {
    if (this.isOfMishap) return -1;
    return directionAfter(this.text.tokens, this.text.atoms, this.from, this.to, true);
  }
}
