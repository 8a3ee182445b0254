import { Pool } from 'pg';
import type { Document } from '../../src/documents/document.js';
import { expected, lookUp } from '../../src/expected.js';
import { createKnowledgeBase } from '../../src/knowledge/knowledgeBase.js';
import { analyse } from '../../src/language/analyse.js';
import { ENGLISH } from '../../src/language/packs/english.js';

/*
 * A knowledge base of any size is made of a small one: its documents are read and stored as any others, then all rows are
 * copied as often as it takes, within the database. Every copy has articles, statements and findings of its own. Names are
 * shared between copies by Zipf's law: the entity of the base that is named most is one in all copies, that at rank r is one
 * in every r-th part of them. Stories and their events are shared by runs of neighbouring copies, most of which are one copy
 * and few are long: the tail is heavy. What is counted is counted anew, block keys are those of each copy, so that ingestion
 * goes on; texts are those of the base.
 */

/** What an id of a row is copied as: once for each copy, run of copies, or share of copies by the rank of an entity. */
type Shared = 'copy' | 'run' | 'rank';

/** How the columns of a table are copied; those not named are copied as they are. */
interface CopiedTable {
  readonly ids?: Readonly<Record<string, Shared>>;
  /** Names: those of entities that aren't the base's own get a word more. */
  readonly names?: readonly string[];
  readonly times?: readonly string[];
  /** Other columns, of the row `r` and the copy `c`. */
  readonly others?: Readonly<Record<string, string>>;
}

/** A copy of an id, whose first 28 characters and last 8, as a number, were taken apart before: the number is changed by the copy's. */
const copied = (head: string, tail: string, number: string) =>
  `(${head} || lpad(to_hex(${tail} # ${number}), 8, '0'))::uuid`;
const headOf = (id: string) => `left(${id}::text, 28)`;
const tailOf = (id: string) => `('x' || right(${id}::text, 8))::bit(32)::bigint`;
const named = (name: string, number: string) =>
  `case when ${number} = 0 then ${name} else ${name} || ' ' || initcap(translate(to_hex(${number}), '0123456789abcdef', 'bokamilunerstavd')) end`;

/** The number of the copy of an entity's name that an article's copy names. */
const RANK_OF_NAME = 'coalesce(c.number % r."name_id$rank", 0)';

/** The number of an article's copy, where a row calls its article by it. */
const NUMBER_OF_ARTICLE = {
  article: 'r.article + c.number * (select max(number) from original_article)',
};

const TIMES = ['said_start', 'said_end', 'time_start', 'time_end'];

