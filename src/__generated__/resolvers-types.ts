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
  /** ISO 4217 alphabetic code in capitals, such as `COP`. DRUO: `currency`. Served as `XXX` (ISO's "no currency") where DRUO names none. */
  CurrencyCode: { input: string; output: string; }
  /** A calendar day, `YYYY-MM-DD`. */
  Date: { input: string; output: string; }
  /** A moment in RFC 3339 with its zone, such as `2021-11-16T23:23:38Z`. Served in UTC. DRUO writes GMT without a zone. */
  DateTime: { input: Date; output: Date; }
  /** An e-mail address, such as `john.doe@example.com`. */
  EmailAddress: { input: string; output: string; }
  /** `#RRGGBB` or `#RGB`, in any case; always served as lower-case `#rrggbb`. DRUO's documents call it "HEX code". */
  HexColor: { input: string; output: string; }
  /**
   * 16 to 255 visible ASCII characters, chosen by the caller, new for every intended effect (a UUID will do). The same key
   * with the same input asks what became of it and never does it twice; the same key with other input is refused.
   */
  IdempotencyKey: { input: string; output: string; }
  /** A BCP 47 language tag, such as `es-CO`; used for formatting only. */
  Locale: { input: string; output: string; }
  /** An object of at most 50 keys; a key has at most 40 characters, a value is a string of at most 500. DRUO: `metadata`. */
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
  /** A reference of the caller's own, at most 40 characters. DRUO: `primary_reference` and `secondary_reference` of a transaction. */
  Reference: { input: string; output: string; }
  /** What institutions may print on a statement: 4 to 22 characters with at least one letter. DRUO: `statement_descriptor`. */
  StatementDescriptor: { input: string; output: string; }
  /** An absolute URL. Served only with the schemes http and https. */
  URL: { input: string; output: string; }
};

/**
 * A bank account at DRUO. Selecting only `id` of an account that DRUO answered by reference costs no further call; any
 * other field loads it, batched.
 */
export type Account = Node & {
  /** A short code for people. DRUO: `code`. */
  readonly code?: Maybe<Scalars['String']['output']>;
  /** DRUO: `date_created_gmt`. */
  readonly createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whose account it is. DRUO: `end_user`. */
  readonly endUser?: Maybe<EndUser>;
  /** DRUO: `uuid`, such as `acc_7985e8a4-8f38-4eab-8b27-a5d1c6dbf340`. */
  readonly id: Scalars['ID']['output'];
  /** Where the account is. DRUO: `institution`. */
  readonly institution?: Maybe<Institution>;
  /** The number's last four digits; the whole number is never served. DRUO: `last_4`. */
  readonly last4?: Maybe<Scalars['String']['output']>;
  /** Your own keys and values. DRUO: `metadata`. */
  readonly metadata?: Maybe<Scalars['Metadata']['output']>;
  /** DRUO: `name`. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** DRUO: `official_name`. */
  readonly officialName?: Maybe<Scalars['String']['output']>;
  /** What is left to validate. DRUO: `pending_account_validations`. */
  readonly pendingValidations: ReadonlyArray<PendingAccountValidation>;
  /** Your reference. DRUO: `primary_reference`. */
  readonly primaryReference?: Maybe<Scalars['String']['output']>;
  /** `remarks` as DRUO wrote it. */
  readonly rawRemarks?: Maybe<Scalars['String']['output']>;
  /** `status` as DRUO wrote it. */
  readonly rawStatus?: Maybe<Scalars['String']['output']>;
  /** Why the connection failed or was changed. DRUO: `remarks`. */
  readonly remarks?: Maybe<AccountRemark>;
  /** True where DRUO wants the account validated. DRUO: `requires_account_validation`. */
  readonly requiresValidation?: Maybe<Scalars['Boolean']['output']>;
  /** Your second reference. DRUO: `secondary_reference`. */
  readonly secondaryReference?: Maybe<Scalars['String']['output']>;
  /** The connect link that the account came by. DRUO: `source_connect_link`. */
  readonly sourceConnectLink?: Maybe<ConnectLink>;
  /** How the connection stands. DRUO: `current_status`. */
  readonly status?: Maybe<AccountStatus>;
  /** DRUO: `subtype`. */
  readonly subtype?: Maybe<AccountSubtype>;
  /**
   * The account's transactions of one type. DRUO: `GET /payments/list`, `/payouts/list` or `/transfers/list` with
   * `origin_account_uuid` or `destination_account_uuid`.
   */
  readonly transactions: TransactionConnection;
  /** DRUO: `type`. */
  readonly type?: Maybe<AccountType>;
  /** DRUO: `date_updated_gmt`. */
  readonly updatedAt?: Maybe<Scalars['DateTime']['output']>;
};


/**
 * A bank account at DRUO. Selecting only `id` of an account that DRUO answered by reference costs no further call; any
 * other field loads it, batched.
 */
export type AccountTransactionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TransactionFilter>;
  first: Scalars['Int']['input'];
  side?: InputMaybe<AccountSide>;
  type: TransactionType;
};

/** How one step of a validation went. DRUO: the answer of `PUT /accounts/authenticate`. */
export type AccountAuthentication = {
  /** What is to be done next. DRUO: `action`. */
  readonly action?: Maybe<AccountValidationAction>;
  /** `action` as DRUO wrote it. */
  readonly rawAction?: Maybe<Scalars['String']['output']>;
  /** `remarks` as DRUO wrote it. */
  readonly rawRemarks?: Maybe<Scalars['String']['output']>;
  /** `status` as DRUO wrote it; empty where DRUO sends none. */
  readonly rawStatus: Scalars['String']['output'];
  /** Why it failed. DRUO: `remarks`. */
  readonly remarks?: Maybe<AccountRemark>;
  /** How the account's validation stands. DRUO: `status`. */
  readonly status: AccountStatus;
};

/** A page of accounts. */
export type AccountConnection = {
  /** The page's entries, each with its cursor. */
  readonly edges: ReadonlyArray<AccountEdge>;
  /** The page's entries alone. */
  readonly nodes: ReadonlyArray<Account>;
  /** Whether there is more, and where to go on. */
  readonly pageInfo: PageInfo;
};

/** One entry of a page of accounts. */
export type AccountEdge = {
  /** Names the place after this entry: use it as `after`, with the same filter. */
  readonly cursor: Scalars['String']['output'];
  /** The entry. */
  readonly node: Account;
};

/** What to look for among accounts; DRUO's parameters of `GET /accounts/list`. Texts and ids must not be blank. */
export type AccountFilter = {
  /** DRUO: `code`. */
  readonly code?: InputMaybe<Scalars['String']['input']>;
  /** Made at this time or later, to the second. DRUO: `date_from`, in GMT. */
  readonly createdFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Made at this time or earlier, to the second. DRUO: `date_to`, in GMT. */
  readonly createdTo?: InputMaybe<Scalars['DateTime']['input']>;
  /** DRUO: `end_user_code`. */
  readonly endUserCode?: InputMaybe<Scalars['String']['input']>;
  /** DRUO: `end_user_email`. */
  readonly endUserEmail?: InputMaybe<Scalars['String']['input']>;
  /** DRUO: `end_user_uuid`. */
  readonly endUserId?: InputMaybe<Scalars['ID']['input']>;
  /** DRUO: `end_user_local_id`. */
  readonly endUserIdentificationNumber?: InputMaybe<Scalars['String']['input']>;
  /** DRUO: `uuid`. */
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  /** DRUO: `institution_uuid`. */
  readonly institutionId?: InputMaybe<Scalars['ID']['input']>;
  /** The number's last four digits. DRUO: `last_4`. */
  readonly last4?: InputMaybe<Scalars['String']['input']>;
  /** DRUO: `primary_reference`. */
  readonly primaryReference?: InputMaybe<Scalars['String']['input']>;
  /** DRUO: `secondary_reference`. */
  readonly secondaryReference?: InputMaybe<Scalars['String']['input']>;
  /** DRUO: `current_status`. */
  readonly status?: InputMaybe<AccountStatus>;
  /** DRUO: `subtype`. */
  readonly subtype?: InputMaybe<AccountSubtype>;
  /** DRUO: `type`. */
  readonly type?: InputMaybe<AccountType>;
};

/** Exactly one: a connected account, a token for one, or the bank's own details. */
export type AccountInput =
  /** The bank's own details. DRUO: `institution_uuid`, `account_number` and so on. */
  { readonly bankAccount: BankAccountInput; readonly id?: never; readonly token?: never; }
  |  /** A connected account, `acc_…`. DRUO: `uuid`. */
  { readonly bankAccount?: never; readonly id: Scalars['ID']['input']; readonly token?: never; }
  |  /** A token for an account, `tok_…`. DRUO: `token`. */
  { readonly bankAccount?: never; readonly id?: never; readonly token: Scalars['String']['input']; };

/** Why an account's connection failed or was changed. DRUO: "Account remarks"; the list grows without notice. */
export type AccountRemark =
  /** The account is blocked. */
  | 'ACCOUNT_BLOCKED'
  /** The account is closed. */
  | 'ACCOUNT_CLOSED'
  /** The account is not the end user's. */
  | 'ACCOUNT_DOES_NOT_BELONG_TO_END_USER'
  /** There is no such account. */
  | 'ACCOUNT_DOES_NOT_EXIST'
  /** The account is inactive. */
  | 'ACCOUNT_INACTIVE'
  /** The authentication failed. */
  | 'AUTHENTICATION_FAILED'
  /** The authentication took too long. */
  | 'AUTHENTICATION_TIMED_OUT'
  /** The end user took the authorization back. */
  | 'AUTHORIZATION_REVOKED_BY_END_USER'
  /** The country is not enabled. */
  | 'COUNTRY_NOT_ENABLED'
  /** DRUO does not support the institution. */
  | 'INSTITUTION_NOT_SUPPORTED'
  /** The account number is wrong. */
  | 'INVALID_ACCOUNT_NUMBER'
  /** The details are wrong. */
  | 'INVALID_DETAILS'
  /** The merchant asked for it. */
  | 'REQUESTED_BY_MERCHANT'
  /** The account cannot be found. */
  | 'UNABLE_TO_LOCATE_ACCOUNT'
  /** The account's holder cannot be found. */
  | 'UNABLE_TO_LOCATE_ACCOUNT_HOLDER'
  /** The end user cannot be found. */
  | 'UNABLE_TO_LOCATE_END_USER'
  /** Not authorized, or not recognized. */
  | 'UNAUTHORIZED_OR_NOT_RECOGNIZED'
  /** A remark that this gateway does not know yet: see `rawRemarks`. */
  | 'UNKNOWN'
  /** The user is not eligible. */
  | 'USER_INELIGIBLE';

/** The two sides of a transaction. */
export type AccountSide =
  /** The account that the money goes to. DRUO: `destination_account`. */
  | 'DESTINATION'
  /** The account that the money comes from. DRUO: `origin_account`, for payments `funding_source`. */
  | 'ORIGIN';

/** How an account's connection stands. DRUO's list is not published; it grows without notice. */
export type AccountStatus =
  /** Connected. */
  | 'CONNECTED'
  /** A status that this gateway does not know yet: see `rawStatus`. */
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
  /** A kind that this gateway does not know yet. */
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
  /** Another kind, by DRUO's own word. */
  | 'OTHER'
  /** A kind that this gateway does not know yet. */
  | 'UNKNOWN';

/** What is to be done to validate an account. */
export type AccountValidationAction =
  /** The owner confirms the one-time code that came with a micro-deposit. */
  | 'CONFIRM_OTP_VIA_MICRODEPOSIT'
  /** The institution is asked to confirm. */
  | 'CONFIRM_REQUEST_WITH_INSTITUTION'
  /** An action that this gateway does not know yet: see `rawAction`. */
  | 'UNKNOWN';

/** The plan to activate. */
export type ActivateRecurringPlanInput = {
  /** Names this one intended effect; see `IdempotencyKey`. Not sent to DRUO. */
  readonly idempotencyKey: Scalars['IdempotencyKey']['input'];
  /** The plan; not blank. DRUO: in the address. */
  readonly recurringPlanId: Scalars['ID']['input'];
};

