import { write, writeSync } from 'node:fs';

/** Bytes that are written together: to hand a write to the system costs as much as a tenth of a small request. */
const WRITTEN_AT_ONCE = 64_000;
/** How late a line comes at the latest, in ms; as late a write is tried again that the reader had no room for. */
const LATEST_MS = 100;
/** Characters that wait at the most for a reader that is slow: what comes then is left out. */
const MOST_WAITING = 1 << 20;

/**
 * Writes lines to a file that is open, many together, and never keeps its process waiting: what can't be written, as on a full
 * disk or to a pipe whose reader has gone, is left out, and what comes later is tried anew. At the process's exit all that waits is
 * written, as far as there is room.
 */
export function lineWriter(file: number): { write(line: string): void } {
  /** Lines that no write has begun with. */
  let waiting = '';
  /** What is being written: what is left of it. */
  let left = Buffer.alloc(0);
  let isWriting = false;
  let timer: NodeJS.Timeout | undefined;

  const later = () => {
    timer ??= setTimeout(next, LATEST_MS);
    timer.unref();
  };
  const take = () => {
    if (left.length > 0) return;
    left = Buffer.from(waiting);
    waiting = '';
  };
  function next(): void {
    clearTimeout(timer);
    timer = undefined;
    take();
    if (isWriting || left.length === 0) return;
    isWriting = true;
    write(file, left, (error, written) => {
      isWriting = false;
      left = left.subarray(error === null ? written : isBusy(error) ? 0 : left.length);
      if (left.length > 0 && error !== null) later();
      else if (left.length > 0 || waiting.length >= WRITTEN_AT_ONCE) next();
      else if (waiting.length > 0) later();
    });
  }

  process.once('exit', () => {
    try {
      // A write that is under way ends before the process does, and has its own bytes.
      if (isWriting) left = Buffer.alloc(0);
      for (take(); left.length > 0; take()) left = left.subarray(writeSync(file, left));
    } catch {
      // Nobody is left to tell.
    }
  });
  return {
    write(line) {
      if (waiting.length + line.length > MOST_WAITING) return;
      waiting += line;
      if (waiting.length >= WRITTEN_AT_ONCE) next();
      else later();
    },
  };
}

function isBusy({ code }: NodeJS.ErrnoException): boolean {
  return code === 'EAGAIN' || code === 'EBUSY';
}
