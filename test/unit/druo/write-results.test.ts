// The result of one write in every failure that the ledger distinguishes, each with a real server, and how many requests
// reached it.
import { describe, expect, it } from 'vitest'
import type { DruoClientOptions } from '../../../src/druo/client.ts'
import { authorizeSample, clientCredentials, druoClient, sampleText, sending } from '../../support/druo-client.ts'
import { canFillBacklog, fullBacklog } from '../../support/full-backlog.ts'
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
import { tlsServer } from '../../support/tls-server.ts'

interface Arrangement {
  readonly upstream: { readonly baseUrl: URL }
  readonly reached: () => number
  readonly options?: Partial<DruoClientOptions>
}
type Row = readonly [
  fault: string,
  arrange: () => Promise<Arrangement | undefined>,
  expected: unknown,
  requests: number,
]

const patience = { writeTimeoutMs: 450, tokenTimeoutMs: 450 }

/** DRUO itself has the fault; the token is a fixed one. */
const druo =
  (...behaviours: readonly Behaviour[]) =>
  async (): Promise<Arrangement> => {
    const upstream = await misbehavingServer(...behaviours)
    return { upstream, reached: () => upstream.requests.length, options: patience }
  }

const token = (name: string) => answers(200, { access_token: name, expires_in: 3600 })

/** DRUO has the fault, and tokens can be renewed. */
const renewable =
  (...behaviours: readonly Behaviour[]) =>
  async (): Promise<Arrangement> => {
    const tokenServer = await misbehavingServer(token('token-1'), token('token-2'))
    return { ...(await druo(...behaviours)()), options: { credentials: clientCredentials(tokenServer) } }
  }

/** DRUO is well; its token server is at `address`. */
const tokenFrom = (address: () => Promise<{ readonly baseUrl: URL }>) => async (): Promise<Arrangement> => {
  const credentials = clientCredentials(await address())
  return { ...(await druo(success)()), options: { ...patience, credentials } }
}

/** Nothing that speaks HTTP is there. */
const nobodyAt = (address: () => Promise<URL>) => async (): Promise<Arrangement> => ({
  upstream: { baseUrl: await address() },
  reached: () => 0,
  options: patience,
})

const plainServerAsTls = async (): Promise<Arrangement> => {
  const { upstream, reached } = await druo(success)()
  return { upstream: { baseUrl: new URL(upstream.baseUrl.href.replace('http:', 'https:')) }, reached }
}

