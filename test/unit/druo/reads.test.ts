// The read transport with real servers that misbehave: retries, deadlines, limits and token renewal.
import { performance } from 'node:perf_hooks'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { DruoClientOptions } from '../../../src/druo/client.ts'
import { clientCredentials, druoClient, sampleText } from '../../support/druo-client.ts'
import {
  answers,
  type Behaviour,
  closedAddress,
  drips,
  hangs,
  misbehavingServer,
  padded,
  refuses,
  resetsAfterBody,
  resetsAtOnce,
  stopsInMidBody,
} from '../../support/misbehaving-server.ts'

const transaction = sampleText('authorize-transaction.response')
const success = answers(200, transaction)
const id = 'trx_422f0f81-5001-4cce-a229-242d9ab9960a'
const unauthorized = refuses(401, 'AUTHORIZATION_ERROR', 'UNAUTHORIZED')
const token = (name: string) => answers(200, { access_token: name, expires_in: 3600 })
const unknownId = { errors: [{ category: 'INVALID_REQUEST_ERROR', code: 'UNEXPECTED_VALUE', field: 'uuid' }] }

// The shortest pauses between repetitions: 50 and 100 ms.
beforeAll(() => void vi.spyOn(Math, 'random').mockReturnValue(0))
afterAll(() => void vi.restoreAllMocks())

type Outcome = { readonly found: unknown } | { readonly failed: unknown }

/** What reading a payment comes to: found, its id or null; or failed, the error's parts. */
async function outcomeOf(
  upstream: { readonly baseUrl: URL },
  options: Partial<DruoClientOptions> = {},
): Promise<Outcome> {
  return druoClient(upstream, options)
    .transactions.get(id, 'PAYMENT')
    .then(
      (read) => ({ found: read && read.id }),
      (error: unknown) => ({ failed: error }),
    )
}

const found = { found: id }
const failed = (kind: string, retryAfterMs?: unknown) => ({
  failed: expect.objectContaining({ name: 'DruoError', kind, retryAfterMs }),
})

type Row = readonly [fault: string, behaviours: readonly Behaviour[], expected: Outcome, requests: number]

const repeated: readonly Row[] = [
  ['502', [answers(502, '<html>'), success], found, 2],
  ['503', [answers(503, ''), success], found, 2],
  ['504', [answers(504, ''), success], found, 2],
  ['502, then 503', [answers(502, ''), answers(503, ''), success], found, 3],
  ['504 always', [answers(504, '')], failed('unavailable'), 3],
  ['reset at once', [resetsAtOnce, success], found, 2],
  ['reset always', [resetsAfterBody], failed('unavailable'), 3],
  ['503 with Retry-After: 0', [answers(503, '', { 'retry-after': '0' }), success], found, 2],
  ['429 with Retry-After: 0', [answers(429, '', { 'retry-after': '0' }), success], found, 2],
  ['429 with Retry-After: 0 always', [answers(429, '', { 'retry-after': '0' })], failed('rate-limited', 0), 3],
]

const notRepeated: readonly Row[] = [
  ['500', [answers(500, {}), success], failed('unavailable'), 1],
  ['501', [answers(501, {}), success], failed('unavailable'), 1],
  [
    '500 with errors',
    [refuses(500, 'INTERNAL_SERVER_ERROR', 'INTERNAL_SERVER_ERROR'), success],
    failed('unavailable'),
    1,
  ],
  ['400', [refuses(400, 'INVALID_REQUEST_ERROR', 'BAD_REQUEST'), success], failed('refused'), 1],
  ['400 page', [answers(400, '<html>'), success], failed('contract'), 1],
  ['418', [answers(418, {}), success], failed('contract'), 1],
  ['408', [answers(408, '')], failed('unavailable'), 1],
  ['408 with errors', [refuses(408, 'INVALID_REQUEST_ERROR', 'UNEXPECTED_VALUE')], failed('unavailable'), 1],
  ['425', [answers(425, '<html>')], failed('unavailable'), 1],
  ['425 with Retry-After', [answers(425, '', { 'retry-after': '2' })], failed('unavailable', 2000), 1],
  [
    '503 with a long Retry-After',
    [answers(503, '', { 'retry-after': '60' }), success],
    failed('unavailable', 60_000),
    1,
  ],
  [
    '429 with a long Retry-After',
    [answers(429, '', { 'retry-after': '60' }), success],
    failed('rate-limited', 60_000),
    1,
  ],
  ['429 without Retry-After', [answers(429, ''), success], failed('rate-limited'), 1],
  [
    '429 with a Retry-After that is none',
    [answers(429, '', { 'retry-after': '-1' }), success],
    failed('rate-limited'),
    1,
  ],
  ['400 that says rate limit', [refuses(400, 'RATE_LIMIT_ERROR', 'TOO_MANY_REQUESTS')], failed('rate-limited'), 1],
  ['403', [refuses(403, 'AUTHORIZATION_ERROR', 'UNAUTHORIZED'), success], failed('unauthorized'), 1],
  ['401 with a fixed token', [unauthorized, success], failed('unauthorized'), 1],
  ['200 page', [answers(200, '<html>'), success], failed('contract'), 1],
  ['200 truncated', [answers(200, transaction.slice(0, 100)), success], failed('contract'), 1],
  ['200 null', [answers(200, 'null'), success], failed('contract'), 1],
  ['200 list', [answers(200, `[${transaction}]`), success], failed('contract'), 1],
  ['200 without id', [answers(200, {}), success], failed('contract'), 1],
  ['204', [answers(204), success], failed('contract'), 1],
  ['304', [answers(304), success], failed('contract'), 1],
  ['over 5 MB', [padded(200, { uuid: id }, 6_000_000), success], failed('contract'), 1],
  ['under 5 MB', [padded(200, { uuid: id }, 4_900_000)], found, 1],
]

