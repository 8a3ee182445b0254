import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ApolloServer, type ApolloServerOptions, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginLandingPageLocalDefault } from '@apollo/server/plugin/landingPage/default';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Pool } from 'pg';
import { isConnectionLost, isDiskFull } from '../database/errors.js';
import type { GraphQLContext } from './context.js';
import { apiError } from './errors.js';
import type { KnowledgeWriter } from './knowledgeWriter.js';
import type { LaneLoad } from './lane.js';
import { MAX_TOKENS } from './limits.js';
import { Writing } from './mutation/writing.js';
import { type Query, Reader } from './reader.js';
import { createReadPath, type KnownQuery, type ReadPath, stringifyResult } from './readPath.js';
import { buildSchema } from './schema.js';

export type { AnsweredOperation, GraphQLContext } from './context.js';

export interface GraphQLServerOptions {
  /** Connections of node-postgres to a migrated database, for reading alone: they are set to refuse writes. */
  readonly pool: Pool;
  /** The same to the database that `pool`'s one follows as a replica, where it does: what was just written is read there. */
  readonly primary?: Pool;
  readonly writer: KnowledgeWriter;
  /** Is told of every internal error and the id its client was given; writes to standard error where it is not given. */
  readonly logError?: (error: Error, id: string) => void;
  /** Is told of every request that failed since the database could not be reached or its disk is full. */
  readonly onUnavailable?: (error: Error) => void;
  /** Milliseconds after which PostgreSQL gives a read up; 10,000 where it is not given. */
  readonly readTimeout?: number;
  /** Is told of every statement that a read runs. */
  readonly onRead?: (query: Query) => void;
  /** Plugins of the HTTP integration, to drain connections at the end. */
  readonly plugins?: readonly ApolloServerPlugin<GraphQLContext>[];
}

/** What Apollo Sandbox opens with. */
const FIRST_OPERATION = new URL('./examples/mostNamedTogether.graphql', import.meta.url);

/** An Apollo Server, with a shorter way to the same answers for queries that came through it before. */
export class GraphQLServer extends ApolloServer<GraphQLContext> {
  constructor(
    options: ApolloServerOptions<GraphQLContext>,
    private readonly reads: Pick<ReadPath, 'find' | 'answer'>,
    private readonly reader: Pick<Reader, 'load'>,
  ) {
    super(options);
  }

  /** How many reads run and wait, by what they are taken for: "quick" and "costly". */
  get load(): Readonly<Record<string, LaneLoad>> {
    return this.reader.load;
  }

  /** What the body of a POST of JSON asks for, where it can be answered by `answer`; null where Apollo Server has to. */
  find(body: unknown): KnownQuery | null {
    return this.reads.find(body);
  }

  /** The JSON text of the response in UTF-8; what Apollo Server's context is to have as `given` where reading fails. */
  answer(query: KnownQuery, context: GraphQLContext): ReturnType<ReadPath['answer']> {
    return this.reads.answer(query, context);
  }
}

/** The GraphQL API as an Apollo Server, not yet started: the HTTP integration starts and stops it. */
export function createGraphQLServer(options: GraphQLServerOptions): GraphQLServer {
  const { pool, primary, writer, readTimeout = 10_000, onRead, plugins = [] } = options;
  const reader = new Reader(pool, {
    timeout: readTimeout,
    ...(primary && { primary }),
    ...(onRead && { onRead }),
  });
  const format = errorFormat(options.logError ?? logToStandardError, options.onUnavailable ?? (() => {}));
  const schema = buildSchema(new Writing(writer, reader, format));
  const readPath = createReadPath(schema, reader, format);
  const apollo: ApolloServerOptions<GraphQLContext> = {
    schema,
    csrfPrevention: true,
    introspection: true,
    // The HTTP integration stops it; Apollo's own handlers would end the process before the database is closed.
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens: MAX_TOKENS },
    // `readPath` validates, once it has looked at how much there is to validate.
    dangerouslyDisableValidation: true,
    stringifyResult,
    formatError: (formatted, error) => {
      if (formatted.extensions?.code !== 'INTERNAL_SERVER_ERROR') return formatted;
      return isOfClient(error)
        ? { ...formatted, extensions: { ...formatted.extensions, code: 'BAD_REQUEST' } }
        : withoutStatus(format(error));
    },
    plugins: [
      readPath.plugin,
      { serverWillStart: async () => ({ serverWillStop: async () => reader.close() }) },
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageLocalDefault({
        embed: true,
        footer: false,
        document: readFileSync(FIRST_OPERATION, 'utf8'),
      }),
      ...plugins,
    ],
  };
  return new GraphQLServer(apollo, readPath, reader);
}

/** Whether Apollo Server answers it as the client's fault; not all that it raises so has a code. */
function isOfClient(error: unknown): boolean {
  const http = error instanceof GraphQLError ? (error.extensions.http as { status?: number }) : undefined;
  return http?.status !== undefined && http.status < 500;
}

type Formatted = GraphQLFormattedError & { readonly status: number };

/**
 * How errors are told to clients: their own as they are, a database that is unavailable as that, all others by an id alone under
 * which they are logged.
 */
function errorFormat(
  log: (error: Error, id: string) => void,
  onUnavailable: (error: Error) => void,
): (error: unknown) => Formatted {
  return (error) => {
    const { http, ...extensions } =
      error instanceof GraphQLError ? error.extensions : ({} as GraphQLError['extensions']);
    if (
      error instanceof GraphQLError &&
      extensions.code !== undefined &&
      extensions.code !== 'INTERNAL_SERVER_ERROR'
    )
      return {
        ...error.toJSON(),
        extensions,
        status: (http as { status?: number } | undefined)?.status ?? 400,
      };
    const cause = (error instanceof GraphQLError && error.originalError) || error;
    const unavailable = unavailability(cause);
    if (unavailable !== null) {
      onUnavailable(cause as Error);
      return {
        message: unavailable.message,
        ...(error instanceof GraphQLError && error.path && { path: error.path }),
        extensions: { code: unavailable.extensions.code },
        status: 503,
      };
    }
    const id = randomUUID();
    log(cause instanceof Error ? cause : new Error(String(cause)), id);
    return {
      message: `Internal server error. The server's log tells more under ${id}.`,
      ...(error instanceof GraphQLError && error.path && { path: error.path }),
      extensions: { code: 'INTERNAL_SERVER_ERROR', id },
      status: 500,
    };
  };
}

function unavailability(error: unknown): GraphQLError | null {
  if (isDiskFull(error))
    return apiError('DISK_FULL', 'The disk of the database is full. Try again when there is room.');
  if (isConnectionLost(error))
    return apiError('DATABASE_UNREACHABLE', "The database can't be reached now. Try again in a few seconds.");
  return null;
}

function withoutStatus({ status: _status, ...formatted }: Formatted): GraphQLFormattedError {
  return formatted;
}

function logToStandardError(error: Error, id: string): void {
  console.error(`Internal error ${id}: ${error.stack ?? error.message}`);
}
