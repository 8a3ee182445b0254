import { outlet } from '../format/sayers.js';
import type { OutletFragment, ProofFragment, StoryLineFragment } from '../generated/operations.js';
import type { Row } from './csv.js';

/** An article as a row to take away. */
export const articleRow = (article: OutletFragment): Row => ({
  headline: article.headline,
  outlet: outlet(article),
  byline: article.byline,
  published: article.publishedAt,
  id: article.id,
});

/** A story as a row to take away. */
export const storyRow = (story: StoryLineFragment): Row => ({
  title: story.title,
  articles: story.articleCount,
  independent: story.independentSourceCount,
  first: story.firstPublishedAt,
  last: story.lastPublishedAt,
  id: story.id,
});

/** What a fact rests on as a row to take away. */
export const proofRow = ({ text, sentence, start, end, article }: ProofFragment): Row => ({
  words: text,
  sentence,
  outlet: outlet(article),
  published: article.publishedAt,
  headline: article.headline,
  start,
  end,
  article: article.id,
});
