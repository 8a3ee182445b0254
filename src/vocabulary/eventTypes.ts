/*
 * What is told apart, a row each; enums of the API, titles, checks of the lexicon and features derive from these tables, and
 * `npm run check:vocabulary` holds them against prisma/schema.prisma. Words may be touched freely; the model that joins
 * events was trained on the fields of event types and their order.
 */
import type { ParticipantRole } from './participantRoles.js';

/**
 * Fields of news: the types of one field are joined by like weights. The trained model that joins mentions of events
 * counts in their order, so that a change here wants `npm run train -- events`.
 */
export const EVENT_FIELDS = [
  'HARM',
  'FAMILY',
  'MOVEMENT',
  'BUSINESS',
  'ATTACK',
  'GATHERING',
  'PERSONNEL',
  'JUSTICE',
  'MISHAP',
  'CONTEST',
  'MARKET',
  'GOVERNING',
  'FINDING',
  'LOSS',
] as const;

export type EventField = (typeof EVENT_FIELDS)[number];

/** How an event is called in its title: "Attack by X on Y". */
export interface TitleWording {
  readonly noun: string;
  /** The roles named, in order, each with the words before it. */
  readonly roles: readonly (readonly [ParticipantRole, string])[];
}

interface EventTypeRow<Type extends string> {
  readonly description: string;
  readonly title: TitleWording;
  readonly field: EventField;
  /** A name shared by types of which the same happening is by one article called the one, by another the other. */
  readonly kin: string | null;
  /** Types as which an article may also tell of the same happening: a crash that turns out to be a downing. */
  readonly mayTurnOut: readonly Type[];
  /** Whether there is seldom more than one at a place and day, so that place and day are enough to tell them. */
  readonly isOneAPlaceAndDay: boolean;
  /** Whether it is that people are harmed, or what harms them; null for neither. */
  readonly harm: 'DONE' | 'CAUSED' | null;
  /** Whether who takes part is all there is to it, as to a meeting: two with other participants are two. */
  readonly isBetweenParticipants: boolean;
  /** Whether it befalls one person, as an arrest or an appointment does: that of somebody else is another. */
  readonly befallsOne: boolean;
  /** Whether it has been only where somebody is found guilty of it: who is arrested or charged may not have done it. */
  readonly isAlleged: boolean;
  /** Whether the same people do it or meet with it again on other days, as they march or meet; nobody dies twice. */
  readonly recurs: boolean;
}

/** What holds for most types. */
const ORDINARY = {
  kin: null,
  mayTurnOut: [],
  isOneAPlaceAndDay: false,
  harm: null,
  isBetweenParticipants: false,
  befallsOne: false,
  isAlleged: false,
  recurs: false,
} as const;

const usual = (noun: string): TitleWording => ({
  noun,
  roles: [
    ['VICTIM', 'of'],
    ['TARGET', 'of'],
    ['ENTITY', 'of'],
    ['AGENT', 'by'],
  ],
});

