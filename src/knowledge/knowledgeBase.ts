/*
 * What is stored, found out and given back of articles, by one door. Nothing here is trained: the scores of joining are in stories/,
 * entities/ and events/, each in a file of features that its model in models/ was trained on. What may not be touched freely is
 * what ids and keys derive from (article/localIds, entities/nameKeys, each family's anchors): a base that is stored already has
 * them, and a change of them wants its articles stored anew.
 */
import { sql } from 'kysely';
import type { Pool } from 'pg';
import { createQueryBuilder } from '../database/queryBuilder.js';
import type { Row } from '../database/tables.js';
import type { Document } from '../documents/document.js';
import { contentHashOf } from '../documents/identity.js';
import { expected, lookUp } from '../expected.js';
import { insertArticles } from './article/insert.js';
import { type ArticleFilter, countArticles, type ListedArticle, listArticles } from './article/list.js';
import { type PreparedArticle, prepareArticle } from './article/prepare.js';
import { removeArticles } from './article/remove.js';
import { type ArticleRows, articleIdOf, type Reading } from './article/rows.js';
import { countSources, sourceLocks } from './article/sources.js';
import {
  countStale,
  loadStale,
  loadStaleVersions,
  type StaleArticle,
  type VersionPlace,
} from './article/stale.js';
import {
  forgetVersions,
  type IngestOutcome,
  keepVersions,
  loadVersions,
  rereadVersion,
  restoreVersions,
  type StoredArticle,
  settleVersions,
} from './article/versions.js';
import { type BackedUp, backUp } from './backup.js';
import { copies } from './copies/matches.js';
import { resolveCopies } from './copies/resolve.js';
import type { DecisionEffect } from './decisions/effects.js';
import { type Decision, listDecisions } from './decisions/list.js';
import { recogniseDecided } from './decisions/recognise.js';
import { changeDecisions, rehearse } from './decisions/rehearse.js';
import { restoreDecisions } from './decisions/restore.js';
import { noteDecided } from './decisions/seeds.js';
import type { DecidedFinding } from './decisions/subject.js';
import {
  type DecisionChange,
  type DecisionRequest,
  removeDecision,
  takeDecision,
  undoDecision,
} from './decisions/take.js';
import { countNames, nameBlocksOf } from './entities/names.js';
import { withNameUses } from './entities/nameUses.js';
import { readStories } from './entities/readStories.js';
import { resolveEntities, resolveNames } from './entities/resolve.js';
import { removeUnnamedEntities } from './entities/write.js';
import { resolveEvents } from './events/resolve.js';
import { groupBy } from './grouping.js';
import { idKind } from './ids.js';
import { enterBlocks } from './resolution/blocks.js';
import { Changes } from './resolution/changes.js';
import { articleLock, nameBlockLock } from './resolution/locks.js';
import { inTransaction, type Transaction } from './resolution/transaction.js';
import { resolveStatements } from './statements/resolve.js';
import { writeStoryContents } from './stories/contents.js';
import { loadUnformed } from './stories/load.js';
import { resolveStories } from './stories/resolve.js';

export type { ArticleFilter, ListedArticle } from './article/list.js';
export { type PreparedArticle, prepareArticle } from './article/prepare.js';
export type { Reading } from './article/rows.js';
export { articleIdOfAddress } from './article/rows.js';
export type { StaleArticle, VersionPlace } from './article/stale.js';
export type { IngestOutcome } from './article/versions.js';
export type { BackedUp } from './backup.js';
export { DecisionError } from './decisions/decisionError.js';
export type { DecisionEffect } from './decisions/effects.js';
export type { Decision } from './decisions/list.js';
export type { Subject } from './decisions/subject.js';
export type { DecisionRequest } from './decisions/take.js';

/** A document's article and what became of it. */
export interface Ingested {
  readonly articleId: string;
  readonly outcome: IngestOutcome;
  /** The language (BCP 47) of an article that nothing was looked for in, since no pack reads it; else null. */
  readonly unread: string | null;
  /** Whether it is kept as a version of its article, while another, of a later time, stands. */
  readonly isEarlier: boolean;
}

