/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Limits a list of accounts; all conditions must hold. Texts and ids must not be blank (the parameters of `GET /accounts/list`). */
export type AccountFilter = {
  /** Only accounts with this code (`code`). */
  readonly code?: string | null | undefined;
  /** Created at this time or later, to the second (`date_from`). */
  readonly createdFrom?: string | null | undefined;
  /** Created at this time or earlier, to the second (`date_to`). */
  readonly createdTo?: string | null | undefined;
  /** Only accounts of the end user with this code (`end_user_code`). */
  readonly endUserCode?: string | null | undefined;
  /** Only accounts of the end user with this e-mail address (`end_user_email`). */
  readonly endUserEmail?: string | null | undefined;
  /** Only accounts of the end user with this id (`end_user_uuid`). */
  readonly endUserId?: string | null | undefined;
  /** Only accounts of the end user with this identification number (`end_user_local_id`). */
  readonly endUserIdentificationNumber?: string | null | undefined;
  /** Only the account with this id (`uuid`). */
  readonly id?: string | null | undefined;
  /** Only accounts at this institution (`institution_uuid`). */
  readonly institutionId?: string | null | undefined;
  /** Only accounts with these last four digits (`last_4`). */
  readonly last4?: string | null | undefined;
  /** Only accounts with this first reference (`primary_reference`). */
  readonly primaryReference?: string | null | undefined;
  /** Only accounts with this second reference (`secondary_reference`). */
  readonly secondaryReference?: string | null | undefined;
  /** Only accounts with this status (`current_status`). */
  readonly status?: AccountStatus | null | undefined;
  /** Only accounts of this subtype (`subtype`). */
  readonly subtype?: AccountSubtype | null | undefined;
  /** Only accounts of this type (`type`). */
  readonly type?: AccountType | null | undefined;
};

/** An account: exactly one of `id`, `token`, `bankAccount` and `reference`. */
export type AccountInput =
  {   /** The account's bank details (`institution_uuid`, `account_number` and so on). */
  readonly bankAccount: BankAccountInput; readonly id?: never; readonly reference?: never; readonly token?: never; }
  |  { readonly bankAccount?: never;   /** The id of a connected account, `acc_…`; not blank (`uuid`). */
  readonly id: string; readonly reference?: never; readonly token?: never; }
  |  { readonly bankAccount?: never; readonly id?: never;   /** A known account with its id and token together, or with its end user. */
  readonly reference: AccountReferenceInput; readonly token?: never; }
  |  { readonly bankAccount?: never; readonly id?: never; readonly reference?: never;   /** A token for an account, `tok_…`; not blank (`token`). */
  readonly token: string; };

/** A known account with everything that DRUO takes beside it. At least one of `id` and `token` is required. */
export type AccountReferenceInput = {
  /** The end user to associate with the transaction (`existing_end_user_id` or `new_end_user_details`). */
  readonly endUser?: EndUserInput | null | undefined;
  /** A connected account, `acc_…`; not blank (`uuid`). */
  readonly id?: string | null | undefined;
  /** A token for an account, `tok_…`; not blank (`token`). */
  readonly token?: string | null | undefined;
};

/** The status of an account's connection. DRUO does not publish its list. */
export type AccountStatus =
  /** Connected. */
  | 'CONNECTED'
  /** The connection failed. */
  | 'CONNECTION_FAILED'
  /** The account is no longer connected. */
  | 'DISCONNECTED'
  /** A status that this gateway version does not know: see `rawStatus`. */
  | 'UNKNOWN'
  /** Being verified. */
  | 'VERIFICATION_IN_PROGRESS';

/** The kinds of deposit. */
export type AccountSubtype =
  /** Checking account. */
  | 'CHECKING'
  /** Electronic deposit. */
  | 'ELECTRONIC_DEPOSIT'
  /** Savings account. */
  | 'SAVINGS'
  /** A kind that this gateway version does not know. */
  | 'UNKNOWN';

/** The kinds of account. */
export type AccountType =
  /** Credit card. */
  | 'CREDIT_CARD'
  /** Line of credit. */
  | 'CREDIT_LINE'
  /** Money on deposit. */
  | 'DEPOSITORY'
  /** Investments. */
  | 'INVESTMENT'
  /** Loan. */
  | 'LOAN'
  /** Another kind, which DRUO calls `OTHER`. */
  | 'OTHER'
  /** A kind that this gateway version does not know. */
  | 'UNKNOWN';

/** A postal address (`address`). */
export type AddressInput = {
  /** State, department or province (`administrative_district`). */
  readonly administrativeDistrict?: string | null | undefined;
  /** The country. `COL` makes the identification required, and another country makes it optional (`country`). */
  readonly country?: string | null | undefined;
  /** First line of the street address (`address_line_1`). */
  readonly line1?: string | null | undefined;
  /** Second line of the street address (`address_line_2`). */
  readonly line2?: string | null | undefined;
  /** Third line of the street address (`address_line_3`). */
  readonly line3?: string | null | undefined;
  /** City or town (`locality`). */
  readonly locality?: string | null | undefined;
  /** The postal code (`postal_code`). */
  readonly postalCode?: string | null | undefined;
  /** Part of the city (`sublocality`). */
  readonly sublocality?: string | null | undefined;
};

/** A transaction to authorize (the request body of `POST /transactions/authorize`). */
export type AuthorizeTransactionInput = {
  /** The amount in the currency's smallest unit; more than zero, except for a PRENOTIFICATION (`amount`). */
  readonly amount: number;
  /** Whether DRUO sends a receipt (`auto_send_receipt`). */
  readonly autoSendReceipt?: boolean | null | undefined;
  /** The currency of `amount`. `COP` makes the identification of new end users without an address required (`currency`). */
  readonly currency: string;
  /** An identifier of yours; not blank. DRUO does not return it. It does not make the mutation idempotent: `idempotencyKey` does (`custom_id`). */
  readonly customId?: string | null | undefined;
  /** What the transaction is for. End users may see it, for example in receipts. Line breaks are allowed (`description`). */
  readonly description?: string | null | undefined;
  /** The account that receives the money (`destination_account`). */
  readonly destinationAccount: AccountInput;
  /** Identifies this one intended effect: see `IdempotencyKey`. Not sent to DRUO. */
  readonly idempotencyKey: string;
  /** Your own keys and values; the key `druo_graphql_ref` is reserved for the gateway (`metadata`). */
  readonly metadata?: Record<string, string> | null | undefined;
  /** The account that the money comes from (`origin_account`). */
  readonly originAccount: AccountInput;
  /** A reference of yours (`primary_reference`). */
  readonly primaryReference?: string | null | undefined;
  /** A second reference of yours. Without it the gateway sends its own correlation reference in DRUO's field, and does not serve it (`secondary_reference`). */
  readonly secondaryReference?: string | null | undefined;
  /** Text that institutions may print on statements; they may ignore it (`statement_descriptor`). */
  readonly statementDescriptor?: string | null | undefined;
  /** The tenant of the transaction. Default: the gateway's `DRUO_TENANT_ID` (`tenant_id`). */
  readonly tenantId?: string | null | undefined;
  /** The kind of transaction (`type`). */
  readonly type: TransactionType;
};

/** An account by its bank details and its owner. */
export type BankAccountInput = {
  /** The account number as text, so that leading zeros stay; not blank. Never served, logged or stored (`account_number`). */
  readonly accountNumber: string;
  /** The owner of the account (`existing_end_user_id` or `new_end_user_details`). */
  readonly endUser: EndUserInput;
  /** The institution, `ins_…`; not blank (`institution_uuid`). */
  readonly institutionId: string;
  /** The routing number, which says where the account was opened. Never served, logged or stored (`routing_number`). */
  readonly routingNumber?: string | null | undefined;
};

/** The colours of the page. Default: DRUO's own. */
export type CheckoutThemeInput = {
  /** The page's background (`background_color`). */
  readonly backgroundColor?: string | null | undefined;
  /** The buttons' background (`button_color`). */
  readonly buttonColor?: string | null | undefined;
  /** The buttons' text (`button_text_color`). */
  readonly buttonTextColor?: string | null | undefined;
  /** The background of the payment's steps; by default #ffffff (`main_content_box_background_color`). */
  readonly mainContentBoxBackgroundColor?: string | null | undefined;
  /** The text of the payment's steps; by default #333333 (`main_content_box_text_color`). */
  readonly mainContentBoxTextColor?: string | null | undefined;
  /** The background of the transaction's details; by default #f2f2f2 (`sidebar_background_color`). */
  readonly sidebarBackgroundColor?: string | null | undefined;
  /** The text of the transaction's details; by default #333333 (`sidebar_text_color`). */
  readonly sidebarTextColor?: string | null | undefined;
};

