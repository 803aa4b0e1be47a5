// What tries to cost too much is refused before it does: with a 4xx, at once, and without a call to DRUO.
import { Agent } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestGateway, type TestGateway } from '../../../support/gateway.ts'
import { hostileRequests } from '../../../support/hostile-documents.ts'
import { graphqlBody, httpCall } from '../../../support/http-call.ts'

const agent = new Agent({ keepAlive: true })
let gateway: TestGateway
beforeAll(async () => {
  gateway = await startTestGateway()
})
afterAll(async () => {
  agent.destroy()
  await gateway[Symbol.asyncDispose]()
})

const mostMs = 20
/** Of the processor, for client and gateway together: what else the machine has to do does not count. */
const cpuMs = (since: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since)
  return (user + system) / 1000
}
/** Compiling and collecting garbage make a try slow; nothing makes it fast. */
const mostTries = 12

it('are at least 36', () => {
  expect(hostileRequests.length).toBeGreaterThanOrEqual(36)
})

describe('is refused at once', () => {
  it.each(hostileRequests)('$title', async ({ body }) => {
    const call = { method: 'POST', headers: { 'content-type': 'application/json' }, body, agent }
    const callsBefore = gateway.upstream.calls.length
    let fastestMs = Infinity
    for (let tries = 0; tries < mostTries && fastestMs >= mostMs; tries += 1) {
      const start = process.cpuUsage()
      const reply = await httpCall(gateway.origin, call)
      // The first ones find nothing compiled.
      if (tries >= 2) fastestMs = Math.min(fastestMs, cpuMs(start))
      expect(reply.status).toBeGreaterThanOrEqual(400)
      expect(reply.status).toBeLessThan(500)
      const { errors } = graphqlBody(reply)
      expect(errors.length).toBeGreaterThan(0)
      expect(errors.map(({ extensions }) => extensions['code'])).not.toContain('INTERNAL_SERVER_ERROR')
    }
    expect(fastestMs).toBeLessThan(mostMs)
    expect(gateway.upstream.calls).toHaveLength(callsBefore)
  })
})
