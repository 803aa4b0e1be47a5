// DRUO's refusals of each write: at the path of the caller's input, without personal values in the message.
import { describe, expect, it } from 'vitest'
import type { WriteResult } from '../../../src/druo/write-result.ts'
import { druoClient } from '../../support/druo-client.ts'
import { company, person } from '../../support/druo-commands.ts'
import { requests } from '../../support/druo-writes.ts'
import { answers, misbehavingServer, refuses } from '../../support/misbehaving-server.ts'

const category = 'INVALID_REQUEST_ERROR'

interface Fault {
  readonly field: string | null
  readonly detail: string
  readonly code: string
}

async function refused(title: string, ...faults: readonly Partial<Fault>[]): Promise<WriteResult<unknown>> {
  const errors = faults.map((fault) => ({
    category,
    code: 'BAD_REQUEST',
    field: null,
    detail: 'as documented',
    ...fault,
  }))
  const upstream = await misbehavingServer(answers(400, { errors }))
  const request = requests.find((candidate) => candidate.title === title)
  if (request === undefined) throw new Error(`no write is called ${title}`)
  return request.send(druoClient(upstream))
}

const refusal = (path: readonly string[] | null, code = 'REJECTED_BY_DRUO') => {
  const reason = { category, code: code === 'NOT_FOUND' ? 'UNEXPECTED_VALUE' : 'BAD_REQUEST' }
  return { kind: 'refused', refusals: [{ code, reason, message: 'as documented', path }] }
}

type Row = readonly [title: string, field: string, path: string | null]

const newPerson = 'endUser.individual'
const newCompany = 'endUser.organization'

const endUsers: readonly Row[] = [
  ['createEndUser', 'type', newPerson],
  ['createEndUser', 'first_name', `${newPerson}.firstName`],
  ['createEndUser', 'email', `${newPerson}.email`],
  ['createEndUser, a whole person', 'last_name', `${newPerson}.lastName`],
  ['createEndUser, a whole person', 'organization', `${newPerson}.organization`],
  ['createEndUser, a whole person', 'date_of_birth', `${newPerson}.dateOfBirth`],
  ['createEndUser, a whole person', 'local_id', `${newPerson}.identification.number`],
  ['createEndUser, a whole person', 'local_id_type', `${newPerson}.identification.type`],
  ['createEndUser, a whole person', 'local_id_country', `${newPerson}.identification.country`],
  ['createEndUser, a whole person', 'phone_number', `${newPerson}.phoneNumber`],
  ['createEndUser, a whole person', 'phone_number.number', `${newPerson}.phoneNumber.number`],
  ['createEndUser, a whole person', 'number', `${newPerson}.phoneNumber.number`],
  ['createEndUser, a whole person', 'country_code', `${newPerson}.phoneNumber.countryCode`],
  ['createEndUser, a whole person', 'address', `${newPerson}.address`],
  ['createEndUser, a whole person', 'address.postal_code', `${newPerson}.address.postalCode`],
  ['createEndUser, a whole person', 'address[country]', `${newPerson}.address.country`],
  ['createEndUser, a whole person', 'preferred_language', `${newPerson}.preferredLanguage`],
  ['createEndUser, a whole person', 'note', `${newPerson}.note`],
  ['createEndUser, a whole person', 'metadata', `${newPerson}.metadata`],
  ['createEndUser, a whole person', 'secondary_reference', `${newPerson}.secondaryReference`],
  ['createEndUser, a whole person', 'organization_legal_name', `${newPerson}.organizationLegalName`],
  ['createEndUser, a whole organization', 'organization_legal_name', `${newCompany}.legalName`],
  ['createEndUser, a whole organization', 'organization', `${newCompany}.name`],
  ['createEndUser, a whole organization', 'first_name', `${newCompany}.firstName`],
]

