/** Minutes east of Greenwich of the zone abbreviations that mean one thing only in news. */
const OFFSETS: Readonly<Record<string, number>> = {
  Z: 0,
  UT: 0,
  UTC: 0,
  GMT: 0,
  WET: 0,
  WEST: 60,
  BST: 60,
  CET: 60,
  CEST: 120,
  SAST: 120,
  EET: 120,
  EEST: 180,
  MSK: 180,
  EAT: 180,
  PKT: 300,
  IST: 330,
  WIB: 420,
  HKT: 480,
  SGT: 480,
  AWST: 480,
  JST: 540,
  KST: 540,
  ACST: 570,
  AEST: 600,
  ACDT: 630,
  AEDT: 660,
  NZST: 720,
  NZDT: 780,
  EST: -300,
  EDT: -240,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
  AKST: -540,
  AKDT: -480,
  HST: -600,
};

/** Names of North American clocks that do not say whether summer time is kept. */
const CLOCKS: Readonly<Record<string, string>> = {
  ET: 'America/New_York',
  CT: 'America/Chicago',
  MT: 'America/Denver',
  PT: 'America/Los_Angeles',
};

/** What a printed zone means: minutes east of Greenwich, or the IANA name of a clock; null where it means nothing. */
export function zoneNamed(printed: string): { readonly offset: number } | { readonly clock: string } | null {
  const zone = printed.toUpperCase();
  if (CLOCKS[zone] !== undefined) return { clock: CLOCKS[zone] };
  if (OFFSETS[zone] !== undefined) return { offset: OFFSETS[zone] };
  const parts = /^(?:GMT|UTC)?([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(zone);
  if (parts === null) return null;
  const minutes = Number(parts[2]) * 60 + Number(parts[3] ?? 0);
  return minutes > 14 * 60 ? null : { offset: parts[1] === '-' ? -minutes : minutes };
}

/** The IANA name of a fixed offset of whole hours, or null. IANA has the sign of POSIX: east of Greenwich is minus. */
export function fixedZone(offset: number): string | null {
  if (offset % 60 !== 0 || offset === 0) return null;
  const hours = offset / 60;
  return hours < -12 ? null : `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** The offset of a zone at a moment, in milliseconds east of Greenwich. Throws RangeError on an unknown zone. */
function zoneOffset(utc: number, timeZone: string): number {
  let formatter = formatters.get(timeZone);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formatters.set(timeZone, formatter);
  }
  const part = Object.fromEntries(
    formatter.formatToParts(utc).map(({ type, value }) => [type, Number(value)]),
  );
  const wall = Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute, part.second);
  return wall - Math.floor(utc / 1000) * 1000;
}

/** The moment a wall clock in the zone shows `local` (given as if it were UTC); in a gap of the clock, just after it. */
export function localToUtc(local: number, timeZone: string): number {
  if (timeZone === 'UTC') return local;
  const first = local - zoneOffset(local, timeZone);
  return local - zoneOffset(first, timeZone);
}
