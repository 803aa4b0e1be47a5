// The addresses that a server shows to its clients: one that they can connect to, on every system.
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { NetworkInterfaceInfo } from 'node:os'
import { describe, expect, it, onTestFinished } from 'vitest'
import { networkOriginsOf, originOf } from '../../../src/platform/listening-address.ts'

async function listen(host: string): Promise<{ readonly server: Server; readonly port: number }> {
  const server = createServer().listen(0, host)
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const address = server.address()
  return { server, port: typeof address === 'object' && address !== null ? address.port : 0 }
}

const network = { netmask: '', mac: '', internal: false, cidr: null }
const interfaces: readonly NetworkInterfaceInfo[] = [
  { ...network, family: 'IPv4', address: '127.0.0.1', internal: true },
  { ...network, family: 'IPv6', address: 'fe80::1', scopeid: 2 },
  { ...network, family: 'IPv6', address: 'fd00::2', scopeid: 0 },
  { ...network, family: 'IPv4', address: '192.168.1.20' },
]

describe('a server that listens on', () => {
  it.each([
    ['127.0.0.1', 'http://127.0.0.1:PORT', []],
    ['localhost', 'http://localhost:PORT', []],
    ['::1', 'http://[::1]:PORT', []],
    ['0.0.0.0', 'http://127.0.0.1:PORT', ['http://192.168.1.20:PORT']],
    ['::', 'http://[::1]:PORT', ['http://192.168.1.20:PORT', 'http://[fd00::2]:PORT']],
  ])('%s is reached at %s', async (host, origin, networkOrigins) => {
    const { server, port } = await listen(host)
    const withPort = (text: string) => text.replace('PORT', String(port))
    expect(originOf(server, host)).toBe(withPort(origin))
    expect(networkOriginsOf(server, interfaces)).toEqual(networkOrigins.map(withPort))
  })
})
