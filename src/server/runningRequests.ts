import type { FastifyReply } from 'fastify';
import { apiError } from '../graphql/errors.js';

/** The requests that are being answered, each with a signal that says when it is no use going on. */
export class RunningRequests {
  private readonly open = new Set<AbortController>();

  /** A signal that is aborted when the client leaves before it has its answer, and by `giveUp`. */
  signalOf(reply: FastifyReply): AbortSignal {
    const controller = new AbortController();
    this.open.add(controller);
    reply.raw.once('close', () => {
      this.open.delete(controller);
      if (!reply.raw.writableFinished)
        controller.abort(apiError('CLIENT_GONE', 'The client left before it was answered.'));
    });
    return controller.signal;
  }

  /** Aborts all of them since the server ends. */
  giveUp(): void {
    for (const controller of this.open)
      controller.abort(
        apiError('SHUTTING_DOWN', 'The server is being stopped. Try again when it is back: nothing is lost.'),
      );
  }
}
