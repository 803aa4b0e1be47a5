// What HTTP itself demands (RFC 9110 and 9112), byte by byte over sockets: each row is one request and its response.
import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestGateway, type TestGateway } from '../../support/gateway.ts'

let gateway: TestGateway
beforeAll(async () => {
  gateway = await startTestGateway()
})
afterAll(() => gateway[Symbol.asyncDispose]())

interface RawResponse {
  readonly status: number
  readonly head: string
  readonly body: string
}

/** What comes back until the gateway closes the connection. */
async function exchange(sent: string | Buffer): Promise<string> {
  const socket = connect(Number(new URL(gateway.origin).port), '127.0.0.1')
  let received = ''
  socket.setEncoding('utf8').on('data', (text: string) => (received += text))
  socket.on('error', () => undefined)
  socket.write(sent)
  await once(socket, 'close')
  return received
}

async function ask(sent: string | Buffer): Promise<RawResponse> {
  const [head = '', ...rest] = (await exchange(sent)).split('\r\n\r\n')
  return { status: Number(head.split(' ')[1]), head: head.toLowerCase(), body: rest.join('\r\n\r\n') }
}

const lines = (...all: readonly string[]): string => `${all.join('\r\n')}\r\n\r\n`
const host = 'host: localhost'
const close = 'connection: close'
const accept = 'accept: application/graphql-response+json'
const target = `/graphql?query=${encodeURIComponent('{ __typename }')}`
const getAs = (accepted: string, path: string, ...headers: readonly string[]) =>
  lines(`GET ${path} HTTP/1.1`, host, accepted, close, 'apollo-require-preflight: 1', ...headers)
const stream = 'accept: text/event-stream'
const get = (path: string, ...headers: readonly string[]) =>
  lines(`GET ${path} HTTP/1.1`, host, accept, close, ...headers)
const json = '{"query":"{ __typename }"}'
const post = (body: string, ...headers: readonly string[]) =>
  lines('POST /graphql HTTP/1.1', host, close, `content-length: ${Buffer.byteLength(body)}`, ...headers) + body
const postJson = (body: string, ...headers: readonly string[]) =>
  post(body, 'content-type: application/json', ...headers)
const chunked = (body: string, ...trailers: readonly string[]) =>
  lines('POST /graphql HTTP/1.1', host, close, 'content-type: application/json', 'transfer-encoding: chunked') +
  `${body.length.toString(16)}\r\n${body}\r\n0\r\n${trailers.map((line) => `${line}\r\n`).join('')}\r\n`
const answered = '{"data":{"__typename":"Query"}}\n'

