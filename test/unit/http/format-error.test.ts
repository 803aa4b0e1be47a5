// The error formatter behind the route: for any error, a caller gets a documented code, a message for people, and nothing more.
import { Writable } from 'node:stream'
import { makeExecutableSchema } from '@graphql-tools/schema'
import fastify from 'fastify'
import { GraphQLError, GraphQLScalarType } from 'graphql'
import { pino } from 'pino'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { GatewayContext } from '../../../src/domains/shared/context.ts'
import { DruoError, type DruoErrorKind } from '../../../src/druo/errors.ts'
import { type ErrorCode, errorCodes, gatewayError } from '../../../src/domains/shared/gateway-error.ts'
import { createMetrics } from '../../../src/platform/metrics.ts'
import { runInCallScope } from '../../../src/druo/call-scope.ts'
import { createCapacity } from '../../../src/http/capacity.ts'
import { createByteBudget } from '../../../src/http/limits/byte-budget.ts'
import { createApollo } from '../../../src/http/apollo.ts'
import { type Authenticated, createAuthenticate, unlimited } from '../../../src/http/auth/authenticate.ts'
import { identifyAnonymous } from '../../../src/http/auth/caller-identity.ts'
import { createFormatError } from '../../../src/http/format-error.ts'
import { endpointPath, graphqlRoute } from '../../../src/http/graphql-route.ts'
import { createSubscriptions } from '../../../src/http/subscriptions/subscriptions.ts'
import { LedgerUnavailableError } from '../../../src/ledger/store.ts'
import { graphqlBody, postCall } from '../../support/http-call.ts'
import { injectCall } from '../../support/inject-call.ts'

type Operation = 'query' | 'mutation'

/** Stands for text that must not reach a client. */
const canary = 'canary-4711'

/** What a caller gets, and what the log gets, where the only field throws this. */
async function leaving(thrown: unknown, operation: Operation = 'query', asked = 'field', contextError?: Error) {
  const field = () => {
    // Anything can be thrown, and some libraries do.
    // oxlint-disable-next-line typescript/only-throw-error
    throw thrown
  }
  const lines: Record<string, unknown>[] = []
  const log = new Writable({
    write: (line: Buffer, _encoding, done) => {
      lines.push(JSON.parse(line.toString()))
      done()
    },
  })
  const logger = pino({ base: null, formatters: { level: (level) => ({ level }) } }, log)
  const schema = makeExecutableSchema({
    typeDefs:
      'scalar Unwritable type Query { field: String unwritable: Unwritable } type Mutation { field: String unwritable: Unwritable }',
    resolvers: {
      Query: { field, unwritable: () => canary },
      Mutation: { field, unwritable: () => canary },
      // No JSON has such a value.
      Unwritable: new GraphQLScalarType({ name: 'Unwritable', serialize: () => 1n }),
    },
  })
  const apollo = createApollo({
    schema,
    introspection: true,
    trustedDocuments: undefined,
    logger,
  })
  await apollo.start()
  const createContext = (requestId: string, { caller }: Pick<Authenticated, 'caller'>) => {
    if (contextError !== undefined) throw contextError
    return { requestId, caller } as GatewayContext
  }
  const authenticate = createAuthenticate(identifyAnonymous, unlimited)
  const capacity = createCapacity({ maxRunning: 10, maxInFlight: 10 })
  const [bytes, unsent] = [createByteBudget(), createByteBudget()]
  const metrics = createMetrics()
  const executing = { apollo, authenticate, runInCallScope, capacity, bytes, unsent, createContext, logger, metrics }
  const subscriptions = createSubscriptions({ ...executing, schema, formatError: createFormatError(logger) })
  const crossOrigin = { origins: [], sandbox: false }
  const app = fastify()
  await app.register(graphqlRoute({ ...executing, subscriptions, crossOrigin }), { prefix: endpointPath })
  onTestFinished(async () => {
    await app.close()
    await apollo.stop()
  })
  const ask = () => injectCall(app, postCall(`${operation} { ${asked} }`))
  const reply = await ask()
  return {
    reply,
    /** The same operation, now that it is known. */
    again: ask,
    requestId: reply.headers['x-request-id'],
    body: graphqlBody(reply),
    logged: lines.filter(({ msg }) => msg !== 'request'),
  }
}

