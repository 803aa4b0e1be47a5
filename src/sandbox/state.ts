// The sandbox's state: clock, ids, and every object under DRUO's field names.
import { setTimeout as delay } from 'node:timers/promises'
import { createIds, type Ids } from './ids.ts'
import { ObservedMap } from './observed-map.ts'

export type Language = 'en_US' | 'es_CO'
export type Metadata = Readonly<Record<string, string>>

export interface PhoneNumber {
  readonly country_code: string
  readonly number: string
}

export interface Address {
  readonly address_line_1: string | null
  readonly address_line_2: string | null
  readonly address_line_3: string | null
  readonly locality: string | null
  readonly sublocality: string | null
  readonly administrative_district: string | null
  readonly postal_code: string | null
  readonly country: string | null
}

export interface EndUserDetails {
  readonly type: string
  readonly first_name: string | null
  readonly last_name: string | null
  readonly organization: string | null
  readonly organization_legal_name: string | null
  readonly local_id: string | null
  readonly local_id_type: string | null
  readonly local_id_country: string | null
  readonly date_of_birth: string | null
  readonly email: string | null
  readonly phone_number: PhoneNumber | null
  readonly address: Address | null
  readonly preferred_language: Language
  readonly note: string | null
  readonly primary_reference: string | null
  readonly secondary_reference: string | null
  readonly metadata: Metadata
}

export interface EndUser extends EndUserDetails {
  readonly uuid: string
  readonly code: string
  readonly createdAt: Date
  readonly updatedAt: Date
}

export interface Institution {
  readonly uuid: string
  readonly name: string
}

export interface PendingValidation {
  readonly slug: string
  readonly action: 'CONFIRM_REQUEST_WITH_INSTITUTION' | 'CONFIRM_OTP_VIA_MICRODEPOSIT'
}

/** Has only the last four digits of the account number: what is not stored cannot leak. */
export interface Account {
  readonly uuid: string
  readonly code: string
  readonly sourceConnectLinkUuid: string | null
  readonly status: AccountStatus
  readonly remarks: string | null
  readonly institution: Institution
  readonly last_4: string
  readonly type: string
  readonly subtype: string
  readonly endUserUuid: string
  readonly pendingValidations: readonly PendingValidation[]
  /** When the confirmation by the institution started, which takes one step. Null if it did not start. */
  readonly confirmingSince: Date | null
  readonly primaryReference: string | null
  readonly secondaryReference: string | null
  readonly metadata: Metadata
  readonly createdAt: Date
  readonly updatedAt: Date
}

// DRUO's list is not known. The first two are in its samples; DISCONNECTED and FAILED are the sandbox's own.
export type AccountStatus = 'CONNECTED' | 'VERIFICATION_IN_PROGRESS' | 'DISCONNECTED' | 'FAILED'

export interface Transaction {
  readonly uuid: string
  readonly code: string
  readonly type: string
  readonly creationSource: 'MERCHANT_API' | 'MERCHANT_PORTAL' | 'CHECKOUT_LINK'
  readonly tenantId: string
  readonly amount: number
  readonly currency: string
  readonly description: string | null
  readonly statementDescriptor: string | null
  readonly primaryReference: string | null
  readonly secondaryReference: string | null
  readonly metadata: Metadata
  readonly autoSendReceipt: boolean
  readonly originAccountUuid: string | null
  readonly destinationAccountUuid: string | null
  /** The end user of the checkout link or recurring plan that created it, not the owner of its accounts. */
  readonly endUserUuid: string | null
  readonly createdAt: Date
  /** When the payment started. Null while a checkout link waits for its payer. */
  readonly submittedAt: Date | null
  /** When the payer declined. */
  readonly canceledAt: Date | null
  /** The final status. Null while the status depends on the time and the amount. */
  readonly settled: Settlement | null
}

export interface Settlement {
  readonly status: string
  readonly remarks: string | null
  readonly at: Date
}

