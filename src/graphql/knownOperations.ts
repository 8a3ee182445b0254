import type { OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';

/** How many operations are known at the most. */
const MOST = 2_000;

/** How many characters of documents are kept in all: as parsed they take a hundred times as many bytes. */
const MAX_CHARACTERS = 1_000_000;

/** A longer document is none that clients send again and again; one of this length would put many others out. */
const LONGEST = 20_000;

/** A query that came through all of Apollo Server's pipeline and was answered. */
export interface KnownOperation {
  readonly operation: OperationDefinitionNode;
  /** SHA-256 of its document. */
  readonly hash: string | undefined;
}

/** A request as GraphQL over HTTP has it in a body of JSON. */
export interface Asked {
  readonly query: string;
  readonly operationName: string | undefined;
  readonly variables: Record<string, unknown> | undefined;
}

/**
 * What a body asks for, where that is an operation by its text and nothing more: null where Apollo Server has to tell what is
 * wrong with it, or looks a document up by its hash.
 */
export function askedIn(body: unknown): Asked | null {
  if (!isRecord(body)) return null;
  const { query, operationName, variables, extensions } = body;
  if (typeof query !== 'string') return null;
  if (!isNothing(operationName) && typeof operationName !== 'string') return null;
  if (!isNothing(variables) && !isRecord(variables)) return null;
  if (!isNothing(extensions) && !(isRecord(extensions) && isNothing(extensions.persistedQuery))) return null;
  return { query, operationName: operationName ?? undefined, variables: variables ?? undefined };
}

/** Queries that were answered before, by the text of their document and the name that was asked for. */
export class KnownOperations {
  private readonly known = new LRUCache<string, Map<string | undefined, KnownOperation>>({
    max: MOST,
    maxSize: MAX_CHARACTERS,
    maxEntrySize: LONGEST,
    sizeCalculation: (_names, query) => query.length,
  });

  find({ query, operationName }: Pick<Asked, 'query' | 'operationName'>): KnownOperation | undefined {
    return this.known.get(query)?.get(operationName);
  }

  add({ query, operationName }: Pick<Asked, 'query' | 'operationName'>, operation: KnownOperation): void {
    const names = this.known.get(query);
    if (names) names.set(operationName, operation);
    else this.known.set(query, new Map([[operationName, operation]]));
  }

  /** Knows none any more. */
  forget(): void {
    this.known.clear();
  }
}

function isNothing(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
