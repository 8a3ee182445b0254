import { DocumentError } from '../../../src/documents/errors.js';
import { content, readAll } from '../read.js';
import { PARAGRAPHS, TEXT } from './samples.js';

// The shapes of the answers are those of the APIs; all people, places and outlets are invented.
const HTML = PARAGRAPHS.map((paragraph) => `<p>${paragraph}</p>`).join('');
const [FIRST] = PARAGRAPHS as [string];
const PUBLISHED = new Date('2019-03-04T08:15:00Z');
const SUMMARY = [expect.stringContaining('only a summary')];

const ORGANISATION = { '@type': 'NewsMediaOrganization', '@id': '#org', name: 'Sunderby Post' };
const AUTHOR = { '@type': 'Person', '@id': '#ida', name: 'Ida Marsh' };
const ARTICLE = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: 'Bridge closed',
  url: 'https://post.example/bridge',
  datePublished: '2019-03-04T09:15:00+01:00',
  articleBody: TEXT,
  inLanguage: 'en',
};

const GUARDIAN = {
  id: 'norland/2019/mar/04/bridge',
  type: 'article',
  webPublicationDate: '2019-03-04T08:15:00Z',
  webTitle: 'Bridge closed | Norland news',
  webUrl: 'https://post.example/bridge',
  apiUrl: 'https://api.post.example/bridge',
  fields: {
    headline: 'Bridge closed',
    byline: 'Ida Marsh in Sunderby',
    trailText: FIRST,
    body: HTML,
    bodyText: PARAGRAPHS.join(' '),
    publication: 'Sunderby Post',
  },
};

const NEWSAPI = {
  source: { id: null, name: 'Sunderby Post' },
  author: 'Ida Marsh',
  title: 'Bridge closed',
  description: FIRST,
  url: 'https://post.example/bridge',
  urlToImage: 'https://post.example/bridge.jpg',
  publishedAt: '2019-03-04T08:15:00Z',
  content: `${FIRST} It will stay… [+1234 chars]`,
};

const NYT = {
  web_url: 'https://post.example/bridge',
  snippet: FIRST,
  lead_paragraph: `${FIRST} ${PARAGRAPHS[1]}`,
  source: 'Sunderby Post',
  headline: { main: 'Bridge closed', kicker: null, print_headline: 'Bridge Shut' },
  pub_date: '2019-03-04T08:15:00+0000',
  document_type: 'article',
  byline: { original: 'By Ida Marsh', person: [{ firstname: 'Ida', lastname: 'Marsh' }] },
  _id: 'nyt://article/1',
};

const EVENT_REGISTRY = {
  uri: '1234567',
  lang: 'eng',
  date: '2019-03-04',
  dateTime: '2019-03-04T08:15:00Z',
  dateTimePub: '2019-03-04T08:15:00Z',
  url: 'https://post.example/bridge',
  title: 'Bridge closed',
  body: TEXT,
  source: { uri: 'post.example', dataType: 'news', title: 'Sunderby Post' },
  authors: [{ uri: 'ida@post.example', name: 'Ida Marsh', type: 'author' }],
};

const COMMON = {
  headline: 'Bridge closed',
  url: 'https://post.example/bridge',
  publishedAt: PUBLISHED,
  source: 'Sunderby Post',
};