const accounts: readonly Row[] = ['connectAccount', 'validateAccount'].flatMap((title): Row[] => [
  [title, 'user_authorization', 'userAuthorization'],
  [title, 'institution_uuid', 'institutionId'],
  [title, 'type', 'type'],
  [title, 'subtype', 'subtype'],
  [title, 'account_number', 'accountNumber'],
  [title, 'routing_number', 'routingNumber'],
  [title, 'existing_end_user_id', 'endUser.existingId'],
  [title, 'new_end_user_details', 'endUser'],
  [title, 'secondary_reference', 'secondaryReference'],
  [title, 'metadata', 'metadata'],
  [`${title}, whole`, 'type', 'type'],
  [`${title}, whole`, 'primary_reference', 'primaryReference'],
  [`${title}, whole`, 'existing_end_user_id', 'endUser'],
  [`${title}, whole`, 'new_end_user_details', newPerson],
  [`${title}, whole`, 'new_end_user_details.type', newPerson],
  [`${title}, whole`, 'new_end_user_details.metadata', `${newPerson}.metadata`],
  [`${title}, whole`, 'new_end_user_details.first_name', `${newPerson}.firstName`],
  [`${title}, whole`, 'new_end_user_details[address][locality]', `${newPerson}.address.locality`],
  [`${title}, whole`, 'first_name', `${newPerson}.firstName`],
  [`${title}, whole`, 'account.first_name', null],
])

const others: readonly Row[] = [
  ['authenticateAccount', 'account_uuid', 'accountId'],
  ['authenticateAccount', 'slug', 'slug'],
  ['authenticateAccount', 'otp', 'otp'],
  ['disconnectAccount', 'uuid', 'accountId'],
  ['disconnectAccount', 'reason', null],
  ['expireConnectLink', 'uuid', 'connectLinkId'],
  ['activateRecurringPlan', 'uuid', 'recurringPlanId'],
  ['pauseRecurringPlan', 'uuid', 'recurringPlanId'],
  ['cancelRecurringPlan', 'uuid', 'recurringPlanId'],
  ['createConnectLink', 'intro_text', 'introText'],
  ['createConnectLink', 'existing_end_user_id', 'endUser.existingId'],
  ['createConnectLink', 'background_color', 'theme.backgroundColor'],
  ['createConnectLink', 'content_background_color', 'theme.contentBackgroundColor'],
  ['createConnectLink', 'content_box_text_color', 'theme.contentBoxTextColor'],
  ['createConnectLink', 'button_color', 'theme.buttonColor'],
  ['createConnectLink', 'button_text_color', 'theme.buttonTextColor'],
  ['createConnectLink', 'default_institution', 'defaultInstitutionId'],
  ['createConnectLink', 'default_language', 'language'],
  ['createConnectLink', 'redirect_url', 'redirectUrl'],
  ['createConnectLink', 'primary_reference', 'primaryReference'],
  ['createConnectLink, whole', 'secondary_reference', 'secondaryReference'],
  ['createConnectLink, whole', 'new_end_user_details.organization', `${newCompany}.name`],
  ['createConnectLink, whole', 'organization_legal_name', `${newCompany}.legalName`],
  ['createPayment', 'tenant_id', 'tenantId'],
  ['createPayment', 'amount', 'amount'],
  ['createPayment', 'funding_source_id', 'fundingSourceId'],
  ['createPayment', 'description', 'description'],
  ['createPayment', 'statement_descriptor', 'statementDescriptor'],
  ['createPayment', 'secondary_reference', 'secondaryReference'],
  ['createPayment', 'metadata', 'metadata'],
  ['createPayment', 'auto_send_receipt', 'autoSendReceipt'],
  ['createPayment', 'currency', null],
  ['createPayout', 'tenant_id', 'tenantId'],
  ['createPayout', 'amount', 'amount'],
  ['createPayout', 'destination_account_id', 'destinationAccountId'],
  ['createPayout', 'currency', 'currency'],
  ['createPayout', 'primary_reference', 'primaryReference'],
  ['createPayout', 'metadata', 'metadata'],
  ['validateTransaction', 'custom_id', 'customId'],
  ['validateTransaction', 'token', 'token'],
  ['validateTransaction', 'transaction_uuid', 'transactionId'],
  ['validateTransaction', 'otp_value', 'otp'],
  ['refundTransaction', 'custom_id', 'customId'],
  ['refundTransaction', 'token', 'token'],
  ['refundTransaction', 'transaction_uuid', 'transactionId'],
  ['refundTransaction', 'otp_value', null],
  ['createRecurringPlan', 'description', 'description'],
  ['createRecurringPlan', 'processing_method', 'processingMethod'],
  ['createRecurringPlan', 'start_date', 'startDate'],
  ['createRecurringPlan', 'end_date', 'endDate'],
  ['createRecurringPlan', 'total_cycle_count', 'totalCycleCount'],
  ['createRecurringPlan', 'cycle_frequency', 'cycleFrequency'],
  ['createRecurringPlan', 'origin_account_id', 'originAccountId'],
  ['createRecurringPlan', 'destination_account_id', 'destinationAccountId'],
  ['createRecurringPlan', 'transaction', 'transaction'],
  ['createRecurringPlan', 'transaction.amount', 'transaction.amount'],
  ['createRecurringPlan', 'amount', 'transaction.amount'],
  ['createRecurringPlan', 'tenant_id', 'transaction.tenantId'],
  ['createRecurringPlan', 'transaction[type]', 'transaction.type'],
  ['createRecurringPlan', 'type', 'transaction.type'],
  ['createRecurringPlan', 'currency', 'transaction.currency'],
  ['createRecurringPlan', 'statement_descriptor', 'transaction.statementDescriptor'],
  ['createRecurringPlan', 'secondary_reference', 'secondaryReference'],
  ['createRecurringPlan', 'transaction.secondary_reference', 'transaction.secondaryReference'],
  ['createRecurringPlan', 'metadata', 'metadata'],
  ['createRecurringPlan, whole', 'transaction.metadata', 'transaction.metadata'],
  ['createRecurringPlan, whole', 'new_end_user_details.type', newPerson],
  // The person's and the transaction's: which of them is not known.
  ['createRecurringPlan, whole', 'type', null],
]

