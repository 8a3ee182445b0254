import type { PrismaClient } from '../database/client/client.js';
import type { Document } from '../documents/document.js';
import { contentHashOf } from '../documents/identity.js';
import type { Analysis } from '../language/analysis.js';
import { articleIdOf, articleRows, type SourceKey } from './articleRows.js';
import { insertArticle, removeArticle } from './articles.js';
import { Changes } from './changes.js';
import { resolveCopies } from './copies.js';
import { removeUnnamedEntities, resolveEntities } from './entities.js';
import { resolveEvents } from './events.js';
import { fold } from './folding.js';
import { idKind, idOf } from './ids.js';
import { articleLock } from './locks.js';
import { resolveStatements } from './statements.js';
import { inTransaction, type Transaction } from './transaction.js';

/** What became of a document: CREATED, UPDATED (another content under the same identity) or UNCHANGED (the same again). */
export type IngestOutcome = 'CREATED' | 'UPDATED' | 'UNCHANGED';

/** A document's article and what became of it. */
export interface Ingested {
  readonly articleId: string;
  readonly outcome: IngestOutcome;
}

/**
 * The knowledge base: what it holds is a function of the documents stored, whatever their order and repeats. Several
 * processes may write to one at once.
 */
export interface KnowledgeBase {
  /** The article of a document that is already stored just as it is; else null. Asked before the work of analysis. */
  unchanged(document: Document): Promise<Ingested | null>;
  /** Stores a document with what was found in it, in one transaction, and resolves what it touches. */
  store(document: Document, analysis: Analysis): Promise<Ingested>;
  /** Removes an article and all that rested on it alone; false where there is none of this id. */
  remove(articleId: string): Promise<boolean>;
}

/** The knowledge base in a database that has this build's schema. */
export function createKnowledgeBase(prisma: PrismaClient): KnowledgeBase {
  return {
    async unchanged(document) {
      const id = articleIdOf(document);
      const stored = await prisma.article.findUnique({ where: { id }, select: { contentHash: true } });
      return stored?.contentHash === contentHashOf(document) ? { articleId: id, outcome: 'UNCHANGED' } : null;
    },

    async store(document, analysis) {
      const rows = articleRows(document, analysis, sourceKey);
      const articleId = rows.article.id;
      const ingestedAt = new Date();
      return inTransaction(prisma, async (transaction) => {
        const before = await lockArticle(transaction, articleId);
        if (before === rows.article.content_hash) return { articleId, outcome: 'UNCHANGED' };
        const changes = new Changes();
        if (before !== null) await removeArticle(transaction, articleId, changes);
        await insertArticle(transaction, rows, ingestedAt, changes);
        await resolve(transaction, changes);
        return { articleId, outcome: before === null ? 'CREATED' : 'UPDATED' };
      });
    },

    async remove(articleId) {
      if (idKind(articleId) !== 'article') return false;
      return inTransaction(prisma, async (transaction) => {
        if ((await lockArticle(transaction, articleId)) === null) return false;
        const changes = new Changes();
        await removeArticle(transaction, articleId, changes);
        await resolve(transaction, changes);
        return true;
      });
    },
  };
}

/** Keeps other writers from an article; gives the hash of its stored content, null where it is not stored. */
async function lockArticle(transaction: Transaction, id: string): Promise<string | null> {
  await transaction.hold([articleLock(id)]);
  const [stored] = await transaction.query<{ content_hash: string }>(
    'SELECT content_hash FROM article WHERE id = $1::uuid',
    id,
  );
  return stored?.content_hash ?? null;
}

/** Resolves what changed, each layer after the ones it rests on. */
async function resolve(transaction: Transaction, changes: Changes): Promise<void> {
  await resolveEntities(transaction, changes);
  await resolveCopies(transaction, changes);
  await resolveStatements(transaction, changes);
  await resolveEvents(transaction, changes);
  await removeUnnamedEntities(transaction, changes);
}

function sourceKey(name: string, domain: string | null): SourceKey {
  const key = domain ?? (fold(name) || name);
  return { id: idOf('source', key), key, name, domain };
}
