// Protects a gateway for local callers against DNS rebinding: a page on the web can point its own host name to 127.0.0.1. So the
// Host header must name this machine.
import type { IncomingMessage } from 'node:http'

const localName = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i

export const onlyLocalNamesTitle = 'Call this gateway from its own machine, as localhost or by its address.'

export function asksForLocalName({ headers: { host } }: IncomingMessage): boolean {
  return host === undefined || localName.test(host)
}
