import { type Data, testApi } from './api.js';
import { storeHarbourNews } from './harbourNews.js';

const api = testApi(storeHarbourNews);

test('one statement answers an operation of several fields', async () => {
  await api.data(
    '{ articles { nodes { headline source { name } } } sources { nodes { name } } statistics { articles } }',
  );
  expect(api.statements).toHaveLength(1);
});

describe('the language', () => {
  test('aliases, arguments and variables', async () => {
    const data = await api.data(
      `query ($many: Int!, $kind: EntityKind = PLACE) {
        few: articles(first: 1) { nodes { title: headline } }
        more: articles(first: $many) { nodes { headline } }
        entities(filter: { kinds: [$kind] }) { nodes { name } }
      }`,
      { many: 2 },
    );
    expect(data).toEqual({
      few: { nodes: [{ title: 'Nobody else' }] },
      more: { nodes: [{ headline: 'Nobody else' }, { headline: 'A baker wins' }] },
      entities: { nodes: [{ name: 'Lisbon' }] },
    });
  });

  test('a name that statements use for themselves is an alias like any other', async () => {
    const data = await api.data(
      '{ r: statistics { articles } few: articles(first: 1) { page: nodes { id r: headline t1: language cursor: __typename } item: edges { r: node { r: headline } } more: pageInfo { hasNextPage } } }',
    );
    expect(data).toEqual({
      r: { articles: 20 },
      few: {
        page: [{ id: expect.any(String), r: 'Nobody else', t1: 'en', cursor: 'Article' }],
        item: [{ r: { r: 'Nobody else' } }],
        more: { hasNextPage: true },
      },
    });
  });

  test('one operation for many variables: each gets its own answer', async () => {
    const query =
      'query ($first: Int, $url: URL = "https://harbour.example/bread", $filter: ArticleFilter, $by: ArticleOrder, $yes: Boolean = true) { articles(first: $first, filter: $filter, orderBy: $by) { nodes { headline @include(if: $yes) wordCount } totalCount } article(url: $url) { headline } }';
    const asked = [
      {},
      { first: 1 },
      { first: 2 },
      { first: 1, yes: false },
      { first: 1, filter: null },
      { first: 1, filter: {} },
      { first: 1, filter: { text: 'ships' } },
      { first: 1, filter: { text: 'bread' } },
      { first: 1, filter: { or: [{ text: 'ships' }, { text: 'bread' }] } },
      { first: 1, filter: { publishedBefore: '2026-03-04T00:00:00Z' } },
      { first: 1, filter: { publishedBefore: '2026-03-03T09:00:00Z' } },
      { first: 1, by: { field: 'INGESTED_AT', direction: 'ASC' } },
      { first: 1, by: { field: 'INGESTED_AT', direction: 'DESC' } },
      { url: 'https://harbour.example/summit' },
      { url: 'https://valley.example/alone' },
    ];
    const alone: unknown[] = [];
    // Each in a document of its own, which nothing was compiled for before.
    for (const [index, variables] of asked.entries())
      alone.push(await api.data(query.replace('query', `query Q${index}`), variables));
    expect(new Set(alone.map((answer) => JSON.stringify(answer))).size).toBeGreaterThan(8);
    for (const round of [1, 2])
      for (const [index, variables] of asked.entries())
        expect([round, index, await api.data(query, variables)]).toEqual([round, index, alone[index]]);
  });

  test('fields come in the order and under the keys they are asked for', async () => {
    const data = await api.data(
      '{ b: __typename articles(first: 1) { totalCount nodes { headline __typename language } } a: __typename }',
    );
    expect(JSON.stringify(data)).toBe(
      '{"b":"Query","articles":{"totalCount":20,"nodes":[{"headline":"Nobody else","__typename":"Article","language":"en"}]},"a":"Query"}',
    );
  });

  test('a field asked for twice is answered once, with all that is asked of it', async () => {
    const data = await api.data(
      '{ articles(first: 1) { nodes { headline } } articles(first: 1) { nodes { language } totalCount } ...More } fragment More on Query { articles(first: 1) { nodes { wordCount } } }',
    );
    expect(data).toEqual({
      articles: { nodes: [{ headline: 'Nobody else', language: 'en', wordCount: 4 }], totalCount: 20 },
    });
  });

  test('@skip and @include, on fields and fragments', async () => {
    const query = `query ($yes: Boolean!, $no: Boolean!) {
      article(url: "https://harbour.example/summit") {
        headline @include(if: $yes)
        language @skip(if: $yes)
        ... @include(if: $no) { byline }
        ...Source @skip(if: $no)
      }
    }
    fragment Source on Article { source { name } }`;
    expect(await api.data(query, { yes: true, no: false })).toEqual({
      article: { headline: 'Vance and Brandl meet in Lisbon', source: { name: 'Harbour Post' } },
    });
    expect(await api.data(query, { yes: false, no: true })).toEqual({
      article: { language: 'en', byline: null },
    });
    expect(await api.data('{ articles(first: 1) { nodes { headline @skip(if: true) } } }')).toEqual({
      articles: { nodes: [{}] },
    });
  });

  test('fragments on an interface’s types give each object its own fields', async () => {
    const data = await api.data(`{
      entities(first: 7, filter: { minArticles: 1 }, orderBy: { field: NAME, direction: ASC }) {
        nodes {
          __typename
          ...Named
          ... on Place { countryCode latitude }
          ... on Organization { acronym }
          ... on Node { id @skip(if: true) }
        }
      }
    }
    fragment Named on Entity { name ... on Person { positions { title place { name __typename } } } }`);
    expect(data.entities.nodes).toEqual([
      { __typename: 'Organization', name: 'Bakers Guild', acronym: 'BG' },
      { __typename: 'Group', name: 'Danes' },
      { __typename: 'Thing', name: 'Golden Loaf' },
      { __typename: 'Person', name: 'Greta Molin', positions: [] },
      { __typename: 'Person', name: 'Igna Sole', positions: [] },
      { __typename: 'Place', name: 'Lisbon', countryCode: 'PT', latitude: 38.7 },
      {
        __typename: 'Person',
        name: 'Mirela Vance',
        positions: [{ title: 'President', place: { name: 'Lisbon', __typename: 'Place' } }],
      },
    ]);
  });

  test('introspection and data in one operation', async () => {
    const data = await api.data(`{
      first: articles(first: 1) { nodes { headline publishedAt entities { nodes { __typename name } } } }
      __schema { queryType { name } }
      __type(name: "Person") { kind }
      entity(name: "Lisbon") { __typename ... on Place { countryCode } }
    }`);
    expect(data).toEqual({
      first: {
        nodes: [
          {
            headline: 'Nobody else',
            publishedAt: '2026-03-09T09:00:00.000Z',
            entities: { nodes: [{ __typename: 'Person', name: 'Igna Sole' }] },
          },
        ],
      },
      __schema: { queryType: { name: 'Query' } },
      __type: { kind: 'OBJECT' },
      entity: { __typename: 'Place', countryCode: 'PT' },
    });
  });
});

