// Reports each call to DRUO in the metrics, in the trace, and in the log line of the request that it belongs to.
import type { Metrics } from '../platform/index.ts'
import { requestScope } from './request-scope.ts'

interface UpstreamCall {
  readonly method: string
  readonly resource: string
}

/** Call the result when the call begins, and what that returns when it has ended. */
export function upstreamObserver(metrics: Metrics): (call: UpstreamCall) => (result: string) => void {
  return ({ method, resource }) => {
    const scope = requestScope.getStore()
    if (scope !== undefined) scope.upstreamCalls += 1
    const startedAt = performance.now()
    const endSpan = scope?.span?.upstreamCall({ method, resource })
    return (result) => {
      metrics.upstreamCall({ resource, result, seconds: (performance.now() - startedAt) / 1000 })
      endSpan?.(result)
    }
  }
}
