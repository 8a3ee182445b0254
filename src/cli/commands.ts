import { Argument, type Command, createCommand, Option } from 'commander';
import { EXPORT_FORMATS } from '../export/kinds.js';
import { LOG_LEVELS } from '../server/logLevel.js';
import { completion, SHELLS } from './completion.js';
import {
  allowPrivateOption,
  columnsOption,
  dataOption,
  dateOrderOption,
  parseHostName,
  parseKinds,
  parseOrigin,
  parsePublished,
  timeLimitOption,
  timeZoneOption,
  waitOption,
  wholeNumber,
  workersOption,
} from './options.js';

// What the commands take. What they do is loaded when one is run: `--help` and `analyse` need no database and no server.

const jsonOption = () => new Option('--json', 'print JSON, an object a line, for scripts');

const ingestCommand = createCommand('ingest')
  .description('Read documents and store what is found in them.')
  .argument('[path|url...]', 'files, folders, globs, http(s) addresses, or "-" for standard input')
  .option('--again', 'read the stored articles anew that an older analysis read')
  .option('--queue', 'leave it to workers (see `dateline worker`): only read the documents, and queue them')
  .option('--jsonl', 'read every file as JSON Lines, one article a line')
  .option('--list-left', 'name what was left alone in folders, and why')
  .addOption(jsonOption())
  .addOption(allowPrivateOption())
  .addOption(timeZoneOption())
  .addOption(dateOrderOption())
  .addOption(columnsOption())
  .addOption(workersOption())
  .addOption(timeLimitOption())
  .addOption(waitOption())
  .addOption(dataOption())
  .addHelpText(
    'after',
    `
Formats are told by their content: text, HTML, JSON of many kinds, JSON Lines, RSS and Atom, NewsML, NITF, PDF, DOCX, ODT,
EPUB, EML, MBOX, MHTML, WARC, CSV, Markdown, exports of press databases; also packed by gzip. The same document again is left
as it is; a changed text at the same address replaces the old one. After an update of Dateline with better models,
--again brings what they find to the articles stored before; stopped, it goes on where it was.

Examples:
  $ dateline ingest article.txt
  $ dateline ingest news/ "archive/**/*.html" https://example.org/story
  $ dateline ingest --time-zone Europe/Paris depeches/
  $ dateline ingest --again
  $ cat export.jsonl | dateline ingest --jsonl -`,
  )
  .action(async (...args: Parameters<typeof import('./ingest.js').ingest>) =>
    (await import('./ingest.js')).ingest(...args),
  );

const watchCommand = createCommand('watch')
  .description(
    'Follow feeds: ask them for what is new, read the pages behind it, and store what is found in them.',
  )
  .argument('<url|file...>', 'addresses of feeds, or lists of them: OPML, or a file with an address a line')
  .option('--once', 'ask each feed once, take in what is due, and end: for cron')
  .addOption(jsonOption())
  .addOption(
    new Option('--interval <seconds>', 'between two times a feed is asked')
      .default(900)
      .argParser(wholeNumber(1, 604_800)),
  )
  .addOption(
    new Option('--pause <milliseconds>', 'least time between two requests to one host')
      .default(1000)
      .argParser(wholeNumber(0, 3_600_000)),
  )
  .addOption(
    new Option(
      '--contact <url>',
      'a page that says who asks, which servers are told of in the User-Agent',
    ).env('DATELINE_CONTACT'),
  )
  .addOption(allowPrivateOption())
  .addOption(timeZoneOption())
  .addOption(dateOrderOption())
  .addOption(workersOption())
  .addOption(timeLimitOption())
  .addOption(waitOption())
  .addOption(dataOption())
  .addHelpText(
    'after',
    `
Read are RSS, Atom, RDF and JSON Feed. Each host is asked for one thing at a time, what its robots.txt allows to "dateline", and
not before the time it names (Retry-After); what a feed has not changed is not sent again (ETag, If-Modified-Since). A feed that
can't be read is asked later each time, up to a day. Where a page can't be read, the feed's own text of it is, with a warning.
How far each feed was read is kept in the database: however it ends, the next one goes on there. A feed's items are read anew
when it says that they were changed.

Examples:
  $ dateline watch https://example.org/feed.xml https://example.com/atom
  $ dateline watch --contact https://example.org/about-us subscriptions.opml
  $ dateline watch --once feeds.txt`,
  )
  .action(async (...args: Parameters<typeof import('./watch.js').watchFeeds>) =>
    (await import('./watch.js')).watchFeeds(...args),
  );

