import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The built `dateline`. */
export const COMMAND = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

/** How a command ended. */
export interface CommandResult {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A command that runs. */
export interface RunningCommand {
  readonly process: ChildProcess;
  readonly ended: Promise<CommandResult>;
  /** Waits until its standard output matches; fails where it ends before. */
  printed(pattern: RegExp): Promise<RegExpExecArray>;
  /** The same of its standard error. */
  said(pattern: RegExp): Promise<RegExpExecArray>;
}

interface CommandOptions {
  /** Set over the environment of the tests, which has neither a database nor a data folder nor a key. */
  readonly env?: NodeJS.ProcessEnv;
  readonly input?: string;
  /** Leaves its standard input open, with nothing in it. */
  readonly openInput?: boolean;
  readonly cwd?: string;
  /** Run in the place of the built `dateline`. */
  readonly command?: string;
}

/** Starts the built `dateline`. */
export function startCommand(args: readonly string[], options: CommandOptions = {}): RunningCommand {
  const {
    DATABASE_URL: _url,
    DATELINE_DATA: _data,
    DATELINE_WRITE_KEY: _key,
    PORT: _port,
    ...env
  } = process.env;
  const child = spawn(process.execPath, [options.command ?? COMMAND, ...args], {
    cwd: options.cwd,
    env: { ...env, NODE_OPTIONS: '', ...options.env },
    stdio: 'pipe',
  });
  child.stdin.on('error', () => {});
  if (!options.openInput) child.stdin.end(options.input ?? '');
  let stdout = '';
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (part) => {
    stderr += part;
    child.emit('printed');
  });
  child.stdout.setEncoding('utf8').on('data', (part) => {
    stdout += part;
    child.emit('printed');
  });
  const ended = new Promise<CommandResult>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, stdout, stderr }));
  });
  const waitFor = (pattern: RegExp, text: () => string) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      const look = () => {
        const match = pattern.exec(text());
        if (match) resolve(match);
      };
      child.on('printed', look);
      ended.then(
        () => reject(new Error(`It ended before it printed ${pattern}:\n${stdout}\n${stderr}`)),
        reject,
      );
      look();
    });
  return {
    process: child,
    ended,
    printed: (pattern) => waitFor(pattern, () => stdout),
    said: (pattern) => waitFor(pattern, () => stderr),
  };
}

/** Runs the built `dateline` to its end. */
export function runCommand(args: readonly string[], options: CommandOptions = {}): Promise<CommandResult> {
  return startCommand(args, options).ended;
}

/** A folder of the test file's own with the files given, gone after its last test. */
export function testFolder(files: Record<string, string | Uint8Array> = {}): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'dateline-test-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
