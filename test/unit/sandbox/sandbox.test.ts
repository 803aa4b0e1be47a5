// Starting and ending the sandbox.
import { once } from 'node:events'
import { request } from 'node:http'
import { connect } from 'node:net'
import { expect, it } from 'vitest'
import { startSandbox } from '../../../src/sandbox/sandbox.ts'
import { authorizeRequest, callSandbox, checkoutRequest, pick, requestToken } from './sandbox-caller.ts'

it('listens on the loopback address, on a port of its own', async () => {
  const [one, two] = [await callSandbox(), await callSandbox()]
  expect(one.sandbox.baseUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  expect(one.sandbox.tokenUrl).toBe(`${one.sandbox.baseUrl}/oauth/token`)
  expect(one.sandbox.baseUrl).not.toBe(two.sandbox.baseUrl)
})

it('says so where the port is taken', async () => {
  const { sandbox } = await callSandbox()
  await expect(startSandbox({ port: Number(new URL(sandbox.baseUrl).port) })).rejects.toMatchObject({
    code: 'EADDRINUSE',
  })
})

const uuids = async (seed: string): Promise<unknown[]> => {
  const { post } = await callSandbox({ seed })
  const link = await post('/checkout/link/create', checkoutRequest())
  const authorized = await post('/transactions/authorize', authorizeRequest())
  return [pick(link.body, 'checkout_link.uuid'), pick(link.body, 'checkout_link.code'), pick(authorized.body, 'uuid')]
}

it('makes the same identifiers with the same seed, and others without', async () => {
  expect(await uuids('one')).toEqual(await uuids('one'))
  expect(await uuids('one')).not.toEqual(await uuids('two'))
  const [some, other] = [await startSandbox(), await startSandbox()]
  expect(some.clientSecret).not.toBe(other.clientSecret)
  await Promise.all([some.close(), other.close()])
})

it('ends promptly with a slow answer under way and an idle socket open, and may be ended twice', async () => {
  const { sandbox, headers, get } = await callSandbox({ slowMs: 600_000 })
  const slow = request(`${sandbox.baseUrl}/transactions/authorize`, { method: 'POST', headers })
  const failed = once(slow, 'error')
  slow.end(JSON.stringify(authorizeRequest({ amount: 9903 })))
  // The same seed makes the same transaction: once it can be read, the slow answer is being waited for.
  const twin = await callSandbox()
  const { body } = await twin.post('/transactions/authorize', authorizeRequest({ amount: 10000 }))
  while ((await get(`/payments/${String(pick(body, 'uuid'))}`)).status !== 200);
  const before = performance.now()
  await Promise.all([sandbox.close(), sandbox.close()])
  expect(await failed).toMatchObject([{ code: 'ECONNRESET' }])
  expect(performance.now() - before).toBeLessThan(2000)
  await expect(requestToken(sandbox)).rejects.toThrow('fetch failed')
  await sandbox.close()
})

it('ends although a request is half sent', async () => {
  const { sandbox, headers } = await callSandbox()
  const socket = connect(Number(new URL(sandbox.baseUrl).port), '127.0.0.1')
  const lines = Object.entries({ ...headers, host: 'sandbox', expect: '100-continue', 'content-length': '100' })
  socket.write(`POST /transactions/authorize HTTP/1.1\r\n${lines.map((line) => line.join(': ')).join('\r\n')}\r\n\r\n{`)
  expect(String(await once(socket, 'data'))).toContain('100 Continue')
  const ended = once(socket, 'close')
  await sandbox.close()
  await ended
})
