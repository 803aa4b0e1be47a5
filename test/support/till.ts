// The example shop's till in front of a gateway, without a browser: its client, its storage and its pauses are the test's.
import { ApolloClient, ApolloLink, InMemoryCache } from '@apollo/client'
import { HttpLink } from '@apollo/client/link/http'
import type { Wish } from '../../examples/web/src/intention.ts'
import { Till, type TillState } from '../../examples/web/src/till.ts'

export interface TestTill {
  readonly till: Till
  readonly storage: Map<string, string>
  /** The operations that were sent, each with its key, such as `CreatePayment shop-…`. */
  readonly sent: string[]
  /** How long the till wanted to wait, each time. */
  readonly pauses: number[]
  readonly settled: () => Promise<TillState>
}

export interface TestTillOptions {
  readonly endpoint: string
  /** What an earlier visit left behind. */
  readonly storage?: Map<string, string>
  /** In place of the network, where it answers; `network` is the real one. */
  readonly fetch?: (network: typeof fetch) => typeof fetch
  /** In place of waiting. */
  readonly whilePausing?: () => Promise<void>
}

export function openTill({ endpoint, storage = new Map(), fetch: wrap, whilePausing }: TestTillOptions): TestTill {
  const sent: string[] = []
  const pauses: number[] = []
  const record = new ApolloLink((operation, forward) => {
    const { input, idempotencyKey } = operation.variables
    sent.push(`${operation.operationName ?? ''} ${String(idempotencyKey ?? input.idempotencyKey)}`)
    return forward(operation)
  })
  const http = new HttpLink({ uri: endpoint, ...(wrap === undefined ? {} : { fetch: wrap(fetch) }) })
  const till = new Till({
    client: new ApolloClient({ link: ApolloLink.from([record, http]), cache: new InMemoryCache() }),
    storage: {
      getItem: (name) => storage.get(name) ?? null,
      setItem: (name, text) => void storage.set(name, text),
      removeItem: (name) => void storage.delete(name),
    },
    async pause(milliseconds) {
      pauses.push(milliseconds)
      await whilePausing?.()
    },
  })
  const settled = () =>
    new Promise<TillState>((resolve) => {
      const look = () => {
        if (!till.state().busy) resolve(till.state())
      }
      till.subscribe(look)
      look()
    })
  return { till, storage, sent, pauses, settled }
}

export const charge = (amount: number, changes: Record<string, string> = {}): Wish => ({
  kind: 'charge',
  input: { fundingSourceId: 'acc_7985e8a4-8f38-4eab-8b27-a5d1c6dbf340', amount, ...changes },
})

export const link = (name: string): Wish => ({
  kind: 'link',
  input: {
    endUser: { existingId: 'eur_868d99a5-6578-40cf-8aec-e7a48085fa37' },
    name,
    transaction: { amount: 20_000 },
  },
})
