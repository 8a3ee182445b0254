import path from 'node:path';
import { SEARCH_CONFIGURATIONS } from '../../src/database/textSearch.js';
import { expected } from '../../src/expected.js';
import { testApi } from '../graphql/api.js';
import { runCommand, testFolder } from '../setup/command.js';

const FRENCH = `BELMARE. Un incendie s'est déclaré mardi soir à bord d'un ferry au large du port et a fait douze morts, ont annoncé
les autorités portuaires. La préfète Solène Aubrac a promis une enquête et demandé aux familles d'attendre les résultats.

Les passagers ont été conduits dans une école voisine, où des médecins les ont examinés pendant la nuit.`;

const GERMAN = `Bei einem Brand auf einer Fähre vor dem Hafen von Belmar sind am Dienstagabend zwölf Menschen gestorben, teilte die
Hafenbehörde mit. Bürgermeisterin Hanne Lüderitz kündigte eine Untersuchung an und bat die Angehörigen um Geduld.

Die Fahrgäste wurden in einer Schule untergebracht, wo Ärzte sie in der Nacht untersuchten. 🚢`;

const ARABIC = `أعلنت سلطات الميناء أن حريقا اندلع مساء الثلاثاء على متن عبارة قرب ميناء بلمار وأدى إلى مقتل اثني عشر شخصا.
ووعدت المحافظة سهى الكرمي بفتح تحقيق وطلبت من العائلات انتظار النتائج. ونقل الركاب إلى مدرسة قريبة حيث فحصهم الأطباء خلال الليل.`;

const CHINESE = `港务局表示，一艘渡轮周二晚间在贝尔马港口附近起火，造成十二人死亡。市长林若岚承诺展开调查，并请家属耐心等待结果。
乘客被送往附近的一所学校，医生在夜间为他们做了检查。`;

const ENGLISH = `Twelve people died when a fire broke out on a ferry off the port of Belmare on Tuesday evening, the harbour
authority said. Mayor Ines Karlow promised an inquiry and asked the families to wait for its results.`;

const api = testApi(async () => {});

const line = (language: string | null, headline: string, text: string) =>
  JSON.stringify({
    headline,
    text,
    url: `https://courier.example/${encodeURIComponent(headline)}`,
    ...(language ? { language } : {}),
  });

const folder = testFolder({
  'articles.jsonl': [
    // What the page says of its language is wrong, or missing.
    line('en', 'Douze morts dans un incendie', FRENCH),
    line(null, 'Zwölf Tote auf einer Fähre', GERMAN),
    line('en', 'حريق على متن عبارة', ARABIC),
    line(null, '渡轮起火十二人死亡', CHINESE),
    line('fr', 'Twelve die in ferry fire', ENGLISH),
  ].join('\n'),
});

const ingest = () =>
  runCommand(['ingest', path.join(folder, 'articles.jsonl')], { env: { DATABASE_URL: api.database.url } });

beforeAll(async () => {
  const { stdout, status } = await ingest();
  expect(stdout).toMatch(/^5 articles in .*: 5 created, 0 updated, 0 unchanged, 0 failed\n/);
  expect(stdout).toContain(
    '\n4 are in languages that are not read, and can be searched only: 1 Arabic (ar), 1 German (de), 1 French (fr), 1 Chinese (zh)\n',
  );
  expect(status).toBe(0);
});

async function languagesWith(text: string): Promise<string[]> {
  const { articles } = await api.data(
    'query ($text: String) { articles(filter: { text: $text }) { nodes { language } } }',
    { text },
  );
  return articles.nodes.map(({ language }: { language: string }) => language).sort();
}

