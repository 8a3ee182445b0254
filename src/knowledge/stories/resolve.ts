/*
 * Which articles are one story. Tied to stories.bin: storyFeatures.ts and the profile of an article it reads (storyProfile.ts, with
 * the word frequencies of words.bin). The bounds of units (formStories.ts, storyBlocks.ts) and what a story shows (contents.ts)
 * may be touched freely, where the scores of `npm run evaluate -- --only stories` hold.
 */
import { sql } from 'kysely';
import { expected } from '../../expected.js';
import { type ArticleRows, sortTime } from '../article/rows.js';
import { addTo, groupBy } from '../grouping.js';
import { storyIdOf } from '../ids.js';
import { enterBlocks, lockKeys } from '../resolution/blocks.js';
import type { Changes } from '../resolution/changes.js';
import { byPublication, type Finding } from '../resolution/finding.js';
import type { Transaction } from '../resolution/transaction.js';
import { decidedStories } from './decidedStories.js';
import { chanceOf, clusterUnit } from './formStories.js';
import { readProfile } from './keptProfile.js';
import { addProfiles, loadProfiles, loadProfilesInBlocks } from './load.js';
import { likeliest, MOST_NEIGHBOURS } from './neighbours.js';
import { reachDecided } from './reachDecided.js';
import { storyBlocks } from './storyBlocks.js';
import { StoryGraph } from './storyGraph.js';
import { loadStoryModel } from './storyModel.js';
import type { StoryProfile } from './storyProfile.js';
import { type DescribedStory, loadStoryArticles, type StoryArticleRow, writeStories } from './write.js';

/** What a batch does to the texts that stories are formed of. */
export interface TextChanges {
  /** The articles that are yet to be stored, with their copy groups. */
  readonly batch: readonly ArticleRows[];
  readonly groups: ReadonlyMap<string, string>;
  /** Articles that were removed, those among them that are stored again included. */
  readonly removed: readonly string[];
  /** Stored articles that are of no story yet. */
  readonly unformed: readonly string[];
  /** Stored articles on which decisions changed. */
  readonly decided: readonly string[];
}

/** The stories of a batch. */
export interface StoriesFormed {
  /** By article of the batch. */
  readonly storyOf: ReadonlyMap<string, string>;
  /** Where the texts of the batch are to be found, once they are stored. */
  readonly findings: readonly Finding[];
}

/**
 * Forms anew the stories that a batch touches, moves the stored articles among them, and tells those of the batch, which is
 * yet to be stored. Notes the stories whose articles are others than before.
 *
 * A text is the article of a copy group that was published first; it stands for all. Texts keep their likeliest neighbours
 * (`story_neighbour`); what can change when one comes or goes are the units (see `formStories`), before and after, of those
 * that win or lose a neighbour.
 */
