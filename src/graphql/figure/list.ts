import { ArgsType, Field, Float, ID, InputType, registerEnumType } from 'type-graphql';
import { before, type Conditions, since } from '../compile/filters.js';
import { presentIds } from '../compile/ids.js';
import { type ListKind, unindexed } from '../compile/lists.js';
import { object } from '../compile/objects.js';
import { type Row, type Sql, sql } from '../compile/sql.js';
import { checkedText } from '../compile/words.js';
import { columnOf, exists } from '../relations.js';
import { AND, FILTER, NOT, OR } from '../schema/filtering.js';
import { FigureBound } from '../schema/kinds.js';
import { type Order, orderInput } from '../schema/ordering.js';
import { PageArgs } from '../schema/paging.js';
import { DateTime } from '../schema/scalars.js';
import { from } from '../source/articles.js';
import { figureGroupings } from './groupings.js';

@InputType({ description: 'Which figures: all that is given must hold.' })
export class FigureFilter {
  @Field(() => String, {
    nullable: true,
    description:
      'Counts this, in any case, or what this is the head noun of: “camp” takes in “training camp”.',
  })
  readonly counted?: string;

  @Field(() => [String], { nullable: true, description: 'Is measured in one of these: `USD`, `%`, `km`.' })
  readonly units?: string[];

  @Field(() => Float, {
    nullable: true,
    description: 'Its number, of a range the lower one, is this or more.',
  })
  readonly minValue?: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Its number, of a range the lower one, is this or less.',
  })
  readonly maxValue?: number;

  @Field(() => [FigureBound], { nullable: true, description: 'Has one of these bounds.' })
  readonly bounds?: FigureBound[];

  @Field(() => [ID], { nullable: true, description: 'Belongs to one of these events.' })
  readonly events?: string[];

  @Field(() => [ID], { nullable: true, description: 'Given in an article of one of these stories.' })
  readonly stories?: string[];

  @Field(() => [ID], {
    nullable: true,
    description: 'Given in an article published by, or credited to, one of these sources.',
  })
  readonly sources?: string[];

  @Field(() => [ID], {
    nullable: true,
    description:
      'Given in the words of one of these entities: the speakers of the statements that assert it.',
  })
  readonly assertedBy?: string[];

  @Field(() => DateTime, {
    nullable: true,
    description: 'Given in an article published at this moment or later.',
  })
  readonly publishedAfter?: Date;

  @Field(() => DateTime, { nullable: true, description: 'Given in an article published before this moment.' })
  readonly publishedBefore?: Date;

  @Field(() => [FigureFilter], { nullable: true, description: AND })
  readonly and?: FigureFilter[];

  @Field(() => [FigureFilter], { nullable: true, description: OR })
  readonly or?: FigureFilter[];

  @Field(() => FigureFilter, { nullable: true, description: NOT })
  readonly not?: FigureFilter;
}

export enum FigureOrderField {
  PUBLISHED_AT = 'PUBLISHED_AT',
  VALUE = 'VALUE',
}
registerEnumType(FigureOrderField, {
  name: 'FigureOrderField',
  description: 'What figures can be ordered by.',
  valuesConfig: {
    PUBLISHED_AT: {
      description: 'When its article was published; without a date it counts as the oldest.',
    },
    VALUE: { description: 'Its number, of a range the lower one.' },
  },
});

export const FigureOrder = orderInput('FigureOrder', FigureOrderField, 'figures');

@ArgsType()
export class FigureListArgs extends PageArgs {
  @Field(() => FigureFilter, { nullable: true, description: FILTER })
  readonly filter?: FigureFilter;

  @Field(() => FigureOrder, {
    nullable: true,
    description: 'Those of the latest articles first where it is not given.',
  })
  readonly orderBy?: Order<FigureOrderField>;
}

/** Of an article or event, whose figures have an order of their own. */
@ArgsType()
export class OwnFiguresArgs extends PageArgs {
  @Field(() => FigureFilter, { nullable: true, description: FILTER })
  readonly filter?: FigureFilter;
}

const ofArticle = (figure: Row<'figure'>, condition: (article: Row<'article'>) => Sql) =>
  exists('figure.article', figure, condition);

const conditions: Conditions<FigureFilter, 'figure'> = {
  counted: (given, figure) => {
    const noun = given.bind((text) => checkedText('counted', text).trim().toLowerCase());
    return sql`(lower(${figure.counted}) = ${noun}::text or lower(split_part(${figure.counted}, ' ', -1)) = ${noun}::text)`;
  },
  units: (given, figure) =>
    sql`${figure.unit} = any(${given.bind((units) => units.map((unit) => checkedText('units', unit)))}::text[])`,
  minValue: (given, figure) => sql`${figure.value} >= ${given.bind()}::float8`,
  maxValue: (given, figure) => sql`${figure.value} <= ${given.bind()}::float8`,
  bounds: (given, figure) => sql`${figure.bound} = any(${given.bind()}::"FigureBound"[])`,
  events: (given, figure) =>
    exists(
      'figure.report',
      figure,
      (report) => sql`${report.event_id} = any(${presentIds('event', given, 'events')})`,
    ),
  stories: (given, figure) =>
    ofArticle(figure, (article) => sql`${article.story_id} = any(${presentIds('story', given, 'stories')})`),
  sources: (given, figure) => ofArticle(figure, (article) => from(article, given)),
  assertedBy: (given, figure) =>
    exists('figure.assertedBy', figure, (printed) =>
      exists(
        'statement_report.statement',
        printed,
        (statement) => sql`${statement.speaker_id} = any(${presentIds('entity', given, 'assertedBy')})`,
      ),
    ),
  publishedAfter: (given, figure) => ofArticle(figure, (article) => since(given, article)),
  publishedBefore: (given, figure) => ofArticle(figure, (article) => before(given, article)),
};

/** Lists of figures. */
export const figures: ListKind<FigureFilter, FigureOrderField, 'figure'> = {
  name: 'Figure',
  table: 'figure',
  conditions,
  orders: {
    PUBLISHED_AT: {
      type: 'timestamptz',
      value: (figure) => columnOf('figure.article', figure, 'sort_at'),
      indexed: 'sort_at',
    },
    VALUE: unindexed('float8', 'value'),
  },
  usual: { field: FigureOrderField.PUBLISHED_AT, direction: 'DESC' },
  node: (field, figure) => object(field, 'Figure', figure),
  groupings: figureGroupings,
  ties: [unindexed('uuid', 'article_id'), unindexed('int', 'position')],
};
