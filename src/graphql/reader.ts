import 'reflect-metadata';
import { availableParallelism } from 'node:os';
import { Client, type Pool } from 'pg';
import { traced } from '../tracing.js';
import type { Cancellation } from './cancellation.js';
import { apiError } from './errors.js';
import { Lane, type LaneLoad, type Waiting } from './lane.js';
import { type ReadingConnection, ReadingConnections } from './readingConnections.js';

/** A statement for the database; the same object each time the same is read. */
export interface Readable {
  readonly text: string;
}

/** How a statement is to be read. */
export interface Reading extends Waiting {
  /** It may take long. */
  readonly costly: boolean;
  /** Ends the read, in the database too. */
  readonly cancellation?: Cancellation | undefined;
}

/** A statement with its parameters' values. */
export interface Query {
  readonly text: string;
  readonly values: readonly unknown[];
}

export interface ReaderOptions {
  /** Connections to the database that the pool's one follows as a replica; the pool's own where that follows none. */
  readonly primary?: Pool;
  /** Milliseconds after which PostgreSQL gives a read up, and one that waits for its turn is sent away. */
  readonly timeout: number;
  /** Is told of every statement that is read. */
  readonly onRead?: (query: Query) => void;
}

/*
 * PostgreSQL keeps what a connection prepared as long as the connection lives: 110 to 180 bytes for a character of SQL,
 * and out of all proportion more for very long statements. So very long ones are never kept, and a connection that has
 * prepared its share is replaced: 10 connections hold 180 MB of plans at the most.
 */

/** How many characters of SQL a connection prepares before it is replaced. */
const PREPARED_CHARACTERS = 100_000;

/** How many statements a connection prepares before it is replaced. */
const PREPARED_STATEMENTS = 200;

/** Statements longer than this are planned each time, and their connection is replaced afterwards. */
const LONGEST_PREPARED = 20_000;

/** Statements longer than this take long to plan: as long as they are new they count as costly. */
const LONG_TO_PLAN = 10_000;

/*
 * What is quick doesn't wait for what takes long: each has connections of its own. A read that was taken for quick and is
 * not done in time is given up, and done among those that take long, for a while from then on at once.
 */

/** Milliseconds that a read taken for quick may take: far more than any does on a machine that isn't overloaded. */
const QUICK = 500;

/** Milliseconds after which one that took longer is taken for quick again: others may have held it up. */
const SLOW_FOR = 60_000;

/** How many costly reads run at once: as many as there are processors, which leaves turns to the quick ones. */
const COSTLY_AT_ONCE = availableParallelism();

/** More than two quick reads a processor only wait for each other. */
const QUICK_AT_ONCE = 2 * availableParallelism();

/** How many connections reading has use for. */
export const READING_CONNECTIONS = COSTLY_AT_ONCE + QUICK_AT_ONCE;

const CANCELLED = '57014';
/** Of a read that stood in the way of a replica which has to go on. */
const IN_THE_WAY = '40001';
/** Of an answer that is too large, by `bounded_answer` and `counted_text`. */
const TOO_LARGE = 'DL016';

/** How a statement is traced: as OpenTelemetry numbers it, what is asked of another program. */
const STATEMENT_SPAN = { kind: 2, attributes: { 'db.system.name': 'postgresql' } };

/** What is known of a statement. */
interface Known {
  /** Under which it is prepared; null for one that came once. */
  name: string | null;
  /** Until when it is taken for costly, since it was not as quick as it was taken for. */
  slowUntil: number;
}

/** Where is read. */
interface Place {
  readonly pool: Pool;
  readonly connections: ReadingConnections;
}

/** What ends a read before it is done. */
interface Ending {
  readonly ms?: number;
  readonly cancellation?: Cancellation | undefined;
}

/** A read that was ended because its time was up. */
const OUT_OF_TIME = Symbol('out of time');

/**
 * Runs compiled statements on a pool's connections. A statement that comes a second time is prepared under a name, once
 * a connection, so that PostgreSQL parses and plans it no more.
 */
