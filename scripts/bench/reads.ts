/** A read as an operation of the API, and as one statement written by hand for the same answer. */
export interface Read {
  readonly name: string;
  readonly operation: string;
  /** Gives the whole response as JSON text in `data`; its parameters are the variables, in their order. */
  readonly sql: string;
  /** Gives variables to read with in turn, a row each; null where the read takes none. */
  readonly variables: string | null;
}

const MOMENT = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;
const moment = (column: string) => `to_char(${column} at time zone 'UTC', ${MOMENT})`;
const publishedAt = `${moment('a.published_at')} as "publishedAt"`;
const source = '(select s from (select name from source where id = a.source_id) s) as source';

/** One field of the query, given as an expression of one record or array. */
const response = (field: string, record: string) =>
  `select row_to_json(response)::text as data from (select (select d from (select ${record} as ${field}) d) as data) response`;
/** A connection whose nodes are the rows of a query. */
const nodes = (query: string) => `(select c from (select array(select x from (${query}) x) as nodes) c)`;

/**
 * The latest 20 articles that have the words of $1: those of the latest few that have them, else of the latest many, else of
 * all, each asked exactly only until 20 are found.
 */
const LATEST_WITH_WORDS = (() => {
  const columns = 'a.id, a.headline, a.published_at, a.sort_at, a.search, a.search_configuration';
  const latest = 'order by a.sort_at desc, a.id desc';
  const found = 'a.search @@ (select phrases_as_words(words_query($1)))';
  const has = `a.search @@ case a.search_configuration when 'english' then (select websearch_to_tsquery('english', $1))
    else websearch_to_tsquery(a.search_configuration::regconfig, $1) end`;
  const foundOf = (within: string) => `select * from (select * from (
    select ${columns} from article a where ${found}${within} offset 0) a ${latest} offset 0) a where ${has} ${latest} limit 20`;
  const amongLatest = (count: number) =>
    foundOf(` and a.sort_at >= (select a.sort_at from article a ${latest} offset ${count - 1} limit 1)`);
  return `with near as (
      select * from (select ${columns} from article a ${latest} limit 400) a where ${found} and ${has} ${latest} limit 20),
    many as (${amongLatest(2_000)}), more as (${amongLatest(20_000)}),
    step as (select case when (select count(*) from near) = 20 then 1 when (select count(*) from many) = 20 then 2
      when (select count(*) from more) = 20 then 3 else 4 end as number)
    select * from near where (select number from step) = 1
    union all select * from many where (select number from step) = 2
    union all select * from more where (select number from step) = 3
    union all select * from (${foundOf('')}) a where (select number from step) = 4`;
})();

