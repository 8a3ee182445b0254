/** Categories of atoms, the alphabet in which the grammar of times is written. */
const CATEGORIES = [
  'other',
  /** A whole number from 1 to 31 in digits. */
  'small',
  /** Four digits that can be a year, or a year read aloud. */
  'year',
  /** Any other number. */
  'number',
  'ordinal',
  'second',
  'decade',
  'clock',
  'numericDate',
  'the',
  'a',
  'vague',
  'couple',
  'month',
  'weekday',
  'unit',
  'clockUnit',
  'dayPart',
  'night',
  'overnight',
  'noon',
  'season',
  'weekend',
  'holiday',
  'day',
  'last',
  'next',
  'this',
  'following',
  'same',
  'ago',
  'earlier',
  'later',
  'before',
  'early',
  'end',
  'fiscal',
  'half',
  'each',
  'set',
  'old',
  'aged',
  'period',
  'meridiem',
  'zone',
  'oclock',
  'of',
  'in',
  'on',
  'and',
  'or',
  'from',
  'to',
  'possessive',
  'comma',
  'stop',
  'hyphen',
  'more',
  'ref',
  'then',
  'ahead',
  'calendar',
  'so',
  'local',
  'quarterName',
  'new',
  'eve',
  'now',
] as const;

export type Category = (typeof CATEGORIES)[number];

const FIRST_CHARACTER = 0xa1;

/** The character that stands for a category in category strings: none that a regular expression gives a meaning. */
export function characterOf(category: Category): string {
  return String.fromCharCode(FIRST_CHARACTER + CATEGORIES.indexOf(category));
}

/** Whether a name is one of a category. */
export function isCategory(name: string): name is Category {
  return (CATEGORIES as readonly string[]).includes(name);
}

/**
 * What a word means to the grammar: of months 1 to 12; of weekdays 1, Monday, to 7; of days their distance from today;
 * of directions -1 or 1; of units and parts their TIMEX3 letters or names.
 */
export interface Entry {
  readonly category: Category;
  readonly value: number | string;
}

const words = new Map<string, Entry>();

function add(category: Category, table: Readonly<Record<string, number | string>>): void {
  for (const [forms, value] of Object.entries(table))
    for (const form of forms.split(' ')) words.set(form, { category, value });
}