describe('answered', () => {
  it.each([
    ['an origin-form target', get(target)],
    ['an absolute-form target', get(`http://localhost${target}`)],
    ['an absolute-form target with a port', get(`http://localhost:80${target}`)],
    ['an absolute-form target by https', get(`https://localhost${target}`)],
    ['an absolute-form target in capitals', get(`HTTP://LOCALHOST${target}`)],
    ['an absolute-form target, POST', postJson(json).replace('/graphql', 'http://localhost/graphql')],
    ['HTTP/1.0', lines(`GET ${target} HTTP/1.0`, host, accept)],
    ['HTTP/1.0 without Host', lines(`GET ${target} HTTP/1.0`, accept)],
    ['a body in chunks', chunked(json)],
    ['a body in chunks with a trailer', chunked(json, 'x-checksum: 1')],
    ['a trailer that would be a token', chunked(json, 'authorization: Bearer no-token')],
    ['Expect: 100-continue', postJson(json, 'expect: 100-continue')],
    ['an offered upgrade to HTTP/2', get(target, 'upgrade: h2c')],
    ['a byte order mark', postJson(`\uFEFF${json}`)],
    ['a key that occurs twice: the last one counts', postJson('{"query":"{ a }","query":"{ __typename }"}')],
    ['blanks as plus signs', get('/graphql?query={+__typename+}')],
    ['an invalid percent escape in an unknown parameter', get(`${target}&x=%zz`)],
    ['a path with percent escapes', get(target.replace('/graphql', '/%67raphql'))],
    ['content-encoding: identity', postJson(json, 'content-encoding: Identity')],
    ['an empty content-encoding', postJson(json, 'content-encoding:')],
    ['an empty Accept', postJson(json, 'accept:')],
    ['Accept: */*', postJson(json, 'accept: */*')],
    ['Accept: application/*', postJson(json, 'accept: application/*')],
    ['Accept with a type that is not served', postJson(json, 'accept: text/xml, application/json;q=0.1')],
    ['Accept with a charset in capitals', postJson(json, 'accept: application/json; charset=UTF-8')],
    ['a query, where a stream is accepted too', postJson(json, 'accept: text/event-stream, application/json')],
    [
      'a query, where multipart is accepted too',
      postJson(json, 'accept: multipart/mixed;subscriptionSpec=1.0, application/json'),
    ],
    ['a query by GET, where a stream is accepted too', getAs(`${stream}, application/json`, target)],
  ])('%s', async (_name, sent) => {
    const { body, status } = await ask(sent)
    expect([status === 100 ? 200 : status, body.slice(-answered.length)]).toEqual([200, answered])
  })

  it.each([
    'application/json; charset=utf-8',
    'application/json;charset="UTF-8"',
    'application/json; charset=utf8',
    'application/json; odata=verbose',
    'application/json; profile="a; charset=latin1"; charset=utf-8; x=y',
    'application/json;',
    'Application/JSON ; Version=1',
  ])('content-type: %s', async (contentType) => {
    expect(await ask(post(json, `content-type: ${contentType}`))).toMatchObject({ status: 200, body: answered })
  })

  it.each([
    '{"query":"{ __typename }","variables":null,"extensions":null,"operationName":null,"documentId":null}',
    '{"query":"{ __typename }","variables":"","extensions":"","operationName":"","documentId":""}',
    '{"query":"{ __typename }","extensions":{"documentId":null,"persistedQuery":null}}',
    '{"query":"{ __typename }","extensions":{"documentId":""}}',
  ])('empty parameters by POST: %s', async (body) => {
    expect(await ask(postJson(body))).toMatchObject({ status: 200, body: answered })
  })

  it.each([
    'variables=&extensions=&operationName=&documentId=',
    'variables=null&extensions=null&operationName=null&documentId=null',
    'variables=null&variables=null',
    'extensions={"documentId":null}',
    'extensions={"documentId":"","persistedQuery":null}',
  ])('empty parameters by GET: %s', async (parameters) => {
    expect(await ask(get(`${target}&${parameters}`))).toMatchObject({ status: 200, body: answered })
  })

  it('two requests on one connection, in their order', async () => {
    const first = lines(`GET ${target} HTTP/1.1`, host, accept)
    const received = await exchange(first + get('/graphql?query={__typename:__typename,b:__typename}'))
    expect(received.match(/\{"data".*\}/g)).toEqual([
      '{"data":{"__typename":"Query"}}',
      '{"data":{"__typename":"Query","b":"Query"}}',
    ])
  })
})

