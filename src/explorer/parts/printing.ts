import { useSyncExternalStore } from 'react';

let printed = false;
const told = new Set<() => void>();

function set(now: boolean): void {
  printed = now;
  for (const tell of told) tell();
}

function listen(tell: () => void): () => void {
  told.add(tell);
  return () => told.delete(tell);
}

/** Whether the page is printed, for which all that was read of it is drawn: paper has no place to scroll to. */
export const usePrinted = (): boolean => useSyncExternalStore(listen, () => printed);

/**
 * Follows the printing of the page. By its key the page is printed once all of it was read; the browser's menu waits for
 * nobody, and what is not read by then says so on paper.
 *
 * @returns takes it back
 */
export function followPrinting(): () => void {
  const given = new AbortController();
  const { signal } = given;
  addEventListener('beforeprint', () => set(true), { signal });
  addEventListener('afterprint', () => set(false), { signal });
  addEventListener(
    'keydown',
    (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
      if (event.key.toLowerCase() !== 'p') return;
      event.preventDefault();
      set(true);
      void whole().then(() => print());
    },
    { signal },
  );
  return () => given.abort();
}

/** The longest that printing waits, in ms. */
const PATIENCE = 20_000;

/** Resolves when nothing of the page waits any more. */
async function whole(): Promise<void> {
  const end = performance.now() + PATIENCE;
  do await new Promise(requestAnimationFrame);
  while (document.querySelector('.loading, .later') !== null && performance.now() < end);
}
