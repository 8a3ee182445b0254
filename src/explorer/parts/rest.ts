/** So long after the last that came to wait the first has its turn, in ms: what is in sight is there by then. */
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

function next(after: number): void {
  clearTimeout(timer);
  if (waiting.length > 0) timer = setTimeout(() => idle(turn), after);
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
