import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { CheckoutLink as CheckoutLinkModel, CheckoutTheme as CheckoutThemeModel } from '../druo/resources/checkout-links.ts';
import type { Transaction as TransactionModel } from '../druo/resources/transaction-decoder.ts';
import type { EndUser as EndUserModel } from '../druo/resources/end-user-decoder.ts';
import type { Account as AccountModel, AccountAuthentication as AccountAuthenticationModel } from '../druo/resources/account-decoder.ts';
import type { ConnectLink as ConnectLinkModel } from '../druo/resources/connect-links.ts';
import type { RecurringPlan as RecurringPlanModel, PlanTransaction as PlanTransactionModel } from '../druo/resources/recurring-plans.ts';
import type { MonetaryAmountSource as MonetaryAmountSourceModel, PendingValidationSource as PendingValidationSourceModel, IdentificationSource as IdentificationSourceModel, GatewayContext } from '../domains/shared/context.ts';
import type { WriteIntentSource as WriteIntentSourceModel, WritePayloadSource as WritePayloadSourceModel } from '../domains/shared/write-payload.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** ISO 3166-1 alpha-3 code in capitals, as DRUO uses, such as `COL`. */
  CountryCode: { input: string; output: string; }
  /** ISO 4217 alphabetic code in capitals, such as `COP`. Input: only currencies that money is counted in, so not `XXX`, `XTS` or gold (`currency`). */
  CurrencyCode: { input: string; output: string; }
  /** A calendar day, `YYYY-MM-DD`. */
  Date: { input: string; output: string; }
  /** A moment in RFC 3339 with its zone, such as `2021-11-16T23:23:38Z`. Served in UTC. DRUO writes GMT without a zone. */
  DateTime: { input: Date; output: Date; }
  /** An e-mail address, such as `john.doe@example.com`. Letters of any script and international domains are allowed. */
  EmailAddress: { input: string; output: string; }
  /** `#RRGGBB` or `#RGB` in any case; always served as lower-case `#rrggbb` ("HEX code"). */
  HexColor: { input: string; output: string; }
  /**
   * 8 to 255 visible ASCII characters, chosen by the caller, new for every intended effect; a UUID is a good choice. The
   * same key with the same input returns the outcome of the first request and never repeats it. The same key with other
   * input is refused.
   */
  IdempotencyKey: { input: string; output: string; }
  /** A BCP 47 language tag, such as `es-CO`; used for formatting only. */
  Locale: { input: string; output: string; }
  /** An object of at most 50 keys of at most 40 characters. A value is text of at most 500 characters, a number or a boolean, and is stored as text; null leaves the key out (`metadata`). */
  Metadata: { input: Readonly<Record<string, string>>; output: Readonly<Record<string, string>>; }
  /**
   * A whole number of the currency's smallest unit (USD 10.00 is 1000), exact up to 2^53 - 1 (9,007,199,254,740,991).
   *
   * Input: a JSON integer or a string of digits, zero or more. Refused: fractions, exponents, signs, blanks, booleans and
   * anything past 2^53 - 1. Output: a JSON number, which may be negative (a net amount after fees).
   *
   * `Int` is not used because it ends at COP 21,474,836.47.
   */
  Money: { input: number; output: number; }
  /** A reference of the caller's own, at most 40 characters (`primary_reference` and `secondary_reference` of a transaction). */
  Reference: { input: string; output: string; }
  /** Text that institutions may print on a statement: 4 to 22 characters with at least one letter (`statement_descriptor`). */
  StatementDescriptor: { input: string; output: string; }
  /** An absolute URL without blanks. Served with http, https, and for `redirectUrl` with the schemes in `REDIRECT_SCHEMES`. */
  URL: { input: string; output: string; }
};

/**
 * A bank account at DRUO. Selecting only `id` of an account that DRUO sends by reference needs no further call. Any
 * other field loads the account.
 */
export type Account = Node & {
  /** A short code for people to read (`code`). */
  readonly code?: Maybe<Scalars['String']['output']>;
  /** When the account was created (`date_created_gmt`). */
  readonly createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** The owner of the account (`end_user`). */
  readonly endUser?: Maybe<EndUser>;
  /** The id, such as `acc_7985e8a4-8f38-4eab-8b27-a5d1c6dbf340` (`uuid`). */
  readonly id: Scalars['ID']['output'];
  /** The institution that holds the account (`institution`). */
  readonly institution?: Maybe<Institution>;
  /** The number's last four digits; the whole number is never served (`last_4`). */
  readonly last4?: Maybe<Scalars['String']['output']>;
  /** Your own keys and values (`metadata`). */
  readonly metadata?: Maybe<Scalars['Metadata']['output']>;
  /** The account's name (`name`). */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** The account's official name at the institution (`official_name`). */
  readonly officialName?: Maybe<Scalars['String']['output']>;
  /** The validations that are left (`pending_account_validations`). */
  readonly pendingValidations: ReadonlyArray<PendingAccountValidation>;
  /** Your reference (`primary_reference`). */
  readonly primaryReference?: Maybe<Scalars['String']['output']>;
  /** `remarks` as DRUO wrote it. */
  readonly rawRemarks?: Maybe<Scalars['String']['output']>;
  /** `status` as DRUO wrote it. */
  readonly rawStatus?: Maybe<Scalars['String']['output']>;
  /** `subtype` as DRUO wrote it. */
  readonly rawSubtype?: Maybe<Scalars['String']['output']>;
  /** `type` as DRUO wrote it. */
  readonly rawType?: Maybe<Scalars['String']['output']>;
  /** Why the connection failed or was changed (`remarks`). */
  readonly remarks?: Maybe<AccountRemark>;
  /** True if DRUO wants the account validated (`requires_account_validation`). */
  readonly requiresValidation?: Maybe<Scalars['Boolean']['output']>;
  /** Your second reference (`secondary_reference`). */
  readonly secondaryReference?: Maybe<Scalars['String']['output']>;
  /** The connect link that the account came by (`source_connect_link`). */
  readonly sourceConnectLink?: Maybe<ConnectLink>;
  /** The status of the connection (`current_status`). */
  readonly status?: Maybe<AccountStatus>;
  /** The kind of deposit account (`subtype`). */
  readonly subtype?: Maybe<AccountSubtype>;
  /** The account's transactions of one type (`GET /payments/list`, `/payouts/list` or `/transfers/list`). */
  readonly transactions: TransactionConnection;
  /** The kind of account (`type`). */
  readonly type?: Maybe<AccountType>;
  /** When the account last changed (`date_updated_gmt`). */
  readonly updatedAt?: Maybe<Scalars['DateTime']['output']>;
};


/**
 * A bank account at DRUO. Selecting only `id` of an account that DRUO sends by reference needs no further call. Any
 * other field loads the account.
 */
export type AccountTransactionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TransactionFilter>;
  first: Scalars['Int']['input'];
  side?: InputMaybe<AccountSide>;
  type: TransactionType;
};

/** The result of one step of a validation (the answer of `PUT /accounts/authenticate`). */
export type AccountAuthentication = {
  /** The next step (`action`). */
  readonly action?: Maybe<AccountValidationAction>;
  /** `action` as DRUO wrote it. */
  readonly rawAction?: Maybe<Scalars['String']['output']>;
  /** `remarks` as DRUO wrote it. */
  readonly rawRemarks?: Maybe<Scalars['String']['output']>;
  /** `status` as DRUO wrote it; empty if DRUO sends none. */
  readonly rawStatus: Scalars['String']['output'];
  /** Why it failed (`remarks`). */
  readonly remarks?: Maybe<AccountRemark>;
  /** The status of the account's validation (`status`). */
  readonly status: AccountStatus;
};

/** A page of accounts. */
export type AccountConnection = {
  /** The entries, each with its cursor. */
  readonly edges: ReadonlyArray<AccountEdge>;
  /** The entries without cursors. */
  readonly nodes: ReadonlyArray<Account>;
  /** The cursors of the page, and whether there are more entries. */
  readonly pageInfo: PageInfo;
};

/** One entry of a page of accounts. */
export type AccountEdge = {
  /** The position after this entry: send it as `after`, with the same filter. */
  readonly cursor: Scalars['String']['output'];
  /** The entry. */
  readonly node: Account;
};

/** Limits a list of accounts; all conditions must hold. Texts and ids must not be blank (the parameters of `GET /accounts/list`). */
export type AccountFilter = {
  /** Only accounts with this code (`code`). */
  readonly code?: InputMaybe<Scalars['String']['input']>;
  /** Created at this time or later, to the second (`date_from`). */
  readonly createdFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Created at this time or earlier, to the second (`date_to`). */
  readonly createdTo?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only accounts of the end user with this code (`end_user_code`). */
  readonly endUserCode?: InputMaybe<Scalars['String']['input']>;
  /** Only accounts of the end user with this e-mail address (`end_user_email`). */
  readonly endUserEmail?: InputMaybe<Scalars['String']['input']>;
  /** Only accounts of the end user with this id (`end_user_uuid`). */
  readonly endUserId?: InputMaybe<Scalars['ID']['input']>;
  /** Only accounts of the end user with this identification number (`end_user_local_id`). */
  readonly endUserIdentificationNumber?: InputMaybe<Scalars['String']['input']>;
  /** Only the account with this id (`uuid`). */
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  /** Only accounts at this institution (`institution_uuid`). */
  readonly institutionId?: InputMaybe<Scalars['ID']['input']>;
  /** Only accounts with these last four digits (`last_4`). */
  readonly last4?: InputMaybe<Scalars['String']['input']>;
  /** Only accounts with this first reference (`primary_reference`). */
  readonly primaryReference?: InputMaybe<Scalars['String']['input']>;
  /** Only accounts with this second reference (`secondary_reference`). */
  readonly secondaryReference?: InputMaybe<Scalars['String']['input']>;
  /** Only accounts with this status (`current_status`). */
  readonly status?: InputMaybe<AccountStatus>;
  /** Only accounts of this subtype (`subtype`). */
  readonly subtype?: InputMaybe<AccountSubtype>;
  /** Only accounts of this type (`type`). */
  readonly type?: InputMaybe<AccountType>;
};

/** An account: exactly one of `id`, `token`, `bankAccount` and `reference`. */
export type AccountInput =
  /** The account's bank details (`institution_uuid`, `account_number` and so on). */
  { readonly bankAccount: BankAccountInput; readonly id?: never; readonly reference?: never; readonly token?: never; }
  |  /** The id of a connected account, `acc_…`; not blank (`uuid`). */
  { readonly bankAccount?: never; readonly id: Scalars['ID']['input']; readonly reference?: never; readonly token?: never; }
  |  /** A known account with its id and token together, or with its end user. */
  { readonly bankAccount?: never; readonly id?: never; readonly reference: AccountReferenceInput; readonly token?: never; }
  |  /** A token for an account, `tok_…`; not blank (`token`). */
  { readonly bankAccount?: never; readonly id?: never; readonly reference?: never; readonly token: Scalars['String']['input']; };

/** A known account with everything that DRUO takes beside it. At least one of `id` and `token` is required. */
export type AccountReferenceInput = {
  /** The end user to associate with the transaction (`existing_end_user_id` or `new_end_user_details`). */
  readonly endUser?: InputMaybe<EndUserInput>;
  /** A connected account, `acc_…`; not blank (`uuid`). */
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  /** A token for an account, `tok_…`; not blank (`token`). */
  readonly token?: InputMaybe<Scalars['String']['input']>;
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

/** The two sides of a transaction. */
export type AccountSide =
  /** The account that receives the money (`destination_account`). */
  | 'DESTINATION'
  /** The account that the money comes from (`origin_account`, for payments `funding_source`). */
  | 'ORIGIN';

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
  readonly idempotencyKey: Scalars['IdempotencyKey']['input'];
  /** The plan; not blank (in the address). */
  readonly recurringPlanId: Scalars['ID']['input'];
};