const workerCommand = createCommand('worker')
  .description(
    'Take in the documents that were queued, beside other workers on any machine, until it is stopped.',
  )
  .option('--once', 'end when nothing waits any more')
  .addOption(jsonOption())
  .addOption(workersOption())
  .addOption(timeLimitOption())
  .addOption(waitOption())
  .addOption(dataOption())
  .addHelpText(
    'after',
    `
Documents are queued by \`dateline ingest --queue\` and by the mutation "ingestArticles" of a server with --queue. One that can't
be taken in is tried again after 3, 7, 20 and 55 s, then kept as failed (see \`dateline jobs\`). A worker may be killed at any
time: others take what it had.

Examples:
  $ dateline ingest --queue archive.jsonl
  $ dateline worker --workers 4
  $ DATABASE_URL=postgresql://dateline:secret@db.example.org/dateline dateline worker`,
  )
  .action(async (...args: Parameters<typeof import('./worker.js').worker>) =>
    (await import('./worker.js')).worker(...args),
  );

const jobsCommand = createCommand('jobs')
  .description('Say how many documents wait for workers, and list those that failed, with the reason.')
  .argument('[id...]', 'failed ones, by number; all where none is named')
  .option('--requeue', 'let them wait again')
  .option('--drop', 'remove them')
  .addOption(
    new Option('--limit <n>', 'how many are listed').default(50).argParser(wholeNumber(1, 1_000_000)),
  )
  .option('--json', 'print JSON, an object a line, for scripts')
  .addOption(dataOption())
  .action(async (...args: Parameters<typeof import('./jobs.js').jobs>) =>
    (await import('./jobs.js')).jobs(...args),
  );

const analyseCommand = createCommand('analyse')
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
  .option(
    '--why',
    'print why events were joined, pronouns resolved and statements believed, feature by feature',
  )
  .addOption(timeZoneOption())
  .addOption(dateOrderOption())
  .addOption(columnsOption())
  .addOption(workersOption())
  .addOption(timeLimitOption())
  .addHelpText(
    'after',
    `
Offsets are UTF-16 code units into the text. A document that can't be read gives a line {"error": …} in its place; the exit
status is then 1.

--why adds a list "why" with an entry for each decision of a trained model: what it "decides" (EVENT_JOIN: a trigger tells of
an event told before; PRONOUN: it means an entity; STATEMENT: content and source of a cue are right), the "span" in question
and what it was held "with", whether it was "taken", the "rule" that settled it whatever the model said, the "score", a
logarithm of odds, and the "features" that make it up, each with its weight, the strongest first. Of a pronoun and of a
trigger it is the likeliest choice that is told of, taken or not. A trigger is joined by the mean of its chances with all
triggers of an event, "meanChance"; its score is that with the one of them that speaks most for what was decided.

Examples:
  $ dateline analyse article.txt
  $ dateline analyse --why article.txt
  $ dateline analyse --text --published 2015-11-18T20:45:00Z body.txt
  $ echo "Mr Tam told Reuters on Friday that 12 people died." | dateline analyse --text -`,
  )
  .action(async (...args: Parameters<typeof import('./analyse.js').analyse>) =>
    (await import('./analyse.js')).analyse(...args),
  );

/** Adds one of several values; an environment variable gives all of them, apart by blanks. */
function listed(each: (value: string) => string): (value: string, before: readonly string[]) => string[] {
  return (value, before) => [...before, ...value.split(/\s+/).filter(Boolean).map(each)];
}

