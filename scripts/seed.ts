// Ingests the sample documents, or those in the folders and files given, into the database that is set (DATABASE_URL, else the
// embedded one): `npm run seed`, `npm run seed -- news/`. What is stored already stays as it is.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import './build.js';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const given = process.argv.slice(2);
const documents = given.length > 0 ? given : [path.join(ROOT, 'prisma', 'documents')];

const command = spawn(process.execPath, [path.join(ROOT, 'dist', 'cli', 'main.js'), 'ingest', ...documents], {
  stdio: 'inherit',
});
const [status] = await once(command, 'close');
process.exitCode = status ?? 1;