/**
 * The knowledge base: what it holds is a function of the documents stored, whatever their order, repeats and batches. Several
 * processes may write to one at once.
 */
export interface KnowledgeBase {
  /** For each document, its article where it is already stored just as it is; else null. Asked before the work of analysis. */
  unchanged(documents: readonly Document[]): Promise<(Ingested | null)[]>;
  /**
   * Stores documents with what was found in them, all in one transaction, and resolves what they touch once. Gives what became
   * of each, in their order; where one comes twice, as if they were stored one after the other. Where one can't be stored,
   * none is.
   */
  store(articles: readonly (Reading | PreparedArticle)[]): Promise<Ingested[]>;
  /** How many articles, and versions that are kept of them, another analysis than this one read. */
  countStale(analysedBy: string): Promise<number>;
  /**
   * The documents of articles that another analysis than this one read, in the order of their ids: the first of those whose
   * id comes after `after`. To be stored again with what is found in them now, and their content's hash; an article that was
   * changed or removed meanwhile is then left as it is.
   */
  stale(analysedBy: string, after: string | null, most: number): Promise<StaleArticle[]>;
  /** The same of the versions that are kept of articles, by article and content: to be given to `reread`. */
  staleVersions(analysedBy: string, after: VersionPlace | null, most: number): Promise<StaleArticle[]>;
  /** Keeps what was found now in a version of `staleVersions`; one that was removed or came to stand meanwhile is left as it is. */
  reread(version: PreparedArticle): Promise<Ingested>;
  /**
   * Forms the stories of up to so many articles that are of none, as those of a base that was filled before stories were
   * formed; gives how many these were, 0 where none is left. What it leads to is what storing them now would.
   */
  formStories(most: number): Promise<number>;
  /** Removes an article and all that rested on it alone; false where there is none of this id. */
  remove(articleId: string): Promise<boolean>;
  /**
   * Puts a decision in force and gives its id; one that is in force already stays as it is. It holds for all articles that
   * come, change or go from then on, and waits while what it is about is not there.
   *
   * @throws DecisionError
   */
  decide(request: DecisionRequest): Promise<string>;
  /**
   * What a decision would do, were it taken now; nothing is kept.
   *
   * @throws DecisionError
   */
  effectsOf(request: DecisionRequest): Promise<DecisionEffect[]>;
  /**
   * Takes a decision out of force: all is as if it had never been taken. One that is undone already stays so.
   *
   * @param keyName the name of the key that it is asked with, which is kept; null where it is asked with none
   * @throws DecisionError NOT_FOUND
   */
  undo(decisionId: string, keyName: string | null): Promise<void>;
  /**
   * Undoes a decision and forgets that it was taken, with what the two were called.
   *
   * @throws DecisionError NOT_FOUND
   */
  forgetDecision(decisionId: string): Promise<void>;
  /** All decisions, undone ones too, the latest first. */
  decisions(): AsyncIterable<Decision>;
  /** Articles, the latest first. */
  articles(filter: ArticleFilter): Promise<ListedArticle[]>;
  countArticles(): Promise<number>;
  /** All that the same knowledge base can be made from again, as it is at one moment: decisions, then articles with their versions. */
  backUp(): AsyncIterable<BackedUp>;
  /**
   * Puts a decision back as it was, undone ones too, and resolves what it is on; one that is there already stays as it is.
   * Where decisions come before the articles, nothing is to be resolved twice.
   */
  restoreDecision(decision: Row<'decision'>): Promise<void>;
  /** Keeps what else stood at the address of an article that is stored, as a backup has it. */
  restoreVersion(version: Row<'article_version'>): Promise<void>;
}

/** From so many articles on, a batch is stored alone: it would touch most of what writers lock, and wait for all of them in turn. */
const ALONE_FROM = 8;

