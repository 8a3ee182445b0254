import { Pool } from 'pg';
import { type Document, plainDocument } from '../../src/documents/document.js';
import { createKnowledgeBase } from '../../src/knowledge/knowledgeBase.js';
import { analyse } from '../../src/language/analyse.js';
import { ENGLISH } from '../../src/language/packs/english.js';
import { testDatabase } from '../setup/database.js';

const database = testDatabase();

const SYLLABLES = ['bar', 'den', 'kol', 'mir', 'sul', 'tav', 'ros', 'wen', 'hal', 'gor'];
/** Ends of words: no two articles share a run of the words that are said. */
const SAID = ['a', 'o', 'u', 'ed', 'ing', 'er', 'est', 'ly'];
const name = (n: number, end: string) => {
  const word = SYLLABLES[n % 10] + SYLLABLES[Math.floor(n / 10) % 10] + end;
  return word[0].toUpperCase() + word.slice(1);
};

/** An article on an accident, a statement and an arrest that no other tells of. */
function article(n: number): Document {
  const [place, person, officer] = [name(n, 'ville'), name(n, 'sen'), name(n + 3, 'ic')];
  return plainDocument(
    `${place.toUpperCase()} - At least ${12 + n} people were killed when a bridge collapsed in ${place} on Monday. ` +
      `"${SAID.map((end) => name(n, end)).join(' ')}," Ilsa ${person}, a teacher, said. ` +
      `Police arrested Marek ${officer}, an engineer, in ${place} on Monday.`,
    {
      headline: `Bridge collapses in ${place}`,
      url: `https://news.example/${n}`,
      publishedAt: new Date(Date.UTC(2021, 0, 4 + 7 * n)),
    },
  );
}

test('storing an article reads no more reports where more of other stories are stored', async () => {
  // Small tables are read as a whole because they are small: plans are to be those of large ones.
  const pool = new Pool({ connectionString: database.url, max: 1, options: '-c enable_seqscan=off' });
  const knowledge = createKnowledgeBase(pool);
  const store = (from: number, to: number) =>
    knowledge.store(
      Array.from({ length: to - from }, (_, k) => article(from + k)).map((document) => ({
        document,
        analysis: analyse(document, ENGLISH),
        analysedBy: 'now',
      })),
    );
  const rowsRead = async () => {
    await pool.query('SELECT pg_stat_force_next_flush()');
    const { rows } = await pool.query<{ table: string; read: number }>(
      `SELECT relname AS table, (coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))::float8 AS read
       FROM pg_stat_user_tables WHERE relname IN ('statement_report', 'event_report', 'story_event', 'story_statement') ORDER BY 1`,
    );
    return rows;
  };
  const readBy = async (n: number) => {
    const before = await rowsRead();
    await store(n, n + 1);
    return (await rowsRead()).map(({ table, read }, k) => ({ table, read: read - before[k].read }));
  };
  try {
    await store(0, 5);
    await pool.query('ANALYZE');
    const few = await readBy(5);
    await store(6, 30);
    await pool.query('ANALYZE');
    const many = await readBy(30);
    expect(few.every(({ read }) => read > 0)).toBe(true);
    expect(many.filter(({ read }, k) => read > few[k].read + 5)).toEqual([]);
  } finally {
    await pool.end();
  }
}, 240_000);
