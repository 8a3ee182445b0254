import { domainOf } from '../../src/documents/identity.js';
import { PAGE } from './formats/samples.js';
import { content, fixture, readError, readOne } from './read.js';

test('reads a page with JSON-LD: text without captions, scripts and what nobody sees', async () => {
  const document = await readOne({ path: fixture('json-ld.html') });
  expect(document).toMatchObject({
    headline: 'Bridge reopens & ships wait',
    source: 'The Port Observer',
    byline: 'Marcus Thiele, Ines Calder',
    publishedAt: new Date('2026-02-04T08:30:00Z'),
    timeZone: 'Etc/GMT-1',
    language: 'en',
  });
  expect(document.text).toBe(
    [
      'The harbour bridge of Stavenholm reopened on Tuesday, two weeks after a barge had rammed one of its pillars.',
      '“The bridge is safe again,” said Ulla Brenning, the mayor. Engineers had replaced 14 cables and tested each of them for three days and nights.',
      'Four ships were still waiting outside the harbour on Tuesday evening, the port authority said.',
      'They will be let in on Wednesday, one after the other, beginning with the largest.',
    ].join('\n\n'),
  );
});

test('reads a page with OpenGraph', async () => {
  const document = await readOne({ path: fixture('open-graph.html') });
  expect(document).toMatchObject({
    headline: 'Bridge reopens',
    url: 'https://northernledger.example/2026/bridge',
    source: 'Northern Ledger',
    sourceDomain: 'northernledger.example',
    byline: 'Dana Whitlow',
    publishedAt: new Date('2026-02-04T09:30:00Z'),
    language: 'en-GB',
  });
  expect(document.text.split('\n\n')).toHaveLength(2);
});

test('reads a page with <time>, without html, head and body', async () => {
  const document = await readOne({ path: fixture('time-element.html') }, { timeZone: 'America/New_York' });
  expect(document).toMatchObject({
    headline: 'Bridge reopens',
    byline: 'Ines Calder',
    publishedAt: new Date('2026-02-04T14:30:00Z'),
    url: null,
  });
});

test('leaves headline, byline and date above the prose out of the text', async () => {
  const sentence = 'The council met on Tuesday to vote on the budget, and the vote was close.';
  const page = `<html><head><meta name="author" content="Ines Calder"></head><body><article><h1>Budget passed</h1>
    <p>By Ines Calder</p><p>4 February 2026, 17:30</p><p>${`${sentence} `.repeat(5)}</p></article></body></html>`;
  const document = await readOne(content(page));
  expect(document).toMatchObject({ headline: 'Budget passed', byline: 'Ines Calder' });
  expect(document.text).toBe(`${sentence} `.repeat(5).trim());
});

test('keeps the words of neighbouring cells, items and lines apart', async () => {
  const page = `<article><p>${'The council met on Tuesday to vote on the budget, and the vote was close. '.repeat(3)}</p>
    <ul><li>First item of the list is here.</li><li>Second item of the list is here.</li></ul>
    <p>Line one of it<br>line two of it, and a sentence that is long enough to stay.</p></article>`;
  const { text } = await readOne(content(page));
  expect(text).toMatch(/First item of the list is here\.\n\nSecond item of the list is here\./);
  expect(text).toContain('Line one of it\nline two of it');
});

test('takes the text from JSON-LD where the page builds its article by script', async () => {
  const body = 'The bridge reopened on Tuesday. '.repeat(10).trim();
  const ld = { '@type': 'NewsArticle', headline: 'Bridge reopens', articleBody: `${body}\n${body}` };
  const page = `<html><head><script type="application/ld+json">${JSON.stringify(ld)}</script></head><body><div id="app">Loading</div></body></html>`;
  expect((await readOne(content(page))).text).toBe(`${body}\n\n${body}`);
});

