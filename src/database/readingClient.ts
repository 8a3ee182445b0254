import { createRequire } from 'node:module';
import type { Socket } from 'node:net';
import { Client, type ClientConfig, type QueryConfig } from 'pg';
import { serialize } from 'pg-protocol';
import { Parser } from 'pg-protocol/dist/parser.js';

/*
 * The answer of a read is one text, made by the statement as it is to be sent: node-postgres would have it described,
 * decoded and put into rows, and the HTTP server would encode it again. Here it is asked for undescribed, by one write to the
 * connection, and handed over as the bytes that came.
 */

/** As node-postgres turns values into what the protocol takes; of these its types tell nothing. */
const { prepareValue } = createRequire(import.meta.url)('pg/lib/utils.js') as {
  prepareValue(value: unknown): string | Buffer | null;
};

/** What node-postgres's Connection does, likewise. */
interface Wire {
  readonly stream: Socket;
  /** Texts of statements that the server has, by their names. */
  readonly parsedStatements: Readonly<Record<string, string | undefined>>;
  attachListeners(stream: Socket): void;
  emit(event: string, message: unknown): void;
}

/** What node-postgres's Parser does, likewise. */
interface PacketParser {
  parse(data: Buffer, tell: (message: { readonly name: string }) => void): void;
  handlePacket(offset: number, code: number, length: number, bytes: Buffer): { readonly name: string };
}

/** The code of a row in PostgreSQL's protocol: "D". */
const DATA_ROW = 0x44;

/** "Execute" of the unnamed portal without a limit, then "Sync". */
const EXECUTE_AND_SYNC = Buffer.from([0x45, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0x53, 0, 0, 0, 4]);

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
      const read = new TextRead(
        config,
        () => {
          this.reads = true;
        },
        (error, answer) => {
          this.reads = false;
          if (error) reject(error);
          else if (answer === null) reject(new Error('A read gave no answer.'));
          else resolve(answer);
        },
      );
      this.query(read as never);
    });
  }
}

/** A read as node-postgres's Client runs it, in the place of a Query. */
class TextRead {
  readonly name: string | undefined;
  readonly text: string;
  private readonly values: readonly unknown[];
  private answer: Buffer | null = null;

  constructor(
    { name, text, values = [] }: QueryConfig,
    private readonly begin: () => void,
    private readonly end: (error: Error | null, answer: Buffer | null) => void,
  ) {
    this.name = name;
    this.text = text;
    this.values = values;
  }

  /** Sends it; gives what is wrong with its values. */
  submit({ stream, parsedStatements }: Wire): Error | null {
    try {
      const statement = this.name ?? '';
      const bind = serialize.bind({
        statement,
        values: this.values as never,
        valueMapper: (value: unknown) => prepareValue(value) as never,
      });
      const isParsed = this.name !== undefined && parsedStatements[this.name] !== undefined;
      this.begin();
      // On one that has ended it fails by the connection's end.
      if (!stream.writable) return null;
      stream.write(
        Buffer.concat(
          isParsed
            ? [bind, EXECUTE_AND_SYNC]
            : [serialize.parse({ name: statement, text: this.text }), bind, EXECUTE_AND_SYNC],
        ),
      );
      return null;
    } catch (error) {
      return error as Error;
    }
  }

  handleDataRow(row: ByteRow): void {
    this.answer = row.bytes;
  }

  handleCommandComplete(): void {}

  handleReadyForQuery(): void {
    this.end(null, this.answer);
  }

  handleError(error: Error): void {
    this.end(error, null);
  }
}

/** Of a row's packet: the number of its columns, then the length of each, -1 for null, and its bytes. */
function byteRow(bytes: Buffer, offset: number): ByteRow {
  const length = bytes.readInt32BE(offset + 2);
  const from = offset + 6;
  // A copy: the parser goes on to use its buffer.
  return { name: 'dataRow', bytes: length < 0 ? null : Buffer.from(bytes.subarray(from, from + length)) };
}
