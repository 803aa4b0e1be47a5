// Where only this machine may ask, only this machine's names may be asked for: a page on the web can have its own name
// point here, and is then, to the browser, the gateway's own page (DNS rebinding).
import type { IncomingMessage } from 'node:http'

const localName = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i

export const onlyLocalNamesTitle = 'Only this machine may ask, and only by the name localhost or its address.'

export function asksForLocalName({ headers: { host } }: IncomingMessage): boolean {
  return host === undefined || localName.test(host)
}
