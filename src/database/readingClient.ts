import { createRequire } from 'node:module';
import { Socket, type SocketConstructorOpts } from 'node:net';
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

/**
 * What node-postgres's Parser does, likewise: given whole messages, it keeps nothing of them but what a message carries as
 * bytes, of which a log-in has a salt, used at once; data of COPY would have to be copied.
 */
interface PacketParser {
  parse(data: Buffer, tell: (message: Message) => void): void;
}

interface Message {
  readonly name: string;
}

/** The code of a row in PostgreSQL's protocol: "D". */
const DATA_ROW = 0x44;
/** Bytes of a message's code and length. */
const HEADER = 5;
/** Bytes of a row before its first value: header, number of columns, length of the value. */
const ROW_HEADER = HEADER + 6;
/** Bytes that are read at once at the most. */
const CHUNK_BYTES = 65_536;
/** The event of a socket that tells of bytes which the next ones overwrite. */
const CHUNK = Symbol('chunk');

/** "Execute" of the unnamed portal without a limit, then "Sync". */
const EXECUTE_AND_SYNC = Buffer.from([0x45, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0x53, 0, 0, 0, 4]);

/** A row of which only the bytes of its one column are taken; null where that is null. */
interface ByteRow extends Message {
  readonly name: 'dataRow';
  readonly bytes: Buffer | null;
}

/** A connection to PostgreSQL that also reads single texts fast. */
export class ReadingClient extends Client {
  /** Whether what runs now is such a read. */
  private reads = false;

  constructor(config: ClientConfig = {}) {
    super({
      stream: ({ ssl }: { readonly ssl?: unknown }) => (ssl ? new Socket() : chunkSocket()),
      ...config,
    } as never);
    const wire = (this as unknown as { readonly connection: Wire }).connection;
    wire.attachListeners = (stream) => {
      const messages = new Messages(
        () => this.reads,
        (message) => wire.emit(message.name === 'error' ? 'errorMessage' : message.name, message),
      );
      const take = (bytes: Buffer) => messages.take(bytes);
      stream.on(CHUNK as never, take);
      stream.on('data', take);
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

/**
 * A socket that reads into one buffer over and over. Memory of its own for each piece that comes would be outside of V8's heap,
 * where a few MB a second make it look through all of the heap several times a second: half of node's time for a large answer.
 */
function chunkSocket(): Socket {
  const buffer = Buffer.allocUnsafeSlow(CHUNK_BYTES);
  const callback = (size: number) => socket.emit(CHUNK, buffer.subarray(0, size));
  // The types of `net` have this of `connect` alone.
  const options: { readonly onread: object } = { onread: { buffer, callback } };
  const socket: Socket = new Socket(options as SocketConstructorOpts);
  return socket;
}

/** A message, or a row's value, of which the rest is still to come. */
interface Begun {
  readonly bytes: Buffer;
  filled: number;
  readonly isValue: boolean;
}

/** Takes a connection's bytes apart into messages, and keeps none of them that are not its own. */
class Messages {
  private readonly parser = new Parser() as unknown as PacketParser;
  /** Of a header that is not all there. */
  private rest: Buffer | null = null;
  private begun: Begun | null = null;

  /**
   * @param takesValues whether of a row no more is wanted than the bytes of its one value
   * @param tell is told each message
   */
  constructor(
    private readonly takesValues: () => boolean,
    private readonly tell: (message: Message) => void,
  ) {}

  /** @param chunk is used again by who gives it */
  take(chunk: Buffer): void {
    const bytes = this.rest === null ? chunk : Buffer.concat([this.rest, chunk]);
    this.rest = null;
    let at = this.begun === null ? 0 : this.fill(this.begun, bytes, 0);
    /** Where whole messages begin that the parser has not had. */
    let whole = at;
    const parse = () => {
      if (whole < at) this.parser.parse(bytes.subarray(whole, at), this.tell);
    };
    while (at < bytes.length) {
      const isRow = bytes[at] === DATA_ROW && this.takesValues();
      if (bytes.length - at < (isRow ? ROW_HEADER : HEADER)) break;
      const size = 1 + bytes.readUInt32BE(at + 1);
      if (isRow) {
        parse();
        at = this.value(bytes, at);
        whole = at;
      } else if (at + size <= bytes.length) at += size;
      else {
        parse();
        at = this.begin({ bytes: Buffer.allocUnsafe(size), filled: 0, isValue: false }, bytes, at);
        whole = at;
      }
    }
    parse();
    if (at < bytes.length) this.rest = Buffer.from(bytes.subarray(at));
  }

  /** Takes a row's value, of which a length of -1 says that it is null; gives where it ends. */
  private value(bytes: Buffer, at: number): number {
    const length = bytes.readInt32BE(at + HEADER + 2);
    if (length < 0) {
      this.tell({ name: 'dataRow', bytes: null } as ByteRow);
      return at + ROW_HEADER;
    }
    return this.begin(
      { bytes: Buffer.allocUnsafe(length), filled: 0, isValue: true },
      bytes,
      at + ROW_HEADER,
    );
  }

  private begin(begun: Begun, bytes: Buffer, at: number): number {
    this.begun = begun;
    return this.fill(begun, bytes, at);
  }

  /** Goes on with what has begun; gives where it ends. */
  private fill(begun: Begun, bytes: Buffer, at: number): number {
    const copied = bytes.copy(begun.bytes, begun.filled, at);
    begun.filled += copied;
    if (begun.filled === begun.bytes.length) {
      this.begun = null;
      if (begun.isValue) this.tell({ name: 'dataRow', bytes: begun.bytes } as ByteRow);
      else this.parser.parse(begun.bytes, this.tell);
    }
    return at + copied;
  }
}
