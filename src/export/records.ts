import { type Expression, type InferResult, type Kysely, sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Tables } from '../database/tables.js';
import { ROLES_IN_ORDER } from '../vocabulary/participantRoles.js';
import type { RecordKind } from './kinds.js';
import type { Chosen } from './selection.js';

// What is exported: a query a kind, of one row a record, each restricted to the articles chosen. Ids are those of the API, times
// are in UTC, offsets are UTF-16 code units into the article's text. All are read through cursors and ordered by ids, so that
// nothing grows with the base but the time it takes.

/** A time as ISO 8601 in UTC. */
const utc = (column: Expression<Date | null>) =>
  sql<string | null>`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** Whether the article with an id is chosen. */
const isChosen = (chosen: Chosen, id: Expression<string>) =>
  chosen === null ? sql<boolean>`true` : sql<boolean>`${id} IN (${chosen})`;

/** An offset into an article's text, in Unicode code points: what Python and Web Annotation count. */
const codePoints = (articleId: Expression<string>, offset: Expression<number>) =>
  sql<number>`${offset} - (SELECT count(*)::int FROM article printed, unnest(printed.astral) AS wide (at) WHERE printed.id = ${articleId} AND wide.at < ${offset})`;

const articles = (db: Kysely<Tables>, chosen: Chosen) =>
  db
    .selectFrom('article as a')
    .where((eb) => isChosen(chosen, eb.ref('a.id')))
    .orderBy('a.id')
    .select((eb) => [
      'a.id',
      'a.url',
      'a.headline',
      'a.text',
      'a.byline',
      'a.authors',
      'a.language',
      utc(eb.ref('a.published_at')).as('publishedAt'),
      'a.word_count as wordCount',
      'a.story_id as storyId',
      'a.source_id as sourceId',
      'a.source_name as source',
      'a.agency_id as agencyId',
      'a.agency_name as agency',
    ]);

const sources = (db: Kysely<Tables>, chosen: Chosen) =>
  db
    .selectFrom('source as s')
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('article as a')
          .where((of) =>
            of.or([of('a.source_id', '=', of.ref('s.id')), of('a.agency_id', '=', of.ref('s.id'))]),
          )
          .where((of) => isChosen(chosen, of.ref('a.id')))
          .select('a.id'),
      ),
    )
    .orderBy('s.id')
    .select(['s.id', 's.name', 's.domain']);

const stories = (db: Kysely<Tables>, chosen: Chosen) =>
  db
    .selectFrom('story as s')
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('article as a')
          .whereRef('a.story_id', '=', 's.id')
          .where((eb) => isChosen(chosen, eb.ref('a.id')))
          .select('a.id'),
      ),
    )
    .orderBy('s.id')
    .select((eb) => [
      's.id',
      's.title',
      's.article_count as articleCount',
      utc(eb.ref('s.first_published_at')).as('firstPublishedAt'),
      utc(eb.ref('s.last_published_at')).as('lastPublishedAt'),
    ]);

const entities = (db: Kysely<Tables>, chosen: Chosen) =>
  db
    .selectFrom('entity as e')
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('entity_article as ea')
          .whereRef('ea.entity_id', '=', 'e.id')
          .where((eb) => isChosen(chosen, eb.ref('ea.article_id')))
          .select('ea.article_id'),
      ),
    )
    .orderBy('e.id')
    .select((eb) => [
      'e.id',
      'e.kind',
      'e.name',
      'e.latitude',
      'e.longitude',
      'e.country_code as countryCode',
      'e.article_count as articleCount',
      'e.mention_count as mentionCount',
      utc(eb.ref('e.first_seen_at')).as('firstSeenAt'),
      utc(eb.ref('e.last_seen_at')).as('lastSeenAt'),
      sql<string[]>`ARRAY(${eb
        .selectFrom('entity_form as f')
        .whereRef('f.entity_id', '=', 'e.id')
        .whereRef('f.form', '<>', 'e.name')
        .select('f.form')
        .orderBy('f.form')})`.as('aliases'),
    ]);

/** Offices that articles say entities hold. */
const positions = (db: Kysely<Tables>, chosen: Chosen) =>
  db
    .selectFrom('position as p')
    .innerJoin('article_entity as person', (join) =>
      join.onRef('person.article', '=', 'p.article').onRef('person.position', '=', 'p.person_position'),
    )
    .leftJoin('article_entity as body', (join) =>
      join.onRef('body.article', '=', 'p.article').onRef('body.position', '=', 'p.organization_position'),
    )
    .leftJoin('article_entity as place', (join) =>
      join.onRef('place.article', '=', 'p.article').onRef('place.position', '=', 'p.place_position'),
    )
    .where((eb) => isChosen(chosen, eb.ref('p.article_id')))
    .orderBy('p.article_id')
    .orderBy('p.position')
    .select((eb) => [
      'p.article_id as articleId',
      'person.entity_id as personId',
      'person.name as person',
      'p.title',
      'body.entity_id as organizationId',
      'body.name as organization',
      'place.entity_id as placeId',
      'place.name as place',
      'p.start',
      'p.end',
      codePoints(eb.ref('p.article_id'), eb.ref('p.start')).as('startCodePoint'),
      codePoints(eb.ref('p.article_id'), eb.ref('p.end')).as('endCodePoint'),
      'p.text',
    ]);

const mentions = (db: Kysely<Tables>, chosen: Chosen) =>
  db
    .selectFrom('mention as m')
    .innerJoin('article_entity as e', (join) =>
      join.onRef('e.article', '=', 'm.article').onRef('e.position', '=', 'm.entity_position'),
    )
    .where((eb) => isChosen(chosen, eb.ref('m.article_id')))
    .orderBy('m.article_id')
    .orderBy('m.position')
    .select((eb) => [
      'm.article_id as articleId',
      'e.entity_id as entityId',
      'm.kind',
      'm.form',
      'm.start',
      'm.end',
      codePoints(eb.ref('m.article_id'), eb.ref('m.start')).as('startCodePoint'),
      codePoints(eb.ref('m.article_id'), eb.ref('m.end')).as('endCodePoint'),
      'm.text',
      'e.name',
    ]);

const statements = (db: Kysely<Tables>, chosen: Chosen) =>
  db
    .selectFrom('statement as s')
    .leftJoin('entity as speaker', 'speaker.id', 's.speaker_id')
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('statement_article as sa')
          .whereRef('sa.statement_id', '=', 's.id')
          .where((eb) => isChosen(chosen, eb.ref('sa.article_id')))
          .select('sa.article_id'),
      ),
    )
    .orderBy('s.id')
    .select((eb) => [
      's.id',
      's.kind',
      's.text',
      's.speaker_id as speakerId',
      'speaker.name as speaker',
      's.speaker_text as speakerText',
      's.cue',
      utc(eb.ref('s.said_start')).as('saidStart'),
      utc(eb.ref('s.said_end')).as('saidEnd'),
      's.said_precision as saidPrecision',
      's.article_count as articleCount',
      sql<string[]>`ARRAY(${eb
        .selectFrom('entity_statement as about')
        .whereRef('about.statement_id', '=', 's.id')
        .select('about.entity_id')
        .orderBy('about.entity_id')})`.as('aboutIds'),
      jsonArrayFrom(
        eb
          .selectFrom('statement_report as r')
          .whereRef('r.statement_id', '=', 's.id')
          .where((eb) => isChosen(chosen, eb.ref('r.article_id')))
          .orderBy('r.article_id')
          .orderBy('r.position')
          .select((eb) => [
            'r.article_id as articleId',
            'r.start',
            'r.end',
            codePoints(eb.ref('r.article_id'), eb.ref('r.start')).as('startCodePoint'),
            codePoints(eb.ref('r.article_id'), eb.ref('r.end')).as('endCodePoint'),
            'r.text',
            'r.cue',
            'r.speaker_text as speakerText',
          ]),
      ).as('reports'),
    ]);

const events = (db: Kysely<Tables>, chosen: Chosen) =>
  db
    .selectFrom('event as e')
    .leftJoin('entity as place', 'place.id', 'e.place_id')
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('event_article as ea')
          .whereRef('ea.event_id', '=', 'e.id')
          .where((eb) => isChosen(chosen, eb.ref('ea.article_id')))
          .select('ea.article_id'),
      ),
    )
    .orderBy('e.id')
    .select((eb) => [
      'e.id',
      'e.type',
      'e.title',
      'e.status',
      utc(eb.ref('e.time_start')).as('timeStart'),
      utc(eb.ref('e.time_end')).as('timeEnd'),
      'e.time_precision as timePrecision',
      'e.place_id as placeId',
      'place.name as place',
      'e.article_count as articleCount',
      'e.salience',
      jsonArrayFrom(
        eb
          .selectFrom('event_participant as p')
          .leftJoin('entity as named', 'named.id', 'p.entity_id')
          .whereRef('p.event_id', '=', 'e.id')
          .orderBy(({ ref }) => sql`array_position(${ROLES_IN_ORDER}::"ParticipantRole"[], ${ref('p.role')})`)
          .orderBy('p.naming_count', 'desc')
          .orderBy('p.position')
          .select(['p.role', 'p.entity_id as entityId', 'named.name', 'p.text']),
      ).as('participants'),
      jsonArrayFrom(
        eb
          .selectFrom('event_report as r')
          .innerJoin('report_trigger as t', (join) =>
            join.onRef('t.article_id', '=', 'r.article_id').onRef('t.event_position', '=', 'r.position'),
          )
          .whereRef('r.event_id', '=', 'e.id')
          .where((eb) => isChosen(chosen, eb.ref('r.article_id')))
          .orderBy('r.article_id')
          .orderBy('r.position')
          .orderBy('t.position')
          .select((eb) => [
            'r.article_id as articleId',
            'r.status',
            't.start',
            't.end',
            codePoints(eb.ref('t.article_id'), eb.ref('t.start')).as('startCodePoint'),
            codePoints(eb.ref('t.article_id'), eb.ref('t.end')).as('endCodePoint'),
            't.text',
          ]),
      ).as('reports'),
    ]);

const figures = (db: Kysely<Tables>, chosen: Chosen) =>
  db
    .selectFrom('figure as f')
    .leftJoin('event_report as r', (join) =>
      join.onRef('r.article_id', '=', 'f.article_id').onRef('r.position', '=', 'f.event_position'),
    )
    .leftJoin('statement_report as s', (join) =>
      join.onRef('s.article_id', '=', 'f.article_id').onRef('s.position', '=', 'f.asserted_by_position'),
    )
    .where((eb) => isChosen(chosen, eb.ref('f.article_id')))
    .orderBy('f.article_id')
    .orderBy('f.position')
    .select((eb) => [
      'f.article_id as articleId',
      'f.value',
      'f.value_to as valueTo',
      'f.bound',
      'f.unit',
      'f.counted',
      'f.people',
      'f.change',
      'r.event_id as eventId',
      's.statement_id as assertedById',
      utc(eb.ref('f.time_start')).as('timeStart'),
      utc(eb.ref('f.time_end')).as('timeEnd'),
      'f.start',
      'f.end',
      codePoints(eb.ref('f.article_id'), eb.ref('f.start')).as('startCodePoint'),
      codePoints(eb.ref('f.article_id'), eb.ref('f.end')).as('endCodePoint'),
      'f.text',
    ]);

/** Pairs of entities that articles name together, both among the most salient of the article. */
const companions = (db: Kysely<Tables>, chosen: Chosen) => {
  const salient = db
    .selectFrom('entity_article as ea')
    .where((eb) => isChosen(chosen, eb.ref('ea.article_id')))
    .select(({ fn }) => [
      'ea.article_id',
      'ea.entity_id',
      fn
        .agg<number>('row_number')
        .over((window) =>
          window.partitionBy('ea.article_id').orderBy('ea.salience', 'desc').orderBy('ea.entity_id'),
        )
        .as('rank'),
    ]);
  return db
    .with('salient', () => salient)
    .selectFrom('salient as a')
    .innerJoin('salient as b', (join) =>
      join.onRef('b.article_id', '=', 'a.article_id').onRef('b.entity_id', '>', 'a.entity_id'),
    )
    .where('a.rank', '<=', MOST_SALIENT)
    .where('b.rank', '<=', MOST_SALIENT)
    .groupBy(['a.entity_id', 'b.entity_id'])
    .orderBy('a.entity_id')
    .orderBy('b.entity_id')
    .select((eb) => [
      'a.entity_id as entityId',
      'b.entity_id as otherId',
      eb.cast<number>(eb.fn.countAll(), 'integer').as('articleCount'),
    ]);
};

/** Entities of an article that are held to be told of together. */
const MOST_SALIENT = 12;

/** The queries of all kinds of record. */
export const RECORDS = {
  article: articles,
  source: sources,
  story: stories,
  entity: entities,
  position: positions,
  mention: mentions,
  statement: statements,
  event: events,
  figure: figures,
  companions,
} as const satisfies Record<RecordKind, unknown>;

/** A record of a kind. */
export type RecordOf<Kind extends RecordKind> = InferResult<ReturnType<(typeof RECORDS)[Kind]>>[number];
