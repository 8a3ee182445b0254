import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { useSearch } from 'wouter';
import { type Answer, useAnswer } from '../../api/useAnswer.js';
import {
  ArticleHitsDocument,
  BrowseArticlesDocument,
  BrowseEntitiesDocument,
  BrowseEventsDocument,
  BrowseFiguresDocument,
  BrowseStatementsDocument,
  BrowseStoriesDocument,
} from '../../generated/browse.js';
import type {
  EntityOrderField,
  EventOrderField,
  FigureVerdict,
  StatementOrderField,
  StoryOrderField,
} from '../../generated/operations.js';
import { Empty, Failure } from '../../parts/Answered.js';
import { NoView } from '../../parts/Page.js';
import { useTitle } from '../../parts/useTitle.js';
import { articleCitation } from '../../take/citation.js';
import { articleRow } from '../../take/rows.js';
import { seriesCitations, seriesRows } from '../../take/series.js';
import { FilterForm } from './FilterForm.js';
import { Found, NothingFits } from './Found.js';
import {
  articleFilter,
  entityFilter,
  eventFilter,
  type Filters,
  figureFilter,
  filtersOf,
  queryOf,
  statementFilter,
  storyFilter,
} from './filters.js';
import {
  ArticleRow,
  EntityRow,
  EventRow,
  eventRow,
  FigureRows,
  StatementRow,
  StoryRow,
  statementRow,
} from './lists.js';
import { ArticleSpread, EventSpread, StatementSpread } from './Spread.js';

type ListName = 'stories' | 'entities' | 'events' | 'statements' | 'articles' | 'figures';
interface ListProps {
  readonly filters: Filters;
  readonly all?: string;
  readonly onNothing?: (title: string) => void;
  readonly onRefused?: (answer: Answer<unknown>) => void;
}

const descending = <Field extends string>(field: Field) => ({ field, direction: 'DESC' as const });
/** The orders that a list has, the first being its own. */
type Orders<Field> = readonly [own: readonly [Field, name: string], ...(readonly [Field, name: string])[]];

const STORY_ORDERS: Orders<StoryOrderField> = [
  ['LAST_PUBLISHED_AT', 'latest'],
  ['ARTICLE_COUNT', 'largest'],
  ['FIRST_PUBLISHED_AT', 'latest to begin'],
];
const ENTITY_ORDERS: Orders<EntityOrderField> = [
  ['ARTICLE_COUNT', 'named most'],
  ['LAST_SEEN_AT', 'named last'],
];
const EVENT_ORDERS: Orders<EventOrderField> = [
  ['HAPPENED_AT', 'latest'],
  ['ARTICLE_COUNT', 'reported most'],
  ['SALIENCE', 'most central'],
];
const STATEMENT_ORDERS: Orders<StatementOrderField> = [
  ['SAID_AT', 'latest'],
  ['ARTICLE_COUNT', 'printed most'],
];

/** The order that is asked for, where the list has it; else by how well it fits where words are looked for. */
function order<Field extends string>(filters: Filters, orders: Orders<Field>) {
  const [asked] = orders.find(([field]) => field === filters.order) ?? [];
  return descending(asked ?? (filters.q === '' ? orders[0][0] : ('RELEVANCE' as const)));
}

const Stories = ({ filters, ...rest }: ListProps) => (
  <Found
    title="Stories"
    query={BrowseStoriesDocument}
    variables={{ filter: storyFilter(filters), order: order(filters, STORY_ORDERS) }}
    pick={(data) => data.stories}
    row={(node) => <StoryRow of={node} />}
    table={(story) => ({ ...story })}
    height={68}
    {...rest}
  />
);
const Entities = ({ filters, ...rest }: ListProps) => (
  <Found
    title="People, bodies, places"
    query={BrowseEntitiesDocument}
    variables={{ filter: entityFilter(filters), order: order(filters, ENTITY_ORDERS) }}
    pick={(data) => data.entities}
    row={(node) => <EntityRow of={node} />}
    table={(entity) => ({ ...entity })}
    height={46}
    {...rest}
  />
);
const Events = ({ filters, ...rest }: ListProps) => (
  <Found
    title="Events"
    query={BrowseEventsDocument}
    variables={{ filter: eventFilter(filters), order: order(filters, EVENT_ORDERS) }}
    pick={(data) => data.events}
    row={(node) => <EventRow of={node} />}
    table={eventRow}
    height={62}
    {...rest}
  />
);
const Statements = ({ filters, ...rest }: ListProps) => (
  <Found
    title="Statements"
    query={BrowseStatementsDocument}
    variables={{ filter: statementFilter(filters), order: order(filters, STATEMENT_ORDERS) }}
    pick={(data) => data.statements}
    row={(node) => <StatementRow of={node} />}
    table={statementRow}
    height={110}
    {...rest}
  />
);
function Articles({ filters, ...rest }: ListProps) {
  const hits = useAnswer(ArticleHitsDocument, { text: filters.q }, filters.q.trim() === '').data?.search;
  const snippets = useMemo(() => new Map(hits?.map(({ result: { id }, snippet }) => [id, snippet])), [hits]);
  return (
    <Found
      title="Articles"
      query={BrowseArticlesDocument}
      variables={{
        filter: articleFilter(filters),
        order: descending(filters.q === '' ? ('PUBLISHED_AT' as const) : ('RELEVANCE' as const)),
      }}
      pick={(data) => data.articles}
      row={(node) => <ArticleRow of={node} snippet={snippets.get(node.id)} />}
      table={articleRow}
      cite={(article) => [articleCitation(article)]}
      height={68}
      {...rest}
    />
  );
}
function Figures({ filters }: ListProps) {
  const filter = figureFilter(filters);
  return (
    <Found
      title="Figures that differ"
      query={BrowseFiguresDocument}
      variables={{ filter }}
      pick={(data) => data.events}
      row={(node) => <FigureRows of={node} verdicts={filter.verdicts as FigureVerdict[]} />}
      table={(event) => seriesRows(event.ledger)}
      cite={(event) => seriesCitations(event.ledger)}
      drawn
      height={180}
    />
  );
}

