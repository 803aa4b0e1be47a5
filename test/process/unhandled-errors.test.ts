// Errors that no code handles: a rejected promise ends nothing, an exception ends the process once its requests are answered.
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { type GatewayProcess, startGatewayProcess } from '../support/gateway-process.ts'
import { httpCall, postCall } from '../support/http-call.ts'

const preload = ['--import', join(import.meta.dirname, '..', 'support', 'failing-process.ts')]
const soon = { interval: 10, timeout: 10_000 }

let gateway: GatewayProcess
afterEach(async () => {
  gateway.signal('SIGKILL')
  await gateway.ended
})
const start = async (): Promise<void> => {
  gateway = await startGatewayProcess({ SHUTDOWN_GRACE_MS: '300' }, undefined, preload)
}
const lines = (): readonly string[] =>
  gateway
    .output()
    .split('\n')
    .filter((line) => line.includes('"unhandled error"'))
const ask = () => httpCall(gateway.origin, postCall('{ __typename }'))

it('a rejected promise is logged and counted, and requests are answered', async () => {
  await start()
  for (let count = 1; count <= 3; count += 1) {
    gateway.signal('SIGUSR2')
    await expect.poll(() => lines().length, soon).toBe(count)
  }
  expect(JSON.parse(lines()[0] ?? '')).toMatchObject({
    level: 'error',
    kind: 'rejection',
    error: 'TypeError',
    at: expect.arrayContaining([expect.stringContaining('failing-process.ts')]),
  })
  expect(gateway.output()).not.toMatch(/canary/)
  expect((await ask()).status).toBe(200)
  const metrics = await httpCall(gateway.origin, { path: '/metrics' })
  expect(metrics.text).toMatch(/^gateway_unhandled_errors_total\{kind="rejection"\} 3$/m)
})

it('an exception is logged, and the process drains and ends with an error', async () => {
  await start()
  gateway.signal('SIGUSR1')
  await expect.poll(async () => (await httpCall(gateway.origin, { path: '/health/ready' })).status, soon).toBe(503)
  expect((await ask()).status).toBe(200)
  expect(await gateway.ended).toBe(1)
  expect(lines().map((line): unknown => JSON.parse(line))).toMatchObject([{ kind: 'exception', error: 'RangeError' }])
  expect(gateway.output()).not.toMatch(/canary/)
})
