import { registerEnumType } from 'type-graphql';

export enum EntityKind {
  PERSON = 'PERSON',
  ORGANIZATION = 'ORGANIZATION',
  PLACE = 'PLACE',
  GROUP = 'GROUP',
  THING = 'THING',
}
registerEnumType(EntityKind, {
  name: 'EntityKind',
  description: 'What an entity is.',
  valuesConfig: {
    PERSON: { description: 'A human being.' },
    ORGANIZATION: { description: 'A company, agency, party, armed group or other body.' },
    PLACE: { description: 'A country, region, town or other named place.' },
    GROUP: { description: 'A people, nationality or faith.' },
    THING: { description: 'A product, weapon, work, law or named event.' },
  },
});

export enum MentionForm {
  NAME = 'NAME',
  NOMINAL = 'NOMINAL',
  PRONOUN = 'PRONOUN',
}
registerEnumType(MentionForm, {
  name: 'MentionForm',
  description: 'How a mention names its entity.',
  valuesConfig: {
    NAME: { description: 'By its name or a part of it: “Shoigu”.' },
    NOMINAL: { description: 'By a description: “the minister”.' },
    PRONOUN: { description: 'By a pronoun: “he”.' },
  },
});

export enum StatementKind {
  DIRECT = 'DIRECT',
  INDIRECT = 'INDIRECT',
  MIXED = 'MIXED',
}
registerEnumType(StatementKind, {
  name: 'StatementKind',
  description: 'Whose words a statement is printed in.',
  valuesConfig: {
    DIRECT: { description: 'The speaker’s: all of it stands in quotation marks.' },
    INDIRECT: { description: 'The outlet’s: a paraphrase.' },
    MIXED: { description: 'A paraphrase with quoted parts.' },
  },
});