/** The payment inside a checkout link; the currency is the tenant's (`transaction` of the request). */
export type CheckoutTransactionInput = {
  /** The amount in the smallest unit of the tenant's currency; more than zero (`amount`). */
  readonly amount: number;
  /** Whether DRUO sends a receipt (`auto_send_receipt`). */
  readonly autoSendReceipt?: boolean | null | undefined;
  /** What the payment is for. End users may see it, for example in receipts. Line breaks are allowed (`description`). */
  readonly description?: string | null | undefined;
  /** Your own keys and values (`metadata`). */
  readonly metadata?: Record<string, string> | null | undefined;
  /** A reference of yours (`primary_reference`). */
  readonly primaryReference?: string | null | undefined;
  /** A second reference of yours (`secondary_reference`). */
  readonly secondaryReference?: string | null | undefined;
  /** Text that institutions may print on statements; they may ignore it (`statement_descriptor`). */
  readonly statementDescriptor?: string | null | undefined;
  /** The tenant that is paid. Default: the gateway's `DRUO_TENANT_ID` (`tenant_id`). */
  readonly tenantId?: string | null | undefined;
};

/** A checkout link to create (the request body of `POST /checkout/link/create`). */
export type CreateCheckoutLinkInput = {
  /** True takes the payer to `redirectUrl` at once, without DRUO's own page in between (`custom_confirmation_page`). */
  readonly customConfirmationPage?: boolean | null | undefined;
  /** The institution that the page offers first, `ins_…` (`default_institution`). */
  readonly defaultInstitutionId?: string | null | undefined;
  /** The link's description, shown to the payer (`link_description`). */
  readonly description?: string | null | undefined;
  /** The payer (`existing_end_user_id` or `new_end_user_details`). */
  readonly endUser: EndUserInput;
  /** When the link expires; in the future, to the second. Without it DRUO decides: about 20 minutes in its sample (`expiration_date`). */
  readonly expiresAt?: string | null | undefined;
  /** Identifies this one intended effect: see `IdempotencyKey`. Not sent to DRUO. */
  readonly idempotencyKey: string;
  /** The page's language. Default: English (`default_language`). */
  readonly language?: Language | null | undefined;
  /** The link's name, shown to the payer; not blank (`link_name`). */
  readonly name: string;
  /** A reference of yours to find the link by (`primary_reference`). */
  readonly primaryReference?: string | null | undefined;
  /** Where the payer's browser goes afterwards: http, https, or a scheme from `REDIRECT_SCHEMES`. DRUO appends the outcome to it (`redirect_url`). */
  readonly redirectUrl?: string | null | undefined;
  /** A second reference of yours (`secondary_reference`). */
  readonly secondaryReference?: string | null | undefined;
  /** The page's colours (its seven `…_color` fields). */
  readonly theme?: CheckoutThemeInput | null | undefined;
  /** The payment (`transaction`). */
  readonly transaction: CheckoutTransactionInput;
};

/** The end user to create (the request body of `POST /end-users/create`). */
export type CreateEndUserInput = {
  /**
   * An individual or an organization. Without `secondaryReference` the gateway sends its own correlation reference in
   * DRUO's field, and does not serve it.
   */
  readonly endUser: NewEndUserInput;
  /** Identifies this one intended effect: see `IdempotencyKey`. Not sent to DRUO. */
  readonly idempotencyKey: string;
};

/** A payment to create. The currency is the tenant's (the request body of `POST /payments/create`). */
export type CreatePaymentInput = {
  /** The amount in the smallest unit of the tenant's currency; more than zero (`amount`). */
  readonly amount: number;
  /** Whether DRUO sends a receipt (`auto_send_receipt`). */
  readonly autoSendReceipt?: boolean | null | undefined;
  /** What the payment is for. End users may see it, for example in receipts. Line breaks are allowed (`description`). */
  readonly description?: string | null | undefined;
  /** The account that pays, `acc_…`; not blank (`funding_source_id`). */
  readonly fundingSourceId: string;
  /** Identifies this one intended effect: see `IdempotencyKey`. Not sent to DRUO. */
  readonly idempotencyKey: string;
  /** Your own keys and values; the key `druo_graphql_ref` is reserved for the gateway (`metadata`, not documented for this request). */
  readonly metadata?: Record<string, string> | null | undefined;
  /** A reference of yours (`primary_reference`). */
  readonly primaryReference?: string | null | undefined;
  /** A second reference of yours. Without it the gateway sends its own correlation reference in DRUO's field, and does not serve it (`secondary_reference`, not documented for this request). */
  readonly secondaryReference?: string | null | undefined;
  /** Text that institutions may print on statements; they may ignore it (`statement_descriptor`). */
  readonly statementDescriptor?: string | null | undefined;
  /** The tenant that is paid. Default: the gateway's `DRUO_TENANT_ID` (`tenant_id`). */
  readonly tenantId?: string | null | undefined;
};

/** Limits a list of end users; all conditions must hold. Texts and ids must not be blank (the parameters of `GET /end-users/list`). */
export type EndUserFilter = {
  /** Only end users with this code (`code`). */
  readonly code?: string | null | undefined;
  /** Created at this time or later, to the second (`date_from`). */
  readonly createdFrom?: string | null | undefined;
  /** Created at this time or earlier, to the second (`date_to`). */
  readonly createdTo?: string | null | undefined;
  /** Only end users with this e-mail address (`email`). */
  readonly email?: string | null | undefined;
  /** Only end users with this first name (`first_name`). */
  readonly firstName?: string | null | undefined;
  /** Only the end user with this id (`uuid`). */
  readonly id?: string | null | undefined;
  /** Only end users with this identification number (`local_id`). */
  readonly identificationNumber?: string | null | undefined;
  /** Only end users with this last name (`last_name`). */
  readonly lastName?: string | null | undefined;
  /** Only end users of this merchant (`merchant_id`). */
  readonly merchantId?: string | null | undefined;
  /** Only end users with this organization (`organization`). */
  readonly organization?: string | null | undefined;
  /** Only end users with this first reference (`primary_reference`). */
  readonly primaryReference?: string | null | undefined;
  /** Only end users with this second reference (`secondary_reference`). */
  readonly secondaryReference?: string | null | undefined;
  /** Only end users of this type (`type`). */
  readonly type?: EndUserType | null | undefined;
};

/** An end user: exactly one of an existing one, a new individual and a new organization. */
export type EndUserInput =
  {   /** The id of an existing end user, `eur_…`; not blank (`existing_end_user_id`). */
  readonly existingId: string; readonly individual?: never; readonly organization?: never; }
  |  { readonly existingId?: never;   /** A new individual (`new_end_user_details` with type INDIVIDUAL). */
  readonly individual: NewIndividualInput; readonly organization?: never; }
  |  { readonly existingId?: never; readonly individual?: never;   /** A new organization (`new_end_user_details` with type ORGANIZATION). */
  readonly organization: NewOrganizationInput; };

/** Whether an end user is an individual or an organization. */
export type EndUserType =
  /** An individual. */
  | 'INDIVIDUAL'
  /** An organization. DRUO also writes `COMPANY`. */
  | 'ORGANIZATION'
  /** A type that this gateway version does not know. */
  | 'UNKNOWN';

/** An official document (`local_id`, `local_id_type` and `local_id_country`). */
export type IdentificationInput = {
  /** The country that issued it (`local_id_country`). */
  readonly country: string;
  /** The document's number as text, so that leading zeros stay; not blank (`local_id`). */
  readonly number: string;
  /** The kind of document (`local_id_type`). */
  readonly type: IdentificationType;
};

/** The kinds of official document. DRUO's list grows without notice. */
export type IdentificationType =
  /** Colombia: permiso especial de permanencia. */
  | 'CO_PERMISO_ESPECIAL_PERMANENCIA'
  /** Colombia: tarjeta de identidad, for minors. */
  | 'CO_TARJETA_DE_IDENTIDAD'
  /** Driver's licence. */
  | 'DRIVERS_LICENSE'
  /** Driver's licence of another country. */
  | 'FOREIGN_DRIVERS_LICENSE'
  /** Identity document of a foreigner, such as the Colombian cédula de extranjería. */
  | 'FOREIGN_ID'
  /** Taxpayer's number of another country. */
  | 'FOREIGN_TAXPAYER_ID'
  /** National identity card, as DRUO's examples name it. */
  | 'NATIONAL_ID'
  /** National identity card, such as the Colombian cédula. */
  | 'NATIONAL_IDENTITY_CARD'
  /** Passport. */
  | 'PASSPORT'
  /** Taxpayer's number, such as the Colombian NIT. */
  | 'TAXPAYER_ID'
  /** A kind that this gateway version does not know: see `rawType`. Not accepted as input. */
  | 'UNKNOWN';

/** The languages of DRUO's pages and messages (`default_language` and `preferred_language`). */
export type Language =
  /** English, the default (`en_US`). */
  | 'EN_US'
  /** Spanish of Colombia (`es_CO`). */
  | 'ES_CO'
  /** A language that this gateway version does not know. Not accepted as input. */
  | 'UNKNOWN';

/** Whether the payer opened the link. DRUO's list grows without notice. */
export type LinkDeliveryStatus =
  /** Created, not opened yet. */
  | 'CREATED'
  /** A person has opened the page. DRUO spells it `OPENNED`. */
  | 'OPENED'
  /** A status that this gateway version does not know: see `rawDeliveryStatus`. */
  | 'UNKNOWN';