const selfSignedServer = async (): Promise<Arrangement | undefined> => {
  const upstream = await tlsServer((socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}'))
  return upstream && { upstream, reached: upstream.heard }
}

const success = answers(200, sampleText('authorize-transaction.response'))
const done = (id = 'trx_422f0f81-5001-4cce-a229-242d9ab9960a') => ({
  kind: 'done',
  id,
  value: expect.objectContaining({ id }),
})
const unclear = { kind: 'unclear', cause: expect.any(String) }
const unsent = (reason: string, retryAfterMs?: unknown) => ({
  kind: 'unsent',
  reason,
  cause: expect.any(String),
  retryAfterMs,
})
const refused = (code: string, path: unknown = null) => ({
  kind: 'refused',
  refusals: [
    { code, path, message: 'as documented', reason: expect.objectContaining({ category: 'INVALID_REQUEST_ERROR' }) },
  ],
})

const unauthorized = refuses(401, 'AUTHORIZATION_ERROR', 'UNAUTHORIZED')
const faultOf = (field: string | null, code = 'UNEXPECTED_VALUE') => ({
  errors: [{ category: 'INVALID_REQUEST_ERROR', code, detail: 'as documented', field }],
})

const neverConnected: readonly Row[] = [
  ['refused connection', nobodyAt(closedAddress), unsent('unavailable'), 0],
  ['unknown host', nobodyAt(async () => new URL('http://does-not-exist.invalid')), unsent('unavailable'), 0],
  ['no TLS where TLS is expected', plainServerAsTls, unsent('unavailable'), 0],
  ['certificate that nobody vouches for', selfSignedServer, unsent('unavailable'), 0],
  ...(canFillBacklog ? [['connecting never ends', nobodyAt(fullBacklog), unsent('unavailable'), 0] as const] : []),
]

const noToken: readonly Row[] = [
  ['token server: 401', tokenFrom(() => misbehavingServer(answers(401, {}))), unsent('unauthorized'), 0],
  ['token server: 400', tokenFrom(() => misbehavingServer(answers(400, {}))), unsent('unauthorized'), 0],
  ['token server: 403 page', tokenFrom(() => misbehavingServer(answers(403, '<html>'))), unsent('unauthorized'), 0],
  ['token server: 500', tokenFrom(() => misbehavingServer(answers(500, {}))), unsent('unavailable'), 0],
  ['token server: no token', tokenFrom(() => misbehavingServer(answers(200, {}))), unsent('unavailable'), 0],
  ['token server: away', tokenFrom(async () => ({ baseUrl: await closedAddress() })), unsent('unavailable'), 0],
  ['token server: hangs', tokenFrom(() => misbehavingServer(hangs)), unsent('unavailable'), 0],
  ['token server: resets', tokenFrom(() => misbehavingServer(resetsAfterBody)), unsent('unavailable'), 0],
]

const cutShort: readonly Row[] = [
  ['reset with the body unread', druo(resetsAtOnce, success), unclear, 1],
  ['reset with the body read', druo(resetsAfterBody, success), unclear, 1],
  ['no headers in time', druo(hangs, success), unclear, 1],
  ['silence in mid-body', druo(stopsInMidBody(200, '{"uuid":"trx_1"'), success), unclear, 1],
  ['a drip past the timeout', druo(drips(200, sampleText('authorize-transaction.response')), success), unclear, 1],
  ['an answer over 5 MB', druo(padded(200, { uuid: 'trx_1' }, 6_000_000), success), unclear, 1],
  ['an answer just under 5 MB', druo(padded(200, { uuid: 'trx_1' }, 4_900_000)), done('trx_1'), 1],
]

const refusedByDruo: readonly Row[] = [
  ['400 bad request', druo(refuses(400, 'INVALID_REQUEST_ERROR', 'BAD_REQUEST')), refused('REJECTED_BY_DRUO'), 1],
  [
    '422 missing',
    druo(refuses(422, 'INVALID_REQUEST_ERROR', 'MISSING_REQUIRED_PARAMETER')),
    refused('REJECTED_BY_DRUO'),
    1,
  ],
  ['409 unknown code', druo(refuses(409, 'CONFLICT_ERROR', 'NEW_CODE'), success), unclear, 1],
  ['404 code alone', druo(refuses(404, '', 'UNEXPECTED_VALUE'), success), unclear, 1],
  ['400 about an amount', druo(answers(400, faultOf('amount'))), refused('REJECTED_BY_DRUO', ['amount']), 1],
  [
    '400 about an id',
    druo(answers(400, faultOf('destination_account.uuid'))),
    refused('NOT_FOUND', ['destinationAccount', 'id']),
    1,
  ],
  ['401 about a field', druo(answers(401, faultOf('currency'))), unsent('unauthorized'), 1],
  ['4xx without errors', druo(answers(400, { message: 'no' }), success), unclear, 1],
  ['404 page of a proxy', druo(answers(404, '<html>not here</html>'), success), unclear, 1],
  ['errors that is empty', druo(answers(400, { errors: [] }), success), unclear, 1],
  ['errors that is no list', druo(answers(400, { errors: faultOf(null).errors[0] }), success), unclear, 1],
  ['errors without a word', druo(answers(400, { errors: [{}, null, 'no', 4] }), success), unclear, 1],
  ['400 internal category', druo(refuses(400, 'INTERNAL_SERVER_ERROR', 'BAD_REQUEST'), success), unclear, 1],
  ['400 internal code', druo(refuses(400, 'API_ERROR', 'INTERNAL_SERVER_ERROR'), success), unclear, 1],
  [
    '400 internal beside another',
    druo(answers(400, { errors: [...faultOf(null).errors, { category: 'INTERNAL_SERVER_ERROR', code: '' }] })),
    unclear,
    1,
  ],
  [
    '401 internal beside unauthorized',
    renewable(answers(401, { errors: [{ code: 'UNAUTHORIZED' }, { code: 'INTERNAL_SERVER_ERROR' }] }), success),
    done(),
    2,
  ],
]

const credentialsRefused: readonly Row[] = [
  ['401, then well', renewable(unauthorized, success), done(), 2],
  ['401 in lower case, then well', renewable(refuses(401, 'authorization_error', ''), success), done(), 2],
  ['401 twice', renewable(unauthorized, unauthorized, success), unsent('unauthorized'), 2],
  ['401, then 500', renewable(unauthorized, answers(500, {}), success), unclear, 2],
  ['401, then reset', renewable(unauthorized, resetsAfterBody, success), unclear, 2],
  ['401 with a fixed token', druo(unauthorized, success), unsent('unauthorized'), 1],
  ['403', renewable(refuses(403, 'AUTHORIZATION_ERROR', 'UNAUTHORIZED'), success), unclear, 1],
  ['401 without errors', renewable(answers(401, ''), success), done(), 2],
  ['400 that says unauthorized', renewable(refuses(400, 'AUTHORIZATION_ERROR', 'NEW_CODE'), success), unclear, 1],
  ['403 page of a firewall', renewable(answers(403, '<html>'), success), unclear, 1],
]

const slowDown = (retryAfter?: string) =>
  refuses(429, 'RATE_LIMIT_ERROR', 'TOO_MANY_REQUESTS', retryAfter === undefined ? {} : { 'retry-after': retryAfter })
const inHalfAnHour = () => new Date(Date.now() + 1_800_000).toUTCString()
const aboutHalfAnHour = expect.toSatisfy((ms: unknown) => typeof ms === 'number' && ms > 1_700_000 && ms <= 1_800_000)

const tooOften: readonly Row[] = [
  ['429', druo(slowDown(), success), unsent('rate-limited'), 1],
  ['429, seconds', druo(slowDown('7'), success), unsent('rate-limited', 7000), 1],
  ['429, a date', druo(slowDown(inHalfAnHour()), success), unsent('rate-limited', aboutHalfAnHour), 1],
  ['429, a date in the past', druo(slowDown('Wed, 21 Oct 2015 07:28:00 GMT')), unsent('rate-limited', 0), 1],
  ['429, years', druo(slowDown('9'.repeat(400)), success), unsent('rate-limited', 3_600_000), 1],
  ['429, nonsense', druo(slowDown('soon'), success), unsent('rate-limited'), 1],
  ['429, a fraction', druo(slowDown('1.5'), success), unsent('rate-limited'), 1],
  ['429, negative', druo(slowDown('-1'), success), unsent('rate-limited'), 1],
  ['429 without errors', druo(answers(429, '', { 'retry-after': '1' }), success), unclear, 1],
]

const saysNothing: readonly Row[] = [
  ...[500, 502, 503, 504].flatMap((status): Row[] => [
    [`${status} with errors`, druo(refuses(status, 'INVALID_REQUEST_ERROR', 'BAD_REQUEST'), success), unclear, 1],
    [`${status} says 429`, druo(refuses(status, 'RATE_LIMIT_ERROR', 'TOO_MANY_REQUESTS'), success), unclear, 1],
    [`${status} says 401`, renewable(refuses(status, 'AUTHORIZATION_ERROR', 'UNAUTHORIZED'), success), unclear, 1],
    [`${status} without errors`, druo(answers(status, '<html>', { 'retry-after': '0' }), success), unclear, 1],
  ]),
  ['200 page', druo(answers(200, '<html>welcome</html>'), success), unclear, 1],
  ['200 truncated', druo(answers(200, '{"uuid":"trx_1","amo'), success), unclear, 1],
  ['200 without id', druo(answers(200, { status: 'SUCCESSFUL' }), success), unclear, 1],
  ['200 with errors', druo(answers(200, faultOf(null)), success), unclear, 1],
  ['200 with an id beside errors', druo(answers(200, { uuid: 'trx_1', ...faultOf(null) }), success), unclear, 1],
  ['200 null', druo(answers(200, 'null'), success), unclear, 1],
  ['200 list', druo(answers(200, [{ uuid: 'trx_1' }]), success), unclear, 1],
  ['204', druo(answers(204), success), unclear, 1],
  ['201 with id', druo(answers(201, { uuid: 'trx_1' })), done('trx_1'), 1],
  ['302', druo(answers(302, '', { location: '/elsewhere' }), success), unclear, 1],
]

describe.each([
  ['never connected', neverConnected],
  ['no token', noToken],
  ['cut short', cutShort],
  ['refused by DRUO', refusedByDruo],
  ['credentials refused', credentialsRefused],
  ['too often', tooOften],
  ['an answer that says nothing', saysNothing],
])('%s', (_group, rows) => {
  it.for(rows)('%s', async ([, arrange, expected, requests], { skip }) => {
    const arranged = await arrange()
    if (arranged === undefined) return skip('this machine has no openssl to make a certificate with')
    const client = druoClient(arranged.upstream, arranged.options)
    const result = await client.transactions.authorize(authorizeSample, sending())
    expect(result).toEqual(expected)
    expect(arranged.reached()).toBe(requests)
    expect(JSON.stringify(result)).not.toMatch(/fixed-token|token-\d|client-secret/)
  })
})
