// Starts a sandbox for one test, with a clock that the test moves, and calls it over real HTTP.
import { onTestFinished } from 'vitest'
import { type Sandbox, type SandboxOptions, startSandbox } from '../../../src/sandbox/sandbox.ts'

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly body: unknown
}

export interface SandboxCaller {
  readonly sandbox: Sandbox
  /** Moves the sandbox's clock. */
  readonly advance: (milliseconds: number) => void
  readonly headers: Readonly<Record<string, string>>
  readonly get: (path: string) => Promise<Answer>
  readonly post: (path: string, body: unknown) => Promise<Answer>
  /** Without a body unless one is given, as DRUO's addresses with an id in the path want it. */
  readonly put: (path: string, body?: unknown) => Promise<Answer>
}

export const startOfTest = '2024-02-02T17:14:34.672Z'

export async function callSandbox(options: Omit<SandboxOptions, 'now'> = {}): Promise<SandboxCaller> {
  let nowMs = Date.parse(startOfTest)
  const sandbox = await startSandbox({ seed: 'test', slowMs: 1, ...options, now: () => new Date(nowMs) })
  onTestFinished(() => sandbox.close())
  const token = pick((await requestToken(sandbox)).body, 'access_token')
  const headers = {
    authorization: `Bearer ${String(token)}`,
    'druo-version': '2021-11-22',
    'content-type': 'application/json',
  }
  return {
    sandbox,
    advance: (milliseconds) => (nowMs += milliseconds),
    headers,
    get: (path) => send(`${sandbox.baseUrl}${path}`, { headers }),
    post: (path, body) => send(`${sandbox.baseUrl}${path}`, { method: 'POST', headers, body: JSON.stringify(body) }),
    put: (path, body) =>
      send(`${sandbox.baseUrl}${path}`, {
        method: 'PUT',
        headers,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
  }
}

export function requestToken(sandbox: Sandbox, changes: Readonly<Record<string, unknown>> = {}): Promise<Answer> {
  const body = {
    client_id: sandbox.clientId,
    client_secret: sandbox.clientSecret,
    audience: 'https://druo-merchant-api.com',
    grant_type: 'client_credentials',
    ...changes,
  }
  return send(sandbox.tokenUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
}

export async function send(url: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(url, { redirect: 'manual', ...init })
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text }
}

/** The value at a dotted path, undefined where the path ends early. */
export function pick(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (inner, key) =>
        typeof inner === 'object' && inner !== null ? Object.getOwnPropertyDescriptor(inner, key)?.value : undefined,
      value,
    )
}

export const checkoutRequest = (changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  existing_end_user_id: 'eur_868d99a5-6578-40cf-8aec-e7a48085fa37',
  link_name: 'Checkout Link #1234556',
  transaction: { amount: 20000 },
  ...changes,
})

export const authorizeRequest = (changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  type: 'PAYMENT',
  origin_account: { token: 'tok_e49f110e-804c-4e23-8e9c-4d4fae4c7868' },
  destination_account: { uuid: 'acc_7985e8a4-8f38-4eab-8b27-a5d1c6dbf340' },
  amount: 100000,
  currency: 'USD',
  ...changes,
})

export const paymentRequest = (changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  tenant_id: 'ten_35516d40-ca41-4fa3-885c-d13d0ccdae0a',
  amount: '20000',
  funding_source_id: 'acc_7985e8a4-8f38-4eab-8b27-a5d1c6dbf340',
  ...changes,
})

export const payoutRequest = (changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  tenant_id: 'ten_35516d40-ca41-4fa3-885c-d13d0ccdae0a',
  amount: 20000,
  currency: 'USD',
  destination_account_id: 'acc_7985e8a4-8f38-4eab-8b27-a5d1c6dbf340',
  ...changes,
})

/** DRUO's sample of an account to connect. */
export const accountRequest = (changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  user_authorization: true,
  institution_uuid: 'ins_9082d56c-4e1d-4967-a828-b7001755e88e',
  type: 'DEPOSITORY',
  subtype: 'SAVINGS',
  account_number: '1234567894',
  existing_end_user_id: 'eur_868d99a5-6578-40cf-8aec-e7a48085fa37',
  ...changes,
})

/** What a list of an answer holds. */
export function itemsOf(answer: Answer, envelope: string): readonly unknown[] {
  const items = pick(answer.body, envelope)
  return Array.isArray(items) ? items : []
}

export const uuidsOf = (items: readonly unknown[]): readonly string[] => items.map((item) => String(pick(item, 'uuid')))

/** `code field` of every fault, in the order in which the sandbox names them. */
export function faultsOf(answer: Answer): readonly string[] {
  const errors = pick(answer.body, 'errors')
  return Array.isArray(errors)
    ? errors.map((error: unknown) => `${String(pick(error, 'code'))} ${String(pick(error, 'field'))}`)
    : []
}