describe('the path of', () => {
  it.each([...endUsers, ...accounts, ...others])('%s: %s', async (title, field, path) => {
    expect(await refused(title, { field })).toEqual(refusal(path === null ? null : path.split('.')))
  })

  it.each(requests)('no field of $title: none, and no fault is lost', async ({ title }) => {
    const messages = ['first', 'second', 'third']
    expect(await refused(title, ...messages.map((detail) => ({ detail, field: 'colour' })))).toEqual({
      kind: 'refused',
      refusals: messages.map((message) => ({
        code: 'REJECTED_BY_DRUO',
        reason: { category, code: 'BAD_REQUEST' },
        message,
        path: null,
      })),
    })
  })
})

describe('an id that DRUO does not know in', () => {
  it.each([
    ['connectAccount', 'institution_uuid', 'institutionId'],
    ['connectAccount', 'existing_end_user_id', 'endUser.existingId'],
    ['validateAccount', 'institution_uuid', 'institutionId'],
    ['authenticateAccount', 'account_uuid', 'accountId'],
    ['authenticateAccount', 'slug', 'slug'],
    ['disconnectAccount', 'uuid', 'accountId'],
    ['createConnectLink', 'existing_end_user_id', 'endUser.existingId'],
    ['createConnectLink', 'default_institution', 'defaultInstitutionId'],
    ['expireConnectLink', 'uuid', 'connectLinkId'],
    ['createPayment', 'funding_source_id', 'fundingSourceId'],
    ['createPayment', 'tenant_id', 'tenantId'],
    ['createPayout', 'destination_account_id', 'destinationAccountId'],
    ['createPayout', 'tenant_id', 'tenantId'],
    ['validateTransaction', 'transaction_uuid', 'transactionId'],
    ['validateTransaction', 'token', 'token'],
    ['refundTransaction', 'transaction_uuid', 'transactionId'],
    ['refundTransaction', 'token', 'token'],
    ['createRecurringPlan', 'transaction.tenant_id', 'transaction.tenantId'],
    ['createRecurringPlan', 'origin_account_id', 'originAccountId'],
    ['createRecurringPlan', 'destination_account_id', 'destinationAccountId'],
    ['cancelRecurringPlan', 'uuid', 'recurringPlanId'],
  ])('%s: %s', async (title, field, path) => {
    expect(await refused(title, { field, code: 'UNEXPECTED_VALUE' })).toEqual(refusal(path.split('.'), 'NOT_FOUND'))
    expect(await refused(title, { field, code: 'BAD_REQUEST' })).toEqual(refusal(path.split('.')))
  })

  it.each([
    ['createPayment', 'amount'],
    ['createPayout', 'currency'],
    ['validateTransaction', 'otp_value'],
    ['connectAccount', 'account_number'],
    ['createEndUser', 'email'],
  ])('%s is not %s', async (title, field) => {
    expect(await refused(title, { field, code: 'UNEXPECTED_VALUE' })).toMatchObject({
      refusals: [{ code: 'REJECTED_BY_DRUO' }],
    })
  })
})