/** The one error's message and extensions, the request's id having been checked. */
async function errorOf(thrown: unknown, operation: Operation = 'query') {
  const { reply, requestId, body } = await leaving(thrown, operation)
  expect(reply.status).toBe(200)
  expect(reply.text).not.toMatch(/canary|stack|\.ts\b/)
  expect(body.data).toEqual({ field: null })
  expect(body.errors).toHaveLength(1)
  const [error] = body.errors
  expect(Object.keys(error ?? {}).sort()).toEqual(['extensions', 'locations', 'message', 'path'])
  const { requestId: given, ...extensions } = error?.extensions ?? {}
  expect(given).toBe(requestId)
  return { message: error?.message, extensions }
}

const codes = Object.keys(errorCodes) as ErrorCode[]
const meant = codes.filter((code) => code !== 'INTERNAL_SERVER_ERROR')
const maskedMessage = 'Internal error. Report the requestId to the operator of this gateway.'

describe('an error that is meant for callers', () => {
  it.each(meant)('%s leaves with its message and whether trying again can help', async (code) => {
    expect(await errorOf(gatewayError(code, 'Words for people.'))).toEqual({
      message: 'Words for people.',
      extensions: { code, retryable: errorCodes[code].retryable },
    })
  })

  it.each([
    [{ retryAfterMs: 1500 }, { retryAfterMs: 1500, writeMayHaveApplied: true }],
    [{ retryAfterMs: 0 }, { retryAfterMs: 0, writeMayHaveApplied: true }],
    [{ retryAfterMs: undefined }, { writeMayHaveApplied: true }],
    [{ writeMayHaveApplied: false }, { writeMayHaveApplied: false }],
    [
      { retryAfterMs: 10, writeMayHaveApplied: true },
      { retryAfterMs: 10, writeMayHaveApplied: true },
    ],
  ])('leaves with what else it says: %j', async (details, expected) => {
    const { extensions } = await errorOf(gatewayError('RATE_LIMITED', 'Slower.', details), 'mutation')
    expect(extensions).toEqual({ code: 'RATE_LIMITED', retryable: true, ...expected })
  })

  it('leaves without anything that somebody else hung on it', async () => {
    const extensions = {
      code: 'BAD_USER_INPUT',
      upstream: canary,
      stacktrace: [canary],
      retryAfterMs: canary,
      http: {},
    }
    expect(await errorOf(new GraphQLError('Words for people.', { extensions }))).toEqual({
      message: 'Words for people.',
      extensions: { code: 'BAD_USER_INPUT', retryable: false },
    })
  })
})

it('a document that is nested too deeply for the parser is too complex, and no word of the stack leaves', () => {
  const overflow = new GraphQLError('Maximum call stack size exceeded', { originalError: new RangeError('stack') })
  const extensions = { code: 'GRAPHQL_PARSE_FAILED' }
  const error = new GraphQLError(overflow.message, { originalError: overflow, extensions })
  const formatted = createFormatError(pino({ level: 'silent' }))({ ...error.toJSON() }, error)
  expect(formatted.message).toBe('The document is nested too deeply.')
  expect(formatted.extensions).toMatchObject({ code: 'OPERATION_TOO_COMPLEX', retryable: false })
})

describe('a failed call to DRUO', () => {
  const expected: Readonly<Record<DruoErrorKind, readonly [ErrorCode, boolean]>> = {
    unavailable: ['UPSTREAM_UNAVAILABLE', true],
    timeout: ['UPSTREAM_TIMEOUT', true],
    contract: ['UPSTREAM_CONTRACT', false],
    refused: ['BAD_USER_INPUT', false],
    unauthorized: ['UPSTREAM_UNAUTHORIZED', false],
    'caller-unauthenticated': ['UNAUTHENTICATED', false],
    'caller-forbidden': ['FORBIDDEN', false],
    overloaded: ['OVERLOADED', true],
    'rate-limited': ['RATE_LIMITED', true],
    abandoned: ['UPSTREAM_UNAVAILABLE', true],
  }
  const kinds = Object.keys(expected) as DruoErrorKind[]

  it.each(kinds)('%s has a code and words of its own', async (kind) => {
    const [code, retryable] = expected[kind]
    const { message, extensions } = await errorOf(new DruoError(kind, canary))
    expect(extensions).toEqual({ code, retryable })
    expect(message).toMatch(kind === 'overloaded' ? /DRUO .+\.$/ : /^DRUO .+\.$/)
  })

  it.each(kinds)('%s says when to come back, where DRUO does', async (kind) => {
    const { extensions } = await errorOf(new DruoError(kind, canary, 2000))
    expect(extensions).toMatchObject({ retryAfterMs: 2000 })
  })

  it.each(['abandoned', 'overloaded'] as const)('that is %s is not logged', async (kind) => {
    expect((await leaving(new DruoError(kind, 'the cause in our words'))).logged).toEqual([])
  })

  it.each(kinds.filter((kind) => !['rate-limited', 'abandoned', 'overloaded'].includes(kind)))(
    '%s is logged with its cause',
    async (kind) => {
      const { requestId, logged } = await leaving(new DruoError(kind, 'the cause in our words'))
      const [code] = expected[kind]
      expect(logged).toMatchObject([{ level: 'warn', requestId, code, cause: 'the cause in our words' }])
    },
  )
})

