import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import {
  defaultResource,
  detectResources,
  envDetector,
  resourceFromAttributes,
} from '@opentelemetry/resources';
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node';
import { collectSpans } from '../tracing.js';

/** Sends spans (see tracing.ts) to where OpenTelemetry's variables say. Returns what sends the last ones. */
export function exportSpans(version: string): () => Promise<void> {
  const named = resourceFromAttributes({
    'service.name': 'dateline',
    'service.version': version,
    'process.pid': process.pid,
  });
  const given = detectResources({ detectors: [envDetector] });
  const provider = new NodeTracerProvider({
    resource: defaultResource().merge(named).merge(given),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())],
  });
  provider.register();
  collectSpans();
  // Who collects them may be away: the program ends all the same.
  return () => provider.shutdown().catch(() => {});
}
