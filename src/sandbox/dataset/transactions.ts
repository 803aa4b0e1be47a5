// Three hundred made-up transactions: payments, payouts and transfers in every documented status, up to today.
import { seededTenants } from '../seeded.ts'
import type { Account, EndUser, Settlement, Transaction } from '../state.ts'
import { daysBefore, type SeededRandom } from './seeded-random.ts'

const counts = { PAYMENT: 205, PAYOUT: 60, TRANSFER: 35 } as const
type Type = keyof typeof counts

/** The statuses of thirty transactions in a row, repeated. A status that a type cannot have becomes SUCCESSFUL. */
const statuses = [
  ...Array.from({ length: 18 }, () => 'SUCCESSFUL'),
  ...Array.from({ length: 4 }, () => 'FAILED'),
  'REFUNDED',
  'REFUNDED',
  'PENDING',
  'PROCESSING',
  'CREATED',
  'CANCELED',
  'DISPUTED',
  'REVERSED',
]
const forPaymentsOnly = ['REFUNDED', 'DISPUTED']
const underWay = ['CREATED', 'PENDING', 'PROCESSING']

const remarks: Readonly<Record<string, readonly [string, ...string[]]>> = {
  FAILED: [
    'INSUFFICIENT_FUNDS',
    'INSUFFICIENT_FUNDS',
    'EXCEEDS_ACCOUNT_LIMIT',
    'ACCOUNT_BLOCKED',
    'ACCOUNT_CLOSED',
    'UNABLE_TO_LOCATE_ACCOUNT',
    'INSTITUTION_CANNOT_PROCESS_TRANSACTION',
  ],
  CANCELED: ['PAYMENT_STOPPED', 'REQUESTED_BY_MERCHANT'],
  DISPUTED: ['UNAUTHORIZED_OR_NOT_KNOWN_TO_RECEIVER', 'NOT_IN_ACCORDANCE_WITH_TERMS_OF_AUTHORIZATION'],
  REVERSED: ['RETURNED_BY_ORIGINATOR', 'DUPLICATE_TRANSACTION'],
}

const descriptions = {
  PAYMENT: ['Insurance policy renewal', 'Suscripción mensual', 'Cuota de administración', 'Order', 'Arriendo'],
  PAYOUT: ['Liquidación de ventas', 'Claim settlement', 'Reembolso de gastos', 'Weekly earnings'],
  TRANSFER: ['Traslado entre cuentas', 'Savings plan'],
} as const

export function makeTransactions(
  random: SeededRandom,
  start: Date,
  accounts: readonly Account[],
  endUsers: ReadonlyMap<string, EndUser>,
): readonly Transaction[] {
  const connected = accounts.filter(({ status }) => status === 'CONNECTED')
  const inCurrency = {
    COP: connected.filter(({ endUserUuid }) => endUsers.get(endUserUuid)?.local_id_country === 'COL'),
    USD: connected.filter(({ endUserUuid }) => endUsers.get(endUserUuid)?.local_id_country !== 'COL'),
  }
  const makeOne = (type: Type, index: number): Transaction => {
    const currency = random.from(['COP', 'COP', 'COP', 'USD', 'USD'])
    const [origin, destination] = twoOf(random, inCurrency[currency])
    const wanted = statuses[index % statuses.length] ?? ''
    const status = type !== 'PAYMENT' && forPaymentsOnly.includes(wanted) ? 'SUCCESSFUL' : wanted
    const createdAt = random.between(daysBefore(start, underWay.includes(status) ? 2 : 90), start)
    return {
      uuid: random.ids.uuid('trx'),
      code: random.ids.code('TX', 10),
      type,
      ...sourceOf(type, index, origin),
      tenantId: seededTenants.own,
      amount: amountIn(random, currency),
      currency,
      ...wordsFor(random, type, index),
      originAccountUuid: type === 'PAYOUT' ? null : (origin?.uuid ?? null),
      destinationAccountUuid: type === 'PAYMENT' ? null : (destination?.uuid ?? null),
      createdAt,
      submittedAt: status === 'CREATED' ? null : createdAt,
      canceledAt: null,
      settled: settlement(random, status, createdAt, start),
    }
  }
  return (['PAYMENT', 'PAYOUT', 'TRANSFER'] as const).flatMap((type) =>
    Array.from({ length: counts[type] }, (_, index) => makeOne(type, index)),
  )
}

function twoOf(
  random: SeededRandom,
  accounts: readonly Account[],
): readonly [Account | undefined, Account | undefined] {
  const first = random.integer(0, accounts.length - 1)
  const second = (first + random.integer(1, accounts.length - 1)) % accounts.length
  return [accounts[first], accounts[second]]
}

// Multiples of 1,000 pesos and of five cents, so that no amount ends in digits that choose an outcome.
const amountIn = (random: SeededRandom, currency: 'COP' | 'USD'): number =>
  currency === 'COP' ? random.integer(8, 1800) * 100_000 : random.integer(99, 24_000) * 5

function sourceOf(
  type: Type,
  index: number,
  origin: Account | undefined,
): Pick<Transaction, 'creationSource' | 'endUserUuid'> {
  if (type === 'PAYMENT' && index % 4 === 1) {
    return { creationSource: 'CHECKOUT_LINK', endUserUuid: origin?.endUserUuid ?? null }
  }
  return { creationSource: index % 7 === 2 ? 'MERCHANT_PORTAL' : 'MERCHANT_API', endUserUuid: null }
}

function wordsFor(
  random: SeededRandom,
  type: Type,
  index: number,
): Pick<
  Transaction,
  'description' | 'statementDescriptor' | 'primaryReference' | 'secondaryReference' | 'metadata' | 'autoSendReceipt'
> {
  const invoice = `INV${random.digits(5)}`
  const order = random.digits(6)
  return {
    description: index % 9 === 8 ? null : `${random.from(descriptions[type])} - ${invoice}`,
    statementDescriptor: type === 'PAYMENT' ? `NOVO BILLING* ${invoice}` : null,
    primaryReference: index % 3 === 2 ? null : invoice,
    secondaryReference: index % 5 === 0 ? `ORD-${order}` : null,
    metadata: index % 2 === 0 ? { order_id: `order-${order}` } : {},
    autoSendReceipt: type === 'PAYMENT' && index % 6 === 0,
  }
}

function settlement(random: SeededRandom, status: string, createdAt: Date, start: Date): Settlement {
  const soon = new Date(createdAt.getTime() + random.integer(2, 90) * 60_000)
  const later = new Date(createdAt.getTime() + random.integer(1, 12) * 86_400_000)
  const end = ['REFUNDED', 'DISPUTED', 'REVERSED'].includes(status) ? later : soon
  const choices = remarks[status]
  return {
    status,
    remarks: choices === undefined ? null : random.from(choices),
    at: status === 'CREATED' || status === 'PENDING' ? createdAt : end < start ? end : start,
  }
}