/** The knowledge base in a database that has this build's schema. The pool stays the caller's to close. */
export function createKnowledgeBase(pool: Pool): KnowledgeBase {
  const db = createQueryBuilder(pool);
  return {
    async unchanged(documents) {
      const asked = documents.map((document) => ({
        document,
        id: articleIdOf(document),
        hash: contentHashOf(document),
      }));
      const rows = await db
        .selectFrom('article as a')
        .where('a.id', '=', sql<string>`ANY(${asked.map(({ id }) => id)}::uuid[])`)
        .leftJoin('article_version as v', (join) =>
          join
            .onRef('v.article_id', '=', 'a.id')
            .on('v.content_hash', '=', sql<string>`ANY(${asked.map(({ hash }) => hash)}::text[])`),
        )
        .select([
          'a.id',
          'a.content_hash',
          'a.analysed',
          'a.language',
          'a.modified_at',
          'v.content_hash as keptHash',
          'v.modified_at as keptAt',
        ])
        .execute();
      const byArticle = groupBy(rows, ({ id }) => id);
      return asked.map(({ document, id, hash }): Ingested | null => {
        const known = byArticle.get(id) ?? [];
        const stands = known.find(({ content_hash }) => content_hash === hash);
        const found = stands ?? known.find(({ keptHash }) => keptHash === hash);
        if (found === undefined) return null;
        const seenAt = stands === undefined ? found.keptAt : found.modified_at;
        return timeOf(document.modifiedAt) <= timeOf(seenAt)
          ? {
              articleId: id,
              outcome: 'UNCHANGED',
              unread: unreadLanguage(found),
              isEarlier: stands === undefined,
            }
          : null;
      });
    },

    async store(articles) {
      const batch = articles.map((article) => ('rows' in article ? article : prepareArticle(article)));
      const now = new Date();
      const store = async (transaction: Transaction) => {
        const ids = [...new Set(batch.map(({ rows }) => rows.article.id))];
        const stored = await lockArticles(transaction, ids);
        const versions = stored.size === 0 ? [] : await loadVersions(transaction, [...stored.keys()]);
        const settlement = settleVersions(batch, [...stored.values()], versions);
        await keepVersions(transaction, settlement);
        const { written } = settlement;
        await write(
          transaction,
          written,
          written.flatMap(({ article }) => (stored.has(article.id) ? [article.id] : [])),
          // What was read anew came in when it was first read.
          (id, hash) => (stored.get(id)?.content_hash === hash ? lookUp(stored, id).ingested_at : now),
        );
        return batch.map(
          ({ rows: { article } }, i): Ingested => ({
            articleId: article.id,
            unread: unreadLanguage(article),
            ...expected(settlement.settled[i], 'what became of an article'),
          }),
        );
      };
      return inTransaction(db, store, { isAlone: batch.length >= ALONE_FROM });
    },

    countStale: (analysedBy) => countStale(db, analysedBy),
    stale: (analysedBy, after, most) => loadStale(db, analysedBy, after, most),
    staleVersions: (analysedBy, after, most) => loadStaleVersions(db, analysedBy, after, most),

    async reread(version) {
      const isKept = await inTransaction(db, (transaction) => rereadVersion(transaction, version));
      return {
        articleId: version.rows.article.id,
        outcome: isKept ? 'UPDATED' : 'UNCHANGED',
        unread: unreadLanguage(version.rows.article),
        isEarlier: true,
      };
    },

    formStories: (most) =>
      inTransaction(db, async (transaction) => {
        const unformed = await loadUnformed(transaction.db, most);
        await lockArticles(transaction, unformed);
        await write(transaction, [], [], () => new Date(), { unformed });
        return unformed.length;
      }),

    async remove(articleId) {
      if (idKind(articleId) !== 'article') return false;
      return inTransaction(db, async (transaction) => {
        if ((await lockArticles(transaction, [articleId])).size === 0) return false;
        await forgetVersions(transaction, articleId);
        await write(transaction, [], [articleId], () => new Date());
        return true;
      });
    },

    decide: (request) =>
      changeDecisions(db, async (transaction) => {
        const { id, findings } = await takeDecision(transaction, request, new Date());
        await write(transaction, [], [], () => new Date(), { decidedOn: findings });
        return id;
      }),

    effectsOf: (request) =>
      rehearse(db, async (transaction) => {
        const { findings } = await takeDecision(transaction, request, new Date());
        return write(transaction, [], [], () => new Date(), { decidedOn: findings });
      }),

    decisions: () => listDecisions(db),
    articles: (filter) => listArticles(db, filter),
    countArticles: () => countArticles(db),
    backUp: () => backUp(db),

    restoreDecision: (decision) =>
      changeDecisions(db, async (transaction) => {
        const decidedOn = await restoreDecisions(transaction, decision);
        await write(transaction, [], [], () => new Date(), { decidedOn });
      }),

    restoreVersion: (version) => inTransaction(db, (transaction) => restoreVersions(transaction, [version])),

    undo: (decisionId, keyName) =>
      takeBack((transaction) => undoDecision(transaction, decisionId, new Date(), keyName)),
    forgetDecision: (decisionId) =>
      takeBack((transaction) => removeDecision(transaction, decisionId, new Date())),
  };

  function takeBack(how: (transaction: Transaction) => Promise<DecisionChange>): Promise<void> {
    return changeDecisions(db, async (transaction) => {
      const { findings } = await how(transaction);
      await write(transaction, [], [], () => new Date(), { decidedOn: findings });
    });
  }
}

