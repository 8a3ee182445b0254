import { useSyncExternalStore } from 'react';
import type { Client, CombinedError } from 'urql';
import { readKey, refuseKey } from '../../api/key.js';
import { codeOf } from '../../api/useAnswer.js';
import type { PutInMutation } from '../../generated/operations.js';
import { PutInDocument } from '../../generated/start.js';
import type { Dropped } from './dropped.js';

/*
 * What was given to be read, and what became of it. It belongs to no view: what is being read goes on, and what was found is still
 * there, when one comes back from another.
 */

export type Result = PutInMutation['ingestDocument'][number];

/** What became of one file. */
export interface Given {
  readonly file: Dropped;
  /** What needs a key, or was not answered, keeps its turn and the files after it. */
  readonly state: 'waiting' | 'reading' | 'read' | 'failed' | 'needs key' | 'unanswered';
  readonly results: readonly Result[];
  /** Why it failed, or what the key may not do. */
  readonly message?: string;
  /** Why there was no answer. */
  readonly error?: CombinedError;
}

let all: readonly Given[] = [];
let isReading = false;
const listeners = new Set<() => void>();

function change(changed: readonly Given[]): void {
  all = changed;
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** All that was given since the page was opened. */
export const useGiven = (): readonly Given[] => useSyncExternalStore(listen, () => all);

const isKept = ({ state }: Given) => state === 'needs key' || state === 'unanswered';

/**
 * Gives files to be read, after those that wait.
 *
 * @param written called once something was read
 */
export function give(files: readonly Dropped[], client: Client, written: () => void): void {
  change([...all, ...files.map(waiting)]);
  if (!all.some(isKept)) void readAll(client, written);
}

/** Goes on with what was kept. */
export function goOn(client: Client, written: () => void): void {
  change(all.map((one) => (isKept(one) ? waiting(one.file) : one)));
  void readAll(client, written);
}

const waiting = (file: Dropped): Given => ({ file, state: 'waiting', results: [] });

/** Reads what waits, one file after the other, till nothing waits or a file is kept. */
async function readAll(client: Client, written: () => void): Promise<void> {
  if (isReading) return;
  isReading = true;
  let hasRead = false;
  for (;;) {
    const at = all.findIndex(({ state }) => state === 'waiting');
    const file = all[at]?.file;
    if (file === undefined) break;
    change(all.with(at, { file, state: 'reading', results: [] }));
    const became = await whatBecameOf(client, file);
    change(all.with(at, became));
    hasRead ||= became.state === 'read';
    if (isKept(became)) break;
  }
  isReading = false;
  if (hasRead) written();
}

/** Whether nothing of a file could be read. */
export const isFailed = ({ state, results }: Given) =>
  state === 'failed' || (results.length > 0 && results.every(({ error }) => error !== null));

const LARGEST = 16 << 20;

/** The HTTP statuses by which a server says that it answers later: too many requests, and while its database is away. */
const LATER: ReadonlySet<unknown> = new Set([429, 503]);

/** Reads a file; what cannot be read, of the disk or by the server, is told of it. */
async function whatBecameOf(client: Client, file: Dropped): Promise<Given> {
  const unopened: Given = {
    file,
    state: 'failed',
    results: [],
    message: 'The browser could not open it.',
  };
  if (!(file instanceof File)) return unopened;
  if (file.size > LARGEST)
    return { file, state: 'failed', results: [], message: 'It is larger than 16 MB: put it in by command.' };
  if (readKey() === null) return { file, state: 'needs key', results: [] };
  const content = await base64(file).catch(() => undefined);
  if (content === undefined) return unopened;
  const { data, error } = await client
    .mutation(PutInDocument(), { input: { name: file.name, content } })
    .toPromise();
  if (data) return { file, state: 'read', results: data.ingestDocument };
  if (error && codeOf(error) === 'UNAUTHENTICATED') {
    refuseKey();
    return { file, state: 'needs key', results: [] };
  }
  if (error && (error.networkError || LATER.has(error.response?.status)))
    return { file, state: 'unanswered', results: [], error };
  const message = error?.graphQLErrors[0]?.message ?? 'The server gave no answer.';
  if (error && codeOf(error) === 'FORBIDDEN') return { file, state: 'needs key', results: [], message };
  return { file, state: 'failed', results: [], message };
}

const base64 = (file: File) =>
  new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
