import { DocumentError } from '../../../src/documents/errors.js';
import { content, readAll } from '../read.js';
import { PARAGRAPHS, TEXT } from './samples.js';

// All people, places and outlets are invented.
const HTML = PARAGRAPHS.map((paragraph) => `<p>${paragraph}</p>`).join('');

async function itemsOf(document: string): Promise<unknown[]> {
  return (await readAll(content(document))).map((item) =>
    item instanceof DocumentError ? { code: item.code, message: item.message } : item,
  );
}

const nitf = (body: string, head = '') =>
  `<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><head>${head}</head><body>${body}</body></nitf>`;

const NITF_SAMPLES: readonly (readonly [string, string, object])[] = [
  [
    'a head, a byline and a dateline',
    nitf(
      `<body.head><hedline><hl1>Bridge closed in Sunderby</hl1><hl2>Ferries to run</hl2></hedline><byline>By <person>Ida Marsh</person><byttl>Meridian Staff</byttl></byline><dateline><location>SUNDERBY, Norland</location></dateline></body.head><body.content><block>${HTML}</block></body.content><body.end><tagline>im/pa</tagline></body.end>`,
      '<title>bridge-1</title><docdata><date.issue norm="20190304T081500Z"/><doc-id id-string="a1"/></docdata><pubdata type="web" name="Sunderby Post" date.publication="20190304T090000Z"/>',
    ),
    {
      headline: 'Bridge closed in Sunderby',
      text: expect.stringContaining(TEXT),
      byline: 'Ida Marsh',
      datelinePlace: 'SUNDERBY',
      publishedAt: new Date('2019-03-04T08:15:00Z'),
      source: 'Sunderby Post',
    },
  ],
  [
    'a byline in plain words',
    nitf(
      `<body.head><hedline><hl1>Bridge closed</hl1></hedline><byline>By Ida Marsh and Piet Arends</byline><distributor>Meridian</distributor></body.head><body.content>${HTML}<media media-type="image"><media-caption><p>The bridge on Monday.</p></media-caption></media></body.content>`,
      '<docdata><date.release norm="2019-03-04T09:15:00+01:00"/></docdata>',
    ),
    {
      text: TEXT,
      authors: ['Ida Marsh', 'Piet Arends'],
      agency: 'Meridian',
      publishedAt: new Date('2019-03-04T08:15:00Z'),
    },
  ],
  [
    'a title alone, after a document type',
    `<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf-3-2.dtd">${nitf(`<body.content>${HTML}</body.content>`, '<title>Bridge closed</title>')}`,
    { headline: 'Bridge closed', text: TEXT, byline: null, publishedAt: null },
  ],
  ['no text', nitf('<body.content><p> </p></body.content>', '<title>Bridge</title>'), { code: 'NO_ARTICLE' }],
];

test.each(NITF_SAMPLES)('NITF with %s', async (_, document, expected) => {
  expect(await itemsOf(document)).toMatchObject([expected]);
});

const item = (content: string, meta = '', kind = 'text', name = 'newsItem') =>
  `<${name} xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:1" version="1" standard="NewsML-G2" xml:lang="en-GB"><itemMeta><itemClass qcode="ninat:${kind}"/><provider qcode="nprov:Meridian"/><versionCreated>2019-03-05T09:00:00Z</versionCreated></itemMeta><contentMeta>${meta}</contentMeta><contentSet>${content}</contentSet></${name}>`;

const inline = (body: string, type: string) => `<inlineXML contenttype="${type}">${body}</inlineXML>`;

const XHTML = inline(
  `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>slug</title></head><body><h1>Bridge closed</h1>${HTML}</body></html>`,
  'application/xhtml+xml',
);

