// A payment's status in words. A status that this shop does not know is shown in DRUO's words.
import type { PaymentLineFragment } from '../../client/__generated__/graphql.ts'

type Status = PaymentLineFragment['status']

const labels: Readonly<Record<Exclude<Status, 'UNKNOWN'>, string>> = {
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
  const { status, rawStatus } = payment
  return (
    <span className="status" data-status={status}>
      {status === 'UNKNOWN' ? inWords(rawStatus) : labels[status]}
    </span>
  )
}

/** `ON_HOLD` becomes `On hold`. */
function inWords(code: string): string {
  const words = code.replaceAll('_', ' ').toLowerCase().trim()
  return words === '' ? 'Unknown' : words.charAt(0).toUpperCase() + words.slice(1)
}
