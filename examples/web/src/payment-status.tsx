// A payment's status as a word. What DRUO has added since this shop was written is shown as DRUO says it.
import type { PaymentLineFragment } from '../../client/__generated__/graphql.ts'

type Status = PaymentLineFragment['status']

const words: Readonly<Partial<Record<Status, string>>> = {
  CREATED: 'Created',
  PENDING: 'Pending',
  PROCESSING: 'Processing',
  SUCCESSFUL: 'Successful',
  REFUNDED: 'Refunded',
  DISPUTED: 'Disputed',
  FAILED: 'Failed',
  CANCELED: 'Canceled',
  REVERSED: 'Reversed',
}

export function PaymentStatus({ payment }: { readonly payment: Pick<PaymentLineFragment, 'status' | 'rawStatus'> }) {
  return (
    <span className="status" data-status={payment.status}>
      {words[payment.status] ?? payment.rawStatus}
    </span>
  )
}
