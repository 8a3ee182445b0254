import { InMemoryCache } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';

const kinds = ['Person', 'Organization', 'Place', 'Group', 'Thing'];
const page = relayStylePagination(['filter', 'orderBy', 'kinds', 'text', 'types']);
const pages = (...names: string[]) => ({ fields: Object.fromEntries(names.map((name) => [name, page])) });

export const createCache = () =>
  new InMemoryCache({
    possibleTypes: {
      Entity: kinds,
      SearchResult: [...kinds, 'Article', 'Event', 'Statement', 'Story'],
    },
    typePolicies: {
      Query: pages(
        'articles',
        'entities',
        'events',
        'statements',
        'stories',
        'figures',
        'sources',
        'decisions',
      ),
      Entity: pages('articles', 'mentions', 'statements', 'statementsAbout', 'events', 'stories'),
      Article: pages('mentions', 'entities', 'statements', 'events', 'figures'),
      Story: pages('articles', 'entities', 'events', 'statements'),
      Event: pages('articles', 'statements', 'figures'),
      Source: pages('articles'),
      Statement: pages('mentions'),
    },
  });
