import { presentId } from '../compile/ids.js';
import { column, momentColumn, object, only } from '../compile/objects.js';
import type { One, Variants } from '../compile/plan.js';
import type { Selection } from '../compile/selection.js';
import { type Row, raw, type Sql, sql } from '../compile/sql.js';
import { articleById, byId, byLocalId, entityById } from '../lookups.js';
import { joined, joinedAll } from '../relations.js';
import type { FieldsOf } from '../types.js';

export const decisionFields: FieldsOf<'Decision'> = {
  id: column('id'),
  judgement: column('judgement'),
  left: (field, decision) => side(field, decision, 'left'),
  right: (field, decision) => side(field, decision, 'right'),
  by: column('by'),
  note: column('note'),
  decidedAt: momentColumn('decided_at'),
  undoneAt: momentColumn('undone_at'),
};

/** What one side of a decision was given as: a node, under whatever id it has now, or a finding. */
function side(field: Selection, decision: Row<'decision'>, which: 'left' | 'right'): Variants {
  const part = (name: string) => sql`${decision}.${raw(`${which}_${name}`)}`;
  const id = part('id');
  const is = (family: string, isNode: boolean) =>
    sql`${decision.family} = ${raw(`'${family}'`)} and ${isNode ? part('is_node') : sql`not ${part('is_node')}`}`;
  // What is not one article's use of a name any more is the name again.
  const entity = sql`coalesce(${presentId('entity', id)}, ${presentId('entity', part('name_id'))})`;
  const story = sql`(select a.story_id from article a where a.id = ${id})`;
  return {
    is: 'variants',
    variants: [
      { when: is('ENTITY', true), output: entityById(field, entity) },
      { when: is('ENTITY', false), output: firstMention(field, part) },
      {
        when: is('STATEMENT', true),
        output: byId(field.row('statement'), presentId('statement', id), (row) =>
          object(field, 'Statement', row),
        ),
      },
      {
        when: is('STATEMENT', false),
        output: byLocalId(field.row('statement_report'), id, (row) => object(field, 'StatementReport', row)),
      },
      {
        when: is('EVENT', true),
        output: byId(field.row('event'), presentId('event', id), (row) => object(field, 'Event', row)),
      },
      {
        when: is('EVENT', false),
        output: byLocalId(field.row('event_report'), id, (row) => object(field, 'EventReport', row)),
      },
      {
        when: is('STORY', true),
        output: byId(field.row('story'), story, (row) => object(field, 'Story', row)),
      },
      { when: is('STORY', false), output: articleById(field, id) },
    ],
  };
}

/** The first mention by one article's use of a name. */
function firstMention(field: Selection, part: (name: string) => Sql): One {
  const mention = field.row('mention');
  const named = field.row('article_entity');
  const first = sql`(select m.position from article_entity e join mention m on m.article_id = e.article_id and m.entity_position = e.position
    where e.article_id = ${part('article_id')} and e.name_id in (${part('id')}, ${part('name_id')}) order by m.position limit 1)`;
  return only(
    {
      from: joinedAll(mention, joined('mention.named', mention, named, 'left join')),
      link: [sql`${mention.article_id} = ${part('article_id')}`, sql`${mention.position} = ${first}`],
    },
    object(field, 'Mention', { mention, named }),
  );
}