/** What must never be said back, and what may: an id helps the caller. */
const secrets = [
  ...[
    'createEndUser, a whole person',
    'connectAccount, whole',
    'validateAccount, whole',
    'createRecurringPlan, whole',
  ].map((title) => [title, person.firstName, person.lastName, person.organization, person.dateOfBirth] as const),
  ...['createEndUser, a whole organization', 'createConnectLink, whole'].map(
    (title) => [title, company.legalName, company.name] as const,
  ),
  ...['connectAccount, whole', 'createConnectLink, whole', 'createRecurringPlan, whole'].map(
    (title) =>
      [
        title,
        person.identification.number,
        person.email,
        person.phoneNumber.number,
        person.note.replace('\n', ' '),
        ...Object.values(person.address).filter((part) => part !== 'COL'),
      ] as const,
  ),
  ['connectAccount', '0012345678'],
  ['connectAccount, whole', '0012345678', '04432343'],
  ['validateAccount, whole', '0012345678', '04432343'],
  ['authenticateAccount, whole', '072'],
  ['validateTransaction, whole', 'tok_e49f110e', '72'],
  ['refundTransaction', 'tok_e49f110e'],
] as const

describe('a message about', () => {
  it.each(secrets.map(([title, ...values]) => [title, values] as const))(
    '%s holds none of %j',
    async (title, values) => {
      for (const value of values) {
        for (const said of [value, value.toUpperCase()]) {
          expect(await refused(title, { detail: `the value "${said}" is wrong, (${said})` })).toMatchObject({
            refusals: [{ message: 'the value "[removed]" is wrong, ([removed])' }],
          })
        }
      }
    },
  )

  it.each([
    ['createPayment', 'acc_1 is not connected'],
    ['connectAccount', 'eur_1 at ins_1 has no DEPOSITORY account'],
    ['refundTransaction', 'trx_1 cannot be refunded'],
    ['authenticateAccount', 'step a-b of acc_1 is over'],
    ['createEndUser, a whole person', 'NATIONAL_ID is not issued in COL'],
  ])('%s names what is no secret: %s', async (title, detail) => {
    expect(await refused(title, { detail })).toMatchObject({ refusals: [{ message: detail }] })
  })
})

describe('what is no refusal', () => {
  it.each(requests)('leaves $title as it is: credentials, rate limit, internal error', async ({ send }) => {
    for (const [behaviour, expected] of [
      [refuses(401, 'AUTHORIZATION_ERROR', 'UNAUTHORIZED'), { kind: 'unsent', reason: 'unauthorized' }],
      [refuses(429, 'RATE_LIMIT_ERROR', 'TOO_MANY_REQUESTS'), { kind: 'unsent', reason: 'rate-limited' }],
      [refuses(400, 'INTERNAL_SERVER_ERROR', ''), { kind: 'unclear' }],
    ] as const) {
      const upstream = await misbehavingServer(behaviour)
      expect(await send(druoClient(upstream))).toMatchObject(expected)
      expect(upstream.requests).toHaveLength(1)
    }
  })
})
