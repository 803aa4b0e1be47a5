// `npm run measure:files`: how many files of src/ run code for one request whose operation is known. It asks V8 (precise
// coverage, over the inspector) of the real gateway's process. `--of ../folder` measures another checkout.
import { once } from 'node:events'
import { resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { freePort, startGateway } from '../bench/gateway-under-test.ts'
import { openConnection, postRequest } from '../bench/http-connection.ts'
import { startProgram } from '../bench/measured-process.ts'
import { workloads } from '../bench/workloads.ts'
import { startTokenIssuer } from '../support/token-issuer.ts'
import { projectRoot } from './source-files.ts'

interface ScriptCoverage {
  readonly url: string
  readonly functions: readonly { readonly ranges: readonly { readonly count: number }[] }[]
}

interface InspectorReply {
  readonly id?: number
  readonly result: { readonly result: readonly ScriptCoverage[] }
}

const { values } = parseArgs({
  options: {
    of: { type: 'string', default: projectRoot },
    /** Also prints the files. */
    list: { type: 'boolean', default: false },
  },
})
const folder = resolve(values.of)
const source = `${pathToFileURL(folder).href}/src/`
const titles = { create: 'createCheckoutLink', list: 'transactions, 50 of them' } as const

const warmUpRequests = 30
/** A file counts where each of so many requests runs it: timers of the gateway add others now and then. */
const measuredRequests = 5
/** The log and the metrics are written after the answer. */
const afterAnswerMs = 50

const inspectorPort = await freePort()
await using issuer = await startTokenIssuer()
const druo = await startProgram('stub-druo.ts', [])
const gateway = await startGateway({
  druoOrigin: `http://127.0.0.1:${druo.port}`,
  folder,
  environment: { ...issuer.environment, NODE_OPTIONS: `--inspect=127.0.0.1:${inspectorPort}` },
})
try {
  const inspect = await openInspector(inspectorPort)
  await inspect('Profiler.enable')
  await inspect('Profiler.startPreciseCoverage', { callCount: true, detailed: false })
  const connection = await openConnection(gateway.port)
  const authorization = `Bearer ${await issuer.token()}`
  for (const { name, query, variables } of workloads) {
    if (name !== 'create' && name !== 'list') continue
    const ask = async (n: number): Promise<void> => {
      const { status } = await connection.ask(
        postRequest('/graphql', { query, variables: variables(n) }, { authorization }),
      )
      if (status !== 200) throw new Error(`${name} was answered with HTTP ${status}`)
      await pause(afterAnswerMs)
    }
    for (let n = 0; n < warmUpRequests; n += 1) await ask(n)
    let files: ReadonlySet<string> | undefined
    for (let n = 0; n < measuredRequests; n += 1) {
      await inspect('Profiler.takePreciseCoverage')
      await ask(warmUpRequests + n)
      const executed = filesIn((await inspect('Profiler.takePreciseCoverage')).result.result)
      files = files?.intersection(executed) ?? executed
    }
    process.stdout.write(`${titles[name]}: ${files?.size ?? 0} files\n`)
    if (values.list) for (const file of [...(files ?? [])].sort()) process.stdout.write(`  ${file}\n`)
  }
  connection.close()
  await inspect.close()
} finally {
  await Promise.all([gateway.end(), druo.end()])
}

function filesIn(scripts: readonly ScriptCoverage[]): ReadonlySet<string> {
  return new Set(
    scripts
      .filter(({ url }) => url.startsWith(source))
      .filter(({ functions }) => functions.some(({ ranges }) => (ranges[0]?.count ?? 0) > 0))
      .map(({ url }) => url.slice(source.length)),
  )
}

async function openInspector(port: number) {
  const targets = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as {
    readonly webSocketDebuggerUrl: string
  }[]
  const socket = new WebSocket(targets[0]?.webSocketDebuggerUrl ?? '')
  await once(socket, 'open')
  let last = 0
  const send = (method: string, params: object = {}): Promise<InspectorReply> => {
    last += 1
    const id = last
    const { promise, resolve: answer } = Promise.withResolvers<InspectorReply>()
    socket.addEventListener('message', function take({ data }) {
      const reply = JSON.parse(String(data)) as InspectorReply
      if (reply.id !== id) return
      socket.removeEventListener('message', take)
      answer(reply)
    })
    socket.send(JSON.stringify({ id, method, params }))
    return promise
  }
  const close = async (): Promise<void> => {
    const closed = once(socket, 'close')
    socket.close()
    await closed
  }
  return Object.assign(send, { close })
}
