import fc from 'fast-check';
import { execute, parse, validate } from 'graphql';
import { expected } from '../../src/expected.js';
import { compileQuery, fragmentsOf } from '../../src/graphql/compile/compile.js';
import { withComputed } from '../../src/graphql/compile/computed.js';
import { bound } from '../../src/graphql/compile/writeStatement.js';
import { COMPUTATIONS } from '../../src/graphql/computations.js';
import type { Writing } from '../../src/graphql/mutation/writing.js';
import { PLANNERS } from '../../src/graphql/planners.js';
import { buildSchema } from '../../src/graphql/schema.js';
import { testApi } from './api.js';
import { storeHarbourNews } from './harbourNews.js';
import { selections } from './randomOperations.js';

const api = testApi(storeHarbourNews);
const schema = buildSchema({} as Writing);

test('any operation’s answer is what graphql-js makes of the typed data, without an error', async () => {
  const { article, vance, orr } = await api.data(
    '{ article(url: "https://harbour.example/summit") { id } vance: entity(name: "Mirela Vance") { id } orr: entity(name: "Pavel Orr") { id } }',
  );
  const operations = selections(schema, expected(schema.getQueryType(), 'schema.getQueryType()'), 4, {
    node: `(id: "${vance.id}")`,
    nodes: `(ids: ["${orr.id}", "${article.id}", "${article.id}.f0", "${article.id}.m0"])`,
    article: `(id: "${article.id}")`,
    entity: '(name: "Lisbon")',
    source: '(domain: "harbour.example")',
    event: `(id: "d1000000-0000-8000-8000-000000000000")`,
    story: `(id: "f1${article.id.slice(2)}")`,
    statement: `(id: "c1000000-0000-8000-8000-000000000000")`,
    search: '(text: "Lisbon", first: 3)',
    path: `(from: "${vance.id}", to: "${orr.id}")`,
  });
  let answered = 0;
  await fc.assert(
    fc.asyncProperty(operations, async (query) => {
      const document = parse(query);
      expect(validate(schema, document)).toEqual([]);
      const answer = await api.ask(query);
      if (answer.errors) {
        expect(answer.errors[0]?.extensions?.code).toMatch(/^(QUERY_TOO_COSTLY|TOO_MANY_ALIASES)$/);
        return;
      }
      const operation = document.definitions[0];
      if (operation.kind !== 'OperationDefinition') throw new Error('No operation.');
      const { statement } = compileQuery(
        operation,
        { schema, fragments: fragmentsOf(document), variables: {} },
        PLANNERS,
        true,
      );
      const { values } = bound(expected(statement, 'statement'), {});
      const { rows } = await api.database.pool.query(expected(statement, 'statement').text, [...values]);
      const executed = await execute({
        schema,
        document,
        rootValue: withComputed(rows[0].answer, COMPUTATIONS),
      });
      expect(executed.errors).toBeUndefined();
      expect(JSON.parse(JSON.stringify(executed.data))).toEqual(answer.data);
      expect(JSON.stringify(answer.data)).toBe(JSON.stringify(executed.data));
      answered += 1;
    }),
    { numRuns: 100 },
  );
  expect(answered).toBeGreaterThan(50);
}, 300_000);
