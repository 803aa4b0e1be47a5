// The latest payments, page by page. A row changes with its live payment: both are one object in the cache.
import { useQuery } from '@apollo/client/react'
import { type PaymentLineFragment, PaymentsDocument } from '../../client/__generated__/graphql.ts'
import { Amount } from './amount.tsx'
import { locale } from './locale.ts'
import { pageSize } from './payment-list.ts'
import { PaymentStatus } from './payment-status.tsx'
import { remarkText } from './remark-text.ts'

const time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })

export function PaymentHistory() {
  const { data, loading, error, fetchMore, refetch } = useQuery(PaymentsDocument, {
    variables: { first: pageSize },
    notifyOnNetworkStatusChange: true,
  })
  const payments = data?.transactions.nodes ?? []
  const pageInfo = data?.transactions.pageInfo
  return (
    <section className="card history" aria-labelledby="history-title">
      <div className="title">
        <h2 id="history-title">Payments</h2>
        <button type="button" className="quiet small" onClick={() => void refetch()} disabled={loading}>
          Refresh
        </button>
      </div>
      {error === undefined ? null : (
        <p className="violation" role="alert">
          The payments could not be loaded. Refresh the list.
        </p>
      )}
      {payments.length > 0 ? <PaymentTable payments={payments} /> : null}
      {payments.length === 0 && error === undefined ? (
        <p className="notes" role="status">
          {loading ? 'Loading…' : 'No payments yet. Create the first one with the form.'}
        </p>
      ) : null}
      {pageInfo?.hasNextPage ? (
        <button
          type="button"
          className="quiet"
          disabled={loading}
          onClick={() => void fetchMore({ variables: { after: pageInfo.endCursor } })}
        >
          {loading ? 'Loading…' : 'Show more'}
        </button>
      ) : null}
    </section>
  )
}

function PaymentTable({ payments }: { readonly payments: readonly PaymentLineFragment[] }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Payment</th>
          <th scope="col">When</th>
          <th scope="col">Status</th>
          <th scope="col" className="figure">
            Amount
          </th>
        </tr>
      </thead>
      <tbody>
        {payments.map((payment) => (
          <tr key={payment.id}>
            <th scope="row">
              {payment.description || 'Payment'}
              <small>{payment.code}</small>
              <Remark payment={payment} />
            </th>
            <td>
              {payment.createdAt === null ? null : (
                <time dateTime={payment.createdAt}>{time.format(new Date(payment.createdAt))}</time>
              )}
            </td>
            <td>
              <PaymentStatus payment={payment} />
            </td>
            <td className="figure">
              <Amount amount={payment.amount} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Remark({ payment }: { readonly payment: PaymentLineFragment }) {
  const remark = remarkText(payment)
  return remark === null ? null : <small>{remark}</small>
}
