// The example shop as its readers run it: `npm run example` as a separate process, on free ports.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

export interface ExampleProcess extends AsyncDisposable {
  readonly shopUrl: string
  readonly explorerUrl: string
  readonly endpoint: string
}

const root = join(import.meta.dirname, '..', '..')

export async function startExample(): Promise<ExampleProcess> {
  const child = spawn(process.execPath, ['examples/web/start.ts'], {
    cwd: root,
    env: { PATH: process.env['PATH'] ?? '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = once(child, 'close')
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text))
  const isReady = () => /Explorer +http\S+/.test(output)
  while (!isReady()) {
    const event: unknown = await Promise.race([once(child.stdout, 'data'), ended.then(() => 'ended')])
    if (event === 'ended') throw new Error(`the example did not start:\n${output}`)
  }
  const addressOf = (name: string) => new RegExp(`${name} +(http\\S+)`).exec(output)?.[1] ?? ''
  return {
    shopUrl: addressOf('Shop'),
    explorerUrl: addressOf('Explorer'),
    endpoint: addressOf('GraphQL'),
    async [Symbol.asyncDispose]() {
      child.kill('SIGINT')
      await ended
    },
  }
}
