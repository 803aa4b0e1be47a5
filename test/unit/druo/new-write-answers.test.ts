// What each write makes of DRUO's responses, most of which are not documented: complete, wrapped, empty, or broken.
import { describe, expect, it } from 'vitest'
import { changeCommand, payoutCommand, paymentCommand } from '../../support/druo-commands.ts'
import { druoClient, tag, sending } from '../../support/druo-client.ts'
import { requests, type Send } from '../../support/druo-writes.ts'
import { answers, type Behaviour, misbehavingServer } from '../../support/misbehaving-server.ts'

function sendOf(title: string): Send {
  const found = requests.find((request) => request.title === title)
  if (found === undefined) throw new Error(`no write is called ${title}`)
  return found.send
}

const answered = async (send: Send, behaviour: Behaviour) => {
  const upstream = await misbehavingServer(behaviour, answers(200, { uuid: 'a_second_request' }))
  const result = await send(druoClient(upstream))
  expect(upstream.requests).toHaveLength(1)
  return result
}

const unclear = { kind: 'unclear', cause: expect.any(String) }
const errors = [{ category: 'INVALID_REQUEST_ERROR', code: 'BAD_REQUEST', detail: 'no', field: null }]

const creations = [
  ['createEndUser', ['end_user']],
  ['connectAccount', ['account']],
  ['validateAccount', ['account']],
  ['createConnectLink', ['connect_link']],
  ['createPayment', ['payment', 'transaction']],
  ['createPayout', ['payout', 'transaction']],
  ['createRecurringPlan', ['recurring_plan']],
  ['validateTransaction', ['transaction', 'payment']],
  ['refundTransaction', ['transaction', 'payment']],
] as const

describe.each(creations)('%s', (title, envelopes) => {
  const send = sendOf(title)
  const body = { uuid: 'x_1', code: 'X1', status: 'ACTIVE' }

  it.each([
    ['bare', body],
    ['with an id between blanks', { ...body, uuid: ' x_1 ' }],
    ['with nothing but its id', { uuid: 'x_1' }],
    ['with errors that are none', { ...body, errors: [] }],
    ...envelopes.map((envelope): [string, object] => [`in the envelope ${envelope}`, { [envelope]: body }]),
    ...envelopes.map((envelope): [string, object] => [
      `with a ${envelope} inside it`,
      { ...body, [envelope]: { uuid: 'x_2' } },
    ]),
  ] satisfies [string, object][])('is done by an answer that is %s', async (_form, answer) => {
    for (const status of [200, 201]) {
      const done = { kind: 'done', id: 'x_1', value: expect.objectContaining({ id: 'x_1' }) }
      expect(await answered(send, answers(status, answer))).toEqual(done)
    }
  })

  it('reads the same in an envelope and without', async () => {
    const [envelope] = envelopes
    expect(await answered(send, answers(200, { [envelope]: body }))).toStrictEqual(
      await answered(send, answers(200, body)),
    )
  })

  it.each([
    ['an object', {}],
    ['an object without its id', { code: 'X1' }],
    ['an id that is empty', { uuid: '' }],
    ['an id that is null', { uuid: null }],
    ['an id that is an object', { uuid: { uuid: 'x_1' } }],
    ['an id by another name', { id: 'x_1' }],
    ['an envelope without an id', { [envelopes[0]]: { code: 'X1' } }],
    ['an envelope inside an envelope', { data: { [envelopes[0]]: body } }],
    // Which of DRUO's objects that would be is not known.
    ['an envelope that is not known', { data: body }],
    ['a list', [body]],
    ['a list in its envelope', { [envelopes[0]]: [body] }],
    ['errors, although it is 200', { errors }],
    ['null', 'null'],
    ['a page', '<html>welcome</html>'],
    ['an object that breaks off', '{"uuid":"x_1","co'],
    ['nothing', ''],
  ])('is unclear after %s', async (_answer, answer) => {
    expect(await answered(send, answers(200, answer))).toEqual(unclear)
  })

  it.each([204, 302, 500, 503])('is unclear after %i', async (status) => {
    expect(await answered(send, answers(status))).toEqual(unclear)
  })
})

const changes = [
  ['disconnectAccount', 'acc_1', 'account'],
  ['expireConnectLink', 'clk_1', 'connect_link'],
  ['activateRecurringPlan', 'rcp_1', 'recurring_plan'],
  ['pauseRecurringPlan', 'rcp_1', 'recurring_plan'],
  ['cancelRecurringPlan', 'rcp_1', 'recurring_plan'],
] as const

