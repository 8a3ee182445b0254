import { sql } from 'kysely';
import type { Row } from '../../database/tables.js';
import { lookUp } from '../../expected.js';
import type { ArticleRows } from '../article/rows.js';
import type { Changes } from '../resolution/changes.js';
import type { Transaction } from '../resolution/transaction.js';
import type { StatementReport } from './load.js';

/** A statement with its printings. */
interface ResolvedStatement {
  readonly statement: Row<'statement'>;
  readonly reports: readonly StatementReport[];
}

/**
 * Writes statements, the reports of them that are new, and what is derived from both. Notes the stored reports that are of
 * another statement than before.
 *
 * @param fresh the rows of the reports that are not stored yet; each is a printing of one of the statements
 * @param before ids of the statements that the printings were of before
 */
export async function writeStatements(
  transaction: Transaction,
  resolved: readonly ResolvedStatement[],
  fresh: ArticleRows['statements'],
  before: ReadonlySet<string>,
  changes: Changes,
): Promise<void> {
  if (resolved.length > 0) {
    await transaction.upsertStatements(resolved.map(({ statement }) => statement));
    await writeReports(transaction, resolved, fresh, changes);
  }
  await removeUnreported(transaction, before);
  await writeEntityStatements(
    transaction,
    resolved.map(({ statement }) => statement.id),
  );
}

/**
 * Inserts the new reports of statements, each under its statement, and moves those that are of another than before. What they print as
 * their statement has it now is stored with the statement alone.
 */
async function writeReports(
  transaction: Transaction,
  resolved: readonly ResolvedStatement[],
  fresh: ArticleRows['statements'],
  changes: Changes,
): Promise<void> {
  const { db } = transaction;
  const statementOf = new Map(
    resolved.flatMap(({ statement, reports }) => reports.map(({ id }) => [id, statement] as const)),
  );
  const stored = resolved.flatMap(({ statement, reports }) =>
    reports.filter(({ nodeId }) => nodeId !== null).map((report) => ({ statement, report })),
  );
  for (const { statement, report } of stored)
    if (report.nodeId !== statement.id)
      changes.moves.push({
        family: 'STATEMENT',
        articleId: report.articleId,
        position: report.position,
        before: report.nodeId,
        after: statement.id,
      });
  if (stored.length > 0) {
    const rows = stored.map(({ statement, report: { id, articleId, position, text, cue, speakerText } }) => ({
      article_id: articleId,
      position,
      statement_id: statement.id,
      own_id: ownId(statement.id, id),
      ...ownWords(statement, { text, cue, speaker_text: speakerText }),
    }));
    await db
      .updateTable('numbered_statement_report as stored')
      .from([
        'article as a',
        sql<
          (typeof rows)[number]
        >`jsonb_populate_recordset(NULL::statement_report, ${JSON.stringify(rows)}::jsonb)`.as<'r'>(sql`r`),
      ])
      .whereRef('a.id', '=', 'r.article_id')
      .whereRef('stored.article', '=', 'a.number')
      .whereRef('stored.position', '=', 'r.position')
      .where(
        sql<boolean>`(stored.statement_id, stored.text, stored.cue, stored.speaker_text) IS DISTINCT FROM (r.statement_id, r.text, r.cue, r.speaker_text)`,
      )
      .set(({ ref }) => ({
        statement_id: ref('r.statement_id'),
        own_id: ref('r.own_id'),
        text: ref('r.text'),
        cue: ref('r.cue'),
        speaker_text: ref('r.speaker_text'),
      }))
      .execute();
  }
  await transaction.insert({
    statement_report: fresh.map(({ local_id, ...row }) => {
      const statement = lookUp(statementOf, local_id);
      return {
        ...row,
        ...ownWords(statement, row),
        ...ownSentences(row),
        statement_id: statement.id,
        own_id: ownId(statement.id, local_id),
      };
    }),
  });
}

type Words = Pick<Row<'numbered_statement_report'>, 'text' | 'cue' | 'speaker_text'>;

/** The words that are stored with a report: none where all are those of its statement. */
function ownWords(statement: Words, { text, cue, speaker_text }: Words): Words {
  return text === statement.text && cue === statement.cue && speaker_text === statement.speaker_text
    ? { text: null, cue: null, speaker_text: null }
    : { text, cue, speaker_text };
}

/** The id that is stored with a report it is known by: none where that is its statement's. */
function ownId(statementId: string, localId: string): string | null {
  return localId === statementId ? null : localId;
}

type Sentences = Pick<
  Row<'numbered_statement_report'>,
  'cue_sentence_start' | 'cue_sentence_end' | 'speaker_sentence_start' | 'speaker_sentence_end'
>;

/** The sentences that are stored with a report's cue and speaker: none where they are its own. */
function ownSentences(
  row: Sentences & { readonly sentence_start: number; readonly sentence_end: number },
): Sentences {
  const unless = (own: number, at: number | null | undefined) => (at === undefined || at === own ? null : at);
  return {
    cue_sentence_start: unless(row.sentence_start, row.cue_sentence_start),
    cue_sentence_end: unless(row.sentence_end, row.cue_sentence_end),
    speaker_sentence_start: unless(row.sentence_start, row.speaker_sentence_start),
    speaker_sentence_end: unless(row.sentence_end, row.speaker_sentence_end),
  };
}

async function removeUnreported({ db }: Transaction, ids: ReadonlySet<string>): Promise<void> {
  if (ids.size === 0) return;
  await db
    .deleteFrom('statement as s')
    .where('s.id', '=', sql<string>`ANY(${[...ids]}::uuid[])`)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('statement_report as r').whereRef('r.statement_id', '=', 's.id').select('r.position'),
        ),
      ),
    )
    .execute();
}

/** From entities to the statements they are named in. */
async function writeEntityStatements(transaction: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const { db } = transaction;
  const these = sql<string>`ANY(${ids}::uuid[])`;
  const about = db
    .selectFrom('statement_report as r')
    .innerJoin('statement as s', 's.id', 'r.statement_id')
    .innerJoin('mention as m', (join) =>
      join
        .onRef('m.article', '=', 'r.article')
        .onRef('m.start', '>=', 'r.start')
        .onRef('m.end', '<=', 'r.end'),
    )
    .innerJoin('article_entity as e', (join) =>
      join.onRef('e.article', '=', 'm.article').onRef('e.position', '=', 'm.entity_position'),
    )
    .where('r.statement_id', '=', these)
    .where('e.entity_id', 'is not', null)
    .where(
      ({ ref }) =>
        sql<boolean>`(cardinality(${ref('r.spans')}) = 0 OR EXISTS (SELECT 1 FROM generate_series(1, cardinality(${ref('r.spans')}), 2) AS i
          WHERE ${ref('m.start')} >= (${ref('r.spans')})[i] AND ${ref('m.end')} <= (${ref('r.spans')})[i + 1]))`,
    )
    .distinct()
    .select(({ ref }) => [
      ref('e.entity_id').$notNull().as('entity_id'),
      's.id as statement_id',
      's.sort_at',
      's.article_count',
    ]);
  await transaction.replace(
    'entity_statement',
    sql`stale.statement_id = ${these}`,
    ['statement_id', 'entity_id'],
    ['entity_id', 'statement_id', 'sort_at', 'article_count'],
    sql`${about}`,
  );
}