export enum EventType {
  LIFE_BE_BORN = 'LIFE_BE_BORN',
  LIFE_MARRY = 'LIFE_MARRY',
  LIFE_DIVORCE = 'LIFE_DIVORCE',
  LIFE_INJURE = 'LIFE_INJURE',
  LIFE_DIE = 'LIFE_DIE',
  MOVEMENT_TRANSPORT = 'MOVEMENT_TRANSPORT',
  TRANSACTION_TRANSFER_OWNERSHIP = 'TRANSACTION_TRANSFER_OWNERSHIP',
  TRANSACTION_TRANSFER_MONEY = 'TRANSACTION_TRANSFER_MONEY',
  BUSINESS_START_ORG = 'BUSINESS_START_ORG',
  BUSINESS_MERGE_ORG = 'BUSINESS_MERGE_ORG',
  BUSINESS_DECLARE_BANKRUPTCY = 'BUSINESS_DECLARE_BANKRUPTCY',
  BUSINESS_END_ORG = 'BUSINESS_END_ORG',
  CONFLICT_ATTACK = 'CONFLICT_ATTACK',
  CONFLICT_DEMONSTRATE = 'CONFLICT_DEMONSTRATE',
  CONTACT_MEET = 'CONTACT_MEET',
  CONTACT_PHONE_WRITE = 'CONTACT_PHONE_WRITE',
  PERSONNEL_START_POSITION = 'PERSONNEL_START_POSITION',
  PERSONNEL_END_POSITION = 'PERSONNEL_END_POSITION',
  PERSONNEL_NOMINATE = 'PERSONNEL_NOMINATE',
  PERSONNEL_ELECT = 'PERSONNEL_ELECT',
  JUSTICE_ARREST_JAIL = 'JUSTICE_ARREST_JAIL',
  JUSTICE_RELEASE_PAROLE = 'JUSTICE_RELEASE_PAROLE',
  JUSTICE_TRIAL_HEARING = 'JUSTICE_TRIAL_HEARING',
  JUSTICE_CHARGE_INDICT = 'JUSTICE_CHARGE_INDICT',
  JUSTICE_SUE = 'JUSTICE_SUE',
  JUSTICE_CONVICT = 'JUSTICE_CONVICT',
  JUSTICE_SENTENCE = 'JUSTICE_SENTENCE',
  JUSTICE_FINE = 'JUSTICE_FINE',
  JUSTICE_EXECUTE = 'JUSTICE_EXECUTE',
  JUSTICE_EXTRADITE = 'JUSTICE_EXTRADITE',
  JUSTICE_ACQUIT = 'JUSTICE_ACQUIT',
  JUSTICE_APPEAL = 'JUSTICE_APPEAL',
  JUSTICE_PARDON = 'JUSTICE_PARDON',
  ACCIDENT = 'ACCIDENT',
  DISASTER = 'DISASTER',
}
registerEnumType(EventType, {
  name: 'EventType',
  description:
    'What kind of thing happened: the event types of ACE 2005, with accidents and disasters added.',
  valuesConfig: {
    LIFE_BE_BORN: { description: 'Somebody is born.' },
    LIFE_MARRY: { description: 'Two people marry.' },
    LIFE_DIVORCE: { description: 'Two people divorce.' },
    LIFE_INJURE: { description: 'Somebody is hurt.' },
    LIFE_DIE: { description: 'Somebody dies or is killed.' },
    MOVEMENT_TRANSPORT: {
      description: 'People, weapons or goods go or are brought from one place to another.',
    },
    TRANSACTION_TRANSFER_OWNERSHIP: { description: 'Something is bought, sold, lent or handed over.' },
    TRANSACTION_TRANSFER_MONEY: { description: 'Money is paid, given, lent or borrowed.' },
    BUSINESS_START_ORG: { description: 'A body is founded.' },
    BUSINESS_MERGE_ORG: { description: 'Two or more bodies become one.' },
    BUSINESS_DECLARE_BANKRUPTCY: { description: 'A body asks for protection from its creditors.' },
    BUSINESS_END_ORG: { description: 'A body is dissolved or goes out of business.' },
    CONFLICT_ATTACK: { description: 'An act of violence that harms people or damages things.' },
    CONFLICT_DEMONSTRATE: { description: 'People gather to protest or to make a demand.' },
    CONTACT_MEET: { description: 'People meet face to face.' },
    CONTACT_PHONE_WRITE: { description: 'People talk or write to each other from afar.' },
    PERSONNEL_START_POSITION: { description: 'Somebody begins to work for a body or takes an office.' },
    PERSONNEL_END_POSITION: { description: 'Somebody leaves a body or an office.' },
    PERSONNEL_NOMINATE: { description: 'Somebody is proposed for an office.' },
    PERSONNEL_ELECT: { description: 'Somebody is elected, or an election is held.' },
    JUSTICE_ARREST_JAIL: { description: 'Somebody is arrested or put into prison.' },
    JUSTICE_RELEASE_PAROLE: { description: 'Somebody is let out of custody.' },
    JUSTICE_TRIAL_HEARING: { description: 'A court sits to hear a case.' },
    JUSTICE_CHARGE_INDICT: { description: 'Somebody is accused of a crime by an authority.' },
    JUSTICE_SUE: { description: 'Somebody is taken to court.' },
    JUSTICE_CONVICT: { description: 'Somebody is found guilty.' },
    JUSTICE_SENTENCE: { description: 'A punishment is set.' },
    JUSTICE_FINE: { description: 'A sum is to be paid as a punishment.' },
    JUSTICE_EXECUTE: { description: 'Somebody is put to death by an authority.' },
    JUSTICE_EXTRADITE: { description: 'Somebody is handed to another state.' },
    JUSTICE_ACQUIT: { description: 'Somebody is found not guilty, or charges are dropped.' },
    JUSTICE_APPEAL: { description: 'A decision is taken to a higher court.' },
    JUSTICE_PARDON: { description: 'A sentence is lifted by an authority.' },
    ACCIDENT: { description: 'A crash, collapse, explosion or the like that nobody meant.' },
    DISASTER: { description: 'A flood, earthquake, epidemic or the like.' },
  },
});

