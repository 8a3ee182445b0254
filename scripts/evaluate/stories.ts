import { plainDocument } from '../../src/documents/document.js';
import { averageLink } from '../../src/knowledge/matching/averageLink.js';
import type { PairScore } from '../../src/knowledge/matching/featureModel.js';
import { formStories } from '../../src/knowledge/stories/formStories.js';
import { daysBetween } from '../../src/knowledge/stories/storyFeatures.js';
import { loadStoryModel } from '../../src/knowledge/stories/storyModel.js';
import { cosine, type StoryProfile, storyProfile } from '../../src/knowledge/stories/storyProfile.js';
import { loadWordFrequencies } from '../../src/knowledge/stories/wordFrequencies.js';
import { analyseAll } from '../train/corpora/analyses.js';
import { readEcbArticles } from '../train/corpora/ecbArticles.js';
import { readPolnearDocuments, storyArticle } from '../train/corpora/storyArticles.js';
import { crossValidatedScore, type KnownArticle, knownArticles } from '../train/stories.js';
import { type Evaluation, prf, type Score } from './evaluation.js';

const DAY = 86_400_000;

/** Articles grouped into stories: B-cubed, and pairs published within seven days of each other. */
export const stories: Evaluation = {
  trainedOn:
    'these stories and incidents, and ECB+ train; "by folds": by models that saw neither article\'s story',
  async run(corpora) {
    const known = await knownArticles(corpora);
    const told = known.filter(({ set }) => set !== 'ecb');
    const profiles = (articles: readonly KnownArticle[]) => articles.map(({ profile }) => profile);
    const model = loadStoryModel();
    const whole = formed(profiles(told), model);
    const folds = formed(profiles(told), crossValidatedScore(known));
    const baseline = wordStories(profiles(told));
    const crowd = [...profiles(told), ...polnearProfiles(corpora)];
    const crowded = formed(crowd, model);
    const ecb = ecbDev(corpora);
    return [
      ...scores('stories + incidents', told, whole, baseline),
      ...scores('the same, by folds', told, folds),
      ...scores(
        'stories',
        told.filter(({ set }) => set === 'stories'),
        whole,
        baseline,
      ),
      ...scores(
        'incidents',
        told.filter(({ set }) => set === 'incidents'),
        whole,
        baseline,
      ),
      ...scores('with PolNeAR train', told, crowded),
      ...scores('ECB+ dev, subtopics', ecb, formed(profiles(ecb), model), wordStories(profiles(ecb))),
    ];
  },
};

/** The story of each article, by its id. */
type Assignment = ReadonlyMap<string, string>;

function formed(profiles: readonly StoryProfile[], model: PairScore<StoryProfile>): Assignment {
  const found = formStories(
    profiles.map((profile) => ({ profile, copyGroup: profile.id })),
    model,
  );
  return new Map(found.flatMap(({ articles }) => articles.map((id) => [id, articles[0]] as const)));
}

/** The baseline: average link over the cosine of words within a fortnight. */
function wordStories(profiles: readonly StoryProfile[]): Assignment {
  const near = (a: StoryProfile, b: StoryProfile) => (daysBetween(a, b) <= 14 ? cosine(a.words, b.words) : 0);
  const groups = averageLink(
    profiles.length,
    (i, j) => near(profiles[i], profiles[j]),
    () => 0.12,
  );
  return new Map(
    groups.flatMap((group) => group.map((k) => [profiles[k].id, profiles[group[0]].id] as const)),
  );
}

function polnearProfiles(corpora: string): StoryProfile[] {
  const articles = readPolnearDocuments(corpora);
  const documents = articles.map(({ name, text }) => {
    const day = /_(\d{4}-\d\d-\d\d)_/.exec(name)?.[1];
    return plainDocument(text, {
      headline: text.slice(0, text.indexOf('\n')),
      publishedAt: day === undefined ? null : new Date(`${day}T12:00:00Z`),
    });
  });
  const frequencies = loadWordFrequencies();
  return analyseAll('polnear', documents).map((analysis, k) =>
    storyProfile(storyArticle(`polnear ${articles[k].name}`, analysis), frequencies),
  );
}

function ecbDev(corpora: string): KnownArticle[] {
  const articles = readEcbArticles(corpora, 'dev');
  const frequencies = loadWordFrequencies();
  const analyses = analyseAll(
    'ecb-dev',
    articles.map(({ document }) => document),
  );
  return articles.map(({ name, subtopic }, k) => ({
    set: 'ecb',
    story: subtopic,
    profile: storyProfile(storyArticle(`ecb ${name}`, analyses[k]), frequencies),
  }));
}

function scores(
  data: string,
  articles: readonly KnownArticle[],
  found: Assignment,
  baseline?: Assignment,
): Score[] {
  const [score, base] = [scoreOf(articles, found), baseline && scoreOf(articles, baseline)];
  return (['pairs', 'bCubed'] as const).map((measure) => {
    const { p, r, f } = score[measure];
    const note = `P ${p.toFixed(1)}, R ${r.toFixed(1)}`;
    return {
      data,
      measure: measure === 'pairs' ? 'pairs within 7 days, F1' : 'B-cubed, F1',
      value: f,
      note: base ? `${note}; average link over words: ${base[measure].f.toFixed(1)}` : note,
    };
  });
}

/** Pairs published within seven days (as Miranda et al. 2018 have them), and B-cubed (Bagga & Baldwin 1998). */
function scoreOf(articles: readonly KnownArticle[], found: Assignment) {
  const systemOf = (article: KnownArticle) => found.get(article.profile.id);
  const count = (keyOf: (article: KnownArticle) => string | undefined) => {
    const counts = new Map<string | undefined, number>();
    for (const article of articles) counts.set(keyOf(article), (counts.get(keyOf(article)) ?? 0) + 1);
    return (article: KnownArticle) => counts.get(keyOf(article)) ?? 0;
  };
  const both = count((article) => `${article.story}|${systemOf(article)}`);
  const [gold, system] = [count(({ story }) => story), count(systemOf)];
  const mean = (of: (article: KnownArticle) => number) =>
    (100 * articles.reduce((sum, article) => sum + both(article) / of(article), 0)) / articles.length;
  const [p, r] = [mean(system), mean(gold)];
  let [right, joined, one] = [0, 0, 0];
  articles.forEach((a, i) => {
    for (const b of articles.slice(i + 1)) {
      const [x, y] = [a, b].map(({ profile }) => Math.floor((profile.publishedAt ?? Number.NaN) / DAY));
      if (!(Math.abs(x - y) <= 7)) continue;
      const [same, together] = [a.story === b.story, systemOf(a) === systemOf(b)];
      if (same) one++;
      if (together) joined++;
      if (same && together) right++;
    }
  });
  return { pairs: prf(right, joined, one), bCubed: { p, r, f: (2 * p * r) / (p + r) } };
}
