import { groupBy } from '../grouping.js';
import { decided, type Judged } from '../resolution/decided.js';
import { byPublication } from '../resolution/finding.js';
import { byCodeUnits } from '../words/codeUnits.js';
import { chanceOf } from './formStories.js';
import { loadStoryModel } from './storyModel.js';
import type { StoryProfile } from './storyProfile.js';
import type { StoryArticleRow } from './write.js';

/** Articles of one story with the one that is closest to all others. */
export interface ToldStory {
  readonly articles: readonly StoryArticleRow[];
  readonly central: string;
}

/** Copies of one text come closer than any two texts. */
const COPIES = 2;

/**
 * Stories as decisions have them: a pure function of the stories that the documents alone give and of the decisions on their
 * articles.
 *
 * @param profiles of all their texts
 */
export function decidedStories(
  stories: readonly ToldStory[],
  decisions: readonly Judged[],
  profiles: ReadonlyMap<string, StoryProfile>,
): ToldStory[] {
  if (decisions.length === 0) return [...stories];
  const chance = (a: StoryArticleRow, b: StoryArticleRow) => {
    const [textA, textB] = [profiles.get(a.copyGroup), profiles.get(b.copyGroup)];
    return textA && textB ? chanceOf(textA, textB, loadStoryModel()) : 0;
  };
  const storyOf = new Map(stories.map((story) => [membersOf(story.articles), story]));
  return decided(
    stories.map(({ articles }) => articles),
    decisions,
    (a, b) => (a.copyGroup === b.copyGroup ? COPIES : chance(a, b)),
    compareArticles,
  ).map((articles) => storyOf.get(membersOf(articles)) ?? { articles, central: centralOf(articles, chance) });
}

function membersOf(articles: readonly StoryArticleRow[]): string {
  return articles
    .map(({ id }) => id)
    .sort(byCodeUnits)
    .join(' ');
}

function compareArticles(a: StoryArticleRow, b: StoryArticleRow): number {
  return byPublication({ ...a, articleId: a.id, position: 0 }, { ...b, articleId: b.id, position: 0 });
}

/** The article likeliest to be of one story with the other texts; of equals the one published first. */
function centralOf(
  articles: readonly StoryArticleRow[],
  chance: (a: StoryArticleRow, b: StoryArticleRow) => number,
): string {
  const ordered = [...articles].sort(compareArticles);
  const texts = [...groupBy(ordered, ({ copyGroup }) => copyGroup).values()].map(([first]) => first);
  const centrality = texts.map((text) =>
    texts.reduce((sum, other) => (other === text ? sum : sum + chance(text, other)), 0),
  );
  const most = Math.max(...centrality);
  return texts[centrality.indexOf(most)].id;
}
