import type { Tokens } from '../tokens.js';

/** The number of the quotation each token stands in (from 1), 0 outside; a paragraph's end closes a quotation. */
export function quotationOfTokens({ text, length, start, end }: Tokens): Int32Array {
  const quotation = new Int32Array(length);
  let open = 0;
  let count = 0;
  for (let i = 0; i < length; i++) {
    if (open && i > 0 && text.slice(end[i - 1], start[i]).includes('\n')) open = 0;
    const word = text.slice(start[i], Math.min(end[i], start[i] + 2));
    const isPlain = word === '"' || word === "''" || word === '``';
    if (word === '“' || word === '``' || (isPlain && !open)) {
      open = ++count;
      quotation[i] = open;
      continue;
    }
    quotation[i] = open;
    if (word === '”' || isPlain) open = 0;
  }
  return quotation;
}