test.each([
  [
    'is of the outlet that reprints it, whoever has the original',
    '<link rel="canonical" href="https://original.example/bridge"><meta property="og:url" content="https://www.post.example/bridge">',
    'https://www.post.example/bridge',
  ],
  [
    'is the canonical one of its own outlet',
    '<link rel="canonical" href="https://uk.post.example/bridge"><meta property="og:url" content="https://www.post.example/bridge?page=2">',
    'https://uk.post.example/bridge',
  ],
  [
    'may be printed without its scheme',
    '<link rel="canonical" href="//www.post.example/bridge">',
    'https://www.post.example/bridge',
  ],
])('the address of a page %s', async (_what, head, url) => {
  const page = `<html><head><title>Bridge closed</title>${head}</head><body><article><h1>Bridge closed</h1>${paragraph}${paragraph}</article></body></html>`;
  expect(await readOne(content(page))).toMatchObject({ url, sourceDomain: domainOf(url) });
});

test('ignores a canonical link to the front page, and a date that can not be right', async () => {
  const paragraph = 'The council met on Tuesday to vote on the budget, and the vote was close. '.repeat(4);
  const page = `<html><head><link rel="canonical" href="https://www.portobserver.example/">
    <meta property="og:url" content="https://www.portobserver.example/budget">
    <meta property="article:published_time" content="0000-00-00T00:00:00Z"><meta name="date" content="4 February 2026, 5:30 pm"></head>
    <body><article><h1>Budget</h1><p>${paragraph}</p></article></body></html>`;
  expect(await readOne(content(page))).toMatchObject({
    url: 'https://www.portobserver.example/budget',
    publishedAt: new Date('2026-02-04T17:30:00Z'),
  });
});

test.each([
  ['a list of links', null],
  [
    'an error page',
    '<html><head><title>404</title></head><body><h1>Not found</h1><p>Go back.</p></body></html>',
  ],
  ['an empty page', '<!doctype html><html><head></head><body></body></html>'],
  ['nothing but a tag', '<html>'],
])('finds no article in %s', async (_, page) => {
  const error = await readError(page === null ? { path: fixture('no-article.html') } : content(page, 'page'));
  expect(error.code).toBe('NO_ARTICLE');
  expect(error.message).toMatch(/: no article is found on the page; give the address of a single article$/);
});

const paragraph = `<p>${'The council met on Tuesday to vote on the budget. '.repeat(5)}</p>`;

test.each([
  ['nested deep', '<div>'.repeat(5000) + paragraph],
  ['of very many elements', paragraph.repeat(30_000)],
  [
    'of very many attributes',
    `<p ${Array.from({ length: 2000 }, (_, i) => `a${i}="1"`).join(' ')}>x</p>${paragraph}`,
  ],
  ['very long', `<p>${'x '.repeat(3_000_000)}</p>`],
])('refuses a page %s', async (_, body) => {
  expect((await readError(content(`<html><body>${body}</body></html>`))).code).toBe('DOCUMENT_TOO_LARGE');
});

test.each([
  '<opml version="2.0"><body><outline text="News"/></body></opml>',
  '<?xml version="1.0"?>\n<!-- x -->\n<urlset xmlns="a"><url><loc>x</loc></url></urlset>',
  '<!DOCTYPE lewis SYSTEM "lewis.dtd">\n<REUTERS>x</REUTERS>',
])('refuses other markup: %.30j', async (markup) => {
  expect((await readError(content(markup, 'feed.xml'))).code).toBe('UNSUPPORTED_FORMAT');
});