const ROWS = {
  LIFE_BE_BORN: {
    ...ORDINARY,
    description: 'Somebody is born.',
    title: usual('Birth'),
    field: 'FAMILY',
  },
  LIFE_MARRY: {
    ...ORDINARY,
    description: 'Two people marry.',
    title: usual('Marriage'),
    field: 'FAMILY',
  },
  LIFE_DIVORCE: {
    ...ORDINARY,
    description: 'Two people divorce.',
    title: usual('Divorce'),
    field: 'FAMILY',
  },
  LIFE_INJURE: {
    ...ORDINARY,
    description: 'Somebody is hurt.',
    title: usual('Injury'),
    field: 'HARM',
    harm: 'DONE',
    isOneAPlaceAndDay: true,
  },
  LIFE_DIE: {
    ...ORDINARY,
    description: 'Somebody dies or is killed.',
    title: usual('Death'),
    field: 'HARM',
    harm: 'DONE',
    isOneAPlaceAndDay: true,
  },
  MOVEMENT_TRANSPORT: {
    ...ORDINARY,
    recurs: true,
    description: 'People, weapons or goods go or are brought from one place to another.',
    title: {
      noun: 'Journey',
      roles: [
        ['ENTITY', 'of'],
        ['AGENT', 'of'],
        ['ORIGIN', 'from'],
        ['DESTINATION', 'to'],
      ],
    },
    field: 'MOVEMENT',
  },
  TRANSACTION_TRANSFER_OWNERSHIP: {
    ...ORDINARY,
    description: 'Something is bought, sold, lent or handed over.',
    title: {
      noun: 'Sale',
      roles: [
        ['ENTITY', 'of'],
        ['AGENT', 'by'],
        ['BENEFICIARY', 'to'],
      ],
    },
    field: 'BUSINESS',
  },
  TRANSACTION_TRANSFER_MONEY: {
    ...ORDINARY,
    recurs: true,
    description: 'Money is paid, given, lent or borrowed.',
    title: {
      noun: 'Payment',
      roles: [
        ['AGENT', 'by'],
        ['BENEFICIARY', 'to'],
      ],
    },
    field: 'BUSINESS',
  },
  BUSINESS_START_ORG: {
    ...ORDINARY,
    description: 'A body is founded.',
    title: usual('Founding'),
    field: 'BUSINESS',
  },
  BUSINESS_MERGE_ORG: {
    ...ORDINARY,
    description: 'Two or more bodies become one.',
    title: usual('Merger'),
    field: 'BUSINESS',
  },
  BUSINESS_DECLARE_BANKRUPTCY: {
    ...ORDINARY,
    description: 'A body asks for protection from its creditors.',
    title: usual('Bankruptcy'),
    field: 'BUSINESS',
  },
  BUSINESS_END_ORG: {
    ...ORDINARY,
    description: 'A body is dissolved or goes out of business.',
    title: usual('Closure'),
    field: 'BUSINESS',
  },
  CONFLICT_ATTACK: {
    ...ORDINARY,
    recurs: true,
    description: 'An act of violence that harms people or damages things.',
    title: {
      noun: 'Attack',
      roles: [
        ['AGENT', 'by'],
        ['TARGET', 'on'],
        ['VICTIM', 'on'],
      ],
    },
    field: 'ATTACK',
    harm: 'CAUSED',
    isOneAPlaceAndDay: true,
  },
  CONFLICT_DEMONSTRATE: {
    ...ORDINARY,
    recurs: true,
    description: 'People gather to protest or to make a demand.',
    title: {
      noun: 'Demonstration',
      roles: [
        ['ENTITY', 'by'],
        ['AGENT', 'by'],
      ],
    },
    field: 'GATHERING',
    isOneAPlaceAndDay: true,
  },
  CONTACT_MEET: {
    ...ORDINARY,
    recurs: true,
    description: 'People meet face to face.',
    title: {
      noun: 'Meeting',
      roles: [
        ['ENTITY', 'of'],
        ['AGENT', 'of'],
      ],
    },
    field: 'GATHERING',
    isBetweenParticipants: true,
  },
  CONTACT_PHONE_WRITE: {
    ...ORDINARY,
    recurs: true,
    description: 'People talk or write to each other from afar.',
    title: {
      noun: 'Call or letter',
      roles: [
        ['ENTITY', 'between'],
        ['AGENT', 'from'],
      ],
    },
    field: 'GATHERING',
    isBetweenParticipants: true,
  },
  PERSONNEL_START_POSITION: {
    ...ORDINARY,
    befallsOne: true,
    description: 'Somebody begins to work for a body or takes an office.',
    title: usual('Appointment'),
    field: 'PERSONNEL',
  },
  PERSONNEL_END_POSITION: {
    ...ORDINARY,
    befallsOne: true,
    description: 'Somebody leaves a body or an office.',
    title: usual('Departure from office'),
    field: 'PERSONNEL',
  },
  PERSONNEL_NOMINATE: {
    ...ORDINARY,
    befallsOne: true,
    description: 'Somebody is proposed for an office.',
    title: usual('Nomination'),
    field: 'PERSONNEL',
  },
  PERSONNEL_ELECT: {
    ...ORDINARY,
    befallsOne: true,
    description: 'Somebody is elected, or an election is held.',
    title: usual('Election'),
    field: 'PERSONNEL',
  },
  JUSTICE_ARREST_JAIL: {
    ...ORDINARY,
    befallsOne: true,
    description: 'Somebody is arrested or put into prison.',
    title: usual('Arrest'),
    field: 'JUSTICE',
  },
  JUSTICE_RELEASE_PAROLE: {
    ...ORDINARY,
    befallsOne: true,
    description: 'Somebody is let out of custody.',
    title: usual('Release'),
    field: 'JUSTICE',
  },
  JUSTICE_TRIAL_HEARING: {
    ...ORDINARY,
    befallsOne: true,
    recurs: true,
    description: 'A court sits to hear a case.',
    title: usual('Trial'),
    field: 'JUSTICE',
  },
  JUSTICE_CHARGE_INDICT: {
    ...ORDINARY,
    befallsOne: true,
    description: 'Somebody is accused of a crime by an authority.',
    title: {
      noun: 'Charges',
      roles: [
        ['TARGET', 'against'],
        ['VICTIM', 'against'],
        ['ENTITY', 'against'],
        ['AGENT', 'by'],
      ],
    },
    field: 'JUSTICE',
  },
  JUSTICE_SUE: {
    ...ORDINARY,
    befallsOne: true,
    description: 'Somebody is taken to court.',
    title: {
      noun: 'Lawsuit',
      roles: [
        ['AGENT', 'by'],
        ['TARGET', 'against'],
        ['VICTIM', 'against'],
      ],
    },
    field: 'JUSTICE',
  },
  JUSTICE_CONVICT: {
    ...ORDINARY,
    befallsOne: true,
    description: 'Somebody is found guilty.',
    title: usual('Conviction'),
    field: 'JUSTICE',
  },
  JUSTICE_SENTENCE: {
    ...ORDINARY,
    befallsOne: true,
    description: 'A punishment is set.',
    title: usual('Sentence'),
    field: 'JUSTICE',
  },
  JUSTICE_FINE: {
    ...ORDINARY,
    befallsOne: true,
    description: 'A sum is to be paid as a punishment.',
    title: usual('Fine'),
    field: 'JUSTICE',
  },
  JUSTICE_EXECUTE: {
    ...ORDINARY,
    befallsOne: true,
    description: 'Somebody is put to death by an authority.',
    title: usual('Execution'),
    field: 'JUSTICE',
  },
  JUSTICE_EXTRADITE: {
    ...ORDINARY,
    befallsOne: true,
    description: 'Somebody is handed to another state.',
    title: usual('Extradition'),
    field: 'JUSTICE',
  },
  JUSTICE_ACQUIT: {
    ...ORDINARY,
    befallsOne: true,
    description: 'Somebody is found not guilty, or charges are dropped.',
    title: usual('Acquittal'),
    field: 'JUSTICE',
  },
  JUSTICE_APPEAL: {
    ...ORDINARY,
    befallsOne: true,
    description: 'A decision is taken to a higher court.',
    title: {
      noun: 'Appeal',
      roles: [
        ['AGENT', 'by'],
        ['ENTITY', 'by'],
        ['TARGET', 'of'],
        ['VICTIM', 'of'],
      ],
    },
    field: 'JUSTICE',
  },
  JUSTICE_PARDON: {
    ...ORDINARY,
    befallsOne: true,
    description: 'A sentence is lifted by an authority.',
    title: usual('Pardon'),
    field: 'JUSTICE',
  },
  ACCIDENT: {
    ...ORDINARY,
    recurs: true,
    description: 'A crash, collapse, explosion or the like that nobody meant.',
    title: {
      noun: 'Accident',
      roles: [
        ['VICTIM', 'of'],
        ['INSTRUMENT', 'of'],
      ],
    },
    field: 'MISHAP',
    kin: 'CALAMITY',
    mayTurnOut: ['CONFLICT_ATTACK'],
    harm: 'CAUSED',
    isOneAPlaceAndDay: true,
  },
  DISASTER: {
    ...ORDINARY,
    recurs: true,
    description: 'A flood, earthquake, epidemic or the like.',
    title: { noun: 'Disaster', roles: [] },
    field: 'MISHAP',
    kin: 'CALAMITY',
    harm: 'CAUSED',
    isOneAPlaceAndDay: true,
  },
  LIFE_RESCUE: {
    ...ORDINARY,
    description: 'Somebody is saved from danger or survives it.',
    title: usual('Rescue'),
    field: 'FINDING',
  },
  HEALTH_CARE: {
    ...ORDINARY,
    befallsOne: true,
    description: 'Somebody falls ill, is treated or goes to hospital.',
    title: usual('Treatment'),
    field: 'FINDING',
  },
  PROPERTY_DAMAGE: {
    ...ORDINARY,
    recurs: true,
    description: 'A building, a vehicle or other property is damaged or destroyed.',
    title: {
      noun: 'Damage',
      roles: [
        ['TARGET', 'to'],
        ['AGENT', 'by'],
      ],
    },
    field: 'LOSS',
  },
  PROPERTY_THEFT: {
    ...ORDINARY,
    recurs: true,
    description: 'Something is stolen or taken by fraud.',
    title: {
      noun: 'Theft',
      roles: [
        ['ENTITY', 'of'],
        ['TARGET', 'from'],
        ['AGENT', 'by'],
      ],
    },
    field: 'LOSS',
  },
  SERVICE_OUTAGE: {
    ...ORDINARY,
    recurs: true,
    description: 'A service, a network or a supply fails or is cut off.',
    title: usual('Outage'),
    field: 'LOSS',
    isOneAPlaceAndDay: true,
  },
  CONFLICT_BREACH: {
    ...ORDINARY,
    description: 'Computers or data are broken into or laid open.',
    title: {
      noun: 'Breach',
      roles: [
        ['TARGET', 'of'],
        ['AGENT', 'by'],
      ],
    },
    field: 'LOSS',
  },
  DISCOVERY: {
    ...ORDINARY,
    description: 'Something or somebody unknown, hidden or missing is found.',
    title: usual('Discovery'),
    field: 'FINDING',
  },
  CONTEST_RESULT: {
    ...ORDINARY,
    recurs: true,
    description: 'A game, a race or another contest is won, lost or drawn.',
    title: {
      noun: 'Win',
      roles: [
        ['AGENT', 'by'],
        ['TARGET', 'over'],
      ],
    },
    field: 'CONTEST',
    isBetweenParticipants: true,
  },
  CONTEST_AWARD: {
    ...ORDINARY,
    befallsOne: true,
    description: 'Somebody is given a prize or an honour, or is nominated for one.',
    title: {
      noun: 'Award',
      roles: [
        ['ENTITY', 'to'],
        ['AGENT', 'by'],
      ],
    },
    field: 'CONTEST',
  },
  CONTEST_RECORD: {
    ...ORDINARY,
    description: 'A record is set, broken or equalled.',
    title: usual('Record'),
    field: 'CONTEST',
  },
  PRODUCT_RELEASE: {
    ...ORDINARY,
    description: 'A product, a service or a work is presented or comes out.',
    title: usual('Launch'),
    field: 'MARKET',
  },
  MARKET_MOVE: {
    ...ORDINARY,
    recurs: true,
    description: 'A price, a rate, an index, sales or profits rise or fall.',
    title: usual('Price move'),
    field: 'MARKET',
  },
  POLICY_DECIDE: {
    ...ORDINARY,
    recurs: true,
    description: 'A body or an office votes on, passes, rejects or lifts a law, a rule, a ban or a budget.',
    title: {
      noun: 'Decision',
      roles: [
        ['ENTITY', 'on'],
        ['AGENT', 'by'],
      ],
    },
    field: 'GOVERNING',
  },
  AGREEMENT_MAKE: {
    ...ORDINARY,
    description: 'Parties agree on or sign a deal, a treaty, a truce or a settlement.',
    title: {
      noun: 'Agreement',
      roles: [
        ['ENTITY', 'of'],
        ['AGENT', 'of'],
      ],
    },
    field: 'GOVERNING',
    isBetweenParticipants: true,
  },
  LABOUR_STRIKE: {
    ...ORDINARY,
    recurs: true,
    description: 'Workers stop work to make a demand.',
    title: {
      noun: 'Strike',
      roles: [
        ['AGENT', 'by'],
        ['TARGET', 'at'],
      ],
    },
    field: 'GATHERING',
    isOneAPlaceAndDay: true,
  },
  JUSTICE_DISMISS: {
    ...ORDINARY,
    befallsOne: true,
    description: 'A claim, a case or an appeal is dismissed.',
    title: {
      noun: 'Dismissal',
      roles: [
        ['ENTITY', 'of'],
        ['ADJUDICATOR', 'by'],
      ],
    },
    field: 'GOVERNING',
  },
  JUSTICE_INVESTIGATE: {
    ...ORDINARY,
    description: 'An authority looks into something or somebody.',
    title: {
      noun: 'Inquiry',
      roles: [
        ['TARGET', 'into'],
        ['ENTITY', 'into'],
        ['AGENT', 'by'],
      ],
    },
    field: 'GOVERNING',
  },
  JUSTICE_OFFENCE: {
    ...ORDINARY,
    befallsOne: true,
    isAlleged: true,
    description: 'Somebody is said to have done what the law forbids, of a kind that no other type tells.',
    title: {
      noun: 'Offence',
      roles: [
        ['ENTITY', 'by'],
        ['AGENT', 'by'],
      ],
    },
    field: 'JUSTICE',
  },
  CONFLICT_FOIL: {
    ...ORDINARY,
    description: 'An attack or a crime is stopped before it succeeds.',
    title: {
      noun: 'Foiling',
      roles: [
        ['TARGET', 'of'],
        ['AGENT', 'by'],
      ],
    },
    field: 'ATTACK',
  },
  OCCASION: {
    ...ORDINARY,
    recurs: true,
    description: 'A show, a ceremony, a feast or a rite is held, or somebody performs or presents there.',
    title: {
      noun: 'Occasion',
      roles: [
        ['ENTITY', 'of'],
        ['AGENT', 'by'],
      ],
    },
    field: 'GATHERING',
  },
} as const satisfies Readonly<Record<string, EventTypeRow<string>>>;

