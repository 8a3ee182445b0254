import { WORDS_FOR_MANY } from '../../vocabulary/wordsForMany.js';
import type { FigureBound } from '../analysis.js';
import { listOf, numbersOf } from '../lexicon/lexicon.js';
import {
  type Atoms,
  IN_DIGITS,
  IN_GROUPED_DIGITS,
  IN_WORDS,
  isGlued,
  NUMBER,
  ORDINAL,
  WORD,
} from '../numbers/atoms.js';
import { scaled } from '../numbers/scaled.js';
import { unitOf } from './units.js';

const DENOMINATORS = numbersOf('numbers', 'denominators');

/** A number as printed: one atom or several ("10 to 12", "one in five", "hundreds of thousands"). */
export interface Quantity {
  /** First atom, and the first after the last. */
  readonly from: number;
  readonly to: number;
  readonly value: number;
  /** The upper end of a range; null where there is one number. */
  readonly upTo: number | null;
  /** What the number itself says of its exactness: EXACT, or AT_LEAST of ranges and vague numbers. */
  readonly bound: FigureBound;
  /** In percent, where the number is a share ("two-thirds", "one in five"). */
  readonly isShare: boolean;
  readonly isDigits: boolean;
  /** Whether a word for many stands in the place of a number: "dozens". */
  readonly isVague?: boolean;
}

const PLURALS: ReadonlyMap<string, number> = new Map(Object.entries(WORDS_FOR_MANY));
const SCALES = numbersOf('numbers', 'scales');

const isDash = (word: string | undefined) => word === '-' || word === '–' || word === '—' || word === '‑';

/** The factor of a scale word or letter at the end of what is printed: "1.2 million", "2.5bn", "45 crore", "20k". */
function printedScale(atoms: Atoms, i: number): number {
  const [word] = /\p{L}*$/u.exec(atoms.text.slice(atoms.start[i], atoms.end[i]).toLowerCase()) ?? [''];
  return SCALES.get(word) ?? (word === 'm' ? 1e6 : word === 'k' ? 1e3 : 1);
}

/** A thousand where a number ends in a group of three noughts: "8,000". */
function printedThousands(atoms: Atoms, i: number): number {
  return /^\d{1,3},000$/.test(atoms.text.slice(atoms.start[i], atoms.end[i])) ? 1e3 : 1;
}

/** What a race or swim is over: "the 200m hurdles". */
const RACES = listOf('figures', 'races');

/** "1.5m", "50m passengers" and "20k" where nothing but a number of things or money can be meant. */
function letterScale(atoms: Atoms, i: number, isMoney: boolean): number {
  const word = atoms.word[i + 1];
  // "$3.2 m."
  if (!isGlued(atoms, i + 1)) return isMoney && word === 'm' ? 1e6 : 1;
  if (word === 'k') return 1e3;
  if (word === 'b' && isMoney) return 1e9;
  if (word !== 'm') return 1;
  return isMoney || isPlural(atoms, i + 2) || isCurrency(atoms, i + 2) ? 1e6 : 1;
}

/** Whether the words from atom `i` on name a currency: "12.5m Swiss francs". */
function isCurrency({ word }: Atoms, i: number): boolean {
  const named = unitOf(word.slice(i, i + 2), true);
  return named !== null && /^[A-Z]{3}$/.test(named.unit);
}

/** Whether atom `i` is a plural that a million can count, rather than what is measured in metres. */
function isPlural(atoms: Atoms, i: number): boolean {
  const word = atoms.word[i] ?? '';
  if (/^(?:people|cubic|square)$/.test(word)) return true;
  return (
    atoms.kind[i] === WORD &&
    /^[a-z]{3,}[^sui]s$/.test(word) &&
    !RACES.has(word) &&
    !/^(?:was|has|across|does|towards)$/.test(word)
  );
}

