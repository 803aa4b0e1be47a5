// Each call to DRUO is counted: in the metrics, and for the log line of the request that it is made for.
import type { CallObserver } from '../druo/transport/call-observer.ts'
import type { Metrics } from '../observability/metrics.ts'
import { requestScope } from './request-scope.ts'

export function upstreamObserver(metrics: Metrics): CallObserver {
  return ({ resource }) => {
    const scope = requestScope.getStore()
    if (scope !== undefined) scope.upstreamCalls += 1
    const startedAt = performance.now()
    return (result) => metrics.upstreamCall({ resource, result, seconds: (performance.now() - startedAt) / 1000 })
  }
}
