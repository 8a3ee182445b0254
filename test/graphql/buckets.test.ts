import { expected } from '../../src/expected.js';
import { type Data, testApi } from './api.js';
import { storeHarbourNews } from './harbourNews.js';
import { periodsOf } from './periods.js';

const api = testApi(storeHarbourNews);

/** The keys that a node counts under, for each grouping of its list. */
type Keys = Readonly<Record<string, (node: Data) => unknown[]>>;

const ids = (nodes: readonly Data[]) => nodes.map(({ id }) => id);
const sources = (articles: readonly Data[]) =>
  articles.flatMap(({ source, agency }) => [source?.id, agency?.id]);
const languages = (articles: readonly Data[]) => articles.map(({ language }) => language);

const earliest = (reports: readonly Data[]) =>
  reports.flatMap(({ article }) => article.publishedAt ?? []).sort()[0];

const ARTICLE = 'id publishedAt language source { id } agency { id } story { id }';
const ENTITIES = 'entities(first: 100) { nodes { id kind ... on Place { countryCode } } }';

const LISTS: Readonly<Record<string, { filter?: string; fields: string; keys: Keys }>> = {
  articles: {
    fields: `${ARTICLE} ${ENTITIES}`,
    keys: {
      ...periodsOf(({ publishedAt }) => publishedAt),
      SOURCE: (article) => sources([article]),
      LANGUAGE: (article) => languages([article]),
      PLACE: ({ entities }) => ids(entities.nodes.filter(({ kind }: Data) => kind === 'PLACE')),
      COUNTRY: ({ entities }) => entities.nodes.map(({ countryCode }: Data) => countryCode),
      ENTITY: ({ entities }) => ids(entities.nodes),
      STORY: ({ story }) => [story.id],
    },
  },
  entities: {
    fields: `id kind lastSeenAt articles(first: 100) { nodes { ${ARTICLE} } } ... on Place { countryCode }`,
    keys: {
      ...periodsOf(({ lastSeenAt }) => lastSeenAt),
      SOURCE: ({ articles }) => sources(articles.nodes),
      LANGUAGE: ({ articles }) => languages(articles.nodes),
      KIND: ({ kind }) => [kind],
      PLACE: ({ id, kind }) => (kind === 'PLACE' ? [id] : []),
      COUNTRY: ({ countryCode }) => [countryCode],
      STORY: ({ articles }) => articles.nodes.map(({ story }: Data) => story.id),
    },
  },
  statements: {
    fields: `id kind speaker { id } about { id } saidAt { start text } reports { article { ${ARTICLE} } }`,
    keys: {
      ...periodsOf(({ saidAt, reports }) => (saidAt?.text == null ? earliest(reports) : saidAt.start)),
      SOURCE: ({ reports }) => sources(reports.map(({ article }: Data) => article)),
      LANGUAGE: ({ reports }) => languages(reports.map(({ article }: Data) => article)),
      KIND: ({ kind }) => [kind],
      SPEAKER: ({ speaker }) => [speaker?.id],
      ENTITY: ({ about }) => ids(about),
      STORY: ({ reports }) => reports.map(({ article }: Data) => article.story.id),
    },
  },
  events: {
    fields: `id type status time { start } place { id countryCode } participants { entity { id } } articles(first: 100) { nodes { ${ARTICLE} } } reports { article { publishedAt } }`,
    keys: {
      ...periodsOf(({ time, reports }) => time?.start ?? earliest(reports)),
      SOURCE: ({ articles }) => sources(articles.nodes),
      LANGUAGE: ({ articles }) => languages(articles.nodes),
      TYPE: ({ type }) => [type],
      STATUS: ({ status }) => [status],
      PLACE: ({ place }) => [place?.id],
      COUNTRY: ({ place }) => [place?.countryCode],
      ENTITY: ({ participants }) => participants.map(({ entity }: Data) => entity?.id),
      STORY: ({ articles }) => articles.nodes.map(({ story }: Data) => story.id),
    },
  },
  stories: {
    filter: 'filter: { minArticles: 1 }',
    fields: `id firstPublishedAt articles(first: 100) { nodes { ${ARTICLE} } } entities(first: 100) { nodes { id } }`,
    keys: {
      ...periodsOf(({ firstPublishedAt }) => firstPublishedAt),
      SOURCE: ({ articles }) => sources(articles.nodes),
      LANGUAGE: ({ articles }) => languages(articles.nodes),
      ENTITY: ({ entities }) => ids(entities.nodes),
    },
  },
  figures: {
    fields: `id article { ${ARTICLE} mentions(first: 100) { nodes { entity { id } evidence { sentence start } } } } evidence { sentence start }`,
    keys: {
      ...periodsOf(({ article }) => article.publishedAt),
      SOURCE: ({ article }) => sources([article]),
      LANGUAGE: ({ article }) => languages([article]),
      ENTITY: ({ article, evidence }) =>
        article.mentions.nodes
          .filter((mention: Data) => mention.evidence.sentence === evidence.sentence)
          .map(({ entity }: Data) => entity?.id),
      STORY: ({ article }) => [article.story.id],
    },
  },
};

