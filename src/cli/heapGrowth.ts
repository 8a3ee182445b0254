import { setFlagsFromString } from 'node:v8';

/** How far beyond what lives the heap of a thread grows before its garbage is collected, in percent. */
const GROWTH = 30;

/**
 * Has the heaps of this process and its threads stay small. Where there is plenty of memory, V8 lets a heap that is filled slowly,
 * as that of a program that stores articles for hours, become several times what lives in it.
 */
export function keepHeapsSmall(): void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
}
