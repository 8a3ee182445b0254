const SAME_REQUEST_MS = 1_000;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * A signal that is aborted when the user or the system asks the process to end (Ctrl-C, SIGTERM, a closed terminal), or
 * when the Node process that started it with a channel is gone, for it to end in good order. Asked again after a
 * second, the process ends at once; sooner it is the same request, which a terminal and a parent process both pass on.
 */
export function interruption(): AbortSignal {
  const controller = new AbortController();
  let askedAt = 0;
  for (const signal of SIGNALS)
    process.on(signal, () => {
      if (!controller.signal.aborted) {
        askedAt = Date.now();
        controller.abort();
      } else if (Date.now() - askedAt > SAME_REQUEST_MS) process.exit(130);
    });
  process.once('disconnect', () => controller.abort());
  process.channel?.unref();
  return controller.signal;
}
