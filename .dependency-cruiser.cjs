// The rules of which folder may know which. A document goes documents → language → knowledge → (PostgreSQL) → graphql;
// each folder knows those before it only as far as said here, and cli/ and server/ put the parts together; ingestion/ takes it
// as far as PostgreSQL. Under all of them lies vocabulary/, the kinds of things there are, and
// expected.ts, which all may ask for what must be there; tracing.ts is for all that take time.
const not = (name, from, to, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: to },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment:
        'Modules that need one another are one module, or lack a third. The types of a graph do refer to each other.',
      severity: 'error',
      from: { pathNot: ['^src/graphql/schema', '^src/graphql/[a-z]+/schema'] },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    not(
      'vocabulary-lowest',
      '^src/vocabulary/',
      '^src/(?!vocabulary/|expected\\.ts$)',
      'What all are built on is built on nothing of ours.',
    ),
    not(
      'documents-alone',
      '^src/documents/',
      '^src/(?!(documents|vocabulary)/|expected\\.ts$|language/models/wordCases\\.ts$)',
      'Reading documents needs nothing else of ours but what words there are, for those that a line break cut.',
    ),
    not(
      'database-alone',
      '^src/database/',
      '^src/(?!(database|vocabulary)/|expected\\.ts$)',
      'The connection needs nothing else of ours.',
    ),
    not(
      'language-pure',
      '^src/language/',
      '^src/(?!language/|vocabulary/|expected\\.ts$|documents/(document|wireAgencies)\\.ts$)',
      'Analysis is pure: no database, no API.',
    ),
    {
      name: 'language-side-by-side',
      comment:
        'Names, times, figures, statements and events read one another only as layers of the Analysis; what two of them ask of a sentence is asked in syntax/.',
      severity: 'error',
      from: { path: '^src/language/(names|times|figures|statements|events)/' },
      to: {
        path: '^src/language/(names|times|figures|statements|events|coreference)/',
        pathNot: '^src/language/$1/',
      },
    },
    not(
      'coreference-after-names',
      '^src/language/coreference/',
      '^src/language/(times|figures|statements|events)/',
      'Coreference is resolved between names and the finders.',
    ),
    not(
      'syntax-under-finders',
      '^src/language/syntax/',
      '^src/language/(parsing|names|times|figures|statements|events|coreference|models)/',
      'The tree is asked by the finders, and by the parser of what it has built, and knows none of them.',
    ),
    not(
      'knowledge-below',
      '^src/knowledge/',
      '^src/(ingestion|export|graphql|server|cli)/',
      'The knowledge base does not know its readers.',
    ),
    not(
      'export-reads-tables',
      '^src/export/',
      '^src/(language|documents|ingestion|graphql|server|cli)/',
      'What is written out is read from the tables.',
    ),
    not(
      'ingestion-between',
      '^src/ingestion/',
      '^src/(database|graphql|server|cli)/',
      'Ingestion brings documents, analysis and knowledge base together; who calls it is not its business.',
    ),
    not(
      'watch-brings-documents',
      '^src/watch/',
      '^src/(language|knowledge|export|graphql|server|cli)/',
      'What is followed goes in by ingestion, as all else.',
    ),
    not(
      'watch-from-commands',
      '^src/(documents|language|knowledge|ingestion|export|graphql|server)/',
      '^src/watch/',
      'Feeds are followed by a command alone.',
    ),
    not(
      'queue-carries',
      '^src/queue/',
      '^src/(?!(queue|documents|database)/|(?:expected|tracing)\\.ts$)',
      'The queue carries documents; what is done with them is not its business.',
    ),
    {
      name: 'one-way-in',
      comment: 'Documents are analysed and stored by ingestion alone, whoever brings them.',
      severity: 'error',
      from: { path: '^src/(?!ingestion/|language/)' },
      to: { path: '^src/language/analyse\\.ts$' },
    },
    not(
      'graphql-from-tables',
      '^src/graphql/',
      '^src/(language|documents|ingestion|server|cli)/',
      'The API reads tables, not texts.',
    ),
    not(
      'server-http-only',
      '^src/server/',
      '^src/(language|documents|knowledge|ingestion|cli)/',
      'The server is HTTP around the API.',
    ),
    not(
      'explorer-alone',
      '^src/explorer/',
      '^src/(?!explorer/)',
      'The page is a client of the public API like any other, and is bundled by itself.',
    ),
    not('nobody-needs-explorer', '^src/(?!explorer/)', '^src/explorer/', 'The server serves the built page.'),
    not('src-alone', '^src/', '^(scripts|test)/', 'The product does not need its tools.'),
    {
      name: 'no-development-packages',
      comment: 'What is installed without development packages must run.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(server/graphiql/page\\.js$|explorer/)' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'resolvable',
      severity: 'error',
      // What stands beside the bench has a package.json of its own, installed when it is asked for.
      from: { pathNot: '^scripts/bench/peer/' },
      to: { couldNotResolve: true, pathNot: '^graphql$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^src/(database|explorer)/generated/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
