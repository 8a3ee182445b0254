import type { Row, Table, World } from './world.js';

/** Whether a row passes a condition of a filter, told from all rows. */
type Condition = (given: never, row: Row, world: World, filter: Row) => boolean;

const UNKNOWN = new Date('0001-01-01T00:00:00.000Z').getTime();
const known = (row: Row) => row.sort_at.getTime() > UNKNOWN;
const since = (given: Date, row: Row) => known(row) && row.sort_at >= given;
const before = (given: Date, row: Row) => known(row) && row.sort_at < given;

const fromSources = (ids: readonly string[], article: Row) =>
  ids.includes(article.source_id) || ids.includes(article.agency_id);

const articleOf = (row: Row, world: World) => world.one('article', { id: row.article_id });

/** Whether some row of a table that is tied to one of the ids is tied to this row. */
const linked =
  (table: Table, own: string, other: string, id = 'id') =>
  (ids: readonly string[], row: Row, world: World) =>
    world.all(table, { [own]: row[id] }).some((link) => ids.includes(link[other]));

const speaks = (ids: readonly string[], asserting: Row | null, world: World) =>
  asserting !== null && ids.includes(world.one('statement', { id: asserting.statement_id }).speaker_id);

const assertingOf = (row: Row, world: World) =>
  world.one('statement_report', { article_id: row.article_id, position: row.asserted_by_position });

