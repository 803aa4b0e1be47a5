// Sixty made-up accounts: one for each end user, and a second one for every other end user. A few are not connected.
import { derivedUuid } from '../ids.ts'
import { seededInstitutions } from '../seeded.ts'
import type { Account, ConnectLink, EndUser, Institution, PendingValidation } from '../state.ts'
import { daysBefore, type SeededRandom } from './seeded-random.ts'

const colombianBanks = [
  { uuid: seededInstitutions.bancolombia, name: 'Bancolombia' },
  { uuid: seededInstitutions.bancoDeBogota, name: 'Banco de Bogotá' },
  { uuid: seededInstitutions.bbvaColombia, name: 'BBVA' },
  { uuid: seededInstitutions.davivienda, name: 'Davivienda' },
] as const satisfies readonly Institution[]

// No id of an institution in the United States is known. These banks are made up.
const americanBanks = [
  { uuid: derivedUuid('ins', 'First Example Bank'), name: 'First Example Bank' },
  { uuid: derivedUuid('ins', 'Sample Valley Credit Union'), name: 'Sample Valley Credit Union' },
] as const satisfies readonly Institution[]

/** The accounts that are not connected, by their index. */
const notConnected: ReadonlyMap<
  number,
  Pick<Account, 'status' | 'remarks'> & { readonly action?: PendingValidation['action'] }
> = new Map([
  [7, { status: 'VERIFICATION_IN_PROGRESS', remarks: null, action: 'CONFIRM_OTP_VIA_MICRODEPOSIT' }],
  [19, { status: 'DISCONNECTED', remarks: 'AUTHORIZATION_REVOKED_BY_END_USER' }],
  [28, { status: 'VERIFICATION_IN_PROGRESS', remarks: null, action: 'CONFIRM_REQUEST_WITH_INSTITUTION' }],
  [33, { status: 'DISCONNECTED', remarks: 'ACCOUNT_CLOSED' }],
  [41, { status: 'FAILED', remarks: 'ACCOUNT_DOES_NOT_BELONG_TO_END_USER' }],
  [46, { status: 'VERIFICATION_IN_PROGRESS', remarks: null, action: 'CONFIRM_OTP_VIA_MICRODEPOSIT' }],
  [52, { status: 'FAILED', remarks: 'INVALID_ACCOUNT_NUMBER' }],
  [57, { status: 'DISCONNECTED', remarks: 'REQUESTED_BY_MERCHANT' }],
])

export function makeAccounts(
  random: SeededRandom,
  start: Date,
  endUsers: readonly EndUser[],
  links: readonly ConnectLink[],
): readonly Account[] {
  const owners = [...endUsers, ...endUsers.filter((_, index) => index % 2 === 0)]
  const linkByEndUser = new Map(links.filter(({ opened }) => opened).map((link) => [link.endUserUuid, link.uuid]))
  return owners.map((owner, index) => ({
    ...account(random, start, owner, index),
    sourceConnectLinkUuid: index < endUsers.length ? (linkByEndUser.get(owner.uuid) ?? null) : null,
  }))
}

function account(random: SeededRandom, start: Date, owner: EndUser, index: number): Account {
  const state = notConnected.get(index) ?? { status: 'CONNECTED', remarks: null }
  const createdAt = random.between(owner.createdAt, daysBefore(start, 55))
  return {
    uuid: random.ids.uuid('acc'),
    code: random.ids.code('AC', 10),
    sourceConnectLinkUuid: null,
    status: state.status,
    remarks: state.remarks,
    institution: owner.local_id_country === 'COL' ? random.from(colombianBanks) : random.from(americanBanks),
    last_4: random.digits(4),
    type: 'DEPOSITORY',
    subtype:
      owner.local_id_country === 'COL'
        ? random.from(['SAVINGS', 'SAVINGS', 'CHECKING', 'ELECTRONIC_DEPOSIT'])
        : 'CHECKING',
    endUserUuid: owner.uuid,
    pendingValidations:
      state.action === undefined ? [] : [{ slug: `${random.ids.uuid()}-${random.ids.uuid()}`, action: state.action }],
    confirmingSince: null,
    primaryReference: index % 4 === 0 ? `ACCT-${random.digits(5)}` : null,
    secondaryReference: null,
    metadata: {},
    createdAt,
    updatedAt: state.status === 'DISCONNECTED' ? random.between(daysBefore(start, 5), start) : createdAt,
  }
}
