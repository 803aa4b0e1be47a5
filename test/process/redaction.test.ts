// Secrets and personal data in everything that goes in and comes back, and none of them in the log.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { drops, type DruoAnswer, type EchoingDruo, replies, startEchoingDruo } from '../support/echoing-druo.ts'
import { type GatewayProcess, startGatewayProcess } from '../support/gateway-process.ts'
import { graphqlBody, httpCall, type HttpReply, postCall } from '../support/http-call.ts'
import { temporaryDatabase } from '../support/temporary-database.ts'

const secrets = {
  clientSecret: 'canary-client-secret-1',
  bearer: 'canary-bearer-2',
  callersBearer: 'canary-callers-bearer-3',
  idempotencyKey: 'canary-key-0000000000',
}
const personal = {
  accountNumber: '471100000001',
  routingNumber: '471100000002',
  localId: '471100000003',
  phone: '471100000004',
  email: 'canary.5@example.com',
  token: 'tok_canary-0000-6',
  line1: 'Canary Street 7',
  note: 'canary note 8\nwith a second line',
  dateOfBirth: '1947-11-09',
}
const names = { firstName: 'Canarina', lastName: 'Delcanario', legalName: 'Canarios Unidos', name: 'Canaritos' }
const canaries = [...Object.values(secrets), ...Object.values(personal), ...Object.values(names), 'with a second line']

const echo = canaries.join(' | ')
const fault = (code: string, category: string, field: string) => ({ code, category, field, detail: `no good: ${echo}` })
const faults = [
  fault('UNEXPECTED_VALUE', 'INVALID_REQUEST_ERROR', 'origin_account.account_number'),
  fault('MISSING_FIELD', 'INVALID_REQUEST_ERROR', echo),
  fault(personal.accountNumber, personal.email, 'amount'),
]
const unauthorized = { errors: [fault('UNAUTHORIZED', 'AUTHORIZATION_ERROR', personal.email)] }
const rateLimited = { errors: [fault('TOO_MANY_REQUESTS', 'RATE_LIMIT_ERROR', personal.email)] }

/** In every field that has an enumeration, an amount or a time, something that is none. A name may look like one. */
const oddObject = (word: string) => ({
  uuid: 'trx_1',
  ...Object.fromEntries(
    ['status', 'type', 'creation_source', 'remarks', 'decline_reason', 'delivery_status', 'default_language']
      .concat(['current_status', 'subtype', 'currency', 'date_created_gmt', 'expired', 'url', 'background_color'])
      .map((field) => [field, word]),
  ),
  amount: word,
  origin_account: { uuid: 'acc_1' },
  end_user: { uuid: 'eur_1', type: word, local_id: word, local_id_type: word, preferred_language: word, address: word },
  transaction: { uuid: 'trx_1', status: word, amount: word, remarks: { code: word } },
  pending_account_validations: [{ slug: word, action: word }],
})

const behaviours: readonly [title: string, answer: DruoAnswer][] = [
  ['refuses with a detail that says everything', replies(400, { errors: faults })],
  ['refuses the token', replies(401, unauthorized, { 'www-authenticate': `Bearer realm="${personal.email}"` })],
  ['refuses the credentials', replies(403, unauthorized)],
  ['asks to slow down', replies(429, rateLimited, { 'retry-after': personal.accountNumber })],
  ['refuses in a way of its own', replies(422, { message: echo })],
  ['does not know it', replies(404, { message: echo })],
  ['fails with a body', replies(500, { errors: [fault('INTERNAL_SERVER_ERROR', 'INTERNAL_SERVER_ERROR', echo)] })],
  ['fails with a page', replies(500, `<html>${echo}</html>`, { 'content-type': 'text/html' })],
  ['answers without an id', replies(200, { ...oddObject(echo), uuid: null })],
  ['answers with a page', replies(200, `<html>${echo}</html>`)],
  ['leads elsewhere', replies(302, echo, { location: `http://127.0.0.1:9/?${encodeURIComponent(personal.email)}` })],
  ['drops the connection', drops],
  ...[...Object.values(secrets), ...Object.values(personal), echo].map((word): [string, DruoAnswer] => [
    `has a value that no enumeration has: ${JSON.stringify(word.slice(0, 25))}`,
    replies(200, oddObject(word)),
  ]),
]

