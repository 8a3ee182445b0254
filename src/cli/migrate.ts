import { openDatabase } from '../database/database.js';

/** `dateline migrate` */
export async function migrate({ data }: { readonly data: string }): Promise<void> {
  const database = await openDatabase(data);
  const { migrations, name } = database;
  await database.close();
  console.log(
    migrations.length === 0 ? `${name} is up to date.` : `Applied to ${name}: ${migrations.join(', ')}`,
  );
}
