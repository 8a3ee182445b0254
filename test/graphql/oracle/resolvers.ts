import { expected } from '../../../src/expected.js';
import { PARTICIPANT_ROLES, type ParticipantRole } from '../../../src/vocabulary/participantRoles.js';
import { asksForMinArticles, passes } from './filters.js';
import { bucketsOf, connection, type Item, type PageArgs, sorted } from './lists.js';
import type { Row, Table, World } from './world.js';

/*
 * What every field of the API means, written down once more: each from all rows of all tables, without an index, a plan or a
 * thought for speed, so that it can be seen to be right.
 */

type Resolver = (row: Row, args: Row, world: World) => unknown;

/** A list of rows of a table: its filter's type, its orders, and what it is counted by. */
interface List {
  readonly filter: string;
  readonly orders: Readonly<Record<string, (row: Row, world: World) => unknown>>;
  readonly usual: readonly [field: string, direction: 'ASC' | 'DESC'];
  readonly ties?: readonly ((row: Row) => unknown)[];
  readonly groupings: Readonly<Record<string, (row: Row, world: World) => readonly unknown[]>>;
}

const id = (row: Row) => row.id;
const sourcesOf = (article: Row) => [article.source_id, article.agency_id];
const articlesOf = (table: Table, column: string, row: Row, world: World): Row[] =>
  world.all(table, { [column]: row.id }).map((link) => world.one('article', { id: link.article_id }));

function periods(at: (row: Row, world: World) => Date | null): List['groupings'] {
  const key = (length: number) => (row: Row, world: World) => {
    const moment = at(row, world);
    return moment === null || moment.getUTCFullYear() === 1 ? [] : [moment.toISOString().slice(0, length)];
  };
  return { DAY: key(10), MONTH: key(7), YEAR: key(4) };
}
export const PERIODS = ['DAY', 'MONTH', 'YEAR'];

const byArticles = (articles: (row: Row, world: World) => Row[]): List['groupings'] => ({
  SOURCE: (row, world) => articles(row, world).flatMap(sourcesOf),
  LANGUAGE: (row, world) => articles(row, world).map(({ language }) => language),
});

export const LISTS: Readonly<
  Record<'article' | 'entity' | 'statement' | 'event' | 'story' | 'figure', List>
