// Money moves at most once, seen from outside: the real process, killed and restarted, and every POST that DRUO got.
import { describe, expect, it } from 'vitest'
import { startSandbox } from '../../src/sandbox/sandbox.ts'
import { AuthorizeWithTokenDocument } from '../support/__generated__/operations.ts'
import { startTestGateway } from '../support/gateway.ts'
import { startGatewayProcess } from '../support/gateway-process.ts'
import { graphqlRequest, newKey } from '../support/graphql-request.ts'
import { temporaryDatabase } from '../support/temporary-database.ts'
import { startUpstreamRecorder } from '../support/upstream-recorder.ts'

const payment = (idempotencyKey: string, amount: number, changes = {}) => ({
  input: {
    idempotencyKey,
    type: 'PAYMENT' as const,
    originAccount: { token: 'tok_e49f110e-804c-4e23-8e9c-4d4fae4c7868' },
    destinationAccount: { id: 'acc_7985e8a4-8f38-4eab-8b27-a5d1c6dbf340' },
    amount,
    currency: 'USD',
    ...changes,
  },
})

describe('one key', () => {
  it('asked again, answers the same payment as it stands now, and sends nothing', async () => {
    await using gateway = await startTestGateway({ sandbox: { now: () => new Date() } })
    const key = newKey()
    const first = await graphqlRequest(gateway.endpoint, AuthorizeWithTokenDocument, payment(key, 100_000))
    const again = await graphqlRequest(gateway.endpoint, AuthorizeWithTokenDocument, payment(key, 100_000))
    const [one, two] = [first, again].map(({ data }) => data?.authorizeTransaction)
    expect(one?.intent).toMatchObject({ state: 'SUCCEEDED', replayed: false })
    expect(two?.intent).toMatchObject({ state: 'SUCCEEDED', replayed: true })
    expect(two?.transaction?.id).toBe(one?.transaction?.id)
    expect(gateway.upstream.calls.map(({ method }) => method)).toEqual(['POST', 'GET'])
  })

  it('with other input is refused', async () => {
    await using gateway = await startTestGateway()
    const key = newKey()
    await graphqlRequest(gateway.endpoint, AuthorizeWithTokenDocument, payment(key, 100_000))
    const other = await graphqlRequest(gateway.endpoint, AuthorizeWithTokenDocument, payment(key, 100_001))
    expect(other.data?.authorizeTransaction).toMatchObject({
      transaction: null,
      userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED', path: ['input', 'idempotencyKey'] }],
      intent: null,
    })
    expect(gateway.upstream.calls).toHaveLength(1)
  })

  it('used by 50 requests at the same moment, is sent once', async () => {
    await using gateway = await startTestGateway()
    const key = newKey()
    const answers = await Promise.all(
      Array.from({ length: 50 }, () =>
        graphqlRequest(gateway.endpoint, AuthorizeWithTokenDocument, payment(key, 100_000)),
      ),
    )
    const ids = new Set(answers.map(({ data }) => data?.authorizeTransaction.transaction?.id))
    expect(ids.size).toBe(1)
    expect(answers.filter(({ data }) => data?.authorizeTransaction.intent?.replayed === false)).toHaveLength(1)
    expect(gateway.upstream.calls.filter(({ method }) => method === 'POST')).toHaveLength(1)
  })

  it.each([
    ['500 after committing', 19_904],
    ['a dropped connection after committing', 19_905],
  ])('answered by %s, is CONFIRMING and never sent again', async (_name, amount) => {
    await using gateway = await startTestGateway()
    const key = newKey()
    for (let turn = 0; turn < 3; turn += 1) {
      const { data, errors } = await graphqlRequest(gateway.endpoint, AuthorizeWithTokenDocument, payment(key, amount))
      expect(errors).toBeUndefined()
      expect(data?.authorizeTransaction).toMatchObject({
        transaction: null,
        userErrors: [{ code: 'OUTCOME_UNKNOWN', path: ['input', 'idempotencyKey'] }],
        intent: { state: 'CONFIRMING', replayed: turn > 0, repeatable: false },
      })
    }
    expect(gateway.upstream.calls).toHaveLength(1)
  })

  it.each([
    ['500 after committing', 19_904],
    ['a dropped connection after committing', 19_905],
  ])('answered by %s, succeeds by itself once the payment is found at DRUO', async (_name, amount) => {
    await using gateway = await startTestGateway({
      sandbox: { now: () => new Date() },
      environment: { WRITE_LOOKUP_MS: '20' },
    })
    const variables = payment(newKey(), amount)
    await graphqlRequest(gateway.endpoint, AuthorizeWithTokenDocument, variables)
    const ask = async () => {
      const { data } = await graphqlRequest(gateway.endpoint, AuthorizeWithTokenDocument, variables)
      return data?.authorizeTransaction
    }
    await expect.poll(async () => (await ask())?.intent?.state, { timeout: 10_000 }).toBe('SUCCEEDED')
    expect((await ask())?.transaction?.id).toMatch(/^trx_/)
    expect(gateway.upstream.calls.filter(({ method }) => method === 'POST')).toHaveLength(1)
  })

  it('that was not sent may be used again', async () => {
    await using gateway = await startTestGateway()
    const key = newKey()
    for (let turn = 0; turn < 2; turn += 1) {
      const { data, errors } = await graphqlRequest(gateway.endpoint, AuthorizeWithTokenDocument, payment(key, 19_906))
      expect(data).toBeNull()
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'RATE_LIMITED', writeMayHaveApplied: false })
    }
    expect(gateway.upstream.calls).toHaveLength(2)
  })

  it.each(['MICRODEPOSIT', 'REFUND', 'REVERSAL', 'RETURN', 'PRENOTIFICATION'] as const)(
    'of a %s, which DRUO has no address for, is answered again as it was',
    async (type) => {
      await using gateway = await startTestGateway()
      const key = newKey()
      const variables = payment(key, 99_908, { type, description: 'not kept', metadata: { order: '1' } })
      const first = await graphqlRequest(gateway.endpoint, AuthorizeWithTokenDocument, variables)
      const again = await graphqlRequest(gateway.endpoint, AuthorizeWithTokenDocument, variables)
      expect(again.data?.authorizeTransaction.intent).toMatchObject({ state: 'SUCCEEDED', replayed: true })
      expect(again.data?.authorizeTransaction.transaction).toEqual({
        ...first.data?.authorizeTransaction.transaction,
        description: null,
        metadata: {},
        declineReason: null,
        statementDescriptor: null,
      })
      expect(gateway.upstream.calls).toHaveLength(1)
    },
  )
})

