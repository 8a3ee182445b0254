import { DocumentError } from '../../../src/documents/errors.js';
import { content, readAll } from '../read.js';
import { PARAGRAPHS, TEXT } from './samples.js';

// All people, places and outlets are invented.
const [FIRST, SECOND, THIRD] = PARAGRAPHS as [string, string, string];
const HTML = PARAGRAPHS.map((paragraph) => `<p>${paragraph}</p>`).join('');
const escaped = HTML.replaceAll('<', '&lt;');
const SUMMARY_ONLY = ['the feed gives only a summary, which was read as the text'];

/** What was read of a feed: documents by what is asked of them, errors by their code. */
async function itemsOf(feed: string): Promise<unknown[]> {
  return (await readAll(content(feed))).map((item) =>
    item instanceof DocumentError ? { code: item.code, message: item.message } : item,
  );
}

const rss = (channel: string, version = '2.0') =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="${version}" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"><channel>${channel}</channel></rss>`;

test('RSS: the content of items, their authors, dates and addresses', async () => {
  expect(
    await itemsOf(
      rss(`<title>Sunderby Post</title><link>https://post.example/</link><language>en-gb</language>
      <item><title>Bridge closed &amp; ferries to run</title><link>https://post.example/bridge?utm_source=rss</link>
        <guid isPermaLink="false">12</guid><dc:creator>Ida Marsh</dc:creator><pubDate>Mon, 04 Mar 2019 08:15:00 +0100</pubDate>
        <description>${FIRST}</description><content:encoded><![CDATA[${HTML}<p><a href="https://post.example/bridge">Continue reading</a></p>]]></content:encoded></item>
      <item><title>Second bridge closed</title><link>/second</link><author>desk@post.example (Piet Arends)</author>
        <pubDate>Tue, 5 Mar 2019 10:00 GMT</pubDate><description>${escaped}</description></item>`),
    ),
  ).toMatchObject([
    {
      headline: 'Bridge closed & ferries to run',
      text: TEXT,
      url: expect.stringMatching(/^https:\/\/post\.example\/bridge/),
      source: 'Sunderby Post',
      sourceDomain: 'post.example',
      byline: 'Ida Marsh',
      authors: ['Ida Marsh'],
      publishedAt: new Date('2019-03-04T07:15:00Z'),
      language: 'en-GB',
      warnings: [],
    },
    {
      headline: 'Second bridge closed',
      text: TEXT,
      url: 'https://post.example/second',
      byline: 'Piet Arends',
      publishedAt: new Date('2019-03-05T10:00:00Z'),
      warnings: SUMMARY_ONLY,
    },
  ]);
});

test('RSS: an item without words is an error in its place, and stops no other', async () => {
  expect(
    await itemsOf(
      rss(`<title>Sunderby Post</title><link>https://post.example/</link>
      <item><title>Only a title</title><link>https://post.example/a</link></item>
      <item><title>Bridge closed</title><link>https://post.example/b</link><description>${FIRST} ${SECOND}</description><pubDate>31 Feb 2019</pubDate></item>
      <item><title>Pictures</title><description>&lt;img src="a.jpg"&gt;</description><media:content url="https://post.example/a.jpg"/></item>`),
    ),
  ).toMatchObject([
    { code: 'NO_ARTICLE', message: expect.stringContaining('item 1 of the feed') },
    {
      headline: 'Bridge closed',
      text: `${FIRST} ${SECOND}`,
      publishedAt: null,
      warnings: [...SUMMARY_ONLY, expect.stringContaining('31 Feb 2019')],
    },
    { code: 'NO_ARTICLE', message: expect.stringContaining('item 3 of the feed') },
  ]);
});

test('RSS: the old versions, and one without items', async () => {
  expect(
    await itemsOf(
      rss(
        `<title>Harbour Wire</title><link>https://wire.example</link><description>News</description><item><title>Crane falls</title><link>https://wire.example/crane</link><description>${FIRST}</description></item>`,
        '0.91',
      ),
    ),
  ).toMatchObject([{ headline: 'Crane falls', source: 'Harbour Wire', publishedAt: null }]);
  expect(await itemsOf(rss('<title>Harbour Wire</title><link>https://wire.example</link>'))).toMatchObject([
    { code: 'EMPTY_DOCUMENT' },
  ]);
});

