import { articleAt, entityAt, eventAt, evidenceAt, statementAt, storyAt } from '../addresses.js';
import type { DecidedFragment, ProofFragment } from '../generated/operations.js';

/** What a decision is about, by what it is called and where it is; null where it is not there now. */
export interface Subject {
  readonly id: string;
  readonly name: string;
  readonly to: string | null;
}

/** What one article says, by its words. */
export const findingOf = (id: string, words: ProofFragment | undefined): Subject =>
  words === undefined
    ? { id, name: 'one finding', to: null }
    : {
        id,
        name: `“${words.text}” in “${words.article.headline}”`,
        to: evidenceAt(words.article.id, words.start, words.end),
      };

export function subjectOf(node: DecidedFragment | null): Subject {
  if (node === null) return { id: '', name: 'not there now', to: null };
  const { id } = node;
  switch (node.__typename) {
    case 'Event':
      return { id, name: node.title, to: eventAt(id) };
    case 'Statement':
      return { id, name: `“${node.text}”`, to: statementAt(id) };
    case 'Story':
      return { id, name: node.title, to: storyAt(id) };
    case 'Article':
      return { id, name: node.headline, to: articleAt(id) };
    case 'Mention':
    case 'StatementReport':
      return findingOf(id, node.evidence);
    case 'EventReport':
      return findingOf(id, node.reported[0]);
    default:
      return 'name' in node
        ? { id, name: node.name, to: entityAt(id) }
        : { id, name: 'one finding', to: null };
  }
}
