import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expected } from '../expected.js';
import { type Account, giveTo } from './embedded/account.js';
import { DatabaseError, databaseError } from './errors.js';

/** The data folder: the one given, else `DATELINE_DATA`, else `.dateline` in the working directory; absolute. */
export function resolveDataFolder(given?: string): string {
  return path.resolve(given || process.env.DATELINE_DATA || '.dateline');
}

/**
 * Makes a folder, and those above it, where it is missing.
 *
 * @throws DatabaseError `DATA_FOLDER_NOT_WRITABLE`, `DISK_FULL`
 */
export async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true }).catch((error) => {
    throw fileError(error, folder);
  });
}

/** Turns an error of the file system into one that says what to do. */
export function fileError(error: unknown, folder: string): DatabaseError {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOTDIR' || code === 'EEXIST')
    return new DatabaseError(
      'DATA_FOLDER_NOT_WRITABLE',
      `Can't write the data folder ${folder} (${code}). Give this user the right to, or choose another folder with --data DIR or DATELINE_DATA.`,
      { cause: error },
    );
  return databaseError(error, folder);
}

/**
 * A secret kept in a file that its owner alone may read: made at the first call, the same ever after, also where several
 * processes ask at once.
 *
 * @throws DatabaseError `DATA_FOLDER_NOT_WRITABLE`, `DISK_FULL`
 */
export async function keepSecret(file: string, account: Account = {}): Promise<string> {
  const found = await readSecret(file);
  if (found !== undefined) return found;
  const fresh = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  try {
    await writeFile(fresh, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
    await giveTo(account, fresh);
    // Unlike a rename, a link never replaces what another process made meanwhile.
    await link(fresh, file).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
    await unlink(fresh);
  } catch (error) {
    throw fileError(error, path.dirname(file));
  }
  return expected(await readSecret(file), 'the secret just written');
}

async function readSecret(file: string): Promise<string | undefined> {
  try {
    const secret = (await readFile(file, 'utf8')).trim();
    return secret === '' ? undefined : secret;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw fileError(error, path.dirname(file));
  }
}
