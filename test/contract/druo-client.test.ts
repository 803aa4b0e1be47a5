// The DRUO client against DRUO's own samples: both documented requests and both documented answers, over real HTTP.
import { describe, expect, it } from 'vitest'
import type { UnknownEnumReporter } from '../../src/druo/decode.ts'
import { decodeTransaction, transactionSnapshot } from '../../src/druo/resources/transaction-decoder.ts'
import {
  authorizeSample,
  checkoutSample,
  druoClient,
  tag,
  sample,
  sampleText,
  sending,
} from '../support/druo-client.ts'
import { answers, misbehavingServer } from '../support/misbehaving-server.ts'

const noUnknownEnum: UnknownEnumReporter = ({ field, value }) => expect.unreachable(`${field} ${value}`)

async function sampleServer(name: 'authorize-transaction' | 'create-checkout-link') {
  const upstream = await misbehavingServer(answers(200, sampleText(`${name}.response`)))
  return { upstream, client: druoClient(upstream, { onUnknownEnum: noUnknownEnum }) }
}

const commonHeaders = {
  accept: 'application/json',
  authorization: 'Bearer fixed-token',
  'druo-version': '2021-11-22',
  'content-type': 'application/json',
}

describe('the documented requests', () => {
  it('sends the command that corresponds to the checkout sample as DRUO prints it', async () => {
    const { upstream, client } = await sampleServer('create-checkout-link')
    await client.checkoutLinks.create(checkoutSample, sending())
    expect(upstream.requests).toEqual([
      {
        method: 'POST',
        path: '/checkout/link/create',
        headers: expect.objectContaining(commonHeaders),
        body: expect.any(String),
      },
    ])
    // The same keys and values in the same order; DRUO's page only has other blanks.
    expect(upstream.requests[0]?.body).toBe(JSON.stringify(sample('create-checkout-link.request')))
  })

  it('sends the command that corresponds to the authorize sample as DRUO prints it, and the gateway’s tag', async () => {
    const { upstream, client } = await sampleServer('authorize-transaction')
    await client.transactions.authorize(authorizeSample, sending())
    expect(upstream.requests).toEqual([
      {
        method: 'POST',
        path: '/transactions/authorize',
        headers: expect.objectContaining(commonHeaders),
        body: expect.any(String),
      },
    ])
    const printed = sample('authorize-transaction.request')
    expect(JSON.parse(upstream.requests[0]?.body ?? '')).toStrictEqual(
      Object.assign({ secondary_reference: tag, metadata: { druo_graphql_ref: tag } }, printed),
    )
  })
})

const checkoutLink = {
  id: 'chk_3889cafb-047b-4844-b46b-b34bcee85d76',
  code: 'CHXL3HTJYRRW',
  url: 'https://link.druo.com/checkout/?sl=fdc1627e-4e2e-4fbe-9f17-d3127f35053f-6f66d6a7-e148-4b8e-85e9-2e2d4f5eb0ad',
  deliveryStatus: { value: 'CREATED', raw: 'CREATED' },
  name: 'Checkout Link #1234556',
  description: null,
  theme: {
    backgroundColor: null,
    sidebarBackgroundColor: '#f2f2f2',
    sidebarTextColor: '#333333',
    mainContentBoxBackgroundColor: '#ffffff',
    mainContentBoxTextColor: '#333333',
    buttonColor: null,
    buttonTextColor: null,
  },
  endUser: {
    id: 'eur_868d99a5-6578-40cf-8aec-e7a48085fa37',
    embedded: {
      id: 'eur_868d99a5-6578-40cf-8aec-e7a48085fa37',
      code: 'EUJXRKMEPER',
      type: { value: 'INDIVIDUAL', raw: 'INDIVIDUAL' },
      firstName: 'John',
      lastName: 'Doe',
      organization: null,
      organizationLegalName: null,
      identification: {
        number: '987654321',
        type: { value: 'DRIVERS_LICENSE', raw: 'DRIVERS_LICENSE' },
        country: 'USA',
      },
      dateOfBirth: null,
      email: 'john.doe@example.com',
      phoneNumber: null,
      address: null,
      preferredLanguage: { value: 'EN_US', raw: 'en_US' },
      note: null,
      primaryReference: null,
      secondaryReference: null,
      metadata: {},
      createdAt: new Date('2023-09-29T02:48:41.388Z'),
      updatedAt: new Date('2023-10-09T15:32:34.623Z'),
    },
  },
  transaction: {
    id: 'trx_14273743-7da1-4468-b75b-0164d4bfcd27',
    embedded: {
      id: 'trx_14273743-7da1-4468-b75b-0164d4bfcd27',
      code: 'TYL9A2936VV',
      status: { value: 'PENDING', raw: 'PENDING' },
      type: { value: 'PAYMENT', raw: 'PAYMENT' },
      creationSource: { value: 'CHECKOUT_LINK', raw: 'CHECKOUT_LINK' },
      tenantId: '22637d15-5b37-4fb2-90e5-aa8751970469',
      amountMinor: 20_000,
      variableFeeMinor: null,
      fixedFeeMinor: null,
      totalFeeMinor: null,
      netAmountMinor: null,
      currency: 'COP',
      description: 'Insurance policy renewal - INV12324',
      statementDescriptor: 'NOVO BILLING* INV12324',
      remarks: null,
      declineReason: null,
      fundingSource: null,
      originAccount: null,
      destinationAccount: null,
      primaryReference: null,
      secondaryReference: null,
      metadata: {},
      autoSendReceipt: false,
      createdAt: new Date('2023-10-09T15:32:34.623Z'),
      updatedAt: new Date('2023-10-09T15:32:34.623Z'),
    },
  },
  defaultInstitutionId: null,
  primaryReference: null,
  secondaryReference: null,
  language: { value: 'EN_US', raw: 'en_US' },
  redirectUrl: null,
  expiresAt: new Date('2023-10-09T15:52:33.469Z'),
  expired: false,
  customConfirmationPage: false,
}

