// The limit of a read: one hand-written statement, prepared, on bare node:http. POST /READ, READ being an index, with the values
// of its parameters as a JSON array.
// Reads DATABASE_URL, tells its port on the channel to its parent, and ends with it.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createPool } from '../../src/database/pool.js';
import { expected } from '../../src/expected.js';
import { READS } from './reads.js';

const pool = createPool(expected(process.env.DATABASE_URL, 'process.env.DATABASE_URL'), {
  max: 10,
  options: '-c jit=off',
});

const server = createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', async () => {
    try {
      const read = Number(expected(request.url, 'an address').slice(1));
      const { rows } = await pool.query<{ data: string }>({
        name: `read-${read}`,
        text: READS[read].sql,
        values: JSON.parse(Buffer.concat(parts).toString()),
      });
      const body = Buffer.from(rows[0].data);
      response
        .writeHead(200, { 'content-type': 'application/json', 'content-length': body.length })
        .end(body);
    } catch (error) {
      console.error(error);
      response.writeHead(500).end();
    }
  });
});
// Others are measured between its turns.
server.keepAliveTimeout = 600_000;
server.listen(0, '127.0.0.1', () => {
  process.send?.((server.address() as AddressInfo).port);
});
process.once('disconnect', async () => {
  server.closeAllConnections();
  server.close();
  await pool.end();
});
