/** Features that are told apart by a small value, one number each, from the first on. */
export interface FeatureBlock {
  readonly from: number;
  readonly of: readonly string[];
}

/** The numbers of features by name; of a block, that of its first. */
export type FeatureNumbers<T> = { readonly [Name in keyof T]: number };

/** A table of numbered features. */
export interface NumberedFeatures<T> {
  /** The number of each, for the code that sets them. */
  readonly numbers: FeatureNumbers<T>;
  /** The name of each number, "form.verb" within a block; undefined for a number that is not used. */
  readonly names: readonly (string | undefined)[];
}

/** A block of features, one for each of the values named. */
export const block = (from: number, of: readonly string[]): FeatureBlock => ({ from, of });

/**
 * Numbers features as a table says, for models with a weight a feature.
 *
 * @throws RangeError where two features have one number, or one is not below `size`
 */
export function numberFeatures<const T extends Readonly<Record<string, number | FeatureBlock>>>(
  table: T,
  size: number,
): NumberedFeatures<T> {
  const names = new Array<string | undefined>(size).fill(undefined);
  const put = (number: number, name: string) => {
    if (!(number >= 0 && number < size))
      throw new RangeError(`The feature "${name}" has the number ${number}; there are ${size}.`);
    if (names[number] !== undefined)
      throw new RangeError(`The features "${names[number]}" and "${name}" have the same number ${number}.`);
    names[number] = name;
  };
  for (const [name, entry] of Object.entries(table)) {
    if (typeof entry === 'number') put(entry, name);
    else for (const [k, value] of entry.of.entries()) put(entry.from + k, `${name}.${value}`);
  }
  const numbers = Object.fromEntries(
    Object.entries(table).map(([name, entry]) => [name, typeof entry === 'number' ? entry : entry.from]),
  ) as FeatureNumbers<T>;
  return { numbers, names };
}

/** The names of a table with their numbers, as a `FeatureSet` takes them. */
export function namedNumbers(names: readonly (string | undefined)[]): Record<string, number> {
  return Object.fromEntries(names.flatMap((name, number) => (name === undefined ? [] : [[name, number]])));
}
