import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { DocumentError } from '../../src/documents/errors.js';
import type { DocumentInput } from '../../src/documents/input.js';
import type { ReadOptions } from '../../src/documents/readDocuments.js';
import { readers } from '../../src/documents/readers.js';
import { watchMemory } from '../setup/memory.js';
import { answer, docx, epub, odt, PAGE, PARAGRAPHS, record, TEXT } from './formats/samples.js';
import { PACKED, VALID } from './formats/valid.js';
import { content, readAll, readOne } from './read.js';

const FORMATS = Object.entries(VALID);

test('there is a document of each format that is read, and each is read', async () => {
  expect(FORMATS.map(([format]) => format).sort()).toEqual(
    [...readers.map(({ format }) => format), 'text'].sort(),
  );
  for (const [, bytes] of [...FORMATS, ['gzip', PACKED] as const])
    for (const result of await readAll(content(bytes))) expect(result).not.toBeInstanceOf(DocumentError);
});

/** What befalls bytes on the way: some are changed, lost, doubled, or come from elsewhere; the rest is cut off. */
const damage = fc.array(
  fc.record({
    kind: fc.constantFrom('change', 'lose', 'repeat', 'insert', 'cut', 'digits'),
    at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    length: fc.integer({ min: 1, max: 40 }),
    bytes: fc.uint8Array({ minLength: 1, maxLength: 40 }),
  }),
  { minLength: 1, maxLength: 6 },
);

function damaged(bytes: Uint8Array, damages: Parameters<Parameters<typeof damage.map>[0]>[0]): Uint8Array {
  let result = Buffer.from(bytes);
  for (const { kind, at, length, bytes: other } of damages) {
    const from = Math.floor(at * result.length);
    const [before, part, after] = [
      result.subarray(0, from),
      result.subarray(from, from + length),
      result.subarray(from + length),
    ];
    if (kind === 'change') result = Buffer.concat([before, other, after]);
    else if (kind === 'lose') result = Buffer.concat([before, after]);
    else if (kind === 'repeat') result = Buffer.concat([before, part, part, part, after]);
    else if (kind === 'insert') result = Buffer.concat([before, other, part, after]);
    else if (kind === 'cut') result = Buffer.from(before);
    // Lengths, offsets and counts that lie.
    else
      result = Buffer.from(
        result.toString('latin1').replace(/\d+/, (digits) => `${digits}${length}`),
        'latin1',
      );
  }
  return result;
}

/** All that comes of an input; fails where that is anything but documents and errors with a code and a reason. */
async function outcome(input: DocumentInput): Promise<void> {
  for (const result of await readAll(input)) {
    if (result instanceof DocumentError) {
      expect(result.code).toMatch(/^[A-Z_]+$/);
      expect(result.reason.length).toBeGreaterThan(10);
      expect(result.reason.length).toBeLessThan(1000);
    } else {
      expect(result.text.trim()).not.toBe('');
      for (const { start, end } of result.furniture)
        expect(start >= 0 && end <= result.text.length && start < end).toBe(true);
    }
  }
}

test.each(FORMATS)('%s: whatever is damaged in it, it is read or refused with a reason', async (_, bytes) => {
  await fc.assert(
    fc.asyncProperty(damage, (damages) => outcome(content(damaged(bytes, damages)))),
    { numRuns: 20 },
  );
});

test.each(readers.map((reader) => [reader.format, reader] as const))(
  '%s: any bytes are read or refused with a reason',
  async (format) => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array({ maxLength: 400 }),
          fc.string({ unit: 'binary', maxLength: 400 }).map((text) => Buffer.from(text)),
        ),
        async (bytes) => {
          for (const result of await readAll(content(bytes), { format }))
            if (result instanceof DocumentError) expect(result.code).toMatch(/^[A-Z_]+$/);
        },
      ),
      { numRuns: 15 },
    );
  },
);

