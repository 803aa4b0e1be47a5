// Where at DRUO the outcome of each mutation is looked up once its answer is lost: one table, by the mutation's name.
import type { DruoResources } from '../druo/client.ts'
import { withoutAbort } from '../druo/call-scope.ts'
import { DruoError } from '../druo/errors.ts'
import { isMutationName, type MutationName } from '../graphql/mutations.ts'
import type { JsonValue } from '../shared/json.ts'
import type { LookedUpWrite, LookUp, LookUpFinding } from '../shared/write-lookup.ts'
import { connectLinkLookUp } from './connect-links.ts'
import { accountLookUp, endUserLookUp, recurringPlanLookUp } from './marked-objects.ts'
import { authorizationLookUp, paymentLookUp, payoutLookUp } from './transactions.ts'
import { disconnection, expiry, planChange, refund, validation } from './changed-objects.ts'

export interface KindOfLookUp {
  /** What of the coerced input the search needs, without personal data; null where this one cannot be looked up. */
  readonly keep: (input: unknown) => JsonValue
  /** @throws {DruoError} */
  readonly find: (druo: DruoResources, write: LookedUpWrite) => Promise<LookUpFinding>
}

/** Undefined: DRUO has no list and no field that could tell. */
const kinds: Readonly<Record<MutationName, KindOfLookUp | undefined>> = {
  authorizeTransaction: authorizationLookUp,
  createPayment: paymentLookUp,
  createPayout: payoutLookUp,
  validateTransaction: validation,
  refundTransaction: refund,
  // There is no list of checkout links.
  createCheckoutLink: undefined,
  createConnectLink: connectLinkLookUp,
  expireConnectLink: expiry,
  connectAccount: accountLookUp,
  validateAccount: accountLookUp,
  // What an account says of a validation that was answered is not documented.
  authenticateAccount: undefined,
  disconnectAccount: disconnection,
  createEndUser: endUserLookUp,
  createRecurringPlan: recurringPlanLookUp,
  activateRecurringPlan: planChange(/^ACTIVE$/),
  pauseRecurringPlan: planChange(/^PAUSE/),
  cancelRecurringPlan: planChange(/^CANCEL/),
}

export interface LookUps {
  readonly keep: (mutation: string, input: unknown) => JsonValue
  readonly find: LookUp
}

export function createLookUps(druo: DruoResources): LookUps {
  return {
    keep: (mutation, input) => kindOf(mutation)?.keep(input) ?? null,
    async find(write) {
      if (write.lookup === null) return { kind: 'impossible' }
      try {
        const found = withoutAbort(() => kindOf(write.mutation)?.find(druo, write))
        return (await found) ?? { kind: 'impossible' }
      } catch (error) {
        if (!(error instanceof DruoError)) throw error
        return { kind: 'failed', cause: error.message, retryAfterMs: error.retryAfterMs }
      }
    },
  }
}

function kindOf(mutation: string): KindOfLookUp | undefined {
  return isMutationName(mutation) ? kinds[mutation] : undefined
}
