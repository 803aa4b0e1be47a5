// Searches for a write at a server of the test, which answers as DRUO might.
import { findMutation, mutations } from '../../src/domains/mutations.ts'
import { createSearch } from '../../src/domains/shared/search-for-write.ts'
import type { JsonValue } from '../../src/ledger/json.ts'
import type { SearchResult } from '../../src/ledger/search.ts'
import { writeReference } from '../../src/ledger/write-identity.ts'
import { references } from './ledger.ts'
import { druoClient } from './druo-client.ts'
import { answers, type Behaviour, misbehavingServer, type MisbehavingServer } from './misbehaving-server.ts'

export const reference = writeReference(references, 'anonymous', 'key-0123456789abcdef')
export const foreign = writeReference(references, 'anonymous', 'key-of-another-write')
const sentAt = new Date('2030-01-01T12:00:00.000Z')
export const fullMetadata = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`key${index}`, 'value']))

export const payment = {
  type: 'PAYMENT',
  amount: 10_000,
  currency: 'USD',
  originAccount: { id: 'acc_1' },
  destinationAccount: { bankAccount: { accountNumber: '4711', institutionId: 'ins_1' } },
}

export const entry = (changes: Readonly<Record<string, unknown>> = {}) => ({
  uuid: 'trx_1',
  status: 'PENDING',
  amount: 10_000,
  currency: { code: 'USD' },
  secondary_reference: reference,
  funding_source: { uuid: 'acc_1' },
  date_created_gmt: '2030-01-01T12:00:01.000Z',
  ...changes,
})

export const page = (entries: readonly unknown[], more: boolean | null = false, envelope = 'payments') =>
  answers(200, { [envelope]: entries, ...(more === null ? {} : { page_info: { has_next_page: more } }) })

export async function search(
  mutation: string,
  input: unknown,
  ...answered: readonly Behaviour[]
): Promise<{ readonly result: SearchResult; readonly server: MisbehavingServer; readonly criteria: JsonValue }> {
  const server = await misbehavingServer(...answered)
  const searchCriteria = findMutation(mutation)?.reconcile?.criteria(input) ?? null
  const sentUntil = new Date(sentAt.getTime() + 15_000)
  const write = { principal: 'anonymous', mutation, reference, searchCriteria, sentAt, sentUntil }
  return { result: await createSearch(mutations, druoClient(server)).find(write), server, criteria: searchCriteria }
}

export const pathsOf = ({ requests }: MisbehavingServer) => requests.map(({ method, path }) => `${method} ${path}`)
