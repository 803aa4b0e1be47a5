// Metrics on a separate port: they are there, and not on the public one.
import { connect } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createLogger } from '../../../src/platform/logger.ts'
import { startMetricsServer } from '../../../src/http/metrics-server.ts'
import { startTestGateway } from '../../support/gateway.ts'
import { httpCall } from '../../support/http-call.ts'
import { witnessedLog } from '../../support/witness.ts'

const logger = createLogger('trace', witnessedLog, [])

async function start(read: () => Promise<{ readonly body: string; readonly contentType: string }>) {
  const server = await startMetricsServer({ host: '127.0.0.1', port: 0, metrics: { read }, logger })
  onTestFinished(() => server.close())
  return server.origin
}

describe('METRICS_PORT', () => {
  it('serves metrics there, and not on the public port', async () => {
    await using gateway = await startTestGateway({ environment: { METRICS_PORT: '0' } })
    const { metricsUrl } = gateway.app
    expect(new URL(metricsUrl).port).not.toBe(new URL(gateway.origin).port)
    const response = await fetch(metricsUrl)
    expect(response.headers.get('content-type')).toMatch(/^text\/plain/)
    expect(await response.text()).toContain('gateway_')
    expect((await httpCall(gateway.origin, { path: '/metrics' })).status).toBe(404)
    expect((await httpCall(gateway.origin, { path: '/health/live' })).status).toBe(200)
  })

  it('left out leaves metrics on the public port', async () => {
    await using gateway = await startTestGateway()
    expect(gateway.app.metricsUrl).toBe(`${gateway.origin}/metrics`)
    expect((await fetch(gateway.app.metricsUrl)).status).toBe(200)
  })
})

describe('the server of metrics', () => {
  const read = async () => ({ body: 'up 1\n', contentType: 'text/plain' })

  it.each([
    ['GET', '/metrics', 200, 'up 1\n'],
    ['GET', '/metrics?name=x', 200, 'up 1\n'],
    ['HEAD', '/metrics', 200, ''],
    ['POST', '/metrics', 405, '{"type":"about:blank","title":"Read metrics by GET or HEAD.","status":405}'],
    ['GET', '/graphql', 404, '{"type":"about:blank","title":"Not found. Metrics are at /metrics.","status":404}'],
    ['GET', '/', 404, '{"type":"about:blank","title":"Not found. Metrics are at /metrics.","status":404}'],
  ])('answers %s %s with %d', async (method, path, status, body) => {
    const response = await fetch((await start(read)) + path, { method })
    expect([response.status, await response.text()]).toEqual([status, body])
  })

  it.each([
    ['no HTTP', 'hello\r\n\r\n', 400],
    ['an unknown expectation', 'GET /metrics HTTP/1.1\r\nhost: x\r\nexpect: something\r\n\r\n', 417],
  ])('answers %s with a problem', async (_name, sent, status) => {
    const socket = connect(Number(new URL(await start(read)).port), '127.0.0.1')
    socket.write(sent)
    const text = Buffer.concat(await socket.toArray()).toString()
    expect(text).toMatch(new RegExp(`^HTTP/1\\.1 ${status} .*"status":${status}\\}$`, 's'))
  })

  it('answers with a problem where metrics cannot be read', async () => {
    const origin = await start(() => Promise.reject(new Error('broken')))
    const response = await fetch(`${origin}/metrics`)
    expect([response.status, await response.text()]).toEqual([
      500,
      '{"type":"about:blank","title":"Internal error.","status":500}',
    ])
  })
})
