// A request that tries to cost too much is refused at once with a 4xx and without a call to DRUO, or it is cheap.
import { Agent } from 'node:http'
import { buildClientSchema, type IntrospectionQuery } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestGateway, type TestGateway } from '../../../support/gateway.ts'
import { hostileRequests } from '../../../support/hostile-documents.ts'
import { graphqlBody, httpCall } from '../../../support/http-call.ts'
import { schema } from '../../../support/schema.ts'
import { toolIntrospections } from '../../../support/tool-introspections.ts'

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

/** Each try is another document, which has to be parsed and validated again. */
const variantOf = (body: string, variant: number): string => body.replace(/^\{"query":"/, `{"query":"#${variant}\\n`)

describe('takes little time', () => {
  it.each(hostileRequests)('$title', async ({ body, isRefused }) => {
    const callsBefore = gateway.upstream.calls.length
    let fastestMs = Infinity
    for (let tries = 0; tries < mostTries && fastestMs >= mostMs; tries += 1) {
      const headers = { 'content-type': 'application/json' }
      const call = { method: 'POST', headers, body: variantOf(body, tries), agent }
      const start = process.cpuUsage()
      const reply = await httpCall(gateway.origin, call)
      // The first ones find nothing compiled.
      if (tries >= 2) fastestMs = Math.min(fastestMs, cpuMs(start))
      if (!isRefused) {
        expect(reply.status).toBe(200)
        continue
      }
      expect(reply.status).toBeGreaterThanOrEqual(400)
      expect(reply.status).toBeLessThan(500)
      const { errors } = graphqlBody(reply)
      expect(errors.length).toBeGreaterThan(0)
      expect(errors.map(({ extensions }) => extensions['code'])).not.toContain('INTERNAL_SERVER_ERROR')
    }
    expect(fastestMs).toBeLessThan(mostMs)
    if (isRefused) expect(gateway.upstream.calls).toHaveLength(callsBefore)
  })
})

it.each(toolIntrospections)('the introspection of $tool is answered', async ({ call, isComplete }) => {
  const reply = await httpCall(gateway.origin, call)
  expect(reply.status).toBe(200)
  const { data, errors } = graphqlBody(reply)
  expect(errors).toEqual([])
  if (!isComplete) return
  const built = buildClientSchema(data as IntrospectionQuery)
  expect(Object.keys(built.getTypeMap()).sort()).toEqual(Object.keys(schema.getTypeMap()).sort())
})
