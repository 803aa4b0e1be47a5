// Scopes of subscriptions: asked before the first event.
import { makeExecutableSchema } from '@graphql-tools/schema'
import { parse, subscribe } from 'graphql'
import { describe, expect, it } from 'vitest'
import type { Caller } from '../../../../src/domains/shared/context.ts'
import { enforceScopes } from '../../../../src/http/auth/scope-authorization.ts'

function subscription(scopes: string) {
  let begun = 0
  const schema = makeExecutableSchema({
    typeDefs: `
      directive @requiresScopes(scopes: [[String!]!]!) on FIELD_DEFINITION
      type Query { none: Int }
      type Subscription { changed: Int @requiresScopes(scopes: ${scopes}) }`,
    resolvers: {
      Subscription: {
        changed: {
          async *subscribe() {
            begun += 1
            yield { changed: 1 }
          },
        },
      },
    },
  })
  enforceScopes(schema)
  const caller = (...allowed: readonly string[]): Caller => ({
    kind: 'jwt',
    scopes: new Set(allowed),
    endUserId: undefined,
  })
  const begin = (...allowed: readonly string[]) =>
    subscribe({ schema, document: parse('subscription { changed }'), contextValue: { caller: caller(...allowed) } })
  return { begin, begun: () => begun }
}

describe('a subscription', () => {
  it('does not begin without its scope', async () => {
    const { begin, begun } = subscription('[["payments:read"]]')
    expect(await begin('accounts:read')).toMatchObject({
      errors: [{ message: 'changed needs the scope payments:read.', extensions: { code: 'FORBIDDEN' } }],
    })
    expect(begun()).toBe(0)
  })

  it('begins with its scope', async () => {
    const { begin } = subscription('[["payments:read"]]')
    const events = await begin('payments:read')
    if (!(Symbol.asyncIterator in events)) throw new Error('there are no events')
    expect(await events.next()).toMatchObject({ value: { data: { changed: 1 } } })
  })
})

describe('what a field needs', () => {
  it('is all of one list', async () => {
    const { begin } = subscription('[["payments:read", "accounts:read"], ["plans:write"]]')
    expect(await begin('payments:read')).toMatchObject({
      errors: [{ message: 'changed needs the scope accounts:read or plans:write.' }],
    })
    expect(await begin('payments:read', 'accounts:read')).toHaveProperty('next')
    expect(await begin('plans:write')).toHaveProperty('next')
  })

  it.each(['[]', '[[]]', '[["payments:read"], []]'])('is never nothing by mistake: %s', (scopes) => {
    expect(() => subscription(scopes)).toThrow('@requiresScopes of changed is not a list of lists of scopes')
  })
})
