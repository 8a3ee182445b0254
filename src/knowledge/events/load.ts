import { type RawBuilder, sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { sqlOf } from '../../database/columns.js';
import { lookUp } from '../../expected.js';
import type { ArticleRows } from '../article/rows.js';
import type { NameResolutions } from '../entities/names.js';
import { madeOnce } from '../grouping.js';
import { placesInBlocks } from '../resolution/blocks.js';
import type { Transaction } from '../resolution/transaction.js';
import { words } from '../words/folding.js';
import type { EventReport } from './describe.js';
import { events } from './matches.js';
import { type ReportRow, reportOf } from './reportRows.js';

/** The events of articles that are yet to be stored. Their entities are described already. */
export async function eventReportsOf(
  transaction: Transaction,
  batch: readonly ArticleRows[],
  resolutions: NameResolutions,
  copyGroups: ReadonlyMap<string, string>,
  storyOf: ReadonlyMap<string, string>,
): Promise<EventReport[]> {
  const rows = batch.flatMap(({ article, entities, events: reports, participants, triggers, figures }) => {
    const entity = (position: number | null) =>
      position === null ? null : resolutions.of(entities[position]).entityId;
    return reports.map((row): ReportRow => {
      const own = ({ event_position }: { readonly event_position: number }) =>
        event_position === row.position;
      return {
        ...row,
        event_id: null,
        salience: row.salience ?? 0,
        published_at: article.published_at,
        copy_group: lookUp(copyGroups, article.id),
        place_id: entity(row.place_position),
        participants: participants.filter(own).map(({ position, role, text, entity_position }) => ({
          position,
          role,
          text,
          entityId: entity(entity_position),
        })),
        sentences: triggers
          .filter(own)
          .map(({ sentence_start, sentence_end }) => article.text.slice(sentence_start, sentence_end)),
        story_id: lookUp(storyOf, article.id),
        story_report_id: null,
        phrase: row.phrase ?? null,
        main_trigger: row.main_trigger ?? 0,
        depth: row.depth ?? 0,
        triggers: triggers.filter(own).map(({ position, text }) => ({ position, text })),
        figures: figures
          .filter((figure) => figure.event_position === row.position)
          .map(({ value, counted, unit }) => ({ value, counted, unit: unit ?? null })),
      };
    });
  });
  return withEntities(transaction, rows);
}

const r = sqlOf('event_report', 'r');
const f = sqlOf('event_report', 'f');
const told = sqlOf('article', 'told');

/** The stored reports of events, and those that are one within their story with one of these. */
export function loadReportsOfEvents(
  transaction: Transaction,
  eventIds: Iterable<string>,
): Promise<EventReport[]> {
  const these = [...eventIds];
  return these.length === 0
    ? Promise.resolve([])
    : load(transaction, withTheirStorys(sql`${f.event_id} = ANY(${these}::uuid[])`));
}

/** The stored reports of these local ids, and those that are one within their story with one of these. */
export function loadReportsById(transaction: Transaction, ids: readonly string[]): Promise<EventReport[]> {
  return ids.length === 0
    ? Promise.resolve([])
    : load(transaction, withTheirStorys(sql`${f.local_id} = ANY(${ids}::uuid[])`));
}

/** Reports `r` that fit a condition, as reports `f`, and all that are one within their story with one that does. */
function withTheirStorys(condition: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(
    ${r.local_id} = ANY(ARRAY(SELECT ${f.local_id} FROM ${f.$from} WHERE ${condition}))
    OR ${r.story_report_id} = ANY(ARRAY(SELECT ${f.story_report_id} FROM ${f.$from} WHERE ${condition})))`;
}

/** The stored reports of the articles of stories. */
export function loadReportsOfStories(
  transaction: Transaction,
  storyIds: Iterable<string>,
): Promise<EventReport[]> {
  return load(
    transaction,
    sql`${r.article_id} = ANY(ARRAY(SELECT ${told.id} FROM ${told.$from} WHERE ${told.story_id} = ANY(${[...storyIds]}::uuid[])))`,
  );
}

/** The stored reports that are one within their story with a report that is found under any of these keys. */
export function loadReportsInBlocks(
  transaction: Transaction,
  keys: readonly number[],
): Promise<EventReport[]> {
  return load(
    transaction,
    sql`${r.story_report_id} = ANY(ARRAY(
      SELECT ${f.story_report_id} FROM ${f.$from}
      WHERE (${f.article_id}, ${f.position}) IN (
        SELECT ${told.id}, place.position FROM (${placesInBlocks(events.name, keys)}) AS place JOIN ${told.$from} ON ${told.number} = place.article)))`,
  );
}

async function load(transaction: Transaction, where: RawBuilder<unknown>): Promise<EventReport[]> {
  const rows = await transaction.db
    .selectFrom('event_report as r')
    .innerJoin('article as a', 'a.id', 'r.article_id')
    .leftJoin('article_entity as e', (join) =>
      join.onRef('e.article', '=', 'a.number').onRef('e.position', '=', 'r.place_position'),
    )
    .where(where as RawBuilder<boolean>)
    .select((eb) => [
      'r.local_id',
      'r.article_id',
      'r.position',
      'r.event_id',
      'r.type',
      'r.status',
      'r.confidence',
      'r.salience',
      'r.time_start',
      'r.time_end',
      'r.time_precision',
      'r.time_text',
      'a.published_at',
      'a.copy_group',
      'a.story_id',
      'r.story_report_id',
      'r.main_trigger',
      'r.phrase',
      'r.depth',
      'e.entity_id as place_id',
      jsonArrayFrom(
        eb
          .selectFrom('report_trigger as t')
          .whereRef('t.article', '=', 'a.number')
          .whereRef('t.event_position', '=', 'r.position')
          .orderBy('t.position')
          .select(['t.position', 't.text']),
      ).as('triggers'),
      jsonArrayFrom(
        eb
          .selectFrom('figure as f')
          .whereRef('f.article_id', '=', 'r.article_id')
          .whereRef('f.event_position', '=', 'r.position')
          .orderBy('f.position')
          .select(['f.value', 'f.counted', 'f.unit']),
      ).as('figures'),
      jsonArrayFrom(
        eb
          .selectFrom('report_participant as p')
          .leftJoin('article_entity as e', (join) =>
            join.onRef('e.article', '=', 'p.article').onRef('e.position', '=', 'p.entity_position'),
          )
          .whereRef('p.article', '=', 'a.number')
          .whereRef('p.event_position', '=', 'r.position')
          .orderBy('p.position')
          .select(['p.position', 'p.role', 'p.text', 'e.entity_id as entityId']),
      ).as('participants'),
      eb
        .selectFrom('report_trigger as t')
        .whereRef('t.article', '=', 'a.number')
        .whereRef('t.event_position', '=', 'r.position')
        .select(({ ref }) =>
          sql<
            string[] | null
          >`array_agg(utf16_slice(${ref('a.text')}, ${ref('a.astral')}, ${ref('t.sentence_start')}, ${ref('t.sentence_end')}))`.as(
            'sentences',
          ),
        )
        .as('sentences'),
    ])
    .execute();
  return withEntities(transaction, rows);
}

async function withEntities({ db }: Transaction, rows: readonly ReportRow[]): Promise<EventReport[]> {
  const ids = new Set(
    rows.flatMap(({ place_id, participants }) =>
      [place_id, ...participants.map(({ entityId }) => entityId)].flatMap((id) => id ?? []),
    ),
  );
  // Several reports stand in one sentence.
  const wordsOf = madeOnce(words);
  if (ids.size === 0) return rows.map((row) => reportOf(row, new Map(), wordsOf));
  const found = await db
    .selectFrom('entity as n')
    .where('n.id', '=', sql<string>`ANY(${[...ids]}::uuid[])`)
    .select(({ ref, exists, selectFrom }) => [
      'n.id',
      'n.name',
      'n.country_code as countryCode',
      'n.latitude',
      'n.longitude',
      sql<boolean>`${ref('n.kind')} = 'PLACE'`.as('isPlace'),
      exists(
        selectFrom('entity_name as k')
          .whereRef('k.entity_id', '=', 'n.id')
          .where('k.gazetteer_id', 'like', 'country:%')
          .select('k.id'),
      )
        .$castTo<boolean>()
        .as('isCountry'),
    ])
    .execute();
  const facts = new Map(found.map(({ id, ...rest }) => [id, rest]));
  return rows.map((row) => reportOf(row, facts, wordsOf));
}
