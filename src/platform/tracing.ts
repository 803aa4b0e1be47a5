// Traces of requests, for the OpenTelemetry collector that the standard OTEL_* variables name. Without them nothing of
// OpenTelemetry is loaded, and a request has no span.
import type { ClientIdentity } from './client-metrics.ts'

export interface RequestSpan {
  /** The operation begins. @param document without literals */
  readonly operation: (operation: OperationStart) => void
  /** A call to DRUO begins; what it returns ends it. */
  readonly upstreamCall: (call: { readonly method: string; readonly resource: string }) => (result: string) => void
  readonly end: (answer: {
    readonly status: number
    readonly outcome: string
    readonly client?: ClientIdentity | undefined
  }) => void
}

export interface OperationStart {
  readonly name: string | null
  readonly type: string
  readonly document: string
}

export interface RequestStart {
  readonly method: string
  readonly requestId: string
  /** The caller's W3C trace context. */
  readonly traceparent: string | undefined
}

export interface Tracing {
  readonly startRequest: (request: RequestStart) => RequestSpan
  /** Sends what is left. */
  readonly close: () => Promise<void>
}

/** @param enabled whether the OTEL_* variables ask for traces */
export async function startTracing(enabled: boolean): Promise<Tracing | undefined> {
  if (!enabled) return undefined
  const { startOtlpTracing } = await import('./otlp-tracing.ts')
  return startOtlpTracing()
}