/** Tables in the order in which they are filled; each row of what is shared is made once. */
const TABLES: Readonly<Record<string, CopiedTable>> = {
  entity: {
    ids: { id: 'rank' },
    names: ['name'],
    times: ['first_seen_at', 'last_seen_at', 'sort_at'],
  },
  entity_name: { ids: { id: 'rank', entity_id: 'rank', story_name_id: 'rank' }, names: ['key', 'block'] },
  entity_other_form: { ids: { entity_id: 'rank' }, names: ['form'] },
  entity_acronym: { ids: { name_id: 'rank' }, names: ['acronym', 'block'] },
  story: { ids: { id: 'run' }, times: ['first_published_at', 'last_published_at', 'sort_at'] },
  article: {
    ids: { id: 'copy', copy_group: 'copy', story_id: 'run' },
    times: ['published_at', 'sort_at'],
    others: {
      number: 'r.number + c.number * (select max(number) from original_article)',
      identity: `r.identity || '#' || c.number`,
      content_hash: `md5(r.content_hash || c.number) || md5(c.number || r.content_hash)`,
      url: `r.url || '?copy=' || c.number`,
    },
  },
  numbered_article_entity: {
    ids: { name_id: 'rank', entity_id: 'rank', story_name_id: 'rank', article_id: 'copy' },
    names: ['name'],
    times: ['sort_at'],
    others: {
      ...NUMBER_OF_ARTICLE,
      forms: `replace(r.forms, E'\\t', ${named("''", RANK_OF_NAME)} || E'\\t')`,
    },
  },
  numbered_mention: { others: NUMBER_OF_ARTICLE },
  numbered_position: { others: NUMBER_OF_ARTICLE },
  numbered_time_mention: { times: TIMES.slice(2), others: NUMBER_OF_ARTICLE },
  statement: {
    ids: { id: 'copy', main_article_id: 'copy', speaker_id: 'rank', addressee_id: 'rank' },
    times: [...TIMES.slice(0, 2), 'sort_at'],
  },
  numbered_statement_report: {
    ids: { own_id: 'copy', statement_id: 'copy' },
    times: [...TIMES.slice(0, 2), 'sort_at'],
    others: NUMBER_OF_ARTICLE,
  },
  entity_statement: { ids: { entity_id: 'rank', statement_id: 'copy' }, times: ['sort_at'] },
  event: { ids: { id: 'run', place_id: 'rank' }, times: [...TIMES.slice(2), 'sort_at'] },
  event_report: {
    ids: { article_id: 'copy', local_id: 'copy', event_id: 'run', story_report_id: 'run' },
    times: [...TIMES.slice(2), 'sort_at'],
  },
  numbered_report_trigger: { others: NUMBER_OF_ARTICLE },
  numbered_report_participant: { others: NUMBER_OF_ARTICLE },
  event_participant: { ids: { event_id: 'run', entity_id: 'rank' } },
  entity_event: { ids: { entity_id: 'rank', event_id: 'run' }, times: ['sort_at'] },
  event_pair: { ids: { event_id: 'run', other_id: 'run' } },
  figure: { ids: { article_id: 'copy' }, times: TIMES.slice(2) },
  figure_series: {
    ids: { event_id: 'run', latest_article_id: 'run' },
    others: {
      article_ids: `array(select ${copied(headOf('i'), tailOf('i'), 'c.run')} from unnest(r.article_ids) i)`,
    },
  },
  several_story_entity: { ids: { story_id: 'run', entity_id: 'rank' } },
  several_story_event: { ids: { story_id: 'run', event_id: 'run' }, times: ['sort_at'] },
  several_story_statement: { ids: { story_id: 'run', statement_id: 'copy' }, times: ['sort_at'] },
  story_profile: { ids: { article_id: 'copy' } },
  story_neighbour: { ids: { article_id: 'copy', other_id: 'copy' } },
  block: {
    others: {
      keys: 'array(select k.key # ((c.number::bigint * 2654435761) & 9007199254740991) from unnest(r.keys) with ordinality k (key, nth) order by k.nth)',
      ...NUMBER_OF_ARTICLE,
    },
  },
};

/** The first copy of the run that each copy is of: lengths of runs have a heavy tail (Pareto, with a shape of 1.2). */
function runsOf(copies: number): number[] {
  const random = randomNumbers(1);
  const runs: number[] = [];
  while (runs.length < copies) {
    const first = runs.length + 1;
    const length = Math.min(LONGEST_RUN, Math.floor((1 - random()) ** (-1 / 1.2)));
    for (let i = 0; i < length && runs.length < copies; i += 1) runs.push(first);
  }
  return runs;
}

const LONGEST_RUN = 200;

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Ten years: how far back the copies lie. */
const HOURS = 87_600;

/** Copies made at once. */
const STEP = 500;

/**
 * Fills an empty migrated database with about so many articles, made of the documents; gives how many they are.
 *
 * @param tell is told what is being done
 */