describe.each(changes)('%s', (title, id, envelope) => {
  const send = sendOf(title)

  it.each([
    ['the object', { uuid: id, code: 'X1' }],
    ['the object in its envelope', { [envelope]: { uuid: id, code: 'X1' } }],
  ])('is done, with the object, by %s', async (_answer, answer) => {
    expect(await answered(send, answers(200, answer))).toEqual({
      kind: 'done',
      id,
      value: { id, object: expect.objectContaining({ id, code: 'X1' }) },
    })
  })

  it.each([
    ['nothing', answers(200, '')],
    ['204', answers(204)],
    ['202 and nothing', answers(202)],
    ['null', answers(200, 'null')],
    ['an object', answers(200, {})],
    ['an object without its id', answers(200, { status: 'DONE' })],
    ['an envelope that is empty', answers(200, { [envelope]: {} })],
    ['an envelope that is not known', answers(200, { data: { uuid: id } })],
  ])('is done, without an object, by %s', async (_answer, behaviour) => {
    expect(await answered(send, behaviour)).toEqual({ kind: 'done', id, value: { id, object: null } })
  })

  it.each([
    ['the object of another id', { uuid: 'x_2', code: 'X2' }],
    ['another id in its envelope', { [envelope]: { uuid: 'x_2', code: 'X2' } }],
  ])('shows %s, which is not the one that was asked for', async (_answer, answer) => {
    expect(await answered(send, answers(200, answer))).toMatchObject({ kind: 'done', id: 'x_2', value: { id: 'x_2' } })
  })

  it.each([
    ['a page', '<html>moved</html>'],
    ['an object that breaks off', `{"uuid":"${id}","co`],
    ['a text', '"done"'],
    ['true', 'true'],
    ['a list', [{ uuid: id }]],
    ['a blank', ' '],
    ['errors, although it is 200', { errors }],
    ['errors beside the object', { uuid: id, errors }],
  ])('is unclear after %s', async (_answer, answer) => {
    expect(await answered(send, answers(200, answer))).toEqual(unclear)
  })

  it.each([302, 404, 500])('is unclear after %i without a word of DRUO’s', async (status) => {
    expect(await answered(send, answers(status, '<html>'))).toEqual(unclear)
  })
})

const open = (value: string, raw = value) => ({ value, raw })

describe('authenticateAccount', () => {
  const send = sendOf('authenticateAccount')
  const inProgress = 'VERIFICATION_IN_PROGRESS'

  it.each([
    [
      'as documented',
      { status: inProgress, action: 'CONFIRM_REQUEST_WITH_INSTITUTION', remarks: null },
      { status: open(inProgress), action: open('CONFIRM_REQUEST_WITH_INSTITUTION'), remarks: null },
    ],
    ['a status', { status: 'CONNECTED' }, { status: open('CONNECTED'), action: null, remarks: null }],
    ['an account', { account: { uuid: 'acc_1', current_status: 'CONNECTED' } }, { status: open('CONNECTED') }],
    ['a bare account', { uuid: 'acc_1', current_status: 'CONNECTED' }, { status: open('CONNECTED') }],
    ['a new status', { status: 'LOST' }, { status: open('UNKNOWN', 'LOST') }],
    [
      'remarks',
      { remarks: 'AUTHENTICATION_FAILED' },
      { status: open('UNKNOWN', ''), remarks: open('AUTHENTICATION_FAILED') },
    ],
    [
      'an action',
      { action: 'CONFIRM_OTP_VIA_MICRODEPOSIT' },
      { status: open('UNKNOWN', ''), action: open('CONFIRM_OTP_VIA_MICRODEPOSIT') },
    ],
  ])('is done by %s', async (_answer, answer, value) => {
    expect(await answered(send, answers(200, answer))).toMatchObject({ kind: 'done', id: 'acc_1', value })
  })

  it.each([
    { uuid: 'acc_2', status: 'CONNECTED' },
    { account_uuid: 'acc_2', status: 'CONNECTED' },
  ])('shows the account that DRUO names: %j', async (answer) => {
    expect(await answered(send, answers(200, answer))).toMatchObject({ kind: 'done', id: 'acc_2' })
  })

  it.each([
    ['an object', {}],
    ['nothing of a step', { uuid: 'acc_1', code: 'AC1' }],
    ['empty texts', { status: '', action: '', remarks: '' }],
    ['errors, although it is 200', { errors }],
    ['a list', [{ status: 'CONNECTED' }]],
    ['a page', '<html>CONNECTED</html>'],
    // As DRUO's own sample is printed.
    ['a comma too many', `{"status":"${inProgress}","remarks":null,}`],
    ['null', 'null'],
    ['nothing', ''],
  ])('is unclear after %s', async (_answer, answer) => {
    expect(await answered(send, answers(200, answer))).toEqual(unclear)
  })
})

