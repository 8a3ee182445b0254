import { setTimeout as sleep } from 'node:timers/promises';
import type { InventedArticle } from './articles.js';

/** How long a client waits for an answer: to a mutation with a minute for each article, on a machine that is busy. */
const PATIENCE_MS = 180_000;
/** What stands for a connection that nobody answered or that broke: whoever meets it tries again. */
const NO_ANSWER = 'no answer';
/** Articles that are brought by one mutation. */
const BROUGHT_AT_ONCE = 10;

const READS = [
  '{ articles(first: 20) { nodes { headline mentions(first: 5) { nodes { entity { name } } } } } }',
  '{ entities(first: 10, orderBy: {field: ARTICLE_COUNT, direction: DESC}) { nodes { name articleCount } } }',
  '{ events(first: 10) { nodes { type participants { role entity { name } } articles(first: 3) { nodes { headline } } } } }',
  '{ statements(first: 10) { nodes { text speaker { name } } } }',
  '{ search(text: "warehouse", first: 10) { __typename } }',
];

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** What clients of a server met. */
export class Clients {
  /** How many requests were answered well. */
  answered = 0;
  /** How many were to be tried again, by code. */
  readonly later: Record<string, number> = {};
  /** Answers that no client can do anything with, or that are wrong. */
  readonly faults = new Set<string>();
  private most = 0;

  constructor(
    private readonly url: string,
    private readonly key: string,
  ) {}

  /** Reads again and again until the signal is aborted; what was there once must not be gone. */
  async read(signal: AbortSignal, pauseMs: number): Promise<void> {
    for (let i = 0; !signal.aborted; i++) {
      const least = this.most;
      const answer = await this.ask(
        i % 2 === 0 ? '{ statistics { articles } }' : READS[(i >> 1) % READS.length],
      );
      const articles = (answer?.data as { statistics?: { articles: number } } | undefined)?.statistics
        ?.articles;
      if (articles !== undefined) {
        if (articles < least) this.faults.add(`There were ${least} articles, then ${articles}.`);
        this.most = Math.max(this.most, articles);
      }
      await sleep(answer === null ? 500 : pauseMs);
    }
  }

  /** Brings articles, each as often as it takes, until the signal is aborted. */
  async bring(articles: readonly InventedArticle[], signal: AbortSignal): Promise<void> {
    for (let at = 0; at < articles.length; at += BROUGHT_AT_ONCE) {
      const inputs = articles.slice(at, at + BROUGHT_AT_ONCE);
      while (!signal.aborted) {
        const answer = await this.ask(
          'mutation ($inputs: [IngestArticleInput!]!) { ingestArticles(inputs: $inputs) { outcome error { code message } } }',
          { inputs },
        );
        if (answer !== null) {
          const { ingestArticles: results = [] } = (answer.data ?? {}) as {
            ingestArticles?: { outcome: string; error: { code: string; message: string } | null }[];
          };
          for (const { outcome, error } of results)
            if (outcome === 'FAILED') this.faults.add(`An article failed: ${error?.code}: ${error?.message}`);
          break;
        }
        await sleep(500);
      }
    }
  }

  /** An answer; null where the request is to be sent again. */
  private async ask(query: string, variables?: object): Promise<Answer | null> {
    let response: Response;
    let answer: Answer;
    try {
      response = await fetch(this.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${this.key}` },
        body: JSON.stringify({ query, variables }),
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      answer = (await response.json()) as Answer;
    } catch (error) {
      if (error instanceof DOMException)
        this.faults.add(`No answer in ${PATIENCE_MS / 1000} s, at ${new Date().toISOString()}: ${query}`);
      if (error instanceof SyntaxError) this.faults.add(`An answer is no JSON: ${query}`);
      return this.tryLater(NO_ANSWER);
    }
    const [error] = answer.errors ?? [];
    if (error === undefined) {
      this.answered++;
      return answer;
    }
    const code = error.extensions?.code;
    if (response.status === 503 && code !== undefined && Number(response.headers.get('retry-after')) > 0)
      return this.tryLater(code);
    this.faults.add(`${response.status} ${code}: ${error.message} (${query.slice(0, 60)})`);
    return this.tryLater(code ?? 'no code');
  }

  private tryLater(code: string): null {
    this.later[code] = (this.later[code] ?? 0) + 1;
    return null;
  }
}
