// A closed sandbox lets its process end: no timer of a slow answer or of a webhook keeps it alive.
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { authorizeRequest } from '../unit/sandbox/sandbox-caller.ts'

// A timer left behind would not be seen from inside; it would keep the process alive for ten minutes.
it('leaves no slow answer that keeps a process alive', async () => {
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
    SANDBOX: new URL('../../src/sandbox/sandbox.ts', import.meta.url).href,
    REQUEST: JSON.stringify(authorizeRequest({ amount: 9903 })),
  }
  const ran = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
    env,
    timeout: 10_000,
  })
  expect(ran.stdout).toBe('fetch failed\n')
})

it('leaves no webhook to send that keeps a process alive', async () => {
  const program = `
    const { startSandbox } = await import('./src/sandbox/sandbox.ts')
    const sandbox = await startSandbox({ stepMs: 600_000 })
    sandbox.sendWebhooksTo({ url: 'http://127.0.0.1:9/', secret: 'secret' })
    const json = (body, headers) => ({ method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } })
    const { clientId: client_id, clientSecret: client_secret } = sandbox
    const token = await (await fetch(sandbox.tokenUrl, json({ client_id, client_secret, audience: 'https://druo-merchant-api.com', grant_type: 'client_credentials' }))).json()
    const made = await fetch(sandbox.baseUrl + '/transactions/authorize', json(${JSON.stringify(authorizeRequest({ amount: 100 }))}, { authorization: 'Bearer ' + token.access_token, 'druo-version': '2021-11-22' }))
    console.log(made.status)
    await sandbox.close()`
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program], {
    timeout: 15_000,
  })
  expect(stdout).toBe('200\n')
})