test.each<[string, unknown, object[]]>([
  [
    'schema.org, an article',
    { ...ARTICLE, author: AUTHOR, publisher: ORGANISATION },
    [{ ...COMMON, text: TEXT, byline: 'Ida Marsh', authors: ['Ida Marsh'], language: 'en', warnings: [] }],
  ],
  [
    'schema.org, a graph',
    {
      '@context': 'https://schema.org',
      '@graph': [
        ORGANISATION,
        { '@type': 'WebPage', '@id': '#page', name: 'Bridge closed' },
        { ...ARTICLE, author: { '@id': '#ida' }, publisher: { '@id': '#org' } },
        AUTHOR,
      ],
    },
    [{ ...COMMON, text: TEXT, byline: 'Ida Marsh' }],
  ],
  [
    'schema.org, an array with several authors',
    [
      { ...ARTICLE, author: [AUTHOR, { '@type': 'Person', name: 'Piet Arends' }], publisher: ORGANISATION },
      {
        ...ARTICLE,
        '@type': ['Article', 'ReportageNewsArticle'],
        headline: 'Ferries to run',
        publisher: ORGANISATION,
      },
    ],
    [
      { ...COMMON, authors: ['Ida Marsh', 'Piet Arends'] },
      { headline: 'Ferries to run', text: TEXT },
    ],
  ],
  [
    'the Guardian, a search',
    { response: { status: 'ok', total: 1, results: [GUARDIAN] } },
    [{ ...COMMON, text: TEXT, byline: 'Ida Marsh in Sunderby', authors: ['Ida Marsh'] }],
  ],
  ['the Guardian, one item', { response: { status: 'ok', content: GUARDIAN } }, [{ ...COMMON, text: TEXT }]],
  [
    'the Guardian, an item without a body',
    {
      response: {
        status: 'ok',
        results: [{ ...GUARDIAN, fields: { headline: 'Bridge closed', trailText: FIRST } }, GUARDIAN],
      },
    },
    [{ headline: 'Bridge closed', text: FIRST, source: 'post.example', warnings: SUMMARY }, { text: TEXT }],
  ],
  [
    'NewsAPI, with the beginning of the text',
    { status: 'ok', totalResults: 1, articles: [NEWSAPI] },
    [
      {
        ...COMMON,
        text: `${FIRST} It will stay`,
        byline: 'Ida Marsh',
        warnings: [expect.stringContaining('only the beginning')],
      },
    ],
  ],
  [
    'NewsAPI, without content',
    { status: 'ok', totalResults: 1, articles: [{ ...NEWSAPI, content: null }] },
    [{ ...COMMON, text: FIRST, warnings: SUMMARY }],
  ],
  [
    'NewsAPI, with an article that was removed',
    {
      status: 'ok',
      articles: [
        { source: { id: null, name: '[Removed]' }, title: '[Removed]', description: null, content: null },
        { ...NEWSAPI, content: TEXT },
      ],
    },
    [{ code: 'EMPTY_DOCUMENT' }, { ...COMMON, text: TEXT, warnings: [] }],
  ],
  [
    'NYT, a search',
    { status: 'OK', response: { docs: [NYT], meta: { hits: 1 } } },
    [{ ...COMMON, text: `${FIRST} ${PARAGRAPHS[1]}`, byline: 'Ida Marsh', warnings: SUMMARY }],
  ],
  [
    'NYT, an archive of several',
    { response: { docs: [NYT, { ...NYT, headline: { main: 'Ferries to run' } }] } },
    [COMMON, { headline: 'Ferries to run' }],
  ],
  [
    'NYT, top stories',
    {
      status: 'OK',
      section: 'home',
      results: [
        {
          title: 'Bridge closed',
          abstract: FIRST,
          url: 'https://post.example/bridge',
          byline: 'By Ida Marsh and Piet Arends',
          published_date: '2019-03-04T03:15:00-05:00',
        },
      ],
    },
    [
      {
        headline: 'Bridge closed',
        text: FIRST,
        publishedAt: PUBLISHED,
        source: 'post.example',
        authors: ['Ida Marsh', 'Piet Arends'],
      },
    ],
  ],
  [
    'Event Registry, articles',
    { articles: { page: 1, totalResults: 1, results: [EVENT_REGISTRY] } },
    [{ ...COMMON, text: TEXT, byline: 'Ida Marsh' }],
  ],
  [
    'Event Registry, an article by its id',
    { '1234567': { info: EVENT_REGISTRY } },
    [{ ...COMMON, text: TEXT }],
  ],
  [
    'Event Registry, articles of a stream',
    { recentActivityArticles: { activity: [{ ...EVENT_REGISTRY, authors: [] }, EVENT_REGISTRY] } },
    [
      { ...COMMON, byline: null },
      { ...COMMON, byline: 'Ida Marsh' },
    ],
  ],
  [
    'a list "articles"',
    { articles: [{ title: 'Bridge closed', text: TEXT }] },
    [{ headline: 'Bridge closed', text: TEXT }],
  ],
  [
    'a list "articles" with paragraphs',
    { count: 1, articles: [{ headline: 'Bridge closed', content: PARAGRAPHS, published: 1551687300 }] },
    [{ headline: 'Bridge closed', text: TEXT, publishedAt: PUBLISHED }],
  ],
  [
    'a list "articles" of which one is none',
    {
      articles: [
        { title: 'Bridge closed', body: HTML },
        7,
        { title: 'Only a title', url: 'https://post.example/a' },
      ],
    },
    [{ text: TEXT }, { code: 'UNSUPPORTED_FORMAT' }, { code: 'EMPTY_DOCUMENT' }],
  ],
])('reads %s', async (_, answer, expected) => {
  const items = (await readAll(content(JSON.stringify(answer)))).map((item) =>
    item instanceof DocumentError ? { code: item.code } : item,
  );
  expect(items).toMatchObject(expected);
});