export const READS: readonly Read[] = [
  {
    name: 'list with mentions and statements',
    operation: `{ articles(first: 20) { nodes { id headline publishedAt source { name }
      mentions(first: 10) { nodes { kind confidence evidence { start end text } entity { id name kind } } }
      statements(first: 20) { nodes { text cue speaker { id name } } } } } }`,
    sql: response(
      'articles',
      nodes(`select a.id, a.headline, ${publishedAt}, ${source},
        (select c from (select array(select m from (
          select m.kind, m.confidence,
            (select v from (select m.start, m."end", m.text) v) as evidence,
            (select e from (select id, name, kind from entity where id = n.entity_id) e) as entity
          from mention m join article_entity n on n.article = a.number and n.position = m.entity_position
          where m.article = a.number order by m.position limit 10) m) as nodes) c) as mentions,
        (select c from (select array(select t from (
          select t.text, t.cue, (select e from (select id, name from entity where id = t.speaker_id) e) as speaker
          from (select statement_id, min(position) as position from statement_article where article = a.number group by 1) p
          join statement t on t.id = p.statement_id order by p.position limit 20) t) as nodes) c) as statements
      from article a order by a.sort_at desc, a.id desc limit 20`),
    ),
    variables: null,
  },
  {
    name: 'entity page',
    operation: `query ($id: ID!) { entity(id: $id) { id name kind
      articles(first: 20) { nodes { id headline publishedAt source { name } } }
      statements(first: 20) { nodes { id text cue articleCount } } } }`,
    sql: response(
      'entity',
      `(select e from (select e.id, e.name, e.kind,
        ${nodes(`select a.id, a.headline, ${publishedAt}, ${source}
          from entity_article l join article a on a.id = l.article_id
          where l.entity_id = e.id order by l.sort_at desc, l.article_id desc limit 20`)} as articles,
        ${nodes(`select t.id, t.text, t.cue, t.article_count as "articleCount"
          from statement t where t.speaker_id = e.id order by t.sort_at desc, t.id desc limit 20`)} as statements
      from entity e where e.id = $1::uuid) e)`,
    ),
    variables: `select speaker_id as id from statement where speaker_id is not null group by 1 order by count(*) desc, 1 limit 10`,
  },
  {
    name: 'point',
    operation:
      'query ($id: ID!) { article(id: $id) { id headline text url wordCount publishedAt source { name } } }',
    sql: response(
      'article',
      `(select x from (select a.id, a.headline, a.text, a.url, a.word_count as "wordCount", ${publishedAt}, ${source}
      from article a where a.id = $1::uuid) x)`,
    ),
    variables: 'select id from article order by id limit 100',
  },
  {
    name: 'event with reports, figures and ledger',
    operation: `query ($id: ID!) { event(id: $id) { id title type status articleCount
      reports(first: 20) { status article { id headline publishedAt } evidence { start end text } }
      figures(first: 20) { nodes { value unit counted article { id } } }
      ledger(first: 20) { counted unit verdict explanation latest { value } } } }`,
    sql: response(
      'event',
      `(select x from (select e.id, e.title, e.type, e.status, e.article_count as "articleCount",
        array(select r from (select r.status,
            (select a from (select a.id, a.headline, ${publishedAt} from article a where a.id = r.article_id) a) as article,
            array(select t from (select t.start, t."end", t.text from event_report o
              join report_trigger t on t.article_id = o.article_id and t.event_position = o.position
              where o.article_id = r.article_id and o.sort_at = r.sort_at and o.event_id = r.event_id
              order by t.start, t.event_position, t.position) t) as evidence
          from event_article l join event_report r on r.article_id = l.article_id and r.position = l.position
          where l.event_id = e.id order by l.sort_at, l.article_id limit 20) r) as reports,
        ${nodes(`select f.value, f.unit, f.counted, (select a from (select f.article_id as id) a) as article
          from event_report r join figure f on f.article_id = r.article_id and f.event_position = r.position
          where r.event_id = e.id order by r.sort_at, r.article_id, f.position limit 20`)} as figures,
        array(select s from (select s.counted, s.unit, s.verdict, s.explanation,
            (select f from (select f.value from figure f where f.article_id = s.latest_article_id and f.position = s.latest_position) f) as latest
          from figure_series s where s.event_id = e.id order by s.position limit 20) s) as ledger
      from event e where e.id = $1::uuid) x)`,
    ),
    variables: 'select event_id as id from figure_series group by 1 order by count(*) desc, 1 limit 20',
  },
  {
    name: 'story page',
    operation: `query ($id: ID!) { story(id: $id) { id title articleCount
      articles(first: 20) { nodes { id headline publishedAt source { name } } }
      entities(first: 20) { edges { salience node { id name kind } } }
      events(first: 10) { nodes { id title articleCount } } } }`,
    sql: response(
      'story',
      `(select x from (select s.id, s.title, s.article_count as "articleCount",
        ${nodes(`select a.id, a.headline, ${publishedAt}, ${source} from article a
          where a.story_id = s.id order by a.sort_at desc, a.id desc limit 20`)} as articles,
        (select c from (select array(select g from (select l.salience_sum / (1000.0::float8 * s.article_count) as salience,
            (select n from (select e.id, e.name, e.kind) n) as node
          from story_entity l join entity e on e.id = l.entity_id
          where l.story_id = s.id order by l.salience_sum desc, l.entity_id desc limit 20) g) as edges) c) as entities,
        ${nodes(`select e.id, e.title, e.article_count as "articleCount" from story_event l join event e on e.id = l.event_id
          where l.story_id = s.id order by l.salience_sum desc, l.event_id desc limit 10`)} as events
      from story s where s.id = $1::uuid) x)`,
    ),
    variables: 'select id from story order by article_count desc, id limit 20',
  },
  {
    name: 'full-text search',
    operation: `query ($text: String!) { articles(first: 20, filter: { text: $text }) { nodes { id headline publishedAt } } }`,
    sql: response(
      'articles',
      nodes(
        `select a.id, a.headline, ${publishedAt} from (${LATEST_WITH_WORDS}) a order by a.sort_at desc, a.id desc limit 20`,
      ),
    ),
    variables: `select unnest(array['ferry fire', 'president', '"rescue teams"', 'minister or mayor', 'port -fire']) as text`,
  },
  {
    name: 'two entities in common',
    operation: `query ($ids: [ID!]) { articles(first: 20, filter: { mentionsAll: $ids }) { nodes { id headline publishedAt } } }`,
    sql: response(
      'articles',
      nodes(`select a.id, a.headline, ${publishedAt} from article a
        where exists (select from entity_article l where l.article_id = a.id and l.sort_at = a.sort_at and l.entity_id = ($1::uuid[])[1])
          and exists (select from entity_article l where l.article_id = a.id and l.sort_at = a.sort_at and l.entity_id = ($1::uuid[])[2])
        order by a.sort_at desc, a.id desc limit 20`),
    ),
    variables: `select array[one.entity_id, other.entity_id]::text[] as ids
      from (select entity_id, article_id from entity_article order by entity_id, article_id limit 2000) one
      join entity_article other on other.article_id = one.article_id and other.entity_id > one.entity_id
      group by one.entity_id, other.entity_id order by count(*) desc, 1 limit 10`,
  },
  {
    name: 'buckets by month',
    operation: `query ($id: ID!) { entity(id: $id) { articles { buckets(by: MONTH) { key count } } } }`,
    sql: response(
      'entity',
      `(select x from (select (select c from (select array(select b from (
          select to_char(m.month at time zone 'UTC', 'YYYY-MM') as key, m.count from (
            select date_trunc('month', a.sort_at, 'UTC') as month, count(*)::int as count
            from entity_article a where a.entity_id = e.id and a.sort_at > '0001-01-02T00:00:00Z'
            group by 1 order by 1 desc limit 100) m order by m.month) b) as buckets) c) as articles
      from entity e where e.id = $1::uuid) x)`,
    ),
    variables: 'select id from entity order by article_count desc, id limit 10',
  },
];
