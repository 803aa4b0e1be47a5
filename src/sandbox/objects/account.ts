// Creates accounts, computes their current status and renders them as DRUO does.
import { derivedUuid } from '../ids.ts'
import { seededAccounts, seededEndUsers, seededInstitutions, seededToken } from '../seeded.ts'
import type { Account, SandboxState } from '../state.ts'
import { renderEndUser } from './end-user.ts'

interface BankDetails {
  readonly institutionUuid: string
  readonly accountNumber: string
  readonly endUserUuid: string
}

/** The fields that only some requests set. */
export type AccountDetails = Partial<
  Pick<
    Account,
    | 'sourceConnectLinkUuid'
    | 'status'
    | 'type'
    | 'subtype'
    | 'pendingValidations'
    | 'primaryReference'
    | 'secondaryReference'
    | 'metadata'
  >
>

export function addAccount(state: SandboxState, bank: BankDetails, details: AccountDetails = {}): Account {
  const account = { ...accountWith(state, bank, state.ids.uuid('acc'), state.ids.code('AC', 10)), ...details }
  state.accounts.set(account.uuid, account)
  return account
}

/** DRUO does not document how it issues tokens. Here each token stands for one account, which is created at its first use. */
export function accountOfToken(state: SandboxState, token: string): Account {
  const uuid = token.toLowerCase() === seededToken ? seededAccounts.johnDoe : derivedUuid('acc', token.toLowerCase())
  const known = state.accounts.get(uuid)
  if (known !== undefined) return known
  const bank = {
    institutionUuid: seededInstitutions.bancolombia,
    accountNumber: uuid.replaceAll(/\D/g, '').padStart(4, '0'),
    endUserUuid: seededEndUsers.johnDoe,
  }
  const account = accountWith(state, bank, uuid, `AC${uuid.slice(4, 12).toUpperCase()}`)
  state.accounts.set(uuid, account)
  return account
}

function accountWith(state: SandboxState, bank: BankDetails, uuid: string, code: string): Account {
  const now = state.now()
  return {
    uuid,
    code,
    sourceConnectLinkUuid: null,
    status: 'CONNECTED',
    remarks: null,
    institution: state.institutions.get(bank.institutionUuid) ?? { uuid: bank.institutionUuid, name: '' },
    last_4: bank.accountNumber.slice(-4),
    type: 'DEPOSITORY',
    subtype: 'SAVINGS',
    endUserUuid: bank.endUserUuid,
    pendingValidations: [],
    confirmingSince: null,
    primaryReference: null,
    secondaryReference: null,
    metadata: {},
    createdAt: now,
    updatedAt: now,
  }
}

/** The account at the current time: a confirmation by the institution takes one step. */
export function currentAccount({ now, stepMs }: Pick<SandboxState, 'now' | 'stepMs'>, account: Account): Account {
  if (account.confirmingSince === null || account.pendingValidations.length === 0) return account
  const confirmedAt = new Date(account.confirmingSince.getTime() + stepMs)
  if (now() < confirmedAt) return account
  return { ...account, status: 'CONNECTED', pendingValidations: [], updatedAt: confirmedAt }
}

export function renderAccount(state: SandboxState, stored: Account): Record<string, unknown> {
  const account = currentAccount(state, stored)
  const endUser = state.endUsers.get(account.endUserUuid)
  return {
    uuid: account.uuid,
    code: account.code,
    source_connect_link: account.sourceConnectLinkUuid,
    current_status: account.status,
    requires_account_validation: account.pendingValidations.length > 0 ? 'TRUE' : 'FALSE',
    pending_account_validations: account.pendingValidations,
    remarks: account.remarks,
    institution: account.institution,
    last_4: account.last_4,
    type: account.type,
    subtype: account.subtype,
    // DRUO's values are not known.
    capabilities: null,
    name: null,
    official_name: null,
    end_user: endUser === undefined ? null : renderEndUser(endUser),
    primary_reference: account.primaryReference,
    secondary_reference: account.secondaryReference,
    metadata: account.metadata,
    date_created_gmt: account.createdAt.toISOString(),
    date_updated_gmt: account.updatedAt.toISOString(),
  }
}
