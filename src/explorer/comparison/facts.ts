import { eventAt, statementAt } from '../addresses.js';
import { amount, counted } from '../format/figures.js';
import { sayer } from '../format/sayers.js';
import { capital, STATUSES } from '../format/words.js';
import type {
  FigureVerdict,
  HappeningFragment,
  SaidFragment,
  SeriesFragment,
} from '../generated/operations.js';
import { differs, keyOf } from '../parts/series.js';

/** What one article says of a fact. */
export interface Saying {
  readonly text: string;
  /** Who says so, as the article has it. */
  readonly by: string;
  readonly figure: boolean;
  readonly start: number;
  readonly end: number;
}

/** A fact of a story and what each article says of it. */
export interface StoryFact {
  readonly key: string;
  readonly kind: 'event' | 'figure' | 'statement';
  readonly title: string;
  readonly to: string;
  readonly verdict: FigureVerdict | undefined;
  readonly salience: number;
  /** Whether all that the compared texts say of it was read: else a text may say what is not here. */
  readonly whole: boolean;
  /** Whether all that any text says of it was read. */
  readonly everywhere: boolean;
  /** By the id of the article. */
  readonly sayings: ReadonlyMap<string, readonly Saying[]>;
}

const grouped = <Item>(items: readonly Item[], keyed: (item: Item) => [string, Saying]) => {
  const groups = new Map<string, Saying[]>();
  for (const [key, saying] of items.map(keyed)) {
    const group = groups.get(key) ?? [];
    if (!group.some(({ text, by }) => text === saying.text && by === saying.by)) group.push(saying);
    groups.set(key, group);
  }
  return groups;
};

/** How many reports of an event or statement come with it, and how many of a figure's: those beyond must be asked for. */
const REPORTS = 30;
const FIGURES = 100;

/** Whether there may be reports of an event or statement beyond those that came with it. */
export const isCut = ({ reports }: Pick<HappeningFragment | SaidFragment, 'reports'>): boolean =>
  reports.length >= REPORTS;

/**
 * All facts of a story: what happened, what was counted, what was said.
 *
 * @param isWhole whether all reports of an event or statement in the compared texts are in it
 */
export function storyFacts(
  events: readonly HappeningFragment[],
  ledger: readonly SeriesFragment[],
  statements: readonly SaidFragment[],
  isWhole: (of: HappeningFragment | SaidFragment) => boolean = (of) => !isCut(of),
): StoryFact[] {
  return [
    ...events.map((event): StoryFact => {
      const statuses = new Set(event.reports.map(({ status }) => status));
      return {
        key: event.id,
        kind: 'event',
        title: event.title,
        to: eventAt(event.id),
        // One says that it happened, another that it did not.
        verdict: statuses.has('DENIED') && statuses.size > 1 ? 'CONFLICT' : undefined,
        salience: event.salience,
        whole: isWhole(event),
        everywhere: !isCut(event),
        sayings: grouped(event.reports, ({ article, status, assertedBy, evidence }) => [
          article.id,
          {
            text: capital(STATUSES[status]),
            by: sayer(assertedBy),
            figure: false,
            start: evidence[0]?.start ?? 0,
            end: evidence[0]?.end ?? 0,
          },
        ]),
      };
    }),
    ...ledger.map(
      (series): StoryFact => ({
        key: keyOf(series),
        kind: 'figure',
        title: `${counted(series)}, ${series.event.title}`,
        to: eventAt(series.event.id),
        verdict: differs(series) ? series.verdict : undefined,
        salience: series.event.salience,
        whole: series.figures.length < FIGURES,
        everywhere: series.figures.length < FIGURES,
        sayings: grouped(series.figures, (figure) => [
          figure.evidence.article.id,
          {
            text: amount(figure),
            by: sayer(figure.assertedBy),
            figure: true,
            start: figure.evidence.start,
            end: figure.evidence.end,
          },
        ]),
      }),
    ),
    ...statements.map(
      (statement): StoryFact => ({
        key: statement.id,
        kind: 'statement',
        title: `${sayer(statement)}: ${statement.kind === 'DIRECT' ? `“${statement.text}”` : statement.text}`,
        to: statementAt(statement.id),
        verdict: undefined,
        salience: 0,
        whole: isWhole(statement),
        everywhere: !isCut(statement),
        sayings: grouped(statement.reports, (report) => [
          report.article.id,
          {
            text: report.text.length < statement.text.length - 1 ? 'Shortened' : 'In full',
            by: sayer(statement),
            figure: false,
            start: report.evidence.start,
            end: report.evidence.end,
          },
        ]),
      }),
    ),
  ];
}
