import {
  type Attributes,
  context,
  INVALID_SPAN_CONTEXT,
  propagation,
  ROOT_CONTEXT,
  type Span,
  type SpanOptions,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';

/*
 * What the program does as OpenTelemetry's spans, for whoever collects them: as long as nobody collects them (cli/spanExport.ts does
 * where an address is set) these calls do nothing. Never in a span are keys, passwords, variables of operations and texts of articles, nor
 * messages of errors, which may quote them: an error is told by its code.
 */

const tracer = trace.getTracer('dateline');
const NO_SPAN = trace.wrapSpanContext(INVALID_SPAN_CONTEXT);
let isCollected = false;

/** Has spans begin: as long as nobody collects them, none are made. */
export function collectSpans(): void {
  isCollected = true;
}

/** How a span is begun. */
export interface TraceOptions extends Pick<SpanOptions, 'kind' | 'attributes' | 'startTime'> {
  /** It belongs to nothing that runs, as what is done for many at once. */
  readonly root?: boolean;
}

/** Does some work within a span of its own, which is given to it and ends with it. */
export function traced<T>(name: string, work: (span: Span) => T, options: TraceOptions = {}): T {
  if (!isCollected) return work(NO_SPAN);
  const parent = options.root ? ROOT_CONTEXT : context.active();
  return tracer.startActiveSpan(name, options, parent, (span) => {
    let isLeft = false;
    try {
      const done = work(span);
      if (!(done instanceof Promise)) return done;
      isLeft = true;
      const end = () => span.end();
      const fail = (error: unknown) => endFailed(span, error);
      done.then(end, fail);
      return done;
    } catch (error) {
      isLeft = true;
      endFailed(span, error);
      throw error;
    } finally {
      if (!isLeft) span.end();
    }
  });
}

/** A span of what is over by now: since when it lasted. */
export function tracedSince(name: string, since: number | Date, attributes: Attributes = {}): void {
  tracer.startSpan(name, { startTime: since, attributes }).end();
}

function endFailed(span: Span, error: unknown): void {
  const { code, name } = (error ?? {}) as { readonly code?: unknown; readonly name?: unknown };
  span.setAttribute('error.type', String(code ?? name ?? 'unknown'));
  span.setStatus({ code: SpanStatusCode.ERROR });
  span.end();
}

/** A span that callbacks begin and end, with the way to do something within it. */
export interface OpenSpan {
  readonly span: Span;
  within(work: () => void): void;
}

/**
 * Begins a span within another one, else within what a caller says of itself in its headers (W3C's `traceparent`).
 *
 * @param parent the other span, or the headers
 */
export function openSpan(
  name: string,
  parent: OpenSpan | Readonly<Record<string, unknown>>,
  options: TraceOptions,
): OpenSpan {
  const around = isOpenSpan(parent)
    ? trace.setSpan(ROOT_CONTEXT, parent.span)
    : propagation.extract(ROOT_CONTEXT, parent);
  const span = tracer.startSpan(name, options, around);
  const inside = trace.setSpan(around, span);
  return { span, within: (work) => context.with(inside, work) };
}

function isOpenSpan(parent: object): parent is OpenSpan {
  return typeof (parent as Partial<OpenSpan>).within === 'function';
}
