// Reads the request to connect an account, which is also the request to validate one.
import type { FieldReader } from '../field-reader.ts'
import type { AccountDetails } from '../objects/account.ts'
import type { SandboxState } from '../state.ts'
import { accountSubtype, accountType, idKnownIn } from '../value-rules.ts'
import { type DeferredReference, readEndUserChoice } from './end-user-choice.ts'

export interface ConnectRequest {
  readonly institutionUuid: string
  readonly accountNumber: string
  readonly endUser: DeferredReference
  readonly details: AccountDetails
}

export function readConnectRequest(reader: FieldReader, state: SandboxState): ConnectRequest {
  reader.consent('user_authorization')
  const request = {
    institutionUuid: reader.requiredText('institution_uuid', idKnownIn(state.institutions)),
    // DRUO's table has an integer, its sample a string. A number would lose its leading zeros.
    accountNumber: reader.requiredText('account_number'),
    endUser: readEndUserChoice(reader, state, { required: true, inColombia: false }),
    details: {
      type: reader.requiredText('type', accountType),
      subtype: reader.requiredText('subtype', accountSubtype),
      primaryReference: reader.text('primary_reference'),
      secondaryReference: reader.text('secondary_reference'),
      metadata: reader.metadata('metadata'),
    },
  }
  reader.text('routing_number')
  reader.throwViolations()
  return request
}
