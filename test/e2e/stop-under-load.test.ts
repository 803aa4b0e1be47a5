// SIGTERM while clients ask: no request fails for a client that honours readiness and `Connection: close`.
// Twice; SIGTERM_ROUNDS=20 for more.
import { Agent } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { startGatewayProcess } from '../support/gateway-process.ts'
import { httpCall, postCall } from '../support/http-call.ts'

const rounds = Number(process.env['SIGTERM_ROUNDS'] ?? 2)
const workers = 8
const query = '{ endUser(id: "eur_868d99a5-6578-40cf-8aec-e7a48085fa37") { firstName } }'

async function stopUnderLoad() {
  const gateway = await startGatewayProcess({ LOG_LEVEL: 'warn', SHUTDOWN_GRACE_MS: '700' })
  const agent = new Agent({ keepAlive: true, maxSockets: workers })
  let isReady = true
  let served = 0
  let servedWhileDraining = 0
  let signalled = false
  const failures: string[] = []

  const watch = async (): Promise<void> => {
    while (isReady) {
      // As an orchestrator looks: at intervals, on a separate connection.
      const probe = await httpCall(gateway.origin, { path: '/health/ready' })
      isReady = probe.status === 200
      await pause(50)
    }
  }
  const ask = async (): Promise<void> => {
    while (isReady) {
      const reply = await httpCall(gateway.origin, { ...postCall(query), agent }).catch((error: unknown) =>
        String(error),
      )
      if (typeof reply === 'string' || reply.status !== 200) failures.push(JSON.stringify(reply))
      else if (reply.headers.connection === 'close') servedWhileDraining += 1
      served += 1
      if (served === 200) {
        signalled = true
        gateway.signal('SIGTERM')
      }
    }
  }
  await Promise.all([watch(), ...Array.from({ length: workers }, ask)])
  agent.destroy()
  return { failures, signalled, served, servedWhileDraining, code: await gateway.ended }
}

it.each(Array.from({ length: rounds }, (_, round) => round + 1))('round %i', { timeout: 30_000 }, async () => {
  const { failures, signalled, served, servedWhileDraining, code } = await stopUnderLoad()
  expect({ failures, signalled, code }).toEqual({ failures: [], signalled: true, code: 0 })
  expect(served).toBeGreaterThan(200)
  // It was stopped while it was asked, and not after.
  expect(servedWhileDraining).toBeGreaterThan(0)
})
