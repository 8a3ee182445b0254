import type { DecisionEffect } from '../../knowledge/knowledgeBase.js';
import { presentId } from '../compile/ids.js';
import { ascending, list, madeColumn, object } from '../compile/objects.js';
import type { List } from '../compile/plan.js';
import type { Selection } from '../compile/selection.js';
import { raw, sql } from '../compile/sql.js';
import { byId, entityById } from '../lookups.js';
import type { FieldsOf } from '../types.js';

/** How many nodes an effect is reckoned to have, and how many findings to move, for the limit of what an operation may cost. */
const USUAL_EFFECT = 3;

export const decisionEffectFields: FieldsOf<'DecisionEffect'> = {
  before: (field, effect) => {
    const row = field.row();
    const of = (family: string) => sql`${effect}.family = '${raw(family)}'`;
    return list(
      {
        from: sql`jsonb_array_elements_text(${effect}.before) with ordinality ${row} (node, place)`,
      },
      [ascending('int', sql`${row}.place::int`)],
      {
        is: 'variants',
        variants: [
          { when: of('ENTITY'), output: entityById(field, presentId('entity', sql`${row}.node::uuid`)) },
          {
            when: of('STORY'),
            output: byId(field.row('story'), presentId('story', sql`${row}.node::uuid`), (story) =>
              object(field, 'Story', story),
            ),
          },
          {
            when: of('EVENT'),
            output: byId(field.row('event'), presentId('event', sql`${row}.node::uuid`), (event) =>
              object(field, 'Event', event),
            ),
          },
          {
            when: of('STATEMENT'),
            output: byId(
              field.row('statement'),
              presentId('statement', sql`${row}.node::uuid`),
              (statement) => object(field, 'Statement', statement),
            ),
          },
        ],
      },
      { expected: USUAL_EFFECT },
    );
  },
  after: madeColumn('after'),
  moved: (field, effect) => {
    const row = field.row();
    return list(
      {
        from: sql`jsonb_to_recordset(${effect}.moved) as ${row}(place int, article_id uuid, start int, "end" int, sentence_start int, sentence_end int)`,
      },
      [ascending('int', sql`${row}.place`)],
      object(field, 'Evidence', {
        articleId: sql`${row}.article_id`,
        start: sql`${row}.start`,
        end: sql`${row}."end"`,
        text: null,
        sentenceStart: sql`${row}.sentence_start`,
        sentenceEnd: sql`${row}.sentence_end`,
      }),
    );
  },
};

/** The effects of a decision, in their order. */
export function effectRows(field: Selection, effects: readonly DecisionEffect[]): List {
  const row = field.row();
  const numbered = JSON.stringify(
    effects.map(({ family, before, after, moved }, place) => ({
      place,
      family,
      before,
      after,
      moved: moved.map(({ articleId, start, end, sentenceStart, sentenceEnd }, k) => ({
        place: k,
        article_id: articleId,
        start,
        end,
        sentence_start: sentenceStart,
        sentence_end: sentenceEnd,
      })),
    })),
  );
  return list(
    {
      from: sql`jsonb_to_recordset(${numbered}::jsonb) as ${row}(place int, family text, before jsonb, after int, moved jsonb)`,
    },
    [ascending('int', sql`${row}.place`)],
    object(field, 'DecisionEffect', row),
    { expected: USUAL_EFFECT },
  );
}
