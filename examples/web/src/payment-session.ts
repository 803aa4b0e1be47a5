// The payment session: holds one attempt at a time, sends it, and follows it until it is settled. Knows neither React nor the DOM.
import type { ApolloClient } from '@apollo/client'
import { type AttemptStatus, keepsKey } from './attempt-status.ts'
import { readOutcome, sendAttempt } from './gateway.ts'
import { newKey, type PaymentAttempt, type PaymentRequest, storedAttempt } from './payment-attempt.ts'
import { addToPaymentList } from './payment-list.ts'

export interface SessionState {
  readonly attempt: PaymentAttempt | null
  /** Null until something is known. */
  readonly status: AttemptStatus | null
  readonly busy: boolean
}

export interface SessionOptions {
  readonly client: ApolloClient
  /** Survives a reload. Without it, a customer who reloads would get a new key and could pay twice. */
  readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
  /** Adds what depends on the key to a request. */
  readonly complete?: (request: PaymentRequest, key: string) => PaymentRequest
  readonly pause?: (milliseconds: number) => Promise<void>
  readonly now?: () => number
}

const storageName = 'shop.attempt'
const idle: SessionState = { attempt: null, status: null, busy: false }

const noAnswerPauseMs = 2000
/** The gateway's clock and this one can differ. */
const [minPollMs, maxPollMs] = [500, 30_000]

export class PaymentSession {
  readonly #options: Required<SessionOptions>
  readonly #listeners = new Set<() => void>()
  #state: SessionState = idle

  constructor(options: SessionOptions) {
    this.#options = { complete: (request) => request, pause, now: Date.now, ...options }
  }

  readonly state = (): SessionState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** A new request is a new attempt with a new key. A corrected or repeated one keeps its key where that is safe. */
  async pay(request: PaymentRequest): Promise<void> {
    const { attempt, status, busy } = this.#state
    if (busy) return
    const { complete, storage } = this.#options
    const isChanged = attempt === null || !isSame(complete(request, attempt.key), attempt)
    if (status?.kind === 'needs-review' && !status.repeatable && !isChanged) return
    const keeps = attempt !== null && status !== null && keepsKey(status, isChanged)
    const key = keeps ? attempt.key : newKey()
    const next: PaymentAttempt = { ...complete(request, key), key }
    // Before anything is sent, so that a reload finds the key.
    storage.setItem(storageName, JSON.stringify(next))
    this.#change({ attempt: next, status: null, busy: true })
    await this.#follow(next, await sendAttempt(this.#options.client, next))
  }

  async sendAgain(): Promise<void> {
    const { attempt, busy } = this.#state
    if (attempt !== null && !busy) await this.pay(attempt)
  }

  /**
   * Continues an attempt of an earlier visit.
   *
   * @param key from the URL to which a payer came back
   */
  async resume(key: string | null): Promise<void> {
    const { client, storage } = this.#options
    const stored = storedAttempt(storage.getItem(storageName))
    if (key !== null && key !== stored?.key) {
      const status = await readOutcome(client, key).catch(() => null)
      if (status !== null) this.#change({ attempt: null, status, busy: false })
      return
    }
    if (stored === null) return
    this.#change({ attempt: stored, status: null, busy: true })
    const status = await readOutcome(client, stored.key).catch((): AttemptStatus => ({ kind: 'no-answer' }))
    // If the gateway does not know the key, the attempt can be sent with it.
    await this.#follow(stored, status ?? { kind: 'not-sent' })
  }

  /** Removes a settled attempt. */
  clear(): void {
    if (this.#state.busy) return
    this.#options.storage.removeItem(storageName)
    this.#change(idle)
  }

  async #follow(attempt: PaymentAttempt, first: AttemptStatus): Promise<void> {
    const { client, pause, now } = this.#options
    let status = first
    for (;;) {
      const isOpen = status.kind === 'no-answer' || status.kind === 'confirming'
      this.#change({ attempt, status, busy: isOpen })
      if (status.kind === 'no-answer') {
        await pause(noAnswerPauseMs)
        status = await sendAttempt(client, attempt)
      } else if (status.kind === 'confirming') {
        await pause(pollAfterMs(status.nextPollAt, now()))
        status = (await readOutcome(client, attempt.key).catch(() => null)) ?? status
      } else return
    }
  }

  #change(state: SessionState): void {
    this.#state = state
    const { status } = state
    if (status?.kind === 'paid') addToPaymentList(this.#options.client.cache, status.payment)
    if (status?.kind === 'link-created') addToPaymentList(this.#options.client.cache, status.link.transaction)
    for (const listener of this.#listeners) listener()
  }
}

const isSame = (request: PaymentRequest, attempt: PaymentAttempt): boolean =>
  request.kind === attempt.kind && JSON.stringify(request.input) === JSON.stringify(attempt.input)

export function pollAfterMs(nextPollAt: string | null, nowMs: number): number {
  const waitMs = nextPollAt === null ? minPollMs : Date.parse(nextPollAt) - nowMs
  return Math.min(maxPollMs, Math.max(minPollMs, waitMs))
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))