/** A row of `EVENT_TYPES`. */
export type EventType = keyof typeof ROWS;

/**
 * The event types of ACE 2005 (type_subtype), and after them what newspapers tell of besides: the words of happenings that no
 * type of ACE has were counted in the annotated news of ECB+'s train part and in own articles of all desks, and those that
 * tell the news of a story were made types.
 *
 * A new one is a row here, a section of the lexicon of triggers (language/lexicon/en/triggers/), a value of the enum in
 * prisma/schema.prisma and its migration (`npm run migrations:new -- NAME`); all else follows from the row.
 */
export const EVENT_TYPES: Readonly<Record<EventType, EventTypeRow<EventType>>> = ROWS;

/** What reports must have in common to be of one event: the type, or the kin it belongs to. */
export const kindOf = (type: EventType): string => EVENT_TYPES[type].kin ?? type;

/** Whether it is that people come to harm. */
export const isHarm = (type: EventType) => EVENT_TYPES[type].harm === 'DONE';

/** Whether it is something that can harm people. */
export const causesHarm = (type: EventType) => EVENT_TYPES[type].harm === 'CAUSED';

/** Whether an article may tell of one happening now as this type, now as that. */
export const mayBeOneHappening = (a: EventType, b: EventType) =>
  EVENT_TYPES[a].mayTurnOut.includes(b) || EVENT_TYPES[b].mayTurnOut.includes(a);

/** Whether people come to harm by it, or can. */
export const isViolentOrMishap = (type: EventType) => EVENT_TYPES[type].harm !== null;
