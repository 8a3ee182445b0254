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
createRoot(document.getElementById('graphiql')).render(createElement(GraphiQL, { fetcher, defaultQuery }));
