// A watched transaction is sent again when a field that is served changes, and only then.
import { expect, it, onTestFinished, vi } from 'vitest'
import { createObjectSubscriptions } from '../../../src/updates/object-subscriptions.ts'
import { createMetrics } from '../../../src/platform/metrics.ts'
import { transactionWire, type Wire } from '../../support/decoded.ts'
import { druoClient } from '../../support/druo-client.ts'
import { answers, misbehavingServer } from '../../support/misbehaving-server.ts'

it('and not for what is not served', async () => {
  const answer = (changes: Wire) => answers(200, transactionWire({ status: 'PENDING', ...changes }))
  const upstream = await misbehavingServer(
    answer({ description: 'first' }),
    answer({ description: 'first', server_time: 'later' }),
    answer({ description: 'second' }),
  )
  const druo = druoClient(upstream)
  const subscriptions = createObjectSubscriptions(createMetrics(), () => druo.changeCount())
  const states = subscriptions
    .forViewer({ credentials: 'gateway', caller: undefined, endUserId: undefined }, () => druo)
    .transaction({ id: 'trx_1', read: ({ transactions }) => transactions.get('trx_1', 'PAYMENT'), isLast: () => false })
  onTestFinished(async () => {
    await states.return?.()
  })
  expect((await states.next()).value).toMatchObject({ description: 'first' })
  subscriptions.notifyChanged(['trx_1'])
  await vi.waitFor(() => expect(upstream.requests).toHaveLength(2))
  subscriptions.notifyChanged(['trx_1'])
  expect((await states.next()).value).toMatchObject({ description: 'second' })
})