/** Reads the number at atom `i`; null where there is none. `isMoney`: whether a currency sign stands before it. */
export function quantityAt(atoms: Atoms, i: number, isMoney: boolean): Quantity | null {
  const { kind, word, value } = atoms;
  if (kind[i] === NUMBER) return numberAt(atoms, i, isMoney);
  const vague = (to: number, amount: number): Quantity => ({
    from: i,
    to,
    value: amount,
    upTo: null,
    bound: 'AT_LEAST',
    isShare: false,
    isDigits: false,
    isVague: true,
  });
  const plural = PLURALS.get(word[i]);
  if (plural !== undefined) {
    const scale = word[i + 1] === 'of' ? PLURALS.get(word[i + 2] ?? '') : undefined;
    if (scale !== undefined) return vague(i + 3, (plural * scale) / 2);
    return word[i] === 'scores' && word[i + 1] !== 'of' ? null : vague(i + 1, plural);
  }
  if (word[i] === 'tens' && word[i + 1] === 'of') {
    const scale = PLURALS.get(word[i + 2] ?? '');
    return scale === undefined ? null : vague(i + 3, 10 * scale);
  }
  if (word[i] === 'several' || (word[i] === 'few' && word[i - 1] === 'a')) {
    const scale = SCALES.get(word[i + 1] ?? '');
    return scale === undefined ? null : vague(i + 2, 2 * scale);
  }
  if (
    word[i] === 'couple' &&
    word[i - 1] === 'a' &&
    /^(?:of|more|other|dozen|hundred|thousand)$/.test(word[i + 1] ?? '')
  ) {
    const scale = SCALES.get(word[i + 1]);
    if (scale !== undefined) return { ...vague(i + 2, 2 * scale), from: i - 1 };
    const ofScale = word[i + 1] === 'of' ? SCALES.get(word[i + 2] ?? '') : undefined;
    if (ofScale !== undefined) return { ...vague(i + 3, 2 * ofScale), from: i - 1, bound: 'ABOUT' };
    return { ...vague(i + 1, 2), from: i - 1, bound: 'EXACT' };
  }
  if (word[i] === 'pair' && word[i + 1] === 'of' && !isPair(nounNear(atoms, i + 2)))
    return { ...vague(i + 1, 2), from: word[i - 1] === 'a' ? i - 1 : i, bound: 'EXACT' };
  const alone = word[i + 1] === '-' && isGlued(atoms, i + 1) ? SCALES.get(word[i]) : undefined;
  if (alone !== undefined) return { ...vague(i + 1, alone), bound: 'EXACT' };
  if (word[i] === 'half' && (word[i + 1] === 'a' || word[i + 1] === 'of')) {
    const amount = word[i + 1] === 'a' && kind[i + 2] !== NUMBER ? SCALES.get(word[i + 2] ?? '') : undefined;
    if (amount !== undefined) return { ...vague(i + 3, amount / 2), bound: 'EXACT' };
    if (kind[i + 1] === NUMBER) return { ...vague(i + 2, value[i + 1] / 2), bound: 'EXACT' };
    if (word[i + 1] === 'a') return null;
    return { ...vague(i + 1, 50), bound: 'EXACT', isShare: true };
  }
  const halved = word[i] === 'half' ? (word[i + 1] === '-' ? i + 2 : i + 1) : -1;
  if (halved >= 0 && word[halved] === 'dozen') return { ...vague(halved + 1, 6), bound: 'EXACT' };
  if (word[i] === 'half' && kind[i + 1] === NUMBER && value[i + 1] >= 12)
    return { ...vague(i + 2, value[i + 1] / 2), bound: 'EXACT' };
  if (
    word[i] === 'half' &&
    /^(?:the|its|their|all|our|his|her)$/.test(word[i + 1] ?? '') &&
    !/^(?:and|a)$/.test(word[i - 1] ?? '')
  )
    return { ...vague(i + 1, 50), bound: 'EXACT', isShare: true };
  if (word[i] === 'a') {
    const denominator = word[i + 1] === 'half' ? undefined : DENOMINATORS.get(word[i + 1] ?? '');
    if (denominator === undefined || word[i + 2] !== 'of') return null;
    if (isScale(atoms, i + 3)) return { ...vague(i + 4, value[i + 3] / denominator), bound: 'EXACT' };
    return { ...vague(i + 2, percent(1 / denominator)), bound: 'EXACT', isShare: true };
  }
  return null;
}

/** "a third of a million", "three-quarters of a billion": whether a part of atom `i` is a number, not a share. */
function isScale(atoms: Atoms, i: number): boolean {
  if (atoms.kind[i] !== NUMBER || atoms.value[i] < 1000 || atoms.word[i + 1] === 'of') return false;
  return /^a[nm ]/.test(atoms.text.slice(atoms.start[i], atoms.end[i]));
}

/** What comes in pairs, so that a pair of it is one. */
const PAIRS = [...listOf('figures', 'pairs')];

const isPair = (noun: string) => PAIRS.some((ending) => noun.endsWith(ending));

/** Small words that part a noun from what describes it. */
const AFTER_COUNTED = listOf('grammar', 'after counted');

/** The last of the few words from atom `i` on that no mark or small word parts. */
function nounNear(atoms: Atoms, i: number): string {
  let last = '';
  for (let k = i; k < i + 4 && atoms.kind[k] === WORD; k++) {
    if (AFTER_COUNTED.has(atoms.word[k])) break;
    last = atoms.word[k];
  }
  return last;
}

const percent = (share: number) => Math.round(share * 1e4) / 100;