const atom = (entries: string, head = '') =>
  `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Norland Review</title><id>urn:review</id><updated>2019-03-06T00:00:00Z</updated><link href="https://review.example/"/>${head}${entries}</feed>`;

test.each<[string, string, object]>([
  [
    'content in HTML',
    `<entry><title type="html">Bridge &lt;b&gt;closed&lt;/b&gt;</title><id>urn:1</id><link rel="edit" href="https://review.example/edit/1"/><link rel="alternate" href="https://review.example/1"/><author><name>Ida Marsh</name></author><author><name>Piet Arends</name></author><published>2019-03-04T08:15:00Z</published><updated>2019-03-05T09:00:00Z</updated><summary>${FIRST}</summary><content type="html">${escaped}</content></entry>`,
    {
      headline: 'Bridge closed',
      text: TEXT,
      url: 'https://review.example/1',
      authors: ['Ida Marsh', 'Piet Arends'],
      publishedAt: new Date('2019-03-04T08:15:00Z'),
      source: 'Norland Review',
      language: 'en',
      warnings: [],
    },
  ],
  [
    'content in XHTML',
    `<entry><title>Bridge closed</title><id>https://review.example/2</id><updated>2019-03-05T09:00:00+01:00</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${HTML}</div></content></entry>`,
    {
      headline: 'Bridge closed',
      text: TEXT,
      url: 'https://review.example/2',
      publishedAt: new Date('2019-03-05T08:00:00Z'),
      byline: null,
      warnings: [],
    },
  ],
  [
    'a summary alone, of another source',
    `<entry><title>Bridge closed</title><id>urn:3</id><link href="/3"/><source><title>Sunderby Post</title></source><published>2019-03-04T08:15:00Z</published><summary type="text">${FIRST}</summary></entry>`,
    {
      text: FIRST,
      url: 'https://review.example/3',
      source: 'Sunderby Post',
      warnings: SUMMARY_ONLY,
    },
  ],
])('Atom: %s', async (_, entry, expected) => {
  expect(await itemsOf(atom(entry))).toMatchObject([expected]);
});

const rdf = (items: string) =>
  `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel rdf:about="https://gazette.example/rdf"><title>Halden Gazette</title><link>https://gazette.example/</link><description>News</description><items><rdf:Seq/></items></channel>${items}</rdf:RDF>`;

test.each<[string, string, object]>([
  [
    'content',
    `<item rdf:about="https://gazette.example/1"><title>Bridge closed</title><link>https://gazette.example/1</link><description>${FIRST}</description><content:encoded><![CDATA[${HTML}]]></content:encoded><dc:creator>Ida Marsh</dc:creator><dc:date>2019-03-04T08:15:00+01:00</dc:date></item>`,
    {
      text: TEXT,
      byline: 'Ida Marsh',
      publishedAt: new Date('2019-03-04T07:15:00Z'),
      url: 'https://gazette.example/1',
      source: 'Halden Gazette',
      warnings: [],
    },
  ],
  [
    'a description',
    `<item rdf:about="https://gazette.example/2"><title>Bridge closed</title><link>https://gazette.example/2</link><description>${SECOND}</description><dc:date>2019-03-04</dc:date></item>`,
    { text: SECOND, publishedAt: new Date('2019-03-04T00:00:00Z'), warnings: SUMMARY_ONLY },
  ],
  [
    'an empty description',
    '<item rdf:about="https://gazette.example/3"><title>Bridge closed</title><link>https://gazette.example/3</link><description></description></item>',
    { code: 'NO_ARTICLE' },
  ],
])('RDF: an item with %s', async (_, item, expected) => {
  expect(await itemsOf(rdf(item))).toMatchObject([expected]);
});

const jsonFeed = (...items: object[]) =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Quay Letters',
    home_page_url: 'https://quay.example/',
    language: 'en-US',
    items,
  });

