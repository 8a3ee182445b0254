import { createKey, endKey, type KeyRole, listKeys } from '../database/keys.js';
import { UsageError } from './errors.js';
import { openKnowledge } from './knowledge.js';
import { print } from './print.js';

interface KeyOptions {
  readonly data: string;
  readonly json?: boolean;
}

/** `dateline keys create NAME` */
export async function makeKey(name: string, options: KeyOptions & { readonly role: string }): Promise<void> {
  if (!/^[\w.@-]{1,100}$/.test(name) || name === 'first')
    throw new UsageError(
      'Name the key by letters, digits, ".", "@", "_" and "-", as "newsroom"; "first" is taken.',
    );
  const open = await openKnowledge(options.data, 2);
  try {
    const role = options.role.toUpperCase() as KeyRole;
    const key = await createKey(open.pool, name, role);
    if (key === null)
      throw new UsageError(`There is a key ${name} already. Names are used once, also those of ended keys.`);
    print(
      options,
      { name, role, key },
      `${key}\n\nKeep it: it can't be shown again. Send it as "Authorization: Bearer KEY".`,
    );
  } finally {
    await open.close();
  }
}

/** `dateline keys list` */
export async function showKeys(options: KeyOptions): Promise<void> {
  const open = await openKnowledge(options.data, 2);
  try {
    for (const { name, role, createdAt, endedAt } of await listKeys(open.pool))
      print(
        options,
        { name, role, createdAt, endedAt },
        `${name}  ${role.toLowerCase()}  made ${createdAt.toISOString()}${endedAt ? `, ended ${endedAt.toISOString()}` : ''}`,
      );
  } finally {
    await open.close();
  }
}

/** `dateline keys end NAME` */
export async function stopKey(name: string, options: KeyOptions): Promise<void> {
  const open = await openKnowledge(options.data, 2);
  try {
    if (!(await endKey(open.pool, name))) throw new UsageError(`There is no key ${name} that has not ended.`);
    print(
      options,
      { name, ended: true },
      `${name} has ended; a running server takes it for 5 s more at the most.`,
    );
  } finally {
    await open.close();
  }
}
