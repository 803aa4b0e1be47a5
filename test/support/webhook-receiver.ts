// Receives what the sandbox sends, checks its signature, and answers as the test wants.
import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { onTestFinished } from 'vitest'
import { portOf } from './misbehaving-server.ts'

export interface WebhookReceiver {
  readonly url: string
  readonly secret: string
  /** The ids of each delivery that was answered with 200. */
  readonly deliveries: readonly (readonly string[])[]
  readonly attempts: () => number
}

/** @param answers the status of the first, second ... attempt, 0 for a dropped connection; then 200 */
export async function startWebhookReceiver(answers: readonly number[] = []): Promise<WebhookReceiver> {
  const secret = 'receiver-secret-0123456789'
  const deliveries: (readonly string[])[] = []
  let attempts = 0
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body = Buffer.concat(chunks)
      const signature = createHmac('sha256', secret).update(body).digest('hex')
      const isSigned = request.headers['x-druo-webhook-event-signature'] === signature
      const status = isSigned ? (answers[attempts] ?? 200) : 401
      attempts += 1
      if (status === 0) response.destroy()
      else response.writeHead(status, { location: '/elsewhere' }).end()
      if (status === 200) deliveries.push((JSON.parse(body.toString()) as { changed: string[] }).changed)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return {
    url: `http://127.0.0.1:${portOf(server.address())}/`,
    secret,
    deliveries,
    attempts: () => attempts,
  }
}