const serveCommand = createCommand('serve')
  .description('Serve the GraphQL API.')
  .addOption(
    new Option('--port <n>', 'port; 0 takes a free one')
      .env('PORT')
      .default(4000)
      .argParser(wholeNumber(0, 65535)),
  )
  .addOption(
    new Option('--host <name>', 'address to listen on; 0.0.0.0 for all')
      .env('DATELINE_HOST')
      .default('localhost'),
  )
  .addOption(
    new Option(
      '--cors-origin <origin...>',
      'origins whose pages may read answers: https://studio.apollographql.com',
    )
      .env('DATELINE_CORS_ORIGIN')
      .default([], 'none')
      .argParser(listed(parseOrigin)),
  )
  .addOption(
    new Option('--allowed-host <name...>', 'names the server may be called by, beside localhost and numbers')
      .env('DATELINE_ALLOWED_HOST')
      .default([], 'none')
      .argParser(listed(parseHostName)),
  )
  .addOption(
    new Option('--log-level <level>', 'how much is written to standard error')
      .env('DATELINE_LOG_LEVEL')
      .choices(LOG_LEVELS)
      .default('info'),
  )
  .option('--queue', 'leave what `ingestArticles` is given to workers (see `dateline worker`)')
  .option('--require-key', 'let nobody read without a key')
  .addOption(
    new Option('--rate-limit <n>', 'most requests a second of one address or key').argParser(
      wholeNumber(1, 1_000_000),
    ),
  )
  .addOption(
    new Option(
      '--trust-proxy <proxies>',
      'how many proxies stand before it, or their addresses: they say who the client is',
    ).env('DATELINE_TRUST_PROXY'),
  )
  .addOption(jsonOption())
  .addOption(
    new Option('--metrics-port <n>', 'serve /metrics on this port and not beside the API').argParser(
      wholeNumber(0, 65535),
    ),
  )
  .addOption(workersOption())
  .addOption(timeLimitOption())
  .addOption(dataOption())
  .addHelpText(
    'after',
    `
Serves / (the explorer), /graphql (in a browser: Apollo Sandbox), /graphiql (works offline), /health/live, /health/ready and /metrics. Mutations need the write key, as
"Authorization: Bearer KEY": DATELINE_WRITE_KEY, else the one kept in the file write-key of the data folder.

Examples:
  $ dateline serve
  $ dateline serve --port 8080 --host 0.0.0.0
  $ curl localhost:4000/graphql -H "content-type: application/json" -d '{"query": "{ statistics { articles } }"}'`,
  )
  .action(async (...args: Parameters<typeof import('./serve.js').serve>) =>
    (await import('./serve.js')).serve(...args),
  );

const migrateCommand = createCommand('migrate')
  .description("Bring the database to this version's schema. The other commands do so too, at their start.")
  .addOption(jsonOption())
  .addOption(dataOption())
  .addHelpText(
    'after',
    `
Examples:
  $ dateline migrate
  $ DATABASE_URL=postgresql://dateline:secret@db.example.org/dateline dateline migrate`,
  )
  .action(async (...args: Parameters<typeof import('./migrate.js').migrate>) =>
    (await import('./migrate.js')).migrate(...args),
  );

const exportCommand = createCommand('export')
  .description('Write the knowledge base, or part of it, to standard output.')
  .addOption(
    new Option(
      '--format <format>',
      'jsonl: records, a JSON object a line; csv: a table of one kind of record; jsonld, ttl: RDF in the terms of schema.org, PROV and Web Annotation; graphml: the network, for Gephi; ftm: FollowTheMoney, for Aleph',
    ).choices(EXPORT_FORMATS),
  )
  .addOption(new Option('--of <kind,...>', 'kinds of record, of jsonl and csv').argParser(parseKinds))
  .option('--story <id>', 'only articles of this story, with what they say')
  .option('--entity <id>', 'only articles that name this entity')
  .option('--source <id>', 'only articles this source published or is credited in')
  .option('--since <date>', 'only articles published then or later', parsePublished)
  .option('--until <date>', 'only articles published before then', parsePublished)
  .option(
    '--canonical',
    'every table as it is, sorted, without times of ingestion: the same documents give the same bytes',
  )
  .addOption(dataOption())
  .addHelpText(
    'after',
    `
Kinds of record: article, source, story, entity, position, mention, statement, event, figure, companions. Offsets are UTF-16
code units into the article's text, those named "CodePoint" Unicode code points. It is written as it was at one moment, whatever is
ingested meanwhile.

Examples:
  $ dateline export --format jsonl > base.jsonl
  $ dateline export --format csv --of statement --since 2026-03-01 > said.csv
  $ dateline export --format ttl --story f19b9f1e-… > story.ttl
  $ dateline export --canonical | sha256sum`,
  )
  .action(async (...args: Parameters<typeof import('./export.js').exportKnowledge>) =>
    (await import('./export.js')).exportKnowledge(...args),
  );

const decisionsCommand = createCommand('decisions')
  .description(
    'Print what people decided is the same, or is not, as JSON, one decision a line, the latest first.',
  )
  .option('--undo <id...>', 'undo these first, and print them alone')
  .addOption(
    new Option(
      '--remove <id...>',
      'undo these, and forget that they were taken, with what the two were called',
    ).conflicts('undo'),
  )
  .addOption(new Option('--json', 'taken as everywhere: it is JSON in any case'))
  .addOption(dataOption())
  .addHelpText(
    'after',
    `
Decisions are taken by the mutation "decide" of the API. One is in force while its "undoneAt" is null; undone, all is as if it
had never been taken. "left" and "right" are what the two were called when it was decided.

Examples:
  $ dateline decisions
  $ dateline decisions --undo 91c3a5f0-6c1e-8d3b-9a57-0f2b6f1f5c11
  $ dateline decisions --remove 91c3a5f0-6c1e-8d3b-9a57-0f2b6f1f5c11`,
  )
  .action(async (...args: Parameters<typeof import('./decisions.js').decisions>) =>
    (await import('./decisions.js')).decisions(...args),
  );