test.each<[string, unknown]>([
  ['no articles', { status: 'ok', totalResults: 0, articles: [] }],
  ['no results', { response: { status: 'ok', results: [] } }],
])('an answer with %s is told as empty', async (_, answer) => {
  expect(await readAll(content(JSON.stringify(answer)))).toMatchObject([{ code: 'EMPTY_DOCUMENT' }]);
});

test('of NewsAPI: the outlet behind each headline is no part of it, and what was removed is no article', async () => {
  const answer = {
    status: 'ok',
    articles: [
      { title: 'Bridge closed - Sunderby Post', source: { name: 'Sunderby Post' }, content: TEXT },
      { title: 'Bridge closed - and open again', source: { name: 'Sunderby Post' }, content: TEXT },
      { title: 'Bridge closed - Al-Monitor', source: { name: 'Al-Monitor' }, content: TEXT },
      { title: 'The Sunderby Post', source: { name: 'Sunderby Post' }, content: TEXT },
      { title: '[Removed]', source: { name: 'A' }, description: '[Removed]', content: '[Removed]' },
      { title: 'Bridge closed', source: { name: 'A' }, description: '[Removed]', content: null },
    ],
  };
  expect(await readAll(content(JSON.stringify(answer)))).toMatchObject([
    { headline: 'Bridge closed' },
    { headline: 'Bridge closed - and open again' },
    { headline: 'Bridge closed' },
    { headline: 'The Sunderby Post' },
    { code: 'NO_ARTICLE' },
    { code: 'NO_ARTICLE' },
  ]);
});

test('of the headlines of ninjs the main one is taken, of its sources the first; what was taken back is refused', async () => {
  const item = {
    uri: 'urn:1',
    type: 'text',
    versioncreated: '2019-03-04T08:15:00Z',
    headlines: [
      { role: 'short', value: 'Bridge' },
      { role: 'main', value: 'Bridge closed' },
    ],
    bodies: [{ contenttype: 'text/html', value: HTML }],
    infosources: [{ name: 'Meridian' }],
  };
  expect(await readAll(content(JSON.stringify(item)))).toMatchObject([
    { headline: 'Bridge closed', source: 'Meridian', text: TEXT },
  ]);
  expect(await readAll(content(JSON.stringify({ ...item, pubstatus: 'canceled' })))).toMatchObject([
    { code: 'UNSUPPORTED_FORMAT', message: expect.stringContaining('took back') },
  ]);
});