describe.each(Object.entries(LISTS))('%s', (list, { filter = '', fields, keys }) => {
  test.each(Object.keys(keys))('by %s are counted as their nodes tell', async (by) => {
    const page = `(first: 100${filter && `, ${filter}`})`;
    const data = await api.data(`{ list: ${list}${page} {
      nodes { ${fields} } totalCount
      buckets(by: ${by}) { key label count start entity { id name } source { id name } story { id title } }
    } }`);
    const { nodes, buckets } = data.list;
    const counts = new Map<string, number>();
    for (const node of nodes)
      for (const key of new Set(expected(keys[by], by)(node)))
        if (key != null) counts.set(String(key), (counts.get(String(key)) ?? 0) + 1);
    expect(new Map(buckets.map(({ key, count }: Data) => [key, count]))).toEqual(counts);
    const isPeriod = ['DAY', 'WEEK', 'MONTH', 'YEAR'].includes(by);
    const order = buckets.map(({ key, count }: Data) => (isPeriod ? key : -count));
    expect(order).toEqual([...order].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
    for (const { key, label, start, entity, source, story } of buckets) {
      expect(start !== null).toBe(isPeriod);
      for (const named of [entity, source, story])
        if (named !== null) expect(named).toMatchObject({ id: key, [named.title ? 'title' : 'name']: label });
    }
  });

  test('by what they do not have', async () => {
    const { errors } = await api.ask(
      `{ ${list} { buckets(by: ${list === 'events' ? 'KIND' : 'TYPE'}) { key } } }`,
    );
    expect(errors).toMatchObject([{ path: [list, 'buckets'], extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});

test('buckets are of what the filter lets pass, within the parent', async () => {
  const { entity } = await api.data(`{ entity(name: "Mirela Vance") {
    articles(filter: { text: "bread" }, first: 0) { totalCount buckets(by: SOURCE) { label count } }
    all: articles(first: 1) { buckets(by: DAY, first: 1) { key label start count } }
    events { buckets(by: COUNTRY) { key label count } buckets2: buckets(by: TYPE) { key label } }
  } }`);
  expect(entity).toEqual({
    articles: { totalCount: 1, buckets: [{ label: 'The Courier', count: 1 }] },
    all: {
      buckets: [{ key: '2026-03-04', label: '2026-03-04', start: '2026-03-04T00:00:00.000Z', count: 1 }],
    },
    events: {
      buckets: [{ key: 'PT', label: 'Portugal', count: 1 }],
      buckets2: [{ key: 'CONTACT_MEET', label: 'Contact meet' }],
    },
  });
});

describe.each(['articles', 'statementsAbout', 'events'])('%s of an entity, which an index tells', (list) => {
  test.each(['DAY', 'WEEK', 'MONTH', 'YEAR'])(
    'by %s are counted as where the same are filtered, the latest first',
    async (by) => {
      const { entities } = await api.data(`{ entities(first: 100) { nodes { name
        ${list} { buckets(by: ${by}) { key start count } latest: buckets(by: ${by}, first: 1) { key start count } none: buckets(by: ${by}, first: 0) { key } }
        filtered: ${list}(filter: {}) { buckets(by: ${by}) { key start count } }
      } } }`);
      const counts = entities.nodes.map((node: Data) => node.filtered.buckets.length);
      expect(Math.max(...counts)).toBeGreaterThan(by === 'DAY' && list === 'articles' ? 1 : 0);
      for (const { name, filtered, [list]: found } of entities.nodes)
        expect([name, found]).toEqual([
          name,
          { buckets: filtered.buckets, latest: filtered.buckets.slice(-1), none: [] },
        ]);
    },
  );
});
