import { ArgsType, Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { type Conditions, countryCodes, minArticles, moment, ofKinds } from '../compile/filters.js';
import { presentIds } from '../compile/ids.js';
import { type ListKind, ownIndexed, ranked } from '../compile/lists.js';
import { entityObject } from '../compile/objects.js';
import { all, Row, sql } from '../compile/sql.js';
import { hasWords, nameRelevance, wordsIn } from '../compile/words.js';
import { exists, table, tie } from '../relations.js';
import { AND, FILTER, NOT, OR, TEXT_OF_NAMES } from '../schema/filtering.js';
import { EntityKind } from '../schema/kinds.js';
import { type Order, orderInput } from '../schema/ordering.js';
import { PageArgs } from '../schema/paging.js';
import { DateTime } from '../schema/scalars.js';
import { entityGroupings } from './groupings.js';

@InputType({ description: 'Which entities: all that is given must hold.' })
export class EntityFilter {
  @Field(() => String, {
    nullable: true,
    description: `${TEXT_OF_NAMES} Looks in its names and aliases.`,
  })
  readonly text?: string;

  @Field(() => [EntityKind], { nullable: true, description: 'Is of one of these kinds.' })
  readonly kinds?: EntityKind[];

  @Field(() => DateTime, {
    nullable: true,
    description: 'Named in an article published at this moment or later.',
  })
  readonly seenAfter?: Date;

  @Field(() => DateTime, { nullable: true, description: 'Named in an article published before this moment.' })
  readonly seenBefore?: Date;

  @Field(() => Int, { nullable: true, description: 'Named in at least so many articles.' })
  readonly minArticles?: number;

  @Field(() => [String], {
    nullable: true,
    description: 'Is or lies in one of these countries, as ISO 3166-1 alpha-2: `SY`.',
  })
  readonly countries?: string[];

  @Field(() => [ID], {
    nullable: true,
    description: 'Named in an article together with one of these entities.',
  })
  readonly namedWith?: string[];

  @Field(() => [ID], { nullable: true, description: 'Named in one of these stories.' })
  readonly stories?: string[];

  @Field(() => [EntityFilter], { nullable: true, description: AND })
  readonly and?: EntityFilter[];

  @Field(() => [EntityFilter], { nullable: true, description: OR })
  readonly or?: EntityFilter[];

  @Field(() => EntityFilter, { nullable: true, description: NOT })
  readonly not?: EntityFilter;
}

export enum EntityOrderField {
  NAME = 'NAME',
  ARTICLE_COUNT = 'ARTICLE_COUNT',
  STATEMENT_COUNT = 'STATEMENT_COUNT',
  LAST_SEEN_AT = 'LAST_SEEN_AT',
  RELEVANCE = 'RELEVANCE',
}
registerEnumType(EntityOrderField, {
  name: 'EntityOrderField',
  description: 'What entities can be ordered by.',
  valuesConfig: {
    NAME: { description: 'The canonical name.' },
    ARTICLE_COUNT: { description: 'How many articles name it.' },
    STATEMENT_COUNT: { description: 'How many statements it said.' },
    LAST_SEEN_AT: { description: 'When the latest article that names it was published.' },
    RELEVANCE: {
      description:
        'How much of its name the words of the filter’s `text` are; without `text` all fit alike. `DESC` gives the best first.',
    },
  },
});

export const EntityOrder = orderInput('EntityOrder', EntityOrderField, 'entities');

@ArgsType()
export class EntityListArgs extends PageArgs {
  @Field(() => EntityFilter, { nullable: true, description: FILTER })
  readonly filter?: EntityFilter;

  @Field(() => EntityOrder, {
    nullable: true,
    description: 'Those in the most articles first where it is not given.',
  })
  readonly orderBy?: Order<EntityOrderField>;
}

const conditions: Conditions<EntityFilter, 'entity'> = {
  text: (given, entity) => {
    const words = wordsIn(given, 'text');
    return words && hasWords(entity, words, 'simple');
  },
  kinds: (given, entity) => ofKinds(entity, given),
  seenAfter: (given, entity) => sql`${entity.last_seen_at} >= ${moment(given)}`,
  seenBefore: (given, entity) => sql`${entity.first_seen_at} < ${moment(given)}`,
  minArticles,
  countries: (given, entity) => sql`${entity.country_code} = any(${countryCodes(given)})`,
  namedWith: (given, entity) =>
    exists('entity.articles', entity, (named) =>
      exists(
        'entity_article.others',
        named,
        (other) =>
          sql`${other.entity_id} <> ${entity.id} and ${other.entity_id} = any(${presentIds('entity', given, 'namedWith')})`,
      ),
    ),
  stories: (given, entity) =>
    exists(
      'entity.stories',
      entity,
      (named) => sql`${named.story_id} = any(${presentIds('story', given, 'stories')})`,
    ),
};

const said = new Row('said$', 'statement');

/** Lists of entities. */
export const entities: ListKind<EntityFilter, EntityOrderField, 'entity'> = {
  name: 'Entity',
  table: 'entity',
  conditions,
  orders: {
    NAME: ownIndexed('text', 'name'),
    ARTICLE_COUNT: ownIndexed('int', 'article_count'),
    STATEMENT_COUNT: {
      type: 'int',
      value: (entity) =>
        sql`(select count(*)::int from ${table(said)} where ${all(tie('entity.said', entity, said))})`,
    },
    LAST_SEEN_AT: ownIndexed('timestamptz', 'sort_at'),
    RELEVANCE: ranked(nameRelevance),
  },
  usual: { field: EntityOrderField.ARTICLE_COUNT, direction: 'DESC' },
  node: entityObject,
  groupings: entityGroupings,
};
