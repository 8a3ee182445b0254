import type { Given } from '../compile/arguments.js';
import { ofKinds } from '../compile/filters.js';
import { presentIds } from '../compile/ids.js';
import { ascending, descending, entityObject, list, object, value } from '../compile/objects.js';
import { pageSize } from '../compile/pages.js';
import type { List } from '../compile/plan.js';
import type { Selection } from '../compile/selection.js';
import { Row, raw, sql, whole } from '../compile/sql.js';
import { table } from '../relations.js';
import type { FieldsOf } from '../types.js';
import type { RelatedEntitiesArgs } from './schema.js';

/** How many of an entity's articles its related entities are counted over: the latest. */
const RELATED_WITHIN = 20_000;

const named = new Row('n', 'entity_article');
const told = new Row('told', 'article');
const other = new Row('other', 'entity_article');

/** The entities named in the most of an entity's articles. */
export function relatedEntities(field: Selection<RelatedEntitiesArgs>, base: Row<'entity'>): List {
  const related = field.row();
  const entity = field.row('entity');
  const limit = pageSize('first', field.args.first);
  const kinds = field.args.kinds.present();
  const stories = field.args.stories.present() as Given<readonly string[]> | null;
  const inStories = stories
    ? sql` join ${table(told)} on ${told.id} = ${named.article_id} and ${told.story_id} = any(${presentIds('story', stories, 'stories')})`
    : raw('');
  const kind = field.row('entity');
  const ofKind = kinds
    ? sql` join ${table(kind)} on ${kind.id} = ${other.entity_id} and ${ofKinds(kind, kinds)}`
    : raw('');
  return list(
    {
      from: sql`(
          select ${other.entity_id}, count(*)::int as article_count
          from (
            select ${named.article} from ${table(named)}${inStories} where ${named.entity_id} = ${base.id}
            order by ${named.sort_at} desc, ${named.article_id} desc limit ${whole(RELATED_WITHIN)}
          ) named join ${table(other)} on ${other.article} = named.article${ofKind}
          where ${other.entity_id} <> ${base.id}
          group by ${other.entity_id} order by article_count desc, ${other.entity_id} limit ${whole(limit)}
        ) ${related} join ${table(entity)} on ${entity.id} = ${related}.entity_id`,
    },
    [descending('int', sql`${related}.article_count`), ascending('uuid', sql`${related}.entity_id`)],
    object(field, 'RelatedEntity', { related, entity }),
    { expected: limit, work: 100 },
  );
}

export const relatedEntityFields: FieldsOf<'RelatedEntity'> = {
  entity: (field, { entity }) => entityObject(field, entity),
  articleCount: (_field, { related }) => value(sql`${related}.article_count`),
};
