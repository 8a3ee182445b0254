// Writes and checks the migrations in prisma/migrations, by Prisma's own engine in WebAssembly.
//   tsx scripts/migrations.ts new NAME    writes the migration that leads to prisma/schema.prisma
//   tsx scripts/migrations.ts check       fails where migrations and schema differ, or a migration is not what it was
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openTemporaryServer } from '../src/database/embedded/temporary.js';
import { checksumOf, PRISMA_FOLDER, readMigrations, readSchema } from '../src/database/migrations.js';
import { diffMigrations } from '../src/database/schemaEngine.js';

/**
 * The checksum of each migration, from the day it was written: databases were made by it, so that it is never edited. A line
 * "checksum  name" each.
 */
const RECORD = path.join(PRISMA_FOLDER, 'migrations', 'checksums.txt');

const [command, name] = process.argv.slice(2);
if (command !== 'check' && !(command === 'new' && /^[a-z][a-z0-9_]*$/.test(name ?? ''))) {
  console.error(
    'Usage: tsx scripts/migrations.ts check | new NAME   (NAME: lower case letters, digits and _)',
  );
  process.exit(2);
}

const difference = await withDatabase(async (url) =>
  diffMigrations(url, await readSchema(), await readMigrations()),
);

if (command === 'check') {
  for (const fault of await faultsOfRecord()) {
    console.error(fault);
    process.exitCode = 1;
  }
}
if (difference === '') console.log('Migrations and schema agree.');
else if (command === 'check') {
  console.error(
    `prisma/migrations lack this to lead to prisma/schema.prisma; write it with \`npm run migrations:new -- NAME\`:\n\n${difference}`,
  );
  process.exitCode = 1;
} else {
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = path.join(PRISMA_FOLDER, 'migrations', `${stamp}_${name}`);
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'migration.sql'), difference);
  await writeFile(RECORD, `${checksumOf(difference)}  ${path.basename(folder)}\n`, { flag: 'a' });
  console.log(`Wrote ${path.relative(process.cwd(), folder)}.`);
}

/** What tells of migrations that were edited, removed or never recorded. */
async function faultsOfRecord(): Promise<string[]> {
  const recorded = new Map<string, string>();
  for (const line of (await readFile(RECORD, 'utf8')).split(/\r?\n/)) {
    const [checksum, migration] = line.split('  ');
    if (checksum && migration) recorded.set(migration, checksum);
  }
  const { migrationDirectories } = await readMigrations();
  const faults: string[] = [];
  for (const { path: migration, migrationFile } of migrationDirectories) {
    const { content } = migrationFile;
    const expected = recorded.get(migration);
    recorded.delete(migration);
    if (expected === undefined)
      faults.push(
        `prisma/migrations/${migration} is not in checksums.txt; write migrations with \`npm run migrations:new -- NAME\`.`,
      );
    else if (content.tag !== 'ok' || checksumOf(content.value) !== expected)
      faults.push(
        `prisma/migrations/${migration} was edited, and there are databases made by what it was: restore it, and add a migration that leads on from it.`,
      );
  }
  for (const migration of recorded.keys())
    faults.push(`prisma/migrations/${migration} is gone; databases made by it can't be brought further.`);
  return faults;
}

async function withDatabase<T>(use: (url: string) => Promise<T>): Promise<T> {
  const given = process.env.DATABASE_URL;
  if (given) return use(given);
  const server = await openTemporaryServer();
  try {
    return await use(server.url);
  } finally {
    await server.close();
  }
}
