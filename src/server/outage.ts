import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from './log.js';

const PAUSE_MS = 1_000;

/**
 * What to tell of every request that failed since the database is unavailable: it writes one line to the log when the database
 * goes and one when it is back, however many requests fail in between.
 *
 * @param check rejects while the database doesn't answer
 */
export function outageLog(log: Log, check: () => Promise<void>): (error: Error) => void {
  let isOut = false;
  return (error) => {
    if (isOut) return;
    isOut = true;
    const begin = Date.now();
    log.error({ reason: error.message }, 'the database is unavailable; requests are answered with 503');
    void (async () => {
      do await sleep(PAUSE_MS, undefined, { ref: false });
      while (!(await answers(check)));
      isOut = false;
      log.info({ seconds: Math.round((Date.now() - begin) / 1000) }, 'the database is back');
    })();
  };
}

async function answers(check: () => Promise<void>): Promise<boolean> {
  return check().then(
    () => true,
    () => false,
  );
}
