// Prometheus metrics of subscriptions and polling.
import { Counter, Gauge, type Registry } from 'prom-client'

export interface LiveMetrics {
  readonly subscriptionEnded: (subscription: { readonly transport: string; readonly outcome: string }) => void
  readonly eventSent: () => void
  readonly objectPolled: (result: string) => void
  /** `read` is called at every scrape. */
  readonly openSubscriptions: (read: () => number) => void
  readonly polledObjects: (read: () => number) => void
}

export function createLiveMetrics(registers: Registry[]): LiveMetrics {
  const ended = new Counter({
    name: 'gateway_subscriptions_ended_total',
    help: 'Ended subscriptions, by transport and outcome: completed, left, failed, expired, withdrawn, stopped or refused',
    labelNames: ['transport', 'outcome'],
    registers,
  })
  const events = new Counter({ name: 'gateway_subscription_events_total', help: 'Events of subscriptions', registers })
  const polls = new Counter({
    name: 'gateway_object_polls_total',
    help: 'Polls of objects with subscribers, by result: changed, unchanged or failed',
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
    openSubscriptions: (read) => gauge('gateway_subscriptions_open', 'Open subscriptions', read),
    polledObjects: (read) => gauge('gateway_polled_objects', 'Objects that are polled for subscribers', read),
  }
}