/** A time of modification; where there is none, before all others. */
const timeOf = (time: Date | null) => time?.getTime() ?? Number.NEGATIVE_INFINITY;

const unreadLanguage = ({ analysed, language }: { analysed?: boolean | undefined; language: string }) =>
  analysed === false ? language : null;

/** Keeps other writers from articles; gives those of them that are stored. */
async function lockArticles(
  transaction: Transaction,
  ids: readonly string[],
): Promise<Map<string, StoredArticle & { readonly ingested_at: Date }>> {
  await transaction.hold(ids.map(articleLock));
  const rows = await transaction.db
    .selectFrom('article')
    .where('id', '=', sql<string>`ANY(${ids}::uuid[])`)
    .select(['id', 'content_hash', 'analysed_by', 'ingested_at', 'published_at', 'modified_at'])
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** Removes articles, stores others and resolves what changed, each layer after the ones it rests on; tells what that was. */
async function write(
  transaction: Transaction,
  read: readonly ArticleRows[],
  removed: readonly string[],
  ingestedAt: (articleId: string, contentHash: string) => Date,
  {
    unformed = [],
    decidedOn = [],
  }: { readonly unformed?: readonly string[]; readonly decidedOn?: readonly DecidedFinding[] } = {},
): Promise<Changes> {
  const changes = new Changes();
  if (read.length + removed.length + unformed.length + decidedOn.length === 0) return changes;
  const batch = await withNameUses(transaction, read);
  await recogniseDecided(transaction, batch, removed);
  await transaction.hold(sourceLocks(batch));
  await removeArticles(transaction, removed, changes);
  const decided = await noteDecided(transaction, decidedOn, changes);
  const { texts, groups } = await resolveCopies(transaction, batch, changes);
  const { storyOf, findings } = await resolveStories(
    transaction,
    { batch, groups, removed, unformed, decided: decided.articles },
    changes,
  );
  const readings = await readStories(transaction, batch, storyOf, decided.namedIn, changes);
  for (const block of [...nameBlocksOf(batch), ...readings.blocks]) changes.nameBlocks.add(block);
  await transaction.hold([...changes.nameBlocks].map(nameBlockLock));
  await countSources(transaction, batch);
  await countNames(transaction, batch, readings);
  const resolutions = await resolveNames(transaction, batch, readings, changes);
  if (batch.length > 0) {
    await insertArticles(
      transaction,
      batch,
      ({ id, content_hash }) => ({
        ingested_at: ingestedAt(id, content_hash).toISOString(),
        copy_group: lookUp(groups, id),
        story_id: lookUp(storyOf, id),
      }),
      resolutions,
    );
    await enterBlocks(transaction, copies.name, texts, { fresh: true });
    await enterBlocks(transaction, 'STORY', findings, { fresh: true });
  }
  await resolveEntities(transaction, batch, changes);
  await resolveStatements(transaction, batch, resolutions, changes);
  await resolveEvents(transaction, batch, resolutions, groups, storyOf, changes);
  await writeStoryContents(
    transaction,
    batch.map(({ article }) => article.id),
    changes,
  );
  await removeUnnamedEntities(transaction, changes.entities);
  return changes;
}
