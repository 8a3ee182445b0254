const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * A signal that is aborted when the user or the system asks the process to end (Ctrl-C, SIGTERM, a closed terminal), or
 * when the Node process that started it with a channel is gone, for it to end in good order. Asked a second time, the
 * process ends at once.
 */
export function interruption(): AbortSignal {
  const controller = new AbortController();
  for (const signal of SIGNALS)
    process.on(signal, () => {
      if (controller.signal.aborted) process.exit(130);
      controller.abort();
    });
  process.once('disconnect', () => controller.abort());
  process.channel?.unref();
  return controller.signal;
}