/** A new end user: exactly one of `individual` and `organization`. */
export type NewEndUserInput =
  {   /** A new individual (`type` INDIVIDUAL). */
  readonly individual: NewIndividualInput; readonly organization?: never; }
  |  { readonly individual?: never;   /** A new organization (`type` ORGANIZATION). */
  readonly organization: NewOrganizationInput; };

/** A new individual (`new_end_user_details` with type INDIVIDUAL). */
export type NewIndividualInput = {
  /** The postal address (`address`). */
  readonly address?: AddressInput | null | undefined;
  /** The date of birth (`date_of_birth`). */
  readonly dateOfBirth?: string | null | undefined;
  /** The e-mail address (`email`). */
  readonly email?: string | null | undefined;
  /** The first name; not blank (`first_name`). */
  readonly firstName: string;
  /** The person's document. Required if the country is Colombia: the country of the address, or without it if the currency is COP or the gateway has `DRUO_COUNTRY=COL`. */
  readonly identification?: IdentificationInput | null | undefined;
  /** The last name; not blank (`last_name`). */
  readonly lastName: string;
  /** Your own keys and values (`metadata`). */
  readonly metadata?: Record<string, string> | null | undefined;
  /** A note of yours. Line breaks are allowed (`note`). */
  readonly note?: string | null | undefined;
  /** The organization that the person belongs to (`organization`). */
  readonly organization?: string | null | undefined;
  /** The registered name of that organization (`organization_legal_name`). */
  readonly organizationLegalName?: string | null | undefined;
  /** The phone number (`phone_number`). */
  readonly phoneNumber?: PhoneNumberInput | null | undefined;
  /** The language that DRUO writes to the person in (`preferred_language`). */
  readonly preferredLanguage?: Language | null | undefined;
  /** A reference of yours (`primary_reference`). */
  readonly primaryReference?: string | null | undefined;
  /** A second reference of yours (`secondary_reference`). */
  readonly secondaryReference?: string | null | undefined;
};

/** A new organization (`new_end_user_details` with type ORGANIZATION). */
export type NewOrganizationInput = {
  /** The postal address (`address`). */
  readonly address?: AddressInput | null | undefined;
  /** The e-mail address (`email`). */
  readonly email?: string | null | undefined;
  /** First name of a contact person (`first_name`). */
  readonly firstName?: string | null | undefined;
  /** The organization's document. Required if the country is Colombia: the country of the address, or without it if the currency is COP or the gateway has `DRUO_COUNTRY=COL`. */
  readonly identification?: IdentificationInput | null | undefined;
  /** Last name of a contact person (`last_name`). */
  readonly lastName?: string | null | undefined;
  /** The registered name; not blank (`organization_legal_name`). */
  readonly legalName: string;
  /** Your own keys and values (`metadata`). */
  readonly metadata?: Record<string, string> | null | undefined;
  /** The name that the organization is known by (`organization`). */
  readonly name?: string | null | undefined;
  /** A note of yours. Line breaks are allowed (`note`). */
  readonly note?: string | null | undefined;
  /** The phone number (`phone_number`). */
  readonly phoneNumber?: PhoneNumberInput | null | undefined;
  /** The language that DRUO writes to the organization in (`preferred_language`). */
  readonly preferredLanguage?: Language | null | undefined;
  /** A reference of yours (`primary_reference`). */
  readonly primaryReference?: string | null | undefined;
  /** A second reference of yours (`secondary_reference`). */
  readonly secondaryReference?: string | null | undefined;
};

/** A phone number in two parts; both are required (`phone_number`). */
export type PhoneNumberInput = {
  /** The country's calling code in digits, such as `57`. A leading plus is removed (`country_code`). */
  readonly countryCode: string;
  /** The number without the calling code, in digits (`number`). */
  readonly number: string;
};

/** A transaction to refund (the request body of `PUT /transactions/refund`). */
export type RefundTransactionInput = {
  /** DRUO's own idempotency key. Without it the gateway sends its own correlation reference, which depends on `idempotencyKey` alone (`custom_id`). */
  readonly customId?: string | null | undefined;
  /** Identifies this one intended effect: see `IdempotencyKey`. Not sent to DRUO. */
  readonly idempotencyKey: string;
  /** The account's token, `tok_…`; not blank. Never logged or stored (`token`). */
  readonly token: string;
  /** The transaction, `trx_…`; not blank (`transaction_uuid`). */
  readonly transactionId: string;
  /** The type of the transaction, to read it afterwards: PAYMENT, PAYOUT or TRANSFER. Not sent to DRUO. */
  readonly type?: TransactionType;
};

/** A person's decision about a write. */
export type SettleWriteInput = {
  /** DRUO's id of the object, with `SUCCEEDED`. */
  readonly druoId?: string | null | undefined;
  /** The key of the write. */
  readonly idempotencyKey: string;
  /** The reason, which the ledger stores. */
  readonly reason: string;
  /**
   * `WriteIntent.reference` of the write. Required if several callers have used the key, and for a write of another environment,
   * as `npm run writes -- list` shows it.
   */
  readonly reference?: string | null | undefined;
  /** `SUCCEEDED`, `REJECTED` or `NOT_EXECUTED`. */
  readonly state: WriteState;
};

/** Limits a list of transactions; all conditions must hold. Texts and ids must not be blank (the parameters of `GET /payouts/list` and `/transfers/list`; DRUO says that payments support filters too). */
export type TransactionFilter = {
  /** Exactly this many minor units (`amount`). */
  readonly amount?: number | null | undefined;
  /** Only transactions with this code (`code`). */
  readonly code?: string | null | undefined;
  /** Created at this time or later, to the second (`date_from`). */
  readonly createdFrom?: string | null | undefined;
  /** Created at this time or earlier, to the second (`date_to`). */
  readonly createdTo?: string | null | undefined;
  /** A part of the description (`description`). */
  readonly description?: string | null | undefined;
  /** Only transactions to the account with this code (`destination_account_code`). */
  readonly destinationAccountCode?: string | null | undefined;
  /** Only transactions to the account with this id (`destination_account_uuid`). */
  readonly destinationAccountId?: string | null | undefined;
  /** Only transactions to an account at this institution (`destination_account_institution_uuid`). */
  readonly destinationAccountInstitutionId?: string | null | undefined;
  /** Only transactions to an account with these last four digits (`destination_account_last_4`). */
  readonly destinationAccountLast4?: string | null | undefined;
  /** Only transactions of the end user with this code (`end_user_code`). */
  readonly endUserCode?: string | null | undefined;
  /** Only transactions of the end user with this e-mail address (`end_user_email`). */
  readonly endUserEmail?: string | null | undefined;
  /** Only transactions of the end user with this id (`end_user_uuid`). */
  readonly endUserId?: string | null | undefined;
  /** At most this many minor units (`amount_less_than`, which is inclusive). */
  readonly maxAmount?: number | null | undefined;
  /** At least this many minor units (`amount_greater_than`, which is inclusive). */
  readonly minAmount?: number | null | undefined;
  /** Only transactions from the account with this code (`origin_account_code`). */
  readonly originAccountCode?: string | null | undefined;
  /** Only transactions from the account with this id (`origin_account_uuid`). */
  readonly originAccountId?: string | null | undefined;
  /** Only transactions from an account at this institution (`origin_account_institution_uuid`). */
  readonly originAccountInstitutionId?: string | null | undefined;
  /** Only transactions from an account with these last four digits (`origin_account_last_4`). */
  readonly originAccountLast4?: string | null | undefined;
  /** A part of the reference (`primary_reference`). */
  readonly primaryReference?: string | null | undefined;
  /** A part of the second reference (`secondary_reference`). */
  readonly secondaryReference?: string | null | undefined;
  /** Only transactions with this status (`status`). */
  readonly status?: TransactionStatus | null | undefined;
  /** Only transactions of this tenant (`tenant_uuid`). */
  readonly tenantId?: string | null | undefined;
};