const person = {
  firstName: names.firstName,
  lastName: names.lastName,
  identification: { number: personal.localId, type: 'NATIONAL_ID', country: 'COL' },
  email: personal.email,
  phoneNumber: { countryCode: '57', number: personal.phone },
  dateOfBirth: personal.dateOfBirth,
  address: { line1: personal.line1, country: 'COL' },
  note: personal.note,
}
const company = {
  legalName: names.legalName,
  name: names.name,
  identification: person.identification,
  note: personal.note,
}
const bankAccount = (endUser: unknown) => ({
  bankAccount: {
    institutionId: 'ins_1',
    accountNumber: personal.accountNumber,
    routingNumber: personal.routingNumber,
    endUser,
  },
})
const newKey = () => `${secrets.idempotencyKey}-${randomUUID()}`
const link = (changes: object = {}) => ({
  input: {
    idempotencyKey: newKey(),
    name: 'Link',
    endUser: { individual: person },
    transaction: { amount: 1 },
    ...changes,
  },
})
const payment = (originAccount: unknown, destinationAccount: unknown, changes: object = {}) => ({
  input: {
    idempotencyKey: newKey(),
    type: 'PAYMENT',
    amount: 1,
    currency: 'COP',
    originAccount,
    destinationAccount,
    ...changes,
  },
})

const outcome = 'userErrors { code message path } intent { state }'
const transaction =
  'id status rawStatus type remarks createdAt amount { value } originAccount { id status pendingValidations { action } }'
const createLink = `mutation ($input: CreateCheckoutLinkInput!) { createCheckoutLink(input: $input) {
  ${outcome} checkoutLink { id deliveryStatus language endUser { type identification { type } } transaction { status } } } }`
const authorize = `mutation ($input: AuthorizeTransactionInput!) { authorizeTransaction(input: $input) {
  ${outcome} transaction { ${transaction} } } }`
const read = `{ checkoutLink(id: "chk_1") { id deliveryStatus } transaction(id: "trx_1") { ${transaction} } }`

/** Two that DRUO hears of, one said twice, a token, and reads. */
function requests(): readonly [query: string, variables: unknown][] {
  const twice = link()
  return [
    [createLink, twice],
    [createLink, twice],
    [authorize, payment(bankAccount({ individual: person }), bankAccount({ organization: company }))],
    [authorize, payment({ token: personal.token }, { id: 'acc_1' })],
    [read, {}],
  ]
}

/** Those that DRUO never hears of, because something is wrong with them. */
const hopeless: readonly [title: string, query: string, variables: unknown][] = [
  [
    'a fault in every variable',
    createLink,
    link({ theme: { buttonColor: echo }, redirectUrl: echo, [personal.token]: echo }),
  ],
  [
    'a fault in the input',
    createLink,
    link({ name: `${echo}\n`, endUser: { individual: { ...person, firstName: ' ' } } }),
  ],
  [
    'a missing part',
    authorize,
    payment({ bankAccount: { accountNumber: personal.accountNumber } }, { id: echo, token: echo }),
  ],
  ['a document that ends early', `{ checkoutLink(id: "${personal.email}"`, {}],
  [
    'a field that is not there',
    `{ checkoutLink(id: "${personal.email}") { canary_note_8(x: "${personal.phone}") } }`,
    {},
  ],
  [
    'a literal with a bad variable',
    `query ($v: IdempotencyKey) { writeIntent(idempotencyKey: $v) { state } }`,
    { v: echo },
  ],
]

