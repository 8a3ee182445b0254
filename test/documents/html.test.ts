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
