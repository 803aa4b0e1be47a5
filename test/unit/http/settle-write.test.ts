// What settleWrite refuses, every violation at once, before it looks for the write.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestGateway, type TestGateway } from '../../support/gateway.ts'
import { graphqlBody, httpCall, postCall } from '../../support/http-call.ts'

let gateway: TestGateway
beforeAll(async () => {
  gateway = await startTestGateway()
})
afterAll(() => gateway[Symbol.asyncDispose]())

const mutation = `mutation ($input: SettleWriteInput!) {
  settleWrite(input: $input) { userErrors { code path } intent { state } }
}`

const decision = { idempotencyKey: 'settle-0001', state: 'SUCCEEDED', reason: "seen in DRUO's portal" }

it.each([
  [{ state: 'CONFIRMING' }, ['INVALID state']],
  [{ reason: ' ' }, ['REQUIRED reason']],
  [{ reason: 'x'.repeat(501) }, ['INVALID reason']],
  [{ druoId: ' ' }, ['INVALID druoId']],
  [{ state: 'REJECTED', druoId: 'trx_1' }, ['INVALID druoId']],
  [{ state: 'IN_PROGRESS', reason: '', druoId: '' }, ['INVALID state', 'REQUIRED reason', 'INVALID druoId']],
  [{ druoId: 'trx_1' }, ['NOT_FOUND idempotencyKey']],
])('%j is %j', async (changes, expected) => {
  const input = { ...decision, ...changes }
  const { errors, data } = graphqlBody(await httpCall(gateway.origin, postCall(mutation, { input })))
  expect(errors).toEqual([])
  const { userErrors, intent }: { userErrors: { code: string; path: string[] }[]; intent: unknown } =
    Object(data).settleWrite
  expect(userErrors.map(({ code, path }) => `${code} ${String(path[1])}`)).toEqual(expected)
  expect(intent).toBeNull()
})
