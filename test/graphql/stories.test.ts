import { readdirSync } from 'node:fs';
import path from 'node:path';
import { readDocuments } from '../../src/documents/readDocuments.js';
import { analyse } from '../../src/language/analyse.js';
import { ENGLISH } from '../../src/language/packs/english.js';
import { type Data, testApi } from './api.js';

const FOLDERS = ['prisma/documents/ferry-fire', 'prisma/documents/chip-takeover'];

/** Two running affairs of several articles each. */
const api = testApi(async (knowledge) => {
  const readings = [];
  for (const folder of FOLDERS)
    for (const file of readdirSync(folder).sort())
      for await (const document of readDocuments({ path: path.join(folder, file) })) {
        if (document instanceof Error) throw document;
        readings.push({ document, analysis: analyse(document, ENGLISH), analysedBy: 'test' });
      }
  await knowledge.store(readings);
});

async function largest(selection: string): Promise<Data> {
  const data = await api.data(
    `{ stories(orderBy: { field: ARTICLE_COUNT, direction: DESC }, first: 1) { nodes { id ${selection} } } }`,
  );
  expect(api.statements).toHaveLength(1);
  return data.stories.nodes[0];
}

test('a story with its articles, entities, events, statements and figures, in one statement', async () => {
  const story = await largest(`
    title articleCount independentSourceCount firstPublishedAt lastPublishedAt
    articles { totalCount nodes { headline publishedAt story { title } } }
    entities(first: 3) { edges { articleCount salience node { name } } }
    events(first: 3) { nodes { title salience stories { title } } }
    statements(first: 3) { nodes { text stories { title } } }
    ledger { verdict event { stories { title } } }
    related { score story { title } sharedEntities { name } }
  `);
  expect(story.articleCount).toBeGreaterThan(1);
  expect(story.independentSourceCount).toBeLessThanOrEqual(story.articleCount);
  expect(story.articles.totalCount).toBe(story.articleCount);
  expect(story.articles.nodes.map(({ headline }: Data) => headline)).toContain(story.title);
  const dates = story.articles.nodes.flatMap(({ publishedAt }: Data) => publishedAt ?? []).sort();
  expect([story.firstPublishedAt, story.lastPublishedAt]).toEqual([dates[0], dates.at(-1)]);
  for (const { story: own } of story.articles.nodes) expect(own.title).toBe(story.title);
  const saliences = story.entities.edges.map(({ salience }: Data) => salience);
  expect(saliences).toHaveLength(3);
  expect(saliences).toEqual([...saliences].sort((a, b) => b - a));
  const inside = { title: story.title };
  for (const { stories } of [...story.events.nodes, ...story.statements.nodes])
    expect(stories).toContainEqual(inside);
  for (const { event } of story.ledger) expect(event.stories).toContainEqual(inside);
  for (const { story: other, sharedEntities } of story.related) {
    expect(other.title).not.toBe(story.title);
    expect(sharedEntities.length).toBeGreaterThan(0);
  }
});

test('stories are of two or more articles unless asked otherwise; every article is of one', async () => {
  const data = await api.data(`{
    several: stories(first: 100) { totalCount nodes { articleCount } }
    all: stories(filter: { minArticles: 1 }, first: 100) { totalCount nodes { articleCount } }
    either: stories(filter: { or: [{ minArticles: 1 }] }) { totalCount }
    none: stories(filter: { not: { minArticles: 1 } }) { totalCount }
    many: stories(filter: { minIndependentSources: 100 }) { totalCount }
    statistics { stories articles }
  }`);
  expect(data.several.totalCount).toBeGreaterThan(0);
  for (const { articleCount } of data.several.nodes) expect(articleCount).toBeGreaterThan(1);
  expect(data.all.totalCount).toBe(data.statistics.stories);
  expect(data.either.totalCount).toBe(data.statistics.stories);
  expect(data.none.totalCount).toBe(0);
  expect(data.many.totalCount).toBe(0);
  const articles = data.all.nodes.reduce((sum: number, { articleCount }: Data) => sum + articleCount, 0);
  expect(articles).toBe(data.statistics.articles);
});

test('a story is a node, found also under the ids that its other articles give it', async () => {
  const story = await largest('articles { nodes { id } }');
  const former = story.articles.nodes.map(({ id }: Data) => `f1${id.slice(2)}`);
  expect(former).toContain(story.id);
  for (const id of former) {
    const data = await api.data(
      'query ($id: ID!) { node(id: $id) { __typename id } story(id: $id) { id } articles(filter: { stories: [$id] }) { totalCount } }',
      { id },
    );
    expect(data).toEqual({
      node: { __typename: 'Story', id: story.id },
      story: { id: story.id },
      articles: { totalCount: story.articles.nodes.length },
    });
  }
});

