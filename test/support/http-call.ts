// One HTTP request as it is written, without what fetch adds or forbids, on a connection that the test may share.
import { request } from 'node:http'
import { once } from 'node:events'
import type { Agent, IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { witnessAnswer } from './witness.ts'

export interface HttpCall {
  readonly method?: string
  readonly path?: string
  /** Several values are so many headers. */
  readonly headers?: Readonly<Record<string, string | string[]>>
  readonly body?: string | Uint8Array
  /** Without content-length, in parts. */
  readonly chunked?: boolean
  /** Connections to share; else the request has a separate one. */
  readonly agent?: Agent
}

export interface HttpReply {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
}

export async function httpCall(origin: string, call: HttpCall): Promise<HttpReply> {
  const { method = 'GET', path = '/graphql', body = '', chunked = false } = call
  const bytes = Buffer.from(body)
  const outgoing = request(origin + path, {
    method,
    agent: call.agent ?? false,
    headers: { ...(chunked || bytes.length === 0 ? {} : { 'content-length': bytes.length }), ...call.headers },
  })
  const answered = once(outgoing, 'response')
  let broken: Error | undefined
  outgoing.on('error', (error) => {
    broken = error
  })
  if (chunked) {
    for (let start = 0; start < bytes.length; start += 16_384) outgoing.write(bytes.subarray(start, start + 16_384))
  } else if (bytes.length > 0) {
    outgoing.write(bytes)
  }
  outgoing.end()
  const [incoming] = (await answered) as [IncomingMessage]
  let text = ''
  incoming.setEncoding('utf8')
  for await (const part of incoming as AsyncIterable<string>) text += part
  if (broken !== undefined) throw broken
  witnessAnswer(incoming.headers, text)
  return { status: incoming.statusCode ?? 0, headers: incoming.headers, text }
}

/** A GraphQL request by POST. */
export function postCall(query: string, variables?: unknown, headers: Readonly<Record<string, string>> = {}): HttpCall {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  }
}

export interface ErrorAnswer {
  readonly data?: unknown
  readonly errors: readonly {
    readonly message: string
    readonly path?: readonly (string | number)[]
    readonly extensions: Readonly<Record<string, unknown>>
  }[]
}

/** The answer's body, whose `errors` are empty where it has none. */
export function graphqlBody({ text }: HttpReply): ErrorAnswer {
  return { errors: [], ...Object(JSON.parse(text)) }
}
