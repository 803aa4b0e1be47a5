// The GraphQL-over-HTTP audit suite, with CSRF prevention as it is.
import { serverAudits } from 'graphql-http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestGateway, type TestGateway } from '../../support/gateway.ts'

let gateway: TestGateway
beforeAll(async () => {
  gateway = await startTestGateway()
})
afterAll(() => gateway[Symbol.asyncDispose]())

/** As a client with a token asks: it is what lets a plain GET through the prevention of CSRF. */
const withToken: typeof fetch = (input, init) => {
  const headers = new Headers(init?.headers)
  headers.set('authorization', 'Bearer token')
  return fetch(input, { ...init, headers })
}
const audits = serverAudits({ url: () => gateway.endpoint, fetchFn: withToken })

describe('GraphQL over HTTP', () => {
  it('has 61 audits', () => {
    expect(audits).toHaveLength(61)
  })

  it.each(audits)('$id $name', async (audit) => {
    const result = await audit.fn()
    expect({ status: result.status, reason: 'reason' in result ? result.reason : null }).toEqual({
      status: 'ok',
      reason: null,
    })
  })
})
