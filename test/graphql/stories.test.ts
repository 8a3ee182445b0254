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
  await api.database.pool.query('delete from event_pair where event_id = $1 or other_id = $1', [crash]);
  await api.database.pool.query(
    // As it lies there: from the event whose id comes first.
    `insert into event_pair (event_id, other_id, relation, article_count)
     select least($1::uuid, id), greatest($1::uuid, id), (case when $1 < id then forth else back end)::"EventRelationKind", articles
     from (values ($2::uuid, 'CONSEQUENCE', 'CAUSE', 2), ($3::uuid, 'FOLLOW_UP', 'PRECEDED_BY', 5)) told(id, forth, back, articles)`,
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

describe('resolution', () => {
  test('why the articles of a story are of one story: the joins that hold it together, the weakest first', async () => {
    const story = await largest(`
      articleCount
      resolution {
        findings
        joins(first: 100) {
          __typename
          left { article { headline story { title } } text start end }
          other: right { article { headline } text }
          score
          threshold
          reasons { code: feature detail weight __typename }
        }
        few: joins(first: 1) { score }
      }
    `);
    const { findings, joins, few } = story.resolution;
    expect(findings).toBe(story.articleCount);
    // So many joins connect all of them.
    expect(joins).toHaveLength(findings - 1);
    const scores = joins.map(({ score }: Data) => score);
    expect(scores).toEqual([...scores].sort((a, b) => a - b));
    expect(few).toEqual([{ score: scores[0] }]);
    for (const join of joins) {
      expect(Object.keys(join)).toEqual(['__typename', 'left', 'other', 'score', 'threshold', 'reasons']);
      expect(join.left.article.headline).not.toBe(join.other.article.headline);
      expect(join.left.text.length).toBe(join.left.end - join.left.start);
      expect(join.threshold).toBeGreaterThan(0);
      expect(join.reasons.length).toBeGreaterThan(0);
      for (const reason of join.reasons)
        expect(reason).toEqual({
          code: expect.stringMatching(/^[A-Z_]+$/),
          detail: expect.stringMatching(/./),
          weight: expect.any(Number),
          __typename: 'JoinReason',
        });
    }
    // What the articles of one story have in common is their words and names.
    expect(joins.flatMap(({ reasons }: Data) => reasons.map(({ code }: Data) => code))).toContain(
      'SAME_NAMES',
    );
  });

  test('an article alone in its story is held together by nothing', async () => {
    const { stories } = await api.data(
      '{ stories(filter: { minArticles: 1 }, orderBy: { field: ARTICLE_COUNT, direction: ASC }, first: 1) { nodes { articleCount resolution { findings joins { score } } } } }',
    );
    const [{ articleCount, resolution }] = stories.nodes;
    expect(resolution.findings).toBe(articleCount);
    expect(resolution.joins).toHaveLength(articleCount - 1);
  });

  test('an operation that also asks of the schema gets the same joins', async () => {
    const selection = 'resolution { joins { score left { text } reasons { feature } } }';
    const story = await largest(selection);
    const { story: again } = await api.data(
      `query ($id: ID!) { __type(name: "Join") { name } story(id: $id) { id ${selection} } }`,
      { id: story.id },
    );
    expect(again).toEqual(story);
  });

  test('a statement’s printings, by their words and speakers', async () => {
    const { statements } = await api.data(
      '{ statements(orderBy: { field: ARTICLE_COUNT, direction: DESC }, first: 100) { nodes { articleCount reports { text } resolution { findings joins { left { text } right { text } score threshold reasons { feature detail } } } } } }',
    );
    expect(statements.nodes[0].articleCount).toBeGreaterThan(1);
    for (const { reports, resolution } of statements.nodes) {
      expect(resolution.findings).toBe(reports.length);
      expect(resolution.joins.length).toBeLessThan(Math.max(1, reports.length));
      for (const { score, threshold, reasons } of resolution.joins) {
        expect(score).toBeGreaterThanOrEqual(threshold);
        expect(['SAME_WORDS', 'SHARED_PAIRS']).toContain(reasons[0].feature);
      }
    }
    expect(statements.nodes[0].resolution.joins.length).toBeGreaterThan(0);
  });

  test('an event’s reports, by the score within a story and the rules across stories', async () => {
    const { events } = await api.data(
      '{ events(orderBy: { field: ARTICLE_COUNT, direction: DESC }, first: 50) { nodes { type resolution { findings joins(first: 100) { left { text article { id } } right { text article { id } } score threshold reasons { feature detail weight } } } } } }',
    );
    expect(api.statements).toHaveLength(1);
    const [{ resolution: largestOne, type }] = events.nodes;
    expect(largestOne.findings).toBeGreaterThan(2);
    for (const { resolution } of events.nodes) {
      const { findings, joins } = resolution;
      expect(joins).toHaveLength(findings - 1);
      for (const { left, right, threshold, reasons } of joins) {
        expect(left.text.length * right.text.length).toBeGreaterThan(0);
        expect(threshold).toBeGreaterThan(0);
        expect(reasons.length).toBeGreaterThan(0);
        for (const { feature, detail } of reasons) {
          expect(feature).toMatch(/^[A-Z_]+$/);
          expect(detail).toMatch(/./);
        }
      }
    }
    const reasons = largestOne.joins.flatMap((join: Data) => join.reasons);
    expect(reasons).toContainEqual({ feature: 'SAME_TYPE', detail: type, weight: expect.any(Number) });
  });

  test('what articles call an entity: one name, names of a story, names that rules hold to be one', async () => {
    const { entities } = await api.data(
      '{ entities(orderBy: { field: ARTICLE_COUNT, direction: DESC }, first: 40) { nodes { name aliases { name } resolution { findings joins(first: 100) { left { text } right { text } score threshold reasons { feature detail weight } } } } } }',
    );
    expect(api.statements).toHaveLength(1);
    expect(entities.nodes[0].resolution.findings).toBeGreaterThan(1);
    for (const { resolution } of entities.nodes)
      expect(resolution.joins).toHaveLength(resolution.findings - 1);
    const features = new Set(
      entities.nodes.flatMap(({ resolution }: Data) =>
        resolution.joins.flatMap(({ reasons }: Data) => reasons.map(({ feature }: Data) => feature)),
      ),
    );
    expect(features).toContain('SAME_NAME');
    expect(features).toContain('NAME_WITHIN');
  });

  test('by type of entity and as the interface they are the same', async () => {
    const fields = 'resolution { findings joins { score reasons { feature } } }';
    const { plain, typed } = await api.data(`{
      plain: entities(first: 5) { nodes { __typename ${fields} } }
      typed: entities(first: 5) { nodes { ... on Person { __typename ${fields} } ... on Place { __typename ${fields} } ... on Organization { __typename ${fields} } ... on Group { __typename ${fields} } ... on Thing { __typename ${fields} } } }
    }`);
    expect(typed).toEqual(plain);
  });
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