test.each<[string, string, object]>([
  [
    'an article in NITF',
    item(
      inline(nitf(`<body.content>${HTML}</body.content>`), 'application/nitf+xml'),
      '<contentCreated>2019-03-04T08:15:00Z</contentCreated><headline>Bridge closed in Sunderby</headline><by>By Ida Marsh</by><language tag="en-GB"/>',
    ),
    {
      headline: 'Bridge closed in Sunderby',
      text: TEXT,
      byline: 'Ida Marsh',
      publishedAt: new Date('2019-03-04T08:15:00Z'),
      source: 'Meridian',
      language: 'en-GB',
    },
  ],
  [
    'an article in XHTML',
    item(XHTML, '<creditline>Meridian</creditline>'),
    {
      headline: 'Bridge closed',
      text: TEXT,
      agency: 'Meridian',
      publishedAt: new Date('2019-03-05T09:00:00Z'),
    },
  ],
  [
    'plain text',
    item(`<inlineData contenttype="text/plain">${TEXT}</inlineData>`, '<headline>Bridge closed</headline>'),
    { headline: 'Bridge closed', text: expect.stringContaining(PARAGRAPHS[0]) },
  ],
  ['its content set alone', `<contentSet>${XHTML}</contentSet>`, { headline: 'Bridge closed', text: TEXT }],
])('NewsML-G2: a news item with %s', async (_, document, expected) => {
  expect(await itemsOf(document)).toMatchObject([expected]);
});

test.each<[string, string, RegExp]>([
  [
    'a picture',
    item('<remoteContent href="https://meridian.example/1.jpg"/>', '', 'picture'),
    /a picture item/,
  ],
  ['a text elsewhere', item('<remoteContent href="https://meridian.example/1.xml"/>'), /text lies elsewhere/],
  [
    'events',
    item(
      inline(
        '<events><event><name>Opening of the new bridge of Sunderby</name><eventDetails><dates/></eventDetails></event></events>',
        '',
      ),
      '',
      'composite',
    ),
    /lists events/,
  ],
  [
    'results',
    item(
      inline(
        '<sports-content><p>Sunderby won the match against Halden.</p></sports-content>',
        'application/sportsml+xml',
      ),
    ),
    /text lies elsewhere/,
  ],
  ['a package', item('', '', 'composite', 'packageItem'), /a package item/],
  ['a concept', item('', '', 'x', 'conceptItem'), /a concept item/],
  ['a list of terms', item('', '', 'x', 'knowledgeItem'), /a knowledge item/],
  ['planning', item('', '', 'x', 'planningItem'), /a planning item/],
  ['a catalog', item('', '', 'x', 'catalogItem'), /a catalog item/],
  ['the groups of a package', '<groupSet root="G1"><group id="G1"/></groupSet>', /groups of a package/],
])('NewsML-G2: %s is refused by name', async (_, document, message) => {
  expect(await itemsOf(document)).toMatchObject([
    { code: 'UNSUPPORTED_FORMAT', message: expect.stringMatching(message) },
  ]);
});

test('NewsML-G2: a message gives each of its items', async () => {
  expect(
    await itemsOf(
      `<?xml version="1.0"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>2019-03-05T09:00:00Z</sent></header><itemSet>${item('', '', 'composite', 'packageItem')}${item(XHTML)}${item(XHTML, '<headline>Second bridge closed</headline>')}</itemSet></newsMessage>`,
    ),
  ).toMatchObject([
    { code: 'UNSUPPORTED_FORMAT', message: expect.stringContaining('item 1 of the message') },
    { headline: 'Bridge closed' },
    { headline: 'Second bridge closed' },
  ]);
});

const newsml1 = (component: string, envelope = '') =>
  `<?xml version="1.0"?><NewsML Version="1.2"><NewsEnvelope><DateAndTime>20190304T081500Z</DateAndTime>${envelope}</NewsEnvelope><NewsItem><Identification><NewsIdentifier><ProviderId>meridian.example</ProviderId><DateId>20190304</DateId></NewsIdentifier></Identification><NewsManagement><FirstCreated>20190304T081500Z</FirstCreated><ThisRevisionCreated>20190305T090000Z</ThisRevisionCreated></NewsManagement>${component}</NewsItem></NewsML>`;

