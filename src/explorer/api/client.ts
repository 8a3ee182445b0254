import { cacheExchange } from '@urql/exchange-graphcache';
import { Client, type Exchange, fetchExchange, mapExchange, type Operation } from 'urql';
import known from '../generated/schema.json';
import { readKey } from './key.js';
import { codeOf } from './useAnswer.js';

type CacheSchema = NonNullable<NonNullable<Parameters<typeof cacheExchange>[0]>['schema']>;

/** What has no id is part of what holds it, and is kept there. */
const PARTS = Object.fromEntries(known.parts.map((name) => [name, () => null]));

/**
 * A cache in which whatever has an id stands once. It would read every answer that is shown anew whenever another tells of the
 * same things; but what is stored changes by writing alone, and after that a page takes another client.
 */
const cache: Exchange = (input) => {
  const client = Object.create(input.client, {
    reexecuteOperation: {
      value: (operation: Operation) => {
        if (operation.context.requestPolicy !== 'cache-first') input.client.reexecuteOperation(operation);
      },
    },
  }) as Client;
  const keeping = cacheExchange({ schema: known.schema as unknown as CacheSchema, keys: PARTS });
  return keeping({ ...input, client });
};

/**
 * A client of the public API.
 *
 * @param needsKey called where reading needs a key that was not given, or another than that
 */
export const createClient = (needsKey: () => void): Client =>
  new Client({
    url: '/graphql',
    preferGetMethod: false,
    fetchOptions: () => {
      const key = readKey();
      return key === null ? {} : { headers: { authorization: `Bearer ${key}` } };
    },
    exchanges: [
      mapExchange({
        onResult({ operation, error }) {
          if (operation.kind === 'query' && error && codeOf(error) === 'UNAUTHENTICATED') needsKey();
        },
      }),
      cache,
      fetchExchange,
    ],
  });