describe('refused in GraphQL form', () => {
  const nested = (levels: number) => '{"a":'.repeat(levels) + '1' + '}'.repeat(levels)
  const id = 'a'.repeat(64)
  it.each<[name: string, status: number, sent: string | Buffer, message?: RegExp]>([
    ['a charset that is not UTF-8', 415, post(json, 'content-type: application/json; charset=iso-8859-1')],
    ['a charset after other parameters', 415, post(json, 'content-type: application/json; x="y"; Charset="UTF-16"')],
    ['no content-type', 415, post(json)],
    ['a type that only begins like JSON', 415, post(json, 'content-type: application/jsonx')],
    ['a body in gzip', 415, postJson(json, 'content-encoding: gzip')],
    ['a body that is too large', 413, postJson(' '.repeat(1_000_001))],
    ['a method that GraphQL does not use', 405, lines('PUT /graphql HTTP/1.1', host, close, 'content-length: 0')],
    ['a mutation by GET', 405, get(`/graphql?query=${encodeURIComponent('mutation { __typename }')}`)],
    [
      'a mutation by GET, where a stream is accepted too',
      400,
      getAs(`${stream}, application/json`, `/graphql?query=${encodeURIComponent('mutation { __typename }')}`),
      /Only subscriptions are served as a stream/,
    ],
    [
      'a query, where only a stream is accepted',
      400,
      postJson(json, 'accept: text/event-stream'),
      /Accept: application\/json/,
    ],
    [
      'a query, where only multipart is accepted',
      400,
      postJson(json, 'accept: multipart/mixed;subscriptionSpec=1.0'),
      /Accept: application\/json/,
    ],
    ['a type that is not served', 406, postJson(json, 'accept: text/html'), /application\/json or .*multipart\/mixed/],
    ['a type that is ruled out', 406, postJson(json, 'accept: application/json;q=0')],
    ['an Accept that is not one', 406, postJson(json, 'accept: ???')],
    ['another multipart protocol', 406, postJson(json, 'accept: multipart/mixed; deferSpec=20220824')],
    [
      'bytes that are not UTF-8',
      400,
      Buffer.from(postJson('{"query":"{ __typename }\xff"}').replace('28', '27'), 'latin1'),
    ],
    ['an empty body', 400, postJson('')],
    ['null', 400, postJson('null'), /must be a JSON object/],
    ['a text', 400, postJson('"x"'), /must be a JSON object/],
    ['no document', 400, postJson('{}'), /has no document/],
    ['an empty document', 400, postJson('{"query":"","variables":{}}'), /has no document/],
    ['no document by GET', 400, get('/graphql?variables={}'), /has no document/],
    ['a list', 400, postJson(`[${json}]`)],
    ['a query that occurs twice', 400, get(`${target}&query=x`)],
    ['an invalid percent escape in the query', 400, get('/graphql?query={__typename%zz}')],
    ['a byte that is not UTF-8 in the query', 400, get('/graphql?query={__typename%ff}')],
    ['a NUL in the query', 400, get(`${target}%00`)],
    [
      'deep extensions by GET',
      400,
      get(`${target}&extensions=${nested(2000)}`),
      /^extensions may have at most 16 levels/,
    ],
    ['deep lists in extensions by GET', 400, get(`${target}&extensions={"a":${'['.repeat(7000)}${']'.repeat(7000)}}`)],
    ['deep extensions beside a document id', 400, get(`/graphql?documentId=${id}&extensions=${nested(2000)}`)],
    ['deep extensions by POST', 400, postJson(`{"query":"{ __typename }","extensions":${nested(15_000)}}`)],
    ['deep extensions where a stream is accepted', 400, getAs(stream, `${target}&extensions=${nested(2000)}`)],
    ['deep variables by GET', 400, get(`${target}&variables={"a":${'['.repeat(7000)}${']'.repeat(7000)}}`)],
    ['deep variables by POST', 400, postJson(`{"query":"{ __typename }","variables":${nested(15_000)}}`)],
    ['a deep body', 400, postJson('['.repeat(49_000) + ']'.repeat(49_000))],
  ])('%s: %i', async (name, status, sent, message = /./) => {
    const reply = await ask(sent)
    expect(reply.status).toBe(status)
    expect(reply.head).toMatch(/content-type: application\/(?:graphql-response\+)?json; charset=utf-8/)
    const [error] = Object(JSON.parse(reply.body)).errors
    expect(error.message).toMatch(message)
    // It may have been a mutation. Where the operation is known, it is a query.
    if (!/^a query, where|^deep variables/.test(name)) expect(error.extensions.writeMayHaveApplied).toBe(false)
  })
})

const key = 'sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ=='
const version = 'sec-websocket-version: 13'
const upgrade = (path: string, ...headers: readonly string[]) =>
  lines(`GET ${path} HTTP/1.1`, 'connection: upgrade', 'upgrade: websocket', ...headers)