describe('what a page shows its readers', () => {
  const SENTENCES = `<p>The old bridge of Sunderby was closed on Monday after an engineer found cracks in two of its pillars, the town said.</p>
<p>It will stay closed for three months, Mayor Olga Brenn said, and ferries will run in its place until the work is done.</p>`;
  const shown = (head: string, around: string) =>
    readOne(
      content(
        `<!doctype html><html><head>${head}</head><body><nav><a href="/">Home</a><a href="/12">Fair of 1 May 2011</a></nav><article>${around}${SENTENCES}</article></body></html>`,
      ),
    );

  test.each([
    ['below the headline', '<h1>Bridge closed in Sunderby</h1><div>By Ida Marsh | 4 March 2019</div>'],
    [
      'glued together by its elements',
      '<h1>Bridge closed in Sunderby</h1><div>By<a>Ida Marsh</a><span>@idamarsh</span><time>Mar. 4, 2019</time></div>',
    ],
    [
      'above the headline',
      '<p>Monday, March 4, 2019</p><h1>Bridge closed in Sunderby</h1><p>by Ida Marsh, Harbour Reporter</p>',
    ],
    ['in one line, the date first', '<h1>Bridge closed in Sunderby</h1><p>4 March 2019 by Ida Marsh</p>'],
    [
      'with a comment count',
      '<h1>Bridge closed in Sunderby</h1><p>By Ida Marsh<a>24 comments</a></p><p>4 March 2019</p>',
    ],
  ])('date and byline %s', async (_, around) => {
    const document = await shown('<title>Bridge closed in Sunderby - Sunderby Post</title>', around);
    expect(document).toMatchObject({ authors: ['Ida Marsh'], headline: 'Bridge closed in Sunderby' });
    expect(document.publishedAt?.toISOString().slice(0, 10)).toBe('2019-03-04');
  });

  test('the heading is the headline, not what search engines are given, a site or a button', async () => {
    const meta =
      '<title>Sunderby bridge closed: what commuters must know | Sunderby Post</title><meta property="og:title" content="Sunderby bridge closed: what commuters must know">';
    for (const heading of [
      '<h1>Sunderby Post</h1><h1>Bridge closed: what Sunderby commuters know</h1>',
      '<h1>Bridge closed: what Sunderby commuters know</h1><h1>Read more in Sunderby Post today</h1>',
    ])
      expect((await shown(meta, heading)).headline).toBe('Bridge closed: what Sunderby commuters know');
    expect(
      (await shown(meta, '<h1>Sunderby bridge closed: what commuters must know <a>Add to list</a></h1>'))
        .headline,
    ).toBe('Sunderby bridge closed: what commuters must know');
    expect((await shown(meta, '<h1>Welcome to the Sunderby Post online</h1>')).headline).toBe(
      'Sunderby bridge closed: what commuters must know',
    );
  });

  test('the byline that is shown, not the outlet that the page names to machines', async () => {
    const head = '<title>Bridge closed in Sunderby</title><meta name="author" content="Post Magazine">';
    expect(
      (await shown(head, '<h1>Bridge closed in Sunderby</h1><p>By Ida Marsh and Piet Arends</p>')).authors,
    ).toEqual(['Ida Marsh', 'Piet Arends']);
    // Of another story.
    const told = '<title>Bridge closed in Sunderby</title><meta name="author" content="Ida Marsh">';
    const other =
      '<h1>Bridge closed in Sunderby</h1><p>Ida Marsh 4 March 2019</p><p>By Piet Arends</p><p>Harbour to be dredged</p>';
    expect((await shown(told, other)).authors).toEqual(['Ida Marsh']);
  });

  test.each([
    [
      'a page behind the article',
      '<script type="application/ld+json">{"@type":"WebPage","datePublished":"2019-03-04"}</script>',
    ],
    [
      'a check of claims',
      '<script type="application/ld+json">{"@type":"ClaimReview","datePublished":"2019-03-04"}</script>',
    ],
    [
      'parts of a graph, in several scripts',
      '<script type="application/ld+json">{"@type":"NewsArticle","isPartOf":{"@id":"#p"}}</script><script type="application/ld+json">{"@graph":[{"@id":"#p","@type":"WebPage","datePublished":"2019-03-04"}]}</script>',
    ],
    ['a meta tag of whatever name', '<meta property="site:recs:publishtime" content="2019-03-04T00:00:00Z">'],
    ['digits and a clock', '<meta itemprop="datePublished" content="20190304 00:00:00">'],
    ['the title', '<title>Bridge closed in Sunderby - 04.03.2019 - Sunderby Post</title>'],
    ['the path of its address', '<link rel="canonical" href="https://post.example/2019/03/04/bridge">'],
  ])('a date in %s', async (_, head) => {
    expect((await shown(head, '<h1>Bridge closed in Sunderby</h1>')).publishedAt).toEqual(
      new Date('2019-03-04T00:00:00Z'),
    );
  });

  test.each([
    ['the outlet', '<meta name="author" content="Sunderby Magazine">'],
    ['nobody', ''],
  ])("Parse.ly's tag tells author and date where another names %s", async (_, author) => {
    const document = await readOne(
      content(
        PAGE.replace(
          '</head>',
          `<meta property="og:site_name" content="Sunderby">${author}<meta name="parsely-page" content='{"title":"Bridge closed","author":"Ida Marsh","pub_date":"2019-03-04T08:15:00Z"}'></head>`,
        ),
      ),
    );
    expect(document).toMatchObject({ byline: 'Ida Marsh', publishedAt: new Date('2019-03-04T08:15:00Z') });
  });

  test.each<[string, object]>([
    ['by name', { creator: 'Ida Marsh' }],
    ['by reference', { creator: { '@id': '#ida' } }],
    ['by references', { creator: [{ '@id': '#ida' }] }],
    ['beside an author without a name', { author: { '@type': 'Person' }, creator: { '@id': '#ida' } }],
    ['beside authors without a name', { author: [], creator: { name: 'Ida Marsh' } }],
  ])('a creator in JSON-LD, told %s, is its author where it names none', async (_, told) => {
    const graph = [
      { '@type': 'NewsArticle', headline: 'Bridge closed in Sunderby', ...told },
      { '@type': 'Person', '@id': '#ida', name: 'Ida Marsh' },
    ];
    const document = await readOne(
      content(
        PAGE.replace(
          '</head>',
          `<script type="application/ld+json">${JSON.stringify({ '@graph': graph })}</script></head>`,
        ),
      ),
    );
    expect(document).toMatchObject({ byline: 'Ida Marsh' });
  });

  test("a page's author is told where its article's creator has no name", async () => {
    const graph = [
      { '@type': 'NewsArticle', headline: 'Bridge closed in Sunderby', creator: { '@id': '#nobody' } },
      { '@type': 'WebPage', author: { name: 'Ida Marsh' } },
    ];
    const script = `<script type="application/ld+json">${JSON.stringify({ '@graph': graph })}</script></head>`;
    expect(await readOne(content(PAGE.replace('</head>', script)))).toMatchObject({ byline: 'Ida Marsh' });
  });

  test.each([
    ['Bridge closed in Sunderby - Al-Monitor', 'Al-Monitor'],
    ['Bridge closed in Sunderby | SUNDERBY POST', 'Sunderby Post'],
    ['Bridge closed in Sunderby – The Post: News', 'The Post: News'],
    ['Bridge closed in Sunderby » A|B', 'A|B'],
    ['Bridge closed in Sunderby — Coast-Line', 'Coast-Line'],
  ])('the title "%s" is told without the outlet', async (title, outlet) => {
    const head = `<meta property="og:title" content="${title}"><meta property="og:site_name" content="${outlet}">`;
    const document = await readOne(
      content(PAGE.replace('</head>', `${head}</head>`).replace(/<h1>.*?<\/h1>/, '')),
    );
    expect(document).toMatchObject({ headline: 'Bridge closed in Sunderby' });
  });

  test('a day in the prose or in another title is no date of publication', async () => {
    const around = '<h1>Bridge closed in Sunderby</h1><p>What we read this week\u2014March 4, 2019</p>';
    expect((await shown('<title>Bridge closed in Sunderby</title>', around)).publishedAt).toBeNull();
  });

  test('an agency that publishes what another site shows is the agency, not the source', async () => {
    const head =
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Bridge closed in Sunderby","publisher":{"name":"Reuters"}}</script><meta property="og:site_name" content="Sunderby Post">';
    expect(await shown(head, '')).toMatchObject({ source: 'Sunderby Post', agency: 'Reuters' });
    const alone = head.replace(/<meta.*/, '');
    expect(await shown(alone, '')).toMatchObject({ source: 'Reuters', agency: null });
  });

  test('a site that its title and its address name', async () => {
    const head =
      '<title>Bridge closed in Sunderby | Post</title><link rel="canonical" href="https://uk.post.example/bridge">';
    expect(await shown(head, '<h1>Bridge closed in Sunderby</h1>')).toMatchObject({
      source: 'Post',
      sourceDomain: 'uk.post.example',
    });
  });
});

