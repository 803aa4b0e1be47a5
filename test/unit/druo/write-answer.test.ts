// What an answer to a write proves, as a table over status and body. Only evidence that nothing was done is a refusal.
import { describe, expect, it } from 'vitest'
import { object, text } from '../../../src/druo/decode.ts'
import { refusesWriteToken, writeResultOf } from '../../../src/druo/write-answer.ts'

const error = (category: string, code: string) => ({ category, code, detail: 'as documented', field: null })
const errors = (...entries: readonly unknown[]) => ({ errors: entries })

const write = {
  fields: [],
  decode: (body: unknown) => {
    const id = text(object(body)?.['uuid'])
    return id === null ? null : { id }
  },
}
const kindOf = (status: number, body: unknown): string => {
  const result = writeResultOf({ kind: 'response', status, body, retryAfterMs: undefined }, write)
  return result.kind === 'unsent' ? result.reason : result.kind
}

const invalid = error('INVALID_REQUEST_ERROR', 'BAD_REQUEST')
/** For each body, what it proves with 400, 404 and 422; with 429; and with every other status that is no success. */
const bodies: readonly (readonly [name: string, body: unknown, at400: string, at429: string])[] = [
  ['bad request', errors(invalid), 'refused', 'unclear'],
  ['missing', errors(error('INVALID_REQUEST_ERROR', 'MISSING_REQUIRED_PARAMETER')), 'refused', 'unclear'],
  ['unexpected', errors(error('INVALID_REQUEST_ERROR', 'UNEXPECTED_VALUE')), 'refused', 'unclear'],
  ['lower case', errors(error('invalid_request_error', 'bad_request')), 'refused', 'unclear'],
  ['unauthorized', errors(error('AUTHORIZATION_ERROR', 'UNAUTHORIZED')), 'unclear', 'unclear'],
  ['rate limit', errors(error('RATE_LIMIT_ERROR', 'TOO_MANY_REQUESTS')), 'unclear', 'rate-limited'],
  ['rate limit by category', errors(error('RATE_LIMIT_ERROR', '')), 'unclear', 'rate-limited'],
  ['rate limit by code', errors(error('', 'TOO_MANY_REQUESTS')), 'unclear', 'rate-limited'],
  ['rate limit, internal', errors(error('RATE_LIMIT_ERROR', 'INTERNAL_SERVER_ERROR')), 'unclear', 'unclear'],
  ['API error', errors(error('API_ERROR', 'BAD_REQUEST')), 'unclear', 'unclear'],
  ['API error about the rate', errors(error('API_ERROR', 'TOO_MANY_REQUESTS')), 'unclear', 'unclear'],
  ['internal category', errors(error('INTERNAL_SERVER_ERROR', 'BAD_REQUEST')), 'unclear', 'unclear'],
  ['internal code', errors(error('INVALID_REQUEST_ERROR', 'INTERNAL_SERVER_ERROR')), 'unclear', 'unclear'],
  ['new category', errors(error('CONFLICT_ERROR', 'BAD_REQUEST')), 'unclear', 'unclear'],
  ['new code', errors(error('INVALID_REQUEST_ERROR', 'DUPLICATE')), 'unclear', 'unclear'],
  ['category alone', errors(error('INVALID_REQUEST_ERROR', '')), 'unclear', 'unclear'],
  ['code alone', errors(error('', 'BAD_REQUEST')), 'unclear', 'unclear'],
  ['a new word beside', errors(invalid, error('INVALID_REQUEST_ERROR', 'DUPLICATE')), 'unclear', 'unclear'],
  ['rate limit beside', errors(invalid, error('RATE_LIMIT_ERROR', 'TOO_MANY_REQUESTS')), 'unclear', 'unclear'],
  ['a text beside', errors(invalid, 'done in part'), 'unclear', 'unclear'],
  ['an empty entry beside', errors(invalid, {}), 'unclear', 'unclear'],
  ['an empty list', errors(), 'unclear', 'unclear'],
  ['no list', { errors: invalid }, 'unclear', 'unclear'],
  ['no errors', { message: 'no' }, 'unclear', 'unclear'],
  ['an object', { uuid: 'trx_1' }, 'unclear', 'unclear'],
  ['no body', null, 'unclear', 'unclear'],
  ['no JSON', undefined, 'unclear', 'unclear'],
]
const otherStatuses = [
  100, 103, 199, 300, 301, 302, 303, 304, 307, 308, 402, 403, 405, 406, 407, 408, 409, 410, 411, 412, 413, 415, 417,
  418, 421, 423, 424, 425, 426, 428, 431, 451, 499, 500, 501, 502, 503, 504, 507, 520, 522, 524, 529, 599, 999,
]

describe.each(bodies)('%s', (_name, body, at400, at429) => {
  it.each([400, 404, 422])('with %i', (status) => {
    expect(kindOf(status, body)).toBe(at400)
  })

  it('with 429', () => {
    expect(kindOf(429, body)).toBe(at429)
  })

  it('with 401: nothing was done', () => {
    expect(kindOf(401, body)).toBe('unauthorized')
    expect(refusesWriteToken({ kind: 'response', status: 401, body, retryAfterMs: undefined })).toBe(true)
  })

  it.each(otherStatuses)('with %i: unclear, and the token is not to blame', (status) => {
    expect(kindOf(status, body)).toBe('unclear')
    expect(refusesWriteToken({ kind: 'response', status, body, retryAfterMs: undefined })).toBe(false)
  })
})

describe('a success', () => {
  it.each([
    ['the object', { uuid: 'trx_1' }, 'done'],
    ['errors that are none', { uuid: 'trx_1', errors: [] }, 'done'],
    ['errors that are null', { uuid: 'trx_1', errors: null }, 'done'],
    ['errors beside the object', { uuid: 'trx_1', ...errors(invalid) }, 'unclear'],
    ['new errors beside the object', { uuid: 'trx_1', errors: ['declined'] }, 'unclear'],
    ['an error that is no list', { uuid: 'trx_1', errors: { code: 'DECLINED' } }, 'unclear'],
    ['errors as a text', { uuid: 'trx_1', errors: 'declined' }, 'unclear'],
    ['no id', { status: 'SUCCESSFUL' }, 'unclear'],
    ['no body', null, 'unclear'],
    ['no JSON', undefined, 'unclear'],
  ])('with %s', (_name, body, kind) => {
    for (const status of [200, 201, 202, 299]) expect(kindOf(status, body)).toBe(kind)
  })
})