describe('ids', () => {
  test('node finds whatever has an id, by its type', async () => {
    const { article, events, statements, entities, sources } = await api.data(`{
      article(url: "https://harbour.example/summit") { id figures { nodes { id } } }
      events(first: 1) { nodes { id } } statements(first: 1) { nodes { id } } entities(first: 1) { nodes { id } } sources(first: 1) { nodes { id } }
    }`);
    const ids = [
      article,
      article.figures.nodes[0],
      events.nodes[0],
      statements.nodes[0],
      entities.nodes[0],
      sources.nodes[0],
    ].map(({ id }) => id);
    const unknown = ids[0].replace(/.{4}$/, (end: string) => (end === '0000' ? '0001' : '0000'));
    const data = await api.data(
      `query ($ids: [ID!]!, $one: ID!) { nodes(ids: $ids) { __typename id ... on Article { headline } ... on Figure { counted } } node(id: $one) { __typename id } }`,
      { ids: [...ids, unknown, ids[0]], one: ids[1] },
    );
    expect(data.nodes.map((node: { __typename: string } | null) => node?.__typename)).toEqual([
      'Article',
      'Figure',
      'Event',
      'Statement',
      expect.stringMatching(/^(Person|Organization|Place)$/),
      'Source',
      undefined,
      'Article',
    ]);
    expect(data.nodes.map((node: { id: string } | null) => node?.id ?? null)).toEqual([...ids, null, ids[0]]);
    expect(data.node).toEqual({ __typename: 'Figure', id: ids[1] });
  });

  test('an entity, statement or event answers to the ids of its parts', async () => {
    const pool = api.database.pool;
    const { rows: names } = await pool.query(
      'select id, entity_id from entity_name where entity_id is not null',
    );
    const { rows: statements } = await pool.query(
      'select local_id as id, statement_id as now from statement_report',
    );
    const { rows: events } = await pool.query('select local_id as id, event_id as now from event_report');
    for (const { id, entity_id: now } of names)
      expect(
        await api.data('query ($id: ID!) { entity(id: $id) { id } node(id: $id) { id } }', { id }),
      ).toEqual({ entity: { id: now }, node: { id: now } });
    for (const { id, now } of statements.slice(0, 4))
      expect(
        await api.data('query ($id: ID!) { statement(id: $id) { id } nodes(ids: [$id]) { id } }', { id }),
      ).toEqual({ statement: { id: now }, nodes: [{ id: now }] });
    for (const { id, now } of events.slice(0, 4))
      expect(
        await api.data('query ($id: ID!) { event(id: $id) { id } node(id: $id) { id } }', { id }),
      ).toEqual({ event: { id: now }, node: { id: now } });
  });

  test('an entity by name or alias, in any case, the most mentioned first', async () => {
    const data = await api.data(`{
      full: entity(name: "mirela vance") { name }
      alias: entity(name: "BRANDL") { name }
      acronym: entity(name: "bg") { name }
      ofKind: entity(name: "Lisbon", kind: PERSON) { name }
      none: entity(name: "Lis_on") { name }
      part: entity(name: "Vanc%") { name }
    }`);
    expect(data).toEqual({
      full: { name: 'Mirela Vance' },
      alias: { name: 'Otto Brandl' },
      acronym: { name: 'Bakers Guild' },
      ofKind: null,
      none: null,
      part: null,
    });
  });

  test('an article by its address, with or without a fragment', async () => {
    expect(
      await api.data(
        '{ article(url: "https://valley.example/alone#top") { headline } other: article(url: "https://valley.example/nothing") { headline } }',
      ),
    ).toEqual({ article: { headline: 'Nobody else' }, other: null });
  });
});

