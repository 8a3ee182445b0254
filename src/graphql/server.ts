import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import type { Pool } from 'pg';
import type { KnowledgeWriter } from './knowledgeWriter.js';

/** What the HTTP server says of a request. */
export interface GraphQLContext {
  /** The request carries the write key. */
  readonly canWrite: boolean;
}

export interface GraphQLServerOptions {
  /** Connections of node-postgres to a migrated database. */
  readonly pool: Pool;
  readonly writer: KnowledgeWriter;
  /** Is told of every internal error and the id its client was given; writes to standard error where it is not given. */
  readonly logError?: (error: Error, id: string) => void;
  /** Milliseconds after which PostgreSQL gives a read up; 10,000 where it is not given. */
  readonly readTimeout?: number;
  /** Plugins of the HTTP integration, to drain connections at the end. */
  readonly plugins?: readonly ApolloServerPlugin<GraphQLContext>[];
}

/** The GraphQL API as an Apollo Server, not yet started: the HTTP integration starts and stops it. */
export function createGraphQLServer(_options: GraphQLServerOptions): ApolloServer<GraphQLContext> {
  throw new Error('The API is not wired up yet.');
}
