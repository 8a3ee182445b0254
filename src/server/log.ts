import { type DestinationStream, destination, type Logger, pino } from 'pino';
import pretty from 'pino-pretty';
import type { LogLevel } from './logLevel.js';

/** Where the service writes what happens. Never written are keys, passwords, variables of operations and texts of articles. */
export type Log = Logger;

/** Bytes that are written together: to hand a write to the system costs as much as a tenth of a small request. */
const WRITTEN_AT_ONCE = 16_000;
/** How late a line comes at the latest, in ms. */
const LATEST_MS = 100;

/** A log on standard error: coloured lines on a terminal, elsewhere a JSON object a line. */
export function createLog(level: LogLevel): Log {
  const stream: DestinationStream = process.stderr.isTTY
    ? pretty({ destination: 2, sync: true, ignore: 'pid,hostname', translateTime: 'SYS:HH:MM:ss.l' })
    : destination({ dest: 2, sync: false, minLength: WRITTEN_AT_ONCE, periodicFlush: LATEST_MS });
  return pino({ level, base: null, timestamp: () => `,"time":"${new Date().toISOString()}"` }, stream);
}
