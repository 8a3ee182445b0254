import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { listKeys, restoreKeys, type StoredKey } from '../database/keys.js';
import { type DocumentJson, documentFromJson } from '../documents/document.js';
import { createAnalyser } from '../ingestion/analyser.js';
import { type IngestionResult, ingestDocument } from '../ingestion/ingestDocument.js';
import { createIngestor, PATIENT_WAIT } from '../ingestion/ingestor.js';
import { UsageError } from './errors.js';
import { interruption } from './interruption.js';
import { type OpenKnowledge, openKnowledge } from './knowledge.js';
import { print } from './print.js';
import { startProgress } from './progress.js';

/**
 * The form of the stream: a line of JSON each for the head, every key, every decision, every version that an article had before,
 * and every article as it was read.
 */
const FORM = 1;
const PAGE = 200;
/** A fingerprint that no analysis has, also not what those have that were read before fingerprints were kept. */
const NOBODY = 'nobody';

/** A line of the stream: one of these. */
interface Entry {
  readonly dateline?: number;
  readonly key?: StoredKey;
  readonly decision?: object;
  readonly version?: object;
  readonly document?: DocumentJson;
}

interface Common {
  readonly data: string;
  readonly json?: boolean;
}

/** `dateline backup` */
export async function backUp(file: string, options: Common): Promise<void> {
  const open = await openKnowledge(options.data, 2);
  const counts = { articles: 0, versions: 0, decisions: 0, keys: 0 };
  const fresh = `${file}.unfinished`;
  try {
    // Written aside: a backup that was broken off must not stand in the place of a whole one.
    const out: Writable = createWriteStream(fresh, { mode: 0o600 });
    const lines = Readable.from(linesOf(open, counts));
    if (file.endsWith('.gz')) await pipeline(lines, createGzip(), out);
    else await pipeline(lines, out);
    await rename(fresh, file);
  } catch (error) {
    await rm(fresh, { force: true });
    throw error;
  } finally {
    await open.close();
  }
  print(
    options,
    { file, ...counts },
    `${counts.articles} articles, ${counts.versions} earlier versions, ${counts.decisions} decisions and ${counts.keys} keys are in ${file}`,
  );
}

async function* linesOf(
  { knowledge, pool }: OpenKnowledge,
  counts: { articles: number; versions: number; decisions: number; keys: number },
): AsyncGenerator<string> {
  yield `${JSON.stringify({ dateline: FORM, madeAt: new Date() })}\n`;
  for (const key of await listKeys(pool)) {
    counts.keys++;
    yield `${JSON.stringify({ key })}\n`;
  }
  // Before the articles: what is restored after them is resolved by them.
  const decisions = await pool.query<{ decision: object }>(
    'SELECT to_jsonb(decision) AS decision FROM decision ORDER BY id',
  );
  for (const { decision } of decisions.rows) {
    counts.decisions++;
    yield `${JSON.stringify({ decision })}\n`;
  }
  // By the hashes of their content: one page after the other, however many they are.
  for (let after = ['00000000-0000-0000-0000-000000000000', '']; ; ) {
    const { rows } = await pool.query<{ id: string; hash: string; version: object }>(
      `SELECT article_id AS id, content_hash AS hash, to_jsonb(v) AS version FROM article_version v
       WHERE (article_id, content_hash) > ($1::uuid, $2) ORDER BY article_id, content_hash LIMIT $3`,
      [...after, PAGE],
    );
    for (const { id, hash, version } of rows) {
      counts.versions++;
      after = [id, hash];
      yield `${JSON.stringify({ version })}\n`;
    }
    if (rows.length < PAGE) break;
  }
  for (let after: string | null = null; ; ) {
    const page = await knowledge.stale(NOBODY, after, PAGE);
    for (const { document } of page) {
      counts.articles++;
      yield `${JSON.stringify({ document })}\n`;
    }
    if (page.length < PAGE) return;
    after = page[page.length - 1].articleId;
  }
}

/** `dateline restore` */
export async function restore(
  file: string,
  options: Common & { readonly workers: number; readonly timeLimit: number },
): Promise<void> {
  const signal = interruption();
  const analyser = createAnalyser(options.workers, { time: options.timeLimit * 1000 });
  const open = await openKnowledge(options.data, 3);
  const ingestor = createIngestor(analyser, open.knowledge, { wait: PATIENT_WAIT });
  const progress = startProgress('articles', null);
  const counts = { CREATED: 0, UPDATED: 0, UNCHANGED: 0, FAILED: 0 };
  const running = new Set<Promise<void>>();
  const failures: unknown[] = [];
  const count = (result: IngestionResult) => {
    counts[result.outcome]++;
    if (result.outcome === 'FAILED') progress.line(`failed: "${result.headline}": ${result.error}`);
    progress.step();
  };
  try {
    const bytes = createReadStream(file);
    const input = file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes;
    bytes.once('error', (error) => input.destroy(error));
    let isHead = true;
    for await (const line of createInterface({ input })) {
      if (signal.aborted || failures.length > 0) break;
      const entry = JSON.parse(line) as Entry;
      if (isHead && entry.dateline !== FORM)
        throw new UsageError(
          `${file} is no backup that this Dateline reads. Make one with \`dateline backup\`.`,
        );
      isHead = false;
      if (entry.key) await restoreKeys(open.pool, [entry.key]);
      if (entry.decision)
        await open.pool.query(
          'INSERT INTO decision SELECT * FROM jsonb_populate_record(NULL::decision, $1) ON CONFLICT DO NOTHING',
          [JSON.stringify(entry.decision)],
        );
      if (entry.version)
        await open.pool.query(
          'INSERT INTO article_version SELECT * FROM jsonb_populate_record(NULL::article_version, $1) ON CONFLICT DO NOTHING',
          [JSON.stringify(entry.version)],
        );
      if (!entry.document) continue;
      const task: Promise<void> = ingestDocument(documentFromJson(entry.document), ingestor)
        .then(count, (error) => void failures.push(error))
        .then(() => void running.delete(task));
      running.add(task);
      if (running.size >= ingestor.concurrency) await Promise.race(running);
    }
    await Promise.all(running);
  } finally {
    progress.stop();
    await analyser.close();
    await open.close();
  }
  if (failures.length > 0) throw failures[0];
  if (counts.FAILED > 0) process.exitCode = 1;
  if (signal.aborted) process.exitCode = 130;
  print(
    options,
    {
      file,
      created: counts.CREATED,
      updated: counts.UPDATED,
      unchanged: counts.UNCHANGED,
      failed: counts.FAILED,
    },
    `${counts.CREATED} created, ${counts.UPDATED} updated, ${counts.UNCHANGED} unchanged, ${counts.FAILED} failed${signal.aborted ? '; interrupted, the same command goes on' : ''}`,
  );
}
