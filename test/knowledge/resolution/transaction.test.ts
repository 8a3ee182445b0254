import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { createQueryBuilder } from '../../../src/database/queryBuilder.js';
import { inTransaction } from '../../../src/knowledge/resolution/transaction.js';
import { testDatabase } from '../../setup/database.js';

const database = testDatabase();

test('writes that ask for the same locks one by one, each in an order of its own, all get through, one at a time each lock', async () => {
  const db = createQueryBuilder(database.pool);
  const running = new Set<number>();
  const write = (writer: number) =>
    inTransaction(db, async (transaction) => {
      for (let k = 0; k < 12; k++) {
        await transaction.hold([(7 * writer + 11 * k) % 12]);
        await sql`SELECT pg_sleep(0.001)`.execute(transaction.db);
      }
      // All of them hold all twelve locks now.
      expect(running.size).toBe(0);
      running.add(writer);
      await sql`SELECT pg_sleep(0.002)`.execute(transaction.db);
      running.delete(writer);
      return writer;
    });
  const writers = Array.from({ length: 8 }, (_, k) => k);
  expect(await Promise.all(writers.map(write))).toEqual(writers);
});

test('a write that others make fail again and again is run alone in the end', async () => {
  const db = createQueryBuilder(database.pool);
  let attempts = 0;
  const result = await inTransaction(db, async (transaction) => {
    attempts++;
    // What a serialization failure looks like, as often as it is not alone.
    if (attempts < 9)
      await sql`DO $$ BEGIN RAISE EXCEPTION 'again' USING ERRCODE = '40001'; END $$`.execute(transaction.db);
    return 'done';
  });
  expect(result).toBe('done');
});

test('what fails for a reason of its own fails at once', async () => {
  const db = createQueryBuilder(database.pool);
  let attempts = 0;
  await expect(
    inTransaction(db, async (transaction) => {
      attempts++;
      await sql`SELECT 1 / 0`.execute(transaction.db);
    }),
  ).rejects.toThrow(/division by zero/);
  expect(attempts).toBe(1);
});

test('two writes at once leave one row of what a story holds, whatever it is ordered by', async () => {
  const db = createQueryBuilder(database.pool);
  const [story_id, statement_id] = [randomUUID(), randomUUID()];
  const write = (article_count: number, sort_at: string, meanwhile: () => Promise<void>) =>
    inTransaction(db, async (transaction) => {
      // Neither the story nor the statement need be there.
      await sql`SET LOCAL session_replication_role = replica`.execute(transaction.db);
      await transaction.replace(
        'several_story_statement',
        sql`stale.statement_id = ${statement_id}`,
        ['statement_id', 'story_id'],
        ['story_id', 'statement_id', 'article_count', 'sort_at'],
        [{ story_id, statement_id, article_count, sort_at }],
      );
      await meanwhile();
    });
  const nothing = () => Promise.resolve();
  await write(1, '2026-03-01T00:00:00.000Z', nothing);
  let second: Promise<void> | undefined;
  await write(1, '2026-03-02T00:00:00.000Z', async () => {
    second = write(2, '2026-03-01T00:00:00.000Z', nothing);
    await setTimeout(50);
  });
  await second;
  const { rows } = await database.pool.query(
    'SELECT article_count FROM several_story_statement WHERE story_id = $1',
    [story_id],
  );
  expect(rows).toEqual([{ article_count: 2 }]);
});
