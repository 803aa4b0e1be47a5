// What a list with relations costs upstream, against a DRUO that embeds nothing: each object is read once.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { startApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { graphqlBody, httpCall, postCall } from '../support/http-call.ts'
import { temporaryDatabase } from '../support/temporary-database.ts'
import { witnessedLog } from '../support/witness.ts'
import { startUpstreamRecorder } from '../support/upstream-recorder.ts'

const accounts = 7
const endUsers = 5

const answers: readonly (readonly [path: RegExp, answer: (id: string) => unknown])[] = [
  [
    /^\/payments\/list/,
    () => ({
      payments: Array.from({ length: 50 }, (_, index) => ({
        uuid: `trx_${index}`,
        funding_source: { uuid: `acc_${index % accounts}` },
      })),
      page_info: { has_next_page: true },
    }),
  ],
  [
    /^\/accounts\/acc_(\d)$/,
    (id) => ({
      account: {
        uuid: `acc_${id}`,
        institution: { uuid: 'ins_1', name: 'Banco' },
        end_user: `eur_${Number(id) % endUsers}`,
      },
    }),
  ],
  [/^\/end-users\/eur_(\d)$/, (id) => ({ end_user: { uuid: `eur_${id}`, email: `${id}@example.com` } })],
]

/** @param mayAnswer what each answer waits for */
async function startReferringDruo(mayAnswer: Promise<void>): Promise<string> {
  const server = createServer((request, response) => {
    void mayAnswer.then(() => answer(request, response))
  })
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    for (const [path, bodyFor] of answers) {
      const match = path.exec(request.url ?? '')
      if (match !== null)
        response.setHeader('content-type', 'application/json').end(JSON.stringify(bodyFor(match[1] ?? '')))
    }
    if (!response.writableEnded) response.writeHead(500).end()
  }
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
}

async function startGateway(mayAnswer = Promise.resolve()) {
  const upstream = await startUpstreamRecorder(await startReferringDruo(mayAnswer))
  const app = await startApp(
    readConfig({
      PORT: '0',
      LOG_LEVEL: 'trace',
      DRUO_BASE_URL: upstream.baseUrl,
      DRUO_ACCESS_TOKEN: 'token',
      DATABASE_URL: `sqlite:${temporaryDatabase()}`,
    }),
    witnessedLog,
  )
  onTestFinished(async () => {
    await app.stop(0)
    await upstream.close()
  })
  const ask = async (query: string) => graphqlBody(await httpCall(app.origin, postCall(query, {})))
  const running = async () => {
    const { text } = await httpCall(app.origin, { path: '/metrics' })
    return Number(/^gateway_requests_in_flight\{which="running"\} (\d+)$/m.exec(text)?.[1])
  }
  return { ask, upstream, running }
}

const query = `{
  transactions(first: 50) { nodes { fundingSource { institution { name } endUser { email } } } }
}`

it('fifty payments over seven accounts and five end users cost thirteen calls', async () => {
  const { ask, upstream } = await startGateway()
  const { data, errors } = await ask(query)
  expect(errors).toEqual([])
  expect(JSON.stringify(data).match(/example\.com/g)).toHaveLength(50)
  expect(upstream.calls).toHaveLength(1 + accounts + endUsers)
  await expect(upstream.text()).toMatchFileSnapshot(join(import.meta.dirname, 'upstream-calls.http'))
})

it('the same at the same moment costs them once', async () => {
  const { promise: bothRun, resolve: answerThem } = Promise.withResolvers<void>()
  const { ask, upstream, running } = await startGateway(bothRun)
  const asked = Promise.all([ask(query), ask(query)])
  await expect.poll(running).toBe(2)
  answerThem()
  await asked
  expect(upstream.calls).toHaveLength(1 + accounts + endUsers)
})

it('ids alone cost no call beyond the list', async () => {
  const { ask, upstream } = await startGateway()
  await ask('{ transactions(first: 50) { nodes { id fundingSource { id } } } }')
  expect(upstream.calls).toHaveLength(1)
})
