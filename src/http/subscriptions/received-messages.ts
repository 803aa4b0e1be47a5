// Bounds what the client of a WebSocket sends: how many messages, and the bytes of one that is not complete. ws keeps these, and
// does not say how many they are.
import { randomUUID } from 'node:crypto'
import type { Socket } from 'node:net'
import type { WebSocket } from 'ws'
import type { ByteAccount, ByteBudget } from '../limits/byte-budget.ts'
import type { MessageLimit } from './message-limit.ts'

export interface ReceivedMessages {
  /** From now on they count for this caller. Undefined if callers are not distinguished. */
  authenticate(caller: string | undefined): void
}

export interface ReceivedMessagesOptions {
  readonly socket: WebSocket
  /** The connection below it. */
  readonly connection: Socket
  readonly incomplete: ByteBudget
  readonly messages: MessageLimit
  /** Called if there are too many bytes of incomplete messages. */
  readonly refuse: () => void
}

export function boundReceived({
  socket,
  connection,
  incomplete,
  messages,
  refuse,
}: ReceivedMessagesOptions): ReceivedMessages {
  const socketId = randomUUID()
  let unfinished = 0
  let lastPart = 0
  let account: ByteAccount = incomplete.open(`address ${connection.remoteAddress ?? ''}`, refuse)
  // A close frame would leave the client able to go on.
  const terminate = (): void => socket.terminate()
  let count = (): void => messages.countUnauthenticated(socketId, terminate)

  // Before ws, which reports what the part completes.
  connection.prependListener('data', ({ length }: Buffer) => {
    lastPart = length
    unfinished += length
    account.hold(unfinished)
  })
  const complete = (length: number, maxLeft: number): void => {
    unfinished = Math.min(Math.max(unfinished - frameLength(length), 0), maxLeft)
    account.hold(unfinished)
    count()
  }
  // What follows a message came with its last part. The rest are headers of its fragments.
  socket.on('message', (data: Buffer) => complete(data.length, lastPart))
  for (const event of ['ping', 'pong'] as const) socket.on(event, ({ length }) => complete(length, unfinished))
  socket.once('close', () => account.leave())

  return {
    authenticate(caller) {
      account.leave()
      account = incomplete.open(caller, refuse)
      account.hold(unfinished)
      count = () => messages.countOfCaller(caller ?? socketId, terminate)
    },
  }
}

/** With the header of a client's frame (RFC 6455, section 5.2). */
function frameLength(payload: number): number {
  if (payload < 126) return payload + 6
  return payload + (payload < 65_536 ? 8 : 14)
}
