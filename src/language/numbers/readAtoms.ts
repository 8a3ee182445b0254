/*
 * Numbers in words and digits, by rule: nothing here is trained, and all may be touched freely. Times and figures build on
 * it.
 */
import { numbersOf } from '../lexicon/lexicon.js';
import { tagSet } from '../tagging/tags.js';
import type { Tokens } from '../tokens.js';
import { AS_YEAR, type Atoms, IN_GROUPED_DIGITS, IN_WORDS, NUMBER, ORDINAL, WORD } from './atoms.js';
import { scaled } from './scaled.js';
import { type AtomBuilder, split } from './split.js';

const CARDINALS = numbersOf('numbers', 'cardinals');
/** Words that multiply the number before them. */
const SCALES = numbersOf('numbers', 'scales');
const ORDINALS = numbersOf('numbers', 'ordinals');
/** Words that name a part of one, and how many of it make one. */
const DENOMINATORS = numbersOf('numbers', 'denominators');

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

/** Parts smaller than a quarter are not added to a number in words. */
const SMALLEST_PART = 4;
const PLURAL = tagSet('NNS');

/**
 * Reads what is added to a whole number in words: "two and a half", and thirds and quarters of what is told by its
 * scale or its plural right after, as in "one and three-quarters million" and "two and a quarter pages", but not in "two were
 * held and a third fled".
 */
function readFraction(tokens: Tokens, atoms: AtomBuilder, i: number): Omit<ReadNumber, 'form'> | null {
  const isOne = /^(?:a|one)$/.test(atoms.word[i] ?? '');
  const count = isOne ? 1 : cardinalAt(atoms, i);
  if (count === undefined || count > 3) return null;
  const at = isHyphen(atoms.word[i + 1] ?? '') ? i + 2 : i + 1;
  const denominator = DENOMINATORS.get(atoms.word[at] ?? '');
  if (denominator === undefined || denominator > SMALLEST_PART || count >= denominator) return null;
  if (denominator > 2 && !isMeasured(tokens, atoms, at + 1)) return null;
  return { value: count / denominator, next: at + 1 };
}

/** Whether the atom at `i` is what there is a part of: a scale, a share, or the plural of something. */
function isMeasured(tokens: Tokens, atoms: AtomBuilder, i: number): boolean {
  if (i >= atoms.length) return false;
  const word = atoms.word[i];
  if (scaleAt(atoms, i) !== undefined || /^(?:%|per|percent|percentage)$/.test(word)) return true;
  return PLURAL[tokens.tag[atoms.token[i]]] === 1;
}

function scaleAt(atoms: AtomBuilder, i: number): number | undefined {
  return i < atoms.length && atoms.kind[i] === WORD ? SCALES.get(atoms.word[i]) : undefined;
}

/** What stands before a scale word in the place of "a": "another hundred". */
const MORE = /^(?:another|further|additional|extra)$/;

/** Reads the longest number in words, or digits with scale words, at `i`. */
function readNumber(tokens: Tokens, atoms: AtomBuilder, i: number): ReadNumber | null {
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
  } else if ((scaleAt(atoms, i) ?? 0) >= 100 && MORE.test(atoms.word[i - 1] ?? '')) {
    current = 1;
    next = i;
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
  /** The scale that the last word named; 1 after any other. */
  let lastScale = 1;
  for (;;) {
    const fraction =
      form === IN_WORDS && atoms.word[next] === 'and' ? readFraction(tokens, atoms, next + 1) : null;
    if (fraction) {
      // "Two million and a half people", "a dozen and a half eggs": half of what was just named.
      current += scaled(fraction.value, lastScale);
      next = fraction.next;
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
      lastScale = scale;
      if (form !== IN_WORDS) form = IN_GROUPED_DIGITS;
    } else if (form !== IN_WORDS) break;
    else if (total === 0 && current < 100) break;
    const and = atoms.word[next] === 'and' ? next + 1 : next;
    if (and > next && readFraction(tokens, atoms, and)) continue;
    if (form !== IN_WORDS || (current > 0 && current % 100 !== 0)) {
      if (scaleAt(atoms, next) === undefined) break;
      continue;
    }
    const tens = readTens(atoms, and);
    if (tens) {
      current += tens.value;
      next = tens.next;
      lastScale = 1;
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
    const number = kind === NUMBER || kind === WORD ? readNumber(tokens, atoms, i) : null;
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
