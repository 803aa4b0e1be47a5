// Traces requests for the OpenTelemetry collector of the standard OTEL_* variables. Without them OpenTelemetry is not loaded, and
// requests have no span.
import type { ClientIdentity } from './client-metrics.ts'

export interface RequestSpan {
  /** The operation begins. @param document without literals */
  readonly operation: (operation: OperationStart) => void
  /** A call to DRUO begins. Call the result when it has ended. */
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
  /** Sends the spans that have not been sent yet. */
  readonly close: () => Promise<void>
}

/** @param enabled whether the OTEL_* variables ask for traces */
export async function startTracing(enabled: boolean): Promise<Tracing | undefined> {
  if (!enabled) return undefined
  const { startOtlpTracing } = await import('./otlp-tracing.ts')
  return startOtlpTracing()
}
