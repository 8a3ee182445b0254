import { RELATIONS } from '../../src/graphql/relations.js';
import { testDatabase } from '../setup/database.js';

const database = testDatabase();

test('every relation goes between columns that are there, of one type', async () => {
  const { rows } = await database.pool.query<{ name: string; type: string }>(
    `select table_name || '.' || column_name as name, udt_name as type from information_schema.columns where table_schema = 'public'`,
  );
  const types = new Map(rows.map(({ name, type }) => [name, type]));
  const wrong = Object.entries(RELATIONS).flatMap(([relation, [from, to, columns]]) =>
    Object.entries(columns)
      .filter(([left, right]) => {
        const type = types.get(`${from}.${left}`);
        return type === undefined || type !== types.get(`${to}.${right}`);
      })
      .map(([left, right]) => `${relation}: ${from}.${left} = ${to}.${right}`),
  );
  expect(wrong).toEqual([]);
});
