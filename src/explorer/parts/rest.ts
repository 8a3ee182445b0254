/** So long after the last that came to wait, and after the page last stirred, the first has its turn, in ms. */
const REST = 1_000;
/** So long after it the next one has. */
const PAUSE = 300;

const waiting: (() => void)[] = [];
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Runs what can wait when the browser has nothing else to do, one after the other in the order in which they came.
 *
 * @returns takes it back
 */
export function whenAtRest(run: () => void): () => void {
  waiting.push(run);
  next(REST);
  return () => {
    const at = waiting.indexOf(run);
    if (at >= 0) waiting.splice(at, 1);
  };
}

/** Says that something in sight came or is awaited: what can wait waits on. */
export function stir(): void {
  if (timer !== undefined) next(REST);
}

function next(after: number): void {
  clearTimeout(timer);
  timer = waiting.length > 0 ? setTimeout(() => idle(turn), after) : undefined;
}

function turn(): void {
  waiting.shift()?.();
  next(PAUSE);
}

/** Safari tells nobody when it is idle. */
const idle = (run: () => void): void => {
  if ('requestIdleCallback' in window) window.requestIdleCallback(run, { timeout: 5 * REST });
  else setTimeout(run);
};
