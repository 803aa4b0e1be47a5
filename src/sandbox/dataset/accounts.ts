// Sixty made-up accounts: each end user has one, every other one a second; a few are not connected, and say why.
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

// No identifier of an institution in the United States is known: these banks are made up.
const americanBanks = [
  { uuid: derivedUuid('ins', 'First Example Bank'), name: 'First Example Bank' },
  { uuid: derivedUuid('ins', 'Sample Valley Credit Union'), name: 'Sample Valley Credit Union' },
] as const satisfies readonly Institution[]

/** What befell the n-th account; those that are not named are connected. */
const fates: ReadonlyMap<
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
  const fate = fates.get(index) ?? { status: 'CONNECTED', remarks: null }
  const createdAt = random.between(owner.createdAt, daysBefore(start, 55))
  return {
    uuid: random.ids.uuid('acc'),
    code: random.ids.code('AC', 10),
    sourceConnectLinkUuid: null,
    status: fate.status,
    remarks: fate.remarks,
    institution: owner.local_id_country === 'COL' ? random.from(colombianBanks) : random.from(americanBanks),
    last_4: random.digits(4),
    type: 'DEPOSITORY',
    subtype:
      owner.local_id_country === 'COL'
        ? random.from(['SAVINGS', 'SAVINGS', 'CHECKING', 'ELECTRONIC_DEPOSIT'])
        : 'CHECKING',
    endUserUuid: owner.uuid,
    pendingValidations:
      fate.action === undefined ? [] : [{ slug: `${random.ids.uuid()}-${random.ids.uuid()}`, action: fate.action }],
    confirmingSince: null,
    primaryReference: index % 4 === 0 ? `ACCT-${random.digits(5)}` : null,
    secondaryReference: null,
    metadata: {},
    createdAt,
    updatedAt: fate.status === 'DISCONNECTED' ? random.between(daysBefore(start, 5), start) : createdAt,
  }
}
