import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';

export type ServerErrorCode = 'PORT_TAKEN' | 'PORT_FORBIDDEN' | 'HOST_UNKNOWN';

/** Why the server can't listen, and what to do about it. */
export class ServerError extends Error {
  constructor(
    readonly code: ServerErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'ServerError';
  }
}

/** Listens, and returns the address to call it by. @throws ServerError */
export async function listen(app: FastifyInstance, host: string, port: number): Promise<string> {
  try {
    await app.listen({ host, port });
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE')
      throw new ServerError(
        'PORT_TAKEN',
        `Port ${port} is taken by another program. Stop it, or choose another with --port or PORT.`,
        { cause },
      );
    if (code === 'EACCES')
      throw new ServerError(
        'PORT_FORBIDDEN',
        `This user may not listen on port ${port}. Choose one above 1023 with --port or PORT.`,
        { cause },
      );
    if (code === 'ENOTFOUND' || code === 'EADDRNOTAVAIL')
      throw new ServerError(
        'HOST_UNKNOWN',
        `This machine has no address ${host} to listen on. Choose another with --host.`,
        { cause },
      );
    throw cause;
  }
  const bound = app.server.address() as AddressInfo;
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${bound.port}`;
}
