// GATEWAY_AUTH=passthrough over HTTP: the caller's token goes to DRUO as it is, and nothing of the gateway's own does.
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { seededAccounts, seededEndUsers, seededTenants } from '../../../../src/sandbox/seeded.ts'
import { type Callers, startCallers, startCallersForTest, valueAt } from '../../../support/callers.ts'
import { startTestGateway } from '../../../support/gateway.ts'
import { newKey } from '../../../support/graphql-request.ts'
import { graphqlBody, httpCall, postCall } from '../../../support/http-call.ts'
import { temporaryDatabase } from '../../../support/temporary-database.ts'

let callers: Callers
let token: string
beforeAll(async () => {
  callers = await startCallers()
  token = await callers.druoToken()
})
afterAll(() => callers[Symbol.asyncDispose]())
beforeEach(() => {
  callers.upstream.calls.length = 0
})

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

const createLink = `mutation ($input: CreateCheckoutLinkInput!) {
  createCheckoutLink(input: $input) { checkoutLink { id } intent { state replayed } }
}`
const linkInput = (idempotencyKey: string) => ({
  input: {
    idempotencyKey,
    name: 'Link',
    endUser: { existingId: seededEndUsers.johnDoe },
    transaction: { amount: 20_000 },
  },
})
const account = `{ account(id: "${seededAccounts.johnDoe}") { last4 } }`

describe("the caller's token", () => {
  it('goes to DRUO as it is, with reads and with writes', async () => {
    const read = await callers.ask('passthrough', token, account)
    const write = await callers.ask('passthrough', token, createLink, linkInput(newKey()))
    expect([read.errors, write.errors]).toEqual([[], []])
    // The look at the token, before its first write, is remembered.
    expect(new Set(callers.upstream.calls.map(({ method }) => method))).toEqual(new Set(['GET', 'POST']))
    const authorizations = callers.upstream.calls.map(({ headers }) => headers.authorization)
    expect(new Set(authorizations)).toEqual(new Set([`Bearer ${token}`]))
  })

  it('is required', async () => {
    const { reply, errors } = await callers.ask('passthrough', undefined, account)
    expect(reply.status).toBe(401)
    expect(reply.headers['www-authenticate']).toBe('Bearer')
    expect(errors[0]?.extensions['code']).toBe('UNAUTHENTICATED')
    expect(callers.upstream.calls).toEqual([])
  })

  it('that DRUO refuses is the fault of the caller', async () => {
    const { errors, data } = await callers.ask('passthrough', 'revoked-token', account)
    expect(data).toEqual({ account: null })
    expect(errors.map(({ message, extensions }) => [message, extensions['code'], extensions['retryable']])).toEqual([
      ['DRUO does not accept your token.', 'UNAUTHENTICATED', false],
    ])
    // Not once more with another token: there is no other.
    expect(callers.upstream.calls).toHaveLength(1)
  })

  it('that DRUO refuses for a write leaves the key usable', async () => {
    const key = newKey()
    const refused = await callers.ask('passthrough', 'revoked-token', createLink, linkInput(key))
    expect(refused.errors.map(({ extensions }) => [extensions['code'], extensions['writeMayHaveApplied']])).toEqual([
      ['UNAUTHENTICATED', false],
    ])
    const allowed = await callers.ask('passthrough', token, createLink, linkInput(key))
    expect(valueAt(allowed.data, ['createCheckoutLink', 'intent'])).toEqual({ state: 'SUCCEEDED', replayed: false })
  })

  it('finds its keys again after it was renewed, and sends nothing twice', async () => {
    const input = linkInput(newKey())
    const renewed = await callers.druoToken()
    expect((await callers.ask('passthrough', token, createLink, input)).errors).toEqual([])
    const { data } = await callers.ask('passthrough', renewed, createLink, input)
    expect(valueAt(data, ['createCheckoutLink', 'intent'])).toEqual({ state: 'SUCCEEDED', replayed: true })
    expect(callers.upstream.calls.filter(({ method }) => method === 'POST')).toHaveLength(1)
  })

  it('lists no writes: keys of other tokens may be among them', async () => {
    for (const field of [
      'writeIntents { nodes { state } }',
      '__typename @skip(if: true) writeIntents { nodes { state } }',
    ]) {
      const { errors } = await callers.ask('passthrough', token, `{ ${field} }`)
      expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['FORBIDDEN'])
    }
  })

  it('settles no writes', async () => {
    const settle = `mutation { settleWrite(input: { idempotencyKey: "${newKey()}", state: REJECTED, reason: "r" }) {
      userErrors { code } } }`
    const { errors } = await callers.ask('passthrough', token, settle)
    expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['FORBIDDEN'])
  })

  it('separates the reads of those who have another, also at the same moment', async () => {
    const other = await callers.druoToken()
    const answers = await Promise.all([
      callers.ask('passthrough', token, account),
      callers.ask('passthrough', other, account),
      callers.ask('passthrough', 'revoked-token', account),
    ])
    expect(answers.map(({ errors }) => errors.length)).toEqual([0, 0, 1])
    expect(new Set(callers.upstream.calls.map(({ headers }) => headers.authorization)).size).toBe(3)
  })
})

