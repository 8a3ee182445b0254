// Where the types can't say what the code knows: a value that is there because of what was done before. Lists and typed
// arrays are indexed without more ado; all else that may be missing goes through these.

/**
 * A value that must be there.
 *
 * @param what names it in the error: "the entity of a name"
 * @throws Error where it is null or undefined after all, which is a fault of this program and not of what it was given.
 */
export function expected<T>(value: T, what: string): NonNullable<T> {
  if (value === null || value === undefined) throw new Error(`Expected ${what}, but there is none.`);
  return value;
}

/**
 * What a map keeps under a key that it must have.
 *
 * @throws Error where it has not, which is a fault of this program and not of what it was given.
 */
export function lookUp<K, V>(map: { get(key: K): V | undefined }, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new Error(`Expected something under ${String(key)}, but there is nothing.`);
  return value;
}

/** The named groups of a match whose pattern has such. A group that took no part is undefined all the same. */
export function groupsOf(match: RegExpMatchArray): Record<string, string> {
  return expected(match.groups, 'named groups in the pattern');
}