> = {
  article: {
    filter: 'ArticleFilter',
    orders: { PUBLISHED_AT: (row) => row.sort_at, INGESTED_AT: (row) => row.ingested_at },
    usual: ['PUBLISHED_AT', 'DESC'],
    groupings: {
      ...periods((article) => article.sort_at),
      ...byArticles((article) => [article]),
      ENTITY: (article, world) =>
        world.all('entity_article', { article_id: article.id }).map(({ entity_id }) => entity_id),
      STORY: (article) => [article.story_id],
    },
  },
  entity: {
    filter: 'EntityFilter',
    orders: {
      NAME: (entity, world) => world.all('entity').findIndex((row) => row.name === entity.name),
      ARTICLE_COUNT: (entity) => entity.article_count,
      STATEMENT_COUNT: (entity, world) => world.all('statement', { speaker_id: entity.id }).length,
      LAST_SEEN_AT: (entity) => entity.sort_at,
    },
    usual: ['ARTICLE_COUNT', 'DESC'],
    groupings: {
      ...periods((entity) => entity.last_seen_at),
      ...byArticles((entity, world) => articlesOf('entity_article', 'entity_id', entity, world)),
      KIND: (entity) => [entity.kind],
    },
  },
  statement: {
    filter: 'StatementFilter',
    orders: { SAID_AT: (row) => row.sort_at, ARTICLE_COUNT: (row) => row.article_count },
    usual: ['SAID_AT', 'DESC'],
    groupings: {
      ...periods((statement) => statement.sort_at),
      ...byArticles((statement, world) => articlesOf('statement_article', 'statement_id', statement, world)),
      KIND: (statement) => [statement.kind],
      SPEAKER: (statement) => [statement.speaker_id],
    },
  },
  event: {
    filter: 'EventFilter',
    orders: {
      HAPPENED_AT: (row) => row.sort_at,
      ARTICLE_COUNT: (row) => row.article_count,
      SALIENCE: (row) => row.salience,
    },
    usual: ['HAPPENED_AT', 'DESC'],
    groupings: {
      ...periods((event) => event.sort_at),
      ...byArticles((event, world) => articlesOf('event_article', 'event_id', event, world)),
      TYPE: (event) => [event.type],
      STATUS: (event) => [event.status],
      PLACE: (event) => [event.place_id],
    },
  },
  story: {
    filter: 'StoryFilter',
    orders: {
      LAST_PUBLISHED_AT: (row) => row.sort_at,
      FIRST_PUBLISHED_AT: (row) => row.first_published_at ?? row.sort_at,
      ARTICLE_COUNT: (row) => row.article_count,
    },
    usual: ['LAST_PUBLISHED_AT', 'DESC'],
    groupings: {
      ...periods((story) => story.first_published_at),
      ...byArticles((story, world) => world.all('article', { story_id: story.id })),
    },
  },
  figure: {
    filter: 'FigureFilter',
    orders: {
      PUBLISHED_AT: (figure, world) => world.one('article', { id: figure.article_id }).sort_at,
      VALUE: (figure) => figure.value,
    },
    usual: ['PUBLISHED_AT', 'DESC'],
    ties: [(figure) => figure.article_id, (figure) => figure.position],
    groupings: {
      ...periods((figure, world) => world.one('article', { id: figure.article_id }).sort_at),
      ...byArticles((figure, world) => [world.one('article', { id: figure.article_id })]),
    },
  },
};

/** A list's connection: its rows in the order that is asked for, else in the one they are given in, else in the kind's. */
function listed(kind: keyof typeof LISTS, rows: readonly Row[], args: Row, world: World, own = false): Row {
  const { filter, orders, usual, ties = [id], groupings } = LISTS[kind];
  const several = kind === 'story' && !asksForMinArticles(args.filter);
  const passing = rows.filter(
    (row) => passes(filter, args.filter, row, world) && (!several || row.article_count >= 2),
  );
  const [field, direction] = args.orderBy ? [args.orderBy.field, args.orderBy.direction] : usual;
  const order = expected(orders[field], field);
  const inOrder =
    own && !args.orderBy
      ? passing
      : sorted(
          passing,
          [(row) => order(row, world), direction],
          ...ties.map((tie) => [tie, direction] as const),
        );
  return paged(inOrder, args, ({ by, first }) =>
    bucketsOf(passing, (row) => expected(groupings[by], by)(row, world), PERIODS.includes(by), first).map(
      (bucket) => ({ ...bucket, by }),
    ),
  );
}

function paged(rows: readonly Row[], args: PageArgs, buckets?: (args: Row) => unknown): Row {
  return connection(
    rows.map((node) => ({ node })),
    args,
    buckets,
  );
}

const entity = (world: World, entityId: string | null) => world.one('entity', { id: entityId });
const place = (world: World, entityId: string | null) => world.one('entity', { id: entityId, kind: 'PLACE' });
const named = (world: World, row: Row, position: number | null) =>
  world.one('article_entity', { article_id: row.article_id ?? row.id, position });
const article = (row: Row, _args: Row, world: World) => world.one('article', { id: row.article_id });
const first = (rows: readonly Row[], { first: most }: Row) => rows.slice(0, most);
const asserting = (row: Row, _args: Row, world: World) => {
  const printed = world.one('statement_report', {
    article_id: row.article_id,
    position: row.asserted_by_position,
  });
  return printed && world.one('statement', { id: printed.statement_id });
};
const publication = (world: World) => (row: Row) => world.one('article', { id: row.article_id }).sort_at;

