import { Pool } from 'pg';
import { type Document, plainDocument } from '../../src/documents/document.js';
import { createKnowledgeBase } from '../../src/knowledge/knowledgeBase.js';
import { analyse } from '../../src/language/analyse.js';
import { ENGLISH } from '../../src/language/packs/english.js';
import { testDatabase } from '../setup/database.js';

const apart = testDatabase();
const together = testDatabase();

const SYLLABLES = ['bar', 'den', 'kol', 'mir', 'sul', 'tav', 'ros', 'wen', 'hal', 'gor'];
/** Ends of words: no two articles share a run of the words that are said. */
const SAID = ['a', 'o', 'u', 'ed', 'ing', 'er', 'est', 'ly'];
const name = (n: number, end: string) => {
  const word = SYLLABLES[n % 10] + SYLLABLES[Math.floor(n / 10) % 10] + end;
  return word[0].toUpperCase() + word.slice(1);
};

/** An article on an accident and an arrest that no other tells of, with words that one other prints, a year away. */
function article(n: number): Document {
  const [place, person, officer] = [name(n, 'ville'), name(n, 'sen'), name(n + 3, 'ic')];
  return plainDocument(
    `${place.toUpperCase()} - At least ${12 + n} people were killed when a bridge collapsed in ${place} on Monday. ` +
      `"${SAID.map((end) => name(Math.floor(n / 2), end)).join(' ')}," Ilsa ${person}, a teacher, said. ` +
      `Police arrested Marek ${officer}, an engineer, in ${place} on Monday.`,
    {
      headline: `Bridge collapses in ${place}`,
      url: `https://news.example/${n}`,
      publishedAt: new Date(Date.UTC(2021 + (n % 2), 0, 4 + 7 * n)),
    },
  );
}

/** An article of one story, the nth: of the same accident and statement, an arrest of one more and others who are named. */
function told(n: number): Document {
  return plainDocument(
    `BARVILLE - At least ${12 + n} people were killed when a bridge collapsed in Barville on Monday. ` +
      `"The bridge had been inspected twice before the winter and nobody found the crack," Ilsa Barsen, a teacher, said. ` +
      `Police arrested Marek ${name(n, 'ic')}, an engineer, in Barville on Monday. Oskar ${name(n, 'ard')} spoke of it in ${name(n, 'stad')}.`,
    {
      headline: `Bridge collapses in Barville (${n})`,
      url: `https://news.example/told/${n}`,
      publishedAt: new Date(Date.UTC(2021, 0, 4, 8, n)),
    },
  );
}

/** Rows of a table that were read, and those that were written. */
interface Rows {
  readonly table: string;
  readonly read: number;
  readonly written: number;
}

/**
 * Tells the planner that all tables hold a million times what they do, each value of a column as often as now: small tables would be read as a
 * whole because they are small, and plans are to be those of large ones.
 */
async function tellLarge(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ table: string }>(
    `SELECT oid::regclass::text AS table FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`,
  );
  for (const { table } of rows) await pool.query(`ALTER TABLE ${table} SET (autovacuum_enabled = off)`);
  await pool.query('ANALYZE');
  await pool.query(
    `UPDATE pg_statistic AS s
     SET stadistinct = CASE WHEN stadistinct > 0 THEN -least(stadistinct / c.reltuples, 1) ELSE stadistinct END,
       stakind1 = 0, stakind2 = 0, stakind3 = 0, stakind4 = 0, stakind5 = 0
     FROM pg_class AS c
     WHERE c.oid = s.starelid AND c.relnamespace = 'public'::regnamespace AND c.reltuples > 0`,
  );
  await pool.query(
    `UPDATE pg_class SET reltuples = reltuples * 1e6
     WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'i') AND reltuples > 0`,
  );
}

/** What storing one article reads and writes, by table: where few others are stored, and where many are. */
async function costOfOne(
  url: string,
  documentOf: (n: number) => Document,
  [fewOthers, manyOthers]: readonly [number, number],
): Promise<{ readonly few: readonly Rows[]; readonly many: readonly Rows[] }> {
  const pool = new Pool({ connectionString: url, max: 1 });
  const knowledge = createKnowledgeBase(pool);
  const store = (from: number, to: number) =>
    knowledge.store(
      Array.from({ length: to - from }, (_, k) => documentOf(from + k)).map((document) => ({
        document,
        analysis: analyse(document, ENGLISH),
        analysedBy: 'now',
      })),
    );
  const counted = async () => {
    await pool.query('SELECT pg_stat_force_next_flush()');
    const { rows } = await pool.query<Rows>(
      `SELECT relname AS table, (coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))::float8 AS read,
         (n_tup_ins + n_tup_upd + n_tup_del)::float8 AS written
       FROM pg_stat_user_tables ORDER BY 1`,
    );
    return rows;
  };
  const costOf = async (n: number) => {
    const before = await counted();
    await store(n, n + 1);
    return (await counted()).map(({ table, read, written }, k) => ({
      table,
      read: read - before[k].read,
      written: written - before[k].written,
    }));
  };
  try {
    await store(0, fewOthers);
    await tellLarge(pool);
    const few = await costOf(fewOthers);
    await store(fewOthers + 1, manyOthers);
    await tellLarge(pool);
    return { few, many: await costOf(manyOthers) };
  } finally {
    await pool.end();
  }
}

test('storing an article reads no more rows where more of other stories are stored', async () => {
  const tables = [
    'entity',
    'entity_name',
    'event_report',
    'numbered_article_entity',
    'numbered_statement_report',
    'statement',
  ];
  const { few, many } = await costOfOne(apart.url, article, [5, 31]);
  expect(few.filter(({ table, read }) => tables.includes(table) && read === 0)).toEqual([]);
  expect(many.filter(({ table, read }, k) => tables.includes(table) && read > few[k].read + 5)).toEqual([]);
}, 240_000);

test('storing an article of a story writes no more of what it shares where more of the story is stored', async () => {
  const tables = [
    'block',
    'event',
    'event_participant',
    'event_pair',
    'event_report',
    'figure_series',
    'numbered_report_participant',
    'statement',
    'numbered_statement_report',
    'story',
    'several_story_entity',
    'several_story_event',
    'several_story_statement',
  ];
  const { few, many } = await costOfOne(together.url, told, [10, 40]);
  const { rows } = await together.pool.query('SELECT article_count AS articles FROM story');
  expect(rows).toEqual([{ articles: 41 }]);
  expect(few.filter(({ table, written }) => tables.includes(table) && written === 0)).toEqual([]);
  expect(
    many.filter(({ table, written }, k) => tables.includes(table) && written > few[k].written + 3),
  ).toEqual([]);
}, 240_000);
