import type { FastifyInstance } from 'fastify';
import { fastify } from 'fastify';
import type { Pool } from 'pg';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { LaneLoad } from '../graphql/lane.js';
import type { DatabaseLook } from './databaseLook.js';
import { listen } from './listen.js';

/** So many names of operations are told apart: clients make them up. */
const MOST_NAMES = 100;

/** What the service counts, in Prometheus' terms. */
export class Metrics {
  readonly registry = new Registry();
  private readonly names = new Set<string>();
  /** What counts requests, by operation and outcome: to look it up anew takes longer than to count. */
  private readonly counting = new Map<string, (seconds: number) => void>();
  private readonly requests = new Counter({
    name: 'dateline_requests_total',
    help: 'Requests of the API, by operation and outcome: the code of its first error, or ok.',
    labelNames: ['operation', 'outcome'],
    registers: [this.registry],
  });
  private readonly seconds = new Histogram({
    name: 'dateline_request_seconds',
    help: 'How long requests of the API took.',
    labelNames: ['operation'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers: [this.registry],
  });
  private readonly articles = new Counter({
    name: 'dateline_articles_total',
    help: 'Articles that were brought, by what became of them.',
    labelNames: ['outcome'],
    registers: [this.registry],
  });

  /**
   * @param pools connections by what they are for
   * @param database tells how large it is and what is queued in it
   */
  constructor(pools: Readonly<Record<string, Pool>>, database: DatabaseLook) {
    collectDefaultMetrics({ register: this.registry });
    new Gauge({
      name: 'dateline_connections',
      help: 'Connections to the database, and requests that wait for one.',
      labelNames: ['pool', 'state'],
      registers: [this.registry],
      collect() {
        for (const [pool, { totalCount, idleCount, waitingCount }] of Object.entries(pools)) {
          this.set({ pool, state: 'busy' }, totalCount - idleCount);
          this.set({ pool, state: 'idle' }, idleCount);
          this.set({ pool, state: 'awaited' }, waitingCount);
        }
      },
    });
    new Gauge({
      name: 'dateline_database_bytes',
      help: 'Size of the database. Missing while it does not answer.',
      registers: [this.registry],
      async collect() {
        this.remove();
        const { bytes } = await database.counts();
        if (bytes !== null) this.set(bytes);
      },
    });
    new Gauge({
      name: 'dateline_jobs',
      help: 'Documents that were queued for workers and are not taken in yet. Missing where none ever was, and while the database does not answer.',
      labelNames: ['state'],
      registers: [this.registry],
      async collect() {
        this.reset();
        const { jobs } = await database.counts();
        for (const [state, count] of Object.entries(jobs ?? {})) this.set({ state }, count);
      },
    });
  }

  /** Tells of the reads that run and wait now, by what they are taken for. */
  watchReads(load: () => Readonly<Record<string, LaneLoad>>): void {
    new Gauge({
      name: 'dateline_reads',
      help: 'Reads that run, and that wait for their turn: quick ones and costly ones have their own.',
      labelNames: ['lane', 'state'],
      registers: [this.registry],
      collect() {
        for (const [lane, { running, waiting }] of Object.entries(load())) {
          this.set({ lane, state: 'running' }, running);
          this.set({ lane, state: 'waiting' }, waiting);
        }
      },
    });
  }

  request(operation: string, outcome: string, seconds: number): void {
    const name = this.names.has(operation) || this.names.size < MOST_NAMES ? operation : 'other';
    const key = `${outcome} ${name}`;
    let count = this.counting.get(key);
    if (count === undefined) {
      this.names.add(name);
      const [requests, times] = [this.requests.labels(name, outcome), this.seconds.labels(name)];
      count = (taken) => {
        requests.inc();
        times.observe(taken);
      };
      this.counting.set(key, count);
    }
    count(seconds);
  }

  article(outcome: string): void {
    this.articles.inc({ outcome });
  }
}

/** Serves what is counted at /metrics. */
export function addMetrics(app: FastifyInstance, { registry }: Metrics): void {
  app.get('/metrics', async (_request, reply) =>
    reply.type(registry.contentType).send(await registry.metrics()),
  );
}

/** Serves what is counted on a port of its own; returns what ends it. @throws ServerError */
export async function startMetricsServer(
  metrics: Metrics,
  host: string,
  port: number,
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const app = fastify();
  addMetrics(app, metrics);
  return { url: await listen(app, host, port), close: () => app.close() };
}
