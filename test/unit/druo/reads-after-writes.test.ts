// A read that begins after a write has ended is sent to DRUO, even if an equal read from before the write is still in flight.
import { describe, expect, it } from 'vitest'
import type { DruoClient, DruoReads } from '../../../src/druo/client.ts'
import { authorizeSample, druoClient, sample, sending } from '../../support/druo-client.ts'
import { type Behaviour, misbehavingServer } from '../../support/misbehaving-server.ts'

const transactionId = 'trx_1'

/** DRUO: each read ends when the test says so, each write as the test says. */
async function heldDruo(write: Behaviour) {
  const reads: ((status: string) => void)[] = []
  const server = await misbehavingServer(async (exchange) => {
    if (exchange.response.req.method !== 'GET') return write(exchange)
    reads.push((status) => exchange.response.end(JSON.stringify({ uuid: transactionId, status: { code: status } })))
  })
  return { client: druoClient(server), reads }
}

const readStatus = async ({ transactions }: DruoReads) =>
  (await transactions.get(transactionId, 'PAYMENT'))?.status.value

const writes: readonly (readonly [name: string, write: Behaviour])[] = [
  [
    'a success',
    async ({ response, readBody }) => {
      await readBody()
      response.end(JSON.stringify(sample('authorize-transaction.response')))
    },
  ],
  [
    'a refusal',
    async ({ response, readBody }) => {
      await readBody()
      response.writeHead(422).end(JSON.stringify({ errors: [{ category: 'INVALID_REQUEST_ERROR', code: 'X' }] }))
    },
  ],
  [
    'an unclear outcome',
    async ({ response, readBody }) => {
      await readBody()
      response.destroy()
    },
  ],
]

async function statusesAround(
  druo: Awaited<ReturnType<typeof heldDruo>>,
  change: (client: DruoClient) => unknown,
): Promise<readonly (string | undefined)[]> {
  const before = readStatus(druo.client)
  await expect.poll(() => druo.reads).toHaveLength(1)
  await change(druo.client)
  const after = readStatus(druo.client)
  await expect.poll(() => druo.reads).toHaveLength(2)
  druo.reads[1]?.('REFUNDED')
  druo.reads[0]?.('SUCCESSFUL')
  return Promise.all([before, after])
}

describe('a read is not shared across', () => {
  it.each(writes)('a write with %s', async (_name, write) => {
    const druo = await heldDruo(write)
    const statuses = await statusesAround(druo, ({ transactions }) =>
      transactions.authorize(authorizeSample, sending()),
    )
    expect(statuses).toEqual(['SUCCESSFUL', 'REFUNDED'])
  })

  it("a write with another caller's token", async () => {
    const druo = await heldDruo(({ response }) => void response.destroy())
    const statuses = await statusesAround(druo, (client) =>
      client.withAccessToken('another').transactions.authorize(authorizeSample, sending()),
    )
    expect(statuses).toEqual(['SUCCESSFUL', 'REFUNDED'])
  })

  it('a change notification', async () => {
    const druo = await heldDruo(({ response }) => void response.destroy())
    expect(await statusesAround(druo, (client) => client.notifyChanged())).toEqual(['SUCCESSFUL', 'REFUNDED'])
  })
})