it('a ledger that cannot be used says that nothing was sent', async () => {
  const error = new LedgerUnavailableError('broken', { cause: new Error(canary) })
  expect(await errorOf(error, 'mutation')).toEqual({
    message: expect.stringContaining('nothing was sent'),
    extensions: { code: 'UPSTREAM_UNAVAILABLE', retryable: true, writeMayHaveApplied: false },
  })
})

describe('an error that is nobody’s business', () => {
  class Strange extends Error {
    readonly code = 'BAD_USER_INPUT'
    readonly response = { body: canary }
  }
  const strangers: readonly [title: string, thrown: unknown][] = [
    ['an Error', new Error(canary)],
    ['an Error with a code', new Strange(canary)],
    ['an Error with a cause', new Error('outside', { cause: new Error(canary) })],
    ['an Error with extensions', Object.assign(new Error(canary), { extensions: { code: 'BAD_USER_INPUT' } })],
    ['a TypeError of the engine', new TypeError(`Cannot read properties of undefined (reading '${canary}')`)],
    ['text', canary],
    ['a number', 4711],
    ['undefined', undefined],
    ['null', null],
    ['an object', { message: canary, extensions: { code: 'BAD_USER_INPUT' } }],
    ['a GraphQLError without a code', new GraphQLError(canary)],
    [
      'a GraphQLError with a code that is not in the table',
      new GraphQLError(canary, { extensions: { code: 'CANARY' } }),
    ],
    ['a GraphQLError named like a part of Object', new GraphQLError(canary, { extensions: { code: 'constructor' } })],
    ['a GraphQLError with a code that is no text', new GraphQLError(canary, { extensions: { code: 42 } })],
    ['a GraphQLError that is internal', gatewayError('INTERNAL_SERVER_ERROR', canary)],
    ['several at once', new AggregateError([new Error(canary)], canary)],
  ]

  it.each(strangers)('%s is masked', async (_, thrown) => {
    expect(await errorOf(thrown)).toEqual({
      message: maskedMessage,
      extensions: { code: 'INTERNAL_SERVER_ERROR', retryable: false },
    })
  })

  it.each(strangers)('%s in a mutation says that something may have been done', async (_, thrown) => {
    expect(await errorOf(thrown, 'mutation')).toEqual({
      message: maskedMessage,
      extensions: { code: 'INTERNAL_SERVER_ERROR', retryable: false, writeMayHaveApplied: true },
    })
  })

  it('is logged with its cause, under the id that the caller was told', async () => {
    const { requestId, logged } = await leaving(new Error('what broke'))
    expect(logged).toMatchObject([{ level: 'error', requestId, path: ['field'], err: { message: 'what broke' } }])
    expect(JSON.stringify(logged)).toContain('format-error.test.ts')
  })
})

describe('an answer that cannot be written', () => {
  it.each(['query', 'mutation'] as const)(
    'of a %s is an error inside, and says what may have happened',
    async (operation) => {
      const { reply, again } = await leaving(undefined, operation, 'unwritable')
      for (const { status, text, headers } of [reply, await again()]) {
        expect([status, headers['content-type']]).toEqual([500, 'application/json; charset=utf-8'])
        expect(JSON.parse(text)).toEqual({
          errors: [
            {
              message: maskedMessage,
              extensions: {
                code: 'INTERNAL_SERVER_ERROR',
                requestId: headers['x-request-id'],
                retryable: false,
                ...(operation === 'mutation' ? { writeMayHaveApplied: true } : {}),
              },
            },
          ],
        })
      }
    },
  )
})

it.each(['query', 'mutation'] as const)(
  'an error before the operation of a %s is known is an error inside',
  async (operation) => {
    const { reply, body, requestId, logged } = await leaving(undefined, operation, 'field', new Error(canary))
    expect([reply.status, reply.headers['content-type']]).toEqual([500, 'application/json; charset=utf-8'])
    expect(body.errors).toEqual([
      {
        message: maskedMessage,
        extensions: { code: 'INTERNAL_SERVER_ERROR', requestId, retryable: false, writeMayHaveApplied: false },
      },
    ])
    expect(logged).toMatchObject([{ level: 'error', requestId, err: { message: canary }, msg: 'request failed' }])
  },
)
