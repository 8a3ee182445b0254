import { type Explained, type Join, joinsOf } from '../../knowledge/resolution/joins.js';
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
interface JoinsGiven {
  readonly $first: number;
  readonly $shape: readonly JoinShape[];
  /** What each finding is compared by, and its evidence under the keys of `left` and `right`. */
  readonly $findings: readonly ({ readonly $of: never } & Readonly<Record<string, unknown>>)[];
}

/** How the findings of a family are compared. */
interface Comparison<Stored, Compared> {
  readonly prepare: (stored: Stored) => Compared;
  readonly explain: (a: Compared, b: Compared) => Explained | null;
}

const FAMILIES = {
  storyJoins: { prepare: comparedArticle, explain: explainArticles } satisfies Comparison<
    StoredStoryArticle,
    ReturnType<typeof comparedArticle>
  >,
  statementJoins: { prepare: comparedPrinting, explain: explainPrintings } satisfies Comparison<
    StoredPrinting,
    ReturnType<typeof comparedPrinting>
  >,
} as const;

export type JoinedFamily = keyof typeof FAMILIES;

/** What computes the joins of a node of a family. */
export function computeJoins(family: JoinedFamily): Computation {
  const { prepare, explain } = FAMILIES[family] as Comparison<never, unknown>;
  return (given) => {
    const { $first, $shape, $findings } = given as unknown as JoinsGiven;
    const compared = $findings.map(({ $of }) => prepare($of));
    return joinsOf(compared, explain)
      .slice(0, $first)
      .map((join) => Object.fromEntries($shape.map((part) => [part.key, partOf(part, join, $findings)])));
  };
}

function partOf(
  { key, name, fields = [] }: JoinShape,
  join: Join,
  findings: JoinsGiven['$findings'],
): unknown {
  switch (name) {
    case 'left':
    case 'right':
      return findings[join[name]][key];
    case 'reasons':
      return join.reasons.map((reason) =>
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
