import type { FigureBound, FigureVerdict } from '../generated/operations.js';

/** What the API says of an amount. */
export interface Amount {
  readonly value: number;
  readonly valueTo: number | null;
  readonly bound: FigureBound;
  readonly unit: string | null;
}

const BOUNDS: Record<FigureBound, string> = {
  EXACT: '',
  ABOUT: 'about ',
  AT_LEAST: 'at least ',
  AT_MOST: 'up to ',
  MORE_THAN: 'more than ',
  LESS_THAN: 'fewer than ',
};
const SIGNS: Record<FigureBound, string> = {
  EXACT: '',
  ABOUT: '≈ ',
  AT_LEAST: '≥ ',
  AT_MOST: '≤ ',
  MORE_THAN: '> ',
  LESS_THAN: '< ',
};
const SCALES = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
] as const;

/** "2.4 billion", "12,000" */
export function number(value: number): string {
  for (const [scale, name] of SCALES)
    if (Math.abs(value) >= scale) return `${grouped(value / scale, 3)} ${name}`;
  return grouped(value, 4);
}

/** A count in all its digits: "1,234,567". */
export const whole = (count: number): string => grouped(count, 0);

/** With a comma between thousands. Intl would write it too, and takes a tenth of a second to be ready. */
function grouped(value: number, places: number): string {
  const [whole = '', fraction] = String(rounded(value, places)).split('.');
  const thousands = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? thousands : `${thousands}.${fraction}`;
}

/** Rounds what is printed of a number, halves away from 0: 1.0005 is 1.001, though the number held is a little less. */
function rounded(value: number, places: number): number {
  const printed = String(Math.abs(value));
  if (printed.includes('e')) return Number(value.toFixed(places));
  return Math.sign(value) * Number(`${Math.round(Number(`${printed}e${places}`))}e-${places}`);
}

const withUnit = (text: string, unit: string | null) =>
  unit === null || unit === '' ? text : unit === '%' ? `${text}%` : `${text} ${unit}`;

const valueText = ({ value, valueTo, unit }: Amount) =>
  withUnit(valueTo === null ? number(value) : `${number(value)} – ${number(valueTo)}`, unit);

/** "at least 31", "40 – 50 %" */
export const amount = (figure: Amount): string => BOUNDS[figure.bound] + valueText(figure);
/** "≥ 31", for charts too narrow for words. */
export const shortAmount = (figure: Amount): string => SIGNS[figure.bound] + valueText(figure);

/** What a figure or a row of them counts. */
interface Counting {
  readonly counted: string;
  readonly people: string | null;
  readonly unit: string | null;
}

/** What the API gives for people of whom the text says no more than that they are a part. */
const UNNAMED_PART = 'part';

/** What is counted, and of whom: "killed", "crew member killed"; "part of the killed" where the part has no name. */
export function countedOf({ counted: what, people }: Omit<Counting, 'unit'>): string {
  if (people === null) return what;
  return people === UNNAMED_PART ? `part of the ${what}` : `${people} ${what}`;
}

/** What is counted, as a heading: "Killed"; the unit where the text names nothing. */
export function counted(of: Counting): string {
  const { unit } = of;
  const what = countedOf(of);
  if (what !== '') return what[0]?.toUpperCase() + what.slice(1);
  return unit === '%' ? 'Share' : unit === null ? 'Number' : `Amount in ${unit}`;
}

export const VERDICTS: Record<FigureVerdict, { sign: string; word: string; style: string }> = {
  AGREEMENT: { sign: '=', word: 'Agreement', style: 'agreement' },
  REVISION: { sign: '→', word: 'Revision', style: '' },
  SCOPE: { sign: '⊂', word: 'Scope', style: 'scope' },
  CONFLICT: { sign: '≠', word: 'Conflict', style: 'conflict' },
};
