import { openKnowledge } from './knowledge.js';
import { print } from './print.js';

/** `dateline migrate` */
export async function migrate(options: { readonly data: string; readonly json?: boolean }): Promise<void> {
  const open = await openKnowledge(options.data, 2);
  const { migrations, name } = open.database;
  await open.close();
  print(
    options,
    { database: name, applied: migrations },
    migrations.length === 0 ? `${name} is up to date.` : `Applied to ${name}: ${migrations.join(', ')}`,
  );
}
