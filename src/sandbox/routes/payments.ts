// GET /payments, /payouts and /transfers, by uuid and as lists. Each path has only its own type.
import { unknownUuid } from '../errors.ts'
import { listRoutes } from '../lists/list-route.ts'
import { transactionFilters } from '../lists/transaction-filters.ts'
import { renderPayment, renderPayout, renderTransfer } from '../objects/transaction.ts'
import { ok } from '../reply.ts'
import type { Route } from '../router.ts'
import type { SandboxState } from '../state.ts'

const addresses = [
  { path: '/payments', type: 'PAYMENT', envelope: 'payment', render: renderPayment },
  { path: '/payouts', type: 'PAYOUT', envelope: 'payout', render: renderPayout },
  { path: '/transfers', type: 'TRANSFER', envelope: 'transfer', render: renderTransfer },
] as const

export function paymentRoutes(state: SandboxState): readonly Route[] {
  const filters = transactionFilters(state)
  return addresses.flatMap(({ path, type, envelope, render }): readonly Route[] => [
    {
      method: 'GET',
      path: `${path}/:uuid`,
      access: 'merchant',
      takes: 'nothing',
      answer: ({ uuid }) => {
        const transaction = state.transactions.get(uuid)
        if (transaction?.type !== type) throw unknownUuid(envelope)
        return ok({ [envelope]: render(state, transaction) })
      },
    },
    ...listRoutes({
      paths: [`${path}/list`],
      envelope: `${envelope}s`,
      items: () => state.transactions.values().filter((transaction) => transaction.type === type),
      filters,
      render: (transaction) => render(state, transaction),
    }),
  ])
}
