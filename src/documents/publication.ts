import { type DateOrder, type PublicationDate, readDate } from './dates.js';

/** A date as a document has it: printed, as a moment, or as the seconds or milliseconds since 1970. */
export type PrintedDate = string | number | Date;

/** What tells how dates of a document are meant. */
export interface DateHints {
  /** IANA zone of times printed without one. */
  readonly timeZone: string;
  /** What the user says of the order of day and month; null where nothing. */
  readonly order: DateOrder | null;
  /** BCP 47, as the document has it, or null. */
  readonly language: string | null;
  /** Of the publisher, or null. */
  readonly domain: string | null;
}

/** The date of a document, and what was odd in reading it. */
export interface DatedBy {
  readonly published: PublicationDate | null;
  readonly warnings: readonly string[];
}

/** Top-level domains of countries whose newspapers print the month first, and of those that print the day first. */
const MONTH_FIRST = /\.(?:us|gov|mil)$/i;
const DAY_FIRST =
  /\.(?:uk|ie|au|nz|in|za|ng|ke|gh|pk|bd|lk|sg|my|fr|de|es|it|pt|br|mx|ar|nl|be|pl|ru|ua|tr|gr|eu)$/i;

/**
 * The first of a document's dates that can be read. Where none can, what was printed is told in a warning, and that
 * day and month can't be told apart: nothing is guessed.
 *
 * @param printed the dates a document gives of its publication, the surest first
 */
export function publicationOf(
  printed: readonly (PrintedDate | null | undefined)[],
  hints: DateHints,
): DatedBy {
  const values = printed
    .filter((value) => value !== null && value !== undefined)
    .filter((value) => !isBlank(value));
  const order = hints.order ?? orderPrinted(values) ?? orderOf(hints);
  const warnings: string[] = [];
  for (const value of values) {
    const read = readPrinted(value, hints.timeZone, order);
    if (typeof read !== 'string') {
      return { published: read.published, warnings: read.warning === undefined ? [] : [read.warning] };
    }
    if (warnings.length < 2) warnings.push(read);
  }
  return { published: null, warnings };
}

function isBlank(value: PrintedDate): boolean {
  // Exporters write these words for a date they did not find.
  return typeof value === 'string' && /^(?:none|null|nan|n\/?a|undefined|unknown|-)?$/i.test(value.trim());
}

/** Longest printed date whose zone is looked for. */
const LONGEST_DATE = 120;

/** A date and what was odd in it, or why there is none. */
function readPrinted(
  value: PrintedDate,
  timeZone: string,
  order: DateOrder | null,
): { published: PublicationDate; warning?: string } | string {
  const shown = `the date "${String(value instanceof Date ? value.getTime() : value).slice(0, 60)}"`;
  const epoch = value instanceof Date ? value : epochOf(value);
  if (epoch !== null) {
    return Number.isNaN(epoch.getTime()) || !(epoch.getUTCFullYear() >= 1600 && epoch.getUTCFullYear() < 2200)
      ? `${shown} was left out: it lies outside the years 1600 to 2199`
      : { published: { date: epoch, timeZone: null } };
  }
  const reading = readDate(String(value), timeZone, order);
  if (reading.kind === 'date') return { published: reading.published };
  if (reading.kind === 'ambiguous') {
    return `${shown} was left out: nothing tells whether day or month is first; say so with --date-order`;
  }
  const text = String(value).trim();
  const withoutZone = text.length > LONGEST_DATE ? null : /^(.*\d.*?[\d.m])\s*\(?[A-Z]{2,5}\)?$/.exec(text);
  const local = withoutZone === null ? reading : readDate(withoutZone[1], timeZone, order);
  return local.kind === 'date'
    ? {
        published: local.published,
        warning: `the zone of ${shown} has several meanings; it was read in ${timeZone}`,
      }
    : `${shown} was left out: it is no date of the calendar in the years 1600 to 2199`;
}

/** Seconds, milliseconds or microseconds since 1970, told by their size. */
function epochOf(value: string | number): Date | null {
  const digits =
    typeof value === 'number' ? value : /^-?\d{9,16}(?:\.\d+)?$/.test(value.trim()) ? Number(value) : null;
  if (digits === null || (typeof value === 'string' && /^(?:1[6-9]|2[01])\d{12}$/.test(value.trim())))
    return null;
  const size = Math.abs(digits);
  // Eight digits are a day of the calendar.
  if (size < 1e8) return null;
  return new Date(size < 1e11 ? digits * 1000 : size < 1e14 ? digits : digits / 1000);
}

/** Of several dates in one document, one whose numbers can be read one way only tells the others. */
export function orderPrinted(values: readonly unknown[]): DateOrder | null {
  for (const value of values) {
    const parts =
      typeof value === 'string' ? /(?<!\d)(\d{1,2})[/-](\d{1,2})[/-]\d{4}(?!\d)/.exec(value) : null;
    if (parts === null) continue;
    if (Number(parts[1]) > 12 && Number(parts[2]) <= 12) return 'dmy';
    if (Number(parts[2]) > 12 && Number(parts[1]) <= 12) return 'mdy';
  }
  return null;
}

/** What the document's language and the outlet's address tell. */
function orderOf({ language, domain }: DateHints): DateOrder | null {
  const region = /[-_]([a-z]{2})$/i.exec(language ?? '')?.[1]?.toUpperCase();
  if (domain !== null && DAY_FIRST.test(domain)) return 'dmy';
  if (domain !== null && MONTH_FIRST.test(domain)) return 'mdy';
  if (region === 'US') return 'mdy';
  if (region !== undefined) return region === 'PH' || region === 'CA' ? null : 'dmy';
  const spoken = /^[a-z]{2,3}/i.exec(language ?? '')?.[0].toLowerCase();
  return spoken === undefined || spoken === 'en' ? null : 'dmy';
}
