// A client as it should be: one key for each payment, the same key again until the answer is certain. It writes down
// everything that it is told.
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { tagReference } from '../../src/druo/reference-tag.ts'
import { writeReference } from '../../src/ledger/reference.ts'
import type { Random } from './random.ts'

/** Something that a gateway has said about a payment. */
export interface Statement {
  readonly state: string
  readonly id: string | null
  /** When it was asked. */
  readonly askedAt: number
}

export interface Payment {
  readonly key: string
  /** What its request carries at DRUO. */
  readonly mark: string
  readonly amount: number
  readonly statements: Statement[]
  /** Null until it is certain. */
  outcome: Statement | null
}

const query = `mutation ($input: AuthorizeTransactionInput!) {
  authorizeTransaction(input: $input) { transaction { id } userErrors { code } intent { state } }
}`
const finalStates: ReadonlySet<string> = new Set(['SUCCEEDED', 'REJECTED', 'NOT_EXECUTED'])

export function newPayment(random: Random): Payment {
  const key = `chaos-${randomUUID()}`
  return {
    key,
    mark: writeReference('anonymous', key, tagReference),
    amount: random.integer(1, 1_000_000),
    statements: [],
    outcome: null,
  }
}

/** Asks until it is certain or time is up. @param twins how many ask for the first time at the same moment */
export async function pay(
  payment: Payment,
  endpoint: () => string | undefined,
  stopAt: () => number,
  twins: number,
): Promise<void> {
  await Promise.all(Array.from({ length: twins }, () => ask(payment, endpoint())))
  while (payment.outcome === null && Date.now() < stopAt()) {
    await pause(300)
    await ask(payment, endpoint())
  }
}

/** Once more after it is certain: the answer must be the same. */
export async function ask(payment: Payment, endpoint: string | undefined): Promise<void> {
  if (endpoint === undefined) return
  const askedAt = Date.now()
  const answer = await post(endpoint, payment)
  if (answer === undefined) return
  const said = answer.data?.authorizeTransaction
  const state = said?.intent?.state ?? unsentState(answer)
  if (state === undefined) return
  const statement = { state, id: said?.transaction?.id ?? null, askedAt }
  payment.statements.push(statement)
  if (finalStates.has(state)) payment.outcome = statement
}

interface Answer {
  readonly data?: {
    readonly authorizeTransaction?: {
      readonly transaction: { readonly id: string } | null
      readonly intent: { readonly state: string } | null
    } | null
  } | null
  readonly errors?: readonly { readonly extensions?: { readonly writeMayHaveApplied?: boolean } }[]
}

/** "Nothing was done" is a statement too. */
function unsentState({ errors }: Answer): string | undefined {
  return errors?.some(({ extensions }) => extensions?.writeMayHaveApplied === false) === true ? 'NOT_SENT' : undefined
}

/** Undefined where there was no answer, as where the gateway was killed. */
async function post(endpoint: string, { key, amount }: Payment): Promise<Answer | undefined> {
  const input = {
    idempotencyKey: key,
    type: 'PAYMENT',
    originAccount: { token: 'tok_chaos' },
    destinationAccount: { id: 'acc_chaos' },
    amount,
    currency: 'USD',
  }
  try {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: { input } }),
      signal: AbortSignal.timeout(10_000),
    })
    return (await response.json()) as Answer
  } catch {
    return undefined
  }
}
