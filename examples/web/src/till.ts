// The till: holds one intention at a time, sends it, and follows it until it is settled. Knows neither React nor the DOM.
import type { ApolloClient } from '@apollo/client'
import { ask, send } from './gateway.ts'
import { type Intention, newKey, storedIntention, type Wish } from './intention.ts'
import { keepsKey, type Standing } from './standing.ts'

export interface TillState {
  readonly intention: Intention | null
  /** Null while nothing is known yet. */
  readonly standing: Standing | null
  readonly busy: boolean
}

export interface TillOptions {
  readonly client: ApolloClient
  /** What outlives a reload: without it, a payer who reloads would get a new key, and could pay twice. */
  readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
  /** Adds to a wish what depends on its key. */
  readonly complete?: (wish: Wish, key: string) => Wish
  readonly pause?: (milliseconds: number) => Promise<void>
  readonly now?: () => number
}

const storageName = 'shop.intention'
const idle: TillState = { intention: null, standing: null, busy: false }

/** After no answer at all. */
const lostMs = 2000
/** The gateway's clock and this one may differ. */
const [shortestPollMs, longestPollMs] = [500, 30_000]

export class Till {
  readonly #options: Required<TillOptions>
  readonly #listeners = new Set<() => void>()
  #state: TillState = idle

  constructor(options: TillOptions) {
    this.#options = { complete: (wish) => wish, pause, now: Date.now, ...options }
  }

  readonly state = (): TillState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** A new wish is a new intention, and so a new key; one that is mended or sent again keeps its own. */
  async pay(wish: Wish): Promise<void> {
    const { intention, standing, busy } = this.#state
    if (busy) return
    const { complete, storage } = this.#options
    const mended = intention === null || !isSame(complete(wish, intention.key), intention)
    if (standing?.kind === 'needs-review' && !standing.repeatable && !mended) return
    const keeps = intention !== null && standing !== null && keepsKey(standing, mended)
    const key = keeps ? intention.key : newKey()
    const next: Intention = { ...complete(wish, key), key }
    // Before anything is sent: a reload from here on finds the key.
    storage.setItem(storageName, JSON.stringify(next))
    this.#change({ intention: next, standing: null, busy: true })
    await this.#follow(next, await send(this.#options.client, next))
  }

  async sendAgain(): Promise<void> {
    const { intention, busy } = this.#state
    if (intention !== null && !busy) await this.pay(intention)
  }

  /** Takes up what an earlier visit began; `key` is that of the address to which a payer came back. */
  async resume(key: string | null): Promise<void> {
    const stored = storedIntention(this.#options.storage.getItem(storageName))
    if (key !== null && key !== stored?.key) {
      const standing = await ask(this.#options.client, key).catch(() => null)
      if (standing !== null) this.#change({ intention: null, standing, busy: false })
      return
    }
    if (stored === null) return
    this.#change({ intention: stored, standing: null, busy: true })
    const standing = await ask(this.#options.client, stored.key).catch((): Standing => ({ kind: 'lost' }))
    // The gateway never saw it: it may be sent as it is, under its key.
    await this.#follow(stored, standing ?? { kind: 'not-sent', message: 'It was not sent yet.' })
  }

  /** Only what is settled can be put away. */
  clear(): void {
    if (this.#state.busy) return
    this.#options.storage.removeItem(storageName)
    this.#change(idle)
  }

  async #follow(intention: Intention, first: Standing): Promise<void> {
    const { client, pause, now } = this.#options
    let standing = first
    for (;;) {
      const open = standing.kind === 'lost' || standing.kind === 'finding-out'
      this.#change({ intention, standing, busy: open })
      if (standing.kind === 'lost') {
        await pause(lostMs)
        standing = await send(client, intention)
      } else if (standing.kind === 'finding-out') {
        await pause(pollAfterMs(standing.nextPollAt, now()))
        // Where it cannot even be asked, it stays as it is.
        standing = (await ask(client, intention.key).catch(() => null)) ?? standing
      } else return
    }
  }

  #change(state: TillState): void {
    this.#state = state
    for (const listener of this.#listeners) listener()
  }
}

const isSame = (wish: Wish, intention: Intention): boolean =>
  wish.kind === intention.kind && JSON.stringify(wish.input) === JSON.stringify(intention.input)

export function pollAfterMs(nextPollAt: string | null, nowMs: number): number {
  const waitMs = nextPollAt === null ? shortestPollMs : Date.parse(nextPollAt) - nowMs
  return Math.min(longestPollMs, Math.max(shortestPollMs, waitMs))
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))
