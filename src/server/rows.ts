const [BRACE, BRACKET, COMMA, QUOTE] = Buffer.from('{[,"');

/**
 * How many objects the lists of an answer without errors hold, at every depth. Fields that give one object count for nothing, nor
 * do the connections that lists are in.
 *
 * Only braces are looked at: within a text a quote is escaped, and the one that ends it is followed by no name, so that no text
 * looks like the beginning of an object.
 *
 * @param answer JSON without spaces, as text or in UTF-8; its keys are names of GraphQL
 */
export function rowsIn(answer: Buffer | string): number {
  const bytes = typeof answer === 'string' ? Buffer.from(answer) : answer;
  let rows = 0;
  for (let at = bytes.indexOf(BRACE, 1); at > 0; at = bytes.indexOf(BRACE, at + 1)) {
    const before = bytes[at - 1];
    if ((before === COMMA || before === BRACKET) && bytes[at + 1] === QUOTE && isName(bytes[at + 2])) rows++;
  }
  return rows;
}

/** Whether a name begins with a byte: with an ASCII letter or "_". */
function isName(byte: number | undefined): boolean {
  if (byte === undefined) return false;
  const small = byte | 0x20;
  return (small >= 0x61 && small <= 0x7a) || byte === 0x5f;
}
