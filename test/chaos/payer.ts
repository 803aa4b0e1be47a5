// A client as it should be: one key for each payment, and the same key again until the outcome is certain. It writes down
// every answer.
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { CallerOf } from './callers.ts'
import type { Random } from './random.ts'
import { type WriteKind, writeKinds } from './write-kinds.ts'

/** What a gateway has answered about a payment. */
export interface Statement {
  readonly state: string
  readonly id: string | null
  /** When the client asked. */
  readonly askedAt: number
}

export interface Payment {
  readonly kind: WriteKind
  readonly key: string
  /** Whose key it is. */
  readonly principal: string
  /** The primary reference, which the gateway sends unchanged: by it the program knows the payment at DRUO. */
  readonly reference: string
  /** The client's own second reference, which takes the place of the gateway's. */
  readonly secondaryReference: string | null
  readonly amount: number
  readonly statements: Statement[]
  /** Null until it is certain, or a person has to decide. */
  outcome: Statement | null
}

export type PaymentDetails = Partial<Pick<Payment, 'kind' | 'key' | 'principal' | 'secondaryReference'>>

const lastStates: ReadonlySet<string> = new Set(['SUCCEEDED', 'REJECTED', 'NOT_EXECUTED', 'NEEDS_REVIEW'])

export function newPayment(random: Random, details: PaymentDetails = {}): Payment {
  return {
    kind: random.pick(writeKinds.map((kind) => [1, kind] as const)),
    key: `chaos-${randomUUID()}`,
    principal: 'shop-a',
    secondaryReference: null,
    ...details,
    reference: randomUUID(),
    amount: random.integer(1, 1_000_000),
    statements: [],
    outcome: null,
  }
}

/** Asks until it is certain or time is up. @param twins how many ask for the first time at the same moment */
export async function pay(
  payment: Payment,
  endpoint: () => string | undefined,
  callerOf: CallerOf,
  { twins, stopAt }: { readonly twins: number; readonly stopAt: () => number },
): Promise<void> {
  await Promise.all(Array.from({ length: twins }, () => ask(payment, endpoint(), callerOf)))
  while (payment.outcome === null && Date.now() < stopAt()) {
    await pause(300)
    await ask(payment, endpoint(), callerOf)
  }
}

/** Once more after it is certain: the answer must be the same. */
export async function ask(payment: Payment, endpoint: string | undefined, callerOf: CallerOf): Promise<void> {
  if (endpoint === undefined) return
  const askedAt = Date.now()
  const answer = await post(endpoint, payment, await callerOf(payment))
  if (answer === undefined) return
  const payload = answer.data?.answer
  const state = payload?.intent?.state ?? unsentState(answer)
  if (state === undefined) return
  const statement = { state, id: payload?.object?.id ?? null, askedAt }
  payment.statements.push(statement)
  if (lastStates.has(state)) payment.outcome = statement
}

interface Answer {
  readonly data?: {
    readonly answer?: {
      readonly object: { readonly id: string } | null
      readonly intent: { readonly state: string } | null
    } | null
  } | null
  readonly errors?: readonly { readonly extensions?: { readonly writeMayHaveApplied?: boolean } }[]
}

/** "Nothing was done" is a statement too. */
function unsentState({ errors }: Answer): string | undefined {
  return errors?.some(({ extensions }) => extensions?.writeMayHaveApplied === false) === true ? 'NOT_SENT' : undefined
}

function documentOf({ mutation, field }: WriteKind): string {
  const input = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`
  return `mutation ($input: ${input}!) {
    answer: ${mutation}(input: $input) { object: ${field} { id } userErrors { code } intent { state } }
  }`
}

/** Undefined without an answer, as after a kill. */
async function post(
  endpoint: string,
  { kind, key, amount, reference, secondaryReference }: Payment,
  headers: Readonly<Record<string, string>>,
): Promise<Answer | undefined> {
  const input = {
    ...kind.input(amount),
    idempotencyKey: key,
    primaryReference: reference,
    ...(secondaryReference === null ? {} : { secondaryReference }),
  }
  try {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query: documentOf(kind), variables: { input } }),
      signal: AbortSignal.timeout(10_000),
    })
    return (await response.json()) as Answer
  } catch {
    return undefined
  }
}
