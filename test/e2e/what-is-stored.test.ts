// What the ledger keeps on the disk, byte for byte: no account number, no identification, no e-mail address, no name,
// for every mutation and every outcome.
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { drops, type DruoAnswer, type EchoingDruo, replies, startEchoingDruo } from '../support/echoing-druo.ts'
import { type GatewayProcess, startGatewayProcess } from '../support/gateway-process.ts'
import { newKey } from '../support/graphql-request.ts'
import { temporaryDatabase } from '../support/temporary-database.ts'

const personal = {
  accountNumber: '471100000001',
  routingNumber: '471100000002',
  identification: '471100000003',
  phone: '471100000004',
  email: 'canary.5@example.com',
  token: 'tok_canary-0000-6',
  street: 'Canary Street 7',
  note: 'canary note 8',
  dateOfBirth: '1947-11-09',
  firstName: 'Canarina',
  lastName: 'Delcanario',
  // Said by DRUO only: it may be anything.
  description: 'canary description 9',
  otp: 'canary-otp-10',
}
const canaries = Object.values(personal)

const person = {
  firstName: personal.firstName,
  lastName: personal.lastName,
  identification: { number: personal.identification, type: 'NATIONAL_ID', country: 'COL' },
  email: personal.email,
  phoneNumber: { countryCode: '57', number: personal.phone },
  dateOfBirth: personal.dateOfBirth,
  address: { line1: personal.street },
  note: personal.note,
}
const endUser = { individual: person }
const bankAccount = {
  institutionId: 'ins_1',
  accountNumber: personal.accountNumber,
  routingNumber: personal.routingNumber,
}
const account = { ...bankAccount, userAuthorization: true, type: 'DEPOSITORY', subtype: 'SAVINGS', endUser }
const plan = {
  endUser,
  processingMethod: 'AUTOMATIC',
  description: 'rent',
  transaction: { type: 'PAYMENT', amount: 100, tenantId: 'ten_1' },
}

const inputs: Readonly<Record<string, object>> = {
  AuthorizeTransaction: {
    type: 'PAYMENT',
    originAccount: { bankAccount: { ...bankAccount, endUser } },
    destinationAccount: { token: personal.token },
    amount: 100,
    currency: 'USD',
    description: 'rent',
  },
  CreateCheckoutLink: { endUser, name: 'rent', transaction: { amount: 100 } },
  CreatePayment: { fundingSourceId: 'acc_1', amount: 100, description: 'rent' },
  ValidateTransaction: { transactionId: 'trx_1', token: personal.token, otp: personal.otp },
  RefundTransaction: { transactionId: 'trx_1', token: personal.token },
  CreateConnectLink: { endUser, introText: 'Connect your account with DRUO to pay your rent' },
  ConnectAccount: account,
  ValidateAccount: account,
  CreateEndUser: { endUser },
  CreateRecurringPlan: plan,
}

const echo = canaries.join(' | ')
const whole = {
  uuid: 'trx_1',
  status: 'PENDING',
  type: 'PAYMENT',
  amount: 100,
  currency: { code: 'USD' },
  description: echo,
  decline_reason: echo,
  name: echo,
  official_name: echo,
  last_4: personal.accountNumber.slice(-4),
  end_user: { uuid: 'eur_1', first_name: personal.firstName, email: personal.email, local_id: personal.identification },
  metadata: { canary: echo },
}
/** DRUO's own words may repeat what it was sent. */
const refusing = (input: object): DruoAnswer => {
  const detail = `no good: ${JSON.stringify(input)}`
  return replies(400, { errors: [{ category: 'INVALID_REQUEST_ERROR', code: 'UNEXPECTED_VALUE', detail, field: 'x' }] })
}

const answers: readonly (readonly [string, (input: object) => DruoAnswer])[] = [
  ['does it', () => replies(200, whole)],
  ['refuses it and repeats everything', refusing],
  ['fails and repeats everything', () => replies(500, echo)],
  ['drops the connection', () => drops],
]

const database = temporaryDatabase()
let druo: EchoingDruo
let gateway: GatewayProcess

beforeAll(async () => {
  druo = await startEchoingDruo('bearer')
  gateway = await startGatewayProcess({
    DRUO_BASE_URL: druo.baseUrl,
    DRUO_TOKEN_URL: druo.tokenUrl,
    DRUO_CLIENT_ID: 'client',
    DRUO_CLIENT_SECRET: 'secret',
    DATABASE_URL: `sqlite:${database}`,
    LOG_LEVEL: 'silent',
    SHUTDOWN_GRACE_MS: '0',
  })
})
afterAll(async () => {
  gateway.signal('SIGTERM')
  await gateway.ended
  await druo.close()
})

const bytesOnDisk = () => ['', '-wal'].map((suffix) => readFileSync(database + suffix, 'latin1')).join('')

it.each(answers)('nothing of anybody is stored where DRUO %s', async (_name, answer) => {
  for (const [name, input] of Object.entries(inputs)) {
    druo.behave(answer(input))
    const field = `${name.charAt(0).toLowerCase()}${name.slice(1)}`
    const idempotencyKey = newKey()
    const response = await fetch(gateway.endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: `mutation ($input: ${name}Input!) { ${field}(input: $input) { intent { state } userErrors { message } } }`,
        variables: { input: { ...input, idempotencyKey } },
      }),
    })
    expect(await response.json()).toMatchObject({ data: { [field]: { intent: { state: expect.any(String) } } } })
    // It is there, and nothing of the input with it.
    expect(bytesOnDisk()).toContain(idempotencyKey)
  }
  expect(canaries.filter((canary) => bytesOnDisk().includes(canary))).toEqual([])
})
