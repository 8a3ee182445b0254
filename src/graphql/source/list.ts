import { ArgsType, Field } from 'type-graphql';
import type { Given } from '../compile/arguments.js';
import { ascending, object } from '../compile/objects.js';
import { connection } from '../compile/pages.js';
import type { Connection } from '../compile/plan.js';
import type { Selection } from '../compile/selection.js';
import { Row, type Sql, sql } from '../compile/sql.js';
import { partPattern, wordsIn } from '../compile/words.js';
import { table } from '../relations.js';
import { PageArgs } from '../schema/paging.js';

@ArgsType()
export class SourceListArgs extends PageArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Only those with this in a name they are given, or in their domain, in any case.',
  })
  readonly text?: string;
}

/** A page of the sources, by name. */
export function sourcePage(field: Selection<SourceListArgs>): Connection {
  const row = field.row('source');
  const text = wordsIn(field.args.text as Given<string | null>, 'text');
  return connection(field, 'Source', {
    from: table(row),
    where: text ? [named(row, text)] : [],
    order: [ascending('text', row.name), ascending('uuid', row.id)],
    orderName: 'NAME',
    node: (child) => object(child, 'Source', row),
  });
}

const alias = new Row('n', 'source_name');

function named(source: Row<'source'>, text: Given<string>): Sql {
  const part = text.bind(partPattern);
  return sql`(${source.domain} ilike ${part}::text or exists (select from ${table(alias)} where ${alias.source_id} = ${source.id} and ${alias.name} ilike ${part}::text))`;
}
