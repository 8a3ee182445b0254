import { createReadStream, createWriteStream } from 'node:fs';
import { realpath, rename, rm, stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { type BackupCounts, backupLines } from '../backup/backUp.js';
import { NoBackupError, restore } from '../backup/restore.js';
import type { DatabaseError } from '../database/errors.js';
import { createAnalyser } from '../ingestion/analyser.js';
import { createIngestor, PATIENT_WAIT } from '../ingestion/ingestor.js';
import { patient } from '../ingestion/patience.js';
import { isUnavailable } from '../knowledge/unavailable.js';
import { counted } from './counted.js';
import { UsageError } from './errors.js';
import { describeFailure } from './ingest.js';
import { interruption } from './interruption.js';
import { openKnowledge } from './knowledge.js';
import { print } from './print.js';
import { startProgress } from './progress.js';
import { noOutcomes, outcomesInWords, toldOutcomes } from './told.js';
import { announcedPatience, stoppedWaiting } from './waiting.js';

interface Common {
  readonly data: string;
  readonly json?: boolean;
}

/** Where a backup to a path goes: to what a link leads to. Nothing but a file gives way to it. */
async function targetOf(file: string): Promise<string> {
  const known = await stat(file).catch(() => null);
  if (known === null) return file;
  if (!known.isFile())
    throw new UsageError(`${file} is no file but a folder, a pipe or a device. Name a file for the backup.`);
  return realpath(file);
}

/** `dateline backup` */
export async function backUp(file: string, options: Common): Promise<void> {
  const target = await targetOf(file);
  const open = await openKnowledge(options.data, 2);
  const counts: BackupCounts = { articles: 0, versions: 0, decisions: 0, keys: 0 };
  const fresh = `${target}.${process.pid}.unfinished`;
  try {
    // Written aside, each process for itself: a backup that was broken off must not stand in the place of a whole one.
    const out: Writable = createWriteStream(fresh, { mode: 0o600 });
    const lines = Readable.from(backupLines(open.pool, open.knowledge, counts));
    if (file.endsWith('.gz')) await pipeline(lines, createGzip(), out);
    else await pipeline(lines, out);
    await rename(fresh, target);
  } catch (error) {
    await rm(fresh, { force: true });
    throw error;
  } finally {
    await open.close();
  }
  print(
    options,
    { file, ...counts },
    `${counted(counts.articles, 'article')}, ${counted(counts.versions, 'earlier version')}, ${counted(counts.decisions, 'decision')} and ${counted(counts.keys, 'key')} in ${file}`,
  );
}

/** `dateline restore` */
export async function restoreFile(
  file: string,
  options: Common & {
    readonly workers: number;
    /** Of one article, in seconds. */
    readonly timeLimit: number;
    /** In seconds. */
    readonly wait: number;
  },
): Promise<void> {
  const signal = interruption();
  const analyser = createAnalyser(options.workers, { time: options.timeLimit * 1000 });
  const open = await openKnowledge(options.data, 3);
  const progress = startProgress('article', null);
  const trying = announcedPatience(open.database, { wait: options.wait, signal, say: progress.line });
  const knowledge = patient(open.knowledge, trying);
  const ingestor = createIngestor(analyser, knowledge, { wait: PATIENT_WAIT });
  const counts = noOutcomes();
  let stopped: DatabaseError | undefined;
  try {
    const bytes = createReadStream(file);
    const input = file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes;
    bytes.once('error', (error) => input.destroy(error));
    const lines = createInterface({ input });
    for await (const result of restore(lines, {
      pool: open.pool,
      knowledge,
      ingestor,
      trying,
      signal,
    })) {
      counts[result.outcome]++;
      if (result.outcome === 'FAILED') progress.line(`failed: ${describeFailure(result)}`);
      progress.step();
    }
  } catch (error) {
    if (isUnavailable(error)) stopped = await open.database.explain(error);
    else if (error instanceof NoBackupError) throw new UsageError(`${file}: ${error.message}`);
    // zlib's codes.
    else if (/^Z_/.test(String((error as { code?: unknown }).code)))
      throw new UsageError(`${file}: It is damaged (${(error as Error).message}). Take another one.`);
    else throw error;
  } finally {
    progress.stop();
    await analyser.close();
    await open.close();
  }
  if (counts.FAILED > 0) process.exitCode = 1;
  if (signal.aborted) process.exitCode = 130;
  print(
    options,
    { file, ...toldOutcomes(counts) },
    `${outcomesInWords(counts)}${signal.aborted ? '; interrupted, the same command goes on' : ''}`,
  );
  if (stopped) throw stoppedWaiting(stopped);
}