/** Why a transaction failed or was changed; the list grows without notice ("Transaction remarks"). */
export type TransactionRemark =
  /** The account is blocked. */
  | 'ACCOUNT_BLOCKED'
  /** The account is closed. */
  | 'ACCOUNT_CLOSED'
  /** The account does not belong to the customer. */
  | 'ACCOUNT_DOES_NOT_BELONG_TO_CUSTOMER'
  /** The account is not connected. */
  | 'ACCOUNT_NOT_CONNECTED'
  /** The customer revoked the authorization (older name). */
  | 'AUTHORIZATION_REVOKED_BY_CUSTOMER'
  /** The end user revoked the authorization. */
  | 'AUTHORIZATION_REVOKED_BY_END_USER'
  /** The amount is below the minimum. */
  | 'BELOW_MINIMUM_AMOUNT'
  /** Suspended because of billing. */
  | 'BILLING_SUSPENSION'
  /** The country is not enabled. */
  | 'COUNTRY_NOT_ENABLED'
  /** DRUO considers it a duplicate of another transaction. */
  | 'DUPLICATE_TRANSACTION'
  /** The amount is over the account's limit. */
  | 'EXCEEDS_ACCOUNT_LIMIT'
  /** The amount is over a limit. */
  | 'EXCEEDS_LIMITS'
  /** The institution cannot process the transaction. */
  | 'INSTITUTION_CANNOT_PROCESS_TRANSACTION'
  /** DRUO does not support the institution. */
  | 'INSTITUTION_NOT_SUPPORTED'
  /** The account has too little money. */
  | 'INSUFFICIENT_FUNDS'
  /** The account number is wrong. */
  | 'INVALID_ACCOUNT_NUMBER'
  /** The transaction does not follow the terms of the authorization. */
  | 'NOT_IN_ACCORDANCE_WITH_TERMS_OF_AUTHORIZATION'
  /** The payment was stopped. */
  | 'PAYMENT_STOPPED'
  /** The merchant requested it. */
  | 'REQUESTED_BY_MERCHANT'
  /** The originator returned it. */
  | 'RETURNED_BY_ORIGINATOR'
  /** The account cannot be found. */
  | 'UNABLE_TO_LOCATE_ACCOUNT'
  /** The customer cannot be found. */
  | 'UNABLE_TO_LOCATE_CUSTOMER'
  /** The recipient does not know the transaction, or did not authorize it. */
  | 'UNAUTHORIZED_OR_NOT_KNOWN_TO_RECEIVER'
  /** A remark that this gateway version does not know: see `rawRemarks`. */
  | 'UNKNOWN';

/** The status of a transaction. DRUO does not document which of these are final, and its list grows without notice. */
export type TransactionStatus =
  /** Canceled. */
  | 'CANCELED'
  /** Created; nothing has happened yet. */
  | 'CREATED'
  /** Disputed by the payer. */
  | 'DISPUTED'
  /** Failed: see `remarks`. */
  | 'FAILED'
  /** Waiting, for example for the payer. */
  | 'PENDING'
  /** In progress at the institutions. */
  | 'PROCESSING'
  /** Refunded. */
  | 'REFUNDED'
  /** Reversed. */
  | 'REVERSED'
  /** Successful. DRUO's sample spells it `SUCCEESSFUL`. */
  | 'SUCCESSFUL'
  /** A status that this gateway version does not know: see `rawStatus`. */
  | 'UNKNOWN';

/** The kinds of transaction (`type`). */
export type TransactionType =
  /** A small deposit that verifies or activates an account. */
  | 'MICRODEPOSIT'
  /** Money for goods or services. */
  | 'PAYMENT'
  /** Money out to a recipient, such as winnings or earnings. */
  | 'PAYOUT'
  /** A notification sent in advance about an upcoming transaction. */
  | 'PRENOTIFICATION'
  /** Money back to a customer after a cancellation, dissatisfaction or overpayment. */
  | 'REFUND'
  /** Goods sent back, often with a refund or exchange. */
  | 'RETURN'
  /** Money back to a customer after a chargeback or dispute. */
  | 'REVERSAL'
  /** Money from one account, entity or place to another. */
  | 'TRANSFER'
  /** A type that this gateway version does not know. Not accepted as input. */
  | 'UNKNOWN';

/** The kinds of errors of a mutation. */
export type UserErrorCode =
  /** The first request with this key is still in progress. Ask again at `intent.nextPollAt`. */
  | 'IDEMPOTENCY_IN_PROGRESS'
  /** The same key was used before with other input. Nothing was sent. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The value breaks a documented rule. */
  | 'INVALID'
  /** It certainly did not happen. A new key is safe. */
  | 'NOT_EXECUTED'
  /** A referenced id is unknown to DRUO (`UNEXPECTED_VALUE` on an id). */
  | 'NOT_FOUND'
  /** It may have happened (`CONFIRMING`, `NEEDS_REVIEW`). Do not repeat it under a new key: ask again with this one. */
  | 'OUTCOME_UNKNOWN'
  /** DRUO refused for another reason; its detail is in `message`. */
  | 'REJECTED_BY_DRUO'
  /** A conditional requirement is not met, or a required text is blank. */
  | 'REQUIRED';

/** Why a person must decide about a write. */
export type WriteReviewReason =
  /** A similar object exists, without its reference. */
  | 'ALIKE'
  /** The object with its reference, or DRUO's response, differs from the request. */
  | 'DIFFERENT'
  /** DRUO has no list or object to search for it. */
  | 'NO_SEARCH'
  /** Several objects carry its correlation reference. */
  | 'SEVERAL'
  /** No certain outcome after 24 hours. */
  | 'TOO_OLD'
  /** The search found nothing, but no search of this kind has ever found an acknowledged write. */
  | 'UNPROVEN_SEARCH';

/** The state of a write. */
export type WriteState =
  /** It may have happened. The gateway is finding out: do not pay again. */
  | 'CONFIRMING'
  /** It is being sent now. */
  | 'IN_PROGRESS'
  /** The gateway cannot find out what happened: a person decides. */
  | 'NEEDS_REVIEW'
  /** It certainly did not happen. A new key is safe. */
  | 'NOT_EXECUTED'
  /** Nothing was sent. Send the same key again. */
  | 'NOT_SENT'
  /** DRUO refused it. */
  | 'REJECTED'
  /** DRUO executed it. */
  | 'SUCCEEDED';

export type AmountFragment = { readonly __typename: 'MonetaryAmount', readonly value: number, readonly currency: string, readonly decimal: string };

export type PaymentLineFragment = { readonly __typename: 'Transaction', readonly id: string, readonly code: string, readonly status: TransactionStatus, readonly rawStatus: string, readonly inProgress: boolean, readonly description: string | null, readonly remarks: TransactionRemark | null, readonly rawRemarks: string | null, readonly createdAt: string | null, readonly amount: { readonly __typename: 'MonetaryAmount', readonly value: number, readonly currency: string, readonly decimal: string } | null };

export type PaymentDetailsFragment = { readonly __typename: 'Transaction', readonly type: TransactionType, readonly statementDescriptor: string | null, readonly declineReason: string | null, readonly primaryReference: string | null, readonly secondaryReference: string | null, readonly updatedAt: string | null, readonly id: string, readonly code: string, readonly status: TransactionStatus, readonly rawStatus: string, readonly inProgress: boolean, readonly description: string | null, readonly remarks: TransactionRemark | null, readonly rawRemarks: string | null, readonly createdAt: string | null, readonly totalFee: { readonly __typename: 'MonetaryAmount', readonly value: number, readonly currency: string, readonly decimal: string } | null, readonly netAmount: { readonly __typename: 'MonetaryAmount', readonly value: number, readonly currency: string, readonly decimal: string } | null, readonly fundingSource: { readonly __typename: 'Account', readonly id: string, readonly status: AccountStatus | null, readonly last4: string | null, readonly institution: { readonly __typename: 'Institution', readonly id: string, readonly name: string | null } | null } | null, readonly amount: { readonly __typename: 'MonetaryAmount', readonly value: number, readonly currency: string, readonly decimal: string } | null };

export type LinkDetailsFragment = { readonly __typename: 'CheckoutLink', readonly id: string, readonly code: string, readonly url: string | null, readonly name: string, readonly description: string | null, readonly deliveryStatus: LinkDeliveryStatus, readonly rawDeliveryStatus: string, readonly expiresAt: string | null, readonly expired: boolean, readonly transaction: { readonly __typename: 'Transaction', readonly id: string, readonly code: string, readonly status: TransactionStatus, readonly rawStatus: string, readonly inProgress: boolean, readonly description: string | null, readonly remarks: TransactionRemark | null, readonly rawRemarks: string | null, readonly createdAt: string | null, readonly amount: { readonly __typename: 'MonetaryAmount', readonly value: number, readonly currency: string, readonly decimal: string } | null } | null };

export type PayerLineFragment = { readonly __typename: 'EndUser', readonly id: string, readonly code: string, readonly type: EndUserType, readonly firstName: string | null, readonly lastName: string | null, readonly organizationLegalName: string | null, readonly email: string | null };

export type AccountLineFragment = { readonly __typename: 'Account', readonly id: string, readonly status: AccountStatus | null, readonly last4: string | null, readonly institution: { readonly __typename: 'Institution', readonly id: string, readonly name: string | null } | null };

export type ErrorDetailsFragment = { readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> | null };

export type IntentFragment = { readonly __typename: 'WriteIntent', readonly idempotencyKey: string, readonly mutation: string, readonly state: WriteState, readonly replayed: boolean, readonly repeatable: boolean, readonly firstRequestedAt: string, readonly settledAt: string | null, readonly nextPollAt: string | null };

export type WatchCheckoutLinkSubscriptionVariables = Exact<{
  id: string;
}>;