describe('evidence', () => {
  test('every evidence is the very characters of its article', async () => {
    const evidence = '{ start end text sentence article { id text } }';
    const data = await api.data(`{
      articles(first: 10) { nodes {
        mentions(first: 10) { nodes { evidence ${evidence} } }
        statements(first: 5) { nodes { reports { evidence ${evidence} speakerEvidence ${evidence} cueEvidence ${evidence} } } }
        events(first: 5) { nodes { participants { evidence ${evidence} } reports { evidence ${evidence} } } }
        figures(first: 5) { nodes { evidence ${evidence} } }
      } }
      entities(first: 5, filter: { kinds: [PERSON] }) { nodes { ... on Person { positions { evidence ${evidence} } } } }
    }`);
    let count = 0;
    const check = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      if ('sentence' in value) {
        const { start, end, text, sentence, article } = value as unknown as Record<string, never> & {
          article: { text: string };
        };
        expect(article.text.slice(start, end)).toBe(text);
        expect(sentence).toContain(text);
        expect(article.text).toContain(sentence);
        count += 1;
      } else Object.values(value).forEach(check);
    };
    check(data);
    expect(count).toBeGreaterThan(100);
  });

  test('times are in UTC, to the millisecond', async () => {
    const { article } = await api.data(`{ article(url: "https://harbour.example/summit") {
      publishedAt ingestedAt events(first: 1) { nodes { time { start end precision text } } }
    } }`);
    expect(article.publishedAt).toBe('2026-03-03T08:00:00.000Z');
    expect(article.ingestedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(article.events.nodes[0].time).toEqual({
      start: '2026-03-02T00:00:00.000Z',
      end: '2026-03-03T00:00:00.000Z',
      precision: 'DAY',
      text: 'on Monday',
    });
  });
});

