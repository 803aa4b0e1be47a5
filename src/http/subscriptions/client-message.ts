// A message of a WebSocket client, as `graphql-ws` parses it.
import { MessageType } from 'graphql-ws'
import { withoutEmptyParameters } from '../graphql-request.ts'

const serverTypes: ReadonlySet<unknown> = new Set([
  MessageType.ConnectionAck,
  MessageType.Next,
  MessageType.Error,
] satisfies MessageType[])

/**
 * For `jsonMessageReviver`. It adds what `graphql-ws` lacks: a subscribe without `query` that names its document by id, and
 * empty parameters that count as absent. An exception closes the socket with 4400.
 */
export function reviveClientMessage(key: string, message: unknown): unknown {
  if (key !== '' || !isObject(message)) return message
  // The library would throw later, and print the error.
  if (serverTypes.has(message['type'])) throw new Error('a message that only servers send')
  const { payload } = message
  if (message['type'] !== MessageType.Subscribe || !isObject(payload)) return message
  const parameters = withoutEmptyParameters(payload)
  return {
    ...message,
    payload: needsQuery(payload, Object(parameters)) ? parameters : { query: '', ...Object(parameters) },
  }
}

function needsQuery(given: Readonly<Record<string, unknown>>, present: Readonly<Record<string, unknown>>): boolean {
  return given['query'] !== '' && present['documentId'] === undefined && present['extensions'] === undefined
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
