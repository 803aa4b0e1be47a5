// What Prometheus reads at GET /metrics.
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import { createClientMetrics } from './client-metrics.ts'
import { createLiveMetrics, type LiveMetrics } from './live-metrics.ts'

export interface Metrics extends LiveMetrics {
  readonly requestAnswered: (request: { readonly outcome: string; readonly seconds: number }) => void
  /** The program that sent a request, as it names itself. */
  readonly clientSeen: ReturnType<typeof createClientMetrics>
  readonly writeEnded: (write: { readonly mutation: string; readonly state: string }) => void
  readonly writeReconciled: (search: { readonly result: string }) => void
  /** A person must act. */
  readonly writeAlarm: (alarm: string) => void
  readonly webhookDelivered: (delivery: { readonly result: string }) => void
  readonly idsNotified: (count: number) => void
  /** Only where there are other replicas to listen to. */
  readonly listening: (isListening: () => boolean) => void
  readonly unknownValue: (value: { readonly field: string }) => void
  readonly upstreamCall: (call: {
    readonly resource: string
    readonly result: string
    readonly seconds: number
  }) => void
  readonly breakerChanged: (breaker: {
    readonly resource: string
    readonly calls: string
    readonly state: string
  }) => void
  /** Has a value read whenever the metrics are. */
  readonly load: (read: () => { readonly running: number; readonly inside: number }) => void
  /** Whom to ask for the writes that have no outcome yet, whenever metrics are read. */
  readonly ledgerState: (openWrites: () => Promise<readonly OpenWrites[]>) => void
  /** The text format and its content type. */
  readonly read: () => Promise<{ readonly body: string; readonly contentType: string }>
}

/** Looking a series up by its labels costs more than adding to it. Labels are words of this program, and few. */
function remembered<T>(labels: (...words: string[]) => T): (...words: string[]) => T {
  const known = new Map<string, T>()
  return (...words) => {
    const key = words.join(' ')
    const series = known.get(key) ?? labels(...words)
    known.set(key, series)
    return series
  }
}

interface OpenWrites {
  readonly state: string
  readonly count: number
  readonly oldest: Date
}

export function createMetrics(now: () => number = () => performance.now()): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  const requests = new Histogram({
    name: 'gateway_graphql_request_seconds',
    help: 'GraphQL requests by outcome: ok, errors, refused or abandoned',
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
    help: 'Circuit breakers by resource of DRUO and calls (read or write): 0 closed, 1 half open, 2 open',
    labelNames: ['resource', 'calls'],
    registers,
  })
  const reconciliations = new Counter({
    name: 'gateway_write_reconciliations_total',
    help: 'Searches at DRUO for writes whose answer was lost, by what they found',
    labelNames: ['result'],
    registers,
  })
  const alarms = new Counter({
    name: 'gateway_write_alarms_total',
    help: 'Writes for which a person must act: needsReview, lateSuccess',
    labelNames: ['alarm'],
    registers,
  })
  const deliveries = new Counter({
    name: 'gateway_webhook_deliveries_total',
    help: 'Webhook deliveries by what became of them: kept, repeated and noIds were genuine, the rest was refused',
    labelNames: ['result'],
    registers,
  })
  const hinted = new Counter({
    name: 'gateway_change_notifications_total',
    help: 'Ids passed on because a webhook of this or another replica named them, each at most once a second',
    registers,
  })
  const requestsOf = remembered((outcome: string) => requests.labels(outcome))
  const upstreamCallsOf = remembered((resource: string, result: string) => upstreamCalls.labels(resource, result))
  return {
    webhookDelivered: ({ result }) => deliveries.inc({ result }),
    idsNotified: (count) => hinted.inc(count),
    listening(isListening) {
      void new Gauge({
        name: 'gateway_notifications_listening',
        help: '1 while PostgreSQL tells this replica of webhooks that others took',
        registers,
        collect() {
          this.set(isListening() ? 1 : 0)
        },
      })
    },
    ...createLiveMetrics(registers),
    clientSeen: createClientMetrics(registers),
    upstreamCall: ({ resource, result, seconds }) => upstreamCallsOf(resource, result).observe(seconds),
    breakerChanged: ({ resource, calls, state }) =>
      breakers.set({ resource, calls }, ['closed', 'half-open', 'open'].indexOf(state)),
    load(read) {
      void new Gauge({
        name: 'gateway_requests_in_flight',
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
    requestAnswered: ({ outcome, seconds }) => requestsOf(outcome).observe(seconds),
    writeEnded: ({ mutation, state }) => writes.inc({ mutation, state }),
    writeReconciled: ({ result }) => reconciliations.inc({ result }),
    writeAlarm: (alarm) => alarms.inc({ alarm }),
    unknownValue: ({ field }) => unknownValues.inc({ field }),
    ledgerState: (openWrites) => createLedgerGauges(registers, openWrites, now),
    read: async () => ({ body: await registry.metrics(), contentType: registry.contentType }),
  }
}

/** Nothing but these has no certain outcome; RECORDED was never sent. */
const unsettledStates: ReadonlySet<string> = new Set(['SENDING', 'CONFIRMING', 'NEEDS_REVIEW'])

/** Open writes are counted at most so often. */
const countEveryMs = 15_000

function createLedgerGauges(
  registers: Registry[],
  openWrites: () => Promise<readonly OpenWrites[]>,
  now: () => number,
): void {
  // The three gauges share one result, and so do scrapes in short succession: everyone who can reach /metrics could otherwise
  // keep the database busy with counting.
  let counted: Promise<readonly OpenWrites[] | undefined> | undefined
  let countedAt = Number.NEGATIVE_INFINITY
  let isCounting = false
  const read = () => {
    if (counted !== undefined && (isCounting || now() - countedAt < countEveryMs)) return counted
    isCounting = true
    // If the ledger fails, the other metrics are still served, and one of these gauges says so.
    counted = openWrites()
      .catch(() => undefined)
      .finally(() => {
        isCounting = false
        countedAt = now()
      })
    return counted
  }
  const up = new Gauge({
    name: 'gateway_write_ledger_up',
    help: '1 where the write ledger answers',
    registers,
    async collect() {
      up.set((await read()) === undefined ? 0 : 1)
    },
  })
  const oldest = new Gauge({
    name: 'gateway_oldest_unsettled_write_seconds',
    help: 'How long ago the oldest write without a certain outcome was sent; 0 where there is none',
    registers,
    async collect() {
      const found = await read()
      oldest.set(found === undefined ? Number.NaN : oldestAgeSeconds(found))
    },
  })
  const open = new Gauge({
    name: 'gateway_open_writes',
    help: 'Writes on record without an outcome, by state',
    labelNames: ['state'],
    registers,
    async collect() {
      const found = await read()
      open.reset()
      for (const { state, count } of found ?? []) open.set({ state }, count)
    },
  })
}

function oldestAgeSeconds(writes: readonly OpenWrites[]): number {
  const ages = writes
    .filter(({ state }) => unsettledStates.has(state))
    .map((write) => Date.now() - write.oldest.getTime())
  return Math.max(0, ...ages) / 1000
}