export class Reader {
  private readonly known = new WeakMap<Readable, Known>();
  private readonly quick: Lane;
  private readonly costly: Lane;
  private readonly place: Place;
  private readonly primary: Place;
  private named = 0;

  constructor(
    pool: Pool,
    private readonly options: ReaderOptions,
  ) {
    // Bounded in time, on one processor, and without the compiler whose start takes longer than our reads.
    const setUp = `set statement_timeout = ${Math.round(options.timeout)}; set default_transaction_read_only = on; set jit = off; set max_parallel_workers_per_gather = 0`;
    const place = (of: Pool) => ({ pool: of, connections: new ReadingConnections(of, setUp) });
    this.place = place(pool);
    this.primary =
      options.primary === undefined || options.primary === pool ? this.place : place(options.primary);
    this.quick = new Lane(QUICK_AT_ONCE, options.timeout);
    this.costly = new Lane(COSTLY_AT_ONCE, options.timeout);
  }

  /** How many reads run and wait, by the lanes they take: quick ones, and costly ones. */
  get load(): Readonly<Record<string, LaneLoad>> {
    return { quick: this.quick.load, costly: this.costly.load };
  }

  /** Gives its connections back to the pools, which can be ended then. */
  close(): void {
    for (const { connections } of [this.place, this.primary]) connections.close();
  }

  /**
   * The JSON text that the statement gives, in UTF-8.
   *
   * @throws GraphQLError READ_TIMED_OUT, SERVER_BUSY, ANSWER_TOO_LARGE; the reason of the cancellation; node-postgres's errors.
   */
  async read(statement: Readable, values: readonly unknown[], reading: Reading): Promise<Buffer> {
    const { costly, cancellation } = reading;
    this.options.onRead?.({ text: statement.text, values });
    try {
      if (!costly && this.isQuick(statement)) {
        const ending = { ms: QUICK, cancellation };
        const answer = await this.quick.take(() => this.runAnywhere(statement, values, ending), reading);
        if (answer !== OUT_OF_TIME) return answer;
        this.knownOf(statement).slowUntil = performance.now() + SLOW_FOR;
      }
      const answer = await this.costly.take(
        () => this.runAnywhere(statement, values, { cancellation }),
        reading,
      );
      if (answer === OUT_OF_TIME) throw new Error('A read without a limit ran out of it.');
      return answer;
    } catch (error) {
      throw cancellation?.reason ?? this.told(error);
    }
  }

  /**
   * The JSON text, in UTF-8, that tells of what a request has just written: it waits for nobody, since the work is done, and is
   * read where that was written.
   *
   * @throws GraphQLError READ_TIMED_OUT or ANSWER_TOO_LARGE; node-postgres's errors.
   */
  async readWritten(statement: Readable, values: readonly unknown[]): Promise<Buffer> {
    this.options.onRead?.({ text: statement.text, values });
    try {
      return (await this.run(this.primary, statement, values, {})) as Buffer;
    } catch (error) {
      throw this.told(error);
    }
  }

  /** Whether a statement that isn't known to be costly is taken for quick. */
  private isQuick(statement: Readable): boolean {
    const known = this.known.get(statement);
    if (known === undefined) return statement.text.length <= LONG_TO_PLAN;
    return known.slowUntil === 0 || known.slowUntil < performance.now();
  }

  /** The error as a client is to know it. */
  private told(error: unknown): unknown {
    switch ((error as { code?: unknown }).code) {
      case CANCELLED:
        return apiError(
          'READ_TIMED_OUT',
          `The answer took longer than ${this.options.timeout / 1_000} s. Ask for less at once, or filter more.`,
        );
      case TOO_LARGE:
        return apiError(
          'ANSWER_TOO_LARGE',
          'The answer would have more than 16 MB. Ask for smaller pages, or for fewer long fields.',
        );
      default:
        return error;
    }
  }