/** The stretch of an article's text in a row of its findings, whose columns may begin with a prefix. */
function evidence(row: Row, prefix = ''): Row | null {
  const at = (name: string) => row[`${prefix}${name}`];
  return at('start') === null
    ? null
    : {
        article_id: row.article_id,
        start: at('start'),
        end: at('end'),
        sentence: [at('sentence_start'), at('sentence_end')],
      };
}

function time(row: Row, prefix: 'said' | 'time', text = row[`${prefix}_text`]): Row | null {
  const start = row[`${prefix}_start`];
  return start && { start, end: row[`${prefix}_end`], precision: row[`${prefix}_precision`], text };
}

/** The mentions within what a statement's main report prints. */
function mentionsIn(statement: Row, world: World): Row[] {
  const { main_article_id: articleId, main_position: position } = statement;
  const report = world.one('statement_report', { article_id: articleId, position });
  const spans = report.spans.length === 0 ? [report.start, report.end] : report.spans;
  return world.all('mention', { article_id: articleId }).filter(({ start, end }) => {
    for (let index = 0; index < spans.length; index += 2)
      if (start >= spans[index] && end <= spans[index + 1]) return true;
    return false;
  });
}

const storiesOf = (table: Table, column: string) => (row: Row, args: Row, world: World) =>
  first(
    sorted(
      world.all(table, { [column]: row.id }).map(({ story_id }) => world.one('story', { id: story_id })),
      [(story) => story.article_count, 'DESC'],
      id,
    ),
    args,
  );

/** Rows of a table that lead to nodes of a kind. */
const leading =
  (kind: keyof typeof LISTS, table: Table, column: string): Resolver =>
  (row, args, world) =>
    listed(
      kind,
      world.all(table, { [column]: row.id }).map((link) => world.one(kind, { id: link[`${kind}_id`] })),
      args,
      world,
    );

const ofKinds = (kinds: readonly string[] | null | undefined, row: Row) => !kinds || kinds.includes(row.kind);

const reportsIn = (table: Table, rows: Row[], args: Row, world: World) =>
  first(
    sorted(
      rows.filter(({ article_id }) => !args.articles || args.articles.includes(article_id)),
      publication(world),
      ({ article_id }) => article_id,
      ({ position }) => position,
    ).filter(
      (row, index, all) =>
        // An event has one report an article: its first.
        table !== 'event_report' || all.findIndex((one) => one.article_id === row.article_id) === index,
    ),
    args,
  );

/** The forms in which articles print what they resolve to an entity. */
const formsOf = (world: World, { id: entityId }: Row): Row[] =>
  world
    .all('article_entity', { entity_id: entityId })
    .flatMap(({ forms }) => (forms === '' ? [] : (forms.split('\n') as string[])))
    .map((line) => line.split('\t'))
    .map(([form, count]) => ({ form, mention_count: Number(count) }));

