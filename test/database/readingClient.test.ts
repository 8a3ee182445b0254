import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import { type ClientConfig, DatabaseError } from 'pg';
import { ReadingClient } from '../../src/database/readingClient.js';
import { expected } from '../../src/expected.js';

// Of a real PostgreSQL, whose bytes come in other pieces than it sent them in.

const DATABASE = expected(process.env.TEST_DATABASE_URL, 'the server of the tests');

/** Where the bytes of a piece are cut, counted from when that was asked last. */
type Cuts = (from: number, to: number) => readonly number[];

const everywhere: Cuts = (from, to) => Array.from({ length: to - from }, (_, index) => from + index);
const at =
  (...places: readonly number[]): Cuts =>
  (from, to) =>
    places.filter((place) => place > from && place < to);

/** A socket that gives what comes in pieces of a test's choice, all of them in one buffer, each over the one before. */
class CuttingSocket extends Socket {
  private cuts: Cuts = at();
  private seen = 0;
  private readonly buffer = Buffer.alloc(1 << 20);

  cutFromNow(cuts: Cuts): void {
    this.cuts = cuts;
    this.seen = 0;
  }

  /** How many bytes came since. */
  get bytes(): number {
    return this.seen;
  }

  override emit(event: string | symbol, ...args: unknown[]): boolean {
    if (event !== 'data') return super.emit(event as never, ...(args as never[]));
    const bytes = args[0] as Buffer;
    const from = this.seen;
    this.seen += bytes.length;
    let start = 0;
    for (const place of [...this.cuts(from, this.seen).map((cut) => cut - from), bytes.length]) {
      if (place <= start) continue;
      this.buffer.fill(0xff);
      bytes.copy(this.buffer, 0, start, place);
      super.emit('data', this.buffer.subarray(0, place - start));
      start = place;
    }
    return true;
  }
}

async function withClient(
  config: ClientConfig,
  work: (client: ReadingClient) => Promise<void>,
): Promise<void> {
  const client = new ReadingClient({ connectionString: DATABASE, ...config });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

async function withCuts(
  work: (client: ReadingClient, socket: CuttingSocket) => Promise<void>,
): Promise<void> {
  const socket = new CuttingSocket();
  await withClient({ stream: () => socket }, (client) => work(client, socket));
}

const TEXT = '{"data":{"name":"Ærøskøbing 🚢"}}';
const read = async (client: ReadingClient, text: string, values: unknown[] = [TEXT], name?: string) =>
  (await client.readText({ text, values, ...(name !== undefined && { name }) })).toString();

describe('messages that come in pieces', () => {
  test('a row cut at each of its bytes in turn is read whole, and the same one a byte at a time', async () => {
    await withCuts(async (client, socket) => {
      socket.cutFromNow(at());
      expect(await read(client, 'select $1::text', [TEXT], 'row')).toBe(TEXT);
      socket.cutFromNow(at());
      expect(await read(client, 'select $1::text', [TEXT], 'row')).toBe(TEXT);
      const { bytes } = socket;
      expect(bytes).toBeGreaterThan(Buffer.byteLength(TEXT) + 20);
      for (let place = 1; place < bytes; place += 1) {
        socket.cutFromNow(at(place, place + 3));
        expect([place, await read(client, 'select $1::text', [TEXT], 'row')]).toEqual([place, TEXT]);
      }
      socket.cutFromNow(everywhere);
      expect(await read(client, 'select $1::text', [TEXT], 'row')).toBe(TEXT);
      expect(socket.bytes).toBe(bytes);
    });
  });

  test('what was read stays as it was when more is read over it', async () => {
    await withCuts(async (client, socket) => {
      socket.cutFromNow((from, to) => everywhere(from, to).filter((place) => place % 1_000 === 0));
      const sizes = [1, 999, 65_536, 300_000];
      const answers: Buffer[] = [];
      for (const size of sizes)
        answers.push(await client.readText({ text: "select repeat('é', $1::int)", values: [size] }));
      expect(answers.map((answer) => answer.toString() === 'é'.repeat(answer.length / 2))).toEqual(
        sizes.map(() => true),
      );
      expect(answers.map((answer) => answer.length / 2)).toEqual(sizes);
    });
  });

  test('what is wrong is told, and the next read is right', async () => {
    await withCuts(async (client, socket) => {
      socket.cutFromNow(everywhere);
      await expect(read(client, 'select $1::text from nowhere')).rejects.toMatchObject({ code: '42P01' });
      await expect(read(client, 'select ($1::text)::int::text')).rejects.toBeInstanceOf(DatabaseError);
      // After its row has begun to come.
      await expect(
        client.readText({ text: 'select (1 / (2 - i))::text from generate_series(1, 2) i' }),
      ).rejects.toMatchObject({ code: '22012' });
      await expect(read(client, 'select null::text where $1::text is not null')).rejects.toThrow('no answer');
      await expect(read(client, 'select $1::text where false')).rejects.toThrow('no answer');
      expect(await read(client, 'select $1::text')).toBe(TEXT);
    });
  });

  test('ordinary queries on the same connection get rows, and what the server remarks', async () => {
    await withCuts(async (client, socket) => {
      const remarks: (string | undefined)[] = [];
      client.on('notice', ({ message }) => remarks.push(message));
      socket.cutFromNow(everywhere);
      await client.query("do $$ begin raise notice 'a remark'; end $$");
      const { rows } = await client.query(
        'select i, repeat($1, i) as text, null as nothing from generate_series(1, 3) i',
        ['ø'],
      );
      expect(rows).toEqual([1, 2, 3].map((i) => ({ i, text: 'ø'.repeat(i), nothing: null })));
      expect(await read(client, 'select $1::text')).toBe(TEXT);
      expect(remarks).toEqual(['a remark']);
    });
  });
});

/** Encryption without certificates, which a test would have to bring: whose bytes they are is not asked here. */
const UNSIGNED = { ciphers: 'aNULL:@SECLEVEL=0', maxVersion: 'TLSv1.2', rejectUnauthorized: false } as const;

/** A way to the database that asks for encryption up to here, as PostgreSQL does. */
async function openEncryptedWay(): Promise<{ url: string; server: Server; encrypted(): number }> {
  const { hostname, port } = new URL(DATABASE);
  let encrypted = 0;
  const server = createServer((client) => {
    client.on('error', () => {});
    client.once('data', () => {
      client.write('S');
      const inside = new TLSSocket(client, { isServer: true, ...UNSIGNED });
      inside.on('secure', () => {
        encrypted += 1;
      });
      const upstream = connect(Number(port), hostname);
      for (const each of [inside, upstream]) each.on('error', () => {});
      inside.pipe(upstream).pipe(inside);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(DATABASE);
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url: url.href, server, encrypted: () => encrypted };
}

test('over an encrypted connection reads are the same, beside ones over a plain one', async () => {
  const way = await openEncryptedWay();
  try {
    await withClient({ connectionString: way.url, ssl: UNSIGNED }, (encrypted) =>
      withClient({}, async (plain) => {
        for (const size of [1, 16_384, 65_536, 1_000_000, 3]) {
          const statement = { text: "select repeat('ü', $1::int)", values: [size] };
          const [one, other] = await Promise.all([encrypted.readText(statement), plain.readText(statement)]);
          expect(one.length).toBe(2 * size);
          expect(one.equals(other)).toBe(true);
        }
        await expect(read(encrypted, 'select $1::text from nowhere')).rejects.toMatchObject({
          code: '42P01',
        });
        expect((await encrypted.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
      }),
    );
    expect(way.encrypted()).toBe(1);
  } finally {
    way.server.close();
  }
});
