import fc from 'fast-check';
import type { GraphQLField } from 'graphql';
import { expected } from '../../../src/expected.js';
import { CONDITIONS } from './filters.js';
import type { ArgumentsOf } from './operations.js';
import { LISTS } from './resolvers.js';
import type { Row, Table, World } from './world.js';

const LIST_OF_FILTER = new Map(Object.values(LISTS).map((list) => [list.filter, list]));
const TABLE_OF_CONNECTION: Readonly<Record<string, keyof typeof LISTS>> = {
  ArticleConnection: 'article',
  EntityConnection: 'entity',
  StatementConnection: 'statement',
  EventConnection: 'event',
  StoryConnection: 'story',
  FigureConnection: 'figure',
};

/** Values for arguments that hit something in these rows more often than not. */
export function argumentsFor(world: World): ArgumentsOf {
  const ids = (table: Table) =>
    fc.uniqueArray(fc.constantFrom(...world.all(table).map(({ id }) => id as string)), {
      minLength: 1,
      maxLength: 3,
    });
  const values = (table: Table, column: string) =>
    fc.constantFrom(...new Set(world.all(table).map((row) => row[column] as string)));
  const several = (table: Table, column: string) =>
    fc.uniqueArray(values(table, column), { minLength: 1, maxLength: 2 });
  const moments = [
    ...world.all('article').flatMap(({ published_at, ingested_at }) => [published_at, ingested_at]),
    ...world.all('statement').map(({ said_start }) => said_start),
    ...world.all('event').map(({ sort_at }) => sort_at),
  ].filter((at): at is Date => at !== null && at.getUTCFullYear() > 1);
  const moment = fc.constantFrom(...moments.map((at) => at.toISOString()));
  const few = fc.integer({ min: 0, max: 3 });

  const CONDITION_VALUES: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
    sources: ids('source'),
    mentionsAll: ids('entity'),
    mentionsAny: ids('entity'),
    reports: ids('event'),
    stories: ids('story'),
    languages: fc.constant(['EN']),
    byline: fc.constantFrom('a', 'Doe'),
    namedWith: ids('entity'),
    countries: fc.constantFrom(['PT'], ['SY', 'PT']),
    speakers: ids('entity'),
    about: ids('entity'),
    addressees: ids('entity'),
    events: ids('event'),
    types: several('event', 'type'),
    statuses: several('event', 'status'),
    participants: ids('entity'),
    places: ids('entity'),
    assertedBy: ids('entity'),
    verdicts: fc.uniqueArray(fc.constantFrom('AGREEMENT', 'REVISION', 'CONFLICT', 'SCOPE'), { minLength: 1 }),
    counted: fc.constantFrom('ship', 'SHIP', 'people'),
    units: fc.constant(['km']),
    bounds: several('figure', 'bound'),
    minValue: fc.constantFrom(5, 10.5, 40),
    maxValue: fc.constantFrom(4, 12.25, 40),
    minArticles: fc.integer({ min: 1, max: 4 }),
    minIndependentSources: fc.integer({ min: 1, max: 3 }),
    minSalience: fc.double({ min: 0, max: 1, noNaN: true }),
  };
  const conditionValue = (filter: string, name: string): fc.Arbitrary<unknown> => {
    if (name === 'kinds')
      return filter === 'EntityFilter' ? several('entity', 'kind') : several('statement', 'kind');
    return /(After|Before)$/.test(name) ? moment : expected(CONDITION_VALUES[name], name);
  };
  const filter = (type: string, depth: number): fc.Arbitrary<Row> => {
    const names = Object.keys(expected(CONDITIONS[type], type));
    const single = fc
      .uniqueArray(fc.constantFrom(...names), { minLength: 0, maxLength: 2 })
      .chain((drawn) =>
        fc.record(Object.fromEntries(drawn.map((name) => [name, conditionValue(type, name)]))),
      );
    if (depth === 0) return single;
    const inner = filter(type, depth - 1);
    return fc.oneof(
      { weight: 4, arbitrary: single },
      { weight: 1, arbitrary: inner.map((not) => ({ not })) },
      { weight: 1, arbitrary: fc.array(inner, { maxLength: 2 }).map((or) => ({ or })) },
      {
        weight: 1,
        arbitrary: fc.tuple(single, fc.array(inner, { maxLength: 2 })).map(([own, and]) => ({ ...own, and })),
      },
    );
  };
  const order = (type: string) =>
    fc.record({
      field: fc.constantFrom(...Object.keys(expected(LIST_OF_FILTER.get(type), type).orders)),
      direction: fc.constantFrom('ASC', 'DESC'),
    });
  const findings = [
    ...world.all('figure').map((row) => `${row.article_id}.f${row.position}`),
    ...world.all('mention').map((row) => `${row.article_id}.m${row.position}`),
    ...world.all('event_report').map((row) => `${row.local_id}.r`),
    ...world.all('statement_report').map((row) => `${row.local_id}.r`),
  ];
  const nodes = [
    ...(['article', 'source', 'entity', 'statement', 'event', 'story'] as const).flatMap((table) =>
      world.all(table).map(({ id }) => id as string),
    ),
    ...findings,
  ];
  const anyId = fc.constantFrom(...nodes);
  const either = (table: Table, column: string) => {
    const given = world.all(table).flatMap((row) => (row[column] as string | null) ?? []);
    const byId = values(table, 'id').map((id) => ({ id }));
    return given.length === 0
      ? byId
      : fc.oneof(
          byId,
          fc.constantFrom(...given).map((value) => ({ [column]: value })),
        );
  };
  const ROOTS: Readonly<Record<string, fc.Arbitrary<Row>>> = {
    node: fc.record({ id: anyId }),
    nodes: fc.record({ ids: fc.array(anyId, { maxLength: 4 }) }),
    article: either('article', 'url'),
    source: either('source', 'domain'),
    entity: either('entity', 'name'),
    event: fc.record({ id: values('event', 'id') }),
    statement: fc.record({ id: values('statement', 'id') }),
    story: fc.record({ id: values('story', 'id') }),
  };

  return (parent, field) => {
    const root = parent === 'Query' ? ROOTS[field.name] : undefined;
    if (root) return root;
    const arbitraries: Record<string, fc.Arbitrary<unknown>> = {};
    for (const { name, type } of field.args) {
      if (name === 'kinds') arbitraries.kinds = fc.option(several('entity', 'kind'), { nil: undefined });
      if (name === 'stories') arbitraries.stories = fc.option(ids('story'), { nil: undefined });
      if (name === 'articles') arbitraries.articles = fc.option(ids('article'), { nil: undefined });
      if (name === 'filter') arbitraries.filter = fc.option(filter(String(type), 2), { nil: undefined });
      if (name === 'orderBy')
        arbitraries.orderBy = fc.option(order(String(type).replace(/Order$/, 'Filter')), { nil: undefined });
      if (name === 'by')
        arbitraries.by = fc.constantFrom(
          ...Object.keys(LISTS[expected(TABLE_OF_CONNECTION[parent], parent)].groupings),
        );
    }
    const paged = takes(field, 'last');
    const page = fc.oneof(
      { weight: 3, arbitrary: few.map((first) => ({ first })) },
      { weight: paged ? 2 : 0, arbitrary: few.map((last) => ({ last })) },
      { weight: 1, arbitrary: fc.constant({}) },
    );
    return fc
      .tuple(fc.record(arbitraries), takes(field, 'first') ? page : fc.constant({}))
      .map(([given, size]) => ({ ...given, ...size }));
  };
}

function takes(field: GraphQLField<unknown, unknown>, argument: string): boolean {
  return field.args.some(({ name }) => name === argument);
}
