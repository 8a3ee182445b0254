import type { Document } from '../documents/document.js';
import { DocumentError } from '../documents/errors.js';
import type { DocumentInput } from '../documents/input.js';
import { type ReadOptions, readDocuments } from '../documents/readDocuments.js';
import { isUnavailable } from '../knowledge/unavailable.js';
import { openQueue } from '../queue/queue.js';
import { counted } from './counted.js';
import { describeError } from './errors.js';
import { openKnowledge } from './knowledge.js';
import { print } from './print.js';
import { duration, startProgress } from './progress.js';
import { announcedPatience, stoppedWaiting } from './waiting.js';

/** Documents put into the queue by one statement. */
const PAGE = 200;

/** `dateline ingest --queue`: reads documents and leaves the rest to workers. */
export async function enqueue(
  inputs: readonly (DocumentInput | DocumentError)[],
  reading: ReadOptions & { readonly signal: AbortSignal },
  {
    data,
    json,
    total,
    wait,
  }: {
    readonly data: string;
    readonly json: boolean;
    readonly total: number | null;
    /** In seconds. */
    readonly wait: number;
  },
): Promise<void> {
  const open = await openKnowledge(data, 2);
  const begin = Date.now();
  const progress = startProgress('article', total);
  const trying = announcedPatience(open.database, { wait, signal: reading.signal, say: progress.line });
  let queued = 0;
  let failed = 0;
  try {
    const queue = await trying(() => openQueue(open.pool));
    let page: Document[] = [];
    const put = async () => {
      await trying(() => queue.add(page));
      queued += page.length;
      page = [];
    };
    for (const input of inputs) {
      const documents = input instanceof DocumentError ? [input] : readDocuments(input, reading);
      for await (const document of documents) {
        if (reading.signal.aborted) break;
        if (document instanceof DocumentError) {
          failed++;
          progress.line(`failed: ${describeError(document)}`);
        } else {
          for (const warning of document.warnings)
            progress.line(`warning: "${document.headline}": ${warning}`);
          if (page.push(document) === PAGE) await put();
        }
        progress.step();
      }
      if (reading.signal.aborted) break;
    }
    if (page.length > 0) await put();
  } catch (error) {
    if (!isUnavailable(error)) throw error;
    throw stoppedWaiting(await open.database.explain(error));
  } finally {
    progress.stop();
    await open.close();
  }
  if (reading.signal.aborted && !json) console.log('Interrupted; what was read is in the queue.');
  print(
    { json },
    { queued, failed, interrupted: reading.signal.aborted },
    `${counted(queued, 'article')} queued in ${duration((Date.now() - begin) / 1000)}, ${failed} failed; \`dateline worker\` takes them in`,
  );
  if (failed > 0) process.exitCode = 1;
  if (reading.signal.aborted) process.exitCode = 130;
}
