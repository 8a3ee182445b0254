import { content, furnitureOf, readAll, readOne } from '../read.js';
import { docx, PARAGRAPHS, TEXT } from './samples.js';
import { VALID } from './valid.js';

// What content systems, chats and programs export, in forms of our own words.

const HEADLINE = 'Bridge of Sunderby closes for three months';
const html = PARAGRAPHS.map((paragraph) => `<p>${paragraph}</p>`).join('');
const node = (type: string, text: string) => ({ type, content: [{ type: 'text', text }] });
const read = (value: unknown) => readAll(content(JSON.stringify(value), 'export.json'));

describe('articles of content systems', () => {
  test.each<[string, unknown]>([
    [
      'WordPress',
      [
        {
          date: '2019-03-04T09:15:00',
          date_gmt: '2019-03-04T08:15:00',
          link: 'https://post.example/bridge',
          status: 'publish',
          title: { rendered: HEADLINE },
          content: { rendered: html, protected: false },
          excerpt: { rendered: '<p>The old bridge&hellip;</p>' },
        },
      ],
    ],
    [
      'Ghost',
      {
        db: [
          {
            meta: { version: '5.2' },
            data: {
              newsletters: [{ name: 'Weekly', description: 'What happened in Sunderby this week.' }],
              posts: [
                {
                  title: HEADLINE,
                  html,
                  status: 'published',
                  published_at: '2019-03-04T08:15:00.000Z',
                  canonical_url: 'https://post.example/bridge',
                },
              ],
            },
          },
        ],
      },
    ],
    [
      'Drupal',
      {
        jsonapi: { version: '1.0' },
        data: [
          {
            type: 'node--article',
            id: 'b1',
            attributes: {
              title: HEADLINE,
              created: '2019-03-04T08:15:00+00:00',
              body: { value: html, format: 'basic_html', processed: html },
              url: 'https://post.example/bridge',
            },
          },
        ],
      },
    ],
    [
      'Contentful',
      {
        items: [
          {
            sys: { id: '1', createdAt: '2019-03-04T08:15:00Z' },
            fields: {
              title: HEADLINE,
              url: 'https://post.example/bridge',
              body: {
                nodeType: 'document',
                content: PARAGRAPHS.map((value) => ({
                  nodeType: 'paragraph',
                  content: [{ nodeType: 'text', value, marks: [] }],
                })),
              },
            },
          },
        ],
      },
    ],
    [
      'Arc',
      {
        type: 'story',
        canonical_url: 'https://post.example/bridge',
        headlines: { basic: HEADLINE },
        display_date: '2019-03-04T08:15:00Z',
        content_elements: [
          { type: 'text', content: PARAGRAPHS[0] },
          { type: 'image', caption: 'The bridge on Sunday', url: 'https://post.example/a.jpg' },
          { type: 'text', content: PARAGRAPHS[1] },
          { type: 'interstitial_link', content: 'Read more: ferries', url: 'https://post.example/f' },
          { type: 'text', content: PARAGRAPHS[2] },
        ],
      },
    ],
    [
      'TipTap',
      {
        title: HEADLINE,
        url: 'https://post.example/bridge',
        published_at: '2019-03-04T08:15:00Z',
        content: { type: 'doc', content: PARAGRAPHS.map((text) => node('paragraph', text)) },
      },
    ],
    [
      'Portable Text',
      {
        title: HEADLINE,
        url: 'https://post.example/bridge',
        publishedAt: '2019-03-04T08:15:00Z',
        body: PARAGRAPHS.map((text) => ({
          _type: 'block',
          children: [
            { _type: 'span', text: text.slice(0, 20) },
            { _type: 'span', text: text.slice(20), marks: ['em'] },
          ],
        })),
      },
    ],
    [
      'Editor.js',
      {
        title: HEADLINE,
        url: 'https://post.example/bridge',
        date: '2019-03-04T08:15:00Z',
        content: {
          time: 1,
          blocks: [
            ...PARAGRAPHS.map((text) => ({ type: 'paragraph', data: { text } })),
            { type: 'embed', data: { caption: 'A film of the bridge' } },
          ],
        },
      },
    ],
    [
      'Lexical',
      {
        title: HEADLINE,
        url: 'https://post.example/bridge',
        date: '2019-03-04T08:15:00Z',
        body: {
          root: {
            type: 'root',
            children: PARAGRAPHS.map((text) => ({
              type: 'paragraph',
              children: [{ type: 'text', text, version: 1 }],
            })),
          },
        },
      },
    ],
  ])('are read from %s, whole', async (_, value) => {
    expect(await read(value)).toMatchObject([
      {
        headline: HEADLINE,
        text: TEXT,
        url: 'https://post.example/bridge',
        publishedAt: new Date('2019-03-04T08:15:00Z'),
        warnings: [],
      },
    ]);
  });

  test('that nobody can read yet, or that are none, are refused by name', async () => {
    expect(
      await read([
        { title: HEADLINE, content: html, status: 'draft' },
        { title: HEADLINE, content: html, status: 'publish' },
      ]),
    ).toMatchObject([
      { code: 'UNSUPPORTED_FORMAT', message: expect.stringContaining('draft') },
      { text: TEXT },
    ]);
    for (const other of [
      { name: 'tool', version: '1.0.0', description: 'A tool that reads the news and says what happened.' },
      { cells: [{ cell_type: 'markdown', source: PARAGRAPHS }], metadata: {}, nbformat: 4 },
    ])
      expect(await read(other)).toMatchObject([{ code: 'UNSUPPORTED_FORMAT' }]);
  });
});

