// Writes and checks the migrations in prisma/migrations, by Prisma's own engine in WebAssembly.
//   tsx scripts/migrations.ts new NAME    writes the migration that leads to prisma/schema.prisma
//   tsx scripts/migrations.ts check       fails where migrations and schema differ
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openTemporaryServer } from '../src/database/embedded/temporary.js';
import { PRISMA_FOLDER, readMigrations, readSchema } from '../src/database/migrations.js';
import { diffMigrations } from '../src/database/schemaEngine.js';

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
  console.log(`Wrote ${path.relative(process.cwd(), folder)}.`);
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
