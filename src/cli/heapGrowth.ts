import { setFlagsFromString } from 'node:v8';

/** How far beyond what lives the heap of a thread grows before its garbage is collected, in percent. */
const GROWTH = 30;

/** The same of a server: answers lie outside of V8's heap and count as its growth, but live for a moment only. */
const SERVER_GROWTH = 150;

/**
 * Has the heaps of this process and its threads stay small. Where there is plenty of memory, V8 lets a heap that is filled slowly,
 * as that of a program that stores articles for hours, become several times what lives in it.
 */
export function keepHeapsSmall(): void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
}

/**
 * Lets the heaps of this process and its threads grow as far as a server's may: a small one is looked through, whole, for every
 * few MB of answers. Read at full speed with one worker, a server then takes 200 MB, and 400 MB under attack.
 */
export function letHeapsServe(): void {
  setFlagsFromString(`--heap-growing-percent=${SERVER_GROWTH}`);
}
