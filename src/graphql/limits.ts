import { type DocumentNode, Kind, visit } from 'graphql';
import { MAX_ALIASES } from './compile/limits.js';
import { apiError } from './errors.js';

/**
 * How many tokens a document may have: parsing and validation are done before anything else can be counted, and
 * validation compares every two fields of one key.
 */
export const MAX_TOKENS = 2_000;

/**
 * Refuses a document that renames many fields, by which one request could do the work of many.
 *
 * @throws GraphQLError TOO_MANY_ALIASES
 */
export function limitAliases(document: DocumentNode): void {
  let aliases = 0;
  visit(document, {
    enter(node) {
      if (node.kind === Kind.FIELD && node.alias && ++aliases > MAX_ALIASES)
        throw apiError('TOO_MANY_ALIASES', `The document renames more than ${MAX_ALIASES} fields.`, {
          nodes: node,
        });
    },
  });
}
