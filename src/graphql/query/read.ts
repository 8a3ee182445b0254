import { expected } from '../../expected.js';
import type { IdKind } from '../../knowledge/ids.js';
import { articles } from '../article/list.js';
import type { Given } from '../compile/arguments.js';
import { ofKinds } from '../compile/filters.js';
import { boundId, type Identified, identify, presentId } from '../compile/ids.js';
import { MAX_IDS } from '../compile/limits.js';
import { listPage } from '../compile/lists.js';
import { ascending, entityObject, list, object, one, only } from '../compile/objects.js';
import type { One } from '../compile/plan.js';
import type { Fields } from '../compile/planners.js';
import type { Selection } from '../compile/selection.js';
import { Row, raw, type Sql, sql } from '../compile/sql.js';
import { checkedText } from '../compile/words.js';
import { decisionPage } from '../decision/list.js';
import { entities } from '../entity/list.js';
import { badInput } from '../errors.js';
import { events } from '../event/list.js';
import { figures } from '../figure/list.js';
import { byId, eventReportById, statementReportById } from '../lookups.js';
import { pathSteps } from '../path/read.js';
import { joined, joinedAll, table } from '../relations.js';
import { searchHits } from '../search/read.js';
import { sourcePage } from '../source/list.js';
import { statements } from '../statement/list.js';
import { storyPage } from '../story/list.js';
import type { EntityArgs, QueryRoot } from './schema.js';

/** The object of a kind under an id (and, for a figure, a position), which may be one it had before. */
function objectOfKind(field: Selection, kind: Identified['kind'], id: Sql, position: Sql): One {
  switch (kind) {
    case 'article':
      return byId(field.row('article'), id, (row) => object(field, 'Article', row));
    case 'source':
      return byId(field.row('source'), id, (row) => object(field, 'Source', row));
    case 'entity':
      return byId(field.row('entity'), presentId('entity', id), (row) => entityObject(field, row));
    case 'statement':
      return byId(field.row('statement'), presentId('statement', id), (row) =>
        object(field, 'Statement', row),
      );
    case 'event':
      return byId(field.row('event'), presentId('event', id), (row) => object(field, 'Event', row));
    case 'story':
      return byId(field.row('story'), presentId('story', id), (row) => object(field, 'Story', row));
    case 'decision':
      return byId(field.row('decision'), id, (row) => object(field, 'Decision', row));
    case 'statementReport':
      return statementReportById(field, id);
    case 'eventReport':
      return eventReportById(field, id);
    case 'mention': {
      const mention = field.row('mention');
      const named = field.row('article_entity');
      return only(
        {
          from: joinedAll(mention, joined('mention.named', mention, named, 'left join')),
          link: [sql`${mention.article_id} = ${id}`, sql`${mention.position} = ${position}`],
        },
        object(field, 'Mention', { mention, named }),
      );
    }
    case 'figure': {
      const row = field.row('figure');
      return only(
        { from: table(row), link: [sql`${row.article_id} = ${id}`, sql`${row.position} = ${position}`] },
        object(field, 'Figure', row),
      );
    }
  }
}

/** The object of one kind whose id is an argument. */
function objectById(field: Selection, kind: IdKind, id: Given<string>): One {
  return objectOfKind(field, kind, boundId(kind, id, 'id'), raw('0'));
}

function entityNamed(field: Selection<EntityArgs>): One {
  const id = field.args.id.present();
  const name = field.args.name.present();
  if ((id === null) === (name === null)) throw badInput('Give either `id` or `name`.');
  const row = field.row('entity');
  const kind = field.args.kind.present();
  const where = kind
    ? [
        ofKinds(
          row,
          kind.map((one) => [one]),
        ),
      ]
    : [];
  const present = id
    ? presentId('entity', boundId('entity', id, 'id'))
    : mostNamed(expected(name, 'a name'), kind);
  return one({ from: table(row), link: [sql`${row.id} = ${present}`], where }, entityObject(field, row));
}

const entity = new Row('e', 'entity');
const named = new Row('n', 'entity');
const form = new Row('f', 'entity_other_form');

/** The id of the entity of this name or alias that is named most. */
function mostNamed(name: Given<string>, kind: Given<string> | null): Sql {
  const sought = name.bind((text) => checkedText('name', text).trim());
  const ofKind = kind ? sql` and ${entity.kind} = ${kind.bind()}::"EntityKind"` : raw('');
  return sql`(
    select ${entity.id} from ${table(entity)}
    where ${entity.id} in (
      select ${named.id} from ${table(named)} where lower(${named.name}) = lower(${sought}::text)
      union all
      select ${form.entity_id} from ${table(form)} where lower(${form.form}) = lower(${sought}::text)
    )${ofKind}
    order by ${entity.mention_count} desc, ${entity.id} limit 1
  )`;
}