describe('a gateway that is killed while it sends', () => {
  it('does not send again after its restart, and says so', async () => {
    const sandbox = await startSandbox({ slowMs: 60_000 })
    const upstream = await startUpstreamRecorder(sandbox.baseUrl)
    const environment = {
      DRUO_BASE_URL: upstream.baseUrl,
      DRUO_TOKEN_URL: sandbox.tokenUrl,
      DRUO_CLIENT_ID: sandbox.clientId,
      DRUO_CLIENT_SECRET: sandbox.clientSecret,
      DATABASE_URL: `sqlite:${temporaryDatabase()}`,
      LOG_LEVEL: 'silent',
    }
    const variables = payment(newKey(), 19_903)
    const killed = await startGatewayProcess(environment)
    const lost = graphqlRequest(killed.endpoint, AuthorizeWithTokenDocument, variables).catch((error: unknown) => error)
    await expect.poll(() => upstream.calls.length, { timeout: 5000 }).toBe(1)
    killed.signal('SIGKILL')
    await killed.ended
    expect(await lost).toBeInstanceOf(Error)

    const restarted = await startGatewayProcess(environment)
    const intent = await fetch(restarted.endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: 'query ($key: IdempotencyKey!) { writeIntent(idempotencyKey: $key) { state repeatable } }',
        variables: { key: variables.input.idempotencyKey },
      }),
    })
    expect(await intent.json()).toEqual({ data: { writeIntent: { state: 'IN_PROGRESS', repeatable: false } } })
    expect(upstream.calls).toHaveLength(1)
    restarted.signal('SIGINT')
    await restarted.ended
    await upstream.close()
    await sandbox.close()
  })
})
