// Reads a reference to an account: its uuid, a token, or bank details with an end user.
import type { FieldReader } from '../field-reader.ts'
import { accountOfToken, addAccount } from '../objects/account.ts'
import type { SandboxState } from '../state.ts'
import { accountToken, idKnownIn } from '../value-rules.ts'
import { type DeferredReference, readEndUserChoice } from './end-user-choice.ts'

const bankFields = ['institution_uuid', 'account_number', 'routing_number'] as const

export function readAccountReference(reader: FieldReader, state: SandboxState, inColombia: boolean): DeferredReference {
  const uuid = reader.text('uuid', idKnownIn(state.accounts))
  const token = reader.text('token', accountToken)
  const byBank = !reader.has('uuid') && !reader.has('token')
  const need = byBank ? 'required' : 'optional'
  const institutionUuid = reader.text('institution_uuid', idKnownIn(state.institutions), need)
  const accountNumber = reader.text('account_number', undefined, need)
  reader.text('routing_number')
  refuseMixedWays(reader)
  // DRUO's page requires the end user beside a uuid or token too, but its sample does not have it.
  const endUser = readEndUserChoice(reader, state, { required: byBank, inColombia })
  if (uuid !== null) return () => uuid
  if (token !== null) return () => accountOfToken(state, token).uuid
  return () =>
    addAccount(state, {
      institutionUuid: institutionUuid ?? '',
      accountNumber: accountNumber ?? '',
      endUserUuid: endUser(),
    }).uuid
}

function refuseMixedWays(reader: FieldReader): void {
  const way = ['uuid', 'token'].find((name) => reader.has(name))
  if (way === undefined) return
  for (const name of ['token', ...bankFields]) {
    if (name !== way && reader.has(name)) reader.unexpected(name, `cannot be given together with ${way}`)
  }
}
