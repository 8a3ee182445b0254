import { articleAt, entityAt, eventAt, evidenceAt, statementAt, storyAt } from '../addresses.js';
import type { DecidedFragment } from '../generated/operations.js';

/** What a decision is about, by what it is called and where it is; null where it is not there now. */
export interface Subject {
  readonly id: string;
  readonly name: string;
  readonly to: string | null;
}

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
    case 'Mention': {
      const { article, start, end, text } = node.evidence;
      return { id, name: `“${text}” in “${article.headline}”`, to: evidenceAt(article.id, start, end) };
    }
    default:
      return 'name' in node
        ? { id, name: node.name, to: entityAt(id) }
        : { id, name: 'one finding', to: null };
  }
}