/** The response of `activateRecurringPlan`. */
export type ActivateRecurringPlanPayload = WritePayload & {
  /** The write and its state. Null only if the input was refused before anything was recorded. */
  readonly intent?: Maybe<WriteIntent>;
  /** The plan as it is now; null if it was refused or its outcome is unknown. */
  readonly recurringPlan?: Maybe<RecurringPlan>;
  /** Every violation of the input, or the reasons for a refusal. Empty if and only if the mutation succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A postal address (`address`). */
export type Address = {
  /** State, department or province (`administrative_district`). */
  readonly administrativeDistrict?: Maybe<Scalars['String']['output']>;
  /** The country (`country`). */
  readonly country?: Maybe<Scalars['CountryCode']['output']>;
  /** First line of the street address (`address_line_1`). */
  readonly line1?: Maybe<Scalars['String']['output']>;
  /** Second line of the street address (`address_line_2`). */
  readonly line2?: Maybe<Scalars['String']['output']>;
  /** Third line of the street address (`address_line_3`). */
  readonly line3?: Maybe<Scalars['String']['output']>;
  /** City or town (`locality`). */
  readonly locality?: Maybe<Scalars['String']['output']>;
  /** The postal code (`postal_code`). */
  readonly postalCode?: Maybe<Scalars['String']['output']>;
  /** Part of the city (`sublocality`). */
  readonly sublocality?: Maybe<Scalars['String']['output']>;
};

/** A postal address (`address`). */
export type AddressInput = {
  /** State, department or province (`administrative_district`). */
  readonly administrativeDistrict?: InputMaybe<Scalars['String']['input']>;
  /** The country. `COL` makes the identification required, and another country makes it optional (`country`). */
  readonly country?: InputMaybe<Scalars['CountryCode']['input']>;
  /** First line of the street address (`address_line_1`). */
  readonly line1?: InputMaybe<Scalars['String']['input']>;
  /** Second line of the street address (`address_line_2`). */
  readonly line2?: InputMaybe<Scalars['String']['input']>;
  /** Third line of the street address (`address_line_3`). */
  readonly line3?: InputMaybe<Scalars['String']['input']>;
  /** City or town (`locality`). */
  readonly locality?: InputMaybe<Scalars['String']['input']>;
  /** The postal code (`postal_code`). */
  readonly postalCode?: InputMaybe<Scalars['String']['input']>;
  /** Part of the city (`sublocality`). */
  readonly sublocality?: InputMaybe<Scalars['String']['input']>;
};

/** One step of a pending validation (the request body of `PUT /accounts/authenticate`). */
export type AuthenticateAccountInput = {
  /** The account; not blank (`account_uuid`). */
  readonly accountId: Scalars['ID']['input'];
  /** Identifies this one intended effect: see `IdempotencyKey`. Not sent to DRUO. */
  readonly idempotencyKey: Scalars['IdempotencyKey']['input'];
  /**
   * The one-time code that came with a micro-deposit. Required if the step's action is CONFIRM_OTP_VIA_MICRODEPOSIT, and
   * not allowed for any other. Never logged or stored (`otp`).
   */
  readonly otp?: InputMaybe<Scalars['String']['input']>;
  /** The step, from the account's `pendingValidations`; not blank (`slug`). */
  readonly slug: Scalars['String']['input'];
};

/** The response of `authenticateAccount`. */
export type AuthenticateAccountPayload = WritePayload & {
  /** The account as it is now; null if it was refused or its outcome is unknown. */
  readonly account?: Maybe<Account>;
  /** The result of the step; null if it was refused or its outcome is unknown. */
  readonly authentication?: Maybe<AccountAuthentication>;
  /** The write and its state. Null only if the input was refused before anything was recorded. */
  readonly intent?: Maybe<WriteIntent>;
  /** Every violation of the input, or the reasons for a refusal. Empty if and only if the mutation succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A transaction to authorize (the request body of `POST /transactions/authorize`). */
export type AuthorizeTransactionInput = {
  /** The amount in the currency's smallest unit; more than zero, except for a PRENOTIFICATION (`amount`). */
  readonly amount: Scalars['Money']['input'];
  /** Whether DRUO sends a receipt (`auto_send_receipt`). */
  readonly autoSendReceipt?: InputMaybe<Scalars['Boolean']['input']>;
  /** The currency of `amount`. `COP` makes the identification of new end users without an address required (`currency`). */
  readonly currency: Scalars['CurrencyCode']['input'];
  /** An identifier of yours; not blank. DRUO does not return it. It does not make the mutation idempotent: `idempotencyKey` does (`custom_id`). */
  readonly customId?: InputMaybe<Scalars['String']['input']>;
  /** What the transaction is for. End users may see it, for example in receipts. Line breaks are allowed (`description`). */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** The account that receives the money (`destination_account`). */
  readonly destinationAccount: AccountInput;
  /** Identifies this one intended effect: see `IdempotencyKey`. Not sent to DRUO. */
  readonly idempotencyKey: Scalars['IdempotencyKey']['input'];
  /** Your own keys and values; the key `druo_graphql_ref` is reserved for the gateway (`metadata`). */
  readonly metadata?: InputMaybe<Scalars['Metadata']['input']>;
  /** The account that the money comes from (`origin_account`). */
  readonly originAccount: AccountInput;
  /** A reference of yours (`primary_reference`). */
  readonly primaryReference?: InputMaybe<Scalars['Reference']['input']>;
  /** A second reference of yours. Without it the gateway sends its own correlation reference in DRUO's field, and does not serve it (`secondary_reference`). */
  readonly secondaryReference?: InputMaybe<Scalars['Reference']['input']>;
  /** Text that institutions may print on statements; they may ignore it (`statement_descriptor`). */
  readonly statementDescriptor?: InputMaybe<Scalars['StatementDescriptor']['input']>;
  /** The tenant of the transaction. Default: the gateway's `DRUO_TENANT_ID` (`tenant_id`). */
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
  /** The kind of transaction (`type`). */
  readonly type: TransactionType;
};

/** The response of `authorizeTransaction`. */
export type AuthorizeTransactionPayload = WritePayload & {
  /** The write and its state. Null only if the input was refused before anything was recorded. */
  readonly intent?: Maybe<WriteIntent>;
  /** The transaction; null if it was refused or its outcome is unknown. A decline is not an error: see `status` and `remarks`. */
  readonly transaction?: Maybe<Transaction>;
  /** Every violation of the input, or the reasons for a refusal. Empty if and only if the mutation succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** An account by its bank details and its owner. */
export type BankAccountInput = {
  /** The account number as text, so that leading zeros stay; not blank. Never served, logged or stored (`account_number`). */
  readonly accountNumber: Scalars['String']['input'];
  /** The owner of the account (`existing_end_user_id` or `new_end_user_details`). */
  readonly endUser: EndUserInput;
  /** The institution, `ins_…`; not blank (`institution_uuid`). */
  readonly institutionId: Scalars['ID']['input'];
  /** The routing number, which says where the account was opened. Never served, logged or stored (`routing_number`). */
  readonly routingNumber?: InputMaybe<Scalars['String']['input']>;
};

/** The plan to cancel. */
export type CancelRecurringPlanInput = {
  /** Identifies this one intended effect: see `IdempotencyKey`. Not sent to DRUO. */
  readonly idempotencyKey: Scalars['IdempotencyKey']['input'];
  /** The plan; not blank (in the address). */
  readonly recurringPlanId: Scalars['ID']['input'];
};

/** The response of `cancelRecurringPlan`. */
export type CancelRecurringPlanPayload = WritePayload & {
  /** The write and its state. Null only if the input was refused before anything was recorded. */
  readonly intent?: Maybe<WriteIntent>;
  /** The plan as it is now; null if it was refused or its outcome is unknown. */
  readonly recurringPlan?: Maybe<RecurringPlan>;
  /** Every violation of the input, or the reasons for a refusal. Empty if and only if the mutation succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A hosted page on which an end user pays (`checkout_link`). */
export type CheckoutLink = Node & {
  /** A short code for people to read; empty if DRUO sends none (`code`). */
  readonly code: Scalars['String']['output'];
  /** True if the payer goes to `redirectUrl` without DRUO's own page (`custom_confirmation_page`). */
  readonly customConfirmationPage: Scalars['Boolean']['output'];
  /** The institution that the page offers first (`default_institution`). */
  readonly defaultInstitutionId?: Maybe<Scalars['ID']['output']>;
  /** Whether the payer opened it (`delivery_status`, in its table `delivary_status`). */
  readonly deliveryStatus: LinkDeliveryStatus;
  /** The description; null if it is empty (`link_description`). */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** The payer (`end_user`). */
  readonly endUser?: Maybe<EndUser>;
  /** True once DRUO reports the link as expired (`expired`). */
  readonly expired: Scalars['Boolean']['output'];
  /** When the link expires (`expiration_date`). */
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** The id (`uuid`). */
  readonly id: Scalars['ID']['output'];
  /** The page's language (`default_language`). */
  readonly language?: Maybe<Language>;
  /** The name; empty if DRUO sends none (`link_name`). */
  readonly name: Scalars['String']['output'];
  /** Your reference (`primary_reference`). */
  readonly primaryReference?: Maybe<Scalars['String']['output']>;
  /** `deliveryStatus` as DRUO wrote it; empty if DRUO sends none. */
  readonly rawDeliveryStatus: Scalars['String']['output'];
  /** `language` as DRUO wrote it. */
  readonly rawLanguage?: Maybe<Scalars['String']['output']>;
  /** Where the payer's browser goes afterwards (`redirect_url`). */
  readonly redirectUrl?: Maybe<Scalars['URL']['output']>;
  /** Your second reference (`secondary_reference`). */
  readonly secondaryReference?: Maybe<Scalars['String']['output']>;
  /** The colours in effect: the chosen ones, or DRUO's documented defaults. */
  readonly theme: CheckoutTheme;
  /** The payment (`transaction`). */
  readonly transaction?: Maybe<Transaction>;
  /** The page to send the payer to; null if DRUO sends none. Anyone who has the address can open it (`url`). */
  readonly url?: Maybe<Scalars['URL']['output']>;
};

/** The colours in effect: the chosen ones, or DRUO's documented defaults. */
export type CheckoutTheme = {
  /** The page's background; DRUO documents no default (`background_color`). */
  readonly backgroundColor?: Maybe<Scalars['HexColor']['output']>;
  /** The buttons' background; DRUO documents no default (`button_color`). */
  readonly buttonColor?: Maybe<Scalars['HexColor']['output']>;
  /** The buttons' text; DRUO documents no default (`button_text_color`). */
  readonly buttonTextColor?: Maybe<Scalars['HexColor']['output']>;
  /** The background of the payment's steps; by default #ffffff (`main_content_box_background_color`). */
  readonly mainContentBoxBackgroundColor: Scalars['HexColor']['output'];
  /** The text of the payment's steps; by default #333333 (`main_content_box_text_color`). */
  readonly mainContentBoxTextColor: Scalars['HexColor']['output'];
  /** The background of the transaction's details; by default #f2f2f2 (`sidebar_background_color`). */
  readonly sidebarBackgroundColor: Scalars['HexColor']['output'];
  /** The text of the transaction's details; by default #333333 (`sidebar_text_color`). */
  readonly sidebarTextColor: Scalars['HexColor']['output'];
};

/** The colours of the page. Default: DRUO's own. */
export type CheckoutThemeInput = {
  /** The page's background (`background_color`). */
  readonly backgroundColor?: InputMaybe<Scalars['HexColor']['input']>;
  /** The buttons' background (`button_color`). */
  readonly buttonColor?: InputMaybe<Scalars['HexColor']['input']>;
  /** The buttons' text (`button_text_color`). */
  readonly buttonTextColor?: InputMaybe<Scalars['HexColor']['input']>;
  /** The background of the payment's steps; by default #ffffff (`main_content_box_background_color`). */
  readonly mainContentBoxBackgroundColor?: InputMaybe<Scalars['HexColor']['input']>;
  /** The text of the payment's steps; by default #333333 (`main_content_box_text_color`). */
  readonly mainContentBoxTextColor?: InputMaybe<Scalars['HexColor']['input']>;
  /** The background of the transaction's details; by default #f2f2f2 (`sidebar_background_color`). */
  readonly sidebarBackgroundColor?: InputMaybe<Scalars['HexColor']['input']>;
  /** The text of the transaction's details; by default #333333 (`sidebar_text_color`). */
  readonly sidebarTextColor?: InputMaybe<Scalars['HexColor']['input']>;
};

/** The payment inside a checkout link; the currency is the tenant's (`transaction` of the request). */
export type CheckoutTransactionInput = {
  /** The amount in the smallest unit of the tenant's currency; more than zero (`amount`). */
  readonly amount: Scalars['Money']['input'];
  /** Whether DRUO sends a receipt (`auto_send_receipt`). */
  readonly autoSendReceipt?: InputMaybe<Scalars['Boolean']['input']>;
  /** What the payment is for. End users may see it, for example in receipts. Line breaks are allowed (`description`). */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Your own keys and values (`metadata`). */
  readonly metadata?: InputMaybe<Scalars['Metadata']['input']>;
  /** A reference of yours (`primary_reference`). */
  readonly primaryReference?: InputMaybe<Scalars['Reference']['input']>;
  /** A second reference of yours (`secondary_reference`). */
  readonly secondaryReference?: InputMaybe<Scalars['Reference']['input']>;
  /** Text that institutions may print on statements; they may ignore it (`statement_descriptor`). */
  readonly statementDescriptor?: InputMaybe<Scalars['StatementDescriptor']['input']>;
  /** The tenant that is paid. Default: the gateway's `DRUO_TENANT_ID` (`tenant_id`). */
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
};

/** An account to connect (the request body of `POST /accounts/connect`). */
export type ConnectAccountInput = {
  /** The account number as text, so that leading zeros stay; not blank. Never served, logged or stored (`account_number`). */
  readonly accountNumber: Scalars['String']['input'];
  /** The owner of the account (`existing_end_user_id` or `new_end_user_details`). */
  readonly endUser: EndUserInput;
  /** Identifies this one intended effect: see `IdempotencyKey`. Not sent to DRUO. */
  readonly idempotencyKey: Scalars['IdempotencyKey']['input'];
  /** The institution, `ins_…`; not blank (`institution_uuid`). */
  readonly institutionId: Scalars['ID']['input'];
  /** Your own keys and values; the key `druo_graphql_ref` is reserved for the gateway (`metadata`). */
  readonly metadata?: InputMaybe<Scalars['Metadata']['input']>;
  /** A reference of yours (`primary_reference`). */
  readonly primaryReference?: InputMaybe<Scalars['String']['input']>;
  /** The routing number, which says where the account was opened. Never served, logged or stored (`routing_number`). */
  readonly routingNumber?: InputMaybe<Scalars['String']['input']>;
  /** A second reference of yours. Without it the gateway sends its own correlation reference in DRUO's field, and does not serve it (`secondary_reference`). */
  readonly secondaryReference?: InputMaybe<Scalars['String']['input']>;
  /** The kind of deposit account (`subtype`). */
  readonly subtype: AccountSubtype;
  /** The kind of account (`type`). */
  readonly type: AccountType;
  /** The owner's consent to having the account connected; must be true (`user_authorization`). */
  readonly userAuthorization: Scalars['Boolean']['input'];
};

/** The response of `connectAccount`. */
export type ConnectAccountPayload = WritePayload & {
  /** The account; null if it was refused or its outcome is unknown. */
  readonly account?: Maybe<Account>;
  /** The write and its state. Null only if the input was refused before anything was recorded. */
  readonly intent?: Maybe<WriteIntent>;
  /** Every violation of the input, or the reasons for a refusal. Empty if and only if the mutation succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/**
 * A hosted page on which an end user connects a bank account. DRUO documents only the first fields of its response: the
 * others are served if DRUO sends them, and are null otherwise.
 */
export type ConnectLink = Node & {
  /** A short code for people to read; empty if DRUO sends none (`code`). */
  readonly code: Scalars['String']['output'];
  /** The institution that the page offers first (`default_institution`). */
  readonly defaultInstitutionId?: Maybe<Scalars['ID']['output']>;
  /** Whether the link was opened (`delivery_status`). */
  readonly deliveryStatus: LinkDeliveryStatus;
  /** The end user who connects an account (`end_user`). */
  readonly endUser?: Maybe<EndUser>;
  /** True if the link can no longer be opened (`expired`). */
  readonly expired: Scalars['Boolean']['output'];
  /** The id, such as `clk_aee571f2-cdf0-4fad-8abb-74fcb8b83f20` (`uuid`). */
  readonly id: Scalars['ID']['output'];
  /** The introduction on the page (`intro_text`). */
  readonly introText?: Maybe<Scalars['String']['output']>;
  /** The page's language (`default_language`). */
  readonly language?: Maybe<Language>;
  /** Your reference (`primary_reference`). */
  readonly primaryReference?: Maybe<Scalars['String']['output']>;
  /** `deliveryStatus` as DRUO wrote it; empty if DRUO sends none. */
  readonly rawDeliveryStatus: Scalars['String']['output'];
  /** `language` as DRUO wrote it. */
  readonly rawLanguage?: Maybe<Scalars['String']['output']>;
  /** Where the end user's browser goes afterwards (`redirect_url`). */
  readonly redirectUrl?: Maybe<Scalars['URL']['output']>;
  /** Your second reference (`secondary_reference`). */
  readonly secondaryReference?: Maybe<Scalars['String']['output']>;
  /** The colours that were chosen. */
  readonly theme: ConnectTheme;
  /** The page to send the end user to; null if DRUO sends none. Anyone who has the address can open it (`url`). */
  readonly url?: Maybe<Scalars['URL']['output']>;
};

/** A page of connect links. */
export type ConnectLinkConnection = {
  /** The entries, each with its cursor. */
  readonly edges: ReadonlyArray<ConnectLinkEdge>;
  /** The entries without cursors. */
  readonly nodes: ReadonlyArray<ConnectLink>;
  /** The cursors of the page, and whether there are more entries. */
  readonly pageInfo: PageInfo;
};

/** One entry of a page of connect links. */
export type ConnectLinkEdge = {
  /** The position after this entry: send it as `after`, with the same filter. */
  readonly cursor: Scalars['String']['output'];
  /** The entry. */
  readonly node: ConnectLink;
};

/** Limits a list of connect links; all conditions must hold. Texts and ids must not be blank (the parameters of `GET /connect/link/list`). */
export type ConnectLinkFilter = {
  /** Only connect links with this code (`code`). */
  readonly code?: InputMaybe<Scalars['String']['input']>;
  /** Created at this time or later, to the second (`date_from`). */
  readonly createdFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Created at this time or earlier, to the second (`date_to`). */
  readonly createdTo?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only connect links with this delivery status; OPENED is sent as DRUO spells it, `OPENNED` (`delivery_status`). */
  readonly deliveryStatus?: InputMaybe<LinkDeliveryStatus>;
  /** Only connect links of the end user with this code (`end_user_code`). */
  readonly endUserCode?: InputMaybe<Scalars['String']['input']>;
  /** Only connect links of the end user with this e-mail address (`end_user_email`). */
  readonly endUserEmail?: InputMaybe<Scalars['String']['input']>;
  /** Only connect links of the end user with this id (`end_user_uuid`). */
  readonly endUserId?: InputMaybe<Scalars['ID']['input']>;
  /** Only connect links of the end user with this identification number (`end_user_local_id`). */
  readonly endUserIdentificationNumber?: InputMaybe<Scalars['String']['input']>;
  /** Only the connect link with this id (`uuid`). */
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  /** Only connect links with this first reference (`primary_reference`). */
  readonly primaryReference?: InputMaybe<Scalars['String']['input']>;
  /** Only connect links with this second reference (`secondary_reference`). */
  readonly secondaryReference?: InputMaybe<Scalars['String']['input']>;
};

/** The colours of a connect link's page; null if none was chosen. */
export type ConnectTheme = {
  /** The page's background (`background_color`). */
  readonly backgroundColor?: Maybe<Scalars['HexColor']['output']>;
  /** The buttons' background (`button_color`). */
  readonly buttonColor?: Maybe<Scalars['HexColor']['output']>;
  /** The buttons' text (`button_text_color`). */
  readonly buttonTextColor?: Maybe<Scalars['HexColor']['output']>;
  /** The background of the content (`content_background_color`). */
  readonly contentBackgroundColor?: Maybe<Scalars['HexColor']['output']>;
  /** The text in the content box (`content_box_text_color`). */
  readonly contentBoxTextColor?: Maybe<Scalars['HexColor']['output']>;
};

/** The colours of a connect link's page. */
export type ConnectThemeInput = {
  /** The page's background (`background_color`). */
  readonly backgroundColor?: InputMaybe<Scalars['HexColor']['input']>;
  /** The buttons' background (`button_color`). */
  readonly buttonColor?: InputMaybe<Scalars['HexColor']['input']>;
  /** The buttons' text (`button_text_color`). */
  readonly buttonTextColor?: InputMaybe<Scalars['HexColor']['input']>;
  /** The background of the content (`content_background_color`). */
  readonly contentBackgroundColor?: InputMaybe<Scalars['HexColor']['input']>;
  /** The text in the content box (`content_box_text_color`). */
  readonly contentBoxTextColor?: InputMaybe<Scalars['HexColor']['input']>;
};

/** A checkout link to create (the request body of `POST /checkout/link/create`). */
export type CreateCheckoutLinkInput = {
  /** True takes the payer to `redirectUrl` at once, without DRUO's own page in between (`custom_confirmation_page`). */
  readonly customConfirmationPage?: InputMaybe<Scalars['Boolean']['input']>;
  /** The institution that the page offers first, `ins_…` (`default_institution`). */
  readonly defaultInstitutionId?: InputMaybe<Scalars['ID']['input']>;
  /** The link's description, shown to the payer (`link_description`). */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** The payer (`existing_end_user_id` or `new_end_user_details`). */
  readonly endUser: EndUserInput;
  /** When the link expires; in the future, to the second. Without it DRUO decides: about 20 minutes in its sample (`expiration_date`). */
  readonly expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Identifies this one intended effect: see `IdempotencyKey`. Not sent to DRUO. */
  readonly idempotencyKey: Scalars['IdempotencyKey']['input'];
  /** The page's language. Default: English (`default_language`). */
  readonly language?: InputMaybe<Language>;
  /** The link's name, shown to the payer; not blank (`link_name`). */
  readonly name: Scalars['String']['input'];
  /** A reference of yours to find the link by (`primary_reference`). */
  readonly primaryReference?: InputMaybe<Scalars['String']['input']>;
  /** Where the payer's browser goes afterwards: http, https, or a scheme from `REDIRECT_SCHEMES`. DRUO appends the outcome to it (`redirect_url`). */
  readonly redirectUrl?: InputMaybe<Scalars['URL']['input']>;
  /** A second reference of yours (`secondary_reference`). */
  readonly secondaryReference?: InputMaybe<Scalars['String']['input']>;
  /** The page's colours (its seven `…_color` fields). */
  readonly theme?: InputMaybe<CheckoutThemeInput>;
  /** The payment (`transaction`). */
  readonly transaction: CheckoutTransactionInput;
};

/** The response of `createCheckoutLink`. */
export type CreateCheckoutLinkPayload = WritePayload & {
  /** The link; null if it was refused or its outcome is unknown. */
  readonly checkoutLink?: Maybe<CheckoutLink>;
  /** The write and its state. Null only if the input was refused before anything was recorded. */
  readonly intent?: Maybe<WriteIntent>;
  /** Every violation of the input, or the reasons for a refusal. Empty if and only if the mutation succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A connect link to create (the request body of `POST /connect/link/create`). */
export type CreateConnectLinkInput = {
  /** The institution that the page offers first, `ins_…` (`default_institution`). */
  readonly defaultInstitutionId?: InputMaybe<Scalars['ID']['input']>;
  /** The end user who connects an account (`existing_end_user_id` or `new_end_user_details`). */
  readonly endUser: EndUserInput;
  /** Identifies this one intended effect: see `IdempotencyKey`. Not sent to DRUO. */
  readonly idempotencyKey: Scalars['IdempotencyKey']['input'];
  /**
   * The introduction on the page: 40 to 70 characters. DRUO asks for the merchant's registered name and the word DRUO in
   * it; the gateway does not check that (`intro_text`).
   */
  readonly introText: Scalars['String']['input'];
  /** The page's language. Default: English (`default_language`). */
  readonly language?: InputMaybe<Language>;
  /** A reference of yours to find the link by (`primary_reference`). */
  readonly primaryReference?: InputMaybe<Scalars['String']['input']>;
  /** Where the end user's browser goes afterwards: http, https, or a scheme from `REDIRECT_SCHEMES` (`redirect_url`). */
  readonly redirectUrl?: InputMaybe<Scalars['URL']['input']>;
  /** A second reference of yours (`secondary_reference`). */
  readonly secondaryReference?: InputMaybe<Scalars['String']['input']>;
  /** The page's colours (its five colour fields). */
  readonly theme?: InputMaybe<ConnectThemeInput>;
};

/** The response of `createConnectLink`. */
export type CreateConnectLinkPayload = WritePayload & {
  /** The connect link; null if it was refused or its outcome is unknown. */
  readonly connectLink?: Maybe<ConnectLink>;
  /** The write and its state. Null only if the input was refused before anything was recorded. */
  readonly intent?: Maybe<WriteIntent>;
  /** Every violation of the input, or the reasons for a refusal. Empty if and only if the mutation succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** The end user to create (the request body of `POST /end-users/create`). */
export type CreateEndUserInput = {
  /**
   * An individual or an organization. Without `secondaryReference` the gateway sends its own correlation reference in
   * DRUO's field, and does not serve it.
   */
  readonly endUser: NewEndUserInput;
  /** Identifies this one intended effect: see `IdempotencyKey`. Not sent to DRUO. */
  readonly idempotencyKey: Scalars['IdempotencyKey']['input'];
};

/** The response of `createEndUser`. */
export type CreateEndUserPayload = WritePayload & {
  /** The end user; null if it was refused or its outcome is unknown. */
  readonly endUser?: Maybe<EndUser>;
  /** The write and its state. Null only if the input was refused before anything was recorded. */
  readonly intent?: Maybe<WriteIntent>;
  /** Every violation of the input, or the reasons for a refusal. Empty if and only if the mutation succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A payment to create. The currency is the tenant's (the request body of `POST /payments/create`). */
export type CreatePaymentInput = {
  /** The amount in the smallest unit of the tenant's currency; more than zero (`amount`). */
  readonly amount: Scalars['Money']['input'];
  /** Whether DRUO sends a receipt (`auto_send_receipt`). */
  readonly autoSendReceipt?: InputMaybe<Scalars['Boolean']['input']>;
  /** What the payment is for. End users may see it, for example in receipts. Line breaks are allowed (`description`). */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** The account that pays, `acc_…`; not blank (`funding_source_id`). */
  readonly fundingSourceId: Scalars['ID']['input'];
  /** Identifies this one intended effect: see `IdempotencyKey`. Not sent to DRUO. */
  readonly idempotencyKey: Scalars['IdempotencyKey']['input'];
  /** Your own keys and values; the key `druo_graphql_ref` is reserved for the gateway (`metadata`, not documented for this request). */
  readonly metadata?: InputMaybe<Scalars['Metadata']['input']>;
  /** A reference of yours (`primary_reference`). */
  readonly primaryReference?: InputMaybe<Scalars['Reference']['input']>;
  /** A second reference of yours. Without it the gateway sends its own correlation reference in DRUO's field, and does not serve it (`secondary_reference`, not documented for this request). */
  readonly secondaryReference?: InputMaybe<Scalars['Reference']['input']>;
  /** Text that institutions may print on statements; they may ignore it (`statement_descriptor`). */
  readonly statementDescriptor?: InputMaybe<Scalars['StatementDescriptor']['input']>;
  /** The tenant that is paid. Default: the gateway's `DRUO_TENANT_ID` (`tenant_id`). */
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
};

/** The response of `createPayment`. */
export type CreatePaymentPayload = WritePayload & {
  /** The write and its state. Null only if the input was refused before anything was recorded. */
  readonly intent?: Maybe<WriteIntent>;
  /** The transaction; null if it was refused or its outcome is unknown. A decline is not an error: see `status` and `remarks`. */
  readonly transaction?: Maybe<Transaction>;
  /** Every violation of the input, or the reasons for a refusal. Empty if and only if the mutation succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A payout to create (the request body of `POST /payouts/create`). */
export type CreatePayoutInput = {
  /** The amount in the currency's smallest unit; more than zero (`amount`). */
  readonly amount: Scalars['Money']['input'];
  /** The currency of `amount` (`currency`). */
  readonly currency: Scalars['CurrencyCode']['input'];
  /** What the payout is for. DRUO's portal and API show it. Line breaks are allowed (`description`). */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** The account that receives the money, `acc_…`; not blank (`destination_account_id`). */
  readonly destinationAccountId: Scalars['ID']['input'];
  /** Identifies this one intended effect: see `IdempotencyKey`. Not sent to DRUO. */
  readonly idempotencyKey: Scalars['IdempotencyKey']['input'];
  /** Your own keys and values; the key `druo_graphql_ref` is reserved for the gateway (`metadata`). */
  readonly metadata?: InputMaybe<Scalars['Metadata']['input']>;
  /** A reference of yours (`primary_reference`). */
  readonly primaryReference?: InputMaybe<Scalars['Reference']['input']>;
  /** A second reference of yours. Without it the gateway sends its own correlation reference in DRUO's field, and does not serve it (`secondary_reference`). */
  readonly secondaryReference?: InputMaybe<Scalars['Reference']['input']>;
  /** The tenant that pays. Default: the gateway's `DRUO_TENANT_ID`; required without it (`tenant_id`). */
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
};

/** The response of `createPayout`. */
export type CreatePayoutPayload = WritePayload & {
  /** The write and its state. Null only if the input was refused before anything was recorded. */
  readonly intent?: Maybe<WriteIntent>;
  /** The transaction; null if it was refused or its outcome is unknown. A decline is not an error: see `status` and `remarks`. */
  readonly transaction?: Maybe<Transaction>;
  /** Every violation of the input, or the reasons for a refusal. Empty if and only if the mutation succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A recurring plan to create (the request body of `POST /recurring-plans/create`). */
export type CreateRecurringPlanInput = {
  /** How often the transaction happens (`cycle_frequency`). */
  readonly cycleFrequency?: InputMaybe<PlanCycleFrequency>;
  /** What the plan is for (`description`). */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** The account that is paid, `acc_…` (`destination_account_id`). */
  readonly destinationAccountId?: InputMaybe<Scalars['ID']['input']>;
  /** The last day, not before `startDate`. Default: no end (`end_date`). */
  readonly endDate?: InputMaybe<Scalars['Date']['input']>;
  /** The end user of the plan (`existing_end_user_id` or `new_end_user_details`). */
  readonly endUser: EndUserInput;
  /** Identifies this one intended effect: see `IdempotencyKey`. Not sent to DRUO. */
  readonly idempotencyKey: Scalars['IdempotencyKey']['input'];
  /** Your own keys and values; the key `druo_graphql_ref` is reserved for the gateway (`metadata`). */
  readonly metadata?: InputMaybe<Scalars['Metadata']['input']>;
  /** The account that pays, `acc_…` (`origin_account_id`). */
  readonly originAccountId?: InputMaybe<Scalars['ID']['input']>;
  /** A reference of yours (`primary_reference`). */
  readonly primaryReference?: InputMaybe<Scalars['String']['input']>;
  /** Whether each transaction happens automatically or is requested from the end user (`processing_method`). */
  readonly processingMethod: PlanProcessingMethod;
  /** A second reference of yours. Without it the gateway sends its own correlation reference in DRUO's field, and does not serve it (`secondary_reference`). */
  readonly secondaryReference?: InputMaybe<Scalars['String']['input']>;
  /** The first day. Default: now (`start_date`). */
  readonly startDate?: InputMaybe<Scalars['Date']['input']>;
  /** Maximum number of transactions: one or more (`total_cycle_count`). */
  readonly totalCycleCount?: InputMaybe<Scalars['Int']['input']>;
  /** The transaction that the plan repeats (`transaction`). */
  readonly transaction: PlanTransactionInput;
};

/** The response of `createRecurringPlan`. */
export type CreateRecurringPlanPayload = WritePayload & {
  /** The write and its state. Null only if the input was refused before anything was recorded. */
  readonly intent?: Maybe<WriteIntent>;
  /** The plan; null if it was refused or its outcome is unknown. */
  readonly recurringPlan?: Maybe<RecurringPlan>;
  /** Every violation of the input, or the reasons for a refusal. Empty if and only if the mutation succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** The account to disconnect. */
export type DisconnectAccountInput = {
  /** The account; not blank (in the address). */
  readonly accountId: Scalars['ID']['input'];
  /** Identifies this one intended effect: see `IdempotencyKey`. Not sent to DRUO. */
  readonly idempotencyKey: Scalars['IdempotencyKey']['input'];
};

/** The response of `disconnectAccount`. */
export type DisconnectAccountPayload = WritePayload & {
  /** The account as it is now; null if it was refused or its outcome is unknown. */
  readonly account?: Maybe<Account>;
  /** The write and its state. Null only if the input was refused before anything was recorded. */
  readonly intent?: Maybe<WriteIntent>;
  /** Every violation of the input, or the reasons for a refusal. Empty if and only if the mutation succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A person or an organization that pays or is paid (End User). */
export type EndUser = Node & {
  /** The end user's accounts (`GET /accounts/list` with `end_user_uuid`). */
  readonly accounts: AccountConnection;
  /** The postal address (`address`). */
  readonly address?: Maybe<Address>;
  /** A short code for people to read; empty if DRUO sends none (`code`). */
  readonly code: Scalars['String']['output'];
  /** When the end user was created (`date_created_gmt`). */
  readonly createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** The date of birth (`date_of_birth`). */
  readonly dateOfBirth?: Maybe<Scalars['Date']['output']>;
  /** The e-mail address, as DRUO stores it (`email`). */
  readonly email?: Maybe<Scalars['String']['output']>;
  /** The first name (`first_name`). */
  readonly firstName?: Maybe<Scalars['String']['output']>;
  /** The id, such as `eur_868d99a5-6578-40cf-8aec-e7a48085fa37` (`uuid`). */
  readonly id: Scalars['ID']['output'];
  /** The official document; null if DRUO has no number (`local_id`, `local_id_type` and `local_id_country`). */
  readonly identification?: Maybe<Identification>;
  /** The last name (`last_name`). */
  readonly lastName?: Maybe<Scalars['String']['output']>;
  /** Your own keys and values; `{}` if there are none (`metadata`). */
  readonly metadata: Scalars['Metadata']['output'];
  /** The merchant's note (`note`). */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** The organization that the person belongs to, or the name that an organization is known by (`organization`). */
  readonly organization?: Maybe<Scalars['String']['output']>;
  /** The registered name (`organization_legal_name`). */
  readonly organizationLegalName?: Maybe<Scalars['String']['output']>;
  /** The phone number (`phone_number`). */
  readonly phoneNumber?: Maybe<PhoneNumber>;
  /** The language that DRUO writes to the end user in (`preferred_language`). */
  readonly preferredLanguage?: Maybe<Language>;
  /** Your reference (`primary_reference`). */
  readonly primaryReference?: Maybe<Scalars['String']['output']>;
  /** `preferredLanguage` as DRUO wrote it. */
  readonly rawPreferredLanguage?: Maybe<Scalars['String']['output']>;
  /** `type` as DRUO wrote it; empty if DRUO sends none. */
  readonly rawType: Scalars['String']['output'];
  /** Your second reference (`secondary_reference`). */
  readonly secondaryReference?: Maybe<Scalars['String']['output']>;
  /** The end user's transactions of one type (`GET /payments/list`, `/payouts/list` or `/transfers/list`). */
  readonly transactions: TransactionConnection;
  /** Individual or organization (`type`; DRUO also sends `COMPANY`). */
  readonly type: EndUserType;
  /** When the end user last changed (`date_updated_gmt`). */
  readonly updatedAt?: Maybe<Scalars['DateTime']['output']>;
};


/** A person or an organization that pays or is paid (End User). */
export type EndUserAccountsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AccountFilter>;
  first: Scalars['Int']['input'];
};


/** A person or an organization that pays or is paid (End User). */
export type EndUserTransactionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TransactionFilter>;
  first: Scalars['Int']['input'];
  type: TransactionType;
};

/** A page of end users. */
export type EndUserConnection = {
  /** The entries, each with its cursor. */
  readonly edges: ReadonlyArray<EndUserEdge>;
  /** The entries without cursors. */
  readonly nodes: ReadonlyArray<EndUser>;
  /** The cursors of the page, and whether there are more entries. */
  readonly pageInfo: PageInfo;
};

/** One entry of a page of end users. */
export type EndUserEdge = {
  /** The position after this entry: send it as `after`, with the same filter. */
  readonly cursor: Scalars['String']['output'];
  /** The entry. */
  readonly node: EndUser;
};

/** Limits a list of end users; all conditions must hold. Texts and ids must not be blank (the parameters of `GET /end-users/list`). */
export type EndUserFilter = {
  /** Only end users with this code (`code`). */
  readonly code?: InputMaybe<Scalars['String']['input']>;
  /** Created at this time or later, to the second (`date_from`). */
  readonly createdFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Created at this time or earlier, to the second (`date_to`). */
  readonly createdTo?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only end users with this e-mail address (`email`). */
  readonly email?: InputMaybe<Scalars['String']['input']>;
  /** Only end users with this first name (`first_name`). */
  readonly firstName?: InputMaybe<Scalars['String']['input']>;
  /** Only the end user with this id (`uuid`). */
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  /** Only end users with this identification number (`local_id`). */
  readonly identificationNumber?: InputMaybe<Scalars['String']['input']>;
  /** Only end users with this last name (`last_name`). */
  readonly lastName?: InputMaybe<Scalars['String']['input']>;
  /** Only end users of this merchant (`merchant_id`). */
  readonly merchantId?: InputMaybe<Scalars['ID']['input']>;
  /** Only end users with this organization (`organization`). */
  readonly organization?: InputMaybe<Scalars['String']['input']>;
  /** Only end users with this first reference (`primary_reference`). */
  readonly primaryReference?: InputMaybe<Scalars['String']['input']>;
  /** Only end users with this second reference (`secondary_reference`). */
  readonly secondaryReference?: InputMaybe<Scalars['String']['input']>;
  /** Only end users of this type (`type`). */
  readonly type?: InputMaybe<EndUserType>;
};

/** An end user: exactly one of an existing one, a new individual and a new organization. */
export type EndUserInput =
  /** The id of an existing end user, `eur_…`; not blank (`existing_end_user_id`). */
  { readonly existingId: Scalars['ID']['input']; readonly individual?: never; readonly organization?: never; }
  |  /** A new individual (`new_end_user_details` with type INDIVIDUAL). */
  { readonly existingId?: never; readonly individual: NewIndividualInput; readonly organization?: never; }
  |  /** A new organization (`new_end_user_details` with type ORGANIZATION). */
  { readonly existingId?: never; readonly individual?: never; readonly organization: NewOrganizationInput; };

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
  readonly connectLinkId: Scalars['ID']['input'];
  /** Identifies this one intended effect: see `IdempotencyKey`. Not sent to DRUO. */
  readonly idempotencyKey: Scalars['IdempotencyKey']['input'];
};

/** The response of `expireConnectLink`. */
export type ExpireConnectLinkPayload = WritePayload & {
  /** The connect link as it is now; null if it was refused or its outcome is unknown. */
  readonly connectLink?: Maybe<ConnectLink>;
  /** The write and its state. Null only if the input was refused before anything was recorded. */
  readonly intent?: Maybe<WriteIntent>;
  /** Every violation of the input, or the reasons for a refusal. Empty if and only if the mutation succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** An official document of a person or an organization. */
export type Identification = {
  /** The country that issued it (`local_id_country`). */
  readonly country?: Maybe<Scalars['CountryCode']['output']>;
  /** The document's number, as text (`local_id`). */
  readonly number: Scalars['String']['output'];
  /** `type` as DRUO wrote it; empty if DRUO sends none. */
  readonly rawType: Scalars['String']['output'];
  /** The kind of document (`local_id_type`). */
  readonly type: IdentificationType;
};

/** An official document (`local_id`, `local_id_type` and `local_id_country`). */
export type IdentificationInput = {
  /** The country that issued it (`local_id_country`). */
  readonly country: Scalars['CountryCode']['input'];
  /** The document's number as text, so that leading zeros stay; not blank (`local_id`). */
  readonly number: Scalars['String']['input'];
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

/** A bank or another holder of accounts. */
export type Institution = {
  /** The id, `ins_…` (`uuid`). */
  readonly id: Scalars['ID']['output'];
  /** The institution's name (`name`). */
  readonly name?: Maybe<Scalars['String']['output']>;
};

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

/** An amount with its currency. */
export type MonetaryAmount = {
  /** The currency of `value` (`currency`, as text or `{code}`). */
  readonly currency: Scalars['CurrencyCode']['output'];
  /** The amount in the major unit, exact, such as `"200.00"`. Decimal places come from ISO 4217 (COP has 2). */
  readonly decimal: Scalars['String']['output'];
  /** Formatted for people, such as `$ 200,00`. Decimal places come from ISO 4217, everything else from the locale. */
  readonly formatted: Scalars['String']['output'];
  /**
   * The amount in the currency's smallest unit: `1000` is USD 10.00. An amount that cannot be read is an error
   * (`UPSTREAM_CONTRACT`), never a guess.
   */
  readonly value: Scalars['Money']['output'];
};


/** An amount with its currency. */
export type MonetaryAmountFormattedArgs = {
  locale: Scalars['Locale']['input'];
};

/** Writes: they move money, or create or change objects at DRUO. One field per operation, sent by POST. */
export type Mutation = {
  /** Activates or resumes a plan (`PUT /recurring-plans/{uuid}/activate`). */
  readonly activateRecurringPlan: ActivateRecurringPlanPayload;
  /** Takes one step of a pending validation (`PUT /accounts/authenticate`). */
  readonly authenticateAccount: AuthenticateAccountPayload;
  /** Moves money between two accounts at once, without a confirmation by the payer. Sent at most once per idempotency key (`POST /transactions/authorize`). */
  readonly authorizeTransaction: AuthorizeTransactionPayload;
  /** Cancels a plan (`PUT /recurring-plans/{uuid}/cancel`). */
  readonly cancelRecurringPlan: CancelRecurringPlanPayload;
  /** Connects an account. The merchant must have its details and the owner's consent (`POST /accounts/connect`). */
  readonly connectAccount: ConnectAccountPayload;
  /**
   * Creates a hosted page on which an end user pays. DRUO creates a PENDING transaction with it. No one is charged
   * before the end user acts (`POST /checkout/link/create`).
   */
  readonly createCheckoutLink: CreateCheckoutLinkPayload;
  /** Creates a hosted page on which an end user connects a bank account. A second link charges no one (`POST /connect/link/create`). */
  readonly createConnectLink: CreateConnectLinkPayload;
  /** Creates an end user (`POST /end-users/create`). */
  readonly createEndUser: CreateEndUserPayload;
  /** Charges a connected account. Sent at most once per idempotency key (`POST /payments/create`). */
  readonly createPayment: CreatePaymentPayload;
  /** Sends money to an account. Sent at most once per idempotency key (`POST /payouts/create`). */
  readonly createPayout: CreatePayoutPayload;
  /** Creates a plan that repeats a transaction. Sent at most once per idempotency key (`POST /recurring-plans/create`). */
  readonly createRecurringPlan: CreateRecurringPlanPayload;
  /** Ends an account's connection (`PUT /accounts/{uuid}/disconnect`). */
  readonly disconnectAccount: DisconnectAccountPayload;
  /** Expires a connect link: it can no longer be opened (`PUT /connect/link/{uuid}/expire`). */
  readonly expireConnectLink: ExpireConnectLinkPayload;
  /** Pauses a plan (`PUT /recurring-plans/{uuid}/pause`). */
  readonly pauseRecurringPlan: PauseRecurringPlanPayload;
  /**
   * Refunds the whole amount of a transaction; DRUO documents no partial refund. Sent at most once per idempotency key
   * (`PUT /transactions/refund`).
   */
  readonly refundTransaction: RefundTransactionPayload;
  /**
   * Records a person's decision about a write that is CONFIRMING or NEEDS_REVIEW. It is final: after NOT_EXECUTED and
   * REJECTED the caller may pay again. Nothing is sent to DRUO.
   */
  readonly settleWrite: SettleWritePayload;
  /**
   * Creates an account and validates it. The steps that are left are in `account.pendingValidations`; take each with
   * `authenticateAccount` (`POST /accounts/validate`).
   */
  readonly validateAccount: ValidateAccountPayload;
  /**
   * Confirms a transaction that waits for its payer, with a one-time code if the payer received one. Sent at most once
   * per idempotency key (`PUT /transactions/validate`).
   */
  readonly validateTransaction: ValidateTransactionPayload;
};


/** Writes: they move money, or create or change objects at DRUO. One field per operation, sent by POST. */
export type MutationActivateRecurringPlanArgs = {
  input: ActivateRecurringPlanInput;
};


/** Writes: they move money, or create or change objects at DRUO. One field per operation, sent by POST. */
export type MutationAuthenticateAccountArgs = {
  input: AuthenticateAccountInput;
};


/** Writes: they move money, or create or change objects at DRUO. One field per operation, sent by POST. */
export type MutationAuthorizeTransactionArgs = {
  input: AuthorizeTransactionInput;
};


/** Writes: they move money, or create or change objects at DRUO. One field per operation, sent by POST. */
export type MutationCancelRecurringPlanArgs = {
  input: CancelRecurringPlanInput;
};


/** Writes: they move money, or create or change objects at DRUO. One field per operation, sent by POST. */
export type MutationConnectAccountArgs = {
  input: ConnectAccountInput;
};


/** Writes: they move money, or create or change objects at DRUO. One field per operation, sent by POST. */
export type MutationCreateCheckoutLinkArgs = {
  input: CreateCheckoutLinkInput;
};


/** Writes: they move money, or create or change objects at DRUO. One field per operation, sent by POST. */
export type MutationCreateConnectLinkArgs = {
  input: CreateConnectLinkInput;
};


/** Writes: they move money, or create or change objects at DRUO. One field per operation, sent by POST. */
export type MutationCreateEndUserArgs = {
  input: CreateEndUserInput;
};


/** Writes: they move money, or create or change objects at DRUO. One field per operation, sent by POST. */
export type MutationCreatePaymentArgs = {
  input: CreatePaymentInput;
};


/** Writes: they move money, or create or change objects at DRUO. One field per operation, sent by POST. */
export type MutationCreatePayoutArgs = {
  input: CreatePayoutInput;
};


/** Writes: they move money, or create or change objects at DRUO. One field per operation, sent by POST. */
export type MutationCreateRecurringPlanArgs = {
  input: CreateRecurringPlanInput;
};


/** Writes: they move money, or create or change objects at DRUO. One field per operation, sent by POST. */
export type MutationDisconnectAccountArgs = {
  input: DisconnectAccountInput;
};


/** Writes: they move money, or create or change objects at DRUO. One field per operation, sent by POST. */
export type MutationExpireConnectLinkArgs = {
  input: ExpireConnectLinkInput;
};


/** Writes: they move money, or create or change objects at DRUO. One field per operation, sent by POST. */
export type MutationPauseRecurringPlanArgs = {
  input: PauseRecurringPlanInput;
};


/** Writes: they move money, or create or change objects at DRUO. One field per operation, sent by POST. */
export type MutationRefundTransactionArgs = {
  input: RefundTransactionInput;
};


/** Writes: they move money, or create or change objects at DRUO. One field per operation, sent by POST. */
export type MutationSettleWriteArgs = {
  input: SettleWriteInput;
};


/** Writes: they move money, or create or change objects at DRUO. One field per operation, sent by POST. */
export type MutationValidateAccountArgs = {
  input: ValidateAccountInput;
};


/** Writes: they move money, or create or change objects at DRUO. One field per operation, sent by POST. */
export type MutationValidateTransactionArgs = {
  input: ValidateTransactionInput;
};

/** A new end user: exactly one of `individual` and `organization`. */
export type NewEndUserInput =
  /** A new individual (`type` INDIVIDUAL). */
  { readonly individual: NewIndividualInput; readonly organization?: never; }
  |  /** A new organization (`type` ORGANIZATION). */
  { readonly individual?: never; readonly organization: NewOrganizationInput; };

/** A new individual (`new_end_user_details` with type INDIVIDUAL). */
export type NewIndividualInput = {
  /** The postal address (`address`). */
  readonly address?: InputMaybe<AddressInput>;
  /** The date of birth (`date_of_birth`). */
  readonly dateOfBirth?: InputMaybe<Scalars['Date']['input']>;
  /** The e-mail address (`email`). */
  readonly email?: InputMaybe<Scalars['EmailAddress']['input']>;
  /** The first name; not blank (`first_name`). */
  readonly firstName: Scalars['String']['input'];
  /** The person's document. Required if the country is Colombia: the country of the address, or without it if the currency is COP or the gateway has `DRUO_COUNTRY=COL`. */
  readonly identification?: InputMaybe<IdentificationInput>;
  /** The last name; not blank (`last_name`). */
  readonly lastName: Scalars['String']['input'];
  /** Your own keys and values (`metadata`). */
  readonly metadata?: InputMaybe<Scalars['Metadata']['input']>;
  /** A note of yours. Line breaks are allowed (`note`). */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** The organization that the person belongs to (`organization`). */
  readonly organization?: InputMaybe<Scalars['String']['input']>;
  /** The registered name of that organization (`organization_legal_name`). */
  readonly organizationLegalName?: InputMaybe<Scalars['String']['input']>;
  /** The phone number (`phone_number`). */
  readonly phoneNumber?: InputMaybe<PhoneNumberInput>;
  /** The language that DRUO writes to the person in (`preferred_language`). */
  readonly preferredLanguage?: InputMaybe<Language>;
  /** A reference of yours (`primary_reference`). */
  readonly primaryReference?: InputMaybe<Scalars['String']['input']>;
  /** A second reference of yours (`secondary_reference`). */
  readonly secondaryReference?: InputMaybe<Scalars['String']['input']>;
};

/** A new organization (`new_end_user_details` with type ORGANIZATION). */
export type NewOrganizationInput = {
  /** The postal address (`address`). */
  readonly address?: InputMaybe<AddressInput>;
  /** The e-mail address (`email`). */
  readonly email?: InputMaybe<Scalars['EmailAddress']['input']>;
  /** First name of a contact person (`first_name`). */
  readonly firstName?: InputMaybe<Scalars['String']['input']>;
  /** The organization's document. Required if the country is Colombia: the country of the address, or without it if the currency is COP or the gateway has `DRUO_COUNTRY=COL`. */
  readonly identification?: InputMaybe<IdentificationInput>;
  /** Last name of a contact person (`last_name`). */
  readonly lastName?: InputMaybe<Scalars['String']['input']>;
  /** The registered name; not blank (`organization_legal_name`). */
  readonly legalName: Scalars['String']['input'];
  /** Your own keys and values (`metadata`). */
  readonly metadata?: InputMaybe<Scalars['Metadata']['input']>;
  /** The name that the organization is known by (`organization`). */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** A note of yours. Line breaks are allowed (`note`). */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** The phone number (`phone_number`). */
  readonly phoneNumber?: InputMaybe<PhoneNumberInput>;
  /** The language that DRUO writes to the organization in (`preferred_language`). */
  readonly preferredLanguage?: InputMaybe<Language>;
  /** A reference of yours (`primary_reference`). */
  readonly primaryReference?: InputMaybe<Scalars['String']['input']>;
  /** A second reference of yours (`secondary_reference`). */
  readonly secondaryReference?: InputMaybe<Scalars['String']['input']>;
};

/** An object with an id of DRUO. */
export type Node = {
  /** DRUO's id (`uuid`): a prefix and a UUID. Treat it as opaque. */
  readonly id: Scalars['ID']['output'];
};

/** The position of a page in its list. */
export type PageInfo = {
  /** The cursor of the page's last entry: the next page's `after`; null if the page is empty. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  /** True if there are more entries (`page_info.has_next_page`). */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** True if this is not the first page. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the page's first entry; null if the page is empty. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
};

/** The plan to pause. */
export type PauseRecurringPlanInput = {
  /** Identifies this one intended effect: see `IdempotencyKey`. Not sent to DRUO. */
  readonly idempotencyKey: Scalars['IdempotencyKey']['input'];
  /** The plan; not blank (in the address). */
  readonly recurringPlanId: Scalars['ID']['input'];
};

/** The response of `pauseRecurringPlan`. */
export type PauseRecurringPlanPayload = WritePayload & {
  /** The write and its state. Null only if the input was refused before anything was recorded. */
  readonly intent?: Maybe<WriteIntent>;
  /** The plan as it is now; null if it was refused or its outcome is unknown. */
  readonly recurringPlan?: Maybe<RecurringPlan>;
  /** Every violation of the input, or the reasons for a refusal. Empty if and only if the mutation succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** One step that is left before an account is validated. */
export type PendingAccountValidation = {
  /** The step to take (`action`). */
  readonly action: AccountValidationAction;
  /** `action` as DRUO wrote it; empty if DRUO sends none. */
  readonly rawAction: Scalars['String']['output'];
  /** The name of the step, for `authenticateAccount` (`slug`). */
  readonly slug: Scalars['String']['output'];
};

/** A phone number in its two parts. */
export type PhoneNumber = {
  /** The country's calling code; empty if DRUO sends none (`country_code`). */
  readonly countryCode: Scalars['String']['output'];
  /** The number without the calling code (`number`). */
  readonly number: Scalars['String']['output'];
};

/** A phone number in two parts; both are required (`phone_number`). */
export type PhoneNumberInput = {
  /** The country's calling code in digits, such as `57`. A leading plus is removed (`country_code`). */
  readonly countryCode: Scalars['String']['input'];
  /** The number without the calling code, in digits (`number`). */
  readonly number: Scalars['String']['input'];
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

/** The transaction that a plan repeats. It has no id and no status (`transaction` of a Recurring Plan). */
export type PlanTransaction = {
  /** The amount of each transaction; null if DRUO leaves out the amount or the currency (`amount` with `currency`). */
  readonly amount?: Maybe<MonetaryAmount>;
  /** Your own keys and values; `{}` if there are none (`metadata`). */
  readonly metadata: Scalars['Metadata']['output'];
  /** Your reference (`primary_reference`). */
  readonly primaryReference?: Maybe<Scalars['String']['output']>;
  /** `type` as DRUO wrote it; empty if DRUO sends none. */
  readonly rawType: Scalars['String']['output'];
  /** Your second reference (`secondary_reference`). */
  readonly secondaryReference?: Maybe<Scalars['String']['output']>;
  /** Text that institutions may print on statements; they may ignore it (`statement_descriptor`). */
  readonly statementDescriptor?: Maybe<Scalars['String']['output']>;
  /** The tenant (`tenant_id`, or `tenant` with `uuid`). */
  readonly tenantId?: Maybe<Scalars['ID']['output']>;
  /** The kind of transaction (`type`). */
  readonly type: TransactionType;
};

/** The transaction that a plan repeats (`transaction`). */
export type PlanTransactionInput = {
  /** The amount of each transaction in the currency's smallest unit; more than zero (`amount`). */
  readonly amount: Scalars['Money']['input'];
  /** The currency of `amount`. Default: the tenant's (`currency`). */
  readonly currency?: InputMaybe<Scalars['CurrencyCode']['input']>;
  /** Your own keys and values (`metadata`). */
  readonly metadata?: InputMaybe<Scalars['Metadata']['input']>;
  /** A reference of yours (`primary_reference`). */
  readonly primaryReference?: InputMaybe<Scalars['Reference']['input']>;
  /** A second reference of yours (`secondary_reference`). */
  readonly secondaryReference?: InputMaybe<Scalars['Reference']['input']>;
  /** Text that institutions may print on statements; they may ignore it (`statement_descriptor`). */
  readonly statementDescriptor?: InputMaybe<Scalars['StatementDescriptor']['input']>;
  /** The tenant. Default: the gateway's `DRUO_TENANT_ID`; required without it (`tenant_id`). */
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
  /** PAYMENT, PAYOUT or TRANSFER (`type`). */
  readonly type: TransactionType;
};

/** Reads: they change nothing. */
export type Query = {
  /** An account by its id; null if DRUO does not know it (`GET /accounts/{uuid}`). */
  readonly account?: Maybe<Account>;
  /**
   * The merchant's accounts. DRUO documents no order and numbers its pages: if data change between two pages, entries
   * may appear twice or be missing (`GET /accounts/list`).
   */
  readonly accounts: AccountConnection;
  /** A checkout link by its id; null if DRUO does not know it (`GET /checkout/link/{uuid}`). */
  readonly checkoutLink?: Maybe<CheckoutLink>;
  /** A connect link by its id; null if DRUO does not know it (`GET /connect/link/{uuid}`). */
  readonly connectLink?: Maybe<ConnectLink>;
  /**
   * The merchant's connect links. DRUO documents no order and numbers its pages: if data change between two pages,
   * entries may appear twice or be missing (`GET /connect/link/list`).
   */
  readonly connectLinks: ConnectLinkConnection;
  /** An end user by the id; null if DRUO does not know it (`GET /end-users/{uuid}`). */
  readonly endUser?: Maybe<EndUser>;
  /**
   * The merchant's end users. DRUO documents no order and numbers its pages: if data change between two pages, entries
   * may appear twice or be missing (`GET /end-users/list`).
   */
  readonly endUsers: EndUserConnection;
  /**
   * Any object by its id, for clients that follow Relay's conventions; null if DRUO does not know it, or if the prefix
   * of the id is unknown. Prefer the field of the type: a transaction can take three calls here.
   */
  readonly node?: Maybe<Node>;
  /**
   * The caller's rate limit at the gateway, after this request; null without a limit. It needs no call to DRUO and no
   * scope.
   */
  readonly rateLimit?: Maybe<RateLimit>;
  /** A recurring plan by its id; null if DRUO does not know it (`GET /recurring-plans/{uuid}`). */
  readonly recurringPlan?: Maybe<RecurringPlan>;
  /**
   * The merchant's recurring plans. DRUO documents no order and numbers its pages: if data change between two pages,
   * entries may appear twice or be missing (`GET /recurring-plans/list`).
   */
  readonly recurringPlans: RecurringPlanConnection;
  /**
   * A transaction by its id; null if DRUO does not know it. DRUO reads payments, payouts and transfers at three
   * addresses. Without `type` the gateway asks one after the other, with `type` only one. Other types are an error,
   * because DRUO has no address for them (`GET /payments/{uuid}`, `/payouts/{uuid}`, `/transfers/{uuid}`).
   */
  readonly transaction?: Maybe<Transaction>;
  /**
   * The merchant's transactions of one type. DRUO documents no order and numbers its pages: if data change between two
   * pages, entries may appear twice or be missing (`GET /payments/list`, `/payouts/list`, `/transfers/list`).
   */
  readonly transactions: TransactionConnection;
  /**
   * The state of a write. Ask here after a lost answer. Null if this caller never used the key.
   * It needs no call to DRUO unless you select one of the objects that the write created or changed.
   */
  readonly writeIntent?: Maybe<WriteIntent>;
  /**
   * The caller's own writes, or with the scope `writes:review` those of every caller, the newest first. A payer's token and
   * DRUO's own token cannot list writes.
   */
  readonly writeIntents: WriteIntentConnection;
};


/** Reads: they change nothing. */
export type QueryAccountArgs = {
  id: Scalars['ID']['input'];
};


/** Reads: they change nothing. */
export type QueryAccountsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AccountFilter>;
  first: Scalars['Int']['input'];
};


/** Reads: they change nothing. */
export type QueryCheckoutLinkArgs = {
  id: Scalars['ID']['input'];
};


/** Reads: they change nothing. */
export type QueryConnectLinkArgs = {
  id: Scalars['ID']['input'];
};


/** Reads: they change nothing. */
export type QueryConnectLinksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ConnectLinkFilter>;
  first: Scalars['Int']['input'];
};


/** Reads: they change nothing. */
export type QueryEndUserArgs = {
  id: Scalars['ID']['input'];
};


/** Reads: they change nothing. */
export type QueryEndUsersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EndUserFilter>;
  first: Scalars['Int']['input'];
};


/** Reads: they change nothing. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/** Reads: they change nothing. */
export type QueryRecurringPlanArgs = {
  id: Scalars['ID']['input'];
};


/** Reads: they change nothing. */
export type QueryRecurringPlansArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};


/** Reads: they change nothing. */
export type QueryTransactionArgs = {
  id: Scalars['ID']['input'];
  type?: InputMaybe<TransactionType>;
};


/** Reads: they change nothing. */
export type QueryTransactionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TransactionFilter>;
  first: Scalars['Int']['input'];
  type: TransactionType;
};


/** Reads: they change nothing. */
export type QueryWriteIntentArgs = {
  idempotencyKey: Scalars['IdempotencyKey']['input'];
};


/** Reads: they change nothing. */
export type QueryWriteIntentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  state?: InputMaybe<WriteState>;
};

/** The number of requests that a caller may send, and how many are left. */
export type RateLimit = {
  /** Maximum requests per minute. */
  readonly limit: Scalars['Int']['output'];
  /** Requests left in the current minute. */
  readonly remaining: Scalars['Int']['output'];
  /** When the whole limit is available again, without further requests. */
  readonly resetAt: Scalars['DateTime']['output'];
};

/** A plan that repeats a transaction (Recurring Plan). */
export type RecurringPlan = Node & {
  /** A short code for people to read; empty if DRUO sends none (`code`). */
  readonly code: Scalars['String']['output'];
  /** How often the transaction happens (`cycle_frequency`). */
  readonly cycleFrequency?: Maybe<PlanCycleFrequency>;
  /** What the plan is for (`description`). */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** The account that is paid (`destination_account`). */
  readonly destinationAccount?: Maybe<Account>;
  /** The end user of the plan (`end_user`). */
  readonly endUser?: Maybe<EndUser>;
  /** When the plan ends; null if it has no end (`end_date`). */
  readonly endsAt?: Maybe<Scalars['DateTime']['output']>;
  /** The id, `rcp_…` (`uuid`). */
  readonly id: Scalars['ID']['output'];
  /** Your own keys and values, without the gateway's correlation reference; `{}` if there are none (`metadata`). */
  readonly metadata: Scalars['Metadata']['output'];
  /** The account that pays (`origin_account`). */
  readonly originAccount?: Maybe<Account>;
  /** Your reference (`primary_reference`). */
  readonly primaryReference?: Maybe<Scalars['String']['output']>;
  /** Whether each transaction happens automatically or is requested (`processing_method`). */
  readonly processingMethod?: Maybe<PlanProcessingMethod>;
  /** `cycleFrequency` as DRUO wrote it. */
  readonly rawCycleFrequency?: Maybe<Scalars['String']['output']>;
  /** `processingMethod` as DRUO wrote it. */
  readonly rawProcessingMethod?: Maybe<Scalars['String']['output']>;
  /** `status` as DRUO wrote it; empty if DRUO sends none. DRUO does not document its values for paused and canceled plans. */
  readonly rawStatus: Scalars['String']['output'];
  /** Your second reference, without the gateway's correlation reference (`secondary_reference`). */
  readonly secondaryReference?: Maybe<Scalars['String']['output']>;
  /** When the plan starts (`start_date`). */
  readonly startsAt?: Maybe<Scalars['DateTime']['output']>;
  /** The status (`status`). */
  readonly status: RecurringPlanStatus;
  /** Maximum number of transactions; null if there is no limit (`total_cycle_count`). */
  readonly totalCycleCount?: Maybe<Scalars['Int']['output']>;
  /** The transaction that the plan repeats (`transaction`). */
  readonly transaction?: Maybe<PlanTransaction>;
};

/** A page of recurring plans. */
export type RecurringPlanConnection = {
  /** The entries, each with its cursor. */
  readonly edges: ReadonlyArray<RecurringPlanEdge>;
  /** The entries without cursors. */
  readonly nodes: ReadonlyArray<RecurringPlan>;
  /** The cursors of the page, and whether there are more entries. */
  readonly pageInfo: PageInfo;
};

/** One entry of a page of recurring plans. */
export type RecurringPlanEdge = {
  /** The position after this entry: send it as `after`, with the same filter. */
  readonly cursor: Scalars['String']['output'];
  /** The entry. */
  readonly node: RecurringPlan;
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
  readonly customId?: InputMaybe<Scalars['String']['input']>;
  /** Identifies this one intended effect: see `IdempotencyKey`. Not sent to DRUO. */
  readonly idempotencyKey: Scalars['IdempotencyKey']['input'];
  /** The account's token, `tok_…`; not blank. Never logged or stored (`token`). */
  readonly token: Scalars['String']['input'];
  /** The transaction, `trx_…`; not blank (`transaction_uuid`). */
  readonly transactionId: Scalars['ID']['input'];
  /** The type of the transaction, to read it afterwards: PAYMENT, PAYOUT or TRANSFER. Not sent to DRUO. */
  readonly type: TransactionType;
};

/** The response of `refundTransaction`. */
export type RefundTransactionPayload = WritePayload & {
  /** Why the transaction was declined; known misspellings are corrected (`decline_reason`). */
  readonly declineReason?: Maybe<Scalars['String']['output']>;
  /** The write and its state. Null only if the input was refused before anything was recorded. */
  readonly intent?: Maybe<WriteIntent>;
  /** `status` as DRUO wrote it. */
  readonly rawStatus?: Maybe<Scalars['String']['output']>;
  /** The status in DRUO's response; null if it was refused or its outcome is unknown (`status`). */
  readonly status?: Maybe<TransactionStatus>;
  /** The transaction as it is now; null if it was refused or its outcome is unknown. */
  readonly transaction?: Maybe<Transaction>;
  /** Every violation of the input, or the reasons for a refusal. Empty if and only if the mutation succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A person's decision about a write. */
export type SettleWriteInput = {
  /** DRUO's id of the object, with `SUCCEEDED`. */
  readonly druoId?: InputMaybe<Scalars['ID']['input']>;
  /** The key of the write. */
  readonly idempotencyKey: Scalars['IdempotencyKey']['input'];
  /** The reason, which the ledger stores. */
  readonly reason: Scalars['String']['input'];
  /**
   * `WriteIntent.reference` of the write. Required if several callers have used the key, and for a write of another environment,
   * as `npm run writes -- list` shows it.
   */
  readonly reference?: InputMaybe<Scalars['String']['input']>;
  /** `SUCCEEDED`, `REJECTED` or `NOT_EXECUTED`. */
  readonly state: WriteState;
};

/** The write after the decision, or why it was not recorded. */
export type SettleWritePayload = WritePayload & {
  /** The write. Null if there is none with this key. */
  readonly intent?: Maybe<WriteIntent>;
  /** Empty if and only if the decision was recorded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/**
 * Live updates, over WebSocket, server-sent events or multipart responses at the same address. One field per operation.
 * Every event is executed like a query, under the same limits. A stream ends when its token expires.
 */
export type Subscription = {
  /**
   * The subscription sends the account's current state, then every change. It completes when the account is CONNECTED
   * with no validation left, or is CONNECTION_FAILED or DISCONNECTED. An id that DRUO does not know is an error:
   * `BAD_USER_INPUT` (`GET /accounts/{uuid}`).
   */
  readonly accountUpdated: Account;
  /**
   * The subscription sends the link with its payment, then every change of either. It completes when the payment is
   * final, or when the link expires before the payment begins. An id that DRUO does not know is an error:
   * `BAD_USER_INPUT` (`GET /checkout/link/{uuid}`).
   */
  readonly checkoutLinkUpdated: CheckoutLink;
  /**
   * The subscription sends the transaction's current state, then every change, and completes when the transaction is no
   * longer in progress (`inProgress`). A status that this gateway version does not know counts as in progress. Without a
   * notification the gateway polls DRUO after 2 seconds, then less often, up to once a minute. An id that DRUO does not
   * know is an error: `BAD_USER_INPUT` (`GET /payments/{uuid}`, `/payouts/{uuid}`, `/transfers/{uuid}`).
   */
  readonly transactionUpdated: Transaction;
};


/**
 * Live updates, over WebSocket, server-sent events or multipart responses at the same address. One field per operation.
 * Every event is executed like a query, under the same limits. A stream ends when its token expires.
 */
export type SubscriptionAccountUpdatedArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Live updates, over WebSocket, server-sent events or multipart responses at the same address. One field per operation.
 * Every event is executed like a query, under the same limits. A stream ends when its token expires.
 */
export type SubscriptionCheckoutLinkUpdatedArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Live updates, over WebSocket, server-sent events or multipart responses at the same address. One field per operation.
 * Every event is executed like a query, under the same limits. A stream ends when its token expires.
 */
export type SubscriptionTransactionUpdatedArgs = {
  id: Scalars['ID']['input'];
  type: TransactionType;
};

/** A transaction: a payment, payout, transfer or other movement of money (Payment, Payout, Transfer and the answer of `/transactions/authorize`). */
export type Transaction = Node & {
  /** The amount; null if DRUO leaves out the amount or the currency (`amount` or `total_amount`, with `currency`). */
  readonly amount?: Maybe<MonetaryAmount>;
  /** Whether DRUO sends a receipt (`auto_send_receipt`). */
  readonly autoSendReceipt?: Maybe<Scalars['Boolean']['output']>;
  /** A short code for people to read; empty if DRUO sends none (`code`). */
  readonly code: Scalars['String']['output'];
  /** When the transaction was created; null if DRUO does not say (`date_created_gmt`). */
  readonly createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** How the transaction was created (`creation_source`). */
  readonly creationSource?: Maybe<TransactionSource>;
  /** Why the transaction was declined; known misspellings are corrected (`decline_reason`). */
  readonly declineReason?: Maybe<Scalars['String']['output']>;
  /** What the transaction is for (`description`). */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** The account that receives the money (`destination_account`). */
  readonly destinationAccount?: Maybe<Account>;
  /** The fixed part of the fee; null until it is known (`fixed_fee`). */
  readonly fixedFee?: Maybe<MonetaryAmount>;
  /** The account that pays; payments only (`funding_source`). */
  readonly fundingSource?: Maybe<Account>;
  /** The id (`uuid`). */
  readonly id: Scalars['ID']['output'];
  /** True while DRUO is still processing it (CREATED, PENDING, PROCESSING). */
  readonly inProgress: Scalars['Boolean']['output'];
  /** Your own keys and values, without the gateway's correlation reference; `{}` if there are none (`metadata`). */
  readonly metadata: Scalars['Metadata']['output'];
  /** The amount after fees. It may be negative, and is null until it is known (`net_amount`). */
  readonly netAmount?: Maybe<MonetaryAmount>;
  /** The account that the money comes from (`origin_account`). */
  readonly originAccount?: Maybe<Account>;
  /** Your reference (`primary_reference`). */
  readonly primaryReference?: Maybe<Scalars['String']['output']>;
  /** `creationSource` as DRUO wrote it. */
  readonly rawCreationSource?: Maybe<Scalars['String']['output']>;
  /** `remarks` as DRUO wrote it. */
  readonly rawRemarks?: Maybe<Scalars['String']['output']>;
  /** `status` as DRUO wrote it; empty if DRUO sends none. */
  readonly rawStatus: Scalars['String']['output'];
  /** `type` as DRUO wrote it; empty if DRUO sends none. */
  readonly rawType: Scalars['String']['output'];
  /** Why the transaction failed or was changed (`remarks`, or `decline_reason` if that is empty). */
  readonly remarks?: Maybe<TransactionRemark>;
  /** Your second reference, without the gateway's correlation reference (`secondary_reference`). */
  readonly secondaryReference?: Maybe<Scalars['String']['output']>;
  /** Text that institutions may print on statements; they may ignore it (`statement_descriptor`). */
  readonly statementDescriptor?: Maybe<Scalars['String']['output']>;
  /** The status (`status`). */
  readonly status: TransactionStatus;
  /** The tenant (`tenant_id`, or `tenant` with `uuid`). */
  readonly tenantId?: Maybe<Scalars['ID']['output']>;
  /** The total fee; null until it is known (`total_fee`). */
  readonly totalFee?: Maybe<MonetaryAmount>;
  /** The kind of transaction (`type`). */
  readonly type: TransactionType;
  /** When the transaction last changed; null if DRUO does not say (`date_updated_gmt`). */
  readonly updatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The part of the fee that depends on the amount; null until it is known (`variable_fee`). */
  readonly variableFee?: Maybe<MonetaryAmount>;
};

/** A page of transactions. */
export type TransactionConnection = {
  /** The entries, each with its cursor. */
  readonly edges: ReadonlyArray<TransactionEdge>;
  /** The entries without cursors. */
  readonly nodes: ReadonlyArray<Transaction>;
  /** The cursors of the page, and whether there are more entries. */
  readonly pageInfo: PageInfo;
};

/** One entry of a page of transactions. */
export type TransactionEdge = {
  /** The position after this entry: send it as `after`, with the same filter. */
  readonly cursor: Scalars['String']['output'];
  /** The entry. */
  readonly node: Transaction;
};

/** Limits a list of transactions; all conditions must hold. Texts and ids must not be blank (the parameters of `GET /payouts/list` and `/transfers/list`; DRUO says that payments support filters too). */
export type TransactionFilter = {
  /** Exactly this many minor units (`amount`). */
  readonly amount?: InputMaybe<Scalars['Money']['input']>;
  /** Only transactions with this code (`code`). */
  readonly code?: InputMaybe<Scalars['String']['input']>;
  /** Created at this time or later, to the second (`date_from`). */
  readonly createdFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Created at this time or earlier, to the second (`date_to`). */
  readonly createdTo?: InputMaybe<Scalars['DateTime']['input']>;
  /** A part of the description (`description`). */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Only transactions to the account with this code (`destination_account_code`). */
  readonly destinationAccountCode?: InputMaybe<Scalars['String']['input']>;
  /** Only transactions to the account with this id (`destination_account_uuid`). */
  readonly destinationAccountId?: InputMaybe<Scalars['ID']['input']>;
  /** Only transactions to an account at this institution (`destination_account_institution_uuid`). */
  readonly destinationAccountInstitutionId?: InputMaybe<Scalars['ID']['input']>;
  /** Only transactions to an account with these last four digits (`destination_account_last_4`). */
  readonly destinationAccountLast4?: InputMaybe<Scalars['String']['input']>;
  /** Only transactions of the end user with this code (`end_user_code`). */
  readonly endUserCode?: InputMaybe<Scalars['String']['input']>;
  /** Only transactions of the end user with this e-mail address (`end_user_email`). */
  readonly endUserEmail?: InputMaybe<Scalars['String']['input']>;
  /** Only transactions of the end user with this id (`end_user_uuid`). */
  readonly endUserId?: InputMaybe<Scalars['ID']['input']>;
  /** At most this many minor units (`amount_less_than`, which is inclusive). */
  readonly maxAmount?: InputMaybe<Scalars['Money']['input']>;
  /** At least this many minor units (`amount_greater_than`, which is inclusive). */
  readonly minAmount?: InputMaybe<Scalars['Money']['input']>;
  /** Only transactions from the account with this code (`origin_account_code`). */
  readonly originAccountCode?: InputMaybe<Scalars['String']['input']>;
  /** Only transactions from the account with this id (`origin_account_uuid`). */
  readonly originAccountId?: InputMaybe<Scalars['ID']['input']>;
  /** Only transactions from an account at this institution (`origin_account_institution_uuid`). */
  readonly originAccountInstitutionId?: InputMaybe<Scalars['ID']['input']>;
  /** Only transactions from an account with these last four digits (`origin_account_last_4`). */
  readonly originAccountLast4?: InputMaybe<Scalars['String']['input']>;
  /** A part of the reference (`primary_reference`). */
  readonly primaryReference?: InputMaybe<Scalars['String']['input']>;
  /** A part of the second reference (`secondary_reference`). */
  readonly secondaryReference?: InputMaybe<Scalars['String']['input']>;
  /** Only transactions with this status (`status`). */
  readonly status?: InputMaybe<TransactionStatus>;
  /** Only transactions of this tenant (`tenant_uuid`). */
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
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

/** Why a mutation did not succeed, or is not known to have succeeded. */
export type UserError = {
  /** The kind of error, for programs to decide by. */
  readonly code: UserErrorCode;
  /**
   * A message for developers. For `REJECTED_BY_DRUO` it is DRUO's own `detail`, without personal data; a repeated
   * answer has only the kind of error.
   */
  readonly message: Scalars['String']['output'];
  /**
   * The path in the arguments, from `input`, such as `["input", "transaction", "statementDescriptor"]`; null if no single
   * field is the cause.
   */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

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
  readonly accountNumber: Scalars['String']['input'];
  /** The owner of the account (`existing_end_user_id` or `new_end_user_details`). */
  readonly endUser: EndUserInput;
  /** Identifies this one intended effect: see `IdempotencyKey`. Not sent to DRUO. */
  readonly idempotencyKey: Scalars['IdempotencyKey']['input'];
  /** The institution, `ins_…`; not blank (`institution_uuid`). */
  readonly institutionId: Scalars['ID']['input'];
  /** Your own keys and values; the key `druo_graphql_ref` is reserved for the gateway (`metadata`). */
  readonly metadata?: InputMaybe<Scalars['Metadata']['input']>;
  /** A reference of yours (`primary_reference`). */
  readonly primaryReference?: InputMaybe<Scalars['String']['input']>;
  /** The routing number, which says where the account was opened. Never served, logged or stored (`routing_number`). */
  readonly routingNumber?: InputMaybe<Scalars['String']['input']>;
  /** A second reference of yours. Without it the gateway sends its own correlation reference in DRUO's field, and does not serve it (`secondary_reference`). */
  readonly secondaryReference?: InputMaybe<Scalars['String']['input']>;
  /** The kind of deposit account (`subtype`). */
  readonly subtype: AccountSubtype;
  /** The kind of account (`type`). */
  readonly type: AccountType;
  /** The owner's consent to having the account validated; must be true (`user_authorization`). */
  readonly userAuthorization: Scalars['Boolean']['input'];
};

/** The response of `validateAccount`. */
export type ValidateAccountPayload = WritePayload & {
  /** The account; null if it was refused or its outcome is unknown. */
  readonly account?: Maybe<Account>;
  /** The write and its state. Null only if the input was refused before anything was recorded. */
  readonly intent?: Maybe<WriteIntent>;
  /** Every violation of the input, or the reasons for a refusal. Empty if and only if the mutation succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A transaction to confirm (the request body of `PUT /transactions/validate`). */
export type ValidateTransactionInput = {
  /** DRUO's own idempotency key. Without it the gateway sends its own correlation reference, which depends on `idempotencyKey` alone (`custom_id`). */
  readonly customId?: InputMaybe<Scalars['String']['input']>;
  /** Identifies this one intended effect: see `IdempotencyKey`. Not sent to DRUO. */
  readonly idempotencyKey: Scalars['IdempotencyKey']['input'];
  /** The one-time code that the payer received. Never logged or stored (`otp_value`). */
  readonly otp?: InputMaybe<Scalars['String']['input']>;
  /** The account's token, `tok_…`; not blank. Never logged or stored (`token`). */
  readonly token: Scalars['String']['input'];
  /** The transaction, `trx_…`; not blank (`transaction_uuid`). */
  readonly transactionId: Scalars['ID']['input'];
  /** The type of the transaction, to read it afterwards: PAYMENT, PAYOUT or TRANSFER. Not sent to DRUO. */
  readonly type: TransactionType;
};

/** The response of `validateTransaction`. */
export type ValidateTransactionPayload = WritePayload & {
  /** Why the transaction was declined; known misspellings are corrected (`decline_reason`). */
  readonly declineReason?: Maybe<Scalars['String']['output']>;
  /** The write and its state. Null only if the input was refused before anything was recorded. */
  readonly intent?: Maybe<WriteIntent>;
  /** `status` as DRUO wrote it. */
  readonly rawStatus?: Maybe<Scalars['String']['output']>;
  /** The status in DRUO's response; null if it was refused or its outcome is unknown (`status`). */
  readonly status?: Maybe<TransactionStatus>;
  /** The transaction as it is now; null if it was refused or its outcome is unknown. */
  readonly transaction?: Maybe<Transaction>;
  /** Every violation of the input, or the reasons for a refusal. Empty if and only if the mutation succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What is known about a write whose outcome is not certain. */
export type WriteEvidence = {
  /** DRUO's response, if it differs from the request. */
  readonly answer?: Maybe<WriteEvidenceObject>;
  /** What the last search found. */
  readonly found: ReadonlyArray<WriteEvidenceObject>;
  /** The correlation reference that the write carries at DRUO. */
  readonly reference: Scalars['String']['output'];
  /** What the last search read, such as `/payments/list by secondary_reference`. */
  readonly searched: ReadonlyArray<Scalars['String']['output']>;
  /** When the last search ended. */
  readonly searchedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** An object at DRUO that is, or may be, the result of a write. */
export type WriteEvidenceObject = {
  /** The amount in minor units; null if DRUO does not show it. */
  readonly amount?: Maybe<Scalars['Money']['output']>;
  /** When DRUO created it; null if DRUO does not show it. */
  readonly createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** The currency (ISO 4217); null if DRUO does not show it. */
  readonly currency?: Maybe<Scalars['CurrencyCode']['output']>;
  /** The names of the fields that differ from the request. */
  readonly differs: ReadonlyArray<Scalars['String']['output']>;
  /** DRUO's id. */
  readonly id: Scalars['ID']['output'];
};

/** A write, named by the caller's idempotency key, and its outcome as far as it is certain. */
export type WriteIntent = {
  /** The account that the write created or changed, as it is now; null if there is none, or none is known. */
  readonly account?: Maybe<Account>;
  /** The checkout link that the write created, as it is now; null if there is none, or none is known. */
  readonly checkoutLink?: Maybe<CheckoutLink>;
  /** The connect link that the write created or expired, as it is now; null if there is none, or none is known. */
  readonly connectLink?: Maybe<ConnectLink>;
  /** The end user that the write created, as it is now; null if there is none, or none is known. */
  readonly endUser?: Maybe<EndUser>;
  /** What is known about an uncertain write; null if there was no search. Only for reviewers. */
  readonly evidence?: Maybe<WriteEvidence>;
  /** When the key was first used. */
  readonly firstRequestedAt: Scalars['DateTime']['output'];
  /** The caller's key. */
  readonly idempotencyKey: Scalars['IdempotencyKey']['output'];
  /** The mutation's name, such as `authorizeTransaction`. */
  readonly mutation: Scalars['String']['output'];
  /** When to ask again; null if the write is settled or nothing was sent. */
  readonly nextPollAt?: Maybe<Scalars['DateTime']['output']>;
  /** The recurring plan that the write created or changed, as it is now; null if there is none, or none is known. */
  readonly recurringPlan?: Maybe<RecurringPlan>;
  /**
   * The correlation reference of the write, which it carries at DRUO. It distinguishes writes of several callers or environments
   * that have the same key. Only for reviewers.
   */
  readonly reference?: Maybe<Scalars['String']['output']>;
  /**
   * True if repeating it under a new key cannot move money twice: nothing was sent, DRUO refused it, it certainly did not
   * happen, or it moves no money, such as a link that charges no one before the payer acts.
   */
  readonly repeatable: Scalars['Boolean']['output'];
  /** True if this response repeats an earlier one. Nothing was sent. */
  readonly replayed: Scalars['Boolean']['output'];
  /** Why a person must decide; null unless the state is `NEEDS_REVIEW`. */
  readonly reviewReason?: Maybe<WriteReviewReason>;
  /** When the outcome became certain; null until then. */
  readonly settledAt?: Maybe<Scalars['DateTime']['output']>;
  /** The state of the write. */
  readonly state: WriteState;
  /**
   * The transaction that the write created or changed, as it is now; null if there is none, or none is known. If DRUO has no
   * address to read its type, as DRUO first answered it.
   */
  readonly transaction?: Maybe<Transaction>;
};

/** A page of writes, the newest first. */
export type WriteIntentConnection = {
  /** The entries, each with its cursor. */
  readonly edges: ReadonlyArray<WriteIntentEdge>;
  /** The entries without cursors. */
  readonly nodes: ReadonlyArray<WriteIntent>;
  /** The cursors of the page, and whether there are more entries. */
  readonly pageInfo: PageInfo;
};

/** One entry of a page of writes. */
export type WriteIntentEdge = {
  /** The position after this entry: send it as `after`, with the same filter. */
  readonly cursor: Scalars['String']['output'];
  /** The write. */
  readonly node: WriteIntent;
};

/** The response of every mutation: the object or the errors, and the state of the write. */
export type WritePayload = {
  /** The state of the write. Null only if the input was refused before anything was recorded. */
  readonly intent?: Maybe<WriteIntent>;
  /**
   * Empty if and only if the mutation succeeded. All violations of the input at once; an unknown outcome is
   * `OUTCOME_UNKNOWN`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

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



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;




/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( AccountModel )
    | ( CheckoutLinkModel )
    | ( ConnectLinkModel )
    | ( EndUserModel )
    | ( RecurringPlanModel )
    | ( TransactionModel )
  ;
  WritePayload:
    | ( WritePayloadSourceModel )
    | ( WritePayloadSourceModel )
    | ( WritePayloadSourceModel )
    | ( WritePayloadSourceModel )
    | ( WritePayloadSourceModel )
    | ( WritePayloadSourceModel )
    | ( WritePayloadSourceModel )
    | ( WritePayloadSourceModel )
    | ( WritePayloadSourceModel )
    | ( WritePayloadSourceModel )
    | ( WritePayloadSourceModel )
    | ( WritePayloadSourceModel )
    | ( WritePayloadSourceModel )
    | ( WritePayloadSourceModel )
    | ( WritePayloadSourceModel )
    | ( WritePayloadSourceModel )
    | ( WritePayloadSourceModel )
    | ( WritePayloadSourceModel )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Account: ResolverTypeWrapper<AccountModel>;
  AccountAuthentication: ResolverTypeWrapper<AccountAuthenticationModel>;
  AccountConnection: ResolverTypeWrapper<Omit<AccountConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['AccountEdge']>, nodes: ReadonlyArray<ResolversTypes['Account']> }>;
  AccountEdge: ResolverTypeWrapper<Omit<AccountEdge, 'node'> & { node: ResolversTypes['Account'] }>;
  AccountFilter: AccountFilter;
  AccountInput: AccountInput;
  AccountReferenceInput: AccountReferenceInput;
  AccountRemark: AccountRemark;
  AccountSide: AccountSide;
  AccountStatus: AccountStatus;
  AccountSubtype: AccountSubtype;
  AccountType: AccountType;
  AccountValidationAction: AccountValidationAction;
  ActivateRecurringPlanInput: ActivateRecurringPlanInput;
  ActivateRecurringPlanPayload: ResolverTypeWrapper<WritePayloadSourceModel>;
  Address: ResolverTypeWrapper<Address>;
  AddressInput: AddressInput;
  AuthenticateAccountInput: AuthenticateAccountInput;
  AuthenticateAccountPayload: ResolverTypeWrapper<WritePayloadSourceModel>;
  AuthorizeTransactionInput: AuthorizeTransactionInput;
  AuthorizeTransactionPayload: ResolverTypeWrapper<WritePayloadSourceModel>;
  BankAccountInput: BankAccountInput;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  CancelRecurringPlanInput: CancelRecurringPlanInput;
  CancelRecurringPlanPayload: ResolverTypeWrapper<WritePayloadSourceModel>;
  CheckoutLink: ResolverTypeWrapper<CheckoutLinkModel>;
  CheckoutTheme: ResolverTypeWrapper<CheckoutThemeModel>;
  CheckoutThemeInput: CheckoutThemeInput;
  CheckoutTransactionInput: CheckoutTransactionInput;
  ConnectAccountInput: ConnectAccountInput;
  ConnectAccountPayload: ResolverTypeWrapper<WritePayloadSourceModel>;
  ConnectLink: ResolverTypeWrapper<ConnectLinkModel>;
  ConnectLinkConnection: ResolverTypeWrapper<Omit<ConnectLinkConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ConnectLinkEdge']>, nodes: ReadonlyArray<ResolversTypes['ConnectLink']> }>;
  ConnectLinkEdge: ResolverTypeWrapper<Omit<ConnectLinkEdge, 'node'> & { node: ResolversTypes['ConnectLink'] }>;
  ConnectLinkFilter: ConnectLinkFilter;
  ConnectTheme: ResolverTypeWrapper<ConnectTheme>;
  ConnectThemeInput: ConnectThemeInput;
  CountryCode: ResolverTypeWrapper<Scalars['CountryCode']['output']>;
  CreateCheckoutLinkInput: CreateCheckoutLinkInput;
  CreateCheckoutLinkPayload: ResolverTypeWrapper<WritePayloadSourceModel>;
  CreateConnectLinkInput: CreateConnectLinkInput;
  CreateConnectLinkPayload: ResolverTypeWrapper<WritePayloadSourceModel>;
  CreateEndUserInput: CreateEndUserInput;
  CreateEndUserPayload: ResolverTypeWrapper<WritePayloadSourceModel>;
  CreatePaymentInput: CreatePaymentInput;
  CreatePaymentPayload: ResolverTypeWrapper<WritePayloadSourceModel>;
  CreatePayoutInput: CreatePayoutInput;
  CreatePayoutPayload: ResolverTypeWrapper<WritePayloadSourceModel>;
  CreateRecurringPlanInput: CreateRecurringPlanInput;
  CreateRecurringPlanPayload: ResolverTypeWrapper<WritePayloadSourceModel>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DisconnectAccountInput: DisconnectAccountInput;
  DisconnectAccountPayload: ResolverTypeWrapper<WritePayloadSourceModel>;
  EmailAddress: ResolverTypeWrapper<Scalars['EmailAddress']['output']>;
  EndUser: ResolverTypeWrapper<EndUserModel>;
  EndUserConnection: ResolverTypeWrapper<Omit<EndUserConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['EndUserEdge']>, nodes: ReadonlyArray<ResolversTypes['EndUser']> }>;
  EndUserEdge: ResolverTypeWrapper<Omit<EndUserEdge, 'node'> & { node: ResolversTypes['EndUser'] }>;
  EndUserFilter: EndUserFilter;
  EndUserInput: EndUserInput;
  EndUserType: EndUserType;
  ExpireConnectLinkInput: ExpireConnectLinkInput;
  ExpireConnectLinkPayload: ResolverTypeWrapper<WritePayloadSourceModel>;
  HexColor: ResolverTypeWrapper<Scalars['HexColor']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  IdempotencyKey: ResolverTypeWrapper<Scalars['IdempotencyKey']['output']>;
  Identification: ResolverTypeWrapper<IdentificationSourceModel>;
  IdentificationInput: IdentificationInput;
  IdentificationType: IdentificationType;
  Institution: ResolverTypeWrapper<Institution>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Language: Language;
  LinkDeliveryStatus: LinkDeliveryStatus;
  Locale: ResolverTypeWrapper<Scalars['Locale']['output']>;
  Metadata: ResolverTypeWrapper<Scalars['Metadata']['output']>;
  MonetaryAmount: ResolverTypeWrapper<MonetaryAmountSourceModel>;
  Money: ResolverTypeWrapper<Scalars['Money']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NewEndUserInput: NewEndUserInput;
  NewIndividualInput: NewIndividualInput;
  NewOrganizationInput: NewOrganizationInput;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PauseRecurringPlanInput: PauseRecurringPlanInput;
  PauseRecurringPlanPayload: ResolverTypeWrapper<WritePayloadSourceModel>;
  PendingAccountValidation: ResolverTypeWrapper<PendingValidationSourceModel>;
  PhoneNumber: ResolverTypeWrapper<PhoneNumber>;
  PhoneNumberInput: PhoneNumberInput;
  PlanCycleFrequency: PlanCycleFrequency;
  PlanProcessingMethod: PlanProcessingMethod;
  PlanTransaction: ResolverTypeWrapper<PlanTransactionModel>;
  PlanTransactionInput: PlanTransactionInput;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RateLimit: ResolverTypeWrapper<RateLimit>;
  RecurringPlan: ResolverTypeWrapper<RecurringPlanModel>;
  RecurringPlanConnection: ResolverTypeWrapper<Omit<RecurringPlanConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['RecurringPlanEdge']>, nodes: ReadonlyArray<ResolversTypes['RecurringPlan']> }>;
  RecurringPlanEdge: ResolverTypeWrapper<Omit<RecurringPlanEdge, 'node'> & { node: ResolversTypes['RecurringPlan'] }>;
  RecurringPlanStatus: RecurringPlanStatus;
  Reference: ResolverTypeWrapper<Scalars['Reference']['output']>;
  RefundTransactionInput: RefundTransactionInput;
  RefundTransactionPayload: ResolverTypeWrapper<WritePayloadSourceModel>;
  SettleWriteInput: SettleWriteInput;
  SettleWritePayload: ResolverTypeWrapper<WritePayloadSourceModel>;
  StatementDescriptor: ResolverTypeWrapper<Scalars['StatementDescriptor']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Transaction: ResolverTypeWrapper<TransactionModel>;
  TransactionConnection: ResolverTypeWrapper<Omit<TransactionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['TransactionEdge']>, nodes: ReadonlyArray<ResolversTypes['Transaction']> }>;
  TransactionEdge: ResolverTypeWrapper<Omit<TransactionEdge, 'node'> & { node: ResolversTypes['Transaction'] }>;
  TransactionFilter: TransactionFilter;
  TransactionRemark: TransactionRemark;
  TransactionSource: TransactionSource;
  TransactionStatus: TransactionStatus;
  TransactionType: TransactionType;
  URL: ResolverTypeWrapper<Scalars['URL']['output']>;
  UserError: ResolverTypeWrapper<UserError>;
  UserErrorCode: UserErrorCode;
  ValidateAccountInput: ValidateAccountInput;
  ValidateAccountPayload: ResolverTypeWrapper<WritePayloadSourceModel>;
  ValidateTransactionInput: ValidateTransactionInput;
  ValidateTransactionPayload: ResolverTypeWrapper<WritePayloadSourceModel>;
  WriteEvidence: ResolverTypeWrapper<WriteEvidence>;
  WriteEvidenceObject: ResolverTypeWrapper<WriteEvidenceObject>;
  WriteIntent: ResolverTypeWrapper<WriteIntentSourceModel>;
  WriteIntentConnection: ResolverTypeWrapper<Omit<WriteIntentConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['WriteIntentEdge']>, nodes: ReadonlyArray<ResolversTypes['WriteIntent']> }>;
  WriteIntentEdge: ResolverTypeWrapper<Omit<WriteIntentEdge, 'node'> & { node: ResolversTypes['WriteIntent'] }>;
  WritePayload: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['WritePayload']>;
  WriteReviewReason: WriteReviewReason;
  WriteState: WriteState;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Account: AccountModel;
  AccountAuthentication: AccountAuthenticationModel;
  AccountConnection: Omit<AccountConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['AccountEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Account']> };
  AccountEdge: Omit<AccountEdge, 'node'> & { node: ResolversParentTypes['Account'] };
  AccountFilter: AccountFilter;
  AccountInput: AccountInput;
  AccountReferenceInput: AccountReferenceInput;
  ActivateRecurringPlanInput: ActivateRecurringPlanInput;
  ActivateRecurringPlanPayload: WritePayloadSourceModel;
  Address: Address;
  AddressInput: AddressInput;
  AuthenticateAccountInput: AuthenticateAccountInput;
  AuthenticateAccountPayload: WritePayloadSourceModel;
  AuthorizeTransactionInput: AuthorizeTransactionInput;
  AuthorizeTransactionPayload: WritePayloadSourceModel;
  BankAccountInput: BankAccountInput;
  Boolean: Scalars['Boolean']['output'];
  CancelRecurringPlanInput: CancelRecurringPlanInput;
  CancelRecurringPlanPayload: WritePayloadSourceModel;
  CheckoutLink: CheckoutLinkModel;
  CheckoutTheme: CheckoutThemeModel;
  CheckoutThemeInput: CheckoutThemeInput;
  CheckoutTransactionInput: CheckoutTransactionInput;
  ConnectAccountInput: ConnectAccountInput;
  ConnectAccountPayload: WritePayloadSourceModel;
  ConnectLink: ConnectLinkModel;
  ConnectLinkConnection: Omit<ConnectLinkConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ConnectLinkEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ConnectLink']> };
  ConnectLinkEdge: Omit<ConnectLinkEdge, 'node'> & { node: ResolversParentTypes['ConnectLink'] };
  ConnectLinkFilter: ConnectLinkFilter;
  ConnectTheme: ConnectTheme;
  ConnectThemeInput: ConnectThemeInput;
  CountryCode: Scalars['CountryCode']['output'];
  CreateCheckoutLinkInput: CreateCheckoutLinkInput;
  CreateCheckoutLinkPayload: WritePayloadSourceModel;
  CreateConnectLinkInput: CreateConnectLinkInput;
  CreateConnectLinkPayload: WritePayloadSourceModel;
  CreateEndUserInput: CreateEndUserInput;
  CreateEndUserPayload: WritePayloadSourceModel;
  CreatePaymentInput: CreatePaymentInput;
  CreatePaymentPayload: WritePayloadSourceModel;
  CreatePayoutInput: CreatePayoutInput;
  CreatePayoutPayload: WritePayloadSourceModel;
  CreateRecurringPlanInput: CreateRecurringPlanInput;
  CreateRecurringPlanPayload: WritePayloadSourceModel;
  CurrencyCode: Scalars['CurrencyCode']['output'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DisconnectAccountInput: DisconnectAccountInput;
  DisconnectAccountPayload: WritePayloadSourceModel;
  EmailAddress: Scalars['EmailAddress']['output'];
  EndUser: EndUserModel;
  EndUserConnection: Omit<EndUserConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['EndUserEdge']>, nodes: ReadonlyArray<ResolversParentTypes['EndUser']> };
  EndUserEdge: Omit<EndUserEdge, 'node'> & { node: ResolversParentTypes['EndUser'] };
  EndUserFilter: EndUserFilter;
  EndUserInput: EndUserInput;
  ExpireConnectLinkInput: ExpireConnectLinkInput;
  ExpireConnectLinkPayload: WritePayloadSourceModel;
  HexColor: Scalars['HexColor']['output'];
  ID: Scalars['ID']['output'];
  IdempotencyKey: Scalars['IdempotencyKey']['output'];
  Identification: IdentificationSourceModel;
  IdentificationInput: IdentificationInput;
  Institution: Institution;
  Int: Scalars['Int']['output'];
  Locale: Scalars['Locale']['output'];
  Metadata: Scalars['Metadata']['output'];
  MonetaryAmount: MonetaryAmountSourceModel;
  Money: Scalars['Money']['output'];
  Mutation: Record<PropertyKey, never>;
  NewEndUserInput: NewEndUserInput;
  NewIndividualInput: NewIndividualInput;
  NewOrganizationInput: NewOrganizationInput;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  PageInfo: PageInfo;
  PauseRecurringPlanInput: PauseRecurringPlanInput;
  PauseRecurringPlanPayload: WritePayloadSourceModel;
  PendingAccountValidation: PendingValidationSourceModel;
  PhoneNumber: PhoneNumber;
  PhoneNumberInput: PhoneNumberInput;
  PlanTransaction: PlanTransactionModel;
  PlanTransactionInput: PlanTransactionInput;
  Query: Record<PropertyKey, never>;
  RateLimit: RateLimit;
  RecurringPlan: RecurringPlanModel;
  RecurringPlanConnection: Omit<RecurringPlanConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['RecurringPlanEdge']>, nodes: ReadonlyArray<ResolversParentTypes['RecurringPlan']> };
  RecurringPlanEdge: Omit<RecurringPlanEdge, 'node'> & { node: ResolversParentTypes['RecurringPlan'] };
  Reference: Scalars['Reference']['output'];
  RefundTransactionInput: RefundTransactionInput;
  RefundTransactionPayload: WritePayloadSourceModel;
  SettleWriteInput: SettleWriteInput;
  SettleWritePayload: WritePayloadSourceModel;
  StatementDescriptor: Scalars['StatementDescriptor']['output'];
  String: Scalars['String']['output'];
  Subscription: Record<PropertyKey, never>;
  Transaction: TransactionModel;
  TransactionConnection: Omit<TransactionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['TransactionEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Transaction']> };
  TransactionEdge: Omit<TransactionEdge, 'node'> & { node: ResolversParentTypes['Transaction'] };
  TransactionFilter: TransactionFilter;
  URL: Scalars['URL']['output'];
  UserError: UserError;
  ValidateAccountInput: ValidateAccountInput;
  ValidateAccountPayload: WritePayloadSourceModel;
  ValidateTransactionInput: ValidateTransactionInput;
  ValidateTransactionPayload: WritePayloadSourceModel;
  WriteEvidence: WriteEvidence;
  WriteEvidenceObject: WriteEvidenceObject;
  WriteIntent: WriteIntentSourceModel;
  WriteIntentConnection: Omit<WriteIntentConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['WriteIntentEdge']>, nodes: ReadonlyArray<ResolversParentTypes['WriteIntent']> };
  WriteIntentEdge: Omit<WriteIntentEdge, 'node'> & { node: ResolversParentTypes['WriteIntent'] };
  WritePayload: ResolversInterfaceTypes<ResolversParentTypes>['WritePayload'];
};

export type RequiresScopesDirectiveArgs = {
  scopes: ReadonlyArray<ReadonlyArray<Scalars['String']['input']>>;
};

export type RequiresScopesDirectiveResolver<Result, Parent, ContextType = GatewayContext, Args = RequiresScopesDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type SensitiveDirectiveArgs = { };

export type SensitiveDirectiveResolver<Result, Parent, ContextType = GatewayContext, Args = SensitiveDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AccountResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Account'] = ResolversParentTypes['Account']> = {
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  endUser?: Resolver<Maybe<ResolversTypes['EndUser']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  institution?: Resolver<Maybe<ResolversTypes['Institution']>, ParentType, ContextType>;
  last4?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  metadata?: Resolver<Maybe<ResolversTypes['Metadata']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  officialName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  pendingValidations?: Resolver<ReadonlyArray<ResolversTypes['PendingAccountValidation']>, ParentType, ContextType>;
  primaryReference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rawRemarks?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rawStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rawSubtype?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rawType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  remarks?: Resolver<Maybe<ResolversTypes['AccountRemark']>, ParentType, ContextType>;
  requiresValidation?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  secondaryReference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sourceConnectLink?: Resolver<Maybe<ResolversTypes['ConnectLink']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['AccountStatus']>, ParentType, ContextType>;
  subtype?: Resolver<Maybe<ResolversTypes['AccountSubtype']>, ParentType, ContextType>;
  transactions?: Resolver<ResolversTypes['TransactionConnection'], ParentType, ContextType, RequireFields<AccountTransactionsArgs, 'first' | 'type'>>;
  type?: Resolver<Maybe<ResolversTypes['AccountType']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AccountAuthenticationResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['AccountAuthentication'] = ResolversParentTypes['AccountAuthentication']> = {
  action?: Resolver<Maybe<ResolversTypes['AccountValidationAction']>, ParentType, ContextType>;
  rawAction?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rawRemarks?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rawStatus?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  remarks?: Resolver<Maybe<ResolversTypes['AccountRemark']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['AccountStatus'], ParentType, ContextType>;
};

export type AccountConnectionResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['AccountConnection'] = ResolversParentTypes['AccountConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AccountEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Account']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AccountEdgeResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['AccountEdge'] = ResolversParentTypes['AccountEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
};

export type ActivateRecurringPlanPayloadResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ActivateRecurringPlanPayload'] = ResolversParentTypes['ActivateRecurringPlanPayload']> = {
  intent?: Resolver<Maybe<ResolversTypes['WriteIntent']>, ParentType, ContextType>;
  recurringPlan?: Resolver<Maybe<ResolversTypes['RecurringPlan']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AddressResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Address'] = ResolversParentTypes['Address']> = {
  administrativeDistrict?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['CountryCode']>, ParentType, ContextType>;
  line1?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  line2?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  line3?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  locality?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postalCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sublocality?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AuthenticateAccountPayloadResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['AuthenticateAccountPayload'] = ResolversParentTypes['AuthenticateAccountPayload']> = {
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  authentication?: Resolver<Maybe<ResolversTypes['AccountAuthentication']>, ParentType, ContextType>;
  intent?: Resolver<Maybe<ResolversTypes['WriteIntent']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AuthorizeTransactionPayloadResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['AuthorizeTransactionPayload'] = ResolversParentTypes['AuthorizeTransactionPayload']> = {
  intent?: Resolver<Maybe<ResolversTypes['WriteIntent']>, ParentType, ContextType>;
  transaction?: Resolver<Maybe<ResolversTypes['Transaction']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CancelRecurringPlanPayloadResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['CancelRecurringPlanPayload'] = ResolversParentTypes['CancelRecurringPlanPayload']> = {
  intent?: Resolver<Maybe<ResolversTypes['WriteIntent']>, ParentType, ContextType>;
  recurringPlan?: Resolver<Maybe<ResolversTypes['RecurringPlan']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CheckoutLinkResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['CheckoutLink'] = ResolversParentTypes['CheckoutLink']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  customConfirmationPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  defaultInstitutionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  deliveryStatus?: Resolver<ResolversTypes['LinkDeliveryStatus'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endUser?: Resolver<Maybe<ResolversTypes['EndUser']>, ParentType, ContextType>;
  expired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['Language']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  primaryReference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rawDeliveryStatus?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rawLanguage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  redirectUrl?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  secondaryReference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  theme?: Resolver<ResolversTypes['CheckoutTheme'], ParentType, ContextType>;
  transaction?: Resolver<Maybe<ResolversTypes['Transaction']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CheckoutThemeResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['CheckoutTheme'] = ResolversParentTypes['CheckoutTheme']> = {
  backgroundColor?: Resolver<Maybe<ResolversTypes['HexColor']>, ParentType, ContextType>;
  buttonColor?: Resolver<Maybe<ResolversTypes['HexColor']>, ParentType, ContextType>;
  buttonTextColor?: Resolver<Maybe<ResolversTypes['HexColor']>, ParentType, ContextType>;
  mainContentBoxBackgroundColor?: Resolver<ResolversTypes['HexColor'], ParentType, ContextType>;
  mainContentBoxTextColor?: Resolver<ResolversTypes['HexColor'], ParentType, ContextType>;
  sidebarBackgroundColor?: Resolver<ResolversTypes['HexColor'], ParentType, ContextType>;
  sidebarTextColor?: Resolver<ResolversTypes['HexColor'], ParentType, ContextType>;
};

export type ConnectAccountPayloadResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ConnectAccountPayload'] = ResolversParentTypes['ConnectAccountPayload']> = {
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  intent?: Resolver<Maybe<ResolversTypes['WriteIntent']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConnectLinkResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ConnectLink'] = ResolversParentTypes['ConnectLink']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  defaultInstitutionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  deliveryStatus?: Resolver<ResolversTypes['LinkDeliveryStatus'], ParentType, ContextType>;
  endUser?: Resolver<Maybe<ResolversTypes['EndUser']>, ParentType, ContextType>;
  expired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  introText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['Language']>, ParentType, ContextType>;
  primaryReference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rawDeliveryStatus?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rawLanguage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  redirectUrl?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  secondaryReference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  theme?: Resolver<ResolversTypes['ConnectTheme'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConnectLinkConnectionResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ConnectLinkConnection'] = ResolversParentTypes['ConnectLinkConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ConnectLinkEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ConnectLink']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ConnectLinkEdgeResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ConnectLinkEdge'] = ResolversParentTypes['ConnectLinkEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ConnectLink'], ParentType, ContextType>;
};

export type ConnectThemeResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ConnectTheme'] = ResolversParentTypes['ConnectTheme']> = {
  backgroundColor?: Resolver<Maybe<ResolversTypes['HexColor']>, ParentType, ContextType>;
  buttonColor?: Resolver<Maybe<ResolversTypes['HexColor']>, ParentType, ContextType>;
  buttonTextColor?: Resolver<Maybe<ResolversTypes['HexColor']>, ParentType, ContextType>;
  contentBackgroundColor?: Resolver<Maybe<ResolversTypes['HexColor']>, ParentType, ContextType>;
  contentBoxTextColor?: Resolver<Maybe<ResolversTypes['HexColor']>, ParentType, ContextType>;
};

export interface CountryCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CountryCode'], any> {
  name: 'CountryCode';
}

export type CreateCheckoutLinkPayloadResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['CreateCheckoutLinkPayload'] = ResolversParentTypes['CreateCheckoutLinkPayload']> = {
  checkoutLink?: Resolver<Maybe<ResolversTypes['CheckoutLink']>, ParentType, ContextType>;
  intent?: Resolver<Maybe<ResolversTypes['WriteIntent']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateConnectLinkPayloadResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['CreateConnectLinkPayload'] = ResolversParentTypes['CreateConnectLinkPayload']> = {
  connectLink?: Resolver<Maybe<ResolversTypes['ConnectLink']>, ParentType, ContextType>;
  intent?: Resolver<Maybe<ResolversTypes['WriteIntent']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateEndUserPayloadResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['CreateEndUserPayload'] = ResolversParentTypes['CreateEndUserPayload']> = {
  endUser?: Resolver<Maybe<ResolversTypes['EndUser']>, ParentType, ContextType>;
  intent?: Resolver<Maybe<ResolversTypes['WriteIntent']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreatePaymentPayloadResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['CreatePaymentPayload'] = ResolversParentTypes['CreatePaymentPayload']> = {
  intent?: Resolver<Maybe<ResolversTypes['WriteIntent']>, ParentType, ContextType>;
  transaction?: Resolver<Maybe<ResolversTypes['Transaction']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreatePayoutPayloadResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['CreatePayoutPayload'] = ResolversParentTypes['CreatePayoutPayload']> = {
  intent?: Resolver<Maybe<ResolversTypes['WriteIntent']>, ParentType, ContextType>;
  transaction?: Resolver<Maybe<ResolversTypes['Transaction']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateRecurringPlanPayloadResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['CreateRecurringPlanPayload'] = ResolversParentTypes['CreateRecurringPlanPayload']> = {
  intent?: Resolver<Maybe<ResolversTypes['WriteIntent']>, ParentType, ContextType>;
  recurringPlan?: Resolver<Maybe<ResolversTypes['RecurringPlan']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface CurrencyCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CurrencyCode'], any> {
  name: 'CurrencyCode';
}

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DisconnectAccountPayloadResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['DisconnectAccountPayload'] = ResolversParentTypes['DisconnectAccountPayload']> = {
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  intent?: Resolver<Maybe<ResolversTypes['WriteIntent']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface EmailAddressScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['EmailAddress'], any> {
  name: 'EmailAddress';
}

export type EndUserResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['EndUser'] = ResolversParentTypes['EndUser']> = {
  accounts?: Resolver<ResolversTypes['AccountConnection'], ParentType, ContextType, RequireFields<EndUserAccountsArgs, 'first'>>;
  address?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dateOfBirth?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  firstName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identification?: Resolver<Maybe<ResolversTypes['Identification']>, ParentType, ContextType>;
  lastName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  metadata?: Resolver<ResolversTypes['Metadata'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  organizationLegalName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phoneNumber?: Resolver<Maybe<ResolversTypes['PhoneNumber']>, ParentType, ContextType>;
  preferredLanguage?: Resolver<Maybe<ResolversTypes['Language']>, ParentType, ContextType>;
  primaryReference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rawPreferredLanguage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rawType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  secondaryReference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  transactions?: Resolver<ResolversTypes['TransactionConnection'], ParentType, ContextType, RequireFields<EndUserTransactionsArgs, 'first' | 'type'>>;
  type?: Resolver<ResolversTypes['EndUserType'], ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EndUserConnectionResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['EndUserConnection'] = ResolversParentTypes['EndUserConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['EndUserEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['EndUser']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type EndUserEdgeResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['EndUserEdge'] = ResolversParentTypes['EndUserEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['EndUser'], ParentType, ContextType>;
};

export type ExpireConnectLinkPayloadResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ExpireConnectLinkPayload'] = ResolversParentTypes['ExpireConnectLinkPayload']> = {
  connectLink?: Resolver<Maybe<ResolversTypes['ConnectLink']>, ParentType, ContextType>;
  intent?: Resolver<Maybe<ResolversTypes['WriteIntent']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface HexColorScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['HexColor'], any> {
  name: 'HexColor';
}

export interface IdempotencyKeyScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['IdempotencyKey'], any> {
  name: 'IdempotencyKey';
}

export type IdentificationResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Identification'] = ResolversParentTypes['Identification']> = {
  country?: Resolver<Maybe<ResolversTypes['CountryCode']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rawType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['IdentificationType'], ParentType, ContextType>;
};

export type InstitutionResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Institution'] = ResolversParentTypes['Institution']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface LocaleScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Locale'], any> {
  name: 'Locale';
}

export interface MetadataScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Metadata'], any> {
  name: 'Metadata';
}

export type MonetaryAmountResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['MonetaryAmount'] = ResolversParentTypes['MonetaryAmount']> = {
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  decimal?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  formatted?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<MonetaryAmountFormattedArgs, 'locale'>>;
  value?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export interface MoneyScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Money'], any> {
  name: 'Money';
}

export type MutationResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  activateRecurringPlan?: Resolver<ResolversTypes['ActivateRecurringPlanPayload'], ParentType, ContextType, RequireFields<MutationActivateRecurringPlanArgs, 'input'>>;
  authenticateAccount?: Resolver<ResolversTypes['AuthenticateAccountPayload'], ParentType, ContextType, RequireFields<MutationAuthenticateAccountArgs, 'input'>>;
  authorizeTransaction?: Resolver<ResolversTypes['AuthorizeTransactionPayload'], ParentType, ContextType, RequireFields<MutationAuthorizeTransactionArgs, 'input'>>;
  cancelRecurringPlan?: Resolver<ResolversTypes['CancelRecurringPlanPayload'], ParentType, ContextType, RequireFields<MutationCancelRecurringPlanArgs, 'input'>>;
  connectAccount?: Resolver<ResolversTypes['ConnectAccountPayload'], ParentType, ContextType, RequireFields<MutationConnectAccountArgs, 'input'>>;
  createCheckoutLink?: Resolver<ResolversTypes['CreateCheckoutLinkPayload'], ParentType, ContextType, RequireFields<MutationCreateCheckoutLinkArgs, 'input'>>;
  createConnectLink?: Resolver<ResolversTypes['CreateConnectLinkPayload'], ParentType, ContextType, RequireFields<MutationCreateConnectLinkArgs, 'input'>>;
  createEndUser?: Resolver<ResolversTypes['CreateEndUserPayload'], ParentType, ContextType, RequireFields<MutationCreateEndUserArgs, 'input'>>;
  createPayment?: Resolver<ResolversTypes['CreatePaymentPayload'], ParentType, ContextType, RequireFields<MutationCreatePaymentArgs, 'input'>>;
  createPayout?: Resolver<ResolversTypes['CreatePayoutPayload'], ParentType, ContextType, RequireFields<MutationCreatePayoutArgs, 'input'>>;
  createRecurringPlan?: Resolver<ResolversTypes['CreateRecurringPlanPayload'], ParentType, ContextType, RequireFields<MutationCreateRecurringPlanArgs, 'input'>>;
  disconnectAccount?: Resolver<ResolversTypes['DisconnectAccountPayload'], ParentType, ContextType, RequireFields<MutationDisconnectAccountArgs, 'input'>>;
  expireConnectLink?: Resolver<ResolversTypes['ExpireConnectLinkPayload'], ParentType, ContextType, RequireFields<MutationExpireConnectLinkArgs, 'input'>>;
  pauseRecurringPlan?: Resolver<ResolversTypes['PauseRecurringPlanPayload'], ParentType, ContextType, RequireFields<MutationPauseRecurringPlanArgs, 'input'>>;
  refundTransaction?: Resolver<ResolversTypes['RefundTransactionPayload'], ParentType, ContextType, RequireFields<MutationRefundTransactionArgs, 'input'>>;
  settleWrite?: Resolver<ResolversTypes['SettleWritePayload'], ParentType, ContextType, RequireFields<MutationSettleWriteArgs, 'input'>>;
  validateAccount?: Resolver<ResolversTypes['ValidateAccountPayload'], ParentType, ContextType, RequireFields<MutationValidateAccountArgs, 'input'>>;
  validateTransaction?: Resolver<ResolversTypes['ValidateTransactionPayload'], ParentType, ContextType, RequireFields<MutationValidateTransactionArgs, 'input'>>;
};

export type NodeResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Account' | 'CheckoutLink' | 'ConnectLink' | 'EndUser' | 'RecurringPlan' | 'Transaction', ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PauseRecurringPlanPayloadResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['PauseRecurringPlanPayload'] = ResolversParentTypes['PauseRecurringPlanPayload']> = {
  intent?: Resolver<Maybe<ResolversTypes['WriteIntent']>, ParentType, ContextType>;
  recurringPlan?: Resolver<Maybe<ResolversTypes['RecurringPlan']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PendingAccountValidationResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['PendingAccountValidation'] = ResolversParentTypes['PendingAccountValidation']> = {
  action?: Resolver<ResolversTypes['AccountValidationAction'], ParentType, ContextType>;
  rawAction?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PhoneNumberResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['PhoneNumber'] = ResolversParentTypes['PhoneNumber']> = {
  countryCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PlanTransactionResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['PlanTransaction'] = ResolversParentTypes['PlanTransaction']> = {
  amount?: Resolver<Maybe<ResolversTypes['MonetaryAmount']>, ParentType, ContextType>;
  metadata?: Resolver<ResolversTypes['Metadata'], ParentType, ContextType>;
  primaryReference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rawType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  secondaryReference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  statementDescriptor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tenantId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['TransactionType'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType, RequireFields<QueryAccountArgs, 'id'>>;
  accounts?: Resolver<ResolversTypes['AccountConnection'], ParentType, ContextType, RequireFields<QueryAccountsArgs, 'first'>>;
  checkoutLink?: Resolver<Maybe<ResolversTypes['CheckoutLink']>, ParentType, ContextType, RequireFields<QueryCheckoutLinkArgs, 'id'>>;
  connectLink?: Resolver<Maybe<ResolversTypes['ConnectLink']>, ParentType, ContextType, RequireFields<QueryConnectLinkArgs, 'id'>>;
  connectLinks?: Resolver<ResolversTypes['ConnectLinkConnection'], ParentType, ContextType, RequireFields<QueryConnectLinksArgs, 'first'>>;
  endUser?: Resolver<Maybe<ResolversTypes['EndUser']>, ParentType, ContextType, RequireFields<QueryEndUserArgs, 'id'>>;
  endUsers?: Resolver<ResolversTypes['EndUserConnection'], ParentType, ContextType, RequireFields<QueryEndUsersArgs, 'first'>>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  rateLimit?: Resolver<Maybe<ResolversTypes['RateLimit']>, ParentType, ContextType>;
  recurringPlan?: Resolver<Maybe<ResolversTypes['RecurringPlan']>, ParentType, ContextType, RequireFields<QueryRecurringPlanArgs, 'id'>>;
  recurringPlans?: Resolver<ResolversTypes['RecurringPlanConnection'], ParentType, ContextType, RequireFields<QueryRecurringPlansArgs, 'first'>>;
  transaction?: Resolver<Maybe<ResolversTypes['Transaction']>, ParentType, ContextType, RequireFields<QueryTransactionArgs, 'id'>>;
  transactions?: Resolver<ResolversTypes['TransactionConnection'], ParentType, ContextType, RequireFields<QueryTransactionsArgs, 'first' | 'type'>>;
  writeIntent?: Resolver<Maybe<ResolversTypes['WriteIntent']>, ParentType, ContextType, RequireFields<QueryWriteIntentArgs, 'idempotencyKey'>>;
  writeIntents?: Resolver<ResolversTypes['WriteIntentConnection'], ParentType, ContextType, RequireFields<QueryWriteIntentsArgs, 'first'>>;
};

export type RateLimitResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['RateLimit'] = ResolversParentTypes['RateLimit']> = {
  limit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  remaining?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  resetAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type RecurringPlanResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['RecurringPlan'] = ResolversParentTypes['RecurringPlan']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cycleFrequency?: Resolver<Maybe<ResolversTypes['PlanCycleFrequency']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  destinationAccount?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  endUser?: Resolver<Maybe<ResolversTypes['EndUser']>, ParentType, ContextType>;
  endsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  metadata?: Resolver<ResolversTypes['Metadata'], ParentType, ContextType>;
  originAccount?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  primaryReference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  processingMethod?: Resolver<Maybe<ResolversTypes['PlanProcessingMethod']>, ParentType, ContextType>;
  rawCycleFrequency?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rawProcessingMethod?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rawStatus?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  secondaryReference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['RecurringPlanStatus'], ParentType, ContextType>;
  totalCycleCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  transaction?: Resolver<Maybe<ResolversTypes['PlanTransaction']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RecurringPlanConnectionResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['RecurringPlanConnection'] = ResolversParentTypes['RecurringPlanConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['RecurringPlanEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['RecurringPlan']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type RecurringPlanEdgeResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['RecurringPlanEdge'] = ResolversParentTypes['RecurringPlanEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['RecurringPlan'], ParentType, ContextType>;
};

export interface ReferenceScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Reference'], any> {
  name: 'Reference';
}

export type RefundTransactionPayloadResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['RefundTransactionPayload'] = ResolversParentTypes['RefundTransactionPayload']> = {
  declineReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  intent?: Resolver<Maybe<ResolversTypes['WriteIntent']>, ParentType, ContextType>;
  rawStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['TransactionStatus']>, ParentType, ContextType>;
  transaction?: Resolver<Maybe<ResolversTypes['Transaction']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SettleWritePayloadResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['SettleWritePayload'] = ResolversParentTypes['SettleWritePayload']> = {
  intent?: Resolver<Maybe<ResolversTypes['WriteIntent']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface StatementDescriptorScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['StatementDescriptor'], any> {
  name: 'StatementDescriptor';
}

export type SubscriptionResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  accountUpdated?: SubscriptionResolver<ResolversTypes['Account'], "accountUpdated", ParentType, ContextType, RequireFields<SubscriptionAccountUpdatedArgs, 'id'>>;
  checkoutLinkUpdated?: SubscriptionResolver<ResolversTypes['CheckoutLink'], "checkoutLinkUpdated", ParentType, ContextType, RequireFields<SubscriptionCheckoutLinkUpdatedArgs, 'id'>>;
  transactionUpdated?: SubscriptionResolver<ResolversTypes['Transaction'], "transactionUpdated", ParentType, ContextType, RequireFields<SubscriptionTransactionUpdatedArgs, 'id' | 'type'>>;
};

export type TransactionResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Transaction'] = ResolversParentTypes['Transaction']> = {
  amount?: Resolver<Maybe<ResolversTypes['MonetaryAmount']>, ParentType, ContextType>;
  autoSendReceipt?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  creationSource?: Resolver<Maybe<ResolversTypes['TransactionSource']>, ParentType, ContextType>;
  declineReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  destinationAccount?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  fixedFee?: Resolver<Maybe<ResolversTypes['MonetaryAmount']>, ParentType, ContextType>;
  fundingSource?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inProgress?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  metadata?: Resolver<ResolversTypes['Metadata'], ParentType, ContextType>;
  netAmount?: Resolver<Maybe<ResolversTypes['MonetaryAmount']>, ParentType, ContextType>;
  originAccount?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  primaryReference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rawCreationSource?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rawRemarks?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rawStatus?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rawType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  remarks?: Resolver<Maybe<ResolversTypes['TransactionRemark']>, ParentType, ContextType>;
  secondaryReference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  statementDescriptor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['TransactionStatus'], ParentType, ContextType>;
  tenantId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  totalFee?: Resolver<Maybe<ResolversTypes['MonetaryAmount']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['TransactionType'], ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  variableFee?: Resolver<Maybe<ResolversTypes['MonetaryAmount']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TransactionConnectionResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['TransactionConnection'] = ResolversParentTypes['TransactionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TransactionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Transaction']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type TransactionEdgeResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['TransactionEdge'] = ResolversParentTypes['TransactionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Transaction'], ParentType, ContextType>;
};

export interface UrlScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['URL'], any> {
  name: 'URL';
}

export type UserErrorResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type ValidateAccountPayloadResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ValidateAccountPayload'] = ResolversParentTypes['ValidateAccountPayload']> = {
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  intent?: Resolver<Maybe<ResolversTypes['WriteIntent']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ValidateTransactionPayloadResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['ValidateTransactionPayload'] = ResolversParentTypes['ValidateTransactionPayload']> = {
  declineReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  intent?: Resolver<Maybe<ResolversTypes['WriteIntent']>, ParentType, ContextType>;
  rawStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['TransactionStatus']>, ParentType, ContextType>;
  transaction?: Resolver<Maybe<ResolversTypes['Transaction']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WriteEvidenceResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['WriteEvidence'] = ResolversParentTypes['WriteEvidence']> = {
  answer?: Resolver<Maybe<ResolversTypes['WriteEvidenceObject']>, ParentType, ContextType>;
  found?: Resolver<ReadonlyArray<ResolversTypes['WriteEvidenceObject']>, ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  searched?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  searchedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type WriteEvidenceObjectResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['WriteEvidenceObject'] = ResolversParentTypes['WriteEvidenceObject']> = {
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  currency?: Resolver<Maybe<ResolversTypes['CurrencyCode']>, ParentType, ContextType>;
  differs?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type WriteIntentResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['WriteIntent'] = ResolversParentTypes['WriteIntent']> = {
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  checkoutLink?: Resolver<Maybe<ResolversTypes['CheckoutLink']>, ParentType, ContextType>;
  connectLink?: Resolver<Maybe<ResolversTypes['ConnectLink']>, ParentType, ContextType>;
  endUser?: Resolver<Maybe<ResolversTypes['EndUser']>, ParentType, ContextType>;
  evidence?: Resolver<Maybe<ResolversTypes['WriteEvidence']>, ParentType, ContextType>;
  firstRequestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  idempotencyKey?: Resolver<ResolversTypes['IdempotencyKey'], ParentType, ContextType>;
  mutation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nextPollAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  recurringPlan?: Resolver<Maybe<ResolversTypes['RecurringPlan']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  repeatable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reviewReason?: Resolver<Maybe<ResolversTypes['WriteReviewReason']>, ParentType, ContextType>;
  settledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['WriteState'], ParentType, ContextType>;
  transaction?: Resolver<Maybe<ResolversTypes['Transaction']>, ParentType, ContextType>;
};

export type WriteIntentConnectionResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['WriteIntentConnection'] = ResolversParentTypes['WriteIntentConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['WriteIntentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['WriteIntent']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type WriteIntentEdgeResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['WriteIntentEdge'] = ResolversParentTypes['WriteIntentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['WriteIntent'], ParentType, ContextType>;
};

export type WritePayloadResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['WritePayload'] = ResolversParentTypes['WritePayload']> = {
  __resolveType: TypeResolveFn<'ActivateRecurringPlanPayload' | 'AuthenticateAccountPayload' | 'AuthorizeTransactionPayload' | 'CancelRecurringPlanPayload' | 'ConnectAccountPayload' | 'CreateCheckoutLinkPayload' | 'CreateConnectLinkPayload' | 'CreateEndUserPayload' | 'CreatePaymentPayload' | 'CreatePayoutPayload' | 'CreateRecurringPlanPayload' | 'DisconnectAccountPayload' | 'ExpireConnectLinkPayload' | 'PauseRecurringPlanPayload' | 'RefundTransactionPayload' | 'SettleWritePayload' | 'ValidateAccountPayload' | 'ValidateTransactionPayload', ParentType, ContextType>;
};

export type Resolvers<ContextType = GatewayContext> = {
  Account?: AccountResolvers<ContextType>;
  AccountAuthentication?: AccountAuthenticationResolvers<ContextType>;
  AccountConnection?: AccountConnectionResolvers<ContextType>;
  AccountEdge?: AccountEdgeResolvers<ContextType>;
  ActivateRecurringPlanPayload?: ActivateRecurringPlanPayloadResolvers<ContextType>;
  Address?: AddressResolvers<ContextType>;
  AuthenticateAccountPayload?: AuthenticateAccountPayloadResolvers<ContextType>;
  AuthorizeTransactionPayload?: AuthorizeTransactionPayloadResolvers<ContextType>;
  CancelRecurringPlanPayload?: CancelRecurringPlanPayloadResolvers<ContextType>;
  CheckoutLink?: CheckoutLinkResolvers<ContextType>;
  CheckoutTheme?: CheckoutThemeResolvers<ContextType>;
  ConnectAccountPayload?: ConnectAccountPayloadResolvers<ContextType>;
  ConnectLink?: ConnectLinkResolvers<ContextType>;
  ConnectLinkConnection?: ConnectLinkConnectionResolvers<ContextType>;
  ConnectLinkEdge?: ConnectLinkEdgeResolvers<ContextType>;
  ConnectTheme?: ConnectThemeResolvers<ContextType>;
  CountryCode?: GraphQLScalarType;
  CreateCheckoutLinkPayload?: CreateCheckoutLinkPayloadResolvers<ContextType>;
  CreateConnectLinkPayload?: CreateConnectLinkPayloadResolvers<ContextType>;
  CreateEndUserPayload?: CreateEndUserPayloadResolvers<ContextType>;
  CreatePaymentPayload?: CreatePaymentPayloadResolvers<ContextType>;
  CreatePayoutPayload?: CreatePayoutPayloadResolvers<ContextType>;
  CreateRecurringPlanPayload?: CreateRecurringPlanPayloadResolvers<ContextType>;
  CurrencyCode?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DisconnectAccountPayload?: DisconnectAccountPayloadResolvers<ContextType>;
  EmailAddress?: GraphQLScalarType;
  EndUser?: EndUserResolvers<ContextType>;
  EndUserConnection?: EndUserConnectionResolvers<ContextType>;
  EndUserEdge?: EndUserEdgeResolvers<ContextType>;
  ExpireConnectLinkPayload?: ExpireConnectLinkPayloadResolvers<ContextType>;
  HexColor?: GraphQLScalarType;
  IdempotencyKey?: GraphQLScalarType;
  Identification?: IdentificationResolvers<ContextType>;
  Institution?: InstitutionResolvers<ContextType>;
  Locale?: GraphQLScalarType;
  Metadata?: GraphQLScalarType;
  MonetaryAmount?: MonetaryAmountResolvers<ContextType>;
  Money?: GraphQLScalarType;
  Mutation?: MutationResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PauseRecurringPlanPayload?: PauseRecurringPlanPayloadResolvers<ContextType>;
  PendingAccountValidation?: PendingAccountValidationResolvers<ContextType>;
  PhoneNumber?: PhoneNumberResolvers<ContextType>;
  PlanTransaction?: PlanTransactionResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RateLimit?: RateLimitResolvers<ContextType>;
  RecurringPlan?: RecurringPlanResolvers<ContextType>;
  RecurringPlanConnection?: RecurringPlanConnectionResolvers<ContextType>;
  RecurringPlanEdge?: RecurringPlanEdgeResolvers<ContextType>;
  Reference?: GraphQLScalarType;
  RefundTransactionPayload?: RefundTransactionPayloadResolvers<ContextType>;
  SettleWritePayload?: SettleWritePayloadResolvers<ContextType>;
  StatementDescriptor?: GraphQLScalarType;
  Subscription?: SubscriptionResolvers<ContextType>;
  Transaction?: TransactionResolvers<ContextType>;
  TransactionConnection?: TransactionConnectionResolvers<ContextType>;
  TransactionEdge?: TransactionEdgeResolvers<ContextType>;
  URL?: GraphQLScalarType;
  UserError?: UserErrorResolvers<ContextType>;
  ValidateAccountPayload?: ValidateAccountPayloadResolvers<ContextType>;
  ValidateTransactionPayload?: ValidateTransactionPayloadResolvers<ContextType>;
  WriteEvidence?: WriteEvidenceResolvers<ContextType>;
  WriteEvidenceObject?: WriteEvidenceObjectResolvers<ContextType>;
  WriteIntent?: WriteIntentResolvers<ContextType>;
  WriteIntentConnection?: WriteIntentConnectionResolvers<ContextType>;
  WriteIntentEdge?: WriteIntentEdgeResolvers<ContextType>;
  WritePayload?: WritePayloadResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = GatewayContext> = {
  requiresScopes?: RequiresScopesDirectiveResolver<any, any, ContextType>;
  sensitive?: SensitiveDirectiveResolver<any, any, ContextType>;
};
