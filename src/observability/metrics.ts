// What Prometheus reads at GET /metrics.
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client'

export interface Metrics {
  readonly requestAnswered: (request: { readonly outcome: string; readonly seconds: number }) => void
  readonly writeEnded: (write: { readonly mutation: string; readonly state: string }) => void
  readonly unknownValue: (value: { readonly field: string }) => void
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
  return {
    requestAnswered: ({ outcome, seconds }) => requests.observe({ outcome }, seconds),
    writeEnded: ({ mutation, state }) => writes.inc({ mutation, state }),
    unknownValue: ({ field }) => unknownValues.inc({ field }),
    read: async () => ({ body: await registry.metrics(), contentType: registry.contentType }),
  }
}
