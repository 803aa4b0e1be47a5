// The log on a terminal: one line for each request, with the reason where it failed.
import { describe, expect, it } from 'vitest'
import { pino } from 'pino'
import { terminalLog } from '../../../src/platform/terminal-log.ts'

/** What a terminal shows of what is logged. */
function shown(log: (logger: pino.Logger) => void, colorize = false): string {
  let text = ''
  log(
    pino(
      { base: null, timestamp: pino.stdTimeFunctions.isoTime },
      terminalLog((line) => (text += line), colorize),
    ),
  )
  return text
}

const request = {
  requestId: 'request-0001',
  operation: 'CreateLink',
  mutation: true,
  caller: 'anonymous',
  cost: 1,
  upstreamCalls: 1,
  outcome: 'ok',
  status: 200,
  milliseconds: 12,
}

describe('a request is one line', () => {
  it.each([
    [request, '200 ok  mutation CreateLink  12 ms, 1 call to DRUO'],
    [{ ...request, mutation: false, operation: null, upstreamCalls: 0 }, '200 ok  request  12 ms, 0 calls to DRUO'],
    [
      {
        ...request,
        outcome: 'refused',
        status: 400,
        errors: ['GRAPHQL_VALIDATION_FAILED'],
        reason: 'Cannot query field "a".',
      },
      '400 refused  mutation CreateLink  12 ms, 1 call to DRUO  GRAPHQL_VALIDATION_FAILED: Cannot query field "a".',
    ],
    [
      { ...request, outcome: 'errors', errors: ['UPSTREAM_TIMEOUT', 'UPSTREAM_TIMEOUT'] },
      '200 errors  mutation CreateLink  12 ms, 1 call to DRUO  UPSTREAM_TIMEOUT, UPSTREAM_TIMEOUT',
    ],
    [
      { ...request, userErrors: ['INVALID', 'REQUIRED'], reason: 'input.amount: amount must be more than zero.' },
      '200 userErrors  mutation CreateLink  12 ms, 1 call to DRUO  INVALID, REQUIRED: input.amount: amount must be more than zero.',
    ],
  ])('%j', (line, expected) => {
    expect(shown((logger) => logger.info(line, 'request'))).toMatch(/^\[\d\d:\d\d:\d\d\] {2}.*\n$/)
    expect(shown((logger) => logger.info(line, 'request')).slice(12)).toBe(`${expected}\n`)
  })
})

describe('a subscription is one line', () => {
  const subscription = {
    requestId: 'request-0001',
    operation: 'WatchPayment',
    transport: 'sse',
    caller: 'anonymous',
    cost: 1,
    upstreamCalls: 2,
    events: 3,
    outcome: 'completed',
    milliseconds: 4012,
  }
  it.each([
    [subscription, 'completed  subscription WatchPayment  4012 ms, 3 events over sse'],
    [{ ...subscription, operation: null, events: 1 }, 'completed  subscription  4012 ms, 1 event over sse'],
    [
      { ...subscription, outcome: 'failed', errors: ['UPSTREAM_TIMEOUT'] },
      'failed  subscription WatchPayment  4012 ms, 3 events over sse  UPSTREAM_TIMEOUT',
    ],
  ])('%j', (line, expected) => {
    expect(shown((logger) => logger.info(line, 'subscription')).slice(12)).toBe(`${expected}\n`)
  })
})

it('a reason cannot control the terminal', () => {
  const line = {
    ...request,
    outcome: 'refused',
    errors: ['GRAPHQL_PARSE_FAILED'],
    reason: 'found "\u001b[2J\n\u009b1m"',
  }
  expect(shown((logger) => logger.info(line, 'request'))).toMatch(/GRAPHQL_PARSE_FAILED: found " \[2J {2}1m"\n$/)
})

it('everything else is one line, too', () => {
  const text = shown((logger) => logger.warn({ resource: 'payments', state: 'open' }, 'circuit breaker'))
  expect(text).toMatch(/^\[\d\d:\d\d:\d\d\] WARN: circuit breaker \{"resource":"payments","state":"open"\}\n$/)
})

it('colours are for terminals that have them', () => {
  expect(shown((logger) => logger.info(request, 'request'), true)).toContain('\x1b[32m200 ok\x1b[0m')
})