test('a date is read where the name of its element alone tells that it is of publication', async () => {
  const page = `<html><head><title>Bridge closed</title></head><body><article><h1>Bridge closed</h1><div id="a-date-published" content="2019-03-04T08:15:00Z">on a Monday</div>${'<p>The old bridge of Sunderby was closed on Monday after an engineer found cracks in two pillars.</p>'.repeat(4)}</article></body></html>`;
  const { publishedAt, warnings } = await readOne(content(page));
  expect({ publishedAt, warnings }).toEqual({ publishedAt: new Date('2019-03-04T08:15:00Z'), warnings: [] });
});

test.each([
  // title, head, what else stands on the page, whose it is
  [
    'a site named otherwise than its address',
    'Trams return - Example News',
    '<meta property="og:site_name" content="Opinion Blog"><link rel="canonical" href="https://blog.example-news.example/trams">',
    '',
    'Example News',
  ],
  [
    'the link to its first page',
    'Example Post: Trams return',
    '',
    '<a href="/" title="Example Post: Home"><img src="l.png" alt="Example Post"></a>',
    'Example Post',
  ],
  [
    'the link to its first page, a name in brackets',
    'Trams return [Tram Archive]',
    '',
    '<a href="/"><span>Tram Archive</span></a>',
    'Tram Archive',
  ],
  [
    'its copyright',
    'Trams return | Code | Ida Marsh',
    '',
    '<p>© 2012 Ida Marsh — write to me</p>',
    'Ida Marsh',
  ],
  [
    'the host of its links',
    'Trams return',
    '',
    Array.from({ length: 25 }, (_, i) => `<a href="http://www.trampost.example/${i}">${i}</a>`).join(''),
    'trampost.example',
  ],
  ['nothing', 'Trams return', '', '<a href="/">Home</a>', null],
])('tells whose page it is by %s', async (_, title, head, beside, source) => {
  const prose =
    'Trams returned to the old town on Monday after eleven years, and many people came to see them. ';
  const document = await readOne(
    content(
      `<!doctype html><html><head><title>${title}</title>${head}</head><body><article><h1>Trams return</h1><p>${prose.repeat(3)}</p><p>${prose.repeat(2)}</p></article><footer>${beside}</footer></body></html>`,
    ),
  );
  expect(document.source).toBe(source);
});

test('takes the date of the month that the address names, where the first one told is of another time', async () => {
  const prose =
    'Trams returned to the old town on Monday after eleven years, and many people came to see them. ';
  const page = (published: string) =>
    `<!doctype html><html><head><title>Trams return</title><link rel="canonical" href="https://post.example/2014/05/trams.html"><meta property="article:published_time" content="${published}"><meta name="dc.date" content="2014-05-23T17:30:00Z"></head><body><article><h1>Trams return</h1><p>${prose.repeat(3)}</p><p>${prose.repeat(2)}</p></article></body></html>`;
  expect(await readOne(content(page('2009-09-02T00:00:00Z')))).toMatchObject({
    publishedAt: new Date('2014-05-23T17:30:00Z'),
  });
  expect(await readOne(content(page('2014-04-30T22:00:00Z')))).toMatchObject({
    publishedAt: new Date('2014-04-30T22:00:00Z'),
  });
});
