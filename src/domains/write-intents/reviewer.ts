// Who may see and settle the writes of every caller.
import type { Caller } from '../shared/context.ts'
import { gatewayError } from '../shared/gateway-error.ts'

const reviewScope = 'writes:review'

/** Without authentication only this machine may call the gateway, so the caller is its operator. */
export function mayReview({ kind, scopes, endUserId }: Caller): boolean {
  if (endUserId !== undefined) return false
  return kind === 'anonymous' || scopes?.has(reviewScope) === true
}

/** @throws {GraphQLError} FORBIDDEN */
export function requireReviewer(caller: Caller, field: string): void {
  if (!mayReview(caller)) {
    throw gatewayError('FORBIDDEN', `${field} needs the scope ${reviewScope}.`, { writeMayHaveApplied: false })
  }
}
