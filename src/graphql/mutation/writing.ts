/*
 * Mutations: each carried out by the knowledge base, its payload read back by the same compiled reads as any query. Nothing is
 * trained.
 */
import { GraphQLError, type GraphQLFormattedError, type GraphQLResolveInfo } from 'graphql';
import { expected } from '../../expected.js';
import type { DecisionEffect } from '../../knowledge/knowledgeBase.js';
import { compilePayload, compileResults, type Request } from '../compile/compile.js';
import { withComputed } from '../compile/computed.js';
import { idOfKind } from '../compile/ids.js';
import { object, value } from '../compile/objects.js';
import type { One } from '../compile/plan.js';
import type { Fields } from '../compile/planners.js';
import type { Selection } from '../compile/selection.js';
import { raw, sql, type Variables } from '../compile/sql.js';
import { bound, type Statement } from '../compile/writeStatement.js';
import { COMPUTATIONS } from '../computations.js';
import { apiError, badInput } from '../errors.js';
import type { ArticleInput, Ingested, IngestResult, KnowledgeWriter } from '../knowledgeWriter.js';
import { articleById, byId } from '../lookups.js';
import { PLANNERS } from '../planners.js';
import type { Reader } from '../reader.js';
import type { DecideInput, DecidePayload, UndoDecisionPayload } from './decisions.js';
import { effectRows } from './effects.js';
import type {
  DeleteArticlePayload,
  IngestArticleInput,
  IngestArticlePayload,
  IngestDocumentInput,
} from './ingestion.js';
import { articleInput, decisionRequest, documentFile } from './input.js';
import { type ResultRow, resultRows } from './results.js';

/** How many articles one mutation takes in. */
const MOST_ARTICLES = 200;

/** Carries mutations out and reads their payloads back. */
export class Writing {
  constructor(
    private readonly writer: KnowledgeWriter,
    private readonly reader: Reader,
    /** How an error is told to clients. */
    private readonly tell: (error: unknown) => GraphQLFormattedError,
  ) {}

  async ingest(input: IngestArticleInput, info: GraphQLResolveInfo, signal?: AbortSignal): Promise<unknown> {
    const article = articleInput(input);
    // Whatever is wrong with the selection is told before anything is written.
    ingestPayload(info, NO_ARTICLE);
    return this.read(ingestPayload(info, await this.writer.ingest(article, signal)));
  }

  async ingestEach(
    inputs: readonly IngestArticleInput[],
    info: GraphQLResolveInfo,
    signal?: AbortSignal,
  ): Promise<unknown> {
    if (inputs.length > MOST_ARTICLES)
      throw badInput(`\`inputs\` has ${MOST_ARTICLES} articles at the most, not ${inputs.length}.`);
    resultsPayload(info, [], inputs.length);
    const articles = inputs.map((input) => articleOrError(input));
    const read = articles.filter((article): article is ArticleInput => !(article instanceof GraphQLError));
    const done = (await this.writer.ingestEach(read, signal)).values();
    return this.readResults(
      info,
      articles.map((article) =>
        article instanceof GraphQLError
          ? { outcome: 'FAILED', error: article, warnings: [] }
          : expected(done.next().value, 'what became of a document'),
      ),
    );
  }

  async ingestDocument(
    input: IngestDocumentInput,
    info: GraphQLResolveInfo,
    signal?: AbortSignal,
  ): Promise<unknown> {
    const file = documentFile(input);
    resultsPayload(info, [], MOST_ARTICLES);
    return this.readResults(info, await this.writer.ingestDocument(file, MOST_ARTICLES, signal));
  }

  async delete(id: string, info: GraphQLResolveInfo): Promise<unknown> {
    const articleId = idOfKind('article', id, 'id');
    const payload = payloadOf<DeleteArticlePayload>(info, 'DeleteArticlePayload', {
      deletedId: () => value(sql`${articleId}::text`),
    });
    if (!(await this.writer.delete(articleId)))
      throw apiError('NOT_FOUND', `There is no article ${articleId}.`);
    return this.read(payload);
  }

