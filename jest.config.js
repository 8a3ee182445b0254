/** Tests of pure functions: no database, no command, no browser, no module that stands in for another, no memory that is measured. */
const PURE = '/test/(language|cases|vocabulary|documents(?!/(addresses|hostile)))/.*[.]test[.]ts$';

/**
 * Test files run in threads that keep the modules they have loaded, as Node.js itself loads them: the models are read once a
 * thread, and run more than twice as fast as among modules that Jest loads into a context of each file's own.
 */
const pure = {
  displayName: 'pure',
  runner: 'jest-light-runner',
  testRegex: [PURE],
  setupFiles: ['<rootDir>/test/setup/typescript.js'],
  setupFilesAfterEnv: ['<rootDir>/test/setup/timeLimits.js'],
  transform: {},
};

/** All else, with a PostgreSQL server that all share and a context of each file's own. */
const whole = {
  displayName: 'whole',
  testEnvironment: 'node',
  testRegex: ['[.]test[.]ts$'],
  testPathIgnorePatterns: [PURE],
  globalSetup: '<rootDir>/test/setup/globalSetup.js',
  globalTeardown: '<rootDir>/test/setup/globalTeardown.js',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
        },
        module: { type: 'es6' },
      },
    ],
  },
};

/** @type {import('jest').Config} */
export default {
  projects: [pure, whole].map((project) => ({ ...project, roots: ['<rootDir>/test'] })),
  testTimeout: 60_000,
  // All cores: much of a test's time is waiting for PostgreSQL and for commands.
  maxWorkers: '100%',
  reporters: ['default', '<rootDir>/test/setup/patience.js'],
};
