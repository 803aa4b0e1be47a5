// Takes down what gateways let out in a test run, for the search through all of it when the run has ended.
import { appendFileSync } from 'node:fs'
import { join } from 'node:path'

export const witnessVariable = 'GATEWAY_TESTS_WITNESS'

/** What comes out of a gateway: its log, its metrics, the data of its answers with their headers, and their errors. */
export const channels = ['log', 'metrics', 'answer', 'error'] as const
export type Channel = (typeof channels)[number]

/** Outside a test run nothing is kept. */
export function witness(channel: Channel, text: string): void {
  const folder = process.env[witnessVariable]
  if (folder !== undefined) appendFileSync(join(folder, `${process.pid}.${channel}`), `${text.trimEnd()}\n`)
}

/** For a logger. */
export const witnessedLog = { write: (line: string): void => witness('log', line) }

/** Of a gateway, recognised by the id that it gives to every request. */
export function witnessAnswer(
  headers: Readonly<Record<string, string | readonly string[] | undefined>>,
  text: string,
): void {
  if (text.startsWith('# HELP')) witness('metrics', text)
  if (headers['x-request-id'] === undefined) return
  const { errors, ...data } = text.startsWith('{') ? answerOf(text) : { errors: undefined, text }
  witness('answer', JSON.stringify([headers, data]))
  if (errors !== undefined) witness('error', JSON.stringify(errors))
}

interface WitnessedAnswer {
  readonly errors?: readonly { readonly extensions?: Readonly<Record<string, unknown>> }[]
}

const answerOf = (text: string) => JSON.parse(text) as WitnessedAnswer

/** A message or an event of a subscription. */
export function witnessEvent(message: unknown): void {
  const { errors, ...data } = Object(message)
  // In graphql-transport-ws, the payload of an error message is the list of errors.
  if (Array.isArray(message)) return witness('error', JSON.stringify(message))
  witness('answer', JSON.stringify(data))
  if (errors !== undefined) witness('error', JSON.stringify(errors))
}
