import type { ApolloServerPlugin, GraphQLRequestContextDidResolveOperation } from '@apollo/server';
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLFormattedError,
  type GraphQLSchema,
  getVariableValues,
  type OperationDefinitionNode,
} from 'graphql';
import { badInput } from './errors.js';
import { limitAliases } from './limits.js';
import { type CompiledQuery, compileQuery, fragmentsOf } from './read/compile.js';
import type { Reader } from './read/reader.js';

/** Data that is JSON text already. */
export class JsonText {
  constructor(readonly text: string) {}

  toJSON(): unknown {
    return JSON.parse(this.text);
  }
}

/** The JSON of a result, where its data may be text already. */
export function stringifyResult({ data, ...rest }: { readonly data?: unknown }): string {
  if (!(data instanceof JsonText)) return JSON.stringify({ ...rest, ...(data !== undefined && { data }) });
  const others = JSON.stringify(rest);
  return `{"data":${data.text}${others === '{}' ? '' : `,${others.slice(1, -1)}`}}`;
}

/**
 * Answers queries by the read compiler: compiled when the operation is known, run in place of its execution. graphql-js
 * executes only what asks of the schema itself, and mutations.
 */
export function readPath<Context extends object>(
  reader: Reader,
  formatError: (error: unknown) => GraphQLFormattedError & { readonly status: number },
): ApolloServerPlugin<Context> {
  const known = new WeakSet<DocumentNode>();
  return {
    async requestDidStart() {
      let compiled: CompiledQuery | undefined;
      return {
        async didResolveOperation({ document, operation, request, schema }) {
          // Apollo Server keeps documents that came before.
          if (!known.has(document)) limitAliases(document);
          known.add(document);
          if (operation?.operation === 'query') compiled = compile({ document, operation, request, schema });
        },
        async responseForOperation(request) {
          if (!compiled?.statement || !request.operation) return null;
          try {
            const text = await reader.read(compiled.statement);
            const result = compiled.introspects
              ? await complete({ ...request, operation: request.operation }, text)
              : { data: new JsonText(text) };
            return respond(200, result as ExecutionResult);
          } catch (error) {
            const { status, ...formatted } = formatError(error);
            return respond(status, { errors: [formatted] });
          }
        },
      };
    },
  };
}

type Resolved = Pick<GraphQLRequestContextDidResolveOperation<object>, 'document' | 'request' | 'schema'> & {
  readonly operation: OperationDefinitionNode;
};

function compile({ document, operation, request, schema }: Resolved): CompiledQuery {
  return compileQuery(operation, {
    schema,
    fragments: fragmentsOf(document),
    variables: coerceVariables(schema, operation, request.variables),
  });
}

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
  throw badInput(error!.message, { nodes: error!.nodes, originalError: error!.originalError });
}

/** Executes the operation over the data that was read, for what asks of the schema itself. */
async function complete(
  { document, operation, request, schema }: Resolved,
  text: string,
): Promise<ExecutionResult> {
  return execute({
    schema,
    document,
    rootValue: JSON.parse(text),
    variableValues: request.variables,
    operationName: operation.name?.value,
  });
}

function respond(
  status: number,
  singleResult: { data?: unknown; errors?: readonly GraphQLFormattedError[] },
) {
  return {
    http: { status, headers: new Map() as never },
    body: { kind: 'single' as const, singleResult: singleResult as never },
  };
}
