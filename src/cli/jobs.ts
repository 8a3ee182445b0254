import { openDatabase } from '../database/database.js';
import { createPool } from '../database/pool.js';
import { openQueue, type Queue } from '../queue/queue.js';
import { UsageError } from './errors.js';
import { print } from './print.js';

interface JobsOptions {
  readonly requeue?: boolean;
  readonly drop?: boolean;
  readonly limit: number;
  readonly json?: boolean;
  readonly data: string;
}

/** `dateline jobs` */
export async function jobs(ids: string[], options: JobsOptions): Promise<void> {
  if (options.requeue && options.drop) throw new UsageError('Say --requeue or --drop, not both.');
  if (ids.length > 0 && !options.requeue && !options.drop)
    throw new UsageError('Say what is to be done with these: --requeue or --drop.');
  const strange = ids.find((id) => !/^\d{1,18}$/.test(id));
  if (strange !== undefined)
    throw new UsageError(`"${strange}" is no number of a job: \`dateline jobs\` lists them.`);
  const database = await openDatabase(options.data);
  const pool = createPool(database.url, { max: 2 });
  try {
    const queue = await openQueue(pool);
    const chosen = ids.length === 0 ? 'all' : ids;
    if (options.requeue) {
      const requeued = await queue.requeue(chosen);
      print(options, { requeued }, `${requeued} wait again`);
    } else if (options.drop) {
      const dropped = await queue.drop(chosen);
      print(options, { dropped }, `${dropped} are gone`);
    } else await list(queue, options);
  } finally {
    await pool.end();
    await database.close();
  }
}

async function list(queue: Queue, options: JobsOptions): Promise<void> {
  const counts = await queue.counts();
  print(
    options,
    counts,
    `${counts.waiting} waiting, ${counts.running} being taken in, ${counts.failed} failed`,
  );
  for (const job of await queue.failed(options.limit))
    print(
      options,
      job,
      `${job.id}  "${job.headline}"${job.url === null ? '' : `  ${job.url}`}\n    ${job.reason}`,
    );
}
