// What a mutation returns, and what is read after a webhook, is never an answer that DRUO gave before.
import { expect, it, onTestFinished } from 'vitest'
import { startTestGateway, type TestGateway } from '../../support/gateway.ts'
import { newKey } from '../../support/graphql-request.ts'
import { graphqlBody, httpCall, postCall } from '../../support/http-call.ts'
import { injectCall } from '../../support/inject-call.ts'
import { misbehavingServer } from '../../support/misbehaving-server.ts'
import { secret, signed } from '../../support/webhook-gateway.ts'

const id = 'acc_1'

interface HeldDruo {
  readonly gateway: TestGateway
  /** The reads of the account so far: each is answered when the test calls it with a status. */
  readonly reads: readonly ((status: string) => void)[]
}

async function startHeldDruo(): Promise<HeldDruo> {
  const reads: ((status: string) => void)[] = []
  const druo = await misbehavingServer(async ({ response, readBody }) => {
    response.setHeader('content-type', 'application/json')
    if (response.req.method !== 'GET') {
      await readBody()
      return void response.end()
    }
    reads.push((status) => response.end(JSON.stringify({ uuid: id, current_status: status })))
  })
  const gateway = await startTestGateway({
    environment: { DRUO_BASE_URL: druo.baseUrl.href, DRUO_WEBHOOK_SECRET: secret },
  })
  onTestFinished(() => gateway[Symbol.asyncDispose]())
  return { gateway, reads }
}

const ask = async ({ app }: TestGateway, query: string, variables: unknown = {}) =>
  graphqlBody(await injectCall(app.http, postCall(query, variables))).data

const readAccount = `{ account(id: "${id}") { rawStatus } }`

it('disconnectAccount does not answer with the status from before', async () => {
  const { gateway, reads } = await startHeldDruo()
  const before = ask(gateway, readAccount)
  await expect.poll(() => reads).toHaveLength(1)
  const after = ask(
    gateway,
    'mutation ($input: DisconnectAccountInput!) { disconnectAccount(input: $input) { account { rawStatus } } }',
    { input: { idempotencyKey: newKey(), accountId: id } },
  )
  await expect.poll(() => reads).toHaveLength(2)
  reads[0]?.('CONNECTED')
  reads[1]?.('DISCONNECTED')
  expect(await before).toEqual({ account: { rawStatus: 'CONNECTED' } })
  expect(await after).toEqual({ disconnectAccount: { account: { rawStatus: 'DISCONNECTED' } } })
})

it('a replay does not answer with the status from before it', async () => {
  const { gateway, reads } = await startHeldDruo()
  const disconnect = (input: { readonly idempotencyKey: string; readonly accountId: string }) =>
    ask(
      gateway,
      'mutation ($input: DisconnectAccountInput!) { disconnectAccount(input: $input) { account { rawStatus } intent { replayed } } }',
      { input },
    )
  const input = { idempotencyKey: newKey(), accountId: id }
  const first = disconnect(input)
  await expect.poll(() => reads).toHaveLength(1)
  reads[0]?.('DISCONNECTED')
  await first
  const before = ask(gateway, readAccount)
  await expect.poll(() => reads).toHaveLength(2)
  const replayed = disconnect(input)
  await expect.poll(() => reads).toHaveLength(3)
  reads[1]?.('OLD')
  reads[2]?.('NEW')
  expect(await replayed).toEqual({ disconnectAccount: { account: { rawStatus: 'NEW' }, intent: { replayed: true } } })
  await before
})

it('a read after a webhook does not join one from before', async () => {
  const { gateway, reads } = await startHeldDruo()
  const before = ask(gateway, readAccount)
  await expect.poll(() => reads).toHaveLength(1)
  // The second delivery within a second: it changes what is read at once, also where subscribers learn of it later.
  for (const event of [1, 2]) {
    const body = JSON.stringify({ event, account: { uuid: id } })
    const delivery = { method: 'POST', path: '/webhooks/druo', body, headers: signed(body) }
    expect((await httpCall(gateway.origin, delivery)).status).toBe(200)
    const after = ask(gateway, readAccount)
    await expect.poll(() => reads).toHaveLength(event + 1)
    reads[event]?.(`NEW_${event}`)
    expect(await after).toEqual({ account: { rawStatus: `NEW_${event}` } })
  }
  reads[0]?.('OLD')
  expect(await before).toEqual({ account: { rawStatus: 'OLD' } })
})
