// A watched transaction is sent again when a field that is served changes, and only then.
import { expect, it, onTestFinished, vi } from 'vitest'
import { createLiveUpdates } from '../../../src/live-updates.ts'
import { createMetrics } from '../../../src/platform/metrics.ts'
import { transactionWire, type Wire } from '../../support/decoded.ts'
import { druoClient } from '../../support/druo-client.ts'
import { answers, misbehavingServer } from '../../support/misbehaving-server.ts'

const admitted = {
  kind: 'authenticated',
  caller: { kind: 'anonymous', scopes: undefined, endUserId: undefined },
  principal: 'anonymous',
  expiresAt: undefined,
  accessToken: undefined,
  rateLimitKey: 'anonymous',
  credentials: 'gateway',
  isTokenKnown: true,
  rateLimit: null,
  headers: {},
} as const

it('and not for what is not served', async () => {
  const told = (changes: Wire) => answers(200, transactionWire({ status: 'PENDING', ...changes }))
  const upstream = await misbehavingServer(
    told({ description: 'first' }),
    told({ description: 'first', server_time: 'later' }),
    told({ description: 'second' }),
  )
  const druo = druoClient(upstream)
  const live = createLiveUpdates(createMetrics())
  const states = live
    .watchFor(admitted, () => druo)
    .transaction({ id: 'trx_1', read: ({ transactions }) => transactions.get('trx_1', 'PAYMENT'), isLast: () => false })
  onTestFinished(async () => {
    await states.return?.()
  })
  expect((await states.next()).value).toMatchObject({ description: 'first' })
  live.wake(['trx_1'])
  await vi.waitFor(() => expect(upstream.requests).toHaveLength(2))
  live.wake(['trx_1'])
  expect((await states.next()).value).toMatchObject({ description: 'second' })
})
