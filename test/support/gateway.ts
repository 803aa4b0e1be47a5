// A gateway on a free port in front of a deterministic sandbox, with every upstream call written down.
import { type App, startApp } from '../../src/app.ts'
import { type Environment, readConfig } from '../../src/config.ts'
import { type SandboxOptions, startSandbox } from '../../src/sandbox/sandbox.ts'
import { httpCall } from './http-call.ts'
import { temporaryDatabase } from './temporary-database.ts'
import { startUpstreamRecorder, type UpstreamRecorder } from './upstream-recorder.ts'
import { witnessedLog } from './witness.ts'

export interface TestGateway extends AsyncDisposable {
  readonly origin: string
  readonly endpoint: string
  readonly upstream: UpstreamRecorder
  readonly app: App
}

export interface TestGatewayOptions {
  readonly environment?: Environment
  readonly sandbox?: SandboxOptions
}

/** The sandbox's clock stands still, so that its answers are the same every time. */
export const sandboxTime = new Date('2026-01-02T03:04:05.678Z')

export async function startTestGateway(options: TestGatewayOptions = {}): Promise<TestGateway> {
  const sandbox = await startSandbox({ seed: 'golden', now: () => sandboxTime, ...options.sandbox })
  const upstream = await startUpstreamRecorder(sandbox.baseUrl)
  const app = await startApp(
    readConfig({
      PORT: '0',
      LOG_LEVEL: 'trace',
      DRUO_BASE_URL: upstream.baseUrl,
      DRUO_TOKEN_URL: sandbox.tokenUrl,
      DRUO_CLIENT_ID: sandbox.clientId,
      DRUO_CLIENT_SECRET: sandbox.clientSecret,
      DATABASE_URL: `sqlite:${temporaryDatabase()}`,
      INTROSPECTION: 'true',
      ...options.environment,
    }),
    witnessedLog,
  )
  return {
    origin: app.origin,
    endpoint: `${app.origin}/graphql`,
    upstream,
    app,
    async [Symbol.asyncDispose]() {
      await httpCall(app.origin, { path: '/metrics' })
      await app.stop(0)
      await upstream.close()
      await sandbox.close()
    },
  }
}
