// Attacks by WebSockets and event streams.
import { once } from 'node:events'
import { request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { WebSocket } from 'ws'
import { type Attack, count, headersOf, paced, payer, type Target } from './attack.ts'

const subscription = (id: string) => `subscription { transactionUpdated(id: "${id}") { id rawStatus } }`

async function openSocket(target: Target): Promise<WebSocket> {
  const socket = new WebSocket(target.origin.replace('http', 'ws') + '/graphql', 'graphql-transport-ws')
  socket.on('error', () => undefined)
  await once(socket, 'open')
  socket.send(JSON.stringify({ type: 'connection_init', payload: headersOf(target) }))
  return socket
}

const openOf = (sockets: readonly WebSocket[]): number =>
  sockets.filter(({ readyState }) => readyState === WebSocket.OPEN).length

/** 2,500 WebSockets without a subscription. */
const idleSockets: Attack = {
  async run(target, signal) {
    const sockets: WebSocket[] = []
    await paced(250, 2500, signal, async () => void sockets.push(await openSocket(target)))
    const open = openOf(sockets)
    for (const socket of sockets) socket.terminate()
    return `${sockets.length} opened, ${open} left`
  },
}

/** Sends `burst` on each of ten sockets as fast as they are read. */
const flood = (burst: (socket: WebSocket) => void): Attack => ({
  async run(target, signal) {
    const sockets: WebSocket[] = []
    let bursts = 0
    let opened = 0
    while (!signal.aborted) {
      for (const socket of sockets) {
        if (socket.readyState !== WebSocket.OPEN || socket.bufferedAmount > 100_000) continue
        burst(socket)
        bursts += 1
      }
      if (openOf(sockets) < 10 && opened < 500) {
        opened += 1
        sockets.push(await openSocket(target))
      }
      await pause(2)
    }
    const open = openOf(sockets)
    for (const socket of sockets) socket.terminate()
    return `${bursts} bursts, ${opened} opened, ${open} left`
  },
})

const pingFrames = flood((socket) => {
  for (let at = 0; at < 500; at += 1) socket.ping()
})

const pingMessages = flood((socket) => {
  for (let at = 0; at < 500; at += 1) socket.send('{"type":"ping"}')
})

const fragments = flood((socket) => {
  for (let at = 0; at < 500; at += 1) socket.send('', { fin: false })
})

/** Messages that are not valid, and so end their socket. */
const invalidMessages = flood((socket) => socket.send('x'.repeat(90_000)))

/** One payer with 590 subscriptions of objects that never change, each polled. */
const manySubscriptions: Attack = {
  claims: payer,
  async run(target, signal) {
    const answers = count()
    const sockets: WebSocket[] = []
    await paced(50, 580, signal, async (at) => {
      if (at % 100 === 0) {
        const socket = await openSocket(target)
        socket.on('message', (data: Buffer) => answers.add(/"type":"(\w+)"/.exec(data.toString())?.[1] ?? 'other'))
        sockets.push(socket)
      }
      const payload = { query: subscription(`trx_${(4 * at) % 4000}`) }
      sockets.at(-1)?.send(JSON.stringify({ id: `${at}`, type: 'subscribe', payload }))
    })
    for (const socket of sockets) socket.terminate()
    return answers.words()
  },
}

/** Event streams that are never read. */
const unreadStreams: Attack = {
  async run(target, signal) {
    const opened = count()
    const streams: { destroy(): void }[] = []
    await paced(20, 580, signal, async (at) => {
      const body = JSON.stringify({ query: subscription(`trx_${4 * at}`) })
      const accept = at % 2 === 0 ? 'text/event-stream' : 'multipart/mixed;subscriptionSpec=1.0, application/json'
      const outgoing = request(`${target.origin}/graphql`, {
        method: 'POST',
        agent: false,
        headers: { ...headersOf(target), accept, 'content-type': 'application/json' },
      })
      outgoing.on('error', () => undefined)
      streams.push(outgoing.end(body))
      const [response] = await once(outgoing, 'response')
      opened.add(String(Object(response).statusCode))
    })
    for (const stream of streams) stream.destroy()
    return opened.words()
  },
}

export const socketAttacks = {
  'idle WebSockets': idleSockets,
  'ping frames': pingFrames,
  'ping messages': pingMessages,
  'endless fragments': fragments,
  'invalid messages': invalidMessages,
  'many subscriptions': manySubscriptions,
  'unread streams': unreadStreams,
} as const satisfies Readonly<Record<string, Attack>>
