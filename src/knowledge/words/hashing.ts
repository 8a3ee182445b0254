/**
 * A 53-bit hash of a string, as a number that JSON and PostgreSQL's bigint both keep exactly: two 32-bit
 * multiply-xor lanes finished as in MurmurHash3's fmix32 (Appleby, public domain).
 */
export function hash53(text: string): number {
  let a = 0x9e3779b9;
  let b = 0x85ebca6b;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193) ^ (a >>> 15);
    b = Math.imul(b ^ unit, 0x5bd1e995) ^ (b >>> 13);
  }
  a = finish(a ^ b);
  b = finish(b + a);
  return (b >>> 11) * 0x100000000 + (a >>> 0);
}

/** The final mix of MurmurHash3: every bit of `h` sways every bit of the result. */
export function finish(h: number): number {
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