/** What `activateRecurringPlan` answers. */
export type ActivateRecurringPlanPayload = WritePayload & {
  /** How the write stands. Null only where the input was refused before anything was recorded. */
  readonly intent?: Maybe<WriteIntent>;
  /** The plan as it is now; null where it was refused or is not certain. */
  readonly recurringPlan?: Maybe<RecurringPlan>;
  /** Faults that the caller can mend, all of them at once. Empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A postal address. DRUO: `address`. */
export type Address = {
  /** State, department or province. DRUO: `administrative_district`. */
  readonly administrativeDistrict?: Maybe<Scalars['String']['output']>;
  /** DRUO: `country`. */
  readonly country?: Maybe<Scalars['CountryCode']['output']>;
  /** DRUO: `address_line_1`. */
  readonly line1?: Maybe<Scalars['String']['output']>;
  /** DRUO: `address_line_2`. */
  readonly line2?: Maybe<Scalars['String']['output']>;
  /** DRUO: `address_line_3`. */
  readonly line3?: Maybe<Scalars['String']['output']>;
  /** City or town. DRUO: `locality`. */
  readonly locality?: Maybe<Scalars['String']['output']>;
  /** DRUO: `postal_code`. */
  readonly postalCode?: Maybe<Scalars['String']['output']>;
  /** Part of the city. DRUO: `sublocality`. */
  readonly sublocality?: Maybe<Scalars['String']['output']>;
};

/** A postal address. DRUO: `address`. */
export type AddressInput = {
  /** State, department or province. DRUO: `administrative_district`. */
  readonly administrativeDistrict?: InputMaybe<Scalars['String']['input']>;
  /** The country; `COL` makes the identification required. DRUO: `country`. */
  readonly country?: InputMaybe<Scalars['CountryCode']['input']>;
  /** DRUO: `address_line_1`. */
  readonly line1?: InputMaybe<Scalars['String']['input']>;
  /** DRUO: `address_line_2`. */
  readonly line2?: InputMaybe<Scalars['String']['input']>;
  /** DRUO: `address_line_3`. */
  readonly line3?: InputMaybe<Scalars['String']['input']>;
  /** City or town. DRUO: `locality`. */
  readonly locality?: InputMaybe<Scalars['String']['input']>;
  /** DRUO: `postal_code`. */
  readonly postalCode?: InputMaybe<Scalars['String']['input']>;
  /** Part of the city. DRUO: `sublocality`. */
  readonly sublocality?: InputMaybe<Scalars['String']['input']>;
};

/** One step of a pending validation. DRUO: the request body of `PUT /accounts/authenticate`. */
export type AuthenticateAccountInput = {
  /** The account; not blank. DRUO: `account_uuid`. */
  readonly accountId: Scalars['ID']['input'];
  /** Names this one intended effect; see `IdempotencyKey`. Not sent to DRUO. */
  readonly idempotencyKey: Scalars['IdempotencyKey']['input'];
  /**
   * The one-time code that came with a micro-deposit. Required where the step's action is CONFIRM_OTP_VIA_MICRODEPOSIT,
   * refused where it is another one. Never logged or stored. DRUO: `otp`.
   */
  readonly otp?: InputMaybe<Scalars['String']['input']>;
  /** The step, from the account's `pendingValidations`; not blank. DRUO: `slug`. */
  readonly slug: Scalars['String']['input'];
};

/** What `authenticateAccount` answers. */
export type AuthenticateAccountPayload = WritePayload & {
  /** The account as it is now; null where the step was refused or is not certain. */
  readonly account?: Maybe<Account>;
  /** How the step went; null where it was refused or is not certain. */
  readonly authentication?: Maybe<AccountAuthentication>;
  /** How the write stands. Null only where the input was refused before anything was recorded. */
  readonly intent?: Maybe<WriteIntent>;
  /** Faults that the caller can mend, all of them at once. Empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What a transaction is made of. DRUO: the request body of `POST /transactions/authorize`. */
export type AuthorizeTransactionInput = {
  /** How much, in the currency's smallest unit; more than zero, except for a PRENOTIFICATION. DRUO: `amount`. */
  readonly amount: Scalars['Money']['input'];
  /** True makes DRUO send a receipt. DRUO: `auto_send_receipt`. */
  readonly autoSendReceipt?: InputMaybe<Scalars['Boolean']['input']>;
  /** The currency of `amount`; `COP` makes the identification of new end users required. DRUO: `currency`. */
  readonly currency: Scalars['CurrencyCode']['input'];
  /** An identifier of yours, which DRUO does not send back. Not a protection against doing it twice: that is `idempotencyKey`. DRUO: `custom_id`. */
  readonly customId?: InputMaybe<Scalars['String']['input']>;
  /** What the transaction is for; people may see it, for example in receipts. DRUO: `description`. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Where the money goes. DRUO: `destination_account`. */
  readonly destinationAccount: AccountInput;
  /** Names this one intended effect; see `IdempotencyKey`. Not sent to DRUO. */
  readonly idempotencyKey: Scalars['IdempotencyKey']['input'];
  /** Your own keys and values; `druo_graphql_ref` is the gateway's. DRUO: `metadata`. */
  readonly metadata?: InputMaybe<Scalars['Metadata']['input']>;
  /** Where the money comes from. DRUO: `origin_account`. */
  readonly originAccount: AccountInput;
  /** A reference of yours. DRUO: `primary_reference`. */
  readonly primaryReference?: InputMaybe<Scalars['Reference']['input']>;
  /** A second reference of yours. Left out, the gateway uses DRUO's field for its own mark, which is not served. DRUO: `secondary_reference`. */
  readonly secondaryReference?: InputMaybe<Scalars['Reference']['input']>;
  /** What statements may show. DRUO: `statement_descriptor`. */
  readonly statementDescriptor?: InputMaybe<Scalars['StatementDescriptor']['input']>;
  /** The tenant that the transaction is of; falls back to the gateway's configured tenant (`DRUO_TENANT_ID`). DRUO: `tenant_id`. */
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
  /** What kind of movement it is. DRUO: `type`. */
  readonly type: TransactionType;
};

/** What `authorizeTransaction` answers. */
export type AuthorizeTransactionPayload = WritePayload & {
  /** How the write stands. Null only where the input was refused before anything was recorded. */
  readonly intent?: Maybe<WriteIntent>;
  /** The transaction; null where it was refused or is not certain. A decline is not an error: see `status` and `remarks`. */
  readonly transaction?: Maybe<Transaction>;
  /** Faults that the caller can mend, all of them at once. Empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** An account that DRUO does not know yet, by the bank's details and its owner. */
export type BankAccountInput = {
  /** As text (leading zeros count); not blank. Never served, logged or stored. DRUO: `account_number`. */
  readonly accountNumber: Scalars['String']['input'];
  /** Whose account it is. DRUO: `existing_end_user_id` or `new_end_user_details`. */
  readonly endUser: EndUserInput;
  /** The institution, `ins_…`; not blank. DRUO: `institution_uuid`. */
  readonly institutionId: Scalars['ID']['input'];
  /** Where the account was opened. Never served, logged or stored. DRUO: `routing_number`. */
  readonly routingNumber?: InputMaybe<Scalars['String']['input']>;
};

/** The plan to cancel. */
export type CancelRecurringPlanInput = {
  /** Names this one intended effect; see `IdempotencyKey`. Not sent to DRUO. */
  readonly idempotencyKey: Scalars['IdempotencyKey']['input'];
  /** The plan; not blank. DRUO: in the address. */
  readonly recurringPlanId: Scalars['ID']['input'];
};

/** What `cancelRecurringPlan` answers. */
export type CancelRecurringPlanPayload = WritePayload & {
  /** How the write stands. Null only where the input was refused before anything was recorded. */
  readonly intent?: Maybe<WriteIntent>;
  /** The plan as it is now; null where it was refused or is not certain. */
  readonly recurringPlan?: Maybe<RecurringPlan>;
  /** Faults that the caller can mend, all of them at once. Empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A hosted page on which an end user pays. DRUO: `checkout_link`. */
export type CheckoutLink = Node & {
  /** A short code for people. DRUO: `code`; empty where DRUO sends none. */
  readonly code: Scalars['String']['output'];
  /** True where the payer goes to `redirectUrl` without DRUO's own page. DRUO: `custom_confirmation_page`. */
  readonly customConfirmationPage: Scalars['Boolean']['output'];
  /** The institution that the page offers first. DRUO: `default_institution`. */
  readonly defaultInstitutionId?: Maybe<Scalars['ID']['output']>;
  /** Whether the payer opened it. DRUO: `delivery_status` (its table says `delivary_status`). */
  readonly deliveryStatus: LinkDeliveryStatus;
  /** DRUO: `link_description`; null where empty. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Who pays. DRUO: `end_user`, sent with the link. */
  readonly endUser?: Maybe<EndUser>;
  /** True once DRUO says so; never computed here. DRUO: `expired`. */
  readonly expired: Scalars['Boolean']['output'];
  /** When the link ends. DRUO: `expiration_date`. */
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** DRUO: `uuid`. */
  readonly id: Scalars['ID']['output'];
  /** The page's language. DRUO: `default_language`. */
  readonly language?: Maybe<Language>;
  /** DRUO: `link_name`; empty where DRUO sends none. */
  readonly name: Scalars['String']['output'];
  /** Your reference. DRUO: `primary_reference`. */
  readonly primaryReference?: Maybe<Scalars['String']['output']>;
  /** `deliveryStatus` as DRUO wrote it; empty where DRUO sends none. */
  readonly rawDeliveryStatus: Scalars['String']['output'];
  /** Where the payer's browser goes afterwards. DRUO: `redirect_url`. */
  readonly redirectUrl?: Maybe<Scalars['URL']['output']>;
  /** Your second reference. DRUO: `secondary_reference`. */
  readonly secondaryReference?: Maybe<Scalars['String']['output']>;
  /** The colours in effect: where DRUO documents a default and nothing was chosen, that default. */
  readonly theme: CheckoutTheme;
  /** The payment. DRUO: `transaction`, sent with the link. */
  readonly transaction?: Maybe<Transaction>;
  /** The page to send the payer to. Whoever has it can open it. DRUO: `url`; empty where DRUO sends none. */
  readonly url: Scalars['URL']['output'];
};

/** The colours in effect: where DRUO documents a default and nothing was chosen, that default. */
export type CheckoutTheme = {
  /** The page's background; DRUO documents no default. DRUO: `background_color`. */
  readonly backgroundColor?: Maybe<Scalars['HexColor']['output']>;
  /** The buttons' background; DRUO documents no default. DRUO: `button_color`. */
  readonly buttonColor?: Maybe<Scalars['HexColor']['output']>;
  /** The buttons' text; DRUO documents no default. DRUO: `button_text_color`. */
  readonly buttonTextColor?: Maybe<Scalars['HexColor']['output']>;
  /** The background of the payment's steps; by default #ffffff. DRUO: `main_content_box_background_color`. */
  readonly mainContentBoxBackgroundColor: Scalars['HexColor']['output'];
  /** The text of the payment's steps; by default #333333. DRUO: `main_content_box_text_color`. */
  readonly mainContentBoxTextColor: Scalars['HexColor']['output'];
  /** The background of the transaction's details; by default #f2f2f2. DRUO: `sidebar_background_color`. */
  readonly sidebarBackgroundColor: Scalars['HexColor']['output'];
  /** The text of the transaction's details; by default #333333. DRUO: `sidebar_text_color`. */
  readonly sidebarTextColor: Scalars['HexColor']['output'];
};

/** The colours of the page. DRUO's own defaults apply to what is left out. */
export type CheckoutThemeInput = {
  /** The page's background. DRUO: `background_color`. */
  readonly backgroundColor?: InputMaybe<Scalars['HexColor']['input']>;
  /** The buttons' background. DRUO: `button_color`. */
  readonly buttonColor?: InputMaybe<Scalars['HexColor']['input']>;
  /** The buttons' text. DRUO: `button_text_color`. */
  readonly buttonTextColor?: InputMaybe<Scalars['HexColor']['input']>;
  /** The background of the payment's steps; by default #ffffff. DRUO: `main_content_box_background_color`. */
  readonly mainContentBoxBackgroundColor?: InputMaybe<Scalars['HexColor']['input']>;
  /** The text of the payment's steps; by default #333333. DRUO: `main_content_box_text_color`. */
  readonly mainContentBoxTextColor?: InputMaybe<Scalars['HexColor']['input']>;
  /** The background of the transaction's details; by default #f2f2f2. DRUO: `sidebar_background_color`. */
  readonly sidebarBackgroundColor?: InputMaybe<Scalars['HexColor']['input']>;
  /** The text of the transaction's details; by default #333333. DRUO: `sidebar_text_color`. */
  readonly sidebarTextColor?: InputMaybe<Scalars['HexColor']['input']>;
};

/** The payment inside a checkout link. DRUO: `transaction` of the request; the currency is the tenant's. */
export type CheckoutTransactionInput = {
  /** What is to be paid, in the smallest unit of the tenant's currency; more than zero. DRUO: `amount`. */
  readonly amount: Scalars['Money']['input'];
  /** True makes DRUO send a receipt. DRUO: `auto_send_receipt`. */
  readonly autoSendReceipt?: InputMaybe<Scalars['Boolean']['input']>;
  /** What the payment is for; payers may see it. DRUO: `description`. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Your own keys and values. DRUO: `metadata`. */
  readonly metadata?: InputMaybe<Scalars['Metadata']['input']>;
  /** A reference of yours. DRUO: `primary_reference`. */
  readonly primaryReference?: InputMaybe<Scalars['Reference']['input']>;
  /** A second reference of yours. DRUO: `secondary_reference`. */
  readonly secondaryReference?: InputMaybe<Scalars['Reference']['input']>;
  /** What statements may show. DRUO: `statement_descriptor`. */
  readonly statementDescriptor?: InputMaybe<Scalars['StatementDescriptor']['input']>;
  /** The tenant that is paid; falls back to the gateway's configured tenant (`DRUO_TENANT_ID`). DRUO: `tenant_id`. */
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
};

/** An account to be connected. DRUO: the request body of `POST /accounts/connect`. */
export type ConnectAccountInput = {
  /** As text (leading zeros count); not blank. Never served, logged or stored. DRUO: `account_number`. */
  readonly accountNumber: Scalars['String']['input'];
  /** Whose account it is. DRUO: `existing_end_user_id` or `new_end_user_details`. */
  readonly endUser: EndUserInput;
  /** Names this one intended effect; see `IdempotencyKey`. Not sent to DRUO. */
  readonly idempotencyKey: Scalars['IdempotencyKey']['input'];
  /** The institution, `ins_…`; not blank. DRUO: `institution_uuid`. */
  readonly institutionId: Scalars['ID']['input'];
  /** Your own keys and values; `druo_graphql_ref` is the gateway's. DRUO: `metadata`. */
  readonly metadata?: InputMaybe<Scalars['Metadata']['input']>;
  /** A reference of yours. DRUO: `primary_reference`. */
  readonly primaryReference?: InputMaybe<Scalars['String']['input']>;
  /** Where the account was opened. Never served, logged or stored. DRUO: `routing_number`. */
  readonly routingNumber?: InputMaybe<Scalars['String']['input']>;
  /** A second reference of yours. Left out, the gateway uses DRUO's field for its own mark, which is not served. DRUO: `secondary_reference`. */
  readonly secondaryReference?: InputMaybe<Scalars['String']['input']>;
  /** What kind of deposit it is. DRUO: `subtype`. */
  readonly subtype: AccountSubtype;
  /** What kind of account it is. DRUO: `type`. */
  readonly type: AccountType;
  /** The owner's consent to having the account connected; must be true. DRUO: `user_authorization`. */
  readonly userAuthorization: Scalars['Boolean']['input'];
};

/** What `connectAccount` answers. */
export type ConnectAccountPayload = WritePayload & {
  /** The account; null where it was refused or is not certain. */
  readonly account?: Maybe<Account>;
  /** How the write stands. Null only where the input was refused before anything was recorded. */
  readonly intent?: Maybe<WriteIntent>;
  /** Faults that the caller can mend, all of them at once. Empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/**
 * A hosted page on which an end user connects a bank account. DRUO documents the first fields of its answer only: those that
 * say so here are served where DRUO sends them, under the names that the request has, and are null otherwise.
 */
export type ConnectLink = Node & {
  /** A short code for people. DRUO: `code`; empty where DRUO sends none. */
  readonly code: Scalars['String']['output'];
  /** The institution that the page offers first. DRUO: `default_institution`, not documented in the answer. */
  readonly defaultInstitutionId?: Maybe<Scalars['ID']['output']>;
  /** Whether the link was opened. DRUO: `delivery_status`. */
  readonly deliveryStatus: LinkDeliveryStatus;
  /** Who connects an account. DRUO: `end_user`, not documented in the answer. */
  readonly endUser?: Maybe<EndUser>;
  /** True where the link can be opened no more. DRUO: `expired`. */
  readonly expired: Scalars['Boolean']['output'];
  /** DRUO: `uuid`, such as `clk_aee571f2-cdf0-4fad-8abb-74fcb8b83f20`. */
  readonly id: Scalars['ID']['output'];
  /** What the page says first. DRUO: `intro_text`, not documented in the answer. */
  readonly introText?: Maybe<Scalars['String']['output']>;
  /** The page's language. DRUO: `default_language`, not documented in the answer. */
  readonly language?: Maybe<Language>;
  /** Your reference. DRUO: `primary_reference`, not documented in the answer. */
  readonly primaryReference?: Maybe<Scalars['String']['output']>;
  /** `deliveryStatus` as DRUO wrote it; empty where DRUO sends none. */
  readonly rawDeliveryStatus: Scalars['String']['output'];
  /** Where the end user's browser goes afterwards. DRUO: `redirect_url`, not documented in the answer. */
  readonly redirectUrl?: Maybe<Scalars['URL']['output']>;
  /** Your second reference. DRUO: `secondary_reference`, not documented in the answer. */
  readonly secondaryReference?: Maybe<Scalars['String']['output']>;
  /** The page's colours, as they were chosen. */
  readonly theme: ConnectTheme;
  /** The page's address, to be opened by the end user. DRUO: `url`; empty where DRUO sends none. */
  readonly url: Scalars['URL']['output'];
};

/** A page of connect links. */
export type ConnectLinkConnection = {
  /** The page's entries, each with its cursor. */
  readonly edges: ReadonlyArray<ConnectLinkEdge>;
  /** The page's entries alone. */
  readonly nodes: ReadonlyArray<ConnectLink>;
  /** Whether there is more, and where to go on. */
  readonly pageInfo: PageInfo;
};

/** One entry of a page of connect links. */
export type ConnectLinkEdge = {
  /** Names the place after this entry: use it as `after`, with the same filter. */
  readonly cursor: Scalars['String']['output'];
  /** The entry. */
  readonly node: ConnectLink;
};

/** What to look for among connect links; DRUO's parameters of `GET /connect/link/list`. Texts and ids must not be blank. */
export type ConnectLinkFilter = {
  /** DRUO: `code`. */
  readonly code?: InputMaybe<Scalars['String']['input']>;
  /** Made at this time or later, to the second. DRUO: `date_from`, in GMT. */
  readonly createdFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Made at this time or earlier, to the second. DRUO: `date_to`, in GMT. */
  readonly createdTo?: InputMaybe<Scalars['DateTime']['input']>;
  /** DRUO: `delivery_status`; OPENED is sent as DRUO spells it, `OPENNED`. */
  readonly deliveryStatus?: InputMaybe<LinkDeliveryStatus>;
  /** DRUO: `end_user_code`. */
  readonly endUserCode?: InputMaybe<Scalars['String']['input']>;
  /** DRUO: `end_user_email`. */
  readonly endUserEmail?: InputMaybe<Scalars['String']['input']>;
  /** DRUO: `end_user_uuid`. */
  readonly endUserId?: InputMaybe<Scalars['ID']['input']>;
  /** DRUO: `end_user_local_id`. */
  readonly endUserIdentificationNumber?: InputMaybe<Scalars['String']['input']>;
  /** DRUO: `uuid`. */
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  /** DRUO: `primary_reference`. */
  readonly primaryReference?: InputMaybe<Scalars['String']['input']>;
  /** DRUO: `secondary_reference`. */
  readonly secondaryReference?: InputMaybe<Scalars['String']['input']>;
};

/** The colours of a connect link's page; null where none was chosen. */
export type ConnectTheme = {
  /** DRUO: `background_color`. */
  readonly backgroundColor?: Maybe<Scalars['HexColor']['output']>;
  /** DRUO: `button_color`. */
  readonly buttonColor?: Maybe<Scalars['HexColor']['output']>;
  /** DRUO: `button_text_color`. */
  readonly buttonTextColor?: Maybe<Scalars['HexColor']['output']>;
  /** DRUO: `content_background_color`. */
  readonly contentBackgroundColor?: Maybe<Scalars['HexColor']['output']>;
  /** DRUO: `content_box_text_color`. */
  readonly contentBoxTextColor?: Maybe<Scalars['HexColor']['output']>;
};

/** The colours of a connect link's page. */
export type ConnectThemeInput = {
  /** DRUO: `background_color`. */
  readonly backgroundColor?: InputMaybe<Scalars['HexColor']['input']>;
  /** DRUO: `button_color`. */
  readonly buttonColor?: InputMaybe<Scalars['HexColor']['input']>;
  /** DRUO: `button_text_color`. */
  readonly buttonTextColor?: InputMaybe<Scalars['HexColor']['input']>;
  /** DRUO: `content_background_color`. */
  readonly contentBackgroundColor?: InputMaybe<Scalars['HexColor']['input']>;
  /** DRUO: `content_box_text_color`. */
  readonly contentBoxTextColor?: InputMaybe<Scalars['HexColor']['input']>;
};

/** What a checkout link is made of. DRUO: the request body of `POST /checkout/link/create`. */
export type CreateCheckoutLinkInput = {
  /** True takes the payer to `redirectUrl` at once, without DRUO's own page in between. DRUO: `custom_confirmation_page`. */
  readonly customConfirmationPage?: InputMaybe<Scalars['Boolean']['input']>;
  /** The institution that the page offers first, `ins_…`. DRUO: `default_institution`. */
  readonly defaultInstitutionId?: InputMaybe<Scalars['ID']['input']>;
  /** The link's description, shown to the payer. DRUO: `link_description`. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Who pays. DRUO: `existing_end_user_id` or `new_end_user_details`. */
  readonly endUser: EndUserInput;
  /** When the link ends; in the future, to the second. DRUO decides where it is left out (in its sample after some 20 minutes). DRUO: `expiration_date`, in GMT. */
  readonly expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Names this one intended effect; see `IdempotencyKey`. Not sent to DRUO. */
  readonly idempotencyKey: Scalars['IdempotencyKey']['input'];
  /** The page's language; DRUO takes English where it is left out. DRUO: `default_language`. */
  readonly language?: InputMaybe<Language>;
  /** The link's name, shown to the payer; not blank. DRUO: `link_name`. */
  readonly name: Scalars['String']['input'];
  /** A reference of yours to find the link by. DRUO: `primary_reference`. */
  readonly primaryReference?: InputMaybe<Scalars['String']['input']>;
  /** Where the payer's browser goes afterwards; http only in the sandbox, else https. DRUO appends the outcome to it. DRUO: `redirect_url`. */
  readonly redirectUrl?: InputMaybe<Scalars['URL']['input']>;
  /** A second reference of yours. DRUO: `secondary_reference`. */
  readonly secondaryReference?: InputMaybe<Scalars['String']['input']>;
  /** The page's colours. DRUO: its seven `…_color` fields. */
  readonly theme?: InputMaybe<CheckoutThemeInput>;
  /** What is to be paid. DRUO: `transaction`. */
  readonly transaction: CheckoutTransactionInput;
};

/** What `createCheckoutLink` answers. */
export type CreateCheckoutLinkPayload = WritePayload & {
  /** The link; null where it was refused or is not certain. */
  readonly checkoutLink?: Maybe<CheckoutLink>;
  /** How the write stands. Null only where the input was refused before anything was recorded. */
  readonly intent?: Maybe<WriteIntent>;
  /** Faults that the caller can mend, all of them at once. Empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What a connect link is made of. DRUO: the request body of `POST /connect/link/create`. */
export type CreateConnectLinkInput = {
  /** The institution that the page offers first, `ins_…`. DRUO: `default_institution`. */
  readonly defaultInstitutionId?: InputMaybe<Scalars['ID']['input']>;
  /** Who connects an account. DRUO: `existing_end_user_id` or `new_end_user_details`. */
  readonly endUser: EndUserInput;
  /** Names this one intended effect; see `IdempotencyKey`. Not sent to DRUO. */
  readonly idempotencyKey: Scalars['IdempotencyKey']['input'];
  /**
   * What the page says first; 40 to 70 characters. DRUO asks that it hold the merchant's registered name and the word DRUO,
   * and shows a sample without the name: neither is checked here. DRUO: `intro_text`.
   */
  readonly introText: Scalars['String']['input'];
  /** The page's language; DRUO takes English where it is left out. DRUO: `default_language`. */
  readonly language?: InputMaybe<Language>;
  /** A reference of yours to find the link by. DRUO: `primary_reference`. */
  readonly primaryReference?: InputMaybe<Scalars['String']['input']>;
  /** Where the end user's browser goes afterwards; http only in the sandbox, else https. DRUO: `redirect_url`. */
  readonly redirectUrl?: InputMaybe<Scalars['URL']['input']>;
  /** A second reference of yours. DRUO: `secondary_reference`. */
  readonly secondaryReference?: InputMaybe<Scalars['String']['input']>;
  /** The page's colours. DRUO: its five colour fields. */
  readonly theme?: InputMaybe<ConnectThemeInput>;
};

/** What `createConnectLink` answers. */
export type CreateConnectLinkPayload = WritePayload & {
  /** The connect link; null where it was refused or is not certain. */
  readonly connectLink?: Maybe<ConnectLink>;
  /** How the write stands. Null only where the input was refused before anything was recorded. */
  readonly intent?: Maybe<WriteIntent>;
  /** Faults that the caller can mend, all of them at once. Empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** The end user to create. DRUO: the request body of `POST /end-users/create`. */
export type CreateEndUserInput = {
  /**
   * A person or an organization. Where `secondaryReference` is left out, the gateway uses DRUO's field for its own mark, which
   * is not served.
   */
  readonly endUser: NewEndUserInput;
  /** Names this one intended effect; see `IdempotencyKey`. Not sent to DRUO. */
  readonly idempotencyKey: Scalars['IdempotencyKey']['input'];
};

/** What `createEndUser` answers. */
export type CreateEndUserPayload = WritePayload & {
  /** The end user; null where it was refused or is not certain. */
  readonly endUser?: Maybe<EndUser>;
  /** How the write stands. Null only where the input was refused before anything was recorded. */
  readonly intent?: Maybe<WriteIntent>;
  /** Faults that the caller can mend, all of them at once. Empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A payment to create. DRUO: the request body of `POST /payments/create`. The currency is the tenant's. */
export type CreatePaymentInput = {
  /** How much, in the smallest unit of the tenant's currency; more than zero. DRUO: `amount`. */
  readonly amount: Scalars['Money']['input'];
  /** True makes DRUO send a receipt. DRUO: `auto_send_receipt`. */
  readonly autoSendReceipt?: InputMaybe<Scalars['Boolean']['input']>;
  /** What the payment is for; people may see it. DRUO: `description`. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** The account that pays, `acc_…`; not blank. DRUO: `funding_source_id`. */
  readonly fundingSourceId: Scalars['ID']['input'];
  /** Names this one intended effect; see `IdempotencyKey`. Not sent to DRUO. */
  readonly idempotencyKey: Scalars['IdempotencyKey']['input'];
  /** Your own keys and values; `druo_graphql_ref` is the gateway's. DRUO: `metadata`, not documented for this request. */
  readonly metadata?: InputMaybe<Scalars['Metadata']['input']>;
  /** A reference of yours. DRUO: `primary_reference`. */
  readonly primaryReference?: InputMaybe<Scalars['Reference']['input']>;
  /** A second reference of yours. Left out, the gateway uses DRUO's field for its own mark, which is not served. DRUO: `secondary_reference`, not documented for this request. */
  readonly secondaryReference?: InputMaybe<Scalars['Reference']['input']>;
  /** What statements may show. DRUO: `statement_descriptor`. */
  readonly statementDescriptor?: InputMaybe<Scalars['StatementDescriptor']['input']>;
  /** The tenant that is paid; falls back to the gateway's configured tenant (`DRUO_TENANT_ID`). DRUO: `tenant_id`. */
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
};

/** What `createPayment` answers. */
export type CreatePaymentPayload = WritePayload & {
  /** How the write stands. Null only where the input was refused before anything was recorded. */
  readonly intent?: Maybe<WriteIntent>;
  /** The transaction; null where it was refused or is not certain. A decline is not an error: see `status` and `remarks`. */
  readonly transaction?: Maybe<Transaction>;
  /** Faults that the caller can mend, all of them at once. Empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A payout to create. DRUO: the request body of `POST /payouts/create`. */
export type CreatePayoutInput = {
  /** How much, in the currency's smallest unit; more than zero. DRUO: `amount`. */
  readonly amount: Scalars['Money']['input'];
  /** The currency of `amount`. DRUO: `currency`. */
  readonly currency: Scalars['CurrencyCode']['input'];
  /** What the payout is for; seen in DRUO's portal and API. DRUO: `description`. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** The account that is paid, `acc_…`; not blank. DRUO: `destination_account_id`. */
  readonly destinationAccountId: Scalars['ID']['input'];
  /** Names this one intended effect; see `IdempotencyKey`. Not sent to DRUO. */
  readonly idempotencyKey: Scalars['IdempotencyKey']['input'];
  /** Your own keys and values; `druo_graphql_ref` is the gateway's. DRUO: `metadata`. */
  readonly metadata?: InputMaybe<Scalars['Metadata']['input']>;
  /** A reference of yours. DRUO: `primary_reference`. */
  readonly primaryReference?: InputMaybe<Scalars['Reference']['input']>;
  /** A second reference of yours. Left out, the gateway uses DRUO's field for its own mark, which is not served. DRUO: `secondary_reference`. */
  readonly secondaryReference?: InputMaybe<Scalars['Reference']['input']>;
  /** The tenant that pays; falls back to the gateway's configured tenant (`DRUO_TENANT_ID`), and is required where there is none. DRUO: `tenant_id`. */
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
};

/** What `createPayout` answers. */
export type CreatePayoutPayload = WritePayload & {
  /** How the write stands. Null only where the input was refused before anything was recorded. */
  readonly intent?: Maybe<WriteIntent>;
  /** The transaction; null where it was refused or is not certain. A decline is not an error: see `status` and `remarks`. */
  readonly transaction?: Maybe<Transaction>;
  /** Faults that the caller can mend, all of them at once. Empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What a recurring plan is made of. DRUO: the request body of `POST /recurring-plans/create`. */
export type CreateRecurringPlanInput = {
  /** How often. DRUO: `cycle_frequency`. */
  readonly cycleFrequency?: InputMaybe<PlanCycleFrequency>;
  /** What the plan is for. DRUO: `description`. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** The account that is paid, `acc_…`. DRUO: `destination_account_id`. */
  readonly destinationAccountId?: InputMaybe<Scalars['ID']['input']>;
  /** The last day, not before `startDate`; no end where it is left out. DRUO: `end_date`. */
  readonly endDate?: InputMaybe<Scalars['Date']['input']>;
  /** Whose plan it is. DRUO: `existing_end_user_id` or `new_end_user_details`. */
  readonly endUser: EndUserInput;
  /** Names this one intended effect; see `IdempotencyKey`. Not sent to DRUO. */
  readonly idempotencyKey: Scalars['IdempotencyKey']['input'];
  /** Your own keys and values; `druo_graphql_ref` is the gateway's. DRUO: `metadata`. */
  readonly metadata?: InputMaybe<Scalars['Metadata']['input']>;
  /** The account that pays, `acc_…`. DRUO: `origin_account_id`. */
  readonly originAccountId?: InputMaybe<Scalars['ID']['input']>;
  /** A reference of yours. DRUO: `primary_reference`. */
  readonly primaryReference?: InputMaybe<Scalars['String']['input']>;
  /** Whether each transaction happens by itself or is asked for. DRUO: `processing_method`. */
  readonly processingMethod: PlanProcessingMethod;
  /** A second reference of yours. Left out, the gateway uses DRUO's field for its own mark, which is not served. DRUO: `secondary_reference`. */
  readonly secondaryReference?: InputMaybe<Scalars['String']['input']>;
  /** The first day; DRUO starts now where it is left out. DRUO: `start_date`. */
  readonly startDate?: InputMaybe<Scalars['Date']['input']>;
  /** How many times at most; one or more. DRUO: `total_cycle_count`, sent as text. */
  readonly totalCycleCount?: InputMaybe<Scalars['Int']['input']>;
  /** What happens again and again. DRUO: `transaction`. */
  readonly transaction: PlanTransactionInput;
};

/** What `createRecurringPlan` answers. */
export type CreateRecurringPlanPayload = WritePayload & {
  /** How the write stands. Null only where the input was refused before anything was recorded. */
  readonly intent?: Maybe<WriteIntent>;
  /** The plan; null where it was refused or is not certain. */
  readonly recurringPlan?: Maybe<RecurringPlan>;
  /** Faults that the caller can mend, all of them at once. Empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** The account to disconnect. */
export type DisconnectAccountInput = {
  /** The account; not blank. DRUO: in the address. */
  readonly accountId: Scalars['ID']['input'];
  /** Names this one intended effect; see `IdempotencyKey`. Not sent to DRUO. */
  readonly idempotencyKey: Scalars['IdempotencyKey']['input'];
};

/** What `disconnectAccount` answers. */
export type DisconnectAccountPayload = WritePayload & {
  /** The account as it is now; null where it was refused or is not certain. */
  readonly account?: Maybe<Account>;
  /** How the write stands. Null only where the input was refused before anything was recorded. */
  readonly intent?: Maybe<WriteIntent>;
  /** Faults that the caller can mend, all of them at once. Empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A person or an organization that pays or is paid. DRUO: End User. */
export type EndUser = Node & {
  /** The end user's accounts. DRUO: `GET /accounts/list` with `end_user_uuid`. */
  readonly accounts: AccountConnection;
  /** DRUO: `address`. */
  readonly address?: Maybe<Address>;
  /** A short code for people. DRUO: `code`; empty where DRUO sends none. */
  readonly code: Scalars['String']['output'];
  /** DRUO: `date_created_gmt`. */
  readonly createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** DRUO: `date_of_birth`. */
  readonly dateOfBirth?: Maybe<Scalars['Date']['output']>;
  /** As DRUO has it. DRUO: `email`. */
  readonly email?: Maybe<Scalars['String']['output']>;
  /** DRUO: `first_name`. */
  readonly firstName?: Maybe<Scalars['String']['output']>;
  /** DRUO: `uuid`, such as `eur_868d99a5-6578-40cf-8aec-e7a48085fa37`. */
  readonly id: Scalars['ID']['output'];
  /** DRUO: `local_id`, `local_id_type` and `local_id_country`; null where there is no number. */
  readonly identification?: Maybe<Identification>;
  /** DRUO: `last_name`. */
  readonly lastName?: Maybe<Scalars['String']['output']>;
  /** Your own keys and values; `{}` where there are none. DRUO: `metadata`. */
  readonly metadata: Scalars['Metadata']['output'];
  /** DRUO: `note`. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** DRUO: `organization`. */
  readonly organization?: Maybe<Scalars['String']['output']>;
  /** The registered name. DRUO: `organization_legal_name`. */
  readonly organizationLegalName?: Maybe<Scalars['String']['output']>;
  /** DRUO: `phone_number`; null where there is no number. */
  readonly phoneNumber?: Maybe<PhoneNumber>;
  /** DRUO: `preferred_language`. */
  readonly preferredLanguage?: Maybe<Language>;
  /** Your reference. DRUO: `primary_reference`. */
  readonly primaryReference?: Maybe<Scalars['String']['output']>;
  /** Your second reference. DRUO: `secondary_reference`. */
  readonly secondaryReference?: Maybe<Scalars['String']['output']>;
  /**
   * The end user's transactions of one type. DRUO: `GET /payments/list`, `/payouts/list` or `/transfers/list` with
   * `end_user_uuid`.
   */
  readonly transactions: TransactionConnection;
  /** Person or organization. DRUO: `type` (also `COMPANY`). */
  readonly type: EndUserType;
  /** DRUO: `date_updated_gmt`. */
  readonly updatedAt?: Maybe<Scalars['DateTime']['output']>;
};


/** A person or an organization that pays or is paid. DRUO: End User. */
export type EndUserAccountsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AccountFilter>;
  first: Scalars['Int']['input'];
};


/** A person or an organization that pays or is paid. DRUO: End User. */
export type EndUserTransactionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TransactionFilter>;
  first: Scalars['Int']['input'];
  type: TransactionType;
};

/** A page of end users. */
export type EndUserConnection = {
  /** The page's entries, each with its cursor. */
  readonly edges: ReadonlyArray<EndUserEdge>;
  /** The page's entries alone. */
  readonly nodes: ReadonlyArray<EndUser>;
  /** Whether there is more, and where to go on. */
  readonly pageInfo: PageInfo;
};

/** One entry of a page of end users. */
export type EndUserEdge = {
  /** Names the place after this entry: use it as `after`, with the same filter. */
  readonly cursor: Scalars['String']['output'];
  /** The entry. */
  readonly node: EndUser;
};

/** What to look for among end users; DRUO's parameters of `GET /end-users/list`. Texts and ids must not be blank. */
export type EndUserFilter = {
  /** DRUO: `code`. */
  readonly code?: InputMaybe<Scalars['String']['input']>;
  /** Made at this time or later, to the second. DRUO: `date_from`, in GMT. */
  readonly createdFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Made at this time or earlier, to the second. DRUO: `date_to`, in GMT. */
  readonly createdTo?: InputMaybe<Scalars['DateTime']['input']>;
  /** DRUO: `email`. */
  readonly email?: InputMaybe<Scalars['String']['input']>;
  /** DRUO: `first_name`. */
  readonly firstName?: InputMaybe<Scalars['String']['input']>;
  /** DRUO: `uuid`. */
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  /** DRUO: `local_id`. */
  readonly identificationNumber?: InputMaybe<Scalars['String']['input']>;
  /** DRUO: `last_name`. */
  readonly lastName?: InputMaybe<Scalars['String']['input']>;
  /** DRUO: `merchant_id`. */
  readonly merchantId?: InputMaybe<Scalars['ID']['input']>;
  /** DRUO: `organization`. */
  readonly organization?: InputMaybe<Scalars['String']['input']>;
  /** DRUO: `primary_reference`. */
  readonly primaryReference?: InputMaybe<Scalars['String']['input']>;
  /** DRUO: `secondary_reference`. */
  readonly secondaryReference?: InputMaybe<Scalars['String']['input']>;
  /** DRUO: `type`. */
  readonly type?: InputMaybe<EndUserType>;
};

/** Exactly one: someone DRUO knows already, or a new person, or a new organization. */
export type EndUserInput =
  /** An end user whom DRUO knows, `eur_…`. DRUO: `existing_end_user_id`. */
  { readonly existingId: Scalars['ID']['input']; readonly individual?: never; readonly organization?: never; }
  |  /** A new person. DRUO: `new_end_user_details` with type INDIVIDUAL. */
  { readonly existingId?: never; readonly individual: NewIndividualInput; readonly organization?: never; }
  |  /** A new organization. DRUO: `new_end_user_details` with type ORGANIZATION. */
  { readonly existingId?: never; readonly individual?: never; readonly organization: NewOrganizationInput; };

/** Person or organization. */
export type EndUserType =
  /** A person. */
  | 'INDIVIDUAL'
  /** An organization. DRUO also writes `COMPANY`. */
  | 'ORGANIZATION'
  /** A type that this gateway does not know yet. */
  | 'UNKNOWN';

/** The connect link to end. */
export type ExpireConnectLinkInput = {
  /** The connect link; not blank. DRUO: in the address. */
  readonly connectLinkId: Scalars['ID']['input'];
  /** Names this one intended effect; see `IdempotencyKey`. Not sent to DRUO. */
  readonly idempotencyKey: Scalars['IdempotencyKey']['input'];
};

/** What `expireConnectLink` answers. */
export type ExpireConnectLinkPayload = WritePayload & {
  /** The connect link as it is now; null where it was refused or is not certain. */
  readonly connectLink?: Maybe<ConnectLink>;
  /** How the write stands. Null only where the input was refused before anything was recorded. */
  readonly intent?: Maybe<WriteIntent>;
  /** Faults that the caller can mend, all of them at once. Empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** An official document of a person or an organization. */
export type Identification = {
  /** The country that issued it. DRUO: `local_id_country`. */
  readonly country?: Maybe<Scalars['CountryCode']['output']>;
  /** The document's number, as text. DRUO: `local_id`. */
  readonly number: Scalars['String']['output'];
  /** `type` as DRUO wrote it; empty where DRUO sends none. */
  readonly rawType: Scalars['String']['output'];
  /** The kind of document. DRUO: `local_id_type`. */
  readonly type: IdentificationType;
};

/** DRUO's local_id, local_id_type and local_id_country: all three or none. */
export type IdentificationInput = {
  /** The country that issued it. DRUO: `local_id_country`. */
  readonly country: Scalars['CountryCode']['input'];
  /** The document's number, as text (leading zeros count); not blank. DRUO: `local_id`. */
  readonly number: Scalars['String']['input'];
  /** The kind of document. DRUO: `local_id_type`. */
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
  /** As in DRUO's examples; its list has NATIONAL_IDENTITY_CARD. */
  | 'NATIONAL_ID'
  /** National identity card, such as the Colombian cédula. */
  | 'NATIONAL_IDENTITY_CARD'
  /** Passport. */
  | 'PASSPORT'
  /** Taxpayer's number, such as the Colombian NIT. */
  | 'TAXPAYER_ID'
  /** A kind that this gateway does not know yet: see `rawType`. Not accepted as input. */
  | 'UNKNOWN';

/** A bank or another holder of accounts. */
export type Institution = {
  /** DRUO: `uuid`, `ins_…`. */
  readonly id: Scalars['ID']['output'];
  /** DRUO: `name`. */
  readonly name?: Maybe<Scalars['String']['output']>;
};

/** The languages that DRUO's pages and messages come in. DRUO: `default_language` and `preferred_language`. */
export type Language =
  /** English. DRUO: `en_US`; its default. */
  | 'EN_US'
  /** Spanish of Colombia. DRUO: `es_CO`. */
  | 'ES_CO'
  /** A language that this gateway does not know yet. Not accepted as input. */
  | 'UNKNOWN';

/** Whether the payer opened the link. DRUO's list grows without notice. */
export type LinkDeliveryStatus =
  /** Made, not opened yet. */
  | 'CREATED'
  /** Opened by somebody. DRUO spells it `OPENNED`. */
  | 'OPENED'
  /** A status that this gateway does not know yet: see `rawDeliveryStatus`. */
  | 'UNKNOWN';

/** An amount with its currency. */
export type MonetaryAmount = {
  /** The currency of `value`. DRUO: `currency`, as text or `{code}`. */
  readonly currency: Scalars['CurrencyCode']['output'];
  /** The amount in the major unit, exact, such as `"200.00"`. Decimal places come from ISO 4217 (COP has 2). */
  readonly decimal: Scalars['String']['output'];
  /** For showing to people, such as `$ 200,00`. Decimal places come from ISO 4217, everything else from the locale. */
  readonly formatted: Scalars['String']['output'];
  /**
   * The amount in the currency's smallest unit: `1000` is USD 10.00. `0` where DRUO's answer names no amount at all; an
   * amount that cannot be read is an error (`UPSTREAM_CONTRACT`), never a guess.
   */
  readonly value: Scalars['Money']['output'];
};


/** An amount with its currency. */
export type MonetaryAmountFormattedArgs = {
  locale: Scalars['Locale']['input'];
};

/** What moves money or makes something at DRUO. At most one field of this type in one operation, by POST. */
export type Mutation = {
  /** Starts a plan, or starts it again. DRUO: `PUT /recurring-plans/{uuid}/activate`. */
  readonly activateRecurringPlan: ActivateRecurringPlanPayload;
  /** Takes one step of a pending validation. DRUO: `PUT /accounts/authenticate`. */
  readonly authenticateAccount: AuthenticateAccountPayload;
  /**
   * Moves money between two accounts, now. DRUO: `POST /transactions/authorize` ("Authorize Transaction"). Sent at most
   * once for each idempotency key, whatever happens.
   */
  readonly authorizeTransaction: AuthorizeTransactionPayload;
  /** Ends a plan. DRUO: `PUT /recurring-plans/{uuid}/cancel`; its answer is not documented. */
  readonly cancelRecurringPlan: CancelRecurringPlanPayload;
  /** Connects an account of which the merchant holds the details and the owner's consent. DRUO: `POST /accounts/connect`. */
  readonly connectAccount: ConnectAccountPayload;
  /**
   * Makes a hosted page on which an end user pays. DRUO: `POST /checkout/link/create` ("Create Checkout Link"). DRUO makes
   * a PENDING transaction with it; nobody is charged before the end user acts.
   */
  readonly createCheckoutLink: CreateCheckoutLinkPayload;
  /**
   * Makes a hosted page on which an end user connects a bank account. DRUO: `POST /connect/link/create`, whose answer is not
   * documented. Sent as it is written, without a mark of the gateway's: a second link charges nobody.
   */
  readonly createConnectLink: CreateConnectLinkPayload;
  /** Tells DRUO of a person or an organization. DRUO: `POST /end-users/create`; its answer is not documented. */
  readonly createEndUser: CreateEndUserPayload;
  /**
   * Takes money from a connected account. DRUO: `POST /payments/create`, of whose request a part is known and whose answer
   * is not documented. Sent at most once for each idempotency key, whatever happens.
   */
  readonly createPayment: CreatePaymentPayload;
  /**
   * Sends money to an account. DRUO: `POST /payouts/create`, whose answer is not documented. Sent at most once for each
   * idempotency key, whatever happens.
   */
  readonly createPayout: CreatePayoutPayload;
  /**
   * Makes a plan by which the same transaction happens again and again. DRUO: `POST /recurring-plans/create`. Sent at most once
   * for each idempotency key, whatever happens.
   */
  readonly createRecurringPlan: CreateRecurringPlanPayload;
  /** Ends an account's connection. DRUO: `PUT /accounts/{uuid}/disconnect`; its answer is not documented. */
  readonly disconnectAccount: DisconnectAccountPayload;
  /** Ends a connect link: it can be opened no more. DRUO: `PUT /connect/link/{uuid}/expire`; its answer is not documented. */
  readonly expireConnectLink: ExpireConnectLinkPayload;
  /** Holds a plan. DRUO: `PUT /recurring-plans/{uuid}/pause`; its answer is not documented. */
  readonly pauseRecurringPlan: PauseRecurringPlanPayload;
  /**
   * Gives the whole amount of a transaction back; DRUO documents no partial refund. DRUO: `PUT /transactions/refund`. Sent
   * at most once for each idempotency key, whatever happens.
   */
  readonly refundTransaction: RefundTransactionPayload;
  /**
   * Makes an account and validates it. DRUO: `POST /accounts/validate`; its answer is not documented. Steps that are left
   * appear in `account.pendingValidations`, and are taken with `authenticateAccount`.
   */
  readonly validateAccount: ValidateAccountPayload;
  /**
   * Confirms a transaction that waits for its payer, with a one-time code where one was sent. DRUO:
   * `PUT /transactions/validate`. Sent at most once for each idempotency key, whatever happens.
   */
  readonly validateTransaction: ValidateTransactionPayload;
};


/** What moves money or makes something at DRUO. At most one field of this type in one operation, by POST. */
export type MutationActivateRecurringPlanArgs = {
  input: ActivateRecurringPlanInput;
};


/** What moves money or makes something at DRUO. At most one field of this type in one operation, by POST. */
export type MutationAuthenticateAccountArgs = {
  input: AuthenticateAccountInput;
};


/** What moves money or makes something at DRUO. At most one field of this type in one operation, by POST. */
export type MutationAuthorizeTransactionArgs = {
  input: AuthorizeTransactionInput;
};


/** What moves money or makes something at DRUO. At most one field of this type in one operation, by POST. */
export type MutationCancelRecurringPlanArgs = {
  input: CancelRecurringPlanInput;
};


/** What moves money or makes something at DRUO. At most one field of this type in one operation, by POST. */
export type MutationConnectAccountArgs = {
  input: ConnectAccountInput;
};


/** What moves money or makes something at DRUO. At most one field of this type in one operation, by POST. */
export type MutationCreateCheckoutLinkArgs = {
  input: CreateCheckoutLinkInput;
};


/** What moves money or makes something at DRUO. At most one field of this type in one operation, by POST. */
export type MutationCreateConnectLinkArgs = {
  input: CreateConnectLinkInput;
};


/** What moves money or makes something at DRUO. At most one field of this type in one operation, by POST. */
export type MutationCreateEndUserArgs = {
  input: CreateEndUserInput;
};


/** What moves money or makes something at DRUO. At most one field of this type in one operation, by POST. */
export type MutationCreatePaymentArgs = {
  input: CreatePaymentInput;
};


/** What moves money or makes something at DRUO. At most one field of this type in one operation, by POST. */
export type MutationCreatePayoutArgs = {
  input: CreatePayoutInput;
};


/** What moves money or makes something at DRUO. At most one field of this type in one operation, by POST. */
export type MutationCreateRecurringPlanArgs = {
  input: CreateRecurringPlanInput;
};


/** What moves money or makes something at DRUO. At most one field of this type in one operation, by POST. */
export type MutationDisconnectAccountArgs = {
  input: DisconnectAccountInput;
};


/** What moves money or makes something at DRUO. At most one field of this type in one operation, by POST. */
export type MutationExpireConnectLinkArgs = {
  input: ExpireConnectLinkInput;
};


/** What moves money or makes something at DRUO. At most one field of this type in one operation, by POST. */
export type MutationPauseRecurringPlanArgs = {
  input: PauseRecurringPlanInput;
};


/** What moves money or makes something at DRUO. At most one field of this type in one operation, by POST. */
export type MutationRefundTransactionArgs = {
  input: RefundTransactionInput;
};


/** What moves money or makes something at DRUO. At most one field of this type in one operation, by POST. */
export type MutationValidateAccountArgs = {
  input: ValidateAccountInput;
};


/** What moves money or makes something at DRUO. At most one field of this type in one operation, by POST. */
export type MutationValidateTransactionArgs = {
  input: ValidateTransactionInput;
};

/** Exactly one: a new person, or a new organization. */
export type NewEndUserInput =
  /** A new person. DRUO: `type` INDIVIDUAL. */
  { readonly individual: NewIndividualInput; readonly organization?: never; }
  |  /** A new organization. DRUO: `type` ORGANIZATION. */
  { readonly individual?: never; readonly organization: NewOrganizationInput; };

/** A person whom DRUO does not know yet. DRUO: `new_end_user_details` with type INDIVIDUAL. */
export type NewIndividualInput = {
  /** DRUO: `address`. */
  readonly address?: InputMaybe<AddressInput>;
  /** DRUO: `date_of_birth`. */
  readonly dateOfBirth?: InputMaybe<Scalars['Date']['input']>;
  /** DRUO: `email`. */
  readonly email?: InputMaybe<Scalars['EmailAddress']['input']>;
  /** Not blank. DRUO: `first_name`. */
  readonly firstName: Scalars['String']['input'];
  /** The person's document. Required where the country is Colombia: by the address, the currency (COP) or the gateway's `DRUO_COUNTRY`. */
  readonly identification?: InputMaybe<IdentificationInput>;
  /** Not blank. DRUO: `last_name`. */
  readonly lastName: Scalars['String']['input'];
  /** Your own keys and values. DRUO: `metadata`. */
  readonly metadata?: InputMaybe<Scalars['Metadata']['input']>;
  /** A note of yours; the only text that may have several lines. DRUO: `note`. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** The organization that the person belongs to. DRUO: `organization`. */
  readonly organization?: InputMaybe<Scalars['String']['input']>;
  /** DRUO: `phone_number`. */
  readonly phoneNumber?: InputMaybe<PhoneNumberInput>;
  /** The language that DRUO writes to the person in. DRUO: `preferred_language`. */
  readonly preferredLanguage?: InputMaybe<Language>;
  /** A reference of yours. DRUO: `primary_reference`. */
  readonly primaryReference?: InputMaybe<Scalars['String']['input']>;
  /** A second reference of yours. DRUO: `secondary_reference`. */
  readonly secondaryReference?: InputMaybe<Scalars['String']['input']>;
};

/** An organization that DRUO does not know yet. DRUO: `new_end_user_details` with type ORGANIZATION. */
export type NewOrganizationInput = {
  /** DRUO: `address`. */
  readonly address?: InputMaybe<AddressInput>;
  /** DRUO: `email`. */
  readonly email?: InputMaybe<Scalars['EmailAddress']['input']>;
  /** The organization's document. Required where the country is Colombia: by the address, the currency (COP) or the gateway's `DRUO_COUNTRY`. */
  readonly identification?: InputMaybe<IdentificationInput>;
  /** The registered name; not blank. DRUO: `organization_legal_name`. */
  readonly legalName: Scalars['String']['input'];
  /** Your own keys and values. DRUO: `metadata`. */
  readonly metadata?: InputMaybe<Scalars['Metadata']['input']>;
  /** The name it is known by. DRUO: `organization`. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** A note of yours; the only text that may have several lines. DRUO: `note`. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** DRUO: `phone_number`. */
  readonly phoneNumber?: InputMaybe<PhoneNumberInput>;
  /** The language that DRUO writes to the organization in. DRUO: `preferred_language`. */
  readonly preferredLanguage?: InputMaybe<Language>;
  /** A reference of yours. DRUO: `primary_reference`. */
  readonly primaryReference?: InputMaybe<Scalars['String']['input']>;
  /** A second reference of yours. DRUO: `secondary_reference`. */
  readonly secondaryReference?: InputMaybe<Scalars['String']['input']>;
};

/** An object with an id that DRUO gave it. */
export type Node = {
  /** DRUO's id (`uuid`): a prefix and a UUID. Treat it as opaque. */
  readonly id: Scalars['ID']['output'];
};

/** Where a page stands in its list. */
export type PageInfo = {
  /** The cursor of the page's last entry: the next page's `after`; null where the page is empty. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  /** True where there is more. DRUO: `page_info.has_next_page` alone; a short page says nothing. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** True where the page is not the list's first. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the page's first entry; null where the page is empty. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
};

/** The plan to pause. */
export type PauseRecurringPlanInput = {
  /** Names this one intended effect; see `IdempotencyKey`. Not sent to DRUO. */
  readonly idempotencyKey: Scalars['IdempotencyKey']['input'];
  /** The plan; not blank. DRUO: in the address. */
  readonly recurringPlanId: Scalars['ID']['input'];
};

/** What `pauseRecurringPlan` answers. */
export type PauseRecurringPlanPayload = WritePayload & {
  /** How the write stands. Null only where the input was refused before anything was recorded. */
  readonly intent?: Maybe<WriteIntent>;
  /** The plan as it is now; null where it was refused or is not certain. */
  readonly recurringPlan?: Maybe<RecurringPlan>;
  /** Faults that the caller can mend, all of them at once. Empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** One step that is left before an account is validated. */
export type PendingAccountValidation = {
  /** What is to be done. DRUO: `action`. */
  readonly action: AccountValidationAction;
  /** `action` as DRUO wrote it; empty where DRUO sends none. */
  readonly rawAction: Scalars['String']['output'];
  /** Names the step when authenticating. DRUO: `slug`. */
  readonly slug: Scalars['String']['output'];
};

/** A phone number in its two parts. */
export type PhoneNumber = {
  /** The country's calling code. DRUO: `country_code`; empty where DRUO sends none. */
  readonly countryCode: Scalars['String']['output'];
  /** The number without the calling code. DRUO: `number`. */
  readonly number: Scalars['String']['output'];
};

/** A phone number in its two parts, both required. DRUO: `phone_number`. */
export type PhoneNumberInput = {
  /** The country's calling code without plus, such as `57`; not blank. DRUO: `country_code`. */
  readonly countryCode: Scalars['String']['input'];
  /** The number without the calling code, as text; not blank. DRUO: `number`. */
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
  /** A frequency that this gateway does not know yet. Not accepted as input. */
  | 'UNKNOWN'
  /** Every week. */
  | 'WEEKLY'
  /** Every year. */
  | 'YEARLY';

/** Whether a plan's transactions happen by themselves. */
export type PlanProcessingMethod =
  /** Each transaction happens by itself. */
  | 'AUTOMATIC'
  /** The end user is asked each time. */
  | 'SEND_REQUEST'
  /** A method that this gateway does not know yet. Not accepted as input. */
  | 'UNKNOWN';

/** The transaction that a plan makes again and again: a pattern, which has no id and no status. DRUO: `transaction` of a Recurring Plan. */
export type PlanTransaction = {
  /** How much each time. DRUO: `amount` with `currency`. */
  readonly amount: MonetaryAmount;
  /** Your own keys and values; `{}` where there are none. DRUO: `metadata`. */
  readonly metadata: Scalars['Metadata']['output'];
  /** Your reference. DRUO: `primary_reference`. */
  readonly primaryReference?: Maybe<Scalars['String']['output']>;
  /** Your second reference. DRUO: `secondary_reference`. */
  readonly secondaryReference?: Maybe<Scalars['String']['output']>;
  /** What statements may show. DRUO: `statement_descriptor`. */
  readonly statementDescriptor?: Maybe<Scalars['String']['output']>;
  /** The tenant. DRUO: `tenant_id`, or `tenant` with `uuid`. */
  readonly tenantId?: Maybe<Scalars['ID']['output']>;
  /** What kind of movement it is. DRUO: `type`. */
  readonly type: TransactionType;
};

/** The transaction that a plan makes again and again. DRUO: `transaction` of the request. */
export type PlanTransactionInput = {
  /** How much each time, in the currency's smallest unit; more than zero. DRUO: `amount`. */
  readonly amount: Scalars['Money']['input'];
  /** The currency of `amount`; the tenant's where it is left out. DRUO: `currency`. */
  readonly currency?: InputMaybe<Scalars['CurrencyCode']['input']>;
  /** Your own keys and values. DRUO: `metadata`. */
  readonly metadata?: InputMaybe<Scalars['Metadata']['input']>;
  /** A reference of yours. DRUO: `primary_reference`. */
  readonly primaryReference?: InputMaybe<Scalars['Reference']['input']>;
  /** A second reference of yours. DRUO: `secondary_reference`. */
  readonly secondaryReference?: InputMaybe<Scalars['Reference']['input']>;
  /** What statements may show. DRUO: `statement_descriptor`. */
  readonly statementDescriptor?: InputMaybe<Scalars['StatementDescriptor']['input']>;
  /** The tenant; falls back to the gateway's configured tenant (`DRUO_TENANT_ID`), and is required where there is none. DRUO: `tenant_id`. */
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
  /** PAYMENT, PAYOUT or TRANSFER. DRUO: `type`. */
  readonly type: TransactionType;
};

/** What can be asked without changing anything. */
export type Query = {
  /** An account by its id; null where DRUO does not know it. DRUO: `GET /accounts/{uuid}`. */
  readonly account?: Maybe<Account>;
  /** The merchant's accounts. DRUO: `GET /accounts/list`. DRUO documents no order and numbers its pages, so that entries may be met twice or missed where data change between two pages. */
  readonly accounts: AccountConnection;
  /** A checkout link by its id; null where DRUO does not know it. DRUO: `GET /checkout/link/{uuid}`. */
  readonly checkoutLink?: Maybe<CheckoutLink>;
  /**
   * A connect link by its id; null where DRUO does not know it. DRUO: `GET /connect/link/{uuid}`, whose answer is not
   * documented.
   */
  readonly connectLink?: Maybe<ConnectLink>;
  /** The merchant's connect links. DRUO: `GET /connect/link/list`. DRUO documents no order and numbers its pages, so that entries may be met twice or missed where data change between two pages. */
  readonly connectLinks: ConnectLinkConnection;
  /** An end user by the id; null where DRUO does not know it. DRUO: `GET /end-users/{uuid}`. */
  readonly endUser?: Maybe<EndUser>;
  /** The merchant's end users. DRUO: `GET /end-users/list`. DRUO documents no order and numbers its pages, so that entries may be met twice or missed where data change between two pages. */
  readonly endUsers: EndUserConnection;
  /**
   * Any object by its id, for clients that follow Relay's conventions; null where DRUO does not know it, or where the id's
   * prefix is not known. Prefer the field of its type: a transaction costs up to three calls here, because nothing says at
   * which of DRUO's three addresses it is.
   */
  readonly node?: Maybe<Node>;
  /**
   * Where the caller stands with the gateway's own limit, this request counted; null where there is no limit. Costs no call
   * to DRUO and needs no scope.
   */
  readonly rateLimit?: Maybe<RateLimit>;
  /**
   * A recurring plan by its id; null where DRUO does not know it. DRUO: `GET /recurring-plans/{uuid}`, whose answer is not
   * documented.
   */
  readonly recurringPlan?: Maybe<RecurringPlan>;
  /** The merchant's recurring plans. DRUO: `GET /recurring-plans/list`, for which it documents no filter. DRUO documents no order and numbers its pages, so that entries may be met twice or missed where data change between two pages. */
  readonly recurringPlans: RecurringPlanConnection;
  /**
   * A transaction by its id; null where DRUO does not know it. DRUO reads payments, payouts and transfers at three
   * addresses: type says which (`GET /payments/{uuid}`, `/payouts/{uuid}`, `/transfers/{uuid}`). Any other type is refused,
   * because DRUO documents no address for it.
   */
  readonly transaction?: Maybe<Transaction>;
  /**
   * The merchant's transactions of one type. DRUO lists payments, payouts and transfers at three addresses: type says which
   * (`GET /payments/list`, `/payouts/list`, `/transfers/list`). DRUO documents no order and numbers its pages, so that entries may be met twice or missed where data change between two pages.
   */
  readonly transactions: TransactionConnection;
  /**
   * What became of a write: the way to ask again after a lost answer. Null where this caller never used the key.
   * Asking costs no call to DRUO unless one of the objects that the write made or changed is selected.
   */
  readonly writeIntent?: Maybe<WriteIntent>;
};


/** What can be asked without changing anything. */
export type QueryAccountArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked without changing anything. */
export type QueryAccountsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AccountFilter>;
  first: Scalars['Int']['input'];
};


/** What can be asked without changing anything. */
export type QueryCheckoutLinkArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked without changing anything. */
export type QueryConnectLinkArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked without changing anything. */
export type QueryConnectLinksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ConnectLinkFilter>;
  first: Scalars['Int']['input'];
};


/** What can be asked without changing anything. */
export type QueryEndUserArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked without changing anything. */
export type QueryEndUsersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EndUserFilter>;
  first: Scalars['Int']['input'];
};


/** What can be asked without changing anything. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked without changing anything. */
export type QueryRecurringPlanArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked without changing anything. */
export type QueryRecurringPlansArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};


/** What can be asked without changing anything. */
export type QueryTransactionArgs = {
  id: Scalars['ID']['input'];
  type: TransactionType;
};


/** What can be asked without changing anything. */
export type QueryTransactionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TransactionFilter>;
  first: Scalars['Int']['input'];
  type: TransactionType;
};


/** What can be asked without changing anything. */
export type QueryWriteIntentArgs = {
  idempotencyKey: Scalars['IdempotencyKey']['input'];
};

/** How often a caller may ask, and how much of that is left. */
export type RateLimit = {
  /** Requests in any minute. */
  readonly limit: Scalars['Int']['output'];
  /** How many more are answered now. */
  readonly remaining: Scalars['Int']['output'];
  /** When the whole limit is there again, if nothing more is asked. */
  readonly resetAt: Scalars['DateTime']['output'];
};

/** A transaction that happens again and again. DRUO: Recurring Plan, documented for activating one; the tail of its fields is not. */
export type RecurringPlan = Node & {
  /** A short code for people. DRUO: `code`; empty where DRUO sends none. */
  readonly code: Scalars['String']['output'];
  /** How often. DRUO: `cycle_frequency`. */
  readonly cycleFrequency?: Maybe<PlanCycleFrequency>;
  /** What the plan is for. DRUO: `description`. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** The account that is paid. DRUO: `destination_account`. */
  readonly destinationAccount?: Maybe<Account>;
  /** Whose plan it is. DRUO: `end_user`. */
  readonly endUser?: Maybe<EndUser>;
  /** When it ends; null where it has no end. DRUO: `end_date`. */
  readonly endsAt?: Maybe<Scalars['DateTime']['output']>;
  /** DRUO: `uuid`, `rcp_…`. */
  readonly id: Scalars['ID']['output'];
  /** Your own keys and values, without the gateway's own mark; `{}` where there are none. DRUO: `metadata`, not documented in the answer. */
  readonly metadata: Scalars['Metadata']['output'];
  /** The account that pays. DRUO: `origin_account`. */
  readonly originAccount?: Maybe<Account>;
  /** Your reference. DRUO: `primary_reference`. */
  readonly primaryReference?: Maybe<Scalars['String']['output']>;
  /** Whether each transaction happens by itself or is asked for. DRUO: `processing_method`. */
  readonly processingMethod?: Maybe<PlanProcessingMethod>;
  /** `cycleFrequency` as DRUO wrote it. */
  readonly rawCycleFrequency?: Maybe<Scalars['String']['output']>;
  /** `processingMethod` as DRUO wrote it. */
  readonly rawProcessingMethod?: Maybe<Scalars['String']['output']>;
  /** `status` as DRUO wrote it; empty where DRUO sends none. DRUO's words for held and ended plans are not documented. */
  readonly rawStatus: Scalars['String']['output'];
  /** Your second reference, without the gateway's own mark. DRUO: `secondary_reference`. */
  readonly secondaryReference?: Maybe<Scalars['String']['output']>;
  /** When it starts. DRUO: `start_date`. */
  readonly startsAt?: Maybe<Scalars['DateTime']['output']>;
  /** How it stands. DRUO: `status`. */
  readonly status: RecurringPlanStatus;
  /** How many times at most; null where there is no limit. DRUO: `total_cycle_count`. */
  readonly totalCycleCount?: Maybe<Scalars['Int']['output']>;
  /** What happens again and again. DRUO: `transaction`. */
  readonly transaction?: Maybe<PlanTransaction>;
};

/** A page of recurring plans. */
export type RecurringPlanConnection = {
  /** The page's entries, each with its cursor. */
  readonly edges: ReadonlyArray<RecurringPlanEdge>;
  /** The page's entries alone. */
  readonly nodes: ReadonlyArray<RecurringPlan>;
  /** Whether there is more, and where to go on. */
  readonly pageInfo: PageInfo;
};

/** One entry of a page of recurring plans. */
export type RecurringPlanEdge = {
  /** Names the place after this entry: use it as `after`, with the same filter. */
  readonly cursor: Scalars['String']['output'];
  /** The entry. */
  readonly node: RecurringPlan;
};

/** How a recurring plan stands. DRUO documents one of its words only. */
export type RecurringPlanStatus =
  /** Its transactions happen. */
  | 'ACTIVE'
  /** A status that this gateway does not know: see `rawStatus`. */
  | 'UNKNOWN';

/** A transaction to give back. DRUO: the request body of `PUT /transactions/refund`. */
export type RefundTransactionInput = {
  /** DRUO's own idempotency key. Left out, the gateway sends its mark, which is the same whenever `idempotencyKey` is. DRUO: `custom_id`. */
  readonly customId?: InputMaybe<Scalars['String']['input']>;
  /** Names this one intended effect; see `IdempotencyKey`. Not sent to DRUO. */
  readonly idempotencyKey: Scalars['IdempotencyKey']['input'];
  /** The account's token, `tok_…`; not blank. Never logged or stored. DRUO: `token`. */
  readonly token: Scalars['String']['input'];
  /** The transaction, `trx_…`; not blank. DRUO: `transaction_uuid`. */
  readonly transactionId: Scalars['ID']['input'];
  /** At which address the transaction is read afterwards: PAYMENT, PAYOUT or TRANSFER. Not sent to DRUO. */
  readonly type: TransactionType;
};

/** What `refundTransaction` answers. */
export type RefundTransactionPayload = WritePayload & {
  /** Why it was declined. DRUO: `decline_reason`; its known misspellings are mended. */
  readonly declineReason?: Maybe<Scalars['String']['output']>;
  /** How the write stands. Null only where the input was refused before anything was recorded. */
  readonly intent?: Maybe<WriteIntent>;
  /** `status` as DRUO wrote it. */
  readonly rawStatus?: Maybe<Scalars['String']['output']>;
  /** How DRUO says that the transaction stands; null where the refund was refused or is not certain. DRUO: `status`. */
  readonly status?: Maybe<TransactionStatus>;
  /** The transaction as it is now, read again at the address of `input.type`; null where the refund was refused or is not certain. */
  readonly transaction?: Maybe<Transaction>;
  /** Faults that the caller can mend, all of them at once. Empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/**
 * What is told as it happens, over WebSocket or server-sent events at the same address. One field in one operation. Every
 * event is answered anew, under the same limits as a query. A stream ends with its caller's token.
 */
export type Subscription = {
  /**
   * The account as it stands now, then again whenever it has changed. Completes once it is CONNECTED with no validation
   * left; DRUO does not publish the other statuses, so that any other is watched on. An id that DRUO does not know is an
   * error (`BAD_USER_INPUT`). DRUO: `GET /accounts/{uuid}`, read again as for `transactionUpdated`.
   */
  readonly accountUpdated: Account;
  /**
   * The link with its payment as they stand now, then again whenever either has changed. Completes once the payment is no
   * longer in progress, or the link has expired before anybody began to pay. An id that DRUO does not know is an error
   * (`BAD_USER_INPUT`). DRUO: `GET /checkout/link/{uuid}`, read again as for `transactionUpdated`.
   */
  readonly checkoutLinkUpdated: CheckoutLink;
  /**
   * The transaction as it stands now, then again whenever it has changed. Completes once it is no longer in progress
   * (`inProgress`); a status that the gateway does not know may still be, and is watched on. An id that DRUO does not know
   * is an error (`BAD_USER_INPUT`). DRUO: `GET /payments/{uuid}`, `/payouts/{uuid}`, `/transfers/{uuid}`; where no news of
   * it comes in, it is read again after 2 seconds, and ever less often up to a minute while nothing changes.
   */
  readonly transactionUpdated: Transaction;
};


/**
 * What is told as it happens, over WebSocket or server-sent events at the same address. One field in one operation. Every
 * event is answered anew, under the same limits as a query. A stream ends with its caller's token.
 */
export type SubscriptionAccountUpdatedArgs = {
  id: Scalars['ID']['input'];
};


/**
 * What is told as it happens, over WebSocket or server-sent events at the same address. One field in one operation. Every
 * event is answered anew, under the same limits as a query. A stream ends with its caller's token.
 */
export type SubscriptionCheckoutLinkUpdatedArgs = {
  id: Scalars['ID']['input'];
};


/**
 * What is told as it happens, over WebSocket or server-sent events at the same address. One field in one operation. Every
 * event is answered anew, under the same limits as a query. A stream ends with its caller's token.
 */
export type SubscriptionTransactionUpdatedArgs = {
  id: Scalars['ID']['input'];
  type: TransactionType;
};

/** A movement of money. DRUO: Payment, Payout, Transfer and the answer of `/transactions/authorize`. */
export type Transaction = Node & {
  /** How much. DRUO: `amount` (or `total_amount`) with `currency`. */
  readonly amount: MonetaryAmount;
  /** Whether DRUO sends a receipt. DRUO: `auto_send_receipt`. */
  readonly autoSendReceipt?: Maybe<Scalars['Boolean']['output']>;
  /** A short code for people. DRUO: `code`; empty where DRUO sends none. */
  readonly code: Scalars['String']['output'];
  /** DRUO: `date_created_gmt`; where DRUO sends none, `updatedAt`, and where that is missing too, 1970-01-01. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** What made it. DRUO: `creation_source`. */
  readonly creationSource?: Maybe<TransactionSource>;
  /** Why it was declined. DRUO: `decline_reason`; its known misspellings are mended. */
  readonly declineReason?: Maybe<Scalars['String']['output']>;
  /** What it is for. DRUO: `description`. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Where the money goes. DRUO: `destination_account`. */
  readonly destinationAccount?: Maybe<Account>;
  /** The fixed part of the fee; null until known. DRUO: `fixed_fee`. */
  readonly fixedFee?: Maybe<MonetaryAmount>;
  /** The account that pays; payments only. DRUO: `funding_source`. */
  readonly fundingSource?: Maybe<Account>;
  /** DRUO: `uuid`. */
  readonly id: Scalars['ID']['output'];
  /** True while DRUO still works on it (CREATED, PENDING, PROCESSING). */
  readonly inProgress: Scalars['Boolean']['output'];
  /** Your own keys and values, without the gateway's own mark; `{}` where there are none. DRUO: `metadata`. */
  readonly metadata: Scalars['Metadata']['output'];
  /** What is left after the fee; may be negative; null until known. DRUO: `net_amount`. */
  readonly netAmount?: Maybe<MonetaryAmount>;
  /** Where the money comes from. DRUO: `origin_account`. */
  readonly originAccount?: Maybe<Account>;
  /** Your reference. DRUO: `primary_reference`. */
  readonly primaryReference?: Maybe<Scalars['String']['output']>;
  /** `remarks` as DRUO wrote it. */
  readonly rawRemarks?: Maybe<Scalars['String']['output']>;
  /** `status` as DRUO wrote it; empty where DRUO sends none. */
  readonly rawStatus: Scalars['String']['output'];
  /** Why it failed or was changed. DRUO: `remarks`; where that is empty, `decline_reason`. */
  readonly remarks?: Maybe<TransactionRemark>;
  /** Your second reference, without the gateway's own mark. DRUO: `secondary_reference`. */
  readonly secondaryReference?: Maybe<Scalars['String']['output']>;
  /** What statements may show. DRUO: `statement_descriptor`. */
  readonly statementDescriptor?: Maybe<Scalars['String']['output']>;
  /** How it stands. DRUO: `status`. */
  readonly status: TransactionStatus;
  /** The tenant. DRUO: `tenant_id`, or `tenant` with `uuid`. */
  readonly tenantId?: Maybe<Scalars['ID']['output']>;
  /** The whole fee; null until known. DRUO: `total_fee`. */
  readonly totalFee?: Maybe<MonetaryAmount>;
  /** What kind of movement it is. DRUO: `type`. */
  readonly type: TransactionType;
  /** DRUO: `date_updated_gmt`; where DRUO sends none, `createdAt`. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** The part of the fee that grows with the amount; null until known. DRUO: `variable_fee`. */
  readonly variableFee?: Maybe<MonetaryAmount>;
};

/** A page of transactions. */
export type TransactionConnection = {
  /** The page's entries, each with its cursor. */
  readonly edges: ReadonlyArray<TransactionEdge>;
  /** The page's entries alone. */
  readonly nodes: ReadonlyArray<Transaction>;
  /** Whether there is more, and where to go on. */
  readonly pageInfo: PageInfo;
};

/** One entry of a page of transactions. */
export type TransactionEdge = {
  /** Names the place after this entry: use it as `after`, with the same filter. */
  readonly cursor: Scalars['String']['output'];
  /** The entry. */
  readonly node: Transaction;
};

/**
 * What to look for among transactions; DRUO's parameters of `GET /payouts/list` and `/transfers/list`, which it says that
 * payments support too. Texts and ids must not be blank.
 */
export type TransactionFilter = {
  /** Exactly this many minor units. DRUO: `amount`. */
  readonly amount?: InputMaybe<Scalars['Money']['input']>;
  /** DRUO: `code`. */
  readonly code?: InputMaybe<Scalars['String']['input']>;
  /** Made at this time or later, to the second. DRUO: `date_from`, in GMT. */
  readonly createdFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Made at this time or earlier, to the second. DRUO: `date_to`, in GMT. */
  readonly createdTo?: InputMaybe<Scalars['DateTime']['input']>;
  /** A part of the description. DRUO: `description`. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** DRUO: `destination_account_code`. */
  readonly destinationAccountCode?: InputMaybe<Scalars['String']['input']>;
  /** DRUO: `destination_account_uuid`. */
  readonly destinationAccountId?: InputMaybe<Scalars['ID']['input']>;
  /** DRUO: `destination_account_institution_uuid`. */
  readonly destinationAccountInstitutionId?: InputMaybe<Scalars['ID']['input']>;
  /** DRUO: `destination_account_last_4`. */
  readonly destinationAccountLast4?: InputMaybe<Scalars['String']['input']>;
  /** DRUO: `end_user_code`. */
  readonly endUserCode?: InputMaybe<Scalars['String']['input']>;
  /** DRUO: `end_user_email`. */
  readonly endUserEmail?: InputMaybe<Scalars['String']['input']>;
  /** DRUO: `end_user_uuid`. */
  readonly endUserId?: InputMaybe<Scalars['ID']['input']>;
  /** At most this many minor units. DRUO: `amount_less_than`, which is inclusive. */
  readonly maxAmount?: InputMaybe<Scalars['Money']['input']>;
  /** At least this many minor units. DRUO: `amount_greater_than`, which is inclusive. */
  readonly minAmount?: InputMaybe<Scalars['Money']['input']>;
  /** DRUO: `origin_account_code`. */
  readonly originAccountCode?: InputMaybe<Scalars['String']['input']>;
  /** DRUO: `origin_account_uuid`. */
  readonly originAccountId?: InputMaybe<Scalars['ID']['input']>;
  /** DRUO: `origin_account_institution_uuid`. */
  readonly originAccountInstitutionId?: InputMaybe<Scalars['ID']['input']>;
  /** DRUO: `origin_account_last_4`. */
  readonly originAccountLast4?: InputMaybe<Scalars['String']['input']>;
  /** A part of the reference. DRUO: `primary_reference`. */
  readonly primaryReference?: InputMaybe<Scalars['String']['input']>;
  /** A part of the second reference. DRUO: `secondary_reference`. */
  readonly secondaryReference?: InputMaybe<Scalars['String']['input']>;
  /** DRUO: `status`. */
  readonly status?: InputMaybe<TransactionStatus>;
  /** DRUO: `tenant_uuid`. */
  readonly tenantId?: InputMaybe<Scalars['ID']['input']>;
};

/** Why a transaction failed or was changed. DRUO: "Transaction remarks"; the list grows without notice. */
export type TransactionRemark =
  /** The account is blocked. */
  | 'ACCOUNT_BLOCKED'
  /** The account is closed. */
  | 'ACCOUNT_CLOSED'
  /** The account is not the customer's. */
  | 'ACCOUNT_DOES_NOT_BELONG_TO_CUSTOMER'
  /** The account is not connected. */
  | 'ACCOUNT_NOT_CONNECTED'
  /** The customer took the authorization back (older name). */
  | 'AUTHORIZATION_REVOKED_BY_CUSTOMER'
  /** The end user took the authorization back. */
  | 'AUTHORIZATION_REVOKED_BY_END_USER'
  /** Less than the smallest amount. */
  | 'BELOW_MINIMUM_AMOUNT'
  /** Suspended for billing. */
  | 'BILLING_SUSPENSION'
  /** The country is not enabled. */
  | 'COUNTRY_NOT_ENABLED'
  /** DRUO takes it for a repetition of another. */
  | 'DUPLICATE_TRANSACTION'
  /** More than the account's limit. */
  | 'EXCEEDS_ACCOUNT_LIMIT'
  /** More than a limit. */
  | 'EXCEEDS_LIMITS'
  /** The institution cannot process it. */
  | 'INSTITUTION_CANNOT_PROCESS_TRANSACTION'
  /** DRUO does not support the institution. */
  | 'INSTITUTION_NOT_SUPPORTED'
  /** The account has too little money. */
  | 'INSUFFICIENT_FUNDS'
  /** The account number is wrong. */
  | 'INVALID_ACCOUNT_NUMBER'
  /** Not as the authorization says. */
  | 'NOT_IN_ACCORDANCE_WITH_TERMS_OF_AUTHORIZATION'
  /** The payment was stopped. */
  | 'PAYMENT_STOPPED'
  /** The merchant asked for it. */
  | 'REQUESTED_BY_MERCHANT'
  /** The originator gave it back. */
  | 'RETURNED_BY_ORIGINATOR'
  /** The account cannot be found. */
  | 'UNABLE_TO_LOCATE_ACCOUNT'
  /** The customer cannot be found. */
  | 'UNABLE_TO_LOCATE_CUSTOMER'
  /** The receiver does not know or did not authorize it. */
  | 'UNAUTHORIZED_OR_NOT_KNOWN_TO_RECEIVER'
  /** A remark that this gateway does not know yet: see `rawRemarks`. */
  | 'UNKNOWN';

/** What made a transaction. */
export type TransactionSource =
  /** A checkout link. */
  | 'CHECKOUT_LINK'
  /** DRUO's Merchant API. */
  | 'MERCHANT_API'
  /** A person in DRUO's merchant portal. */
  | 'MERCHANT_PORTAL'
  /** A source that this gateway does not know yet. */
  | 'UNKNOWN';

/** How a transaction stands. DRUO does not document which of these are final, and its list grows without notice. */
export type TransactionStatus =
  /** Called off. */
  | 'CANCELED'
  /** Made; nothing has happened yet. */
  | 'CREATED'
  /** Disputed by the payer. */
  | 'DISPUTED'
  /** Not done: see `remarks`. */
  | 'FAILED'
  /** Waiting, for example for the payer. */
  | 'PENDING'
  /** Under way at the institutions. */
  | 'PROCESSING'
  /** Given back. */
  | 'REFUNDED'
  /** Taken back. */
  | 'REVERSED'
  /** Done. DRUO's sample spells it `SUCCEESSFUL`. */
  | 'SUCCESSFUL'
  /** A status that this gateway does not know yet: see `rawStatus`. */
  | 'UNKNOWN';

/** The kinds of movement. DRUO: `type`, in the words of "Authorize Transaction". */
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
  /** A type that this gateway does not know yet. Not accepted as input. */
  | 'UNKNOWN';

/** A fault that the caller can mend. */
export type UserError = {
  /** What kind of fault it is; programs decide by this. */
  readonly code: UserErrorCode;
  /** The fault in words, for developers. For `REJECTED_BY_DRUO` it holds DRUO's own `detail`, without personal data. */
  readonly message: Scalars['String']['output'];
  /**
   * Where in the arguments, from `input` on, such as `["input", "transaction", "statementDescriptor"]`; null where no one
   * field is at fault.
   */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** The kinds of fault that a caller can mend. */
export type UserErrorCode =
  /** The same key's first request is still under way: ask again at `intent.nextPollAt`. */
  | 'IDEMPOTENCY_IN_PROGRESS'
  /** The same key was used before with other input. Nothing was sent. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The value breaks a documented rule. */
  | 'INVALID'
  /** A referenced id is unknown to DRUO (`UNEXPECTED_VALUE` on an id). */
  | 'NOT_FOUND'
  /** DRUO refused for another reason; its detail is in `message`. */
  | 'REJECTED_BY_DRUO'
  /** A conditional requirement is not met, or a required text is blank. */
  | 'REQUIRED';

/** An account to be validated. DRUO: the request body of `POST /accounts/validate`. */
export type ValidateAccountInput = {
  /** As text (leading zeros count); not blank. Never served, logged or stored. DRUO: `account_number`. */
  readonly accountNumber: Scalars['String']['input'];
  /** Whose account it is. DRUO: `existing_end_user_id` or `new_end_user_details`. */
  readonly endUser: EndUserInput;
  /** Names this one intended effect; see `IdempotencyKey`. Not sent to DRUO. */
  readonly idempotencyKey: Scalars['IdempotencyKey']['input'];
  /** The institution, `ins_…`; not blank. DRUO: `institution_uuid`. */
  readonly institutionId: Scalars['ID']['input'];
  /** Your own keys and values; `druo_graphql_ref` is the gateway's. DRUO: `metadata`. */
  readonly metadata?: InputMaybe<Scalars['Metadata']['input']>;
  /** A reference of yours. DRUO: `primary_reference`. */
  readonly primaryReference?: InputMaybe<Scalars['String']['input']>;
  /** Where the account was opened. Never served, logged or stored. DRUO: `routing_number`. */
  readonly routingNumber?: InputMaybe<Scalars['String']['input']>;
  /** A second reference of yours. Left out, the gateway uses DRUO's field for its own mark, which is not served. DRUO: `secondary_reference`. */
  readonly secondaryReference?: InputMaybe<Scalars['String']['input']>;
  /** What kind of deposit it is. DRUO: `subtype`. */
  readonly subtype: AccountSubtype;
  /** What kind of account it is. DRUO: `type`. */
  readonly type: AccountType;
  /** The owner's consent to having the account validated; must be true. DRUO: `user_authorization`. */
  readonly userAuthorization: Scalars['Boolean']['input'];
};

/** What `validateAccount` answers. */
export type ValidateAccountPayload = WritePayload & {
  /** The account; null where it was refused or is not certain. */
  readonly account?: Maybe<Account>;
  /** How the write stands. Null only where the input was refused before anything was recorded. */
  readonly intent?: Maybe<WriteIntent>;
  /** Faults that the caller can mend, all of them at once. Empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A transaction to confirm. DRUO: the request body of `PUT /transactions/validate`. */
export type ValidateTransactionInput = {
  /** DRUO's own idempotency key. Left out, the gateway sends its mark, which is the same whenever `idempotencyKey` is. DRUO: `custom_id`. */
  readonly customId?: InputMaybe<Scalars['String']['input']>;
  /** Names this one intended effect; see `IdempotencyKey`. Not sent to DRUO. */
  readonly idempotencyKey: Scalars['IdempotencyKey']['input'];
  /** The one-time code that the payer got. Never logged or stored. DRUO: `otp_value`. */
  readonly otp?: InputMaybe<Scalars['String']['input']>;
  /** The account's token, `tok_…`; not blank. Never logged or stored. DRUO: `token`. */
  readonly token: Scalars['String']['input'];
  /** The transaction, `trx_…`; not blank. DRUO: `transaction_uuid`. */
  readonly transactionId: Scalars['ID']['input'];
  /** At which address the transaction is read afterwards: PAYMENT, PAYOUT or TRANSFER. Not sent to DRUO. */
  readonly type: TransactionType;
};

/** What `validateTransaction` answers. */
export type ValidateTransactionPayload = WritePayload & {
  /** Why it was declined. DRUO: `decline_reason`; its known misspellings are mended. */
  readonly declineReason?: Maybe<Scalars['String']['output']>;
  /** How the write stands. Null only where the input was refused before anything was recorded. */
  readonly intent?: Maybe<WriteIntent>;
  /** `status` as DRUO wrote it. */
  readonly rawStatus?: Maybe<Scalars['String']['output']>;
  /** How DRUO says that the transaction stands; null where the confirmation was refused or is not certain. DRUO: `status`. */
  readonly status?: Maybe<TransactionStatus>;
  /** The transaction as it is now, read again at the address of `input.type`; null where the confirmation was refused or is not certain. */
  readonly transaction?: Maybe<Transaction>;
  /** Faults that the caller can mend, all of them at once. Empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** One intended effect, named by the caller's key, and what is certain about it. */
export type WriteIntent = {
  /** The account that the write made or changed, as DRUO has it now; null where there is none, or none is known. */
  readonly account?: Maybe<Account>;
  /** The checkout link that the write made, as DRUO has it now; null where it made none, or none is known. */
  readonly checkoutLink?: Maybe<CheckoutLink>;
  /** The connect link that the write made or ended, as DRUO has it now; null where there is none, or none is known. */
  readonly connectLink?: Maybe<ConnectLink>;
  /** The end user that the write made, as DRUO has it now; null where it made none, or none is known. */
  readonly endUser?: Maybe<EndUser>;
  /** When the key was first used. */
  readonly firstRequestedAt: Scalars['DateTime']['output'];
  /** The caller's key. */
  readonly idempotencyKey: Scalars['IdempotencyKey']['output'];
  /** The mutation's name, such as `authorizeTransaction`. */
  readonly mutation: Scalars['String']['output'];
  /** When asking again makes sense; null once settled, and where nothing was sent. */
  readonly nextPollAt?: Maybe<Scalars['DateTime']['output']>;
  /** The recurring plan that the write made or changed, as DRUO has it now; null where there is none, or none is known. */
  readonly recurringPlan?: Maybe<RecurringPlan>;
  /**
   * True where doing it again under a new key cannot move money twice: nothing was sent, DRUO refused it, it certainly did
   * not happen, or it moves no money by itself, such as a link, which charges nobody before a person acts.
   */
  readonly repeatable: Scalars['Boolean']['output'];
  /** True where this answer repeats an earlier one and nothing was sent. */
  readonly replayed: Scalars['Boolean']['output'];
  /** When the outcome became certain; null until then. */
  readonly settledAt?: Maybe<Scalars['DateTime']['output']>;
  /** How it stands. */
  readonly state: WriteState;
  /**
   * The transaction that the write made, as DRUO has it now; null where it made none, or none is known. Where DRUO has no
   * address for reading its type, as DRUO answered it when it was made.
   */
  readonly transaction?: Maybe<Transaction>;
};

/** What every mutation answers: the object, or the faults to mend, and how the write stands. */
export type WritePayload = {
  /** How the write stands. Null only where the input was refused before anything was recorded. */
  readonly intent?: Maybe<WriteIntent>;
  /** Faults that the caller can mend, all of them at once. Empty on success. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** How a write stands. */
export type WriteState =
  /** It may or may not have happened: the gateway is finding out. Do not pay again. */
  | 'CONFIRMING'
  /** It is being sent now. */
  | 'IN_PROGRESS'
  /** The gateway cannot find out; a person must. */
  | 'NEEDS_REVIEW'
  /** It certainly did not happen; a new key may try again. */
  | 'NOT_EXECUTED'
  /** Nothing left the gateway; the same key may be tried again. */
  | 'NOT_SENT'
  /** DRUO refused it. */
  | 'REJECTED'
  /** DRUO did it. */
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
  WriteIntent: ResolverTypeWrapper<WriteIntentSourceModel>;
  WritePayload: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['WritePayload']>;
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
  WriteIntent: WriteIntentSourceModel;
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
  redirectUrl?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  secondaryReference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  theme?: Resolver<ResolversTypes['CheckoutTheme'], ParentType, ContextType>;
  transaction?: Resolver<Maybe<ResolversTypes['Transaction']>, ParentType, ContextType>;
  url?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
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
  redirectUrl?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  secondaryReference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  theme?: Resolver<ResolversTypes['ConnectTheme'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
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
  amount?: Resolver<ResolversTypes['MonetaryAmount'], ParentType, ContextType>;
  metadata?: Resolver<ResolversTypes['Metadata'], ParentType, ContextType>;
  primaryReference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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
  transaction?: Resolver<Maybe<ResolversTypes['Transaction']>, ParentType, ContextType, RequireFields<QueryTransactionArgs, 'id' | 'type'>>;
  transactions?: Resolver<ResolversTypes['TransactionConnection'], ParentType, ContextType, RequireFields<QueryTransactionsArgs, 'first' | 'type'>>;
  writeIntent?: Resolver<Maybe<ResolversTypes['WriteIntent']>, ParentType, ContextType, RequireFields<QueryWriteIntentArgs, 'idempotencyKey'>>;
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

export interface StatementDescriptorScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['StatementDescriptor'], any> {
  name: 'StatementDescriptor';
}

export type SubscriptionResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  accountUpdated?: SubscriptionResolver<ResolversTypes['Account'], "accountUpdated", ParentType, ContextType, RequireFields<SubscriptionAccountUpdatedArgs, 'id'>>;
  checkoutLinkUpdated?: SubscriptionResolver<ResolversTypes['CheckoutLink'], "checkoutLinkUpdated", ParentType, ContextType, RequireFields<SubscriptionCheckoutLinkUpdatedArgs, 'id'>>;
  transactionUpdated?: SubscriptionResolver<ResolversTypes['Transaction'], "transactionUpdated", ParentType, ContextType, RequireFields<SubscriptionTransactionUpdatedArgs, 'id' | 'type'>>;
};

export type TransactionResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['Transaction'] = ResolversParentTypes['Transaction']> = {
  amount?: Resolver<ResolversTypes['MonetaryAmount'], ParentType, ContextType>;
  autoSendReceipt?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
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
  rawRemarks?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rawStatus?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  remarks?: Resolver<Maybe<ResolversTypes['TransactionRemark']>, ParentType, ContextType>;
  secondaryReference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  statementDescriptor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['TransactionStatus'], ParentType, ContextType>;
  tenantId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  totalFee?: Resolver<Maybe<ResolversTypes['MonetaryAmount']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['TransactionType'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
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

export type WriteIntentResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['WriteIntent'] = ResolversParentTypes['WriteIntent']> = {
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  checkoutLink?: Resolver<Maybe<ResolversTypes['CheckoutLink']>, ParentType, ContextType>;
  connectLink?: Resolver<Maybe<ResolversTypes['ConnectLink']>, ParentType, ContextType>;
  endUser?: Resolver<Maybe<ResolversTypes['EndUser']>, ParentType, ContextType>;
  firstRequestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  idempotencyKey?: Resolver<ResolversTypes['IdempotencyKey'], ParentType, ContextType>;
  mutation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nextPollAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  recurringPlan?: Resolver<Maybe<ResolversTypes['RecurringPlan']>, ParentType, ContextType>;
  repeatable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  settledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['WriteState'], ParentType, ContextType>;
  transaction?: Resolver<Maybe<ResolversTypes['Transaction']>, ParentType, ContextType>;
};

export type WritePayloadResolvers<ContextType = GatewayContext, ParentType extends ResolversParentTypes['WritePayload'] = ResolversParentTypes['WritePayload']> = {
  __resolveType: TypeResolveFn<'ActivateRecurringPlanPayload' | 'AuthenticateAccountPayload' | 'AuthorizeTransactionPayload' | 'CancelRecurringPlanPayload' | 'ConnectAccountPayload' | 'CreateCheckoutLinkPayload' | 'CreateConnectLinkPayload' | 'CreateEndUserPayload' | 'CreatePaymentPayload' | 'CreatePayoutPayload' | 'CreateRecurringPlanPayload' | 'DisconnectAccountPayload' | 'ExpireConnectLinkPayload' | 'PauseRecurringPlanPayload' | 'RefundTransactionPayload' | 'ValidateAccountPayload' | 'ValidateTransactionPayload', ParentType, ContextType>;
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
  StatementDescriptor?: GraphQLScalarType;
  Subscription?: SubscriptionResolvers<ContextType>;
  Transaction?: TransactionResolvers<ContextType>;
  TransactionConnection?: TransactionConnectionResolvers<ContextType>;
  TransactionEdge?: TransactionEdgeResolvers<ContextType>;
  URL?: GraphQLScalarType;
  UserError?: UserErrorResolvers<ContextType>;
  ValidateAccountPayload?: ValidateAccountPayloadResolvers<ContextType>;
  ValidateTransactionPayload?: ValidateTransactionPayloadResolvers<ContextType>;
  WriteIntent?: WriteIntentResolvers<ContextType>;
  WritePayload?: WritePayloadResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = GatewayContext> = {
  requiresScopes?: RequiresScopesDirectiveResolver<any, any, ContextType>;
  sensitive?: SensitiveDirectiveResolver<any, any, ContextType>;
};