const transaction = {
  id: 'trx_422f0f81-5001-4cce-a229-242d9ab9960a',
  code: 'TXNMW9PCWE',
  status: { value: 'SUCCESSFUL', raw: 'SUCCEESSFUL' },
  type: { value: 'PAYMENT', raw: 'PAYMENT' },
  creationSource: null,
  tenantId: 'ten_0521aadc-5fbd-4b3c-af0a-a4f4b8d6f20a',
  amountMinor: 10_000,
  variableFeeMinor: 300,
  fixedFeeMinor: 100,
  totalFeeMinor: 400,
  netAmountMinor: 9_600,
  currency: 'USD',
  description: 'Insurance policy renewal - INV12324',
  statementDescriptor: 'NOVO BILLING* INV12324',
  remarks: null,
  declineReason: null,
  fundingSource: null,
  originAccount: { id: 'acc_7985e8a4-8f38-4eab-8b27-a5d1c6dbf340', embedded: null },
  destinationAccount: { id: 'acc_7985e8a4-8f38-4eab-8b27-a5d1c6dbf340', embedded: null },
  primaryReference: 'ABC123',
  secondaryReference: 'bj39fhow39fhqp3f0hfae4344',
  metadata: { order_id: 'order-123123' },
  autoSendReceipt: true,
  createdAt: new Date('2024-02-02T17:14:34.672Z'),
  updatedAt: new Date('2024-02-02T17:14:34.672Z'),
}

describe('the documented answers', () => {
  it('reads every field of the checkout link that was created', async () => {
    const { client } = await sampleServer('create-checkout-link')
    expect(await client.checkoutLinks.create(checkoutSample, sending())).toStrictEqual({
      kind: 'done',
      id: checkoutLink.id,
      value: checkoutLink,
    })
  })

  it('reads the same from GET /checkout/link/{uuid}', async () => {
    const { upstream, client } = await sampleServer('create-checkout-link')
    expect(await client.checkoutLinks.get(checkoutLink.id)).toStrictEqual(checkoutLink)
    expect(upstream.requests).toMatchObject([{ method: 'GET', path: `/checkout/link/${checkoutLink.id}`, body: '' }])
  })

  it('reads every field of the transaction that was authorized', async () => {
    const { client } = await sampleServer('authorize-transaction')
    expect(await client.transactions.authorize(authorizeSample, sending())).toStrictEqual({
      kind: 'done',
      id: transaction.id,
      value: transaction,
    })
  })

  it('reads a kept snapshot of it back, without what a person wrote', async () => {
    const { client } = await sampleServer('authorize-transaction')
    const read = await client.transactions.get(transaction.id, 'PAYMENT')
    if (read === null) return expect.unreachable('the sample is a transaction')
    expect(decodeTransaction(transactionSnapshot(read), () => undefined)).toStrictEqual({
      ...transaction,
      description: null,
      statementDescriptor: null,
      primaryReference: null,
      secondaryReference: null,
      metadata: {},
    })
  })
})