describe('across articles', () => {
  test('an event with its reports, participants and figures', async () => {
    const { events } = await api.data(`{
      events(filter: { types: [CONTACT_MEET] }) { totalCount nodes {
        status place { name } articleCount
        participants { role entity { name } evidence { article { headline } } }
        reports { article { headline } evidence { text } place { name } time { start } assertedBy { text } }
        articles(first: 1) { totalCount nodes { headline } }
      } }
    }`);
    expect(events.totalCount).toBe(1);
    expect(events.nodes[0]).toMatchObject({
      status: 'OCCURRED',
      place: { name: 'Lisbon' },
      articleCount: 3,
      participants: [
        { role: 'ENTITY', entity: { name: 'Mirela Vance' } },
        { role: 'ENTITY', entity: { name: 'Otto Brandl' } },
      ],
      reports: [
        {
          article: { headline: 'Vance and Brandl meet in Lisbon' },
          evidence: [{ text: 'met' }],
          place: { name: 'Lisbon' },
          assertedBy: null,
        },
        { article: { headline: 'Two presidents in Lisbon' }, evidence: [{ text: 'met' }] },
        { article: { headline: 'Talks end late' }, evidence: [{ text: 'Talks' }] },
      ],
      articles: { totalCount: 3, nodes: [{ headline: 'Talks end late' }] },
    });
    expect(events.nodes[0].participants[0].evidence).toHaveLength(3);
  });

  test('what a statement asserts, and who asserts an event and a figure', async () => {
    const { article } = await api.data(`{ article(url: "https://harbour.example/summit") {
      statements { nodes { speaker { name } mentions { nodes { entity { name } } } events { type } } }
      events(filter: { types: [CONFLICT_DEMONSTRATE] }) { nodes {
        statements { nodes { speaker { name } } } reports { assertedBy { speaker { name } } } figures { nodes { value event { type } } }
      } }
    } }`);
    expect(article.statements.nodes).toEqual([
      {
        speaker: { name: 'Mirela Vance' },
        mentions: { nodes: [{ entity: { name: 'Otto Brandl' } }] },
        events: [{ type: 'CONFLICT_DEMONSTRATE' }],
      },
    ]);
    const [march] = article.events.nodes;
    expect(march.statements.nodes).toEqual([{ speaker: { name: 'Mirela Vance' } }]);
    expect(march.reports[0].assertedBy).toEqual({ speaker: { name: 'Mirela Vance' } });
    expect(march.figures.nodes[0]).toEqual({ value: 40, event: { type: 'CONFLICT_DEMONSTRATE' } });
  });

  test('copies, and related articles by what they share', async () => {
    const { article } = await api.data(`{ article(url: "https://harbour.example/summit") {
      copies { headline } related(first: 5) { article { headline } score sharedEntities { name } sharedEvents { type } }
    } }`);
    expect(article.copies).toEqual([{ headline: 'Two presidents in Lisbon' }]);
    expect(article.related).toEqual([
      {
        article: { headline: 'Talks end late' },
        score: expect.any(Number),
        sharedEntities: expect.arrayContaining([
          { name: 'Mirela Vance' },
          { name: 'Otto Brandl' },
          { name: 'Lisbon' },
        ]),
        sharedEvents: [{ type: 'CONTACT_MEET' }],
      },
    ]);
  });

  test('entities named together, of a kind', async () => {
    const { entity } = await api.data(`{ entity(name: "Mirela Vance") {
      all: related { articleCount entity { name } } bodies: related(kinds: [ORGANIZATION]) { articleCount entity { name } } none: related(first: 0) { articleCount }
    } }`);
    expect(entity.all.map((other: { articleCount: number }) => other.articleCount)).toEqual([3, 3, 1]);
    expect(entity.bodies).toEqual([{ articleCount: 1, entity: { name: 'Bakers Guild' } }]);
    expect(entity.none).toEqual([]);
  });

  test('the shortest way from one entity to another', async () => {
    const query = `query ($from: ID!, $to: ID!, $max: Int) { path(from: $from, to: $to, maxLength: $max) { from { name } to { name } through { headline } } }`;
    const id = async (name: string) =>
      (await api.data('query ($name: String!) { entity(name: $name) { id } }', { name })).entity.id;
    const [vance, orr, sole] = await Promise.all(['Mirela Vance', 'Pavel Orr', 'Igna Sole'].map(id));
    expect((await api.data(query, { from: vance, to: orr })).path).toEqual([
      {
        from: { name: 'Mirela Vance' },
        to: { name: 'Bakers Guild' },
        through: [{ headline: 'Talks end late' }],
      },
      {
        from: { name: 'Bakers Guild' },
        to: { name: 'Greta Molin' },
        through: [{ headline: 'A baker wins' }],
      },
      {
        from: { name: 'Greta Molin' },
        to: { name: 'Pavel Orr' },
        through: [{ headline: 'Of a baker and a fisherman' }],
      },
    ]);
    expect((await api.data(query, { from: vance, to: orr, max: 2 })).path).toEqual([]);
    expect((await api.data(query, { from: vance, to: sole })).path).toEqual([]);
    expect((await api.data(query, { from: vance, to: vance })).path).toEqual([]);
  });

  test('search finds articles, entities, events, statements and stories', async () => {
    const find = `query ($text: String!) { search(text: $text) { score snippet result { __typename ... on Article { headline } ... on Entity { name } ... on Statement { text } } } }`;
    const { search } = await api.data(find, { text: 'Lisbon' });
    expect(
      new Set(search.map(({ result }: { result: { __typename: string } }) => result.__typename)),
    ).toEqual(new Set(['Place', 'Article', 'Event', 'Story']));
    expect(search[0].snippet).toContain('«Lisbon»');
    const scores = search.map(({ score }: { score: number }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(
      (await api.data(find, { text: '"ports open to every ship"' })).search.map(
        ({ result }: { result: { __typename: string } }) => result.__typename,
      ),
    ).toContain('Statement');
    expect((await api.data(find, { text: `'"\\:*&|!()<-> or` })).search).toEqual(expect.any(Array));
  });
});

describe('filters', () => {
  const headlines = async (filter: string) =>
    (await api.data(`{ articles(first: 100, filter: ${filter}) { nodes { headline } } }`)).articles.nodes.map(
      ({ headline }: { headline: string }) => headline,
    );

  test('articles by words, dates, sources and combinations', async () => {
    expect(await headlines('{ text: "bread -prize" }')).toEqual(['Talks end late']);
    expect(
      await headlines('{ publishedAfter: "2026-03-04T20:00:00Z", publishedBefore: "2026-03-09T09:00:00Z" }'),
    ).toEqual(['A baker wins', 'Talks end late']);
    expect(await headlines('{ publishedBefore: "2026-01-10T06:00:01Z" }')).toEqual(['Notice 1']);
    expect(await headlines('{ or: [{ text: "prize" }, { text: "alone" }] }')).toEqual([
      'Nobody else',
      'A baker wins',
    ]);
    expect(await headlines('{ or: [] }')).toEqual([]);
    expect(await headlines('{ and: [{ text: "baker" }, { not: { text: "prize or bread" } }] }')).toEqual([
      'Of a baker and a fisherman',
    ]);
    expect(
      await headlines(
        '{ text: null, and: [], not: { text: "notice" }, publishedBefore: "2026-03-03T09:00:00Z" }',
      ),
    ).toEqual(['Vance and Brandl meet in Lisbon']);
  });

  test('articles by who is named and what is reported', async () => {
    const { vance, molin, guild, events, sources } = await api.data(`{
      vance: entity(name: "Mirela Vance") { id } molin: entity(name: "Greta Molin") { id } guild: entity(name: "Bakers Guild") { id }
      events(filter: { types: [CONTACT_MEET] }) { nodes { id } } sources { nodes { id name } }
    }`);
    expect(await headlines(`{ mentionsAll: ["${vance.id}", "${guild.id}"] }`)).toEqual(['Talks end late']);
    expect(await headlines(`{ mentionsAny: ["${molin.id}", "${guild.id}"] }`)).toEqual([
      'A baker wins',
      'Talks end late',
      'Of a baker and a fisherman',
    ]);
    expect(await headlines(`{ reports: ["${events.nodes[0].id}"], not: { text: "bread" } }`)).toEqual([
      'Two presidents in Lisbon',
      'Vance and Brandl meet in Lisbon',
    ]);
    const valley = sources.nodes.find(({ name }: { name: string }) => name === 'Valley News');
    expect(await headlines(`{ sources: ["${valley.id}"] }`)).toEqual(['Nobody else', 'A baker wins']);
    expect(await headlines('{ mentionsAny: [] }')).toEqual([]);
  });

  test('entities by likeness of name', async () => {
    const names = async (filter: string) =>
      (
        await api.data(
          `{ entities(filter: ${filter}, orderBy: { field: RELEVANCE, direction: DESC }) { nodes { name } } }`,
        )
      ).entities.nodes.map(({ name }: { name: string }) => name);
    expect(await names('{ text: "vance" }')).toEqual(['Mirela Vance']);
    expect(await names('{ text: "brandl", kinds: [PERSON] }')).toEqual(['Otto Brandl']);
    expect(
      await names(
        '{ seenBefore: "2026-03-04T00:00:00Z", seenAfter: "2026-03-04T00:00:00Z", kinds: [PLACE] }',
      ),
    ).toEqual(['Lisbon']);
  });

  test('statements and events by speaker, participant, place, time and words', async () => {
    const { vance, brandl, lisbon } = await api.data(
      '{ vance: entity(name: "Mirela Vance") { id } brandl: entity(name: "Otto Brandl") { id } lisbon: entity(name: "Lisbon") { id } }',
    );
    const count = async (field: string, filter: string) =>
      (await api.data(`{ ${field}(filter: ${filter}) { totalCount } }`))[field].totalCount;
    expect(await count('statements', `{ speakers: ["${vance.id}"] }`)).toBe(1);
    expect(await count('statements', `{ about: ["${brandl.id}"] }`)).toBe(1);
    expect(await count('statements', `{ about: ["${vance.id}"] }`)).toBe(0);
    expect(await count('statements', '{ text: "ports", kinds: [DIRECT], minArticles: 2 }')).toBe(1);
    expect(await count('events', `{ participants: ["${vance.id}"], places: ["${lisbon.id}"] }`)).toBe(1);
    expect(
      await count(
        'events',
        '{ happenedAfter: "2026-03-02T00:00:00Z", happenedBefore: "2026-03-02T00:00:01Z", types: [CONTACT_MEET] }',
      ),
    ).toBe(1);
    expect(await count('events', '{ countries: ["pt"] }')).toBe(2);
    expect(await count('events', '{ not: { countries: ["PT"] } }')).toBe(9);
    expect(await count('events', '{ statuses: [PLANNED] }')).toBe(0);
    expect(await count('events', `{ participants: ["${vance.id}"], minArticles: 4 }`)).toBe(0);
  });
});

test('figures by what they count, how much, where and who says so', async () => {
  const { vance, events, courier } = await api.data(
    '{ vance: entity(name: "Mirela Vance") { id } events(filter: { types: [CONFLICT_DEMONSTRATE] }) { nodes { id } } courier: sources(text: "Courier") { nodes { id } } }',
  );
  const values = async (filter: string) =>
    (
      await api.data(
        `{ figures(first: 100, filter: ${filter}, orderBy: { field: VALUE, direction: ASC }) { nodes { value } } }`,
      )
    ).figures.nodes.map(({ value }: { value: number }) => value);
  expect(await values('{ counted: "PEOPLE" }')).toEqual([40, 40]);
  expect(await values('{ counted: "ship", minValue: 5, maxValue: 7 }')).toEqual([5, 6, 7]);
  expect(await values('{ counted: "hip" }')).toEqual([]);
  expect(await values('{ minValue: 16, bounds: [EXACT] }')).toEqual([16, 40, 40]);
  expect(await values('{ minValue: 16, units: ["km"] }')).toEqual([]);
  expect(await values(`{ events: ["${events.nodes[0].id}"], sources: ["${courier.nodes[0].id}"] }`)).toEqual([
    40,
  ]);
  expect(await values(`{ assertedBy: ["${vance.id}"] }`)).toEqual([40, 40]);
  expect(await values('{ publishedAfter: "2026-03-03T09:00:00Z" }')).toEqual([40]);
  expect(await values('{ or: [{ maxValue: 3 }, { not: { maxValue: 39 } }] }')).toEqual([3, 40, 40]);
  const { article } = await api.data(
    '{ article(url: "https://harbour.example/summit") { figures(filter: { minValue: 41 }) { totalCount } } }',
  );
  expect(article.figures.totalCount).toBe(0);
});

test('a statement passes `saidAfter` and `saidBefore` by the very `saidAt` it has', async () => {
  const query =
    'query ($after: DateTime, $before: DateTime) { statements(first: 100, filter: { saidAfter: $after, saidBefore: $before }) { nodes { id saidAt { start } } } }';
  const { statements } = await api.data(query);
  const starts = new Set<string>(
    statements.nodes.flatMap(({ saidAt }: Data) => (saidAt ? [saidAt.start] : [])),
  );
  expect(starts.size).toBeGreaterThan(1);
  for (const start of starts) {
    const next = new Date(new Date(start).getTime() + 1).toISOString();
    const { statements: within } = await api.data(query, { after: start, before: next });
    expect(within.nodes).toEqual(statements.nodes.filter(({ saidAt }: Data) => saidAt?.start === start));
  }
});

describe('findings', () => {
  test('are nodes: a mention, a report of an event and one of a statement are found under their ids', async () => {
    const { article } = await api.data(`{
      article(url: "https://harbour.example/summit") {
        mentions(first: 2) { nodes { id evidence { text } } }
        events { nodes { reports(first: 1) { id status } } }
        statements { nodes { reports(first: 1) { id text } } }
      }
    }`);
    const found = [
      ...article.mentions.nodes,
      ...article.events.nodes.flatMap(({ reports }: Data) => reports),
      ...article.statements.nodes.flatMap(({ reports }: Data) => reports),
    ];
    expect(found.length).toBeGreaterThan(3);
    const { nodes } = await api.data(
      `query ($ids: [ID!]!) {
        nodes(ids: $ids) {
          id
          ... on Mention { evidence { text } }
          ... on EventReport { status }
          ... on StatementReport { text }
        }
      }`,
      { ids: found.map(({ id }) => id) },
    );
    expect(nodes).toEqual(found);
  });

  test('reports can be asked for in some articles alone', async () => {
    const { article } = await api.data(`{
      article(url: "https://courier.example/vance-brandl") { id events { nodes { id articleCount } } statements { nodes { id } } }
    }`);
    const [event] = article.events.nodes;
    expect(event.articleCount).toBe(3);
    const data = await api.data(
      `query ($event: ID!, $statement: ID!, $articles: [ID!]) {
        event(id: $event) { reports(articles: $articles) { article { id } } articles(first: 1, filter: { sources: [] }) { totalCount } }
        statement(id: $statement) { reports(articles: $articles) { article { id } } }
      }`,
      { event: event.id, statement: article.statements.nodes[0].id, articles: [article.id] },
    );
    expect(data).toEqual({
      event: { reports: [{ article: { id: article.id } }], articles: { totalCount: 0 } },
      statement: { reports: [{ article: { id: article.id } }] },
    });
  });

  test('the entities a statement is about, each once; the times of an article, with their words', async () => {
    const { article } = await api.data(`{
      article(url: "https://harbour.example/summit") {
        analysed
        statements { nodes { about { name } } }
        times(first: 1) { evidence { text start } time { start end precision text } }
      }
    }`);
    expect(article).toEqual({
      analysed: true,
      statements: { nodes: [{ about: [{ name: 'Otto Brandl' }] }] },
      times: [
        {
          evidence: { text: 'on Monday', start: expect.any(Number) },
          time: {
            start: '2026-03-02T00:00:00.000Z',
            end: '2026-03-03T00:00:00.000Z',
            precision: 'DAY',
            text: 'on Monday',
          },
        },
      ],
    });
  });

  test('a list that has no cursors gives the first of it', async () => {
    const { entity } = await api.data(
      '{ entity(name: "Mirela Vance") { all: aliases { name } few: aliases(first: 1) { name } ... on Person { none: positions(first: 0) { title } } } }',
    );
    expect(entity.all.length).toBeGreaterThan(1);
    expect(entity.few).toEqual(entity.all.slice(0, 1));
    expect(entity.none).toEqual([]);
  });
});

test('a source by its id; sources by a part of their names; how many articles they have', async () => {
  const { sources } = await api.data(
    '{ sources(text: "cour") { totalCount nodes { id name articleCount } } }',
  );
  expect(sources).toEqual({
    totalCount: 1,
    nodes: [{ id: expect.any(String), name: 'The Courier', articleCount: 2 }],
  });
  const { source } = await api.data(
    'query ($id: ID!) { source(id: $id) { name } none: source(domain: "WWW.courier.example") { name } }',
    {
      id: sources.nodes[0].id,
    },
  );
  expect(source).toEqual({ name: 'The Courier' });
  expect((await api.data('{ sources(text: "%a") { totalCount } }')).sources.totalCount).toBe(0);
});

describe('filters', () => {
  const headlines = async (filter: string) =>
    (
      await api.data(
        `{ articles(filter: { publishedAfter: "2026-03-01T00:00:00Z", ${filter} }, orderBy: { field: PUBLISHED_AT, direction: ASC }) { nodes { headline } } }`,
      )
    ).articles.nodes.map(({ headline }: Data) => headline);

  test('articles by language, byline and when they were taken in', async () => {
    const all = await headlines('');
    expect(all.length).toBeGreaterThan(3);
    expect(await headlines('languages: ["EN"]')).toEqual(all);
    expect(await headlines('languages: ["de", "e"]')).toEqual([]);
    expect(await headlines('byline: "nobody"')).toEqual([]);
    expect(await headlines('ingestedAfter: "2000-01-01T00:00:00Z"')).toEqual(all);
    expect(await headlines('ingestedAfter: "9000-01-01T00:00:00Z"')).toEqual([]);
  });

  test('entities by their countries and by whom they are named with', async () => {
    const { vance, courier } = await api.data(
      '{ vance: entity(name: "Mirela Vance") { id } courier: sources(text: "Courier") { nodes { id } } }',
    );
    const query = `query ($with: [ID!], $sources: [ID!]) {
      inPortugal: entities(filter: { countries: ["pt"] }) { nodes { name } }
      company: entities(filter: { namedWith: $with, kinds: [PERSON, PLACE] }, orderBy: { field: NAME, direction: ASC }) { nodes { name } }
      statements(filter: { sources: $sources }) { nodes { reports { article { source { name } } } } }
      events(filter: { sources: $sources }) { nodes { articles { nodes { source { name } } } } }
    }`;
    const data = await api.data(query, { with: [vance.id], sources: [courier.nodes[0].id] });
    expect(data.inPortugal.nodes).toEqual([{ name: 'Lisbon' }]);
    expect(data.company.nodes).toEqual([{ name: 'Lisbon' }, { name: 'Otto Brandl' }]);
    for (const { reports } of data.statements.nodes)
      expect(reports.map(({ article }: Data) => article.source.name)).toContain('The Courier');
    for (const { articles } of data.events.nodes)
      expect(articles.nodes.map(({ source }: Data) => source.name)).toContain('The Courier');
    expect(data.statements.nodes.length * data.events.nodes.length).toBeGreaterThan(0);
  });

  test('statements by the events they report, events by who asserts them', async () => {
    const { vance, article } = await api.data(
      '{ vance: entity(name: "Mirela Vance") { id } article(url: "https://harbour.example/summit") { events { nodes { id statements { nodes { id } } } } } }',
    );
    const march = article.events.nodes.find(({ statements }: Data) => statements.nodes.length > 0);
    const data = await api.data(
      'query ($event: [ID!], $vance: [ID!]) { statements(filter: { events: $event }) { nodes { id } } events(filter: { assertedBy: $vance }) { nodes { id } } none: events(filter: { assertedBy: [] }) { totalCount } }',
      { event: [march.id], vance: [vance.id] },
    );
    expect(data).toEqual({
      statements: { nodes: march.statements.nodes },
      events: { nodes: [{ id: march.id }] },
      none: { totalCount: 0 },
    });
  });

  test.each([
    [
      'entities(filter: { namedWith: ["a1000000-0000-8000-8000-000000000000"] })',
      'is the id of an article, not of an entity',
    ],
    [
      'entities(filter: { stories: ["e1000000-0000-8000-8000-000000000000"] })',
      'is the id of an entity, not of a story',
    ],
    ['statements(filter: { events: ["\' or true"] })', 'is not an id'],
    [
      'events(filter: { assertedBy: ["f1000000-0000-8000-8000-000000000000"] })',
      'is the id of a story, not of an entity',
    ],
    [
      'events(filter: { sources: ["d1000000-0000-8000-8000-000000000000.r"] })',
      'is the id of a report of an event, not of a source',
    ],
    ['articles(filter: { languages: ["\\u0000"] })', 'has a NUL character'],
  ])('%s tells what is wrong', async (field, message) => {
    const answer = await api.ask(`{ ${field} { totalCount } }`);
    expect(answer.errors?.[0]).toMatchObject({
      message: expect.stringContaining(message),
      extensions: { code: 'BAD_USER_INPUT' },
    });
    expect(api.statements).toEqual([]);
  });
});
