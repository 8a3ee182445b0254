import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import { expected } from '../../expected.js';
import { apiError } from '../errors.js';
import { type Look, Looks } from './arguments.js';
import { costOf } from './cost.js';
import { MAX_COST, MAX_QUICK_COST, MAX_QUICK_WORDS } from './limits.js';
import { planFields } from './objects.js';
import type { Field, List } from './plan.js';
import type { AnyFields, AnyPlanners } from './planners.js';
import { Operation, Selection } from './selection.js';
import { constant, type Variables } from './sql.js';
import { type Statement, writeStatement } from './writeStatement.js';

/** What a look at the schema counts as, in objects. */
const INTROSPECTION_COST = 3_000;

/** What an operation refers to. */
export interface Request {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Coerced. */
  readonly variables: Variables;
}

/** How the types of a schema are planned: those of objects by their names, and that of the query. */
export interface SchemaPlanners {
  readonly types: AnyPlanners;
  readonly query: AnyFields<null>;
}

export interface CompiledQuery {
  /** Gives the JSON text of the query's data, but for introspection, in one row and one column; null where that is all. */
  readonly statement: Statement | null;
  /**
   * The query also asks of the schema. The data then carries the types of its objects under `TYPE_KEY`, for graphql-js
   * to put both together.
   */
  readonly introspects: boolean;
  /** The data holds inputs of computations, to be put through `withComputed`. */
  readonly computes: boolean;
  /** What is wrong with fields that are null for it. */
  readonly errors: readonly GraphQLError[];
  /** What shaped the statement: it answers every request whose variables look the same. */
  readonly looks: readonly Look[];
}

/** The fragments of a document by name. */
export function fragmentsOf(document: DocumentNode): Map<string, FragmentDefinitionNode> {
  return new Map(
    document.definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((definition) => [definition.name.value, definition]),
  );
}

/**
 * Compiles a valid query to one statement that gives exactly the selected fields, under their response keys and in their
 * order.
 *
 * @param typed whether its objects are to carry their types even where it does not introspect
 * @throws GraphQLError BAD_USER_INPUT, QUERY_TOO_DEEP or QUERY_TOO_COSTLY, with the place in the query.
 */
export function compileQuery(
  query: OperationDefinitionNode,
  request: Request,
  planners: SchemaPlanners,
  typed = false,
): CompiledQuery {
  const node: FieldNode = {
    kind: Kind.FIELD,
    name: { kind: Kind.NAME, value: 'Query' },
    selectionSet: query.selectionSet,
  };
  const looks = new Looks(request.variables);
  const operation = new Operation(request.schema, request.fragments, looks, planners.types, typed);
  const selected = new Selection(
    operation,
    expected(request.schema.getQueryType(), 'a query type'),
    '',
    [node],
    [],
  ).children('Query');
  const asked = selected.filter(({ name }) => name !== '__schema' && name !== '__type');
  const introspects = asked.length < selected.length;
  if (introspects) operation.typed = true;
  const fields = planFields(asked, planners.query, null, constant('Query'));
  const cost = limitCost(fields, asked, INTROSPECTION_COST * (selected.length - asked.length));
  return {
    statement:
      introspects && fields.length === 0
        ? null
        : {
            ...writeStatement({ fields }, looks.checks()),
            isCostly: (variables) => cost > MAX_QUICK_COST || looks.countWords(variables) > MAX_QUICK_WORDS,
          },
    introspects,
    computes: operation.computes,
    errors: operation.errors,
    looks: looks.taken,
  };
}

/**
 * Compiles what is selected of a mutation's payload to one statement, as `compileQuery` does a query that introspects.
 *
 * @throws GraphQLError as `compileQuery`.
 */
export function compilePayload(
  nodes: readonly FieldNode[],
  typeName: string,
  payload: AnyFields<null>,
  request: Request,
  planners: SchemaPlanners,
): Statement {
  const looks = new Looks(request.variables);
  const mutation = mutationOf(nodes, request, planners, looks);
  const selected = mutation.children(typeName);
  const fields = planFields(selected, payload, null, constant(typeName));
  limitCost(fields, selected, 0);
  return { ...writeStatement({ fields }, looks.checks()), isCostly: () => false };
}

/**
 * Compiles what is selected of the objects of a mutation that gives a list: under `results`, in the way of
 * `compilePayload`.
 *
 * @throws GraphQLError as `compileQuery`.
 */
export function compileResults(
  nodes: readonly FieldNode[],
  results: (mutation: Selection) => List,
  request: Request,
  planners: SchemaPlanners,
): Statement {
  const looks = new Looks(request.variables);
  const mutation = mutationOf(nodes, request, planners, looks);
  const fields = [{ key: 'results', output: results(mutation) }];
  limitCost(fields, [mutation], 0);
  return { ...writeStatement({ fields }, looks.checks()), isCostly: () => false };
}

/** What is selected of a mutation, by its nodes. */
function mutationOf(
  nodes: readonly FieldNode[],
  { schema, fragments }: Request,
  { types }: SchemaPlanners,
  looks: Looks,
): Selection {
  const operation = new Operation(schema, fragments, looks, types, true);
  return new Selection(operation, expected(schema.getMutationType(), 'a mutation type'), '', nodes, []);
}

/** What the fields cost together. @throws GraphQLError QUERY_TOO_COSTLY, with the dearest field. */
function limitCost(fields: readonly Field[], selected: readonly Selection[], more: number): number {
  const costs = fields.map(({ output }) => costOf(output));
  const cost = costs.reduce((total, one) => total + one, more);
  if (cost <= MAX_COST) return cost;
  const dearest = selected[costs.indexOf(Math.max(...costs))];
  throw apiError(
    'QUERY_TOO_COSTLY',
    `The operation could give more than ${MAX_COST} objects. Ask for smaller pages (first, last), or in several operations.`,
    { nodes: dearest?.nodes },
  );
}
