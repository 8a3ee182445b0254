import { type DocumentNode, visit } from 'graphql';
import { MAX_ALIASES } from './compile/limits.js';
import { apiError } from './errors.js';

/** How many tokens a document may have: it is parsed before anything else can be counted. */
export const MAX_TOKENS = 2_000;

/**
 * How many pairs of fields under one key validation may have to compare: it does so for every two that may end up in one
 * object, to see that they are the same.
 */
const MAX_PAIRS = 50_000;

/**
 * Refuses a document before it is validated that renames many fields, by which one request could do the work of many, or
 * that asks for fields under one key so often that validating it would hold up all other requests.
 *
 * @throws GraphQLError TOO_MANY_ALIASES or QUERY_TOO_COSTLY
 */
export function limitDocument(document: DocumentNode): void {
  let aliases = 0;
  let pairs = 0;
  const uses = new Map<string, number>();
  visit(document, {
    Field(node) {
      if (node.alias && ++aliases > MAX_ALIASES)
        throw apiError('TOO_MANY_ALIASES', `The document renames more than ${MAX_ALIASES} fields.`, {
          nodes: node,
        });
      const key = (node.alias ?? node.name).value;
      const before = uses.get(key) ?? 0;
      uses.set(key, before + 1);
      pairs += before;
      if (pairs > MAX_PAIRS)
        throw apiError('QUERY_TOO_COSTLY', `The document asks for fields under the key "${key}" too often.`, {
          nodes: node,
        });
    },
  });
}
