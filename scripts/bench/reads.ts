/** A read as an operation of the API, and as one statement written by hand for the same answer. */
export interface Read {
  readonly name: string;
  readonly operation: string;
  /** Gives the whole response as JSON text in `data`; $1 is the id, where the read takes one. */
  readonly sql: string;
  /** Gives ids to read in turn, in `id`; null where the read takes none. */
  readonly ids: string | null;
}

const MOMENT = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;
const publishedAt = `to_char(a.published_at at time zone 'UTC', ${MOMENT}) as "publishedAt"`;
const source = '(select s from (select name from source where id = a.source_id) s) as source';

export const READS: readonly Read[] = [
  {
    name: '20 articles with mentions and statements',
    operation: `{ articles(first: 20) { nodes { id headline publishedAt source { name }
      mentions(first: 10) { nodes { kind confidence evidence { start end text } entity { id name kind } } }
      statements(first: 20) { nodes { text cue speaker { id name } } } } } }`,
    sql: `select row_to_json(response)::text as data from (select (select d from (select (select c from (select array(
      select x from (select a.id, a.headline, ${publishedAt}, ${source},
        (select c from (select array(select m from (
          select m.kind, m.confidence,
            (select v from (select m.start, m."end", m.text) v) as evidence,
            (select e from (select id, name, kind from entity where id = n.entity_id) e) as entity
          from mention m join article_entity n on n.article_id = m.article_id and n.position = m.entity_position
          where m.article_id = a.id order by m.position limit 10) m) as nodes) c) as mentions,
        (select c from (select array(select t from (
          select t.text, t.cue, (select e from (select id, name from entity where id = t.speaker_id) e) as speaker
          from (select statement_id, min(position) as position from statement_article where article_id = a.id group by 1) p
          join statement t on t.id = p.statement_id order by p.position limit 20) t) as nodes) c) as statements
      from article a order by a.sort_at desc, a.id desc limit 20) x) as nodes) c) as articles) d) as data) response`,
    ids: null,
  },
  {
    name: 'an entity with articles and statements',
    operation: `query ($id: ID!) { entity(id: $id) { id name kind
      articles(first: 20) { nodes { id headline publishedAt source { name } } }
      statements(first: 20) { nodes { id text cue articleCount } } } }`,
    sql: `select row_to_json(response)::text as data from (select (select d from (select (select e from (
      select e.id, e.name, e.kind,
        (select c from (select array(select x from (select a.id, a.headline, ${publishedAt}, ${source}
          from entity_article l join article a on a.id = l.article_id
          where l.entity_id = e.id order by l.sort_at desc, l.article_id desc limit 20) x) as nodes) c) as articles,
        (select c from (select array(select x from (select t.id, t.text, t.cue, t.article_count as "articleCount"
          from entity_statement l join statement t on t.id = l.statement_id
          where l.entity_id = e.id and l.role = 'SPEAKER' order by l.sort_at desc, l.statement_id desc limit 20) x) as nodes) c) as statements
      from entity e where e.id = $1::uuid) e) as entity) d) as data) response`,
    ids: `select entity_id as id from entity_statement where role = 'SPEAKER' group by 1 order by count(*) desc, 1 limit 10`,
  },
  {
    name: 'one article',
    operation:
      'query ($id: ID!) { article(id: $id) { id headline text url wordCount publishedAt source { name } } }',
    sql: `select row_to_json(response)::text as data from (select (select d from (select (select x from (
      select a.id, a.headline, a.text, a.url, a.word_count as "wordCount", ${publishedAt}, ${source}
      from article a where a.id = $1::uuid) x) as article) d) as data) response`,
    ids: 'select id from article order by id limit 100',
  },
];
