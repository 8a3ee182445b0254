import { content, furnitureOf, readAll, readOne } from '../read.js';

// All people, places and outlets are invented.
const BODY =
  'The old bridge of Sunderby was closed on Monday after an engineer found cracks in two of its pillars.';
const MORE = 'It will stay closed for three months, Mayor Olga Brenn said.';

test.each<[string, string, string | null, string]>([
  // what is printed above the body; the headline is "Bridge closed in Sunderby"
  ['slashes', '04/03/2019 08:15 by Ida Marsh', 'Ida Marsh', '2019-03-04T08:15:00Z'],
  ['words', 'By Ida Marsh\n4 March 2019', 'Ida Marsh', '2019-03-04T00:00:00Z'],
  ['month first', 'By Ida Marsh\nMarch 4, 2019', 'Ida Marsh', '2019-03-04T00:00:00Z'],
  ['weekday', 'By Ida Marsh\nMonday, March 4, 2019 8:15 a.m. EST', 'Ida Marsh', '2019-03-04T13:15:00Z'],
  ['published', 'Published: 4 Mar 2019 08:15 GMT', null, '2019-03-04T08:15:00Z'],
  [
    'published and updated',
    'By Ida Marsh\nPublished 4 March 2019, 08:15\nUpdated 5 March 2019, 09:00',
    'Ida Marsh',
    '2019-03-04T08:15:00Z',
  ],
  ['bar', 'By Ida Marsh | 4 March 2019', 'Ida Marsh', '2019-03-04T00:00:00Z'],
  ['name before date', 'Ida Marsh, 4 March 2019', 'Ida Marsh', '2019-03-04T00:00:00Z'],
  ['name and bar', 'Ida Marsh | March 4, 2019', 'Ida Marsh', '2019-03-04T00:00:00Z'],
  ['date before name', 'March 4, 2019 by Ida Marsh', 'Ida Marsh', '2019-03-04T00:00:00Z'],
  ['initials', 'By I. J. Marsh\n2019-03-04', 'I. J. Marsh', '2019-03-04T00:00:00Z'],
  ['junior', 'By Piet Arends Jr.\n2019-03-04', 'Piet Arends Jr.', '2019-03-04T00:00:00Z'],
  [
    'two authors',
    'By Ida Marsh and Piet Arends\n2019-03-04',
    'Ida Marsh and Piet Arends',
    '2019-03-04T00:00:00Z',
  ],
  [
    'place of the author',
    'By Ida Marsh in Sunderby\n2019-03-04',
    'Ida Marsh in Sunderby',
    '2019-03-04T00:00:00Z',
  ],
  [
    'staff',
    'By Ida Marsh, Staff Writer\n2019-03-04T08:15:00Z',
    'Ida Marsh, Staff Writer',
    '2019-03-04T08:15:00Z',
  ],
  ['upper case', 'BY IDA MARSH\nMARCH 4, 2019', 'IDA MARSH', '2019-03-04T00:00:00Z'],
  ['words by', 'Words by Ida Marsh\n4 March 2019', 'Ida Marsh', '2019-03-04T00:00:00Z'],
  ['written by', 'Written by Ida Marsh\n4th March, 2019', 'Ida Marsh', '2019-03-04T00:00:00Z'],
  ['points', '04.03.2019', null, '2019-03-04T00:00:00Z'],
  ['clock of four digits', 'Updated 0815 GMT March 4, 2019', null, '2019-03-04T08:15:00Z'],
])('reads the header with %s', async (_, header, byline, date) => {
  for (const gap of ['\n', '\n\n']) {
    const document = await readOne(
      content(`Bridge closed in Sunderby${gap}${header.replaceAll('\n', gap)}\n\n${BODY}\n\n${MORE}\n`),
    );
    expect(document).toMatchObject({
      headline: 'Bridge closed in Sunderby',
      byline,
      publishedAt: new Date(date),
      text: `${BODY}\n\n${MORE}`,
      warnings: [],
    });
  }
});

test.each([
  'FOR IMMEDIATE RELEASE',
  'URGENT',
  'BC-NORLAND-BRIDGE/2',
  'AM--Bridge, 3rd Ld-Writethru, 450',
  '(Eds: Adds details)',
  'EMBARGOED UNTIL 06:00 GMT',
])('passes over the mark %j above a headline', async (mark) => {
  const document = await readOne(
    content(`${mark}\n\nBridge closed in Sunderby\n\nBy Ida Marsh\n\n${BODY}\n\n${MORE}`),
  );
  expect(document).toMatchObject({
    headline: 'Bridge closed in Sunderby',
    byline: 'Ida Marsh',
    text: `${BODY}\n\n${MORE}`,
  });
});

