// The victim of the abuse run: pays once a second and notes how long each payment took.
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { graphqlBody, httpCall, postCall } from '../../support/http-call.ts'

export interface Payments {
  readonly total: number
  readonly succeeded: number
  /** Of each payment. */
  readonly milliseconds: readonly number[]
  /** What was answered instead of success. */
  readonly failures: readonly string[]
}

const mutation = `mutation ($input: CreatePaymentInput!) {
  createPayment(input: $input) { intent { state } userErrors { code } }
}`

export async function pay(origin: string, token: string, seconds: number): Promise<Payments> {
  const milliseconds: number[] = []
  const failures: string[] = []
  const payments: Promise<void>[] = []
  const payOnce = async (): Promise<void> => {
    const input = { idempotencyKey: `victim-${randomUUID()}`, fundingSourceId: 'acc_of_eur_victim', amount: 1000 }
    const startedAt = performance.now()
    const reply = await httpCall(origin, postCall(mutation, { input }, { authorization: `Bearer ${token}` }))
    milliseconds.push(performance.now() - startedAt)
    if (!reply.text.includes('"state":"SUCCEEDED"')) failures.push(`${reply.status} ${codesIn(reply.text)}`)
  }
  for (let second = 0; second < seconds; second += 1) {
    payments.push(payOnce().catch((error: unknown) => void failures.push(String(error))))
    await pause(1000)
  }
  await Promise.all(payments)
  return { total: payments.length, succeeded: payments.length - failures.length, milliseconds, failures }
}

function codesIn(text: string): string {
  try {
    const { errors } = graphqlBody({ status: 200, headers: {}, text })
    return errors.map(({ extensions }) => String(extensions['code'])).join(' ') || text.slice(0, 200)
  } catch {
    return text.slice(0, 200)
  }
}