test.each<[string, string, object]>([
  [
    'NITF',
    newsml1(
      `<NewsComponent><NewsLines><HeadLine>Bridge closed</HeadLine><ByLine>By Ida Marsh</ByLine></NewsLines><AdministrativeMetadata><Provider><Party FormalName="Meridian"/></Provider></AdministrativeMetadata><ContentItem><DataContent>${nitf(`<body.content>${HTML}</body.content>`)}</DataContent></ContentItem></NewsComponent>`,
    ),
    {
      headline: 'Bridge closed',
      text: TEXT,
      byline: 'Ida Marsh',
      source: 'Meridian',
      publishedAt: new Date('2019-03-04T08:15:00Z'),
    },
  ],
  [
    'HTML',
    newsml1(
      `<NewsComponent><NewsLines><HeadLine>Bridge closed</HeadLine></NewsLines><DescriptiveMetadata><Language FormalName="en"/></DescriptiveMetadata><ContentItem><DataContent><html><body>${HTML}</body></html></DataContent></ContentItem></NewsComponent>`,
    ),
    { headline: 'Bridge closed', text: TEXT, source: 'meridian.example', language: 'en' },
  ],
  [
    'plain paragraphs',
    newsml1(
      `<NewsComponent><NewsLines><HeadLine>Bridge closed</HeadLine></NewsLines><ContentItem><MediaType FormalName="Text"/><DataContent>${HTML}</DataContent></ContentItem></NewsComponent>`,
    ).replace('<ProviderId>meridian.example</ProviderId>', ''),
    { text: TEXT },
  ],
])('NewsML 1 with %s', async (_, document, expected) => {
  expect(await itemsOf(document)).toMatchObject([expected]);
});

test('NewsML 1: the sender of the message is the source where its items name none', async () => {
  const document = newsml1(
    `<NewsComponent><NewsLines><HeadLine>Bridge closed</HeadLine></NewsLines><ContentItem><DataContent>${HTML}</DataContent></ContentItem></NewsComponent>`,
    '<SentFrom><Party FormalName="Meridian Wire"/></SentFrom>',
  ).replace('<ProviderId>meridian.example</ProviderId>', '');
  expect(await itemsOf(document)).toMatchObject([{ source: 'Meridian Wire' }]);
});

const NINJS_1 = {
  uri: 'https://meridian.example/item/1',
  type: 'text',
  versioncreated: '2019-03-05T09:00:00Z',
  firstcreated: '2019-03-04T08:15:00Z',
  pubstatus: 'usable',
  language: 'en',
  headline: 'Bridge closed',
  byline: 'By Ida Marsh',
  provider: 'Meridian',
};
const NINJS_2 = {
  ...NINJS_1,
  standard: { name: 'ninjs', version: '2.1' },
  headline: undefined,
  provider: { name: 'Meridian' },
  headlines: [{ role: 'main', value: 'Bridge closed' }],
};
const NINJS_3 = {
  uri: 'https://meridian.example/item/1',
  type: 'text',
  standard: { name: 'ninjs', version: '3.0' },
  versionCreated: '2019-03-05T09:00:00Z',
  contentCreated: '2019-03-04T08:15:00Z',
  pubStatus: 'usable',
  language: 'en',
  headlines: [{ role: 'main', value: 'Bridge closed' }],
  by: 'By Ida Marsh',
  provider: { name: 'Meridian' },
};
const READ = {
  headline: 'Bridge closed',
  text: TEXT,
  byline: 'Ida Marsh',
  source: 'Meridian',
  publishedAt: new Date('2019-03-04T08:15:00Z'),
  url: 'https://meridian.example/item/1',
  language: 'en',
  warnings: [],
};

test.each<[string, object, object]>([
  ['1 in text', { ...NINJS_1, body_text: TEXT }, READ],
  ['1 in XHTML', { ...NINJS_1, body_xhtml: `<div>${HTML}</div>` }, READ],
  [
    '1 with a description alone',
    { ...NINJS_1, description_text: PARAGRAPHS[0] },
    { ...READ, text: PARAGRAPHS[0], warnings: [expect.stringContaining('summary')] },
  ],
  ['2 in HTML', { ...NINJS_2, bodies: [{ contenttype: 'text/html', value: HTML }] }, READ],
  [
    '2 in several markups',
    {
      ...NINJS_2,
      bodies: [
        { contenttype: 'application/vnd.meridian+xml', value: '<m><x>1</x></m>' },
        { contenttype: 'text/plain', value: TEXT },
      ],
    },
    READ,
  ],
  [
    '2 with an address of its own',
    {
      ...NINJS_2,
      uri: 'urn:1',
      altids: [],
      bodies: [{ value: HTML }],
      link: 'https://meridian.example/item/1',
    },
    READ,
  ],
  ['3 in HTML', { ...NINJS_3, bodies: [{ contentType: 'text/html', value: HTML }] }, READ],
  [
    '3 in NITF',
    {
      ...NINJS_3,
      bodies: [{ contentType: 'application/nitf+xml', value: nitf(`<body.content>${HTML}</body.content>`) }],
    },
    READ,
  ],
  ['3 in text', { ...NINJS_3, bodies: [{ role: 'main', contentType: 'text/plain', value: TEXT }] }, READ],
])('ninjs %s', async (_, document, expected) => {
  expect(await itemsOf(JSON.stringify(document))).toMatchObject([expected]);
});

