import { badInput } from '../errors.js';
import { articleConnection } from './articles.js';
import { entityConnection } from './entities.js';
import { eventConnection } from './events.js';
import { ofKinds, searchText } from './filters.js';
import { type Identified, identify, idOfKind, presentId } from './ids.js';
import { MAX_IDS } from './limits.js';
import { ascending, entityObject, list, object, one, value } from './objects.js';
import { connection } from './pages.js';
import { pathSteps } from './paths.js';
import type { One } from './plan.js';
import { searchHits } from './search.js';
import type { Selection } from './selection.js';
import { raw, type Sql, sql } from './sql.js';
import { statementConnection } from './statements.js';
import type { Fields } from './subjects.js';

/** The object of a kind under an id (and, for a figure, a position), which may be one it had before. */
function byId(field: Selection, kind: Identified['kind'], id: Sql, position: Sql): One {
  const row = field.row();
  const rows = (table: string, present: Sql) => ({
    from: sql`${raw(table)} ${row}`,
    link: [sql`${row}.id = ${present}`],
  });
  switch (kind) {
    case 'article':
      return one(rows('article', id), object(field, 'Article', row));
    case 'source':
      return one(rows('source', id), object(field, 'Source', row));
    case 'entity':
      return one(rows('entity', presentId('entity', id)), entityObject(field, row));
    case 'statement':
      return one(rows('statement', presentId('statement', id)), object(field, 'Statement', row));
    case 'event':
      return one(rows('event', presentId('event', id)), object(field, 'Event', row));
    case 'figure':
      return one(
        {
          from: sql`figure ${row}`,
          link: [sql`${row}.article_id = ${id}`, sql`${row}.position = ${position}`],
        },
        object(field, 'Figure', row),
      );
  }
}

const uuid = (id: string) => sql`${id}::uuid`;

function keyOf(found: Identified): { id: string; position: number } {
  return found.kind === 'figure'
    ? { id: found.articleId, position: found.position }
    : { id: found.id, position: 0 };
}

function entityNamed(field: Selection): One {
  const { id, name, kind } = field.args as { id?: string | null; name?: string | null; kind?: string | null };
  if ((id == null) === (name == null)) throw badInput('Give either `id` or `name`.');
  const row = field.row();
  const where = kind == null ? [] : [ofKinds(row, [kind])];
  const text = searchText(name, 'name');
  const present =
    id != null ? presentId('entity', uuid(idOfKind('entity', id, 'id'))) : mostNamed(text ?? '', kind);
  return one(
    { from: sql`entity ${row}`, link: [sql`${row}.id = ${present}`], where },
    entityObject(field, row),
  );
}

/** The id of the entity of this name or alias that is named most. */
function mostNamed(name: string, kind: string | null | undefined): Sql {
  const pattern = name.trim().replace(/[\\%_]/g, '\\$&');
  const ofKind = kind == null ? raw('') : sql` and e.kind = ${kind}::"EntityKind"`;
  return sql`(
    select e.id from entity e
    where e.id in (
      select n.id from entity n where n.name ilike ${pattern}::text
      union all
      select n.entity_id from entity_name_form f join entity_name n on n.id = f.name_id where f.form ilike ${pattern}::text
    )${ofKind}
    order by e.mention_count desc, e.id limit 1
  )`;
}

export const queryFields: Fields<null> = {
  node: (field) => {
    const found = identify(field.args.id as string, 'id');
    const { id, position } = keyOf(found);
    return byId(field, found.kind, uuid(id), sql`${position}::int`);
  },
  nodes: (field) => {
    const ids = field.args.ids as string[];
    if (ids.length > MAX_IDS) throw badInput(`\`ids\` takes ${MAX_IDS} ids at the most, not ${ids.length}.`);
    const found = ids.map((id) => identify(id, 'ids'));
    const keys = found.map(keyOf);
    const row = field.row();
    const items = field.repeated(ids.length);
    return list(
      {
        from: sql`unnest(${found.map(({ kind }) => kind)}::text[], ${keys.map(({ id }) => id)}::uuid[], ${keys.map(({ position }) => position)}::int[]) with ordinality ${row} (kind, id, position, place)`,
      },
      [ascending('int', sql`${row}.place`)],
      {
        is: 'variants',
        variants: [...new Set(found.map(({ kind }) => kind))].map((kind) => ({
          when: sql`${row}.kind = '${raw(kind)}'`,
          output: byId(items, kind, sql`${row}.id`, sql`${row}.position`),
        })),
      },
    );
  },
  article: (field) => {
    const { id, url } = field.args as { id?: string | null; url?: string | null };
    if ((id == null) === (url == null)) throw badInput('Give either `id` or `url`.');
    if (id != null) return byId(field, 'article', uuid(idOfKind('article', id, 'id')), raw('0'));
    const row = field.row();
    const canonical = new URL(url!);
    canonical.hash = '';
    return one(
      { from: sql`article ${row}`, link: [sql`${row}.url = any(${[url, canonical.href]}::text[])`] },
      object(field, 'Article', row),
    );
  },
  entity: entityNamed,
  event: (field) => byId(field, 'event', uuid(idOfKind('event', field.args.id as string, 'id')), raw('0')),
  statement: (field) =>
    byId(field, 'statement', uuid(idOfKind('statement', field.args.id as string, 'id')), raw('0')),
  articles: (field) => {
    const row = field.row();
    return articleConnection(field, { from: sql`article ${row}`, row });
  },
  entities: (field) => entityConnection(field),
  events: (field) => {
    const row = field.row();
    return eventConnection(field, { from: sql`event ${row}`, row });
  },
  statements: (field) => {
    const row = field.row();
    return statementConnection(field, { from: sql`statement ${row}`, row });
  },
  sources: (field) => {
    const row = field.row();
    return connection(field, 'SourceConnection', {
      from: sql`source ${row}`,
      order: [ascending('text', sql`${row}.name`), ascending('uuid', sql`${row}.id`)],
      orderName: 'NAME',
      node: (child) => object(child, 'Source', row),
    });
  },
  search: (field) => searchHits(field),
  path: (field) => pathSteps(field),
  statistics: (field) => object(field, 'Statistics', null),
};

const count = (table: string) => (field: Selection) => {
  field.spend(100);
  return value(sql`(select count(*)::int from ${raw(table)})`);
};

export const statisticsFields: Fields<null> = {
  articles: count('article'),
  sources: count('source'),
  entities: count('entity'),
  mentions: count('mention'),
  statements: count('statement'),
  events: count('event'),
  figures: count('figure'),
};
