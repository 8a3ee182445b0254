import {
  type ApolloServerPlugin,
  type GraphQLRequestContextDidResolveOperation,
  type GraphQLRequestContextWillSendResponse,
  type GraphQLResponse,
  HeaderMap,
} from '@apollo/server';
import {
  coerceInputValue,
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  getVariableValues,
  isInputType,
  type NamedTypeNode,
  type OperationDefinitionNode,
  typeFromAST,
  validate,
} from 'graphql';
import { traced } from '../tracing.js';
import { type CompiledQuery, compileQuery, fragmentsOf } from './compile/compile.js';
import { withComputed } from './compile/computed.js';
import { CompiledOperations } from './compile/operations.js';
import type { Variables } from './compile/sql.js';
import { bound, type Statement } from './compile/writeStatement.js';
import { COMPUTATIONS } from './computations.js';
import type { GraphQLContext } from './context.js';
import { badInput, RETRY_AFTER } from './errors.js';
import { askedIn, type KnownOperation, KnownOperations } from './knownOperations.js';
import { limitDocument } from './limits.js';
import { PLANNERS } from './planners.js';
import type { Reader } from './reader.js';

/** The JSON text of a whole response, in UTF-8, in the place of its data. */
export class ResponseText {
  constructor(readonly text: Buffer) {}

  toJSON(): unknown {
    return dataOf(this.text);
  }
}

/**
 * The JSON of a result, which may be there already: then it is sent as the bytes it is, which no type of Apollo Server
 * foresees and nothing on the way to the client looks at.
 */
export function stringifyResult(result: { readonly data?: unknown; readonly errors?: unknown }): string {
  const { data, errors } = result;
  if (!(data instanceof ResponseText)) return JSON.stringify({ errors, data });
  return errors === undefined
    ? (data.text as unknown as string)
    : `${data.text.toString('utf8', 0, data.text.length - 1)},${JSON.stringify({ errors }).slice(1)}`;
}

function dataOf(text: Buffer): unknown {
  return JSON.parse(text.toString()).data;
}

type FormatError = (error: unknown) => GraphQLFormattedError & { readonly status: number };

/** A query that came before, with what is asked of it now. */
export interface KnownQuery {
  readonly known: KnownOperation;
  readonly statement: Statement;
  readonly values: readonly unknown[];
  readonly variables: Variables;
}

/** What answers queries. */
export interface ReadPath {
  /** Has Apollo Server answer by it. */
  readonly plugin: ApolloServerPlugin<GraphQLContext>;
  /**
   * What a body of JSON asks for, where that came through Apollo Server's pipeline before and needs nothing of it but to be read:
   * null where anything has to be looked at anew, or is wrong.
   */
  find(body: unknown): KnownQuery | null;
  /**
   * The JSON text of the whole response, in UTF-8, which is told as Apollo Server's are; what the pipeline is to answer (`given` of
   * its context) where reading fails.
   */
  answer(query: KnownQuery, context: GraphQLContext): Promise<Buffer | GraphQLResponse>;
}

/**
 * Answers queries by the read compiler: compiled when the operation is known, run in place of its execution. graphql-js
 * executes only what asks of the schema itself, and mutations. Of queries and mutations alike it tells what became of them.
 *
 * Documents are validated here, not by Apollo Server: there nothing can be looked at before, and validation itself can be
 * made to take long.
 *
 * Apollo Server's pipeline takes as long as all else that node does for a small read, and comes to the same each time: a query that
 * came through it is known by its text and answered without it, so long as nothing is wrong.
 */
export function createReadPath(schema: GraphQLSchema, reader: Reader, formatError: FormatError): ReadPath {
  const valid = new WeakSet<DocumentNode>();
  const operations = new CompiledOperations();
  const known = new KnownOperations();
  /** How each known operation's variables are read. */
  const coercions = new WeakMap<OperationDefinitionNode, (given: Record<string, unknown>) => Variables>();
  const coercionOf = (operation: OperationDefinitionNode) => {
    let coerce = coercions.get(operation);
    if (coerce === undefined) {
      coerce = coercion(schema, operation);
      coercions.set(operation, coerce);
    }
    return coerce;
  };
  const read = (
    statement: Statement,
    values: readonly unknown[],
    variables: Variables,
    context: GraphQLContext,
  ) =>
    reader.read(statement, values, {
      costly: statement.isCostly(variables),
      client: context.client,
      cancellation: context.cancellation,
    });
  const failed = (error: unknown) => {
    const { status, ...formatted } = formatError(error);
    return respond(status, { errors: [formatted] });
  };
  const plugin: ApolloServerPlugin<GraphQLContext> = {
    async serverWillStart() {
      return {
        async serverWillStop() {
          known.forget();
        },
      };
    },
    async requestDidStart() {
      let invalid: readonly GraphQLError[] = [];
      let compiled: CompiledQuery | undefined;
      let variables: Variables = {};
      return {
        async didResolveOperation({ document, operation, request }) {
          // Apollo Server keeps documents that came before.
          if (!valid.has(document)) {
            limitDocument(document);
            invalid = validate(schema, document);
            if (invalid.length > 0) return;
            valid.add(document);
          }
          if (operation?.operation === 'subscription')
            throw badInput('There are no subscriptions. Send a query, or a mutation.', { nodes: operation });
          if (operation?.operation !== 'query') return;
          variables = coerceVariables(schema, operation, request.variables);
          compiled = operations.get(operation, variables, () =>
            traced('compile', () =>
              compileQuery(operation, { schema, fragments: fragmentsOf(document), variables }, PLANNERS),
            ),
          );
        },
        async responseForOperation(request) {
          const { operation, contextValue, source, queryHash: hash } = request;
          if (contextValue.given) return contextValue.given;
          if (invalid.length > 0) return respond(400, { errors: invalid.map(asInvalid) });
          if (!compiled?.statement || !operation) return null;
          try {
            const { values, errors } = bound(compiled.statement, variables);
            const text = await read(compiled.statement, values, variables, contextValue);
            if (isPlain(compiled))
              known.add({ query: source, operationName: request.request.operationName }, { operation, hash });
            const data = compiled.computes
              ? withComputed(text, COMPUTATIONS)
              : compiled.introspects
                ? dataOf(text)
                : new ResponseText(text);
            const result = compiled.introspects ? await complete({ ...request, operation }, data) : { data };
            return respond(200, withErrors(result, [...compiled.errors, ...errors]));
          } catch (error) {
            return failed(error);
          }
        },
        // Not in a plugin of its own: Apollo Server waits for each plugin at each step.
        async willSendResponse(answered) {
          tell(answered);
        },
      };
    },
  };
  return {
    plugin,
    find(body) {
      const asked = askedIn(body);
      const found = asked && known.find(asked);
      if (!found) return null;
      try {
        const variables = coercionOf(found.operation)(asked.variables ?? {});
        const compiled = operations.find(found.operation, variables);
        if (!compiled?.statement || !isPlain(compiled)) return null;
        const { values, errors } = bound(compiled.statement, variables);
        return errors.length > 0 ? null : { known: found, statement: compiled.statement, values, variables };
      } catch {
        // The pipeline tells what is wrong, and where.
        return null;
      }
    },
    async answer({ known, statement, values, variables }, context) {
      try {
        const text = await read(statement, values, variables, context);
        const { operation, hash } = known;
        context.answered?.({ operation: operation.name?.value ?? 'unnamed', hash, outcome: 'ok' });
        return text;
      } catch (error) {
        return failed(error);
      }
    },
  };
}

