// What the other folders may use of the domains.
export { type AuthenticatedCaller, type CreateContext, createContextFactory } from './create-context.ts'
export { diagnose } from './doctor/diagnose.ts'
export { mutations } from './mutations.ts'
export { createSchema } from './schema.ts'
export { maxPageSize, pageSizeError } from './shared/connections.ts'
export type { Caller, GatewayContext, RateLimitState } from './shared/context.ts'
export {
  type ErrorCode,
  errorCodes,
  type ErrorDetails,
  gatewayError,
  isProblems,
  isUnsent,
  type Problem,
} from './shared/gateway-error.ts'
export { isJsonObject } from './shared/json-object.ts'
export { maxScannedPages } from './shared/own-entries.ts'
export { maxAccountPages } from './shared/payer-access-policy.ts'
export { callsOfRepresentation, maxEntities, valuesPerEntity } from './shared/representation.ts'
export { sanitizedDocument } from './shared/sanitized-document.ts'
export { neededScopes, requireScopes } from './shared/scopes.ts'
export { createSearch } from './shared/search-for-write.ts'
export { selectsOnlyId } from './shared/selected-fields.ts'
export { sensitiveNames } from './shared/sensitive-fields.ts'
export { createTokenVerification } from './token-verification.ts'
export { upstreamErrorOf } from './shared/upstream-error.ts'
