import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { plainTextReader, readers } from '../documents/readers.js';

/** Why something in a folder was left alone. */
export const LEFT_REASONS = {
  kind: 'of a kind that is not read',
  hidden: 'hidden',
  deadLink: 'a link that leads nowhere',
  special: 'neither file nor folder',
  unreadable: 'a folder that may not be read',
} as const;

export type LeftReason = keyof typeof LEFT_REASONS;

/** Something in a folder that was left alone. */
export interface Left {
  readonly path: string;
  readonly reason: LeftReason;
}

/** What a folder holds. */
export interface FolderContents {
  /** The files that are read, by their paths. */
  readonly files: string[];
  readonly left: Left[];
}

/** The names a folder's documents have; what else lies in it is left alone. */
const EXTENSIONS: ReadonlySet<string> = new Set(
  [...readers, plainTextReader]
    .flatMap(({ extensions }) => extensions.map((each) => `.${each}`))
    .concat('.gz'),
);

/** Goes through a folder with all folders in it, links followed, each once. */
export async function readFolder(folder: string): Promise<FolderContents> {
  const contents: FolderContents = { files: [], left: [] };
  await walk(folder, new Set(), contents);
  contents.files.sort();
  return contents;
}

async function walk(folder: string, seen: Set<string>, { files, left }: FolderContents): Promise<void> {
  const real = await realpath(folder);
  if (seen.has(real)) return;
  seen.add(real);
  for (const name of await readdir(folder)) {
    const file = path.join(folder, name);
    if (name.startsWith('.')) {
      left.push({ path: file, reason: 'hidden' });
      continue;
    }
    const found = await stat(file).catch(() => undefined);
    if (found === undefined) left.push({ path: file, reason: 'deadLink' });
    else if (found.isDirectory())
      await walk(file, seen, { files, left }).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'EACCES' && error.code !== 'EPERM') throw error;
        left.push({ path: file, reason: 'unreadable' });
      });
    else if (!found.isFile()) left.push({ path: file, reason: 'special' });
    else if (EXTENSIONS.has(path.extname(name).toLowerCase())) files.push(file);
    else left.push({ path: file, reason: 'kind' });
  }
}

/** "4 were left alone: 2 of a kind that is not read (.jpg, .zip), 1 hidden, 1 a link that leads nowhere". */
export function describeLeft(left: readonly Left[]): string {
  const parts = (Object.keys(LEFT_REASONS) as LeftReason[]).flatMap((reason) => {
    const some = left.filter((each) => each.reason === reason);
    if (some.length === 0) return [];
    const kinds = new Set(
      some.map((each) => path.extname(each.path).toLowerCase()).filter((kind) => kind !== ''),
    );
    const shown = reason === 'kind' && kinds.size > 0 ? ` (${[...kinds].sort().slice(0, 8).join(', ')})` : '';
    return [`${some.length} ${LEFT_REASONS[reason]}${shown}`];
  });
  return `${left.length} ${left.length === 1 ? 'was' : 'were'} left alone: ${parts.join(', ')}`;
}
