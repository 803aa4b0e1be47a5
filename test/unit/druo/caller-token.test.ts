// A client with a caller's token in place of its own: refusals are the caller's, and the token can be checked.
import { describe, expect, it, vi } from 'vitest'
import { answers, type Behaviour, misbehavingServer } from '../../support/misbehaving-server.ts'
import { druoClient, sending } from '../../support/druo-client.ts'

const errors = (category: string, code: string) => JSON.stringify({ errors: [{ category, code, detail: 'no' }] })
const unauthorized = answers(401, errors('AUTHORIZATION_ERROR', 'UNAUTHORIZED'))
const account = answers(200, JSON.stringify({ uuid: 'acc_1' }))

async function withToken(...behaviours: readonly Behaviour[]) {
  const server = await misbehavingServer(...behaviours)
  return { server, druo: druoClient(server).withAccessToken('token-of-caller') }
}

describe('a read', () => {
  it("carries the caller's token", async () => {
    const { server, druo } = await withToken(account)
    expect(await druo.accounts.get('acc_1')).toMatchObject({ id: 'acc_1' })
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual(['Bearer token-of-caller'])
  })

  it.each<[title: string, behaviour: Behaviour, kind: string]>([
    ['401', unauthorized, 'caller-unauthenticated'],
    ['401 of something on the way', answers(401, '<html>'), 'caller-unauthenticated'],
    ['another 4xx in words', answers(400, errors('AUTHORIZATION_ERROR', 'UNAUTHORIZED')), 'caller-unauthenticated'],
    ['403', answers(403, errors('AUTHORIZATION_ERROR', 'FORBIDDEN')), 'caller-forbidden'],
  ])('that is answered %s is not repeated', async (_, behaviour, kind) => {
    const { server, druo } = await withToken(behaviour)
    await expect(druo.accounts.get('acc_1')).rejects.toMatchObject({ name: 'DruoError', kind })
    expect(server.requests).toHaveLength(1)
  })

  it('is not shared with the client whose token it is not', async () => {
    const server = await misbehavingServer(account)
    const client = druoClient(server)
    await Promise.all([client.accounts.get('acc_1'), client.withAccessToken('other').accounts.get('acc_1')])
    expect(server.requests.map(({ headers }) => headers.authorization).sort()).toEqual([
      'Bearer fixed-token',
      'Bearer other',
    ])
  })

  it('is shared with an equal one of the same token', async () => {
    const server = await misbehavingServer(account)
    const client = druoClient(server)
    await Promise.all([1, 2, 3].map(() => client.withAccessToken('same').accounts.get('acc_1')))
    expect(server.requests).toHaveLength(1)
  })
})

it('a write that is refused with 401 is not repeated', async () => {
  const { server, druo } = await withToken(unauthorized)
  const result = await druo.accounts.disconnect('acc_1', sending())
  expect(result).toMatchObject({ kind: 'unsent', reason: 'unauthorized' })
  expect(server.requests).toHaveLength(1)
})

describe('the look at a token', () => {
  const list = answers(200, JSON.stringify({ accounts: [] }))
  const forbidden = answers(403, errors('AUTHORIZATION_ERROR', 'FORBIDDEN'))

  it.each<[title: string, behaviours: readonly Behaviour[], expected: boolean]>([
    ['a list', [list], true],
    ['a list that its permissions allow', [forbidden, list], true],
    ['401', [unauthorized], false],
    ['401 of something on the way', [answers(401, '')], false],
    ['401 after 403', [forbidden, unauthorized], false],
  ])('%s', async (_, behaviours, expected) => {
    const { druo } = await withToken(...behaviours)
    expect(await druo.isTokenAccepted()).toBe(expected)
  })

  it.each<[title: string, behaviour: Behaviour]>([
    ['403 in the words of DRUO', forbidden],
    ['403 of something on the way', answers(403, '<html>')],
    ['404', answers(404, errors('INVALID_REQUEST_ERROR', 'UNEXPECTED_VALUE'))],
    ['400', answers(400, errors('INVALID_REQUEST_ERROR', 'UNEXPECTED_VALUE'))],
  ])('%s proves nothing', async (_, behaviour) => {
    const { druo } = await withToken(behaviour)
    await expect(druo.isTokenAccepted()).rejects.toMatchObject({ kind: 'caller-forbidden' })
  })

  it.each<[title: string, behaviour: Behaviour, kind: string]>([
    ['500', answers(500, ''), 'unavailable'],
    ['429', answers(429, errors('RATE_LIMIT_ERROR', 'TOO_MANY_REQUESTS')), 'rate-limited'],
    ['a redirect', answers(302, ''), 'contract'],
  ])('fails where DRUO does not say: %s', async (_, behaviour, kind) => {
    const { druo } = await withToken(behaviour)
    await expect(druo.isTokenAccepted()).rejects.toMatchObject({ kind })
  })
})

it.each<[title: string, behaviour: Behaviour, times: number]>([
  ['a 2xx', account, 1],
  ['a 2xx that is no JSON', answers(200, '<html>'), 0],
  ['403', answers(403, errors('AUTHORIZATION_ERROR', 'FORBIDDEN')), 0],
  ['404', answers(404, errors('INVALID_REQUEST_ERROR', 'UNEXPECTED_VALUE')), 0],
])('only a 2xx proves that DRUO accepts the token: %s', async (_, behaviour, times) => {
  const onAccepted = vi.fn<() => void>()
  const server = await misbehavingServer(behaviour)
  const druo = druoClient(server).withAccessToken('token-of-caller', onAccepted)
  await druo.accounts.get('acc_1').catch(() => null)
  await druo.accounts.disconnect('acc_1', sending())
  expect(onAccepted).toHaveBeenCalledTimes(2 * times)
})

it('a client without credentials sends nothing', async () => {
  const server = await misbehavingServer(account)
  const client = druoClient(server, { credentials: { ofCallers: true } })
  await expect(client.accounts.get('acc_1')).rejects.toMatchObject({ kind: 'unauthorized' })
  expect(await client.accounts.disconnect('acc_1', sending())).toMatchObject({ kind: 'unsent', reason: 'unauthorized' })
  expect(server.requests).toEqual([])
})