let druo: EchoingDruo
let gateway: GatewayProcess
/** Of the second gateway, which never gets a token. */
let tokenless: EchoingDruo
let unlucky: GatewayProcess
const start = ({ baseUrl, tokenUrl }: EchoingDruo) =>
  startGatewayProcess({
    LOG_LEVEL: 'trace',
    DRUO_BASE_URL: baseUrl,
    DRUO_TOKEN_URL: tokenUrl,
    DRUO_CLIENT_ID: 'client',
    DRUO_CLIENT_SECRET: secrets.clientSecret,
    DATABASE_URL: `sqlite:${temporaryDatabase()}`,
    SHUTDOWN_GRACE_MS: '0',
  })
beforeAll(async () => {
  ;[druo, tokenless] = await Promise.all([startEchoingDruo(secrets.bearer), startEchoingDruo(secrets.bearer)])
  // The gateway asks for a token when it starts.
  tokenless.behaveToToken(drops)
  ;[gateway, unlucky] = await Promise.all([start(druo), start(tokenless)])
})
afterAll(async () => {
  for (const process of [gateway, unlucky]) process.signal('SIGTERM')
  await Promise.all([gateway.ended, unlucky.ended])
  await Promise.all([druo.close(), tokenless.close()])
})

/** Sends it and waits for its line in the log. */
async function send(query: string, variables: unknown, to = gateway): Promise<HttpReply> {
  const requestId = randomUUID()
  const headers = { 'x-request-id': requestId, authorization: `Bearer ${secrets.callersBearer}` }
  const reply = await httpCall(to.origin, postCall(query, variables, headers))
  await logOf(requestId, to)
  return reply
}

async function logOf(requestId: string, of = gateway): Promise<void> {
  await expect.poll(() => of.output(), { interval: 2 }).toContain(requestId)
}

const found = (text: string): readonly string[] => canaries.filter((canary) => text.includes(canary))

describe('the log has no canary, and no error carries one, where DRUO', () => {
  it.each(behaviours)('%s', async (_, answer) => {
    druo.behave(answer)
    for (const [query, variables] of requests()) {
      expect(found(JSON.stringify(graphqlBody(await send(query, variables)).errors))).toEqual([])
    }
    expect(found(gateway.output())).toEqual([])
  })
})

describe('the log has no canary, and no error carries one, where a request has', () => {
  it.each(hopeless)('%s', async (_, query, variables) => {
    const reply = await send(query, variables)
    expect(reply.status).toBeLessThan(500)
    expect(found(JSON.stringify(graphqlBody(reply).errors))).toEqual([])
    expect(found(gateway.output())).toEqual([])
  })

  it('canaries in its address and its headers', async () => {
    const requestId = randomUUID()
    const path = `/graphql?query=${encodeURIComponent(`{ checkoutLink(id: "${personal.email}") { id } }`)}`
    await httpCall(gateway.origin, { path, headers: { 'x-request-id': requestId, cookie: echo.replaceAll('\n', ' ') } })
    await logOf(requestId)
    expect(found(gateway.output())).toEqual([])
  })
})

it('the log says what it should: each request, each write, each unknown value', async () => {
  druo.behave(replies(200, oddObject(personal.phone)))
  for (const [query, variables] of requests()) await send(query, variables)
  for (const message of ['"msg":"request"', '"msg":"write"', '"value":"(not shown)"']) {
    expect(gateway.output()).toContain(message)
  }
})

describe('the log has no canary, and no error carries one, where the token server', () => {
  it.each([
    ['refuses the credentials', replies(401, { error: 'invalid_client', error_description: echo })],
    ['fails', replies(500, echo)],
    ['answers without a token', replies(200, { token: secrets.clientSecret, echo })],
    ['answers with a token that is none', replies(200, { access_token: `${secrets.bearer} ${echo}` })],
    ['drops the connection', drops],
  ])('%s', async (_, answer) => {
    tokenless.behaveToToken(answer)
    for (const [query, variables] of requests()) {
      const { errors } = graphqlBody(await send(query, variables, unlucky))
      expect(errors).not.toEqual([])
      expect(found(JSON.stringify(errors))).toEqual([])
    }
    expect(found(unlucky.output())).toEqual([])
  })
})
