// The first document after a start is parsed by code that is not compiled yet, which takes more stack. A deep one gets the
// gateway's own message, and never that of the engine.
import { expect, it, onTestFinished } from 'vitest'
import { startGatewayProcess } from '../support/gateway-process.ts'
import { graphqlBody, httpCall, postCall } from '../support/http-call.ts'

const nested = (levels: number, open: string, close: string) => open.repeat(levels) + close.repeat(levels)

it.each([
  ['list brackets', `{ a(b: ${nested(2000, '[', ']')}) }`],
  ['selections', nested(2000, '{a', '}')],
  ['list types', `query ($a: ${nested(2000, '[', ']').replace('[]', '[Int]')}) { a }`],
])('2,000 nested %s', async (_name, query) => {
  const gateway = await startGatewayProcess({ SHUTDOWN_GRACE_MS: '0' })
  onTestFinished(async () => {
    gateway.signal('SIGTERM')
    await gateway.ended
  })
  const reply = await httpCall(gateway.origin, postCall(query))
  const [error] = graphqlBody(reply).errors
  expect([reply.status, error?.message]).toEqual([400, 'The document may have at most 1000 tokens.'])
})
