// The limit of a read: one hand-written statement, prepared, on bare node:http. GET /READ or /READ/ID, READ being an index.
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

const server = createServer(async (request, response) => {
  try {
    const [, read, id] = expected(request.url, 'request.url').split('/');
    const { rows } = await pool.query<{ data: string }>({
      name: `read-${read}`,
      text: READS[Number(read)].sql,
      values: id === undefined ? [] : [id],
    });
    const body = Buffer.from(rows[0].data);
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length }).end(body);
  } catch (error) {
    console.error(error);
    response.writeHead(500).end();
  }
});
server.listen(0, '127.0.0.1', () =>
  expected(process.send, 'process.send')((server.address() as AddressInfo).port),
);
process.once('disconnect', async () => {
  server.closeAllConnections();
  server.close();
  await pool.end();
});
