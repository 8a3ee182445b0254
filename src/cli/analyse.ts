import { once } from 'node:events';
import type { Document } from '../documents/document.js';
import { DocumentError } from '../documents/errors.js';
import { type ReadOptions, readDocuments } from '../documents/readDocuments.js';
import { expected } from '../expected.js';
import { type Analyser, createAnalyser } from '../ingestion/analyser.js';
import { AnalyserError } from '../ingestion/analysisError.js';
import { analysisJson, errorJson } from './analysisJson.js';

interface AnalyseOptions {
  readonly text?: boolean;
  readonly json?: boolean;
  readonly tokens?: boolean;
  readonly why?: boolean;
  readonly published?: Date;
  readonly timeZone: string;
  readonly dateOrder?: 'dmy' | 'mdy';
  readonly columns?: Readonly<Record<string, string>>;
  readonly workers: number;
  /** Of one article, in seconds. */
  readonly timeLimit: number;
}

type Printing = Pick<AnalyseOptions, 'tokens' | 'why'>;

/** `dateline analyse` */
export async function analyse(files: string[], options: AnalyseOptions): Promise<void> {
  const analyser = createAnalyser(options.workers, { time: options.timeLimit * 1000 });
  const reading: ReadOptions = {
    timeZone: options.timeZone,
    ...(options.dateOrder ? { dateOrder: options.dateOrder } : {}),
    ...(options.columns ? { columns: options.columns } : {}),
    ...(options.published ? { publishedAt: options.published } : {}),
    ...(options.text ? { format: 'raw' as const } : options.json ? { format: 'json' as const } : {}),
  };
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // Who reads our output has seen enough.
    if (error.code === 'EPIPE') process.exit(process.exitCode);
    throw error;
  });
  try {
    for await (const line of analyseInOrder(files, reading, analyser, options))
      if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
  } finally {
    await analyser.close();
  }
}

/** One line a document, in the order of the files; works ahead by a few documents only. */
async function* analyseInOrder(
  files: readonly string[],
  reading: ReadOptions,
  analyser: Analyser,
  printing: Printing,
): AsyncGenerator<string> {
  const ahead: Promise<string>[] = [];
  for (const file of files) {
    const input = file === '-' ? { bytes: process.stdin, name: '<stdin>' } : { path: file };
    for await (const document of readDocuments(input, reading)) {
      ahead.push(lineOf(document, file, analyser, printing));
      if (ahead.length > analyser.concurrency * 2) yield await expected(ahead.shift(), 'a line ahead');
    }
  }
  for (const line of ahead) yield await line;
}

async function lineOf(
  document: Document | DocumentError,
  file: string,
  analyser: Analyser,
  { tokens = false, why = false }: Printing,
): Promise<string> {
  try {
    if (document instanceof DocumentError) throw document;
    return analysisJson(await analyser.analyse(document, { explain: why }), tokens);
  } catch (error) {
    if (error instanceof AnalyserError) throw error;
    process.exitCode = 1;
    return errorJson(error, file);
  }
}