test('takes "UPDATE 2-" off a headline', async () => {
  const { headline } = await readOne(content(`UPDATE 2-Bridge closed in Sunderby\n\n${BODY}\n\n${MORE}`));
  expect(headline).toBe('Bridge closed in Sunderby');
});

test.each([
  '(Reporting by Ida Marsh; Editing by Piet Arends)',
  'Reporting by Ida Marsh in Sunderby and Piet Arends in Halden; Editing by Dana Whitlow',
  'Additional reporting by Piet Arends',
  'Piet Arends contributed to this report.',
  '(With inputs from agencies)',
  '###',
  '-30-',
  '- ENDS -',
  '* * *',
  'CORRECTION (paragraph 3): The bridge was built in 1934.',
  'Correction: An earlier version gave a wrong year.',
  'This article was amended on 5 March 2019 to correct the year of the bridge.',
  '(This story corrects the year in paragraph 3.)',
  "Editor's note: This is a developing story.",
  '(Updates with comment by mayor)',
  'Share',
  'Share this article',
  'Follow us on Twitter',
  'Also read: The ten oldest bridges of Norland',
  'READ MORE: The ten oldest bridges of Norland',
  'Related: Ferries to run again',
  'Sign up for our newsletter',
  'Media contact:',
  'Contact: Ida Marsh, press office',
  'For more information, please contact the press office.',
  'press@sunderby.example',
  '+44 20 7946 0000',
  'www.sunderby.example',
  '10:45',
  '10.52am GMT',
  'Updated at 11.03 BST',
  '15 minutes ago',
  '© 2019 The Sunderby Post. All rights reserved.',
  'Advertisement',
  'Image caption The old bridge',
  'This slideshow requires JavaScript.',
  'Media playback is unsupported on your device',
  'Please enable JavaScript to view this video',
  'Show caption',
  'Zoom in on the map',
  'Have a news tip?',
  'Do you have a story about the bridge? Write to us.',
  'This post may contain affiliate links.',
  'dpa im pa yyzz',
  'Enditem',
  'Ida Marsh is the transport correspondent of the Post.',
])('tells the furniture %j', async (line) => {
  const document = await readOne(
    content(`Bridge closed in Sunderby\n\n${BODY}\n\n${line}\n\n${MORE}\n\nNo ship can pass it.`),
  );
  expect(furnitureOf(document)).toEqual([line]);
});

test.each([
  'Reporting on the war was banned.',
  'Share prices fell by 3 per cent.',
  'The law requires makers to fit the device, she said.',
  'Officers disabled the device under the bridge.',
  'The town supports the repair of the browser shop.',
  'View of the river will be lost, they said.',
  'Is there another way across? Nobody knows.',
  'More than 4,000 people cross it.',
  'The story was told by Mayor Brenn.',
  'Contact with the ship was lost at 10:45.',
  'Correction of the course came too late, the captain said.',
  'Related costs will be borne by the town.',
  'Follow the river, the signs say.',
  'At 10:45 the bridge was closed.',
  'By noon the queue of lorries reached the factory.',
])('takes the prose %j for no furniture', async (line) => {
  const document = await readOne(
    content(`Bridge closed in Sunderby\n\n${BODY}\n\n${line}\n\n${MORE}\n\nNo ship can pass it.`),
  );
  expect(furnitureOf(document)).toEqual([]);
});

test('gives several articles of one file, parted by rules or by their headers', async () => {
  const article = (n: number) =>
    `Bridge ${n} closed in Sunderby\n\n0${n}/03/2019 08:15 by Ida Marsh\n\n${BODY}\n\n${MORE}`;
  for (const rule of [
    '\n\n-----\n\n',
    '\n\n* * *\n\n',
    '\n\n###\n\n',
    '\n\n====================\n\n',
    '\n\n\n',
  ]) {
    const documents = await readAll(content([1, 2, 3].map(article).join(rule)));
    expect(
      documents.map((document) => ('headline' in document ? document.headline : document.message)),
    ).toEqual(['Bridge 1 closed in Sunderby', 'Bridge 2 closed in Sunderby', 'Bridge 3 closed in Sunderby']);
    for (const document of documents)
      expect(document).toMatchObject({ text: `${BODY}\n\n${MORE}`, byline: 'Ida Marsh' });
  }
});

