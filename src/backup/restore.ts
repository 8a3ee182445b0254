import type { Pool } from 'pg';
import { restoreKeys } from '../database/keys.js';
import { documentFromJson } from '../documents/document.js';
import { type IngestionResult, ingestDocument } from '../ingestion/ingestDocument.js';
import type { Ingestor } from '../ingestion/ingestor.js';
import type { Patience } from '../ingestion/patience.js';
import type { KnowledgeBase } from '../knowledge/knowledgeBase.js';
import { EARLIER_FORMS, type Entry, FIRST_WITH_END, FORM } from './form.js';

/** What is no backup, or of a later form than this build reads, or not the whole of one. */
export class NoBackupError extends Error {
  override readonly name = 'NoBackupError';
  readonly code = 'NO_BACKUP';
}

/** Where a backup is restored to. */
export interface Restoring {
  readonly pool: Pool;
  readonly knowledge: Pick<KnowledgeBase, 'restoreDecision' | 'restoreVersion'>;
  readonly ingestor: Ingestor;
  /** How keys are put back where the database can't be reached: the knowledge base and the ingestor have patience of their own. */
  readonly trying: Patience;
  /** Ends it once what has begun is done; restored again, it goes on. */
  readonly signal: AbortSignal;
}

/**
 * Reads a backup into a knowledge base: an empty one becomes the one that was backed up; of another, what is there stays.
 * Tells what became of each article.
 *
 * @throws NoBackupError, and what tells that the database is unavailable
 */
export async function* restore(
  lines: AsyncIterable<string>,
  { pool, knowledge, ingestor, trying, signal }: Restoring,
): AsyncGenerator<IngestionResult, void, undefined> {
  const running = new Set<Promise<void>>();
  const finished: IngestionResult[] = [];
  const failures: unknown[] = [];
  const versions: NonNullable<Entry['version']>[] = [];
  let form: number | undefined;
  let isWhole = false;
  let isDamaged = false;
  // Versions are of articles that came before them.
  const keep = async () => {
    await Promise.all(running);
    if (failures.length === 0)
      for (const version of versions.splice(0)) await knowledge.restoreVersion(version);
  };
  for await (const line of lines) {
    if (signal.aborted || failures.length > 0) break;
    const entry = entryOf(line);
    // What stands before it is restored all the same.
    isDamaged = entry === null && form !== undefined;
    if (isDamaged) break;
    form ??= entry?.dateline;
    if (entry === null || form === undefined || ![FORM, ...EARLIER_FORMS].includes(form))
      throw new NoBackupError('It is no backup that this Dateline reads. Make one with `dateline backup`.');
    if (entry.end || form < FIRST_WITH_END) isWhole = true;
    const { key } = entry;
    if (key) await trying(() => restoreKeys(pool, [key]));
    if (entry.decision) await knowledge.restoreDecision(entry.decision);
    if (entry.version) versions.push(entry.version);
    if (!entry.document) continue;
    if (versions.length > 0) await keep();
    const task: Promise<void> = ingestDocument(documentFromJson(entry.document), ingestor)
      .then(
        (result) => void finished.push(result),
        (error) => void failures.push(error),
      )
      .then(() => void running.delete(task));
    running.add(task);
    if (running.size >= ingestor.concurrency) await Promise.race(running);
    yield* finished.splice(0);
  }
  await keep();
  yield* finished.splice(0);
  if (failures.length > 0) throw failures[0];
  if (isDamaged)
    throw new NoBackupError(
      'A line of it is no JSON: it was cut short or is damaged. What stands before that line is restored; take a whole one for the rest.',
    );
  if (!isWhole && !signal.aborted)
    throw new NoBackupError('It was cut short. What it holds is restored; take a whole one for the rest.');
}

/** What a line says; null where it is no JSON. */
function entryOf(line: string): Entry | null {
  try {
    return JSON.parse(line) as Entry;
  } catch {
    return null;
  }
}