async function codes(input: DocumentInput, options?: ReadOptions): Promise<string[]> {
  return (await readAll(input, options)).map((result) =>
    result instanceof DocumentError ? result.code : 'READ',
  );
}

const ENTITIES = `<!DOCTYPE x [<!ENTITY a "${'ha'.repeat(500)}">${Array.from({ length: 9 }, (_, i) => `<!ENTITY ${'bcdefghij'[i]} "${`&${'abcdefghi'[i]};`.repeat(10)}">`).join('')}<!ENTITY file SYSTEM "file:///etc/hostname">]>`;

test.each(['feed', 'newsml', 'nitf'] as const)(
  '%s: entities that grow, or name a file, stand for nothing',
  async (format) => {
    const sample = Buffer.from(VALID[format]).toString();
    const hostile = sample
      .replace(/^<\?xml[^>]*>/, (declaration) => declaration + ENTITIES)
      .replace(PARAGRAPHS[0] ?? '', `${PARAGRAPHS[0]} &j;&file;`);
    for (const result of await readAll(content(hostile))) {
      const text = result instanceof DocumentError ? '' : result.text;
      expect(text.length).toBeLessThan(5000);
      expect(text).not.toContain('hahaha');
    }
  },
);

/** Words enough that trying each way to part them would never end. */
const REPEATED = 60;
/** Characters enough that looking at the rest of them from each one would take many minutes. */
const LONG = 500_000;
const SPACES = ' '.repeat(LONG);
const sample = (format: keyof typeof VALID) => Buffer.from(VALID[format]).toString();

test.each([
  ['rules of Markdown', `---\n\n${'a word '.repeat(REPEATED)}\n\n${PARAGRAPHS[0]}\n`],
  ['items of Markdown', `---\n${'- '.repeat(REPEATED)}${'\n '.repeat(REPEATED)}x\n\n${PARAGRAPHS[0]}\n`],
  ['keys of Markdown', `+++\n${'key: : '.repeat(REPEATED)}\n\n${PARAGRAPHS[0]}\n`],
  [
    'words beside a date',
    JSON.stringify({ title: 'A', text: PARAGRAPHS[0], date: `4 March 2019${' hr'.repeat(30)} x` }),
  ],
  [
    'days beside a date',
    JSON.stringify({ title: 'A', text: PARAGRAPHS[0], date: `4 March 2019${'\tsun'.repeat(25)}?` }),
  ],
  [
    'document types of a feed',
    Buffer.from(VALID.feed)
      .toString()
      .replace(/^<\?xml[^>]*>/, `$&${'<!DOCTYPE a ['.repeat(20_000)}`),
  ],
  ['addresses in text', `${TEXT}\n\n${'a@'.repeat(10_000)}`],
  ['letters before a hyphen', `${TEXT}\n\n${'A'.repeat(LONG)}–A-\nb`],
  ['blanks for a date', JSON.stringify({ title: 'A', text: PARAGRAPHS[0], date: `${SPACES}x` })],
  ['digits of a date', JSON.stringify({ title: 'A', text: PARAGRAPHS[0], date: '1 '.repeat(LONG) })],
  ['blanks of a text in JSON', JSON.stringify({ title: 'A', text: `${PARAGRAPHS[0]}${SPACES}x` })],
  ['marks of a heading', `# #${'\t'.repeat(LONG)}#x\n\n${PARAGRAPHS[0]}\n`],
  ['blanks of a feed', sample('feed').replace(/<!\[CDATA\[.*\]\]>/, `${PARAGRAPHS[0]}${SPACES}x`)],
  ['marks of an author', sample('feed').replace('<pubDate>', `<author>${'@'.repeat(LONG)} x</author>$&`)],
  ['blanks of an export', sample('export').replace('Full text: ', `${SPACES}x\n\n$&`)],
  ['marks of a value', sample('export').replace('Author:', `Author:${SPACES}\u2028`)],
  ['lines of a value', sample('export').replace('Ida Marsh', `$&${'\n and'.repeat(LONG)}`)],
  [
    'dashes of a dateline',
    sample('nitf').replace('</byline>', `$&<dateline>Sunderby ${'-'.repeat(LONG)}x</dateline>`),
  ],
  [
    'words of a news item',
    sample('newsml').replace(/<html.*<\/html>/, `${PARAGRAPHS[0]} ${'aa A a '.repeat(LONG / 5)}`),
  ],
  [
    'slashes of a date',
    sample('ris')
      .split('\r\n\r\n', 1)[0]
      .replace('2019/03/04/', `2019/03/04${'/'.repeat(LONG)}x`),
  ],
  [
    'blanks of a page',
    PAGE.replace(
      '</head>',
      `<meta property="og:site_name" content="A${SPACES}x"><script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', articleBody: `${TEXT}${SPACES}x` })}</script>$&`,
    ),
  ],
])('%s without end are read', async (_, text) => {
  for (const result of await readAll(content(text)))
    if (!(result instanceof DocumentError)) expect(result.text).toContain(PARAGRAPHS[0]);
});

