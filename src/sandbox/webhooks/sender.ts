// Sends webhooks as payments, accounts and checkout links progress. The envelope and what it says are the sandbox's own:
// of DRUO's webhooks the name of the signature's header is known, and neither events nor payloads nor the algorithm.
import { createHmac } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { SandboxState } from '../state.ts'
import { snapshotOf } from './status-snapshot.ts'

export interface WebhookReceiver {
  readonly url: string
  /** Signs each delivery. */
  readonly secret: string
}

const note = "The sandbox's own form: what DRUO's webhooks say is not documented."
const signatureHeader = 'X-DRUO-Webhook-Event-Signature'
/** Before the second and the third attempt; then it is given up. */
const retryPausesMs = [250, 1000]
const attemptMs = 5000
/** Beyond it the oldest are not sent. */
const mostWaiting = 1000
const longestTimerMs = 2_147_483_647

/** Whatever changes from now on is told, in its order. Nothing of it keeps the process alive. */
export function sendWebhooks(state: SandboxState, { url, secret }: WebhookReceiver, closing: AbortSignal): void {
  const told = new Map<string, string>()
  const timers = new Map<string, NodeJS.Timeout>()
  const waiting: (readonly string[])[] = []
  let sending = false
  let sent = 0

  const post = async (uuids: readonly string[]): Promise<void> => {
    sent += 1
    const body = JSON.stringify({ note, number: sent, changed: uuids, sent_at: state.now().toISOString() })
    const signature = createHmac('sha256', secret).update(body).digest('hex')
    for (const pauseMs of [...retryPausesMs, undefined]) {
      const isDone = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', [signatureHeader]: signature },
        body,
        redirect: 'manual',
        signal: AbortSignal.any([closing, AbortSignal.timeout(attemptMs)]),
      }).then(
        async (response) => {
          await response.body?.cancel()
          return response.status < 500
        },
        () => false,
      )
      if (isDone || pauseMs === undefined || closing.aborted) return
      // Aborted where the sandbox closes.
      await pause(pauseMs, undefined, { signal: closing, ref: false }).catch(() => undefined)
    }
  }
  const sendWaiting = async (): Promise<void> => {
    if (sending) return
    sending = true
    for (let uuids = waiting.shift(); uuids !== undefined && !closing.aborted; uuids = waiting.shift())
      await post(uuids)
    sending = false
  }

  const look = (uuid: string): void => {
    timers.delete(uuid)
    const snapshot = snapshotOf(state, uuid)
    if (snapshot === undefined) return
    if (told.get(uuid) !== snapshot.text) {
      told.set(uuid, snapshot.text)
      waiting.push(snapshot.uuids)
      if (waiting.length > mostWaiting) waiting.shift()
      void sendWaiting()
    }
    if (snapshot.changesAt !== undefined) lookIn(uuid, snapshot.changesAt.getTime() - state.now().getTime())
  }
  const lookIn = (uuid: string, milliseconds: number): void => {
    clearTimeout(timers.get(uuid))
    if (closing.aborted) return
    timers.set(uuid, setTimeout(() => look(uuid), Math.min(Math.max(milliseconds, 0), longestTimerMs)).unref())
  }
  // Once the request that changes it is through with it.
  state.onChange = (uuid) => lookIn(uuid, 0)
  closing.addEventListener('abort', () => timers.forEach((timer) => clearTimeout(timer)))
}