export enum EventStatus {
  OCCURRED = 'OCCURRED',
  PLANNED = 'PLANNED',
  DENIED = 'DENIED',
  UNCERTAIN = 'UNCERTAIN',
}
registerEnumType(EventStatus, {
  name: 'EventStatus',
  description: 'Whether an event is said to have happened.',
  valuesConfig: {
    OCCURRED: { description: 'It happened or is happening.' },
    PLANNED: { description: 'It is to happen: “will meet on November 26”.' },
    DENIED: { description: 'It is said not to have happened.' },
    UNCERTAIN: { description: 'It may have happened, or may happen.' },
  },
});

export enum ParticipantRole {
  AGENT = 'AGENT',
  TARGET = 'TARGET',
  VICTIM = 'VICTIM',
  INSTRUMENT = 'INSTRUMENT',
  ENTITY = 'ENTITY',
  ORIGIN = 'ORIGIN',
  DESTINATION = 'DESTINATION',
  BENEFICIARY = 'BENEFICIARY',
  ADJUDICATOR = 'ADJUDICATOR',
  PLACE = 'PLACE',
}
registerEnumType(ParticipantRole, {
  name: 'ParticipantRole',
  description: 'As what somebody or something takes part in an event.',
  valuesConfig: {
    AGENT: { description: 'Who does it.' },
    TARGET: { description: 'Whom or what it is aimed at.' },
    VICTIM: { description: 'Who is harmed.' },
    INSTRUMENT: { description: 'What it is done with.' },
    ENTITY: {
      description: 'Who takes part as an equal, or whom it is about: who meets, is charged or demonstrates.',
    },
    ORIGIN: { description: 'Where it goes out from.' },
    DESTINATION: { description: 'Where it goes to.' },
    BENEFICIARY: { description: 'In whose favour it is done.' },
    ADJUDICATOR: { description: 'The court or judge that decides.' },
    PLACE: { description: 'Where it happens.' },
  },
});

export enum TimePrecision {
  YEAR = 'YEAR',
  MONTH = 'MONTH',
  WEEK = 'WEEK',
  DAY = 'DAY',
  HOUR = 'HOUR',
  MINUTE = 'MINUTE',
  APPROXIMATE = 'APPROXIMATE',
}
registerEnumType(TimePrecision, {
  name: 'TimePrecision',
  description: 'How exactly a time is known.',
  valuesConfig: {
    YEAR: { description: 'To the year.' },
    MONTH: { description: 'To the month.' },
    WEEK: { description: 'To the week.' },
    DAY: { description: 'To the day.' },
    HOUR: { description: 'To the hour.' },
    MINUTE: { description: 'To the minute.' },
    APPROXIMATE: { description: 'Roughly: “in recent weeks”, “early 2016”.' },
  },
});

export enum FigureBound {
  EXACT = 'EXACT',
  ABOUT = 'ABOUT',
  AT_LEAST = 'AT_LEAST',
  AT_MOST = 'AT_MOST',
  MORE_THAN = 'MORE_THAN',
  LESS_THAN = 'LESS_THAN',
}
registerEnumType(FigureBound, {
  name: 'FigureBound',
  description: 'How a figure limits what it counts.',
  valuesConfig: {
    EXACT: { description: 'So many: “224 people”.' },
    ABOUT: { description: 'Roughly so many: “some 200”.' },
    AT_LEAST: { description: 'So many or more: “at least 129 lives”.' },
    AT_MOST: { description: 'So many or fewer: “up to 50”.' },
    MORE_THAN: { description: 'More: “over 350”.' },
    LESS_THAN: { description: 'Fewer: “under 10%”.' },
  },
});

export enum IngestOutcome {
  CREATED = 'CREATED',
  UPDATED = 'UPDATED',
  UNCHANGED = 'UNCHANGED',
}
registerEnumType(IngestOutcome, {
  name: 'IngestOutcome',
  description: 'What taking an article in did.',
  valuesConfig: {
    CREATED: { description: 'It was new.' },
    UPDATED: { description: 'It was known under its address, with other content.' },
    UNCHANGED: { description: 'It was there already, just as it is.' },
  },
});
