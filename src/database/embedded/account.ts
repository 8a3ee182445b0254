import { chown, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { DatabaseError } from '../errors.js';

/** The account PostgreSQL runs under, as `spawn` takes it; empty: the one of this process. */
export interface Account {
  readonly uid?: number;
  readonly gid?: number;
}

export const isRoot = process.getuid?.() === 0;

/**
 * PostgreSQL refuses to run as root. Where this process does, its server runs under an account without rights: the
 * owner of the cluster where there is one already, else `postgres`, else `nobody`.
 */
export async function serverAccount(cluster: string): Promise<Account> {
  if (!isRoot) return {};
  const owner = await stat(cluster).catch(() => undefined);
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const accounts = await readFile('/etc/passwd', 'utf8').catch(() => '');
  for (const name of ['postgres', '_postgres', 'nobody']) {
    const fields = accounts
      .split('\n')
      .map((line) => line.split(':'))
      .find((line) => line[0] === name);
    if (fields !== undefined && Number(fields[2]) > 0)
      return { uid: Number(fields[2]), gid: Number(fields[3]) };
  }
  throw new DatabaseError(
    'DATABASE_UNSUPPORTED',
    'PostgreSQL does not run as root, and this machine has no user `postgres` or `nobody` to run it as. Run Dateline as an ordinary user, or set DATABASE_URL to a PostgreSQL server.',
  );
}

/** Makes a file or folder the account's own; one that is empty owns what this process makes. */
export async function giveTo({ uid, gid }: Account, file: string): Promise<void> {
  if (uid !== undefined && gid !== undefined) await chown(file, uid, gid);
}

/** Whether an account may go down to a folder: search permission on it and on every folder above. */
export async function canReach(account: Account, folder: string): Promise<boolean> {
  if (account.uid === undefined) return true;
  for (let current = path.resolve(folder); ; current = path.dirname(current)) {
    const { mode, uid, gid } = await stat(current);
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (current === path.dirname(current)) return true;
  }
}