export interface CheckoutLink {
  readonly uuid: string
  readonly code: string
  /** The `sl` parameter of the page's URL. Anybody who knows it can pay. */
  readonly pageKey: string
  readonly opened: boolean
  readonly name: string
  readonly description: string
  readonly colors: Readonly<Record<string, string | null>>
  readonly endUserUuid: string
  readonly transactionUuid: string
  readonly defaultInstitution: string | null
  readonly primaryReference: string | null
  readonly secondaryReference: string | null
  readonly language: Language
  readonly redirectUrl: string | null
  readonly expiresAt: Date
  readonly customConfirmationPage: boolean
}

export interface ConnectLink {
  readonly uuid: string
  readonly code: string
  readonly pageKey: string
  readonly introText: string
  readonly colors: Readonly<Record<string, string | null>>
  readonly endUserUuid: string
  readonly opened: boolean
  readonly defaultInstitution: string | null
  readonly primaryReference: string | null
  readonly secondaryReference: string | null
  readonly language: Language
  readonly redirectUrl: string | null
  /** Null: open until a request expires it. */
  readonly expiresAt: Date | null
  readonly createdAt: Date
  readonly updatedAt: Date
}

/** The template of a plan's transactions. */
export interface PlannedTransaction {
  readonly tenantId: string
  readonly type: 'PAYMENT' | 'PAYOUT' | 'TRANSFER'
  readonly currency: string
  readonly amount: number
  readonly statementDescriptor: string | null
  readonly primaryReference: string | null
  readonly secondaryReference: string | null
  readonly metadata: Metadata
}

export interface RecurringPlan {
  readonly uuid: string
  readonly code: string
  readonly description: string | null
  readonly processingMethod: string
  /** DRUO's documents show only ACTIVE. PAUSED and CANCELED are the sandbox's own. */
  readonly status: 'ACTIVE' | 'PAUSED' | 'CANCELED'
  readonly startDate: Date
  readonly endDate: Date | null
  readonly totalCycleCount: number | null
  readonly cycleFrequency: string | null
  readonly endUserUuid: string
  readonly originAccountUuid: string | null
  readonly destinationAccountUuid: string | null
  readonly statementDescriptor: string | null
  readonly primaryReference: string | null
  readonly secondaryReference: string | null
  readonly metadata: Metadata
  readonly transaction: PlannedTransaction
  readonly cyclesDone: number
  readonly nextCycleAt: Date
  readonly createdAt: Date
  readonly updatedAt: Date
}

export interface SandboxState {
  readonly ids: Ids
  readonly now: () => Date
  readonly stepMs: number
  readonly slowMs: number
  readonly planCycleMs: number
  /** Rejects immediately when the sandbox closes. */
  readonly wait: (milliseconds: number) => Promise<void>
  /** Links point to pages below this URL. Known once the sandbox listens. */
  pagesUrl: string
  /** Called for each new or changed transaction, account and checkout link. */
  onChange: (uuid: string) => void
  readonly endUsers: Map<string, EndUser>
  readonly accounts: Map<string, Account>
  readonly institutions: Map<string, Institution>
  readonly transactions: Map<string, Transaction>
  readonly checkoutLinks: Map<string, CheckoutLink>
  readonly checkoutLinkByPageKey: Map<string, string>
  readonly connectLinks: Map<string, ConnectLink>
  readonly recurringPlans: Map<string, RecurringPlan>
}

interface StateOptions {
  readonly seed: string | undefined
  readonly now: () => Date
  readonly stepMs: number
  readonly slowMs: number
  readonly planCycleMs: number
  readonly closing: AbortSignal
}

export function createState({ seed, closing, ...clock }: StateOptions): SandboxState {
  const onSet = (uuid: string): void => state.onChange(uuid)
  const state: SandboxState = {
    ids: createIds(seed),
    ...clock,
    wait: (milliseconds) => delay(milliseconds, undefined, { signal: closing }),
    pagesUrl: '',
    onChange: () => undefined,
    endUsers: new Map(),
    accounts: new ObservedMap(onSet),
    institutions: new Map(),
    transactions: new ObservedMap(onSet),
    checkoutLinks: new ObservedMap(onSet),
    checkoutLinkByPageKey: new Map(),
    connectLinks: new Map(),
    recurringPlans: new Map(),
  }
  return state
}
