// The five kinds of writes that the chaos program makes: how they are requested, and how DRUO shows what they create.

type Body = Readonly<Record<string, unknown>>

export interface WriteKind {
  readonly mutation: string
  /** The payload's field. */
  readonly field: string
  /** DRUO's path of the write, of reading one object, and of the list that shows it. A link has no list. */
  readonly path: string
  readonly readPath: string
  readonly listPath: string | null
  /** The key of the list's entries. */
  readonly envelope: string
  /** Whether the request names a currency. */
  readonly asksCurrency: boolean
  /** The input besides the key, the reference and what the kind does not have. */
  readonly input: (amount: number) => Body
  /** The object in DRUO's answer, without what all kinds share. */
  readonly object: (body: Body, executed: Executed) => Body
}

/** What DRUO did, which may differ from what was asked. */
export interface Executed {
  readonly amount: number
  readonly currency: string
}

const [origin, destination, endUser, tenant] = ['acc_origin', 'acc_destination', 'enu_chaos', 'ten_chaos']

const transaction =
  (type: string) =>
  (body: Body, { amount, currency }: Executed) => ({
    status: 'PENDING',
    type,
    amount,
    currency: { code: currency },
    ...accounts(body),
  })

/** Only the ids that the request named: tokens are not shown. */
function accounts(body: Body): Body {
  const shown = {
    funding_source: body['funding_source_id'],
    origin_account: idIn(body['origin_account']),
    destination_account: idIn(body['destination_account']) ?? body['destination_account_id'],
  }
  return Object.fromEntries(
    Object.entries(shown).flatMap(([name, id]) => (typeof id === 'string' ? [[name, { uuid: id }]] : [])),
  )
}

function idIn(account: unknown): unknown {
  return typeof account === 'object' && account !== null && 'uuid' in account ? account.uuid : undefined
}

export const writeKinds: readonly WriteKind[] = [
  {
    mutation: 'authorizeTransaction',
    field: 'transaction',
    path: '/transactions/authorize',
    readPath: '/payments',
    listPath: '/payments/list',
    envelope: 'payments',
    asksCurrency: true,
    input: (amount) => ({
      type: 'PAYMENT',
      originAccount: { id: origin },
      destinationAccount: { id: destination },
      amount,
      currency: 'USD',
    }),
    object: transaction('PAYMENT'),
  },
  {
    mutation: 'createPayment',
    field: 'transaction',
    path: '/payments/create',
    readPath: '/payments',
    listPath: '/payments/list',
    envelope: 'payments',
    asksCurrency: false,
    input: (amount) => ({ fundingSourceId: origin, amount }),
    object: transaction('PAYMENT'),
  },
  {
    mutation: 'createPayout',
    field: 'transaction',
    path: '/payouts/create',
    readPath: '/payouts',
    listPath: '/payouts/list',
    envelope: 'payouts',
    asksCurrency: true,
    input: (amount) => ({ destinationAccountId: destination, amount, currency: 'USD', tenantId: tenant }),
    object: transaction('PAYOUT'),
  },
  {
    mutation: 'createRecurringPlan',
    field: 'recurringPlan',
    path: '/recurring-plans/create',
    readPath: '/recurring-plans',
    listPath: '/recurring-plans/list',
    envelope: 'recurring_plans',
    asksCurrency: true,
    input: (amount) => ({
      endUser: { existingId: endUser },
      processingMethod: 'AUTOMATIC',
      transaction: { type: 'PAYMENT', amount, currency: 'USD', tenantId: tenant },
      originAccountId: origin,
      destinationAccountId: destination,
    }),
    object: (_body, { amount, currency }) => ({
      status: 'ACTIVE',
      end_user: { uuid: endUser },
      origin_account: origin,
      destination_account: destination,
      transaction: { type: 'PAYMENT', amount, currency },
    }),
  },
  {
    mutation: 'createCheckoutLink',
    field: 'checkoutLink',
    path: '/checkout/link/create',
    readPath: '/checkout/link',
    listPath: null,
    envelope: 'checkout_links',
    asksCurrency: false,
    input: (amount) => ({
      endUser: { existingId: endUser },
      name: 'Chaos',
      transaction: { amount, tenantId: tenant },
    }),
    object: (_body, { amount, currency }) => ({
      url: 'https://link.druo.com/checkout/?sl=chaos',
      end_user: { uuid: endUser },
      transaction: { uuid: 'trx_of_link', amount, currency: { code: currency } },
    }),
  },
]

/** The amount that a request asks for. */
export function amountIn(body: Body): number {
  const inner = body['transaction']
  const amount = typeof inner === 'object' && inner !== null && 'amount' in inner ? inner.amount : body['amount']
  return Number(amount)
}

/**
 * Whether the gateway can find such a write in a list: no list shows links, and a payment with the client's own reference
 * has no room for the gateway's.
 */
export function isSearched({ listPath, mutation }: WriteKind, secondaryReference: string | null): boolean {
  return listPath !== null && (secondaryReference === null || mutation !== 'createPayment')
}
