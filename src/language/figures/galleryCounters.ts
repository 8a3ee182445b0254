import { listOf } from '../lexicon/lexicon.js';
import { type Atoms, IN_DIGITS, isCapitalised, NUMBER, WORD } from '../numbers/atoms.js';
import type { Quantity } from './quantities.js';

/** Words before and after the counter of a gallery of pictures or videos: "Hide Caption 1 of 59", "3 of 41 Skip in". */
const BEFORE = listOf('figures', 'before counters');
const AFTER = listOf('figures', 'after counters');
/** No gallery is larger. */
const LARGEST = 1000;

/** "Image 1 of 5", "AP 3 of 41 Skip", "1 / 18" alone: whether a number is part of the counter of a gallery. */
export function isOfCounter(atoms: Atoms, { from }: Quantity): boolean {
  const { word } = atoms;
  // "View Gallery 14 Photos"
  const isSize =
    BEFORE.has(word[from - 1] ?? '') && AFTER.has(word[from + 1] ?? '') && isCapitalised(atoms, from + 1);
  return isSize || isCounter(atoms, from) || isCounter(atoms, from - 2) || isOneOfCounters(atoms, from);
}

/** "2/4" between others of its gallery, "1/4" or "3/4". */
function isOneOfCounters({ text, start, end }: Atoms, i: number): boolean {
  const [, at, of] = /^(\d{1,3})\/(\d{1,3})$/.exec(text.slice(start[i], end[i])) ?? [];
  if (of === undefined) return false;
  return [Number(at) - 1, Number(at) + 1].some(
    (beside) => beside > 0 && new RegExp(`(?:^|\\s)${beside}/${of}\\s`).test(text),
  );
}

/** Whether a counter begins with atom `i`. */
function isCounter(atoms: Atoms, i: number): boolean {
  const { form, kind, word, value } = atoms;
  if (i < 0 || form[i] !== IN_DIGITS || form[i + 2] !== IN_DIGITS || !/^(?:of|\/)$/.test(word[i + 1] ?? ''))
    return false;
  if (value[i] > value[i + 2] || value[i + 2] >= LARGEST) return false;
  const open = word[i - 1] === '(' ? i - 2 : i - 1;
  const next = i + 3;
  const opens = open < 0 || isBroken(atoms, open) || /^[.!?"”]$/.test(word[open]);
  const ends = next >= atoms.length || isBroken(atoms, next - 1);
  const isAfterWord = kind[open] === WORD && !opens;
  const isLower = (at: number) => kind[at] === WORD && !isCapitalised(atoms, at);
  if (isAfterWord && BEFORE.has(word[open])) return ends || kind[next] === NUMBER || !isLower(next);
  if (!ends && AFTER.has(word[next]) && isCapitalised(atoms, next)) return opens || !isLower(open);
  return opens && ends;
}

/** Whether a line ends after atom `i`. */
const isBroken = ({ text, start, end }: Atoms, i: number): boolean =>
  i + 1 >= start.length || text.slice(end[i], start[i + 1]).includes('\n');
