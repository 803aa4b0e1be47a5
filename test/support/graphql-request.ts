// Sends a typed operation to a gateway over HTTP.
import { randomUUID } from 'node:crypto'
import type { TypedDocumentString } from './__generated__/operations.ts'
import { witnessAnswer } from './witness.ts'

export interface GraphqlAnswer<Result> {
  readonly status: number
  readonly data?: Result | null
  readonly errors?: readonly {
    readonly message: string
    readonly path?: readonly (string | number)[]
    readonly extensions: Readonly<Record<string, unknown>>
  }[]
}

export async function graphqlRequest<Result, Variables>(
  endpoint: string,
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
): Promise<GraphqlAnswer<Result>> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: String(document), variables }),
  })
  const text = await response.text()
  witnessAnswer(Object.fromEntries(response.headers), text)
  const answer = JSON.parse(text) as Omit<GraphqlAnswer<Result>, 'status'>
  return { status: response.status, ...answer }
}

/** A key that no other test uses. */
export const newKey = (): string => `test-${randomUUID()}`
