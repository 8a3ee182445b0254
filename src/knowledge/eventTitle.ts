import type { EventType, ParticipantRole } from '../language/analysis.js';
import type { Interval } from './eventMatching.js';

/** What an event's title is made of. */
export interface TitleParts {
  readonly type: EventType;
  /** The participants to name, by role, the most reported first. */
  readonly participants: readonly { readonly role: ParticipantRole; readonly name: string }[];
  readonly place: string | null;
  readonly time: Interval | null;
}

interface Wording {
  readonly noun: string;
  /** The roles named, each with the words before it. */
  readonly roles: readonly (readonly [ParticipantRole, string])[];
}

const of = (noun: string): Wording => ({
  noun,
  roles: [
    ['VICTIM', 'of'],
    ['TARGET', 'of'],
    ['ENTITY', 'of'],
    ['AGENT', 'by'],
  ],
});

const WORDING: Record<EventType, Wording> = {
  LIFE_BE_BORN: of('Birth'),
  LIFE_MARRY: of('Marriage'),
  LIFE_DIVORCE: of('Divorce'),
  LIFE_INJURE: of('Injury'),
  LIFE_DIE: of('Death'),
  MOVEMENT_TRANSPORT: {
    noun: 'Journey',
    roles: [
      ['ENTITY', 'of'],
      ['AGENT', 'of'],
      ['ORIGIN', 'from'],
      ['DESTINATION', 'to'],
    ],
  },
  TRANSACTION_TRANSFER_OWNERSHIP: {
    noun: 'Sale',
    roles: [
      ['ENTITY', 'of'],
      ['AGENT', 'by'],
      ['BENEFICIARY', 'to'],
    ],
  },
  TRANSACTION_TRANSFER_MONEY: {
    noun: 'Payment',
    roles: [
      ['AGENT', 'by'],
      ['BENEFICIARY', 'to'],
    ],
  },
  BUSINESS_START_ORG: of('Founding'),
  BUSINESS_MERGE_ORG: of('Merger'),
  BUSINESS_DECLARE_BANKRUPTCY: of('Bankruptcy'),
  BUSINESS_END_ORG: of('Closure'),
  CONFLICT_ATTACK: {
    noun: 'Attack',
    roles: [
      ['AGENT', 'by'],
      ['TARGET', 'on'],
      ['VICTIM', 'on'],
    ],
  },
  CONFLICT_DEMONSTRATE: {
    noun: 'Demonstration',
    roles: [
      ['ENTITY', 'by'],
      ['AGENT', 'by'],
    ],
  },
  CONTACT_MEET: {
    noun: 'Meeting',
    roles: [
      ['ENTITY', 'of'],
      ['AGENT', 'of'],
    ],
  },
  CONTACT_PHONE_WRITE: {
    noun: 'Call or letter',
    roles: [
      ['ENTITY', 'between'],
      ['AGENT', 'from'],
    ],
  },
  PERSONNEL_START_POSITION: of('Appointment'),
  PERSONNEL_END_POSITION: of('Departure from office'),
  PERSONNEL_NOMINATE: of('Nomination'),
  PERSONNEL_ELECT: of('Election'),
  JUSTICE_ARREST_JAIL: of('Arrest'),
  JUSTICE_RELEASE_PAROLE: of('Release'),
  JUSTICE_TRIAL_HEARING: of('Trial'),
  JUSTICE_CHARGE_INDICT: {
    noun: 'Charges',
    roles: [
      ['TARGET', 'against'],
      ['VICTIM', 'against'],
      ['ENTITY', 'against'],
      ['AGENT', 'by'],
    ],
  },
  JUSTICE_SUE: {
    noun: 'Lawsuit',
    roles: [
      ['AGENT', 'by'],
      ['TARGET', 'against'],
      ['VICTIM', 'against'],
    ],
  },
  JUSTICE_CONVICT: of('Conviction'),
  JUSTICE_SENTENCE: of('Sentence'),
  JUSTICE_FINE: of('Fine'),
  JUSTICE_EXECUTE: of('Execution'),
  JUSTICE_EXTRADITE: of('Extradition'),
  JUSTICE_ACQUIT: of('Acquittal'),
  JUSTICE_APPEAL: {
    noun: 'Appeal',
    roles: [
      ['AGENT', 'by'],
      ['ENTITY', 'by'],
      ['TARGET', 'of'],
      ['VICTIM', 'of'],
    ],
  },
  JUSTICE_PARDON: of('Pardon'),
  ACCIDENT: {
    noun: 'Accident',
    roles: [
      ['VICTIM', 'of'],
      ['INSTRUMENT', 'of'],
    ],
  },
  DISASTER: { noun: 'Disaster', roles: [] },
};

const MOST_NAMES = 3;
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** A short readable line for an event: type in words, main participants, place, date. */
export function eventTitle(parts: TitleParts): string {
  const wording = WORDING[parts.type];
  const used = new Set<string>();
  const phrases = wording.roles.flatMap(([role, word]) => {
    const names = parts.participants.filter((p) => p.role === role && !used.has(p.name)).map((p) => p.name);
    const distinct = [...new Set(names)].slice(0, MOST_NAMES);
    for (const name of distinct) used.add(name);
    return distinct.length === 0 ? [] : [`${word} ${inWords(distinct)}`];
  });
  const place = parts.place !== null && !used.has(parts.place) ? [parts.place] : [];
  const date = parts.time === null ? [] : [dateInWords(parts.time)];
  return [[wording.noun, ...phrases].join(' '), ...place, ...date].join(', ');
}

function inWords(names: readonly string[]): string {
  return names.length === 1 ? names[0] : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;
}

const DAY = 86_400_000;

/** A date as exact as the interval is: "30 October 2015", "1 October 2015 to 3 October 2015", "October 2015", "2015". */
function dateInWords(time: Interval): string {
  // Noon of the first and of the last day, where the interval's days are those of a zone within 12 hours of UTC.
  const first = new Date(Math.min(time.start + DAY / 2, (time.start + time.end) / 2));
  const last = new Date(Math.max(time.end - DAY / 2, (time.start + time.end) / 2));
  const middle = new Date((time.start + time.end) / 2);
  const year = `${first.getUTCFullYear()}`;
  if (time.precision === 'YEAR') return year;
  if (time.precision === 'MONTH') return `${monthOf(first)} ${year}`;
  if (time.precision === 'WEEK') return `week of ${dayOf(first)}`;
  if (time.precision === 'APPROXIMATE') return `about ${monthOf(middle)} ${middle.getUTCFullYear()}`;
  if (time.end - time.start < DAY) return dayOf(new Date(time.start));
  return dayOf(first) === dayOf(last) ? dayOf(first) : `${dayOf(first)} to ${dayOf(last)}`;
}

function monthOf(date: Date): string {
  return MONTHS[date.getUTCMonth()];
}

function dayOf(date: Date): string {
  return `${date.getUTCDate()} ${monthOf(date)} ${date.getUTCFullYear()}`;
}
