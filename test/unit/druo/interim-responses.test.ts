// Reads whose answers have unasked interim responses (100, 102, 103) in front, cut into pieces at every place.
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import { druoClient } from '../../support/druo-client.ts'
import { ok, type RawConnection, rawHttpServer, type Respond } from '../../support/raw-http-server.ts'

const answer = ok('{"uuid":"acc_1"}')
const noted = (text: string) => ok(JSON.stringify({ uuid: 'acc_1', name: text }))
const interims = [
  ['100', 'HTTP/1.1 100 Continue\r\n\r\n'],
  ['100 with headers', 'HTTP/1.1 100 Continue\r\nserver: proxy\r\ndate: now\r\n\r\n'],
  ['100 without a reason', 'HTTP/1.1 100\r\n\r\n'],
  ['102', 'HTTP/1.1 102 Processing\r\n\r\n'],
  ['103', 'HTTP/1.1 103 Early Hints\r\nlink: </style.css>\r\n\r\n'],
  ['several', 'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 100 Continue\r\n\r\n'],
  ['none', ''],
] as const

/** Writes the pieces one after another, each in a separate turn of the event loop. */
async function writePieces({ socket }: RawConnection, pieces: Iterable<string>): Promise<void> {
  socket.setNoDelay(true)
  for (const piece of pieces) {
    socket.write(piece)
    await nextTurn()
    await nextTurn()
  }
}

async function reads(respond: Respond, { count = 3, isTls = false } = {}): Promise<unknown[] | undefined> {
  const server = await rawHttpServer(respond, { isTls })
  if (server === undefined) return undefined
  if (isTls) {
    const trusted = getCACertificates('default')
    onTestFinished(() => setDefaultCACertificates(trusted))
    setDefaultCACertificates([...trusted, server.certificate])
  }
  const client = druoClient(server, { maxConcurrency: 1 })
  const accounts: unknown[] = []
  for (let done = 0; done < count; done += 1) accounts.push(await client.accounts.get(`acc_1`))
  // A retry would hide a connection that was closed.
  expect(server.connections).toHaveLength(1)
  expect(server.requests()).toBe(count)
  return accounts
}

const account = expect.objectContaining({ id: 'acc_1' })

describe.each(interims)('%s', (_name, interim) => {
  it('in one piece with the answer', async () => {
    expect(await reads(({ socket }) => void socket.write(interim + answer))).toEqual([account, account, account])
  })

  it('long before the answer', async () => {
    expect(await reads((connection) => void writePieces(connection, [interim, answer]))).toEqual([
      account,
      account,
      account,
    ])
  })

  it('byte by byte', async () => {
    expect(await reads((connection) => void writePieces(connection, interim + answer), { count: 2 })).toEqual([
      account,
      account,
    ])
  })

  it('over TLS', async ({ skip }) => {
    const accounts = await reads(({ socket }) => void socket.write(interim + answer), { isTls: true })
    if (accounts === undefined) return skip('this machine has no openssl to make a certificate with')
    expect(accounts).toEqual([account, account, account])
  })
})

it('a body that looks like an interim response stays as it is', async () => {
  const text = 'HTTP/1.1 100 Continue\r\n\r\n'
  const body = noted(text)
  const start = body.indexOf('HTTP/1.1 100')
  // The body goes on with these very bytes, in a separate piece.
  const pieces = [body.slice(0, start), body.slice(start)]
  expect(await reads((connection) => void writePieces(connection, pieces))).toEqual(
    Array(3).fill(expect.objectContaining({ id: 'acc_1', name: text })),
  )
})
