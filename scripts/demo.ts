// Builds, ingests the sample documents and serves them: `npm run demo`. Arguments go to `dateline serve`.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import './build.js';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const DOCUMENTS = path.join(ROOT, 'prisma', 'documents');
/** Passed on to the command, which ends in good order; this process waits for it. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
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

process.exitCode =
  (await dateline('ingest', DOCUMENTS, ...data)) || (await dateline('serve', ...serveOptions));

/** Runs the built command to its end; returns its exit status. */
async function dateline(...args: string[]): Promise<number> {
  const child = spawn(process.execPath, [path.join(ROOT, 'dist', 'cli', 'main.js'), ...args], {
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