const listCommand = createCommand('list')
  .description('List articles, the latest first: id, day, headline and address.')
  .addOption(new Option('--limit <n>', 'how many').default(50).argParser(wholeNumber(1, 1_000_000)))
  .option('--source <name>', 'of this source alone')
  .option(
    '--text <words>',
    'that have these words, just as they are, in headline, byline or text, or in headline or text of an earlier version',
  )
  .addOption(jsonOption())
  .addOption(dataOption())
  .action(async (...args: Parameters<typeof import('./articles.js').listArticles>) =>
    (await import('./articles.js')).listArticles(...args),
  );

const deleteCommand = createCommand('delete')
  .description('Delete articles with all that rests on them alone. Backups made before still hold them.')
  .argument('<id|url...>', 'articles, by id or address')
  .addOption(jsonOption())
  .addOption(dataOption())
  .action(async (...args: Parameters<typeof import('./articles.js').deleteArticles>) =>
    (await import('./articles.js')).deleteArticles(...args),
  );

const backupCommand = createCommand('backup')
  .description(
    'Write all articles with their versions, decisions and keys to a file, from which the same knowledge base can be made.',
  )
  .argument('<file>', 'as "base.jsonl.gz"; packed where it ends in .gz')
  .addOption(jsonOption())
  .addOption(dataOption())
  .action(async (...args: Parameters<typeof import('./backup.js').backUp>) =>
    (await import('./backup.js')).backUp(...args),
  );

const restoreCommand = createCommand('restore')
  .description('Read a backup into an empty knowledge base. Stopped, the same command goes on.')
  .argument('<file>', 'what `dateline backup` wrote')
  .addOption(jsonOption())
  .addOption(workersOption())
  .addOption(timeLimitOption())
  .addOption(waitOption())
  .addOption(dataOption())
  .action(async (...args: Parameters<typeof import('./backup.js').restoreFile>) =>
    (await import('./backup.js')).restoreFile(...args),
  );

const doctorCommand = createCommand('doctor')
  .description('Look whether this machine and the database have what is needed, and say what to do.')
  .addOption(jsonOption())
  .addOption(dataOption())
  .action(async (...args: Parameters<typeof import('./doctor.js').doctor>) =>
    (await import('./doctor.js')).doctor(...args),
  );

const keysCommand = createCommand('keys').description('Make, list and end keys of the API.');
keysCommand
  .command('create')
  .description('Make a key and print it, this once.')
  .argument('<name>', 'whose it is')
  .addOption(
    new Option('--role <role>', 'what it allows; write and curate include read')
      .choices(['read', 'write', 'curate', 'all'])
      .default('read'),
  )
  .addOption(jsonOption())
  .addOption(dataOption())
  .action(async (...args: Parameters<typeof import('./keys.js').makeKey>) =>
    (await import('./keys.js')).makeKey(...args),
  );
keysCommand
  .command('list')
  .description('List all keys, also those that have ended.')
  .addOption(jsonOption())
  .addOption(dataOption())
  .action(async (...args: Parameters<typeof import('./keys.js').showKeys>) =>
    (await import('./keys.js')).showKeys(...args),
  );
keysCommand
  .command('end')
  .description('End a key.')
  .argument('<name>', 'whose it is')
  .addOption(jsonOption())
  .addOption(dataOption())
  .action(async (...args: Parameters<typeof import('./keys.js').stopKey>) =>
    (await import('./keys.js')).stopKey(...args),
  );

const completionCommand = createCommand('completion')
  .description('Print a script by which a shell completes commands, options and their choices.')
  .addArgument(new Argument('<shell>', 'your shell').choices(SHELLS))
  .addHelpText(
    'after',
    `
Examples:
  $ source <(dateline completion bash)
  $ source <(dateline completion zsh)
  $ dateline completion fish > ~/.config/fish/completions/dateline.fish`,
  )
  .action(completion);

/** All commands of `dateline`. */
export const commands: readonly Command[] = [
  ingestCommand,
  workerCommand,
  jobsCommand,
  watchCommand,
  analyseCommand,
  serveCommand,
  migrateCommand,
  exportCommand,
  decisionsCommand,
  listCommand,
  deleteCommand,
  keysCommand,
  backupCommand,
  restoreCommand,
  doctorCommand,
  completionCommand,
];
