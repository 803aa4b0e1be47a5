// Starting and ending the sandbox.
import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { request } from 'node:http'
import { connect } from 'node:net'
import { promisify } from 'node:util'
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

// A timer left behind would not be seen from inside; it would keep the process alive for ten minutes.
it('leaves nothing behind that keeps a process alive', async () => {
  const script = `
    const { startSandbox } = await import(process.env.SANDBOX)
    const sandbox = await startSandbox({ slowMs: 600_000 })
    const post = (url, body, headers) =>
      fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) })
    const { clientId: client_id, clientSecret: client_secret } = sandbox
    const grant = { audience: 'https://druo-merchant-api.com', grant_type: 'client_credentials' }
    const token = await (await post(sandbox.tokenUrl, { client_id, client_secret, ...grant })).json()
    const headers = { authorization: 'Bearer ' + token.access_token, 'druo-version': '2021-11-22' }
    const slow = post(sandbox.baseUrl + '/transactions/authorize', JSON.parse(process.env.REQUEST), headers)
    setImmediate(async function wait() {
      if (!process.getActiveResourcesInfo().includes('Timeout')) return setImmediate(wait)
      await sandbox.close()
      await slow.catch((error) => console.log(error.message))
    })`
  const env = {
    ...process.env,
    SANDBOX: new URL('../../../src/sandbox/sandbox.ts', import.meta.url).href,
    REQUEST: JSON.stringify(authorizeRequest({ amount: 9903 })),
  }
  const ran = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
    env,
    timeout: 10_000,
  })
  expect(ran.stdout).toBe('fetch failed\n')
})
