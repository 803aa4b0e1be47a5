// The workloads of every contender: the same operations with the same variables, as GraphQL and as paths of a plain endpoint.

export interface Workload {
  readonly name: string
  readonly query: string
  /** Of the n-th request: no two at the same time ask for the same, which could be answered together. */
  readonly variables: (n: number) => Readonly<Record<string, unknown>>
  /** Where the answer is one of DRUO's as it is: its path. */
  readonly forwarded?: (n: number) => string
}

const transactionFields =
  'id code status type amount { value currency decimal } netAmount { decimal } description statementDescriptor primaryReference createdAt'
const endUserFields = 'id firstName lastName email'
const accountFields = `id last4 status institution { name } endUser { ${endUserFields} }`

export const listQuery = (size: number): string =>
  `query List($reference: String!) { transactions(first: ${size}, filter: { primaryReference: $reference }) { nodes { ${transactionFields} fundingSource { ${accountFields} } } pageInfo { hasNextPage } } }`

const manyFields =
  'id code status rawStatus inProgress type creationSource tenantId description statementDescriptor remarks rawRemarks declineReason primaryReference secondaryReference autoSendReceipt createdAt updatedAt metadata __typename'.split(
    ' ',
  )

/** So many fields of one transaction: its own, and under further names, which the gateway bounds, those of further reads of it. */
export function fieldsQuery(count: number): string {
  const parts: string[] = []
  for (let left = count; left > 0; left -= manyFields.length) {
    const name = parts.length === 0 ? '' : `again${parts.length}: `
    parts.push(`${name}transaction(id: $id) { ${manyFields.slice(0, left).join(' ')} }`)
  }
  return `query Fields($id: ID!) { ${parts.join(' ')} }`
}

/** More than are ever asked at the same time. */
const lists = 64

export const listVariables = (kind: 'whole' | 'plain') => (n: number) => ({ reference: `${kind}-${n % lists}` })

export const workloads = [
  {
    name: 'read',
    query: `query Read($id: ID!) { transaction(id: $id) { ${transactionFields} } }`,
    variables: (n) => ({ id: `trx_${n}` }),
    forwarded: (n) => `/payments/trx_${n}`,
  },
  {
    name: 'nested',
    query: `query Nested($id: ID!) { transaction(id: $id, type: TRANSFER) { ${transactionFields} originAccount { ${accountFields} } destinationAccount { ${accountFields} } } }`,
    variables: (n) => ({ id: `trx_${n}` }),
  },
  {
    name: 'list',
    query: listQuery(50),
    variables: listVariables('whole'),
    forwarded: (n) => `/payments/list?primary_reference=whole-${n % lists}&page=1&page_size=50`,
  },
  { name: 'listByIds', query: listQuery(50), variables: listVariables('plain') },
  {
    name: 'create',
    query: `mutation Create($input: CreateCheckoutLinkInput!) { createCheckoutLink(input: $input) { checkoutLink { id url deliveryStatus name endUser { ${endUserFields} } transaction { id status amount { value currency decimal } } } userErrors { code message } } }`,
    variables: (n) => ({
      input: {
        idempotencyKey: `benchmark-key-${process.pid}-${n}`,
        endUser: { existingId: `eur_${n}` },
        name: `Order ${n}`,
        transaction: { amount: 20_000 },
      },
    }),
  },
] as const satisfies readonly Workload[]

/** Shares of a hundred. */
const mixed = { read: 70, nested: 15, list: 8, listByIds: 2, create: 5 } as const

/** One of the workloads for each n, each as often as its share says, and evenly. */
export function workloadInMix(n: number): Workload {
  let place = (n * 37) % 100
  for (const workload of workloads) {
    place -= mixed[workload.name]
    if (place < 0) return workload
  }
  return workloads[0]
}

/** All that is measured. */
export const workloadNames: readonly string[] = [...workloads.map(({ name }) => name), 'mix']
