// How the hand-written endpoint and the peers call DRUO: by undici, or by got as most people write it.
import got from 'got'
import { Pool } from 'undici'
import { druoOrigin } from './listen-for-benchmark.ts'

export interface DruoCalls {
  readonly get: (path: string) => Promise<unknown>
  readonly post: (path: string, body: object) => Promise<unknown>
}

const headers = { accept: 'application/json', authorization: 'Bearer benchmark', 'druo-version': '2021-11-22' }

export function undiciCalls(): DruoCalls {
  const pool = new Pool(druoOrigin, { connections: 64 })
  return {
    get: async (path) => (await pool.request({ method: 'GET', path, headers })).body.json(),
    async post(path, body) {
      const sent = { method: 'POST', path, headers: { ...headers, 'content-type': 'application/json' } } as const
      return (await pool.request({ ...sent, body: JSON.stringify(body) })).body.json()
    },
  }
}

export function gotCalls(): DruoCalls {
  return {
    get: async (path) => got(druoOrigin + path, { headers }).json(),
    post: async (path, body) => got.post(druoOrigin + path, { headers, json: body }).json(),
  }
}
