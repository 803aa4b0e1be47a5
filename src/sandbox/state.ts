// What the sandbox remembers: its clock, its identifiers and every record, under DRUO's own field names.
import { setTimeout as delay } from 'node:timers/promises'
import { createIds, type Ids } from './ids.ts'

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

/** Only the last four digits of the number are kept: what is not stored cannot be served. */
export interface Account {
  readonly uuid: string
  readonly code: string
  readonly institution: Institution
  readonly last_4: string
  readonly endUserUuid: string
  readonly pendingValidations: readonly { readonly slug: string; readonly action: string }[]
  readonly createdAt: Date
}

export interface Transaction {
  readonly uuid: string
  readonly code: string
  readonly type: string
  readonly creationSource: 'MERCHANT_API' | 'CHECKOUT_LINK'
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
  readonly createdAt: Date
  /** When the money was set in motion; null while a checkout link waits for its payer. */
  readonly submittedAt: Date | null
  /** When the payer declined. */
  readonly canceledAt: Date | null
}

export interface CheckoutLink {
  readonly uuid: string
  readonly code: string
  /** The `sl` parameter of the page's address: whoever has it may pay. */
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

export interface SandboxState {
  readonly ids: Ids
  readonly now: () => Date
  readonly stepMs: number
  readonly slowMs: number
  /** Rejects at once when the sandbox is closed. */
  readonly wait: (milliseconds: number) => Promise<void>
  /** The sandbox's own address; known only once it listens. */
  origin: string
  readonly endUsers: Map<string, EndUser>
  readonly accounts: Map<string, Account>
  readonly institutions: Map<string, Institution>
  readonly transactions: Map<string, Transaction>
  readonly checkoutLinks: Map<string, CheckoutLink>
  readonly checkoutLinkByPageKey: Map<string, string>
}

export interface StateOptions {
  readonly seed: string | undefined
  readonly now: () => Date
  readonly stepMs: number
  readonly slowMs: number
  readonly closing: AbortSignal
}

export function createState({ seed, now, stepMs, slowMs, closing }: StateOptions): SandboxState {
  return {
    ids: createIds(seed),
    now,
    stepMs,
    slowMs,
    wait: (milliseconds) => delay(milliseconds, undefined, { signal: closing }),
    origin: '',
    endUsers: new Map(),
    accounts: new Map(),
    institutions: new Map(),
    transactions: new Map(),
    checkoutLinks: new Map(),
    checkoutLinkByPageKey: new Map(),
  }
}
