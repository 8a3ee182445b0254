import type { ServerResponse } from 'node:http';

/** Is aborted when the client closes its connection before it was answered in full. */
export function leaving(response: ServerResponse): AbortSignal {
  const controller = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) controller.abort();
  });
  return controller.signal;
}
