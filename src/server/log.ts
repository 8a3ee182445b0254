import { type DestinationStream, type Logger, pino } from 'pino';
import pretty from 'pino-pretty';
import { lineWriter } from './lineWriter.js';
import type { LogLevel } from './logLevel.js';

/** Where the service writes what happens. Never written are keys, passwords, variables of operations and texts of articles. */
export type Log = Logger;

/** A log on standard error: coloured lines on a terminal, elsewhere a JSON object a line. All else goes on where it can't be written. */
export function createLog(level: LogLevel): Log {
  const stream: DestinationStream = process.stderr.isTTY
    ? pretty({ destination: 2, sync: true, ignore: 'pid,hostname', translateTime: 'SYS:HH:MM:ss.l' })
    : lineWriter(2);
  return pino({ level, base: null, timestamp: () => `,"time":"${new Date().toISOString()}"` }, stream);
}
