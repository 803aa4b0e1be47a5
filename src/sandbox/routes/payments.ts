// GET /payments, /payouts and /transfers by uuid: each address knows its own type only.
import { unknownUuid } from '../errors.ts'
import { renderPayment, renderPayout, renderTransfer } from '../objects/transaction.ts'
import { ok } from '../reply.ts'
import type { Route } from '../router.ts'
import type { SandboxState } from '../state.ts'

const addresses = [
  { path: '/payments/:uuid', type: 'PAYMENT', envelope: 'payment', render: renderPayment },
  { path: '/payouts/:uuid', type: 'PAYOUT', envelope: 'payout', render: renderPayout },
  { path: '/transfers/:uuid', type: 'TRANSFER', envelope: 'transfer', render: renderTransfer },
] as const

export function paymentRoutes(state: SandboxState): readonly Route[] {
  return addresses.map(({ path, type, envelope, render }) => ({
    method: 'GET',
    path,
    access: 'merchant',
    takes: 'nothing',
    answer: ({ uuid }) => {
      const transaction = state.transactions.get(uuid)
      if (transaction?.type !== type) throw unknownUuid(envelope)
      return ok({ [envelope]: render(state, transaction) })
    },
  }))
}
