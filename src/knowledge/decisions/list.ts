import type { Kysely, Selectable } from 'kysely';
import type { Tables } from '../../database/tables.js';

/** A decision as it was taken. */
export type Decision = Selectable<Tables['decision']>;

/** Rows read at once. */
const PAGE = 500;

/** All decisions, undone ones too, the latest first. */
export async function* listDecisions(db: Kysely<Tables>): AsyncGenerator<Decision, void, undefined> {
  let last: Decision | undefined;
  do {
    const rows = await db
      .selectFrom('decision')
      .$if(last !== undefined, (query) =>
        query.where(({ eb, refTuple, tuple }) =>
          eb(refTuple('decided_at', 'id'), '<', tuple(last?.decided_at as Date, last?.id as string)),
        ),
      )
      .orderBy('decided_at', 'desc')
      .orderBy('id', 'desc')
      .limit(PAGE)
      .selectAll()
      .execute();
    yield* rows;
    last = rows.length < PAGE ? undefined : rows[rows.length - 1];
  } while (last !== undefined);
}