export async function resolveStories(
  transaction: Transaction,
  texts: TextChanges,
  changes: Changes,
): Promise<StoriesFormed> {
  const { batch, groups, removed, unformed } = texts;
  await addProfiles(transaction, unformed);
  const regrouped = [...changes.regrouped];
  const unformedTexts = await textsAmong(transaction, unformed);
  const promoted = regrouped.flatMap(([id, { after }]) => (after === id ? [id] : []));
  const gone = new Set([...removed, ...regrouped.flatMap(([id, { before }]) => (before === id ? [id] : []))]);
  const fresh = batch
    .filter(({ article }) => groups.get(article.id) === article.id)
    .map(({ article, storyProfile }) =>
      readProfile(
        article.id,
        article.published_at == null ? null : new Date(article.published_at).getTime(),
        storyProfile,
      ),
    );
  const entering = await loadProfiles(transaction, [...new Set([...promoted, ...unformedTexts])]);
  const profiles = new Map([...fresh, ...entering].map((profile) => [profile.id, profile]));

  const graph = new StoryGraph(transaction);
  const added = [...profiles.values()];
  await changeNeighbours(transaction, graph, added, gone);

  const touched = new Set([
    ...added.map(({ id }) => id),
    ...changes.copyGroups,
    ...groups.values(),
    ...regrouped.flatMap(([, { before, after }]) => [before, after]),
  ]);
  for (const end of await graph.ends())
    for (const moment of ['before', 'after'] as const)
      for (const text of await graph.unit(end, moment)) touched.add(text);
  const isText = (id: string) => profiles.has(id) || !gone.has(id);
  const decisions = await reachDecided(transaction, graph, touched, texts);
  const formed = await formAnew(transaction, graph, [...touched].filter(isText), profiles);

  await writeNeighbours(transaction, graph, gone);
  await enterBlocks(
    transaction,
    'STORY',
    regrouped.flatMap(([id, { before }]) => (before === id ? [emptied(id)] : [])),
    { fresh: false },
  );
  await enterBlocks(transaction, 'STORY', entering.map(findingOf), { fresh: false });

  const rows = [
    ...(await loadStoryArticles(
      transaction,
      formed.flatMap(({ texts: members }) => members),
    )),
    ...batch.map(
      ({ article }): StoryArticleRow => ({
        id: article.id,
        copyGroup: expected(groups.get(article.id), 'the copy group of an article'),
        publishedAt: article.published_at == null ? null : new Date(article.published_at).getTime(),
        headline: article.headline,
        storyId: null,
      }),
    ),
  ];
  const byGroup = groupBy(rows, ({ copyGroup }) => copyGroup);
  const told = formed.flatMap(({ texts: members, central }) => {
    const articles = members.flatMap((text) => byGroup.get(text) ?? []);
    return articles.length === 0 ? [] : [{ articles, central }];
  });
  const stories = decidedStories(told, decisions.all, profiles).map(({ articles, central }) =>
    described(articles, central),
  );
  const stored = new Set(batch.map(({ article }) => article.id));
  await writeStories(transaction, stories, stored, changes);
  return {
    storyOf: new Map(
      stories.flatMap(({ id, articles }) =>
        articles.flatMap((article) => (stored.has(article.id) ? [[article.id, id] as const] : [])),
      ),
    ),
    findings: fresh.map(findingOf),
  };
}

async function textsAmong({ db }: Transaction, articles: readonly string[]): Promise<string[]> {
  if (articles.length === 0) return [];
  const rows = await db
    .selectFrom('article as a')
    .innerJoin('article as t', 't.id', 'a.copy_group')
    .where('a.id', '=', sql<string>`ANY(${articles}::uuid[])`)
    .where('t.story_id', 'is', null)
    .distinct()
    .select('t.id')
    .execute();
  const ids = rows.map(({ id }) => id);
  return ids;
}

function findingOf(profile: StoryProfile): Finding {
  return {
    id: profile.id,
    articleId: profile.id,
    position: 0,
    publishedAt: profile.publishedAt,
    blocks: storyBlocks(profile),
    nodeId: null,
  };
}

/** An article that is found under no keys. */
function emptied(id: string): Finding {
  return { id, articleId: id, position: 0, publishedAt: null, blocks: { own: [], look: [] }, nodeId: null };
}

/** Takes texts out of the neighbours of others and puts others in. */
async function changeNeighbours(
  transaction: Transaction,
  graph: StoryGraph,
  added: readonly StoryProfile[],
  gone: ReadonlySet<string>,
): Promise<void> {
  const model = loadStoryModel();
  await graph.load([...gone, ...added.map(({ id }) => id)]);
  for (const text of gone) graph.change(text, new Map());
  const short = await withoutGone(transaction, graph, gone);
  const seeking = [...added, ...(await loadProfiles(transaction, short))];
  await lockKeys(
    transaction,
    'STORY',
    seeking.flatMap((profile) => storyBlocks(profile).look),
  );
  const isAdded = new Set(added.map(({ id }) => id));
  const sharingAdded = sharingBlock(added);
  for (let from = 0; from < seeking.length; from += SOUGHT_AT_ONCE) {
    const these = seeking.slice(from, from + SOUGHT_AT_ONCE);
    const sharingStored = sharingBlock(
      await candidates(transaction, these, (id) => gone.has(id) || isAdded.has(id)),
    );
    for (const profile of these) {
      const found = [...sharingStored(profile), ...sharingAdded(profile)].flatMap(
        (other): [string, number][] => {
          const chance = other.id === profile.id ? 0 : chanceOf(profile, other, model);
          return chance >= model.threshold ? [[other.id, chance]] : [];
        },
      );
      await graph.load(found.map(([id]) => id));
      graph.change(profile.id, likeliest(found));
      if (!isAdded.has(profile.id)) continue;
      for (const [other, chance] of found)
        if (!isAdded.has(other))
          graph.change(other, likeliest([...graph.after(other), [profile.id, chance]]));
    }
  }
}