add('month', {
  'january jan': 1,
  'february feb': 2,
  'march mar': 3,
  'april apr': 4,
  may: 5,
  'june jun': 6,
  'july jul': 7,
  'august aug': 8,
  'september sept sep': 9,
  'october oct': 10,
  'november nov': 11,
  'december dec': 12,
});
add('weekday', {
  'monday mon mondays': 1,
  'tuesday tue tues tuesdays': 2,
  'wednesday wed weds wednesdays': 3,
  'thursday thu thur thurs thursdays': 4,
  'friday fri fridays': 5,
  'saturday sat saturdays': 6,
  'sunday sun sundays': 7,
});
add('unit', {
  'day days': 'day',
  'week weeks wk wks': 'week',
  'fortnight fortnights': 'fortnight',
  'month months': 'month',
  'quarter quarters': 'quarter',
  'year years yr yrs': 'year',
  'decade decades': 'decade',
  'century centuries': 'century',
});
add('clockUnit', { 'second seconds secs': 'S', 'minute minutes min mins': 'M', 'hour hours hr hrs': 'H' });
add('second', { second: 2 });
add('dayPart', {
  'morning mornings dawn sunrise daybreak': 'MO',
  'afternoon afternoons': 'AF',
  'evening evenings dusk sunset': 'EV',
  lunchtime: 'MI',
});
add('night', { 'night nights nighttime': 'NI' });
add('overnight', { overnight: 'NI' });
add('noon', { 'noon midday noontime': 12, midnight: 24 });
add('season', {
  'spring springtime': 'SP',
  'summer summers': 'SU',
  'autumn fall': 'FA',
  'winter winters': 'WI',
});
add('weekend', { 'weekend weekends': 0 });
add('holiday', {
  'christmas xmas': 'christmas',
  thanksgiving: 'thanksgiving',
  easter: 'easter',
  halloween: 'halloween',
});
add('day', { today: 0, tonight: 0, yesterday: -1, tomorrow: 1 });
add('last', { 'last past previous preceding': -1 });
add('next', { 'next coming upcoming forthcoming': 1 });
add('this', { 'this these current': 0 });
add('following', { following: 1 });
add('same', { 'that same': 0 });
add('ago', { 'ago back': -1 });
add('earlier', { 'earlier beforehand': -1 });
add('later', { 'later afterwards afterward thereafter': 1 });
add('before', { before: -1, after: 1 });
add('early', { early: 'START', 'mid middle': 'MID', late: 'END' });
add('end', { 'beginning start': 'START', 'end close': 'END', midpoint: 'MID' });
add('fiscal', { 'fiscal financial': 1 });
add('half', { half: 1 });
add('each', { 'each every per': 1 });
add('set', {
  daily: 'P1D',
  nightly: 'XXXX-XX-XXTNI',
  weekly: 'P1W',
  biweekly: 'P2W',
  fortnightly: 'P2W',
  monthly: 'P1M',
  quarterly: 'P1Q',
  'annual yearly annually': 'P1Y',
  hourly: 'PT1H',
});
add('old', { old: 1 });
add('aged', { 'aged age': 1 });
add('period', { 'period latest corresponding comparable': 1 });
add('meridiem', { am: 0, pm: 12 });
add('zone', { 'gmt utc est edt cst cdt mst mdt pst pdt bst cet cest et ist hrs': 0 });
add('oclock', { "o'clock": 0 });
add('of', { of: 0 });
add('in', { 'in within during over for throughout through': 0 });
add('on', { 'on at by since until till around about circa approximately': 0 });
add('and', { and: 0, '&': 0 });
add('or', { or: 0 });
add('to', { to: 0, '–': 0, '—': 0 });
add('from', { 'from between': 0 });
add('possessive', { "'s": 0, "'": 0, '’': 0 });
add('comma', { ',': 0 });
add('stop', { '.': 0 });
add('hyphen', { '-': 0, '‑': 0 });
add('more', {
  'more additional extra another other consecutive straight successive solid full trading business working': 0,
});
add('the', { the: 0 });
add('a', { 'a an': 1 });
add('vague', { 'several few some many': 0 });
add('couple', { couple: 2 });
add('ref', {
  'nowadays currently presently': 'PRESENT_REF',
  'recently lately formerly previously': 'PAST_REF',
  'soon shortly': 'FUTURE_REF',
});
add('now', { now: 'PRESENT_REF' });
add('quarterName', { q1: 1, q2: 2, q3: 3, q4: 4 });
add('new', { new: 0 });
add('eve', { eve: 0 });
add('then', {
  recent: 'PAST_REF',
  future: 'FUTURE_REF',
  present: 'PRESENT_REF',
  time: 'PAST_REF',
  moment: 'PRESENT_REF',
});
add('decade', {
  twenties: 1920,
  thirties: 1930,
  forties: 1940,
  fifties: 1950,
  sixties: 1960,
  seventies: 1970,
  eighties: 1980,
  nineties: 1990,
});
add('ahead', { ahead: 1 });
add('calendar', { calendar: 1 });
add('so', { so: 0 });
add('local', { local: 0 });

/** The entry of a word in lower case, without full stops. */
export function entryOf(word: string): Entry | undefined {
  return words.get(word);
}

/** Words that name a time only when capitalised, and are common words else. */
export const CAPITALISED_ONLY: ReadonlySet<string> = new Set(
  'may march mar sun sat mon wed fri thu tue jan feb apr jun jul aug sep sept oct nov dec easter'.split(' '),
);

/** Weekdays' short forms, which are mostly something else where no number, stop or comma follows. */
export const SHORT_WEEKDAYS: ReadonlySet<string> = new Set(
  'mon tue tues wed weds thu thur thurs fri sat sun'.split(' '),
);

/** Months' short forms, which are names of people where no stop or number follows ("Jan"). */
export const SHORT_MONTHS: ReadonlySet<string> = new Set(
  'jan feb mar apr jun jul aug sep sept oct nov dec'.split(' '),
);
