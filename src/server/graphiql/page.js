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
const { defaultQuery } = document.getElementById('graphiql').dataset;
// An operation may be handed over in the address, behind the #, which no server sees.
const given = new URLSearchParams(location.hash.slice(1));
createRoot(document.getElementById('graphiql')).render(
  createElement(GraphiQL, {
    fetcher,
    defaultQuery,
    ...(given.has('query')
      ? { initialQuery: given.get('query'), initialVariables: given.get('variables') ?? '' }
      : {}),
  }),
);
