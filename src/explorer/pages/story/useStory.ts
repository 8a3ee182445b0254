import { useMemo } from 'react';
import { type Answer, together, useAnswer } from '../../api/useAnswer.js';
import { usePages } from '../../api/usePages.js';
import { columnsOf, type Quotable } from '../../comparison/columns.js';
import { isCut, type StoryFact, storyFacts } from '../../comparison/facts.js';
import {
  StoryArticlesDocument,
  StoryEventsDocument,
  StoryFiguresDocument,
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

/** What compared articles say, and how much of it is known. */
export interface Compared {
  readonly facts: readonly StoryFact[];
  readonly statements: readonly Quotable[];
  /** The articles of which all that they quote was read. */
  readonly quotesKnown: ReadonlySet<string>;
  /** The answer that tells what did not come with the lists, where it could not be read. */
  readonly failed: Answer<unknown> | undefined;
}

/**
 * Reads what the lists of a story leave out of some of its articles: reports of what very many articles report, and statements
 * beyond those that weigh most. Without it an article would seem to leave out what it has.
 *
 * @param compared ids of articles; of those beyond the first hundred what was left out stays unknown
 */
export function useCompared(
  { events, rows, statements, facts }: ReadStory,
  compared: readonly string[],
): Compared {
  const cut = [...events.nodes, ...statements.nodes].filter(isCut);
  const lacking = cut.length > 0 || !statements.whole;
  const rest = useAnswer(
    StoryRestDocument,
    { facts: cut.slice(0, MOST_IDS).map(({ id }) => id), articles: compared.slice(0, MOST_IDS) },
    !lacking || compared.length === 0 || !events.settled || !statements.settled,
  );
  const { data } = rest;
  const known = useMemo(() => {
    if (data === undefined)
      return { facts, statements: statements.nodes, quotesKnown: new Set(lacking ? [] : compared) };
    const told = new Map(data.facts.flatMap((of) => (of && 'told' in of ? [[of.id, of.told]] : [])));
    const printed = new Map(data.facts.flatMap((of) => (of && 'printed' in of ? [[of.id, of.printed]] : [])));
    const texts = data.texts.flatMap((text) => (text && 'statements' in text ? [text] : []));
    const isAnswered = (id: string) =>
      compared.length <= MOST_IDS && ((told.get(id) ?? printed.get(id))?.length ?? MOST_IDS) < MOST_IDS;
    return {
      facts: storyFacts(
        events.nodes.map((of) => ({ ...of, reports: [...of.reports, ...(told.get(of.id) ?? [])] })),
        rows,
        statements.nodes.map((of) => ({ ...of, reports: [...of.reports, ...(printed.get(of.id) ?? [])] })),
        (of) => !isCut(of) || isAnswered(of.id),
      ),
      statements: [...statements.nodes, ...texts.flatMap(({ statements: { nodes } }) => nodes)],
      quotesKnown: new Set(
        texts.flatMap(({ id, statements: { pageInfo } }) => (pageInfo.hasNextPage ? [] : [id])),
      ),
    };
  }, [facts, events.nodes, rows, statements.nodes, compared, lacking, data]);
  return { ...known, failed: rest.error === undefined ? undefined : rest };
}
