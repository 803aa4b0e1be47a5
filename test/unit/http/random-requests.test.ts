// Random requests: every response is JSON without a 5xx, an internal error or a stack, and the gateway keeps running.
// A thousand of each kind; FUZZ_REQUESTS=10000 asks for more, FUZZ_SEED for others.
import { Agent } from 'node:http'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestGateway, type TestGateway } from '../../support/gateway.ts'
import { httpCall, type HttpCall } from '../../support/http-call.ts'
import { type Chance, chance, randomBody, randomOperation } from '../../support/random-requests.ts'

const requests = Number(process.env['FUZZ_REQUESTS'] ?? 1000)
const seed = Number(process.env['FUZZ_SEED'] ?? 20_260_101)
// It takes a tenth of that where the machine has nothing else to do.
const timeoutMs = 80_000 * Math.max(1, requests / 1000)

let gateway: TestGateway
const agent = new Agent({ keepAlive: true, maxSockets: 8 })
beforeAll(async () => {
  gateway = await startTestGateway()
})
afterAll(async () => {
  agent.destroy()
  await gateway[Symbol.asyncDispose]()
})

/** Sends them, eight at a time, and gives what is wrong with the answers. */
async function faultsOf(
  makeCall: (random: Chance) => HttpCall,
): Promise<{ readonly statuses: ReadonlySet<number>; readonly faults: readonly string[] }> {
  const random = chance(seed)
  const statuses = new Set<number>()
  const faults: string[] = []
  let left = requests
  const work = async (): Promise<void> => {
    while (left > 0) {
      left -= 1
      const call = makeCall(random)
      const { status, headers, text } = await httpCall(gateway.origin, { ...call, agent })
      statuses.add(status)
      const isJson = /^application\/(?:graphql-response\+)?json/.test(headers['content-type'] ?? '') && isParsable(text)
      if (status < 500 && isJson && !/INTERNAL_SERVER_ERROR|\\n\s+at |node_modules/.test(text)) continue
      faults.push(
        `${status} ${text.slice(0, 200)} <- ${Buffer.from(call.body ?? '')
          .toString()
          .slice(0, 2000)}`,
      )
    }
  }
  await Promise.all(Array.from({ length: 8 }, work))
  return { statuses, faults }
}

function isParsable(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object'
  } catch {
    return false
  }
}

const json = { 'content-type': 'application/json' }

it('operations', { timeout: timeoutMs }, async () => {
  const { statuses, faults } = await faultsOf((random) => ({
    method: 'POST',
    headers: json,
    body: randomOperation(random),
  }))
  expect(faults).toEqual([])
  expect([...statuses].sort()).toEqual([200, 400])
})

it('bodies', { timeout: timeoutMs }, async () => {
  const { statuses, faults } = await faultsOf((random) => {
    const contentType = random.of([
      'application/json',
      'application/json; charset=utf-8',
      'application/json',
      'text/plain',
      'application/json; charset=latin1',
    ])
    return {
      method: random.of(['POST', 'POST', 'POST', 'PUT', 'GET']),
      headers: { ...json, 'content-type': contentType },
      body: randomBody(random),
    }
  })
  expect(faults).toEqual([])
  expect([...statuses].sort()).toEqual(expect.arrayContaining([200, 400, 405, 415]))
})
