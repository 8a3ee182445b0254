import { type Database, openDatabase } from '../database/database.js';
import { createPool } from '../database/pool.js';
import { createKnowledgeBase, type KnowledgeBase } from '../knowledge/knowledgeBase.js';

/** A database with the knowledge base in it. */
export interface OpenKnowledge {
  readonly database: Database;
  readonly knowledge: KnowledgeBase;
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
  return {
    database,
    knowledge: createKnowledgeBase(pool),
    async close() {
      await pool.end();
      await database.close();
    },
  };
}