test.each<[string, object, RegExp]>([
  [
    'a picture',
    { ...NINJS_3, type: 'picture', headlines: [{ value: 'The bridge of Sunderby' }] },
    /a picture/,
  ],
  ['an event', { ...NINJS_3, type: 'event', eventDetails: { dates: {} } }, /an event/],
  ['planning', { ...NINJS_3, type: 'planning' }, /a planning item/],
  [
    'a schema',
    { $schema: 'http://json-schema.org/draft-07/schema#', title: 'ninjs', properties: {} },
    /a JSON schema/,
  ],
])('ninjs: %s is refused by name', async (_, document, message) => {
  expect(await itemsOf(JSON.stringify(document))).toMatchObject([
    { code: 'UNSUPPORTED_FORMAT', message: expect.stringMatching(message) },
  ]);
});

const newsItem = (status: string, meta: string, body: string) =>
  `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:1" version="1"><itemMeta><itemClass qcode="ninat:text"/><provider><name>Meridian</name></provider><pubStatus qcode="stat:${status}"/></itemMeta><contentMeta><headline>Bridge closed</headline>${meta}</contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>${body}</body></html></inlineXML></contentSet></newsItem>`;

test.each([
  ['above its text', HTML],
  ['above its text and in it', HTML.replace('<p>', '<p>SUNDERBY, March 4 (Meridian) — ')],
])('NewsML-G2: a dateline that is told %s stands before it once', async (_, body) => {
  const dateline = '<dateline>SUNDERBY, March 4 (Meridian)</dateline>';
  expect(await itemsOf(newsItem('usable', dateline, body))).toMatchObject([
    { datelinePlace: 'SUNDERBY', agency: 'Meridian', text: `SUNDERBY, March 4 (Meridian) — ${TEXT}` },
  ]);
});

test.each([
  ['Beirut', 'Beirut - '],
  ['Beirut', 'Beirut — '],
  ['BEIRUT', 'BEIRUT: '],
  ['Aden, Yemen', 'Aden, Yemen: '],
  ['New Delhi', 'NEW DELHI – '],
])(
  'NewsML-G2: the dateline "%s" stands no second time before a text that begins "%s"',
  async (dateline, beginning) => {
    const [document] = await itemsOf(
      newsItem('usable', `<dateline>${dateline}</dateline>`, HTML.replace('<p>', `<p>${beginning}`)),
    );
    expect(document).toMatchObject({ text: beginning + TEXT });
  },
);

test.each(['Canceled', 'Withheld'])('NewsML 1: an item that is %s is refused', async (status) => {
  const item = newsml1(
    `<NewsComponent><NewsLines><HeadLine>Bridge closed</HeadLine></NewsLines><ContentItem><DataContent>${HTML}</DataContent></ContentItem></NewsComponent>`,
  ).replace('<FirstCreated>', `<Status FormalName="${status}"/><FirstCreated>`);
  expect(await itemsOf(item)).toMatchObject([
    { code: 'UNSUPPORTED_FORMAT', message: expect.stringContaining(status) },
  ]);
});

test.each(['canceled', 'withheld'])('NewsML-G2: an item that is %s is refused', async (status) => {
  expect(await itemsOf(newsItem(status, '', HTML))).toMatchObject([
    { code: 'UNSUPPORTED_FORMAT', message: expect.stringContaining(status) },
  ]);
});
