// Readiness: every need of requests is checked, and the response names the ones that are not met.
import { describe, expect, it } from 'vitest'
import { readiness } from '../../../src/http/readiness.ts'
import { startTestGateway } from '../../support/gateway.ts'
import { httpCall } from '../../support/http-call.ts'
import { answers, misbehavingServer } from '../../support/misbehaving-server.ts'

describe('readiness', () => {
  it('names all that is missing, and asks again only after a while', async () => {
    let now = 0
    let tried = 0
    let fails = true
    const check = async () => {
      tried += 1
      if (fails) throw new Error('no')
    }
    const missing = readiness(
      [
        ['A is missing.', check],
        ['B is missing.', check],
        ['C is missing.', async () => 1],
      ],
      () => now,
    )
    expect(await missing()).toBe('A is missing. B is missing.')
    fails = false
    expect([await missing(), tried]).toEqual(['A is missing. B is missing.', 2])
    now = 3000
    expect([await missing(), tried]).toEqual([undefined, 4])
    expect([await missing(), tried]).toEqual([undefined, 6])
  })

  it('is tried once for all who ask at the same moment, and does not wait for ever', async () => {
    let tried = 0
    const check = () => {
      tried += 1
      return new Promise(() => undefined)
    }
    const missing = readiness([['It hangs.', check]])
    expect(await Promise.all([missing(), missing(), missing()])).toEqual(['It hangs.', 'It hangs.', 'It hangs.'])
    expect(tried).toBe(1)
  })
})

describe('a gateway', () => {
  it('is ready with a token', async () => {
    await using gateway = await startTestGateway()
    expect((await httpCall(gateway.origin, { path: '/health/ready' })).status).toBe(200)
  })

  it('is alive but not ready where it gets no token', async () => {
    const tokenServer = await misbehavingServer(answers(500, {}))
    await using gateway = await startTestGateway({ environment: { DRUO_TOKEN_URL: tokenServer.baseUrl.href } })
    const reply = await httpCall(gateway.origin, { path: '/health/ready' })
    expect([reply.status, reply.headers['content-type']]).toEqual([503, 'application/problem+json'])
    expect(JSON.parse(reply.text)).toMatchObject({ title: 'There is no access token for DRUO.' })
    expect((await httpCall(gateway.origin, { path: '/health/live' })).status).toBe(200)
  })
})
