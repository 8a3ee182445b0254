import { type Atoms, isGlued } from '../numbers/atoms.js';

/** What is told below nought: shares and degrees. */
const CAN_BE_NEGATIVE = /^(?:%|per|percent|percentage|pct|°|degrees?|[cf])$/;

/**
 * Whether the number of atoms `from` to `to` is below nought: "minus 4C", "-0.7%", but not the second of "3-4%". Only of a share
 * or degrees, since a dash before other numbers joins or lists.
 */
export function isBelowZero(atoms: Atoms, from: number, to: number): boolean {
  if (!CAN_BE_NEGATIVE.test(atoms.word[to] ?? '')) return false;
  const before = atoms.word[from - 1];
  return (
    before === 'minus' || (/^[-–−]$/.test(before ?? '') && isGlued(atoms, from) && !isGlued(atoms, from - 1))
  );
}
