// DRUO learns the gateway's name and version with each call.
import { expect, it, onTestFinished } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { startGatewayProcess } from '../support/gateway-process.ts'
import { httpCall, postCall } from '../support/http-call.ts'
import { answers, misbehavingServer } from '../support/misbehaving-server.ts'
import { temporaryDatabase } from '../support/temporary-database.ts'

it('the gateway gives its name and version from package.json', async () => {
  const upstream = await misbehavingServer(answers(200, { uuid: 'acc_1' }))
  const gateway = await startGatewayProcess({
    DRUO_BASE_URL: upstream.baseUrl.href,
    DRUO_ACCESS_TOKEN: 'token',
    DATABASE_URL: `sqlite:${temporaryDatabase()}`,
    SHUTDOWN_GRACE_MS: '0',
  })
  onTestFinished(async () => {
    gateway.signal('SIGTERM')
    await gateway.ended
  })
  await httpCall(gateway.origin, postCall('{ account(id: "acc_1") { name } }'))
  expect(upstream.requests.map(({ headers }) => headers['user-agent'])).toEqual([
    `druo-graphql-gateway/${manifest.version}`,
  ])
})
