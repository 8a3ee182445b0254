import { ascending } from '../compile/objects.js';
import type { Selection } from '../compile/selection.js';
import { all, Row, type Sql, sql, whole } from '../compile/sql.js';
import { spanOf } from '../lookups.js';
import { joined, joinedAll, table, tie } from '../relations.js';
import type { ResolvedRows } from '../resolution/read.js';

/** In so many stories, one a name that is read as another, it is told why. */
const MOST_STORIES = 10;

/** An article's entity, its article and name, and the name that its bearer goes by in the article's story. */
const naming = new Row('naming$', 'article_entity');
const article = new Row('article$', 'article');
const name = new Row('name$', 'entity_name');
const storyName = new Row('story_name$', 'entity_name');
const office = new Row('p', 'position');
const each = new Row('m', 'mention');
const NAMINGS = sql`${joinedAll(
  naming,
  joined('article_entity.article', naming, article),
  joined('article_entity.name', naming, name),
)} left join ${table(storyName)} on ${storyName.id} = coalesce(${naming.story_name_id}, ${name.story_name_id})`;

/**
 * What articles call an entity, each by its first mention there, with what it is compared by (see `StoredNaming`): first one of
 * each name, so that all names are among the findings that are compared.
 */
export function namingsOf(field: Selection, entity: Row<'entity'>): ResolvedRows {
  const row = field.row();
  const mention = field.row('mention');
  const counted = new Row('counted$', 'article_entity');
  const namings = sql`from ${table(counted)} where ${all(tie('entity.namings', entity, counted))}`;
  return {
    family: 'entityJoins',
    count: sql`(select count(*)::int ${namings})`,
    ids: sql`select ${counted.name_id} ${namings}`,
    rows: {
      from: sql`(
        select ${naming.entity_id}, ${naming.article_id}, ${naming.position}, ${article.sort_at},
          row_number() over (partition by ${naming.entity_id}, ${naming.name_id}, ${storyName.id} order by ${article.sort_at}, ${naming.article_id}, ${naming.position})::int as turn,
          json_build_object('id', ${naming.name_id}, 'kind', ${name.kind}, 'key', ${name.key}, 'name', ${naming.name}, 'storyId', ${article.story_id},
            'storyName', case when ${storyName.id} is not null then json_build_object('kind', ${storyName.kind}, 'key', ${storyName.key}) end) as stored
        from ${NAMINGS}
      ) ${row} join lateral (
        select ${each}.* from ${table(each)} where ${each.article_id} = ${row}.article_id and ${each.entity_position} = ${row}.position
        order by ${each.form} = 'NAME' desc, ${each.position} limit 1
      ) ${mention} on true`,
      link: [sql`${row}.entity_id = ${entity.id}`],
    },
    order: [
      ascending('int', sql`least(${row}.turn, 2)`),
      ascending('timestamptz', sql`${row}.sort_at`),
      ascending('uuid', sql`${row}.article_id`),
      ascending('int', sql`${row}.position`),
    ],
    of: sql`${row}.stored`,
    span: spanOf(mention),
    context: contextOf(entity),
  };
}

/** See `StoredNameContext`. */
function contextOf(entity: Row<'entity'>): Sql {
  const known = new Row('known$', 'entity_name');
  const other = new Row('other$', 'entity_name');
  const acronym = new Row('acronym$', 'entity_acronym');
  const ofEntity = all(tie('entity.names', entity, known));
  const readStories = sql`
    select r.story_id from (
      select distinct on (${naming.name_id}, ${storyName.id}) ${article.story_id}, ${article.sort_at}
      from ${NAMINGS}
      where ${naming.entity_id} = ${entity.id} and ${storyName.id} is not null and ${article.story_id} is not null
      order by ${naming.name_id}, ${storyName.id}, ${article.sort_at}, ${naming.article_id}, ${naming.position}
    ) r order by r.sort_at, r.story_id limit ${whole(MOST_STORIES)}`;
  const stories = sql`(
    select json_agg(json_build_object('storyId', ${article.story_id}, 'articleId', ${naming.article_id}, 'kind', ${name.kind}, 'name', ${naming.name}, 'key', ${name.key},
      'gazetteerId', ${name.gazetteer_id}, 'countryCode', ${name.country_code}, 'acronym', ${naming.acronym},
      'titles', (select coalesce(json_agg(${office.title}), '[]') from ${table(office)} where ${office.article} = ${naming.article} and ${office.person_position} = ${naming.position})))
    from ${NAMINGS} where ${article.story_id} in (${readStories}))`;
  const isShort = sql`(${known.key} !~ ' ' or ${known.key} ~ '^[^ ]{1,2} ')`;
  const block = sql`(
    select json_agg(json_build_object('kind', ${other.kind}, 'key', ${other.key}, 'block', ${other.block}, 'articleCount', ${other.article_count}))
    from ${table(other)} where ${other.block} in (select ${known.block} from ${table(known)} where ${ofEntity} and ${known.kind} = 'PERSON' and ${isShort}))`;
  const expansions = sql`(
    select json_agg(json_build_object('acronymKey', ${known.key}, 'kind', ${other.kind}, 'key', ${other.key}, 'articleCount', ${acronym.article_count}))
    from ${joinedAll(known, joined('entity_name.shortFor', known, acronym), joined('entity_acronym.name', acronym, other))}
    where ${ofEntity} and ${known.key} like 'acronym:%')`;
  return sql`json_build_object('stories', ${stories}, 'block', ${block}, 'expansions', ${expansions})`;
}
