import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { expected } from '../../src/expected.js';
import { runCommand } from '../setup/command.js';

// Databases of a server that others run: each test makes its own there.

const server = new URL(expected(process.env.TEST_DATABASE_URL, 'the server of the tests'));
server.pathname = '/postgres';
const made: string[] = [];
const roles: string[] = [];

async function administer(sql: string, database = '/postgres'): Promise<void> {
  const url = new URL(server);
  url.pathname = database;
  const client = new Client({ connectionString: url.href });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

async function makeDatabase(options = ''): Promise<URL> {
  const name = `dateline_external_${randomBytes(6).toString('hex')}`;
  await administer(`CREATE DATABASE ${name} ${options}`);
  made.push(name);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url;
}

afterAll(async () => {
  for (const name of made) await administer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  for (const role of roles) await administer(`DROP ROLE IF EXISTS ${role}`);
});

const migrate = (url: URL) => runCommand(['migrate'], { env: { DATABASE_URL: url.href } });

test('a database with other tables is left alone, and can be shared by a schema of its own', async () => {
  const url = await makeDatabase();
  await administer('CREATE TABLE theirs (id int)', url.pathname);
  const refused = await migrate(url);
  expect(refused.status).toBe(1);
  expect(refused.stderr).toMatch(
    /^error: .+ holds 1 tables of something else.+schema=dateline.+\(DATABASE_NOT_EMPTY\)\n$/,
  );
  url.searchParams.set('schema', 'dateline');
  expect(await migrate(url)).toMatchObject({ status: 0, stderr: '' });
  const again = await migrate(url);
  expect(again.stdout).toMatch(/is up to date/);
  const counts = await runCommand(['export', '--canonical'], { env: { DATABASE_URL: url.href } });
  expect({ status: counts.status, stderr: counts.stderr }).toEqual({ status: 0, stderr: '' });
});

test('a user who may not make tables is told how to become who may', async () => {
  const url = await makeDatabase();
  const role = `reader_${randomBytes(4).toString('hex')}`;
  await administer(`CREATE ROLE ${role} LOGIN PASSWORD 'a-password-of-the-tests'`);
  roles.push(role);
  url.username = role;
  url.password = 'a-password-of-the-tests';
  const { status, stderr } = await migrate(url);
  expect(status).toBe(1);
  expect(stderr).toMatch(new RegExp(`^error: .+ OWNER TO ${role}\\. \\(DATABASE_RIGHTS\\)\\n$`));
});

test('a database in another encoding is refused', async () => {
  const url = await makeDatabase("ENCODING 'LATIN1' LOCALE 'C' LOCALE_PROVIDER libc TEMPLATE template0");
  const { status, stderr } = await migrate(url);
  expect(status).toBe(1);
  expect(stderr).toMatch(/^error: .+ LATIN1.+ENCODING 'UTF8'.+\(DATABASE_ENCODING\)\n$/);
});

test('a server without encryption that is asked for it says how to do without', async () => {
  const url = await makeDatabase();
  url.searchParams.set('sslmode', 'require');
  const { status, stderr } = await migrate(url);
  expect(status).toBe(1);
  expect(stderr).toMatch(/error: .+sslmode=disable.+\(DATABASE_TLS\)\n$/);
});
