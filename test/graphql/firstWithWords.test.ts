import fc from 'fast-check';
import { ascending, descending } from '../../src/graphql/compile/objects.js';
import { firstWithWords, orderBy, source } from '../../src/graphql/compile/rows.js';
import { numbered, Row, raw, sql } from '../../src/graphql/compile/sql.js';
import { testDatabase } from '../setup/database.js';

const database = testDatabase();

test('the first rows that have the words are the same whatever step finds them', async () => {
  const row = new Row('t$', '');
  const at = sql`${row}.at`;
  const id = sql`${row}.id`;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ at: fc.nat(9), fits: fc.boolean(), seems: fc.boolean(), counts: fc.boolean() }), {
        maxLength: 40,
      }),
      fc.record({
        near: fc.nat(8),
        around: fc.nat(8),
        few: fc.nat(8),
        far: fc.integer({ min: 1, max: 8 }),
      }),
      fc.boolean(),
      fc.integer({ min: 1, max: 6 }),
      fc.boolean(),
      fc.option(fc.nat(9), { nil: null }),
      fc.boolean(),
      async (given, steps, isHeld, most, falls, until, backward) => {
        const rows = given.map((each, index) => ({ ...each, id: index }));
        const from = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) ${row} (id int, at int, fits boolean, seems boolean, counts boolean)`;
        const term = falls ? descending : ascending;
        const order = [term('int', at), term('int', id)];
        const { text, slots } = numbered(
          sql`select t$.id ${source(
            firstWithWords(
              {
                row,
                rows: { from, link: [], where: [sql`${row}.counts`] },
                words: [{ found: sql`${row}.seems`, exact: sql`${row}.fits` }],
                order,
                ...(isHeld && { held: at }),
              },
              raw('t$.*'),
              order,
              ([{ value }]) => (until === null ? [] : [sql`${value} <= ${until}`]),
              backward,
              most,
              steps,
            ),
          )}${orderBy(order, backward)} limit ${most}`,
        );
        const found = await database.pool.query<{ id: number }>(
          text,
          slots.map((slot) => slot.read({}, [])),
        );
        const sign = falls !== backward ? -1 : 1;
        const expected = rows
          .filter((each) => each.fits && each.seems && each.counts && (until === null || each.at <= until))
          .sort((one, other) => sign * (one.at - other.at || one.id - other.id))
          .slice(0, most);
        expect(found.rows.map((each) => each.id)).toEqual(expected.map((each) => each.id));
      },
    ),
    { numRuns: 300 },
  );
});