test('entities, events and statements of a story, and stories by what they name, say and when', async () => {
  const story = await largest(
    'firstPublishedAt articles { nodes { id source { id } } } entities(first: 1) { nodes { id name } }',
  );
  const [entity] = story.entities.nodes;
  const data = await api.data(
    `query ($story: [ID!], $entity: ID!, $source: [ID!], $from: DateTime!) {
      entities(filter: { stories: $story }) { totalCount }
      events(filter: { stories: $story, minSalience: 0 }, orderBy: { field: SALIENCE, direction: DESC }) { nodes { salience } totalCount }
      statements(filter: { stories: $story }) { totalCount }
      naming: stories(filter: { mentionsAll: [$entity], mentionsAny: [$entity], sources: $source }) { nodes { id } }
      before: stories(filter: { publishedBefore: $from, mentionsAny: [$entity] }) { nodes { id } }
      between: stories(filter: { publishedAfter: $from, publishedBefore: "2999-01-01T00:00:00Z" }) { nodes { id } }
      from: stories(filter: { publishedAfter: $from }, orderBy: { field: FIRST_PUBLISHED_AT, direction: ASC }) { nodes { id } }
      entity(id: $entity) { stories { nodes { id } } related(stories: $story) { articleCount } }
      story(id: "${story.id}") { entities { totalCount } events { totalCount } statements { totalCount } }
    }`,
    {
      story: [story.id],
      entity: entity.id,
      source: [story.articles.nodes[0].source.id],
      from: story.firstPublishedAt,
    },
  );
  expect(data.entities.totalCount).toBe(data.story.entities.totalCount);
  expect(data.events.totalCount).toBe(data.story.events.totalCount);
  expect(data.statements.totalCount).toBe(data.story.statements.totalCount);
  const saliences = data.events.nodes.map(({ salience }: Data) => salience);
  expect(saliences).toEqual([...saliences].sort((a, b) => b - a));
  const own = { id: story.id };
  for (const found of [data.naming, data.between, data.from, data.entity.stories])
    expect(found.nodes).toContainEqual(own);
  expect(data.before.nodes).not.toContainEqual(own);
  for (const { articleCount } of data.entity.related)
    expect(articleCount).toBeLessThanOrEqual(story.articles.nodes.length);
});

test('pages of a story’s events in both orders give them all, each once', async () => {
  const story = await largest('events(first: 100) { nodes { id } }');
  for (const order of [
    '',
    ', orderBy: { field: HAPPENED_AT, direction: ASC }',
    ', orderBy: { field: ARTICLE_COUNT, direction: DESC }',
  ]) {
    const ids: string[] = [];
    let after: string | null = null;
    do {
      const data: Data = await api.data(
        `query ($id: ID!, $after: String) { story(id: $id) { events(first: 4, after: $after${order}) { nodes { id } pageInfo { endCursor hasNextPage } } } }`,
        { id: story.id, after },
      );
      const { nodes, pageInfo } = data.story.events;
      ids.push(...nodes.map(({ id }: Data) => id));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(ids.sort()).toEqual(story.events.nodes.map(({ id }: Data) => id).sort());
  }
});

test('what an event is told together with, by what it is to it', async () => {
  const story = await largest('events(first: 3) { nodes { id } }');
  const [crash, deaths, arrest] = story.events.nodes.map(({ id }: Data) => id);
  await api.database.pool.query('delete from event_relation where event_id = $1', [crash]);
  await api.database.pool.query(
    `insert into event_relation (event_id, other_id, relation, article_count) values ($1, $2, 'CONSEQUENCE', 2), ($1, $3, 'FOLLOW_UP', 5)`,
    [crash, deaths, arrest],
  );
  const query =
    'query ($id: ID!, $first: Int) { event(id: $id) { relatedEvents(first: $first) { relation articleCount event { id } } } }';
  const related = [
    { relation: 'FOLLOW_UP', articleCount: 5, event: { id: arrest } },
    { relation: 'CONSEQUENCE', articleCount: 2, event: { id: deaths } },
  ];
  expect((await api.data(query, { id: crash })).event.relatedEvents).toEqual(related);
  expect((await api.data(query, { id: crash, first: 1 })).event.relatedEvents).toEqual(related.slice(0, 1));
});

test('search by type finds stories alone', async () => {
  const { title } = await largest('title');
  const words = title.split(' ').slice(0, 3).join(' ');
  const { stories, some, none } = await api.data(
    `query ($words: String!) {
      stories: search(text: $words, types: [STORY]) { snippet result { __typename ... on Story { title } } }
      some: search(text: $words, types: [STORY, ARTICLE]) { result { __typename } }
      none: search(text: $words, types: []) { score }
    }`,
    { words },
  );
  expect(stories).toContainEqual({
    snippet: expect.stringContaining('«'),
    result: { __typename: 'Story', title },
  });
  expect(new Set(some.map(({ result }: Data) => result.__typename))).toEqual(new Set(['Story', 'Article']));
  expect(none).toEqual([]);
});

test('an id of something else is told', async () => {
  const story = await largest('articles(first: 1) { nodes { id } }');
  const answer = await api.ask('query ($id: ID!) { story(id: $id) { title } }', {
    id: story.articles.nodes[0].id,
  });
  expect(answer.errors?.[0]).toMatchObject({
    message: expect.stringContaining('is the id of an article, not of a story'),
    extensions: { code: 'BAD_USER_INPUT' },
  });
});
