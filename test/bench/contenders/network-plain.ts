// got or fetch as they come, each write forwarded: `node network-plain.ts DRUO got|fetch`.
import { createServer } from 'node:http'
import got from 'got'
import { druoOrigin, listenForBenchmark } from '../listen-for-benchmark.ts'

const url = `${druoOrigin}/checkout/links/create`
const senders = {
  got: (name: string) => got.post(url, { json: { link_name: name }, retry: { limit: 0 } }).text(),
  fetch: async (name: string) => {
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ link_name: name }) })
    return response.text()
  },
}
const send = process.argv[3] === 'fetch' ? senders.fetch : senders.got

listenForBenchmark(
  createServer((request, response) => {
    const end = (status: number, state: string): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ state }))
    }
    send(decodeURIComponent(request.url?.slice(1) ?? '')).then(
      () => end(200, 'SUCCEEDED'),
      () => end(200, 'FAILED'),
    )
  }),
)