  /** Where a replica can't finish a read since it has to go on, its primary does. */
  private runAnywhere(
    statement: Readable,
    values: readonly unknown[],
    ending: Ending,
  ): Promise<Buffer | typeof OUT_OF_TIME> {
    const reading = this.run(this.place, statement, values, ending);
    if (this.primary === this.place) return reading;
    return reading.catch((error) => {
      if ((error as { code?: unknown }).code !== IN_THE_WAY) throw error;
      return this.run(this.primary, statement, values, ending);
    });
  }

  private run(
    place: Place,
    statement: Readable,
    values: readonly unknown[],
    ending: Ending,
  ): Promise<Buffer | typeof OUT_OF_TIME> {
    return traced(
      'SELECT',
      (span) => {
        const reading = this.runOnce(place, statement, values, ending);
        if (!span.isRecording()) return reading;
        return reading.then((answer) => {
          span.setAttributes({
            'dateline.statement.characters': statement.text.length,
            ...(answer === OUT_OF_TIME
              ? { 'dateline.statement.outOfTime': true }
              : { 'dateline.answer.bytes': answer.length }),
          });
          return answer;
        });
      },
      STATEMENT_SPAN,
    );
  }

  private async runOnce(
    { pool, connections }: Place,
    statement: Readable,
    values: readonly unknown[],
    { ms, cancellation }: Ending,
  ): Promise<Buffer | typeof OUT_OF_TIME> {
    const { text } = statement;
    const name = this.nameOf(statement);
    const taken = connections.take();
    const connection = taken instanceof Promise ? await taken : taken;
    let ended: 'time' | 'cancelled' | undefined;
    let failed = false;
    let timer: NodeJS.Timeout | undefined;
    const end = (why: typeof ended) => {
      if (ended) return;
      ended = why;
      void this.cancel(pool, connection);
    };
    const leave = () => end('cancelled');
    try {
      cancellation?.throwIfCancelled();
      if (ms !== undefined) timer = setTimeout(end, ms, 'time');
      cancellation?.on(leave);
      if (name !== undefined && !connection.names.has(name)) {
        connection.names.add(name);
        connection.characters += text.length;
      }
      return await connection.client.readText({
        ...(name !== undefined && { name }),
        text,
        values: values as unknown[],
      });
    } catch (error) {
      failed = true;
      if (ended === 'time' && (error as { code?: unknown }).code === CANCELLED) return OUT_OF_TIME;
      throw error;
    } finally {
      clearTimeout(timer);
      cancellation?.off(leave);
      // What cancels a read may come when it is done already: it must not hit the next one.
      connections.give(
        connection,
        failed || ended !== undefined || text.length > LONGEST_PREPARED || isFull(connection),
      );
    }
  }

  /** Ends what a connection is doing, by a connection of its own: those of the pool may all be busy. */
  private async cancel(pool: Pool, { client }: ReadingConnection): Promise<void> {
    const { processID } = client as unknown as { readonly processID: number };
    const other = new Client(pool.options);
    other.on('error', () => {});
    try {
      await other.connect();
      await other.query('select pg_cancel_backend($1)', [processID]);
    } catch {
      // It ends by itself when its time is up.
    } finally {
      await other.end().catch(() => {});
    }
  }

  private knownOf(statement: Readable): Known {
    let known = this.known.get(statement);
    if (known === undefined) {
      known = { name: null, slowUntil: 0 };
      this.known.set(statement, known);
    }
    return known;
  }

  /** A short name, which is sent with every read, where it is to be prepared: it came before, and is not too long. */
  private nameOf(statement: Readable): string | undefined {
    if (statement.text.length > LONGEST_PREPARED) return undefined;
    const known = this.known.get(statement);
    if (known === undefined) {
      this.knownOf(statement);
      return undefined;
    }
    if (known.name === null) {
      this.named += 1;
      known.name = `r${this.named}`;
    }
    return known.name;
  }
}

function isFull({ names, characters }: ReadingConnection): boolean {
  return characters >= PREPARED_CHARACTERS || names.size >= PREPARED_STATEMENTS;
}
