import { useMemo } from 'react';
import { together, useAnswer } from '../../api/useAnswer.js';
import { usePages } from '../../api/usePages.js';
import { columnsOf } from '../../comparison/columns.js';
import { storyFacts } from '../../comparison/facts.js';
import {
  StoryArticlesDocument,
  StoryEventsDocument,
  StoryFiguresDocument,
  StoryStatementsDocument,
} from '../../generated/story.js';
import { byWeight } from '../../parts/byWeight.js';

/** How many events and statements of a story are read; what weighs most comes first. */
const MOST = 240;

export const useStoryEvents = (id: string) =>
  usePages(StoryEventsDocument, { id }, (data) => data.story?.events, MOST);
export const useStoryStatements = (id: string) =>
  usePages(StoryStatementsDocument, { id }, (data) => data.story?.statements, MOST);
export const useStoryArticles = (id: string) =>
  usePages(StoryArticlesDocument, { id }, (data) => data.story?.articles);

/** All that is compared within a story. What is compared must all be there: what is not known yet would seem left out. */
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
  return { answer, failed, statements, articles, facts, columns };
}
