import { DatabaseError } from '../database/errors.js';
import { DocumentError } from '../documents/errors.js';
import { createAnalyser } from '../ingestion/analyser.js';
import { countStaleArticles, ingestAgain } from '../ingestion/ingestAgain.js';
import type { IngestionResult } from '../ingestion/ingestDocument.js';
import { ingestDocuments } from '../ingestion/ingestDocuments.js';
import { createIngestor, PATIENT_WAIT } from '../ingestion/ingestor.js';
import { patient } from '../ingestion/patience.js';
import { isUnavailable } from '../knowledge/unavailable.js';
import { UNDETERMINED } from '../language/identification/tellLanguage.js';
import { counted } from './counted.js';
import { describeError, UsageError } from './errors.js';
import { describeLeft, LEFT_REASONS } from './folder.js';
import { countDocuments, findInputs } from './inputs.js';
import { interruption } from './interruption.js';
import { openKnowledge } from './knowledge.js';
import { duration, startProgress } from './progress.js';
import { noOutcomes, outcomesInWords, toldOutcomes, toldResult } from './told.js';
import { announcedPatience } from './waiting.js';

interface IngestOptions {
  readonly json?: boolean;
  readonly queue?: boolean;
  readonly again?: boolean;
  readonly allowPrivate?: boolean;
  readonly listLeft?: boolean;
  readonly data: string;
  readonly jsonl?: boolean;
  readonly timeZone: string;
  readonly dateOrder?: 'dmy' | 'mdy';
  readonly columns?: Readonly<Record<string, string>>;
  readonly workers: number;
  /** Of one article, in seconds. */
  readonly timeLimit: number;
  /** In seconds. */
  readonly wait: number;
}

/** `dateline ingest` */
export async function ingest(args: string[], options: IngestOptions): Promise<void> {
  if (args.length === 0 && !options.again)
    throw new UsageError('Say what to ingest: files, folders, globs, addresses or "-"; or --again.');
  if (args.length > 0 && options.again)
    throw new UsageError('--again reads the stored articles anew; it takes no paths.');
  if (options.queue && options.again)
    throw new UsageError('--again reads at once; it does not go with --queue.');
  const signal = interruption();
  const reading = {
    signal,
    allowPrivate: options.allowPrivate ?? false,
    timeZone: options.timeZone,
    ...(options.dateOrder ? { dateOrder: options.dateOrder } : {}),
    ...(options.columns ? { columns: options.columns } : {}),
    ...(options.jsonl ? { format: 'jsonl' as const } : {}),
  };
  const { inputs, left } = await findInputs(args);
  if (options.queue) {
    const total = await countDocuments(inputs, options.jsonl ?? false);
    // The queue's library takes long to load.
    const { enqueue } = await import('./enqueue.js');
    return enqueue(inputs, reading, {
      data: options.data,
      json: options.json ?? false,
      total,
      wait: options.wait,
    });
  }
  const analyser = createAnalyser(options.workers, { time: options.timeLimit * 1000 });
  const open = await openKnowledge(options.data, 3);
  const counts = noOutcomes();
  const unread = new Map<string, number>();
  const begin = Date.now();
  const total = options.again
    ? await countStaleArticles(open.knowledge)
    : await countDocuments(inputs, options.jsonl ?? false);
  const progress = startProgress('article', total);
  const trying = announcedPatience(open.database, { wait: options.wait, signal, say: progress.line });
  const knowledge = patient(open.knowledge, trying);
  const ingestor = createIngestor(analyser, knowledge, { wait: PATIENT_WAIT });
  let stopped: DatabaseError | undefined;
  try {
    const results = options.again
      ? ingestAgain({ reader: analyser, ingestor, knowledge, signal })
      : ingestDocuments(inputs, { ingestor, reading, signal });
    for await (const result of results) {
      counts[result.outcome]++;
      for (const warning of result.warnings ?? []) progress.line(`warning: "${result.headline}": ${warning}`);
      if (result.outcome !== 'FAILED' && result.unread !== null)
        unread.set(result.unread, (unread.get(result.unread) ?? 0) + 1);
      if (result.outcome === 'FAILED') progress.line(`failed: ${describeFailure(result)}`);
      if (options.json) console.log(JSON.stringify(toldResult(result)));
      progress.step();
    }
  } catch (error) {
    if (!isUnavailable(error)) throw error;
    stopped = await open.database.explain(error);
  } finally {
    progress.stop();
    await analyser.close();
    await open.close();
  }
  const seconds = (Date.now() - begin) / 1000;
  const done = counts.CREATED + counts.UPDATED + counts.UNCHANGED + counts.FAILED;
  if (options.json) {
    const summary = { ...toldOutcomes(counts), unread: Object.fromEntries(unread), left };
    console.log(JSON.stringify({ summary: { ...summary, seconds, interrupted: signal.aborted } }));
  } else tellPeople();
  if (stopped) throw new DatabaseError(stopped.code, `${stopped.message} ${goOn(args)}`, { cause: stopped });
  if (counts.FAILED > 0) process.exitCode = 1;
  if (signal.aborted) process.exitCode = 130;

  function tellPeople(): void {
    if (signal.aborted)
      console.log('Interrupted; what was read is stored. The same command goes on where this one ended.');
    console.log(
      `${counted(done, 'article')} in ${duration(seconds)} (${(done / Math.max(seconds, 0.001)).toFixed(1)}/s): ${outcomesInWords(counts)}`,
    );
    if (unread.size > 0) console.log(describeUnread(unread));
    if (left.length > 0)
      console.log(`${describeLeft(left)}${options.listLeft ? '' : '; --list-left names them'}`);
    if (options.listLeft)
      for (const { path, reason } of left) console.log(`left alone: ${path}: ${LEFT_REASONS[reason]}`);
  }
}

function goOn(args: readonly string[]): string {
  const stored = 'What is counted above is stored, and stays as it is when it comes again.';
  return args.includes('-')
    ? `${stored} Give the same input again to go on.`
    : `${stored} The same command goes on where this one ended.`;
}

/** "3 are in languages that are not read, and can be searched only: 2 French (fr), 1 of an unknown language (und)". */
function describeUnread(unread: ReadonlyMap<string, number>): string {
  const names = new Intl.DisplayNames('en', { type: 'language' });
  const total = [...unread.values()].reduce((sum, count) => sum + count, 0);
  const each = [...unread]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([tag, count]) =>
      tag === UNDETERMINED ? `${count} of an unknown language` : `${count} ${names.of(tag)} (${tag})`,
    );
  const are = total === 1 ? 'is in a language that is' : 'are in languages that are';
  return `${total} ${are} not read, and can be searched only: ${each.join(', ')}`;
}

/** Why an article was not taken in, for people. */
export function describeFailure({
  error,
  headline,
}: Extract<IngestionResult, { outcome: 'FAILED' }>): string {
  const described = describeError(error);
  return error instanceof DocumentError || headline === null ? described : `"${headline}": ${described}`;
}
