import { comparedNamings, explainNamings } from '../../knowledge/entities/explain.js';
import { comparedReports, explainReports } from '../../knowledge/events/explain.js';
import {
  type DecidedSame,
  type Explained,
  type Join,
  joinsOf,
  withDecisions,
} from '../../knowledge/resolution/joins.js';
import {
  comparedPrinting,
  explainPrintings,
  type StoredPrinting,
} from '../../knowledge/statements/explain.js';
import {
  comparedArticle,
  explainArticles,
  type StoredStoryArticle,
} from '../../knowledge/stories/explain.js';
import type { Computation } from '../compile/computed.js';

/** What is selected of a Join: the name of a field under its response key, and what is selected of its reasons. */
export interface JoinShape {
  readonly key: string;
  readonly name: string;
  readonly fields?: readonly { readonly key: string; readonly name: string }[];
}

/** What a statement delivers for joins. */
interface JoinsGiven<Stored, Context> {
  readonly $first: number;
  readonly $shape: readonly JoinShape[];
  /** What each finding is compared by, and its evidence under the keys of `left` and `right`. */
  readonly $findings: readonly ({ readonly $of: Stored } & Readonly<Record<string, unknown>>)[];
  /** What else they are compared by, all together. */
  readonly $context: Context;
  /** The pairs among them that people hold to be one; null where there are none. */
  readonly $decided: readonly DecidedSame[] | null;
}

/** The joins of stored findings that are one, the weakest first. */
type Joining<Stored, Context> = (
  stored: readonly Stored[],
  context: Context,
  decided: readonly DecidedSame[],
) => readonly Join[];

/** @param idOf what decisions know a finding by */
function joining<Stored, Context, Compared>(
  prepare: (stored: readonly Stored[], context: Context) => readonly Compared[],
  idOf: (compared: Compared) => string,
  explain: (a: Compared, b: Compared) => Explained | null,
): Joining<Stored, Context> {
  return (stored, context, decided) =>
    joinsOf(prepare(stored, context), withDecisions(decided, idOf, explain));
}

const idOf = ({ id }: { readonly id: string }) => id;

const FAMILIES = {
  storyJoins: joining(
    (stored: readonly StoredStoryArticle[]) => stored.map(comparedArticle),
    idOf,
    explainArticles,
  ),
  statementJoins: joining(
    (stored: readonly StoredPrinting[]) => stored.map(comparedPrinting),
    idOf,
    explainPrintings,
  ),
  eventJoins: joining(comparedReports, idOf, explainReports),
  entityJoins: joining(comparedNamings, idOf, explainNamings),
} as const;

export type JoinedFamily = keyof typeof FAMILIES;

/** What computes the joins of a node of a family. */
export function computeJoins(family: JoinedFamily): Computation {
  const joins = FAMILIES[family] as Joining<unknown, unknown>;
  return (given) => {
    const { $first, $shape, $findings, $context, $decided } = given as unknown as JoinsGiven<
      unknown,
      unknown
    >;
    return joins(
      $findings.map(({ $of }) => $of),
      $context,
      $decided ?? [],
    )
      .slice(0, $first)
      .map((join) => Object.fromEntries($shape.map((part) => [part.key, partOf(part, join, $findings)])));
  };
}

function partOf(
  { key, name, fields = [] }: JoinShape,
  join: Join,
  findings: JoinsGiven<unknown, unknown>['$findings'],
): unknown {
  switch (name) {
    case 'left':
    case 'right':
      return findings[join[name]][key];
    case 'reasons':
      return join
        .reasons()
        .map((reason) =>
          Object.fromEntries(
            fields.map((field) => [
              field.key,
              field.name === '__typename' ? 'JoinReason' : reason[field.name as keyof typeof reason],
            ]),
          ),
        );
    case '__typename':
      return 'Join';
    default:
      return join[name as 'score' | 'threshold'];
  }
}
