// Sends webhooks for changes of payments, accounts and checkout links. The body is the sandbox's own: DRUO documents the name of
// the signature header, but neither events, bodies nor the algorithm.
import { createHmac } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { SandboxState } from '../state.ts'
import { snapshotOf } from './status-snapshot.ts'

export interface WebhookReceiver {
  readonly url: string
  /** Signs each delivery. */
  readonly secret: string
}

const note = "A body of the sandbox's own: DRUO does not document the body of its webhooks."
const signatureHeader = 'X-DRUO-Webhook-Event-Signature'
/** Pauses before the second and the third attempt. There is no fourth. */
const retryPausesMs = [250, 1000]
const attemptMs = 5000
/** Above this number the oldest are dropped. */
const maxWaiting = 1000
const maxTimerMs = 2_147_483_647

/** Sends every later change, in order. Does not keep the process alive. */
export function sendWebhooks(state: SandboxState, { url, secret }: WebhookReceiver, closing: AbortSignal): void {
  const sent = new Map<string, string>()
  const timers = new Map<string, NodeJS.Timeout>()
  const waiting: (readonly string[])[] = []
  let sending = false
  let count = 0

  const post = async (uuids: readonly string[]): Promise<void> => {
    count += 1
    const body = JSON.stringify({ note, number: count, changed: uuids, sent_at: state.now().toISOString() })
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
      // Rejects when the sandbox closes.
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

  const check = (uuid: string): void => {
    timers.delete(uuid)
    const snapshot = snapshotOf(state, uuid)
    if (snapshot === undefined) return
    if (sent.get(uuid) !== snapshot.text) {
      sent.set(uuid, snapshot.text)
      waiting.push(snapshot.uuids)
      if (waiting.length > maxWaiting) waiting.shift()
      void sendWaiting()
    }
    if (snapshot.changesAt !== undefined) checkIn(uuid, snapshot.changesAt.getTime() - state.now().getTime())
  }
  const checkIn = (uuid: string, milliseconds: number): void => {
    clearTimeout(timers.get(uuid))
    if (closing.aborted) return
    timers.set(uuid, setTimeout(() => check(uuid), Math.min(Math.max(milliseconds, 0), maxTimerMs)).unref())
  }
  // After the request that caused the change.
  state.onChange = (uuid) => checkIn(uuid, 0)
  closing.addEventListener('abort', () => timers.forEach((timer) => clearTimeout(timer)))
}
