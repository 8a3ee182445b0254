/** Compares two texts by their UTF-16 code units, as `sort` takes it: the same order on every machine and in every language. */
export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
