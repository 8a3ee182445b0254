import { cacheExchange } from '@urql/exchange-graphcache';
import { Client, fetchExchange } from 'urql';
import known from '../generated/schema.json';
import { readKey } from './key.js';

type CacheSchema = NonNullable<NonNullable<Parameters<typeof cacheExchange>[0]>['schema']>;

/** What has no id is part of what holds it, and is kept there. */
const PARTS = Object.fromEntries(known.parts.map((name) => [name, () => null]));

/** A client of the public API with a cache in which whatever has an id stands once. */
export const createClient = (): Client =>
  new Client({
    url: '/graphql',
    preferGetMethod: false,
    fetchOptions: () => {
      const key = readKey();
      return key === null ? {} : { headers: { authorization: `Bearer ${key}` } };
    },
    exchanges: [
      cacheExchange({ schema: known.schema as unknown as CacheSchema, keys: PARTS }),
      fetchExchange,
    ],
  });
