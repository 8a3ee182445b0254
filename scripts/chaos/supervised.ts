import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const COMMAND = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

/** The codes of errors that a command may end with of which its user knows that it may be started again. */
const MAY_BE_TRIED_AGAIN = new Set(['DATABASE_UNREACHABLE', 'DISK_FULL']);

const PAUSE_MS = 500;

/** A `dateline` command that is started again whenever it ends before it is to. */
export class Supervised {
  /** How often it was started. */
  starts = 0;
  /** How often it ended by itself with an error that says that it may be tried again. */
  gaveUp = 0;
  /** Ends that nobody should have to see. */
  readonly faults: string[] = [];
  /** The command's own name. */
  readonly name: string;
  /** What it wrote last on its standard error. */
  lastWords = '';
  private child: ChildProcess | undefined;
  private killed = false;
  private ending = false;
  private readonly over: Promise<void>;

  /** @param untilDone whether it is done when it ends well; else it runs until it is stopped */
  constructor(
    private readonly args: readonly string[],
    private readonly env: NodeJS.ProcessEnv,
    private readonly untilDone: boolean,
  ) {
    this.name = args[0];
    this.over = this.run();
  }

  /** Ends it without a word, as a machine does that is out of memory; whether there was something to end. */
  kill(): boolean {
    if (!this.isRunning) return false;
    this.killed = true;
    this.child?.kill('SIGKILL');
    return true;
  }

  /** Whether a process of it runs just now. */
  get isRunning(): boolean {
    return this.child?.exitCode === null && this.child.signalCode === null;
  }

  /** When it is done. */
  done(): Promise<void> {
    return this.over;
  }

  /** Asks it to end, and waits until it has. */
  async stop(): Promise<void> {
    this.ending = true;
    this.child?.kill('SIGTERM');
    await this.over;
  }

  private async run(): Promise<void> {
    while (!this.ending) {
      const child = spawn(process.execPath, [COMMAND, ...this.args], {
        env: this.env,
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      this.child = child;
      this.starts++;
      this.lastWords = '';
      child.stderr.setEncoding('utf8').on('data', (part: string) => {
        this.lastWords = (this.lastWords + part).slice(-20_000);
      });
      const [status, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
      const wasKilled = this.killed;
      this.killed = false;
      if (status === 0 && (this.untilDone || this.ending)) return;
      // One that had only just begun does not listen to what asks it to end yet.
      if (this.ending && signal === 'SIGTERM') return;
      if (!wasKilled) this.judge(status, this.lastWords);
      if (!this.ending) await sleep(PAUSE_MS);
    }
  }

  private judge(status: number | null, said: string): void {
    const code = /^error: .*\((\w+)\)$/m.exec(said)?.[1];
    if (status === 1 && code !== undefined && MAY_BE_TRIED_AGAIN.has(code)) this.gaveUp++;
    else this.faults.push(`${this.args[0]} ended with ${status}: ${said.trim().slice(-1_500)}`);
  }
}
