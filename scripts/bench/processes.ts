import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What processes have used up so far: of a server, or of PostgreSQL with all its connections. */
export interface Usage {
  /** CPU time in ms. */
  readonly cpu: number;
  /** Resident memory in MB; pages that several share count once for each. */
  readonly memory: number;
}

/** Clock ticks a second, as Linux counts CPU time. */
const TICKS = 100;

/** What a process uses; null where the system doesn't tell it as Linux does. */
export function usageOf(pid: number): Usage | null {
  return total([pid]);
}

/** What the PostgreSQL server of a data folder uses; null where that can't be told. */
export function usageOfDatabase(folder: string): Usage | null {
  try {
    const [first = ''] = readFileSync(path.join(folder, 'database', 'data', 'postmaster.pid'), 'utf8').split(
      '\n',
    );
    const main = Number(first);
    const all = readdirSync('/proc').map(Number).filter(Number.isInteger);
    return total([main, ...all.filter((pid) => parentOf(pid) === main)]);
  } catch {
    return null;
  }
}

function total(pids: readonly number[]): Usage | null {
  let cpu = 0;
  let memory = 0;
  for (const pid of pids) {
    try {
      const fields = statOf(pid);
      cpu += ((Number(fields[11]) + Number(fields[12])) * 1_000) / TICKS;
      const [, kilobytes = '0'] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
      memory += Number(kilobytes) / 1_024;
    } catch {
      // A connection that has just ended uses nothing more.
      if (pids.length === 1) return null;
    }
  }
  return { cpu, memory };
}

function parentOf(pid: number): number | null {
  try {
    return Number(statOf(pid)[1]);
  } catch {
    return null;
  }
}

/** The fields of a process's stat from its state on: the name before it may hold anything. */
function statOf(pid: number): string[] {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}
