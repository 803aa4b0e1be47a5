/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Limits a list of accounts; all conditions must hold. Texts and ids must not be blank (the parameters of `GET /accounts/list`). */
export type AccountFilter = {
  /** Only accounts with this code (`code`). */
  code?: string | null | undefined;
  /** Created at this time or later, to the second (`date_from`). */
  createdFrom?: string | null | undefined;
  /** Created at this time or earlier, to the second (`date_to`). */
  createdTo?: string | null | undefined;
  /** Only accounts of the end user with this code (`end_user_code`). */
  endUserCode?: string | null | undefined;
  /** Only accounts of the end user with this e-mail address (`end_user_email`). */
  endUserEmail?: string | null | undefined;
  /** Only accounts of the end user with this id (`end_user_uuid`). */
  endUserId?: string | null | undefined;
  /** Only accounts of the end user with this identification number (`end_user_local_id`). */
  endUserIdentificationNumber?: string | null | undefined;
  /** Only the account with this id (`uuid`). */
  id?: string | null | undefined;
  /** Only accounts at this institution (`institution_uuid`). */
  institutionId?: string | null | undefined;
  /** Only accounts with these last four digits (`last_4`). */
  last4?: string | null | undefined;
  /** Only accounts with this first reference (`primary_reference`). */
  primaryReference?: string | null | undefined;
  /** Only accounts with this second reference (`secondary_reference`). */
  secondaryReference?: string | null | undefined;
  /** Only accounts with this status (`current_status`). */
  status?: AccountStatus | null | undefined;
  /** Only accounts of this subtype (`subtype`). */
  subtype?: AccountSubtype | null | undefined;
  /** Only accounts of this type (`type`). */
  type?: AccountType | null | undefined;
};

/** An account: exactly one of `id`, `token`, `bankAccount` and `reference`. */
export type AccountInput =
  {   /** The account's bank details (`institution_uuid`, `account_number` and so on). */
  bankAccount: BankAccountInput; id?: never; reference?: never; token?: never; }
  |  { bankAccount?: never;   /** The id of a connected account, `acc_…`; not blank (`uuid`). */
  id: string; reference?: never; token?: never; }
  |  { bankAccount?: never; id?: never;   /** A known account with its id and token together, or with its end user. */
  reference: AccountReferenceInput; token?: never; }
  |  { bankAccount?: never; id?: never; reference?: never;   /** A token for an account, `tok_…`; not blank (`token`). */
  token: string; };

/** A known account with everything that DRUO takes beside it. At least one of `id` and `token` is required. */
export type AccountReferenceInput = {
  /** The end user to associate with the transaction (`existing_end_user_id` or `new_end_user_details`). */
  endUser?: EndUserInput | null | undefined;
  /** A connected account, `acc_…`; not blank (`uuid`). */
  id?: string | null | undefined;
  /** A token for an account, `tok_…`; not blank (`token`). */
  token?: string | null | undefined;
};

/** Why an account's connection failed or was changed; the list grows without notice ("Account remarks"). */
export type AccountRemark =
  /** The account is blocked. */
  | 'ACCOUNT_BLOCKED'
  /** The account is closed. */
  | 'ACCOUNT_CLOSED'
  /** The account does not belong to the end user. */
  | 'ACCOUNT_DOES_NOT_BELONG_TO_END_USER'
  /** There is no such account. */
  | 'ACCOUNT_DOES_NOT_EXIST'
  /** The account is inactive. */
  | 'ACCOUNT_INACTIVE'
  /** The authentication failed. */
  | 'AUTHENTICATION_FAILED'
  /** The authentication took too long. */
  | 'AUTHENTICATION_TIMED_OUT'
  /** The end user revoked the authorization. */
  | 'AUTHORIZATION_REVOKED_BY_END_USER'
  /** The country is not enabled. */
  | 'COUNTRY_NOT_ENABLED'
  /** DRUO does not support the institution. */
  | 'INSTITUTION_NOT_SUPPORTED'
  /** The account number is wrong. */
  | 'INVALID_ACCOUNT_NUMBER'
  /** The details are wrong. */
  | 'INVALID_DETAILS'
  /** The merchant requested it. */
  | 'REQUESTED_BY_MERCHANT'
  /** The account cannot be found. */
  | 'UNABLE_TO_LOCATE_ACCOUNT'
  /** The account's holder cannot be found. */
  | 'UNABLE_TO_LOCATE_ACCOUNT_HOLDER'
  /** The end user cannot be found. */
  | 'UNABLE_TO_LOCATE_END_USER'
  /** Not authorized, or not recognized. */
  | 'UNAUTHORIZED_OR_NOT_RECOGNIZED'
  /** A remark that this gateway version does not know: see `rawRemarks`. */
  | 'UNKNOWN'
  /** The user is not eligible. */
  | 'USER_INELIGIBLE';

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

/** The steps that validate an account. */
export type AccountValidationAction =
  /** The owner confirms the one-time code that came with a micro-deposit. */
  | 'CONFIRM_OTP_VIA_MICRODEPOSIT'
  /** The institution must confirm the account. */
  | 'CONFIRM_REQUEST_WITH_INSTITUTION'
  /** An action that this gateway version does not know: see `rawAction`. */
  | 'UNKNOWN';

/** The plan to activate. */
export type ActivateRecurringPlanInput = {
  /** Identifies this one intended effect: see `IdempotencyKey`. Not sent to DRUO. */
  idempotencyKey: string;
  /** The plan; not blank (in the address). */
  recurringPlanId: string;
};

/** A postal address (`address`). */
export type AddressInput = {
  /** State, department or province (`administrative_district`). */
  administrativeDistrict?: string | null | undefined;
  /** The country. `COL` makes the identification required, and another country makes it optional (`country`). */
  country?: string | null | undefined;
  /** First line of the street address (`address_line_1`). */
  line1?: string | null | undefined;
  /** Second line of the street address (`address_line_2`). */
  line2?: string | null | undefined;
  /** Third line of the street address (`address_line_3`). */
  line3?: string | null | undefined;
  /** City or town (`locality`). */
  locality?: string | null | undefined;
  /** The postal code (`postal_code`). */
  postalCode?: string | null | undefined;
  /** Part of the city (`sublocality`). */
  sublocality?: string | null | undefined;
};

/** One step of a pending validation (the request body of `PUT /accounts/authenticate`). */
export type AuthenticateAccountInput = {
  /** The account; not blank (`account_uuid`). */
  accountId: string;
  /** Identifies this one intended effect: see `IdempotencyKey`. Not sent to DRUO. */
  idempotencyKey: string;
  /**
   * The one-time code that came with a micro-deposit. Required if the step's action is CONFIRM_OTP_VIA_MICRODEPOSIT, and
   * not allowed for any other. Never logged or stored (`otp`).
   */
  otp?: string | null | undefined;
  /** The step, from the account's `pendingValidations`; not blank (`slug`). */
  slug: string;
};

/** A transaction to authorize (the request body of `POST /transactions/authorize`). */
export type AuthorizeTransactionInput = {
  /** The amount in the currency's smallest unit; more than zero, except for a PRENOTIFICATION (`amount`). */
  amount: number;
  /** Whether DRUO sends a receipt (`auto_send_receipt`). */
  autoSendReceipt?: boolean | null | undefined;
  /** The currency of `amount`. `COP` makes the identification of new end users without an address required (`currency`). */
  currency: string;
  /** An identifier of yours; not blank. DRUO does not return it. It does not make the mutation idempotent: `idempotencyKey` does (`custom_id`). */
  customId?: string | null | undefined;
  /** What the transaction is for. End users may see it, for example in receipts. Line breaks are allowed (`description`). */
  description?: string | null | undefined;
  /** The account that receives the money (`destination_account`). */
  destinationAccount: AccountInput;
  /** Identifies this one intended effect: see `IdempotencyKey`. Not sent to DRUO. */
  idempotencyKey: string;
  /** Your own keys and values; the key `druo_graphql_ref` is reserved for the gateway (`metadata`). */
  metadata?: Record<string, string> | null | undefined;
  /** The account that the money comes from (`origin_account`). */
  originAccount: AccountInput;
  /** A reference of yours (`primary_reference`). */
  primaryReference?: string | null | undefined;
  /** A second reference of yours. Without it the gateway sends its own correlation reference in DRUO's field, and does not serve it (`secondary_reference`). */
  secondaryReference?: string | null | undefined;
  /** Text that institutions may print on statements; they may ignore it (`statement_descriptor`). */
  statementDescriptor?: string | null | undefined;
  /** The tenant of the transaction. Default: the gateway's `DRUO_TENANT_ID` (`tenant_id`). */
  tenantId?: string | null | undefined;
  /** The kind of transaction (`type`). */
  type: TransactionType;
};

/** An account by its bank details and its owner. */
export type BankAccountInput = {
  /** The account number as text, so that leading zeros stay; not blank. Never served, logged or stored (`account_number`). */
  accountNumber: string;
  /** The owner of the account (`existing_end_user_id` or `new_end_user_details`). */
  endUser: EndUserInput;
  /** The institution, `ins_…`; not blank (`institution_uuid`). */
  institutionId: string;
  /** The routing number, which says where the account was opened. Never served, logged or stored (`routing_number`). */
  routingNumber?: string | null | undefined;
};

/** The plan to cancel. */
export type CancelRecurringPlanInput = {
  /** Identifies this one intended effect: see `IdempotencyKey`. Not sent to DRUO. */
  idempotencyKey: string;
  /** The plan; not blank (in the address). */
  recurringPlanId: string;
};

/** The colours of the page. Default: DRUO's own. */
export type CheckoutThemeInput = {
  /** The page's background (`background_color`). */
  backgroundColor?: string | null | undefined;
  /** The buttons' background (`button_color`). */
  buttonColor?: string | null | undefined;
  /** The buttons' text (`button_text_color`). */
  buttonTextColor?: string | null | undefined;
  /** The background of the payment's steps; by default #ffffff (`main_content_box_background_color`). */
  mainContentBoxBackgroundColor?: string | null | undefined;
  /** The text of the payment's steps; by default #333333 (`main_content_box_text_color`). */
  mainContentBoxTextColor?: string | null | undefined;
  /** The background of the transaction's details; by default #f2f2f2 (`sidebar_background_color`). */
  sidebarBackgroundColor?: string | null | undefined;
  /** The text of the transaction's details; by default #333333 (`sidebar_text_color`). */
  sidebarTextColor?: string | null | undefined;
};

/** The payment inside a checkout link; the currency is the tenant's (`transaction` of the request). */
export type CheckoutTransactionInput = {
  /** The amount in the smallest unit of the tenant's currency; more than zero (`amount`). */
  amount: number;
  /** Whether DRUO sends a receipt (`auto_send_receipt`). */
  autoSendReceipt?: boolean | null | undefined;
  /** What the payment is for. End users may see it, for example in receipts. Line breaks are allowed (`description`). */
  description?: string | null | undefined;
  /** Your own keys and values (`metadata`). */
  metadata?: Record<string, string> | null | undefined;
  /** A reference of yours (`primary_reference`). */
  primaryReference?: string | null | undefined;
  /** A second reference of yours (`secondary_reference`). */
  secondaryReference?: string | null | undefined;
  /** Text that institutions may print on statements; they may ignore it (`statement_descriptor`). */
  statementDescriptor?: string | null | undefined;
  /** The tenant that is paid. Default: the gateway's `DRUO_TENANT_ID` (`tenant_id`). */
  tenantId?: string | null | undefined;
};

/** An account to connect (the request body of `POST /accounts/connect`). */
export type ConnectAccountInput = {
  /** The account number as text, so that leading zeros stay; not blank. Never served, logged or stored (`account_number`). */
  accountNumber: string;
  /** The owner of the account (`existing_end_user_id` or `new_end_user_details`). */
  endUser: EndUserInput;
  /** Identifies this one intended effect: see `IdempotencyKey`. Not sent to DRUO. */
  idempotencyKey: string;
  /** The institution, `ins_…`; not blank (`institution_uuid`). */
  institutionId: string;
  /** Your own keys and values; the key `druo_graphql_ref` is reserved for the gateway (`metadata`). */
  metadata?: Record<string, string> | null | undefined;
  /** A reference of yours (`primary_reference`). */
  primaryReference?: string | null | undefined;
  /** The routing number, which says where the account was opened. Never served, logged or stored (`routing_number`). */
  routingNumber?: string | null | undefined;
  /** A second reference of yours. Without it the gateway sends its own correlation reference in DRUO's field, and does not serve it (`secondary_reference`). */
  secondaryReference?: string | null | undefined;
  /** The kind of deposit account (`subtype`). */
  subtype: AccountSubtype;
  /** The kind of account (`type`). */
  type: AccountType;
  /** The owner's consent to having the account connected; must be true (`user_authorization`). */
  userAuthorization: boolean;
};

/** Limits a list of connect links; all conditions must hold. Texts and ids must not be blank (the parameters of `GET /connect/link/list`). */
export type ConnectLinkFilter = {
  /** Only connect links with this code (`code`). */
  code?: string | null | undefined;
  /** Created at this time or later, to the second (`date_from`). */
  createdFrom?: string | null | undefined;
  /** Created at this time or earlier, to the second (`date_to`). */
  createdTo?: string | null | undefined;
  /** Only connect links with this delivery status; OPENED is sent as DRUO spells it, `OPENNED` (`delivery_status`). */
  deliveryStatus?: LinkDeliveryStatus | null | undefined;
  /** Only connect links of the end user with this code (`end_user_code`). */
  endUserCode?: string | null | undefined;
  /** Only connect links of the end user with this e-mail address (`end_user_email`). */
  endUserEmail?: string | null | undefined;
  /** Only connect links of the end user with this id (`end_user_uuid`). */
  endUserId?: string | null | undefined;
  /** Only connect links of the end user with this identification number (`end_user_local_id`). */
  endUserIdentificationNumber?: string | null | undefined;
  /** Only the connect link with this id (`uuid`). */
  id?: string | null | undefined;
  /** Only connect links with this first reference (`primary_reference`). */
  primaryReference?: string | null | undefined;
  /** Only connect links with this second reference (`secondary_reference`). */
  secondaryReference?: string | null | undefined;
};

/** The colours of a connect link's page. */
export type ConnectThemeInput = {
  /** The page's background (`background_color`). */
  backgroundColor?: string | null | undefined;
  /** The buttons' background (`button_color`). */
  buttonColor?: string | null | undefined;
  /** The buttons' text (`button_text_color`). */
  buttonTextColor?: string | null | undefined;
  /** The background of the content (`content_background_color`). */
  contentBackgroundColor?: string | null | undefined;
  /** The text in the content box (`content_box_text_color`). */
  contentBoxTextColor?: string | null | undefined;
};

/** A checkout link to create (the request body of `POST /checkout/link/create`). */
export type CreateCheckoutLinkInput = {
  /** True takes the payer to `redirectUrl` at once, without DRUO's own page in between (`custom_confirmation_page`). */
  customConfirmationPage?: boolean | null | undefined;
  /** The institution that the page offers first, `ins_…` (`default_institution`). */
  defaultInstitutionId?: string | null | undefined;
  /** The link's description, shown to the payer (`link_description`). */
  description?: string | null | undefined;
  /** The payer (`existing_end_user_id` or `new_end_user_details`). */
  endUser: EndUserInput;
  /** When the link expires; in the future, to the second. Without it DRUO decides: about 20 minutes in its sample (`expiration_date`). */
  expiresAt?: string | null | undefined;
  /** Identifies this one intended effect: see `IdempotencyKey`. Not sent to DRUO. */
  idempotencyKey: string;
  /** The page's language. Default: English (`default_language`). */
  language?: Language | null | undefined;
  /** The link's name, shown to the payer; not blank (`link_name`). */
  name: string;
  /** A reference of yours to find the link by (`primary_reference`). */
  primaryReference?: string | null | undefined;
  /** Where the payer's browser goes afterwards: http, https, or a scheme from `REDIRECT_SCHEMES`. DRUO appends the outcome to it (`redirect_url`). */
  redirectUrl?: string | null | undefined;
  /** A second reference of yours (`secondary_reference`). */
  secondaryReference?: string | null | undefined;
  /** The page's colours (its seven `…_color` fields). */
  theme?: CheckoutThemeInput | null | undefined;
  /** The payment (`transaction`). */
  transaction: CheckoutTransactionInput;
};