const notKnown: readonly Row[] = [
  ['404 as JSON', [answers(404, unknownId), success], { found: null }, 1],
  ['404 as a page', [answers(404, '<html>'), success], { found: null }, 1],
  ['404 and nothing', [answers(404), success], { found: null }, 1],
  ['400 with UNEXPECTED_VALUE', [answers(400, unknownId), success], { found: null }, 1],
  ['422 with unexpected_value', [refuses(422, 'API_ERROR', 'unexpected_value'), success], { found: null }, 1],
]

const tooSlow: readonly Row[] = [
  ['no headers', [hangs, success], failed('timeout'), 1],
  ['silence in mid-body', [stopsInMidBody(200, transaction.slice(0, 40)), success], failed('timeout'), 1],
  ['a drip', [drips(200, transaction), success], failed('timeout'), 1],
  ['502, then no headers', [answers(502, ''), hangs], failed('timeout'), 2],
]

describe.each([
  ['repeated', repeated],
  ['not repeated', notRepeated],
  ['an id that DRUO does not know', notKnown],
])('%s', (_group, rows) => {
  it.each(rows)('%s', async (_fault, behaviours, expected, requests) => {
    const upstream = await misbehavingServer(...behaviours)
    expect(await outcomeOf(upstream)).toEqual(expected)
    expect(upstream.requests).toHaveLength(requests)
  })
})

describe('too slow', () => {
  it.each(tooSlow)('%s', async (_fault, behaviours, expected, requests) => {
    const upstream = await misbehavingServer(...behaviours)
    const start = performance.now()
    expect(await outcomeOf(upstream, { readTimeoutMs: 400 })).toEqual(expected)
    expect(performance.now() - start).toBeGreaterThan(390)
    expect(performance.now() - start).toBeLessThan(2000)
    expect(upstream.requests).toHaveLength(requests)
  })

  it('does not begin a pause that would outlast the deadline', async () => {
    const upstream = await misbehavingServer(answers(429, '', { 'retry-after': '2' }), success)
    const start = performance.now()
    expect(await outcomeOf(upstream, { readTimeoutMs: 1500 })).toEqual(failed('rate-limited', 2000))
    expect(performance.now() - start).toBeLessThan(1000)
  })

  it('waits as long as a short Retry-After says', async () => {
    const upstream = await misbehavingServer(answers(429, '', { 'retry-after': '1' }), success)
    const start = performance.now()
    expect(await outcomeOf(upstream)).toEqual(found)
    expect(performance.now() - start).toBeGreaterThan(990)
    expect(upstream.requests).toHaveLength(2)
  })
})

describe('nobody there', () => {
  it.each([
    ['a closed port', closedAddress],
    ['an unknown host', async () => new URL('http://does-not-exist.invalid')],
  ])('%s', async (_fault, address) => {
    expect(await outcomeOf({ baseUrl: await address() })).toEqual(failed('unavailable'))
  })
})

describe('the token', () => {
  it.each([
    ['401, then well', [unauthorized, success], found, ['Bearer token-1', 'Bearer token-2'], 2],
    ['401 without a body, then well', [answers(401), success], found, ['Bearer token-1', 'Bearer token-2'], 2],
    [
      '400 that says unauthorized, then well',
      [refuses(400, 'AUTHORIZATION_ERROR', ''), success],
      found,
      ['Bearer token-1', 'Bearer token-2'],
      2,
    ],
    [
      '401 twice',
      [unauthorized, unauthorized, success],
      failed('unauthorized'),
      ['Bearer token-1', 'Bearer token-2'],
      2,
    ],
    [
      '403',
      [refuses(403, 'AUTHORIZATION_ERROR', 'UNAUTHORIZED'), success],
      failed('unauthorized'),
      ['Bearer token-1'],
      1,
    ],
    [
      '500 that says unauthorized',
      [refuses(500, 'AUTHORIZATION_ERROR', 'UNAUTHORIZED'), success],
      failed('unavailable'),
      ['Bearer token-1'],
      1,
    ],
  ] as const)('%s', async (_fault, behaviours, expected, authorizations, tokens) => {
    const tokenServer = await misbehavingServer(token('token-1'), token('token-2'))
    const upstream = await misbehavingServer(...behaviours)
    expect(await outcomeOf(upstream, { credentials: clientCredentials(tokenServer) })).toEqual(expected)
    expect(upstream.requests.map(({ headers }) => headers.authorization)).toEqual(authorizations)
    expect(tokenServer.requests).toHaveLength(tokens)
  })

  it.each([
    ['refuses', answers(401, {}), 'unauthorized'],
    ['fails', answers(500, {}), 'unavailable'],
    ['hangs', hangs, 'unavailable'],
  ])('nothing is asked of DRUO where the token server %s', async (_fault, behaviour, kind) => {
    const upstream = await misbehavingServer(success)
    const credentials = clientCredentials(await misbehavingServer(behaviour))
    expect(await outcomeOf(upstream, { credentials, tokenTimeoutMs: 300 })).toEqual(failed(kind))
    expect(upstream.connections()).toBe(0)
  })
})

it('follows no redirect', async () => {
  const target = await misbehavingServer(success)
  for (const status of [301, 302, 303, 307, 308]) {
    const upstream = await misbehavingServer(answers(status, '', { location: target.baseUrl.href }))
    expect(await outcomeOf(upstream)).toEqual(failed('contract'))
    expect(upstream.requests).toHaveLength(1)
  }
  expect(target.connections()).toBe(0)
})