describe('tables', () => {
  const row = (cells: readonly string[]) => cells.map((cell) => `"${cell}"`).join(';');

  test('name their columns in capitals and in other languages', async () => {
    const table = [
      row(['Titel', 'Datum', 'Text', 'Autor', 'Quelle']),
      row([HEADLINE, '04.03.2019', TEXT, 'Ida Marsh', 'The Post']),
    ].join('\r\n');
    expect(await readOne(content(`\ufeff${table}`, 'a.csv'))).toMatchObject({
      headline: HEADLINE,
      text: TEXT,
      byline: 'Ida Marsh',
      source: 'The Post',
      publishedAt: new Date('2019-03-04T00:00:00Z'),
      warnings: [],
    });
  });

  test('say which columns they did not know where headline or date is missing', async () => {
    const table = [row(['Kop', 'Dag', 'Text']), row([HEADLINE, '04.03.2019', TEXT])].join('\n');
    const { warnings } = await readOne(content(table, 'a.csv'));
    expect(warnings).toEqual([expect.stringMatching(/headline and date.+"Kop", "Dag".+--columns headline=/)]);
  });
});

describe('text of programs is no article', () => {
  const sentence = PARAGRAPHS[0];
  test.each<[string, string]>([
    [
      'a calendar',
      `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nSUMMARY:Council meets\r\nDESCRIPTION:${sentence}\r\n`,
    ],
    [
      'a program',
      `import os\n\ndef main():\n    """${sentence}"""\n    for name in os.listdir("."):\n        print(name)\n`,
    ],
    [
      'a log',
      Array.from(
        { length: 9 },
        (_, i) => `2026-03-03 08:00:0${i} INFO server started request id=${i} took 12ms`,
      ).join('\n'),
    ],
    ['settings', 'server:\n  port: 80\n  name: The Sunderby Post\nlist:\n  - one\n  - two\n'],
    ['LaTeX', `\\documentclass{article}\n\\title{Bridges}\n\\begin{document}\n${TEXT}\n\\end{document}\n`],
    [
      'changes to a file',
      `diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n-${sentence}\n+${sentence} Again.\n`,
    ],
    ['a dump of a database', `INSERT INTO articles (title, body) VALUES ('${HEADLINE}','${sentence}');\n`],
    ['a menu', 'Home\nNews\nSport\nOpinion\nCulture\nSign in\nFollow us on Twitter\nCookie policy\n'],
  ])('%s', async (_, text) => {
    expect(await readAll(content(text, 'a.txt'))).toMatchObject([
      { code: expect.stringMatching(/^(?:NO_ARTICLE|UNSUPPORTED_FORMAT)$/) },
    ]);
  });

  test.each<[string, string]>([
    [
      'a transcript',
      `BRENN: The bridge will stay closed for three months.\n\nREPORTER: Who pays for it?\n\nBRENN: The town pays for it, and the county helps us with a loan.\n`,
    ],
    ['a post', 'BREAKING: bridge of #Sunderby closed after @mayor_brenn saw cracks https://post.example/b'],
    ['a flash', 'Bridge of Sunderby closed after cracks are found'],
    [
      'a live report',
      '7.30pm: Mayor Brenn is about to speak.\n\n7.41pm: Applause.\n\n8.05pm: The bridge will be closed for three months, she says.',
    ],
  ])('%s is', async (_, text) => {
    expect((await readAll(content(text, 'a.txt'))).length).toBeGreaterThan(0);
    expect(await readAll(content(text, 'a.txt'))).not.toContainEqual(expect.any(Error));
  });
});

