/**
 * The type of a field that leads to another class. Classes of the schema lead to one another in circles, and the
 * metadata that the compiler emits would read a class before it is made; it looks no further than this alias.
 */
export type Ref<T> = T;

/** The body of a field with arguments: the read compiler answers it, so that no resolver ever runs. */
export function compiled(): never {
  throw new Error('A field of a read was resolved outside the read compiler.');
}