/** Whether what is read is the answer, and all of it. */
function isPlain({ introspects, computes, errors }: CompiledQuery): boolean {
  return !introspects && !computes && errors.length === 0;
}

/**
 * Tells what became of an operation: its client when to try again where it failed for a while only, with the status 503, and whoever
 * asks by the context.
 */
function tell({
  contextValue,
  operationName,
  queryHash: hash,
  response: { body, http },
}: GraphQLRequestContextWillSendResponse<GraphQLContext>): void {
  const errors = (body.kind === 'single' && body.singleResult.errors) || [];
  const codes = errors.map(({ extensions }) => String(extensions?.code ?? 'error'));
  const pauses = codes.flatMap((code) => RETRY_AFTER[code] ?? []);
  if (pauses.length > 0) {
    http.status = 503;
    http.headers.set('retry-after', String(Math.max(...pauses)));
  }
  contextValue.answered?.({ operation: operationName ?? 'unnamed', hash, outcome: codes[0] ?? 'ok' });
}

function asInvalid(error: GraphQLError): GraphQLFormattedError {
  return { ...error.toJSON(), extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } };
}

type Resolved = Pick<GraphQLRequestContextDidResolveOperation<object>, 'document' | 'request' | 'schema'> & {
  readonly operation: OperationDefinitionNode;
};

function coerceVariables(
  schema: GraphQLSchema,
  operation: Resolved['operation'],
  given: Record<string, unknown> = {},
): Record<string, unknown> {
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], given, {
    maxErrors: 1,
  });
  if (!errors) return coerced;
  const [error] = errors;
  // graphql-js reports the stack's end as it is.
  if ((error as Error) instanceof RangeError) throw badInput('The variables are nested too deep.');
  throw badInput(error.message, { nodes: error.nodes, originalError: error.originalError });
}

/**
 * Reads variables of a valid operation as `getVariableValues` does, which looks up their types each time anew.
 *
 * @returns what throws where one is wrong
 */
function coercion(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
): (given: Record<string, unknown>) => Variables {
  const inputs = (operation.variableDefinitions ?? []).map(
    ({ variable, type }) => [variable.name.value, typeFromAST(schema, type as NamedTypeNode)] as const,
  );
  return (given) => {
    const coerced: Record<string, unknown> = {};
    for (const [name, type] of inputs) {
      // Of what isn't given there may be a default.
      if (!isInputType(type) || !Object.hasOwn(given, name)) return coerceVariables(schema, operation, given);
      coerced[name] = coerceInputValue(given[name], type, refuse);
    }
    return coerced;
  };
}

function refuse(_path: readonly (string | number)[], _value: unknown, error: GraphQLError): never {
  throw error;
}

/** Executes the operation over the data that was read, for what asks of the schema itself. */
async function complete(
  { document, operation, request, schema }: Resolved,
  data: unknown,
): Promise<ExecutionResult> {
  return execute({
    schema,
    document,
    rootValue: data,
    variableValues: request.variables,
    operationName: operation.name?.value,
  });
}

/** An error as clients get it: the status of the answer is no part of it. */
function told(error: GraphQLError): GraphQLFormattedError {
  const { http: _http, ...extensions } = error.extensions;
  return { ...error.toJSON(), extensions };
}

function withErrors(
  result: { readonly data?: unknown; readonly errors?: readonly GraphQLError[] },
  errors: readonly GraphQLError[],
): { data?: unknown; errors?: readonly GraphQLFormattedError[] } {
  const { data, errors: others = [] } = result;
  if (errors.length === 0 && others.length === 0) return { data };
  return { errors: [...others, ...errors].map((error) => told(error)), data };
}

function respond(
  status: number,
  singleResult: { data?: unknown; errors?: readonly GraphQLFormattedError[] },
) {
  return {
    http: {
      status,
      headers: new HeaderMap(),
    },
    body: { kind: 'single' as const, singleResult: singleResult as never },
  };
}
