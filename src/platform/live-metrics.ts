// What Prometheus reads of subscriptions and of what they watch.
import { Counter, Gauge, type Registry } from 'prom-client'

export interface LiveMetrics {
  readonly subscriptionEnded: (subscription: { readonly transport: string; readonly outcome: string }) => void
  readonly eventSent: () => void
  readonly objectPolled: (result: string) => void
  /** Has a value read whenever the metrics are. */
  readonly openSubscriptions: (read: () => number) => void
  /** Likewise. */
  readonly polledObjects: (read: () => number) => void
}

export function createLiveMetrics(registers: Registry[]): LiveMetrics {
  const ended = new Counter({
    name: 'gateway_subscriptions_ended_total',
    help: 'Subscriptions that have ended, by transport and outcome: completed, left, failed, expired, stopped or refused',
    labelNames: ['transport', 'outcome'],
    registers,
  })
  const events = new Counter({ name: 'gateway_subscription_events_total', help: 'Events of subscriptions', registers })
  const polls = new Counter({
    name: 'gateway_object_polls_total',
    help: 'Objects that were read again because somebody watches them: changed, unchanged or failed',
    labelNames: ['result'],
    registers,
  })
  const gauge = (name: string, help: string, read: () => number) =>
    void new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read())
      },
    })
  return {
    subscriptionEnded: ({ transport, outcome }) => ended.inc({ transport, outcome }),
    eventSent: () => events.inc(),
    objectPolled: (result) => polls.inc({ result }),
    openSubscriptions: (read) => gauge('gateway_subscriptions_open', 'Subscriptions that are open', read),
    polledObjects: (read) => gauge('gateway_polled_objects', 'Objects that somebody watches', read),
  }
}
