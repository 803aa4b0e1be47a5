// What the sandbox refuses before any endpoint looks at the request.
import { expect, it } from 'vitest'
import { seededEndUsers } from '../../../src/sandbox/seeded.ts'
import { authorizeRequest, callSandbox, checkoutRequest, send } from './sandbox-caller.ts'

const read = `/end-users/${seededEndUsers.johnDoe}`

it.each([
  ['an unknown address', 'GET', '/nothing', {}, 404],
  ['a known address and a slash', 'GET', `${read}/`, {}, 404],
  ['an address without its uuid', 'GET', '/end-users/', {}, 404],
  ['a prototype key as the address', 'GET', '/__proto__', {}, 404],
  ['GET where POST belongs', 'GET', '/checkout/link/create', {}, 405],
  ['POST where GET belongs', 'POST', read, {}, 405],
  ['no token', 'GET', read, { authorization: '' }, 401],
  ['a token of another scheme', 'GET', read, { authorization: 'Basic abc' }, 401],
  ['an invented token', 'GET', read, { authorization: 'Bearer abc' }, 401],
  ['no DRUO-Version', 'GET', read, { 'druo-version': '' }, 400],
  ['no DRUO-Version on authorize', 'POST', '/transactions/authorize', { 'druo-version': '' }, 400],
])('refuses %s', async (_, method, path, headers, status) => {
  const caller = await callSandbox()
  const answer = await send(`${caller.sandbox.baseUrl}${path}`, {
    method,
    headers: { ...caller.headers, ...headers },
    ...(method === 'POST' ? { body: JSON.stringify(authorizeRequest()) } : {}),
  })
  expect(answer.status).toBe(status)
  const fault = status === 401 ? ['UNAUTHORIZED', 'AUTHORIZATION_ERROR'] : ['BAD_REQUEST', 'INVALID_REQUEST_ERROR']
  expect(answer.body).toEqual({ errors: [{ code: fault[0], category: fault[1], detail: expect.any(String) }] })
  expect(answer.headers.get('allow') === null).toBe(status !== 405)
})

it.each([
  ['text', 'text/plain', '{}', 400],
  ['a form', 'application/x-www-form-urlencoded', 'a=b', 400],
  ['a type that only begins like JSON', 'application/jsonp', '{}', 400],
  ['broken JSON', 'application/json', '{', 400],
  ['no body', 'application/json', '', 400],
  ['an array', 'application/json; charset=utf-8', '[]', 400],
  ['null', 'application/json', 'null', 400],
  ['bytes that are not UTF-8', 'application/json', Uint8Array.of(0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d), 400],
  ['more than 1 MB', 'application/json', `"${'x'.repeat(1_048_576)}"`, 413],
])('refuses %s as a body', async (_, contentType, body, status) => {
  const { sandbox, headers } = await callSandbox()
  const answer = await send(`${sandbox.baseUrl}/checkout/link/create`, {
    method: 'POST',
    headers: { ...headers, 'content-type': contentType },
    body,
  })
  expect(answer).toMatchObject({ status, body: { errors: [{ code: 'BAD_REQUEST' }] } })
})

it('takes a charset beside the media type, and header names in any case', async () => {
  const { sandbox, headers } = await callSandbox()
  const answer = await send(`${sandbox.baseUrl}/checkout/link/create`, {
    method: 'POST',
    headers: {
      Authorization: headers['authorization'] ?? '',
      'DRUO-version': '2021-11-22',
      'Content-Type': 'Application/JSON;charset=UTF-8',
    },
    body: JSON.stringify(checkoutRequest()),
  })
  expect(answer.status).toBe(200)
})
