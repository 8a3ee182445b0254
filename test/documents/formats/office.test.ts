import { content, readAll, readError, readOne } from '../read.js';
import { column, docx, epub, odt, PARAGRAPHS, pdf, TEXT } from './samples.js';

const HEADLINE = 'Bridge closed in Sunderby';
const plain = PARAGRAPHS.map((paragraph) => [paragraph] as const);

test.each([
  ['a title', docx([[HEADLINE, 'Title'], ['By Ida Marsh'], ['4 March 2019'], ...plain])],
  ['a heading', docx([[HEADLINE, 'Heading1'], ['By Ida Marsh, 4 March 2019'], ...plain])],
  ['a header of plain paragraphs', docx([[HEADLINE], ['04/03/2019 00:00 by Ida Marsh'], ...plain])],
  [
    'properties only',
    docx(
      plain,
      `<dc:title>${HEADLINE}</dc:title><dc:creator>Ida Marsh</dc:creator><dcterms:created>2019-03-04T00:00:00Z</dcterms:created>`,
    ),
  ],
])('reads a Word document with %s', async (_, bytes) => {
  expect(await readOne(content(bytes))).toMatchObject({
    headline: HEADLINE,
    byline: 'Ida Marsh',
    publishedAt: new Date('2019-03-04T00:00:00Z'),
    text: TEXT,
  });
});

const textP = PARAGRAPHS.map((paragraph) => `<text:p>${paragraph}</text:p>`).join('');

test.each([
  [
    'a heading',
    odt(`<text:h>${HEADLINE}</text:h><text:p>By Ida Marsh</text:p><text:p>4 March 2019</text:p>${textP}`),
  ],
  [
    'a header of plain paragraphs',
    odt(`<text:p>${HEADLINE}</text:p><text:p>04/03/2019 00:00 by Ida<text:s/>Marsh</text:p>${textP}`),
  ],
  [
    'properties only',
    odt(
      textP,
      `<dc:title>${HEADLINE}</dc:title><meta:initial-creator>Ida Marsh</meta:initial-creator><meta:creation-date>2019-03-04T00:00:00Z</meta:creation-date>`,
    ),
  ],
])('reads an OpenDocument text with %s', async (_, bytes) => {
  expect(await readOne(content(bytes))).toMatchObject({
    headline: HEADLINE,
    byline: 'Ida Marsh',
    publishedAt: new Date('2019-03-04T00:00:00Z'),
    text: TEXT,
  });
});

test.each([
  ['h1', '<h1>%</h1>'],
  ['h2', '<h2>%</h2>'],
  ['heading and byline', '<h1>%</h1><p class="byline">By Ida Marsh</p>'],
])('reads the chapters of a book with %s', async (_, head) => {
  const chapter = (headline: string) =>
    head.replace('%', headline) + PARAGRAPHS.map((paragraph) => `<p>${paragraph}</p>`).join('');
  const book = epub(
    ['<h1>The Sunderby Post</h1><p>4 March 2019</p>', chapter('Bridge closed'), chapter('Ferries run')],
    '<dc:title>The Sunderby Post</dc:title><dc:creator>Ida Marsh</dc:creator><dc:date>2019-03-04</dc:date><dc:language>en</dc:language>',
  );
  const documents = await readAll(content(book));
  expect(documents).toMatchObject([
    {
      headline: 'Bridge closed',
      source: 'The Sunderby Post',
      byline: 'Ida Marsh',
      text: TEXT,
      publishedAt: new Date('2019-03-04T00:00:00Z'),
    },
    { headline: 'Ferries run', text: TEXT },
  ]);
});

test('reads a PDF: lines and hyphens joined, columns in order, page numbers and running heads left out', async () => {
  const left = [
    'The old bridge of Sunderby was',
    'closed on Monday after an engi-',
    'neer found cracks in two of its',
    'pillars.',
  ];
  const right = ['Ferries run in its place, Mayor', 'Olga Brenn said on Monday.'];
  const bytes = pdf(
    [
      [
        [72, 760, 8, 'The Sunderby Post'],
        [72, 700, 24, HEADLINE],
        ...column(72, 660, 10, ['By Ida Marsh']),
        ...column(72, 630, 10, left),
        ...column(320, 630, 10, right),
        [300, 30, 8, '1'],
      ],
      [
        [72, 760, 8, 'The Sunderby Post'],
        ...column(72, 700, 10, [
          'It will stay closed for three months, the',
          'mayor said, and no ship can pass it.',
        ]),
        [300, 30, 8, '2'],
      ],
    ],
    "/CreationDate (D:20190304081500+01'00')",
  );
  const document = await readOne(content(bytes));
  expect(document).toMatchObject({
    headline: HEADLINE,
    byline: 'Ida Marsh',
    publishedAt: new Date('2019-03-04T07:15:00Z'),
  });
  expect(document.text).toBe(
    [
      'The old bridge of Sunderby was closed on Monday after an engineer found cracks in two of its pillars.',
      'Ferries run in its place, Mayor Olga Brenn said on Monday.',
      'It will stay closed for three months, the mayor said, and no ship can pass it.',
    ].join('\n\n'),
  );
});

test('reads a PDF of one column with paragraphs told by space', async () => {
  const bytes = pdf([
    [
      [72, 700, 20, HEADLINE],
      ...column(72, 660, 11, [
        'The old bridge of Sunderby was closed on Monday after an engineer found',
        'cracks in two of its pillars.',
      ]),
      ...column(72, 610, 11, [
        'It will stay closed for three months, Mayor Olga Brenn said, and ferries will',
        'run in its place.',
      ]),
    ],
  ]);
  expect((await readOne(content(bytes))).text).toBe(`${PARAGRAPHS[0]}\n\n${PARAGRAPHS[1]}`);
});

test.each([
  ['a PDF without text', pdf([[]]), 'NO_ARTICLE'],
  ['a damaged PDF', Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type'), 'DAMAGED_DOCUMENT'],
  ['a cut Word document', docx(plain).subarray(0, 900), 'DAMAGED_DOCUMENT'],
  ['an empty Word document', docx([]), 'EMPTY_DOCUMENT'],
  ['a cut OpenDocument text', odt(textP).subarray(0, 300), 'DAMAGED_DOCUMENT'],
])('refuses %s', async (_, bytes, code) => {
  expect((await readError(content(bytes))).code).toBe(code);
});

test('refuses a document that unpacks to more than any text has', async () => {
  const bomb = odt(`<text:p>${'a'.repeat(60_000_000)}</text:p>`);
  expect(bomb.length).toBeLessThan(1_000_000);
  expect((await readError(content(bomb))).code).toBe('DOCUMENT_TOO_LARGE');
});
