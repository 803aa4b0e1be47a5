// GET /: the guide to this sandbox, with ids of objects that it holds now.
import { guidePage } from '../pages/guide-page.ts'
import { progressOf } from '../progress.ts'
import type { Route } from '../router.ts'
import type { SandboxState, Transaction } from '../state.ts'

const maxRefundable = 3
const maxOpenLinks = 5

export function guidePageRoutes(state: SandboxState): readonly Route[] {
  const isRefundable = (transaction: Transaction): boolean =>
    transaction.type === 'PAYMENT' &&
    transaction.submittedAt !== null &&
    progressOf(transaction, state).status === 'SUCCESSFUL'
  const isWaiting = (uuid: string): boolean => {
    const transaction = state.transactions.get(uuid)
    return transaction !== undefined && progressOf(transaction, state).status === 'PENDING'
  }
  return [
    {
      method: 'GET',
      path: '/',
      access: 'open',
      takes: 'nothing',
      answer: () =>
        guidePage({
          stepMs: state.stepMs,
          planCycleMs: state.planCycleMs,
          slowMs: state.slowMs,
          institutions: [...state.institutions.values()],
          refundable: [...state.transactions.values()]
            .filter(isRefundable)
            .sort((left, right) => right.createdAt.getTime() - left.createdAt.getTime())
            .slice(0, maxRefundable),
          checkoutLinks: [...state.checkoutLinks.values()]
            .filter(({ expiresAt, transactionUuid }) => expiresAt > state.now() && isWaiting(transactionUuid))
            .slice(-maxOpenLinks),
          connectLinks: [...state.connectLinks.values()]
            .filter(({ expiresAt }) => expiresAt === null || expiresAt > state.now())
            .slice(-maxOpenLinks),
        }),
    },
  ]
}