test('of an export of WordPress the published articles are read, without marks for what a page shows', async () => {
  const item = (title: string, type: string, status: string, text = html) =>
    `<item><title>${title}</title><link>https://post.example/${title}</link><pubDate>Mon, 04 Mar 2019 08:15:00 +0000</pubDate><content:encoded><![CDATA[${text}]]></content:encoded><wp:post_type><![CDATA[${type}]]></wp:post_type><wp:status>${status}</wp:status></item>`;
  const caption =
    '[caption id="a" width="300"]<img src="x.jpg"/> The bridge on Sunday[/caption][gallery ids="1,2"]';
  const feed = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Sunderby Post</title>${item('a', 'post', 'publish', `${caption}${html}`)}${item('b', 'post', 'draft')}${item('c', 'attachment', 'inherit')}${item('d', 'page', 'publish')}</channel></rss>`;
  expect(await readAll(content(feed))).toMatchObject([
    { headline: 'a', text: TEXT },
    { code: 'UNSUPPORTED_FORMAT', message: expect.stringContaining('draft') },
    { code: 'UNSUPPORTED_FORMAT', message: expect.stringContaining('attachment') },
    { code: 'UNSUPPORTED_FORMAT', message: expect.stringContaining('page') },
  ]);
});

test('messages of a wire are dated by what stands below them', async () => {
  expect(await readAll(content(VALID.wire))).toMatchObject([
    { headline: HEADLINE_OF_WIRE, datelinePlace: 'SUNDERBY', publishedAt: new Date('2019-03-04T08:15:00Z') },
  ]);
});

test('references name authors as people, and say that an abstract was read', async () => {
  const [first, second] = await readAll(content(VALID.ris));
  expect(first).toMatchObject({
    headline: HEADLINE_OF_WIRE,
    byline: 'Ida Marsh',
    source: 'Sunderby Post',
    publishedAt: new Date('2019-03-04T00:00:00Z'),
    warnings: [expect.stringContaining('summary')],
  });
  expect(second).toMatchObject({ headline: 'Ferry runs', text: PARAGRAPHS[1] });
});

const HEADLINE_OF_WIRE = 'Bridge closed in Sunderby';

test('rows of names and numbers in a Word document are lines', async () => {
  const cell = (text: string) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
  const table = `</w:t></w:r></w:p><w:tbl><w:tr>${cell('Town')}${cell('Ferries')}</w:tr><w:tr>${cell('Sunderby')}${cell('12')}</w:tr></w:tbl><w:p><w:r><w:t>`;
  const { text } = await readOne(
    content(docx([[HEADLINE, 'Title'], [PARAGRAPHS[0]], [table], [PARAGRAPHS[1]]])),
  );
  expect(text).toBe(`${PARAGRAPHS[0]}\n\nTown Ferries\n\nSunderby 12\n\n${PARAGRAPHS[1]}`);
});

test('what AMP pages show beside their prose is left out, and a day without its year is no prose', async () => {
  const page = `<!doctype html><html amp lang="en"><head><title>${HEADLINE}</title></head><body><amp-sidebar><ul><li>Home</li><li>Sport</li></ul></amp-sidebar><article><h1>${HEADLINE}</h1><div>4 March</div>${html}<amp-ad><div>Advertisement of a shop that sells boats</div></amp-ad></article></body></html>`;
  const document = await readOne(content(page));
  const shown = document.text.replace(/^4 March\n\n/, '');
  expect(shown).toBe(TEXT);
  if (shown !== document.text) expect(furnitureOf(document)).toContain('4 March');
});

test('a link alone in Markdown is no prose', async () => {
  const { text } = await readOne(
    content(`# ${HEADLINE}\n\n${TEXT}\n\n[Read more](https://post.example/more)\n`),
  );
  expect(text).toBe(TEXT);
});
