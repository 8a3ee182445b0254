import fc from 'fast-check';
import { parse, validate } from 'graphql';
import { expected } from '../../src/expected.js';
import { MAX_TOKENS } from '../../src/graphql/limits.js';
import type { Writing } from '../../src/graphql/mutation/writing.js';
import { buildSchema } from '../../src/graphql/schema.js';
import { testApi } from './api.js';
import { storeHarbourNews } from './harbourNews.js';
import { executePlain, plainSchema, tells, withoutCursors } from './oracle/execute.js';
import { operations } from './oracle/operations.js';
import { argumentsFor } from './oracle/values.js';
import { World } from './oracle/world.js';

const api = testApi(storeHarbourNews);
const schema = buildSchema({} as Writing);
const plain = plainSchema(schema);

/** How many operations are tried; `OPERATIONS=5000 npm test -- test/graphql/randomOperations` tries more. */
const OPERATIONS = Number(process.env.OPERATIONS ?? 200);

/** Words that a statement could mistake for its own. */
const HOSTILE =
  'r a t t1 t_1 n e at item page all list0 data answer more last_cursor first_cursor key key0 c c0 i row value whole place total cursor score office counted select from order where group null true false user end start type typename query __proto__ constructor toString hasOwnProperty length'.split(
    ' ',
  );

test('any operation’s answer is the one that graphql-js gives by plain resolvers', async () => {
  const world = await World.load(api.database.pool);
  const columns = await api.database.pool.query(
    "select distinct column_name as name from information_schema.columns where table_schema = 'public' union select table_name from information_schema.tables where table_schema = 'public'",
  );
  const names = [...HOSTILE, ...columns.rows.map(({ name }) => String(name))].filter((name) =>
    /^[A-Za-z_]\w*$/.test(name),
  );
  let answered = 0;
  await fc.assert(
    fc.asyncProperty(
      operations({ schema, asks: tells, argumentsOf: argumentsFor(world), names, depth: 5 }),
      async ({ query, variables }) => {
        const document = parse(query);
        expect(validate(schema, document)).toEqual([]);
        const { data, errors } = await api.ask(query, variables);
        if (expected(document.tokenCount, 'tokens of an operation') > MAX_TOKENS) {
          expect(errors?.[0]?.extensions?.code).toBe('GRAPHQL_PARSE_FAILED');
          return;
        }
        if (errors) {
          expect(errors[0]?.extensions?.code).toMatch(/^(QUERY_TOO_COSTLY|TOO_MANY_ALIASES|QUERY_TOO_DEEP)$/);
          return;
        }
        const foretold = await executePlain(plain, document, variables, world);
        const answer = withoutCursors(data, foretold);
        expect(answer).toEqual(foretold);
        expect(JSON.stringify(answer)).toBe(JSON.stringify(foretold));
        answered += 1;
      },
    ),
    // Making a counterexample smaller may take ever so long: then it is told as it is.
    {
      numRuns: OPERATIONS,
      interruptAfterTimeLimit: 60_000 + 300 * OPERATIONS,
      markInterruptAsFailure: true,
    },
  );
  expect(answered).toBeGreaterThan(expected(OPERATIONS, 'a number of operations') / 2);
}, 900_000);