test('an article in a language without a pack is kept whole, with nothing found in it', async () => {
  const { articles } = await api.data(`{ articles { nodes {
    language analysed text mentions { totalCount } statements { totalCount } events { totalCount } figures { totalCount }
  } } }`);
  const none = { totalCount: 0 };
  for (const [language, text] of Object.entries({ fr: FRENCH, de: GERMAN, ar: ARABIC, zh: CHINESE })) {
    expect(articles.nodes).toContainEqual({
      language,
      analysed: false,
      text,
      mentions: none,
      statements: none,
      events: none,
      figures: none,
    });
  }
  const english = articles.nodes.find((node: { language: string }) => node.language === 'en');
  expect(english.analysed).toBe(true);
  expect(english.statements.totalCount).toBeGreaterThan(0);
  const { entities } = await api.data('{ entities { nodes { name } } }');
  expect(entities.nodes).not.toContainEqual({ name: 'Solène Aubrac' });
});

test.each([
  ['incendies', ['fr']],
  ['la préfète des enquêtes', ['fr']],
  ['"douze morts"', ['fr']],
  ['Untersuchungen', ['de']],
  ['Fahrgast Schule', ['de']],
  ['المدرسة', ['ar']],
  ['渡轮', ['zh']],
  ['渡轮起火', ['zh']],
  ['"渡轮起火"', ['zh']],
  ['医生检查', ['zh']],
  ['渡轮 -学校', []],
  ['火星', []],
  ['fires', ['en']],
  ['families inquiry', ['en']],
  ['ferry', ['en', 'fr']],
  ['ferry -fire', ['fr']],
  ['ferry -incendies', ['en']],
  ['Belmare', ['de', 'en', 'fr']],
])('the words %s find what has them, in the words of each language', async (words, languages) => {
  expect(await languagesWith(words)).toEqual(languages);
});

test('a search finds and shows the words of any language', async () => {
  const search = async (text: string) =>
    (
      await api.data(
        'query ($text: String!) { search(text: $text) { snippet result { ... on Article { language } } } }',
        { text },
      )
    ).search;
  expect(await search('Untersuchungen')).toEqual([
    { result: { language: 'de' }, snippet: expect.stringContaining('«Untersuchung»') },
  ]);
  expect(await search('医生')).toEqual([
    { result: { language: 'zh' }, snippet: expect.stringContaining('«医生»') },
  ]);
  expect((await search('incendie'))[0].snippet).toContain('«incendie»');
});

test('what is stored already is told of again', async () => {
  const { stdout } = await ingest();
  expect(stdout).toContain('5 unchanged, 0 failed\n4 are in languages that are not read');
});

test('the index finds the articles of every language', async () => {
  await languagesWith('incendies');
  const { text, values } = expected(api.statements.at(-1), 'api.statements.at(-1)');
  const client = await api.database.pool.connect();
  try {
    // A table of five rows is read from end to end, and in order, where that is allowed.
    await client.query('BEGIN; SET LOCAL enable_seqscan = off; SET LOCAL enable_indexscan = off');
    const { rows } = await client.query(`EXPLAIN ${text}`, [...values]);
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    // By what is asked in all languages, which is made once a statement.
    expect(plan).toMatch(
      /Bitmap Index Scan on article_search_sort_at_idx.*\n\s*Index Cond: \(search @@ \(InitPlan \d+\)\.col1\)/,
    );
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
});

test('every configuration that texts are searched in is one of PostgreSQL, and is asked', async () => {
  const { rows } = await api.database.pool.query(
    `SELECT cfgname AS name FROM pg_ts_config WHERE cfgnamespace = 'pg_catalog'::regnamespace AND cfgname = ANY($1)`,
    [SEARCH_CONFIGURATIONS],
  );
  expect(rows.map(({ name }) => name).sort()).toEqual(SEARCH_CONFIGURATIONS);
  const { rows: functions } = await api.database.pool.query(
    `SELECT pg_get_functiondef('words_query(text)'::regprocedure) AS source`,
  );
  const asked = [...functions[0].source.matchAll(/'(\w+)'::regconfig/g)].map(([, name]) => name);
  expect([...new Set(asked)].sort()).toEqual(SEARCH_CONFIGURATIONS);
});
