// The operations that the explorer page opens with, one tab each, made anew for every page so that each can be run at once.
import { randomUUID } from 'node:crypto'
import { createCheckoutLink, linkForNewEndUser } from './explorer-link-examples.ts'
import { endUserHistory, paymentsAndPayers } from './explorer-list-examples.ts'
import { liveUpdates } from './explorer-live-example.ts'

export interface ExplorerExample {
  name: string
  query: string
  variables: Record<string, unknown>
}

const authorizeTransaction = `# Moves money between two accounts: at most once for one
# idempotencyKey, however often it is sent.
# Amounts are in the smallest unit: 100000 is USD 1,000.00.
mutation AuthorizeTransaction($input: AuthorizeTransactionInput!) {
  authorizeTransaction(input: $input) {
    transaction {
      id
      code
      status
      inProgress
      amount {
        value
        decimal
        currency
        formatted
      }
      originAccount {
        id
      }
      destinationAccount {
        id
      }
      createdAt
    }
    userErrors {
      code
      message
      path
    }
    intent {
      idempotencyKey
      state
      replayed
      nextPollAt
    }
  }
}
`

const whatBecameOfIt = `# The way to ask again after a lost answer: by the idempotency keys
# of the first tab and of the transaction's. Null until they are sent.
query WhatBecameOfIt($checkoutLinkKey: IdempotencyKey!, $transactionKey: IdempotencyKey!) {
  link: writeIntent(idempotencyKey: $checkoutLinkKey) {
    state
    repeatable
    firstRequestedAt
    settledAt
    checkoutLink {
      id
      url
      deliveryStatus
    }
  }
  payment: writeIntent(idempotencyKey: $transactionKey) {
    state
    repeatable
    firstRequestedAt
    settledAt
    nextPollAt
    transaction {
      id
      status
      inProgress
    }
  }
}
`

const readBack = `# Put in the ids that the other tabs answered.
# An id that DRUO does not know gives null, not an error.
query ReadBack($checkoutLinkId: ID!, $transactionId: ID!) {
  checkoutLink(id: $checkoutLinkId) {
    id
    name
    url
    deliveryStatus
    expired
    expiresAt
    transaction {
      id
      status
    }
  }
  transaction(id: $transactionId) {
    id
    status
    inProgress
    type
    amount {
      decimal
      currency
      formatted(locale: "es-CO")
    }
    remarks
    createdAt
    updatedAt
  }
}
`

const everyFaultAtOnce = `# Wrong on purpose: one answer names every fault with its path,
# before DRUO is called.
mutation EveryFaultAtOnce($input: CreateCheckoutLinkInput!) {
  createCheckoutLink(input: $input) {
    checkoutLink {
      id
    }
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
`

const sampleEndUserId = 'eur_868d99a5-6578-40cf-8aec-e7a48085fa37'
const sampleTenantId = '22637d15-5b37-4fb2-90e5-aa8751970469'

/** The ids are those of DRUO's own documented samples. Every call makes new idempotency keys. */
export function makeExplorerExamples(): readonly ExplorerExample[] {
  const checkoutLinkKey = newIdempotencyKey()
  const transactionKey = newIdempotencyKey()
  return [
    {
      name: 'Create a checkout link',
      query: createCheckoutLink,
      variables: {
        input: {
          idempotencyKey: checkoutLinkKey,
          endUser: { existingId: sampleEndUserId },
          name: 'Checkout Link #1234556',
          theme: {
            backgroundColor: '#f4f6fb',
            sidebarBackgroundColor: '#14213d',
            sidebarTextColor: '#ffffff',
            mainContentBoxBackgroundColor: '#ffffff',
            mainContentBoxTextColor: '#14213d',
            buttonColor: '#fca311',
            buttonTextColor: '#14213d',
          },
          transaction: {
            tenantId: sampleTenantId,
            amount: 20000,
            description: 'Insurance policy renewal - INV12324',
            statementDescriptor: 'NOVO BILLING* INV12324',
            autoSendReceipt: false,
          },
        },
      },
    },
    {
      name: 'Link for a new person',
      query: linkForNewEndUser,
      variables: {
        input: {
          idempotencyKey: newIdempotencyKey(),
          endUser: {
            individual: {
              firstName: 'Ana',
              lastName: 'Gómez',
              identification: { number: '1020304050', type: 'NATIONAL_IDENTITY_CARD', country: 'COL' },
              email: 'ana.gomez@example.com',
              address: { line1: 'Calle 10 # 5-51', locality: 'Bogotá', country: 'COL' },
              preferredLanguage: 'ES_CO',
            },
          },
          name: 'Curso de inglés',
          language: 'ES_CO',
          transaction: { amount: 8500000, description: 'Primer mes' },
        },
      },
    },
    {
      name: 'Link for a new organization',
      query: linkForNewEndUser,
      variables: {
        input: {
          idempotencyKey: newIdempotencyKey(),
          endUser: { organization: { legalName: 'Novo Billing LLC', email: 'billing@example.com' } },
          name: 'Invoice INV12324',
          language: 'EN_US',
          transaction: { amount: 125000000, statementDescriptor: 'NOVO BILLING* INV12324' },
        },
      },
    },
    {
      name: 'Authorize a transaction',
      query: authorizeTransaction,
      variables: {
        input: {
          idempotencyKey: transactionKey,
          type: 'PAYMENT',
          originAccount: { token: 'tok_e49f110e-804c-4e23-8e9c-4d4fae4c7868' },
          destinationAccount: { id: 'acc_7985e8a4-8f38-4eab-8b27-a5d1c6dbf340' },
          amount: 100000,
          currency: 'USD',
        },
      },
    },
    {
      name: 'What became of it',
      query: whatBecameOfIt,
      variables: { checkoutLinkKey, transactionKey },
    },
    {
      name: 'Read back by id',
      query: readBack,
      variables: {
        checkoutLinkId: 'chk_3889cafb-047b-4844-b46b-b34bcee85d76',
        transactionId: 'trx_422f0f81-5001-4cce-a229-242d9ab9960a',
      },
    },
    {
      name: 'Live updates',
      query: liveUpdates,
      variables: { transactionId: 'trx_14273743-7da1-4468-b75b-0164d4bfcd27' },
    },
    {
      name: 'Payments and payers',
      query: paymentsAndPayers,
      variables: { filter: { status: 'SUCCESSFUL' }, after: null },
    },
    {
      name: "An end user's history",
      query: endUserHistory,
      variables: { endUserId: sampleEndUserId },
    },
    {
      name: 'Every fault at once',
      query: everyFaultAtOnce,
      variables: {
        input: {
          idempotencyKey: newIdempotencyKey(),
          endUser: { existingId: sampleEndUserId },
          name: '',
          redirectUrl: 'ftp://shop.example/thanks',
          expiresAt: '2021-11-16T23:23:38Z',
          language: 'UNKNOWN',
          transaction: { tenantId: sampleTenantId, amount: 0, description: 'A line\nbreak' },
        },
      },
    },
  ]
}

function newIdempotencyKey(): string {
  return `explorer-${randomUUID()}`
}
