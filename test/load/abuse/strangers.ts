// Attacks without a token that counts.
import { Agent } from 'node:http'
import { httpCall, postCall } from '../../support/http-call.ts'
import { type Attack, count, paced } from './attack.ts'

const mutation = `mutation ($key: IdempotencyKey!) {
  createPayment(input: { idempotencyKey: $key, fundingSourceId: "acc_1", amount: 1 }) { intent { state } }
}`

/** Mutations with invented tokens, each another one. */
const inventedTokens: Attack = {
  isPassthrough: true,
  async run({ origin }, signal) {
    const statuses = count()
    await paced(50, 10_000, signal, async (at) => {
      const variables = { key: `invented-key-of-${at}-0123456789` }
      const headers = { authorization: `Bearer invented-${at}` }
      statuses.add((await httpCall(origin, postCall(mutation, variables, headers))).status)
    })
    return statuses.words()
  },
}

const flood = (perSecond: number, path: string): Attack => ({
  async run({ origin }, signal) {
    const statuses = count()
    const agent = new Agent({ keepAlive: true, maxSockets: 64 })
    await paced(perSecond, 100_000, signal, async () => {
      statuses.add((await httpCall(origin, { path, agent })).status)
    })
    agent.destroy()
    return statuses.words()
  },
})

/** Deliveries of 90 kB with a signature that is wrong. */
const forgedDeliveries: Attack = {
  environment: { DRUO_WEBHOOK_SECRET: 'a-secret-of-the-abuse-run-0123456789' },
  async run({ origin }, signal) {
    const statuses = count()
    const agent = new Agent({ keepAlive: true, maxSockets: 64 })
    const body = JSON.stringify({ ids: 'x'.repeat(90_000) })
    await paced(100, 100_000, signal, async () => {
      const headers = { 'x-druo-webhook-event-signature': 'f'.repeat(64) }
      statuses.add((await httpCall(origin, { method: 'POST', path: '/webhooks/druo', headers, body, agent })).status)
    })
    agent.destroy()
    return statuses.words()
  },
}

export const strangerAttacks = {
  'invented tokens (passthrough)': inventedTokens,
  'metrics scrapes': flood(20, '/metrics'),
  'metrics scrapes, 200 a second': flood(200, '/metrics'),
  'readiness checks': flood(200, '/health/ready'),
  'explorer page': flood(200, '/'),
  'schema downloads': flood(200, '/schema.graphql'),
  'forged webhook deliveries': forgedDeliveries,
} as const satisfies Readonly<Record<string, Attack>>