describe("the gateway's own credentials", () => {
  it('are not sent, though they are configured', async () => {
    await callers.ask('passthrough', token, account)
    await callers.ask('passthrough', 'revoked-token', account)
    const sent = callers.upstream.calls.map(({ path, headers }) => [path, headers.authorization])
    expect(sent.map(([, authorization]) => authorization)).toEqual([`Bearer ${token}`, 'Bearer revoked-token'])
    expect(JSON.stringify(sent)).not.toContain(callers.sandbox.clientSecret)
  })
})

describe('a token that names issuer and subject', () => {
  // The sandbox looks tokens up, and knows none with an issuer: DRUO's answer to this one is always 401.
  const forged = [part({ alg: 'RS256' }), part({ iss: 'https://issuer.example/', sub: 'victim' }), 'c2ln'].join('.')

  it("learns nothing of its subject's writes before DRUO has taken it", async () => {
    const { data, errors } = await callers.ask(
      'passthrough',
      forged,
      `{ writeIntent(idempotencyKey: "${newKey()}") { state } }`,
    )
    expect(data).toEqual({ writeIntent: null })
    expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['UNAUTHENTICATED'])
  })

  it("uses up none of its subject's keys before DRUO has taken it", async () => {
    const { errors } = await callers.ask('passthrough', forged, createLink, linkInput(newKey()))
    expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['UNAUTHENTICATED'])
    expect(callers.upstream.calls.map(({ method }) => method)).toEqual(['GET'])
  })
})

it('a write whose answer was lost is looked up when its caller asks again, with the token of that caller', async () => {
  const own = await startCallersForTest({ WRITE_LOOKUP_MS: '10' }, { now: () => new Date() })
  const caller = await own.druoToken()
  const idempotencyKey = newKey()
  // Done by DRUO, and answered with 500.
  const input = { idempotencyKey, fundingSourceId: seededAccounts.johnDoe, amount: 19_904, tenantId: seededTenants.own }
  const pay = 'mutation ($input: CreatePaymentInput!) { createPayment(input: $input) { intent { state } } }'
  const paid = await own.ask('passthrough', caller, pay, { input })
  expect(valueAt(paid.data, ['createPayment', 'intent', 'state'])).toBe('CONFIRMING')
  const state = async (of: string) => {
    const { data } = await own.ask('passthrough', of, `{ writeIntent(idempotencyKey: "${idempotencyKey}") { state } }`)
    return valueAt(data, ['writeIntent', 'state'])
  }
  while ((await state(caller)) === 'CONFIRMING');
  expect(await state(caller)).toBe('SUCCEEDED')
  const searches = own.upstream.calls.filter(({ method }) => method === 'GET')
  expect(searches.length).toBeGreaterThan(0)
  expect(searches.filter(({ headers }) => headers.authorization !== `Bearer ${caller}`)).toEqual([])
})

describe('an invented token', () => {
  it('causes no row in the ledger, and no write at DRUO', async () => {
    const path = temporaryDatabase()
    await using gateway = await startTestGateway({
      environment: { GATEWAY_AUTH: 'passthrough', DATABASE_URL: `sqlite:${path}` },
    })
    for (let at = 0; at < 5; at += 1) {
      const headers = { authorization: `Bearer invented-${at}` }
      const answer = await httpCall(gateway.origin, postCall(createLink, linkInput(newKey()), headers))
      const [error] = graphqlBody(answer).errors
      expect(error?.extensions).toMatchObject({ code: 'UNAUTHENTICATED', writeMayHaveApplied: false })
    }
    expect(gateway.upstream.calls.map(({ method }) => method)).toEqual(['GET', 'GET', 'GET', 'GET', 'GET'])
    using ledger = new DatabaseSync(path, { readOnly: true })
    expect(ledger.prepare('SELECT COUNT(*) AS count FROM writes').get()).toEqual({ count: 0 })
  })

  it('shares one small limit with all others, and takes nothing from tokens that DRUO has accepted', async () => {
    const own = await startCallersForTest({ RATE_LIMIT_PER_MINUTE: '100' })
    const known = await own.druoToken()
    expect((await own.ask('passthrough', known, account)).reply.headers['ratelimit-policy']).toBe('"caller";q=60;w=60')
    const statuses: number[] = []
    for (let at = 0; at < 70; at += 1) {
      statuses.push((await own.ask('passthrough', `invented-${at}`, '{ __typename }')).reply.status)
    }
    expect(statuses).toEqual([...Array<number>(59).fill(200), ...Array<number>(11).fill(429)])
    const after = await own.ask('passthrough', known, account)
    expect([after.reply.status, after.errors, after.reply.headers['ratelimit-policy']]).toEqual([
      200,
      [],
      '"caller";q=100;w=60',
    ])
  })
})