describe('an answer that leaves out what was asked for is completed, and never contradicted:', () => {
  const payment: Send = (druo) => druo.payments.createPayment(paymentCommand, sending())
  const payout: Send = (druo) => druo.payments.createPayout(payoutCommand, sending())
  it.each([
    ['a payment', payment, {}, { type: open('PAYMENT', ''), amountMinor: 20_000, currency: null }],
    ['a payment', payment, { amount: '5', currency: 'usd' }, { amountMinor: 5, currency: 'USD' }],
    ['a payment', payment, { type: 'TRANSFER', total_amount: 0 }, { type: open('TRANSFER'), amountMinor: 0 }],
    ['a payment', payment, { amount: 'much' }, { amountMinor: 'unreadable' }],
    ['a payout', payout, {}, { type: open('PAYOUT', ''), amountMinor: 20_000, currency: 'COP' }],
    ['a payout', payout, { currency: { code: 'USD' }, amount: 7 }, { amountMinor: 7, currency: 'USD' }],
  ])('%s, row %#', async (_what, send, rest, value) => {
    expect(await answered(send, answers(200, { uuid: 'trx_1', ...rest }))).toMatchObject({ kind: 'done', value })
  })
})

describe('a transaction that was changed', () => {
  it.each([
    [
      { status: 'PENDING', decline_reason: '' },
      { status: open('PENDING'), declineReason: null },
    ],
    [{ status: 'SUCCEESSFUL' }, { status: open('SUCCESSFUL', 'SUCCEESSFUL'), declineReason: null }],
    [{ status: 'FAILED', decline_reason: 'INSUFFICCIENT_FUNDS' }, { declineReason: 'INSUFFICIENT_FUNDS' }],
    [{ status: 'FAILED', decline_reason: 'No.' }, { declineReason: 'No.' }],
    [{ status: 'LOST' }, { status: open('UNKNOWN', 'LOST') }],
    [{}, { status: open('UNKNOWN', ''), declineReason: null }],
  ])('row %#', async (rest, value) => {
    for (const send of [
      (druo) => druo.payments.validate(changeCommand, sending()),
      (druo) => druo.payments.refund(changeCommand, sending()),
    ] satisfies Send[]) {
      const result = await answered(send, answers(200, { uuid: 'trx_1', ...rest }))
      expect(result).toMatchObject({ kind: 'done', id: 'trx_1', value })
    }
  })
})

describe('an id that cannot be one', () => {
  const sends: readonly (readonly [field: string, send: (id: string) => Send])[] = [
    ['accountId', (id) => (druo) => druo.accounts.disconnect(id, sending())],
    ['connectLinkId', (id) => (druo) => druo.connectLinks.expire(id, sending())],
    ...(['activate', 'pause', 'cancel'] as const).map((change): readonly [string, (id: string) => Send] => [
      'recurringPlanId',
      (id) => (druo) => druo.recurringPlans.change(id, change, sending()),
    ]),
  ]

  it.each([
    '',
    ' ',
    '.',
    '..',
    '...',
    'list',
    'LIST',
    'create',
    'a/b',
    '/',
    '../payments',
    'a\\b',
    'x'.repeat(201),
    '\ud800',
  ])('%j is refused, and nothing is sent', async (id) => {
    for (const [field, send] of sends) {
      const upstream = await misbehavingServer(answers(200, {}))
      expect(await send(id)(druoClient(upstream))).toEqual({
        kind: 'refused',
        refusals: [{ code: 'NOT_FOUND', message: 'The id is not valid.', path: [field] }],
      })
      expect(upstream.connections()).toBe(0)
    }
  })

  it.each([
    ['trx_1?x=1', 'trx_1%3Fx%3D1'],
    ['a#b', 'a%23b'],
    ['%2e%2e', '%252e%252e'],
    ['ñ', '%C3%B1'],
  ])('is not %j, which is sent as one segment', async (id, segment) => {
    for (const [, send] of sends) {
      const upstream = await misbehavingServer(answers(200, { uuid: id }))
      expect(await send(id)(druoClient(upstream))).toMatchObject({ kind: 'done', id, value: { object: { id } } })
      expect(upstream.requests[0]?.path.split('/')).toContain(segment)
    }
  })
})

it('the tag is in nothing that is served', async () => {
  const wire = { uuid: 'x_1', secondary_reference: tag, metadata: { a: 'b', druo_graphql_ref: tag } }
  for (const title of ['createEndUser', 'connectAccount', 'validateAccount', 'createPayment', 'createPayout']) {
    const result = await answered(sendOf(title), answers(200, wire))
    expect(result).toMatchObject({ value: { secondaryReference: null, metadata: { a: 'b' } } })
    expect(JSON.stringify('value' in result && result.value)).not.toContain(tag)
  }
})