test.each([
  'Snapshot-Content-Location: https://post.example',
  'https://',
  'cid:page@post.example',
  'page.html',
  '//[post',
])('a saved page, or a record of an archive, from "%s" has no address', async (address) => {
  const saved = Buffer.from(VALID.mhtml)
    .toString()
    .replace(/^((?:Snapshot-)?Content-Location: ).*$/gim, `$1${address}`);
  for (const result of [
    ...(await readAll(content(saved))),
    ...(await readAll(content(record('response', address, answer(PAGE))))),
  ]) {
    expect(result).not.toBeInstanceOf(DocumentError);
    expect((result as { url: string | null }).url).toBeNull();
  }
});

test.each(['<script>', '<style>', '<!--', '<![CDATA[', '<title>', '<template>', '<svg>'])(
  'a page of which all stands behind %s is no article',
  async (mark) => {
    for (const format of ['html', 'mhtml', 'warc'] as const) {
      const page = `${mark}<html><body>`;
      const bytes =
        format === 'warc'
          ? record('response', 'https://post.example/', answer(page))
          : format === 'mhtml'
            ? sample('mhtml').replace(PAGE, page)
            : page;
      expect(await codes(content(bytes), { format })).toEqual(['NO_ARTICLE']);
    }
  },
);

test('a PDF whose forms show ten others each, which show ten others, is read or refused', async () => {
  const form = (inner: string, shown: string) =>
    `<< /Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> /XObject << ${inner} >> >> /Length ${shown.length} >>\nstream\n${shown}\nendstream`;
  const forms = Array.from(
    { length: 12 },
    (_, i) => `\n${100 + i} 0 obj\n${form(`/X ${101 + i} 0 R`, '/X Do '.repeat(10))}\nendobj`,
  ).join('');
  const last = `\n112 0 obj\n${form('', 'BT /F1 9 Tf (a) Tj ET')}\nendobj`;
  const shown = '/X Do '.repeat(10);
  // Without its table of objects, which are found by their numbers.
  const file = Buffer.from(VALID.pdf)
    .toString('latin1')
    .replace('/Font << /F1 3 0 R >>', '$& /XObject << /X 100 0 R >>')
    .replace(
      /<< \/Length (\d+) >>\nstream\n/,
      (_, length) => `<< /Length ${Number(length) + shown.length} >>\nstream\n${shown}`,
    )
    .replace('xref\n', () => `${forms}${last}\nxref\n`)
    .replace(/startxref\n\d+/, 'startxref\n0');
  await outcome(content(Buffer.from(file, 'latin1')));
});

const MANY = 30_000;