test.each([
  ['author and date', 'By Ida Marsh\n4 March 2019', 'By Tove Halm\n5 March 2019'],
  ['author and date in paragraphs', 'By Ida Marsh\n\n4 March 2019', 'By Tove Halm\n\n5 March 2019'],
  ['author without "by", and date', 'Ida Marsh\n4 March 2019', 'Tove Halm\n5 March 2019'],
  ['author and date in a line', 'Ida Marsh, 4 March 2019', 'Tove Halm, 5 March 2019'],
])('gives several articles that only headers of %s part', async (_, first, second) => {
  const body = (place: string) =>
    `The bridge of ${place} was closed on Monday after an engineer found cracks in it.\n\nNobody was hurt.\n\nFerries run in its place, and will until May.`;
  const results = await readAll(
    content(
      `Bridge of Sunderby is closed\n${first}\n\n${body('Sunderby')}\n\nSchool gets a new roof\n${second}\n\n${body('Velm')}`,
    ),
  );
  expect(results).toMatchObject([
    {
      headline: 'Bridge of Sunderby is closed',
      byline: 'Ida Marsh',
      publishedAt: new Date('2019-03-04T00:00:00Z'),
    },
    {
      headline: 'School gets a new roof',
      byline: 'Tove Halm',
      publishedAt: new Date('2019-03-05T00:00:00Z'),
    },
  ]);
});

test('a rule within an article parts nothing', async () => {
  const { text } = await readOne(
    content(`Bridge closed in Sunderby\n\n04/03/2019 08:15\n\n${BODY}\n\n* * *\n\n${MORE}`),
  );
  expect(text).toBe(`${BODY}\n\n* * *\n\n${MORE}`);
});

test('what stands between headline and author, in a paragraph of its own, is the first of the text', async () => {
  const document = await readOne(
    content(
      'Bridge of Sunderby is closed\n\nEngineers found cracks in two pillars\n\nBy Ida Marsh\n4 March 2019\n\nThe old bridge of Sunderby was closed on Monday.\n\nNobody was hurt.',
    ),
  );
  expect(document).toMatchObject({ headline: 'Bridge of Sunderby is closed', byline: 'Ida Marsh' });
  expect(document.text).toMatch(/^Engineers found cracks in two pillars\n\nThe old bridge/);
});

test('joins the words that line breaks cut, and keeps what is written with a hyphen', async () => {
  const { text } = await readOne(
    content(
      'Bridge closed in Sunderby\n\nThe old bridge of Sunderby was closed on Monday after an engi-\nneer found cracks in two of its pillars, said its well-\nknown builder. He is well-known in all of Norland, and the recon-\nstruction is his.',
    ),
  );
  expect(text).toBe(
    'The old bridge of Sunderby was closed on Monday after an engineer\nfound cracks in two of its pillars, said its well-known\nbuilder. He is well-known in all of Norland, and the reconstruction\nis his.',
  );
});

test.each([
  ['a list of names', 'Ida Marsh\nOlga Brenn\nPiet Arends\n'],
  ['settings', 'port=8080\nhost=localhost\nuser=admin\n'],
  ['code', 'const a = { b: [1, 2] };\nreturn a.b[0];\n'],
])('refuses %s', async (_, text) => {
  expect(await readAll(content(text))).toEqual([expect.objectContaining({ code: 'NO_ARTICLE' })]);
});

test.each([
  ['Ida Marsh Deputy political editor', ['Ida Marsh']],
  ['Ida Marsh Fisheries correspondent', ['Ida Marsh']],
  ['Tove van der Halm Science editor', ['Tove van der Halm']],
  ['Mary Ann Marsh senior reporter', ['Mary Ann Marsh']],
  ['Ida Marsh Staff Writer', ['Ida Marsh']],
  ['Political editor', []],
])('the people of the byline %j', async (byline, authors) => {
  const document = await readOne(
    content(`Bridge of Sunderby is closed\n\nBy ${byline}\n4 March 2019\n\nThe bridge was closed on Monday.`),
  );
  expect(document).toMatchObject({ byline, authors });
});
