// Builds, ingests the sample documents and serves them: `npm run demo`. Arguments go to `dateline serve`. Plain JavaScript, for
// what compiles TypeScript as it is loaded would run on beside the server.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const DOCUMENTS = path.join(ROOT, 'prisma', 'documents');
/** Passed on to the command, which ends in good order; this process waits for it. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const serveOptions = process.argv.slice(2);
const data = serveOptions.flatMap((option, i) =>
  option === '--data' ? ['--data', serveOptions[i + 1] ?? ''] : option.startsWith('--data=') ? [option] : [],
);

// Where npm is ended alone, the shell between it and this process goes without a word.
const parent = process.ppid;
const watch = setInterval(() => {
  if (process.ppid === parent) return;
  clearInterval(watch);
  process.emit('SIGTERM');
}, 500).unref();

/** @param {string} name */
const optionOf = (name) =>
  serveOptions.flatMap((option, i) =>
    option === name
      ? [serveOptions[i + 1]]
      : option.startsWith(`${name}=`)
        ? [option.slice(name.length + 1)]
        : [],
  )[0];
const port = Number(optionOf('--port') ?? process.env.PORT ?? 4000);

process.exitCode =
  (await portIsTaken(port, optionOf('--host') ?? process.env.DATELINE_HOST ?? 'localhost')) ||
  // In a process of its own, so that its tools are gone when the server runs.
  (await run('--import', 'tsx', path.join(ROOT, 'scripts', 'build.ts'))) ||
  (await dateline('ingest', DOCUMENTS, ...data)) ||
  (await dateline('serve', ...serveOptions));

/**
 * Says so where another program has the port, before minutes go into what needs it; returns an exit status.
 *
 * @param {number} port
 * @param {string} host
 * @returns {Promise<number>}
 */
function portIsTaken(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === 'EADDRINUSE')
        console.error(
          `error: Port ${port} is taken by another program. Stop it, or choose another: npm run demo -- --port 4001. (PORT_TAKEN)`,
        );
      // What else is wrong the server itself tells.
      resolve(error.code === 'EADDRINUSE' ? 1 : 0);
    });
    server.listen({ port, host }, () => server.close(() => resolve(0)));
  });
}

/**
 * Runs the built command to its end; returns its exit status.
 *
 * @param {string[]} args
 * @returns {Promise<number>}
 */
function dateline(...args) {
  return run(path.join(ROOT, 'dist', 'cli', 'main.js'), ...args);
}

/**
 * @param {string[]} args of Node.js
 * @returns {Promise<number>}
 */
async function run(...args) {
  const child = spawn(process.execPath, args, {
    // The channel tells the command when this process is gone, however it ended.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  const stop = () => child.kill('SIGTERM');
  for (const signal of SIGNALS) process.on(signal, stop);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      for (const signal of SIGNALS) process.off(signal, stop);
      resolve(signal === null ? (code ?? 1) : 130);
    });
  });
}
