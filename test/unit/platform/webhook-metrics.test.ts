// The metrics of webhooks: deliveries by what became of them, ids passed on, and whether the other replicas are heard.
import { expect, it } from 'vitest'
import { createMetrics } from '../../../src/platform/metrics.ts'

const linesOf = async (metrics: ReturnType<typeof createMetrics>, name: string) =>
  (await metrics.read()).body.split('\n').filter((line) => line.startsWith(name))

it('deliveries and hinted ids are counted', async () => {
  const metrics = createMetrics()
  metrics.webhookDelivered({ result: 'enqueued' })
  metrics.webhookDelivered({ result: 'forged' })
  metrics.webhookDelivered({ result: 'forged' })
  metrics.idsNotified(3)
  expect(await linesOf(metrics, 'gateway_webhook_deliveries_total')).toEqual([
    'gateway_webhook_deliveries_total{result="enqueued"} 1',
    'gateway_webhook_deliveries_total{result="forged"} 2',
  ])
  expect(await linesOf(metrics, 'gateway_change_notifications_total')).toEqual(['gateway_change_notifications_total 3'])
})

it('whether others are heard is told only where there may be others', async () => {
  const metrics = createMetrics()
  expect(await linesOf(metrics, 'gateway_notifications_listening')).toEqual([])
  let isListening = false
  metrics.listening(() => isListening)
  expect(await linesOf(metrics, 'gateway_notifications_listening')).toEqual(['gateway_notifications_listening 0'])
  isListening = true
  expect(await linesOf(metrics, 'gateway_notifications_listening')).toEqual(['gateway_notifications_listening 1'])
})