export const CONDITIONS: Readonly<Record<string, Readonly<Record<string, Condition>>>> = {
  ArticleFilter: {
    sources: fromSources,
    publishedAfter: since,
    publishedBefore: before,
    mentionsAll: (ids: string[], article, world) =>
      ids.every((id) => world.one('entity_article', { article_id: article.id, entity_id: id })),
    mentionsAny: linked('entity_article', 'article_id', 'entity_id'),
    reports: linked('event_article', 'article_id', 'event_id'),
    stories: (ids: string[], article) => ids.includes(article.story_id),
    languages: (tags: string[], article) => tags.some((tag) => tag.toLowerCase() === article.language),
    byline: (part: string, article) => (article.byline ?? '').toLowerCase().includes(part.toLowerCase()),
    ingestedAfter: (given: Date, article) => article.ingested_at >= given,
  },
  EntityFilter: {
    kinds: (kinds: string[], entity) => kinds.includes(entity.kind),
    seenAfter: (given: Date, entity) => entity.last_seen_at !== null && entity.last_seen_at >= given,
    seenBefore: (given: Date, entity) => entity.first_seen_at !== null && entity.first_seen_at < given,
    minArticles: (least: number, entity) => entity.article_count >= least,
    countries: (codes: string[], entity) => codes.includes(entity.country_code),
    namedWith: (ids: string[], entity, world) =>
      world
        .all('entity_article', { entity_id: entity.id })
        .some(({ article_id }) =>
          world
            .all('entity_article', { article_id })
            .some((other) => other.entity_id !== entity.id && ids.includes(other.entity_id)),
        ),
    stories: linked('story_entity', 'entity_id', 'story_id'),
  },
  StatementFilter: {
    kinds: (kinds: string[], statement) => kinds.includes(statement.kind),
    speakers: (ids: string[], statement) => ids.includes(statement.speaker_id),
    about: (ids: string[], statement, world) =>
      world
        .all('entity_statement', { statement_id: statement.id })
        .some(({ entity_id }) => ids.includes(entity_id)),
    addressees: (ids: string[], statement) => ids.includes(statement.addressee_id),
    saidAfter: (given: Date, statement) => statement.said_start !== null && statement.said_start >= given,
    saidBefore: (given: Date, statement) => statement.said_start !== null && statement.said_start < given,
    minArticles: (least: number, statement) => statement.article_count >= least,
    events: (ids: string[], statement, world) =>
      world
        .all('statement_report', { statement_id: statement.id })
        .some(({ article_id, position }) =>
          world
            .all('event_report', { article_id, asserted_by_position: position })
            .some(({ event_id }) => ids.includes(event_id)),
        ),
    sources: (ids: string[], statement, world) =>
      world
        .all('statement_report', { statement_id: statement.id })
        .some((report) => fromSources(ids, articleOf(report, world))),
    stories: linked('story_statement', 'statement_id', 'story_id'),
  },
  EventFilter: {
    types: (types: string[], event) => types.includes(event.type),
    statuses: (statuses: string[], event) => statuses.includes(event.status),
    participants: linked('event_participant', 'event_id', 'entity_id'),
    places: (ids: string[], event) => ids.includes(event.place_id),
    countries: (codes: string[], event, world) =>
      codes.includes(world.one('entity', { id: event.place_id })?.country_code),
    happenedAfter: since,
    happenedBefore: before,
    minArticles: (least: number, event) => event.article_count >= least,
    minIndependentSources: (least: number, event) => event.independent_source_count >= least,
    minSalience: (least: number, event) => event.salience >= least,
    sources: (ids: string[], event, world) =>
      world
        .all('event_report', { event_id: event.id })
        .some((report) => fromSources(ids, articleOf(report, world))),
    assertedBy: (ids: string[], event, world) =>
      world
        .all('event_report', { event_id: event.id })
        .some((report) => speaks(ids, assertingOf(report, world), world)),
    stories: linked('story_event', 'event_id', 'story_id'),
    verdicts: (verdicts: string[], event, world) =>
      world.all('figure_series', { event_id: event.id }).some(({ verdict }) => verdicts.includes(verdict)),
  },
  StoryFilter: {
    mentionsAll: (ids: string[], story, world) =>
      ids.every((id) => world.one('story_entity', { story_id: story.id, entity_id: id })),
    mentionsAny: linked('story_entity', 'story_id', 'entity_id'),
    sources: (ids: string[], story, world) =>
      world.all('article', { story_id: story.id }).some((article) => fromSources(ids, article)),
    publishedAfter: (given: Date, story, world, { publishedBefore }) =>
      published(story, world).some((at) => at >= given && (publishedBefore == null || at < publishedBefore)),
    publishedBefore: (given: Date, story, world) => published(story, world).some((at) => at < given),
    minArticles: (least: number, story) => story.article_count >= least,
    minIndependentSources: (least: number, story) => story.independent_source_count >= least,
    verdicts: (verdicts: string[], story, world) =>
      world
        .all('story_event', { story_id: story.id })
        .some(({ event_id }) =>
          world.all('figure_series', { event_id }).some(({ verdict }) => verdicts.includes(verdict)),
        ),
  },
  FigureFilter: {
    counted: (noun: string, figure) =>
      [figure.counted, figure.counted.split(' ').at(-1)].some(
        (counted) => counted.toLowerCase() === noun.toLowerCase(),
      ),
    units: (units: string[], figure) => units.includes(figure.unit),
    minValue: (least: number, figure) => figure.value >= least,
    maxValue: (most: number, figure) => figure.value <= most,
    bounds: (bounds: string[], figure) => bounds.includes(figure.bound),
    events: (ids: string[], figure, world) =>
      ids.includes(
        world.one('event_report', { article_id: figure.article_id, position: figure.event_position })
          ?.event_id,
      ),
    stories: (ids: string[], figure, world) => ids.includes(articleOf(figure, world).story_id),
    sources: (ids: string[], figure, world) => fromSources(ids, articleOf(figure, world)),
    assertedBy: (ids: string[], figure, world) => speaks(ids, assertingOf(figure, world), world),
    publishedAfter: (given: Date, figure, world) => since(given, articleOf(figure, world)),
    publishedBefore: (given: Date, figure, world) => before(given, articleOf(figure, world)),
  },
};

function published(story: Row, world: World): Date[] {
  return world.all('article', { story_id: story.id }).flatMap(({ published_at }) => published_at ?? []);
}

/** Whether a row passes a filter. */
export function passes(type: string, filter: Row | null | undefined, row: Row, world: World): boolean {
  if (filter == null) return true;
  const own = (inner: Row) => passes(type, inner, row, world);
  return Object.entries(filter).every(([name, given]) => {
    if (given == null) return true;
    switch (name) {
      case 'and':
        return (given as Row[]).every(own);
      case 'or':
        return (given as Row[]).some(own);
      case 'not':
        return !own(given as Row);
      default: {
        const condition = CONDITIONS[type]?.[name];
        if (!condition) throw new Error(`The oracle knows no ${type}.${name}.`);
        return condition(given as never, row, world, filter);
      }
    }
  });
}

/** Whether a filter, or one in it, says how many articles a story is to have. */
export function asksForMinArticles(filter: Row | null | undefined): boolean {
  if (filter == null) return false;
  return (
    filter.minArticles != null ||
    [...(filter.and ?? []), ...(filter.or ?? []), filter.not].some(asksForMinArticles)
  );
}
