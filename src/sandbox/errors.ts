// DRUO's error responses: an HTTP status from 400 and a body with `errors[]`.
import type { HttpReply } from './reply.ts'

type ErrorCategory =
  'API_ERROR' | 'INVALID_REQUEST_ERROR' | 'AUTHORIZATION_ERROR' | 'INTERNAL_SERVER_ERROR' | 'RATE_LIMIT_ERROR'

type ErrorCode =
  | 'BAD_REQUEST'
  | 'MISSING_REQUIRED_PARAMETER'
  | 'UNEXPECTED_VALUE'
  | 'UNAUTHORIZED'
  | 'INTERNAL_SERVER_ERROR'
  | 'TOO_MANY_REQUESTS'

export interface ErrorObject {
  readonly code: ErrorCode
  readonly category: ErrorCategory
  readonly detail: string
  /** The request field with the error. Dots join nested names. */
  readonly field?: string
}

/** Ends a request with `errors[]`. Can be thrown anywhere below the router, which turns it into the response. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly status: number
  readonly errors: readonly ErrorObject[]
  readonly headers: Readonly<Record<string, string>>

  constructor(status: number, errors: readonly ErrorObject[], headers: Readonly<Record<string, string>> = {}) {
    super(errors.map((error) => error.detail).join(' '))
    this.status = status
    this.errors = errors
    this.headers = headers
  }

  reply(): HttpReply {
    return { kind: 'json', status: this.status, headers: this.headers, body: { errors: this.errors } }
  }
}

// DRUO publishes no table of HTTP statuses and no code for "not found". The nearest documented code is used.
export const badRequest = (detail: string, status = 400, headers: Readonly<Record<string, string>> = {}): Refusal =>
  new Refusal(status, [{ code: 'BAD_REQUEST', category: 'INVALID_REQUEST_ERROR', detail }], headers)

export const unauthorized = (): Refusal =>
  new Refusal(401, [
    {
      code: 'UNAUTHORIZED',
      category: 'AUTHORIZATION_ERROR',
      detail: 'A valid, unexpired bearer token is required.',
    },
  ])

export const unknownUuid = (what: string): Refusal =>
  new Refusal(404, [
    {
      code: 'UNEXPECTED_VALUE',
      category: 'INVALID_REQUEST_ERROR',
      detail: `The ${what} was not found in DRUO's database.`,
      field: 'uuid',
    },
  ])

/** The object exists, but its state does not allow the request. */
export const wrongState = (detail: string, field: string): Refusal =>
  new Refusal(400, [{ code: 'BAD_REQUEST', category: 'INVALID_REQUEST_ERROR', detail, field }])

export const serverError = (): Refusal =>
  new Refusal(500, [
    { code: 'INTERNAL_SERVER_ERROR', category: 'INTERNAL_SERVER_ERROR', detail: 'Something went wrong on our side.' },
  ])

export const tooManyRequests = (retryAfterSeconds: number): Refusal =>
  new Refusal(
    429,
    [{ code: 'TOO_MANY_REQUESTS', category: 'RATE_LIMIT_ERROR', detail: 'Too many requests. Slow down.' }],
    { 'retry-after': String(retryAfterSeconds) },
  )
