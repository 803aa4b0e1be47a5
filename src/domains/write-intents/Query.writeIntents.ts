// Query.writeIntents: the caller's writes, or every caller's for reviewers, from the ledger.
import type { QueryResolvers } from '../../__generated__/resolvers-types.ts'
import type { WriteRecord } from '../../ledger/index.ts'
import { maxPageSize, pageSizeError } from '../shared/connections.ts'
import type { GatewayContext } from '../shared/context.ts'
import { gatewayError } from '../shared/gateway-error.ts'
import { mayReview } from './reviewer.ts'
import { recordState } from './WriteIntent.ts'

export const writeIntents: NonNullable<QueryResolvers['writeIntents']> = async (
  _root,
  { state, first, after },
  context,
) => {
  if (first < 1 || first > maxPageSize) throw gatewayError('BAD_USER_INPUT', pageSizeError)
  const records = await context.review.list({
    principal: await listedPrincipal(context),
    state: state ? recordState(state) : null,
    after: after ? positionOf(after) : null,
    limit: first + 1,
  })
  const shown = records.slice(0, first)
  const edges = shown.map((record) => ({
    cursor: cursorOf(record),
    node: { record, replayed: true, result: {} },
  }))
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: records.length > first,
      hasPreviousPage: Boolean(after),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  }
}

/** Null: every principal. @throws {GraphQLError} FORBIDDEN */
async function listedPrincipal({ caller, principal }: GatewayContext): Promise<string | null> {
  if (mayReview(caller)) return null
  // A payer's backend makes writes for other payers too, and callers with DRUO's tokens may share one namespace of keys.
  if (caller.endUserId !== undefined || caller.kind === 'passthrough') {
    throw gatewayError('FORBIDDEN', 'This token cannot list writes. Ask for a single one with writeIntent.')
  }
  return principal()
}

function cursorOf({ createdAt, reference }: WriteRecord): string {
  return Buffer.from(JSON.stringify([createdAt.getTime(), reference])).toString('base64url')
}

/** @throws {GraphQLError} BAD_USER_INPUT */
function positionOf(cursor: string): { readonly createdAt: Date; readonly reference: string } {
  try {
    const position: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    const [time, reference]: readonly unknown[] = Array.isArray(position) ? position : []
    if (Number.isSafeInteger(time) && typeof reference === 'string')
      return { createdAt: new Date(Number(time)), reference }
  } catch {
    // As below.
  }
  throw gatewayError('BAD_USER_INPUT', 'Invalid cursor: `after` was not issued for this list.')
}