export type WatchCheckoutLinkSubscription = { readonly checkoutLinkUpdated: { readonly __typename: 'CheckoutLink', readonly id: string, readonly code: string, readonly url: string | null, readonly name: string, readonly description: string | null, readonly deliveryStatus: LinkDeliveryStatus, readonly rawDeliveryStatus: string, readonly expiresAt: string | null, readonly expired: boolean, readonly transaction: { readonly __typename: 'Transaction', readonly id: string, readonly code: string, readonly status: TransactionStatus, readonly rawStatus: string, readonly inProgress: boolean, readonly description: string | null, readonly remarks: TransactionRemark | null, readonly rawRemarks: string | null, readonly createdAt: string | null, readonly amount: { readonly __typename: 'MonetaryAmount', readonly value: number, readonly currency: string, readonly decimal: string } | null } | null } };

export type WatchPaymentSubscriptionVariables = Exact<{
  id: string;
  type?: TransactionType;
}>;


export type WatchPaymentSubscription = { readonly transactionUpdated: { readonly __typename: 'Transaction', readonly type: TransactionType, readonly statementDescriptor: string | null, readonly declineReason: string | null, readonly primaryReference: string | null, readonly secondaryReference: string | null, readonly updatedAt: string | null, readonly id: string, readonly code: string, readonly status: TransactionStatus, readonly rawStatus: string, readonly inProgress: boolean, readonly description: string | null, readonly remarks: TransactionRemark | null, readonly rawRemarks: string | null, readonly createdAt: string | null, readonly totalFee: { readonly __typename: 'MonetaryAmount', readonly value: number, readonly currency: string, readonly decimal: string } | null, readonly netAmount: { readonly __typename: 'MonetaryAmount', readonly value: number, readonly currency: string, readonly decimal: string } | null, readonly fundingSource: { readonly __typename: 'Account', readonly id: string, readonly status: AccountStatus | null, readonly last4: string | null, readonly institution: { readonly __typename: 'Institution', readonly id: string, readonly name: string | null } | null } | null, readonly amount: { readonly __typename: 'MonetaryAmount', readonly value: number, readonly currency: string, readonly decimal: string } | null } };

export type CheckoutLinkQueryVariables = Exact<{
  id: string;
}>;


export type CheckoutLinkQuery = { readonly __typename: 'Query', readonly checkoutLink: { readonly __typename: 'CheckoutLink', readonly id: string, readonly code: string, readonly url: string | null, readonly name: string, readonly description: string | null, readonly deliveryStatus: LinkDeliveryStatus, readonly rawDeliveryStatus: string, readonly expiresAt: string | null, readonly expired: boolean, readonly transaction: { readonly __typename: 'Transaction', readonly id: string, readonly code: string, readonly status: TransactionStatus, readonly rawStatus: string, readonly inProgress: boolean, readonly description: string | null, readonly remarks: TransactionRemark | null, readonly rawRemarks: string | null, readonly createdAt: string | null, readonly amount: { readonly __typename: 'MonetaryAmount', readonly value: number, readonly currency: string, readonly decimal: string } | null } | null } | null };

export type PaymentQueryVariables = Exact<{
  id: string;
  type?: TransactionType;
}>;


export type PaymentQuery = { readonly __typename: 'Query', readonly transaction: { readonly __typename: 'Transaction', readonly type: TransactionType, readonly statementDescriptor: string | null, readonly declineReason: string | null, readonly primaryReference: string | null, readonly secondaryReference: string | null, readonly updatedAt: string | null, readonly id: string, readonly code: string, readonly status: TransactionStatus, readonly rawStatus: string, readonly inProgress: boolean, readonly description: string | null, readonly remarks: TransactionRemark | null, readonly rawRemarks: string | null, readonly createdAt: string | null, readonly totalFee: { readonly __typename: 'MonetaryAmount', readonly value: number, readonly currency: string, readonly decimal: string } | null, readonly netAmount: { readonly __typename: 'MonetaryAmount', readonly value: number, readonly currency: string, readonly decimal: string } | null, readonly fundingSource: { readonly __typename: 'Account', readonly id: string, readonly status: AccountStatus | null, readonly last4: string | null, readonly institution: { readonly __typename: 'Institution', readonly id: string, readonly name: string | null } | null } | null, readonly amount: { readonly __typename: 'MonetaryAmount', readonly value: number, readonly currency: string, readonly decimal: string } | null } | null };

