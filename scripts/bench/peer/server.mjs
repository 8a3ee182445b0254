// PostGraphile over the tables of a knowledge base. What ties them is told by smart tags, as articles' rows have no foreign keys;
// what no table holds, by functions in a schema of its own.
// Reads DATABASE_URL, tells its port on the channel to its parent, and ends with it.

import { createServer } from 'node:http';
import pg from 'pg';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { jsonPgSmartTags } from 'postgraphile/utils';

// An argument is called by its number: its name is a column's, too, which is what PostgreSQL would take it for.
const FUNCTIONS = `
  create schema if not exists peer;
  create or replace function peer.articles_of_text(text text) returns setof public.article language sql stable as $$
    select a.* from public.article a where a.search @@ (select public.phrases_as_words(public.words_query($1)))
      and a.search @@ case a.search_configuration when 'english' then (select websearch_to_tsquery('english', $1))
        else websearch_to_tsquery(a.search_configuration::regconfig, $1) end
    order by a.sort_at desc, a.id desc $$;
  create or replace function peer.articles_of_both(ids uuid[]) returns setof public.article language sql stable as $$
    select a.* from public.article a
    where exists (select from public.entity_article l where l.article_id = a.id and l.sort_at = a.sort_at and l.entity_id = ids[1])
      and exists (select from public.entity_article l where l.article_id = a.id and l.sort_at = a.sort_at and l.entity_id = ids[2])
    order by a.sort_at desc, a.id desc $$;
  create or replace function peer.months_of(entity uuid) returns table (key text, count int) language sql stable as $$
    select to_char(date_trunc('month', a.sort_at, 'UTC') at time zone 'UTC', 'YYYY-MM'), count(*)::int
    from public.entity_article a where a.entity_id = entity and a.sort_at > '0001-01-02T00:00:00Z'
    group by 1 order by 1 desc limit 100 $$`;

/** A foreign key, with what PostGraphile is to call it and the way back; by the names it makes itself where none are given. */
const to = (columns, table, targets, field, back) =>
  `(${columns}) references public.${table} (${targets})${field ? `|@fieldName ${field}` : ''}${back ? `|@foreignFieldName ${back}` : ''}`;
const ofArticle = (back) => to('article', 'article', 'number', undefined, back);
/** What tells the rows of views apart, and what rows of views and tables belong to: by the number of an article where a view has it, as indexes do. */
const TAGS = {
  // It has a unique index, which PostGraphile takes for no constraint.
  article: { unique: 'number' },
  article_entity: {
    primaryKey: 'article,position',
    foreignKey: [ofArticle('names'), to('entity_id', 'entity', 'id')],
  },
  mention: {
    primaryKey: 'article,position',
    foreignKey: [
      ofArticle('mentions'),
      to('article, entity_position', 'article_entity', 'article, position', 'name', 'mentions'),
    ],
  },
  statement_report: {
    primaryKey: 'article,position',
    foreignKey: [ofArticle('statements'), to('statement_id', 'statement', 'id')],
  },
  story_entity: {
    primaryKey: 'story_id,entity_id',
    foreignKey: [to('story_id', 'story', 'id'), to('entity_id', 'entity', 'id')],
  },
  story_event: {
    primaryKey: 'story_id,event_id',
    foreignKey: [to('story_id', 'story', 'id'), to('event_id', 'event', 'id')],
  },
  report_trigger: {
    primaryKey: 'article,event_position,position',
    foreignKey: [
      to('article_id, event_position', 'event_report', 'article_id, position', 'report', 'triggers'),
    ],
  },
  entity_article: {
    primaryKey: 'article_id,entity_id',
    foreignKey: [to('article_id', 'article', 'id', 'inArticle', 'entities'), to('entity_id', 'entity', 'id')],
  },
  event_report: { foreignKey: [to('article_id', 'article', 'id', 'article', 'reports')] },
  figure: {
    foreignKey: [
      to('article_id, event_position', 'event_report', 'article_id, position', 'report', 'figures'),
    ],
  },
  figure_series: {
    foreignKey: [
      to('latest_article_id, latest_position', 'figure', 'article_id, position', 'latest', 'series'),
    ],
  },
};

const url = process.env.DATABASE_URL;
const client = new pg.Client({ connectionString: url });
await client.connect();
await client.query(FUNCTIONS);
await client.end();

const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  // It would leave out orders by columns that no index begins with.
  disablePlugins: ['PgIndexBehaviorsPlugin'],
  plugins: [
    jsonPgSmartTags({
      version: 1,
      config: {
        class: Object.fromEntries(Object.entries(TAGS).map(([table, tags]) => [`public.${table}`, { tags }])),
      },
    }),
  ],
  pgServices: [
    makePgService({
      connectionString: url,
      schemas: ['public', 'peer'],
      poolConfig: { max: 10, options: '-c jit=off' },
    }),
  ],
  grafserv: { graphqlPath: '/graphql', graphiql: false, watch: false },
});

const server = createServer();
// Others are measured between its turns.
server.keepAliveTimeout = 600_000;
await instance.createServ(grafserv).addTo(server);
server.listen(0, '127.0.0.1', () => {
  process.send?.(server.address().port);
});
process.once('disconnect', async () => {
  server.closeAllConnections();
  server.close();
  await instance.release();
});
