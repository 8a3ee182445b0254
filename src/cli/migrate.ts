import { openKnowledge } from './knowledge.js';

/** `dateline migrate` */
export async function migrate({ data }: { readonly data: string }): Promise<void> {
  const open = await openKnowledge(data, 2);
  const { migrations, name } = open.database;
  await open.close();
  console.log(
    migrations.length === 0 ? `${name} is up to date.` : `Applied to ${name}: ${migrations.join(', ')}`,
  );
}
