import type { Figure } from '../analysis.js';
import { IN_GROUPED_DIGITS, NUMBER } from '../numbers/atoms.js';
import { isBeside } from './amounts.js';
import type { EarlierCount } from './ellipsis.js';
import type { FigureText } from './figureText.js';
import type { Quantity } from './quantities.js';
import type { NamedUnit } from './units.js';

/** A figure, with whether what is counted was told by what happened to people. */
export interface Found extends Figure {
  readonly isFate: boolean;
}

/** Of so many figures before, in the order of the text, one may say what another counts. */
const KEPT = 40;
/** Within so many code units an amount can go on from the one before, a count be compared, a fate be shared. */
const NEAR = 150;
const COMPARED = 80;
const SHARED = 30;

const JOINED =
  /^\s*(?:,|and|, and|as well as|,? (?:along|together) with|,? including)\s*(?:another |a further |the )?$/;
const COMPARING = /\b(?:from|compared (?:with|to)|than|against|versus)\s+(?:the |just |only |a )?$/;
const RANGING = /\bto\s+(?:about |around |nearly |almost |just )?$/;

/** The fate of the figure that one beginning at atom `start` is joined to: "killing 12 soldiers and three guards". */
export function sharedFate(text: FigureText, found: readonly Found[], start: number): string | null {
  const previous = found.at(-1);
  if (!previous?.isFate || text.atoms.start[start] - previous.end > SHARED) return null;
  return JOINED.test(text.between(previous.end, start)) ? previous.counted : null;
}

/** "the 12 victims", "10 of the 12 victims": those whose fate was told with that number. */
export function fateOfVictims(
  { atoms }: FigureText,
  found: readonly Found[],
  { value, to }: Quantity,
): string | null {
  let whole = value;
  if (atoms.word[to] === 'of')
    for (let i = to + 1; i < to + 4; i++) if (atoms.kind[i] === NUMBER) whole = atoms.value[i];
  return found.slice(-KEPT).find((figure) => figure.isFate && figure.value === whole)?.counted ?? null;
}

/** What the figure before counts, for a number set beside it: "3,500 soldiers, up from 3,000". */
export function comparedWith(text: FigureText, found: readonly Found[], start: number): string | null {
  const previous = found.at(-1);
  const { atoms, tokens } = text;
  if (!previous || previous.unit !== null || atoms.start[start] - previous.end > COMPARED) return null;
  const between = text.between(previous.end, start);
  if (/[.;:!?]\s/.test(between)) return null;
  const isFrom = atoms.text.slice(Math.max(0, previous.start - 5), previous.start).toLowerCase() === 'from ';
  if (!COMPARING.test(between) && !(isFrom && RANGING.test(between))) return null;
  const isSameSentence =
    tokens.sentence[atoms.token[start]] === tokens.sentence[text.tokenAt(previous.start)];
  return isSameSentence ? previous.counted : null;
}

/** The plain count before in the text. */
export function earlierCount(text: FigureText, found: readonly Found[]): EarlierCount | null {
  const earlier = found.slice(-KEPT).findLast(({ unit }) => unit === null);
  return earlier ? { counted: earlier.counted, last: text.tokenAt(earlier.end - 1) } : null;
}

/** What may stand between a count and the next one of a list that leaves out its verb and noun. */
const GAP =
  /(?:[,;]|\band|\bwhile|\bahead of|\bbehind)\s+(?:(?:the\s+)?\p{Lu}[\p{L}.’'-]*(?:\s+\p{Lu}[\p{L}.’'-]*){0,3}\s+(?:(?:on|with)\s+)?|(?:the|its|her|his|their)\s+(?:(?!(?:is|was|are|were|has|had|of)\b)[\p{Ll}-]+\s+){1,2}(?:on\s+)?)$/u;
/** "The ministry puts the loss at": before another figure of what was just told. */
const PUT = /\b(?:puts?|estimates?|estimated)\b[^.;]{0,40}\bat\s+(?:about |around |nearly |almost |some )?$/;
const GAP_ENDS = /^(?:[,.;]|and|while|but)$/;

/** "The Reds took 61 seats, the Blues 44 and Lund's list 15": a number after a name that goes on from a count before. */
export function isGapped(text: FigureText, found: readonly Found[], { from, to }: Quantity): boolean {
  const previous = found.at(-1);
  const { atoms } = text;
  const isCount = previous?.unit === null || previous?.unit === '%';
  if (!previous || !isCount || atoms.start[from] - previous.end > COMPARED) return false;
  const between = text.between(previous.end, from);
  return !/[.!?\n]/.test(between) && GAP.test(between) && GAP_ENDS.test(atoms.word[to] ?? '');
}

/** The unit of the amount before for a number of millions set beside it: "3.1bn rupees from 1.2bn". */
export function unitOfPrevious(
  text: FigureText,
  found: readonly Found[],
  quantity: Quantity,
  start: number,
): NamedUnit | null {
  const { from, to } = quantity;
  const { atoms } = text;
  const previous = found.at(-1);
  // "Lund took 44.1 percent and Moe 39.7".
  if (previous?.unit === '%' && quantity.value <= 100 && isGapped(text, found, quantity))
    return { unit: '%', words: 0, factor: 1 };
  const before = atoms.text.slice(Math.max(0, atoms.start[start] - COMPARED), atoms.start[start]);
  const isPut = PUT.test(before) && atoms.start[start] - (previous?.end ?? 0) < NEAR;
  if (previous?.unit && isPut && text.nounAt(to) === null)
    return { unit: previous.unit, words: 0, factor: 1 };
  const isLarge =
    atoms.kind[from] === NUMBER && atoms.value[from] >= 1000 && atoms.form[from] === IN_GROUPED_DIGITS;
  if (!previous?.unit || !isLarge || /^(?:%|percentage point)$/.test(previous.unit)) return null;
  if (text.nounAt(to) !== null || !isBeside(text.between(previous.end, start))) return null;
  return { unit: previous.unit, words: 0, factor: 1 };
}

/** What the amount before is an amount of, for one in a unit beside it: "($11 million)", "another six inches"; "" else. */
export function amountBefore(text: FigureText, found: readonly Found[], start: number, unit: string): string {
  const previous = found.at(-1);
  if (!previous || previous.unit === null) return '';
  const { atoms } = text;
  const isMore = /^(?:another|further|additional)$/.test(atoms.word[start - 1] ?? '');
  if (isMore && previous.unit === unit && atoms.start[start] - previous.end < NEAR) return previous.counted;
  return isBeside(text.between(previous.end, start)) ? previous.counted : '';
}