test.each<[string, string]>([
  [
    'an HTML page',
    `<html><body>${'<div>'.repeat(MANY)}${PARAGRAPHS[0]}${'</div>'.repeat(MANY)}</body></html>`,
  ],
  ['a feed', `<rss version="2.0"><channel>${'<item>'.repeat(MANY)}</channel></rss>`],
  [
    "a feed's item",
    `<rss version="2.0"><channel><item><title>A</title><description>${'&lt;b&gt;'.repeat(MANY)}${PARAGRAPHS[0]}</description></item></channel></rss>`,
  ],
  ['NewsML', `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/">${'<a>'.repeat(MANY)}</newsItem>`],
  ['NITF', `<nitf><body>${'<block>'.repeat(MANY)}</body></nitf>`],
  ['JSON arrays', `{"articles":${'['.repeat(MANY)}${']'.repeat(MANY)}}`],
  ['JSON objects', `${'{"data":'.repeat(MANY)}1${'}'.repeat(MANY)}`],
  ['JSON bodies', `{"title":"A","content":${'['.repeat(MANY)}"${PARAGRAPHS[0]}"${']'.repeat(MANY)}}`],
  ['Markdown', `# A\n\n${'> '.repeat(MANY)}${PARAGRAPHS[0]}`],
  ['Markdown lists in a line', `# A\n\n${'- '.repeat(LONG)}a\n\n${PARAGRAPHS[0]}`],
  ['Markdown lists', Array.from({ length: 2000 }, (_, i) => `${' '.repeat(i)}- item`).join('\n')],
  ['front matter', `---\ntitle: ${'['.repeat(MANY)}\n---\n\n${PARAGRAPHS[0]}`],
  [
    'parts of a mail',
    `From: a@post.example\nSubject: A\nMIME-Version: 1.0\n${Array.from({ length: 500 }, (_, i) => `Content-Type: multipart/mixed; boundary="b${i}"\n\n--b${i}\n`).join('')}`,
  ],
  ['brackets in text', `${PARAGRAPHS[0]} ${'('.repeat(MANY)}`],
])('%s nested ever deeper ends', async (_, text) => {
  await outcome(content(text));
});

/** A stream of so many bytes between two texts, of which no more than is asked for is ever made. */
function stream(
  before: string,
  megabytes: number,
  after: string,
  filler = 'word ',
  look: () => unknown = () => {},
): { input: DocumentInput; given: () => number } {
  let given = 0;
  async function* parts(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(before);
    const part = Buffer.from(filler.repeat(Math.ceil(100_000 / filler.length)).slice(0, 100_000));
    for (let i = 0; i < megabytes * 10; i++) {
      given += part.length;
      look();
      yield part;
    }
    yield Buffer.from(after);
  }
  return { input: { bytes: parts(), name: 'stream' }, given: () => given };
}

const LINE = JSON.stringify({ headline: 'After', text: PARAGRAPHS[0] });

test.each<[string, string, string, string, string[]]>([
  [
    'JSON Lines, whose others are read',
    `${LINE}\n{"headline":"A","text":"`,
    'word ',
    `"}\n${LINE}\n`,
    ['READ', 'DOCUMENT_TOO_LARGE', 'READ'],
  ],
  ['JSON', '{"headline":"A","text":"', 'word ', '"}', ['DOCUMENT_TOO_LARGE']],
  ['a page', '<html><body><p>', 'word ', '</p></body></html>', ['DOCUMENT_TOO_LARGE']],
  ['an attribute', '<html><body><p title="', 'word ', '">A</p></body></html>', ['DOCUMENT_TOO_LARGE']],
  [
    'a feed',
    '<rss version="2.0"><channel><item><title>',
    'word ',
    '</title></item></channel></rss>',
    ['DOCUMENT_TOO_LARGE'],
  ],
  ['NITF', '<nitf><body><p>', 'word ', '</p></body></nitf>', ['DOCUMENT_TOO_LARGE']],
  ['a mail', 'From: a@post.example\nSubject: A\n\n', 'word ', '\n', ['DOCUMENT_TOO_LARGE']],
  ['the header of a mail', 'From: a@post.example\nSubject: ', 'word ', '\n\nA\n', ['DOCUMENT_TOO_LARGE']],
  ['Markdown', '---\ntitle: A\n---\n', 'word ', '\n', ['DOCUMENT_TOO_LARGE']],
  ['text', 'A\n\n', 'word ', '\n', ['DOCUMENT_TOO_LARGE']],
])(
  'a field of 100 MB in %s is refused, and memory is bounded',
  async (_, before, filler, after, expected) => {
    const memory = watchMemory();
    expect(await codes(stream(before, 100, after, filler, memory).input)).toEqual(expected);
    expect(memory()).toBeLessThan(300_000_000);
  },
);

