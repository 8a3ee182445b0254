import type { ApolloServer } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import { createPool } from '../../src/database/pool.js';
import type { KnowledgeWriter } from '../../src/graphql/knowledgeWriter.js';
import type { Query } from '../../src/graphql/reader.js';
import { stringifyResult } from '../../src/graphql/readPath.js';
import { createGraphQLServer, type GraphQLContext } from '../../src/graphql/server.js';
import { createKnowledgeBase, type KnowledgeBase } from '../../src/knowledge/knowledgeBase.js';
import { type TestDatabase, testDatabase } from '../setup/database.js';

// biome-ignore lint/suspicious/noExplicitAny: an answer has whatever shape the operation gives it.
export type Data = any;

export interface Answer {
  readonly data: Data;
  readonly errors: readonly GraphQLFormattedError[] | undefined;
  readonly status: number | undefined;
}

export interface TestApi {
  readonly database: TestDatabase;
  readonly knowledge: KnowledgeBase;
  readonly server: ApolloServer<GraphQLContext>;
  /** The statements that reads ran since the last `ask`. */
  readonly statements: readonly Query[];
  /** Internal errors by their id. */
  readonly internalErrors: ReadonlyMap<string, Error>;
  /** The answer as a client gets it. */
  ask(query: string, variables?: Record<string, unknown>, context?: Partial<GraphQLContext>): Promise<Answer>;
  /** The data of an answer without errors. */
  data(query: string, variables?: Record<string, unknown>, context?: Partial<GraphQLContext>): Promise<Data>;
}

/** The API over a database of the test file's own, which `fill` fills before the first test. */
export function testApi(
  fill: (knowledge: KnowledgeBase) => Promise<void>,
  writer?: (knowledge: KnowledgeBase) => KnowledgeWriter,
): TestApi {
  const database = testDatabase();
  const statements: Query[] = [];
  const internalErrors = new Map<string, Error>();
  let knowledge: KnowledgeBase;
  let server: ApolloServer<GraphQLContext>;
  let close: () => Promise<void>;

  beforeAll(async () => {
    const readers = createPool(database.url, { max: 4 });
    knowledge = createKnowledgeBase(database.pool);
    server = createGraphQLServer({
      pool: readers,
      writer: writer ? writer(knowledge) : noWriter,
      logError: (error, id) => internalErrors.set(id, error),
      onRead: (statement) => statements.push(statement),
    });
    close = async () => {
      await server.stop();
      await readers.end();
    };
    await server.start();
    await fill(knowledge);
    await database.pool.query('analyze');
  }, 120_000);
  afterAll(() => close());

  async function ask(
    query: string,
    variables: Record<string, unknown> = {},
    context: Partial<GraphQLContext> = {},
  ): Promise<Answer> {
    statements.length = 0;
    const response = await server.executeOperation(
      { query, variables },
      { contextValue: { canWrite: false, ...context } },
    );
    if (response.body.kind !== 'single') throw new Error('An answer in parts.');
    return {
      ...JSON.parse(stringifyResult(response.body.singleResult)),
      status: response.http.status,
    };
  }

  return {
    database,
    statements,
    internalErrors,
    get knowledge() {
      return knowledge;
    },
    get server() {
      return server;
    },
    ask,
    async data(query, variables, context) {
      const { data, errors } = await ask(query, variables, context);
      if (errors)
        throw new Error(JSON.stringify(errors, null, 2), { cause: [...internalErrors.values()].at(-1) });
      return data;
    },
  };
}

const noWriter: KnowledgeWriter = {
  ingest: () => Promise.reject(new Error('This API writes nothing.')),
  ingestEach: () => Promise.reject(new Error('This API writes nothing.')),
  ingestDocument: () => Promise.reject(new Error('This API writes nothing.')),
  delete: () => Promise.reject(new Error('This API writes nothing.')),
  decide: () => Promise.reject(new Error('This API writes nothing.')),
  effectsOf: () => Promise.reject(new Error('This API writes nothing.')),
  undo: () => Promise.reject(new Error('This API writes nothing.')),
};
