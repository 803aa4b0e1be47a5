// The Prometheus metrics.
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
  /** With PostgreSQL only: whether this replica receives the change notifications of the others. */
  readonly listening: (isListening: () => boolean) => void
  /** An error that no code has handled. */
  readonly unhandledError: (error: { readonly kind: string }) => void
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
  /** `read` is called at every scrape. */
  readonly load: (read: () => { readonly running: number; readonly inFlight: number }) => void
  /** The counts are read at most every 15 seconds. */
  readonly ledgerState: (ledger: LedgerCounts) => void
  /** The text format and its content type. */
  readonly read: () => Promise<{ readonly body: string; readonly contentType: string }>
}

/** Caches series: finding one by its labels costs more than adding to it. Labels are few, and constants of this program. */
function cached<T>(labels: (...words: string[]) => T): (...words: string[]) => T {
  const known = new Map<string, T>()
  return (...words) => {
    const key = words.join(' ')
    const series = known.get(key) ?? labels(...words)
    known.set(key, series)
    return series
  }
}

interface LedgerCounts {
  /** Of this gateway's environment. */
  readonly openWrites: () => Promise<readonly OpenWrites[]>
  /** Writes of other environments without an outcome. */
  readonly openElsewhere: () => Promise<number>
  /** Alarms of late successes and doubts that are not acknowledged. */
  readonly openAlarms: () => Promise<number>
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
  const unhandledErrors = new Counter({
    name: 'gateway_unhandled_errors_total',
    help: 'Errors that no code has handled, by kind (rejection or exception): bugs, each with a line in the log',
    labelNames: ['kind'],
    registers,
  })
  const upstreamCalls = new Histogram({
    name: 'gateway_upstream_call_seconds',
    help: 'Calls to DRUO, retries included, by resource and result',
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
    help: 'Searches at DRUO for writes with an unclear answer, by result',
    labelNames: ['result'],
    registers,
  })
  const alarms = new Counter({
    name: 'gateway_write_alarms_total',
    help: 'Writes for which a person must act: needsReview, lateSuccess or lateDoubt',
    labelNames: ['alarm'],
    registers,
  })
  const deliveries = new Counter({
    name: 'gateway_webhook_deliveries_total',
    help: 'Webhook deliveries by result: enqueued, repeated and noIds were genuine, the others were refused',
    labelNames: ['result'],
    registers,
  })
  const notifiedIds = new Counter({
    name: 'gateway_change_notifications_total',
    help: 'Ids of changed objects that webhooks of any replica named, each at most once a second',
    registers,
  })
  const requestsOf = cached((outcome: string) => requests.labels(outcome))
  const upstreamCallsOf = cached((resource: string, result: string) => upstreamCalls.labels(resource, result))
  return {
    webhookDelivered: ({ result }) => deliveries.inc({ result }),
    idsNotified: (count) => notifiedIds.inc(count),
    listening(isListening) {
      void new Gauge({
        name: 'gateway_notifications_listening',
        help: '1 while PostgreSQL notifies this replica of webhooks that other replicas received',
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
        help: 'GraphQL requests in flight: all, and those being executed (running)',
        labelNames: ['which'],
        registers,
        collect() {
          const { running, inFlight } = read()
          this.set({ which: 'running' }, running)
          this.set({ which: 'all' }, inFlight)
        },
      })
    },
    requestAnswered: ({ outcome, seconds }) => requestsOf(outcome).observe(seconds),
    writeEnded: ({ mutation, state }) => writes.inc({ mutation, state }),
    writeReconciled: ({ result }) => reconciliations.inc({ result }),
    writeAlarm: (alarm) => alarms.inc({ alarm }),
    unhandledError: ({ kind }) => unhandledErrors.inc({ kind }),
    unknownValue: ({ field }) => unknownValues.inc({ field }),
    ledgerState: (ledger) => createLedgerGauges(registers, ledger, now),
    read: shared(async () => ({ body: await registry.metrics(), contentType: registry.contentType })),
  }
}

/** Calls that come while one runs get its result. */
function shared<T>(read: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | undefined
  return () => {
    running ??= read().finally(() => {
      running = undefined
    })
    return running
  }
}

/** States without a certain outcome. RECORDED is not one of them: nothing was sent. */
const unsettledStates: ReadonlySet<string> = new Set(['SENDING', 'CONFIRMING', 'NEEDS_REVIEW'])

/** Everyone who can reach /metrics could otherwise keep the database busy with counting. */
const countEveryMs = 15_000

/** Scrapes in short succession share one result, and only one count runs at a time. Undefined if the ledger fails. */
function countedNowAndThen<T>(count: () => Promise<T>, now: () => number): () => Promise<T | undefined> {
  let counted: Promise<T | undefined> | undefined
  let countedAt = Number.NEGATIVE_INFINITY
  let isCounting = false
  return () => {
    if (counted !== undefined && (isCounting || now() - countedAt < countEveryMs)) return counted
    isCounting = true
    // A failing ledger must not fail the scrape: gateway_write_ledger_up reports it.
    counted = count()
      .catch(() => undefined)
      .finally(() => {
        isCounting = false
        countedAt = now()
      })
    return counted
  }
}

function createLedgerGauges(registers: Registry[], ledger: LedgerCounts, now: () => number): void {
  // The three gauges share one result, so that they describe the same moment.
  const read = countedNowAndThen(() => ledger.openWrites(), now)
  createCountGauge(
    registers,
    'gateway_open_writes_of_other_environments',
    'Writes of another DRUO or client in the same ledger that have no outcome',
    countedNowAndThen(() => ledger.openElsewhere(), now),
  )
  createCountGauge(
    registers,
    'gateway_open_write_alarms',
    'Writes called NOT_EXECUTED that were or may have been executed, until a person acknowledges it',
    countedNowAndThen(() => ledger.openAlarms(), now),
  )
  const up = new Gauge({
    name: 'gateway_write_ledger_up',
    help: '1 if the write ledger can be read',
    registers,
    async collect() {
      up.set((await read()) === undefined ? 0 : 1)
    },
  })
  const oldest = new Gauge({
    name: 'gateway_oldest_unsettled_write_seconds',
    help: 'Age of the oldest write without a certain outcome; 0 if there is none',
    registers,
    async collect() {
      const found = await read()
      oldest.set(found === undefined ? Number.NaN : oldestAgeSeconds(found))
    },
  })
  const open = new Gauge({
    name: 'gateway_open_writes',
    help: 'Writes without a final state, by state',
    labelNames: ['state'],
    registers,
    async collect() {
      const found = await read()
      open.reset()
      for (const { state, count } of found ?? []) open.set({ state }, count)
    },
  })
}

function createCountGauge(
  registers: Registry[],
  name: string,
  help: string,
  count: () => Promise<number | undefined>,
): void {
  const gauge = new Gauge({
    name,
    help,
    registers,
    async collect() {
      gauge.set((await count()) ?? Number.NaN)
    },
  })
}

function oldestAgeSeconds(writes: readonly OpenWrites[]): number {
  const ages = writes
    .filter(({ state }) => unsettledStates.has(state))
    .map((write) => Date.now() - write.oldest.getTime())
  return Math.max(0, ...ages) / 1000
}
