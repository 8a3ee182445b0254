import { ArgsType, Field, ID, InputType, registerEnumType } from 'type-graphql';
import { asksFor, before, type Conditions, moment, since } from '../compile/filters.js';
import { presentIds } from '../compile/ids.js';
import { indexed, type ListKind, ownIndexed, ranked } from '../compile/lists.js';
import { object } from '../compile/objects.js';
import { sql } from '../compile/sql.js';
import { articleHasWords, articleRelevance, checkedText, partPattern, wordsIn } from '../compile/words.js';
import { mentionConditions } from '../entity/mentioned.js';
import { exists } from '../relations.js';
import { AND, FILTER, NOT, OR, TEXT } from '../schema/filtering.js';
import { type Order, orderInput, RELEVANCE } from '../schema/ordering.js';
import { PageArgs } from '../schema/paging.js';
import { DateTime } from '../schema/scalars.js';
import { from } from '../source/articles.js';
import { articleGroupings } from './groupings.js';

@InputType({ description: 'Which articles: all that is given must hold.' })
export class ArticleFilter {
  @Field(() => String, { nullable: true, description: `${TEXT} Looks in headline and text.` })
  readonly text?: string;

  @Field(() => [ID], { nullable: true, description: 'Published by, or credited to, one of these sources.' })
  readonly sources?: string[];

  @Field(() => DateTime, { nullable: true, description: 'Published at this moment or later.' })
  readonly publishedAfter?: Date;

  @Field(() => DateTime, { nullable: true, description: 'Published before this moment.' })
  readonly publishedBefore?: Date;

  @Field(() => [ID], { nullable: true, description: 'Names every one of these entities, 20 at the most.' })
  readonly mentionsAll?: string[];

  @Field(() => [ID], { nullable: true, description: 'Names at least one of these entities.' })
  readonly mentionsAny?: string[];

  @Field(() => [ID], { nullable: true, description: 'Reports at least one of these events.' })
  readonly reports?: string[];

  @Field(() => [String], {
    nullable: true,
    description: 'Written in one of these languages, as BCP 47 tags: `en` takes in `en-GB`.',
  })
  readonly languages?: string[];

  @Field(() => String, { nullable: true, description: 'Has this in its byline, in any case.' })
  readonly byline?: string;

  @Field(() => DateTime, { nullable: true, description: 'Taken in at this moment or later.' })
  readonly ingestedAfter?: Date;

  @Field(() => [ID], { nullable: true, description: 'Is part of one of these stories.' })
  readonly stories?: string[];

  @Field(() => [ArticleFilter], { nullable: true, description: AND })
  readonly and?: ArticleFilter[];

  @Field(() => [ArticleFilter], { nullable: true, description: OR })
  readonly or?: ArticleFilter[];

  @Field(() => ArticleFilter, { nullable: true, description: NOT })
  readonly not?: ArticleFilter;
}

export enum ArticleOrderField {
  PUBLISHED_AT = 'PUBLISHED_AT',
  INGESTED_AT = 'INGESTED_AT',
  RELEVANCE = 'RELEVANCE',
}
registerEnumType(ArticleOrderField, {
  name: 'ArticleOrderField',
  description: 'What articles can be ordered by.',
  valuesConfig: {
    PUBLISHED_AT: { description: 'When it was published; without a date it counts as the oldest.' },
    INGESTED_AT: { description: 'When it was taken in.' },
    RELEVANCE,
  },
});

export const ArticleOrder = orderInput('ArticleOrder', ArticleOrderField, 'articles');

@ArgsType()
export class ArticleListArgs extends PageArgs {
  @Field(() => ArticleFilter, { nullable: true, description: FILTER })
  readonly filter?: ArticleFilter;

  @Field(() => ArticleOrder, {
    nullable: true,
    description: 'The latest published first where it is not given.',
  })
  readonly orderBy?: Order<ArticleOrderField>;
}

const conditions: Conditions<ArticleFilter, 'article'> = {
  text: (given, article) => {
    const words = wordsIn(given, 'text');
    return words && articleHasWords(article, words);
  },
  sources: (given, article) => from(article, given),
  publishedAfter: since,
  publishedBefore: before,
  ...mentionConditions<'article'>(
    (article, condition) => exists('article.entities', article, condition),
    // That both hold the moment lets the articles of two entities be merged in its order, as the index has them.
    (article, condition) => exists('article.entitiesInOrder', article, condition),
  ),
  languages: (given, article) => {
    const tags = given.bind((all) => all.map((tag) => checkedText('languages', tag).toLowerCase()));
    return sql`exists (select from unnest(${tags}::text[]) asked (tag) where lower(${article.language}) = asked.tag or starts_with(lower(${article.language}), asked.tag || '-'))`;
  },
  byline: (given, article) => {
    const words = wordsIn(given, 'byline');
    return words && sql`${article.byline} ilike ${words.bind(partPattern)}::text`;
  },
  ingestedAfter: (given, article) => sql`${article.ingested_at} >= ${moment(given)}`,
  stories: (given, article) => sql`${article.story_id} = any(${presentIds('story', given, 'stories')})`,
  reports: (given, article) =>
    exists(
      'article.events',
      article,
      (reported) => sql`${reported.event_id} = any(${presentIds('event', given, 'reports')})`,
    ),
};

/** Lists of articles. */
export const articles: ListKind<ArticleFilter, ArticleOrderField, 'article'> = {
  name: 'Article',
  table: 'article',
  conditions,
  orders: {
    PUBLISHED_AT: indexed('timestamptz', 'sort_at'),
    INGESTED_AT: ownIndexed('timestamptz', 'ingested_at'),
    RELEVANCE: ranked(articleRelevance),
  },
  usual: { field: ArticleOrderField.PUBLISHED_AT, direction: 'DESC' },
  node: (field, article) => object(field, 'Article', article),
  groupings: articleGroupings,
  isMerged: (filter) => asksFor(filter, 'mentionsAll'),
};
