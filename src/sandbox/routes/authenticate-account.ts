// PUT /accounts/authenticate, the second step of a validation. The response is a bare object.
import { FieldReader } from '../field-reader.ts'
import { currentAccount } from '../objects/account.ts'
import { ok, type Reply } from '../reply.ts'
import type { Call, Route } from '../router.ts'
import { rightOtp } from '../seeded.ts'
import type { Account, AccountStatus, PendingValidation, SandboxState } from '../state.ts'
import { idKnownIn } from '../value-rules.ts'

export function authenticateAccountRoutes(state: SandboxState): readonly Route[] {
  const authenticate = ({ body }: Call): Reply => {
    const { account, validation, otp } = readRequest(new FieldReader(body), state)
    const outcome = outcomeOf(validation, otp, state.now())
    state.accounts.set(account.uuid, { ...account, ...outcome, updatedAt: state.now() })
    return ok({ status: outcome.status, action: validation.action, remarks: outcome.remarks })
  }
  return [{ method: 'PUT', path: '/accounts/authenticate', access: 'merchant', takes: 'json', answer: authenticate }]
}

interface AuthenticateRequest {
  readonly account: Account
  readonly validation: PendingValidation
  readonly otp: string | null
}

function readRequest(reader: FieldReader, state: SandboxState): AuthenticateRequest {
  const stored = state.accounts.get(reader.requiredText('account_uuid', idKnownIn(state.accounts)))
  const account = stored === undefined ? undefined : currentAccount(state, stored)
  const slug = reader.requiredText('slug')
  const validation = account?.pendingValidations.find((pending) => pending.slug === slug)
  if (account !== undefined && slug !== '' && validation === undefined) {
    reader.unexpected('slug', 'names no pending validation of this account')
  }
  const byOtp = validation?.action === 'CONFIRM_OTP_VIA_MICRODEPOSIT'
  const otp = reader.text('otp', undefined, byOtp ? 'required' : 'optional')
  reader.throwViolations()
  // Never true: without either of them there is a violation. The compiler cannot know it.
  if (account === undefined || validation === undefined) throw new Error('A valid request names a validation.')
  return { account, validation, otp }
}

interface Outcome {
  readonly status: AccountStatus
  readonly remarks: string | null
  readonly pendingValidations: readonly PendingValidation[]
  readonly confirmingSince: Date | null
}

// DRUO documents one status and action: VERIFICATION_IN_PROGRESS while the institution confirms, which takes one step here. The
// results of a code are the sandbox's own. The remark is a documented one.
function outcomeOf(validation: PendingValidation, otp: string | null, now: Date): Outcome {
  if (validation.action === 'CONFIRM_REQUEST_WITH_INSTITUTION') {
    const pendingValidations = [validation]
    return { status: 'VERIFICATION_IN_PROGRESS', remarks: null, pendingValidations, confirmingSince: now }
  }
  const ended = { pendingValidations: [], confirmingSince: null }
  if (otp === rightOtp) return { ...ended, status: 'CONNECTED', remarks: null }
  return { ...ended, status: 'FAILED', remarks: 'AUTHENTICATION_FAILED' }
}
