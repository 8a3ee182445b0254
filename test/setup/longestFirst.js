import Sequencer from '@jest/test-sequencer';

/** Test files that take longest, longest first: they start and stop servers, commands, workers or a browser. */
const LONGEST = [
  'explorer/explorer',
  'cli/lostDatabase',
  'cli/queue',
  'database/embedded',
  'cli/ingest',
  'cli/fullDisk',
  'cli/operating',
  'chaos/chaos',
  'graphql/safety',
  'server/server',
  'cli/replica',
  'cli/watch',
  'cli/endlessArticle',
  'server/graphiql',
  'language/growth',
  'cli/analyse',
  'server/traces',
  'cli/json',
  'database/external',
  'documents/hostile',
  'cli/decisions',
  'graphql/words',
  'knowledge/knowledgeBase',
  'knowledge/decisions/decisions',
].map((name) => `/test/${name}.test.ts`);

/**
 * Starts the longest files first, so that no core is left with one of them at the end. In a clean checkout Jest has nothing to go
 * by but the size of a file, which tells little of its time.
 */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const place = LONGEST.findIndex((end) => path.replaceAll('\\', '/').endsWith(end));
      return place < 0 ? LONGEST.length : place;
    };
    return super.sort(tests).sort((a, b) => rank(a) - rank(b));
  }
}
