// `npm run example`: starts the gateway on its sandbox and the example shop, until it is interrupted.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { createServer } from 'vite'

const projectRoot = new URL('../../', import.meta.url)

// DRUO credentials in this environment are not passed on: the example is for the sandbox only.
const gateway = spawn(process.execPath, ['src/main.ts'], {
  cwd: projectRoot,
  env: { PATH: process.env['PATH'], PORT: process.env['PORT'] ?? '0', LOG_LEVEL: 'warn' },
  stdio: ['ignore', 'pipe', 'inherit'],
})
const gatewayUrl = await endpointOf()

process.env['VITE_GATEWAY_URL'] = gatewayUrl
const shop = await createServer({
  root: import.meta.dirname,
  configFile: false,
  cacheDir: new URL('node_modules/.vite/example-shop', projectRoot).pathname,
  logLevel: 'warn',
  server: { host: '127.0.0.1', port: Number(process.env['SHOP_PORT'] ?? 5173) },
})
await shop.listen()
const shopUrl = shop.resolvedUrls?.local[0] ?? ''

process.stdout.write(`
  The example shop, on the sandbox. No money moves.

    Shop           ${shopUrl}
    Back office    ${new URL('/back-office.html', shopUrl).href}
    GraphQL        ${gatewayUrl}
    Explorer       ${new URL('/', gatewayUrl).href}
    Sandbox guide  ${new URL('/sandbox/', gatewayUrl).href}

`)

for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => gateway.kill('SIGINT'))
// The shop cannot work without its gateway.
const [code]: unknown[] = await once(gateway, 'close')
await shop.close()
process.exitCode = typeof code === 'number' ? code : 1

async function endpointOf(): Promise<string> {
  for await (const line of createInterface({ input: gateway.stdout })) {
    const endpoint = /http:\/\/\S+\/graphql/.exec(line)?.[0]
    if (endpoint !== undefined) {
      gateway.stdout.resume()
      return endpoint
    }
  }
  throw new Error('The gateway did not start.')
}
