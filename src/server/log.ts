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
  return pino({ level, base: null, timestamp: timestamps() }, stream);
}

/** The time now, as a field of a line. */
function timestamps(): () => string {
  let second = 0;
  let begin = '';
  return () => {
    const now = Date.now();
    // Most lines share their second with the one before, and most of what it takes to write it.
    if (now < second || now >= second + 1_000) {
      second = now - (now % 1_000);
      begin = `,"time":"${new Date(second).toISOString().slice(0, -4)}`;
    }
    return `${begin}${String(now - second).padStart(3, '0')}Z"`;
  };
}
