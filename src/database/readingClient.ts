import type { Socket } from 'node:net';
import { Client, type ClientConfig, Query, type QueryConfig } from 'pg';
import { Parser } from 'pg-protocol/dist/parser.js';

/*
 * The answer of a read is one text, made by the statement as it is to be sent: node-postgres would have it described,
 * decoded and put into rows, and the HTTP server would encode it again. Here it is asked for undescribed and handed over as
 * the bytes that came.
 */

/** What node-postgres's Connection does, of which its types tell nothing. */
interface Wire {
  attachListeners(stream: Socket): void;
  describe(message: unknown): void;
  emit(event: string, message: unknown): void;
}

/** What node-postgres's Parser does, likewise. */
interface PacketParser {
  parse(data: Buffer, tell: (message: { readonly name: string }) => void): void;
  handlePacket(offset: number, code: number, length: number, bytes: Buffer): { readonly name: string };
}

/** What node-postgres's Query does, likewise. */
interface Reading {
  submit(connection: unknown): unknown;
  handleDataRow(message: unknown): void;
  callback(error: Error | null): void;
}

/** The code of a row in PostgreSQL's protocol: "D". */
const DATA_ROW = 0x44;

/** A row of which only the bytes of its first column are taken; null where that is null. */
interface ByteRow {
  readonly name: 'dataRow';
  readonly bytes: Buffer | null;
}

/** A connection to PostgreSQL that also reads single texts fast. */
export class ReadingClient extends Client {
  /** Whether what runs now is such a read. */
  private reads = false;

  constructor(config?: string | ClientConfig) {
    super(config);
    const wire = (this as unknown as { readonly connection: Wire }).connection;
    const describe = wire.describe.bind(wire);
    wire.describe = (message) => {
      if (!this.reads) describe(message);
    };
    wire.attachListeners = (stream) => {
      const parser = new Parser() as unknown as PacketParser;
      const handlePacket = parser.handlePacket.bind(parser);
      parser.handlePacket = (offset, code, length, bytes) =>
        this.reads && code === DATA_ROW ? byteRow(bytes, offset) : handlePacket(offset, code, length, bytes);
      stream.on('data', (data: Buffer) =>
        parser.parse(data, (message) =>
          wire.emit(message.name === 'error' ? 'errorMessage' : message.name, message),
        ),
      );
    };
  }

  /**
   * The UTF-8 of the text in the one column of the one row that a query gives.
   *
   * @throws node-postgres's errors; Error where there is no row, or null in it.
   */
  readText(config: QueryConfig): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      let answer: Buffer | null = null;
      const query = new Query(config) as unknown as Reading;
      const submit = query.submit.bind(query);
      query.submit = (connection) => {
        this.reads = true;
        return submit(connection);
      };
      query.handleDataRow = (row) => {
        answer = (row as ByteRow).bytes;
      };
      query.callback = (error) => {
        this.reads = false;
        if (error) reject(error);
        else if (answer === null) reject(new Error('A read gave no answer.'));
        else resolve(answer);
      };
      this.query(query as never);
    });
  }
}

/** Of a row's packet: the number of its columns, then the length of each, -1 for null, and its bytes. */
function byteRow(bytes: Buffer, offset: number): ByteRow {
  const length = bytes.readInt32BE(offset + 2);
  const from = offset + 6;
  // A copy: the parser goes on to use its buffer.
  return { name: 'dataRow', bytes: length < 0 ? null : Buffer.from(bytes.subarray(from, from + length)) };
}
