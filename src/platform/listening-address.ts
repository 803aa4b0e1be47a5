// The addresses at which clients reach a server that listens.
import type { Server } from 'node:http'
import { isIPv6 } from 'node:net'
import { networkInterfaces, type NetworkInterfaceInfo } from 'node:os'

/** Listening on these means every interface. No client can connect to them on every system. */
const loopbackOf: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '::1' }

/**
 * The origin at which clients on this machine reach the server, such as http://127.0.0.1:4000
 *
 * @param host the configured host, possibly a name
 */
export function originOf(server: Server, host: string): string {
  const { address, port } = boundTo(server)
  return origin(loopbackOf[address] ?? host, port)
}

/** The origins at which other machines reach the server. Empty unless it listens on every interface. */
export function networkOriginsOf(
  server: Server,
  interfaces: readonly NetworkInterfaceInfo[] = Object.values(networkInterfaces()).flatMap((infos) => infos ?? []),
): readonly string[] {
  const { address, port } = boundTo(server)
  if (loopbackOf[address] === undefined) return []
  return interfaces
    .filter((info) => !info.internal && (info.family === 'IPv4' || (address === '::' && info.scopeid === 0)))
    .sort((one, other) => one.family.localeCompare(other.family))
    .map((info) => origin(info.address, port))
}

function boundTo(server: Server): { readonly address: string; readonly port: number } {
  const bound = server.address()
  if (typeof bound !== 'object' || bound === null) throw new Error('The server does not listen on a port.')
  return bound
}

const origin = (host: string, port: number): string => `http://${isIPv6(host) ? `[${host}]` : host}:${port}`
