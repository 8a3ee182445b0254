/**
 * Integer hashes of features. A feature is a template's number and the values in it, each a small integer or a hash; its
 * hash stands for it everywhere, so that no string is made at run time. The finaliser is MurmurHash3's (A. Appleby).
 */

/** Hash of the code units of `text` from `start` to `end` (FNV-1a, then MurmurHash3's finaliser). */
export function hashText(text: string, start = 0, end = text.length): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return finish(hash);
}

/** A feature of one value: "template 3 has value a". */
export function feature(template: number, a: number): number {
  return finish(Math.imul(template + 0x9e3779b9, 0x85ebca6b) ^ Math.imul(a, 0xc2b2ae35));
}

/** A feature of two values. */
export function feature2(template: number, a: number, b: number): number {
  return combine(feature(template, a), b);
}

/** A feature of three values. */
export function feature3(template: number, a: number, b: number, c: number): number {
  return combine(combine(feature(template, a), b), c);
}

/** The hash of a hash and one more value, in this order. */
export function combine(hash: number, value: number): number {
  let mixed = Math.imul(hash ^ Math.imul(value, 0xcc9e2d51), 0x1b873593);
  mixed ^= mixed >>> 15;
  return Math.imul(mixed, 0x85ebca6b) ^ (mixed >>> 13);
}

function finish(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
