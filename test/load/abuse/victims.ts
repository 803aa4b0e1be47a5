// The process of the victims: `node victims.ts ORIGIN TOKEN…`. For each message with seconds, each victim pays once a second for
// so long; then the process reports how the payments went.
import { randomUUID } from 'node:crypto'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { graphqlBody, httpCall, postCall } from '../../support/http-call.ts'
import type { Payments } from './payments.ts'

const [origin = '', ...tokens] = process.argv.slice(2)

const mutation = `mutation ($input: CreatePaymentInput!) {
  createPayment(input: $input) { intent { state } userErrors { code } }
}`

async function payments(seconds: number): Promise<Payments> {
  const milliseconds: number[] = []
  const failures: string[] = []
  const payOnce = async (token: string): Promise<void> => {
    const input = { idempotencyKey: `victim-${randomUUID()}`, fundingSourceId: 'acc_of_eur_victim', amount: 1000 }
    const startedAt = performance.now()
    const reply = await httpCall(origin, postCall(mutation, { input }, { authorization: `Bearer ${token}` }))
    milliseconds.push(performance.now() - startedAt)
    if (!reply.text.includes('"state":"SUCCEEDED"')) failures.push(`${reply.status} ${codesIn(reply.text)}`)
  }
  const delays = monitorEventLoopDelay({ resolution: 5 })
  delays.enable()
  const running: Promise<void>[] = []
  const beganAt = performance.now()
  for (let at = 0; at < seconds * tokens.length; at += 1) {
    await pause(Math.max(beganAt + (at * 1000) / tokens.length - performance.now(), 0))
    const token = tokens[at % tokens.length] ?? ''
    running.push(payOnce(token).catch((error: unknown) => void failures.push(String(error))))
  }
  await Promise.all(running)
  delays.disable()
  const total = running.length
  const ownDelayMs = delays.percentile(99) / 1e6
  return { total, succeeded: total - failures.length, milliseconds, failures, ownDelayMs }
}

function codesIn(text: string): string {
  try {
    const { errors } = graphqlBody({ status: 200, headers: {}, text })
    return errors.map(({ extensions }) => String(extensions['code'])).join(' ') || text.slice(0, 200)
  } catch {
    return text.slice(0, 200)
  }
}

process.on('disconnect', () => process.exit(0))
process.on('message', (message) => {
  void payments(Number(Object(message).seconds)).then((made) => process.send?.({ payments: made }))
})