test.each<[string, string, string]>([
  ['a table', 'title,text,date\n"A","', '",2019-03-04\n'],
  ['a mailbox', 'From a@post.example Mon Mar  4 08:15:00 2019\nFrom: a@post.example\nSubject: A\n\n', '\n'],
  [
    'a record of a web archive',
    'WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 100000000\r\n\r\n',
    '\r\n\r\n',
  ],
  ['the header of a web archive', 'WARC/1.0\r\nWARC-Type: ', '\r\n\r\n'],
])('a field of 100 MB in %s is refused, and memory is bounded', async (_, before, after) => {
  const memory = watchMemory();
  const found = await codes(stream(before, 100, after, 'word ', memory).input);
  expect(found).not.toContain('READ');
  expect(found.length).toBeGreaterThan(0);
  expect(memory()).toBeLessThan(300_000_000);
});

const BOMB = strToU8(' '.repeat(60_000_000));

test.each([
  ['docx', 'word/document.xml'],
  ['odt', 'content.xml'],
  ['epub', 'OEBPS/c 0.xhtml'],
] as const)('%s: a part that unpacks to too much is refused before it is', async (format, part) => {
  const memory = watchMemory();
  // The type of a document stands first in its archive, unpacked.
  const { mimetype, ...parts } = unzipSync(VALID[format]);
  const archive = zipSync({
    ...(mimetype === undefined ? {} : { mimetype: [mimetype, { level: 0 }] }),
    ...parts,
    [part]: [BOMB, { level: 1 }],
  });
  expect(archive.length).toBeLessThan(1_000_000);
  expect(await codes(content(archive))).toEqual(['DOCUMENT_TOO_LARGE']);
  expect(memory()).toBeLessThan(300_000_000);
});

test('sizes in an archive that lie give no more than they say', async () => {
  for (const archive of [
    docx([[PARAGRAPHS[0] ?? '']]),
    odt(`<text:p>${PARAGRAPHS[0]}</text:p>`),
    epub([`<p>${PARAGRAPHS[0]}</p>`], ''),
  ])
    for (const size of [0, 1, 0x7fffffff, 0xffffffff]) {
      const lying = Buffer.from(archive);
      // The size of each part, in the directory of the archive and before the part.
      for (const [mark, offset] of [
        ['PK\x01\x02', 24],
        ['PK\x03\x04', 22],
      ] as const)
        for (let at = lying.indexOf(mark, 0, 'latin1'); at >= 0; at = lying.indexOf(mark, at + 4, 'latin1'))
          if (at + offset + 4 <= lying.length) lying.writeUInt32LE(size, at + offset);
      await outcome(content(lying));
    }
});

test('a record of a web archive that says a wrong length stops that archive alone', async () => {
  const good = record('response', 'https://post.example/bridge', answer(PAGE));
  for (const length of ['-1', '99999999999999999999', 'many', '1e9', '3']) {
    const bad = Buffer.from(
      good.toString('latin1').replace(/Content-Length: \d+/, `Content-Length: ${length}`),
      'latin1',
    );
    const found = await codes(content(Buffer.concat([good, bad])));
    expect(found[0]).toBe('READ');
    expect(found.at(-1)).toBe('DAMAGED_DOCUMENT');
  }
  expect((await readOne(content(good))).url).toBe('https://post.example/bridge');
});
