// Which program sent a request, as Apollo's clients say it: for the log, metrics and traces. Nothing else depends on it.
import type { IncomingHttpHeaders } from 'node:http'
import type { ClientIdentity } from '../platform/index.ts'

/** Names and versions of programs. Anything else is left out: an e-mail address or a token does not belong in a log. */
const wellFormed = /^@?[\w.:+/() -]{1,64}$/

export function clientIdentity(headers: IncomingHttpHeaders): ClientIdentity | undefined {
  return identityOf(headers['apollographql-client-name'], headers['apollographql-client-version'], null)
}

/** @param extensions of the request, which may hold `clientLibrary` */
export function withClientLibrary(client: ClientIdentity | undefined, extensions: unknown): ClientIdentity | undefined {
  const library: unknown = Object(extensions)['clientLibrary']
  if (typeof library !== 'object' || library === null) return client
  const words = [wellFormedText(Object(library)['name']), wellFormedText(Object(library)['version'])]
  if (words[0] === null) return client
  return identityOf(client?.name, client?.version, words.filter((word) => word !== null).join(' '))
}

function identityOf(name: unknown, version: unknown, library: string | null): ClientIdentity | undefined {
  const client = { name: wellFormedText(name), version: wellFormedText(version), library }
  return client.name === null && client.version === null && client.library === null ? undefined : client
}

function wellFormedText(value: unknown): string | null {
  return typeof value === 'string' && wellFormed.test(value) ? value : null
}