export async function generate(
  url: string,
  documents: readonly Document[],
  articles: number,
  signal: AbortSignal,
  tell: (what: string) => void,
): Promise<number> {
  const pool = new Pool({ connectionString: url, max: 1 });
  try {
    tell(`storing the ${documents.length} documents that all is made of`);
    await createKnowledgeBase(pool).store(
      documents.map((document) => ({ document, analysis: analyse(document, ENGLISH), analysedBy: 'bench' })),
    );
    const { rows } = await pool.query<{ count: number }>('select count(*)::int as count from article');
    const copies = Math.ceil(articles / expected(rows[0], 'a count').count) - 1;
    await prepare(pool, copies);
    const indexes = await dropIndexes(pool);
    for (let from = 1; from <= copies; from += STEP) {
      signal.throwIfAborted();
      tell(`copy ${from} of ${copies}`);
      for (const [table, how] of Object.entries(TABLES))
        await pool.query(copying(table, how, await columnsOf(pool, table)), [from, from + STEP - 1]);
    }
    tell('counting');
    // Plans made without knowing how much has come would read whole tables again and again.
    await pool.query('analyze');
    for (const statement of COUNTS) await pool.query(statement);
    await pool.query(`select setval(pg_get_serial_sequence('article', 'number'), max(number)) from article`);
    tell('making indexes');
    for (const index of indexes) await pool.query(index);
    await pool.query('reset session_replication_role');
    tell('analysing');
    await pool.query('vacuum analyze');
    return expected(
      (await pool.query<{ count: number }>('select count(*)::int as count from article')).rows[0],
      'a count',
    ).count;
  } finally {
    await pool.end();
  }
}

async function prepare(pool: Pool, copies: number): Promise<void> {
  // Foreign keys hold by how the rows are made.
  await pool.query(
    `set session_replication_role = replica; set synchronous_commit = off; set work_mem = '64MB'; set maintenance_work_mem = '512MB'`,
  );
  await pool.query(
    `create temporary table copies as
     select number::int, run, make_interval(hours => (number * $2::float8 / greatest($3, 1))::int) as ago,
       make_interval(hours => (run * $2::float8 / greatest($3, 1))::int) as run_ago
     from unnest($1::int[]) with ordinality c (run, number)`,
    [runsOf(copies), HOURS, copies],
  );
  await pool.query('create index on copies (number); analyze copies');
  await pool.query(
    'create temporary table ranked_entity as select id, row_number() over (order by article_count desc, id) as rank from entity',
  );
  await pool.query(
    'create temporary table ranks as select id, rank::int from ranked_entity union all select n.id, e.rank::int from entity_name n join ranked_entity e on e.id = n.entity_id where n.id not in (select id from ranked_entity)',
  );
  await pool.query('create unique index on ranks (id); analyze ranks');
  for (const [table, { ids = {} }] of Object.entries(TABLES)) {
    const parts = Object.entries(ids).flatMap(([id, shared]) => [
      `${headOf(id)} as "${id}$head", ${tailOf(id)} as "${id}$tail"`,
      ...(shared === 'rank' ? [`(select rank from ranks where ranks.id = r.${id}) as "${id}$rank"`] : []),
    ]);
    await pool.query(
      `create temporary table original_${table} as select ${['r.*', ...parts].join(', ')} from ${table} r; analyze original_${table}`,
    );
  }
}

/**
 * Drops all indexes but those by which rows of what is shared are told to be there, and those that foreign keys need; gives what
 * makes them again.
 */
async function dropIndexes(pool: Pool): Promise<string[]> {
  const owned = Object.keys(TABLES).filter((table) => isOwned(lookUp(COPIED, table)));
  const { rows } = await pool.query<{ drop: string; make: string }>(
    `select case when c.oid is null then format('drop index %s', i.indexrelid::regclass)
         else format('alter table %s drop constraint %I', t.oid::regclass, c.conname) end as drop,
       case when c.oid is null then pg_get_indexdef(i.indexrelid)
         else format('alter table %s add constraint %I %s', t.oid::regclass, c.conname, pg_get_constraintdef(c.oid)) end as make
     from pg_index i join pg_class t on t.oid = i.indrelid join pg_namespace s on s.oid = t.relnamespace
     left join pg_constraint c on c.conindid = i.indexrelid and c.contype in ('p', 'u', 'x')
     where s.nspname = 'public' and (c.oid is null or t.relname = any($1)
       and not exists (select from pg_constraint f where f.conindid = i.indexrelid and f.contype = 'f'))
     order by c.oid is null`,
    [owned],
  );
  for (const { drop } of rows) await pool.query(drop);
  return rows.map(({ make }) => make);
}

async function columnsOf(pool: Pool, table: string): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(
    "select column_name as name from information_schema.columns where table_schema = 'public' and table_name = $1 order by ordinal_position",
    [table],
  );
  return rows.map(({ name }) => name);
}

