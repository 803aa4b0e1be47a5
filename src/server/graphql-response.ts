// Answers of /graphql in one piece, and refusals in GraphQL's form.
import type { ServerResponse } from 'node:http'
import type { ErrorCode, ErrorDetails } from '../graphql/gateway-error.ts'
import { variesByOrigin } from './cross-origin.ts'
import { errorExtensions } from './error-door.ts'
import type { RequestScope } from './request-scope.ts'
import { sendBody } from './send-body.ts'

export interface GraphqlAnswer {
  readonly status: number
  readonly mediaType: string
  readonly text: string
  readonly headers: Readonly<Record<string, string>>
}

export function sendAnswer(
  response: ServerResponse,
  scope: RequestScope,
  { status, mediaType, text, headers }: GraphqlAnswer,
): void {
  sendBody(response, status, mediaType, text, { ...answerHeaders(response, scope), ...headers })
}

/** On every answer of /graphql, streams too. */
export function answerHeaders({ req }: ServerResponse, { requestId }: RequestScope): Readonly<Record<string, string>> {
  const own = { 'x-request-id': requestId, 'cache-control': 'no-store' }
  return req.headers.origin === undefined ? { ...own, ...variesByOrigin } : own
}

interface Refusal extends ErrorDetails {
  readonly code: ErrorCode
  readonly headers: Readonly<Record<string, string>>
}

/** Before anything is executed; where nothing else is said, because it is no GraphQL request at all. */
export function refuse(
  scope: RequestScope,
  response: ServerResponse,
  mediaType: string,
  status: number,
  message: string,
  refusal: Refusal = { code: 'BAD_REQUEST', headers: {} },
): void {
  scope.errorCodes.push(refusal.code)
  const extensions = errorExtensions(refusal, scope.requestId)
  // What is left of the body is read and dropped: a connection that is closed with bytes in it is reset, and the answer
  // may be lost with it.
  response.req.resume()
  const text = JSON.stringify({ errors: [{ message, extensions }] })
  sendAnswer(response, scope, { status, mediaType, text, headers: refusal.headers })
}
