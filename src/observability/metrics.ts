// What Prometheus reads at GET /metrics.
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

export interface Metrics {
  readonly requestAnswered: (request: { readonly outcome: string; readonly seconds: number }) => void
  readonly writeEnded: (write: { readonly mutation: string; readonly state: string }) => void
  readonly unknownValue: (value: { readonly field: string }) => void
  readonly upstreamCall: (call: {
    readonly resource: string
    readonly result: string
    readonly seconds: number
  }) => void
  readonly breakerChanged: (breaker: { readonly resource: string; readonly state: string }) => void
  /** Has a value read whenever the metrics are. */
  readonly load: (read: () => { readonly running: number; readonly inside: number }) => void
  /** The text format and its content type. */
  readonly read: () => Promise<{ readonly body: string; readonly contentType: string }>
}

export function createMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  const requests = new Histogram({
    name: 'gateway_graphql_request_seconds',
    help: 'GraphQL requests by outcome: ok, errors or refused',
    labelNames: ['outcome'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20],
    registers,
  })
  const writes = new Counter({
    name: 'gateway_writes_total',
    help: 'Writes sent to DRUO, by mutation and the state that the ledger gave them',
    labelNames: ['mutation', 'state'],
    registers,
  })
  const unknownValues = new Counter({
    name: 'gateway_unknown_enum_values_total',
    help: 'Enumeration values from DRUO that this version does not know, by DRUO field',
    labelNames: ['field'],
    registers,
  })
  const upstreamCalls = new Histogram({
    name: 'gateway_upstream_call_seconds',
    help: 'Calls to DRUO, repetitions too, by resource and result',
    labelNames: ['resource', 'result'],
    buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15],
    registers,
  })
  const breakers = new Gauge({
    name: 'gateway_breaker_state',
    help: 'Circuit breakers by resource of DRUO: 0 closed, 1 half open, 2 open',
    labelNames: ['resource'],
    registers,
  })
  return {
    upstreamCall: ({ resource, result, seconds }) => upstreamCalls.observe({ resource, result }, seconds),
    breakerChanged: ({ resource, state }) => breakers.set({ resource }, ['closed', 'half-open', 'open'].indexOf(state)),
    load(read) {
      void new Gauge({
        name: 'gateway_requests_inside',
        help: 'GraphQL requests that have come and are not answered: running, and all',
        labelNames: ['which'],
        registers,
        collect() {
          const { running, inside } = read()
          this.set({ which: 'running' }, running)
          this.set({ which: 'all' }, inside)
        },
      })
    },
    requestAnswered: ({ outcome, seconds }) => requests.observe({ outcome }, seconds),
    writeEnded: ({ mutation, state }) => writes.inc({ mutation, state }),
    unknownValue: ({ field }) => unknownValues.inc({ field }),
    read: async () => ({ body: await registry.metrics(), contentType: registry.contentType }),
  }
}