test.each<[string, object, object]>([
  [
    'HTML',
    {
      id: '1',
      url: 'https://quay.example/1',
      title: 'Bridge closed',
      content_html: HTML,
      date_published: '2019-03-04T08:15:00+01:00',
      authors: [{ name: 'Ida Marsh', url: 'https://quay.example/ida' }],
    },
    {
      headline: 'Bridge closed',
      text: TEXT,
      url: 'https://quay.example/1',
      byline: 'Ida Marsh',
      source: 'Quay Letters',
      publishedAt: new Date('2019-03-04T07:15:00Z'),
      language: 'en-US',
      warnings: [],
    },
  ],
  [
    'text and no title',
    { id: 'https://quay.example/2', content_text: TEXT, date_modified: '2019-03-05T00:00:00Z' },
    {
      headline: FIRST,
      text: TEXT,
      url: 'https://quay.example/2',
      publishedAt: new Date('2019-03-05T00:00:00Z'),
    },
  ],
  [
    'a summary',
    {
      id: '3',
      url: 'https://quay.example/3',
      title: 'Bridge closed',
      summary: THIRD,
      author: { name: 'Piet Arends' },
    },
    {
      text: THIRD,
      byline: 'Piet Arends',
      warnings: [expect.stringContaining('only a summary')],
    },
  ],
])('JSON Feed: an item with %s', async (_, item, expected) => {
  expect(await itemsOf(jsonFeed(item))).toMatchObject([expected]);
});

test('JSON Feed: an item without words is an error in its place; one without items is told', async () => {
  expect(
    await itemsOf(jsonFeed({ id: '1', title: 'Only a title' }, { id: '2', content_text: TEXT })),
  ).toMatchObject([
    { code: 'EMPTY_DOCUMENT', message: expect.stringContaining('item 1 of the feed') },
    { text: TEXT },
  ]);
  expect(await itemsOf(jsonFeed())).toMatchObject([{ code: 'EMPTY_DOCUMENT' }]);
});

test.each<[string, string, string | null]>([
  [
    'the base that an Atom feed names',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://post.example/news/"><title>Post</title><entry><title>Bridge closed</title><id>1</id><link href="bridge"/><content type="html">${escaped}</content></entry></feed>`,
    'https://post.example/news/bridge',
  ],
  [
    'an id of RSS, which is an address where nothing else is said',
    rss(
      `<title>Post</title><item><title>Bridge closed</title><guid>https://post.example/bridge</guid><description>${escaped}</description></item>`,
    ),
    'https://post.example/bridge',
  ],
  [
    'no id of RSS that says it is no address',
    rss(
      `<title>Post</title><item><title>Bridge closed</title><guid isPermaLink="false">https://post.example/?p=1</guid><description>${escaped}</description></item>`,
    ),
    null,
  ],
  ...(
    [
      ['xml:base="/news/"', '', 'bridge', 'https://post.example/news/bridge'],
      ['', 'xml:base="/news/"', 'bridge', 'https://post.example/news/bridge'],
      [
        'xml:base="https://www.post.example/a/"',
        'xml:base="b/"',
        'bridge',
        'https://www.post.example/a/b/bridge',
      ],
      ['xml:base="//cdn.example/"', '', '/bridge', 'https://cdn.example/bridge'],
      ['xml:base=""', 'xml:base=""', 'bridge', 'https://post.example/bridge'],
    ] as const
  ).map(([feed, entry, link, url]): [string, string, string] => [
    `the bases "${feed}" of an Atom feed and "${entry}" of an entry`,
    `<feed xmlns="http://www.w3.org/2005/Atom" ${feed}><title>Post</title><link href="https://post.example/"/><entry ${entry}><title>Bridge closed</title><id>1</id><link href="${link}"/><content type="html">${escaped}</content></entry></feed>`,
    url,
  ]),
])('the address of an item comes from %s', async (_, feed, url) => {
  expect(await itemsOf(feed)).toMatchObject([
    { headline: 'Bridge closed', url, text: TEXT, warnings: feed.includes('<rss') ? SUMMARY_ONLY : [] },
  ]);
});