function numberAt(atoms: Atoms, i: number, isMoney: boolean): Quantity | null {
  const { kind, word, value, form } = atoms;
  const isDigits = form[i] === IN_DIGITS || form[i] === IN_GROUPED_DIGITS;
  const own = value[i];
  const share = (to: number, amount: number): Quantity => ({
    from: i,
    to,
    value: percent(amount),
    upTo: null,
    bound: 'EXACT',
    isShare: true,
    isDigits,
  });
  const j = isDash(word[i + 1]) ? i + 2 : i + 1;
  if (form[i] === IN_WORDS && own < 20) {
    const denominator = DENOMINATORS.get(word[j] ?? '');
    if (
      denominator !== undefined &&
      own < denominator &&
      (kind[j] === ORDINAL || own > 1 || word[j + 1] === 'of')
    ) {
      if (word[j + 1] !== 'of' || !isScale(atoms, j + 2)) return share(j + 1, own / denominator);
      const amount = scaled(value[j + 2], own / denominator);
      return { ...share(j + 3, 0), value: amount, isShare: false };
    }
  }
  if (kind[i + 2] === NUMBER && word[i + 1] === 'in') {
    const isRatio =
      own < value[i + 2] &&
      own < 10 &&
      value[i + 2] <= 10_000 &&
      (form[i + 2] === form[i] || value[i + 2] === 10);
    if (isRatio && word[i - 1] !== 'page') return share(i + 3, own / value[i + 2]);
  }
  if (word[i + 1] === 'out' && word[i + 2] === 'of' && kind[i + 3] === NUMBER && own < value[i + 3])
    return share(i + 4, own / value[i + 3]);
  const scale = letterScale(atoms, i, isMoney);
  const to = scale > 1 ? i + 2 : i + 1;
  const amount = scaled(own, scale);
  const joint = isPercent(word[to]) && (isBetween(atoms, i) || isDash(word[to + 1])) ? to + 1 : to;
  const isRangeOfShares =
    joint > to && kind[joint + 1] === NUMBER && isPercent(word[joint + 2]) && value[joint + 1] > own;
  if (isRangeOfShares && (isDash(word[joint]) || word[joint] === 'and'))
    return {
      from: word[i - 1] === 'between' ? i - 1 : i,
      to: joint + 2,
      value: own,
      upTo: value[joint + 1],
      bound: 'AT_LEAST',
      isShare: false,
      isDigits,
    };
  const isPair =
    isDash(word[to]) || word[to] === 'to' || (word[to] === 'and' && isBetween(atoms, i)) || word[to] === 'or';
  const second = isPair ? afterSign(atoms, to + 1) : -1;
  if (second >= 0 && kind[second] === NUMBER) {
    const letters = letterScale(atoms, second, isMoney);
    const upper = scaled(value[second], letters);
    // "10 to 20 billion", "$5-8,000": the scale of the upper end is that of both.
    const factor = Math.max(printedScale(atoms, second), letters);
    const shared = factor > 1 ? factor : printedThousands(atoms, second);
    const isShared = scale === 1 && printedScale(atoms, i) === 1 && own < upper / shared && own < 1000;
    const lower =
      shared > 1 && isShared && (factor > 1 || isGlued(atoms, second)) ? scaled(own, shared) : amount;
    if (isRange(atoms, i, to, second, isMoney, lower, upper)) {
      const from = /^(?:between|from)$/.test(word[i - 1] ?? '') ? i - 1 : i;
      return {
        from: WIDE.test(word[from - 1] ?? '') ? from - 1 : from,
        to: letters > 1 ? second + 2 : second + 1,
        value: lower,
        upTo: upper,
        bound: 'AT_LEAST',
        isShare: false,
        isDigits,
      };
    }
  }
  return { from: i, to, value: amount, upTo: null, bound: 'EXACT', isShare: false, isDigits };
}

const isPercent = (word: string | undefined) => word === '%' || word === 'percent' || word === 'pc';

const isBetween = (atoms: Atoms, i: number) => {
  for (let j = i - 1; j >= i - 2 && j >= 0; j--) if (atoms.word[j] === 'between') return true;
  return false;
};

/** The number after a repeated currency sign: "$2-$3". */
function afterSign(atoms: Atoms, i: number): number {
  return /^[$£€¥]$/.test(atoms.word[i] ?? '') ? i + 1 : i;
}

const CHANGED = listOf('figures', 'changed');

/** "fell more than $11 billion to $106 billion": whether a verb of change stands shortly before a number. */
function isChange(atoms: Atoms, i: number): boolean {
  for (let k = i - 1; k >= i - 5 && k >= 0; k--) if (CHANGED.has(atoms.word[k])) return true;
  return false;
}

/** What opens a range before "from": "anywhere from six to nine". */
const WIDE = /^(?:anywhere|anything|ranging|ranges|ranged|varying|somewhere)$/;

/** Whether two numbers are the ends of a range, not a score or a change ("from 200 to 300"). */
function isRange(
  atoms: Atoms,
  first: number,
  joint: number,
  second: number,
  isMoney: boolean,
  from: number,
  to: number,
): boolean {
  const before = atoms.word[first - 1] ?? '';
  const signed = isMoney ? (atoms.word[first - 2] ?? '') : before;
  if (atoms.word[joint] === 'to' && to > from && WIDE.test(atoms.word[first - (isMoney ? 3 : 2)] ?? ''))
    return true;
  if (
    atoms.word[joint] === 'to' &&
    (before === 'from' || signed === 'from' || /^(?:by|down|up)$/.test(signed))
  )
    return false;
  if (atoms.word[joint] === 'to' && second > joint + 1 && isChange(atoms, first)) return false;
  if (atoms.word[joint] === 'or') return to > from && to <= from * 1.5 + 1 && to - from <= from;
  return to > from && (atoms.word[joint] === 'and' || to <= from * 1000);
}
