import type { EntityKind } from '../analysis.js';

/** The kinds in the order in which labels number them. */
export const KINDS: readonly EntityKind[] = ['PERSON', 'ORGANIZATION', 'PLACE', 'GROUP', 'THING'];

/** The numbers of the kinds: their indices in KINDS. */
export const PERSON = KINDS.indexOf('PERSON');
export const ORGANIZATION = KINDS.indexOf('ORGANIZATION');
export const PLACE = KINDS.indexOf('PLACE');
export const GROUP = KINDS.indexOf('GROUP');
export const THING = KINDS.indexOf('THING');

/** A stretch of tokens that is a name; `last` is its last token. */
export interface TokenSpan {
  readonly first: number;
  readonly last: number;
  /** Index in KINDS. */
  readonly kind: number;
}

/** Part of a name a token is: the label of a kind's part is 1 + kind * 4 + part; 0 is a token outside names. */
const BEGIN = 0;
const INSIDE = 1;
const LAST = 2;
const UNIT = 3;

/** The labels of the BILOU scheme (Ratinov & Roth 2009, section 4.2), "O" first. */
export const LABELS: readonly string[] = [
  'O',
  ...KINDS.flatMap((kind) => ['B', 'I', 'L', 'U'].map((p) => `${p}-${kind}`)),
];

/** The kind (index in KINDS) of a label, -1 of "O". */
export function kindOfLabel(label: number): number {
  return label === 0 ? -1 : (label - 1) >> 2;
}

/** Whether `to` may follow `from`; -1 stands for the beginning and the end of a sequence. */
export function mayFollow(from: number, to: number): boolean {
  const open = from > 0 && ((from - 1) & 3) <= INSIDE;
  const goesOn = to > 0 && (((to - 1) & 3) === INSIDE || ((to - 1) & 3) === LAST);
  if (open !== goesOn) return false;
  return !open || kindOfLabel(from) === kindOfLabel(to);
}

/** The labels of a sequence of `length` tokens with these names. Overlapping names are a RangeError. */
export function encodeLabels(length: number, spans: readonly TokenSpan[]): Uint8Array {
  const labels = new Uint8Array(length);
  for (const { first, last, kind } of spans) {
    for (let i = first; i <= last; i++) {
      if (labels[i] !== 0) throw new RangeError(`Two names overlap at token ${i}.`);
      const part = first === last ? UNIT : i === first ? BEGIN : i === last ? LAST : INSIDE;
      labels[i] = 1 + kind * 4 + part;
    }
  }
  return labels;
}

/** The names that well-formed labels from `offset` on stand for; tokens are numbered from `offset`. */
export function decodeLabels(labels: Uint8Array, length: number, offset: number): TokenSpan[] {
  const spans: TokenSpan[] = [];
  let first = 0;
  for (let i = 0; i < length; i++) {
    if (labels[i] === 0) continue;
    const part = (labels[i] - 1) & 3;
    if (part === BEGIN || part === UNIT) first = i;
    if (part === LAST || part === UNIT) {
      spans.push({ first: offset + first, last: offset + i, kind: kindOfLabel(labels[i]) });
    }
  }
  return spans;
}
