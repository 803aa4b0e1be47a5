// POST /oauth/token, and what its tokens are good for.
import { expect, it } from 'vitest'
import { seededEndUsers } from '../../../src/sandbox/seeded.ts'
import { callSandbox, faultsOf, requestToken } from './sandbox-caller.ts'

const path = `/end-users/${seededEndUsers.johnDoe}`

it('answers as documented, with expires_in as a number', async () => {
  const { sandbox } = await callSandbox()
  const { status, body } = await requestToken(sandbox)
  expect(status).toBe(200)
  expect(body).toEqual({
    access_token: expect.stringMatching(/^eyJ[\w-]+\.[\w-]+\.[\w-]+$/),
    scope: expect.stringContaining('write:payments'),
    expires_in: 3600,
    token_type: 'Bearer',
  })
})

it('gives every caller another token, and has credentials as long as the documented examples', async () => {
  const { sandbox } = await callSandbox()
  expect((await requestToken(sandbox)).body).not.toEqual((await requestToken(sandbox)).body)
  expect([sandbox.clientId.length, sandbox.clientSecret.length]).toEqual([20, 30])
})

it.each([
  ['a wrong secret', { client_secret: 'x' }, 401, 'invalid_client'],
  ['a wrong client', { client_id: 'x' }, 401, 'invalid_client'],
  ['no secret', { client_secret: undefined }, 401, 'invalid_client'],
  ['a secret that is not a string', { client_secret: 1 }, 401, 'invalid_client'],
  ['another audience', { audience: 'https://api.druo.com' }, 400, 'invalid_request'],
  ['another grant', { grant_type: 'password' }, 400, 'unsupported_grant_type'],
])('refuses %s', async (_, changes, status, error) => {
  const { sandbox } = await callSandbox()
  const answer = await requestToken(sandbox, changes)
  expect(answer).toMatchObject({ status, body: { error, error_description: expect.any(String) } })
})

it('lets tokens expire', async () => {
  const { sandbox, get, advance } = await callSandbox({ tokenTtlSeconds: 60 })
  expect((await requestToken(sandbox)).body).toMatchObject({ expires_in: 60 })
  advance(59_999)
  expect((await get(path)).status).toBe(200)
  advance(1)
  const late = await get(path)
  expect(late.status).toBe(401)
  expect(late.body).toMatchObject({ errors: [{ category: 'AUTHORIZATION_ERROR', code: 'UNAUTHORIZED' }] })
  expect(faultsOf(late)).toHaveLength(1)
})

it('does not know the tokens of another sandbox', async () => {
  const [one, other] = [await callSandbox(), await callSandbox({ seed: 'other' })]
  const answer = await fetch(`${other.sandbox.baseUrl}${path}`, { headers: one.headers })
  expect(answer.status).toBe(401)
})