/** A connect link to create (the request body of `POST /connect/link/create`). */
export type CreateConnectLinkInput = {
  /** The institution that the page offers first, `ins_…` (`default_institution`). */
  defaultInstitutionId?: string | null | undefined;
  /** The end user who connects an account (`existing_end_user_id` or `new_end_user_details`). */
  endUser: EndUserInput;
  /** Identifies this one intended effect: see `IdempotencyKey`. Not sent to DRUO. */
  idempotencyKey: string;
  /**
   * The introduction on the page: 40 to 70 characters. DRUO asks for the merchant's registered name and the word DRUO in
   * it; the gateway does not check that (`intro_text`).
   */
  introText: string;
  /** The page's language. Default: English (`default_language`). */
  language?: Language | null | undefined;
  /** A reference of yours to find the link by (`primary_reference`). */
  primaryReference?: string | null | undefined;
  /** Where the end user's browser goes afterwards: http, https, or a scheme from `REDIRECT_SCHEMES` (`redirect_url`). */
  redirectUrl?: string | null | undefined;
  /** A second reference of yours (`secondary_reference`). */
  secondaryReference?: string | null | undefined;
  /** The page's colours (its five colour fields). */
  theme?: ConnectThemeInput | null | undefined;
};

/** The end user to create (the request body of `POST /end-users/create`). */
export type CreateEndUserInput = {
  /**
   * An individual or an organization. Without `secondaryReference` the gateway sends its own correlation reference in
   * DRUO's field, and does not serve it.
   */
  endUser: NewEndUserInput;
  /** Identifies this one intended effect: see `IdempotencyKey`. Not sent to DRUO. */
  idempotencyKey: string;
};

/** A payment to create. The currency is the tenant's (the request body of `POST /payments/create`). */
export type CreatePaymentInput = {
  /** The amount in the smallest unit of the tenant's currency; more than zero (`amount`). */
  amount: number;
  /** Whether DRUO sends a receipt (`auto_send_receipt`). */
  autoSendReceipt?: boolean | null | undefined;
  /** What the payment is for. End users may see it, for example in receipts. Line breaks are allowed (`description`). */
  description?: string | null | undefined;
  /** The account that pays, `acc_…`; not blank (`funding_source_id`). */
  fundingSourceId: string;
  /** Identifies this one intended effect: see `IdempotencyKey`. Not sent to DRUO. */
  idempotencyKey: string;
  /** Your own keys and values; the key `druo_graphql_ref` is reserved for the gateway (`metadata`, not documented for this request). */
  metadata?: Record<string, string> | null | undefined;
  /** A reference of yours (`primary_reference`). */
  primaryReference?: string | null | undefined;
  /** A second reference of yours. Without it the gateway sends its own correlation reference in DRUO's field, and does not serve it (`secondary_reference`, not documented for this request). */
  secondaryReference?: string | null | undefined;
  /** Text that institutions may print on statements; they may ignore it (`statement_descriptor`). */
  statementDescriptor?: string | null | undefined;
  /** The tenant that is paid. Default: the gateway's `DRUO_TENANT_ID` (`tenant_id`). */
  tenantId?: string | null | undefined;
};

/** A payout to create (the request body of `POST /payouts/create`). */
export type CreatePayoutInput = {
  /** The amount in the currency's smallest unit; more than zero (`amount`). */
  amount: number;
  /** The currency of `amount` (`currency`). */
  currency: string;
  /** What the payout is for. DRUO's portal and API show it. Line breaks are allowed (`description`). */
  description?: string | null | undefined;
  /** The account that receives the money, `acc_…`; not blank (`destination_account_id`). */
  destinationAccountId: string;
  /** Identifies this one intended effect: see `IdempotencyKey`. Not sent to DRUO. */
  idempotencyKey: string;
  /** Your own keys and values; the key `druo_graphql_ref` is reserved for the gateway (`metadata`). */
  metadata?: Record<string, string> | null | undefined;
  /** A reference of yours (`primary_reference`). */
  primaryReference?: string | null | undefined;
  /** A second reference of yours. Without it the gateway sends its own correlation reference in DRUO's field, and does not serve it (`secondary_reference`). */
  secondaryReference?: string | null | undefined;
  /** The tenant that pays. Default: the gateway's `DRUO_TENANT_ID`; required without it (`tenant_id`). */
  tenantId?: string | null | undefined;
};

/** A recurring plan to create (the request body of `POST /recurring-plans/create`). */
export type CreateRecurringPlanInput = {
  /** How often the transaction happens (`cycle_frequency`). */
  cycleFrequency?: PlanCycleFrequency | null | undefined;
  /** What the plan is for (`description`). */
  description?: string | null | undefined;
  /** The account that is paid, `acc_…` (`destination_account_id`). */
  destinationAccountId?: string | null | undefined;
  /** The last day, not before `startDate`. Default: no end (`end_date`). */
  endDate?: string | null | undefined;
  /** The end user of the plan (`existing_end_user_id` or `new_end_user_details`). */
  endUser: EndUserInput;
  /** Identifies this one intended effect: see `IdempotencyKey`. Not sent to DRUO. */
  idempotencyKey: string;
  /** Your own keys and values; the key `druo_graphql_ref` is reserved for the gateway (`metadata`). */
  metadata?: Record<string, string> | null | undefined;
  /** The account that pays, `acc_…` (`origin_account_id`). */
  originAccountId?: string | null | undefined;
  /** A reference of yours (`primary_reference`). */
  primaryReference?: string | null | undefined;
  /** Whether each transaction happens automatically or is requested from the end user (`processing_method`). */
  processingMethod: PlanProcessingMethod;
  /** A second reference of yours. Without it the gateway sends its own correlation reference in DRUO's field, and does not serve it (`secondary_reference`). */
  secondaryReference?: string | null | undefined;
  /** The first day. Default: now (`start_date`). */
  startDate?: string | null | undefined;
  /** Maximum number of transactions: one or more (`total_cycle_count`). */
  totalCycleCount?: number | null | undefined;
  /** The transaction that the plan repeats (`transaction`). */
  transaction: PlanTransactionInput;
};

/** The account to disconnect. */
export type DisconnectAccountInput = {
  /** The account; not blank (in the address). */
  accountId: string;
  /** Identifies this one intended effect: see `IdempotencyKey`. Not sent to DRUO. */
  idempotencyKey: string;
};

/** Limits a list of end users; all conditions must hold. Texts and ids must not be blank (the parameters of `GET /end-users/list`). */
export type EndUserFilter = {
  /** Only end users with this code (`code`). */
  code?: string | null | undefined;
  /** Created at this time or later, to the second (`date_from`). */
  createdFrom?: string | null | undefined;
  /** Created at this time or earlier, to the second (`date_to`). */
  createdTo?: string | null | undefined;
  /** Only end users with this e-mail address (`email`). */
  email?: string | null | undefined;
  /** Only end users with this first name (`first_name`). */
  firstName?: string | null | undefined;
  /** Only the end user with this id (`uuid`). */
  id?: string | null | undefined;
  /** Only end users with this identification number (`local_id`). */
  identificationNumber?: string | null | undefined;
  /** Only end users with this last name (`last_name`). */
  lastName?: string | null | undefined;
  /** Only end users of this merchant (`merchant_id`). */
  merchantId?: string | null | undefined;
  /** Only end users with this organization (`organization`). */
  organization?: string | null | undefined;
  /** Only end users with this first reference (`primary_reference`). */
  primaryReference?: string | null | undefined;
  /** Only end users with this second reference (`secondary_reference`). */
  secondaryReference?: string | null | undefined;
  /** Only end users of this type (`type`). */
  type?: EndUserType | null | undefined;
};

/** An end user: exactly one of an existing one, a new individual and a new organization. */
export type EndUserInput =
  {   /** The id of an existing end user, `eur_…`; not blank (`existing_end_user_id`). */
  existingId: string; individual?: never; organization?: never; }
  |  { existingId?: never;   /** A new individual (`new_end_user_details` with type INDIVIDUAL). */
  individual: NewIndividualInput; organization?: never; }
  |  { existingId?: never; individual?: never;   /** A new organization (`new_end_user_details` with type ORGANIZATION). */
  organization: NewOrganizationInput; };

/** Whether an end user is an individual or an organization. */
export type EndUserType =
  /** An individual. */
  | 'INDIVIDUAL'
  /** An organization. DRUO also writes `COMPANY`. */
  | 'ORGANIZATION'
  /** A type that this gateway version does not know. */
  | 'UNKNOWN';

/** The connect link to expire. */
export type ExpireConnectLinkInput = {
  /** The connect link; not blank (in the address). */
  connectLinkId: string;
  /** Identifies this one intended effect: see `IdempotencyKey`. Not sent to DRUO. */
  idempotencyKey: string;
};

/** An official document (`local_id`, `local_id_type` and `local_id_country`). */
export type IdentificationInput = {
  /** The country that issued it (`local_id_country`). */
  country: string;
  /** The document's number as text, so that leading zeros stay; not blank (`local_id`). */
  number: string;
  /** The kind of document (`local_id_type`). */
  type: IdentificationType;
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
  individual: NewIndividualInput; organization?: never; }
  |  { individual?: never;   /** A new organization (`type` ORGANIZATION). */
  organization: NewOrganizationInput; };

/** A new individual (`new_end_user_details` with type INDIVIDUAL). */
export type NewIndividualInput = {
  /** The postal address (`address`). */
  address?: AddressInput | null | undefined;
  /** The date of birth (`date_of_birth`). */
  dateOfBirth?: string | null | undefined;
  /** The e-mail address (`email`). */
  email?: string | null | undefined;
  /** The first name; not blank (`first_name`). */
  firstName: string;
  /** The person's document. Required if the country is Colombia: the country of the address, or without it if the currency is COP or the gateway has `DRUO_COUNTRY=COL`. */
  identification?: IdentificationInput | null | undefined;
  /** The last name; not blank (`last_name`). */
  lastName: string;
  /** Your own keys and values (`metadata`). */
  metadata?: Record<string, string> | null | undefined;
  /** A note of yours. Line breaks are allowed (`note`). */
  note?: string | null | undefined;
  /** The organization that the person belongs to (`organization`). */
  organization?: string | null | undefined;
  /** The registered name of that organization (`organization_legal_name`). */
  organizationLegalName?: string | null | undefined;
  /** The phone number (`phone_number`). */
  phoneNumber?: PhoneNumberInput | null | undefined;
  /** The language that DRUO writes to the person in (`preferred_language`). */
  preferredLanguage?: Language | null | undefined;
  /** A reference of yours (`primary_reference`). */
  primaryReference?: string | null | undefined;
  /** A second reference of yours (`secondary_reference`). */
  secondaryReference?: string | null | undefined;
};

/** A new organization (`new_end_user_details` with type ORGANIZATION). */
export type NewOrganizationInput = {
  /** The postal address (`address`). */
  address?: AddressInput | null | undefined;
  /** The e-mail address (`email`). */
  email?: string | null | undefined;
  /** First name of a contact person (`first_name`). */
  firstName?: string | null | undefined;
  /** The organization's document. Required if the country is Colombia: the country of the address, or without it if the currency is COP or the gateway has `DRUO_COUNTRY=COL`. */
  identification?: IdentificationInput | null | undefined;
  /** Last name of a contact person (`last_name`). */
  lastName?: string | null | undefined;
  /** The registered name; not blank (`organization_legal_name`). */
  legalName: string;
  /** Your own keys and values (`metadata`). */
  metadata?: Record<string, string> | null | undefined;
  /** The name that the organization is known by (`organization`). */
  name?: string | null | undefined;
  /** A note of yours. Line breaks are allowed (`note`). */
  note?: string | null | undefined;
  /** The phone number (`phone_number`). */
  phoneNumber?: PhoneNumberInput | null | undefined;
  /** The language that DRUO writes to the organization in (`preferred_language`). */
  preferredLanguage?: Language | null | undefined;
  /** A reference of yours (`primary_reference`). */
  primaryReference?: string | null | undefined;
  /** A second reference of yours (`secondary_reference`). */
  secondaryReference?: string | null | undefined;
};

/** The plan to pause. */
export type PauseRecurringPlanInput = {
  /** Identifies this one intended effect: see `IdempotencyKey`. Not sent to DRUO. */
  idempotencyKey: string;
  /** The plan; not blank (in the address). */
  recurringPlanId: string;
};

/** A phone number in two parts; both are required (`phone_number`). */
export type PhoneNumberInput = {
  /** The country's calling code in digits, such as `57`. A leading plus is removed (`country_code`). */
  countryCode: string;
  /** The number without the calling code, in digits (`number`). */
  number: string;
};

/** How often a plan's transaction happens. */
export type PlanCycleFrequency =
  /** Every day. */
  | 'DAILY'
  /** Every month. */
  | 'MONTHLY'
  /** Every half year. */
  | 'SEMI_ANNUALLY'
  /** A frequency that this gateway version does not know. Not accepted as input. */
  | 'UNKNOWN'
  /** Every week. */
  | 'WEEKLY'
  /** Every year. */
  | 'YEARLY';

/** Whether a plan's transactions happen automatically. */
export type PlanProcessingMethod =
  /** Each transaction happens automatically. */
  | 'AUTOMATIC'
  /** The end user is asked each time. */
  | 'SEND_REQUEST'
  /** A method that this gateway version does not know. Not accepted as input. */
  | 'UNKNOWN';

/** The transaction that a plan repeats (`transaction`). */
export type PlanTransactionInput = {
  /** The amount of each transaction in the currency's smallest unit; more than zero (`amount`). */
  amount: number;
  /** The currency of `amount`. Default: the tenant's (`currency`). */
  currency?: string | null | undefined;
  /** Your own keys and values (`metadata`). */
  metadata?: Record<string, string> | null | undefined;
  /** A reference of yours (`primary_reference`). */
  primaryReference?: string | null | undefined;
  /** A second reference of yours (`secondary_reference`). */
  secondaryReference?: string | null | undefined;
  /** Text that institutions may print on statements; they may ignore it (`statement_descriptor`). */
  statementDescriptor?: string | null | undefined;
  /** The tenant. Default: the gateway's `DRUO_TENANT_ID`; required without it (`tenant_id`). */
  tenantId?: string | null | undefined;
  /** PAYMENT, PAYOUT or TRANSFER (`type`). */
  type: TransactionType;
};

/** The status of a recurring plan. DRUO documents only ACTIVE. */
export type RecurringPlanStatus =
  /** The plan is active. */
  | 'ACTIVE'
  /** A status that this gateway version does not know: see `rawStatus`. */
  | 'UNKNOWN';

/** A transaction to refund (the request body of `PUT /transactions/refund`). */
export type RefundTransactionInput = {
  /** DRUO's own idempotency key. Without it the gateway sends its own correlation reference, which depends on `idempotencyKey` alone (`custom_id`). */
  customId?: string | null | undefined;
  /** Identifies this one intended effect: see `IdempotencyKey`. Not sent to DRUO. */
  idempotencyKey: string;
  /** The account's token, `tok_…`; not blank. Never logged or stored (`token`). */
  token: string;
  /** The transaction, `trx_…`; not blank (`transaction_uuid`). */
  transactionId: string;
  /** The type of the transaction, to read it afterwards: PAYMENT, PAYOUT or TRANSFER. Not sent to DRUO. */
  type?: TransactionType;
};

/** A person's decision about a write. */
export type SettleWriteInput = {
  /** DRUO's id of the object, with `SUCCEEDED`. */
  druoId?: string | null | undefined;
  /** The key of the write. */
  idempotencyKey: string;
  /** The reason, which the ledger stores. */
  reason: string;
  /**
   * `WriteIntent.reference` of the write. Required if several callers have used the key, and for a write of another environment,
   * as `npm run writes -- list` shows it.
   */
  reference?: string | null | undefined;
  /** `SUCCEEDED`, `REJECTED` or `NOT_EXECUTED`. */
  state: WriteState;
};

