import { useMemo } from 'react';
import { type Answer, together, useAnswer } from '../../api/useAnswer.js';
import { usePages } from '../../api/usePages.js';
import { columnsOf, type Quotable } from '../../comparison/columns.js';
import { isCut, storyFacts } from '../../comparison/facts.js';
import {
  StoryArticlesDocument,
  StoryEventsDocument,
  StoryFiguresDocument,
  StoryQuotesDocument,
  StoryRestDocument,
  StoryStatementsDocument,
} from '../../generated/story.js';
import { byWeight } from '../../parts/byWeight.js';

/** How many events and statements of a story are read; what weighs most comes first. */
const MOST = 240;

/** How many things, or articles, the API is asked for by their ids at once. */
const MOST_IDS = 100;

export const useStoryEvents = (id: string) =>
  usePages(StoryEventsDocument, { id }, (data) => data.story?.events, MOST);
export const useStoryStatements = (id: string) =>
  usePages(StoryStatementsDocument, { id }, (data) => data.story?.statements, MOST);
export const useStoryArticles = (id: string) =>
  usePages(StoryArticlesDocument, { id }, (data) => data.story?.articles);

export type ReadStory = ReturnType<typeof useStory>;

/** All that is compared within a story, as far as it comes with its lists. */
export function useStory(id: string) {
  const figures = useAnswer(StoryFiguresDocument, { id });
  const events = useStoryEvents(id);
  const statements = useStoryStatements(id);
  const articles = useStoryArticles(id);
  const rows = useMemo(() => byWeight(figures.data?.story?.ledger ?? []), [figures.data]);
  const facts = useMemo(
    () => storyFacts(events.nodes, rows, statements.nodes),
    [events.nodes, rows, statements.nodes],
  );
  const columns = useMemo(() => columnsOf(articles.nodes), [articles.nodes]);
  const answer = together(events.first, figures, statements.first, articles.first);
  const failed = [events, statements, articles].find((pages) => pages.failed !== undefined);
  return { answer, failed, events, rows, statements, articles, facts, columns };
}

/**
 * The facts of a story with what some of its articles say of them: reports of what very many articles report don't all come with
 * the story's lists, and without them an article would seem to leave out what it has.
 *
 * @param compared ids of articles; of more than a hundred, what was cut stays unknown
 */
export function useCompared({ events, rows, statements, facts }: ReadStory, compared: readonly string[]) {
  const cut = [...events.nodes, ...statements.nodes].filter(isCut);
  const isCompared = cut.length > 0 && compared.length > 0;
  const rest = useAnswer(
    StoryRestDocument,
    { facts: cut.slice(0, MOST_IDS).map(({ id }) => id), articles: compared.slice(0, MOST_IDS) },
    !isCompared || !events.settled || !statements.settled,
  );
  const data = current(rest);
  const known = useMemo(() => {
    if (data === undefined) return facts;
    const told = new Map(data.facts.flatMap((of) => (of && 'told' in of ? [[of.id, of.told]] : [])));
    const printed = new Map(data.facts.flatMap((of) => (of && 'printed' in of ? [[of.id, of.printed]] : [])));
    const isAnswered = (id: string) =>
      compared.length <= MOST_IDS && ((told.get(id) ?? printed.get(id))?.length ?? MOST_IDS) < MOST_IDS;
    return storyFacts(
      events.nodes.map((of) => ({ ...of, reports: [...of.reports, ...(told.get(of.id) ?? [])] })),
      rows,
      statements.nodes.map((of) => ({ ...of, reports: [...of.reports, ...(printed.get(of.id) ?? [])] })),
      (of) => !isCut(of) || isAnswered(of.id),
    );
  }, [facts, events.nodes, rows, statements.nodes, compared.length, data]);
  return { facts: known, failed: rest.error === undefined ? undefined : rest };
}

/** What articles quote, and of which of them all of it is known. */
export interface Quoting {
  readonly statements: readonly Quotable[];
  /** The articles of which all that they quote was read. */
  readonly known: ReadonlySet<string>;
  /** The answer that tells what did not come with the story's list, where it could not be read. */
  readonly failed: Answer<unknown> | undefined;
}

/** Who is quoted in some articles of a story, also beyond the statements that weigh most, which its list has. */
export function useQuoting({ statements }: ReadStory, articles: readonly string[]): Quoting {
  const lacking = !statements.whole || statements.nodes.some(isCut);
  const quotes = useAnswer(
    StoryQuotesDocument,
    { articles: [...articles] },
    !lacking || articles.length === 0 || !statements.settled,
  );
  const data = current(quotes);
  const known = useMemo(() => {
    if (data === undefined) return { statements: statements.nodes, known: new Set(lacking ? [] : articles) };
    const texts = data.texts.flatMap((text) => (text && 'statements' in text ? [text] : []));
    const isAll = ({ pageInfo, nodes }: (typeof texts)[number]['statements']) =>
      !pageInfo.hasNextPage && nodes.every(({ reports }) => reports.length < MOST_IDS);
    return {
      statements: [...statements.nodes, ...texts.flatMap(({ statements: { nodes } }) => nodes)],
      known: new Set(texts.flatMap((text) => (isAll(text.statements) ? [text.id] : []))),
    };
  }, [statements.nodes, articles, lacking, data]);
  return { ...known, failed: quotes.error === undefined ? undefined : quotes };
}

/** What was answered to what is asked now: while another question is answered, the answer to the one before stands. */
const current = <Data>({ data, fetching }: Answer<Data>): Data | undefined => (fetching ? undefined : data);
