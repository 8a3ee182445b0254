import { lookUp } from '../../../src/expected.js';
import { type NameKey, nameKeysOf } from '../../../src/knowledge/entities/nameKeys.js';
import type { StoryName } from '../../../src/knowledge/entities/storyName.js';
import { type NamedEntity, storyNames } from '../../../src/knowledge/entities/storyNames.js';
import { formStories } from '../../../src/knowledge/stories/formStories.js';
import { loadStoryModel } from '../../../src/knowledge/stories/storyModel.js';
import { storyProfile } from '../../../src/knowledge/stories/storyProfile.js';
import { loadWordFrequencies } from '../../../src/knowledge/stories/wordFrequencies.js';
import type { Analysis } from '../../../src/language/analysis.js';
import { analyseAll } from './analyses.js';
import { type AlignedMention, align, tokensOf } from './ecbAlignment.js';
import { readEcbArticles } from './ecbArticles.js';
import { storyArticle } from './storyArticles.js';

/** A mention found by us: the name its entity goes by in its story. */
export interface FoundName {
  /** "story name id": as `EcbEntities.stories` has them. */
  readonly story: string;
  readonly name: string;
}

/** ECB+'s articles in the stories that we form of them, with their names and the gold mentions these are aligned with. */
export interface EcbEntities {
  readonly stories: ReadonlyMap<string, readonly StoryName[]>;
  readonly topicOf: ReadonlyMap<string, string>;
  readonly aligned: readonly AlignedMention<FoundName>[];
}

/** The entities of an article, as the names of its story are made of them. */
export function namedEntities(
  articleId: string,
  { entities }: Analysis,
  keys: readonly NameKey[],
): NamedEntity[] {
  return entities.map((entity, position) => ({
    articleId,
    kind: entity.kind,
    name: entity.name,
    nameId: keys[position].id,
    key: keys[position].key,
    gazetteerId: entity.gazetteer?.id ?? null,
    countryCode: entity.gazetteer?.countryCode ?? null,
    acronym: keys[position].acronym?.acronym ?? null,
    titles: entity.positions.map(({ title }) => title),
  }));
}

export function readEcbEntities(corpora: string, part: 'train' | 'dev'): EcbEntities {
  const articles = readEcbArticles(corpora, part);
  const analyses = analyseAll(
    `ecb-${part}`,
    articles.map(({ document }) => document),
  );
  const profiles = articles.map(({ name }, k) =>
    storyProfile(storyArticle(name, analyses[k]), loadWordFrequencies()),
  );
  const formed = formStories(
    profiles.map((profile) => ({ profile, copyGroup: profile.id })),
    loadStoryModel(),
  );
  const storyOf = new Map(
    formed.flatMap((story) => story.articles.map((article) => [article, story.central] as const)),
  );
  const keys = analyses.map(nameKeysOf);
  const at = new Map(articles.map(({ name }, k) => [name, k]));
  const stories = new Map(
    formed.map((story) => [
      story.central,
      storyNames(
        story.articles.flatMap((name) => {
          const k = lookUp(at, name);
          return namedEntities(name, analyses[k], keys[k]);
        }),
      ),
    ]),
  );
  return {
    stories,
    topicOf: new Map(articles.map(({ name, topic }) => [lookUp(storyOf, name), topic])),
    aligned: articles.flatMap((article, k) =>
      align(
        article,
        'entity',
        analyses[k].entities.flatMap(({ mentions }, position) =>
          mentions.map((mention) => ({
            tokens: tokensOf(article, mention),
            item: { story: lookUp(storyOf, article.name), name: keys[k][position].id },
          })),
        ),
      ),
    ),
  };
}
