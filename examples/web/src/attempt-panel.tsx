// The status of the current attempt, and what the customer can do.
import { type ReactNode, useEffect, useRef } from 'react'
import { type AttemptStatus, canTryAgain } from './attempt-status.ts'
import { LiveLink } from './live-link.tsx'
import { LivePayment } from './live-payment.tsx'
import type { PaymentSession, SessionState } from './payment-session.ts'

export function AttemptPanel({ session, state }: { readonly session: PaymentSession; readonly state: SessionState }) {
  const { status, busy, attempt } = state
  const panel = useRef<HTMLElement>(null)
  // On a phone the panel is below the form, out of sight.
  useEffect(() => {
    panel.current?.scrollIntoView({ block: 'nearest' })
  }, [status?.kind, busy])
  // Violations are shown beside the form's fields.
  if (status?.kind === 'invalid' || (status === null && !busy)) return null
  const isSettled = status !== null && !busy
  return (
    <section ref={panel} className="card panel" aria-label="Current payment" data-status={status?.kind ?? 'sending'}>
      {status === null ? <h2 role="status">Sending…</h2> : describe(status)}
      {isSettled ? (
        <p className="actions">
          {canTryAgain(status) && attempt !== null ? (
            <button type="button" className="quiet" onClick={() => void session.sendAgain()}>
              Try again
            </button>
          ) : null}
          <button type="button" className="quiet" onClick={() => session.clear()}>
            Done
          </button>
        </p>
      ) : null}
    </section>
  )
}

function describe(status: Exclude<AttemptStatus, { kind: 'invalid' }>): ReactNode {
  switch (status.kind) {
    case 'link-created':
      return <LiveLink key={status.link.id} link={status.link} />
    case 'paid':
      return <LivePayment key={status.payment.id} payment={status.payment} />
    case 'confirming':
      return (
        <Message title="We are checking your payment">
          We did not get the bank's answer. <strong>Do not pay again</strong>: the payment may have been made. This page
          checks automatically and tells you the result.
        </Message>
      )
    case 'no-answer':
      return (
        <Message title="No answer yet">
          <strong>Do not pay again.</strong> We send the same payment once more. It cannot be made twice.
        </Message>
      )
    case 'refused':
      return <Message title="Payment refused">DRUO refused this payment. Nothing was charged.</Message>
    case 'not-sent':
      return <Message title="Payment not sent">{status.message} Nothing was charged.</Message>
    case 'not-executed':
      return <Message title="Payment not made">Nothing was charged. You can try again.</Message>
    case 'needs-review':
      return status.repeatable ? (
        <Message title="The link may exist">
          We do not know whether the link was created. Nobody was charged. You can create another one.
        </Message>
      ) : (
        <Message title="We must check this payment">
          <strong>Do not pay again.</strong> We do not know yet whether the payment was made. A person will check it and
          contact you.
        </Message>
      )
  }
}

function Message({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div role="status" className="message">
      <h2>{title}</h2>
      <p>{children}</p>
    </div>
  )
}
