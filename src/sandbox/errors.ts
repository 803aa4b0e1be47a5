// DRUO's way of saying no: an HTTP status from 400 up and a body with `errors[]`.
import type { HttpReply } from './reply.ts'

export type ErrorCategory =
  'API_ERROR' | 'INVALID_REQUEST_ERROR' | 'AUTHORIZATION_ERROR' | 'INTERNAL_SERVER_ERROR' | 'RATE_LIMIT_ERROR'

export type ErrorCode =
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
  /** The offending request field, nested names joined by dots. */
  readonly field?: string
}

/** Ends a request with `errors[]`: thrown anywhere below the router, which turns it into the answer. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly status: number
  readonly faults: readonly ErrorObject[]
  readonly headers: Readonly<Record<string, string>>

  constructor(status: number, faults: readonly ErrorObject[], headers: Readonly<Record<string, string>> = {}) {
    super(faults.map((fault) => fault.detail).join(' '))
    this.status = status
    this.faults = faults
    this.headers = headers
  }

  reply(): HttpReply {
    return { kind: 'json', status: this.status, headers: this.headers, body: { errors: this.faults } }
  }
}

// DRUO publishes no table of statuses and lists no code for "not found": the nearest of the listed codes is used.
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

/** What the request names exists, but not in a state for what was asked. */
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
