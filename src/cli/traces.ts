/** Where traces are sent: the base of OTLP over HTTP, as OpenTelemetry's variables have it; undefined where nobody wants them. */
export function tracesEndpoint(): string | undefined {
  const { OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_EXPORTER_OTLP_TRACES_ENDPOINT } = process.env;
  return OTEL_EXPORTER_OTLP_TRACES_ENDPOINT || OTEL_EXPORTER_OTLP_ENDPOINT || undefined;
}

/**
 * Sends spans (see tracing.ts) where `OTEL_EXPORTER_OTLP_ENDPOINT` is set, with what OpenTelemetry's other variables say of headers
 * and names; else nothing is loaded. Returns what sends the last ones.
 */
export async function startTraces(version: string): Promise<() => Promise<void>> {
  if (tracesEndpoint() === undefined) return async () => {};
  return (await import('./spanExport.js')).exportSpans(version);
}
