import type { FastifyReply } from 'fastify';
import { Cancellation } from '../graphql/cancellation.js';
import { apiError } from '../graphql/errors.js';

/** The requests that are being answered, each with what says that it is no use going on. */
export class RunningRequests {
  private readonly open = new Set<Cancellation>();

  /** What is cancelled when the client leaves before it has its answer, and by `giveUp`. */
  begin(reply: FastifyReply): Cancellation {
    const cancellation = new Cancellation();
    this.open.add(cancellation);
    reply.raw.once('close', () => {
      this.open.delete(cancellation);
      if (!reply.raw.writableFinished)
        cancellation.cancel(apiError('CLIENT_GONE', 'The client left before it was answered.'));
    });
    return cancellation;
  }

  /** Cancels all of them since the server ends. */
  giveUp(): void {
    for (const cancellation of this.open)
      cancellation.cancel(
        apiError('SHUTTING_DOWN', 'The server is being stopped. Try again when it is back: nothing is lost.'),
      );
  }
}
