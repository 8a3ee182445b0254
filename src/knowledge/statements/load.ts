import { type RawBuilder, sql } from 'kysely';
import { sqlOf } from '../../database/columns.js';
import type { StatementKind } from '../../vocabulary/statementKinds.js';
import type { TimePrecision } from '../../vocabulary/timePrecisions.js';
import { articleNumbers } from '../article/numbers.js';
import type { ArticleRows } from '../article/rows.js';
import type { NameResolutions } from '../entities/names.js';
import { madeOnce } from '../grouping.js';
import { placesInBlocks } from '../resolution/blocks.js';
import type { Transaction } from '../resolution/transaction.js';
import { statementBlocks } from './blocks.js';
import { type Printing, statementContent, statements } from './matches.js';

/** A printing of a statement with all that its statement is described from. */
export interface StatementReport extends Printing {
  readonly kind: StatementKind;
  readonly text: string;
  readonly cue: string | null;
  readonly speakerText: string | null;
  /** Why `speakerId` is null. */
  readonly reason: string | null;
  readonly addresseeId: string | null;
  readonly said: SaidTime | null;
  readonly confidence: number;
}

/** When a statement was made. */
export interface SaidTime {
  readonly start: Date;
  readonly end: Date;
  readonly precision: TimePrecision;
  readonly text: string | null;
}

/** The statements of articles that are yet to be stored. */
export function statementReportsOf(
  batch: readonly ArticleRows[],
  resolutions: NameResolutions,
): StatementReport[] {
  return batch.flatMap(({ article, entities, statements: rows }) => {
    const entity = (position: number | null) =>
      position === null ? null : resolutions.of(entities[position]);
    return rows.map((row) =>
      report(
        {
          ...row,
          statement_id: null,
          published_at: article.published_at,
          speaker_id: entity(row.speaker_position)?.entityId ?? null,
          unresolved_reason: row.unresolved_reason ?? entity(row.speaker_position)?.reason ?? null,
          addressee_id: entity(row.addressee_position)?.entityId ?? null,
        },
        comparable(row.text),
      ),
    );
  });
}

const r = sqlOf('statement_report', 'r');

/** The stored statements of articles, and the reports of statements. */
export function loadStatementReports(
  transaction: Transaction,
  articleIds: Iterable<string>,
  statementIds: Iterable<string>,
): Promise<StatementReport[]> {
  return load(
    transaction,
    sql`(${r.article} = ANY(${articleNumbers(articleIds)}) OR ${r.statement_id} = ANY(${[...statementIds]}::uuid[]))`,
  );
}

/** The stored statements of these local ids. */
export function loadStatementReportsById(
  transaction: Transaction,
  ids: readonly string[],
): Promise<StatementReport[]> {
  return ids.length === 0 ? Promise.resolve([]) : load(transaction, hasLocalId(r, ids));
}

/** Whether a report's local id is one of these: an index has it where its statement has another id, else that of statements. */
export function hasLocalId(
  { own_id, statement_id }: Pick<typeof r, 'own_id' | 'statement_id'>,
  ids: readonly string[],
): RawBuilder<boolean> {
  const these = sql`ANY(${ids}::uuid[])`;
  return sql`(${own_id} = ${these} OR ${own_id} IS NULL AND ${statement_id} = ${these})`;
}

/** The stored statements found under any of these keys. */
export function loadStatementReportsInBlocks(
  transaction: Transaction,
  keys: readonly number[],
): Promise<StatementReport[]> {
  return load(transaction, sql`(${r.article}, ${r.position}) IN (${placesInBlocks(statements.name, keys)})`);
}

async function load({ db }: Transaction, where: RawBuilder<unknown>): Promise<StatementReport[]> {
  const rows = await db
    .selectFrom('statement_report as r')
    .innerJoin('article as a', 'a.number', 'r.article')
    .leftJoin('numbered_article_entity as s', (join) =>
      join.onRef('s.article', '=', 'r.article').onRef('s.position', '=', 'r.speaker_position'),
    )
    .leftJoin('numbered_article_entity as d', (join) =>
      join.onRef('d.article', '=', 'r.article').onRef('d.position', '=', 'r.addressee_position'),
    )
    .where(where as RawBuilder<boolean>)
    .select(({ fn }) => [
      'r.local_id',
      'r.article_id',
      'r.position',
      'r.statement_id',
      'r.kind',
      'r.text',
      'r.cue',
      'r.speaker_text',
      'r.said_start',
      'r.said_end',
      'r.said_precision',
      'r.said_text',
      'r.confidence',
      'a.published_at',
      's.entity_id as speaker_id',
      'd.entity_id as addressee_id',
      fn.coalesce('r.unresolved_reason', 's.unresolved_reason').as('unresolved_reason'),
    ])
    .execute();
  // Words that are printed often are looked at once.
  const textOf = madeOnce(comparable);
  return rows.map((row) => report(row, textOf(row.text)));
}

/** What a printing is compared by, whoever said it and whatever article prints it. */
function comparable(text: string) {
  const keys = statementBlocks(text);
  return { text, content: statementContent(text), blocks: { own: keys, look: keys } };
}

/** A statement's row with what resolution found out about its article's entities. */
interface ReportRow {
  readonly local_id: string;
  readonly article_id: string;
  readonly position: number;
  readonly statement_id: string | null;
  readonly kind: StatementKind;
  readonly text: string;
  readonly cue: string | null;
  readonly speaker_text: string | null;
  readonly said_start: Date | string | null;
  readonly said_end: Date | string | null;
  readonly said_precision: TimePrecision | null;
  readonly said_text: string | null;
  readonly confidence: number;
  readonly published_at: Date | string | null;
  readonly speaker_id: string | null;
  readonly unresolved_reason: string | null;
  readonly addressee_id: string | null;
}

function report(row: ReportRow, text: ReturnType<typeof comparable>): StatementReport {
  return {
    ...text,
    id: row.local_id,
    articleId: row.article_id,
    position: row.position,
    nodeId: row.statement_id,
    publishedAt: row.published_at === null ? null : new Date(row.published_at).getTime(),
    kind: row.kind,
    cue: row.cue,
    speakerId: row.speaker_id,
    speakerText: row.speaker_text,
    reason: row.unresolved_reason,
    addresseeId: row.addressee_id,
    said:
      row.said_start === null || row.said_end === null || row.said_precision === null
        ? null
        : {
            start: new Date(row.said_start),
            end: new Date(row.said_end),
            precision: row.said_precision,
            text: row.said_text,
          },
    confidence: row.confidence,
  };
}
