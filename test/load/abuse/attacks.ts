// The attackers of the abuse run. Each stays inside its own limits and runs until it is aborted; it says in a few words what it got.
import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { WebSocket } from 'ws'
import { graphqlBody, httpCall, postCall } from '../../support/http-call.ts'

export interface Target {
  readonly origin: string
  /** The attacker's own; undefined if it has none. */
  readonly token: string | undefined
}

export type Attack = (target: Target, signal: AbortSignal) => Promise<string>

const headersOf = ({ token }: Target) => ({ authorization: `Bearer ${token ?? 'invented'}` })

/** Calls `work` at an even pace, and does not wait for it. */
async function paced(perSecond: number, max: number, signal: AbortSignal, work: (at: number) => Promise<void>) {
  const running: Promise<void>[] = []
  for (let at = 0; at < max && !signal.aborted; at += 1) {
    running.push(work(at).catch(() => undefined))
    await pause(1000 / perSecond)
  }
  if (!signal.aborted) await once(signal, 'abort')
  await Promise.race([Promise.all(running), pause(1000)])
}

function count() {
  const counts = new Map<string, number>()
  return {
    add: (what: string | number) => void counts.set(`${what}`, (counts.get(`${what}`) ?? 0) + 1),
    words: () => [...counts].map(([what, times]) => `${times} × ${what}`).join(', '),
  }
}

/** Twenty reads in each request, 590 requests a minute. */
const manyReads: Attack = async (target, signal) => {
  const statuses = count()
  await paced(25, 590, signal, async (at) => {
    const fields = Array.from({ length: 20 }, (_, field) => `t${field}: transaction(id: "trx_${at}_${field}") { id }`)
    const { status } = await httpCall(target.origin, postCall(`{ ${fields.join(' ')} }`, undefined, headersOf(target)))
    statuses.add(status)
  })
  return statuses.words()
}

/** The headers of 1,100 requests, and a byte of each body now and then. */
const slowBodies: Attack = async (target, signal) => {
  const { hostname, port } = new URL(target.origin)
  const answers = count()
  const open = () => {
    const socket = connect(Number(port), hostname)
    socket.on('error', () => undefined)
    socket.on('data', (data: Buffer) => answers.add(data.toString('latin1').slice(9, 12)))
    const head = `POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 90000\r\n`
    socket.write(`${head}authorization: ${headersOf(target).authorization}\r\n\r\n{`)
    return socket
  }
  const sockets = Array.from({ length: 1100 }, open)
  while (!signal.aborted) {
    for (const socket of sockets) if (socket.writable) socket.write(' ')
    await pause(500)
  }
  const held = sockets.filter(({ closed }) => !closed).length
  for (const socket of sockets) socket.destroy()
  return `1100 opened, ${held} left; ${answers.words()}`
}

/** 2,500 WebSockets without a subscription. */
const idleSockets: Attack = async (target, signal) => {
  const sockets: WebSocket[] = []
  await paced(250, 2500, signal, async () => {
    const socket = new WebSocket(target.origin.replace('http', 'ws') + '/graphql', 'graphql-transport-ws')
    sockets.push(socket)
    socket.on('error', () => undefined)
    await once(socket, 'open')
    socket.send(JSON.stringify({ type: 'connection_init', payload: headersOf(target) }))
  })
  const open = sockets.filter(({ readyState }) => readyState === WebSocket.OPEN).length
  for (const socket of sockets) socket.terminate()
  return `${sockets.length} opened, ${open} left`
}

/** Mutations with invented tokens. */
const inventedTokens: Attack = async (target, signal) => {
  const statuses = count()
  const mutation = `mutation ($key: IdempotencyKey!) {
    createPayment(input: { idempotencyKey: $key, fundingSourceId: "acc_1", amount: 1 }) { intent { state } }
  }`
  await paced(50, 10_000, signal, async (at) => {
    const variables = { key: `invented-key-of-${at}-0123456789` }
    const headers = { authorization: `Bearer invented-${at}` }
    statuses.add((await httpCall(target.origin, postCall(mutation, variables, headers))).status)
  })
  return statuses.words()
}

/** Looks for the amounts of others by bisection. */
const amountsOfOthers: Attack = async (target, signal) => {
  const answers = count()
  await paced(9, 590, signal, async (at) => {
    const query = `{ transactions(first: 1, filter: { maxAmount: ${1000 + ((at * 13) % 1500)} }) {
      nodes { amount { value } } pageInfo { hasNextPage }
    } }`
    const reply = await httpCall(target.origin, postCall(query, undefined, headersOf(target)))
    const { data } = graphqlBody(reply)
    answers.add(/"hasNextPage":(?:true|false)/.exec(JSON.stringify(data ?? {}))?.[0] ?? `status ${reply.status}`)
  })
  return answers.words()
}

/** Goes on with a token whose key was withdrawn. */
const withdrawnKey: Attack = async (target, signal) => {
  const statuses = count()
  await paced(9, 590, signal, async () => {
    statuses.add((await httpCall(target.origin, postCall('{ __typename }', undefined, headersOf(target)))).status)
  })
  return statuses.words()
}

/** Asks for the metrics all the time. */
const scrapes: Attack = async (target, signal) => {
  const statuses = count()
  await paced(20, 10_000, signal, async () => {
    statuses.add((await httpCall(target.origin, { path: '/metrics' })).status)
  })
  return statuses.words()
}

export const attacks = {
  'many reads': manyReads,
  'slow bodies': slowBodies,
  'idle WebSockets': idleSockets,
  'invented tokens (passthrough)': inventedTokens,
  "others' amounts": amountsOfOthers,
  'withdrawn key': withdrawnKey,
  'metrics scrapes': scrapes,
} as const satisfies Readonly<Record<string, Attack>>

export type AttackName = keyof typeof attacks

export const isAttackName = (name: string): name is AttackName => Object.hasOwn(attacks, name)