const ENTITY: Readonly<Record<string, Resolver>> = {
  aliases: (row, args, world) => {
    const counts = new Map<string, number>();
    for (const form of formsOf(world, row))
      counts.set(form.form, (counts.get(form.form) ?? 0) + form.mention_count);
    const forms = [...counts]
      .map(([name, mention_count]) => ({ name, mention_count }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    return first(sorted(forms, [({ mention_count }) => mention_count, 'DESC']), args);
  },
  mentions: (row, args, world) => {
    const own = world
      .all('mention')
      .filter((mention) => named(world, mention, mention.entity_position)?.entity_id === row.id);
    return paged(
      sorted(
        own,
        [publication(world), 'DESC'],
        [({ article_id }) => article_id, 'DESC'],
        ({ position }) => position,
      ),
      args,
    );
  },
  articles: leading('article', 'entity_article', 'entity_id'),
  statements: (row, args, world) =>
    listed('statement', world.all('statement', { speaker_id: row.id }), args, world),
  statementsAbout: leading('statement', 'entity_statement', 'entity_id'),
  events: leading('event', 'entity_event', 'entity_id'),
  stories: leading('story', 'story_entity', 'entity_id'),
  related: (row, args, world) => {
    const counts = new Map<string, number>();
    for (const { article_id } of world.all('entity_article', { entity_id: row.id })) {
      if (args.stories && !args.stories.includes(world.one('article', { id: article_id }).story_id)) continue;
      for (const { entity_id } of world.all('entity_article', { article_id }))
        if (entity_id !== row.id && ofKinds(args.kinds, entity(world, entity_id)))
          counts.set(entity_id, (counts.get(entity_id) ?? 0) + 1);
    }
    const all = [...counts].map(([other, article_count]) => ({ other, article_count }));
    return first(
      sorted(all, [({ article_count }) => article_count, 'DESC'], ({ other }) => other).map(
        ({ other, article_count }) => ({ entity: entity(world, other), article_count }),
      ),
      args,
    );
  },
};

export const RESOLVERS: Readonly<Record<string, Readonly<Record<string, Resolver>>>> = {
  Query: {
    node: (_row, { id: one }, world) => nodeOf(one, world),
    nodes: (_row, { ids }, world) => ids.map((one: string) => nodeOf(one, world)),
    article: (_row, args, world) =>
      world.one('article', args.id == null ? { url: args.url } : { id: args.id }),
    entity: (_row, args, world) =>
      args.id == null
        ? (sorted(
            world
              .all('entity')
              .filter(
                (row) =>
                  ofKinds(args.kind && [args.kind], row) &&
                  (row.name === args.name || formsOf(world, row).some(({ form }) => form === args.name)),
              ),
            [({ mention_count }) => mention_count, 'DESC'],
            id,
          )[0] ?? null)
        : world.one('entity', { id: args.id }),
    event: (_row, args, world) => world.one('event', args),
    statement: (_row, args, world) => world.one('statement', args),
    story: (_row, args, world) => world.one('story', args),
    source: (_row, args, world) =>
      world.one('source', args.id == null ? { domain: args.domain } : { id: args.id }),
    articles: (_row, args, world) => listed('article', world.all('article'), args, world),
    entities: (_row, args, world) => listed('entity', world.all('entity'), args, world),
    events: (_row, args, world) => listed('event', world.all('event'), args, world),
    statements: (_row, args, world) => listed('statement', world.all('statement'), args, world),
    stories: (_row, args, world) => listed('story', world.all('story'), args, world),
    figures: (_row, args, world) => listed('figure', world.all('figure'), args, world),
    sources: (_row, args, world) => paged(world.all('source'), args),
    statistics: (_row, _args, world) =>
      Object.fromEntries(
        Object.entries({
          articles: 'article',
          sources: 'source',
          entities: 'entity',
          mentions: 'mention',
          statements: 'statement',
          events: 'event',
          figures: 'figure',
          stories: 'story',
        } as const).map(([name, table]) => [name, world.all(table).length]),
      ),
  },
  Article: {
    source: (row, _args, world) => world.one('source', { id: row.source_id }),
    agency: (row, _args, world) => world.one('source', { id: row.agency_id }),
    datelinePlace: (row, _args, world) =>
      place(world, named(world, row, row.dateline_position)?.entity_id ?? null),
    mentions: (row, args, world) =>
      paged(
        world.all('mention', { article_id: row.id }).filter((mention) => ofKinds(args.kinds, mention)),
        args,
      ),
    entities: (row, args, world) =>
      connection(
        sorted(
          world.all('entity_article', { article_id: row.id }),
          [({ salience }) => salience, 'DESC'],
          [({ entity_id }) => entity_id, 'DESC'],
        )
          .map((link): Item => ({ node: entity(world, link.entity_id), edge: link }))
          .filter(({ node }) => ofKinds(args.kinds, node)),
        args,
      ),
    statements: (row, args, world) => {
      const printed = world
        .all('statement_report', { article_id: row.id })
        .map((report) => report.statement_id);
      const rows = [...new Set(printed)].map((statementId) => world.one('statement', { id: statementId }));
      return listed('statement', rows, args, world, true);
    },
    events: (row, args, world) => {
      const reported = world.all('event_report', { article_id: row.id }).map((report) => report.event_id);
      const rows = [...new Set(reported)].map((eventId) => world.one('event', { id: eventId }));
      return listed('event', rows, args, world, true);
    },
    figures: (row, args, world) =>
      listed('figure', world.all('figure', { article_id: row.id }), args, world, true),
    times: (row, args, world) => first(world.all('time_mention', { article_id: row.id }), args),
    story: (row, _args, world) => world.one('story', { id: row.story_id }),
    copies: (row, args, world) =>
      first(
        sorted(
          world.all('article', { copy_group: row.copy_group }).filter((other) => other.id !== row.id),
          ({ sort_at }) => sort_at,
          id,
        ),
        args,
      ),
  },
  Source: {
    articleCount: (row, _args, world) =>
      world.all('article').filter((one) => sourcesOf(one).includes(row.id)).length,
    articles: (row, args, world) =>
      listed(
        'article',
        world.all('article').filter((one) => sourcesOf(one).includes(row.id)),
        args,
        world,
      ),
  },
  Evidence: {
    article,
    text: ({ start, end, ...row }, args, world) => article(row, args, world).text.slice(start, end),
    sentence: ({ sentence, ...row }, args, world) => article(row, args, world).text.slice(...sentence),
  },
  Person: ENTITY,
  Organization: ENTITY,
  Place: ENTITY,
  Group: ENTITY,
  Thing: ENTITY,
  RelatedEntity: {},
  Alias: {},
  Mention: {
    id: (row) => `${row.article_id}.m${row.position}`,
    entity: (row, _args, world) => entity(world, named(world, row, row.entity_position).entity_id),
    unresolvedReason: (row, _args, world) => named(world, row, row.entity_position).unresolved_reason,
    evidence: (row) => evidence(row),
  },
  TimeSpan: {},
  TimeMention: {
    evidence: (row) => evidence(row),
    time: (row) => time(row, 'time', row.text),
  },
  Statement: {
    speaker: (row, _args, world) => entity(world, row.speaker_id),
    addressee: (row, _args, world) => entity(world, row.addressee_id),
    saidAt: (row) => time(row, 'said'),
    mentions: (row, args, world) => paged(mentionsIn(row, world), args),
    about: (row, args, world) => {
      const ids = mentionsIn(row, world).map(
        (mention) => named(world, mention, mention.entity_position).entity_id,
      );
      return first(
        [...new Set(ids)].flatMap((entityId) => entity(world, entityId) ?? []),
        args,
      );
    },
    events: (row, args, world) => {
      const ids = world
        .all('statement_report', { statement_id: row.id })
        .flatMap(({ article_id, position }) =>
          world.all('event_report', { article_id, asserted_by_position: position }),
        )
        .map(({ event_id }) => event_id);
      const rows = [...new Set(ids)].map((eventId) => world.one('event', { id: eventId }));
      return first(
        sorted(rows, ({ sort_at }) => sort_at, id),
        args,
      );
    },
    reports: (row, args, world) =>
      reportsIn('statement_report', world.all('statement_report', { statement_id: row.id }), args, world),
    stories: storiesOf('story_statement', 'statement_id'),
  },
  StatementReport: {
    id: (row) => `${row.local_id}.r`,
    article,
    evidence: (row) => evidence(row),
    speakerEvidence: (row) => evidence(row, 'speaker_'),
    cueEvidence: (row) => evidence(row, 'cue_'),
  },
  Story: {
    articles: (row, args, world) =>
      listed('article', world.all('article', { story_id: row.id }), args, world),
    entities: (row, args, world) =>
      connection(
        sorted(
          world.all('story_entity', { story_id: row.id }),
          [({ salience_sum }) => salience_sum, 'DESC'],
          [({ entity_id }) => entity_id, 'DESC'],
        )
          .map(
            (link): Item => ({
              node: entity(world, link.entity_id),
              edge: { ...link, salience: link.salience_sum / (1000 * row.article_count) },
            }),
          )
          .filter(({ node }) => ofKinds(args.kinds, node)),
        args,
      ),
    events: (row, args, world) =>
      listed(
        'event',
        sorted(
          world.all('story_event', { story_id: row.id }),
          [({ salience_sum }) => salience_sum, 'DESC'],
          [({ event_id }) => event_id, 'DESC'],
        ).map(({ event_id }) => world.one('event', { id: event_id })),
        args,
        world,
        true,
      ),
    statements: leading('statement', 'story_statement', 'story_id'),
    ledger: (row, args, world) =>
      first(
        sorted(
          world
            .all('story_event', { story_id: row.id })
            .flatMap(({ event_id, salience_sum }) =>
              world.all('figure_series', { event_id }).map((series) => ({ ...series, salience_sum })),
            ),
          [({ salience_sum }) => salience_sum, 'DESC'],
          ({ event_id }) => event_id,
          ({ position }) => position,
        ),
        args,
      ),
  },
  Event: {
    time: (row) => time(row, 'time'),
    place: (row, _args, world) => place(world, row.place_id),
    participants: (row, _args, world) =>
      sorted(
        world.all('event_participant', { event_id: row.id }),
        ({ role }) => PARTICIPANT_ROLES[role as ParticipantRole].rank,
        [({ naming_count }) => naming_count, 'DESC'],
        ({ position }) => position,
      ),
    figures: (row, args, world) => {
      const reports = world.all('event_report', { event_id: row.id });
      const rows = reports.flatMap(({ article_id, position }) =>
        world.all('figure', { article_id, event_position: position }),
      );
      return listed(
        'figure',
        sorted(
          rows,
          publication(world),
          ({ article_id }) => article_id,
          ({ position }) => position,
        ),
        args,
        world,
        true,
      );
    },
    ledger: (row, args, world) => first(world.all('figure_series', { event_id: row.id }), args),
    statements: (row, args, world) => {
      const asserted = world
        .all('event_report', { event_id: row.id })
        .map((one) => asserting(one, {}, world));
      const ids = new Set(asserted.flatMap((statement) => statement?.id ?? []));
      return listed(
        'statement',
        world.all('statement').filter((statement) => ids.has(statement.id)),
        args,
        world,
      );
    },
    reports: (row, args, world) =>
      reportsIn('event_report', world.all('event_report', { event_id: row.id }), args, world),
    articles: leading('article', 'event_article', 'event_id'),
    stories: storiesOf('story_event', 'event_id'),
    relatedEvents: (row, args, world) =>
      first(
        sorted(
          world.all('event_relation', { event_id: row.id }),
          [({ article_count }) => article_count, 'DESC'],
          [({ other_id }) => other_id, 'DESC'],
        ).map((relation) => ({ ...relation, event: world.one('event', { id: relation.other_id }) })),
        args,
      ),
  },
  RelatedEvent: {},
  EventReport: {
    id: (row) => `${row.local_id}.r`,
    article,
    evidence: (row, _args, world) =>
      sorted(
        world
          .all('event_report', { article_id: row.article_id, event_id: row.event_id })
          .flatMap(({ position }) =>
            world.all('report_trigger', { article_id: row.article_id, event_position: position }),
          ),
        ({ start }) => start,
        ({ event_position }) => event_position,
        ({ position }) => position,
      ).map((trigger) => evidence(trigger)),
    time: (row) => time(row, 'time'),
    place: (row, _args, world) => place(world, named(world, row, row.place_position)?.entity_id ?? null),
    assertedBy: asserting,
  },
  Participant: {
    entity: (row, _args, world) => entity(world, row.entity_id),
    evidence: (row, _args, world) =>
      sorted(
        world.all('event_report', { event_id: row.event_id }).flatMap(({ article_id, position }) =>
          world.all('report_participant', {
            article_id,
            event_position: position,
            participant_position: row.position,
          }),
        ),
        publication(world),
        ({ article_id }) => article_id,
        ({ start }) => start,
        ({ event_position }) => event_position,
        ({ position }) => position,
      ).map((naming) => evidence(naming)),
  },
  Figure: {
    id: (row) => `${row.article_id}.f${row.position}`,
    event: (row, _args, world) => {
      const report = world.one('event_report', { article_id: row.article_id, position: row.event_position });
      return report && world.one('event', { id: report.event_id });
    },
    series: (row, _args, world) => {
      const report = world.one('event_report', { article_id: row.article_id, position: row.event_position });
      const all = report ? world.all('figure_series', { event_id: report.event_id }) : [];
      return all.find(({ article_ids, positions }) =>
        article_ids.some((id: string, k: number) => id === row.article_id && positions[k] === row.position),
      );
    },
    time: (row) => time(row, 'time'),
    article,
    assertedBy: asserting,
    evidence: (row) => evidence(row),
  },
  FigureSeries: {
    event: (row, _args, world) => world.one('event', { id: row.event_id }),
    latest: (row, _args, world) =>
      world.one('figure', { article_id: row.latest_article_id, position: row.latest_position }),
    figures: (row, args, world) =>
      first(
        row.article_ids
          .slice(0, row.figure_count)
          .map((articleId: string, index: number) =>
            world.one('figure', { article_id: articleId, position: row.positions[index] }),
          ),
        args,
      ),
  },
  Bucket: {
    start: ({ key, by }) => (PERIODS.includes(by) ? new Date(`${key}-01-01`.slice(0, 10)) : null),
    label: ({ key, by }, _args, world) => {
      if (PERIODS.includes(by)) return key;
      if (by === 'SOURCE') return world.one('source', { id: key }).name;
      if (by === 'STORY') return world.one('story', { id: key }).title;
      if (by === 'LANGUAGE') return new Intl.DisplayNames(['en'], { type: 'language' }).of(key);
      if (['KIND', 'TYPE', 'STATUS'].includes(by))
        return key[0] + key.slice(1).toLowerCase().replaceAll('_', ' ');
      return entity(world, key).name;
    },
    entity: ({ key, by }, _args, world) =>
      ['SPEAKER', 'PLACE', 'ENTITY'].includes(by) ? entity(world, key) : null,
    source: ({ key, by }, _args, world) => (by === 'SOURCE' ? world.one('source', { id: key }) : null),
    story: ({ key, by }, _args, world) => (by === 'STORY' ? world.one('story', { id: key }) : null),
  },
  Statistics: {},
  PageInfo: {},
};

const KIND_OF_ID: Readonly<Record<string, Table>> = {
  a1: 'article',
  b1: 'source',
  c1: 'statement',
  d1: 'event',
  e1: 'entity',
  f1: 'story',
};

function nodeOf(one: string, world: World): Row | null {
  const [, whole, letter, position] = expected(/^(.{36})(?:\.([fmr])(\d*))?$/.exec(one), 'an id');
  if (letter === 'f') return world.one('figure', { article_id: whole, position: Number(position) });
  if (letter === 'm') return world.one('mention', { article_id: whole, position: Number(position) });
  const table = expected(KIND_OF_ID[String(whole).slice(0, 2)], 'a kind of id');
  if (letter === 'r') return world.one(`${table as 'event' | 'statement'}_report`, { local_id: whole });
  return world.one(table, { id: whole });
}
