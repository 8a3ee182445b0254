// The GraphiQL page, bundled for the browser at build time so that it works offline.
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import 'graphiql/style.css';

const WORKERS = { json: 'json.worker.js', graphql: 'graphql.worker.js' };

globalThis.MonacoEnvironment = {
  getWorker: (_id, label) => new Worker(`/graphiql/${WORKERS[label] ?? 'editor.worker.js'}`),
};

const fetcher = createGraphiQLFetcher({ url: '/graphql' });
const examples = JSON.parse(document.getElementById('graphiql').dataset.examples).map((query) => ({ query }));
// An operation may be handed over in the address, behind the #, which no server sees.
const address = new URLSearchParams(location.hash.slice(1));
const given = address.has('query')
  ? { query: address.get('query'), variables: address.get('variables') ?? '' }
  : null;
createRoot(document.getElementById('graphiql')).render(
  createElement(GraphiQL, {
    fetcher,
    defaultQuery: examples[0].query,
    // Tabs that were open before are kept instead of these.
    defaultTabs: given ? [given, ...examples] : examples,
    ...(given ? { initialQuery: given.query, initialVariables: given.variables } : {}),
  }),
);
