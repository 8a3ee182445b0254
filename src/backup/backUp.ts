/*
 * What the same knowledge base can be made from, taken away and brought back. Nothing is trained; the form (form.ts) is read
 * by later versions too: a change wants a greater `FORM`, and restore.ts to go on reading the old one.
 */
import type { Pool } from 'pg';
import { listKeys } from '../database/keys.js';
import type { KnowledgeBase } from '../knowledge/knowledgeBase.js';
import { FORM } from './form.js';

/** How much a backup holds. */
export interface BackupCounts {
  articles: number;
  versions: number;
  decisions: number;
  keys: number;
}

/**
 * A backup of a knowledge base and of the keys of its API as JSON Lines, from which `restore` makes the same one again.
 *
 * @param counts is counted up as lines are taken
 */
export async function* backupLines(
  pool: Pool,
  knowledge: Pick<KnowledgeBase, 'backUp'>,
  counts: BackupCounts,
): AsyncGenerator<string, void, undefined> {
  const line = (entry: object) => `${JSON.stringify(entry)}\n`;
  yield line({ dateline: FORM, madeAt: new Date() });
  for (const key of await listKeys(pool)) {
    counts.keys++;
    yield line({ key });
  }
  for await (const entry of knowledge.backUp()) {
    if ('decision' in entry) counts.decisions++;
    else if ('version' in entry) counts.versions++;
    else counts.articles++;
    yield line(entry);
  }
  yield line({ end: true });
}