export const queryFields: Fields<QueryRoot, null> = {
  node: (field) => {
    const found = field.args.id.map((id) => identify(id, 'id'));
    const kind = found.shape(({ kind }) => kind);
    const id = sql`${found.bind(({ id }) => id)}::uuid`;
    return objectOfKind(field, kind, id, sql`${found.bind(({ position }) => position)}::int`);
  },
  nodes: (field) => {
    const { ids } = field.args;
    const count = ids.shape((all) => all.length);
    if (count > MAX_IDS) throw badInput(`\`ids\` takes ${MAX_IDS} ids at the most, not ${count}.`);
    const kinds = ids.shape((all) => [...new Set(all.map((id) => found(id)?.kind ?? ''))].sort().join(' '));
    const row = field.row();
    return list(
      {
        from: sql`unnest(${ids.bindEach((id) => identify(id, 'ids').kind)}::text[], ${ids.map((all) => all.map((id) => found(id)?.id ?? null)).bind()}::uuid[], ${ids.map((all) => all.map((id) => found(id)?.position ?? null)).bind()}::int[]) with ordinality ${row} (kind, id, position, place)`,
      },
      [ascending('int', sql`${row}.place`)],
      {
        is: 'variants',
        variants: (kinds.split(' ').filter(Boolean) as Identified['kind'][]).map((kind) => ({
          when: sql`${row}.kind = '${raw(kind)}'`,
          output: objectOfKind(field, kind, sql`${row}.id`, sql`${row}.position`),
        })),
      },
      { expected: count },
    );
  },
  article: (field) => {
    const id = field.args.id.present();
    const url = field.args.url.present();
    if ((id === null) === (url === null)) throw badInput('Give either `id` or `url`.');
    if (id) return objectById(field, 'article', id);
    const row = field.row('article');
    const addresses = expected(url, 'an address').bind((address) => {
      const canonical = new URL(address);
      canonical.hash = '';
      return [address, canonical.href];
    });
    return one(
      { from: table(row), link: [sql`${row.url} = any(${addresses}::text[])`] },
      object(field, 'Article', row),
    );
  },
  entity: entityNamed,
  event: (field) => objectById(field, 'event', field.args.id),
  statement: (field) => objectById(field, 'statement', field.args.id),
  source: (field) => {
    const id = field.args.id.present();
    const domain = field.args.domain.present();
    if ((id === null) === (domain === null)) throw badInput('Give either `id` or `domain`.');
    if (id) return objectById(field, 'source', id);
    const row = field.row('source');
    const named = expected(domain, 'a domain').bind((name) => domainOf(name));
    return one(
      { from: table(row), link: [sql`${row.domain} = ${named}::text`] },
      object(field, 'Source', row),
    );
  },
  articles: (field) => {
    const row = field.row('article');
    return listPage(articles, field, { from: table(row), row });
  },
  entities: (field) => {
    const row = field.row('entity');
    return listPage(entities, field, { from: table(row), row });
  },
  events: (field) => {
    const row = field.row('event');
    return listPage(events, field, { from: table(row), row });
  },
  statements: (field) => {
    const row = field.row('statement');
    return listPage(statements, field, { from: table(row), row });
  },
  story: (field) => objectById(field, 'story', field.args.id),
  stories: (field) => {
    const row = field.row('story');
    return storyPage(field, () => ({ from: table(row), row }));
  },
  figures: (field) => {
    const article = field.row('article');
    const row = field.row('figure');
    return listPage(figures, field, {
      from: joinedAll(article, joined('article.figures', article, row)),
      row,
      index: article,
      indexed: ['sort_at'],
    });
  },
  sources: sourcePage,
  decisions: decisionPage,
  search: searchHits,
  path: pathSteps,
  statistics: (field) => object(field, 'Statistics', null),
};

/** A domain as sources have it: in small letters, without "www.". */
function domainOf(name: string): string {
  if (name.includes('\0')) throw badInput('`domain` has a NUL character.');
  return name
    .trim()
    .toLowerCase()
    .replace(/^www\./, '');
}

/** What an id names; null where it is none, which is told where it is bound. */
function found(id: string): Identified | null {
  try {
    return identify(id, 'ids');
  } catch {
    return null;
  }
}
