import { expected } from '../../expected.js';
import type { EventStatus } from '../../vocabulary/eventStatuses.js';
import type { EventType } from '../../vocabulary/eventTypes.js';
import type { ParticipantRole } from '../../vocabulary/participantRoles.js';
import type { TimePrecision } from '../../vocabulary/timePrecisions.js';
import { eventBlocks, reprintKey } from './blocks.js';
import type { EventReport } from './describe.js';
import { sentenceWeights } from './storyEvent.js';

/** An event's row with what resolution found out about its article's entities. */
export interface ReportRow {
  readonly local_id: string;
  readonly article_id: string;
  readonly position: number;
  readonly event_id: string | null;
  readonly type: EventType;
  readonly status: EventStatus;
  readonly confidence: number;
  readonly salience: number;
  readonly time_start: Date | string | null;
  readonly time_end: Date | string | null;
  readonly time_precision: TimePrecision | null;
  readonly time_text: string | null;
  readonly published_at: Date | string | null;
  readonly copy_group: string;
  readonly place_id: string | null;
  readonly participants: readonly {
    readonly position: number;
    readonly role: ParticipantRole;
    readonly text: string;
    readonly entityId: string | null;
  }[];
  /** The sentences of its triggers. */
  readonly sentences: readonly string[] | null;
  readonly story_id: string | null;
  readonly story_report_id: string | null;
  readonly main_trigger: number;
  readonly phrase: string | null;
  readonly depth: number;
  readonly triggers: readonly { readonly position: number; readonly text: string }[];
  readonly figures: readonly {
    readonly value: number;
    readonly counted: string;
    readonly unit: string | null;
  }[];
}

/** What events need to know of an entity. */
export interface EntityFacts {
  readonly name: string;
  readonly isPlace: boolean;
  readonly countryCode: string | null;
  readonly isCountry: boolean;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/**
 * A report as it is compared and described, from its row and what is known of the entities it names.
 *
 * @param wordsOf the folded words of a sentence
 */
export function reportOf(
  row: ReportRow,
  facts: ReadonlyMap<string, EntityFacts>,
  wordsOf: (sentence: string) => readonly string[],
): EventReport {
  const told = [...new Set(row.sentences ?? [])].sort();
  const factsOf = (id: string | null) => (id === null ? null : (facts.get(id) ?? null));
  const place = factsOf(row.place_id);
  const known = {
    type: row.type,
    publishedAt: timeOf(row.published_at),
    time:
      row.time_start === null || row.time_end === null || row.time_precision === null
        ? null
        : {
            start: new Date(row.time_start).getTime(),
            end: new Date(row.time_end).getTime(),
            precision: row.time_precision,
            text: row.time_text,
          },
    place: place && {
      entityId: expected(row.place_id, 'the entity of a place'),
      name: place.name,
      countryCode: place.countryCode,
      isCountry: place.isCountry,
    },
    participants: row.participants.flatMap(({ role, entityId }) =>
      entityId === null ? [] : [{ role, entityId, isPlace: factsOf(entityId)?.isPlace === true }],
    ),
    sentences: [...new Set((row.sentences ?? []).map((sentence) => reprintKey(wordsOf(sentence))))].filter(
      (key) => key !== null,
    ),
  };
  return {
    ...known,
    id: row.local_id,
    articleId: row.article_id,
    position: row.position,
    nodeId: row.event_id,
    blocks: eventBlocks(known),
    copyGroup: row.copy_group,
    phrase: row.phrase,
    storyId: row.story_id,
    storyReportId: row.story_report_id,
    compared: {
      triggers: [...row.triggers]
        .sort(
          (a, b) =>
            Number(b.position === row.main_trigger) - Number(a.position === row.main_trigger) ||
            a.position - b.position,
        )
        .map(({ text }) => text),
      place:
        place === null
          ? null
          : {
              entity: expected(row.place_id, 'the entity of a place'),
              countryCode: place.countryCode,
              isCountry: place.isCountry,
              latitude: place.latitude,
              longitude: place.longitude,
            },
      figures: row.figures,
      sentence: sentenceWeights(told.flatMap(wordsOf)),
      depth: row.depth,
    },
    told,
    status: row.status,
    confidence: row.confidence,
    salience: row.salience,
    named: row.participants.map((participant) => ({
      ...participant,
      name: factsOf(participant.entityId)?.name ?? null,
    })),
  };
}

function timeOf(at: Date | string | null): number | null {
  return at === null ? null : new Date(at).getTime();
}
