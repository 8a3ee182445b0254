import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const COMMAND = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));

/** The lines of a knowledge base's canonical export. */
export async function canonicalExport(env: NodeJS.ProcessEnv): Promise<string[]> {
  const child = spawn(process.execPath, [COMMAND, 'export', '--canonical'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = once(child, 'close');
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) lines.push(line);
  const [status] = await closed;
  if (status !== 0) throw new Error(`The export ended with ${status}.`);
  return lines;
}

/** Where two exports first differ, in words; null where they don't. */
export function firstDifference(wanted: readonly string[], found: readonly string[]): string | null {
  const at = wanted.findIndex((line, i) => line !== found[i]);
  if (at === -1 && wanted.length === found.length) return null;
  const shown = (line = 'nothing') => line.slice(0, 600);
  const [want, have] = at === -1 ? [undefined, found[wanted.length]] : [wanted[at], found[at]];
  return `The export has ${found.length} lines, ${wanted.length} were wanted. At line ${at + 1} wanted: ${shown(want)}; found: ${shown(have)}`;
}