  /** @param key the name of the key it came with */
  async decide(input: DecideInput, key: string | null, info: GraphQLResolveInfo): Promise<unknown> {
    const request = decisionRequest(input, key);
    const { asksForEffects } = decidePayload(info, null, []);
    const isRehearsed = input.dryRun === true || asksForEffects;
    // Effects are told of the nodes as they were: they are read before anything is written.
    const rehearsed = await this.read(
      decidePayload(info, null, isRehearsed ? await this.writer.effectsOf(request) : []),
    );
    if (input.dryRun === true) return rehearsed;
    const taken = await this.read(decidePayload(info, await this.writer.decide(request), []));
    return Object.fromEntries(
      Object.entries(rehearsed as object).map(([key, part]) => [
        key,
        part ?? (taken as Record<string, unknown>)[key],
      ]),
    );
  }

  /** @param key the name of the key it came with */
  async undoDecision(id: string, key: string | null, info: GraphQLResolveInfo): Promise<unknown> {
    const decisionId = idOfKind('decision', id, 'id');
    const payload = payloadOf<UndoDecisionPayload>(info, 'UndoDecisionPayload', {
      decision: (field) => decisionById(field, decisionId),
    });
    await this.writer.undo(decisionId, key);
    return this.read(payload);
  }

  private async readResults(info: GraphQLResolveInfo, results: readonly IngestResult[]): Promise<unknown> {
    const rows = results.map((result): ResultRow => {
      const { outcome, warnings } = result;
      if (outcome !== 'FAILED')
        return {
          article_id: 'articleId' in result ? result.articleId : null,
          outcome,
          code: null,
          message: null,
          warnings,
        };
      const { message, extensions } = this.tell(result.error);
      return { article_id: null, outcome, code: String(extensions?.code), message, warnings };
    });
    const { results: read } = (await this.read(resultsPayload(info, rows, rows.length))) as {
      results: unknown;
    };
    return read;
  }

  private async read({ statement, variables }: Payload): Promise<unknown> {
    return withComputed(
      await this.reader.readWritten(statement, bound(statement, variables).values),
      COMPUTATIONS,
    );
  }
}

/** What is to be read of a mutation's payload. */
interface Payload {
  readonly statement: Statement;
  readonly variables: Variables;
}

const NO_ARTICLE: Ingested = { articleId: '00000000-0000-0000-0000-000000000000', outcome: 'UNCHANGED' };

function ingestPayload(info: GraphQLResolveInfo, { articleId, outcome }: Ingested): Payload {
  return payloadOf<IngestArticlePayload>(info, 'IngestArticlePayload', {
    article: (field) => articleById(field, sql`${articleId}::uuid`),
    outcome: () => value(sql`${outcome}::text`),
  });
}

/** @param decisionId null where there is none to read */
function decidePayload(
  info: GraphQLResolveInfo,
  decisionId: string | null,
  effects: readonly DecisionEffect[],
): Payload & { readonly asksForEffects: boolean } {
  let asksForEffects = false;
  const payload = payloadOf<DecidePayload>(info, 'DecidePayload', {
    decision: (field) => (decisionId === null ? value(raw('null')) : decisionById(field, decisionId)),
    effects: (field) => {
      asksForEffects = true;
      return effectRows(field, effects);
    },
  });
  return { ...payload, asksForEffects };
}

function decisionById(field: Selection, id: string): One {
  return byId(field.row('decision'), sql`${id}::uuid`, (row) => object(field, 'Decision', row));
}

/** @param expected how many results are reckoned for the limit of what an operation may cost */
function resultsPayload(info: GraphQLResolveInfo, rows: readonly ResultRow[], expected: number): Payload {
  const statement = compileResults(
    info.fieldNodes,
    (field) => resultRows(field, rows, expected),
    requestOf(info),
    PLANNERS,
  );
  return { statement, variables: info.variableValues };
}

function payloadOf<Type>(info: GraphQLResolveInfo, typeName: string, payload: Fields<Type, null>): Payload {
  const statement = compilePayload(info.fieldNodes, typeName, payload, requestOf(info), PLANNERS);
  return { statement, variables: info.variableValues };
}

function requestOf({ schema, fragments, variableValues }: GraphQLResolveInfo): Request {
  return { schema, fragments: new Map(Object.entries(fragments)), variables: variableValues };
}

function articleOrError(input: IngestArticleInput): ArticleInput | GraphQLError {
  try {
    return articleInput(input);
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}