export type PaymentsQueryVariables = Exact<{
  filter?: TransactionFilter | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type PaymentsQuery = { readonly __typename: 'Query', readonly transactions: { readonly __typename: 'TransactionConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Transaction', readonly id: string, readonly code: string, readonly status: TransactionStatus, readonly rawStatus: string, readonly inProgress: boolean, readonly description: string | null, readonly remarks: TransactionRemark | null, readonly rawRemarks: string | null, readonly createdAt: string | null, readonly amount: { readonly __typename: 'MonetaryAmount', readonly value: number, readonly currency: string, readonly decimal: string } | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type PayersQueryVariables = Exact<{
  filter?: EndUserFilter | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type PayersQuery = { readonly __typename: 'Query', readonly endUsers: { readonly __typename: 'EndUserConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'EndUser', readonly id: string, readonly code: string, readonly type: EndUserType, readonly firstName: string | null, readonly lastName: string | null, readonly organizationLegalName: string | null, readonly email: string | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type AccountsQueryVariables = Exact<{
  filter?: AccountFilter | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type AccountsQuery = { readonly __typename: 'Query', readonly accounts: { readonly __typename: 'AccountConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Account', readonly id: string, readonly status: AccountStatus | null, readonly last4: string | null, readonly endUser: { readonly __typename: 'EndUser', readonly id: string, readonly code: string, readonly type: EndUserType, readonly firstName: string | null, readonly lastName: string | null, readonly organizationLegalName: string | null, readonly email: string | null } | null, readonly institution: { readonly __typename: 'Institution', readonly id: string, readonly name: string | null } | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type PayerHistoryQueryVariables = Exact<{
  id: string;
  first?: number;
  after?: string | null | undefined;
}>;


export type PayerHistoryQuery = { readonly __typename: 'Query', readonly endUser: { readonly __typename: 'EndUser', readonly id: string, readonly code: string, readonly type: EndUserType, readonly firstName: string | null, readonly lastName: string | null, readonly organizationLegalName: string | null, readonly email: string | null, readonly transactions: { readonly __typename: 'TransactionConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Transaction', readonly id: string, readonly code: string, readonly status: TransactionStatus, readonly rawStatus: string, readonly inProgress: boolean, readonly description: string | null, readonly remarks: TransactionRemark | null, readonly rawRemarks: string | null, readonly createdAt: string | null, readonly amount: { readonly __typename: 'MonetaryAmount', readonly value: number, readonly currency: string, readonly decimal: string } | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type EvidenceObjectFragment = { readonly __typename: 'WriteEvidenceObject', readonly id: string, readonly amount: number | null, readonly currency: string | null, readonly createdAt: string | null, readonly differs: ReadonlyArray<string> };

export type WriteToReviewFragment = { readonly __typename: 'WriteIntent', readonly reference: string | null, readonly reviewReason: WriteReviewReason | null, readonly idempotencyKey: string, readonly mutation: string, readonly state: WriteState, readonly replayed: boolean, readonly repeatable: boolean, readonly firstRequestedAt: string, readonly settledAt: string | null, readonly nextPollAt: string | null, readonly evidence: { readonly __typename: 'WriteEvidence', readonly reference: string, readonly searched: ReadonlyArray<string>, readonly searchedAt: string | null, readonly answer: { readonly __typename: 'WriteEvidenceObject', readonly id: string, readonly amount: number | null, readonly currency: string | null, readonly createdAt: string | null, readonly differs: ReadonlyArray<string> } | null, readonly found: ReadonlyArray<{ readonly __typename: 'WriteEvidenceObject', readonly id: string, readonly amount: number | null, readonly currency: string | null, readonly createdAt: string | null, readonly differs: ReadonlyArray<string> }> } | null };

export type WritesToReviewQueryVariables = Exact<{
  state: WriteState;
  first?: number;
  after?: string | null | undefined;
}>;


export type WritesToReviewQuery = { readonly __typename: 'Query', readonly writeIntents: { readonly __typename: 'WriteIntentConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'WriteIntent', readonly reference: string | null, readonly reviewReason: WriteReviewReason | null, readonly idempotencyKey: string, readonly mutation: string, readonly state: WriteState, readonly replayed: boolean, readonly repeatable: boolean, readonly firstRequestedAt: string, readonly settledAt: string | null, readonly nextPollAt: string | null, readonly evidence: { readonly __typename: 'WriteEvidence', readonly reference: string, readonly searched: ReadonlyArray<string>, readonly searchedAt: string | null, readonly answer: { readonly __typename: 'WriteEvidenceObject', readonly id: string, readonly amount: number | null, readonly currency: string | null, readonly createdAt: string | null, readonly differs: ReadonlyArray<string> } | null, readonly found: ReadonlyArray<{ readonly __typename: 'WriteEvidenceObject', readonly id: string, readonly amount: number | null, readonly currency: string | null, readonly createdAt: string | null, readonly differs: ReadonlyArray<string> }> } | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type SettleWriteMutationVariables = Exact<{
  input: SettleWriteInput;
}>;


export type SettleWriteMutation = { readonly __typename: 'Mutation', readonly settleWrite: { readonly __typename: 'SettleWritePayload', readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> | null }>, readonly intent: { readonly __typename: 'WriteIntent', readonly reference: string | null, readonly reviewReason: WriteReviewReason | null, readonly idempotencyKey: string, readonly mutation: string, readonly state: WriteState, readonly replayed: boolean, readonly repeatable: boolean, readonly firstRequestedAt: string, readonly settledAt: string | null, readonly nextPollAt: string | null } | null } };

export type CreateCheckoutLinkMutationVariables = Exact<{
  input: CreateCheckoutLinkInput;
}>;


export type CreateCheckoutLinkMutation = { readonly __typename: 'Mutation', readonly createCheckoutLink: { readonly __typename: 'CreateCheckoutLinkPayload', readonly checkoutLink: { readonly __typename: 'CheckoutLink', readonly id: string, readonly code: string, readonly url: string | null, readonly name: string, readonly description: string | null, readonly deliveryStatus: LinkDeliveryStatus, readonly rawDeliveryStatus: string, readonly expiresAt: string | null, readonly expired: boolean, readonly transaction: { readonly __typename: 'Transaction', readonly id: string, readonly code: string, readonly status: TransactionStatus, readonly rawStatus: string, readonly inProgress: boolean, readonly description: string | null, readonly remarks: TransactionRemark | null, readonly rawRemarks: string | null, readonly createdAt: string | null, readonly amount: { readonly __typename: 'MonetaryAmount', readonly value: number, readonly currency: string, readonly decimal: string } | null } | null } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> | null }>, readonly intent: { readonly __typename: 'WriteIntent', readonly idempotencyKey: string, readonly mutation: string, readonly state: WriteState, readonly replayed: boolean, readonly repeatable: boolean, readonly firstRequestedAt: string, readonly settledAt: string | null, readonly nextPollAt: string | null } | null } };

export type AuthorizeTransactionMutationVariables = Exact<{
  input: AuthorizeTransactionInput;
}>;


export type AuthorizeTransactionMutation = { readonly __typename: 'Mutation', readonly authorizeTransaction: { readonly __typename: 'AuthorizeTransactionPayload', readonly transaction: { readonly __typename: 'Transaction', readonly id: string, readonly code: string, readonly status: TransactionStatus, readonly rawStatus: string, readonly inProgress: boolean, readonly description: string | null, readonly remarks: TransactionRemark | null, readonly rawRemarks: string | null, readonly createdAt: string | null, readonly amount: { readonly __typename: 'MonetaryAmount', readonly value: number, readonly currency: string, readonly decimal: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> | null }>, readonly intent: { readonly __typename: 'WriteIntent', readonly idempotencyKey: string, readonly mutation: string, readonly state: WriteState, readonly replayed: boolean, readonly repeatable: boolean, readonly firstRequestedAt: string, readonly settledAt: string | null, readonly nextPollAt: string | null } | null } };

export type CreatePaymentMutationVariables = Exact<{
  input: CreatePaymentInput;
}>;


export type CreatePaymentMutation = { readonly __typename: 'Mutation', readonly createPayment: { readonly __typename: 'CreatePaymentPayload', readonly transaction: { readonly __typename: 'Transaction', readonly id: string, readonly code: string, readonly status: TransactionStatus, readonly rawStatus: string, readonly inProgress: boolean, readonly description: string | null, readonly remarks: TransactionRemark | null, readonly rawRemarks: string | null, readonly createdAt: string | null, readonly amount: { readonly __typename: 'MonetaryAmount', readonly value: number, readonly currency: string, readonly decimal: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> | null }>, readonly intent: { readonly __typename: 'WriteIntent', readonly idempotencyKey: string, readonly mutation: string, readonly state: WriteState, readonly replayed: boolean, readonly repeatable: boolean, readonly firstRequestedAt: string, readonly settledAt: string | null, readonly nextPollAt: string | null } | null } };

export type RefundTransactionMutationVariables = Exact<{
  input: RefundTransactionInput;
}>;


export type RefundTransactionMutation = { readonly __typename: 'Mutation', readonly refundTransaction: { readonly __typename: 'RefundTransactionPayload', readonly status: TransactionStatus | null, readonly rawStatus: string | null, readonly declineReason: string | null, readonly transaction: { readonly __typename: 'Transaction', readonly id: string, readonly code: string, readonly status: TransactionStatus, readonly rawStatus: string, readonly inProgress: boolean, readonly description: string | null, readonly remarks: TransactionRemark | null, readonly rawRemarks: string | null, readonly createdAt: string | null, readonly amount: { readonly __typename: 'MonetaryAmount', readonly value: number, readonly currency: string, readonly decimal: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> | null }>, readonly intent: { readonly __typename: 'WriteIntent', readonly idempotencyKey: string, readonly mutation: string, readonly state: WriteState, readonly replayed: boolean, readonly repeatable: boolean, readonly firstRequestedAt: string, readonly settledAt: string | null, readonly nextPollAt: string | null } | null } };

export type CreateEndUserMutationVariables = Exact<{
  input: CreateEndUserInput;
}>;


export type CreateEndUserMutation = { readonly __typename: 'Mutation', readonly createEndUser: { readonly __typename: 'CreateEndUserPayload', readonly endUser: { readonly __typename: 'EndUser', readonly id: string, readonly code: string, readonly type: EndUserType, readonly firstName: string | null, readonly lastName: string | null, readonly organizationLegalName: string | null, readonly email: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> | null }>, readonly intent: { readonly __typename: 'WriteIntent', readonly idempotencyKey: string, readonly mutation: string, readonly state: WriteState, readonly replayed: boolean, readonly repeatable: boolean, readonly firstRequestedAt: string, readonly settledAt: string | null, readonly nextPollAt: string | null } | null } };

export type WriteOutcomeQueryVariables = Exact<{
  idempotencyKey: string;
}>;


export type WriteOutcomeQuery = { readonly __typename: 'Query', readonly writeIntent: { readonly __typename: 'WriteIntent', readonly idempotencyKey: string, readonly mutation: string, readonly state: WriteState, readonly replayed: boolean, readonly repeatable: boolean, readonly firstRequestedAt: string, readonly settledAt: string | null, readonly nextPollAt: string | null, readonly checkoutLink: { readonly __typename: 'CheckoutLink', readonly id: string, readonly code: string, readonly url: string | null, readonly name: string, readonly description: string | null, readonly deliveryStatus: LinkDeliveryStatus, readonly rawDeliveryStatus: string, readonly expiresAt: string | null, readonly expired: boolean, readonly transaction: { readonly __typename: 'Transaction', readonly id: string, readonly code: string, readonly status: TransactionStatus, readonly rawStatus: string, readonly inProgress: boolean, readonly description: string | null, readonly remarks: TransactionRemark | null, readonly rawRemarks: string | null, readonly createdAt: string | null, readonly amount: { readonly __typename: 'MonetaryAmount', readonly value: number, readonly currency: string, readonly decimal: string } | null } | null } | null, readonly transaction: { readonly __typename: 'Transaction', readonly id: string, readonly code: string, readonly status: TransactionStatus, readonly rawStatus: string, readonly inProgress: boolean, readonly description: string | null, readonly remarks: TransactionRemark | null, readonly rawRemarks: string | null, readonly createdAt: string | null, readonly amount: { readonly __typename: 'MonetaryAmount', readonly value: number, readonly currency: string, readonly decimal: string } | null } | null } | null };

export const AmountFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MonetaryAmount"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}}]}}]} as unknown as DocumentNode<AmountFragment, unknown>;
export const PaymentLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PaymentLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Transaction"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"rawStatus"}},{"kind":"Field","name":{"kind":"Name","value":"inProgress"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"remarks"}},{"kind":"Field","name":{"kind":"Name","value":"rawRemarks"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MonetaryAmount"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}}]}}]} as unknown as DocumentNode<PaymentLineFragment, unknown>;
export const AccountLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AccountLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"last4"}},{"kind":"Field","name":{"kind":"Name","value":"institution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<AccountLineFragment, unknown>;
export const PaymentDetailsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PaymentDetails"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Transaction"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"PaymentLine"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"statementDescriptor"}},{"kind":"Field","name":{"kind":"Name","value":"declineReason"}},{"kind":"Field","name":{"kind":"Name","value":"totalFee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"netAmount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fundingSource"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"AccountLine"}}]}},{"kind":"Field","name":{"kind":"Name","value":"primaryReference"}},{"kind":"Field","name":{"kind":"Name","value":"secondaryReference"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MonetaryAmount"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PaymentLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Transaction"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"rawStatus"}},{"kind":"Field","name":{"kind":"Name","value":"inProgress"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"remarks"}},{"kind":"Field","name":{"kind":"Name","value":"rawRemarks"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AccountLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"last4"}},{"kind":"Field","name":{"kind":"Name","value":"institution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<PaymentDetailsFragment, unknown>;
export const LinkDetailsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LinkDetails"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CheckoutLink"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"deliveryStatus"}},{"kind":"Field","name":{"kind":"Name","value":"rawDeliveryStatus"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"expired"}},{"kind":"Field","name":{"kind":"Name","value":"transaction"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"PaymentLine"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MonetaryAmount"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PaymentLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Transaction"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"rawStatus"}},{"kind":"Field","name":{"kind":"Name","value":"inProgress"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"remarks"}},{"kind":"Field","name":{"kind":"Name","value":"rawRemarks"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]} as unknown as DocumentNode<LinkDetailsFragment, unknown>;
export const PayerLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PayerLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EndUser"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"organizationLegalName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}}]} as unknown as DocumentNode<PayerLineFragment, unknown>;
export const ErrorDetailsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorDetails"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<ErrorDetailsFragment, unknown>;
export const IntentFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Intent"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WriteIntent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"idempotencyKey"}},{"kind":"Field","name":{"kind":"Name","value":"mutation"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"repeatable"}},{"kind":"Field","name":{"kind":"Name","value":"firstRequestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"settledAt"}},{"kind":"Field","name":{"kind":"Name","value":"nextPollAt"}}]}}]} as unknown as DocumentNode<IntentFragment, unknown>;
export const EvidenceObjectFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EvidenceObject"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WriteEvidenceObject"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"differs"}}]}}]} as unknown as DocumentNode<EvidenceObjectFragment, unknown>;
export const WriteToReviewFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WriteToReview"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WriteIntent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Intent"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"reviewReason"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"searched"}},{"kind":"Field","name":{"kind":"Name","value":"searchedAt"}},{"kind":"Field","name":{"kind":"Name","value":"answer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"EvidenceObject"}}]}},{"kind":"Field","name":{"kind":"Name","value":"found"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"EvidenceObject"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Intent"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WriteIntent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"idempotencyKey"}},{"kind":"Field","name":{"kind":"Name","value":"mutation"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"repeatable"}},{"kind":"Field","name":{"kind":"Name","value":"firstRequestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"settledAt"}},{"kind":"Field","name":{"kind":"Name","value":"nextPollAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EvidenceObject"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WriteEvidenceObject"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"differs"}}]}}]} as unknown as DocumentNode<WriteToReviewFragment, unknown>;
export const WatchCheckoutLinkDocument = {"__meta__":{"hash":"sha256:594d34416223d4719c9823a116550cb189077db43157690c73d855eca8d644ff"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"WatchCheckoutLink"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"checkoutLinkUpdated"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"LinkDetails"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MonetaryAmount"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PaymentLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Transaction"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"rawStatus"}},{"kind":"Field","name":{"kind":"Name","value":"inProgress"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"remarks"}},{"kind":"Field","name":{"kind":"Name","value":"rawRemarks"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LinkDetails"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CheckoutLink"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"deliveryStatus"}},{"kind":"Field","name":{"kind":"Name","value":"rawDeliveryStatus"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"expired"}},{"kind":"Field","name":{"kind":"Name","value":"transaction"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"PaymentLine"}}]}}]}}]} as unknown as DocumentNode<WatchCheckoutLinkSubscription, WatchCheckoutLinkSubscriptionVariables>;
export const WatchPaymentDocument = {"__meta__":{"hash":"sha256:9cda91fc0da78b43b4b6d031748c6d08a57dde09c5ab658eae7327898fed5e00"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"WatchPayment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"type"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TransactionType"}}},"defaultValue":{"kind":"EnumValue","value":"PAYMENT"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transactionUpdated"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"type"},"value":{"kind":"Variable","name":{"kind":"Name","value":"type"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"PaymentDetails"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MonetaryAmount"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PaymentLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Transaction"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"rawStatus"}},{"kind":"Field","name":{"kind":"Name","value":"inProgress"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"remarks"}},{"kind":"Field","name":{"kind":"Name","value":"rawRemarks"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AccountLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"last4"}},{"kind":"Field","name":{"kind":"Name","value":"institution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PaymentDetails"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Transaction"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"PaymentLine"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"statementDescriptor"}},{"kind":"Field","name":{"kind":"Name","value":"declineReason"}},{"kind":"Field","name":{"kind":"Name","value":"totalFee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"netAmount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fundingSource"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"AccountLine"}}]}},{"kind":"Field","name":{"kind":"Name","value":"primaryReference"}},{"kind":"Field","name":{"kind":"Name","value":"secondaryReference"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<WatchPaymentSubscription, WatchPaymentSubscriptionVariables>;
export const CheckoutLinkDocument = {"__meta__":{"hash":"sha256:915e5d285fd3feb7ad0e268a6fc4434a4d1b087f881d3f2fdacb926c700a6d23"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CheckoutLink"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"checkoutLink"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"LinkDetails"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MonetaryAmount"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PaymentLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Transaction"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"rawStatus"}},{"kind":"Field","name":{"kind":"Name","value":"inProgress"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"remarks"}},{"kind":"Field","name":{"kind":"Name","value":"rawRemarks"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LinkDetails"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CheckoutLink"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"deliveryStatus"}},{"kind":"Field","name":{"kind":"Name","value":"rawDeliveryStatus"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"expired"}},{"kind":"Field","name":{"kind":"Name","value":"transaction"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"PaymentLine"}}]}}]}}]} as unknown as DocumentNode<CheckoutLinkQuery, CheckoutLinkQueryVariables>;
export const PaymentDocument = {"__meta__":{"hash":"sha256:73a2f314005dd02f6804e3a3fa9a2ebf47b5608543551d29cf4039b5388ef7fb"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Payment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"type"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TransactionType"}}},"defaultValue":{"kind":"EnumValue","value":"PAYMENT"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"transaction"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"type"},"value":{"kind":"Variable","name":{"kind":"Name","value":"type"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"PaymentDetails"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MonetaryAmount"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PaymentLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Transaction"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"rawStatus"}},{"kind":"Field","name":{"kind":"Name","value":"inProgress"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"remarks"}},{"kind":"Field","name":{"kind":"Name","value":"rawRemarks"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AccountLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"last4"}},{"kind":"Field","name":{"kind":"Name","value":"institution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PaymentDetails"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Transaction"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"PaymentLine"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"statementDescriptor"}},{"kind":"Field","name":{"kind":"Name","value":"declineReason"}},{"kind":"Field","name":{"kind":"Name","value":"totalFee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"netAmount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fundingSource"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"AccountLine"}}]}},{"kind":"Field","name":{"kind":"Name","value":"primaryReference"}},{"kind":"Field","name":{"kind":"Name","value":"secondaryReference"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<PaymentQuery, PaymentQueryVariables>;
export const PaymentsDocument = {"__meta__":{"hash":"sha256:c9e06197048b1ed712cfd795378ea59d3f9e3a53dfe9dced5e0ca6b94b0330ce"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Payments"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"TransactionFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"transactions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"PaymentLine"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MonetaryAmount"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PaymentLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Transaction"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"rawStatus"}},{"kind":"Field","name":{"kind":"Name","value":"inProgress"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"remarks"}},{"kind":"Field","name":{"kind":"Name","value":"rawRemarks"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]} as unknown as DocumentNode<PaymentsQuery, PaymentsQueryVariables>;
export const PayersDocument = {"__meta__":{"hash":"sha256:40e3ca53be030c26fcb4bbe9dc731dfa1645ca0fd9ac5d06110fc5620500cfeb"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Payers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"EndUserFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"endUsers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"PayerLine"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PayerLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EndUser"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"organizationLegalName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}}]} as unknown as DocumentNode<PayersQuery, PayersQueryVariables>;
export const AccountsDocument = {"__meta__":{"hash":"sha256:a638a2f9559c439d6b6c0b85a04d4cc9f6f9c1fc077653a818baef92ac730bac"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Accounts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AccountFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"accounts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"AccountLine"}},{"kind":"Field","name":{"kind":"Name","value":"endUser"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"PayerLine"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AccountLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"last4"}},{"kind":"Field","name":{"kind":"Name","value":"institution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PayerLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EndUser"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"organizationLegalName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}}]} as unknown as DocumentNode<AccountsQuery, AccountsQueryVariables>;
export const PayerHistoryDocument = {"__meta__":{"hash":"sha256:87fd5473e24c1e321d5fb8e9b6265ac8193c24c0b01828febf7d3b0ddd1e6d71"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PayerHistory"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"endUser"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"PayerLine"}},{"kind":"Field","name":{"kind":"Name","value":"transactions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"PaymentLine"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MonetaryAmount"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PayerLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EndUser"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"organizationLegalName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PaymentLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Transaction"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"rawStatus"}},{"kind":"Field","name":{"kind":"Name","value":"inProgress"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"remarks"}},{"kind":"Field","name":{"kind":"Name","value":"rawRemarks"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]} as unknown as DocumentNode<PayerHistoryQuery, PayerHistoryQueryVariables>;
export const WritesToReviewDocument = {"__meta__":{"hash":"sha256:c6574f4788f41fbf5463818a290380bf2ddedf64f1e2647eed9bde7d8ad85d2e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WritesToReview"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"state"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WriteState"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"writeIntents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"state"},"value":{"kind":"Variable","name":{"kind":"Name","value":"state"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"WriteToReview"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Intent"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WriteIntent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"idempotencyKey"}},{"kind":"Field","name":{"kind":"Name","value":"mutation"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"repeatable"}},{"kind":"Field","name":{"kind":"Name","value":"firstRequestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"settledAt"}},{"kind":"Field","name":{"kind":"Name","value":"nextPollAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EvidenceObject"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WriteEvidenceObject"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"differs"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WriteToReview"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WriteIntent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Intent"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"reviewReason"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"searched"}},{"kind":"Field","name":{"kind":"Name","value":"searchedAt"}},{"kind":"Field","name":{"kind":"Name","value":"answer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"EvidenceObject"}}]}},{"kind":"Field","name":{"kind":"Name","value":"found"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"EvidenceObject"}}]}}]}}]}}]} as unknown as DocumentNode<WritesToReviewQuery, WritesToReviewQueryVariables>;
export const SettleWriteDocument = {"__meta__":{"hash":"sha256:43670d92bd14129cd5c385959844b05ff80cc578b7674404be5a9d6e85c4684c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SettleWrite"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SettleWriteInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"settleWrite"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorDetails"}}]}},{"kind":"Field","name":{"kind":"Name","value":"intent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Intent"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"reviewReason"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorDetails"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Intent"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WriteIntent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"idempotencyKey"}},{"kind":"Field","name":{"kind":"Name","value":"mutation"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"repeatable"}},{"kind":"Field","name":{"kind":"Name","value":"firstRequestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"settledAt"}},{"kind":"Field","name":{"kind":"Name","value":"nextPollAt"}}]}}]} as unknown as DocumentNode<SettleWriteMutation, SettleWriteMutationVariables>;
export const CreateCheckoutLinkDocument = {"__meta__":{"hash":"sha256:5feb78ca673db176514e0ab8c2d5fe9d278280acc8b5574f979e01c5ff285939"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateCheckoutLink"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateCheckoutLinkInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"createCheckoutLink"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"checkoutLink"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"LinkDetails"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorDetails"}}]}},{"kind":"Field","name":{"kind":"Name","value":"intent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Intent"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MonetaryAmount"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PaymentLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Transaction"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"rawStatus"}},{"kind":"Field","name":{"kind":"Name","value":"inProgress"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"remarks"}},{"kind":"Field","name":{"kind":"Name","value":"rawRemarks"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LinkDetails"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CheckoutLink"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"deliveryStatus"}},{"kind":"Field","name":{"kind":"Name","value":"rawDeliveryStatus"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"expired"}},{"kind":"Field","name":{"kind":"Name","value":"transaction"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"PaymentLine"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorDetails"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Intent"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WriteIntent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"idempotencyKey"}},{"kind":"Field","name":{"kind":"Name","value":"mutation"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"repeatable"}},{"kind":"Field","name":{"kind":"Name","value":"firstRequestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"settledAt"}},{"kind":"Field","name":{"kind":"Name","value":"nextPollAt"}}]}}]} as unknown as DocumentNode<CreateCheckoutLinkMutation, CreateCheckoutLinkMutationVariables>;
export const AuthorizeTransactionDocument = {"__meta__":{"hash":"sha256:70bfbf270aa5fc32aec41ce9516a2d9fdb25e473c42796236149ca9d2c0e9845"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AuthorizeTransaction"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AuthorizeTransactionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"authorizeTransaction"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"transaction"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"PaymentLine"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorDetails"}}]}},{"kind":"Field","name":{"kind":"Name","value":"intent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Intent"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MonetaryAmount"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PaymentLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Transaction"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"rawStatus"}},{"kind":"Field","name":{"kind":"Name","value":"inProgress"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"remarks"}},{"kind":"Field","name":{"kind":"Name","value":"rawRemarks"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorDetails"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Intent"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WriteIntent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"idempotencyKey"}},{"kind":"Field","name":{"kind":"Name","value":"mutation"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"repeatable"}},{"kind":"Field","name":{"kind":"Name","value":"firstRequestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"settledAt"}},{"kind":"Field","name":{"kind":"Name","value":"nextPollAt"}}]}}]} as unknown as DocumentNode<AuthorizeTransactionMutation, AuthorizeTransactionMutationVariables>;
export const CreatePaymentDocument = {"__meta__":{"hash":"sha256:e86c73fb075f41d579246735d07b82b0341162596cd4dbdfcf17425305f0a7e9"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreatePayment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreatePaymentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"createPayment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"transaction"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"PaymentLine"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorDetails"}}]}},{"kind":"Field","name":{"kind":"Name","value":"intent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Intent"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MonetaryAmount"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PaymentLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Transaction"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"rawStatus"}},{"kind":"Field","name":{"kind":"Name","value":"inProgress"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"remarks"}},{"kind":"Field","name":{"kind":"Name","value":"rawRemarks"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorDetails"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Intent"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WriteIntent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"idempotencyKey"}},{"kind":"Field","name":{"kind":"Name","value":"mutation"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"repeatable"}},{"kind":"Field","name":{"kind":"Name","value":"firstRequestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"settledAt"}},{"kind":"Field","name":{"kind":"Name","value":"nextPollAt"}}]}}]} as unknown as DocumentNode<CreatePaymentMutation, CreatePaymentMutationVariables>;
export const RefundTransactionDocument = {"__meta__":{"hash":"sha256:9e5cb74e495c04ca04810637e64145041b2432a89d060792d384cce7064b025b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RefundTransaction"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RefundTransactionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"refundTransaction"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"transaction"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"PaymentLine"}}]}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"rawStatus"}},{"kind":"Field","name":{"kind":"Name","value":"declineReason"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorDetails"}}]}},{"kind":"Field","name":{"kind":"Name","value":"intent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Intent"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MonetaryAmount"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PaymentLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Transaction"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"rawStatus"}},{"kind":"Field","name":{"kind":"Name","value":"inProgress"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"remarks"}},{"kind":"Field","name":{"kind":"Name","value":"rawRemarks"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorDetails"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Intent"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WriteIntent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"idempotencyKey"}},{"kind":"Field","name":{"kind":"Name","value":"mutation"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"repeatable"}},{"kind":"Field","name":{"kind":"Name","value":"firstRequestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"settledAt"}},{"kind":"Field","name":{"kind":"Name","value":"nextPollAt"}}]}}]} as unknown as DocumentNode<RefundTransactionMutation, RefundTransactionMutationVariables>;
export const CreateEndUserDocument = {"__meta__":{"hash":"sha256:a7964f0a1395b3f8c4aabbc9eec456af640d0be496bc32933d5dbdd4ddbcc3b2"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateEndUser"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateEndUserInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"createEndUser"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"endUser"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"PayerLine"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ErrorDetails"}}]}},{"kind":"Field","name":{"kind":"Name","value":"intent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Intent"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PayerLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EndUser"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"firstName"}},{"kind":"Field","name":{"kind":"Name","value":"lastName"}},{"kind":"Field","name":{"kind":"Name","value":"organizationLegalName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ErrorDetails"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Intent"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WriteIntent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"idempotencyKey"}},{"kind":"Field","name":{"kind":"Name","value":"mutation"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"repeatable"}},{"kind":"Field","name":{"kind":"Name","value":"firstRequestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"settledAt"}},{"kind":"Field","name":{"kind":"Name","value":"nextPollAt"}}]}}]} as unknown as DocumentNode<CreateEndUserMutation, CreateEndUserMutationVariables>;
export const WriteOutcomeDocument = {"__meta__":{"hash":"sha256:6f81fbc8be2a1c621925e4cea40a7c4ddbed4b650da37a6251d39e8f595297b8"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WriteOutcome"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"IdempotencyKey"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"writeIntent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Intent"}},{"kind":"Field","name":{"kind":"Name","value":"checkoutLink"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"LinkDetails"}}]}},{"kind":"Field","name":{"kind":"Name","value":"transaction"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"PaymentLine"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MonetaryAmount"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"decimal"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PaymentLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Transaction"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"rawStatus"}},{"kind":"Field","name":{"kind":"Name","value":"inProgress"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"remarks"}},{"kind":"Field","name":{"kind":"Name","value":"rawRemarks"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Intent"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WriteIntent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"idempotencyKey"}},{"kind":"Field","name":{"kind":"Name","value":"mutation"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"repeatable"}},{"kind":"Field","name":{"kind":"Name","value":"firstRequestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"settledAt"}},{"kind":"Field","name":{"kind":"Name","value":"nextPollAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LinkDetails"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CheckoutLink"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"deliveryStatus"}},{"kind":"Field","name":{"kind":"Name","value":"rawDeliveryStatus"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"expired"}},{"kind":"Field","name":{"kind":"Name","value":"transaction"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"PaymentLine"}}]}}]}}]} as unknown as DocumentNode<WriteOutcomeQuery, WriteOutcomeQueryVariables>;