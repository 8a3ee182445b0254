import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The texts below a folder, in the order of their paths. A few files are in Latin-1. */
export function textsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => {
      const bytes = readFileSync(path.join(folder, name));
      const text = bytes.toString('utf8');
      return text.includes('\ufffd') ? bytes.toString('latin1') : text;
    });
}
