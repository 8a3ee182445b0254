import { registerEnumType } from 'type-graphql';
import { ENTITY_KINDS } from '../../vocabulary/entityKinds.js';
import { EVENT_RELATIONS } from '../../vocabulary/eventRelations.js';
import { EVENT_STATUSES } from '../../vocabulary/eventStatuses.js';
import { EVENT_TYPES } from '../../vocabulary/eventTypes.js';
import { FACT_CHANGES, FACT_KINDS } from '../../vocabulary/factChanges.js';
import { FIGURE_BOUNDS } from '../../vocabulary/figureBounds.js';
import { FIGURE_CHANGES } from '../../vocabulary/figureChanges.js';
import { FIGURE_VERDICTS } from '../../vocabulary/figureVerdicts.js';
import { JUDGEMENTS } from '../../vocabulary/judgements.js';
import { MENTION_FORMS } from '../../vocabulary/mentionForms.js';
import { PARTICIPANT_ROLES } from '../../vocabulary/participantRoles.js';
import { STATEMENT_KINDS } from '../../vocabulary/statementKinds.js';
import { TIME_PRECISIONS } from '../../vocabulary/timePrecisions.js';

/** Adds an enumeration to the API: the keys of a table are its values, described by their rows. */
function enumeration<Value extends string>(
  name: string,
  description: string,
  rows: Readonly<Record<Value, { readonly description: string }>>,
): { readonly [V in Value]: V } {
  const values = Object.keys(rows) as Value[];
  const enumObject = Object.fromEntries(values.map((value) => [value, value])) as { [V in Value]: V };
  const valuesConfig = Object.fromEntries(
    values.map((value) => [value, { description: rows[value].description }]),
  ) as Record<Value, { description: string }>;
  registerEnumType(enumObject, { name, description, valuesConfig });
  return enumObject;
}

export const EntityKind = enumeration('EntityKind', 'What an entity is.', ENTITY_KINDS);
export type EntityKind = keyof typeof EntityKind;

export const MentionForm = enumeration('MentionForm', 'How a mention names its entity.', MENTION_FORMS);
export type MentionForm = keyof typeof MentionForm;

export const StatementKind = enumeration(
  'StatementKind',
  'Whose words a statement is printed in.',
  STATEMENT_KINDS,
);
export type StatementKind = keyof typeof StatementKind;

export const EventType = enumeration(
  'EventType',
  'What kind of thing happened: the event types of ACE 2005, with accidents and disasters added.',
  EVENT_TYPES,
);
export type EventType = keyof typeof EventType;

export const EventStatus = enumeration(
  'EventStatus',
  'Whether an event is said to have happened.',
  EVENT_STATUSES,
);
export type EventStatus = keyof typeof EventStatus;

export const EventRelation = enumeration(
  'EventRelation',
  'What an event is to another that it is told together with.',
  EVENT_RELATIONS,
);
export type EventRelation = keyof typeof EventRelation;

export const ParticipantRole = enumeration(
  'ParticipantRole',
  'As what somebody or something takes part in an event.',
  PARTICIPANT_ROLES,
);
export type ParticipantRole = keyof typeof ParticipantRole;

export const TimePrecision = enumeration('TimePrecision', 'How exactly a time is known.', TIME_PRECISIONS);
export type TimePrecision = keyof typeof TimePrecision;

export const FigureBound = enumeration('FigureBound', 'How a figure limits what it counts.', FIGURE_BOUNDS);
export type FigureBound = keyof typeof FigureBound;

export const FigureChange = enumeration(
  'FigureChange',
  'Which way an amount went that says how far.',
  FIGURE_CHANGES,
);
export type FigureChange = keyof typeof FigureChange;

export const FigureVerdict = enumeration(
  'FigureVerdict',
  'Whether what the reports of an event say of one quantity can all hold.',
  FIGURE_VERDICTS,
);
export type FigureVerdict = keyof typeof FigureVerdict;

export const Judgement = enumeration('Judgement', 'What somebody can decide of two findings.', JUDGEMENTS);
export type Judgement = keyof typeof Judgement;

export const IngestOutcome = enumeration('IngestOutcome', 'What taking an article in did.', {
  CREATED: { description: 'It was new.' },
  UPDATED: { description: 'It was known under its address, with other content.' },
  UNCHANGED: { description: 'It was there already, just as it is.' },
  FAILED: { description: 'It could not be read or stored; `error` says why.' },
  QUEUED: { description: 'It waits for a worker to read it.' },
});
export type IngestOutcome = keyof typeof IngestOutcome;

export const FactChangeKind = enumeration(
  'FactChangeKind',
  'What an edit of an article does to a fact.',
  FACT_CHANGES,
);
export type FactChangeKind = keyof typeof FactChangeKind;

export const FactKind = enumeration('FactKind', 'What an edit of an article can change.', FACT_KINDS);
export type FactKind = keyof typeof FactKind;