/** Limits a list of transactions; all conditions must hold. Texts and ids must not be blank (the parameters of `GET /payouts/list` and `/transfers/list`; DRUO says that payments support filters too). */
export type TransactionFilter = {
  /** Exactly this many minor units (`amount`). */
  amount?: number | null | undefined;
  /** Only transactions with this code (`code`). */
  code?: string | null | undefined;
  /** Created at this time or later, to the second (`date_from`). */
  createdFrom?: string | null | undefined;
  /** Created at this time or earlier, to the second (`date_to`). */
  createdTo?: string | null | undefined;
  /** A part of the description (`description`). */
  description?: string | null | undefined;
  /** Only transactions to the account with this code (`destination_account_code`). */
  destinationAccountCode?: string | null | undefined;
  /** Only transactions to the account with this id (`destination_account_uuid`). */
  destinationAccountId?: string | null | undefined;
  /** Only transactions to an account at this institution (`destination_account_institution_uuid`). */
  destinationAccountInstitutionId?: string | null | undefined;
  /** Only transactions to an account with these last four digits (`destination_account_last_4`). */
  destinationAccountLast4?: string | null | undefined;
  /** Only transactions of the end user with this code (`end_user_code`). */
  endUserCode?: string | null | undefined;
  /** Only transactions of the end user with this e-mail address (`end_user_email`). */
  endUserEmail?: string | null | undefined;
  /** Only transactions of the end user with this id (`end_user_uuid`). */
  endUserId?: string | null | undefined;
  /** At most this many minor units (`amount_less_than`, which is inclusive). */
  maxAmount?: number | null | undefined;
  /** At least this many minor units (`amount_greater_than`, which is inclusive). */
  minAmount?: number | null | undefined;
  /** Only transactions from the account with this code (`origin_account_code`). */
  originAccountCode?: string | null | undefined;
  /** Only transactions from the account with this id (`origin_account_uuid`). */
  originAccountId?: string | null | undefined;
  /** Only transactions from an account at this institution (`origin_account_institution_uuid`). */
  originAccountInstitutionId?: string | null | undefined;
  /** Only transactions from an account with these last four digits (`origin_account_last_4`). */
  originAccountLast4?: string | null | undefined;
  /** A part of the reference (`primary_reference`). */
  primaryReference?: string | null | undefined;
  /** A part of the second reference (`secondary_reference`). */
  secondaryReference?: string | null | undefined;
  /** Only transactions with this status (`status`). */
  status?: TransactionStatus | null | undefined;
  /** Only transactions of this tenant (`tenant_uuid`). */
  tenantId?: string | null | undefined;
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

/** How a transaction was created. */
export type TransactionSource =
  /** A checkout link. */
  | 'CHECKOUT_LINK'
  /** DRUO's Merchant API. */
  | 'MERCHANT_API'
  /** A person in DRUO's merchant portal. */
  | 'MERCHANT_PORTAL'
  /** A source that this gateway version does not know. */
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

/** An account to validate (the request body of `POST /accounts/validate`). */
export type ValidateAccountInput = {
  /** The account number as text, so that leading zeros stay; not blank. Never served, logged or stored (`account_number`). */
  accountNumber: string;
  /** The owner of the account (`existing_end_user_id` or `new_end_user_details`). */
  endUser: EndUserInput;
  /** Identifies this one intended effect: see `IdempotencyKey`. Not sent to DRUO. */
  idempotencyKey: string;
  /** The institution, `ins_…`; not blank (`institution_uuid`). */
  institutionId: string;
  /** Your own keys and values; the key `druo_graphql_ref` is reserved for the gateway (`metadata`). */
  metadata?: Record<string, string> | null | undefined;
  /** A reference of yours (`primary_reference`). */
  primaryReference?: string | null | undefined;
  /** The routing number, which says where the account was opened. Never served, logged or stored (`routing_number`). */
  routingNumber?: string | null | undefined;
  /** A second reference of yours. Without it the gateway sends its own correlation reference in DRUO's field, and does not serve it (`secondary_reference`). */
  secondaryReference?: string | null | undefined;
  /** The kind of deposit account (`subtype`). */
  subtype: AccountSubtype;
  /** The kind of account (`type`). */
  type: AccountType;
  /** The owner's consent to having the account validated; must be true (`user_authorization`). */
  userAuthorization: boolean;
};

/** A transaction to confirm (the request body of `PUT /transactions/validate`). */
export type ValidateTransactionInput = {
  /** DRUO's own idempotency key. Without it the gateway sends its own correlation reference, which depends on `idempotencyKey` alone (`custom_id`). */
  customId?: string | null | undefined;
  /** Identifies this one intended effect: see `IdempotencyKey`. Not sent to DRUO. */
  idempotencyKey: string;
  /** The one-time code that the payer received. Never logged or stored (`otp_value`). */
  otp?: string | null | undefined;
  /** The account's token, `tok_…`; not blank. Never logged or stored (`token`). */
  token: string;
  /** The transaction, `trx_…`; not blank (`transaction_uuid`). */
  transactionId: string;
  /** The type of the transaction, to read it afterwards: PAYMENT, PAYOUT or TRANSFER. Not sent to DRUO. */
  type?: TransactionType;
};

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

export type AuthenticateUnknownStepMutationVariables = Exact<{
  input: AuthenticateAccountInput;
}>;


export type AuthenticateUnknownStepMutation = { authenticateAccount: { authentication: { status: AccountStatus } | null, account: { id: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }>, intent: { state: WriteState, mutation: string, replayed: boolean, repeatable: boolean } | null } };

export type AuthenticateAccountWithNeedlessCodeMutationVariables = Exact<{
  input: AuthenticateAccountInput;
}>;


export type AuthenticateAccountWithNeedlessCodeMutation = { authenticateAccount: { authentication: { status: AccountStatus } | null, account: { id: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }>, intent: { state: WriteState, mutation: string, replayed: boolean, repeatable: boolean } | null } };

export type AuthenticateAccountMutationVariables = Exact<{
  input: AuthenticateAccountInput;
}>;


export type AuthenticateAccountMutation = { authenticateAccount: { authentication: { status: AccountStatus, rawStatus: string, action: AccountValidationAction | null, rawAction: string | null, remarks: AccountRemark | null, rawRemarks: string | null } | null, account: { id: string, status: AccountStatus | null, pendingValidations: Array<{ slug: string }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }>, intent: { state: WriteState, mutation: string, replayed: boolean, repeatable: boolean } | null } };

export type ConnectAccountOfUnknownInstitutionMutationVariables = Exact<{
  input: ConnectAccountInput;
}>;


export type ConnectAccountOfUnknownInstitutionMutation = { connectAccount: { account: { id: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }>, intent: { state: WriteState, mutation: string, replayed: boolean, repeatable: boolean } | null } };

export type ConnectAccountWithEveryFaultMutationVariables = Exact<{
  input: ConnectAccountInput;
}>;


export type ConnectAccountWithEveryFaultMutation = { connectAccount: { account: { id: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }>, intent: { state: WriteState, mutation: string, replayed: boolean, repeatable: boolean } | null } };

export type ConnectAccountMutationVariables = Exact<{
  input: ConnectAccountInput;
}>;


export type ConnectAccountMutation = { connectAccount: { account: { id: string, status: AccountStatus | null, rawStatus: string | null, last4: string | null, type: AccountType | null, subtype: AccountSubtype | null, requiresValidation: boolean | null, primaryReference: string | null, secondaryReference: string | null, metadata: Record<string, string> | null, institution: { name: string | null } | null, pendingValidations: Array<{ slug: string, action: AccountValidationAction }>, endUser: { firstName: string | null } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }>, intent: { state: WriteState, mutation: string, replayed: boolean, repeatable: boolean } | null } };

export type DisconnectAccountMutationVariables = Exact<{
  input: DisconnectAccountInput;
}>;


export type DisconnectAccountMutation = { disconnectAccount: { account: { id: string, status: AccountStatus | null, rawStatus: string | null, remarks: AccountRemark | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }>, intent: { state: WriteState, mutation: string, replayed: boolean, repeatable: boolean } | null } };

export type ListAccountsAfterAnotherListQueryVariables = Exact<{ [key: string]: never; }>;


export type ListAccountsAfterAnotherListQuery = { accounts: { nodes: Array<{ id: string }> } };

export type ListTooManyAccountsQueryVariables = Exact<{ [key: string]: never; }>;


export type ListTooManyAccountsQuery = { accounts: { nodes: Array<{ id: string }> } };

export type ListAccountsWithBadFilterQueryVariables = Exact<{ [key: string]: never; }>;


export type ListAccountsWithBadFilterQuery = { accounts: { nodes: Array<{ id: string }> } };

export type ListAccountsWithEveryFilterQueryVariables = Exact<{
  filter?: AccountFilter | null | undefined;
}>;


export type ListAccountsWithEveryFilterQuery = { accounts: { nodes: Array<{ id: string, last4: string | null }>, pageInfo: { hasNextPage: boolean } } };

export type ListAccountsQueryVariables = Exact<{ [key: string]: never; }>;


export type ListAccountsQuery = { accounts: { edges: Array<{ cursor: string, node: { id: string, status: AccountStatus | null, rawStatus: string | null, remarks: AccountRemark | null } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type ReadUnknownAccountQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadUnknownAccountQuery = { account: { id: string } | null };

export type ReadAccountQueryVariables = Exact<{
  id: string;
}>;


export type ReadAccountQuery = { account: { id: string, code: string | null, status: AccountStatus | null, last4: string | null, type: AccountType | null, subtype: AccountSubtype | null, requiresValidation: boolean | null, institution: { name: string | null } | null, pendingValidations: Array<{ slug: string, action: AccountValidationAction }>, endUser: { firstName: string | null, email: string | null } | null, sourceConnectLink: { id: string } | null } | null };

export type TransactionsOfOneAccountQueryVariables = Exact<{
  id: string;
}>;


export type TransactionsOfOneAccountQuery = { account: { id: string, payments: { nodes: Array<{ id: string, fundingSource: { id: string } | null }> }, payouts: { nodes: Array<{ id: string, destinationAccount: { id: string } | null }> }, received: { nodes: Array<{ id: string }> } } | null };

export type ValidateAccountMutationVariables = Exact<{
  input: ValidateAccountInput;
}>;


export type ValidateAccountMutation = { validateAccount: { account: { id: string, status: AccountStatus | null, rawStatus: string | null, last4: string | null, type: AccountType | null, subtype: AccountSubtype | null, requiresValidation: boolean | null, primaryReference: string | null, secondaryReference: string | null, metadata: Record<string, string> | null, institution: { name: string | null } | null, pendingValidations: Array<{ slug: string, action: AccountValidationAction }>, endUser: { firstName: string | null } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }>, intent: { state: WriteState, mutation: string, replayed: boolean, repeatable: boolean } | null } };

export type CreateLinkForKnownEndUserMutationVariables = Exact<{
  input: CreateCheckoutLinkInput;
}>;


export type CreateLinkForKnownEndUserMutation = { createCheckoutLink: { checkoutLink: { id: string, code: string, url: string | null, deliveryStatus: LinkDeliveryStatus, rawDeliveryStatus: string, name: string, description: string | null, defaultInstitutionId: string | null, primaryReference: string | null, secondaryReference: string | null, language: Language | null, redirectUrl: string | null, expiresAt: string | null, expired: boolean, customConfirmationPage: boolean, theme: { backgroundColor: string | null, sidebarBackgroundColor: string, sidebarTextColor: string, mainContentBoxBackgroundColor: string, mainContentBoxTextColor: string, buttonColor: string | null, buttonTextColor: string | null }, endUser: { id: string, code: string, type: EndUserType, firstName: string | null, lastName: string | null, organization: string | null, organizationLegalName: string | null, dateOfBirth: string | null, email: string | null, preferredLanguage: Language | null, note: string | null, primaryReference: string | null, secondaryReference: string | null, metadata: Record<string, string>, createdAt: string | null, updatedAt: string | null, identification: { number: string, type: IdentificationType, rawType: string, country: string | null } | null, phoneNumber: { countryCode: string, number: string } | null, address: { line1: string | null, country: string | null } | null } | null, transaction: { id: string, code: string, status: TransactionStatus, rawStatus: string, inProgress: boolean, type: TransactionType, creationSource: TransactionSource | null, tenantId: string | null, description: string | null, statementDescriptor: string | null, remarks: TransactionRemark | null, rawRemarks: string | null, declineReason: string | null, primaryReference: string | null, secondaryReference: string | null, metadata: Record<string, string>, autoSendReceipt: boolean | null, createdAt: string | null, updatedAt: string | null, amount: { value: number, currency: string, decimal: string, formatted: string } | null, variableFee: { value: number } | null, fixedFee: { value: number } | null, totalFee: { value: number } | null, netAmount: { value: number } | null, fundingSource: { id: string } | null } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }>, intent: { mutation: string, state: WriteState, replayed: boolean, repeatable: boolean, checkoutLink: { id: string } | null } | null } };

export type CreateLinkForNewIndividualMutationVariables = Exact<{
  input: CreateCheckoutLinkInput;
}>;


export type CreateLinkForNewIndividualMutation = { createCheckoutLink: { checkoutLink: { id: string, code: string, url: string | null, deliveryStatus: LinkDeliveryStatus, rawDeliveryStatus: string, name: string, description: string | null, defaultInstitutionId: string | null, primaryReference: string | null, secondaryReference: string | null, language: Language | null, redirectUrl: string | null, expiresAt: string | null, expired: boolean, customConfirmationPage: boolean, theme: { backgroundColor: string | null, sidebarBackgroundColor: string, sidebarTextColor: string, mainContentBoxBackgroundColor: string, mainContentBoxTextColor: string, buttonColor: string | null, buttonTextColor: string | null }, endUser: { id: string, code: string, type: EndUserType, firstName: string | null, lastName: string | null, organization: string | null, organizationLegalName: string | null, dateOfBirth: string | null, email: string | null, preferredLanguage: Language | null, note: string | null, primaryReference: string | null, secondaryReference: string | null, metadata: Record<string, string>, createdAt: string | null, updatedAt: string | null, identification: { number: string, type: IdentificationType, rawType: string, country: string | null } | null, phoneNumber: { countryCode: string, number: string } | null, address: { line1: string | null, country: string | null } | null } | null, transaction: { id: string, code: string, status: TransactionStatus, rawStatus: string, inProgress: boolean, type: TransactionType, creationSource: TransactionSource | null, tenantId: string | null, description: string | null, statementDescriptor: string | null, remarks: TransactionRemark | null, rawRemarks: string | null, declineReason: string | null, primaryReference: string | null, secondaryReference: string | null, metadata: Record<string, string>, autoSendReceipt: boolean | null, createdAt: string | null, updatedAt: string | null, amount: { value: number, currency: string, decimal: string, formatted: string } | null, variableFee: { value: number } | null, fixedFee: { value: number } | null, totalFee: { value: number } | null, netAmount: { value: number } | null, fundingSource: { id: string } | null } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }>, intent: { mutation: string, state: WriteState, replayed: boolean, repeatable: boolean, checkoutLink: { id: string } | null } | null } };

export type CreateLinkForNewOrganizationMutationVariables = Exact<{
  input: CreateCheckoutLinkInput;
}>;


export type CreateLinkForNewOrganizationMutation = { createCheckoutLink: { checkoutLink: { id: string, endUser: { id: string, type: EndUserType, organization: string | null, organizationLegalName: string | null, identification: { number: string, type: IdentificationType } | null } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }>, intent: { state: WriteState, replayed: boolean, repeatable: boolean } | null } };

export type CreateLinkForUnknownEndUserMutationVariables = Exact<{
  input: CreateCheckoutLinkInput;
}>;


export type CreateLinkForUnknownEndUserMutation = { createCheckoutLink: { checkoutLink: { id: string, endUser: { id: string, type: EndUserType, organization: string | null, organizationLegalName: string | null, identification: { number: string, type: IdentificationType } | null } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }>, intent: { state: WriteState, replayed: boolean, repeatable: boolean } | null } };

export type CreateLinkThenConnectionDropsMutationVariables = Exact<{
  input: CreateCheckoutLinkInput;
}>;


export type CreateLinkThenConnectionDropsMutation = { createCheckoutLink: { checkoutLink: { id: string, endUser: { id: string, type: EndUserType, organization: string | null, organizationLegalName: string | null, identification: { number: string, type: IdentificationType } | null } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }>, intent: { state: WriteState, replayed: boolean, repeatable: boolean } | null } };

export type CreateLinkWithBadScalarsMutationVariables = Exact<{
  input: CreateCheckoutLinkInput;
}>;


export type CreateLinkWithBadScalarsMutation = { createCheckoutLink: { checkoutLink: { id: string, endUser: { id: string, type: EndUserType, organization: string | null, organizationLegalName: string | null, identification: { number: string, type: IdentificationType } | null } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }>, intent: { state: WriteState, replayed: boolean, repeatable: boolean } | null } };

export type CreateLinkWithEveryFaultMutationVariables = Exact<{
  input: CreateCheckoutLinkInput;
}>;


export type CreateLinkWithEveryFaultMutation = { createCheckoutLink: { checkoutLink: { id: string, endUser: { id: string, type: EndUserType, organization: string | null, organizationLegalName: string | null, identification: { number: string, type: IdentificationType } | null } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }>, intent: { state: WriteState, replayed: boolean, repeatable: boolean } | null } };

export type ReadUnknownCheckoutLinkQueryVariables = Exact<{
  id: string;
}>;


export type ReadUnknownCheckoutLinkQuery = { checkoutLink: { id: string } | null };

export type ReadCheckoutLinkQueryVariables = Exact<{
  id: string;
}>;


export type ReadCheckoutLinkQuery = { checkoutLink: { id: string, deliveryStatus: LinkDeliveryStatus, expired: boolean, expiresAt: string | null, language: Language | null, endUser: { id: string, email: string | null } | null, transaction: { id: string, amount: { decimal: string, currency: string } | null } | null } | null };

export type CreateConnectLinkWithEveryFaultMutationVariables = Exact<{
  input: CreateConnectLinkInput;
}>;


export type CreateConnectLinkWithEveryFaultMutation = { createConnectLink: { connectLink: { id: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }>, intent: { state: WriteState, mutation: string, replayed: boolean, repeatable: boolean } | null } };

export type CreateConnectLinkMutationVariables = Exact<{
  input: CreateConnectLinkInput;
}>;


export type CreateConnectLinkMutation = { createConnectLink: { connectLink: { id: string, code: string, url: string | null, deliveryStatus: LinkDeliveryStatus, expired: boolean, introText: string | null, language: Language | null, endUser: { id: string, firstName: string | null } | null, theme: { buttonColor: string | null } } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }>, intent: { state: WriteState, mutation: string, replayed: boolean, repeatable: boolean } | null } };

export type ExpireUnknownConnectLinkMutationVariables = Exact<{
  input: ExpireConnectLinkInput;
}>;


export type ExpireUnknownConnectLinkMutation = { expireConnectLink: { connectLink: { id: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }>, intent: { state: WriteState, mutation: string, replayed: boolean, repeatable: boolean } | null } };

export type ExpireConnectLinkMutationVariables = Exact<{
  input: ExpireConnectLinkInput;
}>;


export type ExpireConnectLinkMutation = { expireConnectLink: { connectLink: { id: string, expired: boolean, deliveryStatus: LinkDeliveryStatus } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }>, intent: { state: WriteState, mutation: string, replayed: boolean, repeatable: boolean } | null } };

export type ListConnectLinksWithEveryFilterQueryVariables = Exact<{
  filter?: ConnectLinkFilter | null | undefined;
}>;


export type ListConnectLinksWithEveryFilterQuery = { connectLinks: { nodes: Array<{ id: string }> } };

export type ListConnectLinksQueryVariables = Exact<{ [key: string]: never; }>;


export type ListConnectLinksQuery = { connectLinks: { nodes: Array<{ id: string, deliveryStatus: LinkDeliveryStatus, rawDeliveryStatus: string, expired: boolean, theme: { buttonColor: string | null }, endUser: { id: string } | null }>, pageInfo: { hasNextPage: boolean } } };

export type ReadConnectLinkQueryVariables = Exact<{
  id: string;
}>;


export type ReadConnectLinkQuery = { connectLink: { id: string, code: string, url: string | null, deliveryStatus: LinkDeliveryStatus, expired: boolean, introText: string | null, defaultInstitutionId: string | null, language: Language | null, redirectUrl: string | null, primaryReference: string | null, secondaryReference: string | null, endUser: { firstName: string | null } | null, theme: { backgroundColor: string | null, contentBackgroundColor: string | null, contentBoxTextColor: string | null, buttonColor: string | null, buttonTextColor: string | null } } | null };

export type CreateIndividualMutationVariables = Exact<{
  input: CreateEndUserInput;
}>;


export type CreateIndividualMutation = { createEndUser: { endUser: { id: string, type: EndUserType, firstName: string | null, lastName: string | null, email: string | null, preferredLanguage: Language | null, note: string | null, primaryReference: string | null, secondaryReference: string | null, metadata: Record<string, string>, identification: { number: string, type: IdentificationType, country: string | null } | null, phoneNumber: { countryCode: string, number: string } | null, address: { line1: string | null, locality: string | null, country: string | null } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }>, intent: { state: WriteState, mutation: string, replayed: boolean, repeatable: boolean } | null } };

export type CreateOrganizationMutationVariables = Exact<{
  input: CreateEndUserInput;
}>;


export type CreateOrganizationMutation = { createEndUser: { endUser: { id: string, type: EndUserType, organization: string | null, organizationLegalName: string | null, secondaryReference: string | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }>, intent: { state: WriteState, mutation: string, replayed: boolean, repeatable: boolean } | null } };

export type CreateEndUserWithEveryFaultMutationVariables = Exact<{
  input: CreateEndUserInput;
}>;


export type CreateEndUserWithEveryFaultMutation = { createEndUser: { endUser: { id: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }>, intent: { state: WriteState, mutation: string, replayed: boolean, repeatable: boolean } | null } };

export type FromEndUserToAccountsToTransactionsAndBackQueryVariables = Exact<{
  id: string;
}>;


export type FromEndUserToAccountsToTransactionsAndBackQuery = { endUser: { id: string, firstName: string | null, accounts: { nodes: Array<{ id: string, institution: { name: string | null } | null, endUser: { id: string, email: string | null } | null, transactions: { nodes: Array<{ id: string, status: TransactionStatus, fundingSource: { id: string, last4: string | null, endUser: { firstName: string | null } | null } | null }> } }> }, transactions: { nodes: Array<{ id: string, amount: { decimal: string, currency: string } | null }>, pageInfo: { hasNextPage: boolean } } } | null };

export type ListEndUsersWithEveryFilterQueryVariables = Exact<{
  filter?: EndUserFilter | null | undefined;
}>;


export type ListEndUsersWithEveryFilterQuery = { endUsers: { nodes: Array<{ id: string }> } };

export type ListEndUsersQueryVariables = Exact<{
  filter?: EndUserFilter | null | undefined;
}>;


export type ListEndUsersQuery = { endUsers: { edges: Array<{ cursor: string, node: { id: string, type: EndUserType, organizationLegalName: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ReadUnknownEndUserQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadUnknownEndUserQuery = { endUser: { id: string } | null };

export type ReadEndUserQueryVariables = Exact<{
  id: string;
}>;


export type ReadEndUserQuery = { endUser: { id: string, code: string, type: EndUserType, firstName: string | null, lastName: string | null, email: string | null, preferredLanguage: Language | null, metadata: Record<string, string>, createdAt: string | null, identification: { number: string, type: IdentificationType, country: string | null } | null } | null };

export type RelationWithOwnFilterQueryVariables = Exact<{
  id: string;
}>;


export type RelationWithOwnFilterQuery = { endUser: { accounts: { nodes: Array<{ id: string }> } } | null };

export type ReadNodesQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadNodesQuery = { endUser:
    | { __typename: 'Account', last4: string | null, id: string }
    | { __typename: 'CheckoutLink', name: string, id: string }
    | { __typename: 'ConnectLink', id: string }
    | { __typename: 'EndUser', email: string | null, id: string }
    | { __typename: 'RecurringPlan', id: string }
    | { __typename: 'Transaction', status: TransactionStatus, id: string }
   | null, account:
    | { __typename: 'Account', last4: string | null, id: string }
    | { __typename: 'CheckoutLink', name: string, id: string }
    | { __typename: 'ConnectLink', id: string }
    | { __typename: 'EndUser', email: string | null, id: string }
    | { __typename: 'RecurringPlan', id: string }
    | { __typename: 'Transaction', status: TransactionStatus, id: string }
   | null, link:
    | { __typename: 'Account', last4: string | null, id: string }
    | { __typename: 'CheckoutLink', name: string, id: string }
    | { __typename: 'ConnectLink', id: string }
    | { __typename: 'EndUser', email: string | null, id: string }
    | { __typename: 'RecurringPlan', id: string }
    | { __typename: 'Transaction', status: TransactionStatus, id: string }
   | null, payment:
    | { __typename: 'Account', last4: string | null, id: string }
    | { __typename: 'CheckoutLink', name: string, id: string }
    | { __typename: 'ConnectLink', id: string }
    | { __typename: 'EndUser', email: string | null, id: string }
    | { __typename: 'RecurringPlan', id: string }
    | { __typename: 'Transaction', status: TransactionStatus, id: string }
   | null, unknownPrefix:
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null, unknown:
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null };

type Named_Account_Fragment = { __typename: 'Account', last4: string | null, id: string };

type Named_CheckoutLink_Fragment = { __typename: 'CheckoutLink', name: string, id: string };

type Named_ConnectLink_Fragment = { __typename: 'ConnectLink', id: string };

type Named_EndUser_Fragment = { __typename: 'EndUser', email: string | null, id: string };

type Named_RecurringPlan_Fragment = { __typename: 'RecurringPlan', id: string };

type Named_Transaction_Fragment = { __typename: 'Transaction', status: TransactionStatus, id: string };

export type NamedFragment =
  | Named_Account_Fragment
  | Named_CheckoutLink_Fragment
  | Named_ConnectLink_Fragment
  | Named_EndUser_Fragment
  | Named_RecurringPlan_Fragment
  | Named_Transaction_Fragment
;

export type ActivateRecurringPlanMutationVariables = Exact<{
  input: ActivateRecurringPlanInput;
}>;


export type ActivateRecurringPlanMutation = { activateRecurringPlan: { recurringPlan: { id: string, status: RecurringPlanStatus, rawStatus: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }>, intent: { state: WriteState, mutation: string, replayed: boolean, repeatable: boolean } | null } };

export type CancelRecurringPlanMutationVariables = Exact<{
  input: CancelRecurringPlanInput;
}>;


export type CancelRecurringPlanMutation = { cancelRecurringPlan: { recurringPlan: { id: string, status: RecurringPlanStatus, rawStatus: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }>, intent: { state: WriteState, mutation: string, replayed: boolean, repeatable: boolean } | null } };

export type CreateRecurringPlanWithEveryFaultMutationVariables = Exact<{
  input: CreateRecurringPlanInput;
}>;


export type CreateRecurringPlanWithEveryFaultMutation = { createRecurringPlan: { recurringPlan: { id: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }>, intent: { state: WriteState, mutation: string, replayed: boolean, repeatable: boolean } | null } };

export type CreateRecurringPlanMutationVariables = Exact<{
  input: CreateRecurringPlanInput;
}>;


export type CreateRecurringPlanMutation = { createRecurringPlan: { recurringPlan: { id: string, status: RecurringPlanStatus, rawStatus: string, description: string | null, processingMethod: PlanProcessingMethod | null, startsAt: string | null, endsAt: string | null, totalCycleCount: number | null, cycleFrequency: PlanCycleFrequency | null, primaryReference: string | null, secondaryReference: string | null, metadata: Record<string, string>, endUser: { firstName: string | null } | null, originAccount: { id: string } | null, transaction: { type: TransactionType, statementDescriptor: string | null, amount: { decimal: string, currency: string } | null } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }>, intent: { state: WriteState, mutation: string, replayed: boolean, repeatable: boolean } | null } };

export type ListRecurringPlansQueryVariables = Exact<{ [key: string]: never; }>;


export type ListRecurringPlansQuery = { recurringPlans: { nodes: Array<{ id: string, status: RecurringPlanStatus, rawStatus: string, originAccount: { id: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type PauseRecurringPlanMutationVariables = Exact<{
  input: PauseRecurringPlanInput;
}>;


export type PauseRecurringPlanMutation = { pauseRecurringPlan: { recurringPlan: { id: string, status: RecurringPlanStatus, rawStatus: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }>, intent: { state: WriteState, mutation: string, replayed: boolean, repeatable: boolean } | null } };

export type ReadRecurringPlanQueryVariables = Exact<{
  id: string;
}>;


export type ReadRecurringPlanQuery = { recurringPlan: { id: string, code: string, status: RecurringPlanStatus, rawStatus: string, description: string | null, processingMethod: PlanProcessingMethod | null, rawProcessingMethod: string | null, startsAt: string | null, endsAt: string | null, totalCycleCount: number | null, cycleFrequency: PlanCycleFrequency | null, rawCycleFrequency: string | null, primaryReference: string | null, secondaryReference: string | null, metadata: Record<string, string>, endUser: { email: string | null } | null, originAccount: { last4: string | null } | null, destinationAccount: { id: string } | null, transaction: { type: TransactionType, tenantId: string | null, statementDescriptor: string | null, primaryReference: string | null, secondaryReference: string | null, metadata: Record<string, string>, amount: { decimal: string, currency: string } | null } | null } | null };

export type AuthorizeAndLoadAccountsMutationVariables = Exact<{
  input: AuthorizeTransactionInput;
}>;


export type AuthorizeAndLoadAccountsMutation = { authorizeTransaction: { transaction: { originAccount: { id: string, code: string | null, status: AccountStatus | null, rawStatus: string | null, remarks: AccountRemark | null, rawRemarks: string | null, last4: string | null, type: AccountType | null, subtype: AccountSubtype | null, name: string | null, officialName: string | null, requiresValidation: boolean | null, primaryReference: string | null, secondaryReference: string | null, metadata: Record<string, string> | null, createdAt: string | null, updatedAt: string | null, institution: { id: string, name: string | null } | null, endUser: { id: string, email: string | null } | null, pendingValidations: Array<{ slug: string, action: AccountValidationAction, rawAction: string }> } | null, destinationAccount: { id: string, code: string | null, status: AccountStatus | null, rawStatus: string | null, remarks: AccountRemark | null, rawRemarks: string | null, last4: string | null, type: AccountType | null, subtype: AccountSubtype | null, name: string | null, officialName: string | null, requiresValidation: boolean | null, primaryReference: string | null, secondaryReference: string | null, metadata: Record<string, string> | null, createdAt: string | null, updatedAt: string | null, institution: { id: string, name: string | null } | null, endUser: { id: string, email: string | null } | null, pendingValidations: Array<{ slug: string, action: AccountValidationAction, rawAction: string }> } | null } | null } };

export type LoadedAccountFragment = { id: string, code: string | null, status: AccountStatus | null, rawStatus: string | null, remarks: AccountRemark | null, rawRemarks: string | null, last4: string | null, type: AccountType | null, subtype: AccountSubtype | null, name: string | null, officialName: string | null, requiresValidation: boolean | null, primaryReference: string | null, secondaryReference: string | null, metadata: Record<string, string> | null, createdAt: string | null, updatedAt: string | null, institution: { id: string, name: string | null } | null, endUser: { id: string, email: string | null } | null, pendingValidations: Array<{ slug: string, action: AccountValidationAction, rawAction: string }> };

export type AuthorizeAnswered500MutationVariables = Exact<{
  input: AuthorizeTransactionInput;
}>;


export type AuthorizeAnswered500Mutation = { authorizeTransaction: { transaction: { id: string, code: string, status: TransactionStatus, rawStatus: string, inProgress: boolean, type: TransactionType, creationSource: TransactionSource | null, tenantId: string | null, description: string | null, statementDescriptor: string | null, remarks: TransactionRemark | null, rawRemarks: string | null, declineReason: string | null, primaryReference: string | null, secondaryReference: string | null, metadata: Record<string, string>, autoSendReceipt: boolean | null, createdAt: string | null, updatedAt: string | null, amount: { value: number, currency: string, decimal: string, formatted: string } | null, variableFee: { value: number } | null, fixedFee: { value: number } | null, totalFee: { value: number } | null, netAmount: { value: number, decimal: string } | null, fundingSource: { id: string } | null, originAccount: { id: string } | null, destinationAccount: { id: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }>, intent: { mutation: string, state: WriteState, replayed: boolean, repeatable: boolean } | null } };

export type AuthorizeAtOnceMutationVariables = Exact<{
  input: AuthorizeTransactionInput;
}>;


export type AuthorizeAtOnceMutation = { authorizeTransaction: { transaction: { id: string, code: string, status: TransactionStatus, rawStatus: string, inProgress: boolean, type: TransactionType, creationSource: TransactionSource | null, tenantId: string | null, description: string | null, statementDescriptor: string | null, remarks: TransactionRemark | null, rawRemarks: string | null, declineReason: string | null, primaryReference: string | null, secondaryReference: string | null, metadata: Record<string, string>, autoSendReceipt: boolean | null, createdAt: string | null, updatedAt: string | null, amount: { value: number, currency: string, decimal: string, formatted: string } | null, variableFee: { value: number } | null, fixedFee: { value: number } | null, totalFee: { value: number } | null, netAmount: { value: number, decimal: string } | null, fundingSource: { id: string } | null, originAccount: { id: string } | null, destinationAccount: { id: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }>, intent: { mutation: string, state: WriteState, replayed: boolean, repeatable: boolean } | null } };

export type AuthorizeBetweenBankAccountsMutationVariables = Exact<{
  input: AuthorizeTransactionInput;
}>;


export type AuthorizeBetweenBankAccountsMutation = { authorizeTransaction: { transaction: { id: string, code: string, status: TransactionStatus, rawStatus: string, inProgress: boolean, type: TransactionType, creationSource: TransactionSource | null, tenantId: string | null, description: string | null, statementDescriptor: string | null, remarks: TransactionRemark | null, rawRemarks: string | null, declineReason: string | null, primaryReference: string | null, secondaryReference: string | null, metadata: Record<string, string>, autoSendReceipt: boolean | null, createdAt: string | null, updatedAt: string | null, amount: { value: number, currency: string, decimal: string, formatted: string } | null, variableFee: { value: number } | null, fixedFee: { value: number } | null, totalFee: { value: number } | null, netAmount: { value: number, decimal: string } | null, fundingSource: { id: string } | null, originAccount: { id: string } | null, destinationAccount: { id: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }>, intent: { mutation: string, state: WriteState, replayed: boolean, repeatable: boolean } | null } };

export type AuthorizeDeclinedMutationVariables = Exact<{
  input: AuthorizeTransactionInput;
}>;


export type AuthorizeDeclinedMutation = { authorizeTransaction: { transaction: { id: string, code: string, status: TransactionStatus, rawStatus: string, inProgress: boolean, type: TransactionType, creationSource: TransactionSource | null, tenantId: string | null, description: string | null, statementDescriptor: string | null, remarks: TransactionRemark | null, rawRemarks: string | null, declineReason: string | null, primaryReference: string | null, secondaryReference: string | null, metadata: Record<string, string>, autoSendReceipt: boolean | null, createdAt: string | null, updatedAt: string | null, amount: { value: number, currency: string, decimal: string, formatted: string } | null, variableFee: { value: number } | null, fixedFee: { value: number } | null, totalFee: { value: number } | null, netAmount: { value: number, decimal: string } | null, fundingSource: { id: string } | null, originAccount: { id: string } | null, destinationAccount: { id: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }>, intent: { mutation: string, state: WriteState, replayed: boolean, repeatable: boolean } | null } };

export type AuthorizePrenotificationMutationVariables = Exact<{
  input: AuthorizeTransactionInput;
}>;


export type AuthorizePrenotificationMutation = { authorizeTransaction: { transaction: { id: string, code: string, status: TransactionStatus, rawStatus: string, inProgress: boolean, type: TransactionType, creationSource: TransactionSource | null, tenantId: string | null, description: string | null, statementDescriptor: string | null, remarks: TransactionRemark | null, rawRemarks: string | null, declineReason: string | null, primaryReference: string | null, secondaryReference: string | null, metadata: Record<string, string>, autoSendReceipt: boolean | null, createdAt: string | null, updatedAt: string | null, amount: { value: number, currency: string, decimal: string, formatted: string } | null, variableFee: { value: number } | null, fixedFee: { value: number } | null, totalFee: { value: number } | null, netAmount: { value: number, decimal: string } | null, fundingSource: { id: string } | null, originAccount: { id: string } | null, destinationAccount: { id: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }>, intent: { mutation: string, state: WriteState, replayed: boolean, repeatable: boolean } | null } };

export type AuthorizeRateLimitedMutationVariables = Exact<{
  input: AuthorizeTransactionInput;
}>;


export type AuthorizeRateLimitedMutation = { authorizeTransaction: { transaction: { id: string, code: string, status: TransactionStatus, rawStatus: string, inProgress: boolean, type: TransactionType, creationSource: TransactionSource | null, tenantId: string | null, description: string | null, statementDescriptor: string | null, remarks: TransactionRemark | null, rawRemarks: string | null, declineReason: string | null, primaryReference: string | null, secondaryReference: string | null, metadata: Record<string, string>, autoSendReceipt: boolean | null, createdAt: string | null, updatedAt: string | null, amount: { value: number, currency: string, decimal: string, formatted: string } | null, variableFee: { value: number } | null, fixedFee: { value: number } | null, totalFee: { value: number } | null, netAmount: { value: number, decimal: string } | null, fundingSource: { id: string } | null, originAccount: { id: string } | null, destinationAccount: { id: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }>, intent: { mutation: string, state: WriteState, replayed: boolean, repeatable: boolean } | null } };

export type AuthorizeUnknownAccountMutationVariables = Exact<{
  input: AuthorizeTransactionInput;
}>;


export type AuthorizeUnknownAccountMutation = { authorizeTransaction: { transaction: { id: string, code: string, status: TransactionStatus, rawStatus: string, inProgress: boolean, type: TransactionType, creationSource: TransactionSource | null, tenantId: string | null, description: string | null, statementDescriptor: string | null, remarks: TransactionRemark | null, rawRemarks: string | null, declineReason: string | null, primaryReference: string | null, secondaryReference: string | null, metadata: Record<string, string>, autoSendReceipt: boolean | null, createdAt: string | null, updatedAt: string | null, amount: { value: number, currency: string, decimal: string, formatted: string } | null, variableFee: { value: number } | null, fixedFee: { value: number } | null, totalFee: { value: number } | null, netAmount: { value: number, decimal: string } | null, fundingSource: { id: string } | null, originAccount: { id: string } | null, destinationAccount: { id: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }>, intent: { mutation: string, state: WriteState, replayed: boolean, repeatable: boolean } | null } };

export type AuthorizeUnknownStatusMutationVariables = Exact<{
  input: AuthorizeTransactionInput;
}>;


export type AuthorizeUnknownStatusMutation = { authorizeTransaction: { transaction: { id: string, code: string, status: TransactionStatus, rawStatus: string, inProgress: boolean, type: TransactionType, creationSource: TransactionSource | null, tenantId: string | null, description: string | null, statementDescriptor: string | null, remarks: TransactionRemark | null, rawRemarks: string | null, declineReason: string | null, primaryReference: string | null, secondaryReference: string | null, metadata: Record<string, string>, autoSendReceipt: boolean | null, createdAt: string | null, updatedAt: string | null, amount: { value: number, currency: string, decimal: string, formatted: string } | null, variableFee: { value: number } | null, fixedFee: { value: number } | null, totalFee: { value: number } | null, netAmount: { value: number, decimal: string } | null, fundingSource: { id: string } | null, originAccount: { id: string } | null, destinationAccount: { id: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }>, intent: { mutation: string, state: WriteState, replayed: boolean, repeatable: boolean } | null } };

export type AuthorizeWithEveryFaultMutationVariables = Exact<{
  input: AuthorizeTransactionInput;
}>;


export type AuthorizeWithEveryFaultMutation = { authorizeTransaction: { transaction: { id: string, code: string, status: TransactionStatus, rawStatus: string, inProgress: boolean, type: TransactionType, creationSource: TransactionSource | null, tenantId: string | null, description: string | null, statementDescriptor: string | null, remarks: TransactionRemark | null, rawRemarks: string | null, declineReason: string | null, primaryReference: string | null, secondaryReference: string | null, metadata: Record<string, string>, autoSendReceipt: boolean | null, createdAt: string | null, updatedAt: string | null, amount: { value: number, currency: string, decimal: string, formatted: string } | null, variableFee: { value: number } | null, fixedFee: { value: number } | null, totalFee: { value: number } | null, netAmount: { value: number, decimal: string } | null, fundingSource: { id: string } | null, originAccount: { id: string } | null, destinationAccount: { id: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }>, intent: { mutation: string, state: WriteState, replayed: boolean, repeatable: boolean } | null } };

export type AuthorizeWithTokenMutationVariables = Exact<{
  input: AuthorizeTransactionInput;
}>;


export type AuthorizeWithTokenMutation = { authorizeTransaction: { transaction: { id: string, code: string, status: TransactionStatus, rawStatus: string, inProgress: boolean, type: TransactionType, creationSource: TransactionSource | null, tenantId: string | null, description: string | null, statementDescriptor: string | null, remarks: TransactionRemark | null, rawRemarks: string | null, declineReason: string | null, primaryReference: string | null, secondaryReference: string | null, metadata: Record<string, string>, autoSendReceipt: boolean | null, createdAt: string | null, updatedAt: string | null, amount: { value: number, currency: string, decimal: string, formatted: string } | null, variableFee: { value: number } | null, fixedFee: { value: number } | null, totalFee: { value: number } | null, netAmount: { value: number, decimal: string } | null, fundingSource: { id: string } | null, originAccount: { id: string } | null, destinationAccount: { id: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }>, intent: { mutation: string, state: WriteState, replayed: boolean, repeatable: boolean } | null } };

export type CreatePaymentAnswered500MutationVariables = Exact<{
  input: CreatePaymentInput;
}>;


export type CreatePaymentAnswered500Mutation = { createPayment: { transaction: { id: string, type: TransactionType, status: TransactionStatus, primaryReference: string | null, secondaryReference: string | null, metadata: Record<string, string>, amount: { value: number, currency: string } | null, fundingSource: { id: string } | null, destinationAccount: { id: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }>, intent: { state: WriteState, mutation: string, replayed: boolean, repeatable: boolean } | null } };

export type CreatePaymentForUnknownAccountMutationVariables = Exact<{
  input: CreatePaymentInput;
}>;


export type CreatePaymentForUnknownAccountMutation = { createPayment: { transaction: { id: string, type: TransactionType, status: TransactionStatus, primaryReference: string | null, secondaryReference: string | null, metadata: Record<string, string>, amount: { value: number, currency: string } | null, fundingSource: { id: string } | null, destinationAccount: { id: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }>, intent: { state: WriteState, mutation: string, replayed: boolean, repeatable: boolean } | null } };

export type CreatePaymentWithEveryFaultMutationVariables = Exact<{
  input: CreatePaymentInput;
}>;


export type CreatePaymentWithEveryFaultMutation = { createPayment: { transaction: { id: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }>, intent: { state: WriteState, mutation: string, replayed: boolean, repeatable: boolean } | null } };

export type CreatePaymentMutationVariables = Exact<{
  input: CreatePaymentInput;
}>;


export type CreatePaymentMutation = { createPayment: { transaction: { id: string, type: TransactionType, status: TransactionStatus, primaryReference: string | null, secondaryReference: string | null, metadata: Record<string, string>, amount: { value: number, currency: string } | null, fundingSource: { id: string } | null, destinationAccount: { id: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }>, intent: { state: WriteState, mutation: string, replayed: boolean, repeatable: boolean } | null } };

export type CreatePayoutWithoutTenantMutationVariables = Exact<{
  input: CreatePayoutInput;
}>;


export type CreatePayoutWithoutTenantMutation = { createPayout: { transaction: { id: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }>, intent: { state: WriteState, mutation: string, replayed: boolean, repeatable: boolean } | null } };

export type CreatePayoutMutationVariables = Exact<{
  input: CreatePayoutInput;
}>;


export type CreatePayoutMutation = { createPayout: { transaction: { id: string, type: TransactionType, status: TransactionStatus, primaryReference: string | null, secondaryReference: string | null, metadata: Record<string, string>, amount: { value: number, currency: string } | null, fundingSource: { id: string } | null, destinationAccount: { id: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }>, intent: { state: WriteState, mutation: string, replayed: boolean, repeatable: boolean } | null } };

export type FiftyPaymentsWithAccountsQueryVariables = Exact<{ [key: string]: never; }>;


export type FiftyPaymentsWithAccountsQuery = { transactions: { nodes: Array<{ id: string, fundingSource: { institution: { name: string | null } | null, endUser: { email: string | null } | null } | null }> } };

export type ListRefundsQueryVariables = Exact<{ [key: string]: never; }>;


export type ListRefundsQuery = { transactions: { nodes: Array<{ id: string }> } };

export type ListPaymentsQueryVariables = Exact<{ [key: string]: never; }>;


export type ListPaymentsQuery = { transactions: { nodes: Array<{ id: string, type: TransactionType, status: TransactionStatus, amount: { decimal: string, currency: string } | null, fundingSource: { id: string } | null, originAccount: { id: string } | null, destinationAccount: { id: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ListPayoutsQueryVariables = Exact<{ [key: string]: never; }>;


export type ListPayoutsQuery = { transactions: { nodes: Array<{ id: string, type: TransactionType, status: TransactionStatus, amount: { decimal: string, currency: string } | null, fundingSource: { id: string } | null, originAccount: { id: string } | null, destinationAccount: { id: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ListTransfersQueryVariables = Exact<{ [key: string]: never; }>;


export type ListTransfersQuery = { transactions: { nodes: Array<{ id: string, type: TransactionType, status: TransactionStatus, amount: { decimal: string, currency: string } | null, fundingSource: { id: string } | null, originAccount: { id: string } | null, destinationAccount: { id: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ListTransactionsWithEveryFilterQueryVariables = Exact<{
  filter?: TransactionFilter | null | undefined;
}>;


export type ListTransactionsWithEveryFilterQuery = { transactions: { nodes: Array<{ id: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ReadPayoutQueryVariables = Exact<{
  id: string;
}>;


export type ReadPayoutQuery = { transaction: { id: string, type: TransactionType, status: TransactionStatus, destinationAccount: { institution: { name: string | null } | null } | null } | null };

export type ReadTransferQueryVariables = Exact<{
  id: string;
}>;


export type ReadTransferQuery = { transaction: { id: string, type: TransactionType, status: TransactionStatus, originAccount: { id: string } | null, destinationAccount: { id: string } | null, totalFee: { decimal: string } | null } | null };

export type ReadTransactionUnderOtherTypeQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadTransactionUnderOtherTypeQuery = { payout: { id: string } | null, refund: { id: string } | null, list: { id: string } | null };

export type ReadRefundQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadRefundQuery = { transaction: { id: string } | null };

export type ReadTransactionQueryVariables = Exact<{
  id: string;
}>;


export type ReadTransactionQuery = { transaction: { id: string, status: TransactionStatus, type: TransactionType, creationSource: TransactionSource | null, metadata: Record<string, string>, secondaryReference: string | null, amount: { decimal: string, currency: string } | null, netAmount: { decimal: string } | null, fundingSource: { id: string, last4: string | null, institution: { name: string | null } | null } | null } | null };

export type RefundUnknownTransactionMutationVariables = Exact<{
  input: RefundTransactionInput;
}>;


export type RefundUnknownTransactionMutation = { refundTransaction: { status: TransactionStatus | null, rawStatus: string | null, declineReason: string | null, transaction: { id: string, status: TransactionStatus } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }>, intent: { state: WriteState, mutation: string, replayed: boolean, repeatable: boolean } | null } };

export type RefundWithEveryFaultMutationVariables = Exact<{
  input: RefundTransactionInput;
}>;


export type RefundWithEveryFaultMutation = { refundTransaction: { status: TransactionStatus | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }>, intent: { state: WriteState, mutation: string, replayed: boolean, repeatable: boolean } | null } };

export type RefundTransactionMutationVariables = Exact<{
  input: RefundTransactionInput;
}>;


export type RefundTransactionMutation = { refundTransaction: { status: TransactionStatus | null, rawStatus: string | null, declineReason: string | null, transaction: { id: string, status: TransactionStatus } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }>, intent: { state: WriteState, mutation: string, replayed: boolean, repeatable: boolean } | null } };

export type ValidateTransactionMutationVariables = Exact<{
  input: ValidateTransactionInput;
}>;


export type ValidateTransactionMutation = { validateTransaction: { status: TransactionStatus | null, rawStatus: string | null, declineReason: string | null, transaction: { id: string, status: TransactionStatus } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }>, intent: { state: WriteState, mutation: string, replayed: boolean, repeatable: boolean } | null } };

export type ReadUnusedKeyQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadUnusedKeyQuery = { writeIntent: { state: WriteState } | null };

export type SettleUnusedKeyMutationVariables = Exact<{
  input: SettleWriteInput;
}>;


export type SettleUnusedKeyMutation = { settleWrite: { userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> | null }>, intent: { state: WriteState } | null } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const NamedFragmentDoc = new TypedDocumentString(`
    fragment Named on Node {
  __typename
  id
  ... on EndUser {
    email
  }
  ... on Account {
    last4
  }
  ... on CheckoutLink {
    name
  }
  ... on Transaction {
    status
  }
}
    `, {"fragmentName":"Named"}) as unknown as TypedDocumentString<NamedFragment, unknown>;
export const LoadedAccountFragmentDoc = new TypedDocumentString(`
    fragment LoadedAccount on Account {
  id
  code
  status
  rawStatus
  remarks
  rawRemarks
  institution {
    id
    name
  }
  last4
  type
  subtype
  name
  officialName
  endUser {
    id
    email
  }
  requiresValidation
  pendingValidations {
    slug
    action
    rawAction
  }
  primaryReference
  secondaryReference
  metadata
  createdAt
  updatedAt
}
    `, {"fragmentName":"LoadedAccount"}) as unknown as TypedDocumentString<LoadedAccountFragment, unknown>;
export const AuthenticateUnknownStepDocument = new TypedDocumentString(`
    mutation AuthenticateUnknownStep($input: AuthenticateAccountInput!) {
  authenticateAccount(input: $input) {
    authentication {
      status
    }
    account {
      id
    }
    userErrors {
      code
      message
      path
    }
    intent {
      state
      mutation
      replayed
      repeatable
    }
  }
}
    `) as unknown as TypedDocumentString<AuthenticateUnknownStepMutation, AuthenticateUnknownStepMutationVariables>;
export const AuthenticateAccountWithNeedlessCodeDocument = new TypedDocumentString(`
    mutation AuthenticateAccountWithNeedlessCode($input: AuthenticateAccountInput!) {
  authenticateAccount(input: $input) {
    authentication {
      status
    }
    account {
      id
    }
    userErrors {
      code
      message
      path
    }
    intent {
      state
      mutation
      replayed
      repeatable
    }
  }
}
    `) as unknown as TypedDocumentString<AuthenticateAccountWithNeedlessCodeMutation, AuthenticateAccountWithNeedlessCodeMutationVariables>;
export const AuthenticateAccountDocument = new TypedDocumentString(`
    mutation AuthenticateAccount($input: AuthenticateAccountInput!) {
  authenticateAccount(input: $input) {
    authentication {
      status
      rawStatus
      action
      rawAction
      remarks
      rawRemarks
    }
    account {
      id
      status
      pendingValidations {
        slug
      }
    }
    userErrors {
      code
      message
      path
    }
    intent {
      state
      mutation
      replayed
      repeatable
    }
  }
}
    `) as unknown as TypedDocumentString<AuthenticateAccountMutation, AuthenticateAccountMutationVariables>;
export const ConnectAccountOfUnknownInstitutionDocument = new TypedDocumentString(`
    mutation ConnectAccountOfUnknownInstitution($input: ConnectAccountInput!) {
  connectAccount(input: $input) {
    account {
      id
    }
    userErrors {
      code
      message
      path
    }
    intent {
      state
      mutation
      replayed
      repeatable
    }
  }
}
    `) as unknown as TypedDocumentString<ConnectAccountOfUnknownInstitutionMutation, ConnectAccountOfUnknownInstitutionMutationVariables>;
export const ConnectAccountWithEveryFaultDocument = new TypedDocumentString(`
    mutation ConnectAccountWithEveryFault($input: ConnectAccountInput!) {
  connectAccount(input: $input) {
    account {
      id
    }
    userErrors {
      code
      message
      path
    }
    intent {
      state
      mutation
      replayed
      repeatable
    }
  }
}
    `) as unknown as TypedDocumentString<ConnectAccountWithEveryFaultMutation, ConnectAccountWithEveryFaultMutationVariables>;
export const ConnectAccountDocument = new TypedDocumentString(`
    mutation ConnectAccount($input: ConnectAccountInput!) {
  connectAccount(input: $input) {
    account {
      id
      status
      rawStatus
      institution {
        name
      }
      last4
      type
      subtype
      requiresValidation
      pendingValidations {
        slug
        action
      }
      endUser {
        firstName
      }
      primaryReference
      secondaryReference
      metadata
    }
    userErrors {
      code
      message
      path
    }
    intent {
      state
      mutation
      replayed
      repeatable
    }
  }
}
    `) as unknown as TypedDocumentString<ConnectAccountMutation, ConnectAccountMutationVariables>;
export const DisconnectAccountDocument = new TypedDocumentString(`
    mutation DisconnectAccount($input: DisconnectAccountInput!) {
  disconnectAccount(input: $input) {
    account {
      id
      status
      rawStatus
      remarks
    }
    userErrors {
      code
      message
      path
    }
    intent {
      state
      mutation
      replayed
      repeatable
    }
  }
}
    `) as unknown as TypedDocumentString<DisconnectAccountMutation, DisconnectAccountMutationVariables>;
export const ListAccountsAfterAnotherListDocument = new TypedDocumentString(`
    query ListAccountsAfterAnotherList {
  accounts(after: "AAAAAAAAAAAWzEsMjAsMCwxLCJhIl0") {
    nodes {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<ListAccountsAfterAnotherListQuery, ListAccountsAfterAnotherListQueryVariables>;
export const ListTooManyAccountsDocument = new TypedDocumentString(`
    query ListTooManyAccounts {
  accounts(first: 101) {
    nodes {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<ListTooManyAccountsQuery, ListTooManyAccountsQueryVariables>;
export const ListAccountsWithBadFilterDocument = new TypedDocumentString(`
    query ListAccountsWithBadFilter {
  accounts(filter: {type: UNKNOWN, code: " ", last4: "4524"}) {
    nodes {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<ListAccountsWithBadFilterQuery, ListAccountsWithBadFilterQueryVariables>;
export const ListAccountsWithEveryFilterDocument = new TypedDocumentString(`
    query ListAccountsWithEveryFilter($filter: AccountFilter) {
  accounts(filter: $filter, first: 5) {
    nodes {
      id
      last4
    }
    pageInfo {
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<ListAccountsWithEveryFilterQuery, ListAccountsWithEveryFilterQueryVariables>;
export const ListAccountsDocument = new TypedDocumentString(`
    query ListAccounts {
  accounts(first: 3) {
    edges {
      cursor
      node {
        id
        status
        rawStatus
        remarks
      }
    }
    pageInfo {
      hasNextPage
      hasPreviousPage
      startCursor
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<ListAccountsQuery, ListAccountsQueryVariables>;
export const ReadUnknownAccountDocument = new TypedDocumentString(`
    query ReadUnknownAccount {
  account(id: "acc_unknown") {
    id
  }
}
    `) as unknown as TypedDocumentString<ReadUnknownAccountQuery, ReadUnknownAccountQueryVariables>;
export const ReadAccountDocument = new TypedDocumentString(`
    query ReadAccount($id: ID!) {
  account(id: $id) {
    id
    code
    status
    institution {
      name
    }
    last4
    type
    subtype
    requiresValidation
    pendingValidations {
      slug
      action
    }
    endUser {
      firstName
      email
    }
    sourceConnectLink {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<ReadAccountQuery, ReadAccountQueryVariables>;
export const TransactionsOfOneAccountDocument = new TypedDocumentString(`
    query TransactionsOfOneAccount($id: ID!) {
  account(id: $id) {
    id
    payments: transactions(first: 2) {
      nodes {
        id
        fundingSource {
          id
        }
      }
    }
    payouts: transactions(type: PAYOUT, first: 2) {
      nodes {
        id
        destinationAccount {
          id
        }
      }
    }
    received: transactions(type: TRANSFER, side: DESTINATION, first: 2) {
      nodes {
        id
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TransactionsOfOneAccountQuery, TransactionsOfOneAccountQueryVariables>;
export const ValidateAccountDocument = new TypedDocumentString(`
    mutation ValidateAccount($input: ValidateAccountInput!) {
  validateAccount(input: $input) {
    account {
      id
      status
      rawStatus
      institution {
        name
      }
      last4
      type
      subtype
      requiresValidation
      pendingValidations {
        slug
        action
      }
      endUser {
        firstName
      }
      primaryReference
      secondaryReference
      metadata
    }
    userErrors {
      code
      message
      path
    }
    intent {
      state
      mutation
      replayed
      repeatable
    }
  }
}
    `) as unknown as TypedDocumentString<ValidateAccountMutation, ValidateAccountMutationVariables>;
export const CreateLinkForKnownEndUserDocument = new TypedDocumentString(`
    mutation CreateLinkForKnownEndUser($input: CreateCheckoutLinkInput!) {
  createCheckoutLink(input: $input) {
    checkoutLink {
      id
      code
      url
      deliveryStatus
      rawDeliveryStatus
      name
      description
      theme {
        backgroundColor
        sidebarBackgroundColor
        sidebarTextColor
        mainContentBoxBackgroundColor
        mainContentBoxTextColor
        buttonColor
        buttonTextColor
      }
      endUser {
        id
        code
        type
        firstName
        lastName
        organization
        organizationLegalName
        identification {
          number
          type
          rawType
          country
        }
        dateOfBirth
        email
        phoneNumber {
          countryCode
          number
        }
        address {
          line1
          country
        }
        preferredLanguage
        note
        primaryReference
        secondaryReference
        metadata
        createdAt
        updatedAt
      }
      transaction {
        id
        code
        status
        rawStatus
        inProgress
        type
        creationSource
        tenantId
        amount {
          value
          currency
          decimal
          formatted(locale: "es-CO")
        }
        variableFee {
          value
        }
        fixedFee {
          value
        }
        totalFee {
          value
        }
        netAmount {
          value
        }
        description
        statementDescriptor
        remarks
        rawRemarks
        declineReason
        fundingSource {
          id
        }
        primaryReference
        secondaryReference
        metadata
        autoSendReceipt
        createdAt
        updatedAt
      }
      defaultInstitutionId
      primaryReference
      secondaryReference
      language
      redirectUrl
      expiresAt
      expired
      customConfirmationPage
    }
    userErrors {
      code
      message
      path
    }
    intent {
      mutation
      state
      replayed
      repeatable
      checkoutLink {
        id
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CreateLinkForKnownEndUserMutation, CreateLinkForKnownEndUserMutationVariables>;
export const CreateLinkForNewIndividualDocument = new TypedDocumentString(`
    mutation CreateLinkForNewIndividual($input: CreateCheckoutLinkInput!) {
  createCheckoutLink(input: $input) {
    checkoutLink {
      id
      code
      url
      deliveryStatus
      rawDeliveryStatus
      name
      description
      theme {
        backgroundColor
        sidebarBackgroundColor
        sidebarTextColor
        mainContentBoxBackgroundColor
        mainContentBoxTextColor
        buttonColor
        buttonTextColor
      }
      endUser {
        id
        code
        type
        firstName
        lastName
        organization
        organizationLegalName
        identification {
          number
          type
          rawType
          country
        }
        dateOfBirth
        email
        phoneNumber {
          countryCode
          number
        }
        address {
          line1
          country
        }
        preferredLanguage
        note
        primaryReference
        secondaryReference
        metadata
        createdAt
        updatedAt
      }
      transaction {
        id
        code
        status
        rawStatus
        inProgress
        type
        creationSource
        tenantId
        amount {
          value
          currency
          decimal
          formatted(locale: "es-CO")
        }
        variableFee {
          value
        }
        fixedFee {
          value
        }
        totalFee {
          value
        }
        netAmount {
          value
        }
        description
        statementDescriptor
        remarks
        rawRemarks
        declineReason
        fundingSource {
          id
        }
        primaryReference
        secondaryReference
        metadata
        autoSendReceipt
        createdAt
        updatedAt
      }
      defaultInstitutionId
      primaryReference
      secondaryReference
      language
      redirectUrl
      expiresAt
      expired
      customConfirmationPage
    }
    userErrors {
      code
      message
      path
    }
    intent {
      mutation
      state
      replayed
      repeatable
      checkoutLink {
        id
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CreateLinkForNewIndividualMutation, CreateLinkForNewIndividualMutationVariables>;
export const CreateLinkForNewOrganizationDocument = new TypedDocumentString(`
    mutation CreateLinkForNewOrganization($input: CreateCheckoutLinkInput!) {
  createCheckoutLink(input: $input) {
    checkoutLink {
      id
      endUser {
        id
        type
        organization
        organizationLegalName
        identification {
          number
          type
        }
      }
    }
    userErrors {
      code
      message
      path
    }
    intent {
      state
      replayed
      repeatable
    }
  }
}
    `) as unknown as TypedDocumentString<CreateLinkForNewOrganizationMutation, CreateLinkForNewOrganizationMutationVariables>;
export const CreateLinkForUnknownEndUserDocument = new TypedDocumentString(`
    mutation CreateLinkForUnknownEndUser($input: CreateCheckoutLinkInput!) {
  createCheckoutLink(input: $input) {
    checkoutLink {
      id
      endUser {
        id
        type
        organization
        organizationLegalName
        identification {
          number
          type
        }
      }
    }
    userErrors {
      code
      message
      path
    }
    intent {
      state
      replayed
      repeatable
    }
  }
}
    `) as unknown as TypedDocumentString<CreateLinkForUnknownEndUserMutation, CreateLinkForUnknownEndUserMutationVariables>;
export const CreateLinkThenConnectionDropsDocument = new TypedDocumentString(`
    mutation CreateLinkThenConnectionDrops($input: CreateCheckoutLinkInput!) {
  createCheckoutLink(input: $input) {
    checkoutLink {
      id
      endUser {
        id
        type
        organization
        organizationLegalName
        identification {
          number
          type
        }
      }
    }
    userErrors {
      code
      message
      path
    }
    intent {
      state
      replayed
      repeatable
    }
  }
}
    `) as unknown as TypedDocumentString<CreateLinkThenConnectionDropsMutation, CreateLinkThenConnectionDropsMutationVariables>;
export const CreateLinkWithBadScalarsDocument = new TypedDocumentString(`
    mutation CreateLinkWithBadScalars($input: CreateCheckoutLinkInput!) {
  createCheckoutLink(input: $input) {
    checkoutLink {
      id
      endUser {
        id
        type
        organization
        organizationLegalName
        identification {
          number
          type
        }
      }
    }
    userErrors {
      code
      message
      path
    }
    intent {
      state
      replayed
      repeatable
    }
  }
}
    `) as unknown as TypedDocumentString<CreateLinkWithBadScalarsMutation, CreateLinkWithBadScalarsMutationVariables>;
export const CreateLinkWithEveryFaultDocument = new TypedDocumentString(`
    mutation CreateLinkWithEveryFault($input: CreateCheckoutLinkInput!) {
  createCheckoutLink(input: $input) {
    checkoutLink {
      id
      endUser {
        id
        type
        organization
        organizationLegalName
        identification {
          number
          type
        }
      }
    }
    userErrors {
      code
      message
      path
    }
    intent {
      state
      replayed
      repeatable
    }
  }
}
    `) as unknown as TypedDocumentString<CreateLinkWithEveryFaultMutation, CreateLinkWithEveryFaultMutationVariables>;
export const ReadUnknownCheckoutLinkDocument = new TypedDocumentString(`
    query ReadUnknownCheckoutLink($id: ID!) {
  checkoutLink(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<ReadUnknownCheckoutLinkQuery, ReadUnknownCheckoutLinkQueryVariables>;
export const ReadCheckoutLinkDocument = new TypedDocumentString(`
    query ReadCheckoutLink($id: ID!) {
  checkoutLink(id: $id) {
    id
    deliveryStatus
    expired
    expiresAt
    language
    endUser {
      id
      email
    }
    transaction {
      id
      amount {
        decimal
        currency
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReadCheckoutLinkQuery, ReadCheckoutLinkQueryVariables>;
export const CreateConnectLinkWithEveryFaultDocument = new TypedDocumentString(`
    mutation CreateConnectLinkWithEveryFault($input: CreateConnectLinkInput!) {
  createConnectLink(input: $input) {
    connectLink {
      id
    }
    userErrors {
      code
      message
      path
    }
    intent {
      state
      mutation
      replayed
      repeatable
    }
  }
}
    `) as unknown as TypedDocumentString<CreateConnectLinkWithEveryFaultMutation, CreateConnectLinkWithEveryFaultMutationVariables>;
export const CreateConnectLinkDocument = new TypedDocumentString(`
    mutation CreateConnectLink($input: CreateConnectLinkInput!) {
  createConnectLink(input: $input) {
    connectLink {
      id
      code
      url
      deliveryStatus
      expired
      endUser {
        id
        firstName
      }
      theme {
        buttonColor
      }
      introText
      language
    }
    userErrors {
      code
      message
      path
    }
    intent {
      state
      mutation
      replayed
      repeatable
    }
  }
}
    `) as unknown as TypedDocumentString<CreateConnectLinkMutation, CreateConnectLinkMutationVariables>;
export const ExpireUnknownConnectLinkDocument = new TypedDocumentString(`
    mutation ExpireUnknownConnectLink($input: ExpireConnectLinkInput!) {
  expireConnectLink(input: $input) {
    connectLink {
      id
    }
    userErrors {
      code
      message
      path
    }
    intent {
      state
      mutation
      replayed
      repeatable
    }
  }
}
    `) as unknown as TypedDocumentString<ExpireUnknownConnectLinkMutation, ExpireUnknownConnectLinkMutationVariables>;
export const ExpireConnectLinkDocument = new TypedDocumentString(`
    mutation ExpireConnectLink($input: ExpireConnectLinkInput!) {
  expireConnectLink(input: $input) {
    connectLink {
      id
      expired
      deliveryStatus
    }
    userErrors {
      code
      message
      path
    }
    intent {
      state
      mutation
      replayed
      repeatable
    }
  }
}
    `) as unknown as TypedDocumentString<ExpireConnectLinkMutation, ExpireConnectLinkMutationVariables>;
export const ListConnectLinksWithEveryFilterDocument = new TypedDocumentString(`
    query ListConnectLinksWithEveryFilter($filter: ConnectLinkFilter) {
  connectLinks(filter: $filter) {
    nodes {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<ListConnectLinksWithEveryFilterQuery, ListConnectLinksWithEveryFilterQueryVariables>;
export const ListConnectLinksDocument = new TypedDocumentString(`
    query ListConnectLinks {
  connectLinks(first: 2, filter: {deliveryStatus: OPENED}) {
    nodes {
      id
      deliveryStatus
      rawDeliveryStatus
      expired
      theme {
        buttonColor
      }
      endUser {
        id
      }
    }
    pageInfo {
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<ListConnectLinksQuery, ListConnectLinksQueryVariables>;
export const ReadConnectLinkDocument = new TypedDocumentString(`
    query ReadConnectLink($id: ID!) {
  connectLink(id: $id) {
    id
    code
    url
    deliveryStatus
    expired
    introText
    endUser {
      firstName
    }
    defaultInstitutionId
    language
    redirectUrl
    primaryReference
    secondaryReference
    theme {
      backgroundColor
      contentBackgroundColor
      contentBoxTextColor
      buttonColor
      buttonTextColor
    }
  }
}
    `) as unknown as TypedDocumentString<ReadConnectLinkQuery, ReadConnectLinkQueryVariables>;
export const CreateIndividualDocument = new TypedDocumentString(`
    mutation CreateIndividual($input: CreateEndUserInput!) {
  createEndUser(input: $input) {
    endUser {
      id
      type
      firstName
      lastName
      identification {
        number
        type
        country
      }
      email
      phoneNumber {
        countryCode
        number
      }
      address {
        line1
        locality
        country
      }
      preferredLanguage
      note
      primaryReference
      secondaryReference
      metadata
    }
    userErrors {
      code
      message
      path
    }
    intent {
      state
      mutation
      replayed
      repeatable
    }
  }
}
    `) as unknown as TypedDocumentString<CreateIndividualMutation, CreateIndividualMutationVariables>;
export const CreateOrganizationDocument = new TypedDocumentString(`
    mutation CreateOrganization($input: CreateEndUserInput!) {
  createEndUser(input: $input) {
    endUser {
      id
      type
      organization
      organizationLegalName
      secondaryReference
    }
    userErrors {
      code
      message
      path
    }
    intent {
      state
      mutation
      replayed
      repeatable
    }
  }
}
    `) as unknown as TypedDocumentString<CreateOrganizationMutation, CreateOrganizationMutationVariables>;
export const CreateEndUserWithEveryFaultDocument = new TypedDocumentString(`
    mutation CreateEndUserWithEveryFault($input: CreateEndUserInput!) {
  createEndUser(input: $input) {
    endUser {
      id
    }
    userErrors {
      code
      message
      path
    }
    intent {
      state
      mutation
      replayed
      repeatable
    }
  }
}
    `) as unknown as TypedDocumentString<CreateEndUserWithEveryFaultMutation, CreateEndUserWithEveryFaultMutationVariables>;
export const FromEndUserToAccountsToTransactionsAndBackDocument = new TypedDocumentString(`
    query FromEndUserToAccountsToTransactionsAndBack($id: ID!) {
  endUser(id: $id) {
    id
    firstName
    accounts(first: 5) {
      nodes {
        id
        institution {
          name
        }
        endUser {
          id
          email
        }
        transactions(first: 2) {
          nodes {
            id
            status
            fundingSource {
              id
              last4
              endUser {
                firstName
              }
            }
          }
        }
      }
    }
    transactions(first: 3) {
      nodes {
        id
        amount {
          decimal
          currency
        }
      }
      pageInfo {
        hasNextPage
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FromEndUserToAccountsToTransactionsAndBackQuery, FromEndUserToAccountsToTransactionsAndBackQueryVariables>;
export const ListEndUsersWithEveryFilterDocument = new TypedDocumentString(`
    query ListEndUsersWithEveryFilter($filter: EndUserFilter) {
  endUsers(filter: $filter) {
    nodes {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<ListEndUsersWithEveryFilterQuery, ListEndUsersWithEveryFilterQueryVariables>;
export const ListEndUsersDocument = new TypedDocumentString(`
    query ListEndUsers($filter: EndUserFilter) {
  endUsers(filter: $filter, first: 2) {
    edges {
      cursor
      node {
        id
        type
        organizationLegalName
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<ListEndUsersQuery, ListEndUsersQueryVariables>;
export const ReadUnknownEndUserDocument = new TypedDocumentString(`
    query ReadUnknownEndUser {
  endUser(id: "eur_unknown") {
    id
  }
}
    `) as unknown as TypedDocumentString<ReadUnknownEndUserQuery, ReadUnknownEndUserQueryVariables>;
export const ReadEndUserDocument = new TypedDocumentString(`
    query ReadEndUser($id: ID!) {
  endUser(id: $id) {
    id
    code
    type
    firstName
    lastName
    identification {
      number
      type
      country
    }
    email
    preferredLanguage
    metadata
    createdAt
  }
}
    `) as unknown as TypedDocumentString<ReadEndUserQuery, ReadEndUserQueryVariables>;
export const RelationWithOwnFilterDocument = new TypedDocumentString(`
    query RelationWithOwnFilter($id: ID!) {
  endUser(id: $id) {
    accounts(filter: {endUserId: "eur_other"}) {
      nodes {
        id
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RelationWithOwnFilterQuery, RelationWithOwnFilterQueryVariables>;
export const ReadNodesDocument = new TypedDocumentString(`
    query ReadNodes {
  endUser: node(id: "eur_868d99a5-6578-40cf-8aec-e7a48085fa37") {
    ...Named
  }
  account: node(id: "acc_747536f4-1efd-4cad-91b3-cc8aaeed93e3") {
    ...Named
  }
  link: node(id: "chk_3889cafb-047b-4844-b46b-b34bcee85d76") {
    ...Named
  }
  payment: node(id: "trx_422f0f81-5001-4cce-a229-242d9ab9960a") {
    ...Named
  }
  unknownPrefix: node(id: "xyz_1") {
    id
  }
  unknown: node(id: "trx_unknown") {
    id
  }
}
    fragment Named on Node {
  __typename
  id
  ... on EndUser {
    email
  }
  ... on Account {
    last4
  }
  ... on CheckoutLink {
    name
  }
  ... on Transaction {
    status
  }
}`) as unknown as TypedDocumentString<ReadNodesQuery, ReadNodesQueryVariables>;
export const ActivateRecurringPlanDocument = new TypedDocumentString(`
    mutation ActivateRecurringPlan($input: ActivateRecurringPlanInput!) {
  activateRecurringPlan(input: $input) {
    recurringPlan {
      id
      status
      rawStatus
    }
    userErrors {
      code
      message
      path
    }
    intent {
      state
      mutation
      replayed
      repeatable
    }
  }
}
    `) as unknown as TypedDocumentString<ActivateRecurringPlanMutation, ActivateRecurringPlanMutationVariables>;
export const CancelRecurringPlanDocument = new TypedDocumentString(`
    mutation CancelRecurringPlan($input: CancelRecurringPlanInput!) {
  cancelRecurringPlan(input: $input) {
    recurringPlan {
      id
      status
      rawStatus
    }
    userErrors {
      code
      message
      path
    }
    intent {
      state
      mutation
      replayed
      repeatable
    }
  }
}
    `) as unknown as TypedDocumentString<CancelRecurringPlanMutation, CancelRecurringPlanMutationVariables>;
export const CreateRecurringPlanWithEveryFaultDocument = new TypedDocumentString(`
    mutation CreateRecurringPlanWithEveryFault($input: CreateRecurringPlanInput!) {
  createRecurringPlan(input: $input) {
    recurringPlan {
      id
    }
    userErrors {
      code
      message
      path
    }
    intent {
      state
      mutation
      replayed
      repeatable
    }
  }
}
    `) as unknown as TypedDocumentString<CreateRecurringPlanWithEveryFaultMutation, CreateRecurringPlanWithEveryFaultMutationVariables>;
export const CreateRecurringPlanDocument = new TypedDocumentString(`
    mutation CreateRecurringPlan($input: CreateRecurringPlanInput!) {
  createRecurringPlan(input: $input) {
    recurringPlan {
      id
      status
      rawStatus
      description
      processingMethod
      startsAt
      endsAt
      totalCycleCount
      cycleFrequency
      endUser {
        firstName
      }
      originAccount {
        id
      }
      transaction {
        type
        amount {
          decimal
          currency
        }
        statementDescriptor
      }
      primaryReference
      secondaryReference
      metadata
    }
    userErrors {
      code
      message
      path
    }
    intent {
      state
      mutation
      replayed
      repeatable
    }
  }
}
    `) as unknown as TypedDocumentString<CreateRecurringPlanMutation, CreateRecurringPlanMutationVariables>;
export const ListRecurringPlansDocument = new TypedDocumentString(`
    query ListRecurringPlans {
  recurringPlans(first: 2) {
    nodes {
      id
      status
      rawStatus
      originAccount {
        id
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<ListRecurringPlansQuery, ListRecurringPlansQueryVariables>;
export const PauseRecurringPlanDocument = new TypedDocumentString(`
    mutation PauseRecurringPlan($input: PauseRecurringPlanInput!) {
  pauseRecurringPlan(input: $input) {
    recurringPlan {
      id
      status
      rawStatus
    }
    userErrors {
      code
      message
      path
    }
    intent {
      state
      mutation
      replayed
      repeatable
    }
  }
}
    `) as unknown as TypedDocumentString<PauseRecurringPlanMutation, PauseRecurringPlanMutationVariables>;
export const ReadRecurringPlanDocument = new TypedDocumentString(`
    query ReadRecurringPlan($id: ID!) {
  recurringPlan(id: $id) {
    id
    code
    status
    rawStatus
    description
    processingMethod
    rawProcessingMethod
    startsAt
    endsAt
    totalCycleCount
    cycleFrequency
    rawCycleFrequency
    endUser {
      email
    }
    originAccount {
      last4
    }
    destinationAccount {
      id
    }
    transaction {
      type
      amount {
        decimal
        currency
      }
      tenantId
      statementDescriptor
      primaryReference
      secondaryReference
      metadata
    }
    primaryReference
    secondaryReference
    metadata
  }
}
    `) as unknown as TypedDocumentString<ReadRecurringPlanQuery, ReadRecurringPlanQueryVariables>;
export const AuthorizeAndLoadAccountsDocument = new TypedDocumentString(`
    mutation AuthorizeAndLoadAccounts($input: AuthorizeTransactionInput!) {
  authorizeTransaction(input: $input) {
    transaction {
      originAccount {
        ...LoadedAccount
      }
      destinationAccount {
        ...LoadedAccount
      }
    }
  }
}
    fragment LoadedAccount on Account {
  id
  code
  status
  rawStatus
  remarks
  rawRemarks
  institution {
    id
    name
  }
  last4
  type
  subtype
  name
  officialName
  endUser {
    id
    email
  }
  requiresValidation
  pendingValidations {
    slug
    action
    rawAction
  }
  primaryReference
  secondaryReference
  metadata
  createdAt
  updatedAt
}`) as unknown as TypedDocumentString<AuthorizeAndLoadAccountsMutation, AuthorizeAndLoadAccountsMutationVariables>;
export const AuthorizeAnswered500Document = new TypedDocumentString(`
    mutation AuthorizeAnswered500($input: AuthorizeTransactionInput!) {
  authorizeTransaction(input: $input) {
    transaction {
      id
      code
      status
      rawStatus
      inProgress
      type
      creationSource
      tenantId
      amount {
        value
        currency
        decimal
        formatted
      }
      variableFee {
        value
      }
      fixedFee {
        value
      }
      totalFee {
        value
      }
      netAmount {
        value
        decimal
      }
      description
      statementDescriptor
      remarks
      rawRemarks
      declineReason
      fundingSource {
        id
      }
      originAccount {
        id
      }
      destinationAccount {
        id
      }
      primaryReference
      secondaryReference
      metadata
      autoSendReceipt
      createdAt
      updatedAt
    }
    userErrors {
      code
      message
      path
    }
    intent {
      mutation
      state
      replayed
      repeatable
    }
  }
}
    `) as unknown as TypedDocumentString<AuthorizeAnswered500Mutation, AuthorizeAnswered500MutationVariables>;
export const AuthorizeAtOnceDocument = new TypedDocumentString(`
    mutation AuthorizeAtOnce($input: AuthorizeTransactionInput!) {
  authorizeTransaction(input: $input) {
    transaction {
      id
      code
      status
      rawStatus
      inProgress
      type
      creationSource
      tenantId
      amount {
        value
        currency
        decimal
        formatted
      }
      variableFee {
        value
      }
      fixedFee {
        value
      }
      totalFee {
        value
      }
      netAmount {
        value
        decimal
      }
      description
      statementDescriptor
      remarks
      rawRemarks
      declineReason
      fundingSource {
        id
      }
      originAccount {
        id
      }
      destinationAccount {
        id
      }
      primaryReference
      secondaryReference
      metadata
      autoSendReceipt
      createdAt
      updatedAt
    }
    userErrors {
      code
      message
      path
    }
    intent {
      mutation
      state
      replayed
      repeatable
    }
  }
}
    `) as unknown as TypedDocumentString<AuthorizeAtOnceMutation, AuthorizeAtOnceMutationVariables>;
export const AuthorizeBetweenBankAccountsDocument = new TypedDocumentString(`
    mutation AuthorizeBetweenBankAccounts($input: AuthorizeTransactionInput!) {
  authorizeTransaction(input: $input) {
    transaction {
      id
      code
      status
      rawStatus
      inProgress
      type
      creationSource
      tenantId
      amount {
        value
        currency
        decimal
        formatted
      }
      variableFee {
        value
      }
      fixedFee {
        value
      }
      totalFee {
        value
      }
      netAmount {
        value
        decimal
      }
      description
      statementDescriptor
      remarks
      rawRemarks
      declineReason
      fundingSource {
        id
      }
      originAccount {
        id
      }
      destinationAccount {
        id
      }
      primaryReference
      secondaryReference
      metadata
      autoSendReceipt
      createdAt
      updatedAt
    }
    userErrors {
      code
      message
      path
    }
    intent {
      mutation
      state
      replayed
      repeatable
    }
  }
}
    `) as unknown as TypedDocumentString<AuthorizeBetweenBankAccountsMutation, AuthorizeBetweenBankAccountsMutationVariables>;
export const AuthorizeDeclinedDocument = new TypedDocumentString(`
    mutation AuthorizeDeclined($input: AuthorizeTransactionInput!) {
  authorizeTransaction(input: $input) {
    transaction {
      id
      code
      status
      rawStatus
      inProgress
      type
      creationSource
      tenantId
      amount {
        value
        currency
        decimal
        formatted
      }
      variableFee {
        value
      }
      fixedFee {
        value
      }
      totalFee {
        value
      }
      netAmount {
        value
        decimal
      }
      description
      statementDescriptor
      remarks
      rawRemarks
      declineReason
      fundingSource {
        id
      }
      originAccount {
        id
      }
      destinationAccount {
        id
      }
      primaryReference
      secondaryReference
      metadata
      autoSendReceipt
      createdAt
      updatedAt
    }
    userErrors {
      code
      message
      path
    }
    intent {
      mutation
      state
      replayed
      repeatable
    }
  }
}
    `) as unknown as TypedDocumentString<AuthorizeDeclinedMutation, AuthorizeDeclinedMutationVariables>;
export const AuthorizePrenotificationDocument = new TypedDocumentString(`
    mutation AuthorizePrenotification($input: AuthorizeTransactionInput!) {
  authorizeTransaction(input: $input) {
    transaction {
      id
      code
      status
      rawStatus
      inProgress
      type
      creationSource
      tenantId
      amount {
        value
        currency
        decimal
        formatted
      }
      variableFee {
        value
      }
      fixedFee {
        value
      }
      totalFee {
        value
      }
      netAmount {
        value
        decimal
      }
      description
      statementDescriptor
      remarks
      rawRemarks
      declineReason
      fundingSource {
        id
      }
      originAccount {
        id
      }
      destinationAccount {
        id
      }
      primaryReference
      secondaryReference
      metadata
      autoSendReceipt
      createdAt
      updatedAt
    }
    userErrors {
      code
      message
      path
    }
    intent {
      mutation
      state
      replayed
      repeatable
    }
  }
}
    `) as unknown as TypedDocumentString<AuthorizePrenotificationMutation, AuthorizePrenotificationMutationVariables>;
export const AuthorizeRateLimitedDocument = new TypedDocumentString(`
    mutation AuthorizeRateLimited($input: AuthorizeTransactionInput!) {
  authorizeTransaction(input: $input) {
    transaction {
      id
      code
      status
      rawStatus
      inProgress
      type
      creationSource
      tenantId
      amount {
        value
        currency
        decimal
        formatted
      }
      variableFee {
        value
      }
      fixedFee {
        value
      }
      totalFee {
        value
      }
      netAmount {
        value
        decimal
      }
      description
      statementDescriptor
      remarks
      rawRemarks
      declineReason
      fundingSource {
        id
      }
      originAccount {
        id
      }
      destinationAccount {
        id
      }
      primaryReference
      secondaryReference
      metadata
      autoSendReceipt
      createdAt
      updatedAt
    }
    userErrors {
      code
      message
      path
    }
    intent {
      mutation
      state
      replayed
      repeatable
    }
  }
}
    `) as unknown as TypedDocumentString<AuthorizeRateLimitedMutation, AuthorizeRateLimitedMutationVariables>;
export const AuthorizeUnknownAccountDocument = new TypedDocumentString(`
    mutation AuthorizeUnknownAccount($input: AuthorizeTransactionInput!) {
  authorizeTransaction(input: $input) {
    transaction {
      id
      code
      status
      rawStatus
      inProgress
      type
      creationSource
      tenantId
      amount {
        value
        currency
        decimal
        formatted
      }
      variableFee {
        value
      }
      fixedFee {
        value
      }
      totalFee {
        value
      }
      netAmount {
        value
        decimal
      }
      description
      statementDescriptor
      remarks
      rawRemarks
      declineReason
      fundingSource {
        id
      }
      originAccount {
        id
      }
      destinationAccount {
        id
      }
      primaryReference
      secondaryReference
      metadata
      autoSendReceipt
      createdAt
      updatedAt
    }
    userErrors {
      code
      message
      path
    }
    intent {
      mutation
      state
      replayed
      repeatable
    }
  }
}
    `) as unknown as TypedDocumentString<AuthorizeUnknownAccountMutation, AuthorizeUnknownAccountMutationVariables>;
export const AuthorizeUnknownStatusDocument = new TypedDocumentString(`
    mutation AuthorizeUnknownStatus($input: AuthorizeTransactionInput!) {
  authorizeTransaction(input: $input) {
    transaction {
      id
      code
      status
      rawStatus
      inProgress
      type
      creationSource
      tenantId
      amount {
        value
        currency
        decimal
        formatted
      }
      variableFee {
        value
      }
      fixedFee {
        value
      }
      totalFee {
        value
      }
      netAmount {
        value
        decimal
      }
      description
      statementDescriptor
      remarks
      rawRemarks
      declineReason
      fundingSource {
        id
      }
      originAccount {
        id
      }
      destinationAccount {
        id
      }
      primaryReference
      secondaryReference
      metadata
      autoSendReceipt
      createdAt
      updatedAt
    }
    userErrors {
      code
      message
      path
    }
    intent {
      mutation
      state
      replayed
      repeatable
    }
  }
}
    `) as unknown as TypedDocumentString<AuthorizeUnknownStatusMutation, AuthorizeUnknownStatusMutationVariables>;
export const AuthorizeWithEveryFaultDocument = new TypedDocumentString(`
    mutation AuthorizeWithEveryFault($input: AuthorizeTransactionInput!) {
  authorizeTransaction(input: $input) {
    transaction {
      id
      code
      status
      rawStatus
      inProgress
      type
      creationSource
      tenantId
      amount {
        value
        currency
        decimal
        formatted
      }
      variableFee {
        value
      }
      fixedFee {
        value
      }
      totalFee {
        value
      }
      netAmount {
        value
        decimal
      }
      description
      statementDescriptor
      remarks
      rawRemarks
      declineReason
      fundingSource {
        id
      }
      originAccount {
        id
      }
      destinationAccount {
        id
      }
      primaryReference
      secondaryReference
      metadata
      autoSendReceipt
      createdAt
      updatedAt
    }
    userErrors {
      code
      message
      path
    }
    intent {
      mutation
      state
      replayed
      repeatable
    }
  }
}
    `) as unknown as TypedDocumentString<AuthorizeWithEveryFaultMutation, AuthorizeWithEveryFaultMutationVariables>;
export const AuthorizeWithTokenDocument = new TypedDocumentString(`
    mutation AuthorizeWithToken($input: AuthorizeTransactionInput!) {
  authorizeTransaction(input: $input) {
    transaction {
      id
      code
      status
      rawStatus
      inProgress
      type
      creationSource
      tenantId
      amount {
        value
        currency
        decimal
        formatted
      }
      variableFee {
        value
      }
      fixedFee {
        value
      }
      totalFee {
        value
      }
      netAmount {
        value
        decimal
      }
      description
      statementDescriptor
      remarks
      rawRemarks
      declineReason
      fundingSource {
        id
      }
      originAccount {
        id
      }
      destinationAccount {
        id
      }
      primaryReference
      secondaryReference
      metadata
      autoSendReceipt
      createdAt
      updatedAt
    }
    userErrors {
      code
      message
      path
    }
    intent {
      mutation
      state
      replayed
      repeatable
    }
  }
}
    `) as unknown as TypedDocumentString<AuthorizeWithTokenMutation, AuthorizeWithTokenMutationVariables>;
export const CreatePaymentAnswered500Document = new TypedDocumentString(`
    mutation CreatePaymentAnswered500($input: CreatePaymentInput!) {
  createPayment(input: $input) {
    transaction {
      id
      type
      status
      amount {
        value
        currency
      }
      fundingSource {
        id
      }
      destinationAccount {
        id
      }
      primaryReference
      secondaryReference
      metadata
    }
    userErrors {
      code
      message
      path
    }
    intent {
      state
      mutation
      replayed
      repeatable
    }
  }
}
    `) as unknown as TypedDocumentString<CreatePaymentAnswered500Mutation, CreatePaymentAnswered500MutationVariables>;
export const CreatePaymentForUnknownAccountDocument = new TypedDocumentString(`
    mutation CreatePaymentForUnknownAccount($input: CreatePaymentInput!) {
  createPayment(input: $input) {
    transaction {
      id
      type
      status
      amount {
        value
        currency
      }
      fundingSource {
        id
      }
      destinationAccount {
        id
      }
      primaryReference
      secondaryReference
      metadata
    }
    userErrors {
      code
      message
      path
    }
    intent {
      state
      mutation
      replayed
      repeatable
    }
  }
}
    `) as unknown as TypedDocumentString<CreatePaymentForUnknownAccountMutation, CreatePaymentForUnknownAccountMutationVariables>;
export const CreatePaymentWithEveryFaultDocument = new TypedDocumentString(`
    mutation CreatePaymentWithEveryFault($input: CreatePaymentInput!) {
  createPayment(input: $input) {
    transaction {
      id
    }
    userErrors {
      code
      message
      path
    }
    intent {
      state
      mutation
      replayed
      repeatable
    }
  }
}
    `) as unknown as TypedDocumentString<CreatePaymentWithEveryFaultMutation, CreatePaymentWithEveryFaultMutationVariables>;
export const CreatePaymentDocument = new TypedDocumentString(`
    mutation CreatePayment($input: CreatePaymentInput!) {
  createPayment(input: $input) {
    transaction {
      id
      type
      status
      amount {
        value
        currency
      }
      fundingSource {
        id
      }
      destinationAccount {
        id
      }
      primaryReference
      secondaryReference
      metadata
    }
    userErrors {
      code
      message
      path
    }
    intent {
      state
      mutation
      replayed
      repeatable
    }
  }
}
    `) as unknown as TypedDocumentString<CreatePaymentMutation, CreatePaymentMutationVariables>;
export const CreatePayoutWithoutTenantDocument = new TypedDocumentString(`
    mutation CreatePayoutWithoutTenant($input: CreatePayoutInput!) {
  createPayout(input: $input) {
    transaction {
      id
    }
    userErrors {
      code
      message
      path
    }
    intent {
      state
      mutation
      replayed
      repeatable
    }
  }
}
    `) as unknown as TypedDocumentString<CreatePayoutWithoutTenantMutation, CreatePayoutWithoutTenantMutationVariables>;
export const CreatePayoutDocument = new TypedDocumentString(`
    mutation CreatePayout($input: CreatePayoutInput!) {
  createPayout(input: $input) {
    transaction {
      id
      type
      status
      amount {
        value
        currency
      }
      fundingSource {
        id
      }
      destinationAccount {
        id
      }
      primaryReference
      secondaryReference
      metadata
    }
    userErrors {
      code
      message
      path
    }
    intent {
      state
      mutation
      replayed
      repeatable
    }
  }
}
    `) as unknown as TypedDocumentString<CreatePayoutMutation, CreatePayoutMutationVariables>;
export const FiftyPaymentsWithAccountsDocument = new TypedDocumentString(`
    query FiftyPaymentsWithAccounts {
  transactions(first: 50) {
    nodes {
      id
      fundingSource {
        institution {
          name
        }
        endUser {
          email
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FiftyPaymentsWithAccountsQuery, FiftyPaymentsWithAccountsQueryVariables>;
export const ListRefundsDocument = new TypedDocumentString(`
    query ListRefunds {
  transactions(type: REFUND) {
    nodes {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<ListRefundsQuery, ListRefundsQueryVariables>;
export const ListPaymentsDocument = new TypedDocumentString(`
    query ListPayments {
  transactions(type: PAYMENT, first: 3) {
    nodes {
      id
      type
      status
      amount {
        decimal
        currency
      }
      fundingSource {
        id
      }
      originAccount {
        id
      }
      destinationAccount {
        id
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<ListPaymentsQuery, ListPaymentsQueryVariables>;
export const ListPayoutsDocument = new TypedDocumentString(`
    query ListPayouts {
  transactions(type: PAYOUT, first: 3) {
    nodes {
      id
      type
      status
      amount {
        decimal
        currency
      }
      fundingSource {
        id
      }
      originAccount {
        id
      }
      destinationAccount {
        id
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<ListPayoutsQuery, ListPayoutsQueryVariables>;
export const ListTransfersDocument = new TypedDocumentString(`
    query ListTransfers {
  transactions(type: TRANSFER, first: 3) {
    nodes {
      id
      type
      status
      amount {
        decimal
        currency
      }
      fundingSource {
        id
      }
      originAccount {
        id
      }
      destinationAccount {
        id
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<ListTransfersQuery, ListTransfersQueryVariables>;
export const ListTransactionsWithEveryFilterDocument = new TypedDocumentString(`
    query ListTransactionsWithEveryFilter($filter: TransactionFilter) {
  transactions(type: PAYOUT, filter: $filter) {
    nodes {
      id
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<ListTransactionsWithEveryFilterQuery, ListTransactionsWithEveryFilterQueryVariables>;
export const ReadPayoutDocument = new TypedDocumentString(`
    query ReadPayout($id: ID!) {
  transaction(id: $id, type: PAYOUT) {
    id
    type
    status
    destinationAccount {
      institution {
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReadPayoutQuery, ReadPayoutQueryVariables>;
export const ReadTransferDocument = new TypedDocumentString(`
    query ReadTransfer($id: ID!) {
  transaction(id: $id, type: TRANSFER) {
    id
    type
    status
    originAccount {
      id
    }
    destinationAccount {
      id
    }
    totalFee {
      decimal
    }
  }
}
    `) as unknown as TypedDocumentString<ReadTransferQuery, ReadTransferQueryVariables>;
export const ReadTransactionUnderOtherTypeDocument = new TypedDocumentString(`
    query ReadTransactionUnderOtherType {
  payout: transaction(
    id: "trx_422f0f81-5001-4cce-a229-242d9ab9960a"
    type: PAYOUT
  ) {
    id
  }
  refund: transaction(
    id: "trx_422f0f81-5001-4cce-a229-242d9ab9960a"
    type: REFUND
  ) {
    id
  }
  list: transaction(id: "list") {
    id
  }
}
    `) as unknown as TypedDocumentString<ReadTransactionUnderOtherTypeQuery, ReadTransactionUnderOtherTypeQueryVariables>;
export const ReadRefundDocument = new TypedDocumentString(`
    query ReadRefund {
  transaction(id: "trx_422f0f81-5001-4cce-a229-242d9ab9960a", type: REFUND) {
    id
  }
}
    `) as unknown as TypedDocumentString<ReadRefundQuery, ReadRefundQueryVariables>;
export const ReadTransactionDocument = new TypedDocumentString(`
    query ReadTransaction($id: ID!) {
  transaction(id: $id) {
    id
    status
    type
    creationSource
    amount {
      decimal
      currency
    }
    netAmount {
      decimal
    }
    fundingSource {
      id
      last4
      institution {
        name
      }
    }
    metadata
    secondaryReference
  }
}
    `) as unknown as TypedDocumentString<ReadTransactionQuery, ReadTransactionQueryVariables>;
export const RefundUnknownTransactionDocument = new TypedDocumentString(`
    mutation RefundUnknownTransaction($input: RefundTransactionInput!) {
  refundTransaction(input: $input) {
    status
    rawStatus
    declineReason
    transaction {
      id
      status
    }
    userErrors {
      code
      message
      path
    }
    intent {
      state
      mutation
      replayed
      repeatable
    }
  }
}
    `) as unknown as TypedDocumentString<RefundUnknownTransactionMutation, RefundUnknownTransactionMutationVariables>;
export const RefundWithEveryFaultDocument = new TypedDocumentString(`
    mutation RefundWithEveryFault($input: RefundTransactionInput!) {
  refundTransaction(input: $input) {
    status
    userErrors {
      code
      message
      path
    }
    intent {
      state
      mutation
      replayed
      repeatable
    }
  }
}
    `) as unknown as TypedDocumentString<RefundWithEveryFaultMutation, RefundWithEveryFaultMutationVariables>;
export const RefundTransactionDocument = new TypedDocumentString(`
    mutation RefundTransaction($input: RefundTransactionInput!) {
  refundTransaction(input: $input) {
    status
    rawStatus
    declineReason
    transaction {
      id
      status
    }
    userErrors {
      code
      message
      path
    }
    intent {
      state
      mutation
      replayed
      repeatable
    }
  }
}
    `) as unknown as TypedDocumentString<RefundTransactionMutation, RefundTransactionMutationVariables>;
export const ValidateTransactionDocument = new TypedDocumentString(`
    mutation ValidateTransaction($input: ValidateTransactionInput!) {
  validateTransaction(input: $input) {
    status
    rawStatus
    declineReason
    transaction {
      id
      status
    }
    userErrors {
      code
      message
      path
    }
    intent {
      state
      mutation
      replayed
      repeatable
    }
  }
}
    `) as unknown as TypedDocumentString<ValidateTransactionMutation, ValidateTransactionMutationVariables>;
export const ReadUnusedKeyDocument = new TypedDocumentString(`
    query ReadUnusedKey {
  writeIntent(idempotencyKey: "golden-never-used-key") {
    state
  }
}
    `) as unknown as TypedDocumentString<ReadUnusedKeyQuery, ReadUnusedKeyQueryVariables>;
export const SettleUnusedKeyDocument = new TypedDocumentString(`
    mutation SettleUnusedKey($input: SettleWriteInput!) {
  settleWrite(input: $input) {
    userErrors {
      code
      message
      path
    }
    intent {
      state
    }
  }
}
    `) as unknown as TypedDocumentString<SettleUnusedKeyMutation, SettleUnusedKeyMutationVariables>;