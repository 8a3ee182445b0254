import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import { articleFields } from './articles.js';
import { aliasFields, entityFields, positionFields, relatedEntityFields } from './entities.js';
import { eventFields, eventReportFields, participantFields } from './events.js';
import { evidenceFields, timeSpanFields } from './evidence.js';
import { figureFields } from './figures.js';
import { mentionFields } from './mentions.js';
import { planFields } from './objects.js';
import { pathStepFields } from './paths.js';
import { relatedArticleFields } from './relatedArticles.js';
import { queryFields, statisticsFields } from './roots.js';
import { searchHitFields } from './search.js';
import { type Operation, Selection } from './selection.js';
import { sourceFields } from './sources.js';
import { raw } from './sql.js';
import { statementFields, statementReportFields } from './statements.js';
import type { Fields, Planners } from './subjects.js';
import { type Statement, writeStatement } from './writeStatement.js';

const PLANNERS: Planners = {
  Article: articleFields,
  RelatedArticle: relatedArticleFields,
  Source: sourceFields,
  Entity: entityFields,
  Alias: aliasFields,
  RelatedEntity: relatedEntityFields,
  Position: positionFields,
  Mention: mentionFields,
  Evidence: evidenceFields,
  TimeSpan: timeSpanFields,
  Statement: statementFields,
  StatementReport: statementReportFields,
  Event: eventFields,
  EventReport: eventReportFields,
  Participant: participantFields,
  Figure: figureFields,
  SearchHit: searchHitFields,
  PathStep: pathStepFields,
  Statistics: statisticsFields,
};

/** What a look at the schema counts as, in objects. */
const INTROSPECTION_COST = 3_000;

/** What an operation refers to. */
export interface Request {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Coerced. */
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface CompiledQuery {
  /** Gives the JSON text of the query's data, but for introspection, in one row and one column; null where that is all. */
  readonly statement: Statement | null;
  /**
   * The query also asks of the schema. The data then carries the types of its objects under `TYPE_KEY`, for graphql-js
   * to put both together.
   */
  readonly introspects: boolean;
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
export function compileQuery(query: OperationDefinitionNode, request: Request, typed = false): CompiledQuery {
  const node: FieldNode = {
    kind: Kind.FIELD,
    name: { kind: Kind.NAME, value: 'Query' },
    selectionSet: query.selectionSet,
  };
  const operation: Operation = { ...request, typed: false, planners: PLANNERS, cost: 0, fields: 0, rows: 0 };
  const selected = new Selection(operation, request.schema.getQueryType()!, '', [node], [], 1).children(
    'Query',
  );
  const asked = selected.filter(({ name }) => name !== '__schema' && name !== '__type');
  const introspects = asked.length < selected.length;
  operation.typed = typed || introspects;
  for (const field of selected) if (!asked.includes(field)) field.spend(INTROSPECTION_COST);
  const fields = planFields(asked, queryFields, null, raw(`'Query'::text`));
  const statement = introspects && fields.length === 0 ? null : writeStatement({ fields });
  return { statement, introspects };
}

/**
 * Compiles what is selected of a mutation's payload to one statement, as `compileQuery` does a query that introspects.
 *
 * @throws GraphQLError as `compileQuery`.
 */
export function compilePayload(
  nodes: readonly FieldNode[],
  typeName: string,
  planners: Fields<null>,
  request: Request,
): Statement {
  const operation: Operation = { ...request, typed: true, planners: PLANNERS, cost: 0, fields: 0, rows: 0 };
  const payload = new Selection(operation, request.schema.getMutationType()!, '', nodes, [], 1);
  return writeStatement({
    fields: planFields(payload.children(typeName), planners, null, raw(`'${typeName}'::text`)),
  });
}
