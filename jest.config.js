/** Tests of pure functions: no database, no command, no browser. */
const PURE = '/test/(language|cases|vocabulary|documents)/.*[.]test[.]ts$';

/**
 * Test files run in threads that keep the modules they have loaded, as Node.js itself loads them: models and libraries are read
 * once a thread, and run more than twice as fast as among modules that Jest loads into a context of each file's own. So a file
 * leaves nothing behind: what it puts in a module, in the environment or in a global, it takes away again.
 */
const threads = {
  runner: 'jest-light-runner',
  roots: ['<rootDir>/test'],
  setupFiles: ['<rootDir>/test/setup/typescript.js'],
  setupFilesAfterEnv: ['<rootDir>/test/setup/timeLimits.js'],
  transform: {},
};

const pure = { ...threads, displayName: 'pure', testRegex: [PURE] };

/** All else, with a PostgreSQL server that all share. */
const whole = {
  ...threads,
  displayName: 'whole',
  testRegex: ['[.]test[.]ts$'],
  testPathIgnorePatterns: [PURE],
  globalSetup: '<rootDir>/test/setup/globalSetup.js',
  globalTeardown: '<rootDir>/test/setup/globalTeardown.js',
};

/** @type {import('jest').Config} */
export default {
  projects: [pure, whole],
  maxWorkers: '100%',
  testSequencer: '<rootDir>/test/setup/longestFirst.js',
  reporters: ['default', '<rootDir>/test/setup/patience.js'],
};