describe('refused as problem+json', () => {
  it.each([
    ['two Host lines', 400, get(target, host)],
    ['two Host lines that differ', 400, get(target, 'host: evil.example')],
    ['two Host lines, POST', 400, postJson(json, host)],
    ['two Host lines elsewhere', 400, get('/health/live', host)],
    ['two Host lines of a WebSocket', 400, upgrade('/graphql', host, host, key, version)],
    ['no Host', 400, lines(`GET ${target} HTTP/1.1`, close)],
    ['no Host of a WebSocket', 400, upgrade('/graphql', key, version)],
    ['an empty Host', 400, lines(`GET ${target} HTTP/1.1`, 'host:', close)],
    ['a Host with a blank', 400, lines(`GET ${target} HTTP/1.1`, 'host: a b', close)],
    ...['localhost/x', 'a@localhost', 'localhost?x', 'localhost#x', 'localhost\\x', '[::1', 'localhost:x'].map(
      (value): [string, number, string] => [
        `the Host ${value}`,
        400,
        lines(`GET ${target} HTTP/1.1`, `host: ${value}`, close),
      ],
    ),
    ['an absolute-form target with user information', 400, get(`http://a:b@localhost${target}`)],
    ['an absolute-form target with an invalid host', 400, get(`http://a%20b${target}`)],
    ['no such path', 404, get('/nothing')],
    ['no such path, POST', 404, lines('POST /nothing HTTP/1.1', host, close, 'content-length: 2') + '{}'],
    ['no such path, absolute form', 404, get('http://localhost/nothing')],
    ['two slashes', 404, get(`/${target}`)],
    ['an invalid percent escape in the path', 400, get('/%zz')],
    ['a method that the path does not have', 405, lines('DELETE /health/live HTTP/1.1', host, close)],
    ['a method that no path has', 405, lines('TRACE /graphql HTTP/1.1', host, close)],
    ['a tunnel', 405, lines('CONNECT localhost:80 HTTP/1.1', host)],
    ['a method that is not one', 400, lines('FOO /graphql HTTP/1.1', host, close)],
    ['an unknown expectation', 417, postJson(json, 'expect: something')],
    ['an unknown expectation elsewhere', 417, get('/health/live', 'expect: something')],
    ['headers that are too large', 431, get(target, `x-large: ${'a'.repeat(20_000)}`)],
    ['a target that is too long', 431, get(`${target}&x=${'a'.repeat(20_000)}`)],
    ['a target with bytes outside ASCII', 400, get(`${target}&x=é`)],
    ['another transfer coding', 501, chunked(json).replace('encoding: chunked', 'encoding: gzip, chunked')],
    ['a length and chunks', 400, chunked(json).replace(close, 'content-length: 1')],
    ['two lengths', 400, postJson(json, 'content-length: 1')],
    ['another version', 505, get(target).replace('HTTP/1.1', 'HTTP/2.0')],
    ['no HTTP', 400, 'hello\r\n\r\n'],
    ['a WebSocket elsewhere', 404, upgrade('/nothing', host, key, version)],
    ['a WebSocket by POST', 405, upgrade('/graphql', host, key, version, 'content-length: 0').replace('GET', 'POST')],
    ['a WebSocket without a key', 400, upgrade('/graphql', host, version)],
    ['a WebSocket with an invalid key', 400, upgrade('/graphql', host, version, 'sec-websocket-key: x')],
    ['a WebSocket of an old version', 400, upgrade('/graphql', host, key, 'sec-websocket-version: 7')],
    [
      'a WebSocket with an invalid protocol',
      400,
      upgrade('/graphql', host, key, version, 'sec-websocket-protocol: a,,b'),
    ],
    ['a WebSocket of a page elsewhere', 403, upgrade('/graphql', host, key, version, 'origin: https://evil.example')],
  ])('%s: %i', async (_name, status, sent) => {
    const reply = await ask(sent)
    expect(reply.status).toBe(status)
    expect(reply.head).toContain('content-type: application/problem+json')
    expect(reply.head).toContain('x-content-type-options: nosniff')
    expect(reply.head).toContain("content-security-policy: default-src 'none'")
    expect(JSON.parse(reply.body)).toEqual({ type: 'about:blank', title: expect.stringMatching(/./), status })
  })
})

it('a WebSocket by an absolute-form target is opened', async () => {
  const socket = connect(Number(new URL(gateway.origin).port), '127.0.0.1')
  const protocol = 'sec-websocket-protocol: graphql-transport-ws'
  socket.setEncoding('utf8').write(upgrade('ws://localhost/graphql', host, key, version, protocol))
  const [head] = (await once(socket, 'data')) as [string]
  expect(head).toMatch(/^HTTP\/1\.1 101 /)
  socket.destroy()
})

it('HEAD has the headers of a refusal and no body', async () => {
  const reply = await ask(lines(`HEAD ${target} HTTP/1.1`, host, close))
  expect([reply.status, reply.body]).toEqual([405, ''])
  expect(reply.head).toContain('allow: get, post')
})

it('OPTIONS without an origin says which methods there are', async () => {
  const reply = await ask(lines('OPTIONS /graphql HTTP/1.1', host, close))
  expect(reply.status).toBe(204)
  expect(reply.head).toContain('allow: get, post')
})
