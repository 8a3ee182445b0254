import { type Kysely, sql } from 'kysely';
import { sqlOf } from '../../database/columns.js';
import type { DecisionFamily, Tables } from '../../database/tables.js';
import { groupBy } from '../grouping.js';
import type { Move } from '../resolution/changes.js';
import { byCodeUnits } from '../words/codeUnits.js';

/** What a decision does to some nodes: it joins or parts them. */
export interface DecisionEffect {
  readonly family: DecisionFamily;
  /** The ids of the nodes that there were before. */
  readonly before: readonly string[];
  /** How many nodes there are after it. */
  readonly after: number;
  /** Where the findings stand that change their node, by publication; the first `MOST_MOVED`. */
  readonly moved: readonly MovedFinding[];
}

/** Where a finding stands in its article's text, and the sentences around it. UTF-16 offsets. */
export interface MovedFinding {
  readonly articleId: string;
  readonly start: number;
  readonly end: number;
  readonly sentenceStart: number;
  readonly sentenceEnd: number;
}

/** Nodes with the findings that change between them. */
export interface NodeChange {
  readonly family: DecisionFamily;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly moves: readonly Move[];
}

/** How many findings of an effect are told. */
const MOST_MOVED = 100;

/**
 * The nodes that findings leave and come to, put together where they exchange findings: entities first, then stories, events
 * and statements. A pure function of the moves.
 *
 * @param isThere whether a node is there before and after
 */
export function nodeChanges(
  moves: readonly Move[],
  isThere: { readonly before: (id: string) => boolean; readonly after: (id: string) => boolean },
): NodeChange[] {
  const parents = new Map<string, string>();
  const rootOf = (id: string): string => {
    let root = id;
    for (let parent = parents.get(root); parent !== undefined; parent = parents.get(root)) root = parent;
    return root;
  };
  const nodesOf = ({ before, after }: Move) => [before, after].filter((id) => id !== null);
  for (const move of moves) {
    const [first, second = first] = nodesOf(move);
    if (first !== undefined && second !== undefined && rootOf(first) !== rootOf(second))
      parents.set(rootOf(second), rootOf(first));
  }
  const groups = groupBy(
    moves.filter((move) => nodesOf(move).length > 0),
    (move) => rootOf(nodesOf(move)[0]),
  );
  return [...groups.values()]
    .map((own): NodeChange => {
      const nodes = [...new Set(own.flatMap(nodesOf))].sort(byCodeUnits);
      return {
        family: own[0].family,
        before: nodes.filter(isThere.before),
        after: nodes.filter(isThere.after),
        moves: own,
      };
    })
    .sort(
      (a, b) =>
        FAMILIES.indexOf(a.family) - FAMILIES.indexOf(b.family) ||
        b.moves.length - a.moves.length ||
        byCodeUnits(a.before[0] ?? '', b.before[0] ?? ''),
    );
}

const FAMILIES: readonly DecisionFamily[] = ['ENTITY', 'STORY', 'EVENT', 'STATEMENT'];

const TABLES = { ENTITY: 'entity', STORY: 'story', EVENT: 'event', STATEMENT: 'statement' } as const;

/** Those of the nodes that findings leave or come to that are there. */
export async function nodesThere(db: Kysely<Tables>, moves: readonly Move[]): Promise<Set<string>> {
  const there = new Set<string>();
  for (const [family, own] of groupBy(moves, (move) => move.family)) {
    const ids = [...new Set(own.flatMap(({ before, after }) => [before, after].filter((id) => id !== null)))];
    const rows = await db
      .selectFrom(TABLES[family])
      .where('id', '=', sql<string>`ANY(${ids}::uuid[])`)
      .select('id')
      .execute();
    for (const { id } of rows) there.add(id);
  }
  return there;
}

/** The effects of changes, with where their findings stand. */
export async function loadEffects(
  db: Kysely<Tables>,
  changes: readonly NodeChange[],
): Promise<DecisionEffect[]> {
  const effects: DecisionEffect[] = [];
  for (const { family, before, after, moves } of changes) {
    const { rows } = await sql<MovedFinding>`
      SELECT ${a.id} AS "articleId", s.start, s."end", s.sentence_start AS "sentenceStart", s.sentence_end AS "sentenceEnd"
      FROM unnest(${moves.map(({ articleId }) => articleId)}::uuid[], ${moves.map(({ position }) => position)}::int[])
        AS moved (article_id, position)
      JOIN ${a.$from} ON ${a.id} = moved.article_id
      CROSS JOIN LATERAL (${SPANS[family]}) s
      ORDER BY ${a.sort_at}, ${a.id}, s.start, s."end" LIMIT ${MOST_MOVED}`.execute(db);
    effects.push({ family, before, after: after.length, moved: rows });
  }
  return effects;
}

const a = sqlOf('article', 'a');
const m = sqlOf('mention', 'm');
const printed = sqlOf('statement_report', 'r');
const r = sqlOf('event_report', 'r');
const t = sqlOf('report_trigger', 't');

/** The columns that tell where a finding stands. */
const spanOf = (row: typeof m | typeof printed | typeof t) =>
  sql`${row.start}, ${row.end}, ${row.sentence_start}, ${row.sentence_end}`;

/** Where a finding `moved` of an article `a` stands: of a story the first sentence that names something. */
const SPANS = {
  ENTITY: sql`
    SELECT ${spanOf(m)} FROM ${m.$from}
    WHERE ${m.article_id} = moved.article_id AND ${m.entity_position} = moved.position ORDER BY ${m.position} LIMIT 1`,
  STATEMENT: sql`
    SELECT ${spanOf(printed)} FROM ${printed.$from}
    WHERE ${printed.article_id} = moved.article_id AND ${printed.position} = moved.position`,
  EVENT: sql`
    SELECT ${spanOf(t)} FROM ${r.$from}
    JOIN ${t.$from} ON ${t.article_id} = ${r.article_id} AND ${t.event_position} = ${r.position} AND ${t.position} = ${r.main_trigger}
    WHERE ${r.article_id} = moved.article_id AND ${r.position} = moved.position`,
  STORY: sql`
    SELECT first."from" AS start, first."to" AS "end", first."from" AS sentence_start, first."to" AS sentence_end
    FROM (SELECT 1) one LEFT JOIN LATERAL (
      SELECT ${m.sentence_start} AS "from", ${m.sentence_end} AS "to" FROM ${m.$from} WHERE ${m.article_id} = ${a.id} ORDER BY ${m.position} LIMIT 1) m ON true,
      LATERAL (SELECT coalesce(m."from", 0), coalesce(m."to", length(${a.text}) + cardinality(${a.astral}))) AS first("from", "to")`,
} as const;
