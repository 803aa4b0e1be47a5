// DRUO's objects as a developer would serve them who trusts what DRUO sends: for the hand-written endpoint and the peers.

export type Wire = Readonly<Record<string, unknown>>

export interface Reference {
  readonly id: string
  /** Undefined where only the id is known. */
  readonly whole: Wire | undefined
}

const wire = (value: unknown): Wire => (typeof value === 'object' && value !== null ? (value as Wire) : {})

export function referenceIn(value: unknown): Reference | null {
  const { uuid, ...rest } = wire(value)
  if (typeof uuid !== 'string') return null
  return { id: uuid, whole: Object.keys(rest).length === 0 ? undefined : wire(value) }
}

export function amountIn(minor: unknown, currency: unknown) {
  if (typeof minor !== 'number') return null
  const { code } = wire(currency)
  return { value: minor, currency: code, decimal: (minor / 100).toFixed(2) }
}

export function transactionIn(body: unknown) {
  const object = wire(body)
  return {
    id: object['uuid'],
    code: object['code'],
    status: object['status'],
    type: object['type'],
    amount: amountIn(object['amount'], object['currency']),
    netAmount: amountIn(object['net_amount'], object['currency']),
    description: object['description'],
    statementDescriptor: object['statement_descriptor'],
    primaryReference: object['primary_reference'],
    createdAt: object['date_created_gmt'],
    fundingSource: referenceIn(object['funding_source']),
    originAccount: referenceIn(object['origin_account']),
    destinationAccount: referenceIn(object['destination_account']),
  }
}

export function accountIn(body: unknown) {
  const object = wire(body)
  const institution = wire(object['institution'])
  return {
    id: object['uuid'],
    last4: object['last_4'],
    status: object['current_status'],
    institution: { id: institution['uuid'], name: institution['name'] },
    endUser: referenceIn(object['end_user']),
  }
}

export function endUserIn(body: unknown) {
  const object = wire(body)
  return {
    id: object['uuid'],
    firstName: object['first_name'],
    lastName: object['last_name'],
    email: object['email'],
  }
}

export function paymentsIn(body: unknown) {
  const { payments, page_info: pageInfo } = wire(body)
  return {
    nodes: Array.isArray(payments) ? payments.map(transactionIn) : [],
    pageInfo: { hasNextPage: wire(pageInfo)['has_next_page'] === true },
  }
}

export function checkoutLinkIn(body: unknown) {
  const object = wire(wire(body)['checkout_link'])
  return {
    id: object['uuid'],
    url: object['url'],
    deliveryStatus: object['delivery_status'],
    name: object['link_name'],
    endUser: endUserIn(object['end_user']),
    transaction: transactionIn(object['transaction']),
  }
}

export const checkoutRequest = (name: string, endUserId: string, amount: number) => ({
  existing_end_user_id: endUserId,
  link_name: name,
  transaction: { amount },
})
