import { ENTITY_KINDS } from '../../src/vocabulary/entityKinds.js';
import { EVENT_STATUSES } from '../../src/vocabulary/eventStatuses.js';
import { EVENT_TYPES } from '../../src/vocabulary/eventTypes.js';
import { FIGURE_BOUNDS } from '../../src/vocabulary/figureBounds.js';
import { FIGURE_CHANGES } from '../../src/vocabulary/figureChanges.js';
import { JUDGEMENTS } from '../../src/vocabulary/judgements.js';
import { MENTION_FORMS } from '../../src/vocabulary/mentionForms.js';
import { PARTICIPANT_ROLES } from '../../src/vocabulary/participantRoles.js';
import { STATEMENT_KINDS } from '../../src/vocabulary/statementKinds.js';
import { TIME_PRECISIONS } from '../../src/vocabulary/timePrecisions.js';

/** The tables of the vocabulary by the enum of prisma/schema.prisma that stores their rows, with where each stands. */
const TABLES: Readonly<Record<string, readonly [file: string, table: Readonly<Record<string, unknown>>]>> = {
  EntityKind: ['entityKinds', ENTITY_KINDS],
  MentionForm: ['mentionForms', MENTION_FORMS],
  StatementKind: ['statementKinds', STATEMENT_KINDS],
  TimePrecision: ['timePrecisions', TIME_PRECISIONS],
  EventType: ['eventTypes', EVENT_TYPES],
  EventStatus: ['eventStatuses', EVENT_STATUSES],
  ParticipantRole: ['participantRoles', PARTICIPANT_ROLES],
  FigureBound: ['figureBounds', FIGURE_BOUNDS],
  FigureChange: ['figureChanges', FIGURE_CHANGES],
  Judgement: ['judgements', JUDGEMENTS],
};

/** The values of each enum that a Prisma schema declares. */
function enumsOf(schema: string): Map<string, readonly string[]> {
  const blocks = schema.matchAll(/^enum\s+(\w+)\s*\{([^}]*)\}/gm);
  return new Map([...blocks].map(([, name, body]) => [name, body.match(/^\s*[A-Z]\w*/gm) ?? []]));
}

/** Where a Prisma schema and the vocabulary differ: one sentence each, with what to do. */
export function disagreements(schema: string): string[] {
  const enums = enumsOf(schema);
  return Object.entries(TABLES).flatMap(([name, [file, table]]) => {
    const stored = enums.get(name)?.map((value) => value.trim());
    const place = `src/vocabulary/${file}.ts`;
    if (!stored) return [`prisma/schema.prisma has no enum ${name}, which ${place} is stored as: add it.`];
    return [
      ...Object.keys(table)
        .filter((value) => !stored.includes(value))
        .map(
          (value) =>
            `${name}.${value} has a row in ${place}, but prisma/schema.prisma can't store it: add it to the enum ` +
            `there, then write the migration with \`npm run migrations:new -- NAME\`.`,
        ),
      ...stored
        .filter((value) => !Object.hasOwn(table, value))
        .map(
          (value) =>
            `${name}.${value} is in prisma/schema.prisma, but has no row in ${place}: add one, or take it out there.`,
        ),
    ];
  });
}
