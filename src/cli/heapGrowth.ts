import { getHeapStatistics, setFlagsFromString } from 'node:v8';

/** How far beyond what lives the heap of a thread grows before its garbage is collected, in percent. */
const GROWTH = 30;

/** The same of a small heap of a server, which grows as many MB as this whatever lives, but at the least `GROWTH`. */
const SERVER_GROWTH_MB = 60;
const MOST_GROWTH = 150;
/** How often what lives is looked at anew, in ms. */
const LOOKED_AT_EVERY = 5_000;

const growBy = (percent: number) => setFlagsFromString(`--heap-growing-percent=${Math.round(percent)}`);

/**
 * Has the heaps of this process and its threads stay small. Where there is plenty of memory, V8 lets a heap that is filled slowly,
 * as that of a program that stores articles for hours, become several times what lives in it.
 */
export function keepHeapsSmall(): void {
  growBy(GROWTH);
}

/**
 * Lets a small heap of a server grow further. Answers lie outside of it and count as its growth, but live for a moment only:
 * at 30 % of 40 MB the whole heap was looked through for every few MB of them, for a third of node's time. A heap that many
 * compiled operations fill grows by 30 % as others do.
 */
export function letSmallHeapsGrow(): void {
  const look = () => {
    const megabytes = getHeapStatistics().used_heap_size / 2 ** 20;
    growBy(Math.min(MOST_GROWTH, Math.max(GROWTH, (100 * SERVER_GROWTH_MB) / megabytes)));
  };
  look();
  setInterval(look, LOOKED_AT_EVERY).unref();
}
