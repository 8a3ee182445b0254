import type { Analysis, Span } from '../../../src/language/analysis.js';
import { loadEventModel } from '../../../src/language/events/eventModel.js';
import { findEventsWith, STRICT_JOINING } from '../../../src/language/events/findEvents.js';
import { analyseAll } from './analyses.js';
import { readAnnotatedWords } from './annotatedWords.js';
import { type AnnotatedArticle, goldDocument, overlaps, readGold } from './gold.js';
import { inStories, type KnownEvents, type KnownMention, reportId } from './storyEvents.js';

/** A word that we took for an event, with what a reader says it tells of. */
export interface LabelledWord extends Span {
  /** The number of the happening within its story; null where it tells of none. */
  readonly happening: string | null;
}

/** An article of `stories` with its labelled words. */
export interface LabelledArticle extends AnnotatedArticle {
  readonly words: readonly LabelledWord[];
}

/** What readers said of the events of `stories` (../annotations/story-events.tsv), but for articles that are reported on. */
export function readLabelledWords(): LabelledArticle[] {
  const reported = new Set(
    (['report', 'arguments-report'] as const).flatMap((set) => readGold(set).map(({ article }) => article)),
  );
  const articles = readAnnotatedWords('story-events.tsv', ([start, end, label]) => ({
    start: Number(start),
    end: Number(end),
    happening: /^\d+$/.test(label) ? label : null,
  }));
  return articles.filter(({ article }) => !reported.has(article));
}

/** The topic of an article: the folder of its story. */
const topicOf = (article: string) => article.split('/')[1];

/** The articles of `stories` in the stories that we form of them, with the happenings that readers say they tell of. */
export function readToldHappenings(corpora: string): KnownEvents {
  const labelled = readLabelledWords();
  const articles = labelled.map(({ article }) => ({ name: article, topic: topicOf(article) }));
  const analyses = analyseAll(
    'told-happenings',
    labelled.map((each) => goldDocument(corpora, each)),
  );
  for (const analysis of analyses) findEventsWith(analysis, loadEventModel(), STRICT_JOINING);
  return {
    ...inStories(articles, analyses),
    aligned: labelled.flatMap(({ words }, k) => knownMentions(articles[k], words, analyses[k])),
  };
}

/** Our triggers with the happenings they tell of; what tells of none is like nothing else. */
function knownMentions(
  article: { readonly name: string; readonly topic: string },
  words: readonly LabelledWord[],
  { document, events }: Analysis,
): KnownMention[] {
  return events.flatMap(({ triggers }, position) =>
    triggers.flatMap((trigger): KnownMention[] => {
      const word = words.find((each) => overlaps(each, trigger));
      if (word === undefined) return [];
      const chain = word.happening ?? `${article.name} ${trigger.start}`;
      const found = {
        report: reportId(article.name, position),
        trigger: document.text.slice(trigger.start, trigger.end),
      };
      return [{ article, gold: { chain: `${article.topic} ${chain}` }, found }];
    }),
  );
}
