// A request to /graphql that is refused before Apollo Server sees it. The route's error handler sends it as a GraphQL response.
import type { ErrorCode, ErrorDetails } from '../domains/index.ts'

interface RefusalDetails extends ErrorDetails {
  readonly code: ErrorCode
  readonly headers: Readonly<Record<string, string>>
}

export class Refusal extends Error {
  readonly status: number
  readonly details: RefusalDetails

  /** @param details for a request that is not just malformed */
  constructor(status: number, message: string, details: RefusalDetails = { code: 'BAD_REQUEST', headers: {} }) {
    super(message)
    this.status = status
    this.details = details
  }
}
