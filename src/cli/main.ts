#!/usr/bin/env node
/*
 * The command `dateline`: a file a subcommand, which puts the other folders together. Nothing is trained.
 */
import './production.js';
import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { commands } from './commands.js';
import { describeError, UsageError } from './errors.js';
import { keepHeapsSmall } from './heapGrowth.js';
import { startTraces } from './traces.js';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

/** Exit status where the command line itself is wrong. */
const USAGE_STATUS = 2;

const program = new Command('dateline')
  .description(
    'A knowledge base of the news: entities, events, statements and figures with their evidence, over GraphQL.',
  )
  .version(version)
  .showHelpAfterError('Add --help for what it takes.')
  .addHelpText(
    'after',
    `
Without DATABASE_URL, an embedded PostgreSQL keeps its data in .dateline/.

The exit status is 0 where all went well; 1 where something failed, the rest is done all the same; 2 where the command line is
wrong; 130 where it was interrupted. With --json, standard output is JSON, an object a line; what people are told of meanwhile,
and the error that ends a command, "error: … (CODE)", go to standard error.

Examples:
  $ dateline ingest news/
  $ dateline serve`,
  );
for (const command of commands)
  program.addCommand(command.showHelpAfterError('Add --help for what it takes.'));
for (const command of [program, ...program.commands])
  command.exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : USAGE_STATUS));

// Who reads what is printed may have seen enough: what was asked for is done all the same.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
keepHeapsSmall();
const endTraces = await startTraces(version);
try {
  await program.parseAsync();
} catch (error) {
  console.error(`error: ${describeError(error)}`);
  process.exitCode = error instanceof UsageError ? USAGE_STATUS : 1;
} finally {
  await endTraces();
}
