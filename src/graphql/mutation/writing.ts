import type { GraphQLResolveInfo } from 'graphql';
import { compilePayload } from '../compile/compile.js';
import { idOfKind } from '../compile/ids.js';
import { value } from '../compile/objects.js';
import type { Fields } from '../compile/planners.js';
import { sql, type Variables } from '../compile/sql.js';
import { bound, type Statement } from '../compile/writeStatement.js';
import { apiError, badInput } from '../errors.js';
import type { ArticleInput, Ingested, KnowledgeWriter } from '../knowledgeWriter.js';
import { articleById } from '../lookups.js';
import { PLANNERS } from '../planners.js';
import type { Reader } from '../reader.js';
import type { DeleteArticlePayload, IngestArticleInput, IngestArticlePayload } from './ingestion.js';

const LONGEST_TEXT = 2_000_000;
const LONGEST_LINE = 1_000;

/** Carries mutations out and reads their payloads back. */
export class Writing {
  constructor(
    private readonly writer: KnowledgeWriter,
    private readonly reader: Reader,
  ) {}

  async ingest(input: IngestArticleInput, info: GraphQLResolveInfo): Promise<unknown> {
    const article = checked(input);
    // Whatever is wrong with the selection is told before anything is written.
    ingestPayload(info, NO_ARTICLE);
    return this.read(ingestPayload(info, await this.writer.ingest(article)));
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

  private async read({ statement, variables }: Payload): Promise<unknown> {
    return JSON.parse(await this.reader.read(statement, bound(statement, variables).values));
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

function payloadOf<Type>(info: GraphQLResolveInfo, typeName: string, payload: Fields<Type, null>): Payload {
  const request = {
    schema: info.schema,
    fragments: new Map(Object.entries(info.fragments)),
    variables: info.variableValues,
  };
  const statement = compilePayload(info.fieldNodes, typeName, payload, request, PLANNERS);
  return { statement, variables: info.variableValues };
}

/** @throws GraphQLError BAD_USER_INPUT where a part of it can't be an article's. */
function checked(input: IngestArticleInput): ArticleInput {
  const bytes = Buffer.byteLength(input.text);
  if (bytes > LONGEST_TEXT) throw badInput(`\`text\` has ${LONGEST_TEXT} bytes at the most, not ${bytes}.`);
  if (input.text.trim() === '') throw badInput('`text` is empty.');
  if (input.text.includes('\0')) throw badInput('`text` has a NUL character.');
  const headline = line('headline', input.headline);
  if (headline === null) throw badInput('`headline` is empty.');
  return {
    headline,
    text: input.text,
    url: input.url ?? null,
    source: line('source', input.source),
    agency: line('agency', input.agency),
    byline: line('byline', input.byline),
    publishedAt: input.publishedAt ?? null,
    language: language(input.language),
  };
}

function line(name: string, text: string | null | undefined): string | null {
  if (text == null || text.trim() === '') return null;
  if (text.length > LONGEST_LINE) throw badInput(`\`${name}\` has ${LONGEST_LINE} characters at the most.`);
  if (text.includes('\0')) throw badInput(`\`${name}\` has a NUL character.`);
  return text.trim();
}

function language(tag: string | null | undefined): string | null {
  if (tag == null) return null;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    throw badInput('`language` is to be a BCP 47 tag: en, pt-BR.');
  }
}
