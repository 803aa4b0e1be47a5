// The Account object: how one comes to be, and how DRUO writes it.
import { derivedUuid } from '../ids.ts'
import { seededAccounts, seededEndUsers, seededInstitutions, seededToken } from '../seeded.ts'
import type { Account, SandboxState } from '../state.ts'
import { renderEndUser } from './end-user.ts'

interface BankDetails {
  readonly institutionUuid: string
  readonly accountNumber: string
  readonly endUserUuid: string
}

export function addAccount(state: SandboxState, details: BankDetails): Account {
  const account = accountWith(state, details, state.ids.uuid('acc'), state.ids.code('AC', 10))
  state.accounts.set(account.uuid, account)
  return account
}

/** How tokens come about is not documented, so each one stands for an account of its own that is there when first asked for. */
export function accountOfToken(state: SandboxState, token: string): Account {
  const uuid = token.toLowerCase() === seededToken ? seededAccounts.johnDoe : derivedUuid('acc', token.toLowerCase())
  const known = state.accounts.get(uuid)
  if (known !== undefined) return known
  const details = {
    institutionUuid: seededInstitutions.bancolombia,
    accountNumber: uuid.replaceAll(/\D/g, '').padStart(4, '0'),
    endUserUuid: seededEndUsers.johnDoe,
  }
  const account = accountWith(state, details, uuid, `AC${uuid.slice(4, 12).toUpperCase()}`)
  state.accounts.set(uuid, account)
  return account
}

function accountWith(state: SandboxState, details: BankDetails, uuid: string, code: string): Account {
  return {
    uuid,
    code,
    institution: state.institutions.get(details.institutionUuid) ?? { uuid: details.institutionUuid, name: '' },
    last_4: details.accountNumber.slice(-4),
    endUserUuid: details.endUserUuid,
    pendingValidations: [],
    createdAt: state.now(),
  }
}

export function renderAccount(state: SandboxState, account: Account): Record<string, unknown> {
  const endUser = state.endUsers.get(account.endUserUuid)
  return {
    uuid: account.uuid,
    code: account.code,
    source_connect_link: null,
    current_status: 'CONNECTED',
    requires_account_validation: account.pendingValidations.length > 0 ? 'TRUE' : 'FALSE',
    pending_account_validations: account.pendingValidations,
    remarks: null,
    institution: account.institution,
    last_4: account.last_4,
    type: 'DEPOSITORY',
    subtype: 'SAVINGS',
    // Its values are on a part of the page that nobody saw.
    capabilities: null,
    name: null,
    official_name: null,
    end_user: endUser === undefined ? null : renderEndUser(endUser),
    primary_reference: null,
    secondary_reference: null,
    metadata: {},
    date_created_gmt: account.createdAt.toISOString(),
    date_updated_gmt: account.createdAt.toISOString(),
  }
}
