// Each call to DRUO is seen: in the metrics, in the trace, and in the log line of the request that it is made for.
import type { CallObserver } from '../druo/transport/call-observer.ts'
import type { Metrics } from '../platform/metrics.ts'
import { requestScope } from './request-scope.ts'

export function upstreamObserver(metrics: Metrics): CallObserver {
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
