import { once } from 'node:events';
import { Command, Option } from 'commander';
import type { Document } from '../documents/document.js';
import { DocumentError } from '../documents/errors.js';
import { type ReadOptions, readDocuments } from '../documents/readDocuments.js';
import { type Analyser, createAnalyser } from './analyser.js';
import { analysisJson, errorJson } from './analysisJson.js';
import { parsePublished, timeZoneOption, workersOption } from './options.js';

interface AnalyseOptions {
  readonly text?: boolean;
  readonly json?: boolean;
  readonly tokens?: boolean;
  readonly published?: Date;
  readonly timeZone: string;
  readonly workers: number;
}

export const analyseCommand = new Command('analyse')
  .description('Print what is found in documents as JSON, one object a line, without a database.')
  .argument('<file...>', 'files, or "-" for standard input')
  .addOption(
    new Option(
      '--text',
      "a file's whole content is the article's text, with no header to look for",
    ).conflicts('json'),
  )
  .option('--json', "files are articles as JSON: headline, text and so on, or news-please's")
  .option('--published <date>', 'date of publication of documents that give none', parsePublished)
  .option('--tokens', 'print the tokens too, with tags and tree')
  .addOption(timeZoneOption())
  .addOption(workersOption())
  .addHelpText(
    'after',
    `
Offsets are UTF-16 code units into the text. A document that can't be read gives a line {"error": …} in its place; the exit
status is then 1.

Examples:
  $ dateline analyse article.txt
  $ dateline analyse --text --published 2015-11-18T20:45:00Z body.txt
  $ echo "Mr Tam told Reuters on Friday that 12 people died." | dateline analyse --text -`,
  )
  .action(analyse);

async function analyse(files: string[], options: AnalyseOptions): Promise<void> {
  const analyser = createAnalyser(options.workers);
  const reading: ReadOptions = {
    timeZone: options.timeZone,
    ...(options.published ? { publishedAt: options.published } : {}),
    ...(options.text ? { format: 'raw' as const } : options.json ? { format: 'json' as const } : {}),
  };
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // Who reads our output has seen enough.
    if (error.code === 'EPIPE') process.exit(process.exitCode);
    throw error;
  });
  try {
    for await (const line of analyseInOrder(files, reading, analyser, options.tokens ?? false))
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
  withTokens: boolean,
): AsyncGenerator<string> {
  const ahead: Promise<string>[] = [];
  for (const file of files) {
    const input = file === '-' ? { bytes: process.stdin, name: '<stdin>' } : { path: file };
    for await (const document of readDocuments(input, reading)) {
      ahead.push(lineOf(document, analyser, withTokens));
      if (ahead.length > analyser.concurrency * 2) yield await ahead.shift()!;
    }
  }
  for (const line of ahead) yield await line;
}

async function lineOf(
  document: Document | DocumentError,
  analyser: Analyser,
  withTokens: boolean,
): Promise<string> {
  if (document instanceof DocumentError) {
    process.exitCode = 1;
    return errorJson(document);
  }
  return analysisJson(await analyser.analyse(document), withTokens);
}
