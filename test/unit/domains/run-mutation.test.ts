// The path of a mutation: what is sent, recorded and answered, with a real ledger and a server in the place of DRUO.
import { describe, expect, it } from 'vitest'
import type { MutationContext } from '../../../src/domains/shared/define-mutation.ts'
import { gatewayError, isUnsent } from '../../../src/domains/shared/gateway-error.ts'
import { runMutation } from '../../../src/domains/shared/run-mutation.ts'
import { createPayment } from '../../../src/domains/transactions/Mutation.createPayment.ts'
import { DruoError } from '../../../src/druo/index.ts'
import { druoClient } from '../../support/druo-client.ts'
import { paymentInput } from '../../support/further-inputs.ts'
import { testLedger } from '../../support/ledger.ts'
import { answers, misbehavingServer } from '../../support/misbehaving-server.ts'
import { rules } from '../../support/mutation-inputs.ts'

const input = paymentInput({ amount: 100, fundingSourceId: 'acc_1' })

async function setUp(payment: object, changes: Partial<MutationContext> = {}) {
  const server = await misbehavingServer(answers(200, { payment: { uuid: 'trx_1', status: 'PENDING', ...payment } }))
  const druo = druoClient(server)
  const { ledger, clock, outcomes } = testLedger()
  const context: MutationContext = {
    caller: { kind: 'anonymous', scopes: undefined, endUserId: undefined },
    principal: async () => 'anonymous',
    ledger,
    search: undefined,
    druo,
    druoWrites: druo,
    rules: rules(),
    deadline: new Date(clock.now().getTime() + 10_000),
    ...changes,
  }
  return { server, ledger, context, outcomes }
}

describe('a mutation', () => {
  it('succeeds if DRUO answers what was asked for', async () => {
    const { context } = await setUp({ amount: 100, funding_source: { uuid: 'acc_1' } })
    const payload = await runMutation(createPayment, input, context)
    expect(payload).toMatchObject({
      userErrors: [],
      intent: { replayed: false, record: { state: 'SUCCEEDED' }, result: { transaction: { id: 'trx_1' } } },
    })
  })

  it('is CONFIRMING if DRUO answers another amount, and serves no object', async () => {
    const { context, outcomes } = await setUp({ amount: 101 })
    const payload = await runMutation(createPayment, input, context)
    expect(payload.intent).toMatchObject({ record: { state: 'CONFIRMING', druoId: null }, result: {} })
    expect(outcomes).toEqual([{ state: 'CONFIRMING', cause: "DRUO's answer differs from the command: amount" }])
  })

  it('records and sends nothing if the input violates a rule', async () => {
    const { context, server, ledger } = await setUp({})
    const payload = await runMutation(createPayment, { ...input, amount: 0 }, context)
    expect(payload).toMatchObject({ userErrors: [{ code: 'INVALID' }], intent: null })
    expect(server.requests).toEqual([])
    expect(await ledger.find('anonymous', input.idempotencyKey)).toBeUndefined()
  })

  it('is refused for a payer, before anything is checked or recorded', async () => {
    const { context, server, ledger } = await setUp({}, { druoWrites: null })
    await expect(runMutation(createPayment, { ...input, amount: 0 }, context)).rejects.toMatchObject({
      extensions: { code: 'FORBIDDEN' },
    })
    expect(server.requests).toEqual([])
    expect(await ledger.find('anonymous', input.idempotencyKey)).toBeUndefined()
  })

  it('is not called undone if DRUO could not be asked whose key it is: the key may have been used before', async () => {
    for (const kind of ['timeout', 'unavailable', 'rate-limited', 'overloaded'] as const) {
      const principal = () => Promise.reject(new DruoError(kind, 'not confirmed'))
      const { context } = await setUp({}, { principal })
      const error: unknown = await runMutation(createPayment, input, context).catch((failure: unknown) => failure)
      expect([error, isUnsent(error)]).toEqual([expect.objectContaining({ kind }), false])
    }
    const principal = () => Promise.reject(gatewayError('UNAUTHENTICATED', 'DRUO does not take your token.'))
    const { context } = await setUp({}, { principal })
    await expect(runMutation(createPayment, input, context)).rejects.toMatchObject({
      extensions: { code: 'UNAUTHENTICATED', writeMayHaveApplied: false },
    })
  })

  it("records and sends nothing if the caller's name is not confirmed", async () => {
    const principal = () => Promise.reject(new Error('not confirmed'))
    const { context, server, ledger } = await setUp({}, { principal })
    await expect(runMutation(createPayment, input, context)).rejects.toThrow('not confirmed')
    expect(server.requests).toEqual([])
    expect(await ledger.find('anonymous', input.idempotencyKey)).toBeUndefined()
  })
})
