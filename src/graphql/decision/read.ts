import type { DecisionFamily } from '../../database/tables.js';
import { presentId } from '../compile/ids.js';
import { column, momentColumn, object, only } from '../compile/objects.js';
import type { One, Variants } from '../compile/plan.js';
import type { Selection } from '../compile/selection.js';
import { Row, raw, sql } from '../compile/sql.js';
import { articleById, byId, entityById, eventReportById, statementReportById } from '../lookups.js';
import { joined, joinedAll, table } from '../relations.js';
import type { FieldsOf } from '../types.js';

export const decisionFields: FieldsOf<'Decision'> = {
  id: column('id'),
  judgement: column('judgement'),
  left: (field, decision) => side(field, decision, 'left'),
  right: (field, decision) => side(field, decision, 'right'),
  by: column('by'),
  note: column('note'),
  keyName: column('key_name'),
  decidedAt: momentColumn('decided_at'),
  undoneAt: momentColumn('undone_at'),
  undoneKeyName: column('undone_key_name'),
};

const told = new Row('a', 'article');
const use = new Row('e', 'article_entity');
const each = new Row('m', 'mention');

/** What one side of a decision was given as: a node, under whatever id it has now, or a finding. */
function side(field: Selection, decision: Row<'decision'>, which: 'left' | 'right'): Variants {
  const id = decision[`${which}_id`];
  const isNode = decision[`${which}_is_node`];
  const is = (family: DecisionFamily, node: boolean) =>
    sql`${decision.family} = ${raw(`'${family}'`)} and ${node ? isNode : sql`not ${isNode}`}`;
  // What is not one article's use of a name any more is the name again.
  const entity = sql`coalesce(${presentId('entity', id)}, ${presentId('entity', decision[`${which}_name_id`])})`;
  const story = sql`(select ${told.story_id} from ${table(told)} where ${told.id} = ${id})`;
  return {
    is: 'variants',
    variants: [
      { when: is('ENTITY', true), output: entityById(field, entity) },
      { when: is('ENTITY', false), output: firstMention(field, decision, which) },
      {
        when: is('STATEMENT', true),
        output: byId(field.row('statement'), presentId('statement', id), (row) =>
          object(field, 'Statement', row),
        ),
      },
      {
        when: is('STATEMENT', false),
        output: statementReportById(field, id),
      },
      {
        when: is('EVENT', true),
        output: byId(field.row('event'), presentId('event', id), (row) => object(field, 'Event', row)),
      },
      {
        when: is('EVENT', false),
        output: eventReportById(field, id),
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
function firstMention(field: Selection, decision: Row<'decision'>, which: 'left' | 'right'): One {
  const mention = field.row('mention');
  const named = field.row('article_entity');
  const article = decision[`${which}_article_id`];
  const first = sql`(select ${each.position} from ${table(use)} join ${table(each)} on ${each.article} = ${use.article} and ${each.entity_position} = ${use.position}
    where ${use.article_id} = ${article} and ${use.name_id} in (${decision[`${which}_id`]}, ${decision[`${which}_name_id`]}) order by ${each.position} limit 1)`;
  return only(
    {
      from: joinedAll(mention, joined('mention.named', mention, named, 'left join')),
      link: [sql`${mention.article_id} = ${article}`, sql`${mention.position} = ${first}`],
    },
    object(field, 'Mention', { mention, named }),
  );
}
