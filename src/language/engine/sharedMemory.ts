import type { ModelArray } from './modelFile.js';

type ArrayOf<A extends ModelArray> = new (memory: SharedArrayBuffer) => A;

/** An array of zeros in memory that threads share. */
export function shared<A extends ModelArray>(
  type: ArrayOf<A> & { readonly BYTES_PER_ELEMENT: number },
  length: number,
): A {
  return new type(new SharedArrayBuffer(length * type.BYTES_PER_ELEMENT));
}

/** The array where its memory is shared, else a copy of it that is. */
export function inSharedMemory<A extends ModelArray>(array: A): A {
  if (array.buffer instanceof SharedArrayBuffer) return array;
  const copy = shared(array.constructor as Parameters<typeof shared<A>>[0], array.length);
  copy.set(array);
  return copy;
}
