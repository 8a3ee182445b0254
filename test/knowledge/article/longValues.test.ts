import { plainDocument } from '../../../src/documents/document.js';
import { createKnowledgeBase } from '../../../src/knowledge/knowledgeBase.js';
import { testDatabase } from '../../setup/database.js';
import { readsHere } from '../../setup/readsHere.js';
import { told } from '../findings.js';

const database = testDatabase();

/** Words that can't be made shorter by packing them: each letter is drawn from 20,000 by a generator of its own. */
function drawn(seed: number): (letters: number) => string {
  let state = seed;
  return (letters) =>
    String.fromCodePoint(
      ...Array.from({ length: letters }, () => {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
        return 0x4e00 + ((state >>> 8) % 20_000);
      }),
    );
}

/** Every text that a b-tree of a table is looked up by: a column, or an expression over one. */
async function indexedTexts(): Promise<{ table: string; key: string }[]> {
  const { rows } = await database.pool.query<{ table: string; key: string }>(`
    SELECT DISTINCT c.relname AS table, pg_get_indexdef(i.indexrelid, k, true) AS key
    FROM pg_index i
      JOIN pg_class c ON c.oid = i.indrelid
      JOIN pg_class x ON x.oid = i.indexrelid
      JOIN pg_am m ON m.oid = x.relam AND m.amname = 'btree'
      JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = current_schema()
      CROSS JOIN LATERAL generate_series(1, i.indnkeyatts) AS k
      JOIN pg_attribute a ON a.attrelid = i.indexrelid AND a.attnum = k AND a.atttypid IN ('text'::regtype, 'varchar'::regtype)
    WHERE c.relname !~ '^(?:_|watched_|api_key)'
    ORDER BY 1, 2`);
  return rows;
}

test('whatever a document names, and at whatever length, is stored: what is indexed of it is bounded', async () => {
  const knowledge = createKnowledgeBase(database.pool);
  const word = drawn(7);
  const [name, form, acronym, body, bodyForm, counted, place] = [
    2000, 1500, 1200, 3000, 1600, 2000, 1400,
  ].map((letters) => word(letters));
  const source = `${'\uFDFA'.repeat(300)}${word(500)}`;
  const url = `https://${'a'.repeat(60)}.example/${encodeURIComponent(word(100))}`;
  await knowledge.store([
    told({
      url,
      source,
      text: `${name} met ${form} of ${body}, the ${bodyForm}, in ${place}. Some 40 ${counted} came.`,
      entities: {
        [name]: { kind: 'PERSON', forms: [form] },
        [body]: { kind: 'ORGANIZATION', forms: [bodyForm], acronym },
        [place]: { kind: 'PLACE', unclear: true },
      },
      figures: [{ text: 'Some 40', value: 40, counted }],
      events: [{ type: 'CONTACT_MEET', trigger: 'met', participants: [['ENTITY', name]] }],
    }),
  ]);
  const longest = new Map<string, number>();
  for (const { table, key } of await indexedTexts()) {
    const { rows } = await database.pool.query<{ bytes: number | null }>(
      `SELECT max(octet_length((${key})::text)) AS bytes FROM "${table}"`,
    );
    longest.set(`${table}: ${key}`, rows[0].bytes ?? 0);
  }
  expect([...longest].filter(([, bytes]) => bytes > 2_600)).toEqual([]);
  for (const filled of ['entity: name', 'entity_name: block', 'entity_other_form: form', 'source: key'])
    expect([filled, longest.get(filled)]).toEqual([filled, expect.any(Number)]);
  expect(longest.get('entity: name')).toBeGreaterThan(800);
  expect(longest.get('entity_other_form: lower(form)')).toBeGreaterThan(800);
  expect(longest.get('entity_acronym: block')).toBeGreaterThan(800);
  expect(longest.get('source: key')).toBeGreaterThan(800);
});

test('a text of more different words than can be searched is stored, and found by those of its beginning', async () => {
  const knowledge = createKnowledgeBase(database.pool);
  const word = drawn(13);
  const text = `Lighthouse. ${Array.from({ length: 4_000 }, () => `z${word(200)}`).join(' ')}`;
  const reading = told({ url: 'https://words.example/1', text });
  await knowledge.store([reading]);
  const { rows } = await database.pool.query(
    "SELECT url FROM article WHERE search @@ to_tsquery('english', 'lighthouse')",
  );
  expect(rows).toEqual([{ url: 'https://words.example/1' }]);
});

test('so is one that is read as any other', async () => {
  const word = drawn(17);
  const text = `Mayor Q${word(240)} R${word(240)} S${word(240)} T${word(240)} U${word(240)} of Sunderby said on Monday that the bridge is closed. "It is unsafe," said Mr Q${word(240)} R${word(240)} S${word(240)} T${word(240)} V${word(240)}. The council of the town had voted for it on Friday.`;
  const knowledge = createKnowledgeBase(database.pool);
  const article = await readsHere().read(plainDocument(text, { url: 'https://long.example/1' }), {
    analysedBy: 'these tests',
  });
  const [stored] = await knowledge.store([article]);
  expect(stored).toMatchObject({ outcome: 'CREATED' });
});