const LISTS: Record<
  ListName,
  {
    name: string;
    List: (props: ListProps) => React.ReactNode;
    form: React.ReactNode;
    /** How all of it is spread, where that is counted. */
    Spread?: (props: { filters: Filters }) => React.ReactNode;
  }
> = {
  stories: {
    name: 'Stories',
    List: Stories,
    form: <FilterForm fields={['q', 'days', 'source', 'who', 'verdict']} orders={STORY_ORDERS} />,
  },
  entities: {
    name: 'People and bodies',
    List: Entities,
    form: <FilterForm fields={['q', 'days', 'who', 'kind']} orders={ENTITY_ORDERS} />,
  },
  events: {
    name: 'Events',
    List: Events,
    Spread: EventSpread,
    form: <FilterForm fields={['q', 'days', 'source', 'who', 'status', 'verdict']} orders={EVENT_ORDERS} />,
  },
  statements: {
    name: 'Statements',
    List: Statements,
    Spread: StatementSpread,
    form: (
      <FilterForm fields={['q', 'days', 'source', 'speaker', 'who', 'saidHow']} orders={STATEMENT_ORDERS} />
    ),
  },
  articles: {
    name: 'Articles',
    List: Articles,
    Spread: ArticleSpread,
    form: <FilterForm fields={['q', 'days', 'source', 'who']} />,
  },
  figures: {
    name: 'Figures',
    List: Figures,
    form: <FilterForm fields={['q', 'days', 'source', 'verdict']} />,
  },
};

/** A list of one kind, or what fits of all kinds; the filters stand in the address. */
export default function BrowsePage({ of }: { of?: string }) {
  // What is typed is shown at once; the lists follow.
  const search = useDeferredValue(useSearch());
  const filters = filtersOf(search);
  const list = of === undefined ? undefined : LISTS[of as ListName];
  useTitle(list?.name ?? (filters.q === '' ? 'Search' : `“${filters.q}”`));
  if (of !== undefined && list === undefined) return <NoView />;
  if (list !== undefined)
    return (
      <>
        <header className="head">
          <h1>{list.name}</h1>
          {list.form}
        </header>
        <div className={list.Spread && 'listed'} key={search}>
          {list.Spread && <list.Spread filters={filters} />}
          <list.List filters={filters} />
        </div>
      </>
    );
  return (
    <>
      <header className="head">
        <h1>{filters.q === '' ? 'Search' : <>What fits “{filters.q}”</>}</h1>
        <FilterForm fields={['q', 'days', 'source', 'who', 'list']} />
      </header>
      {queryOf(filters) === '' ? (
        <Empty>Words, “a phrase” in quotation marks, -without, or.</Empty>
      ) : (
        <OfAllKinds key={search} filters={filters} />
      )}
    </>
  );
}

/** The first of what fits, of each kind. */
function OfAllKinds({ filters }: { filters: Filters }) {
  const [refused, setRefused] = useState<Answer<unknown>>();
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set());
  const onNothing = useCallback((title: string) => setWithout((before) => new Set([...before, title])), []);
  const rest = queryOf({ ...filters, order: '', kind: '', status: '', verdict: '' });
  // Nobody is of one source alone.
  const hasPeople = filters.source === '';
  const part = (list: ListName) => ({ filters, all: `/${list}${rest}`, onNothing, onRefused: setRefused });
  if (refused?.error)
    return <Failure what="This" came="cannot be looked for" error={refused.error} again={refused.again} />;
  if (without.size === (hasPeople ? 5 : 4)) return <NothingFits />;
  return (
    <div className="two">
      <div>
        <Stories {...part('stories')} />
        <Articles {...part('articles')} />
        <Statements {...part('statements')} />
      </div>
      <div>
        <ArticleSpread filters={filters} />
        {hasPeople && <Entities {...part('entities')} />}
        <Events {...part('events')} />
      </div>
    </div>
  );
}
