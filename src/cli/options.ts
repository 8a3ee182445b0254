import { availableParallelism } from 'node:os';
import { InvalidArgumentError, Option } from 'commander';
import { parseDate } from '../documents/dates.js';
import { RECORD_KINDS, type RecordKind } from '../export/kinds.js';

/** `--data DIR`, of every command that uses the database. */
export const dataOption = () =>
  new Option('--data <dir>', 'folder of the embedded database and the write key')
    .env('DATELINE_DATA')
    .default('.dateline');

/** `--time-zone ZONE`, of every command that reads documents. */
export const timeZoneOption = () =>
  new Option('--time-zone <zone>', 'zone of times printed without one, as "Europe/Paris"')
    .default('UTC')
    .argParser(parseTimeZone);

/** `--date-order ORDER`, of every command that reads documents. */
export const dateOrderOption = () =>
  new Option('--date-order <order>', 'order of day and month in dates like 11/04/2024').choices([
    'dmy',
    'mdy',
  ]);

/** `--allow-private`, of every command that fetches documents. */
export const allowPrivateOption = () =>
  new Option('--allow-private', 'fetch addresses within this machine and its network too');

/** `--columns FIELD=NAME,…`, of every command that reads documents. */
export const columnsOption = () =>
  new Option(
    '--columns <field=name,...>',
    'columns of tables, as "headline=Kop,text=Stuk,date=Dag"',
  ).argParser(parseColumns);

/** `--workers N`, of every command that analyses documents. */
export const workersOption = () =>
  new Option('--workers <n>', 'threads that analyse')
    .default(availableParallelism())
    .argParser(wholeNumber(1, 256));

/** `--time-limit SECONDS`, of every command that analyses documents. */
export const timeLimitOption = () =>
  new Option('--time-limit <seconds>', 'longest analysis of one article')
    .default(60)
    .argParser(wholeNumber(1, 86_400));

/** `--wait SECONDS`, of every command that stores documents. */
export const waitOption = () =>
  new Option('--wait <seconds>', 'longest wait for a database that is down, or for room on its disk')
    .default(300)
    .argParser(wholeNumber(0, 604_800));

/** A parser of whole numbers between two bounds. */
export function wholeNumber(least: number, most: number): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (!/^\d+$/.test(value) || number < least || number > most)
      throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
    return number;
  };
}

function parseColumns(value: string): Record<string, string> {
  const columns: Record<string, string> = {};
  for (const pair of value.split(',')) {
    const [, field, name] =
      /^\s*(headline|text|summary|url|source|agency|byline|date|language)=(.+?)\s*$/.exec(pair) ?? [];
    if (field === undefined || name === undefined) {
      throw new InvalidArgumentError(
        'Write it as text=NAME,…; the fields are headline, text, summary, url, source, agency, byline, date and language.',
      );
    }
    columns[field] = name;
  }
  return columns;
}

/** Reads an origin, and writes it as browsers do. */
export function parseOrigin(value: string): string {
  if (!/^[a-z][a-z\d+.-]*:\/\/[^\s/?#@*]+\/?$/i.test(value) || !URL.canParse(value))
    throw new InvalidArgumentError(
      'An origin is a scheme with a host, and a port where it has one of its own: https://studio.example.',
    );
  const { origin } = new URL(value);
  // Of schemes that are none of the web's it is not told.
  return origin === 'null' ? value.replace(/\/$/, '') : origin;
}

/** Reads the name of a host. */
export function parseHostName(value: string): string {
  if (!/^[^\s/:@*]+$/.test(value))
    throw new InvalidArgumentError('A name stands alone, without scheme and port: news.example.');
  return value;
}

/** Reads kinds of record. */
export function parseKinds(value: string): RecordKind[] {
  return value.split(',').map((part) => {
    const kind = RECORD_KINDS.find((name) => name === part.trim());
    if (kind === undefined) throw new InvalidArgumentError(`The kinds are ${RECORD_KINDS.join(', ')}.`);
    return kind;
  });
}

function parseTimeZone(value: string): string {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return value;
  } catch {
    throw new InvalidArgumentError('It must be an IANA time zone, as "UTC" or "Europe/Paris".');
  }
}

/** Reads a date of publication; without an offset it is in UTC. */
export function parsePublished(value: string): Date {
  const parsed = parseDate(value, 'UTC');
  if (parsed === null) throw new InvalidArgumentError('Write it as 2015-11-18T20:45:00Z.');
  return parsed.date;
}
