import { ArgsType, Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import type { Given } from '../compile/arguments.js';
import { asksFor, type Conditions, minArticles, moment } from '../compile/filters.js';
import { type ListKind, type ListRows, listPage, ownIndexed, ranked } from '../compile/lists.js';
import { object } from '../compile/objects.js';
import type { Connection } from '../compile/plan.js';
import type { Selection } from '../compile/selection.js';
import { Row, sql } from '../compile/sql.js';
import { hasWords, relevance, wordsIn } from '../compile/words.js';
import { mentionConditions } from '../entity/mentioned.js';
import { exists, rowByRow } from '../relations.js';
import { AND, FILTER, NOT, OR, TEXT } from '../schema/filtering.js';
import { FigureVerdict } from '../schema/kinds.js';
import { type Order, orderInput, RELEVANCE } from '../schema/ordering.js';
import { PageArgs } from '../schema/paging.js';
import { DateTime } from '../schema/scalars.js';
import { from } from '../source/articles.js';
import { storyGroupings } from './groupings.js';

@InputType({
  description:
    'Which stories: all that is given must hold. Of two or more articles, unless `minArticles` says otherwise.',
})
export class StoryFilter {
  @Field(() => String, { nullable: true, description: `${TEXT} Looks in its headlines.` })
  readonly text?: string;

  @Field(() => [ID], { nullable: true, description: 'Names every one of these entities, 20 at the most.' })
  readonly mentionsAll?: string[];

  @Field(() => [ID], { nullable: true, description: 'Names at least one of these entities.' })
  readonly mentionsAny?: string[];

  @Field(() => [ID], {
    nullable: true,
    description: 'Has an article published by, or credited to, one of these sources.',
  })
  readonly sources?: string[];

  @Field(() => DateTime, {
    nullable: true,
    description: 'Has an article published at this moment or later (and before `publishedBefore`).',
  })
  readonly publishedAfter?: Date;

  @Field(() => DateTime, { nullable: true, description: 'Has an article published before this moment.' })
  readonly publishedBefore?: Date;

  @Field(() => Int, {
    nullable: true,
    description: 'Has at least so many articles; 2 where no filter says otherwise.',
  })
  readonly minArticles?: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Has at least so many articles, where copies of one another count once.',
  })
  readonly minIndependentSources?: number;

  @Field(() => [FigureVerdict], {
    nullable: true,
    description: 'What is said of some quantity of its events has one of these verdicts.',
  })
  readonly verdicts?: FigureVerdict[];

  @Field(() => [StoryFilter], { nullable: true, description: AND })
  readonly and?: StoryFilter[];

  @Field(() => [StoryFilter], { nullable: true, description: OR })
  readonly or?: StoryFilter[];

  @Field(() => StoryFilter, { nullable: true, description: NOT })
  readonly not?: StoryFilter;
}

export enum StoryOrderField {
  LAST_PUBLISHED_AT = 'LAST_PUBLISHED_AT',
  FIRST_PUBLISHED_AT = 'FIRST_PUBLISHED_AT',
  ARTICLE_COUNT = 'ARTICLE_COUNT',
  RELEVANCE = 'RELEVANCE',
}
registerEnumType(StoryOrderField, {
  name: 'StoryOrderField',
  description: 'What stories can be ordered by.',
  valuesConfig: {
    LAST_PUBLISHED_AT: {
      description: 'When its latest article was published; without a date it counts as the oldest.',
    },
    FIRST_PUBLISHED_AT: {
      description: 'When its earliest article was published; without a date it counts as the oldest.',
    },
    ARTICLE_COUNT: { description: 'How many articles it has.' },
    RELEVANCE,
  },
});

export const StoryOrder = orderInput('StoryOrder', StoryOrderField, 'stories');

@ArgsType()
export class StoryListArgs extends PageArgs {
  @Field(() => StoryFilter, { nullable: true, description: FILTER })
  readonly filter?: StoryFilter;

  @Field(() => StoryOrder, {
    nullable: true,
    description: 'Those with the latest articles first where it is not given.',
  })
  readonly orderBy?: Order<StoryOrderField>;
}

/** Which stories fit a filter, by whether those of one article are among them. */
const conditionsAmong = (areOfSeveral: boolean): Conditions<StoryFilter, 'story'> => ({
  text: (given, story) => {
    const words = wordsIn(given, 'text');
    return words && hasWords(story, words);
  },
  ...mentionConditions<'story'>((story, condition) =>
    areOfSeveral
      ? exists('story.entitiesOfSeveral', story, condition)
      : exists('story.entities', story, condition),
  ),
  sources: (given, story) => exists('story.articles', story, (article) => from(article, given)),
  // One article must lie between the two.
  publishedAfter: (given, story, filter) => {
    const end = filter.get('publishedBefore').present() as Given<Date> | null;
    if (!end) return sql`${story.last_published_at} >= ${moment(given)}`;
    return exists(
      'story.articles',
      story,
      (article) =>
        sql`${article.published_at} >= ${moment(given)} and ${article.published_at} < ${moment(end)}`,
    );
  },
  publishedBefore: (given, story, filter) =>
    filter.get('publishedAfter').present() ? null : sql`${story.first_published_at} < ${moment(given)}`,
  minArticles,
  minIndependentSources: (given, story) => sql`${story.independent_source_count} >= ${given.bind()}::int`,
  verdicts: (given, story) => {
    const fits = (series: Row<'figure_series'>) =>
      sql`${series.verdict} = any(${given.bind()}::"FigureVerdict"[])`;
    if (areOfSeveral)
      return exists('story.eventsOfSeveral', story, (told) =>
        exists('several_story_event.ledger', told, fits),
      );
    const told = new Row('told$', 'story_event');
    return sql`exists (${rowByRow('story.events', story, told, told.event_id, exists('story_event.ledger', told, fits))})`;
  },
});

/** Lists of stories, by whether those of one article are among them. */
const storiesAmong = (areOfSeveral: boolean): ListKind<StoryFilter, StoryOrderField, 'story'> => ({
  name: 'Story',
  table: 'story',
  conditions: conditionsAmong(areOfSeveral),
  orders: {
    LAST_PUBLISHED_AT: ownIndexed('timestamptz', 'sort_at'),
    FIRST_PUBLISHED_AT: {
      type: 'timestamptz',
      value: (story) => sql`coalesce(${story.first_published_at}, ${story.sort_at})`,
    },
    ARTICLE_COUNT: ownIndexed('int', 'article_count'),
    RELEVANCE: ranked(relevance),
  },
  usual: { field: StoryOrderField.LAST_PUBLISHED_AT, direction: 'DESC' },
  node: (field, story) => object(field, 'Story', story),
  groupings: storyGroupings,
});

const allStories = storiesAmong(false);
const storiesOfSeveral = storiesAmong(true);

/**
 * A page of stories: of two or more articles where no filter says how many.
 *
 * @param rowsOf the rows, by whether only those of several are asked for, which tables of fewer rows tell of
 */
export function storyPage(
  field: Selection<StoryListArgs>,
  rowsOf: (areOfSeveral: boolean) => ListRows<'story'>,
): Connection {
  if (asksFor(field.args.filter as Given<unknown>, 'minArticles'))
    return listPage(allStories, field, rowsOf(false));
  const rows = rowsOf(true);
  return listPage(storiesOfSeveral, field, {
    ...rows,
    link: [...(rows.link ?? []), sql`${rows.row.article_count} >= 2`],
  });
}
