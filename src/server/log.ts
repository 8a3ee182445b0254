import { type DestinationStream, destination, type Logger, pino } from 'pino';
import pretty from 'pino-pretty';
import type { LogLevel } from './logLevel.js';

/** Where the service writes what happens. Never written are keys, passwords, variables of operations and texts of articles. */
export type Log = Logger;

/** Bytes that are written together: to hand a write to the system costs as much as a tenth of a small request. */
const WRITTEN_AT_ONCE = 16_000;
/** How late a line comes at the latest, in ms. */
const LATEST_MS = 100;

/** Bytes that wait at the most where they can't be written, as on a full disk: what comes then is not logged. */
const MOST_WAITING = 1 << 20;

/** A log on standard error, without which all else goes on: coloured lines on a terminal, elsewhere a JSON object a line. */
export function createLog(level: LogLevel): Log {
  const stream: DestinationStream = process.stderr.isTTY
    ? pretty({ destination: 2, sync: true, ignore: 'pid,hostname', translateTime: 'SYS:HH:MM:ss.l' })
    : destination({
        dest: 2,
        sync: false,
        minLength: WRITTEN_AT_ONCE,
        maxLength: MOST_WAITING,
        periodicFlush: LATEST_MS,
      });
  // A line that can't be written would end the program, where nobody listens for that.
  if ('on' in stream && typeof stream.on === 'function') stream.on('error', () => {});
  return pino({ level, base: null, timestamp: () => `,"time":"${new Date().toISOString()}"` }, stream);
}
