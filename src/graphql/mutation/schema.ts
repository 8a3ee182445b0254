import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Mutation, Resolver } from 'type-graphql';
import type { GraphQLContext } from '../context.js';
import { apiError } from '../errors.js';
import { DecideInput, DecidePayload, UndoDecisionPayload } from './decisions.js';
import {
  DeleteArticlePayload,
  IngestArticleInput,
  IngestArticlePayload,
  IngestDocumentInput,
  IngestResult,
} from './ingestion.js';
import type { Writing } from './writing.js';

/** What can be changed, with the write key alone. */
@Resolver()
export class MutationRoot {
  constructor(private readonly writing: Writing) {}

  @Mutation(() => IngestArticlePayload, {
    description:
      'Takes an article in, with all that is found in it. The same again changes nothing; other content under the same address takes its place. Needs the write key.',
  })
  ingestArticle(
    @Arg('input', () => IngestArticleInput, { description: 'The article.' }) input: IngestArticleInput,
    @Ctx() context: unknown,
    @Info() info: unknown,
  ): Promise<unknown> {
    authorize(context, 'write');
    return this.writing.ingest(input, info as GraphQLResolveInfo, signalOf(context));
  }

  @Mutation(() => [IngestResult], {
    description:
      'Takes articles in, 200 at the most: what became of each, in their order. One that fails stops no other. Needs the write key.',
  })
  ingestArticles(
    @Arg('inputs', () => [IngestArticleInput], { description: 'The articles.' }) inputs: IngestArticleInput[],
    @Ctx() context: unknown,
    @Info() info: unknown,
  ): Promise<unknown> {
    authorize(context, 'write');
    return this.writing.ingestEach(inputs, info as GraphQLResolveInfo, signalOf(context));
  }

  @Mutation(() => [IngestResult], {
    description:
      'Takes in a file of any format that `dateline ingest` reads: what became of each of its articles, in their order, 200 at the most. Needs the write key.',
  })
  ingestDocument(
    @Arg('input', () => IngestDocumentInput, { description: 'The file.' }) input: IngestDocumentInput,
    @Ctx() context: unknown,
    @Info() info: unknown,
  ): Promise<unknown> {
    authorize(context, 'write');
    return this.writing.ingestDocument(input, info as GraphQLResolveInfo, signalOf(context));
  }

  @Mutation(() => DeleteArticlePayload, {
    description: 'Removes an article and all that rested on it alone. Needs the write key.',
  })
  deleteArticle(
    @Arg('id', () => ID, { description: 'The article’s id.' }) id: string,
    @Ctx() context: unknown,
    @Info() info: unknown,
  ): Promise<unknown> {
    authorize(context, 'write');
    return this.writing.delete(id, info as GraphQLResolveInfo);
  }

  @Mutation(() => DecidePayload, {
    description:
      'Decides that two are the same, or not, whatever the documents say now or later. Decided again, it stays as it is. Needs the write key.',
  })
  decide(
    @Arg('input', () => DecideInput, { description: 'The decision.' }) input: DecideInput,
    @Ctx() context: unknown,
    @Info() info: unknown,
  ): Promise<unknown> {
    authorize(context, 'curate');
    const { key = null } = context as GraphQLContext;
    return this.writing.decide(input, key, info as GraphQLResolveInfo);
  }

  @Mutation(() => UndoDecisionPayload, {
    description:
      'Undoes a decision: all is as if it had never been taken. Undone again, it stays so. Needs the write key.',
  })
  undoDecision(
    @Arg('id', () => ID, { description: 'The decision’s id.' }) id: string,
    @Ctx() context: unknown,
    @Info() info: unknown,
  ): Promise<unknown> {
    authorize(context, 'curate');
    const { key = null } = context as GraphQLContext;
    return this.writing.undoDecision(id, key, info as GraphQLResolveInfo);
  }
}

function signalOf(context: unknown): AbortSignal | undefined {
  return (context as GraphQLContext).cancellation?.signal;
}

/** Where the server tells nothing of curating, who may write may curate. */
function authorize(context: unknown, right: 'write' | 'curate'): void {
  const { canWrite, canCurate = canWrite, key } = context as Partial<GraphQLContext>;
  if ((right === 'write' ? canWrite : canCurate) === true) return;
  if (typeof key === 'string')
    throw apiError(
      'FORBIDDEN',
      `The key “${key}” may not ${right}. One that may is made by “dateline keys create NAME --role ${right}”.`,
    );
  throw apiError('UNAUTHENTICATED', 'This needs the write key: send it as “Authorization: Bearer KEY”.');
}