const COPIED = new Map(Object.entries(TABLES));

/** Whether each copy has rows of its own. */
function isOwned({ ids = {}, others = {} }: CopiedTable): boolean {
  return 'article' in others || Object.values(ids).includes('copy');
}

/** The number that the copy of an id is made with. */
const NUMBER: Readonly<Record<Shared, (id: string) => string>> = {
  copy: () => 'c.number',
  run: () => 'c.run',
  // The entity at rank r has r copies of its own, the first of which is the base's.
  rank: (id) => `coalesce(c.number % r."${id}$rank", 0)`,
};

/** What is inserted of a table for the copies from $1 to $2. */
function copying(table: string, how: CopiedTable, columns: readonly string[]): string {
  const { ids = {}, names = [], times = [], others = {} } = how;
  const ranked = Object.entries(ids).flatMap(([id, shared]) => (shared === 'rank' ? [id] : []));
  // What the copies of a run share is of the time of the first of them.
  const ago = isOwned(how) ? 'c.ago' : 'c.run_ago';
  const values = columns.map((column) => {
    const quoted = `r."${column}"`;
    const shared = ids[column];
    if (others[column] !== undefined) return others[column];
    if (shared) return copied(`r."${column}$head"`, `r."${column}$tail"`, NUMBER[shared](column));
    if (names.includes(column)) return named(quoted, NUMBER.rank(expected(ranked[0], table)));
    if (times.includes(column))
      return `case when ${quoted} < '0002-01-01' then ${quoted} else ${quoted} - ${ago} end`;
    return quoted;
  });
  // What all copies of a rank share is there after the first round of that rank.
  const isNew =
    !isOwned(how) && ranked.length > 0 && Object.values(ids).every((shared) => shared === 'rank')
      ? ` and c.number < greatest(${ranked.map((id) => `r."${id}$rank"`).join(', ')})`
      : '';
  return `insert into ${table} (${columns.map((column) => `"${column}"`).join(', ')})
    select ${values.join(', ')} from original_${table} r cross join copies c
    where c.number between $1 and $2${isNew}${isOwned(how) ? '' : ' on conflict do nothing'}`;
}

/** Brings what is counted up to what there is. */
const COUNTS: readonly string[] = [
  `update entity e set article_count = n.articles, mention_count = n.mentions, first_seen_at = n.first, last_seen_at = n.last,
     sort_at = coalesce(n.last, '0001-01-01T00:00:00Z'), search = searched_lines('simple', concat_ws(E'\\n', e.name, f.forms))
   from (select entity_id, count(*) as articles, sum(mention_count) as mentions,
       min(sort_at) filter (where sort_at > '0002-01-01') as first, max(sort_at) filter (where sort_at > '0002-01-01') as last
     from entity_article group by entity_id) n
   left join (select f.entity_id, string_agg(f.form, E'\\n') as forms
     from entity_form f group by f.entity_id) f on f.entity_id = n.entity_id
   where n.entity_id = e.id`,
  'delete from entity where id not in (select distinct entity_id from entity_article)',
  `update entity_name n set article_count = c.articles
   from (select name_id, count(distinct article_id) as articles from article_entity group by name_id) c where c.name_id = n.id`,
  `update story s set article_count = n.articles, independent_source_count = n.texts, first_published_at = n.first, last_published_at = n.last,
     sort_at = coalesce(n.last, '0001-01-01T00:00:00Z')
   from (select story_id, count(*) as articles, count(distinct copy_group) as texts, min(published_at) as first, max(published_at) as last
     from article group by story_id) n where n.story_id = s.id`,
  `update event e set article_count = n.articles, independent_source_count = n.articles
   from (select event_id, count(*) as articles from event_article group by event_id) n where n.event_id = e.id`,
  `update entity_event l set article_count = e.article_count from event e where e.id = l.event_id and e.article_count <> l.article_count`,
  `update several_story_event l set article_count = e.article_count from event e where e.id = l.event_id and e.article_count <> l.article_count`,
];
