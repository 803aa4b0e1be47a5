// The example shop's payment session in front of a gateway, without a browser. The test has the client, the storage and the pauses.
import { ApolloClient, ApolloLink, InMemoryCache } from '@apollo/client'
import { HttpLink } from '@apollo/client/link/http'
import type { PaymentRequest } from '../../examples/web/src/payment-attempt.ts'
import { PaymentSession, type SessionState } from '../../examples/web/src/payment-session.ts'

export interface TestSession {
  readonly session: PaymentSession
  readonly storage: Map<string, string>
  /** The operations that were sent, each with its key, such as `CreatePayment shop-…`. */
  readonly sent: string[]
  /** How long the session wanted to wait, each time. */
  readonly pauses: number[]
  readonly settled: () => Promise<SessionState>
}

export interface TestSessionOptions {
  readonly endpoint: string
  /** What an earlier visit left behind. */
  readonly storage?: Map<string, string>
  /** In place of the network, where it answers; `network` is the real one. */
  readonly fetch?: (network: typeof fetch) => typeof fetch
  /** In place of waiting. */
  readonly whilePausing?: () => Promise<void>
}

export function openSession({
  endpoint,
  storage = new Map(),
  fetch: wrap,
  whilePausing,
}: TestSessionOptions): TestSession {
  const sent: string[] = []
  const pauses: number[] = []
  const record = new ApolloLink((operation, forward) => {
    const { input, idempotencyKey } = operation.variables
    sent.push(`${operation.operationName ?? ''} ${String(idempotencyKey ?? input.idempotencyKey)}`)
    return forward(operation)
  })
  const http = new HttpLink({ uri: endpoint, ...(wrap === undefined ? {} : { fetch: wrap(fetch) }) })
  const session = new PaymentSession({
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
    new Promise<SessionState>((resolve) => {
      const look = () => {
        if (!session.state().busy) resolve(session.state())
      }
      session.subscribe(look)
      look()
    })
  return { session, storage, sent, pauses, settled }
}

export const charge = (amount: number, changes: Record<string, string> = {}): PaymentRequest => ({
  kind: 'charge',
  input: { fundingSourceId: 'acc_7985e8a4-8f38-4eab-8b27-a5d1c6dbf340', amount, ...changes },
})

export const link = (name: string): PaymentRequest => ({
  kind: 'link',
  input: {
    endUser: { existingId: 'eur_868d99a5-6578-40cf-8aec-e7a48085fa37' },
    name,
    transaction: { amount: 20_000 },
  },
})
