import { Args, Field, ObjectType } from 'type-graphql';
import { changesBetween, factsSql, type VersionFacts } from '../../knowledge/article/facts.js';
import { COMPUTED, type Computation } from '../compile/computed.js';
import { descending, list, object, value } from '../compile/objects.js';
import { firstOf, pageSize } from '../compile/pages.js';
import type { List, RecordOf } from '../compile/plan.js';
import type { Selection } from '../compile/selection.js';
import { constant, isoTime, Row, raw, sql, whole } from '../compile/sql.js';
import { table } from '../relations.js';
import { compiled } from '../schema/fields.js';
import { FactChangeKind, FactKind } from '../schema/kinds.js';
import { FirstArgs } from '../schema/paging.js';
import { DateTime } from '../schema/scalars.js';
import type { FieldsOf } from '../types.js';

@ObjectType({ description: 'A fact that two versions of an article tell differently, as printed.' })
export class FactChange {
  @Field(() => FactChangeKind, { description: 'What was done to it.' })
  readonly kind!: FactChangeKind;

  @Field(() => FactKind, { description: 'What kind of fact it is.' })
  readonly fact!: FactKind;

  @Field(() => String, { nullable: true, description: 'As it stood before; null where it was added.' })
  readonly before!: string | null;

  @Field(() => String, { nullable: true, description: 'As it stands since; null where it was removed.' })
  readonly after!: string | null;
}

@ObjectType({
  description: 'What stood at an article’s address at a time, and what changed against the version before.',
})
export class ArticleVersion {
  @Field(() => String, { description: 'Its headline.' })
  readonly headline!: string;

  @Field(() => String, { description: 'Its body.' })
  readonly text!: string;

  @Field(() => DateTime, { nullable: true, description: 'When it was published, as it says.' })
  readonly publishedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was last changed, as it says.' })
  readonly modifiedAt!: Date | null;

  @Field(() => [FactChange], {
    description:
      'The facts that it adds, takes away or changes against the version before; none of the first. Figures, statements and events that gave way to others alike are changes of these.',
  })
  changes(@Args(() => FirstArgs) _args: FirstArgs): never {
    return compiled();
  }
}

const stands = new Row('stands', 'article');
const old = new Row('old', 'article_version');

/** The versions of an article, the latest first: the one that stands, then those that are kept. */
export function articleVersions(field: Selection<FirstArgs>, article: Row<'article'>): List {
  const version = field.row();
  const kept = new Row('kept', 'article_version');
  const time = sql`greatest(${kept.modified_at}, ${kept.published_at})`;
  const isCompared = field.children('ArticleVersion').some(({ name }) => name === 'changes');
  const facts = isCompared ? sql`${raw(factsSql('stands.id'))}::jsonb` : sql`null::jsonb`;
  const all = sql`
    select ${stands.headline}, ${stands.text}, ${stands.published_at}, ${stands.modified_at}, ${stands.content_hash}, ${facts} as facts
    from ${table(stands)} where ${stands.id} = ${article.id}
    union all
    select ${old.headline}, ${old.text}, ${old.published_at}, ${old.modified_at}, ${old.content_hash}, ${old.facts}
    from ${table(old)} where ${old.article_id} = ${article.id}`;
  const before = (what: 'headline' | 'facts') =>
    sql`lead(${kept[what]}) over (order by ${time} desc nulls last, ${kept.content_hash} desc) as ${raw(`${what}_before`)}`;
  return list(
    {
      from: sql`(select ${kept}.*, coalesce(${time}, '-infinity') as time, ${before('headline')}, ${before('facts')} from (${all}) ${kept}) ${version}`,
    },
    [descending('timestamptz', sql`${version}.time`), descending('text', sql`${version}.content_hash`)],
    object(field, 'ArticleVersion', version),
    firstOf(field),
  );
}

export const articleVersionFields: FieldsOf<'ArticleVersion'> = {
  headline: (_field, version) => value(sql`${version}.headline`),
  text: (_field, version) => value(sql`${version}.text`),
  publishedAt: (_field, version) => value(isoTime(sql`${version}.published_at`)),
  modifiedAt: (_field, version) => value(isoTime(sql`${version}.modified_at`)),
  changes,
};

/** What is selected of a change: the name of a field under its response key. */
type ChangeShape = readonly { readonly key: string; readonly name: string }[];

/** What the changes of a version are computed from (see `computeChanges`). */
function changes(field: Selection<FirstArgs>, version: Row): RecordOf {
  field.operation.computes = true;
  const shape: ChangeShape = field.children('FactChange').map(({ key, name }) => ({ key, name }));
  return {
    is: 'record',
    fields: [
      { key: COMPUTED, output: value(constant('factChanges')) },
      { key: '$first', output: value(whole(pageSize('first', field.args.first))) },
      { key: '$shape', output: value(sql`${JSON.stringify(shape)}::json`) },
      {
        key: '$after',
        output: value(
          sql`json_build_object('headline', ${version}.headline, 'facts', ${version}.facts)`,
          100,
        ),
      },
      {
        key: '$before',
        output: value(
          sql`case when ${version}.facts_before is not null then json_build_object('headline', ${version}.headline_before, 'facts', ${version}.facts_before) end`,
        ),
      },
    ],
  };
}

/** Computes what changed from a version to the next. */
export const computeChanges: Computation = (given) => {
  const { $first, $shape, $before, $after } = given as unknown as {
    readonly $first: number;
    readonly $shape: ChangeShape;
    readonly $before: VersionFacts | null;
    readonly $after: VersionFacts;
  };
  if ($before === null) return [];
  return changesBetween($before, $after)
    .slice(0, $first)
    .map((change) =>
      Object.fromEntries(
        $shape.map(({ key, name }) => [
          key,
          name === '__typename' ? 'FactChange' : change[name as keyof typeof change],
        ]),
      ),
    );
};