/**
 * Of so many texts the stored ones that may be neighbours are looked up together: of more they would take too much memory in a
 * month of many.
 */
const SOUGHT_AT_ONCE = 16;

/** The stored texts that share a block with one of these, those left out that are not asked for. */
async function candidates(
  transaction: Transaction,
  profiles: readonly StoryProfile[],
  isLeftOut: (id: string) => boolean,
): Promise<StoryProfile[]> {
  const keys = profiles.flatMap((profile) => storyBlocks(profile).look);
  const found = keys.length === 0 ? [] : await loadProfilesInBlocks(transaction, keys);
  return found.filter(({ id }) => !isLeftOut(id));
}

/** Tells which of some texts share a word of a block with another, whenever they were published. */
function sharingBlock(profiles: readonly StoryProfile[]): (profile: StoryProfile) => Set<StoryProfile> {
  const byWord = new Map<string, StoryProfile[]>();
  for (const profile of profiles) for (const word of profile.blockWords) addTo(byWord, word, profile);
  return ({ blockWords }) => new Set(blockWords.flatMap((word) => byWord.get(word) ?? []));
}

/** Takes texts that are gone out of others' neighbours; gives those that may have neighbours they had no room for. */
async function withoutGone(
  transaction: Transaction,
  graph: StoryGraph,
  gone: ReadonlySet<string>,
): Promise<string[]> {
  if (gone.size === 0) return [];
  const rows = await transaction.db
    .selectFrom('story_neighbour')
    .where('other_id', '=', sql<string>`ANY(${[...gone]}::uuid[])`)
    .distinct()
    .select('article_id')
    .execute();
  const holders = rows.map(({ article_id }) => article_id).filter((id) => !gone.has(id));
  await graph.load(holders);
  const short: string[] = [];
  for (const text of holders) {
    const before = graph.before(text);
    if (before.size === MOST_NEIGHBOURS) short.push(text);
    graph.change(text, new Map([...before].filter(([other]) => !gone.has(other))));
  }
  return short.sort();
}

/** The stories of the units of texts. */
async function formAnew(
  transaction: Transaction,
  graph: StoryGraph,
  texts: readonly string[],
  profiles: Map<string, StoryProfile>,
) {
  const units = new Map<string, readonly string[]>();
  for (const text of texts) {
    const unit = [...(await graph.unit(text, 'after'))].sort();
    units.set(unit[0], unit);
  }
  const missing = [...new Set([...units.values()].flat())].filter((text) => !profiles.has(text));
  for (const profile of await loadProfiles(transaction, missing)) profiles.set(profile.id, profile);
  return [...units.values()].flatMap((unit) =>
    clusterUnit(
      unit.flatMap((text) => profiles.get(text) ?? []),
      loadStoryModel(),
    ),
  );
}

async function writeNeighbours(
  transaction: Transaction,
  graph: StoryGraph,
  gone: ReadonlySet<string>,
): Promise<void> {
  const texts = [...new Set([...graph.changes.keys(), ...gone])];
  if (texts.length === 0) return;
  await transaction.replace(
    'story_neighbour',
    sql`stale.article_id = ANY(${texts}::uuid[])`,
    ['article_id', 'other_id'],
    ['article_id', 'other_id', 'chance'],
    [...graph.changes].flatMap(([article_id, neighbours]) =>
      [...neighbours].map(([other_id, chance]) => ({ article_id, other_id, chance })),
    ),
  );
}

function described(articles: readonly StoryArticleRow[], central: string): DescribedStory {
  const ordered = [...articles].sort((a, b) =>
    byPublication({ ...a, articleId: a.id, position: 0 }, { ...b, articleId: b.id, position: 0 }),
  );
  const dated = ordered.flatMap(({ publishedAt }) => publishedAt ?? []);
  // Of each text the article published first.
  const texts = [...groupBy(ordered, ({ copyGroup }) => copyGroup).values()].map(([first]) => first);
  const last = dated.length === 0 ? null : dated[dated.length - 1];
  return {
    id: storyIdOf(ordered[0].id),
    title: (ordered.find(({ id }) => id === central) ?? ordered[0]).headline,
    articles: ordered,
    independentSourceCount: texts.length,
    firstPublishedAt: dated.length === 0 ? null : sortTime(dated[0]),
    lastPublishedAt: last === null ? null : sortTime(last),
    sortAt: sortTime(last),
    searchText: [...new Set(texts.map(({ headline }) => headline))].join('\n'),
  };
}
