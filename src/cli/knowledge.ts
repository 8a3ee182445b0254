import type { Pool } from 'pg';
import { type Database, openDatabase } from '../database/database.js';
import { createPool } from '../database/pool.js';
import { createKnowledgeBase, type KnowledgeBase } from '../knowledge/knowledgeBase.js';

/** So many articles that are of no story yet are resolved in one transaction. */
const UNFORMED = 50;

/** A database with the knowledge base in it. */
export interface OpenKnowledge {
  readonly database: Database;
  readonly knowledge: KnowledgeBase;
  readonly pool: Pool;
  /** Ends the connections, and an embedded server that nobody else uses. */
  close(): Promise<void>;
}

/**
 * Opens the database that `DATABASE_URL` names, else the embedded one of a data folder, with all migrations applied.
 *
 * @param connections most connections at once
 * @throws DatabaseError
 */
export async function openKnowledge(data: string, connections: number): Promise<OpenKnowledge> {
  const database = await openDatabase(data);
  const pool = createPool(database.url, { max: connections });
  const knowledge = createKnowledgeBase(pool);
  try {
    // A base that was filled before stories were formed: stopped, it goes on here.
    while ((await knowledge.formStories(UNFORMED)) > 0);
  } catch (error) {
    await pool.end();
    await database.close();
    throw error;
  }
  return {
    database,
    knowledge,
    pool,
    async close() {
      await pool.end();
      await database.close();
    },
  };
}
